"""The recovery key on paper: 160 random bits in Crockford base32, with a checksum per line.

Printed as two lines of five groups of four characters. The first four groups of a line hold 80 bits; the fifth is
a checksum, so that a typing error is told from a wrong key before any slow derivation. The checksum is a
Reed-Solomon code over GF(32) with four check characters and the number of the line as a first, unprinted
character: up to four wrong characters in a line, any two swapped ones and swapped lines are *always* noticed.

The codes of two of three holders have the same form. Their lines go on counting after those of the recovery key,
so a code tells itself whose it is: recovery key, holder 1, 2 or 3.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.data.keys.secret import Secret
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable

SECRET_BYTES = 20
GROUP_LENGTH = 4
GROUPS_PER_LINE = 5
LINES = 2
HOLDERS = (1, 2, 3)
"""The numbers of the three holders; 0 stands for the recovery key itself."""
LINE_LENGTH = GROUP_LENGTH * GROUPS_PER_LINE
CODE_LENGTH = LINE_LENGTH * LINES
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O and U."""

_LOOK_ALIKES = str.maketrans({"I": "1", "L": "1", "O": "0"})
_SEPARATORS = str.maketrans(dict.fromkeys(" \t\r\n-–—.·", None))
_CHECK_LENGTH = GROUP_LENGTH
_DATA_LENGTH = LINE_LENGTH - _CHECK_LENGTH


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """One recovery key, or the code of one of three holders. Its text is a secret and is in no `repr`."""

    secret: Secret
    holder: int = 0

    @classmethod
    def generate(cls, random_bytes: Callable[[int], bytes] = os.urandom, *, holder: int = 0) -> RecoveryCode:
        """A new recovery key of 160 bits, or a new code for this holder."""
        return cls(Secret(random_bytes(SECRET_BYTES)), holder)

    @classmethod
    def from_text(cls, text: str) -> RecoveryCode:
        """The key that somebody typed: case, spaces, dashes and the look-alikes I, L and O do not matter.

        Raises `ViosError`: `recovery_key_length` (characters `typed`, `expected`), `recovery_key_typing` (`line`
        1 or 2) when a character is wrong, or `recovery_key_of_holder` for the code of one of three holders. A key
        without typing errors may still be of another vault.
        """
        symbols = _symbols(text)
        if len(symbols) != CODE_LENGTH:
            raise ViosError("recovery_key_length", typed=len(symbols), expected=CODE_LENGTH)
        if any(_wrong_line(symbols, holder) is None for holder in HOLDERS):
            raise ViosError("recovery_key_of_holder")
        wrong = _wrong_line(symbols, 0)
        if wrong is not None:
            raise ViosError("recovery_key_typing", line=wrong + 1)
        return cls(_secret_of(symbols))

    @classmethod
    def of_holder(cls, text: str) -> RecoveryCode:
        """The code of one of three holders, typed.

        Raises `ViosError`: `holder_code_length` (`typed`, `expected`), `holder_code_typing`, or
        `holder_code_is_key` for the recovery key itself.
        """
        symbols = _symbols(text)
        if len(symbols) != CODE_LENGTH:
            raise ViosError("holder_code_length", typed=len(symbols), expected=CODE_LENGTH)
        for holder in HOLDERS:
            if _wrong_line(symbols, holder) is None:
                return cls(_secret_of(symbols), holder)
        raise ViosError("holder_code_is_key" if _wrong_line(symbols, 0) is None else "holder_code_typing")

    def groups(self) -> tuple[str, ...]:
        """The ten groups in the order in which they are printed; the fifth and tenth are checksums."""
        number = int.from_bytes(self.secret.reveal(), "big")
        digits = _DATA_LENGTH * LINES
        symbols: list[int | None] = [number >> 5 * (digits - 1 - place) & 31 for place in range(digits)]
        text = ""
        for line in range(LINES):
            data = symbols[line * _DATA_LENGTH : (line + 1) * _DATA_LENGTH]
            text += "".join(ALPHABET[symbol or 0] for symbol in data + _check_symbols(self._line(line), data))
        return tuple(text[start : start + GROUP_LENGTH] for start in range(0, CODE_LENGTH, GROUP_LENGTH))

    def _line(self, line: int) -> int:
        return self.holder * LINES + line

    def lines(self) -> tuple[str, ...]:
        """The two lines as they are printed, groups separated by a space."""
        groups = self.groups()
        return tuple(
            " ".join(groups[line * GROUPS_PER_LINE : (line + 1) * GROUPS_PER_LINE]) for line in range(LINES)
        )


def ask_for_proof(choose: Callable[[int], int] = secrets.randbelow) -> tuple[int, int]:
    """The two groups to type back, as positions in `RecoveryCode.groups` counted from 0.

    They are random, one from each line, so that a sheet with one line lost does not pass.
    """
    return choose(GROUPS_PER_LINE), GROUPS_PER_LINE + choose(GROUPS_PER_LINE)


def proves(code: RecoveryCode, question: tuple[int, int], answers: tuple[str, str]) -> tuple[bool, bool]:
    """For each asked group whether the answer is what is printed, with the tolerance of `from_text`."""
    groups = code.groups()
    first, second = (
        _symbols(answer) == _symbols(groups[position]) for position, answer in zip(question, answers, strict=True)
    )
    return first, second


def _wrong_line(symbols: list[int | None], holder: int) -> int | None:
    """The first line (0 or 1) that is no line of the code of this holder, or None when both are."""
    for line in range(LINES):
        typed = symbols[line * LINE_LENGTH : (line + 1) * LINE_LENGTH]
        if None in typed or typed[_DATA_LENGTH:] != _check_symbols(holder * LINES + line, typed[:_DATA_LENGTH]):
            return line
    return None


def _secret_of(symbols: list[int | None]) -> Secret:
    number = 0
    for line in range(LINES):
        for symbol in symbols[line * LINE_LENGTH : line * LINE_LENGTH + _DATA_LENGTH]:
            number = number << 5 | (symbol or 0)
    return Secret(number.to_bytes(SECRET_BYTES, "big"))


def _symbols(text: str) -> list[int | None]:
    """A number 0 to 31 per typed character, `None` for a character that is in no recovery key."""
    bare = text.translate(_SEPARATORS).upper().translate(_LOOK_ALIKES)
    return [ALPHABET.index(character) if character in ALPHABET else None for character in bare]


def _check_symbols(line: int, data: list[int | None]) -> list[int | None]:
    """The four check characters: the remainder of a division by the generator polynomial over GF(32)."""
    generator = _generator()
    remainder = [0] * _CHECK_LENGTH
    for symbol in (line + 1, *data):
        factor = (symbol or 0) ^ remainder[0]
        remainder = [
            following ^ _multiply(factor, coefficient)
            for following, coefficient in zip([*remainder[1:], 0], generator, strict=True)
        ]
    return list(remainder)


def _generator() -> list[int]:
    """The coefficients, highest power left out, of the product of (x - 2^i) for i = 1 to 4."""
    polynomial = [1]
    root = 1
    for _ in range(_CHECK_LENGTH):
        root = _multiply(root, 2)
        shifted = [*polynomial, 0]
        polynomial = [high ^ _multiply(low, root) for high, low in zip(shifted, [0, *polynomial], strict=True)]
    return polynomial[1:]


def _multiply(left: int, right: int) -> int:
    """The product in GF(32) with x^5 + x^2 + 1."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= 0b100101
        right >>= 1
    return product
