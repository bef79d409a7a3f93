"""What the practice school told others, and its two demands."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tests.unit.practice.test_practice_school import ANCHOR, ANCHORS, practice
from vios_desktop.domain.demand_rules import DemandWarning, check_answer, check_demand, warnings_of
from vios_desktop.domain.disclosure_entry import check_entry
from vios_desktop.domain.school import is_school_day
from vios_desktop.domain.vocabulary import DemandOutcome, DisclosureKind, SharingLevel


@pytest.mark.parametrize("anchor", ANCHORS)
def test_the_register_holds_about_thirty_lines_that_say_enough(anchor: date) -> None:
    state = practice(anchor).state
    midnight, holidays = datetime.combine(anchor, time(0), UTC), tuple(state.holidays.values())
    entries = tuple(state.disclosures)
    told_at_meetings = [one for one in entries if one.object_id in state.meetings]
    assert 28 <= len(entries) - len(told_at_meetings) <= 34
    assert told_at_meetings
    assert {entry.level for entry in entries} == set(SharingLevel)
    assert {DisclosureKind.SPOKEN, DisclosureKind.DEMAND, DisclosureKind.GAPS} <= {one.kind for one in entries}
    for entry in entries:
        check_entry(entry)
        assert entry.made_at < midnight
        assert is_school_day(entry.made_at.date(), holidays)
        for person_id in entry.person_ids:
            assert person_id in state.persons


@pytest.mark.parametrize("anchor", ANCHORS)
def test_one_demand_waits_and_one_was_answered_for_a_part(anchor: date) -> None:
    state = practice(anchor).state
    demands = {demand.outcome: demand for demand in state.demands.values()}
    assert set(demands) == {DemandOutcome.OPEN, DemandOutcome.PARTLY_GIVEN}
    for demand in demands.values():
        check_demand(demand, anchor)
        assert demand.person_id in state.persons
    waiting, answered = demands[DemandOutcome.OPEN], demands[DemandOutcome.PARTLY_GIVEN]
    assert waiting.term_on is not None
    assert waiting.term_on > anchor
    assert {found.kind for found in warnings_of(waiting)} == {
        DemandWarning.MORE_THAN_IDENTIFYING,
        DemandWarning.NO_MANNER,
    }
    check_answer(answered)
    (given,) = (entry for entry in state.disclosures if entry.id == answered.disclosure_id)
    assert given.object_id == answered.id
    assert given.person_ids == (answered.person_id,)


def test_those_it_is_about_were_at_the_school() -> None:
    state = practice().state
    for entry in state.disclosures:
        for person_id in entry.person_ids:
            left_on = state.persons[person_id].left_on
            assert left_on is None or left_on > ANCHOR
