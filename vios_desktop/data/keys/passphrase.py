"""What a passphrase must be, and how strong it is in words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MINIMUM_LENGTH = 12
MAXIMUM_LENGTH = 1000

_FEWEST_DIFFERENT = 4
_WORD_BITS = 12.0
_LETTER_BITS = 5.5
_DIGIT_BITS = 3.3
_SIGN_BITS = 5.0
_YEAR_BITS = 6.0
_KNOWN_BITS = 1.0
_FAIR_BITS = 35.0
_STRONG_BITS = 50.0


class Strength(StrEnum):
    """How hard a passphrase is to guess for somebody who copied the file."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`problem` is an error code, or `None` when the passphrase may be used; weak ones may, and are told so."""

    problem: str | None
    strength: Strength


@dataclass(frozen=True, slots=True)
class PassphrasePolicy:
    """The rules for a new passphrase; existing ones are never judged again."""

    common: frozenset[str]

    @classmethod
    def from_text(cls, text: str) -> PassphrasePolicy:
        """A policy from the list of common passphrases: one a line, `#` starts a comment."""
        entries = (line.partition("#")[0] for line in text.splitlines())
        return cls(frozenset(_letters_and_digits(entry) for entry in entries if entry.strip()))

    def judge(self, passphrase: str, names: Iterable[str] = ()) -> Judgement:
        """What is wrong with `passphrase`, if anything; `names` are those of the account and the school."""
        text = unicodedata.normalize("NFKC", passphrase)
        return Judgement(self._problem(text, names), _strength(text))

    def require(self, passphrase: str, names: Iterable[str] = ()) -> None:
        """Raises the `ViosError` of `judge`, with the `minimum` and `maximum` number of characters."""
        problem = self.judge(passphrase, names).problem
        if problem is not None:
            raise ViosError(problem, minimum=MINIMUM_LENGTH, maximum=MAXIMUM_LENGTH)

    def _problem(self, text: str, names: Iterable[str]) -> str | None:
        if len(text) < MINIMUM_LENGTH:
            return "passphrase_too_short"
        if len(text) > MAXIMUM_LENGTH:
            return "passphrase_too_long"
        if not text.isprintable():
            return "passphrase_unprintable"
        if any(_is_mostly(text, name) for name in names):
            return "passphrase_is_name"
        if self._is_common(text):
            return "passphrase_common"
        return None

    def _is_common(self, text: str) -> bool:
        """A listed entry, also when repeated or dressed up with digits and signs before and after it."""
        folded = _letters_and_digits(text)
        rests = (folded.replace(entry, "") for entry in ("", *self.common))
        return len(set(folded)) < _FEWEST_DIFFERENT or any(not rest.strip("0123456789") for rest in rests)


def _is_mostly(text: str, name: str) -> bool:
    """Whether little is left of `text` without `name`; very short names say nothing."""
    folded_name, folded = _letters_and_digits(name), _letters_and_digits(text)
    return len(folded_name) >= 4 and folded_name in folded and len(folded.replace(folded_name, "")) < 6


def _letters_and_digits(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _strength(text: str) -> Strength:
    bits = _guess_bits(text)
    if bits >= _STRONG_BITS:
        return Strength.STRONG
    return Strength.FAIR if bits >= _FAIR_BITS else Strength.WEAK


def _guess_bits(text: str) -> float:
    """A low estimate of the work to guess `text`, in bits.

    People choose words, so a run of letters counts as a word (12 bits, close to one from a list of 7,776 words)
    however long it is, plus one bit for each letter over eight; shorter runs, digits and signs count per
    different character. Spaces and whatever came before count as one bit. Not seen: quotations, dates of birth.
    """
    bits = 0.0
    seen: set[str] = set()
    for part in _parts(text):
        folded = part.casefold()
        bits += _KNOWN_BITS if folded in seen or folded.isspace() else _part_bits(folded)
        seen.add(folded)
    return bits


def _part_bits(part: str) -> float:
    different = len(set(part))
    if part[0].isalpha():
        return min(_WORD_BITS + max(0, len(part) - 8), _LETTER_BITS * different)
    if part[0].isdigit():
        is_year = len(part) == 4 and part[:2] in {"19", "20"}
        return _YEAR_BITS if is_year else _DIGIT_BITS * different
    return _SIGN_BITS * different


def _parts(text: str) -> Iterator[str]:
    """Runs of letters, digits and signs; a capital after a small letter starts a new run."""
    part = ""
    for character in text:
        starts_word = character.isupper() and part[-1:].islower()
        if part and (_kind(part[-1]) != _kind(character) or starts_word):
            yield part
            part = ""
        part += character
    if part:
        yield part


def _kind(character: str) -> str:
    if character.isalpha():
        return "letter"
    return "digit" if character.isdigit() else "sign"
