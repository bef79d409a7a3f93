"""Reads a CSV of "Kerncijfers wijken en buurten" and says what is wrong in which line. Writes nothing."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vios_desktop.domain.area_columns import (
    CODE_NAMES,
    MEASURE_NAMES,
    MUNICIPALITY_NAMES,
    NAME_NAMES,
    plain_name,
)
from vios_desktop.domain.area_figures import Area, AreaKind, AreaMeasure
from vios_desktop.domain.errors import ViosError

MOST_BYTES = 60_000_000
"""The file of the whole country is about 15 MB."""

MOST_PROBLEMS = 50
_AREA = re.compile(r"(?:GM\d{4}|WK\d{4}\w{2}|BU\d{4}\w{4})")
_LARGER = re.compile(r"(?:NL|LD|PV)\d{2}")
_MISSING = frozenset({"", ".", "x", "-", "nvt"})
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"\d,\d")


@dataclass(frozen=True, slots=True)
class LineProblem:
    """`line` counts from 1, the heading included; `column` is its heading in the file or empty."""

    line: int
    code: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class CheckedAreaFile:
    """What the file holds. With problems nothing of it may be written.

    `values` are per area code; None is a figure that the source does not publish. `left_out` is how many columns
    are not taken over.
    """

    areas: tuple[Area, ...]
    measures: tuple[AreaMeasure, ...]
    values: Mapping[str, Mapping[AreaMeasure, float | None]]
    left_out: int
    file_hash: str
    problems: tuple[LineProblem, ...] = ()
    problem_count: int = 0


@dataclass(frozen=True, slots=True)
class _Columns:
    headings: tuple[str, ...]
    code: int
    name: int | None
    municipality: int | None
    measures: Mapping[AreaMeasure, int]


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    areas: dict[str, Area] = field(default_factory=dict)
    values: dict[str, dict[AreaMeasure, float | None]] = field(default_factory=dict)
    problems: list[LineProblem] = field(default_factory=list)

    def wrong(self, line: int, code: str, column: str = "") -> None:
        self.problems.append(LineProblem(line, code, column))


def check_area_file(content: bytes) -> CheckedAreaFile:
    """Read a file, with semicolons, commas or tabs, decimal comma or point, UTF-8 or Windows-1252.

    Raises `ViosError`: area_file_too_large, area_file_not_text, area_file_no_codes (no column with codes),
    area_file_no_figures (no column that is known), area_file_empty.
    """
    if len(content) > MOST_BYTES:
        raise ViosError("area_file_too_large", megabytes=MOST_BYTES // 1_000_000)
    text = _decoded(content)
    rows = list(_rows(text))
    if len(rows) < 2:
        raise ViosError("area_file_empty")
    columns = _columns(rows[0][1], rows[1][1])
    reading, comma = _Reading(), _DECIMAL_COMMA.search("\n".join(" ".join(r) for _, r in rows[1:200])) is not None
    for line, cells in rows[1:]:
        _read_line(reading, columns, line, cells, decimal_comma=comma)
    if not reading.areas and not reading.problems:
        raise ViosError("area_file_empty")
    areas = sorted(reading.areas.values(), key=lambda area: area.code)
    return CheckedAreaFile(
        areas=tuple(areas),
        measures=tuple(measure for measure in AreaMeasure if measure in columns.measures),
        values=reading.values,
        left_out=len(columns.headings) - len(columns.measures) - 1,
        file_hash=hashlib.sha256(content).hexdigest(),
        problems=tuple(reading.problems[:MOST_PROBLEMS]),
        problem_count=len(reading.problems),
    )


def _decoded(content: bytes) -> str:
    if b"\0" in content[:4096]:
        raise ViosError("area_file_not_text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Number of the line and its cells; empty lines are passed over."""
    first = text.lstrip().split("\n", 1)[0]
    mark = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=mark)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise ViosError("area_file_not_text") from error


def _columns(headings: Sequence[str], first_row: Sequence[str]) -> _Columns:
    names = [plain_name(heading) for heading in headings]
    code = _first(names, CODE_NAMES)
    if code is None:
        # In the table behind the website the column of the areas holds the codes themselves.
        codes = [place for place, cell in enumerate(first_row[: len(names)]) if _is_code(cell)]
        code = codes[0] if codes else None
    if code is None:
        raise ViosError("area_file_no_codes")
    measures: dict[AreaMeasure, int] = {}
    for place, name in enumerate(names):
        if name in MEASURE_NAMES:
            measures.setdefault(MEASURE_NAMES[name], place)
    if not measures:
        raise ViosError("area_file_no_figures")
    name_at = _first(names, NAME_NAMES)
    return _Columns(
        tuple(headings), code, None if name_at == code else name_at, _first(names, MUNICIPALITY_NAMES), measures
    )


def _first(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _read_line(
    reading: _Reading, columns: _Columns, line: int, cells: Sequence[str], *, decimal_comma: bool
) -> None:
    if len(cells) != len(columns.headings):
        reading.wrong(line, "area_cells_wrong")
        return
    code = cells[columns.code].strip().upper()
    if _LARGER.fullmatch(code):
        return  # the country, a part of it or a province
    if not _AREA.fullmatch(code):
        reading.wrong(line, "area_code_wrong", columns.headings[columns.code])
        return
    if code in reading.areas:
        reading.wrong(line, "area_twice", columns.headings[columns.code])
        return
    values: dict[AreaMeasure, float | None] = {}
    for measure, place in columns.measures.items():
        try:
            values[measure] = _number(cells[place], decimal_comma=decimal_comma)
        except ValueError:
            reading.wrong(line, "area_number_wrong", columns.headings[place])
    municipality = cells[columns.municipality] if columns.municipality is not None else ""
    name = cells[columns.name] if columns.name is not None else ""
    named = code if not name or _is_code(name) else name
    reading.areas[code] = Area(code, named, AreaKind(code[:2]), municipality)
    reading.values[code] = values


def _is_code(cell: str) -> bool:
    text = cell.strip().upper()
    return bool(_AREA.fullmatch(text) or _LARGER.fullmatch(text))


def _number(cell: str, *, decimal_comma: bool) -> float | None:
    """Raises ValueError for what is neither a number nor a mark for "not published"."""
    text = cell.strip().lower().replace("\u00a0", "").replace(" ", "")
    if text in _MISSING:
        return None
    if decimal_comma:
        text = text.replace(".", "").replace(",", ".")
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    return float(text)
