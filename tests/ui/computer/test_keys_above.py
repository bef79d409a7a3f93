"""Keys that work under a dialog: those of the window that stands, and none of a window that is gone."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from vios_desktop.ui.computer.keys_above import KeysAbove


class Place:
    """A window with a key that works under its dialogs, and how often it was pressed."""

    def __init__(self, app: QApplication) -> None:
        self.helped = 0
        self.window = QWidget()
        self.keys = KeysAbove(app, self.window, {"help": self._help})
        self.keys.start()
        self.window.show()
        self.dialog = QDialog(self.window)

    def press_in_dialog(self, key: Qt.Key = Qt.Key.Key_F1) -> int:
        """How often the key worked, pressed once in the open dialog."""
        before = self.helped
        self.dialog.open()
        QTest.keyClick(self.dialog, key)
        self.dialog.reject()
        return self.helped - before

    def _help(self) -> None:
        self.helped += 1


@pytest.fixture
def place(qapp: QApplication) -> Place:
    return Place(qapp)


def test_a_key_works_under_a_dialog_and_others_do_not(place: Place) -> None:
    assert place.press_in_dialog() == 1
    assert place.press_in_dialog(Qt.Key.Key_F2) == 0


def test_without_a_dialog_the_window_hears_its_keys_itself(place: Place) -> None:
    QTest.keyClick(place.window, Qt.Key.Key_F1)
    assert place.helped == 0


def test_after_stop_no_key_works(place: Place) -> None:
    place.keys.stop()
    assert place.press_in_dialog() == 0


def test_a_window_that_is_gone_keeps_no_key_from_the_next(qapp: QApplication) -> None:
    gone, stands = Place(qapp), Place(qapp)
    shiboken6.delete(gone.window)
    assert stands.press_in_dialog() == 1
    assert gone.helped == 0
