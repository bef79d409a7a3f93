"""The shared folder from which reports of other computers come: kept on this computer, for one vault. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.ui.settings_port import UiSettings


class SharedFolder:
    """The practice school and a real one have each their own: a report must not come into the wrong vault.

    `fixed` is the folder that the school's IT named; nobody chooses another.
    """

    def __init__(self, settings: UiSettings, vault_id: str, fixed: Path | None = None) -> None:
        self._settings, self._key = settings, f"inbox/shared_folder/{vault_id}"
        self._fixed = fixed

    @property
    def is_fixed(self) -> bool:
        return self._fixed is not None

    def folder(self) -> Path | None:
        if self._fixed is not None:
            return self._fixed
        kept = self._settings.value(self._key)
        return Path(kept) if kept else None

    def choose(self, folder: Path | None) -> None:
        if not self.is_fixed:
            self._settings.set_value(self._key, str(folder) if folder is not None else "")
