"""A case sketch (casusschets): a sentence from coded fields alone, and the rule that it may stand on a page (R11).

A sketch is of one case, or put together from two or three: the same group and the same fields told, so that nobody
can see which place went with which outcome. Each of its cases by itself must fit at least five incidents with at
least five different leading pupils, in one school year, this one or the last; the sentence says in which. Source:
the project's notes on disclosure, chapter 7. Everything here is decided on who wants it: what is not common enough
is made more general by a whole field for all its cases, or dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from vios_desktop.disclosure.layout import Attribute
from vios_desktop.disclosure.ledger import atom, cell
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.printed_sketch import MOST_CASES, Cases, SketchYear, well_formed
from vios_desktop.disclosure.sketch_words import SketchWords
from vios_desktop.disclosure.summary import TOTAL_CODE
from vios_desktop.disclosure.text.uniqueness import CodedIncident, Sketch, SketchField, common_in

MOST_PROPOSED: Final = 4


@dataclass(frozen=True, slots=True)
class Judgement:
    """`year` when it may be told; else what to leave out so that it may, empty when nothing helps.

    It holds no figures: how many there are is for nobody who reads the answer.
    """

    year: SketchYear | None
    generalise: tuple[SketchField, ...] = ()

    @property
    def may_be_told(self) -> bool:
        return self.year is not None


@dataclass(frozen=True, slots=True)
class SketchBook:
    """The incidents of two school years, in codes; `leading` None is everybody who is not known."""

    incidents: tuple[CodedIncident, ...]
    this_year: int
    words: SketchWords

    def judge(self, cases: Sequence[Sketch]) -> Judgement:
        """Whether these cases may be told, and if not, the fewest fields to leave out so that they may.

        Of as few, those that a story needs least come first. The group stays: without it a sketch says nothing.
        Raises `ValueError` for cases that are no sketch together (`well_formed`).
        """
        if not well_formed(cases):
            raise ValueError("cases that are no sketch together")
        year = self._year_of(cases)
        if year is not None:
            return Judgement(year)
        told = [field for field in cases[0].told if field is not SketchField.KIND]
        for count in range(1, len(told) + 1):
            for left_out in combinations(told, count):
                if self._year_of(without(cases, left_out)) is not None:
                    return Judgement(None, left_out)
        return Judgement(None)

    def kinds(self) -> tuple[str, ...]:
        """The groups of which anything may be told, in the order of the words."""
        return tuple(kind for kind in self.words.kinds if self._year_of((Sketch(kind),)) is not None)

    def proposals(self, kind: str) -> tuple[Cases, ...]:
        """Sketches of this group that may be told, put together ones first, then those that tell most.

        Chosen and ordered by the order of the words, never by how many there are.
        """
        found: dict[Cases, None] = {}
        fields = (SketchField.PLACE, SketchField.OUTCOME, SketchField.SCHOOL_PART)
        chosen = [c for count in range(len(fields), 0, -1) for c in combinations(fields, count)]
        for told in chosen:
            for year in SketchYear:
                common = [s for s in self._all(kind, told) if self._common((s,), year)]
                if len(common) > 1:
                    found.setdefault(tuple(common[:MOST_CASES]), None)
        for told in chosen:
            found |= dict.fromkeys((s,) for s in self._all(kind, told) if self._year_of((s,)) is not None)
        alone = (Sketch(kind),)
        listed = tuple(found)[: MOST_PROPOSED - 1]
        return (*listed, alone) if self._year_of(alone) is not None else listed

    def _all(self, kind: str, told: Iterable[SketchField]) -> list[Sketch]:
        sketches = [Sketch(kind)]
        for field in told:
            values = self.words.values(field)
            sketches = [_with(sketch, field, value) for sketch in sketches for value in values]
        return sketches

    def _year_of(self, cases: Sequence[Sketch]) -> SketchYear | None:
        """The year in which each of the cases is common enough: this one rather than the last."""
        return next((year for year in SketchYear if self._common(cases, year)), None)

    def _common(self, cases: Sequence[Sketch], year: SketchYear) -> bool:
        began = self.this_year if year is SketchYear.THIS else self.this_year - 1
        return all(common_in(case, self.incidents, began) for case in cases)


def without(cases: Sequence[Sketch], left_out: Iterable[SketchField]) -> Cases:
    """The cases with these fields not told; what is the same by then is one."""
    fields = tuple(left_out)
    return tuple(dict.fromkeys(case.without(*fields) for case in cases))


@dataclass(frozen=True, slots=True)
class CountedPeriod:
    """A period of the school year, and the blocks that its page prints, or would print by the layout."""

    period: Period
    blocks: Mapping[Attribute, str]  # by what a block divides -> its code


def counted_over(case: Sketch, lines: Sequence[str], periods: Iterable[CountedPeriod]) -> tuple[str, ...]:
    """The finest printed counts that hold every incident of this case, over these periods (`ledger.atom`).

    `lines` are the lines of the group of the case, for a layout that prints lines and no groups.
    """
    return tuple(name for period in periods for name in _finest(case, lines, period))


def _finest(case: Sketch, lines: Sequence[str], counted: CountedPeriod) -> list[str]:
    blocks, period = counted.blocks, counted.period
    kinds: list[str] = []
    if Attribute.GROUP in blocks and case.kind is not None:
        kinds = [atom(period, blocks[Attribute.GROUP], case.kind)]
    elif Attribute.LINE in blocks:
        kinds = [atom(period, blocks[Attribute.LINE], line) for line in lines]
    if Attribute.PLACE not in blocks or case.place is None:
        return kinds or [atom(period, TOTAL_CODE, TOTAL_CODE)]
    place = atom(period, blocks[Attribute.PLACE], case.place)
    return [cell(kind, place) for kind in kinds] or [place]


def _with(sketch: Sketch, field: SketchField, value: str) -> Sketch:
    values = {one.value: getattr(sketch, one.value) for one in SketchField}
    return Sketch(**{**values, field.value: value})
