"""The head of a sealed file: to whom it is sealed, and the file key for each of them (HPKE, RFC 9180).

A report and a handover are sealed to the same keys, each for its own purpose: neither opens as the other.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from vios_desktop.sealed.errors import SealedError

if TYPE_CHECKING:
    from collections.abc import Sequence

MAGIC: Final = b"SEALRPT\x01"
SUITE: Final = 1
"""X25519, HKDF-SHA256, AES-256-GCM."""

MOST_RECIPIENTS: Final = 8
FILE_KEY_BYTES: Final = 32
KEY_ID_BYTES: Final = 8
SEALED_KEY_BYTES: Final = 80
PREFIX_BYTES: Final = 7
_FIXED: Final = len(MAGIC) + 3


@dataclass(frozen=True, slots=True)
class Purpose:
    """What is sealed: how the file begins, and what its keys are bound to."""

    magic: bytes
    info: bytes


REPORT: Final = Purpose(MAGIC, b"sealrpt v1 file key|")
HANDOVER: Final = Purpose(b"VIOSOVD\x01", b"vios handover v1 file key|")


@dataclass(frozen=True, slots=True, repr=False)
class Header:
    """What a head says. `raw` is every byte of it: the chunks are bound to them."""

    raw: bytes
    entries: tuple[tuple[bytes, bytes], ...]
    prefix: bytes
    purpose: Purpose = REPORT

    def binding(self) -> bytes:
        """The additional data of every chunk."""
        return hashlib.sha256(self.raw).digest()

    def file_key(self, private_keys: Sequence[bytes]) -> bytes:
        """The file key with the first of the private keys it is sealed to.

        Raises `SealedError`: sealed_foreign when there is none, sealed_damaged when it does not open.
        """
        sealed = dict(self.entries)
        for raw in private_keys:
            private = X25519PrivateKey.from_private_bytes(raw)
            public = private.public_key().public_bytes_raw()
            entry = sealed.get(key_id(public))
            if entry is None:
                continue
            try:
                key = _suite().decrypt(entry, private, info=self.purpose.info + public)
            except InvalidTag:
                raise SealedError("sealed_damaged") from None
            if len(key) != FILE_KEY_BYTES:
                raise SealedError("sealed_damaged")
            return key
        raise SealedError("sealed_foreign")


def key_id(public_key: bytes) -> bytes:
    """How the head names a public key: eight bytes, which two keys share by chance once in 2^64."""
    return hashlib.sha256(b"sealrpt kid v1|" + public_key).digest()[:KEY_ID_BYTES]


def write_header(recipients: Sequence[bytes], file_key: bytes, prefix: bytes, purpose: Purpose = REPORT) -> Header:
    """A head for these public keys of 32 bytes each; at least one, all different."""
    if not 1 <= len(recipients) <= MOST_RECIPIENTS or len(set(recipients)) != len(recipients):
        raise ValueError("one to eight different recipients")
    entries = tuple(
        (
            key_id(public),
            _suite().encrypt(file_key, X25519PublicKey.from_public_bytes(public), info=purpose.info + public),
        )
        for public in recipients
    )
    head = purpose.magic + SUITE.to_bytes(2, "big") + bytes([len(entries)])
    return Header(head + b"".join(kid + key for kid, key in entries) + prefix, entries, prefix, purpose)


def is_usable(public_key: bytes) -> bool:
    """False for the few X25519 keys to which nothing can be sealed: points of small order (RFC 9180, 7.1.4)."""
    try:
        _suite().encrypt(b"", X25519PublicKey.from_public_bytes(public_key), info=REPORT.info)
    except ValueError:
        return False
    return True


def read_header(stream: BinaryIO, purpose: Purpose = REPORT) -> Header:
    """The head at the start of the stream, which then stands at the first chunk; no key is needed for it.

    Raises `SealedError`: sealed_damaged, sealed_newer.
    """
    fixed, magic = stream.read(_FIXED), purpose.magic
    if len(fixed) < _FIXED or fixed[:7] != magic[:7]:
        raise SealedError("sealed_damaged")
    if fixed[7] > magic[7] or (fixed[7] == magic[7] and int.from_bytes(fixed[8:10], "big") > SUITE):
        raise SealedError("sealed_newer")
    count = fixed[10]
    if fixed[:10] != magic + SUITE.to_bytes(2, "big") or not 1 <= count <= MOST_RECIPIENTS:
        raise SealedError("sealed_damaged")
    size = count * (KEY_ID_BYTES + SEALED_KEY_BYTES)
    rest = stream.read(size + PREFIX_BYTES)
    if len(rest) != size + PREFIX_BYTES:
        raise SealedError("sealed_damaged")
    step = KEY_ID_BYTES + SEALED_KEY_BYTES
    entries = tuple(
        (rest[at : at + KEY_ID_BYTES], rest[at + KEY_ID_BYTES : at + step]) for at in range(0, size, step)
    )
    if len({kid for kid, _key in entries}) != count:
        raise SealedError("sealed_damaged")
    return Header(fixed + rest, entries, rest[size:], purpose)


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
