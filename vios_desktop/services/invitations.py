"""Inviting colleagues to hand in sealed reports: the file or code, the words to compare, withdrawing, renewing."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.invitation import Invitation, IssuedInvitation, expiry_problem
from vios_desktop.domain.rights import Action
from vios_desktop.domain.sealed_report import TOKEN_BYTES
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.services.session import Session

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork

KIND = "invitation"
SHEET_NAME = "vios-melden.pdf"


class InvitationShelf(Protocol):
    """The one place beside the vault where the unlock screen of this computer looks for the invitation."""

    def read(self) -> bytes | None:
        """What lies there; None: nothing that could be read."""
        ...

    def put(self, content: bytes) -> None:
        """In the place of what lay there. Raises `ViosError`: disk_full, write_failed."""
        ...

    def take_away(self) -> None:
        """Nothing happens where nothing lies. Raises `ViosError("write_failed")`."""
        ...


@dataclass(frozen=True, slots=True)
class InvitationSheet:
    """What stands on the sheet for the staff room: the words with which colleagues compare an invitation."""

    school_name: str
    words: tuple[str, ...]
    expires_on: date
    made_on: date


@dataclass(frozen=True, slots=True)
class InvitationFormat:
    """How an invitation is written: the bytes of the `.meld` file, one line of text, and six words."""

    file: Callable[[Invitation], bytes]
    code: Callable[[Invitation], str]
    words: Callable[[Invitation], tuple[str, ...]]
    sheet: Callable[[InvitationSheet], bytes]


@dataclass(frozen=True, slots=True)
class StandingInvitation:
    """What is handed out now. `outdated`: the recovery key was replaced since, so a new one should be made.

    `lies_here`: the unlock screen of this computer has it; False when the disk refused.
    """

    issued: IssuedInvitation
    school_name: str
    file: bytes
    code: str
    words: tuple[str, ...]
    outdated: bool
    lies_here: bool


class InvitationService:
    """One invitation stands at a time, and the key of the inbox stays the same from one to the next."""

    def __init__(
        self, session: Session, keys: AccountKeys, form: InvitationFormat, shelf: InvitationShelf
    ) -> None:
        self._session, self._keys = session, keys
        self._form, self._shelf = form, shelf

    def standing(self) -> StandingInvitation | None:
        """The invitation that may be handed out today, if there is one; on the shelf lies the same, or nothing.

        Call it after unlocking as well: a crash between the vault and the shelf, or a restored vault, is put
        right then.
        """
        self._session.require(Action.MANAGE_INVITATIONS)
        with self._session.begin() as work:
            issued = self._standing(work)
            invitation = self._invitation(work, issued) if issued is not None else None
        if issued is None or invitation is None:
            with suppress(ViosError):
                self._shelf.take_away()
            return None
        return self._shown(issued, invitation)

    def sheet(self) -> PaperFile:
        """The sheet for the staff room. Raises `NotFoundError` when no invitation stands."""
        standing = self.standing()
        if standing is None:
            raise NotFoundError(KIND)
        sheet = InvitationSheet(
            standing.school_name, standing.words, standing.issued.expires_on, self._session.clock.today()
        )
        return PaperFile(self._form.sheet(sheet), SHEET_NAME)

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
            invitation = self._invitation(work, issued)
            detail = f"until={expires_on.isoformat()}"
            work.audit.record(AuditAction.INVITATION_MADE, object_kind=KIND, object_id=issued.id, detail=detail)
            work.commit()
        return self._shown(issued, invitation)

    def withdraw(self) -> None:
        """Reports with this invitation are shown as such from now on, and it lies on the shelf no more.

        Raises `NotFoundError` when none stands, `ViosError("write_failed")` when it is withdrawn but the shelf
        could not be cleared: `standing` tries that again.
        """
        self._session.require(Action.MANAGE_INVITATIONS)
        with self._session.begin() as work:
            issued = self._standing(work)
            if issued is None:
                raise NotFoundError(KIND)
            self._withdraw(work, issued)
            work.commit()
        self._shelf.take_away()

    def _withdraw(self, work: UnitOfWork, issued: IssuedInvitation) -> None:
        work.invitations.withdraw(issued.id, self._session.clock.now())
        work.audit.record(AuditAction.INVITATION_WITHDRAWN, object_kind=KIND, object_id=issued.id)

    def _standing(self, work: UnitOfWork) -> IssuedInvitation | None:
        today = self._session.clock.today()
        return next((issued for issued in work.invitations.all() if issued.stands(today)), None)

    @staticmethod
    def _invitation(work: UnitOfWork, issued: IssuedInvitation) -> Invitation:
        key = next(key for key in work.invitations.inbox_keys() if key.id == issued.inbox_key_id)
        name = work.school.get().name
        return Invitation(name, key.public_key, issued.recovery_key, issued.token, issued.expires_on)

    def _shown(self, issued: IssuedInvitation, invitation: Invitation) -> StandingInvitation:
        form, outdated = self._form, issued.recovery_key != self._keys.recovery_public_key()
        file = form.file(invitation)
        return StandingInvitation(
            issued,
            invitation.school_name,
            file,
            form.code(invitation),
            form.words(invitation),
            outdated,
            lies_here=self._on_shelf(file),
        )

    def _on_shelf(self, file: bytes) -> bool:
        if self._shelf.read() == file:
            return True
        with suppress(ViosError):
            self._shelf.put(file)
            return True
        return False
