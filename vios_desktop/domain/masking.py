"""Names of others in a text become "[iemand anders]": what goes out about one person names nobody else.

All forms count: the whole name, the last name with or without what stands before it, the first name, its parts,
the nickname, and the genitive ("Daans"). A first name or nickname counts however it is written, a last name only
with a capital, because "de Jong" and "jong" are not the same. What the subject is called too is nobody else's.
A name goes whole or stays whole: initials before a last name go with it, and who may be named is not named by half
because somebody else has that first or last name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

SOMEBODY_ELSE: Final = "[iemand anders]"
_WORD: Final = re.compile(r"[^\W_]+")
_LEAST_LETTERS: Final = 2
_WITHIN_A_NAME: Final = re.compile(r"\.? ?|-")
"""What may stand between the words of one name that stays: not the comma between two names."""
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
    """Knows the names of everybody but the subject. A text is read once, however many names there are.

    `kept` are those who may be named: by the whole name or with initials, unless one of the others is called that.
    """

    def __init__(
        self, others: Iterable[KnownName], subject: Iterable[KnownName], kept: Iterable[KnownName] = ()
    ) -> None:
        own = {form for name in subject for form, _capital in _forms(name)}
        self._forms: dict[tuple[str, ...], bool] = {}
        self._last: set[tuple[str, ...]] = set()
        for other in others:
            last = _words(other.last_name) or _words(other.first_name)[1:]
            prefix = _words(other.prefix)
            self._last |= {last, (*prefix, *last), *((part,) for part in last)}
            for form, capital in _forms(other):
                if form not in own:
                    self._forms[form] = self._forms.get(form, True) and capital
        self._kept = {form for name in kept for form in _whole_forms(name)} - self._forms.keys()
        self._longest = max(map(len, (*self._forms, *self._kept)), default=0)

    def masked(self, text: str) -> str:
        """The text with every name of another replaced; the rest is as it was."""
        words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        folded = [_folded(text[start:end]) for start, end in words]
        pieces, position, place, free = [], 0, 0, 0
        while place < len(words):
            length, goes = self._match(text, words, folded, place)
            if goes or (length and self._goes_on(text, words, folded, place, length, free)):
                first = place
                if tuple(folded[place : place + length]) in self._last:
                    while first > free and _is_initial(text, words, first - 1):
                        first -= 1
                pieces += [text[position : words[first][0]], SOMEBODY_ELSE]
                position = words[place + length - 1][1]
            place += length or 1
            free = place if length else free
        pieces.append(text[position:])
        return _TWICE.sub(SOMEBODY_ELSE, "".join(pieces))

    def _goes_on(
        self, text: str, words: list[tuple[int, int]], folded: list[str], place: int, length: int, free: int
    ) -> bool:
        """Whether a name that would stay is the rest of one that went: "Noor J. Testhuis" is Noor Testhuis."""
        after = place == free > 0 and text[words[place - 1][1] : words[place][0]] == " "
        return after and (folded[place + length - 1],) in self._last

    def _match(self, text: str, words: list[tuple[int, int]], folded: list[str], place: int) -> tuple[int, bool]:
        """How many words from here are the longest name that is known, 0 for none, and whether it goes."""
        for length in range(min(self._longest, len(words) - place), 0, -1):
            found = tuple(folded[place : place + length])
            for form in (found, _without_genitive(found)):
                capital = self._forms.get(form) if form else None
                if capital is not None:
                    last = words[place + length - 1][0]
                    if not capital or text[last : last + 1].isupper():
                        return length, True
                elif form in self._kept and _is_one_name(text, words[place : place + length]):
                    return length, False
        return 0, False


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
        *((form, True) for form in (_with_initials(first, (*prefix, *last)) if first and last else ())),
        *(((part,), True) for part in (*first[1:], *last)),
        *(((part,), False) for part in first[:1]),
    ]
    for form, capital in shapes:
        if form and (len(form) > 1 or len(form[0]) >= _LEAST_LETTERS):
            yield form, capital


def _whole_forms(name: KnownName) -> Iterator[tuple[str, ...]]:
    """The whole name and the name with initials: "Jan Willem de Wit", "J. de Wit" and "J.W. de Wit"."""
    first, last, prefix = (_words(text) for text in (name.first_name, name.last_name, name.prefix))
    if not last:  # the whole name of an account
        first, last = first[:1], first[1:]
    if first and last:
        yield (*first, *prefix, *last)
        yield from _with_initials(first, (*prefix, *last))


def _with_initials(first: tuple[str, ...], rest: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield (first[0][:1], *rest)
    if len(first) > 1:
        yield (*(part[:1] for part in first), *rest)


def _is_initial(text: str, words: list[tuple[int, int]], place: int) -> bool:
    """A capital with a point, right before the next word: the J of "J. de Wit"."""
    start, end = words[place]
    between = text[end : words[place + 1][0]]
    return end - start == 1 and text[start].isupper() and between in (".", ". ")


def _is_one_name(text: str, words: list[tuple[int, int]]) -> bool:
    between = (text[one[1] : following[0]] for one, following in pairwise(words))
    return all(_WITHIN_A_NAME.fullmatch(part) for part in between)


def _without_genitive(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Daans" as "Daan"; empty where there is no genitive."""
    return (*words[:-1], words[-1][:-1]) if len(words[-1]) > _LEAST_LETTERS and words[-1].endswith("s") else ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(_folded(match.group()) for match in _WORD.finditer(text))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
