"""Cases without a name as a file of their own: read through, each judged, then out with an entry each.

Source: disclosure.md 7: a case without a name is a disclosure on a basis, logged, with the same marking and review
as everything that goes out, labelled "zonder namen, niet anoniem", in a file of its own, outside the proof.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.core_team import Attendee, CoreTeamCase, MeetingCase
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import FieldProblem, ViosError
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifying import finder_of
from vios_desktop.domain.minutes import Recipient, recipients_of
from vios_desktop.domain.partner_case import PartnerCase, letter_of
from vios_desktop.domain.read_through import (
    Passage,
    Table,
    fitting,
    left_to_handle,
    looked_through,
    said,
    table_of,
)
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import CaseState, DisclosureKind, LegalBasis, SharingLevel
from vios_desktop.services.core_team.cases import KIND, for_partners, known_case, may_be_told
from vios_desktop.services.core_team.letting_out import (
    FOOTER,
    NOTICE,
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
from vios_desktop.services.core_team.meetings import guests_of
from vios_desktop.services.core_team.minutes_content import sketch_passages
from vios_desktop.services.core_team.minutes_pages import about_line, sketch_rows
from vios_desktop.services.core_team.names import named_people, own_people
from vios_desktop.services.record_paper import PaperBlock, PaperFile, PaperPart, RecordPaper
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.school import read_school

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.record_paper import PaperRenderer
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

KEPT_WORD: Final = "case_word_kept"
"""In the history of a case: a word that was marked and stayed, with the reason."""
_TITLES: Final = ("Casus zonder naam", "Casussen zonder namen")
_ABOUT_PAGE: Final = (
    "De school vraagt u om mee te denken. Er staan geen namen in. Toch kan iemand die de school kent soms weten "
    "om wie het gaat. Zoek dat niet uit."
)


@dataclass(frozen=True, slots=True)
class CaseOffer:
    """An open case. `allowed` is False while its level says only the trend, or its consent no longer holds."""

    case_id: str
    title: str
    level: SharingLevel
    allowed: bool
    basis: LegalBasis | None = None
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class CaseFileDraft:
    """What may go out and to whom. Each passage belongs to its case; a place says nothing of a letter yet."""

    cases: tuple[CaseOffer, ...]
    passages: tuple[Passage, ...]
    recipients: tuple[Recipient, ...]

    def reasons(self, case_ids: Iterable[str]) -> tuple[LegalBasis | None, str]:
        """The basis that these cases have in common, and all they are told for."""
        wanted = set(case_ids)
        chosen = [case for case in self.cases if case.case_id in wanted]
        bases = {case.basis for case in chosen}
        purposes = dict.fromkeys(case.purpose.strip().rstrip(".") for case in chosen if case.purpose.strip())
        return (bases.pop() if len(bases) == 1 else None), "; ".join(purposes)

    def ordered(self, case_ids: Iterable[str]) -> tuple[str, ...]:
        """Those that may go out in the order of the file, in which the letters follow."""
        wanted = set(case_ids)
        return tuple(case.case_id for case in self.cases if case.allowed and case.case_id in wanted)

    def passages_of(self, case_ids: Iterable[str]) -> tuple[Passage, ...]:
        """The texts of these cases, under the letter that each has in the file."""
        order = self.ordered(case_ids)
        return tuple(
            replace(passage, place=f"Casus {letter_of(place)}, {passage.place}")
            for place, case_id in enumerate(order)
            for passage in self.passages
            if case_id in passage.parts
        )


@dataclass(frozen=True, slots=True)
class _Content:
    """What the pages are built from. `heard` tells how a recipient knows each case from the table."""

    school_name: str
    records: tuple[CoreTeamCase, ...]
    cases: tuple[PartnerCase, ...]
    passages: Mapping[str, Passage]
    recipients: tuple[Recipient, ...]


class CaseFileService:
    """Nothing is written before `make`: until then everything is in memory alone."""

    def __init__(
        self,
        session: Session,
        render: PaperRenderer,
        texts: Callable[[], Texts],
        lists: Callable[[], Lexicon] = Lexicon,
    ) -> None:
        self._session, self._render, self._texts, self._lists = session, render, texts, lists

    def draft(self) -> CaseFileDraft:
        """The open cases, those that may be told with their texts and hits."""
        self._session.require(Action.RUN_CORE_TEAM)
        today = self._session.clock.today()
        with self._session.begin() as work:
            records = [case for case in work.cases.all() if case.state is CaseState.OPEN]
            allowed = {case.id for case in records if may_be_told(work, case, today)}
            content = self._read(work, [case for case in records if case.id in allowed])
        offers = tuple(
            CaseOffer(case.id, case.title, case.level, case.id in allowed, case.basis, case.purpose)
            for case in records
        )
        return CaseFileDraft(offers, tuple(content.passages.values()), content.recipients)

    def preview(self, case_ids: Sequence[str], recipients: Iterable[Recipient], choices: Choices) -> PaperFile:
        """The file as it would be now, from memory. A hit that is left stands in it as it was written."""
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            content = self._read(work, self._known(work, case_ids), marked=False)
        return self._file(content, known_recipients(content.recipients, recipients), choices)

    def make(
        self,
        case_ids: Sequence[str],
        choices: Choices,
        recognisable: Mapping[str, bool],
        sharing: Sharing,
        read: bytes | None = None,
    ) -> PaperFile:
        """The file, with an entry in the register for each organisation, in one unit of work.

        `recognisable` answers per case whether a teacher of this school would know who it is: only a no lets it
        out. `read` is the file that was read through: raises `ViosError("reading_changed")` when it would be
        another by now. Raises `ViosError("marks_not_handled")`, and `ValidationError` for what is missing;
        nothing is written then.
        """
        self._session.require(Action.RUN_CORE_TEAM)
        with self._session.begin() as work:
            content = self._read(work, self._known(work, case_ids))
            recipients = known_recipients(content.recipients, sharing.recipients)
            check_sharing(recipients, sharing, _unanswered(content.records, recognisable))
            used = fitting(content.passages.values(), choices)
            if left := left_to_handle(content.passages.values(), used):
                raise ViosError("marks_not_handled", count=len(left))
            check_words(work, used)
            file = self._file(content, recipients, used)
            if read is not None and file.content != read:
                raise ViosError("reading_changed")
            for recipient in recipients:
                about = about_cases(_told_to(work, content.records, recipient), content.records)
                add_disclosure(work, self._session, self._entry(content.records, file, recipient, sharing, about))
            self._log(work, content, file, len(recipients), used)
            work.commit()
        return file

    def _known(self, work: UnitOfWork, case_ids: Sequence[str]) -> list[CoreTeamCase]:
        """In the order of the draft. Raises `NotFoundError`, `ViosError("reading_changed")` where one may not."""
        today = self._session.clock.today()
        asked = {case_id: known_case(work, case_id) for case_id in case_ids}
        if not all(may_be_told(work, case, today) for case in asked.values()):
            raise ViosError("reading_changed")
        return [case for case in work.cases.all() if case.id in asked]

    def _read(self, work: UnitOfWork, records: Sequence[CoreTeamCase], *, marked: bool = True) -> _Content:
        """No pupil is named, also where a case is told by name."""
        school = read_school(work)
        cases = tuple(replace(for_partners(work, case, place), name="") for place, case in enumerate(records))
        found = [one for case in cases for one in sketch_passages(case, "", frozenset({case.case_id})) if one.text]
        passages = tuple(replace(one, place=one.place.removeprefix(", ")) for one in found)
        around = _around(work)
        if marked:
            table = table_of(around, school.school.name)
            passages = _marked(work, records, passages, table, self._lists())
        by_key = {passage.key: passage for passage in passages}
        return _Content(school.school.name, tuple(records), cases, by_key, recipients_of(around))

    def _file(self, content: _Content, recipients: tuple[Recipient, ...], choices: Choices) -> PaperFile:
        def say(key: str) -> str:
            passage = content.passages.get(key)
            return said(passage, choices) if passage is not None else ""

        today, texts = self._session.clock.today(), self._texts()
        parts = tuple(
            PaperPart(
                f"Casus {case.letter}",
                (PaperBlock("", (("Gaat over", about_line(case, texts)), *sketch_rows(case.case_id, say))),),
            )
            for case in content.cases
        )
        whom = _and(one.organisation for one in recipients) or "wie dit krijgt"
        notice = NOTICE.replace("%1", whom)
        title = _TITLES[len(parts) > 1]
        paper = RecordPaper(title, content.school_name, today, (_ABOUT_PAGE,), parts, FOOTER, notice)
        return PaperFile(self._render(paper), file_name(today))

    def _entry(
        self,
        records: tuple[CoreTeamCase, ...],
        file: PaperFile,
        recipient: Recipient,
        sharing: Sharing,
        about: ToldCases,
    ) -> DisclosureEntry:
        level = about.level(present=True)
        necessity, consent_id = about.reasons(level, sharing.purpose)
        return DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.CASE,
            what="Een casus zonder naam" if len(records) == 1 else f"{len(records)} casussen zonder namen",
            level=level,
            recipient=recipient.organisation,
            recipient_kind=recipient.kind,
            basis=sharing.basis,
            purpose=sharing.purpose.strip(),
            necessity=necessity,
            informed=about.informed,
            informed_note=about.informed_note,
            made_at=self._session.clock.now(),
            made_by=self._session.account.id,
            person_ids=about.person_ids,
            consent_id=consent_id,
            object_id=records[0].id if len(records) == 1 else "",
            content_hash=hashlib.sha256(file.content).hexdigest(),
            file=file.content,
            media_type=file.media_type,
        )

    def _log(self, work: UnitOfWork, content: _Content, file: PaperFile, recipients: int, used: Choices) -> None:
        """A line for each case, and in its history each word that stayed for a reason."""
        file_hash = hashlib.sha256(file.content).hexdigest()
        now, by = self._session.clock.now(), self._session.account.id
        for case in content.records:
            keys = {key for key, passage in content.passages.items() if case.id in passage.parts}
            own = {ref: choice for ref, choice in used.items() if ref.passage in keys}
            work.history.add(kept_words(own, KEPT_WORD, (KIND, case.id, case.version), now, by))
            work.audit.record(
                AuditAction.DISCLOSED,
                object_kind=KIND,
                object_id=case.id,
                object_hash=file_hash,
                detail=f"file cases={len(content.records)} recipients={recipients} recognisable=no {counted(own)}",
            )


def file_name(day: date) -> str:
    """`casussen-zonder-namen-2026-11-26.pdf`: what and when, nobody's name."""
    return f"casussen-zonder-namen-{day.isoformat()}.pdf"


def _around(work: UnitOfWork) -> tuple[Attendee, ...]:
    """The table of the kernteam, then all others on the social map; nobody of them was there."""
    planned = next((meeting for meeting in work.meetings.all() if not meeting.finished), None)
    table = planned.attendees if planned is not None and planned.attendees else guests_of(work, "")
    school = read_school(work)
    names = {item.code for item in school.catalogues[CatalogueName.PARTNER]}
    others = [Attendee(one.kind, one.name, "") for one in school.partners_now if one.kind in names]
    known = {(one.partner_kind, one.organisation.strip()) for one in table}
    beside = (one for one in others if (one.partner_kind, one.organisation.strip()) not in known)
    return tuple(replace(one, present=None) for one in (*table, *beside))


def _marked(
    work: UnitOfWork,
    records: Iterable[CoreTeamCase],
    passages: tuple[Passage, ...],
    table: Table,
    lexicon: Lexicon,
) -> tuple[Passage, ...]:
    """Each passage with its hits; the people of all cases are looked for in every text."""
    own = {person.id: person for case in records for person in own_people(work, case)}.values()
    others = named_people(work, (passage.text for passage in passages))
    return looked_through(passages, finder_of(own, others, lexicon), table)


def _told_to(work: UnitOfWork, records: Iterable[CoreTeamCase], recipient: Recipient) -> tuple[MeetingCase, ...]:
    """How this organisation knows each case: without a name out of the file, or as it heard it at a table."""
    found = []
    for case in records:
        found.append(MeetingCase(case.id, SharingLevel.DEIDENTIFIED))
        for meeting in work.meetings.with_case(case.id):
            if meeting.finished and _was_there(meeting.attendees, recipient):
                found += [told for told in meeting.cases if told.case_id == case.id]
    return tuple(found)


def _was_there(attendees: Iterable[Attendee], recipient: Recipient) -> bool:
    return any(
        one.present and (one.kind, one.organisation) == (recipient.kind, recipient.organisation)
        for one in recipients_of(attendees)
    )


def _unanswered(records: Sequence[CoreTeamCase], recognisable: Mapping[str, bool]) -> tuple[FieldProblem, ...]:
    if not records:
        return (FieldProblem("cases", "cases_missing"),)
    answers = [recognisable.get(case.id) for case in records]
    if any(answers):
        return (FieldProblem("recognisable", "case_recognisable"),)
    return (FieldProblem("recognisable", "recognisable_missing"),) if None in answers else ()


def _and(names: Iterable[str]) -> str:
    """`A, B en C`."""
    *first, last = tuple(names) or ("",)
    return f"{', '.join(first)} en {last}" if first else last
