"""Who takes part in an incident of the practice school, and the sentences that say what was seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonRole
from vios_desktop.services.practice.dice import Dice
from vios_desktop.services.practice.people import People
from vios_desktop.services.practice.school_days import PracticeCalendar
from vios_desktop.services.practice.texts import Entry

_WORD = re.compile(r"\{(\w+)\}")
_ROLES = {"a": PersonRole.ALLEGED_CAUSER, "v": PersonRole.VICTIM, "w": PersonRole.WITNESS}
_RETURNING = 45  # pupils who are involved more often than others
_RETURNING_WEIGHT = 7.0


@dataclass(frozen=True, slots=True)
class Cast:
    """The pupils of one incident by the letter that stands for them in the text, and who reported it."""

    pupils: Mapping[str, Person]
    reporter: Person

    def adults_on(self, day: date) -> frozenset[str]:
        """The ids of those who are surely eighteen: their parents are told only with their consent."""
        ages = {person.id: person.age_on(day) for person in self.pupils.values()}
        return frozenset(person_id for person_id, age in ages.items() if age and age.lowest >= 18)


class Casting:
    """Chooses people who were at the school on that day; those of the story are left out."""

    def __init__(self, people: People, calendar: PracticeCalendar, dice: Dice) -> None:
        named = {person.id for person in people.named.values()}
        self._pupils = [person for person in people.pupils if person.id not in named]
        self._staff = [person for person in people.staff if person.id not in named]
        self._people = people
        self._calendar = calendar
        self._dice = dice
        returning = {person.id for person in dice.several(self._pupils, _RETURNING)}
        self._weight = {p.id: _RETURNING_WEIGHT if p.id in returning else 1.0 for p in self._pupils}

    def cast(self, text: str, day: date) -> Cast:
        """People for every letter in the text; no two with one first name, so that the text is clear."""
        there = [person for person in self._pupils if self._at_school(person, day)]
        chosen: dict[str, Person] = {}
        for letter in sorted(set(_WORD.findall(text)) & {"a", "b", "v", "w"}):
            chosen[letter] = self._next(there, chosen)
        return Cast(chosen, self._dice.pick(self._staff))

    def _next(self, there: list[Person], chosen: Mapping[str, Person]) -> Person:
        taken = {person.first_name for person in chosen.values()}
        left = [person for person in there if person.first_name not in taken]
        if chosen and self._dice.happens(0.6):
            class_name = next(iter(chosen.values())).class_name
            left = [person for person in left if person.class_name == class_name] or left
        weights = {index: self._weight[person.id] for index, person in enumerate(left)}
        return left[self._dice.weighted(weights)]

    def _at_school(self, person: Person, day: date) -> bool:
        return self._people.entered[person.id] <= day and (person.left_on is None or day <= person.left_on)


def role_of(letter: str, kind: Entry) -> PersonRole:
    if letter == "b":
        return PersonRole(kind.get("b_role", PersonRole.ALLEGED_CAUSER))
    return _ROLES[letter]


def filled(text: str, cast: Cast, words: Mapping[str, str]) -> str:
    """The text with names and words in it. A word that ends in "_c" gets a capital."""
    values = {letter: person.first_name for letter, person in cast.pupils.items()}
    values["r"] = f"de {cast.reporter.function}"
    values["R"] = _capital(values["r"])

    def value_of(match: re.Match[str]) -> str:
        name = match.group(1)
        if name.endswith("_c"):
            return _capital(words[name.removesuffix("_c")])
        return values[name] if name in values else words[name]

    return _WORD.sub(value_of, text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
