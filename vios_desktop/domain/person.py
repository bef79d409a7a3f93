"""A person who may be involved in an incident, and what is known of their age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import PersonKind


@dataclass(frozen=True, slots=True)
class AgeRange:
    """Whole years, both ends included. One number when the birth date is known, two with only a year."""

    lowest: int
    highest: int

    @property
    def exact(self) -> bool:
        return self.lowest == self.highest


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the vault. No citizen number, origin, religion or nationality: there is no field for it."""

    id: str
    kind: PersonKind
    first_name: str
    last_name: str
    prefix: str = ""  # tussenvoegsel: "van der"
    birth_date: date | None = None
    birth_year: int | None = None
    class_name: str = ""
    function: str = ""  # of staff: "conciërge"
    left_on: date | None = None
    nickname: str = ""  # how others call this person; found by it, never printed
    mentor: str = ""  # name of the mentor of a pupil
    version: int = 1

    @property
    def display_name(self) -> str:
        return " ".join(part for part in (self.first_name, self.prefix, self.last_name) if part)

    @property
    def initials(self) -> str:
        return "".join(part[0].upper() for part in (self.first_name, self.last_name) if part)

    def age_on(self, day: date) -> AgeRange | None:
        """The age on that day; None when nothing is known or the person was not born yet.

        Someone born on 29 February turns a year older on 1 March in other years.
        """
        if self.birth_date is not None:
            had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
            age = day.year - self.birth_date.year - (0 if had_birthday else 1)
            return AgeRange(age, age) if age >= 0 else None
        if self.birth_year is not None:
            highest = day.year - self.birth_year
            return AgeRange(max(highest - 1, 0), highest) if highest >= 0 else None
        return None


def check_person(person: Person, today: date) -> None:
    """Raise `ValidationError` for a person that cannot be kept."""
    problems: list[FieldProblem] = []
    if not (person.first_name.strip() or person.last_name.strip()):
        problems.append(FieldProblem("first_name", "name_missing"))
    born = person.birth_date.year if person.birth_date else person.birth_year
    in_future = person.birth_date is not None and person.birth_date > today
    if in_future or (born is not None and not 1900 <= born <= today.year):
        problems.append(FieldProblem("birth_date", "birth_date_not_possible"))
    if person.birth_date and person.birth_year is not None and person.birth_date.year != person.birth_year:
        problems.append(FieldProblem("birth_year", "birth_year_differs"))
    if problems:
        raise ValidationError(tuple(problems))
