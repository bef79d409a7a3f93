"""Signals that came together: for one pupil, group or place, by several observers, in several surroundings.

Only facts are counted: how many signals, how many different observers, how many domains, in which days. There is
no score and no order of weight; whoever put a limit on it is the school (registration.md 4.3, rule 2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.observers import ObserverCount, count_observers, folded
from vios_desktop.domain.review import Review
from vios_desktop.domain.vocabulary import Domain, ReviewOutcome, SignalSubject

NO_PLACE: Final = "unknown"
"""The code of a place that nobody knows: signals about it are not about one place."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From when on signals come together: that many, by so many observers, in so many domains, within these days.

    The defaults are the example of registration.md 4.3, rule 2; the school sets its own.
    """

    signals: int = 3
    observers: int = 2
    domains: int = 2
    days: int = 56


LOWEST: Final = Thresholds(2, 1, 1, 7)
HIGHEST: Final = Thresholds(20, 10, 4, 365)


@dataclass(frozen=True, slots=True)
class Subject:
    """What signals are about. `group_label` is as it was written; two spellings of it are one subject."""

    kind: SignalSubject
    person_id: str | None = None
    group_label: str = ""
    place: str = ""

    @property
    def key(self) -> str:
        """The same text for the same subject."""
        about = {
            SignalSubject.PUPIL: self.person_id or "",
            SignalSubject.GROUP: folded(self.group_label),
            SignalSubject.PLACE: self.place,
        }
        return f"{self.kind.value}:{about[self.kind]}"


@dataclass(frozen=True, slots=True)
class Sighting:
    """What bundling has to know of a signal."""

    signal_id: str
    subject: Subject
    observed_on: date
    domain: Domain
    observer_person_id: str | None
    observer_name: str


class BundleReason(StrEnum):
    """Why a bundle asks to be looked at."""

    CAME_TOGETHER = "came_together"
    FOLLOW_ENDED = "follow_ended"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Bundle:
    """Signals that came together, oldest first. `also` are the others about the same subject."""

    subject: Subject
    sightings: tuple[Sighting, ...]
    reason: BundleReason = BundleReason.CAME_TOGETHER
    also: tuple[Sighting, ...] = field(default=())

    @property
    def key(self) -> str:
        return self.subject.key

    @property
    def signal_count(self) -> int:
        return len(self.sightings)

    @property
    def observer_count(self) -> int:
        return count_observers((s.observer_person_id, s.observer_name) for s in self.sightings)

    @property
    def domains(self) -> tuple[Domain, ...]:
        found = {sighting.domain for sighting in self.sightings}
        return tuple(domain for domain in Domain if domain in found)

    @property
    def first_on(self) -> date:
        return self.sightings[0].observed_on

    @property
    def last_on(self) -> date:
        return self.sightings[-1].observed_on


def check_thresholds(wanted: Thresholds) -> None:
    """Raise `ValidationError` for a limit that is out of bounds."""
    problems = tuple(
        FieldProblem(name, "threshold_not_possible")
        for name in Thresholds.__dataclass_fields__
        if not getattr(LOWEST, name) <= getattr(wanted, name) <= getattr(HIGHEST, name)
    )
    if problems:
        raise ValidationError(problems)


def waiting_bundles(
    sightings: Iterable[Sighting], limits: Thresholds, reviews: Iterable[Review], today: date
) -> tuple[Bundle, ...]:
    """What asks for a review, newest signal first.

    What was looked at stays away until a new signal comes, or until the day up to which it was to be followed.
    Reviews that were withdrawn do not count.
    """
    counted = [review for review in reviews if review.withdrawn_at is None]
    looked_at = frozenset(signal_id for review in counted for signal_id in review.signal_ids)
    last = _last_by_subject(counted)
    found = []
    for subject_key, group in _by_subject(sightings).items():
        bundle = _newest_window(group, limits, looked_at) or _followed(group, last.get(subject_key), today)
        if bundle is not None:
            found.append(bundle)
    return tuple(sorted(found, key=lambda bundle: (-bundle.last_on.toordinal(), bundle.key)))


def bundle_of(
    key: str, sightings: Iterable[Sighting], limits: Thresholds, reviews: Iterable[Review], today: date
) -> Bundle | None:
    """The bundle of one subject; all its signals where nothing asks for a review, None where there are none."""
    own = [sighting for sighting in sightings if sighting.subject.key == key]
    waiting = waiting_bundles(own, limits, reviews, today)
    if waiting or not own:
        return waiting[0] if waiting else None
    ordered = tuple(sorted(own, key=lambda s: (s.observed_on, s.signal_id)))
    return _bundle(ordered, ordered, BundleReason.BY_HAND)


def _by_subject(sightings: Iterable[Sighting]) -> Mapping[str, Sequence[Sighting]]:
    real = [s for s in sightings if s.subject.place != NO_PLACE or s.subject.kind is not SignalSubject.PLACE]
    ordered = sorted(real, key=lambda s: (s.subject.key, s.observed_on, s.signal_id))
    return {key: tuple(group) for key, group in groupby(ordered, key=lambda s: s.subject.key)}


def _newest_window(group: Sequence[Sighting], limits: Thresholds, looked_at: Collection[str]) -> Bundle | None:
    """The newest days that hold enough, with at least one signal that nobody has looked at.

    Each signal enters and leaves the days once, so that it takes as long as the group is, however much there is.
    """
    days, start = _Days(looked_at), len(group)
    for end in range(len(group) - 1, limits.signals - 2, -1):
        earliest = group[end].observed_on - timedelta(days=limits.days - 1)
        while start > 0 and group[start - 1].observed_on >= earliest:
            start -= 1
            days.count(group[start], 1)
        if days.hold(limits):
            return _bundle(group, tuple(group[start : end + 1]))
        days.count(group[end], -1)
    return None


class _Days:
    """What stands in a stretch of days, counted as signals enter and leave it."""

    def __init__(self, looked_at: Collection[str]) -> None:
        self._looked_at = looked_at
        self._signals = self._new = 0
        self._domains: Counter[Domain] = Counter()
        self._observers = ObserverCount()

    def count(self, sighting: Sighting, times: int) -> None:
        """One more (1) or one less (-1)."""
        self._signals += times
        self._new += times * (sighting.signal_id not in self._looked_at)
        self._domains[sighting.domain] += times
        self._observers.count(sighting.observer_person_id, sighting.observer_name, times)

    def hold(self, limits: Thresholds) -> bool:
        """Whether it is enough, and not all of it was looked at."""
        if not self._new or self._signals < limits.signals:
            return False
        domains = sum(1 for times in self._domains.values() if times)
        return domains >= limits.domains and self._observers.different() >= limits.observers


def _followed(group: Sequence[Sighting], review: Review | None, today: date) -> Bundle | None:
    if review is None or review.outcome is not ReviewOutcome.FOLLOW or review.follow_until is None:
        return None
    inside = tuple(s for s in group if s.signal_id in review.signal_ids)
    if review.follow_until > today or not inside:
        return None
    return _bundle(group, inside, BundleReason.FOLLOW_ENDED)


def _bundle(
    group: Sequence[Sighting],
    inside: tuple[Sighting, ...],
    reason: BundleReason = BundleReason.CAME_TOGETHER,
) -> Bundle:
    ids = {s.signal_id for s in inside}
    return Bundle(inside[-1].subject, inside, reason, tuple(s for s in group if s.signal_id not in ids))


def _last_by_subject(reviews: Iterable[Review]) -> Mapping[str, Review]:
    by_time = sorted(reviews, key=lambda review: review.reviewed_at)
    return {subject_of(review).key: review for review in by_time}


def subject_of(review: Review) -> Subject:
    """What the signals of this review were about."""
    return Subject(review.subject_kind, review.person_id, review.group_label, review.place)
