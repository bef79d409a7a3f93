"""A sample of the campaign that plants faults in every kind (`benchmarks/decision_faults.py`): all are found."""

from __future__ import annotations

import random

import pytest

from benchmarks.decision_faults import Fault, faults_of, is_found, real_pack
from tests.unit.decision.test_checks import FAULTS
from vios_desktop.decision.check_rules import RULES

PACK = real_pack()
COVERING = (
    "suspicion",
    "cannabis",
    "knife",
    "firearm",
    "fireworks",
    "extortion",
    "vandalism",
    "sexting",
    "sexual_violence",
    "sexual_abuse_by_staff",
    "hacking",
    "truancy",
    "child_abuse",
)
"""Kinds in which, taken together, every hard rule has something to say."""

SAMPLE = 6
"""Faults per kind; the campaign itself takes some minutes."""


def _sample(kind: str) -> list[Fault]:
    """Chosen without looking at what they are; the same ones in every run."""
    faults = list(faults_of(PACK, kind))
    return random.Random(kind).sample(faults, SAMPLE)  # noqa: S311 - nothing secret


@pytest.mark.slow
@pytest.mark.parametrize("kind", COVERING)
def test_a_sample_of_planted_faults_is_found(kind: str) -> None:
    assert [fault.name for fault in _sample(kind) if not is_found(PACK, kind, fault)] == []


def test_every_hard_rule_has_planted_faults() -> None:
    planted = {rule for _, _, rule in FAULTS.values()}
    planted |= {fault.rule for kind in COVERING for fault in faults_of(PACK, kind)}
    assert set(RULES) <= planted
