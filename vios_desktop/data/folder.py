"""The folder of one vault: what is in it, and the lock that keeps a second program out."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from vios_desktop.data.atomic_file import remove_leftovers, write_atomically
from vios_desktop.data.keys.key_store import KeyFileStore
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    canonical,
    parse_object,
    take_int,
    take_text,
)
from vios_desktop.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from filelock import BaseFileLock

_HOLDER_LIMIT = 1024
_MAX_HOST = 255
_LATEST_MS = 253_402_300_799_000  # the end of the year 9999


@dataclass(frozen=True, slots=True)
class VaultFolder:
    """The layout of a vault (`security.md` §5.1). `path` is absolute; nothing needs to exist yet."""

    path: Path

    @property
    def key_store(self) -> KeyFileStore:
        """The key slots and their previous copy."""
        return KeyFileStore(self.path / "slots.json", self.path / "slots.json.bak")

    @property
    def database(self) -> Path:
        """The encrypted database; SQLCipher keeps its journal beside it."""
        return self.path / "data.db"

    @property
    def blobs(self) -> Path:
        """The folder of encrypted attachments."""
        return self.path / "blobs"

    @property
    def anchor(self) -> Path:
        """The witness of the last audit entry."""
        return self.path / "anchor.bin"

    @property
    def ballast(self) -> Path:
        """Room that is given up when the disk is full."""
        return self.path / "ballast.bin"

    @property
    def open_rules(self) -> Path:
        """What the coordinator released for advice without unlocking: rules and numbers, nothing about pupils."""
        return self.path / "snel-advies.json"

    @property
    def invitation(self) -> Path:
        """The invitation with which reports are sealed to this vault without unlocking it: public keys."""
        return self.path / "uitnodiging.meld"

    @property
    def reports(self) -> Path:
        """The folder where sealed reports wait for the coordinator."""
        return self.path / "meldingen"

    @property
    def lock(self) -> Path:
        """The file whose lock at the operating system means: in use."""
        return self.path / "lock"

    @property
    def holder(self) -> Path:
        """Beside the lock, since Windows lets nobody read a locked file: process, computer and time."""
        return self.path / "lock.json"

    @property
    def has_vault(self) -> bool:
        """Whether key slots are here, readable or not."""
        store = self.key_store
        return store.main.exists() or store.previous.exists()

    def create(self) -> None:
        """Make the folder, for its owner only; `ViosError` `folder_not_made`.

        `place.check_location` says beforehand whether it may be here.
        """
        make_private_folder(self.path)

    def last_used(self) -> datetime | None:
        """When the database last changed (UTC), or `None` without one: shown on the unlock screen."""
        try:
            return datetime.fromtimestamp(self.database.stat().st_mtime, UTC)
        except OSError:
            return None


def vaults_in(parent: Path) -> tuple[VaultFolder, ...]:
    """The vaults in the program's own folder, sorted by name; none when the folder is not there."""
    try:
        folders = [VaultFolder(path) for path in sorted(parent.iterdir()) if path.is_dir()]
    except OSError:
        return ()
    return tuple(folder for folder in folders if folder.has_vault)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the vault open, without any name: process id, computer, and since when (UTC)."""

    pid: int
    host: str
    since: datetime


class VaultInUseError(ViosError):
    """Another program has this vault open. `holder` is `None` when it left no readable note."""

    def __init__(self, holder: Holder | None, this_host: str) -> None:
        if holder is None:
            super().__init__("vault_in_use_unknown")
        elif holder.host == this_host:
            super().__init__("vault_in_use", since=_shown(holder.since))
        else:
            super().__init__("vault_in_use_elsewhere", since=_shown(holder.since), computer=holder.host)
        self.holder = holder


class VaultLock:
    """The lock of one vault, to be held from before anything is opened until everything is closed.

    The operating system keeps it, so the lock of a killed process is free at once. Use as a context manager or
    with `acquire` and `release`.
    """

    def __init__(
        self, folder: VaultFolder, now: Callable[[], datetime], host: str | None = None, pid: int | None = None
    ) -> None:
        self._folder = folder
        self._now = now
        self._host = platform.node()[:_MAX_HOST] if host is None else host
        self._pid = os.getpid() if pid is None else pid
        self._lock: BaseFileLock | None = None

    def acquire(self) -> None:
        """Take the lock without waiting; raises `VaultInUseError`, or `ViosError` `vault_unreadable`.

        Also clears away what a killed program left half written.
        """
        from filelock import FileLock, Timeout  # not needed to show the unlock screen

        lock = FileLock(
            self._folder.lock,
            mode=0o600,
            thread_local=False,
            preserve_lock_file=True,
            fallback_to_soft=False,
        )
        try:
            lock.acquire(blocking=False)
        except Timeout:
            raise VaultInUseError(_read_holder(self._folder.holder), self._host) from None
        except OSError:
            raise ViosError("vault_unreadable") from None
        self._lock = lock
        remove_leftovers(self._folder.path)
        self._leave_note()

    def release(self) -> None:
        """Give the lock back; does nothing when it is not held."""
        if self._lock is not None:
            _remove(self._folder.holder)
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()

    def _leave_note(self) -> None:
        """Say who holds the lock. A full disk must not keep a vault shut, so failing only costs the note."""
        note = {"v": 1, "pid": self._pid, "host": self._host, "since": round(self._now().timestamp() * 1000)}
        try:
            write_atomically(self._folder.holder, canonical(note))
        except ViosError:
            _remove(self._folder.holder)


def _read_holder(path: Path) -> Holder | None:
    try:
        with path.open("rb") as stream:
            raw = stream.read(_HOLDER_LIMIT + 1)
        source = parse_object(raw, max_bytes=_HOLDER_LIMIT, max_depth=1)
        return Holder(
            pid=take_int(source, "pid", least=0, most=2**32),
            host=take_text(source, "host", most=_MAX_HOST),
            since=datetime.fromtimestamp(take_int(source, "since", least=0, most=_LATEST_MS) / 1000, UTC),
        )
    except (OSError, BadJsonError):
        return None


def _shown(moment: datetime) -> str:
    """Local time to the minute, in a form that needs no translation."""
    return moment.astimezone().strftime("%d-%m-%Y %H:%M")


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
