"""The form of a backup (.vbk): one file that holds a whole vault, still encrypted. See docs/formats/backup.md.

A fixed start, a header in canonical JSON, a checksum and a MAC over both, then the members one after the other:
the key slots, the list of sealed files, the database, the sealed files. Every length follows from the header and
the list, so there is one right size, and a reader knows what is missing before it has a key.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, Final

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    as_object,
    canonical,
    parse_object,
    take_hex,
    take_int,
    take_text,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGNATURE: Final = b"VIOSBAK"
VERSION: Final = 1
MAC_BYTES: Final = 32
DIGEST_BYTES: Final = 32
MAX_HEADER_BYTES: Final = 256 * 1024
MAX_SLOTS_BYTES: Final = 128 * 1024
MAX_DATABASE_BYTES: Final = 64 * 1024**3
MAX_BLOBS: Final = 500_000
MAX_BLOB_BYTES: Final = 64 * 1024**2
BLOB_ID_BYTES: Final = 16
BLOB_LINE_BYTES: Final = BLOB_ID_BYTES + 8 + DIGEST_BYTES
_MAX_FACTS_BYTES: Final = 64 * 1024
_MAX_EPOCH: Final = 1_000_000
_MAX_SCHEMA: Final = 100_000
_START_BYTES: Final = len(SIGNATURE) + 1 + 4
_OUR_KEYS: Final = frozenset({"app", "at", "database", "epoch", "facts", "files", "schema", "slots", "vault"})


@dataclass(frozen=True, slots=True)
class Member:
    """A part of the file: its size in bytes and the SHA-256 of its bytes."""

    size: int
    sha256: bytes

    def as_json(self) -> JsonObject:
        return {"size": self.size, "sha256": self.sha256.hex()}


@dataclass(frozen=True, slots=True)
class BlobLine:
    """A sealed file in the list: `id` is the 16 bytes of its name."""

    id: bytes
    member: Member

    def encoded(self) -> bytes:
        return self.id + self.member.size.to_bytes(8, "big") + self.member.sha256


@dataclass(frozen=True, slots=True)
class Header:
    """What is readable without a key; nothing in it tells how much a school recorded. `facts` is sealed."""

    vault_id: str
    epoch: int
    schema: int
    app: str
    at: datetime  # UTC, to the second
    slots: Member
    files: Member  # the list of sealed files
    database: Member
    facts: bytes

    def encoded(self, mac_key: bytes) -> bytes:
        """The file up to its first member."""
        body = canonical(self._as_json())
        start = SIGNATURE + bytes((VERSION,)) + len(body).to_bytes(4, "big") + body
        checked = start + hashlib.sha256(start).digest()
        return checked + hmac.digest(mac_key, checked, "sha256")

    def _as_json(self) -> JsonObject:
        return {
            "app": self.app,
            "at": self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "database": self.database.as_json(),
            "epoch": self.epoch,
            "facts": self.facts.hex(),
            "files": self.files.as_json(),
            "schema": self.schema,
            "slots": self.slots.as_json(),
            "vault": self.vault_id,
        }


@dataclass(frozen=True, slots=True)
class ReadHeader:
    """A header with what is needed to check it: the bytes its MAC covers, the MAC, and where the members begin."""

    header: Header
    checked: bytes
    mac: bytes

    @property
    def members_at(self) -> int:
        return len(self.checked) + MAC_BYTES

    def verify(self, mac_key: bytes) -> None:
        """Raises `ViosError("backup_altered")` when somebody without the key changed the header."""
        if not hmac.compare_digest(hmac.digest(mac_key, self.checked, "sha256"), self.mac):
            raise ViosError("backup_altered")


def read_header(stream: BinaryIO) -> ReadHeader:
    """The header at the start of `stream`, which stands behind the MAC afterwards.

    Raises `ViosError`: `backup_foreign` (something else), `backup_newer`, `backup_cut_off`, `backup_damaged`.
    """
    start = stream.read(_START_BYTES)
    if start[: len(SIGNATURE)] != SIGNATURE[: len(start)] or not start:
        raise ViosError("backup_foreign")
    if len(start) < _START_BYTES:
        raise ViosError("backup_cut_off")
    if start[len(SIGNATURE)] > VERSION:
        raise ViosError("backup_newer")
    length = int.from_bytes(start[-4:], "big")
    if start[len(SIGNATURE)] != VERSION or not 2 <= length <= MAX_HEADER_BYTES:
        raise ViosError("backup_damaged")
    body = stream.read(length)
    digest, mac = stream.read(DIGEST_BYTES), stream.read(MAC_BYTES)
    if len(mac) < MAC_BYTES:
        raise ViosError("backup_cut_off")
    if hashlib.sha256(start + body).digest() != digest:
        raise ViosError("backup_damaged")
    return ReadHeader(_parsed(body), start + body + digest, mac)


def encode_blob_lines(lines: Sequence[BlobLine]) -> bytes:
    """The list of sealed files, in the order of their ids."""
    return b"".join(line.encoded() for line in sorted(lines, key=lambda line: line.id))


def decode_blob_lines(raw: bytes) -> tuple[BlobLine, ...]:
    """The list as `encode_blob_lines` wrote it; `ViosError("backup_damaged")` for anything else."""
    if len(raw) % BLOB_LINE_BYTES:
        raise ViosError("backup_damaged")
    pieces = (raw[at : at + BLOB_LINE_BYTES] for at in range(0, len(raw), BLOB_LINE_BYTES))
    lines = tuple(
        BlobLine(
            piece[:BLOB_ID_BYTES],
            Member(int.from_bytes(piece[BLOB_ID_BYTES : BLOB_ID_BYTES + 8], "big"), piece[BLOB_ID_BYTES + 8 :]),
        )
        for piece in pieces
    )
    ids = [line.id for line in lines]
    if ids != sorted(set(ids)) or any(line.member.size > MAX_BLOB_BYTES for line in lines):
        raise ViosError("backup_damaged")
    return lines


def _parsed(body: bytes) -> Header:
    try:
        source = parse_object(body, max_bytes=MAX_HEADER_BYTES, max_depth=2)
        if source.keys() != _OUR_KEYS:
            raise BadJsonError("other keys")
        header = Header(
            vault_id=take_hex(source, "vault", length=16).hex(),
            epoch=take_int(source, "epoch", least=0, most=_MAX_EPOCH),
            schema=take_int(source, "schema", least=1, most=_MAX_SCHEMA),
            app=take_text(source, "app", most=40),
            at=_moment(take_text(source, "at", most=20)),
            slots=_member(source, "slots", MAX_SLOTS_BYTES),
            files=_member(source, "files", MAX_BLOBS * BLOB_LINE_BYTES),
            database=_member(source, "database", MAX_DATABASE_BYTES),
            facts=bytes.fromhex(take_text(source, "facts", most=2 * _MAX_FACTS_BYTES)),
        )
    except ValueError:  # BadJsonError is one
        raise ViosError("backup_damaged") from None
    return header


def _member(source: JsonObject, key: str, most: int) -> Member:
    found = as_object(source[key])
    return Member(take_int(found, "size", least=0, most=most), take_hex(found, "sha256", length=DIGEST_BYTES))


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
