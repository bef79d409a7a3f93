"""What happens while a list is read in. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.roster.columns import left_out
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.partner_list import PartnerListService
from vios_desktop.ui.roster.flows import ListFlow, PartnersFlow, PersonsFlow
from vios_desktop.ui.roster.model import ColumnsData, FileColumn, RosterStep
from vios_desktop.ui.runner import Control, Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.partner_list import PartnerListResult
    from vios_desktop.services.ports.lists import ListSheet
    from vios_desktop.services.roster import LastRoster, RosterResult, UndoneRoster
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.roster.model import CheckData, Kind, PartnerCheckData, Thing

SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".txt")


class RosterView(Protocol):
    """The page."""

    def show_step(self, step: RosterStep) -> None: ...
    def show_last(self, last: LastRoster | None) -> None: ...
    def show_columns(self, data: ColumnsData) -> None: ...
    def show_check(self, data: CheckData | PartnerCheckData) -> None: ...
    def show_progress(self, done: int, total: int) -> None: ...
    def show_busy(self, *, busy: bool, undoing: bool = False) -> None: ...
    def show_result(self, result: RosterResult | PartnerListResult) -> None: ...
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
        self._partners = PartnerListService(desk.session)
        self._navigator, self._dialogs, self._read_file = navigator, dialogs, read_file
        self._today = desk.session.clock.today
        self._runner = RunnerScope(runner)
        self._sheets: tuple[ListSheet, ...] = ()
        self._sheet, self._known = 0, True
        self._whole, self._left_on = False, self._today()
        self._flow: ListFlow = self._persons(PersonKind.PUPIL)
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

    def set_kind(self, kind: Kind) -> None:
        self._flow = self._persons(kind) if isinstance(kind, PersonKind) else PartnersFlow(self._partners)

    def choose_file(self) -> None:
        title, kind = self._view.choose_words()
        self._dialogs.choose_file(title, kind, SUFFIXES, self._chosen)

    def take_file(self, path: Path) -> None:
        """A file that was dropped on the page."""
        self._chosen(path)

    def choose_sheet(self, number: int) -> None:
        self._sheet = number
        self._flow.choose(self._flow.guess(self._sheets[number].table))
        self._show_columns()

    def choose_column(self, column: Thing, place: int | None) -> None:
        """One column of the file is one thing: it is taken from whatever had it."""
        mapped = {one: at for one, at in self._flow.mapped.items() if one is not column and at != place}
        if place is not None:
            mapped[column] = place
        self._flow.choose(mapped)
        self._show_columns()

    def set_whole(self, *, whole: bool) -> None:
        self._whole = whole
        if isinstance(self._flow, PersonsFlow):
            self._flow.choices = replace(self._flow.choices, whole=whole)

    def set_left_on(self, day: date | None) -> None:
        self._left_on = day or self._today()
        if isinstance(self._flow, PersonsFlow):
            self._flow.choices = replace(self._flow.choices, left_on=self._left_on)

    def answer(self, line: int, answer: str | None) -> None:
        """Who or what a line is; None leaves it alone again."""
        answers = {one: said for one, said in self._flow.answers.items() if one != line}
        if answer is not None:
            answers[line] = answer
        self._flow.answer(answers)
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
            self._navigator.back()

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

    def _persons(self, kind: PersonKind) -> PersonsFlow:
        """With what stands beside the columns; whether a list is the whole one is asked of pupils alone."""
        flow = PersonsFlow(self._roster, kind, self._today)
        whole = self._whole and kind is PersonKind.PUPIL
        flow.choices = replace(flow.choices, whole=whole, left_on=self._left_on)
        return flow

    def _forget(self) -> None:
        self._sheets, self._sheet, self._flow.found = (), 0, None

    def _go(self, step: RosterStep) -> None:
        self._step = step
        self._view.show_step(step)

    def _read_last(self) -> None:
        self._runner.submit(self._roster.last, self._view.show_last, self._failed)

    def _chosen(self, path: Path | None) -> None:
        if path is None:
            return

        def work() -> tuple[Sequence[ListSheet], bool]:
            return self._roster.read(self._read_file(path)), self._roster.knows_anybody(PersonKind.PUPIL)

        self._view.show_problem(None)
        self._runner.submit(work, lambda found: self._show_file(*found), self._failed)

    def _show_file(self, sheets: Sequence[ListSheet], known: bool) -> None:
        self._sheets, self._known = tuple(sheets), known
        self.choose_sheet(0)
        self._go(RosterStep.COLUMNS)

    def _show_columns(self) -> None:
        table, flow = self._sheets[self._sheet].table, self._flow
        offered = {thing: flow.mapped.get(thing) for thing in flow.things}
        columns = tuple(
            FileColumn(place, heading, flow.examples(table, place))
            for place, heading in enumerate(table.headings)
            if heading and not flow.refuses(table, place)
        )
        names = tuple(sheet.name for sheet in self._sheets)
        taken = {thing: place for thing, place in offered.items() if place is not None}
        flow.choose(taken)
        out = left_out(table, taken)
        rows, known = len(table.rows), self._known
        self._view.show_columns(ColumnsData(names, self._sheet, columns, offered, out, rows, may_leave=known))

    def _check(self, *, stay: bool) -> None:
        flow = self._flow

        def checked(found: object) -> None:
            flow.found = found
            self._view.show_problem(None)
            self._show_check()
            if not stay:
                self._go(RosterStep.CHECK)

        self._runner.submit(flow.checking(self._sheets[self._sheet].table), checked, self._failed)

    def _show_check(self) -> None:
        if self._flow.found is not None:
            self._view.show_check(self._flow.data(confirmed=self._confirmed))

    def _apply(self) -> None:
        if self._flow.found is None or self._flow.data(confirmed=self._confirmed).must_confirm:
            return
        apply, stopping = self._flow.applying(self._sheets[self._sheet].table), Event()
        self._stopping = stopping

        def work(control: Control) -> RosterResult | PartnerListResult:
            return apply(control.report, stopping.is_set)

        self._view.show_problem(None)
        self._view.show_busy(busy=True)
        self._runner.submit_long(work, self._applied, self._failed, self._view.show_progress)

    def _applied(self, result: RosterResult | PartnerListResult) -> None:
        self._view.show_busy(busy=False)
        self._view.show_result(result)
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
