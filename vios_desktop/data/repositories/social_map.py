"""Wie kan wat: what was agreed with each partner, and whom to call there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, delete, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of, upsert
from vios_desktop.data.tables.core_team import partner_contact, partner_role
from vios_desktop.domain.social_map import PartnerContact, PartnerRole

_ROLE: Final = (
    *("partner_id", "can_do", "cannot_do", "call_when", "asks_of_us", "responsible_for"),
    *("agreed_on", "agreed_with", "review_on", "version"),
)
_CONTACT: Final = (*("id", "partner_id", "name", "function", "phone", "email", "reachable", "position", "active"),)


class SqlSocialMap:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put_role(self, role: PartnerRole) -> None:
        """Write what was agreed, in place of what was there."""
        upsert(self._connection, partner_role, partner_role.c.partner_id, fields_of(role, _ROLE))

    def role(self, partner_id: str) -> PartnerRole | None:
        wanted = select(partner_role).where(partner_role.c.partner_id == partner_id)
        found = rows_of(self._connection, wanted)
        return PartnerRole(**fields_from(found[0], _ROLE)) if found else None

    def roles(self) -> Sequence[PartnerRole]:
        rows = rows_of(self._connection, select(partner_role).order_by(partner_role.c.partner_id))
        return [PartnerRole(**fields_from(row, _ROLE)) for row in rows]

    def put_contact(self, contact: PartnerContact) -> None:
        """Add a contact, or write over the one with this id."""
        upsert(self._connection, partner_contact, partner_contact.c.id, fields_of(contact, _CONTACT))

    def remove_contact(self, contact_id: str) -> None:
        self._connection.execute(delete(partner_contact).where(partner_contact.c.id == contact_id))

    def contacts(self) -> Sequence[PartnerContact]:
        """By partner, in their order; those who left included."""
        columns = partner_contact.c
        order = (columns.partner_id, columns.position, columns.id)
        rows = rows_of(self._connection, select(partner_contact).order_by(*order))
        return [PartnerContact(**fields_from(row, _CONTACT)) for row in rows]
