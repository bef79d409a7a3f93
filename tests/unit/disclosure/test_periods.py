"""R5: when a period may be published, and what belongs to it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from vios_desktop.disclosure.assignment import DatedIncident, assign
from vios_desktop.disclosure.periods import Period, check_publishable, period_of
from vios_desktop.domain.errors import ViosError

START = date(2026, 8, 31)
CALENDAR = tuple(
    Period(START + timedelta(days=28 * number), START + timedelta(days=28 * number + 27)) for number in range(5)
)
P0, P1, P2, P3, P4 = CALENDAR
BEFORE_ALL = START - timedelta(days=40)


def in_(period: Period, day: int = 3) -> date:
    return period.start + timedelta(days=day)


def dated(occurred: date, registered: date, changed: date | None = None) -> DatedIncident:
    return DatedIncident("i", occurred, registered, changed or registered)


def counts_in(incident: DatedIncident, period: Period, published: tuple[Period, ...]) -> bool:
    return assign([incident], period, CALENDAR, published, ()) == {"i"}


def test_a_period_ends_after_it_starts() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Period(START, START - timedelta(days=1))


def test_period_of_a_day() -> None:
    assert period_of(CALENDAR, P1.start) == P1
    assert period_of(CALENDAR, P1.end) == P1
    assert period_of(CALENDAR, BEFORE_ALL) is None


def test_periods_follow_and_overlap() -> None:
    assert P1.follows(P0)
    assert not P2.follows(P0)
    assert not P0.follows(P1)
    assert P0.overlaps(Period(P0.end, P1.end))
    assert not P0.overlaps(P1)


def test_a_period_is_published_after_its_last_day() -> None:
    with pytest.raises(ViosError) as refused:
        check_publishable(P0, (), P0.end)
    assert (refused.value.code, refused.value.params) == ("period_not_ended", {"ends_on": "2026-09-27"})
    check_publishable(P0, (), P0.end + timedelta(days=1))
    check_publishable(P0, (P1, P2), P4.end)


def test_a_period_is_published_once() -> None:
    with pytest.raises(ViosError) as refused:
        check_publishable(P1, (P0, P1), P4.end)
    assert (refused.value.code, refused.value.params) == (
        "period_already_published",
        {"start": P1.start.isoformat()},
    )


def test_published_periods_share_no_day() -> None:
    with pytest.raises(ViosError) as refused:
        check_publishable(Period(P0.end, P1.end), (P0,), P4.end)
    assert (refused.value.code, refused.value.params) == (
        "period_overlaps",
        {"start": P0.start.isoformat(), "end": P0.end.isoformat()},
    )


def test_an_incident_counts_in_the_period_in_which_it_happened() -> None:
    entered_late = dated(in_(P1), in_(P2))
    assert counts_in(entered_late, P1, (P0,))
    assert not counts_in(entered_late, P2, (P0,))  # P1 is still to come
    assert not counts_in(dated(in_(P1), in_(P1)), P0, ())


def test_after_publication_it_counts_where_it_was_registered() -> None:
    entered_late = dated(in_(P0), in_(P2))
    assert not counts_in(entered_late, P1, (P0,))
    assert counts_in(entered_late, P2, (P0, P1))


def test_after_publication_it_counts_where_it_was_changed() -> None:
    moved_back = dated(in_(P0), registered=in_(P0), changed=in_(P3))
    assert not counts_in(moved_back, P2, (P0, P1))
    assert counts_in(moved_back, P3, (P0, P1, P2))


def test_registered_in_a_period_that_is_published_later_waits_for_it() -> None:
    waits = dated(in_(P0), in_(P1))
    assert not counts_in(waits, P2, (P0,))
    assert counts_in(waits, P1, (P0, P2))


def test_what_missed_its_turn_counts_in_the_next_period() -> None:
    missed = dated(in_(P0), in_(P1))
    assert counts_in(missed, P2, (P0, P1))
    in_no_period = DatedIncident("i", in_(P0), P4.end + timedelta(days=9), P4.end + timedelta(days=9))
    assert not counts_in(in_no_period, P4, CALENDAR[:4])
    next_year = Period(P4.end + timedelta(days=30), P4.end + timedelta(days=57))
    assert assign([in_no_period], next_year, (*CALENDAR, next_year), CALENDAR, ()) == {"i"}


def test_what_happened_before_the_calendar_never_counts() -> None:
    assert not any(counts_in(dated(BEFORE_ALL, in_(P1)), period, CALENDAR[:1]) for period in CALENDAR[1:])


def test_a_counted_incident_never_counts_again() -> None:
    changed_later = dated(in_(P0), in_(P0), in_(P1))
    assert assign([changed_later], P1, CALENDAR, (P0,), ("i",)) == frozenset()
