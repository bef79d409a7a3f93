"""Where a new vault is built before it stands in its place: a hidden folder beside it, moved when it is whole."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from vios_desktop.data.folder import VaultFolder, VaultInUseError, VaultLock
from vios_desktop.data.place import PlaceProbe, check_location
from vios_desktop.domain.errors import ViosError

_NAME_LENGTH = 40  # characters of the target's name in that of the folder where it is built
_TAG_LENGTH = 8


def building_folder(target: Path) -> VaultFolder:
    """A folder on the same disk as `target` that nobody else uses; it is locked while something is built there."""
    return VaultFolder(target.with_name(f"{_prefix(target)}{uuid4().hex[:_TAG_LENGTH]}"))


def is_building_name(name: str) -> bool:
    """Whether a folder of this name holds a vault that was never finished, so that nobody is offered it."""
    return name.startswith(".")


def clear_abandoned(target: Path, now: Callable[[], datetime]) -> None:
    """Remove what a killed program left of building this same vault; what is being built now is locked."""
    pattern = re.compile(f"{re.escape(_prefix(target))}[0-9a-f]{{{_TAG_LENGTH}}}")
    with suppress(OSError, ViosError):  # leftovers cost room, nothing else
        for path in list(target.parent.iterdir()):
            if pattern.fullmatch(path.name) and path.is_dir():
                with suppress(VaultInUseError), VaultLock(VaultFolder(path), now):
                    shutil.rmtree(path, ignore_errors=True)


def move_into_place(building: Path, target: Path, probe: PlaceProbe) -> None:
    """Give the finished vault its name, durably; an empty folder that the user made for it gives way.

    Raises `ViosError`: `folder_not_made`, and those of `check_location`, which is asked again because building
    takes seconds and what the system left in an empty folder is deleted here.
    """
    check_location(target, probe)
    try:
        if target.is_dir():
            for left_by_the_system in list(target.iterdir()):
                left_by_the_system.unlink()
            target.rmdir()
        _flush_names(building)
        building.rename(target)
        _flush_names(target.parent)
    except OSError:
        raise ViosError("folder_not_made") from None


def _prefix(target: Path) -> str:
    return f".{target.name[:_NAME_LENGTH]}-"


def _flush_names(parent: Path) -> None:
    """Wait until the new name is on the disk: otherwise a power cut takes the whole vault away from its place.

    Windows cannot open a folder and needs no such step on NTFS.
    """
    if sys.platform != "win32":
        descriptor = os.open(parent, os.O_RDONLY)
        try:
            with suppress(OSError):  # some file systems refuse to flush a folder
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
