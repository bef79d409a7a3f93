"""The contact log. What is in the trash is left out everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, insert, not_, or_, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, not_trashed, rows_of
from vios_desktop.data.tables.agreement import contact
from vios_desktop.domain.contact import Contact

_FIELDS: Final = (
    *("id", "with_whom", "contacted_at", "channel", "summary", "name", "reference"),
    *("incident_id", "agreement_id", "person_id", "created_by", "organisation", "number_id", "outcome"),
    *("promise_id", "from_police"),
)


class SqlContacts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Contact) -> None:
        self._connection.execute(insert(contact), [fields_of(record, _FIELDS)])

    def get(self, contact_id: str) -> Contact | None:
        found = self._where(contact.c.id == contact_id)
        return found[0] if found else None

    def get_trashed(self, contact_id: str) -> Contact | None:
        """One that is in the trash; None for any other."""
        found = self._where(contact.c.id == contact_id, trashed=True)
        return found[0] if found else None

    def erase(self, contact_id: str) -> None:
        self._connection.execute(delete(contact).where(contact.c.id == contact_id))

    def of_incident(self, incident_id: str) -> Sequence[Contact]:
        """Oldest first."""
        return self._where(contact.c.incident_id == incident_id)

    def of_agreement(self, agreement_id: str) -> Sequence[Contact]:
        """About it, or the one it came from; oldest first."""
        return self._where(or_(contact.c.agreement_id == agreement_id, contact.c.promise_id == agreement_id))

    def _where(self, condition: ColumnElement[bool], *, trashed: bool = False) -> list[Contact]:
        kept = not_trashed(contact.c.id)
        query = (
            select(contact)
            .where(condition, not_(kept) if trashed else kept)
            .order_by(contact.c.contacted_at, contact.c.id)
        )
        return [Contact(**fields_from(row, _FIELDS)) for row in rows_of(self._connection, query)]
