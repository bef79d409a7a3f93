"""The building blocks against published vectors and against a second implementation written here."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vios_desktop.data.keys.sealing import (
    SEALED_BYTES,
    WRAPPED_BYTES,
    DoesNotOpenError,
    new_key_pair,
    seal,
    sub_key,
    unseal,
    unwrap,
    wrap,
)
from vios_desktop.data.keys.secret import Secret

# RFC 9180, appendix A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, sequence number 0.
RFC_INFO = bytes.fromhex("4f6465206f6e2061204772656369616e2055726e")
RFC_EPHEMERAL = bytes.fromhex("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736")
RFC_ENCAPSULATED = bytes.fromhex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431")
RFC_RECIPIENT = bytes.fromhex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8")
RFC_PLAINTEXT = bytes.fromhex("4265617574792069732074727574682c20747275746820626561757479")
RFC_AAD = bytes.fromhex("436f756e742d30")
RFC_CIPHERTEXT = bytes.fromhex(
    "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a"
)

AES_128_GCM = (1, 16)
AES_256_GCM = (2, 32)


def textbook_seal(
    plaintext: bytes, recipient: bytes, ephemeral: bytes, info: bytes, aad: bytes, aead: tuple[int, int]
) -> bytes:
    """HPKE base mode as RFC 9180 sections 4 and 5 write it, with a given ephemeral key."""
    kem, kdf = b"\x00\x20", b"\x00\x01"
    aead_id, key_length = aead[0].to_bytes(2, "big"), aead[1]
    suite = b"HPKE" + kem + kdf + aead_id

    def extract(suite_id: bytes, salt: bytes, label: bytes, value: bytes) -> bytes:
        salt = salt or bytes(32)
        return hmac.new(salt, b"HPKE-v1" + suite_id + label + value, hashlib.sha256).digest()

    def expand(suite_id: bytes, key: bytes, label: bytes, value: bytes, length: int) -> bytes:
        # One block is enough: nothing here is longer than 32 bytes.
        labelled = length.to_bytes(2, "big") + b"HPKE-v1" + suite_id + label + value
        return hmac.new(key, labelled + b"\x01", hashlib.sha256).digest()[:length]

    private = X25519PrivateKey.from_private_bytes(ephemeral)
    encapsulated = private.public_key().public_bytes_raw()
    shared = private.exchange(X25519PublicKey.from_public_bytes(recipient))
    kem_suite = b"KEM" + kem
    shared = expand(
        kem_suite,
        extract(kem_suite, b"", b"eae_prk", shared),
        b"shared_secret",
        encapsulated + recipient,
        32,
    )
    context = b"\x00" + extract(suite, b"", b"psk_id_hash", b"") + extract(suite, b"", b"info_hash", info)
    secret = extract(suite, shared, b"secret", b"")
    key = expand(suite, secret, b"key", context, key_length)
    nonce = expand(suite, secret, b"base_nonce", context, 12)
    return encapsulated + AESGCM(key).encrypt(nonce, plaintext, aad)


def test_the_cipher_gives_the_vectors_of_its_specification() -> None:
    """Test cases 13 and 14 of the specification of GCM that NIST SP 800-38D rests on: AES-256, all zeros."""
    cipher = AESGCM(bytes(32))
    assert cipher.encrypt(bytes(12), b"", b"").hex() == "530f8afbc74536b9a963b4f1c4cb738b"
    assert cipher.encrypt(bytes(12), bytes(16), b"").hex() == (
        "cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919"
    )


def public_half(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def test_the_textbook_gives_the_vector_of_the_rfc() -> None:
    sealed = textbook_seal(
        RFC_PLAINTEXT, public_half(RFC_RECIPIENT), RFC_EPHEMERAL, RFC_INFO, RFC_AAD, AES_128_GCM
    )
    assert sealed == RFC_ENCAPSULATED + RFC_CIPHERTEXT


def test_unseal_opens_what_the_textbook_sealed_with_our_suite() -> None:
    sealed = textbook_seal(RFC_PLAINTEXT, public_half(RFC_RECIPIENT), RFC_EPHEMERAL, RFC_INFO, b"", AES_256_GCM)
    assert unseal(sealed, Secret(RFC_RECIPIENT), RFC_INFO).reveal() == RFC_PLAINTEXT


def test_a_sealed_key_opens_only_with_its_private_key_and_info() -> None:
    private, public = new_key_pair()
    stranger, _ = new_key_pair()
    secret = Secret(bytes(range(32)))
    sealed = seal(secret, public, b"purpose")
    assert len(sealed) == SEALED_BYTES
    assert unseal(sealed, private, b"purpose") == secret
    for key, info, changed in (
        (stranger, b"purpose", sealed),
        (private, b"another purpose", sealed),
        (private, b"purpose", sealed[:-1] + bytes([sealed[-1] ^ 1])),
        (private, b"purpose", bytes(32) + sealed[32:]),
        (private, b"purpose", b""),
    ):
        with pytest.raises(DoesNotOpenError):
            unseal(changed, key, info)


def test_a_wrapped_key_opens_only_with_its_key_and_context() -> None:
    key, other = Secret(bytes(32)), Secret(bytes([1]) * 32)
    secret = Secret(bytes(range(32)))
    wrapped = wrap(secret, key, b"slot 1")
    assert len(wrapped) == WRAPPED_BYTES
    assert unwrap(wrapped, key, b"slot 1") == secret
    assert wrap(secret, key, b"slot 1") != wrapped
    for wrapping_key, context in ((other, b"slot 1"), (key, b"slot 2")):
        with pytest.raises(DoesNotOpenError):
            unwrap(wrapped, wrapping_key, context)


def test_sub_keys_are_hkdf_sha256_and_differ_per_purpose() -> None:
    master = Secret(bytes(range(32)))
    extracted = hmac.new(bytes(32), master.reveal(), hashlib.sha256).digest()
    expected = hmac.new(extracted, b"sqlcipher raw key v1" + b"\x01", hashlib.sha256).digest()
    assert sub_key(master, "sqlcipher raw key v1") == expected
    assert sub_key(master, "backup v1") != expected
