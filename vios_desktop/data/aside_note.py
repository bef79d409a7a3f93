"""A note in a vault's folder that it is not the one in use: replaced by a restored one, or restored to look at.

Nothing is ever moved or removed for that: the note is one small file, and taking it away undoes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.domain.strict_json import BadJsonError, canonical, parse_object, take_int, take_word
from vios_desktop.services.vaults import Aside, AsideReason

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "opzij.json"
_MAX_BYTES: Final = 1024
_LATEST_MS: Final = 253_402_300_799_000  # the end of the year 9999


@dataclass(frozen=True, slots=True)
class AsideNote:
    """`folder` is that of the vault."""

    folder: Path

    def read(self) -> Aside | None:
        """Why and since when; an unreadable note still means that this is not the vault in use."""
        try:
            raw = self._file.read_bytes()
        except FileNotFoundError:
            return None
        except OSError:
            return Aside(AsideReason.REPLACED, None)
        try:
            source = parse_object(raw, max_bytes=_MAX_BYTES, max_depth=1)
            since_ms = take_int(source, "since", least=0, most=_LATEST_MS)
            reason = AsideReason(take_word(source, "reason", *AsideReason))
        except BadJsonError:
            return Aside(AsideReason.REPLACED, None)
        return Aside(reason, datetime.fromtimestamp(since_ms / 1000, UTC))

    def write(self, reason: AsideReason, now: datetime) -> None:
        """Raises `ViosError`: disk_full, write_failed."""
        note = {"v": 1, "reason": reason.value, "since": round(now.timestamp() * 1000)}
        write_atomically(self._file, canonical(note))

    def remove(self) -> None:
        """Raises OSError when the disk refuses."""
        self._file.unlink(missing_ok=True)

    @property
    def _file(self) -> Path:
        return self.folder / NAME
