"""A page has its looks and contents before it is shown, the same as one that Qt dresses when it is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import PrimaryButton
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.fitting import fits_anew
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.window.dressing import dressing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

_MANY = 40


class Page(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.columns = TwoColumns(theme)
        self.field = TextField(theme)
        self.columns.left.addWidget(self.field)
        for number in range(_MANY):
            self.columns.left.addWidget(Label(f"Regel {number}", "item" if number % 2 else "card", wrap=True))
            self.columns.right.addWidget(PrimaryButton(theme, f"Knop {number}"))
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.addWidget(self.columns)
        self.seen = PageScroll(content)
        later = QWidget()
        QVBoxLayout(later).addWidget(Label("Formulier", "page"))
        self.form = PageScroll(later)
        layout = QVBoxLayout(self)
        layout.addWidget(self.seen)
        layout.addWidget(self.form)
        self.form.hide()


class Room(QStackedWidget):
    """A window with another page in front."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1000, 600)
        self.addWidget(QWidget())

    def take(self, page: QWidget) -> None:
        self.addWidget(page)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room()
    qtbot.addWidget(made)
    made.show()
    return made


def scrolls(page: Page) -> bool:
    bar = page.seen.area.verticalScrollBar()
    return bar.isVisible() and bar.maximum() > 0


def styled(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def test_it_is_styled_in_some_steps_and_nothing_is_left_for_its_showing(room: Room, theme: Theme) -> None:
    page = Page(theme)
    room.take(page)
    steps = sum(1 for _step in dressing(page))
    assert steps >= 4, "its hundred widgets are not styled in one go"
    assert page.seen.joined
    shown = [part for part in page.seen.content.findChildren(QWidget) if part.isVisibleTo(page)]
    assert len(shown) > 2 * _MANY
    assert all(styled(part) for part in shown)


def test_what_is_opened_later_is_left_for_then(room: Room, theme: Theme) -> None:
    page = Page(theme)
    room.take(page)
    list(dressing(page))
    assert not page.form.joined
    room.setCurrentWidget(page)
    page.form.show()
    assert page.form.joined


def test_it_looks_as_one_that_was_dressed_when_it_was_shown(room: Room, theme: Theme, qtbot: QtBot) -> None:
    pictures = []
    for beforehand in (True, False):
        page = Page(theme)
        room.take(page)
        if beforehand:
            list(dressing(page))
        room.setCurrentWidget(page)
        qtbot.waitUntil(partial(scrolls, page))
        page.setFocus()
        pictures.append(page.grab().toImage())
    assert pictures[0] == pictures[1]


def test_what_was_to_have_the_focus_has_it(room: Room, theme: Theme) -> None:
    page = Page(theme)
    page.field.edit.setFocus()
    room.take(page)
    list(dressing(page))
    room.setCurrentWidget(page)
    assert page.seen.content.focusWidget() is page.field.edit


def test_columns_are_not_asked_what_they_need_before_they_are_shown(theme: Theme, qtbot: QtBot) -> None:
    """To answer, Qt would style all that is in them, out of their place."""
    columns = TwoColumns(theme)
    qtbot.addWidget(columns)
    columns.left.addWidget(Label("Een", "item"))
    assert not fits_anew(columns, QEvent(QEvent.Type.LayoutRequest))
    columns.resize(300, 200)
    columns.show()
    assert columns.stacked
    assert fits_anew(columns, QEvent(QEvent.Type.LayoutRequest))


def test_what_was_put_into_hidden_columns_is_fitted_when_they_are_shown_again(theme: Theme, qtbot: QtBot) -> None:
    page, columns = QWidget(), TwoColumns(theme)
    qtbot.addWidget(page)
    columns.setParent(page)
    columns.resize(1200, 200)
    page.show()
    columns.hide()
    for side in (columns.left, columns.right):
        wide = Label("Een", "item")
        wide.setMinimumWidth(700)
        side.addWidget(wide)
    qtbot.wait(5)
    assert not columns.stacked
    columns.show()
    assert columns.stacked
