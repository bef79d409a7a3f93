"""Reads the breaches and writes what is decided about them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.breach import BreachChoices, BreachFacts
    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.breaches import BreachDetail, BreachLine
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.navigation import Navigator


class BreachesView(Protocol):
    def show_loading(self) -> None: ...
    def show_lines(self, lines: Sequence[BreachLine], *, filtered: bool, rule: ClockRule) -> None: ...
    def words_of(self, line: BreachLine) -> str: ...
    def show_detail(self, detail: BreachDetail) -> None: ...
    def show_list(self) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_wrong(self, form: str, problems: Sequence[FieldProblem]) -> None:
        """What is wrong in this form: "new", "change", "authority" or "persons"."""
        ...

    def kept(self, form: str) -> None: ...
    def said(self, form: str) -> str: ...
    def paper_words(self) -> tuple[str, str]: ...


class BreachesPresenter:
    def __init__(self, view: BreachesView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        self._lines: tuple[tuple[BreachLine, ...], ClockRule] | None = None
        self._text, self._shown, self._busy = "", "", False
        self.detail: BreachDetail | None = None
        self.may_handle = desk.session.may(Action.HANDLE_BREACH)

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        service = self._desk.breaches
        self._runner.submit(lambda: (service.all(), service.rule("breach")), self._show, self._failed)
        if self._shown:
            self._read(self._shown)

    def close(self) -> None:
        """Nothing of what was looked at stays in memory."""
        self._lines, self.detail, self._shown = None, None, ""
        self._runner.close()

    def set_text(self, text: str) -> None:
        self._text = text
        if self._lines is not None:
            self._show(self._lines)

    def open(self, breach_id: str) -> None:
        self._shown = breach_id
        self._read(breach_id)

    def to_list(self) -> None:
        self._shown, self.detail = "", None
        self._view.show_list()

    def record(self, facts: BreachFacts) -> None:
        service = self._desk.breaches
        self._write("new", lambda: service.record(facts).id, self.open)

    def change(self, facts: BreachFacts) -> None:
        service, detail = self._desk.breaches, self.detail
        if detail is not None:
            breach = detail.line.breach
            self._write("change", lambda: service.change(breach.id, facts, breach.version))

    def choose(self, form: str, made: Callable[[BreachChoices], BreachChoices]) -> None:
        """`made` gives the choices after the form from those before. Raises what it raises."""
        service, detail = self._desk.breaches, self.detail
        if detail is not None:
            breach = detail.line.breach
            choices = made(breach.choices)
            self._write(form, lambda: service.choose(breach.id, choices, breach.version))

    def make_pages(self) -> None:
        service, breach_id = self._desk.breaches, self._shown
        title, hint = self._view.paper_words()
        self._navigator.show_paper(PaperRequest(title, lambda: service.page(breach_id), hint))

    def _read(self, breach_id: str) -> None:
        service = self._desk.breaches

        def found(detail: BreachDetail) -> None:
            if breach_id == self._shown:
                self.detail = detail
                self._view.show_detail(detail)

        def failed(error: ViosError) -> None:
            if isinstance(error, NotFoundError) and breach_id == self._shown:
                self.to_list()
            self._failed(error)

        self._runner.submit(lambda: service.view(breach_id), found, failed)

    def _write(self, form: str, work: Callable[[], object], then: Callable[[str], None] | None = None) -> None:
        if self._busy:
            return
        self._busy = True

        def done(result: object) -> None:
            self._busy = False
            self._view.show_problem(None)
            self._view.kept(form)
            self._navigator.changed()
            self._navigator.toast(self._view.said(form))
            if then is not None and isinstance(result, str):
                then(result)
            self.refresh()

        def failed(error: ViosError) -> None:
            self._busy = False
            if isinstance(error, ValidationError):
                self._view.show_wrong(form, error.problems)
            else:
                self._failed(error)

        self._runner.submit(work, done, failed)

    def _show(self, read: tuple[tuple[BreachLine, ...], ClockRule]) -> None:
        self._lines = read
        lines, rule = read
        words = self._text.casefold().split()
        fitting = tuple(
            line for line in lines if all(word in self._view.words_of(line).casefold() for word in words)
        )
        self._view.show_lines(fitting, filtered=bool(words), rule=rule)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
