"""What a letter is drafted from, and the words of its fields: the facts of one incident, seen from one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.domain.dutch_dates import days_between, long_date
from vios_desktop.domain.incident import IncidentFacts, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.person import AgeRange, Person
from vios_desktop.domain.vocabulary import Injury, PersonKind, PersonRole, TimePrecision
from vios_desktop.letters.content import LetterPack
from vios_desktop.letters.names import NameCheck, OtherPerson

NO_MEASURE = "none"
SUSPENSIONS = ("external_suspension", "internal_suspension")
"""Codes of the catalogue `measure`; the first is the one a decision is about when a pupil has both."""

_INJURED = (Injury.FIRST_AID, Injury.DOCTOR, Injury.HOSPITAL)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """`persons` by id; `measures` and `places` are the school's own Dutch labels by code."""

    number: str
    facts: IncidentFacts
    persons: Mapping[str, Person]
    school_name: str
    author_name: str
    measures: Mapping[str, str]
    places: Mapping[str, str]

    def entry(self, entry_id: str | None) -> IncidentPerson | None:
        return next((entry for entry in self.facts.persons if entry.id == entry_id), None)

    def person(self, entry_id: str | None) -> Person | None:
        entry = self.entry(entry_id)
        return self.persons.get(entry.person_id or "") if entry is not None else None

    def others(self, entry_id: str | None) -> tuple[OtherPerson, ...]:
        """Everybody with a name whom the letter is not about, in the order of the record.

        Not a colleague who writes it: that name stands under the letter.
        """
        found = ((entry.id, self.persons.get(entry.person_id or "")) for entry in self.facts.persons)
        return tuple(
            OtherPerson.of(key, person)
            for key, person in found
            if person and key != entry_id and not self._is_author(person)
        )

    def _is_author(self, person: Person) -> bool:
        return person.kind is PersonKind.STAFF and person.display_name == self.author_name

    def name_check(self, entry_id: str | None) -> NameCheck:
        return NameCheck(self.others(entry_id), self.person(entry_id))

    def own_measures(self, entry_id: str | None) -> tuple[Measure, ...]:
        """What the school did about this person: what it did about another is nobody else's business."""
        entry = self.entry(entry_id)
        if entry is None or entry.person_id is None:
            return ()
        return tuple(m for m in self.facts.measures if m.person_id == entry.person_id and m.kind != NO_MEASURE)

    def suspension_of(self, entry_id: str | None) -> Measure | None:
        """The suspension of this person, if one was recorded: the external one goes first."""
        own = self.own_measures(entry_id)
        return next((m for kind in SUSPENSIONS for m in own if m.kind == kind), None)

    def own_items(self, entry_id: str | None) -> tuple[IncidentItem, ...]:
        """What was taken in, as far as it can only have been this person's: the record keeps no owner."""
        entry = self.entry(entry_id)
        causers = [p for p in self.facts.persons if p.role is PersonRole.ALLEGED_CAUSER]
        return self.facts.items if entry is not None and causers == [entry] else ()


def when_words(facts: IncidentFacts) -> str:
    """ "rond 12.40 uur (2e pauze)", "2e pauze", or nothing."""
    note = facts.time_note.strip()
    if facts.occurred_time is None or facts.time_precision in (TimePrecision.LESSON, TimePrecision.UNKNOWN):
        return note
    before = "om" if facts.time_precision is TimePrecision.EXACT else "rond"
    told = f"{before} {facts.occurred_time:%H.%M} uur"
    return f"{told} ({note})" if note else told


def place_words(facts: IncidentFacts, pack: LetterPack, labels: Mapping[str, str]) -> str:
    """ "op het plein (bij de fietsenstalling)"; a place that says nothing gives its note alone."""
    note = facts.place_note.strip()
    known = pack.places.get(facts.place, "")
    if not known and facts.place not in ("elsewhere", "unknown"):
        known = f"plaats: {labels.get(facts.place, facts.place)}"
    return f"{known} ({note})" if known and note else known or note


def age_words(age: AgeRange | None) -> str:
    if age is None:
        return ""
    return f"{age.lowest} jaar" if age.exact else f"{age.lowest} of {age.highest} jaar"


def item_words(item: IncidentItem) -> str:
    return f"{item.count} {item.description}" if item.count > 1 else item.description


def evidence_lines(items: tuple[IncidentItem, ...]) -> Iterator[str]:
    """Each item with where it is now: the last hand-over, or where it is kept."""
    for item in items:
        parts = [item_words(item)]
        if item.taken_on is not None:
            parts.append(f"ingenomen op {long_date(item.taken_on)}")
        last = item.handovers[-1] if item.handovers else None
        if last is not None:
            parts.append(f"op {long_date(last.handed_on)} overgedragen aan {last.handed_to}")
        elif item.kept_at:
            parts.append(f"ligt in {item.kept_at}")
        yield ", ".join(parts)


def measure_words(measure: Measure, labels: Mapping[str, str]) -> str:
    label = labels.get(measure.kind, measure.kind)
    label = label[:1].lower() + label[1:]
    if measure.starts_on is None:
        return label
    return f"{label} {days_between(measure.starts_on, measure.ends_on or measure.starts_on)}"


def observer_lines(case: CaseFile, pack: LetterPack) -> Iterator[str]:
    """Everybody who was there or told of it: what they are, their age and role, and not their name."""
    check = case.name_check(None)
    for entry in case.facts.persons:
        person = case.persons.get(entry.person_id or "")
        kind = person.kind if person else entry.person_kind
        who = person.function if person and person.function else pack.persons[kind]
        letter = check.letter_of(entry.id)
        age = age_words(person.age_on(case.facts.occurred_on)) if person and kind is PersonKind.PUPIL else ""
        parts = (f"{who} ({letter})" if letter else who, age, pack.roles[entry.role])
        yield ", ".join(part for part in parts if part)


def damage_words(facts: IncidentFacts, pack: LetterPack) -> str:
    """Damage and injury as sentences; empty when there is neither."""
    sentences = []
    if facts.damage_note or facts.damage_eur is not None:
        amount = f"ongeveer {facts.damage_eur} euro" if facts.damage_eur is not None else ""
        sentences.append(f"Schade: {', '.join(part for part in (facts.damage_note, amount) if part)}.")
    if facts.injury in _INJURED or facts.injury_note:
        parts = (pack.injuries[facts.injury], facts.injury_note)
        sentences.append(f"Letsel: {', '.join(part for part in parts if part)}.")
    return " ".join(sentences)


def police_words(facts: IncidentFacts, pack: LetterPack) -> str:
    said = pack.police[facts.police]
    return f"{said.rstrip('.')} ({long_date(facts.police_on)})." if facts.police_on is not None else said


def suspension_days(days: int) -> str:
    return "één dag" if days == 1 else f"{days} dagen"


def long_day(day: date | None) -> str:
    return long_date(day) if day is not None else ""
