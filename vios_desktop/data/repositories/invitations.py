"""The keys of the inbox and the invitations that were handed out with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from vios_desktop.data.keys.sealing import new_key_pair
from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of
from vios_desktop.data.tables.sealed import inbox_key, invitation
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.invitation import InboxKey, IssuedInvitation

_KEY: Final = ("id", "public_key", "made_at")
_ISSUED: Final = (
    *("id", "inbox_key_id", "recovery_key", "token", "expires_on", "made_at", "made_by", "withdrawn_at"),
)


class SqlInvitations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_key(self, made_at: datetime) -> InboxKey:
        private, public = new_key_pair()
        made = InboxKey(str(uuid4()), public, made_at)
        row = {**fields_of(made, _KEY), "private_key": private.reveal()}
        self._connection.execute(insert(inbox_key), [row])
        private.wipe()
        return made

    def inbox_keys(self) -> Sequence[InboxKey]:
        query = select(*(inbox_key.c[name] for name in _KEY)).order_by(inbox_key.c.made_at.desc(), inbox_key.c.id)
        return [InboxKey(**fields_from(row, _KEY)) for row in rows_of(self._connection, query)]

    def private_keys(self) -> Sequence[bytes]:
        query = select(inbox_key.c.private_key).order_by(inbox_key.c.made_at.desc(), inbox_key.c.id)
        return [row["private_key"] for row in rows_of(self._connection, query)]

    def add(self, issued: IssuedInvitation) -> None:
        self._connection.execute(insert(invitation), [fields_of(issued, _ISSUED)])

    def withdraw(self, invitation_id: str, at: datetime) -> None:
        standing = (invitation.c.id == invitation_id) & invitation.c.withdrawn_at.is_(None)
        if not self._connection.execute(update(invitation).where(standing).values(withdrawn_at=at)).rowcount:
            raise NotFoundError("invitation")

    def all(self) -> Sequence[IssuedInvitation]:
        query = select(invitation).order_by(invitation.c.made_at.desc(), invitation.c.id)
        return [IssuedInvitation(**fields_from(row, _ISSUED)) for row in rows_of(self._connection, query)]
