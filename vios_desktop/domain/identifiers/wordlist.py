"""Ordinary words: a long list that is looked up where it lies, without a set of all its words in memory."""

from __future__ import annotations

from typing import Final

_SHORTEST_PART: Final = 4
_LONGEST: Final = 40
_LINKS: Final = ("", "s", "e", "en")


class WordList:
    """Sorted folded words, one on a line, as bytes. A word is found in the logarithm of their number.

    Raises ValueError when the first lines are not sorted: a list that is not would hide words.
    """

    __slots__ = ("_block",)

    def __init__(self, block: bytes = b"") -> None:
        self._block = block.strip(b"\n")
        lines = self._block[:4096].split(b"\n")[:-1]
        if lines != sorted(lines):
            raise ValueError

    def __bool__(self) -> bool:
        return bool(self._block)

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str) or not word or len(word) > _LONGEST or not word.isascii():
            return False
        wanted, block = word.encode(), self._block
        low, high = 0, len(block)  # both at the beginning of a line, or the end
        while low < high:
            start = block.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = block.find(b"\n", start)
            end = len(block) if end < 0 else end
            line = block[start:end]
            if line == wanted:
                return True
            if line < wanted:
                low = end + 1
            else:
                high = start
        return False

    def compound(self, word: str) -> bool:
        """Whether it is two words of the list in one, as Dutch makes them: "fietsenhok", "verkeersplein"."""
        if len(word) > _LONGEST:
            return False
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            if word[at:] in self and any(
                word[:at].endswith(link)
                and len(word[:at]) - len(link) >= _SHORTEST_PART - 1
                and word[: at - len(link)] in self
                for link in _LINKS
            ):
                return True
        return False
