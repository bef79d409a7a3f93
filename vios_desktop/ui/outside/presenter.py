"""Shows the numbers from elsewhere, enters one, takes one back. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.outside.model import FORMS, PLACE, back_place
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.outside_numbers import OutsideView
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.outside.model import TypedNumber
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace


class OutsidePageView(FormsView, Protocol):
    def show_numbers(self, view: OutsideView, today: date) -> None: ...
    def show_error(self, error: ViosError) -> None: ...
    def number_kept(self) -> None: ...
    def number_wrong(self, problems: Sequence[FieldProblem]) -> None: ...
    def back_kept(self) -> None: ...
    def back_wrong(self, problems: Sequence[FieldProblem]) -> None: ...


class OutsidePresenter:
    def __init__(
        self, view: OutsidePageView, desk: Desk, runner: Runner, navigator: Navigator, later: Later
    ) -> None:
        self._view, self._desk, self._navigator = view, desk, navigator
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._busy = False

    def refresh(self) -> None:
        def show(view: OutsideView) -> None:
            self._view.show_numbers(view, self._desk.session.clock.today())

        self._runner.submit(self._desk.outside.view, show, self._view.show_error)
        safe = self.forms.safe_ids
        self._runner.submit(
            self.forms.find, lambda drafts: self.forms.compare(drafts, safe), self._view.show_error
        )

    def enter(self, typed: TypedNumber) -> None:
        """Into the ledger, if all of it is right."""
        word, draft_id = typed.word(), self.forms.draft_id(PLACE)
        self._do(
            PLACE,
            lambda: self._desk.outside.enter(word, draft_id=draft_id),
            self._view.number_kept,
            self._view.number_wrong,
        )

    def take_back(self, entry_hash: str, reason: str) -> None:
        place = back_place(entry_hash)
        draft_id = self.forms.draft_id(place)
        self._do(
            place,
            lambda: self._desk.outside.take_back(entry_hash, reason, draft_id=draft_id),
            self._view.back_kept,
            self._view.back_wrong,
        )

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    def _do(
        self,
        place: FormPlace,
        deed: Callable[[], None],
        kept: Callable[[], None],
        wrong: Callable[[Sequence[FieldProblem]], None],
    ) -> None:
        if self._busy:
            return
        self._busy = True
        release = self.forms.hold(place)

        def done(_nothing: None) -> None:
            self._busy = False
            release(True)
            kept()
            self._navigator.changed()
            self.refresh()

        def failed(error: ViosError) -> None:
            release(False)
            self._busy = False
            if isinstance(error, ValidationError):
                wrong(error.problems)
            else:
                self._view.show_error(error)

        self._runner.submit(deed, done, failed)
