"""The four steps to a table on request: for whom it is is said, and what is refused has another way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeVault, FixedClock, coordinator_of, founded_vault, resource_text, session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.ui.overviews.bench import Disk
from vios_desktop.disclosure.export_gate import Outcome, Passed, Proof, Tried, first_safe
from vios_desktop.disclosure.ledger import LedgerSource
from vios_desktop.disclosure.year_table import TableRows
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import LegalBasis, PersonKind, PersonRole, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.school import SchoolService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.summary_layout import PUPILS
from vios_desktop.services.year_tables import TableRenderer, YearTableService
from vios_desktop.texts import Texts
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.overviews.year_table import TableContent, make_year_table
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.disclosure.export_gate import Gate
    from vios_desktop.services.session import Session
    from vios_desktop.ui.overviews.screen import OverviewScreen
    from vios_desktop.ui.theme.theme import Theme

OUT = Path("map") / "tabel.pdf"
IN_YEAR = date(2026, 9, 10)
IN_THE_YEAR = datetime(2026, 11, 24, 12, tzinfo=UTC)
AFTER = datetime(2027, 9, 1, 12, tzinfo=UTC)


def written(form: SummaryFormat) -> TableRenderer:
    return lambda table, name, day: f"{form} {name} {day} {sorted(table.numbers.items())}".encode()


def refusing(*_given: object) -> Passed:
    """A gate that finds that the table would tell something."""
    proof = Proof((), None)  # type: ignore[arg-type]  # nobody looks at the proof of what is held back
    return Passed(1, proof, (Tried(0, Outcome.TOLD), Tried(1, Outcome.PASSED)))


def slow(during: Callable[[], None]) -> Gate:
    """A gate in the middle of which something happens; it looks then whether it was stopped."""

    def gate(earlier, forms, progress, cancelled):  # type: ignore[no-untyped-def]  # as `Gate` says
        progress(1, 4)
        during()
        if cancelled():
            raise ViosError("attack_cancelled")
        return first_safe(earlier, forms)

    return gate


@dataclass
class Bench:
    vault: FakeVault
    session: Session
    disk: Disk = field(default_factory=Disk)
    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)
    navigator: NotedNavigator = field(default_factory=NotedNavigator)

    def screen(self, theme: Theme, gate: Gate = first_safe) -> OverviewScreen:
        writers = {form: written(form) for form in SummaryFormat}
        tables = YearTableService(self.session, resource_text("policy/export_layouts.json"), writers, gate)
        desk = desk_of(self.session, year_tables=tables)
        given = (desk, ImmediateRunner(), Texts(), self.navigator, self.dialogs, theme, self.disk.ports())
        made = at_once(make_year_table)(*given)
        made.entered()
        return made


@pytest.fixture
def bench() -> Bench:
    """A year that is over since a month, with three thefts in it."""
    vault = founded_vault(FixedClock(IN_THE_YEAR))
    vault.clock.advance(days=281)
    bench = Bench(vault, coordinator_of(vault))
    assert bench.session.clock.today() == AFTER.date()
    for _ in range(3):
        IncidentService(bench.session).record(IncidentFacts("theft", IN_YEAR, "yard", "Een fiets was weg."))
    return bench


@pytest.fixture
def screen(bench: Bench, qapp: object, theme: Theme) -> OverviewScreen:
    return bench.screen(theme)


def content_of(screen: OverviewScreen) -> TableContent:
    assert isinstance(screen.page.content, TableContent)
    return screen.page.content


def fill(screen: OverviewScreen) -> None:
    step = screen.page.recipient
    step._box.set_text(" GGD ")
    step.purpose.set_text("onderzoek")
    step.basis.set_code(LegalBasis.PUBLIC_TASK.value)
    step.tell()


def forward(screen: OverviewScreen, to: ExportStep) -> None:
    fill(screen)
    while screen.presenter.step is not to:
        before = screen.presenter.step
        screen.page.forward.click()
        assert screen.presenter.step is not before


def tables_in(bench: Bench) -> Sequence[tuple[str, date]]:
    """What stands in the ledger: rows and the day it went out."""
    records = [entry.record for entry in bench.vault.state.ledger]
    return [(r.title, r.published_on) for r in records if r.source is LedgerSource.TABLE]


def test_nothing_is_in_the_ledger_the_register_or_on_disk_before_the_last_step(
    bench: Bench, screen: OverviewScreen
) -> None:
    before = bench.vault.state.copy()
    forward(screen, ExportStep.MAKE)
    bench.dialogs.paths = [None]
    screen.page.forward.click()
    assert bench.vault.state == before
    assert not bench.disk.written


@pytest.mark.parametrize("form", list(SummaryFormat))
@pytest.mark.parametrize("rows", list(TableRows))
def test_what_was_read_is_published_once_and_stands_in_the_register_with_its_basis(
    bench: Bench, screen: OverviewScreen, form: SummaryFormat, rows: TableRows
) -> None:
    content_of(screen).rows[rows].click()
    forward(screen, ExportStep.MAKE)
    if form is not SummaryFormat.PDF:
        screen.page.make.forms.cards[form].click()
    bench.dialogs.paths = [OUT]
    screen.page.forward.click()
    assert tables_in(bench) == [(rows.value, AFTER.date())]
    (entry,) = bench.vault.state.disclosures
    assert (entry.recipient, entry.purpose, entry.basis) == ("GGD", "onderzoek", LegalBasis.PUBLIC_TASK)
    assert bench.disk.written[OUT] == entry.file
    assert entry.file.startswith(form.encode())
    names = {TableRows.GROUPS: "groep", TableRows.LINES: "soort"}
    assert bench.dialogs.requests[0].suggested_name == f"tabel-{names[rows]}-plaats-2026-08-01{form.suffix}"


@pytest.mark.parametrize("missing", ["recipient", "purpose", "basis"])
def test_for_whom_what_for_and_on_which_basis_are_needed(screen: OverviewScreen, missing: str) -> None:
    fill(screen)
    step = screen.page.recipient
    if missing == "basis":
        step.basis.set_code("")
    else:
        (step._box if missing == "recipient" else step.purpose).set_text(" ")
    step.tell()
    screen.page.forward.click()
    screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert [name for name, one in step.fields.items() if one.error] == [missing]


def test_that_it_is_for_trusted_readers_is_said_before_and_beside_the_page(screen: OverviewScreen) -> None:
    warning = content_of(screen).words().warning
    assert warning is not None
    assert "hidden" in warning[1]
    screen.show()
    for step in (screen.page.recipient, screen.page.read):
        screen.page.stack.setCurrentWidget(step)
        words = [label.text() for label in step.findChildren(type(screen.page.make.receipt._what))]
        assert warning[0] in words


def test_the_check_shows_how_far_it_is_and_can_be_stopped(bench: Bench, qapp: object, theme: Theme) -> None:
    seen: list[tuple[str, bool]] = []
    shown: list[OverviewScreen] = []

    def look() -> None:
        page = shown[0].page
        seen.append((page._busy.text(), page.stop_button.isHidden()))
        page.stop_button.click()

    screen = bench.screen(theme, slow(look))
    shown.append(screen)
    fill(screen)
    before = bench.vault.state.copy()
    screen.page.forward.click()
    screen.page.forward.click()
    [(words, no_stop)] = seen
    assert ("25 %" in words, no_stop) == (True, False)
    assert bench.vault.state == before


def test_who_stops_the_making_has_made_nothing_and_keeps_the_choices(
    bench: Bench, qapp: object, theme: Theme
) -> None:
    deeds: list[Callable[[], None]] = [lambda: None]

    def during() -> None:
        deeds[0]()

    screen = bench.screen(theme, slow(during))
    content_of(screen).rows[TableRows.LINES].click()
    forward(screen, ExportStep.MAKE)
    screen.page.make.forms.cards[SummaryFormat.CSV].click()
    before = bench.vault.state.copy()
    screen.presenter._source.desk.year_tables._last = None  # type: ignore[attr-defined]  # as after another page
    deeds[0] = screen.page.stop_button.click
    screen.presenter.save_to(OUT)
    assert bench.vault.state == before, "no line of the ledger, the register or the log"
    assert not bench.disk.written
    assert screen.page.make.receipt._what.text() == "Stopped in time"
    assert screen.page.make.forms.cards[SummaryFormat.CSV].isChecked()
    assert screen.presenter.step is ExportStep.MAKE

    deeds[0] = lambda: None
    screen.presenter.save_to(OUT)
    assert tables_in(bench) == [("lines", AFTER.date())]
    assert bench.disk.written[OUT].startswith(b"csv")


def test_what_would_tell_is_refused_and_the_yearly_overview_is_the_other_way(
    bench: Bench, qapp: object, theme: Theme
) -> None:
    screen = bench.screen(theme, refusing)
    fill(screen)
    before = bench.vault.state.copy()
    for _step in range(2):
        screen.page.forward.click()
    assert screen.presenter.step is ExportStep.RECIPIENT
    assert screen.page.problem._what.text() == Texts().error("table_tells").what
    assert bench.vault.state == before
    screen.page.way.click()
    assert bench.navigator.asked[-1] == ("yearly", None)


def test_a_school_too_small_for_any_breakdown_is_refused_with_the_other_way(
    bench: Bench, screen: OverviewScreen
) -> None:
    SchoolService(bench.session).change_setting(f"decision.{PUPILS}", "20")
    fill(screen)
    for _step in range(2):
        screen.page.forward.click()
    assert screen.page.problem._what.text() == Texts().error("table_group_small").what
    assert not screen.page.way.isHidden()


def test_another_problem_has_no_such_way(bench: Bench, screen: OverviewScreen) -> None:
    forward(screen, ExportStep.MAKE)
    bench.disk.error = "disk_full"
    screen.presenter.save_to(OUT)
    assert screen.page.problem._what.text() == Texts().error("disk_full").what
    assert screen.page.way.isHidden()
    bench.disk.error = ""
    screen.presenter.save_to(OUT)
    assert OUT in bench.disk.written
    assert len(tables_in(bench)) == len(bench.vault.state.disclosures) == 1, "a second try is no second table"


def test_a_table_that_was_made_says_so_and_the_same_numbers_come_out(bench: Bench, theme: Theme) -> None:
    screen = bench.screen(theme)
    forward(screen, ExportStep.MAKE)
    screen.presenter.save_to(OUT)
    for _ in range(12):
        IncidentService(bench.session).record(IncidentFacts("fight", IN_YEAR, "yard", "Er viel een klap."))
    again = bench.screen(theme)
    content = content_of(again)
    assert content.made._what.text().startswith("This table was made on 1 September 2027")
    content.rows[TableRows.LINES].click()
    assert content.made.isHidden()
    content.rows[TableRows.GROUPS].click()
    assert not content.made.isHidden()
    forward(again, ExportStep.MAKE)
    other = Path("map") / "nog een.pdf"
    again.presenter.save_to(other)
    assert bench.disk.written[other] == bench.disk.written[OUT]
    assert len(tables_in(bench)) == 1


def test_a_page_that_changed_since_it_was_read_is_shown_anew(bench: Bench, screen: OverviewScreen) -> None:
    forward(screen, ExportStep.MAKE)
    for number in range(8):
        pupil = PersonService(bench.session).add(
            kind=PersonKind.PUPIL, first_name=f"Proef{number}", last_name="Verzonnen"
        )
        causer = IncidentPerson(f"c{number}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id)
        IncidentService(bench.session).record(
            IncidentFacts("fight", IN_YEAR, "yard", "Er viel een klap.", persons=(causer,))
        )
    screen.presenter.save_to(OUT)
    assert screen.presenter.step is ExportStep.READ
    assert screen.page.problem._what.text() == Texts().error("summary_changed").what
    assert tables_in(bench) == []
    assert not bench.disk.written


def test_before_any_year_is_over_it_says_so_and_leads_on(qapp: object, theme: Theme) -> None:
    vault = founded_vault(FixedClock(IN_THE_YEAR))
    bench = Bench(vault, coordinator_of(vault))
    screen = bench.screen(theme)
    content = content_of(screen)
    assert not content.empty.isHidden()
    assert screen.page.forward.unavailable
    content.empty.step_pressed.emit()
    assert bench.navigator.asked == [("yearly", None)]


def test_without_the_right_nothing_is_read_and_it_is_said(bench: Bench, theme: Theme) -> None:
    bench.session = session_for(Role.COLLEAGUE, vault=bench.vault, account_id="joris")
    screen = bench.screen(theme)
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
