"""Reading a workbook back, for tests: its parts, its cells and everything that could hide something."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET  # only files that the tests made themselves

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True, slots=True)
class Workbook:
    parts: dict[str, str]
    sheets: tuple[tuple[str, str], ...]  # name, state
    cells: tuple[str | float, ...]
    tags: frozenset[str]


def read_workbook(content: bytes) -> Workbook:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    strings = ["".join(item.itertext()) for item in ET.fromstring(parts["xl/sharedStrings.xml"])]  # noqa: S314
    cells: list[str | float] = []
    sheet = ET.fromstring(parts["xl/worksheets/sheet1.xml"])  # noqa: S314
    for cell in sheet.iter(f"{MAIN}c"):
        value = cell.findtext(f"{MAIN}v")
        if value is not None:
            cells.append(strings[int(value)] if cell.get("t") == "s" else float(value))
    book = ET.fromstring(parts["xl/workbook.xml"])  # noqa: S314
    sheets = tuple((s.get("name", ""), s.get("state", "visible")) for s in book.iter(f"{MAIN}sheet"))
    return Workbook(parts, sheets, tuple(cells), frozenset(element.tag for element in sheet.iter()))
