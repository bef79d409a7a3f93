"""The four steps to a summary: nothing leaves before the last, and the same file comes out again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import pytest

from tests.fakes import FakeVault, FixedClock, coordinator_of, founded_vault, resource_text
from tests.ui.kit.fakes import ScriptedDialogs, WaitingRunner
from tests.ui.made import at_once
from vios_desktop.disclosure.ladder import Omitted
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.services.desk import Desk
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited_counting import LimitedCountingService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.summaries import KIND, SummaryService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts
from vios_desktop.ui.export.model import ExportStep, FilePorts, Preview
from vios_desktop.ui.export.presenter import ExportPresenter
from vios_desktop.ui.export.screen import ExportScreen, make
from vios_desktop.ui.export.view import ExportPage
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.runner import ImmediateRunner, RunnerScope
from vios_desktop.ui.theme.theme import Theme

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
IN_PERIOD = date(2026, 10, 1)
OTHERS = (SummaryFormat.XLSX, SummaryFormat.CSV, SummaryFormat.JSON)


def drawn(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    label = summary.total.band.label if summary.total else ""
    return f"{label} {school_name} {made_on}".encode()


@dataclass
class Window:
    """The navigator and the disk, as far as this screen reaches them."""

    written: dict[Path, bytes] = field(default_factory=dict)
    went_back: int = 0
    told_changes: int = 0
    disk_error: str = ""
    asked: list[str] = field(default_factory=list)

    def back(self) -> None:
        self.went_back += 1

    def changed(self) -> None:
        self.told_changes += 1

    def lock(self) -> None: ...
    def toast(self, text: str) -> None:
        self.asked.append(text)

    def show_outside_numbers(self) -> None: ...

    def show_yearly(self) -> None:
        self.asked.append("yearly")

    def show_joined(self) -> None:
        self.asked.append("joined")

    def show_year_table(self) -> None:
        self.asked.append("year table")

    def write(self, path: Path, content: bytes) -> None:
        if self.disk_error:
            raise ViosError(self.disk_error)
        self.written[path] = content

    def pictures(self, file: bytes) -> tuple[PagePicture, ...]:
        return (PagePicture(2, 2, bytes(12), file.decode()),)


@dataclass
class Bench:
    vault: FakeVault
    window: Window
    dialogs: ScriptedDialogs
    screen: ExportScreen

    @property
    def presenter(self) -> ExportPresenter:
        return self.screen.presenter

    @property
    def page(self) -> ExportPage:
        return self.screen.page

    def published(self) -> int:
        with self.vault.begin() as work:
            return len(work.publications.all(KIND))


@pytest.fixture
def bench(qapp: object, theme: Theme) -> Bench:
    vault = founded_vault(FixedClock(NOW))
    IncidentService(coordinator_of(vault)).record(IncidentFacts("theft", IN_PERIOD, "yard", "Een fiets was weg."))
    return unlocked(vault, theme)


def unlocked(vault: FakeVault, theme: Theme) -> Bench:
    """A program that was just unlocked on this vault."""
    session = coordinator_of(vault)
    others = {form: lambda s, n, d, form=form: f"{form} ".encode() + drawn(s, n, d) for form in OTHERS}
    layouts, sketches = resource_text("policy/export_layouts.json"), resource_text("policy/sketches.json")
    summaries = SummaryService(session, layouts, drawn, others, sketches_text=sketches)
    parts = {"summaries": summaries, "session": session, "drafts": DraftService(session)}
    parts["limited_counting"] = LimitedCountingService(session)
    desk = cast("Desk", type("DeskWithSummaries", (), parts)())
    window, dialogs = Window(), ScriptedDialogs()
    screen = at_once(make)(
        desk,
        ImmediateRunner(),
        Texts(),
        cast("Navigator", window),
        dialogs,
        theme,
        FilePorts(window.pictures, window.write),
    )
    return Bench(vault, window, dialogs, screen)


def read_through(bench: Bench) -> None:
    bench.screen.visit(IN_PERIOD)
    bench.screen.entered()
    bench.presenter.forward()
    bench.presenter.forward()
    assert bench.presenter.step is ExportStep.READ


def test_nothing_is_published_or_written_before_the_last_step(bench: Bench) -> None:
    read_through(bench)
    assert bench.published() == 0
    assert not bench.window.written


def test_giving_up_on_the_file_publishes_nothing(bench: Bench) -> None:
    read_through(bench)
    bench.presenter.save_to(None)
    assert bench.published() == 0
    assert bench.presenter.step is ExportStep.READ


def test_making_publishes_logs_and_writes_what_was_shown(bench: Bench) -> None:
    read_through(bench)
    target = Path("map") / "samenvatting.pdf"
    bench.presenter.save_to(target)
    assert bench.published() == 1
    assert bench.window.written[target].startswith(b"0-4 Het Voorbeeld College")
    assert bench.presenter.step is ExportStep.MAKE
    assert bench.window.told_changes == 1


def test_a_full_disk_keeps_the_choices_and_a_second_try_gives_the_same_file(bench: Bench) -> None:
    read_through(bench)
    bench.window.disk_error = "disk_full"
    bench.presenter.save_to(Path("vol.pdf"))
    assert bench.presenter.step is ExportStep.READ
    assert not bench.window.written
    bench.window.disk_error = ""
    bench.presenter.save_to(Path("goed.pdf"))
    assert bench.published() == 1
    assert Path("goed.pdf") in bench.window.written


def test_figures_that_changed_meanwhile_are_not_published(bench: Bench) -> None:
    read_through(bench)
    session = coordinator_of(bench.vault)
    for number in range(6):
        causer = PersonService(session).add(
            kind=PersonKind.PUPIL, first_name=f"Proef{number}", last_name="Verzonnen"
        )
        entry = IncidentPerson(f"p{number}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, causer.id)
        facts = IncidentFacts("theft", IN_PERIOD, "yard", f"Nog een fiets, {number}.", persons=(entry,))
        IncidentService(session).record(facts)
    bench.presenter.save_to(Path("oud.pdf"))
    assert bench.published() == 0
    assert not bench.window.written


@pytest.mark.parametrize(("recipient", "purpose"), [("", "overleg"), ("kernteam", "  ")])
def test_recipient_and_purpose_are_needed(bench: Bench, recipient: str, purpose: str) -> None:
    bench.screen.entered()
    bench.presenter.forward()
    bench.presenter.set_recipient(recipient, purpose)
    bench.presenter.forward()
    assert bench.presenter.step is ExportStep.RECIPIENT


def test_the_last_ended_period_is_chosen_by_itself(bench: Bench) -> None:
    bench.screen.entered()
    group = bench.page.content._group
    chosen = group.checkedButton()
    assert chosen is not None
    assert "20 November 2026" in chosen.text()


def test_every_step_fits_a_narrow_window_and_has_its_focus(bench: Bench, qtbot: object) -> None:
    screen = bench.screen
    screen.resize(1024, 700)
    screen.show()
    steps: tuple[Callable[[], None], ...] = (
        screen.entered,
        bench.presenter.forward,
        bench.presenter.forward,
        bench.presenter.forward,
        lambda: bench.presenter.save_to(Path("x.pdf")),
    )
    for step in steps:
        step()
        assert screen.minimumSizeHint().width() <= 1024
    screen.hide()


def test_leaving_goes_back_to_where_one_came_from(bench: Bench) -> None:
    bench.screen.entered()
    bench.presenter.backward()
    assert bench.window.went_back == 1


def to_the_last_step(bench: Bench) -> None:
    read_through(bench)
    bench.presenter.forward()
    assert bench.presenter.step is ExportStep.MAKE


@pytest.mark.parametrize("form", list(SummaryFormat))
def test_the_chosen_form_is_made_and_named(bench: Bench, form: SummaryFormat) -> None:
    to_the_last_step(bench)
    bench.page.make.forms.cards[form].click()
    bench.page.forward_requested.emit()
    [asked] = bench.dialogs.requests
    assert asked.suggested_name.endswith(form.suffix)
    assert asked.suffix == form.suffix
    bench.presenter.save_to(Path(f"samenvatting{form.suffix}"))
    begin = b"0-4" if form is SummaryFormat.PDF else form.encode()
    assert bench.window.written[Path(f"samenvatting{form.suffix}")].startswith(begin)


def test_another_form_can_be_made_after_the_first_and_each_is_logged(bench: Bench) -> None:
    to_the_last_step(bench)
    bench.presenter.save_to(Path("een.pdf"))
    assert bench.page.forward.text() == "Done"
    bench.page.make.forms.cards[SummaryFormat.XLSX].click()
    assert bench.page.forward.text() == "Make the file"
    bench.presenter.save_to(Path("twee.xlsx"))
    with bench.vault.begin() as work:
        media = {entry.media_type for entry in work.disclosures.all()}
    assert media == {SummaryFormat.PDF.media_type, SummaryFormat.XLSX.media_type}
    assert bench.published() == 1
    bench.presenter.forward()
    assert bench.window.went_back == 1


def test_from_the_choice_of_form_one_can_read_again_and_nothing_is_made(bench: Bench) -> None:
    to_the_last_step(bench)
    bench.presenter.backward()
    assert bench.presenter.step is ExportStep.READ
    assert bench.published() == 0


def test_the_ways_to_other_overviews_stand_above_the_periods(bench: Bench) -> None:
    bench.screen.entered()
    bench.page.content.others.yearly.click()
    bench.page.content.others.joined.click()
    assert bench.window.asked == ["yearly", "joined"]


def test_a_check_that_takes_long_shows_how_far_it_is_and_can_be_stopped(bench: Bench) -> None:
    runner = WaitingRunner()
    bench.presenter._runner = RunnerScope(runner)
    bench.screen.visit(IN_PERIOD)
    bench.screen.entered()
    bench.presenter.forward()
    bench.presenter.forward()
    bench.presenter.forward()
    assert len(runner.held) == 1, "a second press starts no second check"
    assert "25 %" in bench.page._busy.text()
    assert not bench.page.stop_button.isHidden()

    bench.page.stop_requested.emit()

    assert runner.cancelled == 1
    assert bench.page.stop_button.isHidden()
    assert bench.page.stack.currentIndex() == ExportStep.RECIPIENT
    bench.presenter.forward()
    runner.held[-1]()
    assert bench.presenter.step is ExportStep.READ


def test_what_is_left_out_is_told_in_plain_words(bench: Bench) -> None:
    read_through(bench)
    step = bench.page.read
    assert step._omitted.isHidden()
    shown = Preview((), IN_PERIOD, IN_PERIOD, None)
    for missing, words in (
        (Omitted(total=True, blocks=("Plaats",)), "Not on this page: the total, the table “Plaats”"),
        (Omitted(wide_total=True), "The total stands in groups of ten"),
    ):
        step.show_preview(replace(shown, omitted=missing))
        assert not step._omitted.isHidden()
        assert step._omitted._what.text() == words


def test_a_broken_ledger_is_told_and_nothing_is_made(bench: Bench) -> None:
    read_through(bench)
    bench.presenter.save_to(Path("een.pdf"))
    bench.vault.state.ledger.clear()
    bench.presenter.start(IN_PERIOD)
    bench.presenter._day = date(2026, 9, 10)
    bench.presenter.forward()
    bench.presenter.forward()
    assert bench.presenter.step is ExportStep.RECIPIENT
    assert not bench.page.problem.isHidden()
    assert bench.published() == 1
