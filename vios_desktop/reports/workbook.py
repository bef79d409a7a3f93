"""A workbook of one sheet: typed cells, no formulas, no links, nothing hidden, and nothing in its properties."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.reports.cells import defused
from vios_desktop.reports.sheet import PRODUCER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.reports.cells import Cell

MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""In the properties instead of the moment: equal figures give equal bytes, and the page says the day itself."""

_A4: Final = 9
_NOTE_ROW_PT: Final = 30


class OneSheet:
    """Fills the sheet from top to bottom; `written` gives the bytes. XlsxWriter has no types: a workbook is Any.

    A4 across, one page wide, as a printer takes it. Text that a program could run is made harmless.
    """

    def __init__(self, title: str, sheet_name: str, widths: Sequence[int]) -> None:
        import xlsxwriter

        self._target = io.BytesIO()
        self._book: Any = xlsxwriter.Workbook(self._target, {"in_memory": True})
        self._book.set_properties({"title": title, "subject": title, "author": PRODUCER, "created": MADE})
        self._sheet: Any = self._book.add_worksheet(sheet_name)
        self._row, self._columns = 0, len(widths)
        plain = {"font_name": "Arial", "font_size": 10, "valign": "top"}
        self._line = self._book.add_format(plain)
        self._plain = self._book.add_format({**plain, "text_wrap": True})
        self._title = self._book.add_format({**plain, "bold": True, "font_size": 16})
        self._strong = self._book.add_format({**plain, "bold": True, "font_size": 12})
        self._head = self._book.add_format({**plain, "bold": True, "text_wrap": True, "bottom": 1})
        self._sheet.set_paper(_A4)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.hide_gridlines(2)
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def lines(self, texts: Sequence[str], title: str) -> None:
        """Lines above the tables; the one that is the title stands out. A blank row follows."""
        for text in texts:
            self._sheet.write_string(self._row, 0, defused(text), self._title if text == title else self._line)
            self._row += 1
        self._row += 1

    def table(self, title: str, headings: Sequence[str], rows: Sequence[tuple[Cell, ...]]) -> None:
        """Title, headings and rows, and a blank row after them."""
        self._sheet.write_string(self._row, 0, defused(title), self._strong)
        for column, heading in enumerate(headings):
            self._sheet.write_string(self._row + 1, column, heading, self._head)
        for number, row in enumerate(rows, start=self._row + 2):
            for column, cell in enumerate(row):
                self._write(number, column, cell)
        self._row += len(rows) + 3

    def texts(self, title: str, texts: Sequence[str]) -> None:
        """Title, each text over the whole width, and a blank row after them."""
        self._sheet.write_string(self._row, 0, defused(title), self._strong)
        self._row += 1
        self.notes(texts)
        self._row += 1

    def notes(self, texts: Sequence[str]) -> None:
        """Each over the whole width."""
        for text in texts:
            self._sheet.set_row(self._row, _NOTE_ROW_PT)
            self._sheet.merge_range(self._row, 0, self._row, self._columns - 1, "", self._plain)
            self._sheet.write_string(self._row, 0, defused(text), self._plain)
            self._row += 1

    def written(self) -> bytes:
        self._book.close()
        return self._target.getvalue()

    def _write(self, row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, str):
            self._sheet.write_string(row, column, defused(cell), self._plain)
        elif cell is not None:
            self._sheet.write_number(row, column, cell, self._plain)
