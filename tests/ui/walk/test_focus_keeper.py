"""When what has the focus goes away, the nearest that is left gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui.walk.sight import settle
from vios_desktop.ui.shell.focus_keeper import FocusKeeper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_focus_goes_to_what_is_nearest(qtbot: QtBot) -> None:
    window, near = QWidget(), QWidget()
    qtbot.addWidget(window)
    outer, inner = QVBoxLayout(window), QVBoxLayout(near)
    far, gone, beside = QPushButton("Ver"), QLineEdit(), QPushButton("Naast")
    outer.addWidget(far)
    outer.addWidget(near)
    inner.addWidget(gone)
    inner.addWidget(beside)
    FocusKeeper(window)
    window.show()
    window.activateWindow()
    gone.setFocus()
    settle()
    gone.clearFocus()
    gone.hide()
    settle()
    assert QApplication.focusWidget() is beside

    beside.clearFocus()
    far.setFocus()
    settle()
    assert QApplication.focusWidget() is far, "who moved it in the same turn is left alone"
