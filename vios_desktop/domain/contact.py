"""One contact with somebody about an incident or an agreement: who, when, how and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import CallOutcome, ContactChannel, ContactWith


@dataclass(frozen=True, slots=True)
class Contact:
    """`outcome` is that of a call; `number_id` names the call card it was made with, `promise_id` the agreement
    that came of it. `agreement_id` is the agreement it was about.
    """

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
    organisation: str = ""
    number_id: str = ""
    outcome: CallOutcome | None = None
    promise_id: str | None = None
    from_police: bool = False  # told by the police: never goes out again

    @property
    def says_enough(self) -> bool:
        """Whether a reader learns something: not reached says it all, of a talk one wants to know the rest."""
        if self.outcome in (CallOutcome.NOT_REACHED, CallOutcome.CALLS_BACK):
            return True
        heard = self.outcome is CallOutcome.SPOKEN and (self.promise_id is not None or self.reference.strip())
        return bool(self.summary.strip() or heard)


def check_contact(contact: Contact, now: datetime) -> None:
    """Raise `ValidationError` for a contact that cannot be kept."""
    problems: list[FieldProblem] = []
    if contact.contacted_at > now:
        problems.append(FieldProblem("contacted_at", "day_in_future"))
    if not contact.says_enough:
        problems.append(FieldProblem("summary", "summary_missing"))
    if contact.incident_id is None and contact.agreement_id is None and contact.person_id is None:
        problems.append(FieldProblem("incident_id", "contact_about_nothing"))
    if problems:
        raise ValidationError(tuple(problems))
