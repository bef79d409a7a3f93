"""Wie kan wat (sociale kaart): what partners can do, as agreed at this school, and whom to call there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, PartnerOrganisation
from vios_desktop.domain.errors import ConflictError, NotFoundError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.rights import Action
from vios_desktop.domain.social_map import (
    PartnerContact,
    PartnerRole,
    check_contact,
    check_partner,
    check_role,
)
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.session import Session

PARTNER, ROLE, CONTACT = "partner", "partner_role", "partner_contact"


@dataclass(frozen=True, slots=True)
class PartnerCard:
    """One organisation with all that is known of it. `contacts` are in their order, those who left included."""

    partner: PartnerOrganisation
    role: PartnerRole
    contacts: tuple[PartnerContact, ...]

    @property
    def current(self) -> tuple[PartnerContact, ...]:
        return tuple(contact for contact in self.contacts if contact.active)

    @property
    def left(self) -> tuple[PartnerContact, ...]:
        return tuple(contact for contact in self.contacts if not contact.active)


@dataclass(frozen=True, slots=True)
class SocialMap:
    """All partners in the order of the catalogue, then by name; those of before last."""

    cards: tuple[PartnerCard, ...]
    school: SchoolView

    def card(self, partner_id: str) -> PartnerCard | None:
        return next((card for card in self.cards if card.partner.id == partner_id), None)


class SocialMapService:
    """Everybody of the school reads it; the coordinator writes it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def view(self) -> SocialMap:
        """All of it; nothing here is about a pupil."""
        self._session.require(Action.VIEW_SOCIAL_MAP)
        with self._session.begin() as work:
            school = read_school(work)
            roles = {role.partner_id: role for role in work.social_map.roles()}
            contacts = tuple(work.social_map.contacts())
        places = {item.code: place for place, item in enumerate(_partner_kinds(school))}
        partners = sorted(
            school.partners,
            key=lambda one: (one.left_on is not None, places.get(one.kind, len(places)), one.name),
        )
        cards = tuple(
            PartnerCard(
                partner,
                roles.get(partner.id) or PartnerRole(partner.id, version=0),
                tuple(contact for contact in contacts if contact.partner_id == partner.id),
            )
            for partner in partners
        )
        return SocialMap(cards, school)

    def set_left(self, partner_id: str, *, left: bool) -> PartnerOrganisation:
        """The school works with it no longer, or again. Old records keep its name. Raises `NotFoundError`."""
        self._session.require(Action.MANAGE_SOCIAL_MAP)
        with self._session.begin() as work:
            before = next((one for one in work.catalogues.partners() if one.id == partner_id), None)
            if before is None:
                raise NotFoundError(PARTNER)
            after = replace(before, left_on=self._session.clock.today() if left else None)
            work.catalogues.put_partner(after)
            self._log(work, PARTNER, partner_id, before, after)
            work.commit()
        return after

    def call_first(self, partner_id: str, contact_id: str) -> tuple[str, ...]:
        """Put this contact before the others there; the ids in the order they had.

        Raises `NotFoundError`.
        """
        self._session.require(Action.MANAGE_SOCIAL_MAP)
        with self._session.begin() as work:
            known = [one for one in work.social_map.contacts() if one.partner_id == partner_id]
            order = tuple(one.id for one in sorted(known, key=lambda one: one.position))
            if contact_id not in order:
                raise NotFoundError(CONTACT)
            self._order(work, known, (contact_id, *(one for one in order if one != contact_id)))
            work.commit()
        return order

    def order_contacts(self, partner_id: str, order: tuple[str, ...]) -> None:
        """Put the contacts of one partner in this order. Raises `ConflictError` when there are others by now."""
        self._session.require(Action.MANAGE_SOCIAL_MAP)
        with self._session.begin() as work:
            known = [one for one in work.social_map.contacts() if one.partner_id == partner_id]
            if sorted(order) != sorted(one.id for one in known):
                raise ConflictError(CONTACT)
            self._order(work, known, order)
            work.commit()

    def _order(self, work: UnitOfWork, known: list[PartnerContact], order: tuple[str, ...]) -> None:
        for before in known:
            after = replace(before, position=order.index(before.id))
            if after != before:
                work.social_map.put_contact(after)
                self._log(work, CONTACT, after.id, before, after)

    def put_partner(self, partner: PartnerOrganisation, *, draft_id: str | None = None) -> PartnerOrganisation:
        """Add an organisation (with an empty id) or change its name, kind or note. Raises `ValidationError`."""
        self._session.require(Action.MANAGE_SOCIAL_MAP)
        check_partner(partner)
        partner = replace(partner, id=partner.id or str(uuid4()), name=partner.name.strip())
        with self._session.begin() as work:
            before = next((one for one in work.catalogues.partners() if one.id == partner.id), None)
            work.catalogues.put_partner(partner)
            self._log(work, PARTNER, partner.id, before or PartnerOrganisation(partner.id, "", ""), partner)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return partner

    def put_role(self, role: PartnerRole, expected_version: int, *, draft_id: str | None = None) -> PartnerRole:
        """What was agreed, in place of what was there; the history keeps that.

        `expected_version` is 0 where nothing was agreed yet. Raises `ValidationError`, `ConflictError`.
        """
        self._session.require(Action.MANAGE_SOCIAL_MAP)
        check_role(role)
        with self._session.begin() as work:
            _require_partner(work, role.partner_id)
            before = work.social_map.role(role.partner_id) or PartnerRole(role.partner_id, version=0)
            if before.version != expected_version:
                raise ConflictError(ROLE)
            new = replace(role, version=expected_version + 1)
            work.social_map.put_role(new)
            self._log(work, ROLE, role.partner_id, before, new, new.version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def put_contact(self, contact: PartnerContact, *, draft_id: str | None = None) -> PartnerContact:
        """Add a contact (with an empty id, at the end) or change one, also to one who left.

        None is removed: old records keep the name. Raises `ValidationError`, `NotFoundError`.
        """
        self._session.require(Action.MANAGE_SOCIAL_MAP)
        check_contact(contact)
        with self._session.begin() as work:
            _require_partner(work, contact.partner_id)
            known = {one.id: one for one in work.social_map.contacts() if one.partner_id == contact.partner_id}
            if not contact.id:
                position = max((one.position for one in known.values()), default=-1) + 1
                contact = replace(contact, id=str(uuid4()), position=position)
            elif contact.id not in known:
                raise NotFoundError(CONTACT)
            before = known.get(contact.id) or PartnerContact(contact.id, contact.partner_id, "")
            work.social_map.put_contact(contact)
            self._log(work, CONTACT, contact.id, before, contact)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return contact

    def history(self, partner_id: str) -> tuple[tuple[FieldChange, ...], Mapping[str, str]]:
        """What changed in what was agreed with one partner, oldest first, and the names of accounts by id."""
        self._session.require(Action.VIEW_SOCIAL_MAP)
        with self._session.begin() as work:
            names = {account.id: account.display_name for account in work.accounts.all()}
            return tuple(work.history.of(ROLE, partner_id)), names

    def _log(
        self, work: UnitOfWork, kind: str, record_id: str, before: object, after: object, version: int = 1
    ) -> None:
        now, by = self._session.clock.now(), self._session.account.id
        work.history.add(
            FieldChange(kind, record_id, version, name, old, new, now, by)
            for name, old, new in changed_fields(before, after)
            if name != "version"
        )
        work.audit.record(
            AuditAction.SOCIAL_MAP_CHANGED,
            object_kind=kind,
            object_id=record_id,
            object_hash=canonical_hash(after),
        )


def _partner_kinds(school: SchoolView) -> tuple[CatalogueItem, ...]:
    return school.catalogues[CatalogueName.PARTNER]


def _require_partner(work: UnitOfWork, partner_id: str) -> None:
    if all(partner.id != partner_id for partner in work.catalogues.partners()):
        raise NotFoundError(PARTNER)
