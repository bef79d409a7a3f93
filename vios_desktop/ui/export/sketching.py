"""The case sketches of one summary in the making: what is offered, chosen and answered. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.disclosure.text.uniqueness import MOST_SKETCHES, SketchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.disclosure.printed_sketch import Cases
    from vios_desktop.disclosure.sketches import SketchBook


class SketchAnswer(StrEnum):
    """Could a teacher of this school know who this is?"""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class SketchOffer:
    """A sentence that may stand on the page; `put_together` when it tells of two or three cases at once."""

    cases: Cases
    text: str
    put_together: bool


@dataclass(frozen=True, slots=True)
class SketchKind:
    """A group of kinds of which something may be told."""

    code: str
    label: str
    offers: tuple[SketchOffer, ...]


def offered(book: SketchBook) -> tuple[SketchKind, ...]:
    """Everything that may be told of a period, by group; nothing where nothing is common enough."""
    return tuple(
        SketchKind(kind, book.words.label(SketchField.KIND, kind), tuple(_offers(book, kind)))
        for kind in book.kinds()
    )


def _offers(book: SketchBook, kind: str) -> list[SketchOffer]:
    found = []
    for cases in book.proposals(kind):
        year = book.judge(cases).year
        if year is not None:
            found.append(SketchOffer(cases, book.words.sentence(cases, year), len(cases) > 1))
    return found


class Sketching:
    """At most two sketches, each with the answer of whoever read it through."""

    def __init__(self) -> None:
        self.chosen: tuple[SketchOffer, ...] = ()
        self._answers: dict[Cases, SketchAnswer] = {}

    @property
    def cases(self) -> tuple[Cases, ...]:
        return tuple(offer.cases for offer in self.chosen)

    @property
    def is_full(self) -> bool:
        return len(self.chosen) >= MOST_SKETCHES

    @property
    def may_go(self) -> bool:
        """Whether each sketch was answered with no."""
        return all(self._answers.get(cases) is SketchAnswer.NO for cases in self.cases)

    def add(self, offer: SketchOffer) -> None:
        """Choose one more; a third, or the same twice, is not taken."""
        if not self.is_full and offer.cases not in self.cases:
            self.chosen = (*self.chosen, offer)

    def restore(self, kinds: Sequence[SketchKind], chosen: Sequence[Cases]) -> int:
        """Choose again what was chosen before; how many of them may not be told any more."""
        self.clear()
        offers = {offer.cases: offer for kind in kinds for offer in kind.offers}
        for cases in chosen:
            if cases in offers:
                self.add(offers[cases])
        return len(chosen) - len(self.chosen)

    def remove(self, number: int) -> None:
        self.chosen = (*self.chosen[:number], *self.chosen[number + 1 :])

    def answer(self, number: int, answer: SketchAnswer) -> None:
        self._answers[self.chosen[number].cases] = answer

    def answer_of(self, number: int) -> SketchAnswer | None:
        return self._answers.get(self.chosen[number].cases)

    @property
    def first_unanswered(self) -> int:
        """The place of the first sketch without its no; 0 when there is none."""
        waiting = (n for n, cases in enumerate(self.cases) if self._answers.get(cases) is not SketchAnswer.NO)
        return next(waiting, 0)

    def keep_printed(self, count: int) -> None:
        """Only so many, the first ones, stand on the page; it is read through anew."""
        self.chosen = self.chosen[:count]
        self._answers.clear()

    def clear(self) -> None:
        self.chosen = ()
        self._answers.clear()
