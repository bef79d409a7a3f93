"""The looks that a school can have: light, dark, and the colours of a system that asks for high contrast."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from vios_desktop.ui.theme.theme import SchemeChoice, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.settings_port import UiSettings

LOOKS = ("light", "dark", "high contrast")

_Role = QPalette.ColorRole


def system_palette() -> QPalette:
    """Black with white, yellow buttons and a bright mark, as people choose for a whole computer."""
    palette = QPalette()
    black, white, yellow = QColor("black"), QColor("white"), QColor("yellow")
    for role in (_Role.Window, _Role.Base, _Role.Button, _Role.HighlightedText):
        palette.setColor(role, black)
    for role in (_Role.WindowText, _Role.Text, _Role.PlaceholderText):
        palette.setColor(role, white)
    for role in (_Role.ButtonText, _Role.Link):
        palette.setColor(role, yellow)
    palette.setColor(_Role.Highlight, QColor("cyan"))
    return palette


@contextmanager
def looking(app: QApplication, settings: UiSettings, look: str) -> Iterator[Theme]:
    """A theme with this look, put away afterwards."""
    contrast = look == "high contrast"
    theme = Theme(app, settings, lambda _hints: contrast, system_palette=system_palette)
    theme.choose(SchemeChoice.DARK if look == "dark" else SchemeChoice.LIGHT)
    try:
        yield theme
    finally:
        theme.close()
