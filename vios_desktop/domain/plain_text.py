"""Text from outside: what it may hold, and how what somebody typed or pasted is made so.

Control characters, marks of writing direction and invisible characters can make a text look like another text, or
upset what shows it; half of a surrogate pair cannot even be written down as UTF-8.
"""

from __future__ import annotations

import unicodedata
from typing import Final

MOST_MARKS: Final = 4
"""Accents on top of one another: no language needs more, and piles of them run over the lines beside them."""

_JOINERS: Final = frozenset("\u200c\u200d")  # between letters of Persian, and inside emoji
_REFUSED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_NEW_LINES: Final = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")


def is_plain(text: str, *, most: int, lines: bool = False) -> bool:
    """True if `text` is at most `most` characters in normal form C, without characters that deceive.

    Only with `lines` may it hold line feeds.
    """
    if len(text) > most:
        return False
    return _allowed(text, lines) and unicodedata.normalize("NFC", text) == text


def made_plain(text: str, *, most: int, lines: bool = False) -> str:
    """`text` as `is_plain` takes it: other line ends become line feeds, tabs spaces, what deceives goes.

    What is longer than `most` is cut off, so ask for the length before where nothing may be lost.
    """
    for mark in _NEW_LINES:
        text = text.replace(mark, "\n")
    text = text.replace("\t", " ")
    if not lines:
        text = text.replace("\n", " ")
    text = unicodedata.normalize("NFC", "".join(c for c in text if _fits(c, lines)))
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))[:most].strip()


def _allowed(text: str, lines: bool) -> bool:
    marks = 0
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0
        if marks > MOST_MARKS or not _fits(character, lines):
            return False
    return True


def _fits(character: str, lines: bool) -> bool:
    if character == "\n":
        return lines
    if character in _JOINERS or " " <= character <= "~":
        return True
    return unicodedata.category(character) not in _REFUSED and ord(character) & 0xFFFE != 0xFFFE


def _is_mark(character: str) -> bool:
    return character > "\u02ff" and unicodedata.category(character) in ("Mn", "Me")
