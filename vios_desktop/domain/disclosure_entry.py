"""Who got what about whom, when and on which basis: one entry per time something left the school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import (
    DemandArticle,
    DemandOutcome,
    DisclosureKind,
    Informed,
    LegalBasis,
    SharingLevel,
)


@dataclass(frozen=True, slots=True)
class DisclosureEntry:
    """Append-only. `person_ids` is empty for what is about no one. `file` is the exact version that was sent.

    `what` is a short line for the register; `object_id` the record it came from (publication, case, meeting).
    """

    id: str
    kind: DisclosureKind
    what: str
    level: SharingLevel
    recipient: str
    recipient_kind: str  # code of the catalogue `partner`, or "person"
    basis: LegalBasis | None
    purpose: str
    necessity: str
    informed: Informed | None
    informed_note: str
    made_at: datetime
    made_by: str  # account id
    person_ids: tuple[str, ...] = ()
    consent_id: str | None = None
    object_id: str = ""
    content_hash: str = ""
    file: bytes = b""
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand for data (vordering) by police or prosecution, with what it has to say (registration.md 2.7).

    `asked_data` are codes of the kinds of data that are asked for; `given_data` those that were given.
    `paper_due_on` is the day by which an oral demand must be on paper.
    """

    id: str
    received_on: date
    received_by: str
    article: DemandArticle
    officer_name: str
    officer_function: str
    by_prosecutor: bool
    in_writing: bool
    about: str
    person_id: str | None
    asked_data: tuple[str, ...]
    term_on: date | None
    manner: str
    title_ground: str
    reference: str
    outcome: DemandOutcome
    outcome_reason: str
    given_data: tuple[str, ...]
    paper_due_on: date | None
    created_at: datetime
    created_by: str
    disclosure_id: str | None = None
    note: str = ""
    version: int = 1


_NAMED = (SharingLevel.NAMED_CONSENT, SharingLevel.NAMED_REASONED)


def check_entry(entry: DisclosureEntry) -> None:
    """Raise `ValidationError` for an entry that does not say who got what, what for, and on which basis.

    By name without consent needs its reason, and so does not informing (registration.md 2.7). A letter to the
    pupil or the parents themselves is no sharing with others: of it the basis may stay open.
    """
    problems = [
        FieldProblem(field, f"{field}_missing")
        for field in ("recipient", "what", "purpose")
        if not getattr(entry, field).strip()
    ]
    to_others = entry.kind is not DisclosureKind.LETTER or entry.recipient_kind != "person"
    if entry.level in _NAMED and to_others:
        if not entry.person_ids:
            problems.append(FieldProblem("person_ids", "persons_missing"))
        if entry.basis is None:
            problems.append(FieldProblem("basis", "basis_missing"))
        if entry.level is SharingLevel.NAMED_REASONED and not entry.necessity.strip():
            problems.append(FieldProblem("necessity", "necessity_missing"))
    if entry.informed in (Informed.LATER, Informed.NO) and not entry.informed_note.strip():
        problems.append(FieldProblem("informed_note", "informed_note_missing"))
    if problems:
        raise ValidationError(tuple(problems))
