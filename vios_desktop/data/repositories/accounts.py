"""Accounts and their roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from vios_desktop.data.repositories.rows import rows_of, upsert
from vios_desktop.data.tables.school import account, account_role
from vios_desktop.domain.account import Account
from vios_desktop.domain.vocabulary import Role

_FIELDS: Final = ("id", "display_name", "active", "ends_on", "temporary_since", "last_used_at")


class SqlAccounts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, record: Account) -> None:
        """Add an account, or replace the one with this id."""
        values = {name: getattr(record, name) for name in _FIELDS}
        upsert(self._connection, account, account.c.id, values)
        self._connection.execute(delete(account_role).where(account_role.c.account_id == record.id))
        roles = [{"account_id": record.id, "role": role} for role in sorted(record.roles)]
        if roles:
            self._connection.execute(insert(account_role), roles)

    def get(self, account_id: str) -> Account | None:
        return next((one for one in self.all() if one.id == account_id), None)

    def all(self) -> Sequence[Account]:
        """By name. A vault has a handful of accounts."""
        roles: defaultdict[str, set[Role]] = defaultdict(set)
        for row in rows_of(self._connection, select(account_role)):
            roles[row["account_id"]].add(row["role"])
        query = select(account).order_by(account.c.display_name, account.c.id)
        return [
            Account(roles=frozenset(roles[row["id"]]), **{name: row[name] for name in _FIELDS})
            for row in rows_of(self._connection, query)
        ]
