"""Where reports go from a computer without the vault: a shared folder or a stick, remembered here. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.ui.settings_port import UiSettings

FOLDER_KEY = "reporting/folder"


class ReportPlace:
    """`fixed`: the school's IT named the folder, and nobody chooses another."""

    def __init__(self, settings: UiSettings, *, fixed: bool = False) -> None:
        self._settings, self.fixed = settings, fixed

    def folder(self) -> Path | None:
        """Asked for at the first report."""
        kept = self._settings.value(FOLDER_KEY)
        return Path(kept) if kept else None

    def choose(self, folder: Path) -> None:
        self._settings.set_value(FOLDER_KEY, str(folder))
