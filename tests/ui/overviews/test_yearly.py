"""The four steps to the yearly overview: nothing leaves before the last, and every refusal keeps the choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import WaitingRunner
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.made import at_once
from tests.ui.overviews.bench import IN_PERIOD, Bench, make_bench
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.disclosure.summary_json import parse_summary, to_json
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import LegalBasis, Role, SharingLevel
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.overviews.yearly import YearContent, make_yearly
from vios_desktop.ui.runner import ImmediateRunner, Runner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.overviews.screen import OverviewScreen
    from vios_desktop.ui.theme.theme import Theme

OUT = Path("map") / "jaar.pdf"
NEXT_PERIOD = date(2026, 10, 28)


@pytest.fixture
def bench() -> Bench:
    made = make_bench()
    made.publish()
    return made


def screen_of(bench: Bench, theme: Theme, runner: Runner | None = None) -> OverviewScreen:
    services = (bench.desk, runner or ImmediateRunner(), Texts(), bench.navigator, bench.dialogs)
    return at_once(make_yearly)(*services, theme, bench.disk.ports())


@pytest.fixture
def screen(bench: Bench, qapp: object, theme: Theme) -> OverviewScreen:
    made = screen_of(bench, theme)
    made.entered()
    return made


def content_of(screen: OverviewScreen) -> YearContent:
    assert isinstance(screen.page.content, YearContent)
    return screen.page.content


def forward(screen: OverviewScreen, to: ExportStep) -> None:
    while screen.presenter.step is not to:
        before = screen.presenter.step
        screen.page.forward.click()
        assert screen.presenter.step is not before


def test_nothing_is_in_the_register_or_on_disk_before_the_last_step(bench: Bench, screen: OverviewScreen) -> None:
    before = bench.vault.state.copy()
    forward(screen, ExportStep.MAKE)
    bench.dialogs.paths = [None]
    screen.page.forward.click()
    assert bench.vault.state == before
    assert not bench.disk.written


def test_what_was_read_is_made_for_whom_was_filled_in(bench: Bench, screen: OverviewScreen) -> None:
    screen.page.recipient._box.set_text(" MR ")
    screen.page.recipient.basis.edit.setText("")
    forward(screen, ExportStep.MAKE)
    bench.dialogs.paths = [OUT]
    screen.page.forward.click()
    [entry] = bench.entries()
    assert (entry.recipient, entry.what, entry.level) == ("MR", "Jaaroverzicht 2026-2027", SharingLevel.TREND)
    assert entry.basis is None
    assert bench.disk.written[OUT] == entry.file
    assert bench.dialogs.requests[0].suggested_name == "jaaroverzicht-2026-08-01.pdf"
    assert entry.content_hash[:8].upper() in screen.page.make.receipt._text.text()
    assert bench.navigator.changes == 1
    screen.page.forward.click()
    assert bench.navigator.asked[-1][0] == "back"


def test_the_basis_that_was_chosen_stands_in_the_register(bench: Bench, screen: OverviewScreen) -> None:
    screen.page.recipient.basis.set_code(LegalBasis.LEGAL_DUTY.value)
    screen.page.recipient.tell()
    forward(screen, ExportStep.MAKE)
    screen.presenter.save_to(OUT)
    assert [entry.basis for entry in bench.entries()] == [LegalBasis.LEGAL_DUTY]


@pytest.mark.parametrize("field", ["recipient", "purpose"])
def test_for_whom_and_what_for_are_needed(screen: OverviewScreen, field: str) -> None:
    step = screen.page.recipient
    (step._box if field == "recipient" else step.purpose).set_text("  ")
    screen.page.forward.click()
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert step.fields[field].error


@pytest.mark.parametrize("form", list(SummaryFormat))
def test_every_form_is_an_entry_of_its_own(bench: Bench, screen: OverviewScreen, form: SummaryFormat) -> None:
    forward(screen, ExportStep.MAKE)
    screen.presenter.save_to(OUT)
    if form is not SummaryFormat.PDF:
        screen.page.make.forms.cards[form].click()
        assert screen.page.forward.text() == "Make the file"
        screen.presenter.save_to(Path(f"jaar{form.suffix}"))
    assert [entry.media_type for entry in bench.entries()][-1] == form.media_type
    assert len(bench.entries()) == len({SummaryFormat.PDF, form})


def test_a_disk_that_refuses_keeps_everything_and_the_second_try_is_no_second_entry(
    bench: Bench, screen: OverviewScreen
) -> None:
    forward(screen, ExportStep.MAKE)
    screen.page.make.forms.cards[SummaryFormat.XLSX].click()
    bench.disk.error = "disk_full"
    screen.presenter.save_to(OUT)
    assert not screen.page.problem.isHidden()
    assert screen.page.make.receipt.isHidden()
    bench.disk.error = ""
    screen.presenter.save_to(OUT)
    assert screen.page.problem.isHidden()
    [entry] = bench.entries()
    assert (entry.media_type, entry.file) == (SummaryFormat.XLSX.media_type, bench.disk.written[OUT])


def test_a_copy_of_what_was_made_is_no_second_entry(bench: Bench, screen: OverviewScreen) -> None:
    forward(screen, ExportStep.MAKE)
    screen.presenter.save_to(OUT)
    bench.dialogs.paths = [Path("nog-een.pdf")]
    screen.page.make.again_requested.emit()
    assert set(bench.disk.written) == {OUT, Path("nog-een.pdf")}
    assert len(bench.entries()) == 1


def test_pages_that_changed_meanwhile_are_not_made_but_shown_anew(bench: Bench, screen: OverviewScreen) -> None:
    forward(screen, ExportStep.MAKE)
    read = screen.presenter._read
    bench.publish(NEXT_PERIOD)
    screen.presenter.save_to(OUT)
    assert not bench.entries()
    assert not bench.disk.written
    assert screen.presenter.step is ExportStep.READ
    assert screen.page.problem._what.text() == Texts().error("summary_changed").what
    assert screen.presenter._read != read
    forward(screen, ExportStep.MAKE)
    screen.presenter.save_to(OUT)
    assert len(bench.entries()) == 1


def test_drawing_can_be_stopped_and_nothing_that_was_typed_is_lost(
    bench: Bench, qapp: object, theme: Theme
) -> None:
    runner = WaitingRunner()
    screen = screen_of(bench, theme, runner)
    screen.entered()
    forward(screen, ExportStep.RECIPIENT)
    screen.page.recipient.purpose.set_text("Jaarverslag")
    screen.page.forward.click()
    screen.page.forward.click()
    assert len(runner.held) == 1, "a second press starts no second drawing"
    assert not screen.page.stop_button.isHidden()
    assert screen.page.forward.accessibleDescription() == "The pages are being made…"
    screen.page.stop_button.click()
    assert not screen.page.forward.unavailable
    assert runner.cancelled == 1
    assert screen.page.stop_button.isHidden()
    assert screen.page.stack.currentIndex() == ExportStep.RECIPIENT
    assert screen.page.recipient.values().purpose == "Jaarverslag"
    screen.page.forward.click()
    runner.held[-1]()
    assert screen.presenter.step is ExportStep.READ


def test_what_the_service_refuses_is_told_and_leaves_the_choices(
    bench: Bench, screen: OverviewScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise ViosError("yearly_layouts_differ")

    monkeypatch.setattr(type(bench.desk.yearly), "prepare", refuse)
    screen.page.forward.click()
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert screen.page.problem._what.text() == Texts().error("yearly_layouts_differ").what


def test_the_year_says_which_periods_are_in_it_and_leads_to_those_that_are_not(
    bench: Bench, screen: OverviewScreen
) -> None:
    content = content_of(screen)
    [card] = content.cards.values()
    assert card.text() == "School year 2026-2027"
    assert card.accessibleDescription() == "1 of the 4 periods that are over"
    said = [row.accessibleName() for row in content.rows]
    assert sum("Not in it" in words for words in said) == 3
    verb = content.rows[0].verb_button
    assert verb is not None
    verb.click()
    asked = bench.navigator.asked[-1]
    assert asked[0] == "export"
    assert asked[1] is not None
    assert asked[1] != IN_PERIOD


def test_a_year_with_no_whole_summary_can_be_looked_at_and_not_made(bench: Bench, screen: OverviewScreen) -> None:
    [(key, published)] = bench.vault.state.publications.items()
    coarse = to_json(list(ladder(parse_summary(published.summary_json)))[-1])
    bench.vault.state.publications[key] = replace(published, summary_json=coarse)
    screen.entered()
    content = content_of(screen)
    assert screen.presenter.subject is None
    assert screen.page.forward.unavailable
    next(iter(content.cards.values())).click()
    assert screen.presenter.subject is None
    assert any("left out" in row.accessibleName() for row in content.rows)
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.CONTENT


def test_without_any_summary_it_says_what_to_do_first(qapp: object, theme: Theme) -> None:
    bench = make_bench()
    screen = screen_of(bench, theme)
    screen.entered()
    content = content_of(screen)
    assert not content.empty.isHidden()
    assert screen.page.forward.unavailable
    assert screen.page.forward.accessibleDescription() == content.missing()
    content.empty.step_pressed.emit()
    assert bench.navigator.asked == [("export", None)]


def test_without_the_right_nothing_is_read_and_it_is_said(bench: Bench, qapp: object, theme: Theme) -> None:
    desk = desk_of(session_for(Role.COLLEAGUE, vault=bench.vault, account_id="joris"))
    screen = at_once(make_yearly)(
        desk, ImmediateRunner(), Texts(), bench.navigator, bench.dialogs, theme, bench.disk.ports()
    )
    screen.entered()
    assert screen.page.problem._what.text() == Texts().error("not_allowed").what
    assert not content_of(screen).cards
    assert screen.page.forward.unavailable


def test_every_step_fits_a_narrow_window_and_has_its_focus(screen: OverviewScreen, qtbot: QtBot) -> None:
    screen.resize(1024, 700)
    screen.show()
    qtbot.addWidget(screen)
    screen.activateWindow()
    for step in ExportStep:
        forward(screen, step)
        assert screen.minimumSizeHint().width() <= 1024
        focused = screen.focusWidget()
        assert focused is not None
        shown = screen.page.stack.currentWidget()
        assert shown is not None
        assert shown.isAncestorOf(focused)
        settle(screen)
        assert clipped(shown) == []
        assert unnamed(shown) == []
