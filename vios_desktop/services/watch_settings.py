"""What an account chose about lock and screen of this computer; the log keeps it, the computer remembers it."""

from __future__ import annotations

from vios_desktop.domain.audit import AuditAction
from vios_desktop.services.session import Session


def note_watch_setting(session: Session, *, lock_minutes: int, screen_shield: bool) -> None:
    """Write to the log what now holds on this computer: minutes until the lock, and pictures of the screen."""
    shield = "on" if screen_shield else "off"
    with session.begin() as work:
        work.audit.record(
            AuditAction.SETTINGS_CHANGED,
            object_kind="setting",
            detail=f"lock_minutes={lock_minutes},screen_shield={shield}",
        )
        work.commit()
