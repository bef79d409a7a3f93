"""What a request of a person concerned reaches: what is recorded about that person.

Erasing reaches what hangs on the pupil alone too: organisations that are involved and what goes well. A consent
stays: it says why something could be shared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.person_request import RequestStep
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.queries import SignalQuery

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork

HANGING: Final = (RecordKind.INVOLVEMENT, RecordKind.STRENGTH)
"""On the pupil alone: nothing else stands around it, and it keeps no history."""
ERASABLE: Final = (RecordKind.INCIDENT, RecordKind.SIGNAL, RecordKind.CASE, *HANGING)


@dataclass(frozen=True, slots=True)
class Correction:
    """One field that was changed since the request came in: the old words and the new ones."""

    field: str
    old: str
    new: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """A record about the person. `others` is how many other people stand in it; `step` what was last done with it.

    `name` is the organisation, or what goes well, of what hangs on the pupil alone.

    `going` when it lies in the trash and goes for good; `gone` when it went. Of these only the id is known here.
    """

    record_kind: RecordKind
    record_id: str
    number: str = ""
    kind: str = ""
    day: date | None = None
    others: int = 0
    going: bool = False
    gone: bool = False
    step: RequestStep | None = None
    corrections: tuple[Correction, ...] = ()
    name: str = ""


def records_of(
    work: UnitOfWork, person_id: str, steps: Sequence[RequestStep], since: datetime, *, hanging: bool
) -> tuple[RequestRecord, ...]:
    """Those that are there, newest first, and then those of a step that are no longer there.

    With `hanging` also what hangs on the pupil alone.
    """
    last = {step.record_id: step for step in steps}
    person_ids = work.persons.same_as(person_id)
    found = [*_live(work, person_ids, last, since), *(_hanging(work, person_ids, last) if hanging else ())]
    known = {record.record_id for record in found}
    destroyed = {one.record_id for one in work.retention.destroyed()}
    for record_id, step in last.items():
        if record_id not in known:
            gone = record_id in destroyed
            found.append(RequestRecord(step.record_kind, record_id, going=not gone, gone=gone, step=step))
    return tuple(found)


def _live(
    work: UnitOfWork, person_ids: Sequence[str], last: dict[str, RequestStep], since: datetime
) -> Iterator[RequestRecord]:
    own = set(person_ids)
    incident_ids = dict.fromkeys(one for person_id in person_ids for one in work.incidents.of_person(person_id))
    for incident_id in incident_ids:
        incident = work.incidents.get(incident_id)
        if incident is not None:
            others = sum(person.person_id not in own for person in incident.facts.persons)
            what = (RecordKind.INCIDENT, incident.id, incident.number, incident.facts.kind)
            changed = corrections_of(work, RecordKind.INCIDENT, incident.id, since)
            day = incident.facts.occurred_on
            yield RequestRecord(*what, day, others, step=last.get(incident.id), corrections=changed)
    for signal in work.signals.find(SignalQuery(person_ids=tuple(person_ids))):
        changed = corrections_of(work, RecordKind.SIGNAL, signal.id, since)
        day, step = signal.facts.observed_on, last.get(signal.id)
        yield RequestRecord(RecordKind.SIGNAL, signal.id, day=day, step=step, corrections=changed)
    for case in work.cases.of_persons(person_ids):
        changed = corrections_of(work, RecordKind.CASE, case.id, since)
        day, step = case.opened_on, last.get(case.id)
        yield RequestRecord(RecordKind.CASE, case.id, day=day, step=step, corrections=changed)


def _hanging(work: UnitOfWork, person_ids: Sequence[str], last: dict[str, RequestStep]) -> Iterator[RequestRecord]:
    for one in reversed(work.around.involvements(person_ids)):
        what = (RecordKind.INVOLVEMENT, one.id)
        yield RequestRecord(*what, day=one.since, step=last.get(one.id), name=one.organisation)
    for strength in work.around.strengths(person_ids):
        what = (RecordKind.STRENGTH, strength.id)
        yield RequestRecord(*what, day=strength.noted_on, step=last.get(strength.id), name=strength.text)


def corrections_of(work: UnitOfWork, kind: RecordKind, record_id: str, since: datetime) -> tuple[Correction, ...]:
    """What was changed in it since then; the history of the record keeps the old words and the new ones."""
    return tuple(
        Correction(change.field, change.old, change.new, change.changed_at)
        for change in work.history.of(kind.value, record_id)
        if change.changed_at >= since
    )
