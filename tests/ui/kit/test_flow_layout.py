"""The flow layout keeps its items when Shiboken gives up a layout around it, and loses them with their widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
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
