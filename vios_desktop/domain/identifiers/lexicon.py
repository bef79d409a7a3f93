"""The general lists: common names, places, titles, and words that are no name. Given as text, never read here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.identifiers.marks import folded
from vios_desktop.domain.identifiers.wordlist import WordList

_WORD = re.compile(r"\w+")
_LISTS = (
    "first", "last", "places", "venues", "titles", "pupil_titles", "parent_titles", "staff_titles", "not_names",
    "words_too", "words",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words folded. Empty lists mean: only what was given about people, and the rules.

    `words` are usual words, `words_too` names that are words as well, `not_names` words with a capital that lead
    to nobody (subjects, services, apps), `venues` what a name of a place follows ("snackbar"), the titles what a
    name of a person follows; `nicknames` gives for a name what people make of it. `dutch` is the long list of what
    Dutch spells with a small letter, `proper` of what it spells with a capital only: names of people, streets and
    towns, of brands as well. `towns` gives for the first word of a name of more than one word what follows it
    ("Bergen": "op", "Zoom"), the longest first.
    """

    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    pupil_titles: frozenset[str] = frozenset()
    parent_titles: frozenset[str] = frozenset()
    staff_titles: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    words_too: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    nicknames: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    dutch: WordList = field(default_factory=WordList)
    proper: WordList = field(default_factory=WordList)
    towns: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=lambda: MappingProxyType({}))

    def ordinary(self, plain: str) -> bool:
        """Whether Dutch spells this word with a small letter: it can still be a name as well."""
        return plain in self.words or plain in self.dutch

    def listed_name(self, plain: str) -> bool:
        """Whether this is a common first or last name."""
        return plain in self.first or plain in self.last

    @property
    def all_titles(self) -> frozenset[str]:
        return self.titles | self.pupil_titles | self.parent_titles | self.staff_titles


def load_lexicon(
    names: str, words: str = "", *, towns: str = "", dutch: bytes = b"", proper: bytes = b""
) -> Lexicon:
    """From the JSON text of the lists, usual words, one town on a line, and two sorted blocks of words.

    Raises `ViosError("lexicon_wrong", where=…)` with the key that is not as it should be.
    """
    try:
        data = json.loads(names)
    except ValueError:
        raise ViosError("lexicon_wrong", where="top") from None
    if not isinstance(data, dict):
        raise ViosError("lexicon_wrong", where="top")
    unknown = data.keys() - {*_LISTS, "nicknames", "format", "note"}
    if unknown:
        raise ViosError("lexicon_wrong", where="top")
    lists = {key: _folded_set(data.get(key, []), key) for key in _LISTS}
    lists["words"] |= {folded(word) for word in words.split()}
    nicknames = data.get("nicknames", {})
    if not isinstance(nicknames, dict):
        raise ViosError("lexicon_wrong", where="nicknames")
    pairs = {folded(name): tuple(sorted(_folded_set(made, "nicknames"))) for name, made in nicknames.items()}
    split = [tuple(_WORD.findall(folded(town))) for town in towns.splitlines() if town.strip()]
    lists["places"] |= {town[0] for town in split if len(town) == 1}
    return Lexicon(
        **lists,
        nicknames=MappingProxyType(pairs),
        dutch=_word_list(dutch, "dutch"),
        proper=_word_list(proper, "proper"),
        towns=_by_first_word(split),
    )


def _word_list(block: bytes, key: str) -> WordList:
    try:
        return WordList(block)
    except ValueError:
        raise ViosError("lexicon_wrong", where=key) from None


def _by_first_word(towns: Iterable[tuple[str, ...]]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for first, *rest in towns:
        if rest:
            found.setdefault(first, set()).add(tuple(rest))
    return MappingProxyType({first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()})


def _folded_set(value: object, key: str) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ViosError("lexicon_wrong", where=key)
    return frozenset(folded(word) for item in value for word in [item.strip()])
