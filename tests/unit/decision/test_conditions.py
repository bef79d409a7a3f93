"""The condition language: what it means and what it refuses."""

from __future__ import annotations

import pytest

from vios_desktop.decision.conditions import ConditionError, PersonView, View, parse
from vios_desktop.decision.vocabulary import AgeBand


def _person(key: str, *ages: str, part: str = "seller") -> PersonView:
    return PersonView(
        key,
        {
            "age": frozenset(ages),
            "part": frozenset({part}),
            "role": frozenset({"victim"}),
            "kind": frozenset({"pupil"}),
        },
    )


VIEW = View(
    answers={"pressure": "maybe"},
    kinds=("vape_trade",),
    persons=(_person("a", AgeBand.FROM_16, AgeBand.ADULT), _person("b", AgeBand.UNDER_12, part="buyer")),
    school={"house_rules": "yes"},
    states={"weapon": (parse("pressure is yes"), parse("pressure is maybe"))},
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("always", True),
        ("pressure is maybe", True),
        ("pressure is yes", False),
        ("pressure in (yes, maybe)", True),
        ("home is safe", False),
        ("not home is safe", True),
        ("kind is vape_trade", True),
        ("kind in (knife, cannabis)", False),
        ("school.house_rules is yes", True),
        ("school.locker_terms is unknown", True),
        ("someone.age may be 18_plus", True),
        ("someone.age is 18_plus", False),
        ("someone.age is under_12", True),
        ("someone.part in (buyer, user)", True),
        ("state.weapon", True),
        ("state.drug", False),
        ("pressure is yes or kind is vape_trade", True),
        ("pressure is yes and kind is vape_trade or always", True),
        ("pressure is yes and (kind is vape_trade or always)", False),
        ("not (pressure is maybe and always)", False),
    ],
)
def test_a_condition_about_the_incident(text: str, expected: bool) -> None:
    assert parse(text).holds(VIEW) is expected


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("person.age is under_18", False, True),
        ("person.age may be under_18", True, True),
        ("person.age may be (16_17, 12_15)", True, False),
        ("person.age is 12_plus", True, False),
        ("person.part is buyer", False, True),
        ("person.role is victim", True, True),
        ("person.kind in (staff, parent)", False, False),
    ],
)
def test_a_condition_about_a_person(text: str, first: bool, second: bool) -> None:
    condition = parse(text)
    assert [condition.holds(VIEW, person) for person in VIEW.persons] == [first, second]
    assert not condition.holds(VIEW, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pressure",
        "pressure is",
        "pressure is is",
        "pressure in yes",
        "pressure in (yes,)",
        "pressure in ()",
        "pressure in (yes, yes)",
        "pressure may be yes",
        "pressure is yes or",
        "pressure is yes pressure is no",
        "(pressure is yes",
        "pressure is yes)",
        "person.shoe is big",
        "person.age is 17",
        "someone.part is thief",
        "school. is yes",
        "state.sunny",
        "other.thing is yes",
        "not",
        "__import__('os')",
        "pressure == yes",
        ") is yes",
    ],
)
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(ConditionError, match=r"\w"):
        parse(text)


def test_the_tests_of_a_condition_are_all_found() -> None:
    names = [test.name for test in parse("not (a is x or b is y) and person.age is under_12 and always").tests()]
    assert names == ["a", "b", "age"]
