"""The three building blocks of a slot: AES-256-GCM wrapping, HPKE sealing (RFC 9180), HKDF sub keys."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vios_desktop.data.keys.secret import Secret

KEY_BYTES = 32
NONCE_BYTES = 12
WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + 16
SEALED_BYTES = 32 + KEY_BYTES + 16


class DoesNotOpenError(Exception):
    """The key does not fit or the bytes were changed; which of the two is for the caller to know."""


def new_key_pair() -> tuple[Secret, bytes]:
    """A fresh X25519 key pair: the private half and the 32 public bytes."""
    private_key = X25519PrivateKey.generate()
    return Secret(private_key.private_bytes_raw()), private_key.public_key().public_bytes_raw()


def wrap(secret: Secret, wrapping_key: Secret, context: bytes) -> bytes:
    """`secret` under AES-256-GCM, as nonce and ciphertext; `context` is authenticated with it."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(wrapping_key.reveal()).encrypt(nonce, secret.reveal(), context)


def unwrap(wrapped: bytes, wrapping_key: Secret, context: bytes) -> Secret:
    """What `wrap` wrapped; `DoesNotOpenError` for another key, another context or changed bytes."""
    nonce, ciphertext = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:]
    try:
        return Secret(AESGCM(wrapping_key.reveal()).decrypt(nonce, ciphertext, context))
    except InvalidTag:
        raise DoesNotOpenError from None


def seal(secret: Secret, public_key: bytes, info: bytes) -> bytes:
    """`secret` for the holder of the private half of `public_key` (HPKE base mode, single shot)."""
    return _suite().encrypt(secret.reveal(), X25519PublicKey.from_public_bytes(public_key), info=info)


def unseal(sealed: bytes, private_key: Secret, info: bytes) -> Secret:
    """What `seal` sealed; `DoesNotOpenError` for another key, another `info` or changed bytes."""
    key = X25519PrivateKey.from_private_bytes(private_key.reveal())
    try:
        return Secret(_suite().decrypt(sealed, key, info=info))
    except InvalidTag:
        raise DoesNotOpenError from None


def sub_key(master: Secret, purpose: str) -> bytes:
    """The 32-byte key for one `purpose`: HKDF-SHA256 (RFC 5869) without salt, since `master` is random."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode("ascii")).derive(
        master.reveal()
    )


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
