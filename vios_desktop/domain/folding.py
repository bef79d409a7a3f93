"""Words without capitals and accents, so that what is typed meets what is written."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
# Letters that do not fall apart into a plain letter and a mark, with the letters people type instead.
_PLAIN_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ŋ": "n", "ħ": "h"}
)


def fold(text: str) -> str:
    """Lower case without accents: "Çelik-Øster" becomes "celik-oster"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return plain.translate(_PLAIN_LETTERS)


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text, folded: punctuation only separates them."""
    return tuple(_WORD.findall(fold(text)))
