"""Handing in a report: a draft sealed every few seconds, handed in once, never read back. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.ui.autosave import Autosave
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.reporting import ReportAddress, ReportingService, ReportWords
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.runner import Runner

T = TypeVar("T")


class ReportView(Protocol):
    def show_form(self, address: ReportAddress) -> None:
        """An empty form for this school."""
        ...

    def show_unusable(self, error: ViosError) -> None:
        """Nothing can be handed in here."""
        ...

    def show_left(self, count: int) -> None:
        """How many drafts a crash left; 0 takes the word away."""
        ...

    def words(self) -> ReportWords: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_problems(self, problems: Sequence[FieldProblem]) -> None: ...
    def show_error(self, error: ViosError) -> None: ...
    def show_receipts(self, receipts: Sequence[str], *, left: bool) -> None:
        """Handed in; `left`: what a crash left, as it was."""
        ...

    def leave_question(self) -> Question: ...
    def destroy_question(self, count: int) -> Question: ...


class ReportPresenter:
    """`left` is called when the user is done. Nothing that was typed outlives `close` but the sealed draft."""

    def __init__(
        self,
        view: ReportView,
        service: ReportingService,
        runner: Runner,
        later: Later,
        dialogs: Dialogs,
        left: Callable[[], None],
    ) -> None:
        self._view, self._service, self._dialogs, self._left_door = view, service, dialogs, left
        self._all, self._runner = runner, RunnerScope(runner)
        self._autosave = Autosave(later, self._keep)
        self._id, self._busy = "", False
        self._left: tuple[str, ...] = ()

    def start(self) -> None:
        """A new report."""

        def found(address: ReportAddress) -> None:
            self._id, self._left = self._service.begin(), address.left
            self._view.show_form(address)
            self._view.show_left(len(self._left))

        self._id = ""
        self._runner.submit(self._service.address, found, self._view.show_unusable)

    def typed(self) -> None:
        if self._id:
            self._autosave.typed()

    def hand_in(self) -> None:
        if not self._id or self._busy:
            return
        self._autosave.stop()
        self._set_busy(busy=True)
        work = partial(self._service.hand_in, self._id, self._view.words())

        def done(receipt: str) -> None:
            self._id = ""
            self._set_busy(busy=False)
            self._view.show_receipts((receipt,), left=False)

        self._runner.submit(work, done, self._failed)

    def hand_in_left(self) -> None:
        """Hand in every draft that was left, unread."""
        service, ids = self._service, self._left

        def done(receipts: tuple[str, ...]) -> None:
            self._forget_left()
            self._view.show_receipts(receipts, left=True)

        if ids:
            work = partial(_each, service.hand_in_left, ids)
            self._runner.submit(work, done, self._view.show_error)

    def destroy_left(self) -> None:
        service, ids = self._service, self._left

        def answered(yes: bool) -> None:
            if yes:
                work = partial(_each, service.destroy, ids)
                self._runner.submit(work, lambda _done: self._forget_left(), self._view.show_error)

        if ids:
            self._dialogs.ask(self._view.destroy_question(len(ids)), answered)

    def leave(self) -> None:
        """Back to the unlock screen; what was typed is destroyed, after a question."""
        if not self._id or self._view.words().empty:
            self._throw_away()
            return

        def answered(yes: bool) -> None:
            if yes:
                self._throw_away()

        self._dialogs.ask(self._view.leave_question(), answered)

    def close(self) -> None:
        """The page goes, also because nobody was there: what is typed stays as a sealed draft."""
        self._autosave.stop()
        if self._id and not self._busy:
            report_id, words = self._id, self._view.words()
            self._id = ""
            if not words.empty:
                work = partial(self._service.keep_draft, report_id, words)
                self._all.submit(work, lambda _done: None, lambda _error: None)
        self._runner.close()

    def _throw_away(self) -> None:
        self._autosave.stop()
        report_id, self._id = self._id, ""
        if report_id:
            self._all.submit(partial(self._service.destroy, report_id), lambda _done: None, lambda _error: None)
        self._left_door()

    def _keep(self) -> None:
        if self._id and not self._busy:
            work = partial(self._service.keep_draft, self._id, self._view.words())
            self._runner.submit(work, lambda _done: None, self._view.show_error)

    def _failed(self, error: ViosError) -> None:
        self._set_busy(busy=False)
        if isinstance(error, ValidationError):
            self._view.show_problems(error.problems)
        else:
            self._view.show_error(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._view.show_busy(busy=busy)

    def _forget_left(self) -> None:
        self._left = ()
        self._view.show_left(0)


def _each(work: Callable[[str], T], ids: Sequence[str]) -> tuple[T, ...]:
    return tuple(work(one) for one in ids)
