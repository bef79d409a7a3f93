"""Names of others in a text become "[iemand anders]": what goes out about one person names nobody else.

All forms count: the whole name, the last name with or without what stands before it, the first name, its parts,
the nickname, and the genitive ("Daans"). A first name or nickname counts however it is written, a last name only
with a capital, because "de Jong" and "jong" are not the same. What the subject is called too is nobody else's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

SOMEBODY_ELSE: Final = "[iemand anders]"
_WORD: Final = re.compile(r"[^\W_]+")
_LEAST_LETTERS: Final = 2
_TWICE: Final = re.compile(rf"{re.escape(SOMEBODY_ELSE)}(?:['’]s\b|[ -]{re.escape(SOMEBODY_ELSE)})+")
"""A genitive, or the parts of one name that were found apart."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """How somebody is called; of an account the whole name may stand in `first_name`."""

    first_name: str
    last_name: str = ""
    prefix: str = ""
    nickname: str = ""


class NameMask:
    """Knows the names of everybody but the subject. A text is read once, however many names there are."""

    def __init__(self, others: Iterable[KnownName], subject: Iterable[KnownName]) -> None:
        own = {form for name in subject for form, _capital in _forms(name)}
        self._forms: dict[tuple[str, ...], bool] = {}
        for other in others:
            for form, capital in _forms(other):
                if form not in own:
                    self._forms[form] = self._forms.get(form, True) and capital
        self._longest = max((len(form) for form in self._forms), default=0)

    def masked(self, text: str) -> str:
        """The text with every name of another replaced; the rest is as it was."""
        words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        folded = [_folded(text[start:end]) for start, end in words]
        pieces, position, place = [], 0, 0
        while place < len(words):
            length = self._match(text, words, folded, place)
            if length:
                pieces += [text[position : words[place][0]], SOMEBODY_ELSE]
                position = words[place + length - 1][1]
            place += length or 1
        pieces.append(text[position:])
        return _TWICE.sub(SOMEBODY_ELSE, "".join(pieces))

    def _match(self, text: str, words: list[tuple[int, int]], folded: list[str], place: int) -> int:
        """How many words from here are the longest name of another; 0 for none."""
        for length in range(min(self._longest, len(words) - place), 0, -1):
            found = tuple(folded[place : place + length])
            for form in (found, _without_genitive(found)):
                capital = self._forms.get(form) if form else None
                if capital is None:
                    continue
                last = words[place + length - 1][0]
                if not capital or text[last : last + 1].isupper():
                    return length
        return 0


def _forms(name: KnownName) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Every form as folded words, and whether it needs a capital to count."""
    first, last, prefix = (_words(text) for text in (name.first_name, name.last_name, name.prefix))
    nick = _words(name.nickname)
    shapes: list[tuple[tuple[str, ...], bool]] = [
        ((*first, *prefix, *last), False),
        ((*first, *last), False),
        (first, False),
        (nick, False),
        ((*nick, *prefix, *last), False),
        ((*prefix, *last), True),
        (last, True),
        *(((part,), True) for part in (*first[1:], *last)),
        *(((part,), False) for part in first[:1]),
    ]
    for form, capital in shapes:
        if form and (len(form) > 1 or len(form[0]) >= _LEAST_LETTERS):
            yield form, capital


def _without_genitive(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Daans" as "Daan"; empty where there is no genitive."""
    return (*words[:-1], words[-1][:-1]) if len(words[-1]) > _LEAST_LETTERS and words[-1].endswith("s") else ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(_folded(match.group()) for match in _WORD.finditer(text))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
