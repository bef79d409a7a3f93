"""A signal (signaal): a dated observation whose meaning is still open. Never a label, never an incident by itself.

The fact stands apart from what somebody makes of it, and another explanation is always asked for
(registration.md 4.3, rules 1 to 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    LifeArea,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)


@dataclass(frozen=True, slots=True)
class SignalFacts:
    """What a user enters. `person_id`, `group_label` or `place` is filled by `subject_kind`.

    `observer_name` is who saw or heard it, `observer_person_id` that person where known: observers are counted by
    it. `interpretation` is what `interpretation_by` makes of it. `place` is a code of the catalogue `place`.
    """

    subject_kind: SignalSubject
    observed_on: date
    domain: Domain
    theme: SignalTheme
    facts: str
    other_explanation: str
    source: SignalSource
    certainty: Certainty
    observer_name: str
    expires_on: date
    person_id: str | None = None
    group_label: str = ""
    place: str = ""
    place_note: str = ""
    observed_time: time | None = None
    time_note: str = ""
    life_area: LifeArea | None = None
    context: str = ""
    protective_factors: str = ""
    observer_person_id: str | None = None
    interpretation: str = ""
    interpretation_by: str = ""
    from_police: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """A kept signal; `version` rises with every change."""

    id: str
    facts: SignalFacts
    state: SignalState
    created_at: datetime
    created_by: str  # account id
    updated_at: datetime
    updated_by: str
    version: int = 1

    def expired(self, today: date) -> bool:
        """True from the day after its date."""
        return today > self.facts.expires_on
