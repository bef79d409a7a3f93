"""The lists that colleagues choose from: words added, renamed, put in order, retired and merged.

A record holds the code of an entry, and what that means never changes (ADR 20): so nothing that was recorded or
published before becomes something else. Every deed can be undone as long as nobody changed the same entry since.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import (
    LIKE,
    OF_THE_SCHOOL,
    OWN,
    CatalogueItem,
    CatalogueName,
    FormerWord,
    heads_of,
)
from vios_desktop.domain.catalogue_rules import (
    ALWAYS_OFFERED,
    MOST_ENTRIES,
    SAFE_MEANING,
    TAKES_MEANING,
    Words,
    alike,
    beside,
    check_words,
    closing_entries,
)
from vios_desktop.domain.errors import ConflictError, FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.folding import folded_words
from vios_desktop.domain.name_match import PREFIX_WORDS
from vios_desktop.domain.own_field import FIELD, MOST_CHOICES, MOST_FIELDS
from vios_desktop.domain.rights import Action
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

KIND = "catalogue"
_KINDS = "kinds"
_SHORTEST_NAME = 3


class DeedKind(StrEnum):
    ADDED = "added"
    RENAMED = "renamed"
    MOVED = "moved"
    RETIRED = "retired"
    BROUGHT_BACK = "brought_back"
    MERGED = "merged"
    PARTED = "parted"
    ABOUT = "about"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class MergedEntry:
    """An entry that goes by another one, and how many records hold it."""

    item: CatalogueItem
    used: int


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry as the page shows it. `used` counts records that hold it, but not those limited to named accounts.

    `shipped` is what the program itself calls it, empty for an entry of the school; `together` are the entries
    that were merged into it.
    """

    item: CatalogueItem
    used: int
    shipped: str
    together: tuple[MergedEntry, ...] = ()

    @property
    def used_together(self) -> int:
        """With those that were merged into it."""
        return self.used + sum(one.used for one in self.together)

    @property
    def stays_offered(self) -> bool:
        return self.item.code in ALWAYS_OFFERED[self.item.catalogue]


@dataclass(frozen=True, slots=True)
class CatalogueDesk:
    """Every list in its order; merged entries stand with the one they went into, not in the list."""

    lists: Mapping[CatalogueName, tuple[ListedEntry, ...]]
    shipped: Mapping[CatalogueName, tuple[CatalogueItem, ...]]

    def entry(self, catalogue: CatalogueName, code: str) -> ListedEntry | None:
        return next((entry for entry in self.lists[catalogue] if entry.item.code == code), None)

    def choices(self, field: str) -> tuple[ListedEntry, ...]:
        """Of one own field, in their order."""
        return tuple(one for one in self.lists[CatalogueName.CHOICE] if one.item.attributes.get(FIELD) == field)

    def beside(self, item: CatalogueItem) -> tuple[ListedEntry, ...]:
        """The list it is put in order with: of a choice those of its field."""
        field = item.attributes.get(FIELD)
        return self.choices(field) if field else self.lists[item.catalogue]

    def like(self, item: CatalogueItem, language: str) -> str:
        """What the program calls the entry that this one counts as; empty where that is itself."""
        if not item.is_own or item.catalogue not in TAKES_MEANING:
            return ""
        found = (one for one in self.shipped[item.catalogue] if one.code == item.meaning)
        return next((one.label(language) for one in found), "")


@dataclass(frozen=True, slots=True)
class Doubts:
    """What to look at before a word is kept: entries that are nearly the same, and names of people at school.

    Of an own field also what it asks that should not be asked: `asks` are codes of `own_field_rules`.
    """

    alike: tuple[CatalogueItem, ...] = ()
    names: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.alike or self.names or self.asks)


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done: the entries as they were (None: there was none) beside what they became."""

    kind: DeedKind
    pairs: tuple[tuple[CatalogueItem | None, CatalogueItem], ...]

    @property
    def item(self) -> CatalogueItem:
        """The entry it was about."""
        return self.pairs[0][1]


class CatalogueService:
    """The coordinator's. `shipped` gives the entries that the program came with; `OwnFieldService` adds fields.

    What is changed is handed over as it was seen: `ConflictError` says that somebody changed it since.
    """

    def __init__(self, session: Session, shipped: Callable[[], Sequence[CatalogueItem]]) -> None:
        self._session, self._shipped = session, shipped

    def view(self) -> CatalogueDesk:
        self._session.require(Action.MANAGE_CATALOGUES)
        shipped = self._shipped()
        words = {(item.catalogue, item.code): item.label_nl for item in shipped}
        with self._session.begin() as work:
            lists = {name: _listed(work, name, words) for name in CatalogueName}
        of_list = {name: tuple(item for item in shipped if item.catalogue is name) for name in CatalogueName}
        return CatalogueDesk(lists, of_list)

    def look_at(self, catalogue: CatalogueName, words: Words, code: str = "") -> Doubts:
        """Whether a word for a new entry, or for the one with this code, needs a second look.

        Raises `ValidationError` for a word that cannot be.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        words = words.tidied()
        with self._session.begin() as work:
            items = work.catalogues.items(catalogue)
            own = next((item for item in items if item.code == code), None)
            others = [item for item in (items if own is None else beside(own, items)) if item.code != code]
            check_words(words, others)
            found = names_in(work, f"{words.nl} {words.en}")
        usual = {word for item in self._shipped() for word in folded_words(f"{item.label_nl} {item.label_en}")}
        return Doubts(alike(words.nl, others), tuple(name for name in found if name not in usual))

    def add(self, catalogue: CatalogueName, words: Words, like: str = "", kinds: Sequence[str] = ()) -> Deed:
        """A new entry, before those that stay at the end.

        `like` is the code of the program whose meaning it gets, for good; `kinds` are those a subkind belongs to.
        Raises `ValidationError`; ValueError for an own field or a choice of one.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        if catalogue in OF_THE_SCHOOL:
            raise ValueError("own fields are added with their sort")
        words = words.tidied()
        with self._session.begin() as work:
            items = list(work.catalogues.items(catalogue))
            check_words(words, items)
            if len(items) >= MOST_ENTRIES:
                raise ValidationError((FieldProblem("nl", "list_full"),))
            attributes = self._attributes(work, catalogue, like, kinds)
            last = closing_entries(items)
            position = last[0].position if last else max((item.position for item in items), default=-1) + 1
            code = f"{OWN}{uuid4().hex[:8]}"
            made = CatalogueItem(catalogue, code, words.nl, words.en, position, attributes=attributes)
            moved = [(item, replace(item, position=item.position + 1)) for item in last]
            return write_deed(work, Deed(DeedKind.ADDED, ((None, made), *moved)))

    def rename(self, seen: CatalogueItem, words: Words, *, keep_old: bool) -> Deed:
        """Call it otherwise. With `keep_old` records of until now are still read with the old word beside it.

        Raises `ValidationError`, `ConflictError`, `NotFoundError`.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        words = words.tidied()
        with self._session.begin() as work:
            item = current_entry(work, seen)
            others = beside(item, work.catalogues.items(item.catalogue))
            check_words(words, (one for one in others if one.code != item.code))
            now = self._session.clock.now()
            former = (*item.former, FormerWord(item.label_nl, item.label_en, now)) if keep_old else item.former
            renamed = replace(item, label_nl=words.nl, label_en=words.en, former=former)
            return write_deed(work, Deed(DeedKind.RENAMED, ((item, renamed),)))

    def retire(self, seen: CatalogueItem) -> Deed:
        """Offer it no more; what was recorded keeps it. Raises `ViosError("entry_stays")`, `ConflictError`."""
        self._session.require(Action.MANAGE_CATALOGUES)
        if seen.code in ALWAYS_OFFERED[seen.catalogue]:
            raise ViosError("entry_stays")
        return self._change(seen, DeedKind.RETIRED, active=False)

    def bring_back(self, seen: CatalogueItem) -> Deed:
        """Offer it again. Raises `ViosError`: fields_full, choices_full."""
        self._session.require(Action.MANAGE_CATALOGUES)
        return self._change(seen, DeedKind.BROUGHT_BACK, active=True)

    def reorder(self, catalogue: CatalogueName, seen: Sequence[str], codes: Sequence[str]) -> Deed | None:
        """Put the entries in this order; `seen` is the order it was done from. None where it is the same.

        Merged entries are in neither. Raises `ConflictError` when the list is another one by now.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        with self._session.begin() as work:
            items = {i.code: i for i in work.catalogues.items(catalogue) if i.merged_into is None}
            if catalogue is CatalogueName.CHOICE and seen and seen[0] in items:
                items = {i.code: i for i in beside(items[seen[0]], items.values())}
            if list(items) != list(seen) or sorted(codes) != sorted(items):
                raise ConflictError(KIND)
            places = {code: place for place, code in enumerate(codes)}
            pairs = [(i, replace(i, position=places[code])) for code, i in items.items()]
            changed = tuple(pair for pair in pairs if pair[0] != pair[1])
            return write_deed(work, Deed(DeedKind.MOVED, changed)) if changed else None

    def merge(self, seen: CatalogueItem, into: str) -> Deed:
        """Let an entry of the school go by the name of another and be found with it. Its records stay as they are.

        Raises `ViosError`: entry_of_program, field_not_merged; `NotFoundError`, `ConflictError`.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        if not seen.is_own:
            raise ViosError("entry_of_program")
        if seen.catalogue is CatalogueName.FIELD:  # an answer to the one is none to the other
            raise ViosError("field_not_merged")
        with self._session.begin() as work:
            item = current_entry(work, seen)
            other = found_entry(work, seen.catalogue, into)
            apart = other not in beside(item, (other,))
            if other.code == item.code or other.merged_into is not None or not other.active or apart:
                raise ConflictError(KIND)
            merged = replace(item, merged_into=into, active=False)
            return write_deed(work, Deed(DeedKind.MERGED, ((item, merged),)))

    def part(self, seen: CatalogueItem) -> Deed:
        """Take a merged entry out again, as an entry that is not offered."""
        self._session.require(Action.MANAGE_CATALOGUES)
        return self._change(seen, DeedKind.PARTED, merged_into=None)

    def undo(self, deed: Deed) -> None:
        """Make it as it was. What was added is only retired where records exist that cannot be looked into.

        Raises `ViosError`: deed_overtaken when an entry was changed since, entry_in_use; `NotFoundError`.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        with self._session.begin() as work:
            for before, after in deed.pairs:
                if found_entry(work, after.catalogue, after.code) != after:
                    raise ViosError("deed_overtaken")
                if before is not None:
                    if before.active and not after.active:
                        require_room(work, before)
                    work.catalogues.put(before)
                    continue
                if work.catalogues.usage(after.catalogue).get(after.code):
                    raise ViosError("entry_in_use")
                if work.limited.ids():  # what those hold cannot be read here
                    work.catalogues.put(replace(after, active=False))
                else:
                    work.catalogues.remove(after.catalogue, after.code)
            log_deed(work, deed.item, DeedKind.UNDONE)
            work.commit()

    def _change(self, seen: CatalogueItem, kind: DeedKind, **changed: object) -> Deed:
        with self._session.begin() as work:
            item = current_entry(work, seen)
            new = replace(item, **changed)  # type: ignore[arg-type]  # fields of the dataclass, by name
            if new.active and not item.active:
                require_room(work, new)
            return write_deed(work, Deed(kind, ((item, new),)))

    def _attributes(
        self, work: UnitOfWork, catalogue: CatalogueName, like: str, kinds: Sequence[str]
    ) -> dict[str, str]:
        """The meaning of a new entry: that of the entry of the program it is like."""
        if catalogue is CatalogueName.SUBKIND:
            known = {item.code for item in work.catalogues.items(CatalogueName.KIND)}
            if not kinds or not known.issuperset(kinds):
                raise ValidationError((FieldProblem("kinds", "kind_missing"),))
            return {_KINDS: ",".join(kinds)}
        if catalogue not in TAKES_MEANING:
            return {}
        like = like or SAFE_MEANING[catalogue]
        for item in self._shipped():
            if (item.catalogue, item.code) == (catalogue, like):
                kept = {name: value for name, value in item.attributes.items() if name != "law"}
                return {**kept, LIKE: like}
        raise ValidationError((FieldProblem("like", "like_unknown"),))


def _listed(
    work: UnitOfWork, catalogue: CatalogueName, shipped: Mapping[tuple[CatalogueName, str], str]
) -> tuple[ListedEntry, ...]:
    items, used = work.catalogues.items(catalogue), work.catalogues.usage(catalogue)
    heads = heads_of(items)
    return tuple(
        ListedEntry(
            item,
            used.get(item.code, 0),
            shipped.get((catalogue, item.code), ""),
            tuple(MergedEntry(one, used.get(one.code, 0)) for one in items if heads.get(one.code) == item.code),
        )
        for item in items
        if item.merged_into is None
    )


def found_entry(work: UnitOfWork, catalogue: CatalogueName, code: str) -> CatalogueItem:
    for item in work.catalogues.items(catalogue):
        if item.code == code:
            return item
    raise NotFoundError(KIND)


def current_entry(work: UnitOfWork, seen: CatalogueItem) -> CatalogueItem:
    """The entry as it is stored; `ConflictError` unless that is what was seen."""
    item = found_entry(work, seen.catalogue, seen.code)
    if item != seen:
        raise ConflictError(KIND)
    return item


def names_in(work: UnitOfWork, text: str) -> tuple[str, ...]:
    """The words in a text that are a name of somebody at school."""
    known = {word for entry in work.search.names() for word in entry.words} - PREFIX_WORDS
    typed = (word for word in folded_words(text) if len(word) >= _SHORTEST_NAME)
    return tuple(dict.fromkeys(word for word in typed if word in known))


def require_room(work: UnitOfWork, item: CatalogueItem) -> None:
    """Raise `ViosError` (fields_full, choices_full) where no more of them can be offered."""
    if item.catalogue not in OF_THE_SCHOOL:
        return
    offered = [
        one
        for one in beside(item, work.catalogues.items(item.catalogue, active_only=True))
        if one.code != item.code
    ]
    if item.catalogue is CatalogueName.FIELD and len(offered) >= MOST_FIELDS:
        raise ViosError("fields_full")
    if item.catalogue is CatalogueName.CHOICE and len(offered) >= MOST_CHOICES:
        raise ViosError("choices_full")


def write_deed(work: UnitOfWork, deed: Deed) -> Deed:
    """Keep the entries as they became, and commit."""
    for _before, after in deed.pairs:
        work.catalogues.put(after)
    log_deed(work, deed.item, deed.kind)
    work.commit()
    return deed


def log_deed(work: UnitOfWork, item: CatalogueItem, kind: DeedKind) -> None:
    """Codes only: what a word says is nobody's business but the school's."""
    detail = f"list={item.catalogue} deed={kind}"
    work.audit.record(AuditAction.CATALOGUE_CHANGED, object_kind=KIND, object_id=item.code, detail=detail)
