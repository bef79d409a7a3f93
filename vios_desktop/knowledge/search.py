"""One search over all knowledge, forgiving of slips, spelling by ear, word forms and other words for a thing.

Every word that was typed is looked up in six ways, each worth less than the one before: as it is, by its stem, by
its sound, by its beginning (one is still typing), by a slip of the finger, and inside a compound. Words for the same
thing count for a little less than the word itself. The order is the same for the same words, always.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from vios_desktop.knowledge.content import Entry, EntryType, Library
from vios_desktop.knowledge.index import SUMMARY, TITLE, TYPE_WEIGHTS, Document, Index
from vios_desktop.knowledge.slips import allowed, slips
from vios_desktop.knowledge.words import STOP_WORDS, sound, stem, words_of

SAME, STEM, SOUND, BEGINNING, SLIP, TWO_SLIPS, PART = 1.0, 0.93, 0.85, 0.75, 0.66, 0.5, 0.45
SYNONYM = 0.8
_LEAST_SHARE = 0.12
_LEAST_COVERED = 0.5
_SHORTEST_PART = 4


class Span(NamedTuple):
    """A marked stretch of a text."""

    start: int
    end: int


class Hit(NamedTuple):
    """An entry with why it was found: the marks in its title, the line that says it best, and its marks."""

    entry: Entry
    score: float
    title_marks: tuple[Span, ...]
    line: str
    line_marks: tuple[Span, ...]


class Found(NamedTuple):
    """The answer to a search. `proposals` are words that do occur, for when there are no hits."""

    query: str
    hits: tuple[Hit, ...]
    proposals: tuple[str, ...] = ()


class Finder:
    """Searches one library. Making it takes some tens of milliseconds, a search a few."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._index = Index(library)
        self._synonyms = _synonyms_of(library.synonyms)

    def find(self, query: str, types: frozenset[EntryType] = frozenset(EntryType)) -> Found:
        """The hits for a query, best first; an empty query gives everything in the order of the library."""
        typed = _typed(query)
        if not typed:
            entries = [entry for entry in self._library.entries.values() if entry.type in types]
            return Found(query, tuple(Hit(entry, 0.0, (), entry.summary, ()) for entry in entries))
        meanings = [self._meaning(word, last=word == typed[-1]) for word in typed]
        scored = [
            (score, document)
            for document in self._index.documents
            if document.entry.type in types and (score := self._score(document, meanings))
        ]
        best = max((score for score, _ in scored), default=0.0)
        order = list(EntryType)
        scored = [pair for pair in scored if pair[0] >= best * _LEAST_SHARE]
        scored.sort(key=lambda pair: (-round(pair[0], 6), order.index(pair[1].entry.type), pair[1].entry.title))
        matched = frozenset(word for meaning in meanings for word in meaning)
        hits = tuple(_hit(document, score, matched) for score, document in scored)
        return Found(query, hits, () if hits else self._proposals(typed))

    def _meaning(self, typed: str, *, last: bool) -> Mapping[str, float]:
        """The words of the index that a typed word may stand for, with how well."""
        found: dict[str, float] = {}
        _add(found, self._as_typed(typed, last=last))
        for word, quality in list(self._read_as(typed).items()):
            for other in self._synonyms.get(word, ()):
                _add(found, {near: quality * SYNONYM * value for near, value in self._close(other).items()})
        return found

    def _close(self, word: str) -> dict[str, float]:
        """The word itself, its forms, and how else it is spelled."""
        found: dict[str, float] = {}
        _add(found, dict.fromkeys(self._index.same_sound(word), SOUND))
        _add(found, dict.fromkeys(self._index.same_stem(word), STEM))
        if word in self._index:
            found[word] = SAME
        return found

    def _as_typed(self, typed: str, *, last: bool) -> dict[str, float]:
        found = self._close(typed)
        certain = bool(found)
        if len(typed) >= 2 and (last or len(typed) >= _SHORTEST_PART):
            for word in self._index.beginning_with(typed):
                _add(found, {word: BEGINNING * (0.6 + 0.4 * len(typed) / len(word))})
        if len(typed) >= _SHORTEST_PART:
            _add(found, {word: PART * len(typed) / len(word) + 0.1 for word in self._index.holding(typed)})
        if not certain:
            _add(found, {word: PART * len(word) / len(typed) + 0.1 for word in self._index.parts_of(typed)})
            _add(found, self._slipped(typed))
        return found

    def _slipped(self, typed: str) -> dict[str, float]:
        """Words that are a slip or two away, and beginnings that are one away while somebody types."""
        most = allowed(typed)
        found: dict[str, float] = {}
        heard = sound(typed)
        for word in self._index.near(typed, most):
            count = min(slips(typed, word, most), 1 + slips(heard, sound(word), 1))
            if count <= most:
                _add(found, {word: SLIP if count <= 1 else TWO_SLIPS})
        if not found and len(typed) > _SHORTEST_PART:
            for word in self._index.beginning_with(typed[:2]):
                if len(word) > len(typed) and slips(typed, word[: len(typed)], 1) <= 1:
                    _add(found, {word: TWO_SLIPS * len(typed) / len(word)})
        return found

    def _read_as(self, typed: str) -> dict[str, float]:
        """Which words of the list of synonyms were meant: as typed, by stem or sound, or one slip away."""
        if typed in self._synonyms:
            return {typed: SAME}
        heard, bare = sound(typed), stem(typed)
        found = {word: STEM for word in self._synonyms if stem(word) == bare}
        if not found:
            found = {word: SOUND for word in self._synonyms if sound(word) == heard}
        if not found and allowed(typed):
            found = {
                word: SLIP
                for word in self._synonyms
                if word[0] == typed[0] and len(word) > _SHORTEST_PART and slips(typed, word, 1) <= 1
            }
        return found

    def _score(self, document: Document, meanings: list[Mapping[str, float]]) -> float:
        """The sum of what each typed word finds, times the share of the words that found something."""
        total, covered, weights = 0.0, 0.0, 0.0
        for meaning in meanings:
            best = 0.0
            rarest = max((self._index.rarity(word) for word in meaning), default=1.0)
            for word, quality in meaning.items():
                weight = document.words.get(word)
                if weight is not None:
                    best = max(best, weight * quality * self._index.rarity(word))
            weights += rarest
            covered += rarest if best else 0.0
            total += best
        share = covered / weights if weights else 0.0
        if share < _LEAST_COVERED:
            return 0.0
        return total * share * share * TYPE_WEIGHTS[document.entry.type]

    def _proposals(self, typed: list[str]) -> tuple[str, ...]:
        """Titles with a word that begins as the longest typed one does; else the standing ones."""
        longest = max(typed, key=len)
        for length in (4, 3):
            begins = longest[:length]
            titles = [
                document.entry.title
                for document in self._index.documents
                if len(begins) == length and any(word.text.startswith(begins) for word in words_of(document.lines[0].text))
            ]
            if titles:
                return tuple(titles[:3])
        return self._library.proposals


def _typed(query: str) -> list[str]:
    """The words that count: stop words and single letters only where there is nothing else."""
    words = list(dict.fromkeys(word.text for word in words_of(query)))
    telling = [word for word in words if word not in STOP_WORDS and (len(word) > 1 or word.isdigit())]
    return telling or words


def _synonyms_of(groups: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Each word with the others of its groups; a synonym of two words counts as its words written together."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        folded = ["".join(word.text for word in words_of(text)) for text in group]
        for word in folded:
            found.setdefault(word, {}).update(dict.fromkeys(other for other in folded if other != word))
    return {word: tuple(others) for word, others in found.items()}


def _add(found: dict[str, float], more: Mapping[str, float]) -> None:
    for word, quality in more.items():
        if quality > found.get(word, 0.0):
            found[word] = quality


def _hit(document: Document, score: float, matched: frozenset[str]) -> Hit:
    title = document.entry.title
    best, marks, most = document.entry.summary, (), 0.0
    for line in document.lines[1:]:
        found = _marks(line.text, matched)
        if found and len(found) + min(line.weight, SUMMARY) > most:
            best, marks, most = line.text, found, len(found) + min(line.weight, SUMMARY)
    if not marks and document.entry.summary:
        marks = _marks(document.entry.summary, matched)
    return Hit(document.entry, score, _marks(title, matched), best, marks)


def _marks(text: str, matched: frozenset[str]) -> tuple[Span, ...]:
    """The words of a text that were matched, two written as one included."""
    words = words_of(text)
    marks = {Span(word.start, word.end) for word in words if word.text in matched}
    for first, second in zip(words, words[1:], strict=False):
        if first.text + second.text in matched:
            marks |= {Span(first.start, first.end), Span(second.start, second.end)}
    return tuple(sorted(marks))


__all__ = ["TITLE", "Finder", "Found", "Hit", "Span"]
