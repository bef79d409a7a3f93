"""One contact with somebody about an incident or an agreement: who, when, how and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import ContactChannel, ContactWith


@dataclass(frozen=True, slots=True)
class Contact:
    id: str
    with_whom: ContactWith
    contacted_at: datetime
    channel: ContactChannel
    summary: str
    name: str = ""  # of the person or organisation spoken to
    reference: str = ""  # number the other side gave
    incident_id: str | None = None
    agreement_id: str | None = None
    person_id: str | None = None
    created_by: str = ""


def check_contact(contact: Contact, now: datetime) -> None:
    """Raise `ValidationError` for a contact that cannot be kept."""
    problems: list[FieldProblem] = []
    if contact.contacted_at > now:
        problems.append(FieldProblem("contacted_at", "day_in_future"))
    if not contact.summary.strip():
        problems.append(FieldProblem("summary", "summary_missing"))
    if contact.incident_id is None and contact.agreement_id is None and contact.person_id is None:
        problems.append(FieldProblem("incident_id", "contact_about_nothing"))
    if problems:
        raise ValidationError(tuple(problems))
