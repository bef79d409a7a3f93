"""The kernteam: cases, meetings, their agenda and what was said at them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from vios_desktop.domain.vocabulary import (
    AgendaKind,
    CaseState,
    Domain,
    Helped,
    Informed,
    Kept,
    LegalBasis,
    MeetingState,
    RecordKind,
    SharingLevel,
)


@dataclass(frozen=True, slots=True)
class CaseLink:
    record_kind: RecordKind
    record_id: str


@dataclass(frozen=True, slots=True)
class CoreTeamCase:
    """A case (casus) brought to the kernteam. The sketch (`phase` to `question`) holds no names.

    `person_id` or `group_label` says inside the school whom it is about. `level` is how it may be told;
    `basis` to `informed_note` are why. `title` is a word for the school itself, not shown to partners.
    """

    id: str
    title: str
    person_id: str | None
    group_label: str
    state: CaseState
    level: SharingLevel
    opened_on: date
    opened_by: str
    created_at: datetime
    phase: str = ""  # "lower" or "upper", as in SchoolClass; empty: a group or unknown
    domains: frozenset[Domain] = frozenset()
    facts: str = ""
    pattern: str = ""  # "4 signalen van 3 collega's in 5 weken"
    strengths: str = ""
    question: str = ""
    basis: LegalBasis | None = None
    purpose: str = ""
    necessity: str = ""  # why by name without consent: why it is needed,
    proportion: str = ""  # why it is not too much,
    subsidiarity: str = ""  # and why no lighter way would do
    informed: Informed | None = None
    informed_note: str = ""
    consent_id: str | None = None
    review_id: str | None = None
    lead_owner: str = ""
    closed_on: date | None = None
    close_reason: str = ""
    links: tuple[CaseLink, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody at the table; `partner_kind` is a code of the catalogue `partner`."""

    partner_kind: str
    organisation: str
    name: str
    present: bool | None = None  # None: not yet known
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    kind: AgendaKind
    done: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PartnerNews:
    """What a partner told about school, street, home or online. `from_police` never goes out again."""

    id: str
    partner_kind: str
    domain: Domain
    text: str
    from_police: bool = False


@dataclass(frozen=True, slots=True)
class MeetingCase:
    """A case on the agenda: at which level it was told, and what was said."""

    case_id: str
    level: SharingLevel
    notes: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class TypedAgreement:
    """An agreement typed at the table. It becomes a real one when the meeting is finished."""

    id: str
    text: str
    owner_kind: str  # code of the catalogue `partner`
    due_on: date
    owner_name: str = ""
    feedback_to: str = ""
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class TypedGap:
    """What nobody at the table could take up."""

    id: str
    text: str
    asked_kinds: tuple[str, ...] = ()
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the table said of an agreement of last time: evaluated (`kept`), or a new day with the reason."""

    agreement_id: str
    kept: Kept | None = None
    helped: Helped | None = None
    new_due_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """What came of a case that was destroyed since, without the person. `place` on the agenda counts from 0."""

    place: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Typed:
    """All that was typed at the table and becomes records when the meeting is finished."""

    agreements: tuple[TypedAgreement, ...] = ()
    gaps: tuple[TypedGap, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    decided: tuple[KeptDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One kernteam meeting (overleg) with its parts in their order."""

    id: str
    held_on: date
    starts_at: time | None
    place: str
    chair: str
    state: MeetingState
    created_at: datetime
    created_by: str
    updated_at: datetime
    updated_by: str
    confidentiality_read: bool = False
    next_on: date | None = None
    attendees: tuple[Attendee, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    news: tuple[PartnerNews, ...] = ()
    cases: tuple[MeetingCase, ...] = ()
    finished_at: datetime | None = None
    typed: Typed = Typed()
    version: int = 1

    @property
    def finished(self) -> bool:
        return self.state is MeetingState.FINISHED

    @property
    def places(self) -> tuple[int, ...]:
        """The place on the agenda of each of `cases`: that of one that was destroyed stays its own."""
        taken = {one.place for one in self.typed.decided}
        free = (place for place in range(len(self.cases) + len(taken)) if place not in taken)
        return tuple(place for place, _case in zip(free, self.cases, strict=False))
