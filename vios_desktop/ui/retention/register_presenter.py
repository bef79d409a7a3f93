"""Reads how long the registers are kept and writes what is decided about it. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.register_keeping import RegisterKeeping
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.navigation import Navigator


class RegisterView(Protocol):
    def show_registers(self, keeping: RegisterKeeping, *, may_decide: bool) -> None: ...
    def register_question(self) -> Question: ...
    def register_words(self, *, taken_out: bool) -> str: ...


class RegisterPresenter:
    """`failed` tells what went wrong where the page tells it."""

    def __init__(
        self,
        view: RegisterView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        dialogs: Dialogs,
        failed: Callable[[ViosError], None],
    ) -> None:
        self._view, self._service, self._session = view, desk.register_keeping, desk.session
        self._runner, self._navigator, self._dialogs = RunnerScope(runner), navigator, dialogs
        self._failed = failed
        self._years: int | None = None

    def refresh(self) -> None:
        self._runner.submit(self._service.standing, self._found, self._failed)

    def close(self) -> None:
        self._runner.close()

    def choose(self, years: int | None) -> None:
        """It takes nothing away yet; the choice of before comes back with the toast."""
        before = self._years
        if years != before:
            undo = partial(self._change, partial(self._service.choose, before), None, taken_out=False)
            self._change(partial(self._service.choose, years), undo, taken_out=False)

    def take_out(self) -> None:
        """After a question: there is no way back."""

        def answered(yes: bool) -> None:
            if yes:
                self._change(self._service.take_out, None, taken_out=True)

        self._dialogs.ask(self._view.register_question(), answered)

    def _change(self, work: Callable[[], object], undo: Callable[[], None] | None, *, taken_out: bool) -> None:
        def done(_result: object) -> None:
            self._navigator.changed()
            self._navigator.toast(self._view.register_words(taken_out=taken_out), undo)
            self.refresh()

        self._runner.submit(work, done, self._failed)

    def _found(self, keeping: RegisterKeeping) -> None:
        self._years = keeping.years
        self._view.show_registers(keeping, may_decide=self._session.may(Action.DECIDE_RETENTION))
