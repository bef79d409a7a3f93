"""What the interface remembers between two starts, in one small file of the settings folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "interface.json"
_MAX_BYTES = 64_000
_LONGEST = 4_000


class ProgramSettings:
    """Implements `ui.settings_port.UiSettings`. A damaged or missing file counts as empty.

    Values are kept in memory and written by `save`, which the program calls when it ends and after a choice that
    must survive a crash; so that moving a window does not mean a write each time.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values = _read(file)
        self._saved = dict(self._values)

    def value(self, key: str) -> str | None:
        return self._values.get(key)

    def set_value(self, key: str, value: str) -> None:
        self._values[key] = value[:_LONGEST]

    def save(self) -> bool:
        """Write what changed, whole or not at all; False if the disk refused, which is no reason to stop."""
        from vios_desktop.data.atomic_file import write_atomically
        from vios_desktop.domain.errors import ViosError

        if self._values == self._saved:
            return True
        content = json.dumps(self._values, ensure_ascii=True, sort_keys=True, indent=1).encode()
        try:
            write_atomically(self._file, content)
        except ViosError:
            return False
        self._saved = dict(self._values)
        return True


def _read(file: Path) -> dict[str, str]:
    try:
        raw = file.read_bytes()
        values = json.loads(raw) if len(raw) <= _MAX_BYTES else {}
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(values, dict):
        return {}
    return {str(key): value[:_LONGEST] for key, value in values.items() if isinstance(value, str)}
