"""Inviting colleagues to hand in sealed reports: the file or code, the words to compare, withdrawing, renewing."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError
from vios_desktop.domain.invitation import Invitation, IssuedInvitation, expiry_problem
from vios_desktop.domain.rights import Action
from vios_desktop.domain.sealed_report import TOKEN_BYTES
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.session import Session

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork

KIND = "invitation"


@dataclass(frozen=True, slots=True)
class InvitationFormat:
    """How an invitation is written: the bytes of the `.meld` file, one line of text, and six words."""

    file: Callable[[Invitation], bytes]
    code: Callable[[Invitation], str]
    words: Callable[[Invitation], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class StandingInvitation:
    """What is handed out now. `outdated`: the recovery key was replaced since, so a new one should be made."""

    issued: IssuedInvitation
    file: bytes
    code: str
    words: tuple[str, ...]
    outdated: bool


class InvitationService:
    """One invitation stands at a time, and the key of the inbox stays the same from one to the next."""

    def __init__(self, session: Session, keys: AccountKeys, form: InvitationFormat) -> None:
        self._session = session
        self._keys = keys
        self._form = form

    def standing(self) -> StandingInvitation | None:
        """The invitation that may be handed out today, if there is one."""
        self._session.require(Action.MANAGE_INVITATIONS)
        with self._session.begin() as work:
            issued = self._standing(work)
            return self._shown(work, issued) if issued is not None else None

    def make(self, expires_on: date) -> StandingInvitation:
        """A new one with a new token; one that stood is withdrawn. Makes the key of the inbox at the first.

        Raises `ValidationError`: invitation_day_past, invitation_day_far. Nothing is made then.
        """
        session = self._session
        session.require(Action.MANAGE_INVITATIONS)
        problem = expiry_problem(expires_on, session.clock.today())
        if problem is not None:
            raise ValidationError((FieldProblem("expires_on", problem),))
        recovery_key, now = self._keys.recovery_public_key(), session.clock.now()
        with session.begin() as work:
            before = self._standing(work)
            if before is not None:
                self._withdraw(work, before)
            key = next(iter(work.invitations.inbox_keys()), None) or work.invitations.add_key(now)
            issued = IssuedInvitation(
                *(str(uuid4()), key.id, recovery_key, secrets.token_bytes(TOKEN_BYTES), expires_on, now),
                session.account.id,
            )
            work.invitations.add(issued)
            shown = self._shown(work, issued)
            detail = f"until={expires_on.isoformat()}"
            work.audit.record(AuditAction.INVITATION_MADE, object_kind=KIND, object_id=issued.id, detail=detail)
            work.commit()
        return shown

    def withdraw(self) -> None:
        """Reports with this invitation are shown as such from now on. Raises `NotFoundError` when none stands."""
        self._session.require(Action.MANAGE_INVITATIONS)
        with self._session.begin() as work:
            issued = self._standing(work)
            if issued is None:
                raise NotFoundError(KIND)
            self._withdraw(work, issued)
            work.commit()

    def _withdraw(self, work: UnitOfWork, issued: IssuedInvitation) -> None:
        work.invitations.withdraw(issued.id, self._session.clock.now())
        work.audit.record(AuditAction.INVITATION_WITHDRAWN, object_kind=KIND, object_id=issued.id)

    def _standing(self, work: UnitOfWork) -> IssuedInvitation | None:
        today = self._session.clock.today()
        return next((issued for issued in work.invitations.all() if issued.stands(today)), None)

    def _shown(self, work: UnitOfWork, issued: IssuedInvitation) -> StandingInvitation:
        key = next(key for key in work.invitations.inbox_keys() if key.id == issued.inbox_key_id)
        invitation = Invitation(
            work.school.get().name, key.public_key, issued.recovery_key, issued.token, issued.expires_on
        )
        form, outdated = self._form, issued.recovery_key != self._keys.recovery_public_key()
        return StandingInvitation(
            issued, form.file(invitation), form.code(invitation), form.words(invitation), outdated
        )
