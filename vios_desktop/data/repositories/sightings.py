"""What bundling reads of the signals: first which pupils, groups and places can have enough, then those alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select, true

from vios_desktop.data.repositories.catalogues import family_in, heads_in
from vios_desktop.data.repositories.person_merges import merged_pairs
from vios_desktop.data.repositories.rows import among, not_trashed
from vios_desktop.data.tables.casework import review, review_signal, signal
from vios_desktop.domain.bundling import Sighting, Subject, Thresholds
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.observers import folded
from vios_desktop.domain.person_merge import head_of
from vios_desktop.domain.vocabulary import SignalSubject

_SUBJECT: Final = ("subject_kind", "person_id", "group_label", "place")
_SEEN: Final = ("observed_on", "domain", "observer_person_id", "observer_name")


def sightings(connection: Connection, expires_from: date, subjects: Collection[str] | None) -> Sequence[Sighting]:
    """Merged persons are one, and so are merged places.

    Those without an observer were anonymised (services.review_effects).
    """
    into = _merged(connection)
    columns = [signal.c[name] for name in ("id", *_SUBJECT, *_SEEN)]
    asked = [true()] if subjects is None else _about(connection, subjects, into)
    places = heads_in(connection, CatalogueName.PLACE)

    def one(person_id: str | None) -> str | None:
        return head_of(person_id, into) if person_id is not None else None

    def about(row: Any) -> Subject:
        return Subject(row[1], one(row[2]), row[3], places.get(row[4], row[4]))

    return [
        Sighting(row[0], about(row), row[5], row[6], one(row[7]), row[8])
        for these in asked
        for row in connection.execute(select(*columns).where(*_current(expires_from), these))
    ]


def busy(connection: Connection, expires_from: date, limits: Thresholds) -> frozenset[str]:
    """Keys of the subjects that have enough over all days, one signal not looked at: never one too few.

    Spellings of one group, and entries of one person or place, are counted apart in the store and added here; an
    observer who is written in two ways counts as two. So there may be too many, and never one is left out.
    """
    c, into = signal.c, _merged(connection)
    places = heads_in(connection, CatalogueName.PLACE)
    own = {SignalSubject.PUPIL: c.person_id, SignalSubject.GROUP: c.group_label, SignalSubject.PLACE: c.place}
    about = case(*((c.subject_kind == kind, column) for kind, column in own.items())).label("about")
    seen = case((c.id.in_(_looked_at()), 0), else_=1)
    observer = func.coalesce(c.observer_person_id, func.concat("name:", c.observer_name))
    counted = select(
        *(c.subject_kind, about),
        func.count().label("signals"),
        func.sum(seen).label("unseen"),
        func.count(c.domain.distinct()).label("domains"),
        func.count(observer.distinct()).label("observers"),
    )
    each = counted.where(*_current(expires_from)).group_by(c.subject_kind, about).subquery()
    needed = {"signals": limits.signals, "unseen": 1, "domains": limits.domains, "observers": limits.observers}
    whole = and_(*(each.c[name] >= least for name, least in needed.items()))
    in_parts = or_(each.c.subject_kind == SignalSubject.GROUP, among(each.c.about, _parts(into, places)))
    found = select(each).where(or_(whole, in_parts))
    added: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in connection.execute(found).mappings():
        kind, said = row["subject_kind"], row["about"]
        about_one = places.get(said, said) if kind is SignalSubject.PLACE else said
        added[_key(kind, about_one, into)].update({name: row[name] for name in needed})
    return frozenset(
        key for key, has in added.items() if all(has[name] >= least for name, least in needed.items())
    )


def _current(expires_from: date) -> list[ColumnElement[bool]]:
    return [not_trashed(signal.c.id), signal.c.expires_on >= expires_from, signal.c.observer_name != ""]


def _looked_at() -> Any:
    """Ids of the signals of every review that stands."""
    withdrawn = select(review.c.id).where(review.c.withdrawn_at.is_not(None))
    return select(review_signal.c.signal_id).where(review_signal.c.review_id.not_in(withdrawn))


def _merged(connection: Connection) -> dict[str, str]:
    return {merged: kept for kept, merged in merged_pairs(connection)}


def _parts(into: Mapping[str, str], places: Mapping[str, str]) -> list[str]:
    """What has to be added to something else before it can be counted."""
    return [*into, *into.values(), *places, *places.values()]


def _key(kind: SignalSubject, about: str | None, into: Mapping[str, str]) -> str:
    if kind is SignalSubject.PUPIL:
        return Subject(kind, head_of(about, into) if about else None).key
    return Subject(kind, group_label=about or "", place=about or "").key


def _about(connection: Connection, keys: Collection[str], into: Mapping[str, str]) -> list[ColumnElement[bool]]:
    """True for signals about one of these subjects: a condition for each kind that is asked for.

    Apart, because the store looks up a pupil by its index and has to go through all signals for the others.
    """
    c, said = signal.c, {kind: _of_kind(kind, keys) for kind in SignalSubject}
    persons, groups, places = (
        said[kind] for kind in (SignalSubject.PUPIL, SignalSubject.GROUP, SignalSubject.PLACE)
    )
    found = []
    if persons:
        entries = {*persons, *(merged for merged in into if head_of(merged, into) in persons)}
        found.append(and_(c.subject_kind == SignalSubject.PUPIL, among(c.person_id, entries)))
    if groups:
        labels = connection.scalars(select(c.group_label).distinct().where(c.subject_kind == SignalSubject.GROUP))
        spelled = [label for label in labels if folded(label) in groups]
        found.append(and_(c.subject_kind == SignalSubject.GROUP, among(c.group_label, spelled)))
    if places:
        family = family_in(connection, CatalogueName.PLACE, places)
        found.append(and_(c.subject_kind == SignalSubject.PLACE, among(c.place, family)))
    return found


def _of_kind(kind: SignalSubject, keys: Collection[str]) -> frozenset[str]:
    """What the keys of this kind are about."""
    return frozenset(key.partition(":")[2] for key in keys if key.startswith(f"{kind.value}:"))
