"""The attacker finds exactly what trying every table finds (acceptance test 1 of the notes on disclosure)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.disclosure.attack import brute_force
from vios_desktop.disclosure.attack.bounds import attack, is_feasible
from vios_desktop.disclosure.attack.model import Interval, Publication, Published, Statistic
from vios_desktop.domain.errors import ViosError

SYSTEMS = 300
GROUPS = 10


@pytest.mark.parametrize("group", range(GROUPS))
def test_the_bounds_are_those_of_every_table(group: int) -> None:
    compared = 0
    for seed in range(group, SYSTEMS, GROUPS):
        publication, base, most = brute_force.random_publication(seed)
        expected = brute_force.bounds(publication, base, most)
        assert is_feasible(publication) == (expected is not None), seed
        if expected is None:
            with pytest.raises(ViosError, match="publication_infeasible"):
                attack(publication)
        else:
            assert dict(attack(publication).bounds) == expected, seed
            compared += 1
    assert compared > SYSTEMS // GROUPS // 2


def test_whole_numbers_say_more_than_fractions() -> None:
    """Three sums of two that are each 1 or 2, and a total of 2: halves would fit twice as much."""
    pairs = (("a", "b"), ("b", "c"), ("a", "c"))
    statistics = [Statistic("|".join(pair), pair) for pair in pairs]
    statistics.append(Statistic("total", ("a", "b", "c")))
    published = [Published(s.name, Interval(1, 1), f"p{n}") for n, s in enumerate(statistics[:3])]
    publication = Publication(5, ("a", "b", "c"), tuple(statistics), tuple(published))
    with pytest.raises(ViosError, match="publication_infeasible") as caught:
        attack(publication)
    assert caught.value.params["where"] == "p2"  # the first two can be true together, in halves all three can


def test_what_has_no_upper_limit_is_said_to_have_none() -> None:
    statistics = (Statistic("a", ("a",)), Statistic("b", ("b",)), Statistic("a+b", ("a", "b")))
    published = (Published("a", Interval(0, 4), "p0"), Published("a+b", Interval(6, None), "p1"))
    bounds = attack(Publication(5, ("a", "b"), statistics, published)).bounds
    assert bounds == {"a": Interval(0, 4), "b": Interval(2, None), "a+b": Interval(6, None)}


@pytest.mark.parametrize("seed", range(60))
def test_no_upper_limit_means_that_any_roof_can_be_reached(seed: int) -> None:
    """Without a printed total; a roof that is put on it holds back just what has no limit of its own."""
    publication = brute_force.random_publication(1000 + seed)[0]
    open_ended = replace(publication, published=publication.published[1:])
    if not is_feasible(open_ended):
        return
    roof = Published("total", Interval(0, 60), "roof")
    roofed = attack(replace(open_ended, published=(*open_ended.published, roof))).bounds
    for name, bound in attack(open_ended).bounds.items():
        if bound.high is None:
            assert (roofed[name].high or 0) > 25
        else:
            assert roofed[name] == bound
