"""How large a dialog may be: as large as it likes, and never larger than the screen it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_EDGE, _FRAME = 24, 56  # room beside it, and for the title bar that the system draws


def room_for(dialog: QWidget, width: int, height: int) -> QSize:
    """The size in pixels that fits: at 200 % a dialog would be wider and higher than a small screen."""
    screen = dialog.screen().availableGeometry()
    return QSize(min(width, screen.width() - _EDGE), min(height, screen.height() - _FRAME))
