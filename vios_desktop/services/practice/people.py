"""The people of the practice school: pupils, staff, a few parents and others, all invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vios_desktop.domain.person import Person
from vios_desktop.domain.school import SchoolClass, SchoolYear
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.school_days import PracticeCalendar
from vios_desktop.services.practice.texts import Entry, PracticeTexts

PUPILS = 900
LEFT_PUPILS = 40  # of the 900: they left in an earlier school year
LONG_GONE = 4  # of these: so long ago that nothing names them and their period of keeping is over
STAFF = 70
PARENTS = 24

_GROUPS = {  # level -> number of classes per year
    "mavo": (2, 2, 2, 2),
    "havo": (3, 3, 3, 3, 3),
    "vwo": (3, 3, 2, 2, 2, 2),
}


@dataclass(frozen=True, slots=True)
class People:
    """`named` are the persons of the story by key. `entered` is the first day of each person at the school."""

    pupils: tuple[Person, ...]
    staff: tuple[Person, ...]
    others: tuple[Person, ...]
    named: dict[str, Person]
    entered: dict[str, date]

    def all(self) -> tuple[Person, ...]:
        return (*self.staff, *self.pupils, *self.others)


def class_names() -> tuple[str, ...]:
    return tuple(
        f"{year} {level} {'ABC'[parallel]}"
        for level, counts in _GROUPS.items()
        for year, count in enumerate(counts, 1)
        for parallel in range(count)
    )


def make_classes(years: Sequence[SchoolYear], seed: int) -> tuple[SchoolClass, ...]:
    """The classes of every school year; onderbouw is year 1 and 2, and year 3 of havo and vwo."""
    return tuple(
        SchoolClass(practice_id(seed, "class", year.label, name), year.id, name, phase_of(name))
        for year in years
        for name in class_names()
    )


def phase_of(class_name: str) -> str:
    """ "lower" (onderbouw) or "upper"."""
    year, level, _ = class_name.split()
    lower = int(year) <= 2 or (year == "3" and level != "mavo")
    return "lower" if lower else "upper"


def make_people(texts: PracticeTexts, calendar: PracticeCalendar, seed: int) -> People:
    maker = _Maker(texts, calendar, seed)
    named = maker.story_people()
    story_pupils = tuple(p for p in named.values() if p.kind is PersonKind.PUPIL)
    story_staff = tuple(p for p in named.values() if p.kind is PersonKind.STAFF)
    pupils = (*story_pupils, *maker.pupils(PUPILS - len(story_pupils)))
    staff = (*story_staff, *maker.staff(STAFF - len(story_staff)))
    others = (*maker.parents(pupils), *maker.third_parties())
    entered = {person.id: maker.entered_on(person) for person in (*pupils, *staff, *others)}
    # In August the story lies in the school year before: its pupils have been there from the start.
    entered |= {person.id: calendar.years[0].starts_on for person in named.values()}
    return People(pupils, staff, others, named, entered)


class _Maker:
    def __init__(self, texts: PracticeTexts, calendar: PracticeCalendar, seed: int) -> None:
        self._names = texts.names
        self._story = texts.story
        self._calendar = calendar
        self._seed = seed
        self._dice = Dice(seed, "people")

    def story_people(self) -> dict[str, Person]:
        pupils = {entry["key"]: self._story_pupil(entry) for entry in self._story["people"]}
        staff = {
            entry["key"]: self._person(
                PersonKind.STAFF, entry["key"], (entry["first"], entry["prefix"], entry["last"]), entry["function"]
            )
            for entry in self._story["staff"]
        }
        return pupils | staff

    def _story_pupil(self, entry: Entry) -> Person:
        """Born half a year more than so many years before the anchor, so that the age is the one of the story."""
        anchor = self._calendar.anchor
        born = date(anchor.year - entry["age"], anchor.month, 1) - timedelta(days=180)
        name = (entry["first"], entry["prefix"], entry["last"])
        person = replace(self._person(PersonKind.PUPIL, entry["key"], name), class_name=entry["class"])
        if entry.get("year_only"):
            return replace(person, birth_year=born.year)
        return replace(person, birth_date=born)

    def pupils(self, count: int) -> tuple[Person, ...]:
        """Pupils spread over the classes; the last ones left, and some share a name with another class."""
        classes = class_names()
        made: list[Person] = []
        for number in range(count):
            person = self._person(PersonKind.PUPIL, number, self._name())
            left = number >= count - LEFT_PUPILS
            class_name = self._dice.pick(classes) if left else classes[number % len(classes)]
            if not left and number % 70 == 69:
                twin = made[number - 35]
                person = replace(person, first_name=twin.first_name, prefix=twin.prefix, last_name=twin.last_name)
            born = self._born(person, class_name, left)
            made.append(self._long_gone(born) if number >= count - LONG_GONE else born)
        return tuple(made)

    def _born(self, person: Person, class_name: str, left: bool) -> Person:
        year_index = (
            self._dice.between(0, len(self._calendar.years) - 2) if left else len(self._calendar.years) - 1
        )
        year = self._calendar.years[year_index]
        first_day = date(year.starts_on.year - 12 - int(class_name[0]), 10, 1)
        birth_date = first_day + timedelta(days=self._dice.between(0, 364))
        person = replace(person, class_name=class_name, left_on=year.ends_on if left else None)
        if self._dice.happens(0.15):
            return replace(person, birth_year=birth_date.year)
        return replace(person, birth_date=birth_date)

    def _long_gone(self, person: Person) -> Person:
        first = self._calendar.years[0].ends_on
        return replace(person, left_on=first.replace(year=first.year - 2))

    def staff(self, count: int) -> tuple[Person, ...]:
        functions = [function for function, often in self._names["functions"] for _ in range(often)]
        return tuple(
            self._person(PersonKind.STAFF, f"staff-{number}", self._name(), functions[number % len(functions)])
            for number in range(count)
        )

    def parents(self, pupils: Sequence[Person]) -> tuple[Person, ...]:
        made = []
        for number, child in enumerate(pupils[:PARENTS]):
            name = (self._dice.pick(self._names["first"]), child.prefix, child.last_name)
            made.append(self._person(PersonKind.PARENT, f"parent-{number}", name))
        return tuple(made)

    def third_parties(self) -> tuple[Person, ...]:
        return tuple(
            self._person(PersonKind.THIRD_PARTY, f"third-{number}", self._name(), function)
            for number, function in enumerate(self._names["third_parties"])
        )

    def entered_on(self, person: Person) -> date:
        """The first day of the school year in which somebody came, not before the first one on record."""
        years = self._calendar.years
        gone_before = person.left_on is not None and person.left_on < years[0].starts_on
        if person.kind is not PersonKind.PUPIL or gone_before:
            return years[0].starts_on
        last = self._calendar.year_index(person.left_on) if person.left_on else len(years) - 1
        return years[max(last - int(person.class_name[0]) + 1, 0)].starts_on

    def _name(self) -> tuple[str, str, str]:
        first = self._dice.pick(self._names["first"])
        if self._dice.happens(0.3):
            prefix, last = self._dice.pick(self._names["whole"])
        else:
            prefix, last = "", self._dice.pick(self._names["roots"]) + self._dice.pick(self._names["endings"])
        return first, prefix, last

    def _person(self, kind: PersonKind, key: object, name: tuple[str, str, str], function: str = "") -> Person:
        first, prefix, last = name
        return Person(
            id=practice_id(self._seed, "person", kind.value, key),
            kind=kind,
            first_name=first,
            last_name=last,
            prefix=prefix,
            function=function,
        )
