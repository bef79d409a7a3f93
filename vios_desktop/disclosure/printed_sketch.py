"""A case sketch as it stands on a page, and what may stand together in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vios_desktop.disclosure.strict_json import JsonObject, StrictReader, join
from vios_desktop.disclosure.text.uniqueness import Sketch, SketchField

MOST_CASES: Final = 3

Cases = tuple[Sketch, ...]


class SketchYear(StrEnum):
    """In which school year its cases are common enough: what the sentence says of the time."""

    THIS = "this_school_year"
    LAST = "last_school_year"


@dataclass(frozen=True, slots=True)
class PrintedSketch:
    """A sketch as it stands on the page. `counted_over` names, for each case, the counts it is part of.

    Raises `ValueError` for what no sketch can be.
    """

    cases: Cases
    year: SketchYear
    text: str
    counted_over: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if not well_formed(self.cases) or not self.text.strip():
            raise ValueError("cases that are no sketch together")
        if len(self.counted_over) != len(self.cases) or not all(self.counted_over):
            raise ValueError("a sketch that is part of nothing")

    @property
    def put_together(self) -> bool:
        return len(self.cases) > 1


def well_formed(cases: Sequence[Sketch]) -> bool:
    """One to three different cases that tell of the same group in the same fields."""
    if not 1 <= len(cases) <= MOST_CASES or len(set(cases)) != len(cases):
        return False
    return len({(case.kind, case.told) for case in cases}) == 1 and cases[0].kind is not None


def sketch_object(sketch: PrintedSketch) -> JsonObject:
    """For the JSON of the summary."""
    return {
        "cases": [{field.value: getattr(case, field.value) for field in SketchField} for case in sketch.cases],
        "year": sketch.year.value,
        "text": sketch.text,
        "counted_over": [list(names) for names in sketch.counted_over],
    }


def parse_sketch(reader: StrictReader, value: object, where: str) -> PrintedSketch:
    """Read `sketch_object` back; strict."""
    found = reader.object_(value, where)
    reader.only_keys(found, frozenset({"cases", "year", "text", "counted_over"}), where)
    year = reader.text(found, "year", where)
    if year not in set(SketchYear):
        raise reader.refused(join(where, "year"))
    cases = tuple(_case(reader, case, join(where, "cases")) for case in reader.items(found, "cases", where))
    over = tuple(
        _names(reader, names, join(where, "counted_over")) for names in reader.items(found, "counted_over", where)
    )
    try:
        return PrintedSketch(cases, SketchYear(year), reader.text(found, "text", where), over)
    except ValueError as error:
        raise reader.refused(where) from error


def _case(reader: StrictReader, value: object, where: str) -> Sketch:
    found = reader.object_(value, where)
    reader.only_keys(found, frozenset(field.value for field in SketchField), where)
    return Sketch(**{key: None if code is None else reader.text(found, key, where) for key, code in found.items()})


def _names(reader: StrictReader, value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) and name for name in value):
        raise reader.refused(where)
    return tuple(value)
