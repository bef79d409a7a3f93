"""Writes and reads a content pack. The signature is looked at before anything that the file says of itself."""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.content_pack import (
    FILE_NAME,
    MOST_SERIAL,
    MOST_SUMMARY,
    MOST_VERSION,
    ContentHeader,
    ContentTexts,
    Publisher,
    SignedPack,
    is_program_version,
    texts_of,
)
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.plain_text import is_plain
from vios_desktop.domain.strict_json import BadJsonError, canonical, parse_object, take_hex, take_int, take_list

if TYPE_CHECKING:
    from vios_desktop.domain.strict_json import JsonObject

SUFFIX: Final = ".vpk"
MAGIC: Final = b"VIOSPCK\x01"
MOST_BYTES: Final = 8 * 1024 * 1024
MOST_FILE_BYTES: Final = 512 * 1024
MOST_FILES: Final = 400
MOST_HEADER_BYTES: Final = 128 * 1024
KEY_ID_BYTES: Final = 8
SIGNATURE_BYTES: Final = 64
_START: Final = struct.Struct(f">{len(MAGIC)}s{KEY_ID_BYTES}sI")
_SIGNED: Final = b"vios content pack v1|"
_KEY: Final = b"vios content key v1|"
_FIELDS: Final = frozenset({"v", "serial", "version", "dated", "program", "summary", "files"})
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def key_id(public: bytes) -> bytes:
    """The eight bytes by which a pack says which key signed it."""
    return hashlib.sha256(_KEY + public).digest()[:KEY_ID_BYTES]


def write_pack(header: ContentHeader, texts: ContentTexts, public: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """The bytes of a pack. `sign` makes an Ed25519 signature with the private half of `public`.

    What is handed out is read back. Raises as `read_pack`.
    """
    files = {path: text.encode("utf-8") for path, text in texts.by_path().items()}
    words = canonical(
        {
            "v": 1,
            "serial": header.serial,
            "version": header.version,
            "dated": header.dated.isoformat(),
            "program": header.program,
            "summary": header.summary,
            "files": [
                {"name": path, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
                for path, content in files.items()
            ],
        }
    )
    body = _START.pack(MAGIC, key_id(public), len(words)) + words + b"".join(files.values())
    raw = body + sign(_SIGNED + body)
    read_pack(raw, (Publisher("own key", public),))
    return raw


def read_pack(raw: bytes, publishers: Sequence[Publisher]) -> SignedPack:
    """The pack, when one of these publishers signed it and it keeps every rule of the format.

    Raises `ViosError`: content_no_key (this build has no publisher), content_too_large, content_damaged (no pack,
    cut off, changed, or not signed), content_newer, content_foreign (signed with a key this build does not have),
    content_hostile (signed, and the inside breaks a rule).
    """
    if not publishers:
        raise ViosError("content_no_key")
    if len(raw) > MOST_BYTES:
        raise ViosError("content_too_large", megabytes=MOST_BYTES // (1024 * 1024))
    if len(raw) < _START.size + SIGNATURE_BYTES:
        raise ViosError("content_damaged")
    magic, signed_with, words_bytes = _START.unpack_from(raw)
    if magic[:-1] != MAGIC[:-1]:
        raise ViosError("content_damaged")
    if magic != MAGIC:
        raise ViosError("content_newer")
    body, signature = raw[:-SIGNATURE_BYTES], raw[-SIGNATURE_BYTES:]
    publisher = next((one for one in publishers if key_id(one.key) == signed_with), None)
    if publisher is None:
        raise ViosError("content_foreign")
    if not _is_signed(publisher.key, signature, _SIGNED + body):
        raise ViosError("content_damaged")
    try:
        header, texts = _inside(body[_START.size :], words_bytes)
    except (BadJsonError, UnicodeDecodeError):
        raise ViosError("content_hostile") from None
    return SignedPack(header, publisher.name, texts, hashlib.sha256(raw).hexdigest())


def _is_signed(public: bytes, signature: bytes, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _inside(rest: bytes, words_bytes: int) -> tuple[ContentHeader, ContentTexts]:
    if not words_bytes <= min(MOST_HEADER_BYTES, len(rest)):
        raise BadJsonError("the words are longer than the file")
    words = rest[:words_bytes]
    source = parse_object(words, max_bytes=MOST_HEADER_BYTES, max_depth=3)
    if source.keys() != _FIELDS or canonical(source) != words:
        raise BadJsonError("not as this program writes it")
    take_int(source, "v", least=1, most=1)
    return _header(source), texts_of(_files(take_list(source, "files", most=MOST_FILES), rest[words_bytes:]))


def _header(source: JsonObject) -> ContentHeader:
    version, dated, program = (_plain(source, key, MOST_VERSION) for key in ("version", "dated", "program"))
    if not version.strip() or not is_program_version(program) or not _DAY.fullmatch(dated):
        raise BadJsonError("not a version or a day")
    try:
        day = date.fromisoformat(dated)
    except ValueError:
        raise BadJsonError("not a day") from None
    summary = _plain(source, "summary", MOST_SUMMARY, lines=True)
    return ContentHeader(take_int(source, "serial", least=1, most=MOST_SERIAL), version, day, program, summary)


def _plain(source: JsonObject, key: str, most: int, *, lines: bool = False) -> str:
    value = source[key]
    if not isinstance(value, str) or not is_plain(value, most=most, lines=lines):
        raise BadJsonError("not a plain text")
    return value


def _files(rows: list[JsonObject], content: bytes) -> dict[str, str]:
    """The texts by name. Names are compared with a pattern and never used as a place on a disk."""
    found: dict[str, str] = {}
    at = 0
    for row in rows:
        if row.keys() != {"name", "size", "sha256"}:
            raise BadJsonError("not as this program writes it")
        name = row["name"]
        if not isinstance(name, str) or not FILE_NAME.fullmatch(name):
            raise BadJsonError("not a name of a file")
        size = take_int(row, "size", least=1, most=MOST_FILE_BYTES)
        part = content[at : at + size]
        if len(part) != size or hashlib.sha256(part).digest() != take_hex(row, "sha256", length=32):
            raise BadJsonError("not the file that was named")
        found[name] = part.decode("utf-8")
        at += size
    names = [str(row["name"]) for row in rows]
    if at != len(content) or any(one >= other for one, other in pairwise(names)):
        raise BadJsonError("more than was named, or not in order")
    return found
