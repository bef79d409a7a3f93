"""Keys and clicks of the tests, with types; and what can be read on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.ui.incidents.screen import IncidentsScreen

CTRL = Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget) -> None:
    """A click on what is in sight: first the page is given the time to scroll there."""
    for _ in range(3):
        QApplication.processEvents()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def key(widget: QWidget, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, which, held)


def write(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def words(widget: QWidget) -> str:
    """All that can be read in it now."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button_named(part: QWidget, name: str) -> Button:
    return next(button for button in part.findChildren(Button, name) if button.isVisible())


def stored(desk: Desk, screen: IncidentsScreen) -> IncidentDetail:
    """The open incident as it is in the vault."""
    return desk.incidents.view(screen.presenter.detail.incident_id or "")


def has_focus(widget: QWidget) -> bool:
    return widget.hasFocus()
