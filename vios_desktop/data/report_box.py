"""The folder where sealed reports wait for the coordinator: implements the port `services.inbox.ReportBox`."""

from __future__ import annotations

import os
import secrets
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import sync_folder
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder
from vios_desktop.sealed.errors import SealedError
from vios_desktop.sealed.report_file import MOST_BYTES, SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

DONE: Final = "verwerkt"
ASIDE: Final = "apart"
"""What could not be opened: nothing in it is ever removed by the program."""
MOST_WAITING: Final = 500
"""Somebody may fill the folder: more than these are listed when some are gone."""


_NO_NAME: Final = frozenset("/\\:\x00")


@dataclass(frozen=True, slots=True)
class FolderReportBox:
    """Others may write to the folder: only plain files are read, links never followed."""

    folder: Path

    def waiting(self) -> tuple[str, ...]:
        try:
            found = [
                (entry.stat(follow_symlinks=False).st_mtime, entry.name)
                for entry in os.scandir(self.folder)
                if entry.name.endswith(SUFFIX) and entry.is_file(follow_symlinks=False)
            ]
        except OSError:
            return ()
        return tuple(name for _at, name in sorted(found))[:MOST_WAITING]

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
