"""Chips, their lists, the search and the order on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.incidents.desk import TODAY, facts, record
from tests.ui.incidents.hands import key, press, write
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.services.queries import IncidentOrder
from vios_desktop.ui.incidents.filters import FilterName, Filters, Period, PeriodKind
from vios_desktop.ui.widgets.chip import FilterChip, MenuChip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.screen import IncidentsScreen
    from vios_desktop.ui.settings_port import ForgetfulSettings

    OpenScreen = Callable[..., IncidentsScreen]


def test_a_chip_opens_a_list_that_can_be_searched_and_ticked_with_keys(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    record(desk, 2)
    knife = desk.incidents.record(facts("knife")).id
    screen = open_screen(desk)
    bar = screen.page.list_pane.bar
    press(bar.chips[FilterName.KIND])
    popup = bar.popup(FilterName.KIND)
    assert popup.search.edit.hasFocus()

    write(popup.search.edit, "knife")
    assert popup.offered == ("Knife or stabbing weapon",)
    key(popup.search.edit, Qt.Key.Key_Return)

    assert screen.page.list_pane.list.rows.ids == (knife,)
    assert not popup.isHidden()
    chip = bar.chips[FilterName.KIND]
    assert isinstance(chip, FilterChip)
    assert chip.text() == "Knife or stabbing weapon"

    key(popup.search.edit, Qt.Key.Key_Escape)
    assert popup.isHidden()
    assert QApplication.focusWidget() is chip

    press(chip)
    assert isinstance(bar.chips[FilterName.KIND], MenuChip)
    assert screen.page.list_pane.list.rows.rowCount() == 3


def test_two_of_a_kind_are_counted_on_the_chip(desk: Desk, open_screen: OpenScreen, qtbot: QtBot) -> None:
    screen = open_screen(desk)
    bar = screen.page.list_pane.bar
    bar.open_filter(FilterName.STATUS)
    popup = bar.popup(FilterName.STATUS)

    key(popup.list, Qt.Key.Key_Space)
    key(popup.list, Qt.Key.Key_Down)
    key(popup.list, Qt.Key.Key_Space)

    assert screen.presenter.list.filters.statuses == (IncidentStatus.OPEN, IncidentStatus.IN_PROGRESS)
    assert bar.chips[FilterName.STATUS].text() == "Status: 2"


def test_a_click_elsewhere_closes_the_list_of_a_chip(desk: Desk, open_screen: OpenScreen, qtbot: QtBot) -> None:
    record(desk, 2)
    screen = open_screen(desk)
    bar = screen.page.list_pane.bar
    bar.open_filter(FilterName.PLACE)

    press(screen.page.list_pane.list.viewport())

    assert not bar.popup(FilterName.PLACE).is_open


def test_a_period_is_chosen_with_one_press(desk: Desk, open_screen: OpenScreen, qtbot: QtBot) -> None:
    record(desk, 40)
    screen = open_screen(desk)
    bar = screen.page.list_pane.bar
    bar.open_filter(FilterName.PERIOD)
    assert bar.period_popup.buttons[0].hasFocus()

    key(bar.period_popup.buttons[0], Qt.Key.Key_Down)
    assert bar.period_popup.buttons[1].hasFocus()
    key(bar.period_popup.buttons[1], Qt.Key.Key_Return)

    assert screen.page.list_pane.list.rows.rowCount() == 40 - TODAY.day
    assert isinstance(bar.chips[FilterName.PERIOD], FilterChip)
    assert "ctober" in bar.chips[FilterName.PERIOD].text()


def test_own_dates_may_leave_one_side_open_and_say_what_is_wrong(
    desk: Desk, open_screen: OpenScreen, qtbot: QtBot
) -> None:
    record(desk, 10)
    screen = open_screen(desk)
    popup = screen.page.list_pane.bar.period_popup
    screen.page.list_pane.bar.open_filter(FilterName.PERIOD)

    press(popup.show_button)
    assert not popup.isHidden()
    popup.first_day.edit.setText("bestaat niet")
    press(popup.show_button)
    assert not popup.isHidden()
    popup.first_day.edit.setText("22-11-2026")
    press(popup.show_button)

    assert popup.isHidden()
    period = screen.presenter.list.filters.period
    assert period is not None
    assert (period.kind, period.last) == (PeriodKind.OWN, None)
    assert screen.page.list_pane.list.rows.rowCount() == 3


def test_typing_is_searched_once_when_the_fingers_rest(desk: Desk, open_screen: OpenScreen, qtbot: QtBot) -> None:
    record(desk, 2)
    desk.incidents.record(replace(facts("knife"), facts="Er lag een zakmes op tafel."))
    screen = open_screen(desk)

    for text in ("z", "za", "zak"):
        screen.search(text)
    assert not screen.presenter.list.filters.active
    qtbot.waitUntil(lambda: screen.page.list_pane.list.rows.rowCount() == 1)

    assert _searches(desk) == 1


def test_each_letter_changes_what_a_chip_says_and_makes_none_anew(desk: Desk, open_screen: OpenScreen) -> None:
    record(desk, 2)
    screen = open_screen(desk)
    bar = screen.page.list_pane.bar
    screen.visit(text="con")
    before = bar.chips
    assert [isinstance(chip, FilterChip) for chip in before.values()] == [True, False, False, False, False]

    screen.visit(text="conc")

    assert bar.chips == before
    assert bar.chips[FilterName.TEXT].text() == "“conc”"
    assert bar.chips[FilterName.TEXT].accessibleName() == "Filter “conc”, press to remove"
    press(bar.chips[FilterName.TEXT])
    assert all(isinstance(chip, MenuChip) for chip in bar.chips.values())


def test_taking_the_search_off_tells_the_window(desk: Desk, open_screen: OpenScreen, qtbot: QtBot) -> None:
    record(desk, 2)
    screen = open_screen(desk)
    screen.visit(text="conc")
    chip = screen.page.list_pane.bar.chips[FilterName.TEXT]
    assert "conc" in chip.text()

    with qtbot.waitSignal(screen.search_changed) as signal:
        press(chip)

    assert signal.args == [""]
    assert not screen.presenter.list.filters.active


def test_visiting_without_anything_keeps_the_filters(desk: Desk, open_screen: OpenScreen) -> None:
    record(desk, 2)
    screen = open_screen(desk)
    screen.visit(text="conc")

    screen.visit()

    assert screen.presenter.list.filters.text == "conc"


def test_the_order_is_remembered_for_the_next_start(
    desk: Desk, open_screen: OpenScreen, settings: ForgetfulSettings
) -> None:
    ids = record(desk, 2)
    before = open_screen(desk)
    before.page.list_pane.filters_changed.emit(Filters(order=IncidentOrder.OLDEST_FIRST))

    again = open_screen(desk)

    assert again.page.list_pane.list.rows.ids == tuple(reversed(ids))
    assert again.page.list_pane.bar.order_button.text() == "Oldest first"


@pytest.mark.qt_log_ignore("does not support")  # raising a menu, on a platform without windows
def test_the_filter_menu_reaches_chips_there_is_no_room_for(desk: Desk, open_screen: OpenScreen) -> None:
    screen = open_screen(desk, width=920, height=640)
    bar = screen.page.list_pane.bar
    period = Period(PeriodKind.OWN, TODAY.replace(day=1), TODAY)
    screen.page.list_pane.filters_changed.emit(Filters(period=period, kinds=("vape_trade",)))
    assert bar.chips[FilterName.PLACE].isHidden()
    assert not bar.chips[FilterName.KIND].isHidden()

    bar.open_menu(screen.page.list_pane.filter_button)
    QApplication.activePopupWidget().close()  # type: ignore[union-attr]  # the menu
    bar.open_filter(FilterName.PLACE)

    assert bar.popup(FilterName.PLACE).is_open


def _searches(desk: Desk) -> int:
    with desk.session.begin() as work:
        return sum(entry.action.value == "incidents_searched" for entry in work.audit.entries(1000))
