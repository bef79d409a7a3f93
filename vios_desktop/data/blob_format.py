"""The form of an encrypted file of the dossier: one header, then sealed chunks (security.md 5.4).

Header: "VBLOB" and 1, the 16 bytes of the id, the suite, 7 bytes that begin every nonce. A chunk is up to 64 KiB
of content under AES-256-GCM; its nonce ends in the number of the chunk and a byte that is 1 for the last. So no
chunk can be left out, repeated, moved, cut off or put into another file without the opening failing.
"""

from __future__ import annotations

import hashlib
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vios_desktop.data.keys.sealing import DoesNotOpenError

MAGIC: Final = b"VBLOB\x01"
ID_BYTES: Final = 16
PREFIX_BYTES: Final = 7
CHUNK_BYTES: Final = 64 * 1024
TAG_BYTES: Final = 16
SUITE_AES_256_GCM: Final = 1
HEADER_BYTES: Final = len(MAGIC) + ID_BYTES + 1 + PREFIX_BYTES


def seal_blob(content: bytes, key: bytes, blob_id: bytes, vault_id: str) -> bytes:
    """The whole file. `key` is 32 fresh bytes that serve this one file; `blob_id` 16 bytes."""
    if len(blob_id) != ID_BYTES:
        raise ValueError("the id of a blob has 16 bytes")
    prefix = os.urandom(PREFIX_BYTES)
    header = MAGIC + blob_id + bytes((SUITE_AES_256_GCM,)) + prefix
    bound, cipher = _bound(header, vault_id), AESGCM(key)
    parts = [content[start : start + CHUNK_BYTES] for start in range(0, len(content), CHUNK_BYTES)] or [b""]
    last = len(parts) - 1
    chunks = (cipher.encrypt(_nonce(prefix, n, n == last), part, bound) for n, part in enumerate(parts))
    return b"".join((header, *chunks))


def open_blob(sealed: bytes, key: bytes, blob_id: bytes, vault_id: str) -> bytes:
    """What `seal_blob` sealed. `DoesNotOpenError`: another key, vault or id, or changed bytes."""
    header, body = sealed[:HEADER_BYTES], sealed[HEADER_BYTES:]
    if header[: len(MAGIC) + ID_BYTES + 1] != MAGIC + blob_id + bytes((SUITE_AES_256_GCM,)):
        raise DoesNotOpenError
    prefix = header[-PREFIX_BYTES:]
    bound, cipher, step = _bound(header, vault_id), AESGCM(key), CHUNK_BYTES + TAG_BYTES
    parts = [body[start : start + step] for start in range(0, len(body), step)]
    if len(header) != HEADER_BYTES or not parts:
        raise DoesNotOpenError
    last = len(parts) - 1
    try:
        return b"".join(cipher.decrypt(_nonce(prefix, n, n == last), part, bound) for n, part in enumerate(parts))
    except (InvalidTag, ValueError):  # ValueError: a chunk shorter than its tag
        raise DoesNotOpenError from None


def _bound(header: bytes, vault_id: str) -> bytes:
    return hashlib.sha256(header + vault_id.encode("utf-8")).digest()


def _nonce(prefix: bytes, number: int, is_last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes((is_last,))
