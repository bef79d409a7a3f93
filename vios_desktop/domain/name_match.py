"""Finding a person by a name as people type it: half, misspelt, without accents, tussenvoegsel anywhere.

Every word that was typed has to fit a word of the name; how well it fits is a cost, and the lowest total comes
first. A word fits, from cheap to dear: as it is, as its beginning, by its sound in Dutch, with one slip of the
fingers (a letter too many, too few, wrong, or two changed places: Damerau 1964), and with two in long words. The
cost orders names, never persons: it is kept nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from vios_desktop.domain.folding import folded_words

PREFIX_WORDS: Final = frozenset(
    (
        *("van", "de", "den", "der", "het", "t", "ter", "ten", "te", "tot", "op", "in", "aan", "bij", "over"),
        *("la", "le", "el", "al", "ben", "bin", "ibn", "abu", "von", "zu", "du", "da", "di", "dos", "das"),
        *("d", "s", "l", "uit", "vande", "vander", "vanden"),
    )
)
"""Tussenvoegsels: they neither find nor hinder, unless nothing else was typed."""

_AS_IT_IS, _BEGINNING, _SOUND, _BEGINNING_SOUND, SLIP, _BEGINNING_SLIP, _TWO_SLIPS = (
    *(0.0, 0.25, 0.75, 1.0, 1.5, 1.75, 2.5),
)
_SLIP_FROM, _BEGINNING_SLIP_FROM, _TWO_SLIPS_FROM, _SOUND_FROM = 4, 5, 8, 3
_MOST_OTHER_LETTERS: Final = 2
_CLASS: Final = {letter: group[0] for group in ("ckqszx", "fvp", "iyje", "oau", "td") for letter in group}
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        *((r"sch", "sg"), (r"ch", "g"), (r"ph", "f"), (r"th", "t"), (r"dt\b", "t"), (r"ck", "k")),
        *((r"c(?=[eiy])", "s"), (r"c", "k"), (r"qu", "kw"), (r"q", "k"), (r"x", "ks"), (r"z", "s"), (r"v", "f")),
        *((r"^j", "i"), (r"eij|ij|ei|ey|ie|y", "i"), (r"ou|au|auw|ouw", "o"), (r"oe", "u"), (r"eu", "u")),
        *((r"(?<=\w)h", ""), (r"d\b", "t"), (r"(.)\1+", r"\1")),
    )
)


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A person as far as finding goes: `words` are the folded words of first name, prefix, last and nickname.

    `here`: a pupil who is at school now; of names that fit as well, those come first.
    """

    person_id: str
    words: tuple[str, ...]
    here: bool = True


@dataclass(frozen=True, slots=True)
class NameHit:
    """`words` are the words of the name that what was typed fitted."""

    person_id: str
    cost: float
    words: frozenset[str]


@lru_cache(maxsize=20_000)
def sound_of(word: str) -> str:
    """How a folded word sounds, roughly: "schouten" and "sgouten", "meijer" and "meier" are the same."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def find_names(typed: str, entries: Iterable[NameEntry]) -> list[NameHit]:
    """Persons all typed words fit, best first."""
    words = folded_words(typed)
    wanted = [word for word in words if word not in PREFIX_WORDS] or list(words)
    if not wanted or not any(len(word) > 1 for word in wanted):
        return []
    known = tuple(entries)
    found = _find(wanted, known)
    return found or (_find(["".join(wanted)], known) if len(wanted) > 1 else [])  # "kara man" for Karaman


def _find(wanted: Sequence[str], entries: Sequence[NameEntry]) -> list[NameHit]:
    vocabulary = {word for entry in entries for word in entry.words}
    fits = [{word: cost for word in vocabulary if (cost := fit(one, word)) is not None} for one in wanted]
    found = []
    for entry in entries:
        hit = _cover(wanted, entry, fits)
        if hit is not None:
            found.append((hit.cost, not entry.here, entry.words, hit))
    found.sort(key=lambda one: one[:3])
    return [one[3] for one in found]


def _cover(wanted: Sequence[str], entry: NameEntry, fits: Sequence[dict[str, float]]) -> NameHit | None:
    """Each typed word takes the word of the name it fits best; no word of the name is taken twice."""
    total, taken = 0.0, set[str]()
    for typed, costs in zip(wanted, fits, strict=True):
        options: list[tuple[float, tuple[str, ...]]] = [
            (costs[word], (word,)) for word in entry.words if word in costs and word not in taken
        ]
        if not options:
            options = [run for run in _runs(typed, entry) if not taken.intersection(run[1])]
        if not options:
            return None
        cost, parts = min(options)
        total += cost
        taken.update(parts)
    return NameHit(entry.person_id, total, frozenset(taken))


def _runs(typed: str, entry: NameEntry) -> list[tuple[float, tuple[str, ...]]]:
    """Two or three words of the name typed as one: "devries", "vandenberg"."""
    found = []
    for at, word in enumerate(entry.words):
        if typed.startswith(word):
            for length in (2, 3):
                run = entry.words[at : at + length]
                if "".join(run).startswith(typed):
                    found.append((_BEGINNING, run))
    return found


def fit(typed: str, word: str) -> float | None:
    """What it costs to take `typed` for `word`; None when they have too little in common."""
    if typed == word:
        return _AS_IT_IS
    if word.startswith(typed):
        return _BEGINNING
    if len(typed) < _SOUND_FROM or not _akin(typed, word):
        return None
    mine, other = sound_of(typed), sound_of(word)
    if mine == other:
        return _SOUND
    if len(mine) >= _SOUND_FROM and other.startswith(mine):
        return _BEGINNING_SOUND
    return _slipped(typed, word)


def _akin(typed: str, word: str) -> bool:
    """Cheap and generous: most words of a school have too few letters in common to be looked at more closely."""
    begins_akin = _CLASS.get(typed[0], typed[0]) == _CLASS.get(word[0], word[0])
    if not begins_akin and typed[0] not in word[:3] and typed[1] not in word[:3]:
        return False
    return (_letters(typed) & ~_letters(word)).bit_count() <= _MOST_OTHER_LETTERS


@lru_cache(maxsize=20_000)
def _letters(word: str) -> int:
    """The letters of a word as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _slipped(typed: str, word: str) -> float | None:
    if len(typed) < _SLIP_FROM or not set(typed[:2]) & set(word[:3]):
        return None
    most = 2 if len(typed) >= _TWO_SLIPS_FROM and len(word) >= _TWO_SLIPS_FROM - 1 else 1
    if abs(len(typed) - len(word)) <= most:
        slips = _slips(typed, word, most)
        if slips <= most:
            return SLIP if slips == 1 else _TWO_SLIPS
    if len(typed) >= _BEGINNING_SLIP_FROM and len(word) > len(typed):
        for length in (len(typed) - 1, len(typed), len(typed) + 1):
            if _slips(typed, word[:length], 1) <= 1:
                return _BEGINNING_SLIP
    return None


def _slips(one: str, other: str, most: int) -> int:
    """Slips of the fingers between two words (optimal string alignment); more than `most` is only "more"."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        two_before, before, row = before, row, [i]
        for j, second in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != second))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == second:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
