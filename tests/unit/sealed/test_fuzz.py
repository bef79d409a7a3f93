"""A short sample of the campaign against sealed reports."""

from __future__ import annotations

import random

from tests.faults.sealed_fuzz import hostile_interiors, mutated_ciphertexts


def test_no_changed_file_opens_and_nothing_but_the_declared_error_comes() -> None:
    seed = random.SystemRandom().randrange(10**9)
    tally = mutated_ciphertexts(1500, seed)
    assert not tally.failures
    assert tally.opened == 0


def test_no_hostile_inside_comes_through_as_something_else_than_a_report() -> None:
    seed = random.SystemRandom().randrange(10**9)
    tally = hostile_interiors(1500, seed)
    assert not tally.failures
    assert tally.codes["sealed_hostile"] > 1000
