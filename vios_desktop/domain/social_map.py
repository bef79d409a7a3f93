"""Wie kan wat (sociale kaart): what a partner does, as agreed at this school, and whom to call there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.errors import FieldProblem, ValidationError


@dataclass(frozen=True, slots=True)
class PartnerRole:
    """What was agreed with one organisation: what it can do, what it cannot, when to call, what it asks of us."""

    partner_id: str
    can_do: str = ""
    cannot_do: str = ""
    call_when: str = ""
    asks_of_us: str = ""
    responsible_for: str = ""
    agreed_on: date | None = None
    agreed_with: str = ""
    review_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class PartnerContact:
    """A person at a partner. `active` is False for one who left: old records keep the name."""

    id: str
    partner_id: str
    name: str
    function: str = ""
    phone: str = ""
    email: str = ""
    reachable: str = ""
    position: int = 0
    active: bool = True


@dataclass(frozen=True, slots=True)
class OwnContact:
    """Somebody to call at a partner of the school, with the organisation: what a call or a card needs."""

    organisation: PartnerOrganisation
    contact: PartnerContact

    @property
    def kind(self) -> str:
        return self.organisation.kind

    @property
    def phone(self) -> str:
        return self.contact.phone

    @property
    def who(self) -> str:
        """Name, function and organisation, as far as they are known."""
        parts = (self.contact.name, self.contact.function, self.organisation.name)
        return ", ".join(part for part in parts if part)


def own_contacts(
    partners: Iterable[PartnerOrganisation], contacts: Iterable[PartnerContact]
) -> tuple[OwnContact, ...]:
    """Those who can be reached now at organisations of now, by organisation and then in their order."""
    by_partner: dict[str, list[PartnerContact]] = {}
    for contact in contacts:
        if contact.active:
            by_partner.setdefault(contact.partner_id, []).append(contact)
    return tuple(
        OwnContact(partner, contact)
        for partner in partners
        if partner.left_on is None
        for contact in sorted(by_partner.get(partner.id, ()), key=lambda one: one.position)
    )


def check_partner(partner: PartnerOrganisation) -> None:
    """Raise `ValidationError` for an organisation that cannot be found again."""
    problems: list[FieldProblem] = []
    if not partner.kind:
        problems.append(FieldProblem("kind", "partner_kind_missing"))
    if not partner.name.strip():
        problems.append(FieldProblem("name", "partner_name_missing"))
    if problems:
        raise ValidationError(tuple(problems))


def check_contact(contact: PartnerContact) -> None:
    """A contact has a name, or at least a number or address of the organisation. Raises `ValidationError`."""
    if not (contact.name.strip() or contact.phone.strip() or contact.email.strip()):
        raise ValidationError((FieldProblem("name", "partner_contact_empty"),))
    if contact.email.strip() and "@" not in contact.email:
        raise ValidationError((FieldProblem("email", "mail_address_wrong"),))


def check_role(role: PartnerRole) -> None:
    """What was agreed has a day and somebody it was agreed with; the day to look again comes after it."""
    texts = (role.can_do, role.cannot_do, role.call_when, role.asks_of_us, role.responsible_for)
    problems: list[FieldProblem] = []
    if any(text.strip() for text in texts):
        if role.agreed_on is None:
            problems.append(FieldProblem("agreed_on", "date_missing"))
        if not role.agreed_with.strip():
            problems.append(FieldProblem("agreed_with", "agreed_with_missing"))
    if role.review_on is not None and role.agreed_on is not None and role.review_on <= role.agreed_on:
        problems.append(FieldProblem("review_on", "review_before_agreed"))
    if problems:
        raise ValidationError(tuple(problems))
