"""A request, its clock, and what it reaches, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.person_request import Asker, RequestKind, StepKind
from vios_desktop.domain.privacy_clocks import SHORT_DAYS
from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.widgets.row_data import PersonRow, Status, StatusKind

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.person_request import PersonRequest, RequestStep
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.person_requests import RequestDetail, RequestLine
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.request_records import Correction, RequestRecord
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts

_LONGEST = 240
"""So much of a text that was changed is shown; all of it stands in the history of its record."""


class RequestWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self._incidents = Words(texts, self)

    def day(self, day: date, today: date) -> str:
        return self._incidents.day(day, today)

    def title(self, line: RequestLine) -> str:
        kind = self.texts.term(line.request.facts.kind)
        return f"{kind}: {line.person_name}" if line.person_name else kind

    def meta(self, line: RequestLine, today: date) -> str:
        facts = line.request.facts
        words = self.tr("Asked by: %1. Received %2.").replace("%2", self.day(facts.received_on, today))
        return words.replace("%1", self.asker(line.request))

    def asker(self, request: PersonRequest) -> str:
        role, name = self.texts.term(request.facts.asked_by), request.facts.asker_name
        return f"{role}, {name}" if name and request.facts.asked_by is not Asker.PUPIL else role

    def status(self, line: RequestLine) -> Status:
        """How much time is left, or what came of it."""
        request, left = line.request, line.days_left
        if not request.is_open:
            return Status(StatusKind.DONE, self.texts.term(request.outcome))
        if left < 0:
            return Status(StatusKind.LATE, self.tr("%n day(s) late", "", -left))
        if left == 0:
            return Status(StatusKind.TODAY, self.tr("Answer today"))
        kind = StatusKind.TODAY if left <= SHORT_DAYS else StatusKind.OPEN
        return Status(kind, self.tr("%n day(s) left", "", left))

    def due(self, line: RequestLine, today: date) -> str:
        return self.tr("Answer on %1 at the latest.").replace("%1", self.day(line.request.due_on, today))

    def clock(self, line: RequestLine, today: date) -> str:
        request = line.request
        words = self.due(line, today)
        if request.told_on is not None:
            told = self.tr("Two months longer. Told on %1. Why: %2")
            told = told.replace("%1", self.day(request.told_on, today)).replace("%2", request.extended_reason)
            words = f"{words} {told}"
        return words

    def identity(self, request: PersonRequest, today: date) -> str:
        if request.identity_checked_on is None:
            return self.tr("Not checked yet who asks.")
        words = self.tr("Checked on %1. How: %2").replace("%1", self.day(request.identity_checked_on, today))
        return words.replace("%2", request.identity_note)

    def answer(self, request: PersonRequest, today: date) -> list[tuple[str, str]]:
        day = self.day(request.answered_on, today) if request.answered_on is not None else ""
        pairs = [
            (self.tr("Answer"), self.texts.term(request.outcome)),
            (self.tr("On"), day),
            (self.tr("Why"), request.outcome_reason),
            (self.tr("What stops"), request.stop),
        ]
        return [(label, words) for label, words in pairs if words]

    def facts(self, detail: RequestDetail, today: date) -> list[tuple[str, str]]:
        request = detail.line.request
        pairs = [
            (self.tr("Kind"), self.texts.term(request.facts.kind)),
            (self.tr("About"), detail.line.person_name),
            (self.tr("Asked by"), self.asker(request)),
            (self.tr("Received"), self.day(request.facts.received_on, today)),
            (self.tr("What"), request.facts.what),
            (self.tr("Noted by"), detail.names.get(request.created_by, "")),
        ]
        return [(label, words) for label, words in pairs if words]

    def record_title(self, record: RequestRecord, school: SchoolView) -> str:
        kind = self.texts.term(record.record_kind)
        if record.name:
            return f"{kind}: {record.name[:_LONGEST]}"
        named = f"{kind} {record.number}".rstrip()
        what = self._incidents.title(school, record.kind, "") if record.kind else ""
        return f"{named}: {what}" if what else named

    def record_meta(self, record: RequestRecord, today: date) -> str:
        if record.gone:
            return self.tr("Destroyed, with a certificate.")
        if record.going:
            return self.tr("Lies in the trash and is destroyed after the days of grace.")
        words = self.tr("Of %1.").replace("%1", self.day(record.day, today)) if record.day else ""
        if record.others:
            words += " " + self.tr("%n other(s) stand in it too.", "", record.others)
        return words.strip()

    def step(self, step: RequestStep, *, alive: bool) -> str:
        if step.kind is StepKind.DESTROY:
            return self.tr("Was taken back from the trash: it stays for now.") if alive else ""
        words = self.texts.term(step.kind) + "."
        return words + " " + self.tr("Why: %1").replace("%1", step.reason) if step.reason else words

    def correction(self, change: Correction) -> tuple[str, str]:
        """The old words and the new ones; of lists only that they were changed."""
        if any(text.startswith(("{", "[")) for text in (change.old, change.new)):
            return self.tr("The persons or things in it were changed."), ""
        old = change.old[:_LONGEST] or self.tr("nothing")
        new = change.new[:_LONGEST] or self.tr("nothing")
        return self.tr("It said: %1").replace("%1", old), self.tr("It says now: %1").replace("%1", new)

    def rule(self, rule: ClockRule) -> str:
        status = self.tr("Verified.") if rule.verified else self.tr("Not verified.")
        return f"{rule.words} {status} {rule.source}"

    def rules(self, kind: RequestKind) -> tuple[str, ...]:
        """The rules that are shown beside a request of this kind."""
        return "answer", "identity", "age", kind.value

    def person_row(self, hit: PersonHit) -> PersonRow:
        person = hit.person
        return PersonRow(person.id, person.display_name, person.class_name or person.function, person.initials)
