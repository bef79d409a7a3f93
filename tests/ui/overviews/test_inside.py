"""Exact figures for inside the school: refused for everybody else, beside a field that is there, and logged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.made import at_once
from tests.ui.overviews.bench import IN_PERIOD, Bench, make_bench
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.domain.vocabulary import LegalBasis, Role, SharingLevel
from vios_desktop.services.inside import InsideReader
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.overviews.inside import DaysContent, InsideScreen, ReaderChoice, make_inside
from vios_desktop.ui.overviews.model import Sharing
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme

OUT = Path("map") / "overzicht.pdf"
OWN_DAYS = TrendPeriod(date(2026, 9, 7), date(2026, 10, 9))
THIS_YEAR = TrendPeriod(date(2026, 8, 1), date(2026, 11, 24))


@pytest.fixture
def bench() -> Bench:
    return make_bench()


def screen_of(bench: Bench, theme: Theme, desk: Desk | None = None) -> InsideScreen:
    services = (desk or bench.desk, ImmediateRunner(), Texts(), bench.navigator, bench.dialogs)
    return at_once(make_inside)(*services, theme, bench.disk.ports())


@pytest.fixture
def screen(bench: Bench, qapp: object, theme: Theme) -> InsideScreen:
    made = screen_of(bench, theme)
    made.visit(None)
    made.entered()
    return made


def readers(screen: InsideScreen) -> ReaderChoice:
    box = screen.page.recipient.fields["recipient"].box
    assert isinstance(box, ReaderChoice)
    return box


def to_the_pages(screen: InsideScreen, reader: InsideReader = InsideReader.BOARD) -> None:
    screen.page.forward.click()
    readers(screen).cards[reader].click()
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.READ


def test_a_refusal_of_the_recipient_finds_its_cards_before_any_step_was_shown(
    bench: Bench, qapp: object, theme: Theme
) -> None:
    screen = screen_of(bench, theme)
    page = screen.page
    page.show_field_problem("recipient", "niet voor anderen")
    assert page.recipient.fields["recipient"].error == "niet voor anderen"
    screen.show()
    page.stack.setCurrentWidget(page.recipient)
    assert page.recipient.focusWidget() in readers_of(page.recipient.fields["recipient"].box)


def readers_of(box: object) -> list[object]:
    assert isinstance(box, ReaderChoice)
    return list(box.cards.values())


def test_somebody_outside_the_school_is_refused_by_the_service_and_led_to_the_choice(
    bench: Bench, screen: InsideScreen
) -> None:
    screen.show()
    screen.page.forward.click()
    before = bench.vault.state.copy()
    screen.presenter.set_sharing(Sharing("Gemeente", "sturen", LegalBasis.PUBLIC_TASK))
    screen.presenter.forward()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert screen.page.recipient.fields["recipient"].error == Texts().problem("recipient_outside_school")
    assert screen.page.recipient.focusWidget() in readers_of(readers(screen))
    assert bench.vault.state == before
    assert not bench.disk.written


def test_nobody_is_chosen_beforehand_and_without_a_reader_it_stops(screen: InsideScreen) -> None:
    screen.page.forward.click()
    assert not any(card.isChecked() for card in readers(screen).cards.values())
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert screen.page.recipient.fields["recipient"].error
    readers(screen).cards[InsideReader.BOARD].click()
    assert not screen.page.recipient.fields["recipient"].error


def test_only_readers_inside_the_school_can_be_chosen(screen: InsideScreen) -> None:
    assert [card.text() for card in readers(screen).cards.values()] == [reader.value for reader in InsideReader]


def test_nothing_is_in_the_register_or_on_disk_before_the_last_step(bench: Bench, screen: InsideScreen) -> None:
    to_the_pages(screen)
    screen.page.forward.click()
    bench.dialogs.paths = [None]
    screen.page.forward.click()
    assert not bench.entries()
    assert not bench.disk.written


def test_what_was_read_is_in_the_register_with_its_basis(bench: Bench, screen: InsideScreen) -> None:
    to_the_pages(screen)
    screen.page.forward.click()
    bench.dialogs.paths = [OUT]
    screen.page.forward.click()
    [entry] = bench.entries()
    assert (entry.recipient, entry.recipient_kind) == ("Bestuur", "school")
    assert (entry.level, entry.basis) == (SharingLevel.DEIDENTIFIED, LegalBasis.PUBLIC_TASK)
    assert bench.disk.written[OUT] == entry.file
    assert bench.dialogs.requests[0].suggested_name == "overzicht-schoolleiding-2026-08-01-2026-11-24.pdf"


def test_a_basis_is_needed(screen: InsideScreen) -> None:
    step = screen.page.recipient
    step.basis.set_code("")
    screen.page.forward.click()
    readers(screen).cards[InsideReader.LEADERSHIP].click()
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert step.fields["basis"].error


def test_another_reader_reads_pages_with_the_own_name(bench: Bench, screen: InsideScreen) -> None:
    to_the_pages(screen)
    read = screen.presenter._read
    screen.page.back.click()
    readers(screen).cards[InsideReader.LEADERSHIP].click()
    assert screen.presenter._read is None
    screen.page.forward.click()
    assert screen.presenter._read != read


def test_an_incident_that_came_meanwhile_is_shown_before_it_goes_out(bench: Bench, screen: InsideScreen) -> None:
    to_the_pages(screen)
    screen.page.forward.click()
    bench.record()
    screen.presenter.save_to(OUT)
    assert not bench.entries()
    assert not bench.disk.written
    assert screen.presenter.step is ExportStep.READ
    assert screen.page.problem._what.text() == Texts().error("summary_changed").what


def test_the_days_of_trends_are_chosen_and_others_can_be(bench: Bench, screen: InsideScreen) -> None:
    assert screen.presenter.subject == THIS_YEAR
    screen.visit(OWN_DAYS)
    screen.entered()
    assert screen.presenter.subject == OWN_DAYS
    content = screen.page.content
    assert isinstance(content, DaysContent)
    content.cards[THIS_YEAR].click()
    assert screen.presenter.subject == THIS_YEAR
    assert len(content.cards) == len({card.text() for card in content.cards.values()})


def test_it_is_called_personal_data_in_every_step(screen: InsideScreen) -> None:
    page = screen.page
    screen.show()
    for step in (page.content, page.recipient, page.read, page.make):
        page.stack.setCurrentWidget(step)
        said = " ".join(banner.accessibleName() for banner in step.findChildren(Banner))
        assert "ersonal data" in said


def test_it_is_made_as_pages_or_a_workbook_and_nothing_that_asks_to_be_sent_on(screen: InsideScreen) -> None:
    assert set(screen.page.make.forms.cards) == {SummaryFormat.PDF, SummaryFormat.XLSX}


def test_without_the_right_no_figure_is_read(bench: Bench, qapp: object, theme: Theme) -> None:
    desk = desk_of(session_for(Role.COLLEAGUE, vault=bench.vault, account_id="joris"))
    before = len(bench.vault.state.audit)
    screen = screen_of(bench, theme, desk)
    screen.visit(None)
    screen.entered()
    assert screen.page.problem._what.text() == Texts().error("not_allowed").what
    assert screen.page.forward.unavailable
    assert len(bench.vault.state.audit) == before


def test_every_step_fits_a_narrow_window_and_has_its_focus(screen: InsideScreen, qtbot: QtBot) -> None:
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    for step in ExportStep:
        if step is ExportStep.READ:
            readers(screen).cards[InsideReader.BOARD].click()
        if step is not ExportStep.CONTENT:
            screen.page.forward.click()
        assert screen.presenter.step is step
        assert screen.minimumSizeHint().width() <= 1024
        focused, shown = screen.focusWidget(), screen.page.stack.currentWidget()
        assert focused is not None
        assert shown is not None
        assert shown.isAncestorOf(focused)
        settle(screen)
        assert clipped(shown) == []
        assert unnamed(shown) == []


def test_days_to_come_are_not_named(bench: Bench, screen: InsideScreen) -> None:
    screen.visit(replace(OWN_DAYS, last=date(2027, 7, 31)))
    screen.entered()
    assert screen.presenter.subject == TrendPeriod(OWN_DAYS.first, date(2026, 11, 24))
    assert OWN_DAYS.first <= IN_PERIOD
