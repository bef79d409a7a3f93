"""Making a handover: read through first, then sealed to the receiver and put in the register."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.handover import HandedFile, Handover
from vios_desktop.domain.plain_text import made_plain
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, Informed, LegalBasis, RecordKind, SharingLevel
from vios_desktop.services.files import FileService
from vios_desktop.services.handover.form import KIND, SUFFIX, HandoverForm
from vios_desktop.services.handover.gathering import Gathered, gather
from vios_desktop.services.handover.telling import ToldItem
from vios_desktop.services.register import add_disclosure

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from vios_desktop.domain.invitation import Invitation
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

_MOST_NAME: Final = 120
_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class PreparedHandover:
    """All that may go, as it would. `content_hash` tells later whether it is still the same."""

    gathered: Gathered
    told: tuple[ToldItem, ...]
    content_hash: str


@dataclass(frozen=True, slots=True)
class ReceiverKey:
    """The invitation of the receiver, with the six words that it has to be compared by."""

    invitation: Invitation
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoverOrder:
    """`chosen` are ids of records and files of what was prepared; of files that hang on another nothing goes."""

    person_ids: tuple[str, ...]
    chosen: frozenset[str]
    recipient: str
    recipient_kind: str
    basis: LegalBasis | None
    purpose: str
    necessity: str
    informed: Informed | None
    informed_note: str = ""


@dataclass(frozen=True, slots=True)
class MadeHandover:
    """The file to bring to the receiver, and its six words to compare by telephone."""

    content: bytes
    file_name: str
    words: tuple[str, ...]


class HandoverService:
    """By name and out of the school: it takes the right to disclose and the right to see a whole dossier."""

    def __init__(self, session: Session, form: HandoverForm) -> None:
        self._session, self._form = session, form

    def prepare(self, person_ids: Sequence[str]) -> PreparedHandover:
        """Everything that may go about these pupils. That it was looked at is logged.

        Raises `NotFoundError`, `NotAllowedError`.
        """
        self._require()
        with self._session.begin() as work:
            prepared = self._prepared(work, person_ids)
            for person in prepared.gathered.pupils:
                work.audit.record(AuditAction.DOSSIER_VIEWED, object_kind="person", object_id=person.id)
            work.commit()
        return prepared

    def read_key(self, raw: bytes) -> ReceiverKey:
        """The key file of the receiver. Raises `ViosError`: invitation_damaged, invitation_newer,
        handover_key_expired, handover_key_own."""
        self._require()
        invitation = self._form.read_key(raw)
        if invitation.expired(self._session.clock.today()):
            raise ViosError("handover_key_expired")
        return ReceiverKey(invitation, self._form.key_words(invitation))

    def make(self, order: HandoverOrder, key: ReceiverKey, expected_hash: str) -> MadeHandover:
        """The file, with what went in the register and the log of both kinds before it is handed over.

        Raises `ValidationError`, `ViosError`: handover_changed when something was written since it was read
        through, handover_too_much, and those of files.
        """
        self._require()
        problems = _problems(order)
        if problems:
            raise ValidationError(problems)
        with self._session.begin() as work:
            prepared = self._prepared(work, order.person_ids)
            school = work.school.get().name
        if prepared.content_hash != expected_hash:
            raise ViosError("handover_changed")
        handover = self._chosen(prepared.gathered, order, school)
        handover, contents = self._with_files(handover)
        try:
            words = self._form.words(handover)
            content = self._form.seal(handover, contents, key.invitation)
        except ValueError:
            raise ViosError("handover_too_much") from None
        with self._session.begin() as work:
            add_disclosure(work, self._session, self._entry(handover, order, words))
            digest = hashlib.sha256(content).hexdigest()
            detail = f"pupils={len(handover.pupils)} records={_records(handover)} files={len(handover.files)}"
            work.audit.record(
                AuditAction.HANDOVER_MADE,
                object_kind=KIND,
                object_id=handover.id,
                object_hash=digest,
                detail=detail,
            )
            work.commit()
        name = f"overdracht-{self._session.clock.today():%Y-%m-%d}-{handover.id[:8]}{SUFFIX}"
        return MadeHandover(content, name, self._form.file_words(content))

    def _require(self) -> None:
        self._session.require(Action.DISCLOSE)
        self._session.require(Action.VIEW_DOSSIER)

    def _prepared(self, work: UnitOfWork, person_ids: Sequence[str]) -> PreparedHandover:
        gathered = gather(work, person_ids, self._session.clock.today())
        told = self._form.teller(work, gathered.pupils).all(gathered)
        return PreparedHandover(gathered, told, hashlib.sha256(repr(gathered).encode()).hexdigest())

    def _chosen(self, gathered: Gathered, order: HandoverOrder, school: str) -> Handover:
        """What hangs on a record that stays behind stays with it, unless it is about the pupil as well."""
        session, wanted = self._session, order.chosen
        incidents = tuple(one for one in gathered.incidents if one.id in wanted)
        signals = tuple(one for one in gathered.signals if one.id in wanted)
        going = {one.id for one in incidents} | {one.id for one in signals}
        agreements = [one for one in gathered.agreements if one.id in wanted]
        agreements = [
            one
            if one.facts.incident_id in going or one.facts.incident_id is None
            else replace(one, facts=replace(one.facts, incident_id=None))
            for one in agreements
        ]
        return Handover(
            id=str(uuid4()),
            made_at=session.clock.now().replace(microsecond=0),
            school_name=made_plain(school, most=_MOST_NAME),
            sender=made_plain(session.account.display_name, most=_MOST_NAME),
            recipient=made_plain(order.recipient, most=_MOST_NAME),
            basis=order.basis or LegalBasis.PUBLIC_TASK,
            purpose=made_plain(order.purpose, most=2000, lines=True),
            pupils=gathered.pupils,
            incidents=incidents,
            signals=signals,
            agreements=tuple(one for one in agreements if one.facts.incident_id or one.facts.person_id),
            files=tuple(file for file in gathered.files if file.id in wanted and _goes(file, going)),
        )

    def _with_files(self, handover: Handover) -> tuple[Handover, Mapping[str, bytes]]:
        """With the contents as they go out: a picture no longer says where it was taken."""
        service, contents, files = FileService(self._session), {}, []
        for file in handover.files:
            content = service.let_out(file.id)
            digest = hashlib.sha256(content).hexdigest()
            contents[digest] = content
            files.append(replace(file, size_bytes=len(content), sha256=digest))
        return replace(handover, files=tuple(files)), contents

    def _entry(self, handover: Handover, order: HandoverOrder, words: bytes) -> DisclosureEntry:
        consent = order.basis is LegalBasis.CONSENT
        return DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.DOSSIER,
            what=what_of(handover),
            level=SharingLevel.NAMED_CONSENT if consent else SharingLevel.NAMED_REASONED,
            recipient=order.recipient.strip(),
            recipient_kind=order.recipient_kind,
            basis=order.basis,
            purpose=order.purpose.strip(),
            necessity=order.necessity.strip(),
            informed=order.informed,
            informed_note=order.informed_note.strip(),
            made_at=self._session.clock.now(),
            made_by=self._session.account.id,
            person_ids=tuple(person.id for person in handover.pupils),
            object_id=handover.id,
            file=words,
            media_type=_JSON,
        )


def what_of(handover: Handover) -> str:
    """One Dutch line for the register."""
    words = counted(*map(len, (handover.incidents, handover.signals, handover.agreements, handover.files)))
    return f"Overdracht: {words or 'alleen de gegevens van de leerling'}"


def counted(incidents: int, signals: int, agreements: int, files: int) -> str:
    """In Dutch, without what is not there."""
    counts = (
        (incidents, "incident", "incidenten"),
        (signals, "signaal", "signalen"),
        (agreements, "afspraak", "afspraken"),
        (files, "bestand", "bestanden"),
    )
    return ", ".join(f"{count} {one if count == 1 else more}" for count, one, more in counts if count)


def _records(handover: Handover) -> int:
    return len(handover.incidents) + len(handover.signals) + len(handover.agreements)


def _goes(file: HandedFile, going: Collection[str]) -> bool:
    return file.record_kind is RecordKind.PERSON or file.record_id in going


def _problems(order: HandoverOrder) -> tuple[FieldProblem, ...]:
    """What the register asks, in the order of the form; that somebody is told needs a choice here."""
    missing = [
        FieldProblem(name, f"{name}_missing")
        for name in ("recipient", "purpose", "necessity")
        if not getattr(order, name).strip()
    ]
    if order.basis is None:
        missing.append(FieldProblem("basis", "basis_missing"))
    if order.informed is None:
        missing.append(FieldProblem("informed", "informed_missing"))
    elif order.informed is not Informed.YES and not order.informed_note.strip():
        missing.append(FieldProblem("informed_note", "informed_note_missing"))
    return tuple(missing)
