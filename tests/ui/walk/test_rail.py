"""Arrows come to every place of the rail, from whichever is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from vios_desktop.ui.shell.nav_rail import NavRail
from vios_desktop.ui.shell.places import Place
from vios_desktop.ui.shell.rail_button import RailButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


def test_arrows_go_through_places_and_foot(qtbot: QtBot, theme: Theme) -> None:
    rail = NavRail(theme)
    rail.set_places([Place("a", "eye", "Een"), Place("b", "eye", "Twee")], [Place("c", "eye", "Drie")])
    rail.set_current("c")
    qtbot.addWidget(rail)
    rail.resize(208, 400)
    with qtbot.waitActive(rail):
        rail.show()
        rail.activateWindow()
    last = rail.buttons[-1]
    last.setFocus()
    met = []
    for _ in range(3):
        now = QApplication.focusWidget()
        assert isinstance(now, RailButton)
        met.append(now.place_id)
        QTest.keyClick(now, Qt.Key.Key_Up)
    assert met == ["c", "b", "a"]
