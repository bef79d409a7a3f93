"""Who is involved around a pupil: organisations, the household, what goes well, and what may be shared.

After MensCentraal (registration.md 3.5): it is kept that an organisation is involved and whom to call there, never
why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.vocabulary import HouseholdRelation, InvolvementRole


@dataclass(frozen=True, slots=True)
class Involvement:
    """`partner_kind` is a code of the catalogue `partner`; `partner_id` names the organisation where known."""

    id: str
    person_id: str
    partner_kind: str
    partner_id: str | None
    organisation: str
    contact_name: str
    contact_function: str
    phone: str
    role: InvolvementRole
    since: date
    until: date | None
    evaluate_on: date | None
    note: str
    created_at: datetime
    created_by: str
    version: int = 1

    def active(self, today: date) -> bool:
        return self.since <= today and (self.until is None or today <= self.until)


@dataclass(frozen=True, slots=True)
class HouseholdMember:
    """One person of a household; brothers and sisters are the children of one household."""

    household_id: str
    person_id: str
    relation: HouseholdRelation


@dataclass(frozen=True, slots=True)
class Strength:
    """What goes well (wat gaat goed), noted by a named person."""

    id: str
    person_id: str
    text: str
    noted_on: date
    noted_by: str  # account id


@dataclass(frozen=True, slots=True)
class Consent:
    """A permission to share, given by the parents or by the pupil from sixteen on; it may be withdrawn.

    `scope` says with whom and for what, in words.
    """

    id: str
    person_id: str
    given_by: str
    scope: str
    given_on: date
    withdrawn_on: date | None
    recorded_by: str  # account id
    note: str = ""

    def holds_on(self, day: date) -> bool:
        return self.given_on <= day and (self.withdrawn_on is None or day < self.withdrawn_on)
