"""Persons. There is no column for a citizen number, origin, religion or nationality."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import day, word
from vios_desktop.domain.vocabulary import PersonKind

# `search_name` and `sort_name` are folded copies of the names: see data.search_text.
person: Final = table(
    "person",
    number("row_no", primary_key=True),  # an explicit row number, because the search index points at it
    text("id", unique=True),
    *word("kind", PersonKind),
    text("first_name"),
    text("prefix"),
    text("last_name"),
    text("nickname"),
    day("birth_date"),
    number("birth_year", optional=True),
    text("class_name"),
    text("function"),
    text("mentor"),
    day("left_on"),
    text("search_name"),
    text("sort_name"),
    number("version"),
    Index(None, "sort_name"),
)
