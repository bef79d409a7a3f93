"""Keys of the inbox that are numbers, and the invitations of the fake vault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tests.fakes.state import Desk
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.invitation import InboxKey, IssuedInvitation


@dataclass
class FakeShelf:
    """Implements `services.invitations.InvitationShelf`; `full`: the disk refuses every change."""

    lies: bytes | None = None
    full: bool = False

    def read(self) -> bytes | None:
        return self.lies

    def put(self, content: bytes) -> None:
        self._refuse()
        self.lies = content

    def take_away(self) -> None:
        self._refuse()
        self.lies = None

    def _refuse(self) -> None:
        if self.full:
            raise ViosError("write_failed")


@dataclass(frozen=True, slots=True)
class FakeInvitations:
    """Implements `services.ports.Invitations`; private keys are the public ones turned round."""

    desk: Desk

    def add_key(self, made_at: datetime) -> InboxKey:
        number = len(self.desk.state.inbox_keys) + 1
        made = InboxKey(f"key-{number}", bytes([number]) * 32, made_at)
        self.desk.state.inbox_keys[made.id] = made
        return made

    def inbox_keys(self) -> Sequence[InboxKey]:
        return sorted(self.desk.state.inbox_keys.values(), key=lambda key: key.made_at, reverse=True)

    def private_keys(self) -> Sequence[bytes]:
        return [key.public_key[::-1] for key in self.inbox_keys()]

    def add(self, issued: IssuedInvitation) -> None:
        self.desk.state.invitations[issued.id] = issued

    def withdraw(self, invitation_id: str, at: datetime) -> None:
        issued = self.desk.state.invitations.get(invitation_id)
        if issued is None or issued.withdrawn_at is not None:
            raise NotFoundError("invitation")
        self.desk.state.invitations[invitation_id] = replace(issued, withdrawn_at=at)

    def all(self) -> Sequence[IssuedInvitation]:
        return sorted(self.desk.state.invitations.values(), key=lambda one: one.made_at, reverse=True)
