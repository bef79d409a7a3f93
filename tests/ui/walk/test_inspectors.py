"""Each inspector finds the fault it is there for, and says nothing about the same window without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.ui.walk import fitting, keyboard, names
from tests.ui.walk.errors import heard, untold
from tests.ui.walk.sight import settle
from vios_desktop.ui.spoken_roles import install_spoken_roles
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.walk.visit import Inspector


class Plain(QWidget):
    """A window with a column, with a field and a button that are as they should be."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.field, self.button = QLineEdit(), QPushButton("Bewaar")
        self.field.setAccessibleName("Naam")
        self.field.setMinimumHeight(30)
        self.button.setMinimumHeight(30)
        self.column.addWidget(self.field)
        self.column.addWidget(self.button)

    def shown(self) -> Plain:
        self.resize(400, 300)
        self.show()
        self.activateWindow()
        settle()
        return self


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Plain]:
    install_spoken_roles()
    made = Plain()
    qtbot.addWidget(made)
    yield made
    made.close()


def found(inspect: Inspector, window: QWidget) -> list[str]:
    return [finding.what for finding in inspect(window)]


ALL = (
    names.unspoken,
    keyboard.out_of_reach,
    keyboard.scrolls_by_mouse_alone,
    keyboard.said_twice,
    keyboard.focus_is_lost,
    fitting.cut_off,
    fitting.beside,
    fitting.over_another,
    fitting.too_small,
    fitting.too_wide,
    fitting.sideways,
)


def test_a_window_that_is_well_made_has_no_findings(window: Plain) -> None:
    window.shown()
    assert [finding for inspect in ALL for finding in inspect(window)] == []


def test_a_field_without_a_name_and_a_frame_without_a_role(window: Plain) -> None:
    frame = QFrame()
    frame.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    frame.setAccessibleName("Een rij")
    window.column.addWidget(frame)
    window.field.setAccessibleName("")
    window.shown()
    assert found(names.unspoken, window) == ["no name", "no role"]


class Spoken(QFrame):
    spoken_role = "ListItem"


def test_a_frame_of_ours_says_what_it_is(window: Plain) -> None:
    row = Spoken()
    row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    row.setAccessibleName("Een rij")
    window.column.addWidget(row)
    window.shown()
    assert found(names.unspoken, window) == []


class _Switch(QPushButton):
    """Says to Qt that it is a line of text, and is none."""

    spoken_role = "StaticText"


def test_a_switch_that_does_not_say_that_it_is_one(window: Plain) -> None:
    switch = _Switch("Toon gesloten")
    switch.setCheckable(True)
    switch.setAccessibleName("Toon gesloten")
    window.column.addWidget(switch)
    window.shown()
    assert found(names.unspoken, window) == ["no state"]


def test_rows_without_words(window: Plain) -> None:
    from PySide6.QtGui import QStandardItem, QStandardItemModel

    model = QStandardItemModel(window)
    model.appendRow(QStandardItem("Eerste"))
    model.appendRow(QStandardItem(""))
    view = QListView()
    view.setAccessibleName("Lijst")
    view.setModel(model)
    window.column.addWidget(view)
    window.shown()
    assert found(names.unspoken, window) == ["no name"]


class _Passing(QPushButton):
    """Sends the focus on as soon as it comes."""

    def focusInEvent(self, event: object) -> None:
        self.focusNextChild()


def test_what_tab_does_not_come_to(window: Plain) -> None:
    window.column.addWidget(_Passing("Nooit"))
    window.shown()
    assert found(keyboard.out_of_reach, window) == ["Tab does not reach"]


class _Holding(QPlainTextEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


def test_what_does_not_let_go(window: Plain) -> None:
    edit = _Holding()
    edit.setAccessibleName("Tekst")
    window.column.addWidget(edit)
    window.shown()
    window.button.setFocus()
    assert found(keyboard.out_of_reach, window)[0] == "holds the focus"


def test_a_page_that_scrolls_by_the_mouse_alone(window: Plain) -> None:
    area, inside = QScrollArea(), Label("regel\n" * 80)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.column.addWidget(area)
    window.shown()
    assert found(keyboard.scrolls_by_mouse_alone, window) == ["scrolls by the mouse alone"]


def test_one_key_for_two_things(window: Plain) -> None:
    window.button.setText("&Bewaar")
    label = QLabel("&Beschrijving")
    label.setBuddy(window.field)
    window.column.addWidget(label)
    QShortcut(QKeySequence("Ctrl+E"), window)
    QShortcut(QKeySequence("Ctrl+E"), window.field)
    window.shown()
    assert found(keyboard.said_twice, window) == ["one key for two things"] * 2


def test_focus_that_nothing_has_and_focus_on_what_is_gone(window: Plain) -> None:
    window.shown()
    window.field.setFocus()
    window.field.clearFocus()
    assert found(keyboard.focus_is_lost, window) == ["focus is lost"]


def test_texts_without_room(window: Plain) -> None:
    wrapped = Label("Een lange zin die over een paar regels gaat en dus hoogte nodig heeft. " * 3, wrap=True)
    wrapped.setFixedSize(120, 20)
    single = Label("Een zin die hier niet past")
    single.setFixedSize(40, 20)
    window.column.addWidget(wrapped)
    window.column.addWidget(single)
    window.button.setFixedSize(20, 30)
    window.shown()
    assert found(fitting.cut_off, window) == ["text cut off"] * 3


def test_what_stands_outside_its_place(window: Plain) -> None:
    box = QWidget()
    box.setFixedSize(100, 30)
    QLabel("Erbuiten", box).move(80, 0)
    window.column.addWidget(box)
    window.shown()
    assert found(fitting.beside, window) == ["outside its place"]


def test_what_cannot_be_scrolled_to(window: Plain) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.setFixedSize(900, 60)
    QPushButton("Rechts", inside).setGeometry(800, 0, 80, 30)
    area.setWidget(inside)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    window.column.addWidget(area)
    window.shown()
    assert found(fitting.too_wide, window) == ["wider than the page"]
    area.horizontalScrollBar().setRange(0, 0)
    assert found(fitting.beside, window) == ["beside the page"]


def test_a_page_that_scrolls_sideways(window: Plain) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.setFixedSize(900, 60)
    area.setWidget(inside)
    window.column.addWidget(area)
    window.shown()
    assert found(fitting.sideways, window) == ["scrolls sideways"]
    inside.setFixedSize(90, 60)
    settle()
    assert found(fitting.sideways, window) == []


def test_one_thing_over_another(window: Plain) -> None:
    box = QWidget()
    box.setFixedSize(200, 60)
    QPushButton("Onder", box).setGeometry(0, 0, 100, 30)
    QLabel("Boven", box).setGeometry(50, 10, 80, 30)
    window.column.addWidget(box)
    window.shown()
    assert found(fitting.over_another, window) == ["over another"]


def test_what_is_too_small_to_hit(window: Plain) -> None:
    small = QPushButton("x")
    small.setFixedSize(16, 16)
    window.column.addWidget(small)
    window.shown()
    assert found(fitting.too_small, window) == ["too small to hit"]


def test_a_window_larger_than_the_screen(window: Plain) -> None:
    window.setMinimumWidth(700)
    window.shown()
    assert [finding.what for finding in fitting.larger_than(window, 683, 360)] == ["larger than the screen"]


def test_an_error_that_nothing_says(window: Plain) -> None:
    window.column.addWidget(Label("Vul een naam in.", "label", "bad"))
    window.shown()
    assert [finding.what for finding in untold(window, [])] == ["error is not told"]
    assert untold(window, ["Er is iets mis. Vul een naam in."]) == []
    window.field.setAccessibleDescription("Vul een naam in.")
    assert untold(window, []) == []


def test_a_stop_for_errors_that_shows_none(window: Plain) -> None:
    window.shown()
    assert [finding.what for finding in untold(window, [])] == ["no error"]


def test_what_is_announced_is_heard(window: Plain) -> None:
    window.shown()
    with heard() as words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, "Bewaard"))
    assert words == ["Bewaard"]
