"""Content packs in an open vault: who may take one in, and the line in the log that it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.rights import Action

if TYPE_CHECKING:
    from vios_desktop.domain.content_pack import ContentHeader, StepBackReason
    from vios_desktop.services.content_packs.in_use import InUse
    from vios_desktop.services.content_packs.updates import Cancelled, ContentUpdates, Preview, Progress, SoundPack
    from vios_desktop.services.ports.content import TakenIn
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class ContentView:
    """What is in use, what a step back would bring (None: nothing), and what happened, the newest first."""

    now: InUse
    before: ContentHeader | None
    takes_packs: bool
    history: tuple[TakenIn, ...]


class ContentPackService:
    """`updates` takes packs in for this user; it is asked for at first use, since it reads what lies there."""

    def __init__(self, session: Session, updates: Callable[[], ContentUpdates]) -> None:
        self._session, self._updates = session, updates

    def view(self) -> ContentView:
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        updates = self._updates()
        return ContentView(updates.standing(), updates.before(), updates.takes_packs(), updates.history())

    def look(self, raw: bytes) -> Preview:
        """Raises as `ContentUpdates.look`."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        return self._updates().look(raw)

    def check(self, preview: Preview, progress: Progress, cancelled: Cancelled) -> SoundPack:
        """Raises as `ContentUpdates.check`. Takes minutes, and does not touch the vault: for another thread."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        return self._updates().check(preview, progress, cancelled)

    def take_in(self, sound: SoundPack) -> InUse:
        """Raises as `ContentUpdates.take_in`."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        now = self._updates().take_in(sound)
        self._log(AuditAction.CONTENT_TAKEN_IN, now)
        return now

    def step_back(self, reason: StepBackReason) -> InUse:
        """Raises as `ContentUpdates.step_back`."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        now = self._updates().step_back(reason)
        self._log(AuditAction.CONTENT_PUT_BACK, now, f" reason={reason.value}")
        return now

    def _log(self, action: AuditAction, now: InUse, more: str = "") -> None:
        """After the deed, which the folder of the packs keeps too: it is of the computer, not of this vault."""
        with self._session.begin() as work:
            work.audit.record(
                action,
                object_kind="content",
                object_hash=now.digest,
                detail=f"serial={now.header.serial}{more}",
            )
            work.commit()
