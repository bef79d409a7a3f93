"""From incidents to a draft, and a school year of exports through the gate (a sample of tests 2 and 5)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from benchmarks.attack.gate import exports, layout_for
from tests.unit.disclosure.invented import PERIOD, PERIOD_BEFORE, different, incident, layout
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.certificate import holds
from vios_desktop.disclosure.attack.drafting import EarlierPeriod, draft_of, line_counts
from vios_desktop.disclosure.attack.gate import pass_gate
from vios_desktop.disclosure.attack.model import Interval, Publication
from vios_desktop.disclosure.ledger import atom
from vios_desktop.disclosure.periods import Period

NOTHING = Publication(5, (), (), ())
B = layout("B")


def test_every_line_and_every_cell_is_looked_after() -> None:
    draft = draft_of(PERIOD, different(6), B, 5)
    names = {statistic.name for statistic in draft.model.statistics}
    assert len(names) == 1 + 4 + 6 + 24
    truth = draft.model.true_values or {}
    cell = atom(PERIOD, "groups*places", "substances*yard_bikes")
    assert truth[cell] == truth[atom(PERIOD, "places", "yard_bikes")] == truth[atom(PERIOD, "total", "total")] == 6
    assert [block.code for block in draft.breakdowns] == ["groups", "places"]


def test_a_pupil_who_returns_is_one_in_the_draft_too() -> None:
    """One pupil with eight incidents shows 0-4 everywhere."""
    often = [incident(number, "invented-1") for number in range(8)]
    found = pass_gate(NOTHING, draft_of(PERIOD, often, B, 5))
    assert {one.interval for one in found.published} == {Interval(0, 4)}


def test_sums_over_periods_on_end_are_looked_after() -> None:
    before = EarlierPeriod(PERIOD_BEFORE, line_counts(different(2), B, 5))
    long_ago = Period(PERIOD_BEFORE.start - timedelta(days=28), PERIOD_BEFORE.start - timedelta(days=1))
    odd = EarlierPeriod(long_ago, {("total", "total"): 7})
    draft = draft_of(PERIOD, different(3), B, 5, [odd, before])
    sums = [one for one in draft.model.statistics if len(one.atoms) > 1]
    assert len(sums) == 11 + 1  # of each line with the period before; of the total with the one before that too
    truth = draft.model.true_values or {}
    assert truth[f"{atom(PERIOD_BEFORE, 'total', 'total')} to {PERIOD.end.isoformat()}"] == 3
    assert truth[f"{atom(long_ago, 'total', 'total')} to {PERIOD.end.isoformat()}"] == 7


@pytest.mark.slow
def test_a_school_year_of_exports_leaves_everything_between_0_and_4() -> None:
    """After every export the attacker itself, asked for bounds, narrows nothing that is protected."""
    passed = [found for found, _seconds in exports(seed=1, per_year=100, layout=layout_for(100))]
    assert sum(found.as_laid_out for found in passed) >= 9
    for found in passed[::3]:
        assert holds(found.joined_publication, found.protected, found.certificate)
        bounds = attack(found.joined_publication).bounds
        assert all(bounds[name].protects(5) for name in found.protected)
