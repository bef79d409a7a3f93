"""Old and new value of every field, as text that stays the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from vios_desktop.domain.history import as_text, changed_fields
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, Severity

FACTS = IncidentFacts("theft", date(2026, 11, 20), "corridor", "De jas was weg.")


def test_only_what_differs_is_told_in_field_order() -> None:
    after = replace(FACTS, severity=Severity.MODERATE, place="yard", damage_eur=140)

    assert changed_fields(FACTS, after) == (
        ("place", "corridor", "yard"),
        ("severity", "", "moderate"),
        ("damage_eur", "", "140"),
    )


def test_nothing_changed_tells_nothing() -> None:
    assert changed_fields(FACTS, replace(FACTS)) == ()


@pytest.mark.parametrize("other", ["text", IncidentPerson("p", PersonRole.VICTIM, PersonKind.PUPIL)])
def test_two_different_things_cannot_be_compared(other: object) -> None:
    with pytest.raises(TypeError):
        changed_fields(FACTS, other)
    with pytest.raises(TypeError):
        changed_fields(other, FACTS)


def test_two_values_that_are_no_records_cannot_be_compared() -> None:
    with pytest.raises(TypeError):
        changed_fields("text", "text")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("tekst", "tekst"),
        (12, "12"),
        (False, "False"),
        (Severity.CRISIS, "crisis"),
        (date(2026, 11, 24), "2026-11-24"),
        (time(12, 40), "12:40:00"),
        (datetime(2026, 11, 24, 12, tzinfo=UTC), "2026-11-24T12:00:00+00:00"),
        (("b", "a"), "b, a"),
        (["b", "a"], "b, a"),
        (frozenset({"b", "a"}), "a, b"),
        ({"b", "a"}, "a, b"),
        ((), ""),
    ],
)
def test_every_kind_of_value_has_one_text(value: object, text: str) -> None:
    assert as_text(value) == text


def test_a_nested_record_shows_its_filled_fields_without_its_id() -> None:
    person = IncidentPerson("secret-id", PersonRole.VICTIM, PersonKind.PUPIL, "sem")

    assert as_text(person) == "{role=victim; person_kind=pupil; person_id=sem; parents_told=not_yet}"


def test_a_class_is_no_record() -> None:
    assert as_text(IncidentPerson) == str(IncidentPerson)
