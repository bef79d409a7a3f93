"""Pupils who left, for the tests of keeping and destroying their own file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.session import Session

PUPIL: Final = RecordKind.PERSON
LEFT: Final = date(2024, 7, 31)
"""Longer ago than the period of two years."""


def pupil(session: Session, first_name: str = "Noor", left_on: date | None = LEFT) -> str:
    made = Person(f"pupil-{first_name}", PersonKind.PUPIL, first_name, "Verzonnen", left_on=left_on)
    with session.begin() as work:
        work.persons.add(made)
        work.commit()
    return made.id


def moved(session: Session, person_id: str, left_on: date | None) -> None:
    """As a list that is read in changes who is at school."""
    with session.begin() as work:
        person = work.persons.get(person_id)
        assert person is not None
        work.persons.replace(replace(person, left_on=left_on, version=person.version + 1), person.version)
        work.commit()
