"""Why a text was found: the piece around the first word that fitted, with the words that fitted marked."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from vios_desktop.domain.folding import fold
from vios_desktop.domain.search_query import SearchWord

_TOKEN: Final = re.compile(r"[^\W_]+")
_BEFORE, _LENGTH = 40, 150


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of one field; `field` is a code that the screen has words for."""

    field: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


def places_of(text: str, words: Sequence[SearchWord]) -> list[tuple[int, int]]:
    """Where the words stand in the text: beginnings of words, or whole words for exact ones."""
    tokens = [(fold(found[0]), found.start(), found.end()) for found in _TOKEN.finditer(text)]
    found = set[tuple[int, int]]()
    for word in words:
        count = len(word.parts)
        for at in range(len(tokens) - count + 1):
            here = [token[0] for token in tokens[at : at + count]]
            last_fits = here[-1] == word.parts[-1] if word.exact else here[-1].startswith(word.parts[-1])
            if last_fits and tuple(here[:-1]) == word.parts[:-1]:
                found.add((tokens[at][1], tokens[at + count - 1][2]))
    return sorted(found)


def excerpt(field: str, text: str, words: Sequence[SearchWord]) -> Excerpt | None:
    """The piece of the text around the first place, or None when none of the words stands in it."""
    places = places_of(text, words)
    return _cut(field, text, places) if places else None


def named(field: str, name: str, words: Collection[str]) -> Excerpt:
    """A name with the given folded words in it marked."""
    places = [(m.start(), m.end()) for m in _TOKEN.finditer(name) if fold(m[0]) in words]
    return Excerpt(field, _parts(name, places))


def _cut(field: str, text: str, places: list[tuple[int, int]]) -> Excerpt:
    start = max(0, places[0][0] - _BEFORE)
    if start:
        start = text.find(" ", start, places[0][0]) + 1 or start
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), places[0][1])
    inside = [(first - start, last - start) for first, last in places if last <= end]
    parts = _parts(text[start:end], inside)
    ahead = (Part("… "),) if start else ()
    return Excerpt(field, (*ahead, *parts, *((Part(" …"),) if end < len(text) else ())))


def _parts(text: str, places: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    parts, at = [], 0
    for first, last in places:
        if first < at:
            continue
        parts += [Part(_flat(text[at:first])), Part(_flat(text[first:last]), marked=True)]
        at = last
    parts.append(Part(_flat(text[at:])))
    return tuple(part for part in parts if part.text)


def _flat(text: str) -> str:
    """One line, whatever the text had."""
    return re.sub(r"\s+", " ", text)
