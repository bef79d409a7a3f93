"""Makes the rows of Vandaag: first what stands in them, then the widgets for those that changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.ui.agreements.task_looks import Verb, task_look
from vios_desktop.ui.today.task_row import DraftRow, NarrowRow, TaskRow
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind

if TYPE_CHECKING:
    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.services.dossiers import DueInvolvement
    from vios_desktop.services.signals import SignalLine
    from vios_desktop.ui.inbox.watch import Glance
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import DraftLine, TodayData
    from vios_desktop.ui.today.words import TodayWords


@dataclass(frozen=True, slots=True)
class TaskData:
    """Everything a row of an agreement shows: equal data needs no new widget."""

    row: Row
    verb: Verb


class TodayRows(QObject):
    """Data come with the id of their row; who shows the widgets connects them."""

    def __init__(self, theme: Theme, words: TodayWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words

    def task(
        self, line: AgreementLine, data: TodayData, *, waits: bool = False, verb: Verb | None = None
    ) -> tuple[str, TaskData]:
        """`waits` for what others do: then it says when it was asked, and of whom. `verb` instead of the usual."""
        words = self._words.agreements
        row = words.row(line, data.school, data.today)
        until = line.agreement.sleeps_until
        if verb is Verb.WAKE and until is not None:
            row = replace(row, status=Status(StatusKind.DRAFT, words.short_day(until, data.today)))
        if waits:
            row = replace(row, meta=words.asked_meta(line, data.school, data.today))
        return row.id, TaskData(row, verb or task_look(line.agreement, late=bool(line.days_late)).verb)

    def draft(self, line: DraftLine, data: TodayData) -> tuple[str, Row]:
        title = self._words.draft_title(line, data.school)
        meta = self._words.draft_meta(line, data.today)
        return line.draft.id, Row(line.draft.id, title, meta, "circle-dashed")

    def ending(self, line: SignalLine, data: TodayData) -> tuple[str, Row]:
        """A signal that ends soon: whom it is about and when; what was seen is read where it stands."""
        title, meta = self._words.ending(line, data.school, data.today)
        return line.signal.id, Row(line.signal.id, title, meta, "eye")

    def helper(self, due: DueInvolvement, data: TodayData) -> tuple[str, Row]:
        """Help that is to be looked at again: around whom, by which organisation, and since when."""
        title, meta = self._words.helper(due, data.today)
        return due.involvement.id, Row(due.involvement.id, title, meta, "building")

    def report(self, glance: Glance, data: TodayData) -> tuple[str, Row]:
        """A sealed report: when it was written, what it is and where; nobody's name."""
        words = self._words.reports
        return glance.name, Row(glance.name, words.title(glance, data.today), words.meta(glance), "mail")

    def make_ending(self, row: Row, verb: str = "") -> NarrowRow:
        return NarrowRow(self._theme, row, verb or self.tr("View"))

    def make_task(self, data: TaskData) -> TaskRow:
        return TaskRow(self._theme, data.row, self._words.agreements.verb(data.verb))

    def make_draft(self, row: Row) -> DraftRow:
        return DraftRow(self._theme, row, self.tr("Go on"))
