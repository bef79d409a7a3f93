"""What happens while a list is read in. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.roster.columns import Column, guess, left_out, not_read, order_of_days
from vios_desktop.domain.roster.days import read_day
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.roster import RosterChoices
from vios_desktop.ui.roster.model import CheckData, ColumnsData, FileColumn, RosterStep
from vios_desktop.ui.runner import Control, Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.ports.lists import ListSheet
    from vios_desktop.services.roster import CheckedRoster, LastRoster, RosterResult, UndoneRoster
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator

SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".txt")
_NAMES = (Column.FIRST_NAME, Column.PREFIX, Column.LAST_NAME, Column.FULL_NAME)
_OFFERED = {
    PersonKind.PUPIL: (*_NAMES, Column.CLASS_NAME, Column.BIRTH_DATE, Column.MENTOR),
    PersonKind.STAFF: (*_NAMES, Column.FUNCTION),
}


class RosterView(Protocol):
    """The page."""

    def show_step(self, step: RosterStep) -> None: ...
    def show_last(self, last: LastRoster | None) -> None: ...
    def show_columns(self, data: ColumnsData) -> None: ...
    def show_check(self, data: CheckData) -> None: ...
    def show_progress(self, done: int, total: int) -> None: ...
    def show_busy(self, *, busy: bool, undoing: bool = False) -> None: ...
    def show_result(self, result: RosterResult, kind: PersonKind) -> None: ...
    def show_undone(self, undone: UndoneRoster) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def choose_words(self) -> tuple[str, str]: ...


class RosterPresenter:
    """`read_file` reads a path that the user chose; nothing of it is kept."""

    def __init__(
        self,
        view: RosterView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        read_file: Callable[[Path], bytes],
    ) -> None:
        self._view, self._roster, self._texts = view, desk.roster, texts
        self._navigator, self._dialogs, self._read_file = navigator, dialogs, read_file
        self._today = desk.session.clock.today
        self._runner = RunnerScope(runner)
        self._sheets: tuple[ListSheet, ...] = ()
        self._sheet = 0
        self._choices = self._first_choices(PersonKind.PUPIL)
        self._checked: CheckedRoster | None = None
        self._confirmed = False
        self._step = RosterStep.FILE
        self._stopping = Event()

    @property
    def step(self) -> RosterStep:
        return self._step

    def entered(self) -> None:
        """Begin with the file, unless a list is on the table."""
        self._view.show_problem(None)
        if self._step in (RosterStep.FILE, RosterStep.DONE):
            self._forget()
            self._go(RosterStep.FILE)
            self._read_last()

    def set_kind(self, kind: PersonKind) -> None:
        self._choices = replace(self._first_choices(kind), left_on=self._choices.left_on)

    def choose_file(self) -> None:
        title, kind = self._view.choose_words()
        self._dialogs.choose_file(title, kind, SUFFIXES, self._chosen)

    def take_file(self, path: Path) -> None:
        """A file that was dropped on the page."""
        self._chosen(path)

    def choose_sheet(self, number: int) -> None:
        self._sheet = number
        self._choices = replace(self._choices, mapped=guess(self._sheets[number].table), answers={})
        self._show_columns()

    def choose_column(self, column: Column, place: int | None) -> None:
        """One column of the file is one thing: it is taken from whatever had it."""
        mapped = {one: at for one, at in self._choices.mapped.items() if one is not column and at != place}
        if place is not None:
            mapped[column] = place
        self._choices = replace(self._choices, mapped=mapped, answers={})
        self._show_columns()

    def set_whole(self, *, whole: bool) -> None:
        self._choices = replace(self._choices, whole=whole)

    def set_left_on(self, day: date | None) -> None:
        self._choices = replace(self._choices, left_on=day or self._today())

    def answer(self, line: int, person_id: str | None) -> None:
        """Who a line is; None leaves it alone again."""
        answers = {one: answer for one, answer in self._choices.answers.items() if one != line}
        if person_id is not None:
            answers[line] = person_id
        self._choices = replace(self._choices, answers=answers)
        self._check(stay=True)

    def confirm(self, *, confirmed: bool) -> None:
        self._confirmed = confirmed
        self._show_check()

    def forward(self) -> None:
        if self._step is RosterStep.COLUMNS:
            self._confirmed = False
            self._check(stay=False)
        elif self._step is RosterStep.CHECK:
            self._apply()
        elif self._step is RosterStep.DONE:
            self._navigator.show_pupils()

    def backward(self) -> None:
        if self._step in (RosterStep.COLUMNS, RosterStep.CHECK):
            self._view.show_problem(None)
            self._go(RosterStep(self._step - 1))

    def stop(self) -> None:
        """Ask what runs to stop. Its answer is waited for: it may have been done already."""
        self._stopping.set()

    def undo(self, import_id: str) -> None:
        """Take the last list back; what runs shows how far it is and can be stopped."""
        stopping = self._stopping = Event()

        def work(control: Control) -> UndoneRoster:
            return self._roster.undo(import_id, control.report, stopping.is_set)

        self._view.show_problem(None)
        self._view.show_busy(busy=True, undoing=True)
        self._runner.submit_long(work, self._undone, self._failed, self._view.show_progress)

    def close(self) -> None:
        self.stop()
        self._runner.close()
        self._forget()

    def _first_choices(self, kind: PersonKind) -> RosterChoices:
        return RosterChoices(kind, {}, whole=False, left_on=self._today(), answers={})

    def _forget(self) -> None:
        self._sheets, self._checked, self._sheet = (), None, 0

    def _go(self, step: RosterStep) -> None:
        self._step = step
        self._view.show_step(step)

    def _read_last(self) -> None:
        self._runner.submit(self._roster.last, self._view.show_last, self._failed)

    def _chosen(self, path: Path | None) -> None:
        if path is not None:
            self._view.show_problem(None)
            self._runner.submit(lambda: self._roster.read(self._read_file(path)), self._show_file, self._failed)

    def _show_file(self, sheets: Sequence[ListSheet]) -> None:
        self._sheets, self._sheet = tuple(sheets), 0
        self._choices = replace(self._choices, mapped=guess(sheets[0].table), answers={})
        self._show_columns()
        self._go(RosterStep.COLUMNS)

    def _show_columns(self) -> None:
        table, mapped = self._sheets[self._sheet].table, self._choices.mapped
        offered = {column: mapped.get(column) for column in _OFFERED[self._choices.kind]}
        columns = tuple(
            FileColumn(place, heading, self._examples(place))
            for place, heading in enumerate(table.headings)
            if heading and not not_read(table, place)
        )
        names = tuple(sheet.name for sheet in self._sheets)
        taken = {column: place for column, place in offered.items() if place is not None}
        out = left_out(table, taken)
        self._choices = replace(self._choices, mapped=taken)
        self._view.show_columns(ColumnsData(names, self._sheet, columns, offered, out, len(table.rows)))

    def _examples(self, place: int) -> tuple[str, ...]:
        """As they stand there; birth dates as VIOS reads them, so that a month first is seen."""
        table, mapped = self._sheets[self._sheet].table, self._choices.mapped
        examples = table.examples(place)
        if mapped.get(Column.BIRTH_DATE) != place:
            return examples
        order, today = order_of_days(table, mapped), self._today()
        days = ((text, read_day(text, order, today)) for text in examples)
        return tuple(f"{day:%d-%m-%Y}" if day else f"{text} ?" for text, day in days)

    def _check(self, *, stay: bool) -> None:
        table, choices = self._sheets[self._sheet].table, self._choices

        def checked(found: CheckedRoster) -> None:
            self._checked = found
            self._view.show_problem(None)
            self._show_check()
            if not stay:
                self._go(RosterStep.CHECK)

        self._runner.submit(lambda: self._roster.check(table, choices), checked, self._failed)

    def _show_check(self) -> None:
        found = self._checked
        if found is not None:
            choices = self._choices
            self._view.show_check(
                CheckData(
                    choices.kind,
                    found.plan,
                    found.roster.problems,
                    choices.answers,
                    choices.left_on,
                    self._confirmed,
                )
            )

    def _apply(self) -> None:
        found, table, choices = self._checked, self._sheets[self._sheet].table, self._choices
        if found is None or (found.plan.many_leave and not self._confirmed):
            return

        stopping = self._stopping = Event()

        def work(control: Control) -> RosterResult:
            return self._roster.apply(table, choices, found.plan, control.report, stopping.is_set)

        self._view.show_problem(None)
        self._view.show_busy(busy=True)
        self._runner.submit_long(work, self._applied, self._failed, self._view.show_progress)

    def _applied(self, result: RosterResult) -> None:
        self._view.show_busy(busy=False)
        self._view.show_result(result, self._choices.kind)
        self._forget()
        self._go(RosterStep.DONE)
        self._navigator.changed()

    def _undone(self, undone: UndoneRoster) -> None:
        self._view.show_busy(busy=False)
        self._view.show_undone(undone)
        self._navigator.changed()

    def _failed(self, error: ViosError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_problem(self._texts.error(error.code, **error.params))
