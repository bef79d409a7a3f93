"""Where packages were begun, kept in the encrypted store: what a killed export left in the clear is cleared by it.

A path may hold a name, so nothing of this stands outside the store. Of a folder only what an export makes itself
is removed, and only when the mark in it is the one that was noted before the first byte was written.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vios_desktop.data.atomic_file import TEMPORARY_SUFFIX, sync_folder, sync_to_disk
from vios_desktop.data.package.layout import FILES, MANIFEST, README, SUMS, TABLES
from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import make_private_folder
from vios_desktop.services.ports.packages import UnfinishedPackage

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.data.open_vault import SqlVault

MARK: Final = "vios-onaf"
CONTENT: Final = "pakket"
_NOTE: Final = "unfinished_package:"
_TABLE: Final = re.compile(r"[a-z_]+\.jsonl")
_FILE: Final = re.compile(r"[0-9a-f]{64}")
_MAX_MARK: Final = 64


@dataclass(frozen=True, slots=True)
class Building:
    """A folder beside the place of a package: the mark, and the package as far as it is written.

    `device` is the number of the disk; another one in its place is not taken for it.
    """

    folder: Path
    mark: str
    device: int
    at: str

    @property
    def content(self) -> Path:
        return self.folder / CONTENT

    def make(self) -> None:
        """Make the folder with its mark, durably. Raises OSError and `ViosError("folder_not_made")`."""
        make_private_folder(self.folder)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(self.folder / MARK, flags, 0o600), "wb") as stream:
            stream.write(self.mark.encode("ascii"))
            stream.flush()
            sync_to_disk(stream.fileno())
        sync_folder(self.folder)
        sync_folder(self.folder.parent)

    def clear(self) -> bool:
        """Remove what an export made here. Whether that is done for good: False while its disk is away or refuses.

        A folder without the mark is left as it is, or removed when it is empty; whatever somebody else put in a
        marked one stays, and the folder around it.
        """
        try:
            if not self.folder.is_symlink() and self._marked():
                self._remove_own()
            with suppress(FileNotFoundError, NotADirectoryError):
                if self.folder.is_symlink() or any(self.folder.iterdir()):
                    return True
                self.folder.rmdir()
            return _device_of(self.folder) == self.device
        except OSError:
            return False

    def _marked(self) -> bool:
        path = self.folder / MARK
        try:
            if path.is_symlink():
                return False
            with path.open("rb") as stream:
                return stream.read(_MAX_MARK + 1) == self.mark.encode("ascii")
        except (FileNotFoundError, NotADirectoryError):
            return False

    def _remove_own(self) -> None:
        """The mark goes last: what is cut short here is gone on with later."""
        named = (
            (self.content / TABLES, lambda name: _TABLE.fullmatch(name) is not None),
            (self.content / FILES, lambda name: _FILE.fullmatch(name) is not None),
            (self.content, lambda name: name in (MANIFEST, README, SUMS)),
        )
        for folder, own in named:
            _empty(folder, own)
        (self.folder / MARK).unlink()


class UnfinishedPackages:
    """The notes of one open vault. On the data thread, with no unit of work open.

    `writing` are the folders in which this program writes now: they are left alone.
    """

    def __init__(self, vault: SqlVault, writing: set[Path]) -> None:
        self._vault, self._writing = vault, writing

    def begin(self, target: Path, now: datetime) -> Building:
        """Note durably where a package will be written, before anything is. Raises what a full disk says."""
        folder = target.with_name(f".vios-{os.urandom(4).hex()}{TEMPORARY_SUFFIX}")
        building = Building(folder, os.urandom(16).hex(), _device_of(folder), now.isoformat())
        value = json.dumps({**asdict(building), "folder": str(folder)})
        self._vault.keep_note(f"{_NOTE}{building.mark}", value)
        self._writing.add(folder)
        return building

    def written(self, building: Building) -> None:
        """Nothing writes there any more. Any thread."""
        self._writing.discard(building.folder)

    def clear(self) -> tuple[UnfinishedPackage, ...]:
        """Clear what can be cleared; what is left are places that cannot be reached now, oldest first."""
        left = []
        for name, building in self._noted():
            if building.folder in self._writing:
                continue
            if building.clear():
                self._forget(name)
            else:
                at = datetime.fromisoformat(building.at)
                left.append(UnfinishedPackage(building.mark, building.folder, at))
        return tuple(sorted(left, key=lambda package: package.at))

    def forget(self, package: UnfinishedPackage) -> None:
        """Somebody says that it is gone."""
        self._vault.keep_note(f"{_NOTE}{package.id}", None)

    def _noted(self) -> list[tuple[str, Building]]:
        found = []
        for name, value in self._vault.notes(_NOTE):
            with suppress(ValueError, TypeError, KeyError):
                source = json.loads(value)
                found.append((name, Building(**{**source, "folder": Path(source["folder"])})))
        return found

    def _forget(self, name: str) -> None:
        with suppress(ViosError):  # a full disk, or a vault that is only read: it is looked at again next time
            self._vault.keep_note(name, None)


def _empty(folder: Path, own: Callable[[str], bool]) -> None:
    """Remove the files that are `own`, and the folder when nothing else is in it. OSError: the disk refuses."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for path in list(folder.iterdir()):
        if own(path.name) and (path.is_symlink() or not path.is_dir()):
            path.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


def _device_of(path: Path) -> int:
    """The disk of the nearest folder that is there. OSError: none is, as of a drive that was taken out."""
    for folder in path.parents:
        with suppress(FileNotFoundError, NotADirectoryError):
            return folder.stat().st_dev
    raise FileNotFoundError
