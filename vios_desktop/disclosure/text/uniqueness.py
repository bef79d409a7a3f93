"""Whether a sketch from coded fields could be about many: the check before it may be told.

A sketch says of an incident no more than the codes below. It may be told only when at least `LEAST` incidents with
at least `LEAST` different leading pupils fit it in one school year, this one or the last. Source: the project's
notes on disclosure, chapter 7. Uniqueness is about events: a sketch that passes can still
be known by what it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from itertools import combinations
from typing import Final

from vios_desktop.giving_way import in_stretches

LEAST: Final = 5
MOST_SKETCHES: Final = 2  # in one export


class SketchField(StrEnum):
    """The coded fields, the one to give up first in front: what a reader needs least for the story."""

    OUTCOME = "outcome"
    SCHOOL_PART = "school_part"
    PLACE = "place"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Sketch:
    """Codes of groups in the catalogues; None is not told. The time is always "this school year", never a day."""

    kind: str | None = None
    place: str | None = None
    school_part: str | None = None
    outcome: str | None = None

    def without(self, *left_out: SketchField) -> Sketch:
        return replace(self, **dict.fromkeys((field.value for field in left_out), None))

    @property
    def told(self) -> tuple[SketchField, ...]:
        return tuple(field for field in SketchField if getattr(self, field.value) is not None)


@dataclass(frozen=True, slots=True)
class CodedIncident:
    """An incident in the same codes. `school_year` is the year in which it began; `leading` None is not known."""

    school_year: int
    coded: Sketch
    leading: str | None


@dataclass(frozen=True, slots=True)
class Uniqueness:
    """`may_be_told`, or what to leave out so that it may: empty when nothing helps, and the sketch is dropped.

    It holds no figures: how many there are is for nobody who reads the answer.
    """

    may_be_told: bool
    generalise: tuple[SketchField, ...] = ()


def check_sketch(sketch: Sketch, incidents: Iterable[CodedIncident], this_year: int) -> Uniqueness:
    """The fewest fields to leave out come first, and of as few those that a story needs least.

    A sketch without a single field tells nothing and is never offered as the way out.
    """
    known, years = tuple(incidents), (this_year, this_year - 1)
    if _enough(sketch, known, years):
        return Uniqueness(may_be_told=bool(sketch.told))
    for count in range(1, len(sketch.told)):
        for left_out in combinations(sketch.told, count):
            if _enough(sketch.without(*left_out), known, years):
                return Uniqueness(may_be_told=False, generalise=left_out)
    return Uniqueness(may_be_told=False)


def common_in(sketch: Sketch, incidents: Iterable[CodedIncident], year: int) -> bool:
    """Do enough incidents of this school year fit it? All leading pupils who are not known count as one."""
    told = [(f.name, value) for f in fields(Sketch) if (value := getattr(sketch, f.name)) is not None]
    fitting, leading = 0, set()
    for incident in in_stretches(incidents):
        if incident.school_year == year and all(getattr(incident.coded, name) == value for name, value in told):
            fitting += 1
            leading.add(incident.leading)
            if fitting >= LEAST and len(leading) >= LEAST:
                return True
    return False


def _enough(sketch: Sketch, incidents: Sequence[CodedIncident], years: Iterable[int]) -> bool:
    return any(common_in(sketch, incidents, year) for year in years)
