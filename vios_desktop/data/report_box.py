"""The folder where sealed reports wait for the coordinator: implements the port `services.inbox.ReportBox`."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import sync_folder, write_atomically
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder
from vios_desktop.sealed.errors import SealedError
from vios_desktop.sealed.report_file import MOST_BYTES, SUFFIX

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

DONE: Final = "verwerkt"
ASIDE: Final = "apart"
"""What could not be opened: nothing in it is ever removed by the program."""
FETCHED: Final = "opgehaald"
"""In a folder elsewhere: what was brought here and is not handled yet."""
DROPPED: Final = "opgeruimd.txt"
MOST_DROPPED: Final = 5_000
MOST_COLLECTED: Final = 200
LEAST_FREE: Final = 1024 * 1024 * 1024
"""Bytes that stay free: somebody may fill a shared folder to fill this disk."""
MOST_WAITING: Final = 500
"""Somebody may fill the folder: more than these are listed when some are gone."""


_NO_NAME: Final = frozenset("/\\:\x00")


@dataclass(frozen=True, slots=True)
class FolderReportBox:
    """Others may write to the folder: only plain files are read, links never followed."""

    folder: Path

    def waiting(self) -> tuple[str, ...]:
        return tuple(name for _at, name in sorted(_listed(self.folder)))[:MOST_WAITING]

    def read(self, name: str) -> bytes:
        flags = (
            os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        )
        try:
            with os.fdopen(os.open(self._path(name), flags), "rb") as stream:
                if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                    raise ViosError("file_unreadable")
                content = stream.read(MOST_BYTES + 1)
        except OSError:
            raise ViosError("file_unreadable") from None
        if len(content) > MOST_BYTES:
            raise SealedError("sealed_too_large")
        return content

    def put_away(self, name: str) -> None:
        self._move(name, self.folder / DONE)

    def collect(self, source: Path, handled: Collection[str]) -> int:
        """Bring the reports of another folder here; how many. Each is durable here before it is moved there.

        There it goes to a folder of its own, where it stays until it is among `handled` (ids) and a good backup
        was made: should this disk be lost before, it comes again. A folder that nothing can be moved in is read
        all the same. Raises `ViosError`: report_folder_gone, report_folder_own, disk_full, write_failed,
        folder_not_made.
        """
        if not _is_folder(source):
            raise ViosError("report_folder_gone")
        if source.resolve() in (self.folder.resolve(), self.folder.parent.resolve()):
            raise ViosError("report_folder_own")
        there, fetched = FolderReportBox(source), FolderReportBox(source / FETCHED)
        count, dropped = 0, self._dropped()
        for name in there.waiting():
            brought = self._bring(there, name)
            if brought is None:
                break
            count += brought
        for name in fetched.waiting():
            if name.removesuffix(SUFFIX) in handled or name in dropped:
                if not (self.folder / DONE / name).exists():
                    with suppress(OSError):
                        (fetched.folder / name).unlink(missing_ok=True)
            elif not self._knows(name):
                count += self._bring(fetched, name) or 0
        return count

    def _bring(self, there: FolderReportBox, name: str) -> int | None:
        """1 when it is new here, 0 when it was here or cannot be read, None when there is no room for more."""
        if len(_listed(self.folder)) >= MOST_COLLECTED or not self._has_room():
            return None
        try:
            content = there.read(name)
        except ViosError:
            return 0  # it stays where it is
        kept, new = (
            name,
            not any(_holds(known, content) for known in (self.folder / name, self.folder / DONE / name)),
        )
        if new:
            taken = self._knows(name) or (
                there.folder.name != FETCHED and (there.folder / FETCHED / name).exists()
            )
            kept = f"{secrets.token_hex(16)}{SUFFIX}" if taken else name
            write_atomically(self.folder / kept, content)
            if not _holds(self.folder / kept, content):
                raise ViosError("write_failed")
        if there.folder.name != FETCHED:
            with suppress(OSError, ViosError):  # under the name it has here, by which it is known again
                make_private_folder(there.folder / FETCHED)
                (there.folder / name).replace(there.folder / FETCHED / kept)
        return int(new)

    def _dropped(self) -> frozenset[str]:
        """Names of what was handled and removed here: a copy of a report has another name than its id."""
        try:
            return frozenset((self.folder / DROPPED).read_text("utf-8").splitlines())
        except (OSError, ValueError):
            return frozenset()

    def _note_dropped(self, names: Iterable[str]) -> None:
        """A help, and no more: without it a copy elsewhere shows once more, as taken in already."""
        plain = (name for name in (*self._dropped(), *names) if name.isprintable())
        with suppress(ViosError):
            kept = list(dict.fromkeys(plain))[-MOST_DROPPED:]
            write_atomically(self.folder / DROPPED, "\n".join(kept).encode("utf-8", "ignore"))

    def _knows(self, name: str) -> bool:
        return any((folder / name).exists() for folder in (self.folder, self.folder / DONE, self.folder / ASIDE))

    def _has_room(self) -> bool:
        try:
            make_private_folder(self.folder)
            return shutil.disk_usage(self.folder).free > LEAST_FREE
        except OSError:
            return False

    def done(self) -> tuple[str, ...]:
        """The names of what was taken in and not removed yet."""
        return tuple(name for _at, name in _listed(self.folder / DONE))

    def drop_done(self, names: Iterable[str]) -> None:
        """Remove these for good, once a good backup holds what became of them. What cannot go now goes later."""
        dropped = []
        for name in names:
            with suppress(OSError):
                (self.folder / DONE / name).unlink(missing_ok=True)
                dropped.append(name)
        if dropped:
            self._note_dropped(dropped)

    def set_aside(self, name: str) -> None:
        self._move(name, self.folder / ASIDE)

    def _move(self, name: str, done: Path) -> None:
        make_private_folder(done)
        target = done / name
        if target.exists():  # a copy with the same name: both stay
            target = done / f"{secrets.token_hex(16)}{SUFFIX}"
        try:
            self._path(name).rename(target)
        except OSError:
            raise ViosError("write_failed") from None
        sync_folder(done)
        sync_folder(self.folder)

    def _path(self, name: str) -> Path:
        if not name.endswith(SUFFIX) or set(name) & _NO_NAME:
            raise ValueError("not a name of this folder")
        return self.folder / name


def _listed(folder: Path) -> list[tuple[float, str]]:
    """When it came and its name, of every plain file that may be a report; nothing of a folder not to be read."""
    try:
        with os.scandir(folder) as entries:
            return [
                (entry.stat(follow_symlinks=False).st_mtime, entry.name)
                for entry in entries
                if entry.name.endswith(SUFFIX) and entry.is_file(follow_symlinks=False)
            ]
    except OSError:
        return []


def all_reports_in(folder: Path) -> tuple[str, ...]:
    """The names of all of them, oldest first, however many."""
    return tuple(name for _at, name in sorted(_listed(folder)))


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
