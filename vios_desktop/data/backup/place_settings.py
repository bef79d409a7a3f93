"""Where the second place for backups is, per vault: a folder in a small file of the settings of this computer."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.domain.errors import ViosError

_MAX_BYTES: Final = 64_000


@dataclass(frozen=True, slots=True)
class PlaceSettings:
    """A damaged or missing file counts as empty: then the place has to be chosen again."""

    file: Path
    within: tuple[str, ...] = ()
    """The folders in which a second place has to be, as the school's IT fixed it; none: anywhere."""

    def second_place(self, vault_id: str) -> Path | None:
        """None also for one that was chosen before and is not allowed any more."""
        folder = self._all().get(vault_id)
        return Path(folder) if folder and self._is_allowed(Path(folder)) else None

    def require_allowed(self, folder: Path) -> None:
        """Raises `ViosError("second_place_not_allowed")`; a link leads where it leads."""
        if not (self._is_allowed(folder) and self._is_allowed(folder.resolve())):
            raise ViosError("second_place_not_allowed", places=", ".join(self.within))

    def _is_allowed(self, folder: Path) -> bool:
        """By its name alone: a network folder that does not answer is not asked."""
        plain = Path(os.path.normcase(os.path.normpath(folder)))
        allowed = [Path(os.path.normcase(os.path.normpath(place))) for place in self.within]
        return not allowed or any(plain.is_relative_to(place) for place in allowed)

    def choose(self, vault_id: str, folder: Path | None) -> None:
        """Raises `ViosError`: disk_full, write_failed."""
        places = {**self._all(), vault_id: str(folder or "")}
        kept = {known: place for known, place in places.items() if place}
        write_atomically(self.file, json.dumps({"second_places": kept}).encode())

    def _all(self) -> dict[str, str]:
        try:
            raw = self.file.read_bytes()
            if len(raw) > _MAX_BYTES:
                return {}
            return {str(vault): str(folder) for vault, folder in json.loads(raw)["second_places"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}
