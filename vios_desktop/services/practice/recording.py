"""What the practice school writes: each record as it grew, with the moments at which that was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.signal import Signal
from vios_desktop.domain.vocabulary import AgreementState, Helped, IncidentStatus, Kept
from vios_desktop.services.practice.people import phase_of


@dataclass(frozen=True, slots=True)
class Setting:
    """Who records, and the ids of the buildings of onderbouw and bovenbouw."""

    coordinator: str  # account id, as the next one
    colleague: str
    lower_location: str
    upper_location: str

    def location_of(self, class_name: str) -> str:
        return self.lower_location if phase_of(class_name) == "lower" else self.upper_location


@dataclass(frozen=True, slots=True)
class IncidentRecording:
    """Recorded with `first`, later brought to `final` and `status`. No `changed_at`: left as it was recorded."""

    id: str
    first: IncidentFacts
    final: IncidentFacts
    status: IncidentStatus
    created_at: datetime
    created_by: str
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class AgreementRecording:
    """Made with `first`; `facts` differ from it where the deadline moved. Closed, started or left open.

    With `slept_at`: put away then. With `evaluated_at`: evaluated after it was done, and no longer `state`.
    """

    id: str
    first: AgreementFacts
    facts: AgreementFacts
    state: AgreementState
    created_at: datetime
    created_by: str
    outcome: str = ""
    moved_at: datetime | None = None
    moved_reason: str = ""
    changed_at: datetime | None = None  # when it got its state
    closed_on: date | None = None
    slept_at: datetime | None = None
    sleeps_until: date | None = None
    sleep_reason: str = ""
    evaluated_at: datetime | None = None
    evaluated_by: str = ""
    kept: Kept | None = None
    helped: Helped | None = None
    evaluation: str = ""


@dataclass(frozen=True, slots=True)
class SignalRecording:
    """A signal as it was written down. With `renewed_at`: kept until another day then, by `renewed_by`."""

    signal: Signal
    renewed_by: str
    renewed_at: datetime | None = None
    renewed_until: date | None = None
    reason: str = ""
