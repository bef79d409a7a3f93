"""The port to lists in files: a table of a spreadsheet or a text with separators."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.domain.roster.columns import ListTable


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One sheet with something in it; `name` is empty for a text."""

    name: str
    table: ListTable


ListReader = Callable[[bytes], Sequence[ListSheet]]
"""Reads a file from memory and gives the sheets that have a heading and a row below it; writes nothing.

Raises `ViosError`: list_too_large, list_too_long, list_locked (needs a password), list_unreadable, list_empty.
"""
