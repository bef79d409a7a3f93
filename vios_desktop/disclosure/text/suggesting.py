"""What VIOS proposes to write instead of each hit of the texts that are read through together.

The same person is the same letter in all of them, in the order in which people come up. Other texts have letters
of their own, so that a letter says nothing about who somebody is. Whoever reads decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from vios_desktop.disclosure.text.replacing import WORDS
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, folded
from vios_desktop.domain.identifiers.people import PARTICLES, WORD
from vios_desktop.domain.identifying import CONCEALED
from vios_desktop.domain.partner_case import letter_of
from vios_desktop.domain.read_through import MarkRef, Passage

_PERSON: Final = "persoon"
_POSSESSIVE: Final = re.compile(r"(?:['’`´]s?)$")


def suggested_words(passages: Iterable[Passage]) -> dict[MarkRef, str]:
    """A word for every hit. Names that share a word are one person: "Sem Verzonnen" and later "Sem"."""
    letters: dict[str, str] = {}  # part of a name -> letter
    words = {}
    for passage in passages:
        for ref, mark in passage.refs():
            if mark.kind is MarkKind.PERSON:
                words[ref] = f"{_PERSON} {_letter(mark, letters)}"
            else:
                words[ref] = WORDS.get(mark.kind, CONCEALED)
    return words


def _letter(mark: Mark, letters: dict[str, str]) -> str:
    parts = [_bare(word) for word in WORD.findall(_POSSESSIVE.sub("", mark.written))]
    parts = [part for part in parts if part not in PARTICLES and len(part) > 1] or parts or [folded(mark.written)]
    known = next((letters[part] for part in parts if part in letters), None)
    letter = known or letter_of(len(set(letters.values())))
    for part in parts:
        letters.setdefault(part, letter)
    return letter


def _bare(word: str) -> str:
    """A name without the s of its possessive, where it is long enough to tell."""
    plain = folded(word)
    return plain.removesuffix("s") if len(plain) > 4 else plain
