"""Counts what is found: recall per line, precision per kind, and how many clean notes are touched."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.redaction.filling import School
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark

_GAP = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Note:
    """A text with what identifies in it: start, end, kind, and the line it is counted on."""

    text: str
    truth: tuple[tuple[int, int, str, str], ...]


@dataclass(slots=True)
class Figures:
    """`found` are pieces wholly under marks that block; `kind_right` those marked with their own kind."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    kind_right: Counter[str] = field(default_factory=Counter)
    for_review: Counter[str] = field(default_factory=Counter)
    marked: Counter[str] = field(default_factory=Counter)
    marked_right: Counter[str] = field(default_factory=Counter)
    clean: int = 0
    touched: int = 0
    with_review: int = 0
    misses: list[tuple[str, str, str]] = field(default_factory=list)
    false_marks: list[tuple[str, str, str]] = field(default_factory=list)

    def recall(self, groups: Iterable[str] | None = None) -> float:
        """The share of pieces that is found, of these lines or of all."""
        wanted = list(self.there if groups is None else groups)
        return sum(self.found[g] for g in wanted) / max(sum(self.there[g] for g in wanted), 1)

    @property
    def touched_share(self) -> float:
        """The share of notes without identifiers that has a mark that blocks; marks for review do not count."""
        return self.touched / max(self.clean, 1)

    @property
    def database_and_patterns(self) -> list[str]:
        """The lines of names of the database and of what has a pattern."""
        return [g for g in self.there if g not in FREE]


FREE = frozenset({"person, from outside", "town", "venue", "address_without_suffix", "person, nickname"})


def notes(school: School, templates: Sequence[str], count: int) -> list[Note]:
    """`count` notes, the templates in turn."""
    return [_filled(school, templates[at % len(templates)]) for at in range(count)]


def _filled(school: School, template: str) -> Note:
    text, truth, last = "", [], 0
    for gap in _GAP.finditer(template):
        text += template[last : gap.start()]
        piece = school.fill(gap.group(1))
        truth.append((len(text), len(text) + len(piece.written), piece.kind, piece.group))
        text += piece.written
        last = gap.end()
    return Note(text + template[last:], tuple(truth))


def measure(school: School, lexicon: Lexicon, made: Iterable[Note], clean: Iterable[str]) -> Figures:
    finder = Finder(school.people, lexicon)
    figures = Figures()
    for note in made:
        _count(figures, note, finder.find(note.text))
    for text in clean:
        marks = finder.find(text)
        figures.clean += 1
        figures.touched += any(mark.blocks for mark in marks)
        figures.with_review += any(not mark.blocks for mark in marks)
        figures.false_marks += [(m.kind.value, m.written, text) for m in marks if m.blocks]
    return figures


def _count(figures: Figures, note: Note, marks: Sequence[Mark]) -> None:
    blocking = [mark for mark in marks if mark.blocks]
    for start, end, kind, group in note.truth:
        figures.there[group] += 1
        piece = note.text[start:end]
        if _covered(start, end, blocking, note.text):
            figures.found[group] += 1
            figures.kind_right[group] += any(
                m.kind.value == kind and m.start < end and start < m.end for m in blocking
            )
        else:
            figures.for_review[group] += _covered(start, end, marks, note.text)
            figures.misses.append((group, piece, note.text))
    for mark in blocking:
        right = any(start < mark.end and mark.start < end for start, end, _kind, _group in note.truth)
        figures.marked[mark.kind.value] += 1
        figures.marked_right[mark.kind.value] += right
        if not right:
            figures.false_marks.append((mark.kind.value, mark.written, note.text))


def _covered(start: int, end: int, marks: Sequence[Mark], text: str) -> bool:
    """Whether every letter and figure of the piece is under a mark."""
    return all(
        any(mark.start <= at < mark.end for mark in marks) for at in range(start, end) if text[at].isalnum()
    )
