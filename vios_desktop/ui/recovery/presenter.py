"""Tries the recovery key, replaces it, divides it: nothing counts before it is on paper and proven. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from vios_desktop.ui.entrance.recovery_sheet import SheetMaker, SheetView
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.recovery_keys import RecoveryState
    from vios_desktop.services.vaults import RecoveryKeyText
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet to be printed and proven; `holder` 0 is the recovery key itself, else the number of the holder."""

    key: RecoveryKeyText
    holder: int


class RecoveryView(SheetView, Protocol):
    def show_state(self, state: RecoveryState, today: date) -> None: ...
    def show_key_problem(self, text: str) -> None:
        """At the field of the recovery key; an empty text: nothing was typed."""
        ...

    def show_error(self, error: ViosError) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_sheet(self, sheet: Sheet, of: int) -> None: ...
    def show_proof(self, sheet: Sheet, first: int, second: int) -> None:
        """Ask for two groups by their printed numbers, counted from 1."""
        ...

    def show_wrong_group(self, position: int) -> None: ...
    def show_rest(self, done: str) -> None:
        """No sheet is at hand; `done` is what was finished: tried, replaced, divided, undivided, or nothing."""
        ...

    def replace_question(self) -> Question: ...
    def undivide_question(self) -> Question: ...


class RecoveryPresenter:
    """Keys that are not in force yet are held until they are, or until the screen is left."""

    def __init__(
        self,
        view: RecoveryView,
        desk: Desk,
        school_name: str,
        runner: Runner,
        page_runner: Runner,
        navigator: Navigator,
        dialogs: Dialogs,
        services: EntranceServices,
    ) -> None:
        self._view, self._desk, self._school = view, desk, school_name
        self._runner, self._pages = RunnerScope(runner), page_runner
        self._navigator, self._dialogs, self._services = navigator, dialogs, services
        self._sheets: tuple[Sheet, ...] = ()
        self._at, self._number, self._typed_key = 0, 1, ""
        self._maker: SheetMaker | None = None

    def refresh(self) -> None:
        def show(state: RecoveryState) -> None:
            self._number = state.number
            self._view.show_state(state, self._desk.session.clock.today())

        self._runner.submit(self._desk.recovery.state, show, self._view.show_error)

    def try_key(self, text: str) -> None:
        self._with_key(text, lambda _text: self._finished("tried"))

    def start_new(self) -> None:
        """A new key, after a question: the sheet of now stops when the new one is proven."""

        def answered(yes: bool) -> None:
            if yes:
                self._work(self._desk.recovery.new_key, begin)

        def begin(key: RecoveryKeyText) -> None:
            self._begin((Sheet(key, 0),))

        self._dialogs.ask(self._view.replace_question(), answered)

    def start_divide(self, text: str) -> None:
        """Codes for three holders; takes the recovery key, which is tried at the same time."""

        def right(key_text: str) -> None:
            self._typed_key = key_text
            self._work(self._desk.recovery.new_holder_codes, begin)

        def begin(codes: Sequence[RecoveryKeyText]) -> None:
            self._begin(tuple(Sheet(code, holder) for holder, code in enumerate(codes, start=1)))

        self._with_key(text, right)

    def undivide(self) -> None:
        def answered(yes: bool) -> None:
            if yes:
                done = partial(self._finished, "undivided")
                self._work(self._desk.recovery.undivide, lambda _nothing: done())

        self._dialogs.ask(self._view.undivide_question(), answered)

    def print_sheet(self) -> None:
        if self._maker is not None:
            self._maker.print(self._school, self._sheet.key.lines)

    def save_sheet(self) -> None:
        if self._maker is not None:
            self._maker.save(self._school, self._sheet.key.lines)

    def noted(self) -> None:
        """The code is on paper: ask two groups back."""
        if self._sheets:
            first, second = self._sheet.key.question
            self._view.show_proof(self._sheet, first + 1, second + 1)

    def prove(self, first: str, second: str) -> None:
        if not self._sheets:
            return
        right = self._sheet.key.proven_by((first, second))
        if not all(right):
            self._view.show_wrong_group(1 if right[0] else 0)
        elif self._at + 1 < len(self._sheets):
            self._at += 1
            self._show_sheet()
        else:
            self._put_in_force()

    def give_up(self) -> None:
        """Nothing was changed: what was printed opens nothing."""
        self._forget()
        self._view.show_rest("")

    def close(self) -> None:
        self._forget()
        self._runner.close()

    @property
    def _sheet(self) -> Sheet:
        return self._sheets[self._at]

    def _with_key(self, text: str, right: Callable[[str], None]) -> None:
        if not text.strip():
            self._view.show_key_problem("")
            return

        def failed(error: ViosError) -> None:
            if error.code.startswith("recovery_key"):
                words = self._services.texts().error(error.code, **error.params)
                self._view.show_key_problem(f"{words.what} {words.now}".strip())
            else:
                self._view.show_error(error)

        self._work(lambda: self._desk.recovery.try_key(text), lambda _nothing: right(text), failed)

    def _work(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ViosError], None] | None = None
    ) -> None:
        """One at a time: a key takes its seconds."""

        def ended(result: T) -> None:
            self._view.show_busy(busy=False)
            done(result)

        def stopped(error: ViosError) -> None:
            self._view.show_busy(busy=False)
            (failed or self._view.show_error)(error)

        self._view.show_busy(busy=True)
        self._runner.submit(work, ended, stopped)

    def _begin(self, sheets: tuple[Sheet, ...]) -> None:
        self._sheets, self._at = sheets, 0
        self._show_sheet()

    def _show_sheet(self) -> None:
        sheet = self._sheet
        number = self._number if sheet.holder else self._number + 1
        draw = partial(self._services.recovery_pdf, number=number, holder=sheet.holder)
        services = self._services._replace(recovery_pdf=draw)
        if self._maker is not None:
            self._maker.close()
        self._maker = SheetMaker(self._view, services, RunnerScope(self._pages), self._dialogs)
        self._view.show_sheet(sheet, len(self._sheets))

    def _put_in_force(self) -> None:
        recovery, sheets, key_text = self._desk.recovery, self._sheets, self._typed_key
        if sheets[0].holder:
            codes = [sheet.key for sheet in sheets]
            work, done = partial(recovery.divide, key_text, codes), "divided"
        else:
            work, done = partial(recovery.replace, sheets[0].key), "replaced"
        self._work(work, lambda _nothing: self._finished(done))

    def _finished(self, done: str) -> None:
        self._forget()
        self._view.show_rest(done)
        self._navigator.changed()
        self.refresh()

    def _forget(self) -> None:
        self._sheets, self._at, self._typed_key = (), 0, ""
        if self._maker is not None:
            self._maker.close()
            self._maker = None
