"""Ages and what a person needs to be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.person import AgeRange, Person, check_person
from vios_desktop.domain.vocabulary import PersonKind

TODAY = date(2026, 11, 24)
SEM = Person("sem", PersonKind.PUPIL, "Sem", "Voorbeeld", birth_date=date(2011, 8, 14))


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2011, 11, 24), date(2026, 11, 24), 15),
        (date(2011, 11, 25), date(2026, 11, 24), 14),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
        (date(2012, 2, 29), date(2028, 2, 28), 15),
        (date(2012, 2, 29), date(2028, 2, 29), 16),
        (date(2026, 11, 24), date(2026, 11, 24), 0),
    ],
)
def test_a_birth_date_gives_one_age(born: date, day: date, age: int) -> None:
    found = replace(SEM, birth_date=born).age_on(day)

    assert found == AgeRange(age, age)
    assert found.exact


def test_a_birth_year_gives_two_ages() -> None:
    found = replace(SEM, birth_date=None, birth_year=2011).age_on(TODAY)

    assert found == AgeRange(14, 15)
    assert not found.exact


def test_in_the_year_of_birth_nobody_is_younger_than_nothing() -> None:
    assert replace(SEM, birth_date=None, birth_year=2026).age_on(TODAY) == AgeRange(0, 0)


@pytest.mark.parametrize(
    "person",
    [
        replace(SEM, birth_date=None),
        replace(SEM, birth_date=TODAY + timedelta(days=1)),
        replace(SEM, birth_date=None, birth_year=2027),
    ],
)
def test_there_is_no_age_without_a_birth_before_that_day(person: Person) -> None:
    assert person.age_on(TODAY) is None


@given(born=st.dates(date(1990, 1, 1), date(2020, 12, 31)), day=st.dates(date(2021, 1, 1), date(2050, 12, 31)))
def test_the_age_by_year_always_holds_the_age_by_date(born: date, day: date) -> None:
    exact = replace(SEM, birth_date=born).age_on(day)
    by_year = replace(SEM, birth_date=None, birth_year=born.year).age_on(day)

    assert exact is not None
    assert by_year is not None
    assert by_year.lowest <= exact.lowest <= by_year.highest


@given(born=st.dates(date(1990, 1, 1), date(2020, 12, 31)), day=st.dates(date(2021, 1, 1), date(2050, 12, 30)))
def test_one_day_later_nobody_is_younger_or_two_years_older(born: date, day: date) -> None:
    person = replace(SEM, birth_date=born)
    before, after = person.age_on(day), person.age_on(day + timedelta(days=1))

    assert before is not None
    assert after is not None
    assert 0 <= after.lowest - before.lowest <= 1


def test_a_name_is_shown_with_its_prefix_and_without_gaps() -> None:
    tess = Person("tess", PersonKind.PUPIL, "Tess", "Fictum", prefix="van")

    assert tess.display_name == "Tess van Fictum"
    assert tess.initials == "TF"
    assert replace(tess, first_name="", prefix="").display_name == "Fictum"
    assert replace(tess, first_name="").initials == "F"


@pytest.mark.parametrize(
    ("person", "field", "code"),
    [
        (replace(SEM, first_name=" ", last_name=""), "first_name", "name_missing"),
        (replace(SEM, birth_date=TODAY + timedelta(days=1)), "birth_date", "birth_date_not_possible"),
        (replace(SEM, birth_date=date(1899, 12, 31)), "birth_date", "birth_date_not_possible"),
        (replace(SEM, birth_date=None, birth_year=2027), "birth_date", "birth_date_not_possible"),
        (replace(SEM, birth_date=None, birth_year=0), "birth_date", "birth_date_not_possible"),
        (replace(SEM, birth_year=2012), "birth_year", "birth_year_differs"),
    ],
)
def test_a_person_that_cannot_be_kept_is_refused(person: Person, field: str, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        check_person(person, TODAY)

    assert [(p.field, p.code) for p in caught.value.problems] == [(field, code)]


@pytest.mark.parametrize(
    "person", [SEM, replace(SEM, birth_year=2011), replace(SEM, birth_date=None, last_name="")]
)
def test_a_person_with_any_name_can_be_kept(person: Person) -> None:
    check_person(person, TODAY)
