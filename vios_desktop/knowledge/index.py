"""The index of the search: every word of the library, where it stands, and how much it counts there."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vios_desktop.giving_way import give_way
from vios_desktop.knowledge.content import Entry, EntryType, Library, ProtocolEntry, Section
from vios_desktop.knowledge.slips import letters_mask
from vios_desktop.knowledge.words import STOP_WORDS, Word, sound, stem, words_of

TITLE, KEYWORD, SUMMARY, BODY = 12.0, 8.0, 4.5, 2.0
_SECTION_WEIGHTS = {
    Section.SEE: 4.0,
    Section.OTHER: 0.8,
    Section.AVOID: 1.2,
    Section.CAN: 3.0,
    Section.WHEN: 2.5,
    Section.EXPECT: 0.8,
}
_SHORTEST_SOUND = 4
_LETTERS_PER_SLIP = 2
"""A changed letter takes one away and brings another."""


class Line(NamedTuple):
    """A text of an entry with the weight and the places of its words."""

    text: str
    weight: float
    words: tuple[Word, ...]


class Document(NamedTuple):
    """An entry as the search sees it. `words` holds the weight of the best place of each word."""

    entry: Entry
    lines: tuple[Line, ...]
    words: Mapping[str, float]


class Index:
    """Made once from a library; looked up by word, stem, sound, beginning and near miss."""

    def __init__(self, library: Library) -> None:
        self.documents = tuple(_document(entry) for entry in library.entries.values())
        self._places: dict[str, list[tuple[int, float]]] = {}
        for place, document in enumerate(self.documents):
            give_way()
            for word, weight in document.words.items():
                self._places.setdefault(word, []).append((place, weight))
        self.words = tuple(sorted(self._places))
        total = len(self.documents)
        self._rarities = {w: 1.0 + math.log((1 + total) / (1 + len(p))) for w, p in self._places.items()}
        alone = {word.text for document in self.documents for line in document.lines for word in line.words}
        self._alone = tuple(word for word in self.words if word in alone)
        self._stems: dict[str, list[str]] = {}
        self._sounds: dict[str, list[str]] = {}
        self._by_length: dict[int, list[tuple[int, str]]] = {}
        for word in self.words:
            give_way()
            if word not in STOP_WORDS:  # "wie" is no near miss of "wiet"
                self._stems.setdefault(stem(word), []).append(word)
                self._sounds.setdefault(sound(word), []).append(word)
                self._by_length.setdefault(len(word), []).append((letters_mask(word), word))

    def __contains__(self, word: str) -> bool:
        return word in self._places

    def rarity(self, word: str) -> float:
        """How much a word tells: 1 for one that is everywhere, more for a rare one."""
        return self._rarities.get(word, 1.0)

    def places(self, word: str) -> list[tuple[int, float]]:
        """The documents a word is in, by their number, with its weight there."""
        return self._places.get(word, [])

    def same_stem(self, word: str) -> list[str]:
        return self._stems.get(stem(word), [])

    def same_sound(self, word: str) -> list[str]:
        """Words that sound like this one; short ones sound like too much else: weed like weet."""
        heard = sound(word)
        return self._sounds.get(heard, []) if len(heard) >= _SHORTEST_SOUND else []

    def beginning_with(self, letters: str) -> Iterator[str]:
        place = bisect_left(self.words, letters)
        while place < len(self.words) and self.words[place].startswith(letters):
            yield self.words[place]
            place += 1

    def holding(self, letters: str) -> Iterator[str]:
        """Compounds: words that end with these letters, or hold them; two words written as one are none."""
        return (word for word in self._alone if letters in word and not word.startswith(letters))

    def parts_of(self, compound: str, shortest: int = 4) -> Iterator[str]:
        """Words that begin or end a longer word that was typed: "wietgebruik" holds "wiet" and "gebruik"."""
        for cut in range(shortest, len(compound) - 1):
            for part in (compound[:cut], compound[-cut:]):
                if part in self._places:
                    yield part

    def near(self, word: str, most: int) -> Iterator[str]:
        """Words of about this length with about these letters; the caller counts the slips."""
        mask = letters_mask(word)
        for length in range(len(word) - most, len(word) + most + 1):
            for letters, other in self._by_length.get(length, ()):
                if (mask ^ letters).bit_count() <= most * _LETTERS_PER_SLIP:
                    yield other


def _document(entry: Entry) -> Document:
    give_way()
    lines = tuple(Line(text, weight, tuple(words_of(text))) for text, weight in _lines(entry))
    words: dict[str, float] = {}
    for line in lines:
        for word in _with_joined(line):
            words[word] = max(words.get(word, 0.0), line.weight)
    return Document(entry, lines, words)


def _lines(entry: Entry) -> Iterator[tuple[str, float]]:
    yield entry.title, TITLE
    for keyword in entry.keywords:
        yield keyword, KEYWORD
    if entry.summary:
        yield entry.summary, SUMMARY
    if isinstance(entry, ProtocolEntry):
        for question in entry.questions:
            yield question, BODY
    for section, groups in entry.sections.items():
        for group in groups:
            for text in group.lines:
                yield text, _SECTION_WEIGHTS.get(section, BODY)


def _with_joined(line: Line) -> Iterator[str]:
    """The words, and in names also two written as one: "veiligthuis", "esigaret"."""
    words = [word.text for word in line.words]
    yield from words
    if line.weight >= KEYWORD:
        yield from (first + second for first, second in itertools.pairwise(words))


TYPE_WEIGHTS = {EntryType.CARD: 1.06, EntryType.PARTNER: 1.04, EntryType.PROTOCOL: 1.0, EntryType.TERM: 0.9}
"""With equal words a card goes first: it says what to do, and leads on to the rest."""
