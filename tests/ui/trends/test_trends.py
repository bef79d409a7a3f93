"""Trends: every figure opens its records, by mouse and by key; a pattern is put away with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.domain.incident import IncidentFacts, Measure
from vios_desktop.services.incidents import IncidentService
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.paper import PaperPorts
from vios_desktop.ui.incident_set import IncidentSet
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.trends.chart import Chart
from vios_desktop.ui.trends.screen import TrendsScreen, make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

CSV = (
    b"WijkenEnBuurten;Gemeentenaam_1;Codering_3;AantalInwoners_5;Marokko_19\n"
    b"Fictiewijk;Voorbeeldstad;WK999901;3400;1\nBedachtwijk;Voorbeeldstad;WK999902;.;2\n"
)
FACTS = IncidentFacts("fight", date(2026, 9, 7), "yard", "Er werd geduwd.", time_note="2e pauze")


def vault_of(count: int) -> FakeVault:
    vault = founded_vault()
    incidents = IncidentService(coordinator_of(vault))
    for number in range(count):
        incidents.record(replace(FACTS, occurred_on=FACTS.occurred_on + timedelta(days=number)))
    incidents.record(replace(FACTS, kind="theft", occurred_on=date(2025, 9, 8)))
    return vault


class Desk:
    """The screen with its ports."""

    def __init__(self, theme: Theme, qtbot: QtBot, count: int = 12) -> None:
        self.navigator, self.dialogs = NotedNavigator(), ScriptedDialogs()
        self.content = CSV
        self.written: dict[Path, bytes] = {}
        paper = PaperPorts(self.dialogs, lambda _pdf: (PagePicture(2, 2, bytes(12)),), self.written.__setitem__)
        self.vault = vault_of(count)
        desk = desk_of(coordinator_of(self.vault))
        self.screen: TrendsScreen = at_once(make)(
            desk, ImmediateRunner(), Texts(), self.navigator, theme, paper, self.read
        )
        qtbot.addWidget(self.screen)
        self.screen.resize(1158, 640)
        self.screen.show()
        self.screen.entered()
        settle(self.screen)

    def read(self, _path: Path) -> bytes:
        return self.content

    @property
    def opened(self) -> list[IncidentSet]:
        return [what for _, what in self.navigator.asked if isinstance(what, IncidentSet)]


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot) -> Desk:
    return Desk(theme, qtbot)


def test_nothing_is_clipped_and_everything_has_a_name(desk: Desk) -> None:
    assert clipped(desk.screen) == []
    assert unnamed(desk.screen) == []
    assert desk.screen.page.page_scroll.fits


def test_every_mark_with_records_opens_as_many_as_it_says(desk: Desk) -> None:
    for chart in desk.screen.findChildren(Chart):
        for number, mark in enumerate(chart.marks):
            before = len(desk.opened)
            QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart._place(number).center())
            assert len(desk.opened) == before + bool(mark.now)
            if mark.now:
                assert len(desk.opened[-1].ids) == mark.now
                assert desk.opened[-1].title == mark.label


def test_coming_back_to_the_same_figures_leaves_the_page_as_it_is(desk: Desk) -> None:
    chart = desk.screen.page.kinds.chart
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    desk.screen.entered()
    assert not desk.screen.page.coming.busy
    IncidentService(coordinator_of(desk.vault)).record(FACTS)
    desk.screen.entered()
    settle(desk.screen)
    assert chart.marks[0].now == 13
    assert chart.current == 1


def test_other_figures_come_row_by_row_and_the_last_that_were_asked_for_stay(desk: Desk, qtbot: QtBot) -> None:
    page, chart = desk.screen.page, desk.screen.page.measures.chart
    before = chart.marks
    for number in range(2):
        IncidentService(coordinator_of(desk.vault)).record(
            replace(FACTS, measures=(Measure(f"m{number}", "talk"),))
        )
        desk.screen.entered()
        assert page.coming.busy
        assert chart.marks == before
        assert page.charts.isVisible()  # with the figures of before, which change a row at a time
    qtbot.waitUntil(lambda: not page.coming.busy)
    assert sum(mark.now or 0 for mark in chart.marks) == sum(mark.now or 0 for mark in before) + 2


def test_keys_walk_through_a_chart_and_enter_opens(desk: Desk) -> None:
    chart = desk.screen.page.kinds.chart
    assert [mark.label for mark in chart.marks] == ["Vechtpartij of mishandeling", "Diefstal of heling"]
    chart.setFocus()
    assert chart.accessibleDescription() == "Vechtpartij of mishandeling: 12. Last year, same period: 0."
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == 1
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == 1
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert not desk.opened  # nothing happened this year
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert len(desk.opened[0].ids) == 12


def test_the_table_says_the_same(desk: Desk) -> None:
    card = desk.screen.page.kinds
    card.button.click()
    assert card.shows_table
    card.table.selectRow(0)
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert len(desk.opened[0].ids) == 12


def test_figures_are_copied_as_a_table_from_the_chart_and_the_table(desk: Desk) -> None:
    card, clipboard = desk.screen.page.kinds, QGuiApplication.clipboard()
    table = "What\tNow\tLast year\nVechtpartij of mishandeling\t12\t0\nDiefstal of heling\t0\t1\n"
    for shown in (card.chart, card.table):
        clipboard.clear()
        shown.setFocus()
        QTest.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert clipboard.text() == table
        card.button.click()
    assert ["exact" in text for text, _ in desk.navigator.toasts] == [True, True]
    clipboard.clear()


def test_a_pattern_asks_for_a_reason_and_comes_back(desk: Desk) -> None:
    page = desk.screen.page
    (strip,) = page.strips
    strip.look.click()
    assert desk.opened[0].title == "Plein, 2e pauze"
    strip.away.click()
    strip.done.click()
    assert strip.reason_field.error
    strip.reason.set_text("Er is toezicht")
    strip.done.click()
    assert page.strips == []
    assert desk.navigator.undo is not None
    desk.navigator.undo()
    assert len(page.strips) == 1


def test_a_half_typed_reason_survives_a_refresh(desk: Desk) -> None:
    (strip,) = desk.screen.page.strips
    strip.away.click()
    strip.reason.set_text("Er is")
    desk.screen.refresh()
    assert desk.screen.page.strips == [strip]
    assert strip.reason.text() == "Er is"


def test_it_is_printed_and_saved_under_a_plain_name(desk: Desk) -> None:
    desk.dialogs.paths = [Path("anywhere.pdf")]
    desk.screen.page.head.print_button.click()
    desk.screen.page.head.save_button.click()
    assert list(desk.written) == [Path("anywhere.pdf")]


def test_partners_get_the_protected_summary(desk: Desk) -> None:
    desk.screen.page.head.export_button.click()
    assert ("export", None) in desk.navigator.asked


def test_little_is_not_compared(theme: Theme, qtbot: QtBot) -> None:
    desk = Desk(theme, qtbot, 9)
    page = desk.screen.page
    assert page.empty.isVisible()
    assert not page.charts.isVisible()
    assert page.strips == []
    assert not page.head.print_button.isEnabled()


def test_another_period(desk: Desk) -> None:
    page = desk.screen.page
    month = page.head.choices()[0]
    page.head.period_chosen.emit(month)
    shown = desk.screen.presenter.shown
    assert shown is not None
    assert shown.period == month


def test_a_file_is_checked_chosen_from_read_in_and_taken_back(desk: Desk) -> None:
    screen = desk.screen
    screen.area_chip.click()
    page, form = screen.area, screen.area.form
    desk.dialogs.paths = [Path("kwb-2024.csv")]
    page.read_button.click()
    settle(screen)
    assert page.choosing
    assert clipped(screen) == []
    assert unnamed(screen) == []
    assert (form.year.text(), len(form.codes)) == ("2024", 2)
    form.search.set_text("bedacht")
    assert form.areas.model().rowCount() == 1
    form.areas.model().setData(form.areas.model().index(0, 0), 0, Qt.ItemDataRole.CheckStateRole)
    assert form.codes == ("WK999901",)
    form.year.set_text("2099")
    form.keep.click()
    assert form.year_field.error
    form.year.set_text("2024")
    form.keep.click()
    assert form.isHidden()
    assert [stored.record.year for stored in screen.area_presenter.shown] == [2024]
    assert desk.navigator.undo is not None
    desk.navigator.undo()
    assert len(screen.area_presenter.shown) == 0


def test_a_wrong_file_tells_its_lines_and_offers_nothing_to_keep(desk: Desk) -> None:
    desk.content = CSV + b"Straat;Voorbeeldstad;straat;1;1\n"
    screen = desk.screen
    screen.area_chip.click()
    desk.dialogs.paths = [Path("cijfers.csv")]
    screen.area.read_button.click()
    form = screen.area.form
    assert form.lines.text().startswith("Line 4: ")
    assert not form.keep.isVisible()
    form.cancel.click()
    assert not screen.area.choosing


def test_the_way_to_the_overview_for_inside_takes_the_shown_days_with_it(desk: Desk) -> None:
    desk.screen.inside_button.click()
    shown = desk.screen.presenter.shown
    assert shown is not None
    assert desk.navigator.asked[-1] == ("inside", shown.view.period)
