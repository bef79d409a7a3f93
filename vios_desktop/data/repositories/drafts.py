"""Drafts: what somebody is typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, delete, func, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of, upsert
from vios_desktop.data.tables.journal import draft
from vios_desktop.domain.draft import Draft

_FIELDS: Final = ("id", "form", "account_id", "values", "saved_at", "subject_id")


class SqlDrafts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, record: Draft) -> None:
        """Add or replace by id."""
        upsert(self._connection, draft, draft.c.id, fields_of(record, _FIELDS))

    def get(self, draft_id: str) -> Draft | None:
        found = rows_of(self._connection, select(draft).where(draft.c.id == draft_id))
        return Draft(**fields_from(found[0], _FIELDS)) if found else None

    def of_account(self, account_id: str) -> Sequence[Draft]:
        """Newest first."""
        query = select(draft).where(draft.c.account_id == account_id)
        rows = rows_of(self._connection, query.order_by(draft.c.saved_at.desc(), draft.c.id))
        return [Draft(**fields_from(row, _FIELDS)) for row in rows]

    def remove(self, draft_id: str) -> None:
        self._connection.execute(delete(draft).where(draft.c.id == draft_id))

    def remove_about(self, record_id: str) -> None:
        about = func.instr(draft.c.subject_id, record_id) > 0  # of some forms with what it stands under beside it
        self._connection.execute(delete(draft).where(about))
