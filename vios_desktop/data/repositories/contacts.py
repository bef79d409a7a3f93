"""The contact log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, insert, or_, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of
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

    def of_incident(self, incident_id: str) -> Sequence[Contact]:
        """Oldest first."""
        return self._where(contact.c.incident_id == incident_id)

    def of_agreement(self, agreement_id: str) -> Sequence[Contact]:
        """About it, or the one it came from; oldest first."""
        return self._where(or_(contact.c.agreement_id == agreement_id, contact.c.promise_id == agreement_id))

    def _where(self, condition: ColumnElement[bool]) -> list[Contact]:
        query = select(contact).where(condition).order_by(contact.c.contacted_at, contact.c.id)
        return [Contact(**fields_from(row, _FIELDS)) for row in rows_of(self._connection, query)]
