"""What was typed into the search box, read as words, exact phrases and a period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from vios_desktop.domain.folding import folded_words
from vios_desktop.domain.search_dates import Period, take_period

MOST_WORDS: Final = 12
FEWEST_LETTERS: Final = 2
_QUOTED: Final = re.compile(r'["“”„]([^"“”„]*)["“”„]')


@dataclass(frozen=True, slots=True)
class SearchWord:
    """Words that follow each other. `exact`: nothing may be added; otherwise the last is a beginning."""

    parts: tuple[str, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class AskedFor:
    """`rest` is what was typed without quotes and period: what names are looked for with."""

    words: tuple[SearchWord, ...]
    period: Period | None
    rest: str

    @property
    def enough(self) -> bool:
        """Whether there is something to look for: a period, or a word of two letters or one exact."""
        letters = max((len("".join(word.parts)) for word in self.words), default=0)
        return self.period is not None or letters >= FEWEST_LETTERS


def read_query(text: str, today: date) -> AskedFor:
    """Quotes ask for words as they stand; a day or period is taken out; all else are beginnings of words.

    Nothing else that is typed has a meaning of its own.
    """
    exact = [folded_words(found) for found in _QUOTED.findall(text)]
    period, rest = take_period(_QUOTED.sub(" ", text), today)
    typed = [folded_words(part) for part in re.split(r"[\s,;]+", rest)]
    words = [SearchWord(parts, exact=True) for parts in exact if parts]
    words += [SearchWord(parts) for parts in typed if parts]
    return AskedFor(tuple(words[:MOST_WORDS]), period, rest.strip())
