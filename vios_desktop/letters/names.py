"""Names of others in a text: finding them, and putting "een andere leerling" in their place.

A letter about one pupil never names another. What is found is looked for by whole words, accents folded. A first
name counts however it is written; a last name only with a capital, because "de Jong" and "jong" are not the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.letters.gaps import gap

STANDS_FOR: Final = {
    PersonKind.PUPIL: ("een andere leerling", "de andere leerling"),  # "een leerling" where nobody is named
    PersonKind.STAFF: ("een medewerker", "de medewerker"),
    PersonKind.PARENT: ("een ouder", "de ouder"),
    PersonKind.THIRD_PARTY: ("iemand van buiten de school", "die persoon"),
    PersonKind.UNKNOWN: ("een andere persoon", "die persoon"),
}
WHOSE: Final = gap("van wie, zonder naam")
"""Stands for a name in the genitive ("Daans tas"): the program does not guess how the sentence goes on."""

_LEAST_LETTERS: Final = 2
_SENTENCE_ENDS: Final = ".!?\n"


@dataclass(frozen=True, slots=True)
class OtherPerson:
    """Somebody involved whom the letter is not about. `id` is that of their entry in the incident."""

    id: str
    kind: PersonKind
    first_name: str
    last_name: str
    prefix: str = ""

    @classmethod
    def of(cls, entry_id: str, person: Person) -> OtherPerson:
        return cls(entry_id, person.kind, person.first_name, person.last_name, person.prefix)


@dataclass(frozen=True, slots=True)
class NameHit:
    """One place in the text: `text[start:end]` is `written`, a name of the person with this entry.

    `id` names the word whatever its place, for "leave it"; it holds no name.
    """

    id: str
    entry_id: str
    kind: PersonKind
    written: str
    start: int
    end: int
    genitive: bool


@dataclass(frozen=True, slots=True)
class _Word:
    pattern: str
    person: OtherPerson
    part: str
    capital: bool


class NameCheck:
    """Knows the names of the others. A name that the subject has too is nobody else's: it is not looked for."""

    def __init__(self, others: Iterable[OtherPerson], subject: Person | None = None) -> None:
        others, own = tuple(others), _own_words(subject)
        self._about_somebody = subject is not None
        self._order = {kind: [other.id for other in others if other.kind is kind] for kind in PersonKind}
        words = [word for person in others for word in _words(person) if _folded(word.pattern) not in own]
        words.sort(key=lambda word: len(word.pattern), reverse=True)
        self._words: tuple[_Word, ...] = tuple(words)
        shapes = "|".join(f"(?P<w{n}>{_spaced(word.pattern)})" for n, word in enumerate(self._words))
        ending = r"(?P<genitive>['’]s|(?<=[sxz])['’]|s)?"
        self._pattern = re.compile(rf"(?<![\w])(?:{shapes}){ending}(?!\w)", re.IGNORECASE) if words else None

    def hits(self, text: str, leave: Iterable[str] = ()) -> tuple[NameHit, ...]:
        """Every name of another, in the order of the text; those whose id is in `leave` are let be."""
        if self._pattern is None:
            return ()
        left, found = frozenset(leave), []
        for match in self._pattern.finditer(_folded(text)):
            word = self._word_of(match)
            if word.capital and not _last_word_has_capital(text[match.start() : match.end()]):
                continue
            hit = NameHit(
                f"{word.person.id}:{word.part}",
                word.person.id,
                word.person.kind,
                text[match.start() : match.end()],
                match.start(),
                match.end(),
                bool(match["genitive"]),
            )
            if hit.id not in left:
                found.append(hit)
        return tuple(found)

    def hidden(self, text: str) -> str:
        """The text without names of others: first "een andere leerling", from then on "de andere leerling".

        Where there are several of a kind each has a letter, the same in every text of one letter: "een andere
        leerling (A)", then "leerling A".
        """
        hits, seen = self.hits(text), set[str]()
        pieces, position = [], 0
        for hit in hits:
            pieces.append(text[position : hit.start])
            words = WHOSE if hit.genitive else self._stand_in(hit, first=hit.entry_id not in seen)
            pieces.append(_raised(words) if begins_sentence(text, hit.start) else words)
            seen.add(hit.entry_id)
            position = hit.end
        return "".join([*pieces, text[position:]])

    def letter_of(self, entry_id: str) -> str:
        """The letter that tells this person from others of their kind; empty where there is only one."""
        for order in self._order.values():
            if entry_id in order and len(order) > 1:
                return chr(ord("A") + order.index(entry_id) % 26)
        return ""

    def replacement(self, hit: NameHit) -> str:
        """What the editor offers in the place of a name."""
        return WHOSE if hit.genitive else self._stand_in(hit, first=True)

    def _stand_in(self, hit: NameHit, *, first: bool) -> str:
        indefinite, definite = (self._spoken(words) for words in STANDS_FOR[hit.kind])
        letter = self.letter_of(hit.entry_id)
        if not letter:
            return indefinite if first else definite
        named = hit.kind in (PersonKind.PUPIL, PersonKind.STAFF, PersonKind.PARENT)
        noun = indefinite.split()[-1] if named else "persoon"
        return f"{indefinite} ({letter})" if first else f"{noun} {letter}"

    def _spoken(self, words: str) -> str:
        return words if self._about_somebody else words.replace("andere ", "")

    def _word_of(self, match: re.Match[str]) -> _Word:
        return next(word for n, word in enumerate(self._words) if match[f"w{n}"] is not None)


def _words(person: OtherPerson) -> Iterable[_Word]:
    """The whole name and its parts, the longest first where they overlap."""
    full = " ".join(part for part in (person.first_name, person.prefix, person.last_name) if part)
    last = " ".join(part for part in (person.prefix, person.last_name) if part)
    shapes = [(full, "full", False), (last, "last", True), (person.first_name, "first", False)]
    shapes += [(part, "first_part", True) for part in person.first_name.split()[1:]]
    shapes += [(person.last_name, "last", True)]
    shapes += [(part, "last_part", True) for part in re.split(r"[\s-]+", person.last_name)]
    known: set[str] = set()
    for shape, part, capital in shapes:
        if len(shape) >= _LEAST_LETTERS and _folded(shape) not in known:
            known.add(_folded(shape))
            yield _Word(shape, person, part, capital)


def _last_word_has_capital(written: str) -> bool:
    return written.rsplit(maxsplit=1)[-1][:1].isupper()


def _own_words(subject: Person | None) -> frozenset[str]:
    if subject is None:
        return frozenset()
    own = OtherPerson.of("", subject)
    return frozenset(_folded(word.pattern) for word in _words(own))


def _spaced(pattern: str) -> str:
    return r"\s+".join(re.escape(part) for part in _folded(pattern).split())


def _folded(text: str) -> str:
    """Without accents and capitals, and as long as it was: one character for one character."""
    return "".join(_plain(character) for character in text)


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[:1].lower()
    return base if len(base) == 1 else character


def begins_sentence(text: str, position: int) -> bool:
    """True at the beginning of a text, a line or a sentence, a heading or a point."""
    before = text[:position].rstrip(" \t\"'“‘«(")
    return not before or before[-1] in _SENTENCE_ENDS or before.endswith(("\n-", "\n#"))


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]
