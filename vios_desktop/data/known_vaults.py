"""Which vaults were used on this computer: folders and times in one small file of the settings, never names."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.domain.errors import ViosError

MOST = 5
_MAX_BYTES = 64_000


@dataclass(frozen=True, slots=True)
class KnownVault:
    folder: Path
    used_at: datetime
    practice: bool = False


@dataclass(frozen=True, slots=True)
class KnownVaults:
    """A damaged or missing file counts as empty: it only saves the user a choice."""

    file: Path
    now: Callable[[], datetime]

    def all(self) -> tuple[KnownVault, ...]:
        """Last used first, at most five."""
        try:
            raw = self.file.read_bytes()
            if len(raw) > _MAX_BYTES:
                return ()
            return tuple(_read(entry) for entry in json.loads(raw)["vaults"][:MOST])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return ()

    def remember(self, folder: Path, *, practice: bool = False) -> None:
        """Put this vault first. A disk that refuses is no reason not to work."""
        others = [known for known in self.all() if known.folder != folder]
        entries = [KnownVault(folder, self.now(), practice), *others][:MOST]
        content = json.dumps({"vaults": [_written(known) for known in entries]}).encode()
        try:
            write_atomically(self.file, content)
        except ViosError:
            return


def _read(entry: dict[str, object]) -> KnownVault:
    used_at = datetime.fromisoformat(str(entry["used_at"]))
    if used_at.tzinfo is None:
        raise ValueError("a time without its zone")
    return KnownVault(Path(str(entry["folder"])), used_at, entry.get("practice") is True)


def _written(known: KnownVault) -> dict[str, object]:
    return {"folder": str(known.folder), "used_at": known.used_at.isoformat(), "practice": known.practice}
