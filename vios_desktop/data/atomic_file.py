"""Write a file so that its name never shows half of it, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
import time
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEMPORARY_SUFFIX = ".vios-tmp"

_REPLACE_ATTEMPTS = 5
_FIRST_PAUSE_S = 0.05
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def write_atomically(
    target: Path,
    content: bytes,
    *,
    replace: Callable[[Path, Path], None] = os.replace,
    pause_s: Callable[[float], None] = time.sleep,
) -> None:
    """Put `content` in `target`, readable by the owner only, and return when it is durable.

    Written beside the target, flushed to the disk, then renamed over it; after a crash the old file or the new
    one is there, never a mixture. Windows refuses the rename while a virus scanner holds the file: tried five
    times over 0.75 s. Raises `ViosError` `disk_full` or `write_failed`; the target is then as it was, unless only
    the last step failed, which makes the rename durable. No error names the file: the user may have chosen it.
    """
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}{TEMPORARY_SUFFIX}")
    try:
        _write_durably(temporary, content)
        _replace_patiently(temporary, target, replace, pause_s)
    except OSError as error:
        raise ViosError("disk_full" if error.errno in _DISK_FULL else "write_failed") from None
    finally:
        _remove_if_there(temporary)
    sync_folder(target.parent)


def remove_leftovers(folder: Path) -> int:
    """Remove what a killed `write_atomically`, or a backup, left in `folder`; the number of names removed.

    Only for a folder that nobody else writes to at this moment: call it while holding the vault's lock.
    """
    leftovers = [path for path in folder.iterdir() if path.name.endswith(TEMPORARY_SUFFIX)]
    for path in leftovers:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            _remove_if_there(path)
    return len(leftovers)


def _write_durably(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as stream:
        stream.write(content)
        stream.flush()
        sync_to_disk(stream.fileno())


def sync_to_disk(descriptor: int) -> None:
    """Wait until the operating system has handed the file to the disk, and on macOS the disk has kept it."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def _replace_patiently(
    source: Path, target: Path, replace: Callable[[Path, Path], None], pause_s: Callable[[float], None]
) -> None:
    wait_s = _FIRST_PAUSE_S
    for _ in range(_REPLACE_ATTEMPTS - 1):
        try:
            replace(source, target)
        except PermissionError:
            pause_s(wait_s)
            wait_s *= 2
        else:
            return
    replace(source, target)


def _remove_if_there(path: Path) -> None:
    """A leftover is ugly but harmless, so failing to remove it must not hide the error that led here."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable. Windows cannot open a folder and needs no such step on NTFS.

    The new content is in place whatever happens here, so a file system that refuses is no failed write.
    """
    if sys.platform != "win32":
        try:
            descriptor = os.open(folder, os.O_RDONLY)
        except OSError:
            return
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise ViosError("write_failed") from None
        finally:
            os.close(descriptor)
