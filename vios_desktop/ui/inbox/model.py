"""What the presenter of Meldingen hands to its view and expects of it, and how it is read. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.report_import import ImportedReport, ReportOutcome
from vios_desktop.services.inbox import OpenedReport
from vios_desktop.ui.form_keeper import FormsView
from vios_desktop.ui.inbox.drafts import InboxForm, Retold
from vios_desktop.ui.record.model import Choices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.sealed_report import SealedReport
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.inbox.watch import WatchState
    from vios_desktop.ui.widgets.row_data import Option, PersonRow


@dataclass(frozen=True, slots=True)
class TakenLine:
    """What became of a report. `number` of its incident, empty where it is gone; `leads`: it can be looked at."""

    taken: ImportedReport
    number: str
    by: str
    leads: bool


@dataclass(frozen=True, slots=True)
class FormTexts:
    """What a form starts with: its texts, and what can be chosen in it."""

    texts: Mapping[str, str]
    choices: Choices
    incidents: tuple[Option, ...] = ()
    school: SchoolView | None = None


class InboxView(FormsView, Protocol):
    def show_state(self, state: WatchState) -> None: ...
    def show_taken(self, taken: Sequence[TakenLine]) -> None: ...
    def show_list(self) -> None: ...
    def show_opening(self) -> None: ...
    def show_report(self, opened: OpenedReport, incident_number: str, by: str) -> None: ...
    def show_form(self, form: InboxForm, report: SealedReport, start: FormTexts) -> None:
        """With what was typed in it for this report before."""
        ...

    def shows_form(self) -> bool: ...
    def form_kept(self, report: SealedReport) -> None:
        """It became something: what was typed for it is forgotten."""
        ...

    def show_wrong(self, form: InboxForm, problems: Sequence[FieldProblem]) -> None: ...
    def show_people(self, query: str, people: tuple[PersonRow, ...]) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_problem(self, text: ErrorText) -> None: ...
    def left_out(self) -> frozenset[int]: ...
    def person_row(self, hit: PersonHit) -> PersonRow: ...
    def incident_choice(self, row: IncidentRow, school: SchoolView) -> Option: ...
    def retold(self, report: SealedReport) -> Retold: ...
    def added(self, report: SealedReport) -> str: ...
    def taken_words(self, form: InboxForm, left_out: int) -> str: ...
    def put_away_words(self) -> str: ...
    def set_aside_words(self) -> str: ...
    def folder_title(self) -> str: ...
    def fetched_words(self, count: int) -> str: ...


def read_taken(desk: Desk) -> tuple[TakenLine, ...]:
    """What became of the reports, newest first. For the data thread."""
    taken = desk.inbox.taken_in()
    ids = tuple(one.record_id for one in taken if one.outcome is ReportOutcome.INCIDENT)
    numbers = {row.id: row.number for row in desk.incidents.rows(ids)} if ids else {}
    names = desk.inbox.account_names()
    return tuple(
        TakenLine(
            one,
            numbers.get(one.record_id, ""),
            names.get(one.imported_by, ""),
            leads=one.record_id in numbers or one.outcome is ReportOutcome.SIGNAL,
        )
        for one in taken
    )


def read_seen(desk: Desk, name: str, report: SealedReport) -> tuple[OpenedReport, str, str]:
    """A report that is read now, with the number and the account of what it became before. For the data thread."""
    opened = desk.inbox.seen(name, report)
    if opened.before is None:
        return opened, "", ""
    before = opened.before
    rows = desk.incidents.rows((before.record_id,)) if before.outcome is ReportOutcome.INCIDENT else ()
    return opened, rows[0].number if rows else "", desk.inbox.account_names().get(before.imported_by, "")
