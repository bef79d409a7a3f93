"""The second factor of an account: a key file of 32 random bytes on a stick (`security.md` §11.4).

The key of a slot is HKDF-SHA256 (RFC 5869) over the Argon2id output and the file, with the id of the slot as info.
The slot names the file by eight bytes of its SHA-256, so that a wrong stick is told from a wrong passphrase before
anything is derived. Those bytes help nobody: the file is random, and they say nothing about the passphrase.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import TYPE_CHECKING

from vios_desktop.data.keys.kdf import KEY_BYTES, derive_key
from vios_desktop.data.keys.key_file import STICK_ID_BYTES
from vios_desktop.data.keys.secret import Secret
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.data.keys.key_file import Slot

STICK_BYTES = 32
_NAMED = b"vios key file v1"


def new_stick() -> bytes:
    """The content of a new key file."""
    return os.urandom(STICK_BYTES)


def stick_id(stick: bytes) -> bytes:
    """What a slot calls this file. Raises `ViosError` `stick_not_a_key` for anything that is not 32 bytes."""
    if len(stick) != STICK_BYTES:
        raise ViosError("stick_not_a_key")
    return hashlib.sha256(_NAMED + stick).digest()[:STICK_ID_BYTES]


def check_stick(slot: Slot, stick: bytes | None) -> None:
    """Raises `ViosError`: `stick_needed`, `stick_not_a_key`, `stick_other`; nothing for a slot without a file."""
    if not slot.stick_id:
        return
    if stick is None:
        raise ViosError("stick_needed")
    if not hmac.compare_digest(stick_id(stick), slot.stick_id):
        raise ViosError("stick_other")


def slot_key(secret: bytes, slot: Slot, stick: bytes | None) -> Secret:
    """The key that wraps the private key of `slot`; slow. A slot without a file does not look at `stick`."""
    derived = derive_key(secret, slot.salt, slot.kdf)
    if not slot.stick_id or stick is None:
        return derived
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    mixed = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=slot.id.encode("ascii"))
    key = Secret(mixed.derive(derived.reveal() + stick))
    derived.wipe()
    return key
