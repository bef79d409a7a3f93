"""Where the second place for backups is, per vault: a folder in a small file of the settings of this computer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vios_desktop.data.atomic_file import write_atomically

_MAX_BYTES: Final = 64_000


@dataclass(frozen=True, slots=True)
class PlaceSettings:
    """A damaged or missing file counts as empty: then the place has to be chosen again."""

    file: Path

    def second_place(self, vault_id: str) -> Path | None:
        folder = self._all().get(vault_id)
        return Path(folder) if folder else None

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
