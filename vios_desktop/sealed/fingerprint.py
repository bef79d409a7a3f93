"""The keys of an invitation as six Dutch words, to be compared with the poster in the staff room.

A swapped invitation, with keys of somebody else, is the main attack on sealed reports. Six words of 2048 are 66
bits; each guess at keys with the same words costs an attacker 131,072 rounds of HMAC-SHA256 (2^17), so that
finding a pair of keys with these very words takes about 2^83 of those. The words cover both public keys, because a
report can be opened with either.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.invitation import FINGERPRINT_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.invitation import Invitation

WORD_BITS: Final = 11
WORD_COUNT: Final = 1 << WORD_BITS
ROUNDS: Final = 1 << 17


def read_words(text: str) -> tuple[str, ...]:
    """The list of `resources/sealed/words.txt`. ValueError for any other number of words: all would shift."""
    words = tuple(text.split())
    if len(words) != WORD_COUNT or len(set(words)) != WORD_COUNT:
        raise ValueError("the list of words has to have 2048 different ones")
    return words


def fingerprint(invitation: Invitation, words: Sequence[str]) -> tuple[str, ...]:
    """Six words for the keys of `invitation`; takes about a twentieth of a second."""
    return _words_of(invitation.inbox_key + invitation.recovery_key, b"vios invitation words v1", words)


def file_fingerprint(content: bytes, words: Sequence[str]) -> tuple[str, ...]:
    """Six words for the bytes of a file, so that sender and receiver hear whether they hold the same one."""
    return _words_of(hashlib.sha256(content).digest(), b"vios file words v1", words)


def _words_of(secret: bytes, purpose: bytes, words: Sequence[str]) -> tuple[str, ...]:
    number = int.from_bytes(hashlib.pbkdf2_hmac("sha256", secret, purpose, ROUNDS), "big")
    return tuple(words[number >> WORD_BITS * place & WORD_COUNT - 1] for place in range(FINGERPRINT_WORDS))
