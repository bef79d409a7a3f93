"""The invitation on a computer without the vault: taken from a file or a line, and used to report from there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.invitation import Invitation
    from vios_desktop.services.invitations import InvitationShelf
    from vios_desktop.services.ports import Clock


class InvitedService:
    """One invitation at a time; it holds public keys alone. Used by who has no account."""

    def __init__(
        self,
        shelf: InvitationShelf,
        read: Callable[[bytes], Invitation],
        file_of_line: Callable[[str], bytes],
        clock: Clock,
    ) -> None:
        self._shelf, self._read, self._file_of_line, self._clock = shelf, read, file_of_line, clock

    def school(self) -> str:
        """To which school can be reported from here; empty when to none, or no longer."""
        kept = self._shelf.read()
        with suppress(ViosError):
            invitation = self._read(kept) if kept is not None else None
            if invitation is not None and not invitation.expired(self._clock.today()):
                return invitation.school_name
        return ""

    def take(self, content: bytes) -> str:
        """Keep this invitation in the place of the one before; the name of its school.

        Raises `ViosError`: invitation_damaged, invitation_newer, invitation_expired, disk_full, write_failed,
        folder_not_made. The one before stays then.
        """
        invitation = self._read(content)
        if invitation.expired(self._clock.today()):
            raise ViosError("invitation_expired")
        self._shelf.put(content)
        return invitation.school_name

    def take_line(self, text: str) -> str:
        """As `take`, of an invitation that came as a line of text.

        Raises as that does, and `ViosError`: invitation_line_missing, invitation_line_foreign,
        invitation_line_damaged.
        """
        return self.take(self._file_of_line(text))

    def forget(self) -> None:
        """Nobody reports from here any more. Raises `ViosError("write_failed")`."""
        self._shelf.take_away()
