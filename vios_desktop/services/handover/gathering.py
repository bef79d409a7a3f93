"""What may go about chosen pupils: without names of other pupils and parents, and without what is of the police.

What stays behind is counted with its reason, so that whoever reads it through sees that it was there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.handover import (
    MOST_CHARACTERS,
    HandedAgreement,
    HandedFile,
    HandedIncident,
    HandedSignal,
)
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.masking import SOMEBODY_ELSE, KnownName, NameMask
from vios_desktop.domain.plain_text import made_plain
from vios_desktop.domain.police_marked import from_police
from vios_desktop.domain.signal import MAX_CHARACTERS as MOST_OF_SIGNAL
from vios_desktop.domain.signal import SignalFacts
from vios_desktop.domain.vocabulary import (
    AgreementState,
    ParentsTold,
    PersonKind,
    RecordKind,
    SignalSubject,
)
from vios_desktop.services.handover.own_words import OwnWords
from vios_desktop.services.queries import AgreementQuery, SignalQuery

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.dossier_file import DossierFile
    from vios_desktop.domain.person import Person
    from vios_desktop.services.ports import UnitOfWork

T = TypeVar("T")
_SHORT: Final = "[x]"
POLICE, OTHERS, EXPIRED = "police", "others", "expired"
_CODES: Final = frozenset({"kind", "place", "subkind", "id", "owner_kind", "axis", "person_id", "incident_id"})
_OF_POLICE: Final = ("police_note", "police_reference", "report_number")
"""What an access request leaves out of an incident as well (`held_labels.json`)."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything that may go. `left_out` counts by reason what stays behind."""

    pupils: tuple[Person, ...]
    incidents: tuple[HandedIncident, ...]
    signals: tuple[HandedSignal, ...]
    agreements: tuple[HandedAgreement, ...]
    files: tuple[HandedFile, ...]
    left_out: Mapping[str, int]


def gather(work: UnitOfWork, person_ids: Sequence[str], today: date) -> Gathered:
    """Raises `NotFoundError` for somebody who is no pupil here."""
    return _Gatherer(work, person_ids, today).all()


class _Gatherer:
    def __init__(self, work: UnitOfWork, person_ids: Sequence[str], today: date) -> None:
        self._work, self._today, self._own = work, today, OwnWords(work)
        self._kept: dict[str, str] = {}
        for person_id in dict.fromkeys(person_ids):
            same = work.persons.same_as(person_id)
            self._kept |= dict.fromkeys(same, same[0])
        people = work.persons.get_many(self._kept)
        self._pupils = [people[one] for one in dict.fromkeys(self._kept.values()) if one in people]
        if not self._pupils or any(person.kind is not PersonKind.PUPIL for person in self._pupils):
            raise NotFoundError("person")
        others = [*work.held.others(tuple(self._kept))]
        staff = [_name_of(other) for other in others if other.kind is PersonKind.STAFF]
        staff += [KnownName(account.display_name) for account in work.accounts.all()]
        staff += [KnownName(pupil.mentor) for pupil in (*others, *self._pupils) if pupil.mentor]
        masked = [_name_of(other) for other in others if other.kind is not PersonKind.STAFF]
        self._mask = NameMask(masked, map(_name_of, people.values()), staff)
        self._left_out: Counter[str] = Counter()

    def all(self) -> Gathered:
        incidents = self._incidents()
        signals = self._signals()
        agreements = self._agreements({one.id for one in incidents})
        owners = [(RecordKind.INCIDENT, one.id) for one in incidents]
        owners += [(RecordKind.SIGNAL, one.id) for one in signals]
        owners += [(RecordKind.PERSON, one) for one in self._kept]
        files = tuple(file for kind, owner in owners for file in self._files(kind, owner))
        pupils = tuple(self._person(person) for person in self._pupils)
        return Gathered(pupils, incidents, signals, agreements, files, dict(self._left_out))

    def _person(self, person: Person) -> Person:
        """As it is known here; a nickname is of this school."""
        texts: dict[str, Any] = {
            name: made_plain(getattr(person, name), most=MOST_CHARACTERS)
            for name in ("first_name", "prefix", "last_name", "class_name", "mentor")
        }
        return replace(person, **texts, nickname="", function="", version=1)

    def _incidents(self) -> tuple[HandedIncident, ...]:
        ids = dict.fromkeys(one for person in self._kept for one in self._work.incidents.of_person(person))
        found = [incident for incident in map(self._work.incidents.get, ids) if incident is not None]
        found.sort(key=lambda incident: (incident.facts.occurred_on, incident.number))
        return tuple(
            HandedIncident(one.id, one.number, one.status, self._facts(self._own.incident(one.facts)))
            for one in reversed(found)
        )

    def _facts(self, facts: IncidentFacts) -> IncidentFacts:
        """A person of whom nothing may be told stays as somebody with a role."""
        seen: set[str] = set()
        persons = []
        for person in facts.persons:
            kept = self._kept.get(person.person_id or "")
            if kept is None:
                persons.append(self._somebody(person))
            elif kept not in seen:
                seen.add(kept)
                persons.append(replace(self._masked(person), person_id=kept))
        measures = []
        for measure in facts.measures:
            if measure.person_id is not None and measure.person_id not in self._kept:
                self._left_out[OTHERS] += 1
                continue
            kept = self._kept.get(measure.person_id or "")
            measures.append(replace(self._masked(measure), person_id=kept))
        items = tuple(
            replace(self._masked(item), handovers=tuple(map(self._masked, item.handovers))) for item in facts.items
        )
        told = sum(bool(getattr(facts, name).strip()) for name in _OF_POLICE)
        self._left_out[POLICE] += told
        plain = replace(self._masked(facts), police_note="", police_reference="", report_number="")
        return replace(plain, persons=tuple(persons), measures=tuple(measures), items=items, location_id=None)

    def _somebody(self, person: IncidentPerson) -> IncidentPerson:
        """What others said, and whether their parents know, is about them."""
        self._left_out[OTHERS] += person.person_id is not None
        description = "" if person.person_id is not None else self._text(person.description)
        return IncidentPerson(person.id, person.role, person.person_kind, None, description, ParentsTold.NOT_YET)

    def _signals(self) -> tuple[HandedSignal, ...]:
        found = []
        for signal in self._work.signals.find(SignalQuery(person_ids=tuple(self._kept))):
            if from_police(signal):
                self._left_out[POLICE] += 1
            elif signal.expired(self._today):
                self._left_out[EXPIRED] += 1
            elif signal.facts.subject_kind is SignalSubject.PUPIL:
                kept = self._kept[signal.facts.person_id or ""]
                told = self._masked(self._own.signal(signal.facts))
                facts = replace(told, person_id=kept, observer_person_id=None)
                found.append(HandedSignal(signal.id, facts))
        return tuple(found)

    def _agreements(self, incident_ids: set[str]) -> tuple[HandedAgreement, ...]:
        queries = [AgreementQuery(person_id=one) for one in self._kept]
        queries += [AgreementQuery(incident_id=one) for one in incident_ids]
        found: dict[str, Agreement] = {}
        for query in queries:
            found |= {one.id: one for one in self._work.agreements.find(query)}
        return tuple(
            self._agreement(one, incident_ids)
            for one in sorted(found.values(), key=lambda one: (one.created_at, one.id), reverse=True)
            if self._is_theirs(one)
        )

    def _is_theirs(self, agreement: Agreement) -> bool:
        if agreement.facts.person_id is not None and agreement.facts.person_id not in self._kept:
            self._left_out[OTHERS] += 1
            return False
        return True

    def _agreement(self, agreement: Agreement, incident_ids: set[str]) -> HandedAgreement:
        facts = self._own.agreement(agreement.facts)
        state = agreement.state if agreement.state is not AgreementState.EVALUATED else AgreementState.DONE
        handed = replace(
            self._masked(facts),
            person_id=self._kept.get(facts.person_id or ""),
            incident_id=facts.incident_id if facts.incident_id in incident_ids else None,
            owner_account=None,
            decision_id=None,
            review_id=None,
            meeting_id=None,
            case_id=None,
            core_team=False,
        )
        return HandedAgreement(agreement.id, state, self._text(agreement.outcome), agreement.closed_on, handed)

    def _files(self, kind: RecordKind, owner: str) -> Iterable[HandedFile]:
        for file in self._work.files.of(kind, owner):
            if from_police(file):
                self._left_out[POLICE] += 1
            else:
                yield self._file(file)

    def _file(self, file: DossierFile) -> HandedFile:
        owner = self._kept.get(file.record_id, file.record_id)
        name, note = self._text(file.name), self._text(file.note)
        return HandedFile(file.id, file.record_kind, owner, name, note, file.size_bytes, file.sha256)

    def _masked(self, record: T) -> T:
        """Every text of a record without names of others, and without characters that deceive."""
        record_any: Any = record
        most = MOST_OF_SIGNAL if isinstance(record, SignalFacts) else MOST_CHARACTERS
        texts: dict[str, Any] = {
            field.name: self._text(getattr(record, field.name), most)
            for field in fields(record_any)
            if field.name not in _CODES and type(getattr(record, field.name)) is str
        }
        changed: T = replace(record_any, **texts)
        return changed

    def _text(self, text: str, most: int = MOST_CHARACTERS) -> str:
        """Masking makes a text longer: where it would not fit any more the mark is a short one."""
        masked = self._mask.masked(text) if text else ""
        if len(masked) > most:
            masked = masked.replace(SOMEBODY_ELSE, _SHORT)
        return made_plain(masked, most=most, lines=True)


def _name_of(person: Person) -> KnownName:
    return KnownName(person.first_name, person.last_name, person.prefix, person.nickname)
