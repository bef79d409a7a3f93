"""Reads the requests and writes what is done with them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.autosave import Debounce
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.domain.person_request import RequestAnswer, RequestFacts, StepKind
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.person_requests import RequestDetail, RequestLine
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator

_QUIET_MS = 120


class RequestsView(Protocol):
    def show_loading(self) -> None: ...
    def show_lines(self, lines: Sequence[RequestLine], *, filtered: bool, rule: ClockRule) -> None: ...
    def words_of(self, line: RequestLine) -> str: ...
    def show_detail(self, detail: RequestDetail, school: SchoolView) -> None: ...
    def show_list(self) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_wrong(self, form: str, problems: Sequence[FieldProblem]) -> None:
        """What is wrong in this form: "new", "change", "identity", "longer", "step" or "answer"."""
        ...

    def kept(self, form: str) -> None: ...
    def show_people(self, query: str, people: Sequence[PersonHit]) -> None: ...
    def said(self, form: str) -> str: ...


class RequestsPresenter:
    def __init__(
        self, view: RequestsView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, later: Later
    ) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner, self._quiet = RunnerScope(runner), Debounce(later, _QUIET_MS)
        self._lines: tuple[tuple[RequestLine, ...], ClockRule] | None = None
        self._text, self._shown, self._busy = "", "", False
        self._version = 0
        self.may_handle = desk.session.may(Action.HANDLE_REQUEST)

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        service = self._desk.requests
        self._runner.submit(lambda: (service.all(), service.rule("answer")), self._show, self._failed)
        if self._shown:
            self._read(self._shown)

    def close(self) -> None:
        """Nothing of what was looked at stays in memory."""
        self._lines, self._shown = None, ""
        self._quiet.stop()
        self._runner.close()

    def stop(self) -> None:
        self._quiet.stop()

    def set_text(self, text: str) -> None:
        self._text = text
        if self._lines is not None:
            self._show(self._lines)

    def open(self, request_id: str) -> None:
        self._shown = request_id
        self._read(request_id)

    def to_list(self) -> None:
        self._shown = ""
        self._view.show_list()

    def record(self, facts: RequestFacts) -> None:
        service = self._desk.requests
        self._write("new", lambda: service.record(facts).id, self.open)

    def change(self, facts: RequestFacts) -> None:
        service, what = self._desk.requests, (self._shown, self._version)
        self._write("change", lambda: service.change(what[0], facts, what[1]))

    def check_identity(self, on: date, note: str) -> None:
        service, what = self._desk.requests, (self._shown, self._version)
        self._write("identity", lambda: service.check_identity(what[0], on, note, what[1]))

    def extend(self, told_on: date, reason: str) -> None:
        service, what = self._desk.requests, (self._shown, self._version)
        self._write("longer", lambda: service.extend(what[0], told_on, reason, what[1]))

    def step(self, kind: RecordKind, record_id: str, step: StepKind, reason: str) -> None:
        service, request_id = self._desk.requests, self._shown
        self._write("step", lambda: service.note_step(request_id, kind, record_id, step, reason))

    def answer(self, answer: RequestAnswer) -> None:
        service, what = self._desk.requests, (self._shown, self._version)
        self._write("answer", lambda: service.answer(what[0], answer, what[1]))

    def look(self, kind: RecordKind, record_id: str) -> None:
        """The record itself, to be read or changed; Back leads here."""
        if kind is RecordKind.INCIDENT:
            self._navigator.show_incidents(record_id)
        elif kind is RecordKind.SIGNAL:
            self._navigator.show_signals(record_id)
        else:
            self._navigator.show_case(record_id)

    def make_pages(self, person_id: str) -> None:
        self._navigator.show_access_request(person_id)

    def search_people(self, text: str) -> None:
        """For the picker, a moment after the typing stops."""

        def found(hits: Sequence[PersonHit]) -> None:
            self._view.show_people(text, hits)

        def ask() -> None:
            self._runner.submit(lambda: self._desk.persons.find(text), found, self._failed)

        self._quiet.call(ask)

    def _read(self, request_id: str) -> None:
        desk = self._desk

        def found(read: tuple[RequestDetail, SchoolView]) -> None:
            if request_id == self._shown:
                self._version = read[0].line.request.version
                self._view.show_detail(*read)

        def failed(error: ViosError) -> None:
            if isinstance(error, NotFoundError) and request_id == self._shown:
                self.to_list()
            self._failed(error)

        self._runner.submit(lambda: (desk.requests.view(request_id), desk.school.view()), found, failed)

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

    def _show(self, read: tuple[tuple[RequestLine, ...], ClockRule]) -> None:
        self._lines = read
        lines, rule = read
        words = self._text.casefold().split()
        fitting = tuple(
            line for line in lines if all(word in self._view.words_of(line).casefold() for word in words)
        )
        self._view.show_lines(fitting, filtered=bool(words), rule=rule)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
