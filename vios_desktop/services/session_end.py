"""The end of a session: the log says when and why, then the vault is closed whatever happened."""

from __future__ import annotations

from enum import StrEnum

from vios_desktop.domain.audit import AuditAction
from vios_desktop.services.backups import BackupService
from vios_desktop.services.session import Session


class EndReason(StrEnum):
    """Why the vault was closed."""

    ASKED = "asked"
    IDLE = "idle"
    SLEEP = "sleep"
    SCREEN_LOCKED = "screen_locked"
    LOGGED_OFF = "logged_off"
    CLOSED = "closed"

    @property
    def comes_back(self) -> bool:
        """Whether somebody will want the unlock screen next: not where the program was closed or its user left."""
        return self not in (EndReason.CLOSED, EndReason.LOGGED_OFF)


_HAS_TIME = (EndReason.ASKED, EndReason.IDLE, EndReason.CLOSED)


def end_session(session: Session, reason: EndReason) -> None:
    """Make the backup of today if there is none, write the log line, and close the vault.

    No backup is made when the system is about to stop: it may not wait for us. Nothing of the session works after.
    The vault is closed also when the line cannot be written; that error is raised afterwards.
    """
    try:
        if reason in _HAS_TIME:
            BackupService(session).make_before_closing()
        with session.begin() as work:
            work.audit.record(
                AuditAction.LOCKED,
                object_kind="account",
                object_id=session.account.id,
                detail=f"reason={reason.value}",
            )
            work.commit()
    finally:
        session.vault.close()
