"""Searching everything at once: names, texts, numbers, file names and days; every hit says why it was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, heads_of
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.folding import folded_words
from vios_desktop.domain.name_match import SLIP, NameEntry, NameHit, find_names
from vios_desktop.domain.person import AgeRange, Person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.search_marks import Excerpt, Part, excerpt, named, places_of
from vios_desktop.domain.search_query import AskedFor, SearchWord, read_query
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.search import FoundRecord, Wanted, WantedWord

if TYPE_CHECKING:
    from vios_desktop.domain.saved_search import SearchFilter
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

GROUPS: Final = (
    *(RecordKind.PERSON, RecordKind.INCIDENT, RecordKind.SIGNAL, RecordKind.AGREEMENT, RecordKind.CASE),
    *(RecordKind.MEETING, RecordKind.REVIEW, RecordKind.CONTACT, RecordKind.LETTER, RecordKind.FILE),
    *(RecordKind.CLOSING, RecordKind.GAP),
)
"""Kinds that are searched, in the order they are shown."""

_EVERY: Final = {
    RecordKind.PERSON: Action.VIEW_DOSSIER,
    RecordKind.SIGNAL: Action.VIEW_ALL_SIGNALS,
    RecordKind.AGREEMENT: Action.MANAGE_ALL_AGREEMENTS,
    RecordKind.REVIEW: Action.REVIEW_SIGNALS,
    RecordKind.CASE: Action.RUN_CORE_TEAM,
    RecordKind.MEETING: Action.RUN_CORE_TEAM,
    RecordKind.GAP: Action.MANAGE_GAPS,
}
"""The right to see all records of a kind; kinds that are not here hang on incidents."""

_OWN: Final = {RecordKind.SIGNAL: Action.VIEW_OWN_SIGNALS, RecordKind.AGREEMENT: Action.MANAGE_OWN_AGREEMENTS}
_NO_OWN: Final = (*(RecordKind.PERSON, RecordKind.REVIEW, RecordKind.CASE, RecordKind.MEETING, RecordKind.GAP),)
_HANGING: Final = (RecordKind.CONTACT, RecordKind.LETTER, RecordKind.FILE)
"""Kinds that are seen by whoever sees the incident they hang on: its number may be told."""

_MOST_PERSONS_NAMED: Final = 12
_MOST_REASONS: Final = 2


@dataclass(frozen=True, slots=True)
class SearchHit:
    """`why` is never empty: the fields and words that fitted. `person` is whom it is about, or the person found.

    `code` is that of the record's kind, theme, state or the like; `parent_id` the record it hangs on, and `number`
    that of the incident it is or hangs on.
    """

    kind: RecordKind
    id: str
    why: tuple[Excerpt, ...]
    on: date | None = None
    number: str = ""
    code: str = ""
    title: str = ""
    parent_id: str = ""
    parent_kind: RecordKind | None = None
    person: Person | None = None
    age: AgeRange | None = None


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The newest hits of one kind, persons with the best name first; `more`: there are others."""

    kind: RecordKind
    hits: tuple[SearchHit, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """`enough` is False when too little was typed to look for anything."""

    asked: AskedFor
    groups: tuple[HitGroup, ...]
    enough: bool = True

    @property
    def count(self) -> int:
        return sum(len(group.hits) for group in self.groups)


class SearchService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def kinds(self) -> tuple[RecordKind, ...]:
        """What this account may look for at all."""
        return tuple(kind for kind in GROUPS if self._sees(kind) is not None)

    def find(self, wanted: SearchFilter, limit: int = 20) -> SearchAnswer:
        """At most `limit` hits of each kind. The search is logged without its text.

        A period of the filter narrows one that was typed. Raises `NotAllowedError`.
        """
        session = self._session
        session.require(Action.SEARCH)
        asked = read_query(wanted.text, session.clock.today())
        if not asked.enough and wanted.first is None and wanted.last is None:
            return SearchAnswer(asked, (), enough=False)
        kinds = [kind for kind in self.kinds() if not wanted.kinds or kind in wanted.kinds]
        with session.begin() as work:
            look = _Look(work, asked, wanted, session.clock.today())
            groups = self._groups(look, kinds, limit)
            if not any(group.kind is not RecordKind.PERSON for group in groups) and look.take_slips():
                groups = self._groups(look, kinds, limit)
            count = sum(len(group.hits) for group in groups)
            work.audit.record(AuditAction.SEARCHED, detail=f"hits={count}")
            work.commit()
        return SearchAnswer(asked, groups)

    def _groups(self, look: _Look, kinds: Sequence[RecordKind], limit: int) -> tuple[HitGroup, ...]:
        return tuple(group for kind in kinds if (group := self._group(look, kind, limit)).hits)

    def _group(self, look: _Look, kind: RecordKind, limit: int) -> HitGroup:
        if kind is RecordKind.PERSON:
            hits = look.persons(limit + 1)
        else:
            visible = None if self._sees(kind) else self._session.account.id
            hits = look.records(kind, visible, limit + 1)
        return HitGroup(kind, tuple(hits[:limit]), len(hits) > limit)

    def _sees(self, kind: RecordKind) -> bool | None:
        """True: all of them; False: the own ones; None: nothing of this kind."""
        if self._session.may(_EVERY.get(kind, Action.VIEW_ALL_INCIDENTS)):
            return True
        own = kind not in _NO_OWN and self._session.may(_OWN.get(kind, Action.VIEW_OWN_INCIDENTS))
        return False if own else None


class _Look:
    """One search on one unit of work: the names are read once."""

    def __init__(self, work: UnitOfWork, asked: AskedFor, wanted: SearchFilter, today: date) -> None:
        self._work, self._asked, self._today = work, asked, today
        self._kept = work.search.kept_ids()
        entries = work.search.names() if asked.words else ()
        self._labels = kind_words(work.catalogues.items(CatalogueName.KIND))
        self._named = find_names(asked.rest, entries) if _all_typed(asked) else []
        self._fitted = {hit.person_id: hit.words for hit in self._named}
        period = asked.period
        first = max((day for day in (wanted.first, period and period.first) if day), default=None)
        last = min((day for day in (wanted.last, period and period.last) if day), default=None)
        self._wanted = Wanted(
            today,
            tuple(WantedWord(w, self._holders(w, entries), self._kinds_of(w)) for w in asked.words),
            self._ids(hit for hit in self._named if hit.cost < SLIP),
            first,
            last,
        )
        self._narrowed = first is not None or last is not None

    def take_slips(self) -> bool:
        """Also look for records about persons whose name was misspelt; False when that changes nothing.

        Only when nothing else was found: "vape" must not bring all that is about somebody called Pape.
        """
        ids = self._ids(self._named)
        changed = ids != self._wanted.person_ids
        self._wanted = replace(self._wanted, person_ids=ids)
        return changed

    def persons(self, limit: int) -> list[SearchHit]:
        """Best name first, each person once: one that was merged is shown as the one that was kept."""
        if self._narrowed:
            return []
        best: dict[str, NameHit] = {}
        for hit in self._named:
            best.setdefault(self._kept.get(hit.person_id, hit.person_id), hit)
        chosen = list(best.items())[:limit]
        people = self._work.persons.get_many([one for pair in chosen for one in (pair[0], pair[1].person_id)])
        return [self._person_hit(people, kept, hit) for kept, hit in chosen if kept in people]

    def records(self, kind: RecordKind, visible_to: str | None, limit: int) -> list[SearchHit]:
        wanted = replace(self._wanted, visible_to=visible_to)
        found = self._work.search.find(kind, wanted, limit)
        people = self._work.persons.get_many({one for record in found for one in record.person_ids})
        hanging = [record.parent_id for record in found if record.kind in _HANGING]
        numbers = {row.id: row.number for row in self._work.incidents.rows(hanging, self._today)}
        return [self._record_hit(record, people, numbers) for record in found]

    def _person_hit(self, people: Mapping[str, Person], kept_id: str, hit: NameHit) -> SearchHit:
        kept, found = people[kept_id], people[hit.person_id]
        why = [named("name" if kept is found else "merged_name", found.display_name, hit.words)]
        if found.nickname and hit.words & set(folded_words(found.nickname)):
            why.append(named("nickname", found.nickname, hit.words))
        return SearchHit(RecordKind.PERSON, kept_id, tuple(why), person=kept, age=kept.age_on(self._today))

    def _record_hit(
        self, record: FoundRecord, people: Mapping[str, Person], numbers: Mapping[str, str]
    ) -> SearchHit:
        words = self._asked.words
        about = [people[one] for one in record.person_ids if one in people]
        why = [excerpt("number", record.number, words)] if record.number else []
        why += [self._about(person, words) for person in about]
        if record.kind is RecordKind.INCIDENT:
            why.append(excerpt("kind", self._labels.get(record.code, ""), words))
        why += [excerpt(field, text, words) for field, text in record.texts]
        reasons = [reason for reason in why if reason is not None][:_MOST_REASONS]
        if not reasons:
            reasons = [self._other_reason(record)]
        texts = dict(record.texts)
        title = texts.get("title") or texts.get("text") or next(iter(texts.values()), "")
        number = record.number or numbers.get(record.parent_id, "")
        other = RecordKind.AGREEMENT if record.kind is RecordKind.CONTACT else None
        return SearchHit(
            record.kind,
            record.id,
            tuple(reasons),
            record.on,
            number,
            record.code,
            title,
            record.parent_id,
            RecordKind.INCIDENT if number else other,
            about[0] if len(about) == 1 else None,
        )

    def _about(self, person: Person, words: Sequence[SearchWord]) -> Excerpt | None:
        fitted = self._fitted.get(person.id)
        if fitted is not None and self._wanted.person_ids:
            return named("person", person.display_name, fitted)
        return excerpt("person", person.display_name, words) or excerpt("nickname", person.nickname, words)

    def _other_reason(self, record: FoundRecord) -> Excerpt:
        """It was found by its day, by the end of its number, or under the other name of a merged person."""
        if self._asked.words and record.number:
            return Excerpt("number", (Part(record.number, marked=True),))
        return Excerpt("day", (Part(long_date(record.on), marked=self._narrowed),))

    def _holders(self, word: SearchWord, entries: Iterable[NameEntry]) -> tuple[str, ...]:
        """Persons with this word in their name, and those they were merged with."""
        if len(word.parts) != 1:
            return ()
        typed = word.parts[0]
        fits = (lambda one: one == typed) if word.exact else (lambda one: one.startswith(typed))
        return self._with_merged(entry.person_id for entry in entries if any(map(fits, entry.words)))

    def _kinds_of(self, word: SearchWord) -> tuple[str, ...]:
        """Kinds of incidents that are called so: "diefstal" finds a theft whose facts do not say the word."""
        return tuple(code for code, label in self._labels.items() if places_of(label, [word]))

    def _ids(self, hits: Iterable[NameHit]) -> tuple[str, ...]:
        return self._with_merged([hit.person_id for hit in hits][:_MOST_PERSONS_NAMED])

    def _with_merged(self, ids: Iterable[str]) -> tuple[str, ...]:
        kept = dict.fromkeys(self._kept.get(one, one) for one in ids)
        merged = [one for one, into in self._kept.items() if into in kept]
        return (*kept, *merged)


def kind_words(kinds: Iterable[CatalogueItem]) -> dict[str, str]:
    """What a kind is found by: its word, the words it had before, and that of the kind it was merged into."""
    known = {item.code: item for item in kinds}
    heads = heads_of(known.values())
    found = {}
    for code, item in known.items():
        head = known.get(heads.get(code, code), item)
        earlier = dict.fromkeys((item.label_nl, *(word.label_nl for word in item.former)))
        others = [word for word in earlier if word != head.label_nl]
        found[code] = f"{head.label_nl} ({', '.join(others)})" if others else head.label_nl
    return found


def _all_typed(asked: AskedFor) -> bool:
    """Names are looked for with all that was typed; a phrase in quotes is no name that may be misspelt."""
    return bool(asked.rest) and not any(word.exact for word in asked.words)
