"""Backups of the open vault: made by themselves once a day, looked after by coordinator and administrator."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.backup_age import BackupHealth, backup_health
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.ports.backups import (
    BackupContents,
    BackupFile,
    BackupInMaking,
    BackupPlace,
    Report,
    SecondPlace,
)
from vios_desktop.services.session import Session

KIND: Final = "backup"
_QUIET: Final = frozenset({AuditAction.UNLOCKED, AuditAction.LOCKED, AuditAction.BACKUP_MADE})
_UNCHANGED_AT_MOST: Final = timedelta(days=6)
_LOOK_BACK: Final = 300  # lines of the log


@dataclass(frozen=True, slots=True)
class BackupOverview:
    """What lies where, newest first."""

    own_folder: Path
    own: tuple[BackupFile, ...]
    second_place: SecondPlace | None
    second: tuple[BackupFile, ...]
    health: BackupHealth


class BackupService:
    """Making one has three steps: `begin` and `made` on the data thread, `write` on another."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def newest(self) -> BackupFile | None:
        """The newest in the program's own folder, for the status line; any thread."""
        return next(iter(self._session.vault.backups.files(BackupPlace.OWN)), None)

    def health(self) -> BackupHealth:
        """Whether the newest good backup is too old; always fine in the practice school. Any thread."""
        if not self._session.vault.backups.wanted:
            return BackupHealth.FINE
        newest = self.newest()
        return backup_health(newest.at if newest else None, self._session.clock.now())

    def due(self) -> bool:
        """Whether a backup should be made by itself now: none today, and something changed or it is six days old.

        Who unlocked and locked is no change. Data thread.
        """
        newest, now = self.newest(), self._session.clock.now()
        if not self._session.vault.backups.wanted:
            return False
        if newest is None:
            return True
        if newest.at.astimezone().date() >= now.astimezone().date():
            return False
        return now - newest.at >= _UNCHANGED_AT_MOST or self._changed()

    def begin(self) -> BackupInMaking:
        """Take hold of the vault as it is now. Data thread. Raises as `VaultBackups.begin`."""
        return self._session.vault.backups.begin()

    def made(self, contents: BackupContents) -> None:
        """Write down that a backup was made and found good. Data thread."""
        with self._session.begin() as work:
            work.audit.record(AuditAction.BACKUP_MADE, object_kind=KIND, detail=f"line={contents.log_number}")
            work.commit()

    def log_is_broken(self) -> None:
        """After `audit_chain_broken`: nothing is written in this vault any more. Data thread."""
        self._session.vault.only_read()

    def make_now(self) -> BackupContents:
        """All steps at once, for commands and for the end of a session. Data thread. Raises as its steps do."""
        contents = self.begin().write(lambda _done, _all: None, lambda: False)
        self.made(contents)
        return contents

    def make_before_closing(self) -> None:
        """Make the one of today before the vault is closed, if it is due and takes seconds. Data thread.

        What goes wrong is not told: nothing may keep a program from locking, and the next session tries again.
        """
        with suppress(ViosError):
            if self.due() and self._session.vault.backups.quick():
                self.make_now()

    def copy_to_second_place(self, folder: Path | None = None) -> BackupFile | None:
        """Bring the newest to the second place, or to this folder; None when there is nothing to bring.

        Not on the data thread. Raises as `VaultBackups.copy_newest`.
        """
        return self._session.vault.backups.copy_newest(folder)

    def overview(self) -> BackupOverview:
        """Not on the data thread: a network folder that does not answer takes long."""
        self._session.require(Action.MANAGE_BACKUPS)
        backups = self._session.vault.backups
        second_place = backups.second_place()
        reachable = second_place is not None and second_place.reachable
        own = tuple(backups.files(BackupPlace.OWN))
        return BackupOverview(
            backups.own_folder(),
            own,
            second_place,
            tuple(backups.files(BackupPlace.SECOND)) if reachable else (),
            backup_health(own[0].at if own else None, self._session.clock.now()),
        )

    def check(self, file: BackupFile, report: Report) -> BackupContents:
        """Read a backup again from end to end. Not on the data thread. Raises as `VaultBackups.check`."""
        self._session.require(Action.MANAGE_BACKUPS)
        return self._session.vault.backups.check(file, report)

    def set_second_place(self, folder: Path | None) -> None:
        """Choose the second place, or none; kept on this computer, not in the log. Data thread."""
        self._session.require(Action.MANAGE_BACKUPS)
        self._session.vault.backups.set_second_place(folder)
        with self._session.begin() as work:
            chosen = "chosen" if folder is not None else "none"
            work.audit.record(
                AuditAction.BACKUP_SETTINGS_CHANGED, object_kind=KIND, detail=f"second_place={chosen}"
            )
            work.commit()

    def _changed(self) -> bool:
        """Anything but opening and closing since the last backup that the log knows of."""
        with self._session.begin() as work:
            for entry in work.audit.entries(_LOOK_BACK):
                if entry.action is AuditAction.BACKUP_MADE:
                    return False
                if entry.action not in _QUIET:
                    return True
        return True
