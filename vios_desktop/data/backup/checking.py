"""Reading a backup: its header without a key, and with one everything in it, down to the last sealed file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final
from uuid import uuid4

from vios_desktop.data.atomic_file import TEMPORARY_SUFFIX
from vios_desktop.data.backup.container import (
    BlobLine,
    Header,
    Member,
    ReadHeader,
    decode_blob_lines,
    read_header,
)
from vios_desktop.data.backup.facts import Facts, FileRow, checked_facts, facts_context, open_facts
from vios_desktop.data.blob_store import opened_content
from vios_desktop.data.database import SCHEMA_VERSION
from vios_desktop.data.keys.key_file import KeyFile, decode
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.data.backup.facts import BackupKeys

_BLOCK_BYTES: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """A backup that was read from end to end and is whole.

    `damaged_files` are files of the dossier that were damaged in the vault already when the backup was made.
    """

    header: Header
    key_file: KeyFile
    facts: Facts
    files: int
    damaged_files: int
    size: int


@dataclass(frozen=True, slots=True)
class OpenBackup:
    """A backup with its header and key slots read; nothing of it is trusted before its MAC was checked."""

    stream: BinaryIO
    read: ReadHeader
    key_file: KeyFile
    slots: bytes
    size: int

    @property
    def header(self) -> Header:
        return self.read.header

    def facts(self, keys: BackupKeys) -> Facts:
        """What it says it holds. Raises `ViosError("backup_altered")`."""
        self.read.verify(keys.mac.reveal())
        keys.whole.verify(self.key_file)
        return open_facts(self.header.facts, keys.facts, facts_context(self.header.vault_id, self.header.at))

    def extract_database(self, target: Path) -> None:
        """Write the encrypted database to `target`, readable by its owner only."""
        self.stream.seek(self._files_at + self.header.files.size)
        self._copy_member(self.header.database, target)

    def extract_blob(self, line: BlobLine, at: int, target: Path) -> None:
        """Write the sealed file that lies at this place."""
        self.stream.seek(at)
        self._copy_member(line.member, target)

    def blob_places(self) -> Iterator[tuple[BlobLine, int]]:
        """Every sealed file with where it lies. Raises `ViosError`: backup_damaged, backup_cut_off."""
        self.stream.seek(self._files_at)
        raw = self.stream.read(self.header.files.size)
        if hashlib.sha256(raw).digest() != self.header.files.sha256:
            raise ViosError("backup_damaged")
        at = self._files_at + len(raw) + self.header.database.size
        lines = decode_blob_lines(raw)
        right_size = at + sum(line.member.size for line in lines)
        if self.size != right_size:
            raise ViosError("backup_cut_off" if self.size < right_size else "backup_damaged")
        for line in lines:
            yield line, at
            at += line.member.size

    def read_blob(self, line: BlobLine, at: int) -> bytes:
        """A sealed file, checked against the list. Raises `ViosError("backup_damaged")`."""
        self.stream.seek(at)
        sealed = self.stream.read(line.member.size)
        if hashlib.sha256(sealed).digest() != line.member.sha256:
            raise ViosError("backup_damaged")
        return sealed

    @property
    def _files_at(self) -> int:
        return self.read.members_at + self.header.slots.size

    def _copy_member(self, member: Member, target: Path) -> None:
        digest, left = hashlib.sha256(), member.size
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(target, flags, 0o600), "wb") as write:
            while left and (block := self.stream.read(min(left, _BLOCK_BYTES))):
                digest.update(block)
                write.write(block)
                left -= len(block)
        if left or digest.digest() != member.sha256:
            raise ViosError("backup_damaged")


@contextmanager
def opened_backup(path: Path) -> Iterator[OpenBackup]:
    """The backup with header and key slots read.

    Raises `ViosError`: backup_unreadable (not there or not reachable), backup_foreign, backup_newer (also when its
    tables are of a newer program), backup_cut_off, backup_damaged.
    """
    try:
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            read = read_header(stream)
            header = read.header
            if header.schema > SCHEMA_VERSION:
                raise ViosError("backup_newer")
            least = read.members_at + header.slots.size + header.files.size + header.database.size
            if size < least:
                raise ViosError("backup_cut_off")
            slots = stream.read(header.slots.size)
            if hashlib.sha256(slots).digest() != header.slots.sha256:
                raise ViosError("backup_damaged")
            yield OpenBackup(stream, read, _slots(slots, header), slots, size)
    except OSError:
        raise ViosError("backup_unreadable") from None


def check_backup(
    path: Path, keys: BackupKeys, scratch: Path, report: Callable[[int, int], None] = lambda _done, _all: None
) -> CheckedBackup:
    """Read the whole backup and check all of it; its database is put in `scratch` for that, still encrypted.

    Raises `ViosError` as `opened_backup`, and backup_altered (the keys fit, what it says was changed),
    backup_content_damaged, audit_chain_broken, backup_disk_full (no room in `scratch`).
    """
    with opened_backup(path) as backup:
        said = backup.facts(keys)
        places = list(backup.blob_places())
        database = scratch / f"{uuid4().hex}{TEMPORARY_SUFFIX}"
        try:
            backup.extract_database(database)
            found, schema, rows = checked_facts(database, keys, backup.header.vault_id)
        finally:
            for name in (database, database.with_name(database.name + "-journal")):
                name.unlink(missing_ok=True)
        held = Facts(found.rows, found.head, said.missing_files)
        if held != said or schema != backup.header.schema:
            raise ViosError("backup_content_damaged")
        if len(rows) - len(places) != said.missing_files:
            raise ViosError("backup_content_damaged")
        damaged = _damaged_files(backup, places, rows, keys, report)
        return CheckedBackup(backup.header, backup.key_file, said, len(places), damaged, backup.size)


def _damaged_files(
    backup: OpenBackup,
    places: list[tuple[BlobLine, int]],
    rows: tuple[FileRow, ...],
    keys: BackupKeys,
    report: Callable[[int, int], None],
) -> int:
    by_id = {row.seal.blob_id: row for row in rows}
    damaged = 0
    for done, (line, at) in enumerate(places):
        sealed = backup.read_blob(line, at)
        row = by_id.get(line.id.hex())
        if row is None:
            raise ViosError("backup_content_damaged")
        try:
            opened_content(sealed, row.seal, row.record_id, backup.header.vault_id, keys.file_key)
        except ViosError:
            damaged += 1
        report(done + 1, len(places))
    return damaged


def _slots(raw: bytes, header: Header) -> KeyFile:
    try:
        key_file = decode(raw)
    except ViosError as error:
        raise ViosError("backup_newer" if error.code == "vault_newer" else "backup_damaged") from None
    if key_file.vault_id != header.vault_id or key_file.epoch != header.epoch:
        raise ViosError("backup_damaged")
    return key_file
