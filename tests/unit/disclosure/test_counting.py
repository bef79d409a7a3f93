"""R1: a line counts different people, and nobody is counted twice."""

from __future__ import annotations

import itertools
import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.disclosure.invented import different, incident, incident_lists, layout, renumbered
from vios_desktop.disclosure.counting import (
    CountedIncident,
    count_different,
    count_table,
    leading_of,
    victims_of,
)
from vios_desktop.disclosure.layout import VictimRule
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonRole

WHOLE, SINGLE = VictimRule.WHOLE_LINE, VictimRule.PER_INCIDENT
CAUSER, VICTIM, WITNESS = PersonRole.ALLEGED_CAUSER, PersonRole.VICTIM, PersonRole.WITNESS

WIDTHS = st.sampled_from([5, 10])


@pytest.mark.parametrize(
    ("persons", "leading"),
    [
        ([], None),
        ([(WITNESS, "w")], None),
        ([(VICTIM, "v"), (CAUSER, "c"), (CAUSER, "d")], "c"),
        ([(WITNESS, "w"), (VICTIM, "v"), (VICTIM, "u")], "v"),
        ([(VICTIM, None), (VICTIM, "u")], None),
        ([(VICTIM, "v"), (CAUSER, None), (CAUSER, "d")], None),
    ],
)
def test_the_leading_person(persons: list[tuple[PersonRole, str | None]], leading: str | None) -> None:
    assert leading_of(persons) == leading


def test_victims_of_whom_nobody_knows_the_name_are_one() -> None:
    persons = [(VICTIM, "v"), (VICTIM, None), (CAUSER, "c"), (VICTIM, None), (WITNESS, "w")]
    assert victims_of(persons) == {"v", None}
    assert victims_of([(CAUSER, "c")]) == frozenset()


def test_one_pupil_with_eight_incidents_counts_once() -> None:
    assert count_different([incident(number, "a", day=number) for number in range(8)], 5, WHOLE) == 1


def test_all_unknown_people_together_count_as_one() -> None:
    assert count_different([*different(3), *(incident(100 + number, None) for number in range(9))], 5, WHOLE) == 4


def test_eight_people_against_one_victim_count_as_one() -> None:
    bullying = [incident(number, f"causer-{number}", ("victim",)) for number in range(8)]
    assert count_different(bullying, 5, WHOLE) == 1


def test_five_victims_are_enough() -> None:
    incidents = [incident(number, f"causer-{number}", (f"victim-{number % 5}",)) for number in range(8)]
    assert count_different(incidents, 5, WHOLE) == 8
    assert count_different(incidents, 10, WHOLE) == 5  # the strict grid asks for ten


def test_unknown_victims_together_are_one_victim() -> None:
    incidents = [incident(number, f"causer-{number}", (None,)) for number in range(8)]
    assert count_different(incidents, 5, WHOLE) == 1


def test_the_victims_of_skipped_incidents_matter_only_if_no_other_is_named() -> None:
    six = different(6)
    returning = incident(50, six[0].leading, ("victim",), day=9)
    assert count_different([*six, returning], 5, WHOLE) == 1
    named = [incident(100 + number, f"other-{number}", (f"v{number}",)) for number in range(5)]
    assert count_different([*six, *named, returning], 5, WHOLE) == 11


def test_the_first_incident_by_date_is_the_one_that_counts() -> None:
    """Only the victims of counted incidents are tested, so it shows which of two was skipped."""
    late = incident(0, "a", tuple(f"v{number}" for number in range(5)), day=5)
    early = incident(1, "a", ("v0",), day=1)
    others = [incident(10 + number, f"o{number}", ("v0",), day=2) for number in range(6)]
    assert count_different([late, early, *others], 5, WHOLE) == 1
    assert count_different([late, *others], 5, WHOLE) == 7


@given(incident_lists(), st.randoms(use_true_random=False))
def test_the_order_in_which_incidents_come_is_no_matter(
    incidents: list[CountedIncident], order: random.Random
) -> None:
    shuffled = list(incidents)
    order.shuffle(shuffled)
    for rule in VictimRule:
        assert count_table(shuffled, layout("A", rule), 5) == count_table(incidents, layout("A", rule), 5)
        assert count_different(shuffled, 10, rule) == count_different(incidents, 10, rule)


@given(incident_lists(), WIDTHS)
def test_a_count_of_k_stands_for_k_people_and_k_victims(incidents: list[CountedIncident], k: int) -> None:
    """Acceptance test 5 of the notes, for every line, place and total of the largest layout."""
    chosen = layout("A")
    counts = count_table(incidents, chosen, k)
    parts = [(incidents, counts.total)]
    for index, block in enumerate(chosen.blocks):
        for line, count in zip(block.lines, counts.blocks[index], strict=True):
            members = [i for i in incidents if line.code == (i.place if block.code == "places" else i.line)]
            parts.append((members, count))
    for members, count in parts:
        people = {i.leading for i in members}
        victims = {victim for i in members for victim in i.victims}
        assert count <= len(people)
        if count >= k:
            assert len(people) >= k
            assert not victims or len(victims) >= k


@given(incident_lists(), st.lists(st.tuples(st.integers(0, 44), st.integers(0, 9)), max_size=20))
def test_incidents_of_people_who_were_counted_change_nothing(
    incidents: list[CountedIncident], returns: list[tuple[int, int]]
) -> None:
    """Whoever returns in the same line and place, later, shows in no figure; the victim does not either."""
    again = [
        CountedIncident(
            f"later-{number:04}",
            source.occurred_on + timedelta(days=later),
            source.line,
            source.group,
            source.place,
            source.leading,
            source.victims,
        )
        for number, (index, later) in enumerate(returns)
        if incidents
        for source in [incidents[index % len(incidents)]]
    ]
    for rule in VictimRule:
        chosen = layout("A", rule)
        assert count_table([*incidents, *again], chosen, 5) == count_table(incidents, chosen, 5)


@given(incident_lists(max_size=25), WIDTHS)
def test_lines_and_total_fit_as_in_a_period_without_victims(incidents: list[CountedIncident], k: int) -> None:
    for code, rule in itertools.product(("small", "B", "A"), VictimRule):
        counts = count_table(incidents, layout(code, rule), k)
        for block in counts.blocks:
            assert max(block) <= counts.total <= sum(block)


@given(incident_lists(), WIDTHS)
def test_by_incident_five_people_and_no_more_incidents_with_a_victim_than_victims(
    incidents: list[CountedIncident], k: int
) -> None:
    counts = count_table(incidents, layout("A", SINGLE), k)
    parts = [(incidents, counts.total)]
    for line, count in zip(layout("A").blocks[0].lines, counts.blocks[0], strict=True):
        parts.append(([i for i in incidents if i.line == line.code], count))
    for members, count in parts:
        assert count <= len({i.leading for i in members})
        victims = {victim for i in members for victim in i.victims}
        without = {i.leading for i in members if not i.victims}
        if len(victims) < k:
            assert count <= len(without) + len(victims)


def test_the_two_readings_of_the_victims_rule() -> None:
    one_victim = [incident(50 + number, f"causer-{number}", ("victim",)) for number in range(8)]
    assert count_different(one_victim, 5, SINGLE) == 1
    mixed = [*different(8), one_victim[0]]
    assert count_different(mixed, 5, WHOLE) == 1
    assert count_different(mixed, 5, SINGLE) == 9
    returning = incident(99, mixed[0].leading, ("other-victim",), day=9)
    assert count_different([*different(8), returning], 5, SINGLE) == 8


def test_a_victim_elsewhere_does_not_leave_a_line_above_the_total() -> None:
    """Six without a victim and one with: printed as 5-9 of 0-4 it would say that a victim is recorded."""
    incidents = renumbered([*different(6), incident(0, "x", ("v",), line="theft")])
    counts = count_table(incidents, layout("B"), 5)
    assert counts.total == 1
    assert counts.blocks[0] == (1, 0, 1, 0)


def test_the_total_is_counted_over_all_and_is_not_a_sum() -> None:
    incidents = [
        incident(number, "a", line=line)
        for number, line in enumerate(("tobacco", "theft", "truancy", "fights_weapons"))
    ]
    counts = count_table(incidents, layout("B"), 5)
    assert counts.blocks[0] == (1, 1, 1, 1)
    assert counts.total == 1


def test_the_total_is_never_more_than_the_sum_of_its_lines() -> None:
    incidents = [
        incident(100 * index + number, f"{line}-{number}", (f"victim-{line}-{number % 4}",), line=line)
        for index, line in enumerate(("tobacco", "theft", "truancy", "fights_weapons"))
        for number in range(6)
    ]
    counts = count_table(incidents, layout("B"), 5)
    assert counts.blocks[0] == (4, 4, 4, 4)
    assert counts.total == 16


def test_the_small_layout_has_a_total_alone() -> None:
    counts = count_table(different(7), layout("small"), 5)
    assert (counts.total, counts.blocks) == (7, ())


def test_an_incident_in_no_line_stops_the_count() -> None:
    lost = CountedIncident("i", different(1)[0].occurred_on, "tobacco", "substances", "moon", "a")
    with pytest.raises(ViosError) as refused:
        count_table([lost], layout("B"), 5)
    assert refused.value.code == "summary_line_unknown"
    assert refused.value.params == {"block": "places", "line": "moon"}


def test_an_incident_that_comes_twice_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="twice"):
        count_table([incident(1, "a"), incident(1, "b")], layout("B"), 5)
