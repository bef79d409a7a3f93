"""What is drawn stands out: in light and dark, and with the colours of a system that asks for high contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from tests.ui.walk.contrast import pale
from tests.ui.walk.office import Office, practice_vault
from tests.ui.walk.sight import settle
from vios_desktop.ui.theme.theme import SchemeChoice, Theme
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings

pytestmark = pytest.mark.usefixtures("dutch")

PAGES = ("today", "signals", "agreements", "trends", "record", "core_team", "export", "settings", "log", "table")
"""Between them they have every kind of widget that draws; `long.py` looks at all."""

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


@pytest.mark.parametrize("look", ["light", "dark", "high contrast"])
def test_words_stand_out_from_their_ground(
    qapp: QApplication, theme: Theme, settings: ForgetfulSettings, look: str
) -> None:
    used = theme
    if look == "high contrast":
        used = Theme(qapp, settings, lambda _hints: True, system_palette=system_palette)
    elif look == "dark":
        theme.choose(SchemeChoice.DARK)
    office = Office(used, settings, practice_vault().copy())
    found: list[str] = []
    for page in PAGES:
        found += [f"{page}: {finding}" for finding in pale(office.open(page))]
        office.shut()
    office.close()
    if used is not theme:
        used.close()
    assert found == []


def test_pale_words_are_found(qtbot: QtBot, theme: Theme) -> None:
    window = QFrame()
    window.setProperty("part", "surface")
    column = QVBoxLayout(window)
    strong, faint = Label("Goed te lezen"), Label("Haast niet te lezen", "body", "text3")
    column.addWidget(strong)
    column.addWidget(faint)
    qtbot.addWidget(window)
    window.resize(300, 100)
    window.show()
    settle()
    assert list(pale(window)) == []
    window.setStyleSheet('QLabel[tone="text3"] { color: #b8b8b8; }')
    settle()
    assert [finding.what for finding in pale(window)] == ["too pale"]
