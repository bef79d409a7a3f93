"""One search over all knowledge, forgiving of slips, spelling by ear, word forms and other words for a thing.

Every word that was typed is looked up in six ways, each worth less than the one before: as it is, by its stem,
by its sound, by its beginning (one is still typing), by a slip of the finger, and inside a compound. Words for the
same thing count for a little less than the word itself. The order is the same for the same words, always.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from vios_desktop.knowledge.content import Entry, EntryType, Library
from vios_desktop.knowledge.index import KEYWORD, SUMMARY, TYPE_WEIGHTS, Document, Index, Line
from vios_desktop.knowledge.slips import allowed, slips
from vios_desktop.knowledge.synonyms import SAME, SLIP, SOUND, STEM, Synonyms
from vios_desktop.knowledge.words import STOP_WORDS, sound, words_of

BEGINNING, TWO_SLIPS, PART = 0.75, 0.5, 0.45
SYNONYM = 0.62
"""Less than what a title is worth above a search word: the word itself goes before another word for it."""
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
        self._synonyms = Synonyms(library.synonyms)

    @property
    def library(self) -> Library:
        """What is searched."""
        return self._library

    def find(self, query: str, types: frozenset[EntryType] = frozenset(EntryType)) -> Found:
        """The hits for a query, best first; an empty query gives everything in the order of the library."""
        typed = _typed(query)
        if not typed:
            entries = [entry for entry in self._library.entries.values() if entry.type in types]
            return Found(query, tuple(Hit(entry, 0.0, (), entry.summary, ()) for entry in entries))
        meanings = self._meanings(typed)
        scores = self._scores(meanings)
        scored = [
            (score * TYPE_WEIGHTS[document.entry.type], document)
            for score, document in zip(scores, self._index.documents, strict=True)
            if score and document.entry.type in types
        ]
        best = max((score for score, _ in scored), default=0.0)
        order = list(EntryType)
        scored = [pair for pair in scored if pair[0] >= best * _LEAST_SHARE]
        scored.sort(key=lambda pair: (-round(pair[0], 6), order.index(pair[1].entry.type), pair[1].entry.title))
        matched: dict[str, float] = {}
        for meaning in meanings:
            _add(matched, meaning)
        hits = tuple(_hit(document, score, matched) for score, document in scored)
        return Found(query, hits, () if hits else self._proposals(typed))

    def _meanings(self, typed: list[str]) -> list[dict[str, float]]:
        """What each word may stand for; two that are one word in Dutch stand for that as well."""
        meanings = [self._meaning(word, last=word == typed[-1]) for word in typed]
        for place, (first, second) in enumerate(itertools.pairwise(typed)):
            joined = self._close(first + second)
            for word in self._index.beginning_with(first + second):
                _add(joined, {word: BEGINNING})
            for meaning in meanings[place : place + 2]:
                _add(meaning, joined)
        return meanings

    def _meaning(self, typed: str, *, last: bool) -> dict[str, float]:
        """The words of the index that a typed word may stand for, with how well."""
        found: dict[str, float] = {}
        _add(found, self._as_typed(typed, last=last))
        for word, quality in self._synonyms.read_as(typed).items():
            for other in self._synonyms.others(word):
                _add(found, {near: quality * SYNONYM * value for near, value in self._close(other).items()})
        return found

    def _close(self, word: str) -> dict[str, float]:
        """The word itself, its forms, and how else it is spelled."""
        found: dict[str, float] = {}
        if len(word) >= _SHORTEST_PART:
            _add(found, dict.fromkeys(self._index.same_sound(word), SOUND))
            _add(found, dict.fromkeys((o for o in self._index.same_stem(word) if _alike(o, word)), STEM))
        if word in self._index:
            found[word] = SAME
        return found

    def _as_typed(self, typed: str, *, last: bool) -> dict[str, float]:
        found = self._close(typed)
        certain = bool(found)
        if last or len(typed) >= _SHORTEST_PART:
            for word in self._index.beginning_with(typed):
                _add(found, {word: BEGINNING * (0.6 + 0.4 * len(typed) / len(word))})
        if len(typed) >= _SHORTEST_PART:
            _add(found, {word: PART * len(typed) / len(word) + 0.1 for word in self._index.holding(typed)})
        if not certain:
            _add(found, _as_parts(typed, self._index.parts_of(typed)))
            _add(found, self._slipped(typed))
        return found

    def _slipped(self, typed: str) -> dict[str, float]:
        """Words that are a slip or two away, and beginnings that are one away while somebody types."""
        most = allowed(typed)
        found: dict[str, float] = {}
        heard = sound(typed)
        for word in self._index.near(typed, most):
            count = slips(typed, word, most)
            if count > 1 and slips(heard, sound(word), 0) == 0:
                count = 1
            if count <= most:
                found[word] = SLIP if count <= 1 else TWO_SLIPS
        if SLIP in found.values():
            found = {word: quality for word, quality in found.items() if quality == SLIP}
        if not found and len(typed) > _SHORTEST_PART:
            found = self._begun(typed)
        return found

    def _begun(self, typed: str) -> dict[str, float]:
        """Words whose beginning sounds as what was typed, or is a slip away from it."""
        heard, found = sound(typed), {}
        for word in self._index.beginning_with(typed[:2]):
            if len(word) <= len(typed):
                continue
            near = min(slips(typed, word[: len(typed) + extra], 1) for extra in (-1, 0, 1))
            if near <= 1 or sound(word).startswith(heard):
                found[word] = TWO_SLIPS * len(typed) / len(word)
        return found

    def _scores(self, meanings: Sequence[Mapping[str, float]]) -> list[float]:
        """For each document the sum of what each typed word finds, times the share of the words that found it."""
        count = len(self._index.documents)
        totals, covered, weights = [0.0] * count, [0.0] * count, 0.0
        for meaning in meanings:
            best = [0.0] * count
            rarest = max((self._index.rarity(word) for word in meaning), default=1.0)
            weights += rarest
            for word, quality in meaning.items():
                worth = quality * self._index.rarity(word)
                for place, weight in self._index.places(word):
                    best[place] = max(best[place], weight * worth)
            for place, value in enumerate(best):
                totals[place] += value
                covered[place] += rarest if value else 0.0
        return [
            total * (found / weights) ** 2 if found >= weights * _LEAST_COVERED else 0.0
            for total, found in zip(totals, covered, strict=True)
        ]

    def _proposals(self, typed: list[str]) -> tuple[str, ...]:
        """Titles with a word that begins as the longest typed one does; else the standing ones."""
        longest = max(typed, key=len)
        for length in (4, 3):
            begins = longest[:length]
            titles = [
                document.entry.title
                for document in self._index.documents
                if len(begins) == length and any(word.text.startswith(begins) for word in document.lines[0].words)
            ]
            if titles:
                return tuple(dict.fromkeys(titles))[:3]
        return self._library.proposals


def _typed(query: str) -> list[str]:
    """The words that count: stop words and single letters only where there is nothing else."""
    words = list(dict.fromkeys(word.text for word in words_of(query)))
    telling = [word for word in words if word not in STOP_WORDS and (len(word) > 1 or word.isdigit())]
    return telling or words


def _as_parts(compound: str, parts: Iterable[str]) -> dict[str, float]:
    """The first part of a compound says what it is about: "wietgebruik" is about wiet."""
    return {part: PART if compound.startswith(part) else PART / 2 for part in parts}


def _alike(word: str, other: str) -> bool:
    """Whether a stem joins two words that also begin alike: "halt" is not "gehaald"."""
    return word[:3] == other[:3] or (word.startswith("ge") and word[2:5] == other[:3]) or other.startswith("ge")


def _add(found: dict[str, float], more: Mapping[str, float]) -> None:
    for word, quality in more.items():
        if quality > found.get(word, 0.0):
            found[word] = quality


def _hit(document: Document, score: float, matched: Mapping[str, float]) -> Hit:
    """With what it is about if the title says why, else the line that does; a search word only as the last."""
    title_marks = _marks(document.lines[0], matched)
    rest = document.lines[1:]
    summary = next((line for line in rest if line.weight == SUMMARY), None)
    if title_marks:
        about = (summary.text, _marks(summary, matched)) if summary is not None else ("", ())
        return Hit(document.entry, score, title_marks, *about)
    line = _telling([line for line in rest if line.weight != KEYWORD], matched)
    line = line or _telling([line for line in rest if line.weight == KEYWORD], matched) or summary
    if line is None:
        return Hit(document.entry, score, title_marks, "", ())
    return Hit(document.entry, score, title_marks, line.text, _marks(line, matched))


def _telling(lines: Sequence[Line], matched: Mapping[str, float]) -> Line | None:
    """The line with the best of the matched words, a sign before what follows from it; the first of equals."""
    best, most = None, 0.0
    for line in lines:
        found = {word.text: matched[word.text] for word in line.words if word.text in matched}
        told = sum(found.values()) * line.weight**0.5
        if told > most:
            best, most = line, told
    return best


def _marks(line: Line, matched: Mapping[str, float]) -> tuple[Span, ...]:
    """The words of a line that were matched, two written as one included."""
    marks = {Span(word.start, word.end) for word in line.words if word.text in matched}
    for first, second in itertools.pairwise(line.words):
        if first.text + second.text in matched:
            marks |= {Span(first.start, first.end), Span(second.start, second.end)}
    return tuple(sorted(marks))
