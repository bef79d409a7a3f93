"""When signals come together, and when they do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.bundling import (
    NO_PLACE,
    BundleReason,
    Sighting,
    Subject,
    Thresholds,
    bundle_of,
    check_thresholds,
    waiting_bundles,
)
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.observers import ObserverCount, count_observers, folded, observer_keys
from vios_desktop.domain.review import Review
from vios_desktop.domain.vocabulary import Domain, ReviewOutcome, SignalSubject

DAY = date(2026, 11, 24)
PUPIL = Subject(SignalSubject.PUPIL, person_id="sem")
LIMITS = Thresholds()
SCHOOL, STREET = Domain.SCHOOL, Domain.STREET


def seen(number: int, days_back: int, domain: Domain, by: str, subject: Subject = PUPIL) -> Sighting:
    return Sighting(f"s{number}", subject, DAY - timedelta(days=days_back), domain, None, by)


THREE = (seen(1, 20, SCHOOL, "J. Testhuis"), seen(2, 9, SCHOOL, "M. Fictief"), seen(3, 2, STREET, "de conciërge"))


def reviewed(*ids: str, outcome: ReviewOutcome = ReviewOutcome.TALK, until: date | None = None) -> Review:
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    counts = (3, 3, 2, DAY, DAY)
    return Review(
        "r", SignalSubject.PUPIL, "sem", "", "", outcome, "omdat", at, "marit", *counts, ids, follow_until=until
    )


def test_three_by_three_in_two_domains_come_together() -> None:
    (bundle,) = waiting_bundles(THREE, LIMITS, (), DAY)
    assert (bundle.signal_count, bundle.observer_count, bundle.domains) == (3, 3, (SCHOOL, STREET))
    assert (bundle.first_on, bundle.last_on, bundle.key) == (DAY - timedelta(20), DAY - timedelta(2), "pupil:sem")
    assert bundle.reason is BundleReason.CAME_TOGETHER


@pytest.mark.parametrize(
    "sightings",
    [
        THREE[:2],
        tuple(replace(s, observer_name="j testhuis") for s in THREE),
        tuple(replace(s, domain=SCHOOL) for s in THREE),
        (replace(THREE[0], observed_on=DAY - timedelta(days=2 + LIMITS.days)), *THREE[1:]),
        tuple(replace(s, subject=Subject(SignalSubject.PLACE, place=NO_PLACE)) for s in THREE),
        (replace(THREE[0], subject=replace(PUPIL, person_id="elif")), *THREE[1:]),
    ],
    ids=["too few", "one observer", "one domain", "too far apart", "no place", "two pupils"],
)
def test_too_little_does_not(sightings: tuple[Sighting, ...]) -> None:
    assert waiting_bundles(sightings, LIMITS, (), DAY) == ()


def test_the_last_day_of_the_span_still_counts() -> None:
    first = replace(THREE[0], observed_on=THREE[2].observed_on - timedelta(days=LIMITS.days - 1))
    assert len(waiting_bundles((first, *THREE[1:]), LIMITS, (), DAY)) == 1


def test_two_spellings_of_a_group_are_one() -> None:
    labels = ("Groep bij de Aldi", "groep bij de aldi", "Groep  bij de ALDI.")
    subjects = [Subject(SignalSubject.GROUP, group_label=label) for label in labels]
    sightings = tuple(replace(s, subject=subject) for s, subject in zip(THREE, subjects, strict=True))
    assert len(waiting_bundles(sightings, LIMITS, (), DAY)) == 1


def test_what_was_looked_at_comes_back_with_a_new_signal_only() -> None:
    reviews = (reviewed("s1", "s2", "s3"),)
    assert waiting_bundles(THREE, LIMITS, reviews, DAY) == ()
    new = (*THREE, seen(4, 0, SCHOOL, "K. Proef"))
    (bundle,) = waiting_bundles(new, LIMITS, reviews, DAY)
    assert bundle.signal_count == 4


def test_a_withdrawn_review_decides_nothing() -> None:
    taken_back = replace(reviewed("s1", "s2", "s3"), withdrawn_at=datetime(2026, 11, 21, tzinfo=UTC))
    assert len(waiting_bundles(THREE, LIMITS, (taken_back,), DAY)) == 1


@pytest.mark.parametrize(("days", "waits"), [(1, False), (0, True), (-3, True)])
def test_what_is_followed_comes_back_on_its_day(days: int, waits: bool) -> None:
    review = reviewed("s1", "s2", outcome=ReviewOutcome.FOLLOW, until=DAY + timedelta(days=days))
    found = waiting_bundles(THREE[:2], LIMITS, (review,), DAY)
    assert [bundle.reason for bundle in found] == ([BundleReason.FOLLOW_ENDED] if waits else [])


def test_followed_signals_that_are_gone_ask_for_nothing() -> None:
    review = reviewed("s8", "s9", outcome=ReviewOutcome.FOLLOW, until=DAY)
    assert waiting_bundles(THREE[:2], LIMITS, (review,), DAY) == ()


def test_the_newest_comes_first_and_older_ones_lie_beside_it() -> None:
    old = seen(0, 200, Domain.HOME, "K. Proef")
    place = Subject(SignalSubject.PLACE, place="yard")
    later = tuple(replace(s, subject=place, signal_id=f"p{s.signal_id}") for s in THREE)
    later = (*later[:2], replace(later[2], observed_on=DAY))
    found = waiting_bundles((old, *THREE, *later), LIMITS, (), DAY)
    assert [bundle.key for bundle in found] == ["place:yard", "pupil:sem"]
    assert found[1].also == (old,)


def test_one_can_be_looked_at_by_hand() -> None:
    bundle = bundle_of("pupil:sem", THREE[:1], LIMITS, (), DAY)
    assert bundle is not None
    assert bundle.reason is BundleReason.BY_HAND
    assert bundle_of("pupil:elif", THREE, LIMITS, (), DAY) is None
    waiting = bundle_of("pupil:sem", THREE, LIMITS, (), DAY)
    assert waiting is not None
    assert waiting.reason is BundleReason.CAME_TOGETHER


@pytest.mark.parametrize("wrong", [{"signals": 1}, {"observers": 0}, {"domains": 5}, {"days": 366}, {"days": 0}])
def test_limits_of_the_limits(wrong: dict[str, int]) -> None:
    check_thresholds(LIMITS)
    with pytest.raises(ValidationError) as caught:
        check_thresholds(replace(LIMITS, **wrong))
    assert [problem.field for problem in caught.value.problems] == list(wrong)


@pytest.mark.parametrize(
    ("observers", "count"),
    [
        ([("a", "J. Testhuis"), (None, "j testhuis")], 1),
        ([("a", "J. Testhuis"), ("b", "J. Testhuis")], 2),
        ([(None, "Zoë"), (None, "ZOE")], 1),
        ([(None, "de conciërge"), ("a", "")], 2),
        ([], 0),
    ],
)
def test_one_observer_never_counts_as_two(observers: list[tuple[str | None, str]], count: int) -> None:
    assert count_observers(observers) == count


NAMES = st.text(min_size=1, max_size=8)
OBSERVERS = st.lists(st.tuples(st.none() | st.sampled_from("abc"), NAMES), max_size=8)


@given(OBSERVERS)
def test_keys_are_one_for_each_and_never_more_than_names_and_persons(
    observers: list[tuple[str | None, str]],
) -> None:
    keys = observer_keys(observers)
    assert len(keys) == len(observers)
    persons = {person_id for person_id, _name in observers if person_id}
    names = {folded(name) for person_id, name in observers if not person_id}
    assert len(persons) <= len(set(keys)) <= len(persons) + len(names)


@given(
    st.lists(
        st.tuples(st.integers(0, 80), st.sampled_from(Domain), st.sampled_from("abcd"), st.sampled_from("pq")),
        max_size=14,
    ),
    st.sets(st.integers(0, 13)),
)
def test_every_bundle_keeps_to_the_limits(seeds: list[tuple[int, Domain, str, str]], looked: set[int]) -> None:
    """Also after a review of anything; a bundle always has a signal that nobody looked at."""
    sightings = [
        seen(number, back, domain, by, Subject(SignalSubject.PUPIL, person_id=who))
        for number, (back, domain, by, who) in enumerate(seeds)
    ]
    ids = {f"s{number}" for number in looked}
    for bundle in waiting_bundles(sightings, LIMITS, (reviewed(*ids),), DAY):
        assert bundle.signal_count >= LIMITS.signals
        assert bundle.observer_count >= LIMITS.observers
        assert len(bundle.domains) >= LIMITS.domains
        assert (bundle.last_on - bundle.first_on).days < LIMITS.days
        assert {s.signal_id for s in bundle.sightings} - ids
        assert {s.subject for s in (*bundle.sightings, *bundle.also)} == {bundle.subject}


SEEN = st.lists(
    st.tuples(
        st.integers(0, 80),
        st.sampled_from((Domain.SCHOOL, Domain.STREET)),
        st.none() | st.sampled_from("ab"),
        st.sampled_from(("J. Testhuis", "j testhuis", "M. Fictief", "..")),
    ),
    max_size=14,
)


@given(SEEN, st.sets(st.integers(0, 13)), st.integers(1, 3), st.integers(1, 2))
def test_the_newest_days_are_those_that_counting_all_of_them_gives(
    seeds: list[tuple[int, Domain, str | None, str]], looked: set[int], observers: int, domains: int
) -> None:
    limits = Thresholds(3, observers, domains, 28)
    sightings = [
        Sighting(f"s{number:02}", PUPIL, DAY - timedelta(days=back), domain, person_id, name)
        for number, (back, domain, person_id, name) in enumerate(seeds)
    ]
    ids = {f"s{number:02}" for number in looked}
    found = waiting_bundles(sightings, limits, (reviewed(*ids),), DAY)
    plainly = _counted_plainly(sightings, limits, ids)
    assert (found[0].sightings if found else ()) == plainly


def _counted_plainly(sightings: list[Sighting], limits: Thresholds, looked_at: set[str]) -> tuple[Sighting, ...]:
    """Every stretch of days counted by itself, the newest first."""
    ordered = sorted(sightings, key=lambda s: (s.observed_on, s.signal_id))
    for end in range(len(ordered), 0, -1):
        earliest = ordered[end - 1].observed_on - timedelta(days=limits.days - 1)
        days = tuple(s for s in ordered[:end] if s.observed_on >= earliest)
        seen_by = count_observers((s.observer_person_id, s.observer_name) for s in days)
        if (
            len(days) >= limits.signals
            and seen_by >= limits.observers
            and len({s.domain for s in days}) >= limits.domains
            and {s.signal_id for s in days} - looked_at
        ):
            return days
    return ()


@given(OBSERVERS, st.data())
def test_counting_as_they_come_and_go_is_counting_those_that_are_left(
    observers: list[tuple[str | None, str]], data: st.DataObject
) -> None:
    counted = ObserverCount()
    for person_id, name in observers:
        counted.count(person_id, name, 1)
    left = list(observers)
    for _ in range(data.draw(st.integers(0, len(observers)))):
        gone = left.pop(data.draw(st.integers(0, len(left) - 1)))
        counted.count(*gone, -1)
    assert counted.different() == count_observers(left)
