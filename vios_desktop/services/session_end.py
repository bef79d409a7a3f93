"""The end of a session: the log says when and why, then the vault is closed whatever happened."""

from __future__ import annotations

from enum import StrEnum

from vios_desktop.domain.audit import AuditAction
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


def end_session(session: Session, reason: EndReason) -> None:
    """Write the log line and close the vault; nothing of the session works after that.

    The vault is closed also when the line cannot be written; that error is raised afterwards.
    """
    try:
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
