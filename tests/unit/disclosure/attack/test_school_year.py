"""Test of the test: the attacker breaks the usual ways to publish a school year, and not bands per period.

Acceptance test 3 of the notes on disclosure, on one invented year; `python -m benchmarks.attack` takes more.
"""

from __future__ import annotations

import pytest

from benchmarks.attack.school import SchoolYear, school_year
from benchmarks.attack.styles import (
    Style,
    bands_of_five,
    health_service,
    hidden_below_five,
    published_year,
)
from vios_desktop.disclosure.attack.bounds import Verdict, attack

SEED = 2
PER_YEAR = 200


def attacked(style: Style, *, so_far: bool) -> tuple[Verdict, int]:
    """The verdict, and how many numbers from 1 to 4 are known exactly."""
    publication = published_year(school_year(SEED, PER_YEAR), style, so_far=so_far, windows=not so_far)
    truth = publication.true_values or {}
    verdict = attack(publication)
    assert all(verdict.bounds[name].holds(truth[name]) for name in truth)
    return verdict, sum(1 for name in verdict.exact if truth[name] > 0)


def test_hiding_small_numbers_and_adding_up_gives_most_of_them_away() -> None:
    _verdict, exact = attacked(hidden_below_five, so_far=True)
    assert exact >= 60


@pytest.mark.slow
def test_stars_and_rounding_keep_the_number_but_not_the_presence() -> None:
    verdict, exact = attacked(health_service, so_far=True)
    assert exact <= 5
    assert len(verdict.presence) >= 90


def test_bands_per_period_give_nothing_away() -> None:
    """Not of a line, a total, a cell, or any number of periods on end."""
    verdict, _exact = attacked(bands_of_five, so_far=False)
    assert verdict.safe
    assert (verdict.exact, verdict.presence) == ((), ())


def test_bands_of_a_running_total_do() -> None:
    """A running total that crosses into the next band tells of somebody; four periods are enough."""
    year = school_year(SEED, PER_YEAR)
    short = SchoolYear(year.periods[:4], year.incidents[:4])
    verdict = attack(published_year(short, bands_of_five, so_far=True))
    assert verdict.exact == ()
    assert len(verdict.presence) >= 5
