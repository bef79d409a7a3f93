"""How long the registers beside the records are kept: requests, breaches, and why a sealed report became nothing.

No source gives a period for them: the school chooses one, or nothing goes. A period runs through its last day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.domain.breach import Breach
    from vios_desktop.domain.person_request import PersonRequest
    from vios_desktop.domain.report_import import ImportedReport


class Register(StrEnum):
    REQUESTS = "requests"
    BREACHES = "breaches"
    REPORTS = "reports"  # the reason alone goes: the rest keeps the same report from being taken in twice


@dataclass(frozen=True, slots=True)
class RegisterCut:
    """What ended on or before `until` went out of this register; a restored backup is gone through with these."""

    register: Register
    until: date
    made_at: datetime
    made_by: str


def request_is_over(request: PersonRequest, until: date, *, at_school: bool) -> bool:
    """Answered on or before that day. What an objection stopped holds while the pupil is `at_school`."""
    answered = request.answered_on
    return answered is not None and not request.is_open and answered <= until and not (request.stop and at_school)


def breach_is_over(breach: Breach, until: date) -> bool:
    """Discovered on or before that day, with both choices made."""
    return breach.handled and breach.facts.discovered_at.astimezone().date() <= until


def report_is_over(report: ImportedReport, until: date) -> bool:
    """Looked at on or before that day, and a reason stands with it."""
    return bool(report.reason) and report.imported_at.astimezone().date() <= until
