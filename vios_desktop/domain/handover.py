"""A handover (overdracht): what is known of chosen pupils, for a colleague's vault or another school.

Names of other pupils and of parents are not in it; what came from the police never is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.person import Person
from vios_desktop.domain.police_marked import from_police
from vios_desktop.domain.signal import SignalFacts
from vios_desktop.domain.vocabulary import (
    AgreementState,
    IncidentStatus,
    LegalBasis,
    PersonKind,
    RecordKind,
    SignalSubject,
)

MOST_PUPILS: Final = 50
MOST_RECORDS: Final = 3000
MOST_FILES: Final = 200
MOST_FILE_BYTES: Final = 100 * 1024 * 1024
MOST_CHARACTERS: Final = 20_000
_ID: Final = re.compile(r"[0-9A-Za-z_-]{1,64}")


@dataclass(frozen=True, slots=True)
class HandedIncident:
    id: str
    number: str  # at the sender
    status: IncidentStatus
    facts: IncidentFacts


@dataclass(frozen=True, slots=True)
class HandedSignal:
    id: str
    facts: SignalFacts


@dataclass(frozen=True, slots=True)
class HandedAgreement:
    id: str
    state: AgreementState
    outcome: str
    closed_on: date | None
    facts: AgreementFacts


@dataclass(frozen=True, slots=True)
class HandedFile:
    """`record_kind` is an incident, a signal or a person; the content goes beside this, by its `sha256`."""

    id: str
    record_kind: RecordKind
    record_id: str
    name: str
    note: str
    size_bytes: int
    sha256: str  # hex


@dataclass(frozen=True, slots=True)
class Handover:
    """`school_name` and `sender` are what the sender says of itself: nothing proves them but comparing words."""

    id: str
    made_at: datetime
    school_name: str
    sender: str
    recipient: str
    basis: LegalBasis
    purpose: str
    pupils: tuple[Person, ...]
    incidents: tuple[HandedIncident, ...] = ()
    signals: tuple[HandedSignal, ...] = ()
    agreements: tuple[HandedAgreement, ...] = ()
    files: tuple[HandedFile, ...] = ()


def fault_of(handover: Handover) -> str:
    """What is wrong with it as a whole, in English for a test; "" when all of it hangs together."""
    parts = (handover.incidents, handover.signals, handover.agreements, handover.files)
    if not 1 <= len(handover.pupils) <= MOST_PUPILS or any(
        p.kind is not PersonKind.PUPIL for p in handover.pupils
    ):
        return "no pupils, or too many"
    if any(len(part) > MOST_RECORDS for part in parts) or len(handover.files) > MOST_FILES:
        return "too many records"
    if sum(file.size_bytes for file in handover.files) > MOST_FILE_BYTES:
        return "too many bytes"
    ids = [handover.id, *(one.id for part in (handover.pupils, *parts) for one in part)]
    if len(set(ids)) != len(ids) or not all(_ID.fullmatch(one) for one in ids):
        return "an id twice, or none"
    people = {person.id for person in handover.pupils}
    incidents, signals = {one.id for one in handover.incidents}, {one.id for one in handover.signals}
    known = {RecordKind.PERSON: people, RecordKind.INCIDENT: incidents, RecordKind.SIGNAL: signals}
    for check in (
        all(_of_pupils(one.facts, people) for one in handover.incidents),
        all(_of_pupil(one.facts, people) for one in handover.signals),
        all(_hangs(one.facts, people, incidents) for one in handover.agreements),
        all(one.record_id in known.get(one.record_kind, set()) for one in handover.files),
    ):
        if not check:
            return "a record of nobody"
    return ""


def _of_pupils(facts: IncidentFacts, people: set[str]) -> bool:
    named = [person.person_id for person in facts.persons if person.person_id is not None]
    named += [measure.person_id for measure in facts.measures if measure.person_id is not None]
    return bool(named) and set(named) <= people and facts.location_id is None


def _of_pupil(facts: SignalFacts, people: set[str]) -> bool:
    about = facts.subject_kind is SignalSubject.PUPIL and facts.person_id in people
    return about and facts.observer_person_id is None and not from_police(facts)


def _hangs(facts: AgreementFacts, people: set[str], incidents: set[str]) -> bool:
    on = facts.person_id in people or facts.incident_id in incidents
    points = (facts.owner_account, facts.decision_id, facts.review_id, facts.meeting_id, facts.case_id)
    astray = (facts.person_id is not None and facts.person_id not in people) or (
        facts.incident_id is not None and facts.incident_id not in incidents
    )
    return on and not astray and not any(points)


def same_facts(one: IncidentFacts, other: IncidentFacts) -> bool:
    """Whether two incidents tell the same, whatever the ids of their parts are."""
    return _without_ids(one) == _without_ids(other)


def renewed(facts: IncidentFacts, make: Callable[[], str]) -> IncidentFacts:
    """The same incident with new ids of its parts."""
    return replace(
        facts,
        persons=tuple(replace(one, id=make()) for one in facts.persons),
        items=tuple(
            replace(one, id=make(), handovers=tuple(replace(hand, id=make()) for hand in one.handovers))
            for one in facts.items
        ),
        measures=tuple(replace(one, id=make()) for one in facts.measures),
    )


def _without_ids(facts: IncidentFacts) -> tuple[IncidentFacts, Counter[str]]:
    """Order of the persons does not count."""
    plain = renewed(facts, str)
    return replace(plain, persons=(), location_id=None), Counter(repr(person) for person in plain.persons)
