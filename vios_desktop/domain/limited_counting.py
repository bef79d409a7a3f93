"""Whether protected incidents count in published figures, and what of one is kept for that.

docs/adr/0026: a choice holds for the school years that begin after it, and nothing here is about a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LimitedChoice:
    """What somebody chose on a day; the last one of before a school year holds for it."""

    counts: bool
    chosen_on: date
    chosen_by: str


@dataclass(frozen=True, slots=True)
class LimitedFigure:
    """All that lies outside the seal of a protected incident until the page is out that it counts on.

    `line` and `place` are codes of the layouts of summaries. `happened_in` and `seen_in` are first days: of the
    period of four weeks in which it happened, and of the one, or of the week, in which it was last worked on.
    """

    record_id: str
    line: str
    place: str
    happened_in: date
    seen_in: date


def counts_in(choices: Iterable[LimitedChoice], starts_on: date) -> bool:
    """Whether they count in the school year that begins on this day. `choices` in the order they were made.

    One made on the first day or later holds from the next year on; without any they do not count.
    """
    before = [choice for choice in choices if choice.chosen_on < starts_on]
    return before[-1].counts if before else False
