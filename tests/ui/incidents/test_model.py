"""What is said about the parents of an involved person, without Qt."""

from __future__ import annotations

from datetime import date

import pytest

from tests.ui.incidents.desk import TODAY
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import ParentsTold, PersonKind, PersonRole
from vios_desktop.ui.incidents.model import ParentsState, parents_state


def entry(told: ParentsTold = ParentsTold.NOT_YET, kind: PersonKind = PersonKind.PUPIL) -> IncidentPerson:
    return IncidentPerson("entry", PersonRole.WITNESS, kind, "person", parents_told=told)


def pupil(born: date | None = None, year: int | None = None) -> Person:
    return Person("person", PersonKind.PUPIL, "Sem", "Voorbeeld", birth_date=born, birth_year=year)


@pytest.mark.parametrize(
    ("born", "state"),
    [
        (date(2008, 11, 25), ParentsState.CALL),  # 18 tomorrow
        (date(2008, 11, 24), ParentsState.WITH_CONSENT),  # 18 today
        (date(2011, 3, 2), ParentsState.CALL),
    ],
)
def test_parents_are_called_until_the_day_of_the_eighteenth_birthday(born: date, state: ParentsState) -> None:
    assert parents_state(entry(), pupil(born), TODAY) is state


def test_a_year_of_birth_that_leaves_it_open_asks_to_check() -> None:
    assert parents_state(entry(), pupil(year=2008), TODAY) is ParentsState.CHECK_AGE
    assert parents_state(entry(), pupil(year=2009), TODAY) is ParentsState.CALL
    assert parents_state(entry(), pupil(year=2007), TODAY) is ParentsState.WITH_CONSENT


def test_an_unknown_age_is_treated_as_under_age() -> None:
    assert parents_state(entry(), pupil(), TODAY) is ParentsState.CALL


def test_what_was_recorded_comes_before_the_age() -> None:
    adult = pupil(date(2000, 1, 1))

    assert parents_state(entry(ParentsTold.TOLD), adult, TODAY) is ParentsState.TOLD
    assert parents_state(entry(ParentsTold.NOT_TOLD), adult, TODAY) is ParentsState.NOT_TOLD
    assert parents_state(entry(ParentsTold.NOT_NEEDED), adult, TODAY) is ParentsState.NOT_NEEDED


@pytest.mark.parametrize("kind", [kind for kind in PersonKind if kind is not PersonKind.PUPIL])
def test_only_pupils_have_parents_to_call(kind: PersonKind) -> None:
    other = Person("person", kind, "J.", "Testhuis")

    assert parents_state(entry(kind=kind), other, TODAY) is ParentsState.NONE
