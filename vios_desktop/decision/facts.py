"""What the record already knows: the persons with their age, role and part, codes of the incident, the school."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from vios_desktop.decision.vocabulary import AgeBand, Part
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

ADULT_AGE = 18

INVOLVED = frozenset({PersonRole.ALLEGED_CAUSER, PersonRole.VICTIM})
"""Roles that get advice of their own; witnesses and helpers do not."""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """One person of the incident. `key` names the person in answers; `label` is what the screen calls them.

    `age` is the age on the day of the incident, two years wide when only a birth year is known.
    """

    key: str
    role: PersonRole = PersonRole.ALLEGED_CAUSER
    kind: PersonKind = PersonKind.PUPIL
    age: AgeRange | None = None
    part: Part | None = None
    label: str = ""


IMPLIED = PersonFacts("p1")
"""The pupil about whom advice is asked when the record names nobody yet."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one walk. `record` holds codes such as `place`; `school` the school's settings by id.

    `contacts` are the names beside the numbers of the school, by setting; they are in no decision record.
    """

    persons: tuple[PersonFacts, ...] = ()
    record: Mapping[str, str] = field(default_factory=dict)
    school: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, str] = field(default_factory=dict)

    @property
    def involved(self) -> tuple[PersonFacts, ...]:
        """The persons who get advice: at least one, even when the record names nobody."""
        return tuple(person for person in self.persons if person.role in INVOLVED) or (IMPLIED,)

    def without_names(self) -> Facts:
        """The same facts with nobody named: for what is kept or printed."""
        return replace(self, persons=tuple(replace(p, label="") for p in self.persons), contacts={})


def age_bands(person: PersonFacts) -> frozenset[str]:
    """The bands in which the age of this person can lie; all of them when nothing is known."""
    if person.age is None:
        grown = person.kind in (PersonKind.PARENT, PersonKind.STAFF)
        return frozenset({AgeBand.ADULT}) if grown else frozenset(AgeBand)
    return frozenset(band_of(age) for age in range(person.age.lowest, person.age.highest + 1))


def band_of(age: int) -> AgeBand:
    """The band of an age in whole years. Source: Sv 486, Sr 77a and following, WWM 26 (law notes 2.1)."""
    if age < 12:
        return AgeBand.UNDER_12
    if age < 16:
        return AgeBand.FROM_12
    return AgeBand.FROM_16 if age < ADULT_AGE else AgeBand.ADULT
