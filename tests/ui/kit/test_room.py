"""What stands beside each other makes room, rows that are kept stay whole, a calendar goes with its field."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QVBoxLayout, QWidget

from tests.ui.kit.looks import clipped, settle
from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.widgets.calendar_popup import CalendarPopup
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind
from vios_desktop.ui.widgets.two_sides import TwoSides

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

NOW = datetime(2026, 11, 24, 14, 3)  # noqa: DTZ001  # the wall clock of these tests


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int = 500) -> QWidget:
    window = QWidget()
    QVBoxLayout(window).addWidget(widget)
    window.resize(width, height)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    settle(window)
    return window


def wide(pixels: int) -> QWidget:
    widget = QLabel("x")
    widget.setMinimumWidth(pixels)
    return widget


def test_columns_that_need_more_than_there_is_stand_under_each_other(theme: Theme, qtbot: QtBot) -> None:
    columns = TwoColumns(theme, stack_below=300, gap=12)
    columns.left.addWidget(wide(200))
    columns.right.addWidget(wide(150))
    window = shown(qtbot, columns, 500)
    assert not columns.stacked
    columns.left.addWidget(wide(400))
    settle(window)
    assert columns.stacked


def test_a_wide_form_takes_the_place_of_the_list_until_it_is_closed(theme: Theme, qtbot: QtBot) -> None:
    right, form = QWidget(), wide(700)
    QVBoxLayout(right).addWidget(form)
    form.hide()
    sides = TwoSides(theme, ForgetfulSettings(), "these", wide(320), right)
    window = shown(qtbot, sides, 900)
    sides.read(reading=True)
    assert not sides.single
    form.show()
    settle(window)
    assert (sides.single, sides.left.isHidden(), right.isHidden()) == (True, True, False)
    form.hide()
    settle(window)
    assert (sides.single, sides.left.isHidden()) == (False, False)


def test_rows_that_are_kept_stay_whole_at_every_width(theme: Theme, qtbot: QtBot) -> None:
    words = "Het wijkteam koppelt terug over hulp thuis en belt daarna"
    rows = [
        (str(n), Row(str(n), words, words, "phone", Status(StatusKind.LATE, "4 dagen te laat"))) for n in range(3)
    ]
    box, page = RowBox(), QWidget()
    column = QVBoxLayout(page)
    column.addWidget(box)
    column.addStretch(1)
    window = shown(qtbot, page, 800, 1000)
    for _again in range(2):
        box.show_rows(rows, lambda row: ListRow(theme, row, "Gereed"))
        settle(window)
    for width in (250, 520, 300, 540):
        window.resize(width, 1000)
        settle(window)
        short = [row.height() for row in box.rows if row.height() < row.heightForWidth(row.width())]
        assert (clipped(box), short) == ([], [])


def test_the_calendar_shows_every_week_and_goes_with_its_field(theme: Theme, qtbot: QtBot) -> None:
    field, other = DateTimeField(theme, clock=lambda: NOW), QLineEdit()
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.addWidget(field)
    inside.addWidget(other)
    window = shown(qtbot, holder, 600)
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    calendar = window.findChild(CalendarPopup)
    assert isinstance(calendar, CalendarPopup)
    days = calendar.findChild(QTableView, "qt_calendar_calendarview")
    assert isinstance(days, QTableView)
    assert days.verticalScrollBar().maximum() == days.horizontalScrollBar().maximum() == 0
    window.resize(360, 500)
    settle(window)
    assert window.rect().contains(calendar.geometry())
    other.setFocus()
    assert not field.calendar_open
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    holder.hide()
    assert calendar.isHidden()
