"""Writing one backup: a snapshot of the vault goes into a file, which is read back before it counts."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, Final

from vios_desktop import __version__
from vios_desktop.data.atomic_file import sync_folder, sync_to_disk
from vios_desktop.data.backup.checking import CheckedBackup, check_backup
from vios_desktop.data.backup.container import (
    BLOB_LINE_BYTES,
    MAX_BLOB_BYTES,
    BlobLine,
    Header,
    Member,
    encode_blob_lines,
)
from vios_desktop.data.backup.facts import Facts, facts_context, seal_facts
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.data.backup.facts import BackupKeys
    from vios_desktop.data.keys.key_file import KeyFile

PART_SUFFIX: Final = ".part"
_BLOCK_BYTES: Final = 1024 * 1024
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})

Report = Callable[[int, int], None]
"""Told bytes done and bytes in all."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A vault at one moment: a closed copy of the database, the key slots, and the sealed files that were there.

    `blobs` are hard links or copies of those files, so that nothing disappears while the backup is written.
    """

    folder: Path
    database: Path
    blobs: dict[bytes, Path]
    key_file: KeyFile
    slots: bytes
    schema: int
    facts: Facts

    def discard(self) -> None:
        """Remove what was made for it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def size(self) -> int:
        """Bytes of the backup that will be made of it, but for its header."""
        files = sum(path.stat().st_size for path in self.blobs.values())
        return len(self.slots) + len(self.blobs) * BLOB_LINE_BYTES + self.database.stat().st_size + files


def write_backup(
    snapshot: Snapshot,
    keys: BackupKeys,
    target: Path,
    at: datetime,
    report: Report = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CheckedBackup:
    """Make `target` of the snapshot; it gets its name only when it was read back and found good.

    Raises `ViosError`: backup_disk_full, backup_write_failed, backup_exists, backup_cancelled, and those of
    `check_backup`. Whatever is raised, no file with the final name is there, and no half one either.
    """
    if target.exists():
        raise ViosError("backup_exists")
    part = target.with_name(target.name + PART_SUFFIX)
    try:
        with disk_errors():
            _write(part, snapshot, keys, at, _watched(report, cancelled))
        checked = check_backup(part, keys, snapshot.folder)
        if replace(checked.facts, missing_files=0) != replace(snapshot.facts, missing_files=0):
            raise ViosError("backup_content_damaged")
        with disk_errors():
            part.rename(target)
            sync_folder(target.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return checked


def copy_backup(source: Path, target: Path) -> None:
    """A second copy of a good backup, compared with the first byte for byte before it gets its name.

    Raises `ViosError`: backup_disk_full, backup_write_failed, backup_exists.
    """
    if target.exists():
        raise ViosError("backup_exists")
    part = target.with_name(target.name + PART_SUFFIX)
    try:
        with disk_errors():
            part.unlink(missing_ok=True)
            with source.open("rb") as read, _new_file(part) as write:
                written = _copied(read, write, lambda _count: None)
                _to_disk(write)
            if _digest_of(part) != written:
                raise ViosError("backup_write_failed")
            part.rename(target)
            sync_folder(target.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write(
    part: Path, snapshot: Snapshot, keys: BackupKeys, at: datetime, count: Callable[[int, int], None]
) -> None:
    """The members follow zeros of the length of the header, which takes their place at the end."""
    at = at.astimezone(UTC).replace(microsecond=0)
    total = snapshot.size
    done = 0

    def copied(read: BinaryIO, write: BinaryIO) -> Member:
        nonlocal done
        before = write.tell()

        def more(size: int) -> None:
            nonlocal done
            done += size
            count(done, total)

        digest = _copied(read, write, more)
        return Member(write.tell() - before, digest)

    header = Header(
        vault_id=snapshot.key_file.vault_id,
        epoch=snapshot.key_file.epoch,
        schema=snapshot.schema,
        app=__version__,
        at=at,
        slots=Member(len(snapshot.slots), hashlib.sha256(snapshot.slots).digest()),
        files=Member(len(snapshot.blobs) * BLOB_LINE_BYTES, bytes(32)),
        database=Member(snapshot.database.stat().st_size, bytes(32)),
        facts=seal_facts(snapshot.facts, keys.facts, facts_context(snapshot.key_file.vault_id, at)),
    )
    blank = header.encoded(keys.mac.reveal())
    part.unlink(missing_ok=True)
    with _new_file(part) as write:
        write.write(bytes(len(blank)) + snapshot.slots + bytes(header.files.size))
        with snapshot.database.open("rb") as read:
            header = replace(header, database=copied(read, write))
        lines = []
        for blob_id, path in sorted(snapshot.blobs.items()):
            with path.open("rb") as read:
                lines.append(BlobLine(blob_id, copied(read, write)))
            if lines[-1].member.size > MAX_BLOB_BYTES:
                raise ViosError("backup_write_failed")
        listed = encode_blob_lines(lines)
        header = replace(header, files=Member(len(listed), hashlib.sha256(listed).digest()))
        whole = header.encoded(keys.mac.reveal())
        if len(whole) != len(blank) or header.database.size != snapshot.database.stat().st_size:
            raise ViosError("backup_write_failed")  # the snapshot changed while it was read
        write.seek(len(blank) + len(snapshot.slots))
        write.write(listed)
        write.seek(0)
        write.write(whole)
        _to_disk(write)


def _copied(read: BinaryIO, write: BinaryIO, more: Callable[[int], None]) -> bytes:
    digest = hashlib.sha256()
    while block := read.read(_BLOCK_BYTES):
        digest.update(block)
        write.write(block)
        more(len(block))
    return digest.digest()


def _watched(report: Report, cancelled: Callable[[], bool]) -> Callable[[int, int], None]:
    def count(done: int, total: int) -> None:
        if cancelled():
            raise ViosError("backup_cancelled")
        report(done, total)

    return count


def _new_file(path: Path) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, 0o600), "w+b")


def _to_disk(stream: BinaryIO) -> None:
    """Onto the disk, and out of the memory of the system where it can be asked: what is read back is the disk."""
    stream.flush()
    sync_to_disk(stream.fileno())
    forget = getattr(os, "posix_fadvise", None)
    if forget is not None:
        with suppress(OSError):
            forget(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _digest_of(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


@contextmanager
def disk_errors() -> Iterator[None]:
    """What the system says about a disk, in words for the user: backup_disk_full or backup_write_failed."""
    try:
        yield
    except OSError as error:
        raise ViosError("backup_disk_full" if error.errno in _NO_ROOM else "backup_write_failed") from None
