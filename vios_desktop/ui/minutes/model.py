"""What the presenter hands to the page. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from vios_desktop.domain.identifying import CONCEALED, MarkKind, folded
from vios_desktop.domain.minutes import MinutesDocument, Recipient
from vios_desktop.domain.read_through import MarkChoice, MarkRef, Passage, fitting, handled
from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.ui.page_picture import DrawsPages, PagePicture

_AROUND = 44


class MinutesStep(IntEnum):
    CONTENT = 0
    RECIPIENTS = 1
    READ = 2
    MAKE = 3


@dataclass(frozen=True, slots=True)
class Start:
    """What the first two steps show: `left_out` counts news of the police."""

    documents: frozenset[MinutesDocument]
    recipients: tuple[Recipient, ...]
    chosen: frozenset[Recipient]
    basis: LegalBasis | None
    purpose: str
    left_out: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A marked word in its sentence. `same` counts this word among the hits that are left."""

    ref: MarkRef
    kind: MarkKind
    blocks: bool
    place: str
    before: str
    after: str
    same: int = 1

    @property
    def written(self) -> str:
        return self.ref.written


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of one word, how often. `said` is empty where it stays."""

    written: str
    said: str
    times: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of the third step: `found` counts what VIOS marked, `decided` also what the reader took out."""

    left: tuple[Hit, ...]
    decided: tuple[Decided, ...]
    found: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages of one document as they are now."""

    document: MinutesDocument
    pages: tuple[PagePicture, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was made: name of each file with its code in the register, and for whom."""

    files: tuple[tuple[str, str], ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilePorts:
    """What the window cannot do itself: drawing pages from memory and writing a file whole or not at all."""

    pictures: DrawsPages
    write: Callable[[Path, bytes], None]


def same_word(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def reading(passages: Iterable[Passage], choices: Mapping[MarkRef, MarkChoice]) -> Reading:
    """What is left and what was decided, each in the order of the texts."""
    passages = tuple(passages)
    left: list[Hit] = []
    decided: dict[tuple[str, str], int] = {}
    for passage in passages:
        own = [ref for ref in choices if ref.passage == passage.key and ref not in dict(passage.refs())]
        for ref in fitting([passage], {ref: choices[ref] for ref in own}):
            key = (ref.written, choices[ref].word.strip())
            decided[key] = decided.get(key, 0) + 1
        for ref, mark in passage.refs():
            choice = choices.get(ref)
            if choice is not None and handled(mark, choice):
                key = (ref.written, "" if choice.keep else choice.word.strip())
                decided[key] = decided.get(key, 0) + 1
            else:
                before, after = _around(passage.text, ref.start, ref.end)
                left.append(Hit(ref, mark.kind, mark.blocks, passage.place, before, after))
    words = [folded(hit.written) for hit in left]
    counted = tuple(
        Hit(h.ref, h.kind, h.blocks, h.place, h.before, h.after, words.count(folded(h.written))) for h in left
    )
    words_decided = tuple(Decided(word, said, times) for (word, said), times in decided.items())
    return Reading(counted, words_decided, sum(len(passage.marks) for passage in passages))


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """A few words before and after, cut between words."""
    before = text[max(0, start - _AROUND) : start]
    if start > _AROUND:
        before = "… " + before.partition(" ")[2]
    after = text[end : end + _AROUND]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return " ".join(before.split("\n")), " ".join(after.split("\n"))


DEFAULT_WORD = CONCEALED
