"""The ports of what is around one pupil: the chronology, who is involved, household, strengths, consents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from vios_desktop.domain.chronology import ChronicleEntry
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.person import Person


@dataclass(frozen=True, slots=True)
class PupilQuery:
    """Pupils whose names begin with these words; `left` are those who left the school, else who is still here."""

    text: str = ""
    class_name: str = ""
    left: bool = False


class Chronicle(Protocol):
    """Read only. Nothing in the trash, and no signal past its date."""

    def of(self, person_ids: Sequence[str], today: date) -> Sequence[ChronicleEntry]:
        """Every line about this person, newest first."""
        ...

    def pupils(self, query: PupilQuery) -> Sequence[Person]:
        """By last name; one that was merged into another is not listed."""
        ...

    def classes(self) -> Sequence[str]:
        """The classes of the pupils who are still here."""
        ...


class Around(Protocol):
    """Who and what is around a person."""

    def involvements(self, person_ids: Sequence[str]) -> Sequence[Involvement]:
        """By the day they began."""
        ...

    def involvement(self, involvement_id: str) -> Involvement | None: ...
    def trashed_involvement(self, involvement_id: str) -> Involvement | None:
        """One that is in the trash; None for any other."""
        ...

    def to_evaluate(self, until: date) -> Sequence[Involvement]:
        """Those that still run and whose day of evaluation is not after this day, oldest first."""
        ...

    def add_involvement(self, involvement: Involvement) -> None: ...
    def replace_involvement(self, involvement: Involvement, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def erase_involvement(self, involvement_id: str) -> None: ...
    def strengths(self, person_ids: Sequence[str]) -> Sequence[Strength]:
        """Newest first."""
        ...

    def strength(self, strength_id: str) -> Strength | None: ...
    def trashed_strength(self, strength_id: str) -> Strength | None:
        """One that is in the trash; None for any other."""
        ...

    def add_strength(self, strength: Strength) -> None: ...
    def erase_strength(self, strength_id: str) -> None: ...
    def consents(self, person_ids: Sequence[str]) -> Sequence[Consent]:
        """Newest first."""
        ...

    def put_consent(self, consent: Consent) -> None:
        """Add, or replace by id."""
        ...

    def erase_consent(self, consent_id: str) -> None: ...
    def household(self, person_ids: Sequence[str]) -> Sequence[HouseholdMember]:
        """Everybody in the households of this person, the person too."""
        ...

    def join(self, member: HouseholdMember) -> None:
        """Add to a household, which is made if it is not there; whoever is in it stays as they are."""
        ...

    def part(self, household_id: str, person_id: str) -> None:
        """Take out of a household; one with a single person left is none any more."""
        ...
