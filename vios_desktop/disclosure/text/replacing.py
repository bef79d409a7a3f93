"""Puts something in the place of what identifies: the same person gets the same letter ("leerling A")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, folded
from vios_desktop.domain.identifiers.people import PARTICLES, WORD, KnownPerson, PersonGroup
from vios_desktop.domain.partner_case import letter_of

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
_LOOK_BACK: Final = 40

Generalise = Callable[[Mark, str], str]  # the mark and the text before it -> what is told instead


class Replacer:
    """Letters for the people of one text, or of several that are told together.

    Letters are given in the order in which people come up, so they say nothing about who somebody is; two texts
    with a replacer each share no letters.
    """

    def __init__(self, people: Sequence[KnownPerson] = (), lexicon: Lexicon | None = None) -> None:
        self._people = tuple(people)
        self._lexicon = lexicon or Lexicon()
        self._letters: dict[int | str, str] = {}
        self._unknown: dict[str, str] = {}

    def replaced(self, text: str, marks: Iterable[Mark], generalise: Generalise | None = None) -> str:
        """The text with another word for every mark that blocks; marks for review stay as they are written.

        `generalise` gives the word for what is no person; without it each kind has a word of its own.
        """
        told = [mark for mark in marks if mark.blocks]
        sure = {next(iter(mark.people)) for mark in told if len(mark.people) == 1}
        parts, last = [], 0
        for mark in sorted(told, key=lambda m: m.start):
            before = text[max(last, mark.start - _LOOK_BACK) : mark.start]
            if mark.kind is MarkKind.PERSON:
                word = self._person(mark, before, sure)
            else:
                word = generalise(mark, before) if generalise else WORDS[mark.kind]
            parts += [text[last : mark.start], word]
            last = mark.end
        return "".join([*parts, text[last:]])

    def _person(self, mark: Mark, before: str, sure: set[int]) -> str:
        key, group = self._whom(mark, before, sure)
        letter = self._letters.setdefault(key, letter_of(len(self._letters)))
        word = _GROUP_WORDS[group]
        already = folded(before).split()[-1:] == [word]
        possessive = found.group() if (found := _POSSESSIVE.search(mark.written)) else ""
        return f"{letter if already else f'{word} {letter}'}{possessive}"

    def _whom(self, mark: Mark, before: str, sure: set[int]) -> tuple[int | str, PersonGroup]:
        """Whom a mark is about. Of several with one name: the one who is told of elsewhere without doubt."""
        possible = mark.people if len(mark.people) == 1 else mark.people & sure
        if len(possible) == 1:
            person = next(iter(possible))
            return person, self._people[person].group
        words = [folded(w) for w in WORD.findall(_POSSESSIVE.sub("", mark.written))]
        words = [word for word in words if word not in PARTICLES and len(word) > 1] or words
        key = next((self._unknown[word] for word in words if word in self._unknown), "".join(words))
        for word in words:
            self._unknown.setdefault(word, key)
        groups = {self._people[person].group for person in mark.people}
        return key, groups.pop() if len(groups) == 1 else self._group_before(before)

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
