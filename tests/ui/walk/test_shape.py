"""Chosen and not chosen, wrong and right, late and done differ in shape or words, in every look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.ui.walk.contrast import strongest_in
from tests.ui.walk.looks import LOOKS, looking
from tests.ui.walk.shape import differ_in_shape, picture
from tests.ui.walk.sight import settle
from vios_desktop.ui.meeting.line_button import LineButton
from vios_desktop.ui.shell.places import Place
from vios_desktop.ui.shell.rail_button import RailButton
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.calendar_popup import CalendarPopup
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.status_data import STATUS_LOOKS, StatusKind
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox
from vios_desktop.ui.widgets.tick_list import TickList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


def line(theme: Theme) -> QAbstractButton:
    made = LineButton(theme, "Opening")
    made.setCheckable(True)
    return made


CHECKED: dict[str, Callable[[Theme], QAbstractButton]] = {
    "chip": lambda theme: ChoiceChip(theme, "Open"),
    "answer": lambda theme: OptionCard(theme, "Nee", "Er is nu geen gevaar"),
    "tick box": lambda theme: TickBox(theme, "Dit komt van de politie"),
    "line": line,
    "place": lambda theme: RailButton(theme, Place("today", "calendar-check", "Vandaag")),
}


@pytest.fixture(params=LOOKS)
def dressed(request: pytest.FixtureRequest, qapp: QApplication, settings: ForgetfulSettings) -> Iterator[Theme]:
    """The theme of each look; put away after the widgets of the test are."""
    with looking(qapp, settings, request.param) as theme:
        yield theme


def shown(qtbot: QtBot, widget: QWidget, width: int = 320) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, max(widget.sizeHint().height(), 24))
    widget.show()
    settle()
    return widget


@pytest.mark.parametrize("name", CHECKED)
def test_on_and_off_differ_in_shape(dressed: Theme, qtbot: QtBot, name: str) -> None:
    button = CHECKED[name](dressed)
    shown(qtbot, button)
    off = picture(button)
    button.setChecked(True)
    settle()
    assert differ_in_shape(off, picture(button))


def test_a_button_that_cannot_be_used_differs_in_high_contrast(
    qapp: QApplication, settings: ForgetfulSettings, qtbot: QtBot
) -> None:
    """There its ink may be that of all others, so its edge is another."""
    with looking(qapp, settings, "high contrast") as theme:
        for make in (PrimaryButton, SecondaryButton):
            usable, other = shown(qtbot, make(theme, "Vastleggen")), shown(qtbot, make(theme, "Vastleggen"))
            other.setEnabled(False)
            settle()
            assert differ_in_shape(picture(usable), picture(other))


@pytest.mark.parametrize("ticked", [False, True])
def test_a_tick_box_is_seen_on_its_ground(dressed: Theme, qtbot: QtBot, ticked: bool) -> None:
    """It was not in high contrast, ticked or not: its words stood there alone."""
    box = TickBox(dressed, "")
    shown(qtbot, box, 24)
    box.setChecked(ticked)
    settle()
    assert strongest_in(box) >= 3.0


@pytest.mark.parametrize("state", [Qt.CheckState.Unchecked, Qt.CheckState.Checked])
def test_the_boxes_of_a_list_are_seen(dressed: Theme, qtbot: QtBot, state: Qt.CheckState) -> None:
    """In the dark and in high contrast only the mark in a ticked one was."""
    ticks, model = TickList(dressed), QStandardItemModel()
    item = QStandardItem("")
    item.setCheckable(True)
    item.setCheckState(state)
    model.appendRow(item)
    ticks.setModel(model)
    ticks.set_count(1)
    shown(qtbot, ticks)
    assert strongest_in(ticks) >= 3.0


def test_the_days_and_arrows_of_a_calendar_are_seen(dressed: Theme, qtbot: QtBot) -> None:
    """The names of the days were white on white in high contrast, and the arrows black on dark in light."""
    window, field = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    window.resize(500, 400)
    field.setParent(window)
    window.show()
    calendar = CalendarPopup(field)
    calendar.open_at(date(2026, 11, 24))
    settle()
    days = calendar.findChild(QTableView)
    assert days is not None
    names = days.visualRect(days.model().index(0, 1)).united(days.visualRect(days.model().index(0, 7)))
    held = QLabel()
    qtbot.addWidget(held)
    held.setPixmap(days.viewport().grab(names))
    assert strongest_in(shown(qtbot, held, names.width())) >= 4.5
    for arrow in ("qt_calendar_prevmonth", "qt_calendar_nextmonth"):
        button = calendar.findChild(QToolButton, arrow)
        assert button is not None
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        held.setPixmap(window.grab(place))
        held.resize(place.size())
        settle()
        assert strongest_in(held) >= 3.0


def test_an_error_is_words_with_an_icon(dressed: Theme, qtbot: QtBot) -> None:
    field = Field(dressed, "Naam", TextField(dressed))
    shown(qtbot, field).setFixedSize(320, 120)
    right = picture(field)
    field.set_error("Vul een naam in.")
    settle()
    assert differ_in_shape(right, picture(field))
    target = field.box.focusProxy()
    assert target is not None
    assert "Vul een naam in." in target.accessibleDescription()


def test_the_kinds_of_status_have_icons_of_their_own() -> None:
    """But for two that say with it that something is to be done now. A word stands beside it, always."""
    same = {
        frozenset(pair)
        for pair in combinations(StatusKind, 2)
        if len({STATUS_LOOKS[kind][0] for kind in pair}) == 1
    }
    assert same == {frozenset({StatusKind.LATE, StatusKind.WARNING})}


def test_what_went_well_and_what_went_wrong_differ(dressed: Theme, qtbot: QtBot) -> None:
    well, wrong = (picture(shown(qtbot, Banner(dressed, tone, "Klaar"))) for tone in ("ok", "bad"))
    assert differ_in_shape(well, wrong)


def test_the_row_that_is_chosen_has_a_bar(dressed: Theme, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QStandardItem, QStandardItemModel

    rows, model = RowList(dressed, "Rijen"), QStandardItemModel()
    item = QStandardItem("Bedreiging")
    item.setData(
        Row(id="1", title="Bedreiging", meta="vr 20 nov", icon="message-square"), Qt.ItemDataRole.UserRole
    )
    model.appendRow(item)
    rows.setModel(model)
    shown(qtbot, rows).setFixedSize(320, 80)
    not_chosen = picture(rows)
    rows.setCurrentIndex(model.index(0, 0))
    settle()
    assert differ_in_shape(not_chosen, picture(rows))


def test_two_colours_in_one_shape_are_told_from_two_shapes(qtbot: QtBot) -> None:
    label = QLabel("Tekst")
    label.setStyleSheet("color: #205020; background: #ffffff;")
    shown(qtbot, label)
    green = picture(label)
    label.setStyleSheet("color: #802020; background: #ffffff;")
    settle()
    assert not differ_in_shape(green, picture(label))
    label.setText("Te laat")
    settle()
    assert differ_in_shape(green, picture(label))


@pytest.mark.parametrize(
    ("part", "edge"),
    [
        ("topbar", "bottom"),
        ("danger", "bottom"),
        ("footer", "top"),
        ("statusbar", "top"),
        ("rail", "right"),
        ("sidepane", "right"),
        ("sidepane-end", "left"),
    ],
)
def test_a_line_tells_where_a_part_of_the_window_ends(
    qtbot: QtBot, qapp: QApplication, settings: ForgetfulSettings, part: str, edge: str
) -> None:
    """In high contrast all grounds are one colour. The line is not under what fills the part."""
    with looking(qapp, settings, "high contrast") as theme:
        frame, inside = QFrame(), QFrame()
        frame.setProperty("part", part)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inside)
        shown(qtbot, frame).setFixedSize(60, 60)
        settle()
        drawn = frame.grab().toImage()
        at = {"bottom": (30, 59), "top": (30, 0), "right": (59, 30), "left": (0, 30)}
        inked = {name for name, place in at.items() if drawn.pixelColor(*place) == theme.colour("text")}
        assert inked == {edge}
        assert not inside.geometry().contains(*at[edge])


def test_in_high_contrast_a_button_without_an_edge_has_the_ink_of_buttons(
    qtbot: QtBot, qapp: QApplication, settings: ForgetfulSettings
) -> None:
    """Words of second rank beside it have the ink of the page."""
    with looking(qapp, settings, "high contrast") as theme:
        button = shown(qtbot, QuietButton(theme, "Laten slapen", tone="text2"))
        drawn = picture(button)
        inks = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
        assert theme.tokens.accent in inks
        assert theme.tokens.text2 not in inks


@pytest.mark.parametrize("upright", [True, False])
def test_in_high_contrast_the_handle_of_a_bar_stands_out(
    qtbot: QtBot, qapp: QApplication, settings: ForgetfulSettings, upright: bool
) -> None:
    with looking(qapp, settings, "high contrast") as theme:
        bar = QScrollBar(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
        bar.setRange(0, 100)
        bar.setPageStep(100)
        shown(qtbot, bar).setFixedSize(QSize(12, 200) if upright else QSize(200, 12))
        settle()
        drawn = bar.grab().toImage()
        handle, rest = ((6, 50), (6, 150)) if upright else ((50, 6), (150, 6))
        held = theme.colour("text"), theme.colour("focus")  # the second where the mouse happens to be over it
        assert drawn.pixelColor(*handle) in held
        assert drawn.pixelColor(*rest).alpha() == 0  # the page shows beside it
