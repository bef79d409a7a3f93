"""Periods of keeping: never shorter than the rule says, a hold before everything, an extension never shortens."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import resource_text
from vios_desktop.domain.retention import (
    Handling,
    RecordClass,
    RetentionChoice,
    RetentionChoiceKind,
    RetentionState,
    StartEvent,
    Term,
    Unit,
    load_policy,
    standing,
)
from vios_desktop.domain.school import school_year_of
from vios_desktop.domain.vocabulary import RecordKind

POLICY = load_policy(resource_text("policy/retention.json"))
DAYS = st.dates(date(1995, 1, 1), date(2080, 12, 31))
TERMS = st.builds(Term, st.integers(1, 12), st.sampled_from(Unit))
KINDS = st.sampled_from(RetentionChoiceKind)


def choice(kind: RetentionChoiceKind, until: date | None = None) -> RetentionChoice:
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return RetentionChoice("id", RecordKind.INCIDENT, "incident-1", kind, "omdat", until, at, "marit")


@pytest.mark.parametrize(
    ("term", "start", "last"),
    [
        (Term(2, Unit.YEARS), date(2024, 2, 29), date(2026, 2, 28)),
        (Term(4, Unit.YEARS), date(2024, 2, 29), date(2028, 2, 29)),
        (Term(12, Unit.MONTHS), date(2026, 11, 24), date(2027, 11, 24)),
        (Term(1, Unit.MONTHS), date(2027, 1, 31), date(2027, 2, 28)),
        (Term(1, Unit.SCHOOL_YEARS), date(2026, 7, 31), date(2027, 7, 31)),
        (Term(1, Unit.SCHOOL_YEARS), date(2026, 8, 1), date(2028, 7, 31)),
        (Term(4, Unit.WEEKS), date(2026, 11, 24), date(2026, 12, 22)),
    ],
)
def test_the_last_day(term: Term, start: date, last: date) -> None:
    assert term.last_day(start) == last


@given(TERMS, DAYS, DAYS)
def test_a_later_start_never_ends_earlier_and_no_period_is_empty(term: Term, one: date, other: date) -> None:
    first, later = sorted((one, other))
    assert term.last_day(first) <= term.last_day(later)
    assert term.last_day(first) > first


@given(DAYS, st.integers(1, 5))
def test_school_years_end_with_a_school_year(start: date, count: int) -> None:
    last = Term(count, Unit.SCHOOL_YEARS).last_day(start)
    assert last == school_year_of(last)[1]
    assert last.year - school_year_of(start)[1].year == count


@given(DAYS, DAYS)
def test_an_incident_ends_by_the_earlier_of_its_two_events(closed: date, left: date) -> None:
    rule = POLICY.rule(RecordClass.INCIDENT)
    only_closed = rule.last_day({StartEvent.CLOSED: closed})
    both = rule.last_day({StartEvent.CLOSED: closed, StartEvent.LEFT_SCHOOL: left})
    assert only_closed is not None
    assert both == min(only_closed, Term(2, Unit.YEARS).last_day(left))


def test_without_an_event_there_is_no_day_and_nothing_is_due() -> None:
    last = POLICY.rule(RecordClass.CASE).last_day({StartEvent.CLOSED: date(2000, 1, 1)})
    assert last is None
    assert standing(last, []).state(date(2090, 1, 1)) is RetentionState.UNKNOWN


@given(DAYS, DAYS, st.lists(st.builds(choice, KINDS, st.none() | DAYS), max_size=8))
def test_what_is_held_is_never_due_and_an_extension_never_shortens(
    last: date, today: date, choices: list[RetentionChoice]
) -> None:
    stands = standing(last, choices)
    holds = [c.kind for c in choices if c.kind in (RetentionChoiceKind.HOLD, RetentionChoiceKind.LIFT)]
    held = bool(holds) and holds[-1] is RetentionChoiceKind.HOLD
    assert (stands.state(today) is RetentionState.HELD) == held
    assert stands.last_day is not None
    assert stands.last_day >= last
    if stands.state(today) is RetentionState.DUE:
        assert today > stands.last_day


def test_the_day_itself_is_still_kept() -> None:
    last = date(2026, 7, 31)
    assert standing(last, []).state(last) is RetentionState.SOON
    assert standing(last, []).state(last + timedelta(days=1)) is RetentionState.DUE


def test_every_class_has_one_rule_with_a_source_and_none_pretends_to_be_law() -> None:
    assert sorted(rule.record_class for rule in POLICY.rules) == sorted(RecordClass)
    for rule in POLICY.rules:
        assert rule.source
        assert rule.words
        assert not rule.verified  # registration.md 7.4: no line of the overview of periods was seen
        assert (rule.term is None) == (rule.handling is Handling.FOLLOWS)
