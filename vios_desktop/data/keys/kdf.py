"""Argon2id: a passphrase or recovery key becomes the key that wraps a slot's private key."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.data.keys.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

KEY_BYTES = 32
SALT_BYTES = 16
KIB_PER_MIB = 1024
"""Argon2 counts memory in KiB."""

_TARGET_S = 0.75
_ENOUGH_S = 0.5
_MOST_PASSES = 10
_MOST_MEMORY_KIB = 256 * KIB_PER_MIB
_MEMORY_STEP_KIB = 16 * KIB_PER_MIB


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """The cost of Argon2id version 1.3 (RFC 9106): memory in KiB, passes over it, lanes.

    One lane is the right number here: `cryptography` computes lanes one after another, so more of them only help
    an attacker's hardware (`security.md` §2).
    """

    memory_kib: int
    passes: int
    lanes: int = 1

    @property
    def is_acceptable(self) -> bool:
        """Whether a slot file may ask for this: it must neither be cheap nor stop the computer."""
        return (
            19 * KIB_PER_MIB <= self.memory_kib <= 1024 * KIB_PER_MIB
            and 1 <= self.passes <= 20
            and 1 <= self.lanes <= 8
        )


FLOOR = KdfParameters(memory_kib=64 * KIB_PER_MIB, passes=3, lanes=1)
"""The least that a new slot gets, however slow the computer is."""


def derive_key(secret: bytes, salt: bytes, parameters: KdfParameters) -> Secret:
    """The 32-byte key for `secret`; runs for as long as `parameters` ask, without holding the GIL.

    Raises `ValueError` for parameters outside the accepted range: they are checked when a file is read.
    """
    if not parameters.is_acceptable:
        raise ValueError("Argon2id parameters outside the accepted range")
    # Imported here because the unlock screen reads parameters long before it derives anything.
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    buffer = bytearray(KEY_BYTES)
    Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=parameters.passes,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    ).derive_into(secret, buffer)
    return Secret(buffer)


def passphrase_bytes(passphrase: str) -> bytes:
    """NFKC and UTF-8: the same passphrase from another keyboard or system gives the same bytes.

    A lone surrogate, which some input methods leave behind, must not stop the program: it just does not fit.
    """
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def measured_s(parameters: KdfParameters) -> float:
    """How many seconds one derivation takes on this computer."""
    start = time.perf_counter()
    derive_key(b"calibration", bytes(SALT_BYTES), parameters)
    return time.perf_counter() - start


def calibrate(measure_s: Callable[[KdfParameters], float] = measured_s) -> KdfParameters:
    """Parameters that take 0.5 to 1.0 s on this computer: first more passes, then more memory.

    Never below `FLOOR`, never above 256 MiB and 10 passes. One derivation at `FLOOR` is timed; the time of
    Argon2id grows in proportion to passes and to memory.
    """
    per_pass_s = max(measure_s(FLOOR), 0.001) / FLOOR.passes
    passes = max(FLOOR.passes, min(_MOST_PASSES, int(_TARGET_S / per_pass_s)))
    expected_s = per_pass_s * passes
    if expected_s >= _ENOUGH_S:
        return KdfParameters(FLOOR.memory_kib, passes)
    wanted_kib = min(_MOST_MEMORY_KIB, int(FLOOR.memory_kib * _TARGET_S / expected_s))
    return KdfParameters(wanted_kib // _MEMORY_STEP_KIB * _MEMORY_STEP_KIB, passes)
