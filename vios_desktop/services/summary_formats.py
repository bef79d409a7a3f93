"""The forms in which the kernteam summary can leave: a page to read, tables, data for a program."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class SummaryFormat(StrEnum):
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"

    @property
    def suffix(self) -> str:
        return f".{self.value}"

    @property
    def media_type(self) -> str:
        return _MEDIA_TYPES[self]


_MEDIA_TYPES: Final = {
    SummaryFormat.PDF: "application/pdf",
    SummaryFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    SummaryFormat.CSV: "text/csv",
    SummaryFormat.JSON: "application/json",
}


def suffix_of(media_type: str) -> str:
    """The ending of a file of this type, with its dot; `.pdf` for a type that is none of these."""
    known = {form.media_type: form.suffix for form in SummaryFormat}
    return known.get(media_type, SummaryFormat.PDF.suffix)
