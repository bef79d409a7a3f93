"""The focus of a list that is still being read: it waits for the rows, and takes nothing from who went on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from vios_desktop.ui.widgets.buttons import PrimaryButton
from vios_desktop.ui.widgets.list_frame import REST_MS, ListFrame
from vios_desktop.ui.widgets.row_data import Row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class Page(QWidget):
    """A list with a button in its head, and a field beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.frame = ListFrame(theme, "Signalen")
        self.new_button, self.beside = QPushButton("Nieuw signaal"), QPushButton("Ernaast")
        self.frame.title_row.addWidget(self.new_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.beside)
        layout.addWidget(self.frame)

    def show_rows(self) -> None:
        self.frame.show_rows(("a", "b"), lambda place: Row(str(place), str(place)), "2")

    def show_empty(self, step: str) -> None:
        self.frame.show_empty("eye", "Nog geen signalen", "Wat opvalt staat hier.", step)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    page = Page(theme)
    qtbot.addWidget(page)
    page.resize(500, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.beside.setFocus()
    return page


def test_the_list_gets_the_focus_once_it_is_read(page: Page) -> None:
    page.frame.focus_list()
    assert QApplication.focusWidget() is page.new_button
    page.show_rows()
    assert QApplication.focusWidget() is page.frame.list


def test_getting_the_focus_opens_nothing(page: Page, qtbot: QtBot) -> None:
    """What is opened is logged as seen."""
    chosen: list[str] = []
    page.frame.chosen.connect(chosen.append)
    page.frame.focus_list()
    page.show_rows()
    qtbot.wait(3 * REST_MS)
    assert chosen == []
    assert not page.frame.list.currentIndex().isValid()


def test_the_button_of_an_empty_list_gets_it(page: Page) -> None:
    page.frame.focus_list()
    page.show_empty("Signaal vastleggen")
    focus = QApplication.focusWidget()
    assert isinstance(focus, PrimaryButton)
    assert focus.text() == "Signaal vastleggen"


def test_an_empty_list_without_a_button_leaves_it_above_the_list(page: Page) -> None:
    page.frame.focus_list()
    page.show_empty("")
    assert QApplication.focusWidget() is page.new_button
    page.beside.setFocus()
    page.frame.focus_list()
    assert QApplication.focusWidget() is page.new_button


def test_who_went_on_meanwhile_keeps_the_focus(page: Page) -> None:
    page.frame.focus_list()
    page.beside.setFocus()
    page.show_rows()
    assert QApplication.focusWidget() is page.beside


def test_it_is_given_when_the_box_over_the_window_is_gone(page: Page, qtbot: QtBot) -> None:
    """As with the box of commands: what was typed in has the focus when the page is entered, and goes."""
    box = QDialog(page)
    edit = QLineEdit("signalen", box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is box)
    edit.setFocus()
    assert QApplication.focusWidget() is edit
    page.frame.focus_list()
    box.close()
    delete(box)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    page.show_rows()
    assert QApplication.focusWidget() is page.frame.list


def test_a_box_that_is_still_open_keeps_it(page: Page, qtbot: QtBot) -> None:
    box = QDialog(page)
    edit = QLineEdit(box)
    page.frame.focus_list()
    box.show()
    box.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is box)
    edit.setFocus()
    page.show_rows()
    assert QApplication.focusWidget() is edit


def test_rows_that_come_later_take_no_focus(page: Page) -> None:
    page.frame.focus_list()
    page.show_rows()
    page.new_button.setFocus()
    page.show_empty("Signaal vastleggen")
    page.show_rows()
    assert QApplication.focusWidget() is page.new_button


def test_a_list_that_was_read_gets_it_at_once(page: Page) -> None:
    page.show_rows()
    page.frame.focus_list()
    assert QApplication.focusWidget() is page.frame.list
