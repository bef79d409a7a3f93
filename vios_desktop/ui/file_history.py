"""What Qt notes of its file windows, for every program of this user: put back as it was before VIOS opened one.

Qt writes the last folder and the ones before into settings that all programs made with it share, in the clear. A
folder can be named after a pupil. What other programs left there stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

_ORGANISATION, _GROUP = "QtProject", "FileDialog"
_NOTED = ("lastVisited", "history", "shortcuts")


def leave_no_trace(dialog: QFileDialog) -> None:
    """Qt writes when the window is deleted; right after that the notes are as they were now."""
    before = {key: _settings().value(key) for key in _paths()}

    def put_back() -> None:
        settings = _settings()
        for key, value in before.items():
            if value is None:
                settings.remove(key)
            else:
                settings.setValue(key, value)
        settings.sync()

    dialog.destroyed.connect(put_back)


def _paths() -> tuple[str, ...]:
    return tuple(f"{_GROUP}/{name}" for name in _NOTED)


def _settings() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, _ORGANISATION)
