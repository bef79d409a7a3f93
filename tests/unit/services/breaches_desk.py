"""A breach and its choices, for tests."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from tests.fakes import FixedClock
from tests.fakes.desk import breaches_of
from vios_desktop.domain.breach import AuthorityChoice, Breach, BreachChoices, BreachData, BreachFacts, WhoseData
from vios_desktop.services.session import Session

NOW: Final = FixedClock().now()
LOST: Final = BreachFacts(
    NOW, "Een lijst ging naar een verkeerd adres", (WhoseData.PUPILS,), (BreachData.NAMES,), 30
)


def lost(session: Session, facts: BreachFacts = LOST) -> Breach:
    return breaches_of(session).record(facts)


def reported(at: datetime) -> BreachChoices:
    return BreachChoices(AuthorityChoice.REPORTED, at)
