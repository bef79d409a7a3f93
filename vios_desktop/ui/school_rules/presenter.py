"""Reads, changes and releases the rules of the school. A change is written at once and can be undone. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from vios_desktop.services.open_rules import OpenRules
    from vios_desktop.services.school_rules import SchoolRules, SchoolRulesService
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.navigation import Navigator


class SchoolRulesView(Protocol):
    """The page of the rules."""

    def show_loading(self) -> None: ...
    def show_rules(self, rules: SchoolRules) -> None:
        """All of it; what is being typed elsewhere on the page stays."""
        ...

    def show_problem(self, text: ErrorText | None) -> None:
        """Above the page; None takes it away."""
        ...

    def show_wrong(self, setting_id: str, text: str, *, name: bool) -> None:
        """Beside one box, which keeps what was typed."""
        ...

    def changed_words(self, setting_id: str) -> str: ...
    def released_words(self) -> str: ...
    def withdrawn_words(self) -> str: ...


class SchoolRulesPresenter:
    def __init__(
        self,
        view: SchoolRulesView,
        service: SchoolRulesService,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
    ) -> None:
        self._view, self._service = view, service
        self._texts, self._navigator = texts, navigator
        self._runner = RunnerScope(runner)
        self._released: OpenRules | None = None
        self._busy = False

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._runner.submit(self._service.view, self._show, self._failed)

    def close(self) -> None:
        self._runner.close()

    def change(self, setting_id: str, value: str) -> None:
        """Write one setting; a wrong value is told beside its box."""
        self._write(setting_id, lambda: self._service.change(setting_id, value), self.change, name=False)

    def change_name(self, setting_id: str, name: str) -> None:
        """Write the name behind a number."""
        self._write(setting_id, lambda: self._service.change_name(setting_id, name), self.change_name, name=True)

    def after_writing(self, done: Callable[[], None]) -> None:
        """Call `done` when all that was handed in before has been written or refused."""
        self._runner.submit(lambda: None, lambda _nothing: done(), lambda _error: done())

    def release(self, *, with_names: bool) -> None:
        """Write the open file; what is in it was on the screen."""
        if self._busy:
            return
        self._busy = True

        def done(_rules: OpenRules) -> None:
            self._busy = False
            self._navigator.toast(self._view.released_words())
            self.refresh()

        self._runner.submit(lambda: self._service.release(with_names=with_names), done, self._not_done)

    def withdraw(self) -> None:
        """Take the open file away; undo releases again what is filled in now."""
        if self._busy:
            return
        self._busy = True
        had_names = bool(self._released and self._released.names)

        def done(_nothing: None) -> None:
            self._busy = False
            self._navigator.toast(self._view.withdrawn_words(), lambda: self.release(with_names=had_names))
            self.refresh()

        self._runner.submit(self._service.withdraw, done, self._not_done)

    def _write(
        self, setting_id: str, work: Callable[[], str], undo: Callable[[str, str], None], *, name: bool
    ) -> None:
        def done(before: str) -> None:
            words = self._view.changed_words(setting_id)
            self._navigator.toast(words, lambda: undo(setting_id, before))
            self.refresh()

        def failed(error: ViosError) -> None:
            if isinstance(error, ValidationError):
                self._view.show_wrong(setting_id, self._texts.problem(error.problems[0].code), name=name)
            else:
                self._failed(error)

        self._runner.submit(work, done, failed)

    def _show(self, rules: SchoolRules) -> None:
        self._released = rules.release.released
        self._view.show_problem(None)
        self._view.show_rules(rules)

    def _not_done(self, error: ViosError) -> None:
        self._busy = False
        self._failed(error)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
