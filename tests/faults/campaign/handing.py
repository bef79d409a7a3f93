"""Packages and handovers that somebody spoilt."""

from __future__ import annotations

from tests.faults import spoilt_handing
from tests.faults.campaign.case import Case

PACKAGES = Case(
    "packages, spoilt", "0 taken for whole, only the declared errors", 5_000, 100, spoilt_handing.packages
)
LISTS = Case(
    "packages, hostile lists", "only the declared error, rules kept", 20_000, 300, spoilt_handing.hostile_lists
)
HANDOVERS = Case("handovers, changed", "0 opened, only the declared error", 100_000, 300, spoilt_handing.handovers)
WORDS = Case(
    "handovers, hostile inside",
    "only the declared error, rules kept",
    50_000,
    300,
    spoilt_handing.hostile_words,
)
