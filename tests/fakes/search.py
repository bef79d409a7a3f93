"""Searching everywhere and kept searches in memory: plain beginnings of words over the records of the fakes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tests.fakes.state import Desk
from vios_desktop.domain.folding import folded_words
from vios_desktop.domain.name_match import NameEntry
from vios_desktop.domain.saved_search import SavedSearch
from vios_desktop.domain.search_marks import places_of
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.ports.search import FoundRecord, Wanted, WantedWord


@dataclass(frozen=True, slots=True)
class FakeSearch:
    """Incidents, signals, agreements, contacts and files; other kinds have nothing."""

    desk: Desk

    def names(self) -> Sequence[NameEntry]:
        return [
            NameEntry(
                p.id,
                folded_words(f"{p.display_name} {p.nickname}"),
                p.kind is PersonKind.PUPIL and p.left_on is None,
            )
            for p in self.desk.state.persons.values()
        ]

    def kept_ids(self) -> Mapping[str, str]:
        return {}

    def find(self, kind: RecordKind, wanted: Wanted, limit: int) -> Sequence[FoundRecord]:
        hits = [r for r, own in self._records(kind, wanted) if self._fits(r, wanted) and own]
        kept = [r for r in hits if not {r.id, r.parent_id} & self.desk.state.trash.keys()]
        return sorted(kept, key=lambda r: r.on, reverse=True)[:limit]

    def _fits(self, record: FoundRecord, wanted: Wanted) -> bool:
        in_period = (wanted.first or date.min) <= record.on <= (wanted.last or date.max)
        about = bool(set(record.person_ids) & set(wanted.person_ids))
        says = all(self._says(record, word) for word in wanted.words)
        asked = bool(wanted.words or wanted.person_ids)
        return in_period and (not asked or about or (bool(wanted.words) and says))

    def _says(self, record: FoundRecord, wanted: WantedWord) -> bool:
        texts = (record.number, *(text for _field, text in record.texts))
        said = any(places_of(text, [wanted.word]) for text in texts)
        named_so = record.kind is RecordKind.INCIDENT and record.code in wanted.kinds
        return said or named_so or bool(set(record.person_ids) & set(wanted.person_ids))

    def _records(self, kind: RecordKind, wanted: Wanted) -> Iterator[tuple[FoundRecord, bool]]:
        """Every record of a kind, and whether it may be seen."""
        me = wanted.visible_to
        readers = {
            RecordKind.INCIDENT: self._incidents,
            RecordKind.AGREEMENT: self._agreements,
            RecordKind.CONTACT: self._contacts,
            RecordKind.FILE: self._files,
        }
        if kind is RecordKind.SIGNAL:
            yield from self._signals(me, wanted.today)
        elif kind in readers:
            yield from readers[kind](me)

    def _mine(self, me: str | None) -> set[str]:
        return {i.id for i in self.desk.state.incidents.values() if me is None or i.is_own(me)}

    def _incidents(self, me: str | None) -> Iterator[tuple[FoundRecord, bool]]:
        mine = self._mine(me)
        for i in self.desk.state.incidents.values():
            about = tuple(p.person_id for p in i.facts.persons if p.person_id)
            texts = (("facts", i.facts.facts), ("notes", i.facts.place_note))
            found = (RecordKind.INCIDENT, i.id, i.facts.occurred_on, i.facts.kind, texts, i.number, "", about)
            yield FoundRecord(*found), i.id in mine

    def _signals(self, me: str | None, today: date) -> Iterator[tuple[FoundRecord, bool]]:
        for s in self.desk.state.signals.values():
            about = (s.facts.person_id,) if s.facts.person_id else ()
            texts = (("facts", s.facts.facts),)
            found = (RecordKind.SIGNAL, s.id, s.facts.observed_on, s.facts.theme, texts, "", "", about)
            yield FoundRecord(*found), me in (None, s.created_by) and s.facts.expires_on >= today

    def _agreements(self, me: str | None) -> Iterator[tuple[FoundRecord, bool]]:
        for a in self.desk.state.agreements.values():
            on = a.facts.due_on or a.facts.agreed_on or a.created_at.date()
            texts = (("text", a.facts.text),)
            found = (RecordKind.AGREEMENT, a.id, on, a.state, texts, "", a.facts.incident_id or "")
            yield FoundRecord(*found), me in (None, a.created_by, a.facts.owner_account)

    def _contacts(self, me: str | None) -> Iterator[tuple[FoundRecord, bool]]:
        mine = self._mine(me)
        for c in self.desk.state.contacts.values():
            parent = c.incident_id or c.agreement_id or ""
            texts = (("names", c.name), ("body", c.summary))
            found = (RecordKind.CONTACT, c.id, c.contacted_at.date(), c.with_whom, texts, "", parent)
            yield FoundRecord(*found), me is None or parent in mine

    def _files(self, me: str | None) -> Iterator[tuple[FoundRecord, bool]]:
        mine = self._mine(me)
        for f in self.desk.state.files.values():
            texts = (("title", f.name),)
            found = (RecordKind.FILE, f.id, f.added_at.date(), f.media_type, texts, "", f.record_id)
            yield FoundRecord(*found), me is None or f.record_id in mine


@dataclass(frozen=True, slots=True)
class FakeSavedSearches:
    desk: Desk

    def put(self, search: SavedSearch) -> None:
        self.desk.state.saved_searches[search.id] = search

    def get(self, search_id: str) -> SavedSearch | None:
        return self.desk.state.saved_searches.get(search_id)

    def of_account(self, account_id: str) -> Sequence[SavedSearch]:
        kept = self.desk.state.saved_searches.values()
        return sorted((s for s in kept if s.account_id == account_id), key=lambda s: s.name)

    def remove(self, search_id: str) -> None:
        self.desk.state.saved_searches.pop(search_id, None)
