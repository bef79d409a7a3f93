"""Content packs that somebody spoilt."""

from __future__ import annotations

from tests.faults import spoilt_content
from tests.faults.campaign.case import Case

PACKS = Case("content packs, changed", "0 read, only the declared errors", 100_000, 300, spoilt_content.packs)
INSIDES = Case(
    "content packs, hostile inside", "only the declared error, rules kept", 50_000, 300, spoilt_content.insides
)
