"""What a field of the school's own may ask: what is pointed out before it is kept. No word is refused.

The words are data (`resources/policy/special_words.json`): a word, or the beginning of words ("geloof*").
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.folding import folded_words
from vios_desktop.domain.own_field import LONGEST_HELP, FieldSort

SCORE: Final = "score"
"""The group of words for a score or a rank of a child: VIOS has none, anywhere."""
_ANY: Final = "*"


@dataclass(frozen=True, slots=True)
class SpecialWords:
    """Groups of words by their code: sorts of personal data that the law protects more, and `SCORE`."""

    groups: Mapping[str, tuple[str, ...]]

    @classmethod
    def load(cls, text: str) -> SpecialWords:
        """Raises KeyError for a file without groups."""
        data = json.loads(text)["groups"]
        return cls({group: tuple(words) for group, words in data.items()})

    def asked_in(self, text: str) -> tuple[str, ...]:
        """The groups of which a word stands in the text, in the order of the file."""
        typed = folded_words(text)
        return tuple(group for group, words in self.groups.items() if _stands(typed, words))


def check_help(help_line: str) -> None:
    """Raise `ValidationError` for a help line that is too long or not plain."""
    if len(help_line) > LONGEST_HELP:
        raise ValidationError((FieldProblem("help", "help_too_long"),))
    if help_line and not help_line.isprintable():
        raise ValidationError((FieldProblem("help", "word_wrong"),))


def check_sort(sort: str) -> FieldSort:
    """Raise `ValidationError` where no sort was chosen."""
    if sort not in set(FieldSort):
        raise ValidationError((FieldProblem("sort", "sort_missing"),))
    return FieldSort(sort)


def _stands(typed: Iterable[str], words: Iterable[str]) -> bool:
    wanted = tuple(words)
    whole = {word for word in wanted if not word.endswith(_ANY)}
    starts = tuple(word.removesuffix(_ANY) for word in wanted if word.endswith(_ANY))
    return any(word in whole or word.startswith(starts) for word in typed)
