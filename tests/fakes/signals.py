"""Signals, the trash and the register of disclosures in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.fakes.person_merges import same_persons
from tests.fakes.state import Desk, add_new, catalogue_heads, replace_changed, require_known
from tests.fakes.text import begins_words_of
from vios_desktop.domain.bundling import Sighting, Subject, Thresholds
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.services.queries import SignalQuery


@dataclass(frozen=True, slots=True)
class FakeSignals:
    desk: Desk

    def add(self, signal: Signal) -> None:
        require_known(self.desk.state.persons, signal.facts.person_id, signal.facts.observer_person_id)
        add_new(self.desk.state.signals, signal)

    def get(self, signal_id: str) -> Signal | None:
        return None if signal_id in self.desk.state.trash else self.desk.state.signals.get(signal_id)

    def get_trashed(self, signal_id: str) -> Signal | None:
        return self.desk.state.signals.get(signal_id) if signal_id in self.desk.state.trash else None

    def get_many(self, ids: Iterable[str]) -> dict[str, Signal]:
        found = {signal_id: self.get(signal_id) for signal_id in ids}
        return {signal_id: signal for signal_id, signal in found.items() if signal is not None}

    def replace(self, signal: Signal, expected_version: int) -> None:
        replace_changed(self.desk.state.signals, signal, expected_version, "signal")

    def find(self, query: SignalQuery) -> Sequence[Signal]:
        kept = [s for s in self.desk.state.signals.values() if s.id not in self.desk.state.trash]
        found = [s for s in kept if _fits(s, query) and self._says(s, query.text)]
        return sorted(found, key=lambda s: (s.facts.observed_on, s.created_at), reverse=True)

    def count(self, query: SignalQuery) -> int:
        return len(self.find(query))

    def ended_before(self, day: date) -> Sequence[str]:
        return [s.id for s in self.find(SignalQuery(expires_to=day - timedelta(days=1)))]

    def sightings(self, expires_from: date, subjects: Collection[str] | None = None) -> Sequence[Sighting]:
        kept = self.find(SignalQuery(expires_from=expires_from))
        found = [self._sighting(signal) for signal in kept if signal.facts.observer_name]
        return [one for one in found if subjects is None or one.subject.key in subjects]

    def busy(self, expires_from: date, limits: Thresholds) -> frozenset[str]:
        counts = Counter(one.subject.key for one in self.sightings(expires_from))
        return frozenset(key for key, count in counts.items() if count >= limits.signals)

    def _sighting(self, signal: Signal) -> Sighting:
        def one(person_id: str | None) -> str | None:
            return same_persons(self.desk, person_id)[0] if person_id is not None else None

        facts = signal.facts
        place = catalogue_heads(self.desk, CatalogueName.PLACE).get(facts.place, facts.place)
        subject = Subject(facts.subject_kind, one(facts.person_id), facts.group_label, place)
        seen = (facts.observed_on, facts.domain, one(facts.observer_person_id), facts.observer_name)
        return Sighting(signal.id, subject, *seen)

    def erase(self, signal_id: str) -> None:
        state = self.desk.state
        state.signals.pop(signal_id, None)
        state.history[:] = [c for c in state.history if (c.record_kind, c.record_id) != ("signal", signal_id)]

    def _says(self, signal: Signal, text: str) -> bool:
        facts = signal.facts
        person = self.desk.state.persons.get(facts.person_id or "")
        words = " ".join(
            (facts.facts, facts.context, facts.other_explanation, facts.group_label, facts.observer_name)
        )
        named = person.display_name if person else ""
        return not text.strip() or begins_words_of(text, words) or begins_words_of(text, named)


def _fits(signal: Signal, query: SignalQuery) -> bool:
    facts = signal.facts
    among = (
        (signal.state, query.states),
        (facts.subject_kind, query.subject_kinds),
        (facts.theme, query.themes),
        (facts.domain, query.domains),
        (facts.person_id, query.person_ids),
    )
    equal = (
        (facts.group_label, query.group_label),
        (facts.place, query.place),
        (signal.created_by, query.recorded_by),
    )
    return (
        all(value in values for value, values in among if values)
        and all(value == wanted for value, wanted in equal if wanted)
        and _between(facts.observed_on, query.observed_from, query.observed_to)
        and _between(facts.expires_on, query.expires_from, query.expires_to)
    )


def _between(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


@dataclass(frozen=True, slots=True)
class FakeTrash:
    desk: Desk

    def put(self, entry: TrashEntry) -> None:
        if entry.record_id in self.desk.state.trash:
            raise ValueError("this record is in the trash already")
        self.desk.state.trash[entry.record_id] = entry

    def get(self, record_id: str) -> TrashEntry | None:
        return self.desk.state.trash.get(record_id)

    def take_out(self, record_id: str) -> None:
        self.desk.state.trash.pop(record_id, None)

    def all(self) -> Sequence[TrashEntry]:
        return sorted(self.desk.state.trash.values(), key=lambda e: e.trashed_at, reverse=True)


@dataclass(frozen=True, slots=True)
class FakeDisclosures:
    desk: Desk

    def add(self, entry: DisclosureEntry) -> None:
        require_known(self.desk.state.persons, *entry.person_ids)
        if any(known.id == entry.id for known in self.desk.state.disclosures):
            raise ValueError("this id is taken")
        self.desk.state.disclosures.append(entry)

    def get(self, entry_id: str) -> DisclosureEntry:
        for entry in self.desk.state.disclosures:
            if entry.id == entry_id:
                return entry
        raise NotFoundError("disclosure")

    def all(self) -> Sequence[DisclosureEntry]:
        bare = (replace(entry, file=b"") for entry in self.desk.state.disclosures)
        return sorted(bare, key=lambda e: e.made_at, reverse=True)

    def of_persons(self, person_ids: Sequence[str]) -> Sequence[DisclosureEntry]:
        return [entry for entry in self.all() if set(person_ids) & set(entry.person_ids)]
