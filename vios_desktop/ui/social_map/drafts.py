"""The forms of Wie kan wat that keep drafts, and where each stands. No Qt."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from vios_desktop.domain.social_map import PartnerContact

NEW = "new"
"""Stands where the id of a partner stands, for the one that is being added."""


class Part(StrEnum):
    PARTNER = "partner"
    ROLE = "role"
    CONTACT = "contact"


FORMS = FormSet("partner", Part)


def partner_place(partner_id: str) -> FormPlace:
    return FormPlace(Part.PARTNER, partner_id or NEW)


def role_place(partner_id: str) -> FormPlace:
    return FormPlace(Part.ROLE, partner_id)


def contact_place(contact: PartnerContact) -> FormPlace:
    """Of somebody who is known, or of somebody new at this partner."""
    return FormPlace(Part.CONTACT, contact.id or contact.partner_id)
