"""Reads the requests and writes what is done with them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.person_requests import RequestDetail, RequestLine
from vios_desktop.services.request_records import HANGING
from vios_desktop.services.school import SchoolView
from vios_desktop.ui.autosave import Debounce
from vios_desktop.ui.person_requests.model import FORMS, RequestForms, step_place
from vios_desktop.ui.privacy_register.presenter import RegisterPresenter, RegisterView
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.domain.person_request import RequestAnswer, RequestFacts, StepKind
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.texts import Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

_QUIET_MS = 120


class RequestsView(RegisterView, Protocol):
    def show_people(self, query: str, people: Sequence[PersonHit]) -> None: ...


class RequestsPresenter(RegisterPresenter[RequestLine, tuple[RequestDetail, SchoolView]]):
    def __init__(
        self, view: RequestsView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, later: Later
    ) -> None:
        super().__init__(view, desk, runner, texts, navigator, later, FORMS)
        self._show_people, self._quiet = view.show_people, Debounce(later, _QUIET_MS)
        self._version, self._person_id = 0, ""
        self.may_handle = desk.session.may(Action.HANDLE_REQUEST)

    def read_lines(self) -> tuple[tuple[RequestLine, ...], ClockRule]:
        return self._desk.requests.all(), self._desk.requests.rule("answer")

    def read_one(self, entry_id: str) -> tuple[RequestDetail, SchoolView]:
        return self._desk.requests.view(entry_id), self._desk.school.view()

    def take(self, read: tuple[RequestDetail, SchoolView] | None) -> None:
        request = read[0].line.request if read is not None else None
        self._version = request.version if request is not None else 0
        self._person_id = (request.facts.person_id or "") if request is not None else ""

    def leave(self, done: Callable[[], None]) -> None:
        self._quiet.stop()
        super().leave(done)

    def close(self) -> None:
        self._quiet.stop()
        super().close()

    def record(self, facts: RequestFacts) -> None:
        service = self._desk.requests
        place = FormPlace(RequestForms.NEW)
        self._write(place, lambda draft_id: service.record(facts, draft_id=draft_id).id, self.open)

    def change(self, facts: RequestFacts) -> None:
        service, (request_id, version) = self._desk.requests, (self._shown, self._version)
        self._write(
            FormPlace(RequestForms.CHANGE, request_id),
            lambda draft_id: service.change(request_id, facts, version, draft_id=draft_id),
        )

    def check_identity(self, on: date, note: str) -> None:
        service, (request_id, version) = self._desk.requests, (self._shown, self._version)
        self._write(
            FormPlace(RequestForms.IDENTITY, request_id),
            lambda draft_id: service.check_identity(request_id, on, note, version, draft_id=draft_id),
        )

    def extend(self, told_on: date, reason: str) -> None:
        service, (request_id, version) = self._desk.requests, (self._shown, self._version)
        self._write(
            FormPlace(RequestForms.LONGER, request_id),
            lambda draft_id: service.extend(request_id, told_on, reason, version, draft_id=draft_id),
        )

    def step(self, kind: RecordKind, record_id: str, step: StepKind, reason: str) -> None:
        service, request_id = self._desk.requests, self._shown
        self._write(
            step_place(request_id, record_id, step),
            lambda draft_id: service.note_step(request_id, kind, record_id, step, reason, draft_id=draft_id),
        )

    def answer(self, answer: RequestAnswer) -> None:
        service, (request_id, version) = self._desk.requests, (self._shown, self._version)
        self._write(
            FormPlace(RequestForms.ANSWER, request_id),
            lambda draft_id: service.answer(request_id, answer, version, draft_id=draft_id),
        )

    def look(self, kind: RecordKind, record_id: str) -> None:
        """The record itself, to be read or changed; Back leads here."""
        if kind is RecordKind.INCIDENT:
            self._navigator.show_incidents(record_id)
        elif kind is RecordKind.SIGNAL:
            self._navigator.show_signals(record_id)
        elif kind in HANGING:
            self._navigator.show_pupil(self._person_id)
        else:
            self._navigator.show_case(record_id)

    def make_pages(self, person_id: str) -> None:
        self._navigator.show_access_request(person_id)

    def search_people(self, text: str) -> None:
        """For the picker, a moment after the typing stops."""

        def found(hits: Sequence[PersonHit]) -> None:
            self._show_people(text, hits)

        def ask() -> None:
            self._runner.submit(lambda: self._desk.persons.find(text), found, self._failed)

        self._quiet.call(ask)
