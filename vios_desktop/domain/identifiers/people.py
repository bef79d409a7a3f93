"""Whose names must be found, and every form in which those names can be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import folded, word_set

WORD: Final = re.compile(r"[\w\u0300-\u036f]+")
SHORTEST_NAME: Final = 2
TYPO_FROM: Final = 5
_LONGEST_TYPO = 24
_SHORT_FROM = 3
PARTICLES: Final = word_set(
    "aan bij da de del den der des di do dos du el het in la le op t te ten ter tot uit uyt van vd ver voor von"
)


class Watch(Enum):
    """How closely to look for somebody.

    `CLOSE`: every form is a mark, also a name in small letters that is a word as well. `KNOWN`: the same, but
    such a word is for review. `CAPITAL`: exact and with its capital only.
    """

    CLOSE = "close"
    KNOWN = "known"
    CAPITAL = "capital"


class PersonGroup(StrEnum):
    """What somebody is to the school, as in the exchange format and in replacements ("leerling A")."""

    PUPIL = "leerling"
    PARENT = "ouder"
    STAFF = "personeel"
    OTHER = "persoon"


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """`last` may hold the tussenvoegsels. `class_name` is found as it is written in the record."""

    first: str
    last: str = ""
    prefix: str = ""
    nickname: str = ""
    class_name: str = ""
    group: PersonGroup = PersonGroup.OTHER
    watch: Watch = Watch.KNOWN

    @property
    def name_words(self) -> frozenset[str]:
        """Every word of the names, folded; a tussenvoegsel alone says nothing, also in the last name."""
        return words_in(f"{self.first} {self.nickname}") | self.last_words

    @property
    def last_words(self) -> frozenset[str]:
        last = words_in(self.last)
        return last - PARTICLES or last


class Part(Enum):
    FIRST = "first"
    LAST = "last"
    NICKNAME = "nickname"


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a word can be. `exact` is false for one letter wrong or a made-up short form."""

    people: frozenset[int]
    part: Part
    exact: bool
    base: str  # the name, folded, of which it is a form


def words_in(names: str) -> frozenset[str]:
    return frozenset(folded(m.group()) for m in WORD.finditer(names) if len(m.group()) >= SHORTEST_NAME)


class PeopleIndex:
    """All forms of the names of some people; built once, asked for every word."""

    def __init__(self, people: Iterable[KnownPerson], lexicon: Lexicon) -> None:
        self.people = tuple(people)
        self._exact: dict[str, dict[int, Part]] = {}
        self._made: dict[str, tuple[str, set[int]]] = {}
        self._initials: dict[str, set[int]] = {}
        self._glued: dict[str, set[int]] = {}
        self._near: dict[str, set[str]] = {}
        self._beginnings: dict[str, set[int]] = {}
        self._sounds: dict[str, list[str]] = {}
        for at, person in enumerate(self.people):
            self._add(at, person, lexicon)
        for word, who in self._exact.items():
            closely = {part for p, part in who.items() if self.people[p].watch is not Watch.CAPITAL}
            if Part.FIRST in closely:
                self._sounds.setdefault(sound(word), []).append(word)
            if len(word) >= TYPO_FROM and closely:
                for less in _one_less(word):
                    self._near.setdefault(less, set()).add(word)

    def _add(self, at: int, person: KnownPerson, lexicon: Lexicon) -> None:
        firsts = words_in(person.first)
        for words, part in (
            (words_in(person.nickname), Part.NICKNAME), (person.last_words, Part.LAST), (firsts, Part.FIRST),
        ):  # fmt: skip
            for word in words:
                self._exact.setdefault(word, {})[at] = part
        if person.watch is Watch.CAPITAL:
            return
        for word in firsts:
            for length in range(_SHORT_FROM, len(word)):
                self._beginnings.setdefault(word[:length], set()).add(at)
            for made in (*lexicon.nicknames.get(word, ()), *short_forms(word)):
                self._made.setdefault(made, (word, set()))[1].add(at)
        for letters in _initials_of(person):
            self._initials.setdefault(letters, set()).add(at)
        for glued in _glued_of(person):
            self._glued.setdefault(glued, set()).add(at)

    def find(self, word: str) -> Known | None:
        """Whom this folded word can be: exact first, then with the s of possession, then made-up, then a typo."""
        forms = dict.fromkeys((word, word.removesuffix("s")))
        for form in forms:
            if (at := self._exact.get(form)) is not None:
                return Known(frozenset(at), _best(at.values()), exact=True, base=form)
        for form in forms:
            if (made := self._made.get(form)) is not None:
                return Known(frozenset(made[1]), Part.NICKNAME, exact=False, base=made[0])
        return next((hit for form in forms if (hit := self._with_typo(form)) is not None), None)

    def beginning_with(self, word: str) -> Known | None:
        """Whose first name this is the beginning of: "Nien" for "Nienke"."""
        found = self._beginnings.get(word)
        return Known(frozenset(found), Part.NICKNAME, exact=False, base=word) if found else None

    def heard(self, word: str) -> Known | None:
        """Whose first name sounds like this: "Aicha" for "Aïsja", "Thys" for "Thijs"."""
        forms = (sound(word), sound(word.removesuffix("s")))
        names = next((self._sounds[form] for form in forms if form in self._sounds), [])
        at = {p for name in names for p, part in self._exact[name].items() if part is Part.FIRST}
        at = {p for p in at if self.people[p].watch is not Watch.CAPITAL}
        return Known(frozenset(at), Part.FIRST, exact=False, base=names[0]) if at else None

    def with_initials(self, written: str) -> frozenset[int]:
        return frozenset(self._initials.get(written, ()))

    def glued(self, word: str) -> frozenset[int]:
        return frozenset(self._glued.get(word, ()))

    def _with_typo(self, form: str) -> Known | None:
        if not TYPO_FROM - 1 <= len(form) <= _LONGEST_TYPO or not self._near:
            return None
        names = {name for less in _one_less(form) for name in self._near.get(less, ()) if near(form, name)}
        at = {p: part for name in sorted(names) for p, part in self._exact[name].items()}
        at = {p: part for p, part in at.items() if self.people[p].watch is not Watch.CAPITAL}
        return Known(frozenset(at), _best(at.values()), exact=False, base=min(names)) if at else None

    def watches(self, people: frozenset[int]) -> frozenset[Watch]:
        return frozenset(self.people[at].watch for at in people)


def _best(parts: Iterable[Part]) -> Part:
    found = set(parts)
    return next(part for part in Part if part in found)


def _one_less(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: near words share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def near(one: str, two: str) -> bool:
    """One letter more, less, other, or two changed about."""
    if abs(len(one) - len(two)) > 1:
        return False
    if len(one) == len(two):
        wrong = [n for n, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        turned = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and _turned(one, two, wrong[0])
        return len(wrong) <= 1 or turned
    short, long = sorted((one, two), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _turned(one: str, two: str, at: int) -> bool:
    return one[at] == two[at + 1] and one[at + 1] == two[at]


_SPELLINGS: Final = (
    ("sch", "s"), ("sj", "s"), ("sh", "s"), ("tsj", "c"), ("tj", "c"), ("ph", "f"), ("th", "t"), ("ch", "g"),
    ("gh", "g"), ("ck", "k"), ("qu", "kw"), ("dj", "j"), ("ij", "i"), ("ei", "i"), ("ie", "i"), ("ey", "i"),
    ("ay", "ai"), ("oe", "u"), ("ou", "u"), ("au", "u"), ("x", "ks"), ("y", "i"), ("c", "k"), ("q", "k"),
    ("z", "s"), ("v", "f"), ("w", "f"), ("h", ""),
)  # fmt: skip


def sound(word: str) -> str:
    """What is left of a folded name that is written as it is heard; names that sound alike have it in common."""
    for written, heard in _SPELLINGS:
        word = word.replace(written, heard)
    return "".join(sign for at, sign in enumerate(word) if not at or sign != word[at - 1])


def short_forms(first: str) -> Iterator[str]:
    """What people make of a first name: Emmaatje, Semmie, Tommy, Daantje, Moos."""
    if len(first) < _SHORT_FROM:
        return
    for ending in ("je", "tje", "pje", "etje", "ie", "y", "ke", "atje", "otje"):
        yield first + ending
    heads = {first, first.rstrip("aeiou")} | {first[:n] for n in (3, 4) if len(first) > n}
    for head in sorted(head for head in heads if len(head) >= _SHORT_FROM):
        for ending in ("ie", "y", "o", head[-1] + "ie", head[-1] + "y", head[-1] + "ietje"):
            yield head + ending


def _initials_of(person: KnownPerson) -> Iterator[str]:
    first, last = WORD.findall(person.first), WORD.findall(person.last)
    particles = [*WORD.findall(person.prefix), *(w for w in last if folded(w) in PARTICLES)]
    names = [w for w in last if folded(w) not in PARTICLES] or last
    if first and names:
        head = "".join(w[0].upper() for w in first)
        yield head[0] + names[0][0].upper()
        yield head + "".join(w[0].upper() for w in names)
        if particles:
            yield head + "".join(p[0].lower() for p in particles) + names[0][0].upper()
            yield head + "".join(p[0].upper() for p in particles) + names[0][0].upper()


def _glued_of(person: KnownPerson) -> Iterator[str]:
    first = "".join(folded(w) for w in WORD.findall(person.first))
    words = [folded(w) for w in WORD.findall(f"{person.prefix} {person.last}")]
    last = "".join(w for w in words if w not in PARTICLES)
    if first and last:
        yield first + last
        yield first + "".join(words)
        yield last + first
        yield first[0] + last
