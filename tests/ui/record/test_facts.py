"""From form to facts and back: every field survives, and what is wrong is named."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime

import pytest

from tests.ui.record.invented import full_facts
from vios_desktop.domain.incident import Incident, IncidentFacts
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, in_order
from vios_desktop.domain.vocabulary import Domain, IncidentStatus
from vios_desktop.ui.record.draft_values import Entry, FormValues
from vios_desktop.ui.record.facts import Built, answered, to_facts
from vios_desktop.ui.record.values_of import values_of

TODAY = date(2026, 11, 24)
COMPLETE = {"kind": "theft", "occurred_on": "2026-11-24", "place": "bike_shed", "facts": "Iets."}


def incident(facts: IncidentFacts) -> Incident:
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    return Incident("x", "2026-001", IncidentStatus.OPEN, facts, moment, "marit", moment, "marit", version=3)


def built(**texts: str) -> Built:
    return to_facts(FormValues({**COMPLETE, **texts}), TODAY)


def codes(result: Built) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in result.problems]


def test_every_field_of_a_full_incident_comes_back() -> None:
    own = in_order(
        OwnAnswer(f"own_{sort.value}", sort, value)
        for sort, value in zip(FieldSort, ("zoals  getypt", "own_x", "no", "2026-11-02", "-3"), strict=True)
    )
    facts = dataclasses.replace(full_facts("person", "location"), own=own)
    default = IncidentFacts("", date.min, "", "")
    for field in dataclasses.fields(facts):  # the test itself must not forget a field
        assert getattr(facts, field.name) != getattr(default, field.name), field.name
    values = values_of(incident(facts), {}, lambda _entry, _person: {})
    assert values.base_version == 3
    assert to_facts(values, TODAY) == Built(facts)


def test_four_answers_are_enough() -> None:
    assert to_facts(FormValues(COMPLETE), TODAY).facts == IncidentFacts("theft", TODAY, "bike_shed", "Iets.")


def test_what_is_missing_is_named_in_the_order_of_the_form() -> None:
    persons = (Entry("p1", {"person_kind": "unknown"}),)
    result = to_facts(FormValues({"kind": " "}, persons=persons), TODAY)
    assert result.facts is None
    assert codes(result) == [
        ("kind", "kind_missing"),
        ("occurred_on", "day_missing"),
        ("place", "place_missing"),
        ("facts", "facts_missing"),
        ("persons/p1/role", "role_missing"),
    ]


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        ({"occurred_on": "", "occurred_on_typed": "gisteren 12:"}, ("occurred_on", "day_not_understood")),
        ({"occurred_on": "2026-11-25"}, ("occurred_on", "day_in_future")),
        ({"occurred_on": "1926-11-25"}, ("occurred_on", "day_not_possible")),
        ({"facts": "x" * 20_001}, ("facts", "facts_too_long")),
        ({"damage_eur": "veel"}, ("damage_eur", "amount_not_number")),
        ({"damage_eur": "-4"}, ("damage_eur", "amount_negative")),
        ({"police_on_typed": "ooit"}, ("police_on", "day_not_understood")),
    ],
)
def test_a_value_that_cannot_be_kept_is_a_problem_at_its_field(
    texts: dict[str, str], problem: tuple[str, str]
) -> None:
    assert codes(built(**texts)) == [problem]


@pytest.mark.parametrize("amount", ["120", "€ 120", "120,00", "120,-", " 1.200 "])
def test_euros_are_read_as_people_write_them(amount: str) -> None:
    facts = built(damage_eur=amount).facts
    assert facts is not None
    assert facts.damage_eur in (120, 1200)


def test_lists_name_the_row_that_is_wrong() -> None:
    values = FormValues(
        COMPLETE,
        items=(
            Entry("i1", {"count": "0"}, (Entry("h1", {"note": "x"}),)),
            Entry("i2", {"count": "twee"}),
            Entry("i3"),
        ),
        measures=(Entry("m1", {"starts_on": "2026-11-24", "ends_on": "2026-11-23"}),),
    )
    assert codes(to_facts(values, TODAY)) == [
        ("items/i1/count", "item_count_not_possible"),
        ("items/i1/h1/handed_on", "day_missing"),
        ("items/i1/h1/handed_to", "receiver_missing"),
        ("items/i2/count", "count_not_number"),
        ("measures/m1/kind", "measure_missing"),
        ("measures/m1/ends_on", "end_before_start"),
    ]


def test_rows_that_were_added_and_left_empty_are_nothing() -> None:
    values = FormValues(COMPLETE, items=(Entry("i1"),), measures=(Entry("m1"),))
    facts = to_facts(values, TODAY).facts
    assert facts is not None
    assert (facts.items, facts.measures) == ((), ())


@pytest.mark.parametrize(("place", "domain"), [("online", Domain.ONLINE), ("route", Domain.STREET)])
def test_where_it_plays_follows_from_the_place_until_it_is_chosen(place: str, domain: Domain) -> None:
    facts, chosen = built(place=place).facts, built(place=place, domain="home").facts
    assert facts is not None
    assert chosen is not None
    assert (facts.domain, chosen.domain) == (domain, Domain.HOME)


def test_questions_are_counted_when_they_are_really_answered() -> None:
    assert answered(FormValues()) == 0
    assert answered(FormValues({"kind": "theft", "occurred_on_typed": "gister", "facts": "  "})) == 1
    assert answered(FormValues(COMPLETE)) == 4
