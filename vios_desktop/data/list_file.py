"""Reads a list out of a spreadsheet (.xlsx, .xls, .ods) or a text with separators, from memory, within limits."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.roster.columns import ListTable
from vios_desktop.services.ports.lists import ListSheet

MOST_BYTES: Final = 20_000_000
MOST_UNPACKED_BYTES: Final = 300_000_000
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 200
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SEPARATORS: Final = (";", ",", "\t", "|")
_LOOK_AT: Final = 20
_LEAST_HEADINGS: Final = 2


def is_spreadsheet(content: bytes) -> bool:
    """Is this no text? Such a file is read in a process of its own (`list_opening`)."""
    return content[:4] in (_ZIP, _OLE)


def require_size(content: bytes) -> None:
    """Raises `ViosError("list_too_large")`."""
    if len(content) > MOST_BYTES:
        raise ViosError("list_too_large", megabytes=MOST_BYTES // 1_000_000)


def read_list(content: bytes) -> Sequence[ListSheet]:
    """The sheets of a file. Raises as `ListReader`; a hostile spreadsheet may end the process."""
    require_size(content)
    if is_spreadsheet(content):
        sheets = [ListSheet(name, table) for name, rows in _sheets(content) if (table := _table(rows)) is not None]
    else:
        table = _table(_text_rows(_decoded(content)))
        sheets = [ListSheet("", table)] if table is not None else []
    if not sheets:
        raise ViosError("list_empty")
    return sheets


def _sheets(content: bytes) -> Iterator[tuple[str, Iterable[list[str]]]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    if content[:4] == _ZIP:
        _check_unpacked(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python(nrows=MOST_ROWS + _LOOK_AT)
            yield name, ([_cell(cell) for cell in row[:MOST_COLUMNS]] for row in rows)
    except PasswordError as error:
        raise ViosError("list_locked") from error
    except (CalamineError, OSError, ValueError) as error:
        raise ViosError("list_unreadable") from error


def _check_unpacked(content: bytes) -> None:
    """A small file may unpack to more than a computer has; its own words about that are read before it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            size = sum(member.file_size for member in packed.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise ViosError("list_unreadable") from error
    if size > MOST_UNPACKED_BYTES:
        raise ViosError("list_too_large", megabytes=MOST_BYTES // 1_000_000)


def _cell(value: object) -> str:
    """A number without a fraction is written without one, a day as 2012-03-04."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (time, timedelta)):
        return ""
    return str(value)


def _decoded(content: bytes) -> str:
    """UTF-8 and UTF-16 with their marks, UTF-8 without, else the Windows one of Western Europe."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _as(content, "utf-16")
    if b"\0" in content[:4096]:
        raise ViosError("list_unreadable")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _as(content, "cp1252")


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ViosError("list_unreadable") from error


def _text_rows(text: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    try:
        for row in reader:
            yield row[:MOST_COLUMNS]
    except csv.Error as error:
        raise ViosError("list_unreadable") from error


def _separator(text: str) -> str:
    """The one that stands in most of the first lines, equally often in each."""
    lines = [line for line in text.splitlines() if line.strip()][:_LOOK_AT]

    def steady(separator: str) -> tuple[int, int]:
        counts = [line.count(separator) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(_SEPARATORS, key=steady)


def _table(rows: Iterable[list[str]]) -> ListTable | None:
    """The first row with at least two headings, and what is below it; lines above it (a title) are passed over."""
    headings: tuple[str, ...] = ()
    found: list[tuple[str, ...]] = []
    first_line = 0
    for line, row in enumerate(rows, 1):
        cells = tuple(cell.strip() for cell in row)
        if not headings:
            if sum(bool(cell) for cell in cells) >= _LEAST_HEADINGS:
                headings, first_line = cells, line + 1
            continue
        if len(found) >= MOST_ROWS:
            raise ViosError("list_too_long", rows=MOST_ROWS)
        found.append(cells)
    while found and not any(found[-1]):
        found.pop()
    return ListTable(headings, tuple(found), first_line) if headings and found else None
