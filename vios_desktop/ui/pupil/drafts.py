"""What was typed in the forms around a pupil, as raw values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import uuid4

from vios_desktop.domain.involvement import Consent, Involvement
from vios_desktop.domain.vocabulary import InvolvementRole
from vios_desktop.ui.form_keeper import FormSet

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.services.school import SchoolView


class Form(StrEnum):
    """The forms of this page; their drafts are kept under these names."""

    INVOLVE = "involve"
    STRENGTH = "strength"
    CONSENT = "consent"
    HOUSEHOLD = "household"


FORMS = FormSet("pupil", Form)
"""One draft for each form in which something was typed, about the pupil of the page."""


@dataclass(frozen=True, slots=True)
class InvolvementDraft:
    """`row` is the id of the involvement that is changed, or nothing for a new one."""

    row: str
    partner_kind: str
    organisation: str
    contact_name: str
    contact_function: str
    phone: str
    role: str
    since: date | None
    until: date | None
    evaluate_on: date | None

    def applied(
        self, person_id: str, before: Involvement | None, school: SchoolView, today: date, now: datetime
    ) -> Involvement:
        """The record to keep; who wrote a new one is filled in by the service."""
        named = (self.partner_kind, self.organisation.strip())
        known = [partner.id for partner in school.partners if (partner.kind, partner.name) == named]
        return Involvement(
            id=before.id if before else str(uuid4()),
            person_id=before.person_id if before else person_id,
            partner_kind=self.partner_kind,
            partner_id=known[0] if known else None,
            organisation=self.organisation.strip(),
            contact_name=self.contact_name.strip(),
            contact_function=self.contact_function.strip(),
            phone=self.phone.strip(),
            role=InvolvementRole(self.role) if self.role else InvolvementRole.INVOLVED,
            since=self.since or (before.since if before else today),
            until=self.until,
            evaluate_on=self.evaluate_on,
            note=before.note if before else "",
            created_at=before.created_at if before else now,
            created_by=before.created_by if before else "",
            version=before.version if before else 1,
        )


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    given_by: str
    scope: str
    given_on: date | None

    def applied(self, person_id: str, today: date) -> Consent:
        given_by, scope = self.given_by.strip(), self.scope.strip()
        return Consent(str(uuid4()), person_id, given_by, scope, self.given_on or today, None, "")
