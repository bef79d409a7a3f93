"""Shows the numbers from elsewhere, enters one, takes one back. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.outside_numbers import OutsideView
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.outside.model import TypedNumber
    from vios_desktop.ui.runner import Runner


class OutsidePageView(Protocol):
    def show_numbers(self, view: OutsideView, today: date) -> None: ...
    def show_error(self, error: ViosError) -> None: ...
    def number_kept(self) -> None: ...
    def number_wrong(self, problems: Sequence[FieldProblem]) -> None: ...
    def back_kept(self) -> None: ...
    def back_wrong(self, problems: Sequence[FieldProblem]) -> None: ...


class OutsidePresenter:
    def __init__(self, view: OutsidePageView, desk: Desk, runner: Runner, navigator: Navigator) -> None:
        self._view, self._desk, self._navigator = view, desk, navigator
        self._runner = RunnerScope(runner)
        self._busy = False

    def refresh(self) -> None:
        def show(view: OutsideView) -> None:
            self._view.show_numbers(view, self._desk.session.clock.today())

        self._runner.submit(self._desk.outside.view, show, self._view.show_error)

    def enter(self, typed: TypedNumber) -> None:
        """Into the ledger, if all of it is right."""
        word = typed.word()
        self._do(lambda: self._desk.outside.enter(word), self._view.number_kept, self._view.number_wrong)

    def take_back(self, entry_hash: str, reason: str) -> None:
        self._do(
            lambda: self._desk.outside.take_back(entry_hash, reason), self._view.back_kept, self._view.back_wrong
        )

    def close(self) -> None:
        self._runner.close()

    def _do(
        self,
        deed: Callable[[], None],
        kept: Callable[[], None],
        wrong: Callable[[Sequence[FieldProblem]], None],
    ) -> None:
        if self._busy:
            return
        self._busy = True

        def done(_nothing: None) -> None:
            self._busy = False
            kept()
            self._navigator.changed()
            self.refresh()

        def failed(error: ViosError) -> None:
            self._busy = False
            if isinstance(error, ValidationError):
                wrong(error.problems)
            else:
                self._view.show_error(error)

        self._runner.submit(deed, done, failed)
