"""Minutes, list of agreements and calendar of a finished meeting: read through, then out with an entry each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.core_team import FollowUp, Meeting, MeetingCase, Typed
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.identifying import CONCEALED, conceal
from vios_desktop.domain.minutes import (
    MarkChoice,
    MarkRef,
    MinutesDocument,
    Passage,
    Recipient,
    fitting,
    left_to_handle,
    needing,
    recipients_of,
    said,
    told_level,
)
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, Informed, LegalBasis, SharingLevel
from vios_desktop.services.calendar_events import CALENDAR_TYPE
from vios_desktop.services.core_team.meetings import KIND, MeetingService, known_meeting
from vios_desktop.services.core_team.minutes_content import MinutesContent, read_content
from vios_desktop.services.core_team.minutes_pages import (
    agenda_paper,
    agreements_paper,
    calendar_events,
    minutes_paper,
)
from vios_desktop.services.core_team.names import marks_in
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.services.register import add_disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.calendar_events import CalendarWriter
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.record_paper import PaperRenderer
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

Choices = Mapping[MarkRef, MarkChoice]
PURPOSE: Final = "Uitvoeren van de afspraken van het kernteam"
KEPT_WORD: Final = "minutes_word_kept"
"""In the history of the meeting: a word that was marked and stayed, with the reason."""
_FILES: Final = {
    MinutesDocument.MINUTES: ("verslag", "pdf"),
    MinutesDocument.AGREEMENTS: ("afspraken", "pdf"),
    MinutesDocument.CALENDAR: ("afspraken", "ics"),
}
_WHAT: Final = {
    MinutesDocument.MINUTES: "Verslag van het kernteam",
    MinutesDocument.AGREEMENTS: "Lijst met afspraken van het kernteam",
    MinutesDocument.CALENDAR: "Agenda met afspraken van het kernteam",
}


@dataclass(frozen=True, slots=True)
class MinutesDraft:
    """What would go out and to whom it may. `left_out` counts news of the police, which never goes out."""

    meeting: Meeting
    passages: tuple[Passage, ...]
    recipients: tuple[Recipient, ...]
    basis: LegalBasis
    purpose: str
    left_out: int


@dataclass(frozen=True, slots=True)
class Sharing:
    """To whom, on which basis and what for."""

    recipients: tuple[Recipient, ...]
    basis: LegalBasis | None
    purpose: str


@dataclass(frozen=True, slots=True)
class _Cases:
    """Whom a document is about, and how each of them was told."""

    told: tuple[MeetingCase, ...]
    person_ids: tuple[str, ...]
    necessity: str
    informed: Informed | None
    informed_note: str
    consent_id: str | None


class MinutesService:
    """Nothing is written before `make`: until then everything is in memory alone."""

    def __init__(
        self, session: Session, render: PaperRenderer, calendar: CalendarWriter, texts: Callable[[], Texts]
    ) -> None:
        self._session, self._render, self._calendar, self._texts = session, render, calendar, texts

    def draft(self, meeting_id: str) -> MinutesDraft:
        """Raises `NotFoundError`, `ViosError("meeting_not_finished")`."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            content = self._content(work, meeting_id)
        meeting = content.meeting
        return MinutesDraft(
            meeting,
            tuple(content.passages.values()),
            recipients_of(meeting.attendees),
            LegalBasis.PUBLIC_TASK,
            PURPOSE,
            len(meeting.news) - len(content.news),
        )

    def preview(
        self, meeting_id: str, documents: Iterable[MinutesDocument], choices: Choices
    ) -> dict[MinutesDocument, PaperFile]:
        """Documents as they would be now, from memory. A hit that is left stands in them as it was written."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            content = self._content(work, meeting_id, marked=False)
        return {document: self._document(content, document, choices) for document in documents}

    def make(
        self,
        meeting_id: str,
        documents: Iterable[MinutesDocument],
        choices: Choices,
        sharing: Sharing,
        read: Mapping[MinutesDocument, bytes] | None = None,
    ) -> tuple[PaperFile, ...]:
        """The files, each with an entry in the register for each organisation, in one unit of work.

        `read` are the files that were read through: raises `ViosError("minutes_changed")` when one would be
        another by now. Raises `ViosError("marks_not_handled")`, `ViosError("meeting_not_finished")`, and
        `ValidationError` for what is missing; nothing is written then.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        wanted = tuple(document for document in MinutesDocument if document in set(documents))
        with self._session.begin() as work:
            content = self._content(work, meeting_id)
            recipients = _known(content, sharing.recipients)
            _check(wanted, recipients, sharing)
            passages = needing(content.passages.values(), wanted)
            used = fitting(passages, choices)
            if left := left_to_handle(passages, used):
                raise ViosError("marks_not_handled", count=len(left))
            _check_words(work, used)
            files = {document: self._document(content, document, used) for document in wanted}
            if any(
                document in files and files[document].content != seen for document, seen in (read or {}).items()
            ):
                raise ViosError("minutes_changed")
            for document, file in files.items():
                about = _about(content, document)
                for recipient in recipients:
                    entry = self._entry(content.meeting, document, file, recipient, sharing, about)
                    add_disclosure(work, self._session, entry)
            self._log(work, content.meeting, wanted, len(recipients), used)
            work.commit()
        return tuple(files.values())

    def agenda_page(self, meeting_id: str) -> PaperFile:
        """The agenda of a meeting that is not finished, for the table.

        Logged as a print and not in the register: it lies on the table before anybody is known to sit at it, and
        names nobody. Who heard of a case is written when the meeting is finished. Raises `NotFoundError`,
        `ViosError("meeting_finished")`.
        """
        session = self._session
        session.require(Action.RUN_CORE_TEAM)
        view = MeetingService(session).view(meeting_id)
        if view.meeting.finished:
            raise ViosError("meeting_finished")
        allowed = {brought.partner.case_id for brought in view.cases if brought.allowed}
        meeting = replace(
            view.meeting,
            cases=tuple(told for told in view.meeting.cases if told.case_id in allowed),
            typed=Typed(follow_ups=tuple(FollowUp(agreement.id) for agreement in view.agreements)),
        )
        texts = self._texts()
        with session.begin() as work:
            content = read_content(work, meeting, texts)

            def say(key: str) -> str:
                passage = content.passages.get(key)
                return conceal(passage.text, passage.marks) if passage is not None else ""

            page = self._render(agenda_paper(content, say, texts, session.clock.today()))
            work.audit.record(
                AuditAction.DOSSIER_PRINTED,
                object_kind=KIND,
                object_id=meeting_id,
                object_hash=hashlib.sha256(page).hexdigest(),
                detail=f"agenda cases={len(content.cases)}",
            )
            work.commit()
        return PaperFile(page, _file_name("agenda", meeting.held_on, "pdf"))

    def _content(self, work: UnitOfWork, meeting_id: str, *, marked: bool = True) -> MinutesContent:
        meeting = known_meeting(work, meeting_id)
        if not meeting.finished:
            raise ViosError("meeting_not_finished")
        return read_content(work, meeting, self._texts(), marked=marked)

    def _document(self, content: MinutesContent, document: MinutesDocument, choices: Choices) -> PaperFile:
        def say(key: str) -> str:
            passage = content.passages.get(key)
            return said(passage, choices) if passage is not None else ""

        meeting, today = content.meeting, self._session.clock.today()
        name = file_name(meeting, document)
        if document is MinutesDocument.CALENDAR:
            made_at = meeting.finished_at or meeting.updated_at
            return PaperFile(self._calendar(calendar_events(content, say), made_at), name, CALENDAR_TYPE)
        if document is MinutesDocument.AGREEMENTS:
            return PaperFile(self._render(agreements_paper(content, say, today)), name)
        return PaperFile(self._render(minutes_paper(content, say, self._texts(), today)), name)

    def _entry(
        self,
        meeting: Meeting,
        document: MinutesDocument,
        file: PaperFile,
        recipient: Recipient,
        sharing: Sharing,
        about: _Cases,
    ) -> DisclosureEntry:
        session = self._session
        level = told_level(about.told, present=recipient.present, about_somebody=bool(about.person_ids))
        minutes = document is MinutesDocument.MINUTES
        return DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.MINUTES if minutes else DisclosureKind.AGREEMENT_LIST,
            what=f"{_WHAT[document]} van {long_date(meeting.held_on)}",
            level=level,
            recipient=recipient.organisation,
            recipient_kind=recipient.kind,
            basis=sharing.basis,
            purpose=sharing.purpose.strip(),
            necessity=(about.necessity or sharing.purpose.strip()) if level is SharingLevel.NAMED_REASONED else "",
            informed=about.informed,
            informed_note=about.informed_note,
            made_at=session.clock.now(),
            made_by=session.account.id,
            person_ids=about.person_ids,
            consent_id=about.consent_id if level is SharingLevel.NAMED_CONSENT else None,
            object_id=meeting.id,
            content_hash=hashlib.sha256(file.content).hexdigest(),
            file=file.content,
            media_type=file.media_type,
        )

    def _log(
        self,
        work: UnitOfWork,
        meeting: Meeting,
        documents: tuple[MinutesDocument, ...],
        recipients: int,
        used: Choices,
    ) -> None:
        """One line for the whole, and in the history of the meeting each word that stayed for a reason."""
        session = self._session
        now, by = session.clock.now(), session.account.id
        kept = [(ref, choice) for ref, choice in used.items() if choice.keep]
        work.history.add(
            FieldChange(KIND, meeting.id, meeting.version, KEPT_WORD, ref.written, choice.reason.strip(), now, by)
            for ref, choice in kept
            if choice.reason.strip()
        )
        work.audit.record(
            AuditAction.DISCLOSED,
            object_kind=KIND,
            object_id=meeting.id,
            detail=f"documents={','.join(documents)} recipients={recipients} "
            f"replaced={len(used) - len(kept)} kept={len(kept)}",
        )


def file_name(meeting: Meeting, document: MinutesDocument) -> str:
    """`verslag-kernteam-2026-11-26.pdf`: what and when, nobody's name."""
    return _file_name(_FILES[document][0], meeting.held_on, _FILES[document][1])


def _file_name(what: str, day: date, ending: str) -> str:
    return f"{what}-kernteam-{day.isoformat()}.{ending}"


def _known(content: MinutesContent, asked: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Those of the meeting; whether they were present is read there and not believed."""
    wanted = {(one.kind, one.organisation) for one in asked}
    return tuple(one for one in recipients_of(content.meeting.attendees) if (one.kind, one.organisation) in wanted)


def _check(documents: tuple[MinutesDocument, ...], recipients: tuple[Recipient, ...], sharing: Sharing) -> None:
    problems = []
    if not documents:
        problems.append(FieldProblem("documents", "documents_missing"))
    if not recipients:
        problems.append(FieldProblem("recipient", "recipient_missing"))
    if sharing.basis is None:
        problems.append(FieldProblem("basis", "basis_missing"))
    if not sharing.purpose.strip():
        problems.append(FieldProblem("purpose", "purpose_missing"))
    if problems:
        raise ValidationError(tuple(problems))


def _check_words(work: UnitOfWork, used: Choices) -> None:
    """What stands in the place of a name must not be one."""
    words = {choice.word.strip() for choice in used.values() if not choice.keep} - {CONCEALED}
    if any(mark.blocks for word in words for mark in marks_in(work, word)):
        raise ValidationError((FieldProblem("word", "text_identifies"),))


def _about(content: MinutesContent, document: MinutesDocument) -> _Cases:
    """In the minutes every case of the agenda; in list and calendar those that an agreement belongs to."""
    meeting = content.meeting
    told = meeting.cases
    if document is not MinutesDocument.MINUTES:
        with_agreement = {agreement.case_id for agreement in meeting.typed.agreements}
        told = tuple(one for one in told if one.case_id in with_agreement)
    spoken = content.earlier if document is MinutesDocument.MINUTES else content.moved()
    records = [content.records[one.case_id] for one in told]
    persons = [case.person_id for case in records] + [content.earlier[key].facts.person_id for key in spoken]
    reasons = (text for case in records for text in (case.necessity, case.proportion, case.subsidiarity))
    informed = [case.informed for case in records if case.informed is not None]
    consents = {case.consent_id for case in records if case.consent_id}
    return _Cases(
        told,
        tuple(dict.fromkeys(person for person in persons if person)),
        "\n".join(dict.fromkeys(text for text in reasons if text)),
        max(informed, key=tuple(Informed).index, default=None),
        "\n".join(dict.fromkeys(case.informed_note for case in records if case.informed_note)),
        min(consents) if len(consents) == 1 else None,
    )
