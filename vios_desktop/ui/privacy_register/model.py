"""Where the forms of a privacy register stand. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft

NEW: Final = "new"
"""Stands where the id of an entry stands, for the one that is being written."""
UNDER: Final = "/"
"""A form under a row of an entry stands at the id of the entry, with what it is about behind this."""


def entry_of(row: str) -> str:
    """The entry that a form stands at, or `NEW`."""
    return row.partition(UNDER)[0] or NEW


def entry_of_draft(draft: Draft) -> str:
    return entry_of(str(draft.values.get("row", "")))
