"""A mark: a piece of a text that can identify somebody, with its kind and how sure that is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class MarkKind(StrEnum):
    """What a mark is. Every kind but `REVIEW` has to go; `REVIEW` is a word that somebody has to look at."""

    PERSON = "person"
    CLASS = "class"
    DATE = "date"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    HANDLE = "handle"
    BSN = "bsn"
    NUMBER = "number"
    IBAN = "iban"
    POSTCODE = "postcode"
    ADDRESS = "address"
    PLATE = "plate"
    PLACE = "place"
    AGE = "age"
    CASE_NUMBER = "case_number"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` is `written`. `confidence` is between 0.5 and 1; a doubt below that is a `REVIEW`.

    `people` are the places, in the list that was given, of those it can be; empty for somebody unknown.
    """

    start: int
    end: int
    kind: MarkKind
    written: str
    confidence: float = 1.0
    people: frozenset[int] = frozenset()

    @property
    def blocks(self) -> bool:
        return self.kind is not MarkKind.REVIEW


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of one kind. `sure` gives the confidence of a hit from what was matched, 0 for none.

    Group `hit` is what is marked, where the pattern has one; else all of the match. What `lead` matches at its
    beginning is left out.
    """

    kind: MarkKind
    pattern: re.Pattern[str]
    sure: Callable[[re.Match[str]], float]
    lead: re.Pattern[str] | None = None

    def marks(self, text: str) -> Iterable[Mark]:
        group = "hit" if "hit" in self.pattern.groupindex else 0
        for match in self.pattern.finditer(text):
            sure = self.sure(match)
            if sure > 0:
                start, end = match.span(group)
                if self.lead is not None and (lead := self.lead.match(text, start, end)) is not None:
                    start = lead.end()
                yield Mark(start, end, self.kind, text[start:end], sure)


def word_set(words: str) -> frozenset[str]:
    """The words of a line; shorter to read than a list of quoted ones."""
    return frozenset(words.split())


def always(confidence: float) -> Callable[[re.Match[str]], float]:
    return lambda _match: confidence


def folded(text: str) -> str:
    """Without capitals and accents: Yılmaz and yilmaz are the same."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").casefold().replace("ı", "i"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


GUESS: Final = 0.5  # the least confidence of a mark that blocks
SENTENCE_END: Final = ".!?:\n•;"


def without_overlap(text: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks that block and overlap become one, so that no letter of either stays; a `REVIEW` under one goes.

    The kind and the people are those of the longest; of equally long ones those of the first given, a guess last.
    """
    marks = list(marks)
    blocking = _joined(text, [mark for mark in marks if mark.blocks])
    doubts = _joined(text, [mark for mark in marks if not mark.blocks])
    kept: list[Mark] = []
    at = 0
    for doubt in doubts:
        while at < len(blocking) and blocking[at].end <= doubt.start:
            at += 1
        if at == len(blocking) or blocking[at].start >= doubt.end:
            kept.append(doubt)
    return tuple(sorted((*blocking, *kept), key=lambda mark: mark.start))


def _joined(text: str, marks: list[Mark]) -> list[Mark]:
    found: list[Mark] = []
    start = end = -1
    best: Mark | None = None
    for mark in sorted(marks, key=lambda m: m.start):
        if best is None or mark.start >= end:
            if best is not None:
                found.append(_spread(text, best, start, end))
            start, end, best = mark.start, mark.end, mark
            continue
        end = max(end, mark.end)
        if _weight(mark) > _weight(best):
            best = mark
    if best is not None:
        found.append(_spread(text, best, start, end))
    return found


def _weight(mark: Mark) -> tuple[int, bool]:
    return mark.end - mark.start, mark.confidence > GUESS


def _spread(text: str, mark: Mark, start: int, end: int) -> Mark:
    return Mark(start, end, mark.kind, text[start:end], mark.confidence, mark.people)
