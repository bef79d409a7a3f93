"""Searching by the beginnings of words, case and accents folded."""

from __future__ import annotations

import re
import unicodedata


def folded_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    without_accents = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[a-z0-9-]+", without_accents)


def begins_words_of(typed: str, text: str) -> bool:
    """True if every word typed is the beginning of some word of the text."""
    words = folded_words(text)
    return all(any(word.startswith(start) for word in words) for start in folded_words(typed))
