"""Which words may stand in a list of the school, and which entries the program cannot do without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.folding import fold, folded_words
from vios_desktop.domain.own_field import FIELD

LONGEST_WORD: Final = 60
MOST_ENTRIES: Final = 200
ALWAYS_OFFERED: Final[dict[CatalogueName, frozenset[str]]] = {
    CatalogueName.KIND: frozenset({"other"}),
    CatalogueName.SUBKIND: frozenset(),
    CatalogueName.PLACE: frozenset({"elsewhere", "unknown"}),
    CatalogueName.MEASURE: frozenset({"none"}),
    CatalogueName.PARTNER: frozenset({"school", "other"}),
    CatalogueName.FIELD: frozenset(),
    CatalogueName.CHOICE: frozenset(),
}
"""What somebody chooses who knows no better, and what other records fall back to: it cannot be taken away."""
TAKES_MEANING: Final = frozenset({CatalogueName.KIND, CatalogueName.PLACE})
"""Lists whose entries rules and figures go by: a new one says which entry of the program it is most like."""
SAFE_MEANING: Final = {CatalogueName.KIND: "other", CatalogueName.PLACE: "elsewhere"}
"""What a new entry is like when nobody chose: it counts as the rest and brings no advice of its own."""
_ALIKE: Final = 0.85


@dataclass(frozen=True, slots=True)
class Words:
    """What an entry is called. Without English the Dutch word stands there too."""

    nl: str
    en: str = ""

    def tidied(self) -> Words:
        """With single spaces, and none around."""
        return Words(" ".join(self.nl.split()), " ".join(self.en.split()))


def beside(item: CatalogueItem, items: Iterable[CatalogueItem]) -> tuple[CatalogueItem, ...]:
    """The entries it stands in one list with, itself too: of a choice those of the same field."""
    return tuple(one for one in items if one.attributes.get(FIELD) == item.attributes.get(FIELD))


def check_words(words: Words, others: Iterable[CatalogueItem]) -> None:
    """Raise `ValidationError` for a word that is missing, too long, not plain, or taken by one of the others."""
    problems = []
    if not words.nl:
        problems.append(FieldProblem("nl", "word_missing"))
    for name, word in (("nl", words.nl), ("en", words.en)):
        if len(word) > LONGEST_WORD:
            problems.append(FieldProblem(name, "word_too_long"))
        elif word and (not word.isprintable() or not folded_words(word)):
            problems.append(FieldProblem(name, "word_wrong"))
    taken = {_bare(item.label_nl) for item in others if item.merged_into is None}
    if words.nl and _bare(words.nl) in taken:
        problems.append(FieldProblem("nl", "word_taken"))
    if problems:
        raise ValidationError(tuple(problems))


def alike(word: str, others: Iterable[CatalogueItem]) -> tuple[CatalogueItem, ...]:
    """Entries whose word is so near that two of them would be one and the same to a reader."""
    return tuple(item for item in others if item.merged_into is None and _is_near(word, item.label_nl))


def closing_entries(items: Sequence[CatalogueItem]) -> tuple[CatalogueItem, ...]:
    """The entries at the end of a list that stay there ("Elders", "Onbekend"): a new one comes before them."""
    found: list[CatalogueItem] = []
    for item in reversed(items):
        if item.code not in ALWAYS_OFFERED[item.catalogue]:
            break
        found.insert(0, item)
    return tuple(found)


def _bare(word: str) -> str:
    return "".join(folded_words(fold(word)))


def _is_near(word: str, other: str) -> bool:
    if SequenceMatcher(None, _bare(word), _bare(other)).ratio() >= _ALIKE:
        return True
    one, two = set(folded_words(word)), set(folded_words(other))
    return bool(one and two) and (one <= two or two <= one)
