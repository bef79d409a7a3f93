"""An incident: something that happened, as it was seen, by the seven questions.

What, when, who, where, with what, why, which measure (registration.md 1.3). Four answers are required: kind,
day, place and facts; the rest may come later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.history import changed_fields
from vios_desktop.domain.own_field import OwnAnswer, answer_changes, answer_problems
from vios_desktop.domain.vocabulary import (
    Domain,
    IncidentStatus,
    Injury,
    ItemKind,
    ParentsTold,
    PersonKind,
    PersonRole,
    PoliceState,
    Severity,
    TimePrecision,
)

MAX_FACTS_CHARACTERS = 20_000
EARLIEST_DAY = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class IncidentPerson:
    """One person's own role in one incident. `person_id` is None for somebody whose name is not known."""

    id: str
    role: PersonRole
    person_kind: PersonKind
    person_id: str | None = None
    description: str = ""  # of an unknown person: "eigenaar van de fiets"
    parents_told: ParentsTold = ParentsTold.NOT_YET
    parents_told_on: date | None = None
    parents_told_by: str = ""
    parents_note: str = ""  # how, or why not
    own_view: str = ""  # what this person says of it


@dataclass(frozen=True, slots=True)
class Handover:
    """One time an item changed hands. Never changed afterwards; a mistake is a further hand-over."""

    id: str
    handed_on: date
    handed_by: str
    handed_to: str
    witness: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class IncidentItem:
    """Something that was taken in, and the chain of hands it went through."""

    id: str
    item_kind: ItemKind
    description: str
    count: int = 1
    taken_by: str = ""
    taken_on: date | None = None
    witness: str = ""
    kept_at: str = ""
    handovers: tuple[Handover, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """What the school did: `kind` is a code of the catalogue `measure`."""

    id: str
    kind: str
    person_id: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """Everything about an incident that a user enters; what the form edits and a draft keeps."""

    kind: str  # code of the catalogue `kind`
    occurred_on: date
    place: str  # code of the catalogue `place`
    facts: str
    subkind: str = ""
    occurred_time: time | None = None
    time_precision: TimePrecision = TimePrecision.UNKNOWN
    time_note: str = ""  # "2e pauze"
    location_id: str | None = None
    place_note: str = ""
    domain: Domain = Domain.SCHOOL
    severity: Severity | None = None
    means_note: str = ""
    cause_note: str = ""
    discrimination_ground: str = ""
    digital_medium: str = ""
    injury: Injury = Injury.UNKNOWN
    injury_note: str = ""
    damage_note: str = ""
    damage_eur: int | None = None
    reported_by: str = ""
    reported_on: date | None = None
    first_hand: bool | None = None  # did the reporter see it; None: not known
    intake_channel: str = ""
    police: PoliceState = PoliceState.NOT_INVOLVED
    police_on: date | None = None
    police_reference: str = ""
    police_note: str = ""
    report_filed_by: str = ""  # aangifte
    report_filed_on: date | None = None
    report_number: str = ""
    evaluation: str = ""
    evaluated_on: date | None = None
    persons: tuple[IncidentPerson, ...] = ()
    items: tuple[IncidentItem, ...] = ()
    measures: tuple[Measure, ...] = ()
    own: tuple[OwnAnswer, ...] = ()  # to the fields of the school, `own_field.in_order`


@dataclass(frozen=True, slots=True)
class Incident:
    """A kept incident. `number` is for people ("2026-061"); `version` rises with every change."""

    id: str
    number: str
    status: IncidentStatus
    facts: IncidentFacts
    created_at: datetime
    created_by: str  # account id
    updated_at: datetime
    updated_by: str
    version: int = 1
    shared_with: frozenset[str] = field(default_factory=frozenset)  # account ids

    def is_own(self, account_id: str) -> bool:
        return self.created_by == account_id or account_id in self.shared_with


def check_incident(facts: IncidentFacts, today: date) -> None:
    """Raise `ValidationError`, problems in the order of the form, for facts that cannot be kept."""
    problems: list[FieldProblem] = []
    if not facts.kind:
        problems.append(FieldProblem("kind", "kind_missing"))
    if facts.occurred_on > today:
        problems.append(FieldProblem("occurred_on", "day_in_future"))
    elif facts.occurred_on < EARLIEST_DAY:
        problems.append(FieldProblem("occurred_on", "day_not_possible"))
    if not facts.place:
        problems.append(FieldProblem("place", "place_missing"))
    if not facts.facts.strip():
        problems.append(FieldProblem("facts", "facts_missing"))
    elif len(facts.facts) > MAX_FACTS_CHARACTERS:
        problems.append(FieldProblem("facts", "facts_too_long"))
    problems.extend(_check_details(facts))
    if problems:
        raise ValidationError(tuple(problems))


def changed_facts(before: IncidentFacts, after: IncidentFacts) -> tuple[tuple[str, str, str], ...]:
    """(field, old, new) for every field that differs; of the school's own fields one for each."""
    pairs = (pair for pair in changed_fields(before, after) if pair[0] != "own")
    return (*pairs, *answer_changes(before.own, after.own))


def _check_details(facts: IncidentFacts) -> list[FieldProblem]:
    problems: list[FieldProblem] = []
    if facts.damage_eur is not None and facts.damage_eur < 0:
        problems.append(FieldProblem("damage_eur", "amount_negative"))
    known = [person.person_id for person in facts.persons if person.person_id]
    if len(set(known)) != len(known):
        problems.append(FieldProblem("persons", "person_twice"))
    if any(item.count < 1 for item in facts.items):
        problems.append(FieldProblem("items", "item_count_not_possible"))
    for measure in facts.measures:
        if measure.starts_on and measure.ends_on and measure.ends_on < measure.starts_on:
            problems.append(FieldProblem("measures", "end_before_start"))
            break
    problems.extend(answer_problems(facts.own))
    return problems
