"""Turning what people type into what the search indexes understand: folded words and safe queries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from vios_desktop.domain.folding import fold

_MAX_PARTS: Final = 12

__all__ = ["fold", "prefix_query", "search_name", "sort_name", "word_query"]


def search_name(first_name: str, prefix: str, last_name: str) -> str:
    """The words a person can be found by."""
    return " ".join(fold(f"{first_name} {prefix} {last_name}").split())


def sort_name(first_name: str, prefix: str, last_name: str) -> str:
    """The order of persons in a list: by last name, without the tussenvoegsel."""
    return fold(f"{last_name}, {first_name}, {prefix}")


def prefix_query(text: str) -> str | None:
    """An FTS5 query for texts that hold, for each part typed, a word that begins with it; None for no parts.

    Nothing typed has a meaning of its own: quotes, operators and punctuation only separate words. Words joined by
    punctuation ("2026-061", "O'Brien") must follow each other.
    """
    parts = [_words(part) for part in re.split(r"[\s,;]+", unicodedata.normalize("NFC", text))]
    clauses = [_clause(words) for words in parts if words][:_MAX_PARTS]
    return " AND ".join(clauses) if clauses else None


def word_query(parts: Sequence[str], *, exact: bool) -> str:
    """An FTS5 query for these words right after each other; unless `exact`, the last may go on."""
    typed = " ".join(word for part in parts for word in _words(part))
    if exact:
        folded = " ".join(_words(fold(typed)))
        return f'("{typed}" OR "{folded}")' if folded not in ("", typed) else f'"{typed}"'
    return _clause(typed.split())


def _words(part: str) -> list[str]:
    kept = "".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in part)
    return [word for word in kept.split() if any(c.isalnum() for c in word)]


def _clause(words: list[str]) -> str:
    typed = " ".join(words)
    folded = " ".join(_words(fold(typed)))
    # Names are indexed folded, other texts as written: a letter such as ø must be looked for in both ways.
    return f'("{typed}"* OR "{folded}"*)' if folded not in ("", typed) else f'"{typed}"*'
