"""Where the policy of the school's IT lies on this computer, and whether it can be relied on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from stat import S_IWGRP, S_IWOTH
from typing import NamedTuple, Protocol

from vios_desktop.domain.school_policy import MAX_BYTES, Fault, PolicyFault, ReadPolicy, broken, read_policy

NAME = "policy.json"
_OTHERS_WRITE = S_IWGRP | S_IWOTH


class PolicyPlace(Protocol):
    """The one file of this computer. No setting and no variable of a user moves it."""

    @property
    def file(self) -> Path: ...
    def only_for_it(self) -> bool:
        """False if an ordinary user may change the file or the folder it is in."""
        ...


class PosixPlace(NamedTuple):
    """Linux and macOS: file and folder are of root, and nobody else writes there. `owner` is root's number."""

    file: Path
    owner: int = 0

    def only_for_it(self) -> bool:
        found = [path.stat() for path in (self.file, self.file.parent)]
        return all(one.st_uid == self.owner and not one.st_mode & _OTHERS_WRITE for one in found)


class WindowsPlace(NamedTuple):
    """ProgramData as Windows itself names it. Whose it is is not looked at: `voor-ict.md` says how to close it."""

    file: Path

    def only_for_it(self) -> bool:
        return True


def policy_place(
    platform: str = sys.platform, program_data: Callable[[], Path] | None = None
) -> PosixPlace | WindowsPlace:
    """The place on this system. `program_data` is asked on Windows only."""
    if platform == "win32":
        return WindowsPlace((program_data or _program_data)() / "VIOS" / NAME)
    if platform == "darwin":
        return PosixPlace(Path("/Library/Application Support/VIOS") / NAME)
    return PosixPlace(Path("/etc/vios") / NAME)


def read_place(place: PolicyPlace) -> ReadPolicy:
    """What holds on this computer. No file is no policy; one that cannot be relied on makes it stricter."""
    try:
        with place.file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        closed = place.only_for_it()
    except (FileNotFoundError, NotADirectoryError):
        return ReadPolicy()
    except OSError:
        return broken(PolicyFault(Fault.UNREADABLE))
    found = read_policy(content)
    if closed:
        return found
    return broken(PolicyFault(Fault.OPEN_TO_USERS), *found.faults, policy=found.policy)


def read_given(file: Path) -> ReadPolicy:
    """A file that is looked at before it is put in its place; whose it is does not count yet."""
    try:
        with file.open("rb") as stream:
            return read_policy(stream.read(MAX_BYTES + 1))
    except OSError:
        return broken(PolicyFault(Fault.UNREADABLE))


def _program_data() -> Path:
    """Asked of the system, because the variable `ProgramData` can be set by any user. Not run on Windows by us."""
    if sys.platform == "win32":
        import ctypes

        common_app_data = 0x0023  # CSIDL_COMMON_APPDATA
        buffer = ctypes.create_unicode_buffer(260)
        if ctypes.windll.shell32.SHGetFolderPathW(None, common_app_data, None, 0, buffer) == 0:
            return Path(buffer.value)
    return Path("C:/ProgramData")
