"""Who and what is around two pupils of the practice school: organisations, a household, strengths, permissions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.vocabulary import HouseholdRelation, InvolvementRole
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment

if TYPE_CHECKING:
    from vios_desktop.domain.person import Person
    from vios_desktop.services.practice.people import People
    from vios_desktop.services.practice.texts import Entry, PracticeTexts
    from vios_desktop.services.practice.writing import Writer

_AT = time(16, 20)
Noted = Involvement | Strength | Consent | HouseholdMember


@dataclass(frozen=True, slots=True)
class AroundMaker:
    """`by` is the account that noted all of it."""

    texts: PracticeTexts
    people: People
    calendar: PracticeCalendar
    by: str
    seed: int

    def involvements(self) -> Iterator[Involvement]:
        partners = {entry["kind"]: entry for entry in self.texts.partners["partners"]}
        for pupil, entry in self._pupils():
            for one in entry["involved"]:
                partner = partners[one["kind"]]
                contact = partner["contacts"][0]
                since = self.calendar.back(one["back"])
                ahead = one.get("evaluate")
                yield Involvement(
                    id=practice_id(self.seed, "involvement", entry["who"], one["kind"]),
                    person_id=pupil.id,
                    partner_kind=one["kind"],
                    partner_id=practice_id(self.seed, "partner", one["kind"]),
                    organisation=partner["name"],
                    contact_name=contact["name"],
                    contact_function=contact["function"],
                    phone=contact["phone"],
                    role=InvolvementRole(one["role"]),
                    since=since,
                    until=self.calendar.back(one["until"]) if "until" in one else None,
                    evaluate_on=None if ahead is None else self.calendar.anchor + timedelta(days=ahead),
                    note="",
                    created_at=dutch_moment(since, _AT),
                    created_by=self.by,
                )

    def strengths(self) -> Iterator[Strength]:
        for pupil, entry in self._pupils():
            for number, one in enumerate(entry["strengths"]):
                key = practice_id(self.seed, "strength", entry["who"], number)
                yield Strength(key, pupil.id, one["text"], self.calendar.back(one["back"]), self.by)

    def consents(self) -> Iterator[Consent]:
        for pupil, entry in self._pupils():
            for number, one in enumerate(entry["consents"]):
                key = practice_id(self.seed, "consent", entry["who"], number)
                over = self.calendar.back(one["withdrawn"]) if "withdrawn" in one else None
                given = self.calendar.back(one["back"])
                yield Consent(key, pupil.id, one["by"], one["scope"], given, over, self.by)

    def households(self) -> Iterator[tuple[HouseholdMember, HouseholdMember, datetime]]:
        """A pupil with another one of the same last name, and when that was noted."""
        for pupil, entry in self._pupils():
            sibling = self._sibling(pupil) if entry["sibling"] else None
            if sibling is not None:
                home = practice_id(self.seed, "household", entry["who"])
                members = [HouseholdMember(home, one.id, HouseholdRelation.CHILD) for one in (pupil, sibling)]
                first = max(self.people.entered[pupil.id], self.people.entered[sibling.id])
                noted = max(self.calendar.back(30), self.calendar.school_day_from(first))
                yield members[0], members[1], dutch_moment(noted, _AT)

    def _pupils(self) -> Iterator[tuple[Person, Entry]]:
        for entry in self.texts.around["pupils"]:
            yield self.people.named[entry["who"]], entry

    def _sibling(self, pupil: Person) -> Person | None:
        named = {person.id for person in self.people.named.values()}
        found = [
            other
            for other in self.people.pupils
            if (other.prefix, other.last_name) == (pupil.prefix, pupil.last_name)
            and other.id not in named
            and other.left_on is None
            and other.first_name != pupil.first_name
            and other.class_name != pupil.class_name
        ]
        return min(found, key=lambda other: other.id, default=None)


def write_around(writer: Writer, maker: AroundMaker) -> None:
    """Add the steps to those of `writer`, each with its line in the log."""
    around = writer.work.around

    def step(at: datetime, action: AuditAction, record: Noted, add: Callable[[], None]) -> None:
        def run() -> None:
            add()
            writer.work.audit.record(
                action,
                object_kind="person",
                object_id=record.person_id,
                object_hash=canonical_hash(record),
                at=at,
                account_id=maker.by,
            )

        writer.at(at, run)

    for one in maker.involvements():
        step(one.created_at, AuditAction.INVOLVEMENT_CHANGED, one, partial(around.add_involvement, one))
    for strength in maker.strengths():
        at = dutch_moment(strength.noted_on, _AT)
        step(at, AuditAction.STRENGTH_NOTED, strength, partial(around.add_strength, strength))
    for consent in maker.consents():
        at = dutch_moment(consent.withdrawn_on or consent.given_on, _AT)
        step(at, AuditAction.CONSENT_RECORDED, consent, partial(around.put_consent, consent))
    for first, second, noted in maker.households():
        for member in (first, second):
            step(noted, AuditAction.HOUSEHOLD_CHANGED, member, partial(around.join, member))
