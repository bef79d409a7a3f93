"""Cells of a spreadsheet, and text that no program will run as a formula."""

from __future__ import annotations

from typing import Final

Cell = str | int | None

_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def defused(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet could take it for a formula.

    Spaces before the sign do not help an attacker: some programs trim them. Control characters are spaces.
    """
    risky = text.startswith(_STARTS_A_FORMULA) or text.lstrip().startswith(_STARTS_A_FORMULA)
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return f"'{plain}" if risky else plain


def written(cell: Cell) -> str | int:
    """A cell of a table of plain text: nothing for an empty one, text without formulas."""
    if cell is None:
        return ""
    return defused(cell) if isinstance(cell, str) else cell
