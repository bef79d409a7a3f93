"""What a database holds, in numbers: of the vault when a backup is made, of the copy when it is checked."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from vios_desktop.data.audit_chain import GENESIS, AuditChain
from vios_desktop.data.database import make_engine, schema_version
from vios_desktop.data.integrity import full_check, rows_in
from vios_desktop.data.keys.sealing import NONCE_BYTES, sub_key, unwrap
from vios_desktop.data.keys.secret import Secret
from vios_desktop.data.tables.dossier import dossier_file
from vios_desktop.data.tables.journal import audit_entry
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    as_object,
    canonical,
    parse_object,
    take_hex,
    take_int,
)
from vios_desktop.services.ports import BlobSeal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from vios_desktop.data.keys.vault_keys import VaultKeys

_MAX_BYTES: Final = 32 * 1024
_MAX_ROWS: Final = 2**48
_MAX_TABLES: Final = 500
_MAX_NAME: Final = 80
_FILES_SINCE: Final = 4  # version of the tables


@dataclass(frozen=True, slots=True)
class LogHead:
    """The last line of the log: its number, its hash in hex, its time as it stands there ("" in an empty log)."""

    number: int
    hash: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows per table, the head of the log, and how many files of the dossier were missing already."""

    rows: Mapping[str, int]
    head: LogHead
    missing_files: int = 0


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row of the dossier with the sealed file that belongs to it."""

    record_id: str
    seal: BlobSeal


@dataclass(frozen=True, slots=True)
class BackupKeys:
    """The keys of one backup, copied: the thread that works on it goes on when the vault is closed meanwhile."""

    mac: Secret
    facts: Secret
    database: Secret
    blobs: Secret
    whole: VaultKeys = field(repr=False)

    def file_key(self, wrapped: bytes, context: bytes) -> Secret:
        """The key of a file of the dossier; `DoesNotOpenError` when it is not one of this vault."""
        return unwrap(wrapped, self.blobs, context)

    @classmethod
    def of(cls, keys: VaultKeys) -> BackupKeys:
        return cls(
            mac=Secret(keys.backup_key()),
            facts=Secret(sub_key(keys.vault_key, "backup facts v1")),
            database=Secret(keys.database_key()),
            blobs=Secret(keys.blob_key()),
            whole=replace(
                keys,
                vault_key=Secret(keys.vault_key.reveal()),
                private_key=Secret(keys.private_key.reveal()),
                following=None,
            ),
        )


def facts_context(vault_id: str, at: datetime) -> bytes:
    """What the sealed facts of a backup are bound to: this vault and this moment."""
    return f"{vault_id}|{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".encode("ascii")


def seal_facts(facts: Facts, key: Secret, context: bytes) -> bytes:
    """The facts under AES-256-GCM: a thief of a backup should not see how much a school recorded."""
    body = {
        "hash": facts.head.hash,
        "log_at": facts.head.at,
        "missing": facts.missing_files,
        "number": facts.head.number,
        "rows": dict(facts.rows),
    }
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key.reveal()).encrypt(nonce, canonical(body), context)


def open_facts(sealed: bytes, key: Secret, context: bytes) -> Facts:
    """What `seal_facts` sealed; `ViosError("backup_altered")` for another key or changed bytes."""
    try:
        raw = AESGCM(key.reveal()).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)
        source = parse_object(raw, max_bytes=_MAX_BYTES, max_depth=2)
        rows = as_object(source["rows"])
        if len(rows) > _MAX_TABLES or any(len(name) > _MAX_NAME for name in rows):
            raise BadJsonError("too many tables")
        return Facts(
            {name: take_int(rows, name, least=0, most=_MAX_ROWS) for name in rows},
            LogHead(
                take_int(source, "number", least=0, most=_MAX_ROWS),
                take_hex(source, "hash", length=32).hex(),
                str(source["log_at"]),
            ),
            take_int(source, "missing", least=0, most=_MAX_ROWS),
        )
    except (InvalidTag, ValueError, KeyError):
        raise ViosError("backup_altered") from None


def head_of(connection: Connection) -> LogHead:
    """The last line of the log."""
    columns = (audit_entry.c.sequence, audit_entry.c.entry_hash, audit_entry.c.at)
    row = connection.execute(select(*columns).order_by(audit_entry.c.sequence.desc()).limit(1)).first()
    return LogHead(row.sequence, row.entry_hash, row.at) if row else LogHead(0, GENESIS)


def file_rows(connection: Connection, schema: int) -> tuple[FileRow, ...]:
    """All files of the dossier, those in the trash included; the first versions had none."""
    if schema < _FILES_SINCE:
        return ()
    columns = (dossier_file.c.record_id, dossier_file.c.blob_id, dossier_file.c.wrapped_key)
    query = select(*columns, dossier_file.c.size_bytes, dossier_file.c.sha256).order_by(dossier_file.c.blob_id)
    return tuple(
        FileRow(row.record_id, BlobSeal(row.blob_id, row.wrapped_key, row.size_bytes, row.sha256))
        for row in connection.execute(query)
    )


def checked_facts(path: Path, keys: BackupKeys, vault_id: str) -> tuple[Facts, int, tuple[FileRow, ...]]:
    """Check a closed database from end to end; its facts, the version of its tables and its files.

    Raises `ViosError`: `backup_content_damaged`, `audit_chain_broken`, `vault_newer`.
    """
    key = keys.database.reveal()
    try:
        whole = full_check(path, key).ok
    except ViosError as error:
        if error.code == "vault_newer":
            raise
        whole = False
    if not whole:
        raise ViosError("backup_content_damaged")
    engine = make_engine(path, key)
    try:
        with engine.connect() as connection:
            AuditChain(connection, vault_id, "", _no_clock).verify()
            raw: Any = connection.connection.driver_connection
            schema = schema_version(raw)
            return Facts(rows_in(raw), head_of(connection)), schema, file_rows(connection, schema)
    finally:
        engine.dispose()


def _no_clock() -> Any:
    raise RuntimeError("a log that is only read needs no clock")
