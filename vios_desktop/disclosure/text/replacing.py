"""Puts something in the place of what identifies: the same person gets the same letter ("leerling A").

Of texts that are told together a person has one letter in all of them, in the order in which people come up; other
texts have letters of their own. So a letter says nothing about who somebody is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, folded
from vios_desktop.domain.identifiers.people import PARTICLES, WORD, KnownPerson, PersonGroup
from vios_desktop.domain.identifying import CONCEALED
from vios_desktop.domain.partner_case import letter_of
from vios_desktop.domain.read_through import MarkRef, Passage

WORDS: Final = MappingProxyType({
    MarkKind.CLASS: "[klas]",
    MarkKind.DATE: "[datum]",
    MarkKind.PHONE: "[telefoonnummer]",
    MarkKind.EMAIL: "[mailadres]",
    MarkKind.URL: "[webadres]",
    MarkKind.HANDLE: "[account]",
    MarkKind.BSN: "[burgerservicenummer]",
    MarkKind.NUMBER: "[nummer]",
    MarkKind.IBAN: "[rekeningnummer]",
    MarkKind.POSTCODE: "[postcode]",
    MarkKind.ADDRESS: "[adres]",
    MarkKind.PLATE: "[kenteken]",
    MarkKind.PLACE: "[plaats]",
    MarkKind.AGE: "[leeftijd]",
    MarkKind.CASE_NUMBER: "[zaaknummer]",
})  # fmt: skip
_GROUP_WORDS: Final = MappingProxyType({
    PersonGroup.PUPIL: "leerling",
    PersonGroup.PARENT: "ouder",
    PersonGroup.STAFF: "medewerker",
    PersonGroup.OTHER: "persoon",
})  # fmt: skip
_POSSESSIVE: Final = re.compile(r"['’`´]s$")
_ENDING: Final = re.compile(r"(?:['’`´]s?)$")
_LOOK_BACK: Final = 40
_LEAST_FOR_S: Final = 4

Generalise = Callable[[Mark, str], str]  # the mark and the text before it -> what is told instead
Whom = int | str  # the place in the list of people, or the words of a name that is in no list


@dataclass(frozen=True, slots=True)
class Named:
    """What stands for a name: `leerling`, `A`, and the `'s` of a possessive."""

    word: str
    letter: str
    ending: str = ""

    @property
    def text(self) -> str:
        return f"{self.word} {self.letter}{self.ending}"


class Letters:
    """Who is who. `learn` all marks that are told together, then `named` each in its order.

    `groups` says what everybody is to whom `Mark.people` points. Of several with one name it is the one who is
    told of without doubt, if that is one; else the name has a letter of its own. Names of people who are in no
    list are one person when they share a word: "Fatima Verzonnen" and later "Fatima". What a name gets follows
    from how it is written and from what was learned, so the same word gets the same letter everywhere.
    """

    def __init__(self, groups: Sequence[PersonGroup] = (), lexicon: Lexicon | None = None) -> None:
        self._groups, self._lexicon = tuple(groups), lexicon or Lexicon()
        self._sure: set[int] = set()
        self._letters: dict[Whom, str] = {}
        self._told_as: dict[Whom, PersonGroup] = {}
        self._by_word: dict[str, list[Whom]] = {}

    def learn(self, marks: Iterable[Mark]) -> None:
        self._sure |= {next(iter(mark.people)) for mark in marks if len(mark.people) == 1}

    def named(self, mark: Mark, before: str) -> Named:
        """The mark is about a person; `before` is the text before it, for a title that says what somebody is."""
        whom = self._whom(mark)
        letter = self._letters.setdefault(whom, letter_of(len(self._letters)))
        group = self._told_as.get(whom, PersonGroup.OTHER)
        if group is PersonGroup.OTHER:
            group = self._told_as[whom] = self._group(mark, whom, before)
        ending = found.group() if (found := _POSSESSIVE.search(mark.written)) else ""
        return Named(_GROUP_WORDS[group], letter, ending)

    def _whom(self, mark: Mark) -> Whom:
        words = _name_words(mark.written)
        possible = mark.people if len(mark.people) == 1 else mark.people & self._sure
        whom = next(iter(possible)) if len(possible) == 1 else self._by_words(words, in_list=bool(mark.people))
        for word in words:
            known = self._by_word.setdefault(word, [])
            if whom not in known:
                known.append(whom)
        return whom

    def _by_words(self, words: Sequence[str], *, in_list: bool) -> Whom:
        """Whoever has such a word in the name. Who is in the list, but in doubt, is nobody of the list."""
        own = "".join(words)
        if own in self._letters:
            return own
        for word in words:
            known = [whom for whom in self._by_word.get(word, ()) if not in_list or isinstance(whom, str)]
            if len(known) == 1:
                return known[0]
        return own

    def _group(self, mark: Mark, whom: Whom, before: str) -> PersonGroup:
        """What somebody is, where all who it can be are the same; else as the title before the name says."""
        if isinstance(whom, int):
            return self._groups[whom]
        groups = {self._groups[person] for person in mark.people}
        return groups.pop() if len(groups) == 1 else self._group_before(before)

    def _group_before(self, before: str) -> PersonGroup:
        words = [word for m in WORD.finditer(before) if (word := folded(m.group())) not in PARTICLES]
        title = words[-1] if words else ""
        lists = self._lexicon
        for group, titles in (
            (PersonGroup.PUPIL, lists.pupil_titles),
            (PersonGroup.PARENT, lists.parent_titles),
            (PersonGroup.STAFF, lists.staff_titles),
        ):
            if title in titles:
                return group
        return PersonGroup.OTHER


class Replacer:
    """Writes a text anew, or several that are told together."""

    def __init__(self, people: Sequence[KnownPerson] = (), lexicon: Lexicon | None = None) -> None:
        self._letters = Letters([person.group for person in people], lexicon)

    def replaced(self, text: str, marks: Iterable[Mark], generalise: Generalise | None = None) -> str:
        """The text with another word for every mark that blocks; marks for review stay as they are written.

        `generalise` gives the word for what is no person; without it each kind has a word of its own.
        """
        told = sorted((mark for mark in marks if mark.blocks), key=lambda m: m.start)
        self._letters.learn(told)
        parts, last = [], 0
        for mark in told:
            before = text[max(last, mark.start - _LOOK_BACK) : mark.start]
            if mark.kind is MarkKind.PERSON:
                word = self._person(mark, before)
            else:
                word = generalise(mark, before) if generalise else WORDS[mark.kind]
            parts += [text[last : mark.start], word]
            last = mark.end
        return "".join([*parts, text[last:]])

    def _person(self, mark: Mark, before: str) -> str:
        """What somebody is stands there once: "de leerling Sem" is "de leerling A"."""
        named = self._letters.named(mark, before)
        already = folded(before).split()[-1:] == [named.word]
        return f"{named.letter}{named.ending}" if already else named.text


def suggested_words(passages: Iterable[Passage]) -> dict[MarkRef, str]:
    """A word for every hit of texts that are read through together. Whoever reads decides."""
    passages = tuple(passages)
    letters = Letters(next((passage.people for passage in passages if passage.people), ()))
    letters.learn(mark for passage in passages for mark in passage.marks)
    words = {}
    for passage in passages:
        for ref, mark in passage.refs():
            if mark.kind is MarkKind.PERSON:
                words[ref] = letters.named(mark, "").text
            else:
                words[ref] = WORDS.get(mark.kind, CONCEALED)
    return words


def _name_words(written: str) -> list[str]:
    """The words of a name, without tussenvoegsels and the s of a possessive where it is long enough to tell."""
    words = [_bare(word) for word in WORD.findall(_ENDING.sub("", written))]
    return [word for word in words if word not in PARTICLES and len(word) > 1] or words or [folded(written)]


def _bare(word: str) -> str:
    plain = folded(word)
    return plain.removesuffix("s") if len(plain) > _LEAST_FOR_S else plain
