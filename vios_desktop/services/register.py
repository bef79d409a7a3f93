"""The disclosure register (Gedeeld): who got what about whom, when, on which basis. Nothing in it changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueName, labels_of
from vios_desktop.domain.disclosure_entry import DisclosureEntry, check_entry
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, Informed, LegalBasis, SharingLevel
from vios_desktop.services.calendar_events import CALENDAR_TYPE
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.record_paper import PaperBlock, PaperFile, PaperPart, PaperRenderer, RecordPaper
from vios_desktop.services.summary_formats import suffix_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from vios_desktop.domain.letter import Letter
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

KIND: Final = "disclosure"
SPOKEN_FORM: Final = "spoken"
TO_THEMSELVES: Final = "person"
"""The kind of recipient that is no partner: the pupil, the parents, or somebody else in person."""
_TO: Final = "Aan "
"""What the first line of a letter begins with: a line of the register says "to whom" already."""

OVERVIEWS: Final = frozenset(
    {DisclosureKind.YEARLY, DisclosureKind.INSIDE, DisclosureKind.JOINED, DisclosureKind.TABLE}
)
"""Of these the kind says more than the level: they are figures, with nobody in them."""

_ABOUT_PAGE: Final = (
    "Dit overzicht laat zien wie gegevens over deze leerling kreeg, wat, wanneer, waarvoor en op welke grondslag. "
    "Het komt uit het register van de school."
)


@dataclass(frozen=True, slots=True)
class DisclosureQuery:
    """Empty fields are no limit. `text` is looked for in recipient, what and purpose."""

    person_id: str | None = None
    kinds: tuple[DisclosureKind, ...] = ()
    recipient_kinds: tuple[str, ...] = ()
    made_from: date | None = None
    made_to: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class DisclosureLine:
    """`entry` is without the bytes of its file; `has_file` tells whether what was sent can be looked at."""

    entry: DisclosureEntry
    person_names: tuple[str, ...]
    made_by_name: str
    has_file: bool


@dataclass(frozen=True, slots=True)
class DisclosureListing:
    """The lines that fit, newest first, and how many there are without the filters; `about` names the pupil."""

    lines: tuple[DisclosureLine, ...]
    total: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """What was told by mouth, as a user enters it."""

    person_ids: tuple[str, ...]
    what: str
    recipient: str
    recipient_kind: str
    basis: LegalBasis | None
    purpose: str
    level: SharingLevel = SharingLevel.NAMED_REASONED
    necessity: str = ""
    informed: Informed | None = None
    informed_note: str = ""
    consent_id: str | None = None


class RegisterService:
    def __init__(self, session: Session, render: PaperRenderer, texts: Callable[[], Texts]) -> None:
        self._session, self._render, self._texts = session, render, texts

    def find(self, query: DisclosureQuery) -> DisclosureListing:
        """Who got what; about one pupil it is one query. That it was looked at is logged."""
        session = self._session
        session.require(Action.VIEW_DISCLOSURES)
        with session.begin() as work:
            about = work.persons.get(query.person_id) if query.person_id else None
            if query.person_id and about is None:
                raise NotFoundError("person")
            entries = _asked(work, query.person_id)
            found = [entry for entry in entries if _fits(entry, query)]
            lines = _lines(work, found)
            detail = f"count={len(lines)}"
            work.audit.record(
                AuditAction.DISCLOSURES_VIEWED,
                object_kind="person",
                object_id=query.person_id or "",
                detail=detail,
            )
            work.commit()
        return DisclosureListing(lines, len(entries), about.display_name if about is not None else "")

    def note_spoken(self, told: SpokenWord, *, draft_id: str | None = None) -> DisclosureEntry:
        """Keep what was told by mouth, and drop the draft of the form.

        Raises `ValidationError`, `NotAllowedError`; nothing is written then.
        """
        session = self._session
        session.require(Action.DISCLOSE)
        with session.begin() as work:
            told_now = entry_of(told, str(uuid4()), session.clock.now(), session.account.id)
            entry = add_disclosure(work, session, told_now)
            remove_own_draft(work, session, draft_id)
            work.commit()
        return entry

    def sent_file(self, entry_id: str) -> PaperFile:
        """Exactly what was sent, from memory; the look is logged.

        Raises `NotFoundError`, and `ViosError("disclosure_without_file")` for what was told by mouth.
        """
        session = self._session
        session.require(Action.VIEW_DISCLOSURES)
        with session.begin() as work:
            entry = work.disclosures.get(entry_id)
            content, media_type = _sent(work, entry)
            if not content:
                raise ViosError("disclosure_without_file")
            work.audit.record(
                AuditAction.DISCLOSURES_VIEWED,
                object_kind=KIND,
                object_id=entry.id,
                object_hash=hashlib.sha256(content).hexdigest(),
            )
            work.commit()
        ending = ".ics" if media_type == CALENDAR_TYPE else suffix_of(media_type)
        return PaperFile(content, f"gedeeld-{entry.made_at.astimezone():%Y-%m-%d}{ending}", media_type)

    def page_about(self, person_id: str) -> PaperFile:
        """Who got what about one pupil, as pages. Logged as a print."""
        session = self._session
        session.require(Action.VIEW_DISCLOSURES)
        with session.begin() as work:
            person = work.persons.get(person_id)
            if person is None:
                raise NotFoundError("person")
            lines = _lines(work, _asked(work, person_id))
            school_name = work.school.get().name
            partners = labels_of(work.catalogues.items(CatalogueName.PARTNER))
            paper = self._paper(person.display_name, lines, school_name, partners)
            content = self._render(paper)
            work.audit.record(
                AuditAction.DOSSIER_PRINTED,
                object_kind=KIND,
                object_id=person_id,
                object_hash=hashlib.sha256(content).hexdigest(),
                detail=f"count={len(lines)}",
            )
            work.commit()
        return PaperFile(content, f"overzicht-gedeeld-{paper.made_on:%Y-%m-%d}.pdf")

    def _paper(
        self, name: str, lines: Sequence[DisclosureLine], school_name: str, partners: Mapping[str, str]
    ) -> RecordPaper:
        today = self._session.clock.today()
        texts = self._texts()
        lead = (f"Over: {name}", _ABOUT_PAGE)
        part = PaperPart(
            "Wie kreeg wat",
            tuple(_block(line, texts, partners) for line in lines),
            "In het register staat niets over deze leerling.",
        )
        return RecordPaper(
            "Overzicht van wat is gedeeld", school_name, today, lead, (part,), "Vertrouwelijk. Uit het register."
        )


def entry_of(told: SpokenWord, entry_id: str, made_at: datetime, made_by: str) -> DisclosureEntry:
    """What was told by mouth as it stands in the register."""
    return DisclosureEntry(
        id=entry_id,
        kind=DisclosureKind.SPOKEN,
        what=told.what.strip(),
        level=told.level,
        recipient=told.recipient.strip(),
        recipient_kind=told.recipient_kind,
        basis=told.basis,
        purpose=told.purpose.strip(),
        necessity=told.necessity.strip(),
        informed=told.informed,
        informed_note=told.informed_note.strip(),
        made_at=made_at,
        made_by=made_by,
        person_ids=told.person_ids,
        consent_id=told.consent_id,
    )


def manner_of(entry: DisclosureEntry, texts: Texts) -> str:
    """How it was shared: the level, and of an overview of figures what kind of overview."""
    return texts.term(entry.kind) if entry.kind in OVERVIEWS else texts.term(entry.level)


def add_disclosure(work: UnitOfWork, session: Session, entry: DisclosureEntry) -> DisclosureEntry:
    """Put an entry in the register inside a running unit of work: what every way out uses.

    The caller has checked the right to let it out, and commits. The hash of the file is filled in. Raises
    `ValidationError` for an entry that does not say enough.
    """
    check_entry(entry)
    if entry.file and not entry.content_hash:
        entry = replace(entry, content_hash=hashlib.sha256(entry.file).hexdigest())
    work.disclosures.add(entry)
    work.audit.record(
        AuditAction.DISCLOSED,
        object_kind=KIND,
        object_id=entry.id,
        object_hash=entry.content_hash,
        detail=f"kind={entry.kind} level={entry.level} persons={len(entry.person_ids)} by={session.account.id}",
    )
    return entry


def letter_disclosure(letter: Letter, title: str) -> DisclosureEntry | None:
    """The entry of a letter that was sent; None for one that stays in the own file."""
    from vios_desktop.domain.vocabulary import LetterTo, SentWay

    to = letter.sending.to
    if to is LetterTo.OWN_FILE or letter.sending.way is SentWay.KEPT:
        return None
    partner = {LetterTo.ATTENDANCE: "attendance", LetterTo.INSPECTORATE: "other", LetterTo.BOARD: "school"}
    addressee = letter.text.addressee.strip().removeprefix(_TO).splitlines()
    kind = partner.get(to, TO_THEMSELVES)
    themselves = kind == TO_THEMSELVES
    return DisclosureEntry(
        id=str(uuid4()),
        kind=DisclosureKind.LETTER,
        what=title,
        level=SharingLevel.NAMED_REASONED if letter.person_id else SharingLevel.DEIDENTIFIED,
        recipient=letter.sending.name or (addressee[0] if addressee else title),
        recipient_kind=kind,
        basis=None if themselves else LegalBasis.PUBLIC_TASK,
        purpose=letter.text.subject.strip() or title,
        necessity="" if themselves else letter.text.subject.strip() or title,
        informed=Informed.YES if themselves else None,
        informed_note="",
        made_at=letter.fixed_at,
        made_by=letter.fixed_by,
        person_ids=(letter.person_id,) if letter.person_id else (),
        object_id=letter.id,
        content_hash=letter.file_hash,
        media_type="application/pdf",
    )


def _asked(work: UnitOfWork, person_id: str | None) -> Sequence[DisclosureEntry]:
    """One query: with the persons that were merged with this one."""
    if person_id is None:
        return work.disclosures.all()
    return work.disclosures.of_persons(work.persons.same_as(person_id))


def _fits(entry: DisclosureEntry, query: DisclosureQuery) -> bool:
    made_on = entry.made_at.astimezone().date()
    words = " ".join((entry.recipient, entry.what, entry.purpose)).casefold()
    return (
        (not query.kinds or entry.kind in query.kinds)
        and (not query.recipient_kinds or entry.recipient_kind in query.recipient_kinds)
        and (query.made_from is None or made_on >= query.made_from)
        and (query.made_to is None or made_on <= query.made_to)
        and all(word in words for word in query.text.casefold().split())
    )


def _lines(work: UnitOfWork, entries: Sequence[DisclosureEntry]) -> tuple[DisclosureLine, ...]:
    persons = work.persons.get_many({one for entry in entries for one in entry.person_ids})
    accounts = {account.id: account.display_name for account in work.accounts.all()}
    return tuple(
        DisclosureLine(
            entry,
            tuple(persons[one].display_name for one in entry.person_ids if one in persons),
            accounts.get(entry.made_by, ""),
            bool(entry.media_type),
        )
        for entry in entries
    )


def _sent(work: UnitOfWork, entry: DisclosureEntry) -> tuple[bytes, str]:
    """The file of the entry, or of the fixed letter or summary it points at: those are kept once."""
    if entry.file:
        return entry.file, entry.media_type
    if entry.kind is DisclosureKind.LETTER:
        letter = work.letters.get(entry.object_id)
        return (letter.file if letter is not None else b""), entry.media_type
    if entry.kind is DisclosureKind.SUMMARY:
        published = [p for p in work.publications.all("core_team_summary") if p.id == entry.object_id]
        return (published[0].file if published else b""), entry.media_type
    return b"", ""


def _block(line: DisclosureLine, texts: Texts, partners: Mapping[str, str]) -> PaperBlock:
    entry = line.entry
    to = ", ".join(part for part in (entry.recipient, partners.get(entry.recipient_kind, "")) if part)
    rows = [("Aan", to), ("Wat", entry.what)]
    if entry.recipient_kind != TO_THEMSELVES:
        rows.append(("Niveau", manner_of(entry, texts)))
    if entry.basis is not None:
        rows.append(("Grondslag", texts.term(entry.basis)))
    rows.append(("Doel", entry.purpose))
    if entry.necessity:
        rows.append(("Waarom nodig", entry.necessity))
    if entry.informed is not None:
        known = texts.term(entry.informed)
        rows.append(
            ("Betrokkene weet het", f"{known}. {entry.informed_note}".strip() if entry.informed_note else known)
        )
    if line.made_by_name:
        rows.append(("Vastgelegd door", line.made_by_name))
    return PaperBlock(long_date(entry.made_at.astimezone().date()), tuple(rows))
