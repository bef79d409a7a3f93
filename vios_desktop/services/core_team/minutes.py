"""Minutes, list of agreements and calendar of a finished meeting: read through, then out with an entry each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.core_team import FollowUp, Meeting, Typed
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.errors import FieldProblem, ViosError
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifying import conceal
from vios_desktop.domain.minutes import MinutesDocument, Recipient, recipients_of
from vios_desktop.domain.read_through import Passage, fitting, left_to_handle, needing, said
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis
from vios_desktop.services.calendar_events import CALENDAR_TYPE
from vios_desktop.services.core_team.letting_out import (
    Choices,
    Sharing,
    ToldCases,
    about_cases,
    check_sharing,
    check_words,
    counted,
    kept_words,
    known_recipients,
)
from vios_desktop.services.core_team.meetings import KIND, MeetingService, known_meeting
from vios_desktop.services.core_team.minutes_content import MinutesContent, read_content
from vios_desktop.services.core_team.minutes_pages import (
    agenda_paper,
    agreements_paper,
    calendar_events,
    minutes_paper,
)
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.services.register import add_disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.calendar_events import CalendarWriter
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.record_paper import PaperRenderer
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

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


class MinutesService:
    """Nothing is written before `make`: until then everything is in memory alone."""

    def __init__(
        self,
        session: Session,
        render: PaperRenderer,
        calendar: CalendarWriter,
        texts: Callable[[], Texts],
        lists: Callable[[], Lexicon] = Lexicon,
    ) -> None:
        self._session, self._render, self._calendar, self._texts = session, render, calendar, texts
        self._lists = lists

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

        `read` are the files that were read through: raises `ViosError("reading_changed")` when one would be
        another by now. Raises `ViosError("marks_not_handled")`, `ViosError("meeting_not_finished")`, and
        `ValidationError` for what is missing; nothing is written then.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        wanted = tuple(document for document in MinutesDocument if document in set(documents))
        with self._session.begin() as work:
            content = self._content(work, meeting_id)
            recipients = known_recipients(recipients_of(content.meeting.attendees), sharing.recipients)
            missing = () if wanted else (FieldProblem("documents", "documents_missing"),)
            check_sharing(recipients, sharing, missing)
            passages = needing(content.passages.values(), wanted)
            used = fitting(passages, choices)
            if left := left_to_handle(passages, used):
                raise ViosError("marks_not_handled", count=len(left))
            check_words(work, used)
            files = {document: self._document(content, document, used) for document in wanted}
            if any(
                document in files and files[document].content != seen for document, seen in (read or {}).items()
            ):
                raise ViosError("reading_changed")
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
            content = read_content(work, meeting, texts, self._lists())

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
        return read_content(work, meeting, self._texts(), self._lists(), marked=marked)

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
        about: ToldCases,
    ) -> DisclosureEntry:
        session = self._session
        level = about.level(present=recipient.present)
        necessity, consent_id = about.reasons(level, sharing.purpose)
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
            necessity=necessity,
            informed=about.informed,
            informed_note=about.informed_note,
            made_at=session.clock.now(),
            made_by=session.account.id,
            person_ids=about.person_ids,
            consent_id=consent_id,
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
        kept = kept_words(used, KEPT_WORD, (KIND, meeting.id, meeting.version), now, by)
        work.history.add(kept)
        work.audit.record(
            AuditAction.DISCLOSED,
            object_kind=KIND,
            object_id=meeting.id,
            detail=f"documents={','.join(documents)} recipients={recipients} {counted(used)}",
        )


def file_name(meeting: Meeting, document: MinutesDocument) -> str:
    """`verslag-kernteam-2026-11-26.pdf`: what and when, nobody's name."""
    return _file_name(_FILES[document][0], meeting.held_on, _FILES[document][1])


def _file_name(what: str, day: date, ending: str) -> str:
    return f"{what}-kernteam-{day.isoformat()}.{ending}"


def _about(content: MinutesContent, document: MinutesDocument) -> ToldCases:
    """In the minutes every case of the agenda; in list and calendar those that an agreement belongs to."""
    meeting = content.meeting
    told = meeting.cases
    if document is not MinutesDocument.MINUTES:
        with_agreement = {agreement.case_id for agreement in meeting.typed.agreements}
        told = tuple(one for one in told if one.case_id in with_agreement)
    spoken = content.earlier if document is MinutesDocument.MINUTES else content.moved()
    records = [content.records[one.case_id] for one in told]
    persons = (content.earlier[key].facts.person_id for key in spoken)
    return about_cases(told, records, persons)
