"""The signals of the practice school: the walk comes together, none is past its date, texts tell what was seen."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.fakes import resource_text
from tests.unit.practice.test_practice_school import ANCHOR, ANCHORS, counts, practice
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.school import is_school_day
from vios_desktop.domain.signal import Signal, check_signal, expiry_problem
from vios_desktop.domain.vocabulary import Domain, PersonKind, SignalState, SignalSubject, SignalTheme
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.word_check import WordCheck


def signals(anchor: date = ANCHOR) -> list[Signal]:
    return list(practice(anchor).state.signals.values())


def about_milan(anchor: date) -> list[Signal]:
    milan = practice_id(2026, "person", "pupil", "milan")
    found = [signal for signal in signals(anchor) if signal.facts.person_id == milan]
    return sorted(found, key=lambda signal: signal.facts.observed_on)


def test_there_are_about_one_hundred_and_fifty_about_pupils_groups_and_places() -> None:
    kinds = Counter(signal.facts.subject_kind for signal in signals())

    assert len(signals()) == counts().signals == 150
    assert set(kinds) == set(SignalSubject)
    assert {signal.facts.theme for signal in signals()} == set(SignalTheme)
    assert {signal.facts.domain for signal in signals()} == set(Domain)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_the_walk_is_three_signals_from_two_teachers_and_a_concierge(anchor: date) -> None:
    state, walk = practice(anchor).state, about_milan(anchor)
    seen_by = [state.persons[signal.facts.observer_person_id or ""].function for signal in walk]

    assert [signal.facts.domain for signal in walk] == [Domain.SCHOOL, Domain.STREET, Domain.ONLINE]
    assert [function.split()[0] for function in seen_by] == ["docent", "conciërge", "docent"]
    assert len({signal.facts.observer_person_id for signal in walk}) == 3
    assert {signal.state for signal in walk} == {SignalState.OPEN}
    assert [signal.created_by for signal in walk] == ["marit", "joris", "marit"]


def test_the_walk_lies_within_five_weeks() -> None:
    days = [signal.facts.observed_on for signal in about_milan(ANCHOR)]

    assert days[-1] - days[0] <= timedelta(weeks=5)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_each_can_be_kept_is_not_past_its_date_and_was_written_on_a_school_day(anchor: date) -> None:
    state = practice(anchor).state
    midnight = datetime.combine(anchor, time(0), UTC)
    places = {code for name, code in state.catalogue if name is CatalogueName.PLACE}

    for signal in signals(anchor):
        check_signal(signal.facts, anchor)
        assert expiry_problem(signal.facts.expires_on, anchor) is None
        assert signal.facts.observed_on <= signal.created_at.date()
        assert signal.created_at <= signal.updated_at < midnight
        assert is_school_day(signal.facts.observed_on, tuple(state.holidays.values()))
        assert signal.facts.place in places | {""}
        if signal.facts.person_id:
            assert state.persons[signal.facts.person_id].kind is PersonKind.PUPIL
            assert state.persons[signal.facts.person_id].left_on is None


@pytest.mark.parametrize("anchor", ANCHORS)
def test_some_run_out_soon_and_some_were_renewed_in_time_with_a_reason(anchor: date) -> None:
    state = practice(anchor).state
    soon = [s for s in signals(anchor) if s.facts.expires_on <= anchor + timedelta(days=14)]
    renewed = [entry for entry in state.audit if entry.action is AuditAction.SIGNAL_RENEWED]
    discussed = {signal_id for review in state.reviews.values() for signal_id in review.signal_ids}
    told = {
        change.record_id: change
        for change in state.history
        if change.record_kind == "signal" and change.record_id not in discussed
    }

    assert soon
    assert len(renewed) == len(told) == 9
    for change in state.history:
        if change.record_kind == "signal" and change.field == "expires_on":
            assert change.changed_at.date() <= date.fromisoformat(change.old)
    assert {change.new != "" for change in told.values()} == {True}


def test_what_is_written_down_can_be_seen_and_says_no_more_than_that() -> None:
    check = WordCheck(resource_text("policy/loaded_words.json"))

    for signal in signals():
        facts = signal.facts
        for text in (facts.facts, facts.context, facts.other_explanation, facts.protective_factors):
            assert "{" not in text
            assert check.hints(text) == ()
