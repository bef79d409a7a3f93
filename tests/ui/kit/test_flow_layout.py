"""The flow layout keeps its items when Shiboken gives up a layout around it, and loses them with their widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from vios_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Nest:
    """A flow inside a column, put together in the order that hands its items to the column."""

    def __init__(self) -> None:
        self.page, self.flow, self.inner = QWidget(), FlowLayout(gap=6), QVBoxLayout()
        self.buttons = [QPushButton(word) for word in ("een", "twee", "drie")]
        for button in self.buttons:
            self.flow.addWidget(button)
        self.outer = QVBoxLayout(self.page)
        self.inner.addLayout(self.flow)
        self.outer.addLayout(self.inner)


@pytest.fixture
def nest(qtbot: QtBot) -> Nest:
    made = Nest()
    qtbot.addWidget(made.page)
    made.page.show()
    return made


def test_a_layout_around_it_takes_no_items_away(nest: Nest) -> None:
    wanted = nest.flow.heightForWidth(60)
    Shiboken.invalidate(nest.outer)
    items = [nest.flow.itemAt(number) for number in range(nest.flow.count())]
    assert [Shiboken.isValid(item) for item in items] == [True, True, True]
    assert nest.flow.heightForWidth(60) == wanted
    nest.page.resize(80, 300)
    QCoreApplication.processEvents()
    assert nest.buttons[1].isVisible()


def test_a_widget_that_goes_takes_its_item_along(nest: Nest) -> None:
    nest.buttons[1].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    assert [nest.flow.itemAt(number).widget() for number in range(nest.flow.count())] == [
        nest.buttons[0],
        nest.buttons[2],
    ]


def test_what_is_taken_out_lives_on(nest: Nest) -> None:
    taken = nest.flow.takeAt(0)
    assert taken.widget() is nest.buttons[0]
    assert nest.flow.count() == 2
    assert nest.flow.takeAt(7) is None


class _Counting(QPushButton):
    asked = 0

    def sizeHint(self) -> QSize:
        self.asked += 1
        return super().sizeHint()


def test_an_item_is_asked_what_it_wants_once_and_anew_when_that_changes(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow, word, other = FlowLayout(page), _Counting("een"), QPushButton("twee")
    for button in (word, other):
        flow.addWidget(button)
    page.show()
    narrow = flow.sizeHint()
    asked = word.asked
    assert flow.sizeHint() == narrow
    assert flow.heightForWidth(10_000) == narrow.height()
    assert flow.heightForWidth(narrow.width() - 1) > narrow.height()
    assert word.asked == asked
    word.setText("een heel lang woord")
    wide = flow.sizeHint()
    assert wide.width() > narrow.width()
    assert flow.heightForWidth(narrow.width()) > flow.heightForWidth(wide.width())
    word.hide()
    assert flow.sizeHint().width() == other.sizeHint().width()
    word.show()
    assert flow.sizeHint() == wide
    font = word.font()
    font.setPixelSize(60)
    word.setFont(font)
    assert flow.sizeHint().height() > wide.height()
    flow.takeAt(0)
    assert flow.sizeHint().width() == other.sizeHint().width()
