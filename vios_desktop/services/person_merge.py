"""Merging two entries that are one person, and taking it back; nothing of either entry is lost."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.history import FieldChange, as_text
from vios_desktop.domain.person import Person, check_person
from vios_desktop.domain.person_merge import TAKEABLE, PersonMerge, doubts
from vios_desktop.domain.rights import Action
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import SignalQuery
from vios_desktop.services.session import Session

KIND = "person"
MOST_NAMESAKES = 8


@dataclass(frozen=True, slots=True)
class Side:
    """One entry with how much is kept under it."""

    person: Person
    incidents: int
    signals: int
    disclosures: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two entries beside each other. `doubts` are codes of what speaks against their being one person.

    `differing` are the fields that the kept one may take over, in the order of the form.
    """

    kept: Side
    other: Side
    differing: tuple[str, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeLine:
    """A merge that holds, with both entries and the name of who merged them."""

    merge: PersonMerge
    kept: Person
    merged: Person
    by: str


@dataclass(frozen=True, slots=True)
class MergeView:
    """The entry that is kept, the merges it stands in, and entries with a name like it."""

    person: Person
    lines: tuple[MergeLine, ...]
    alike: tuple[Person, ...]


class PersonMergeService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def view(self, person_id: str) -> MergeView:
        """Raises `NotFoundError`, `NotAllowedError`. The view is logged."""
        self._session.require(Action.MERGE_PERSONS)
        with self._session.begin() as work:
            group = work.persons.same_as(person_id)
            person = _get(work, group[0])
            merges = work.person_merges.of(group)
            persons = work.persons.get_many({m.kept_id for m in merges} | {m.merged_id for m in merges})
            names = {account.id: account.display_name for account in work.accounts.all()}
            found = work.persons.find(person.last_name or person.first_name, MOST_NAMESAKES)
            alike = tuple(p for p in found if p.id not in group and p.kind is person.kind)
            work.audit.record(AuditAction.PERSON_VIEWED, object_kind=KIND, object_id=person.id)
            work.commit()
        lines = tuple(
            MergeLine(m, persons[m.kept_id], persons[m.merged_id], names.get(m.merged_by, "")) for m in merges
        )
        return MergeView(person, lines, alike)

    def compare(self, kept_id: str, other_id: str) -> Comparison:
        """Both entries as they stand now. Raises `ViosError("persons_same_already")`, `NotFoundError`."""
        self._session.require(Action.MERGE_PERSONS)
        with self._session.begin() as work:
            kept, other = self._two(work, kept_id, other_id)
            found = Comparison(_side(work, kept), _side(work, other), _differing(kept, other), ())
            one_home = work.persons.share_household(kept.id, other.id)
            for person in (kept, other):
                work.audit.record(AuditAction.PERSON_VIEWED, object_kind=KIND, object_id=person.id)
            work.commit()
        return replace(found, doubts=doubts(kept, other, same_household=one_home))

    def merge(self, kept_id: str, other_id: str, take: Collection[str] = ()) -> PersonMerge:
        """From now on both are one person, under the name of `kept_id`, which takes over the fields in `take`.

        Raises `ViosError`: persons_same_already, persons_not_alike (a pupil and a parent); `ValidationError` when
        the kept entry would not be possible with what it takes; `NotFoundError`, `NotAllowedError`.
        """
        self._session.require(Action.MERGE_PERSONS)
        now, by = self._session.clock.now(), self._session.account.id
        with self._session.begin() as work:
            kept, other = self._two(work, kept_id, other_id)
            taken = [name for name in _differing(kept, other) if name in take]
            values: dict[str, Any] = {name: getattr(other, name) for name in taken}
            before = {name: (as_text(getattr(kept, name)), as_text(values[name])) for name in taken}
            if taken:
                kept = self._write(work, kept, replace(kept, **values))
            merge = PersonMerge(str(uuid4()), kept.id, other.id, before, now, by)
            work.person_merges.add(merge)
            self._log(work, AuditAction.PERSONS_MERGED, kept, merge.id)
            work.commit()
        return merge

    def separate(self, merge_id: str) -> tuple[str, ...]:
        """Two persons again, each with all that was kept under it.

        The kept entry gets its own texts back, but for those that were changed since: their names are returned.
        Raises `NotFoundError` for a merge that was taken back already.
        """
        self._session.require(Action.MERGE_PERSONS)
        with self._session.begin() as work:
            merge = work.person_merges.get(merge_id)
            if merge.undone_at is not None:
                raise NotFoundError("person_merge")
            kept = _get(work, merge.kept_id)
            untouched = [n for n, (_own, took) in merge.before.items() if as_text(getattr(kept, n)) == took]
            if untouched:
                own: dict[str, Any] = {name: _value(name, merge.before[name][0]) for name in untouched}
                kept = self._write(work, kept, replace(kept, **own))
            work.person_merges.undo(merge_id, self._session.clock.now(), self._session.account.id)
            self._log(work, AuditAction.PERSONS_SEPARATED, kept, merge.id)
            work.commit()
        return tuple(name for name in merge.before if name not in untouched)

    def _two(self, work: UnitOfWork, kept_id: str, other_id: str) -> tuple[Person, Person]:
        """The two heads; never two that are one already, nor two that cannot be one."""
        kept, other = work.persons.same_as(kept_id)[0], work.persons.same_as(other_id)[0]
        if kept == other:
            raise ViosError("persons_same_already")
        one, two = _get(work, kept), _get(work, other)
        if one.kind is not two.kind:
            raise ViosError("persons_not_alike")
        return one, two

    @staticmethod
    def _log(work: UnitOfWork, action: AuditAction, kept: Person, merge_id: str) -> None:
        hash_ = canonical_hash(kept)
        work.audit.record(action, object_kind=KIND, object_id=kept.id, object_hash=hash_, detail=merge_id)

    def _write(self, work: UnitOfWork, old: Person, changed: Person) -> Person:
        """The kept entry with other texts, old and new in its history."""
        session = self._session
        check_person(changed, session.clock.today())
        new = replace(changed, version=old.version + 1)
        work.persons.replace(new, old.version)
        now, by = session.clock.now(), session.account.id
        pairs = ((name, as_text(getattr(old, name)), as_text(getattr(new, name))) for name in TAKEABLE)
        work.history.add(
            FieldChange(KIND, new.id, new.version, name, before, after, now, by)
            for name, before, after in pairs
            if before != after
        )
        return new


def _get(work: UnitOfWork, person_id: str) -> Person:
    person = work.persons.get(person_id)
    if person is None:
        raise NotFoundError(KIND)
    return person


def _side(work: UnitOfWork, person: Person) -> Side:
    ids = work.persons.same_as(person.id)
    return Side(
        person,
        len(work.incidents.of_person(person.id)),
        len(work.signals.find(SignalQuery(person_ids=ids))),
        len(work.disclosures.of_persons(ids)),
    )


def _differing(kept: Person, other: Person) -> tuple[str, ...]:
    """What the other knows and the kept one says otherwise or not at all."""
    return tuple(n for n in TAKEABLE if getattr(other, n) and getattr(other, n) != getattr(kept, n))


def _value(name: str, text: str) -> date | int | str | None:
    """The value of a field out of the text that the history keeps of it."""
    if name in ("birth_date", "left_on"):
        return date.fromisoformat(text) if text else None
    if name == "birth_year":
        return int(text) if text else None
    return text
