"""What an incident needs to be kept, and whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.incident import (
    MAX_FACTS_CHARACTERS,
    Incident,
    IncidentFacts,
    IncidentItem,
    IncidentPerson,
    Measure,
    check_incident,
)
from vios_desktop.domain.vocabulary import IncidentStatus, ItemKind, PersonKind, PersonRole

TODAY = date(2026, 11, 24)
FACTS = IncidentFacts("vape_use", TODAY, "yard", "De conciërge zag een vape op de grond liggen.")
NO_VAPE = IncidentItem("i", ItemKind.VAPE, "vape", count=0)
SEM = IncidentPerson("p1", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, "sem")


def problems_of(facts: IncidentFacts) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        check_incident(facts, TODAY)
    return [(problem.field, problem.code) for problem in caught.value.problems]


def test_four_answers_are_enough() -> None:
    check_incident(FACTS, TODAY)


def test_all_problems_come_at_once_in_the_order_of_the_form() -> None:
    empty = IncidentFacts("", TODAY + timedelta(days=1), "", " \n ", damage_eur=-1)

    assert problems_of(empty) == [
        ("kind", "kind_missing"),
        ("occurred_on", "day_in_future"),
        ("place", "place_missing"),
        ("facts", "facts_missing"),
        ("damage_eur", "amount_negative"),
    ]


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        (replace(FACTS, occurred_on=date(1989, 12, 31)), ("occurred_on", "day_not_possible")),
        (replace(FACTS, facts="x" * (MAX_FACTS_CHARACTERS + 1)), ("facts", "facts_too_long")),
        (replace(FACTS, persons=(SEM, replace(SEM, id="p2"))), ("persons", "person_twice")),
        (replace(FACTS, items=(NO_VAPE,)), ("items", "item_count_not_possible")),
        (
            replace(FACTS, measures=(Measure("m", "detention", None, TODAY, TODAY - timedelta(days=1)),)),
            ("measures", "end_before_start"),
        ),
    ],
)
def test_facts_that_cannot_be_are_refused(facts: IncidentFacts, problem: tuple[str, str]) -> None:
    assert problems_of(facts) == [problem]


def test_facts_at_the_limits_are_kept() -> None:
    unknown = replace(SEM, id="p2", person_id=None)
    measures = (
        Measure("m1", "talk", None, TODAY, TODAY),
        Measure("m2", "talk", None, None, TODAY),
        Measure("m3", "talk", None, TODAY, None),
    )
    facts = replace(
        FACTS,
        occurred_on=date(1990, 1, 1),
        facts="x" * MAX_FACTS_CHARACTERS,
        damage_eur=0,
        persons=(SEM, unknown, replace(unknown, id="p3")),
        items=(IncidentItem("i", ItemKind.VAPE, "vape"),),
        measures=measures,
    )

    check_incident(facts, TODAY)


def test_a_problem_tells_fields_and_never_what_was_typed() -> None:
    with pytest.raises(ValidationError) as caught:
        check_incident(replace(FACTS, kind="", facts="x" * 30_000), TODAY)

    assert str(caught.value) == "record_not_valid(count=2, fields=kind, facts)"


@pytest.mark.parametrize(("account", "own"), [("marit", True), ("joris", True), ("someone", False)])
def test_an_incident_is_own_to_who_made_it_and_whom_it_is_shared_with(account: str, own: bool) -> None:
    now = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    incident = Incident(
        "i", "2026-001", IncidentStatus.OPEN, FACTS, now, "marit", now, "marit", shared_with=frozenset({"joris"})
    )

    assert incident.is_own(account) is own
