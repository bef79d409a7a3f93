"""Fireworks (law notes 3.11), answered as a user would."""

from __future__ import annotations

import pytest

from tests.unit.decision.cases.reading import forbidden, ids, numbers, told, value_for
from tests.unit.decision.content_texts import person, walked, walked_with
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.vocabulary import PersonRole

NO_DANGER = {"danger": "no", **SAFE}
BAN = "Wet milieubeheer, art. 9.2.2.1a"

EXAMPLES = {
    "a sparkler": Example(
        "fireworks",
        (person(13),),
        {"fireworks_type": "f1", **NO_DANGER},
        ("nee", "niet_nodig", "vandaag", "ja"),
        ("Vuurwerkbesluit, art. 2.3.5 en 2.3.7",),
        partners=("mentor",),
        reason="3.11 and 2.12 rule 13: F1 is for the school rules, back through the parents",
    ),
    "a fountain in the bag of a boy of 15": Example(
        "fireworks",
        (person(15),),
        {"fireworks_type": "f2", "fireworks_did": "had", "fireworks_place": "pupil", **NO_DANGER},
        ("ja", "0900-8844", "direct", "politie"),
        (BAN, "Vuurwerkbesluit, art. 1.2.4 en 1.2.5"),
        partners=("halt",),
        reason="3.11: possession of F2 is forbidden everywhere; police today, nothing is moved",
    ),
    "a Cobra thrown at a pupil": Example(
        "fireworks",
        (person(17, key="c"), person(14, PersonRole.VICTIM, key="v")),
        {
            "danger": "yes",
            "fireworks_type": "heavy",
            "fireworks_did": "danger",
            "fireworks_place": "gone",
            **SAFE,
        },
        ("ja", "112", "direct", "politie"),
        (BAN, "Wetboek van Strafrecht, art. 157 en 158", "Vuurwerkbesluit, art. 1.2.2"),
        partners=("arts", "slachtofferhulp", "gemeente"),
        reason="3.11: heavy fireworks with danger; 2.3: 112",
    ),
    "a child of 11": Example(
        "fireworks",
        (person(11),),
        {"fireworks_type": "f2", "fireworks_did": "lit", "fireworks_place": "gone", **NO_DANGER},
        ("mogelijk", "0900-8844", "direct", "politie"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 there is no prosecution",
    ),
    "an eighteen-year-old who sells": Example(
        "fireworks",
        (person(18),),
        {"danger": "no", "fireworks_type": "heavy", "fireworks_did": "sold", "fireworks_place": "room"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "politie"),
        ("Vuurwerkbesluit, art. 1.2.2",),
        partners=("gemeente", "mma"),
        reason="3.11: ordering and reselling fall under 1.2.2",
    ),
    "found, nobody knows what it is": Example(
        "fireworks",
        (person(15),),
        {"danger": "no"},
        ("mogelijk", "0900-8844", "eerst_overleg", "politie"),
        (BAN,),
        reason="2.12 rule 13: on the safe side it is left where it is",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_fireworks(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _fireworks(pack: Pack, kind: str, did: str = "had", place: str = "pupil") -> Advice:
    answers = {"fireworks_type": kind, "fireworks_did": did, "fireworks_place": place, **NO_DANGER}
    return advise(walked(pack, "fireworks", person(15), **answers))


def test_forbidden_fireworks_are_never_moved(pack: Pack) -> None:
    for kind in ("f2", "heavy", "unknown"):
        advice = _fireworks(pack, kind)
        assert "niet verplaatsen" in told(advice, Axis.TAKE_IN)
        assert "Breng het niet naar het bureau" in forbidden(advice)
        assert "take_in_ask" not in ids(advice, Axis.TAKE_IN)
        assert "112" in numbers(advice, Axis.POLICE)


def test_heavy_or_unknown_fireworks_clear_the_room_at_once(pack: Pack) -> None:
    for kind in ("heavy", "unknown"):
        advice = _fireworks(pack, kind)
        assert advice.card(Axis.SCHOOL).value == "veiligheid"
        assert advice.card(Axis.POLICE).headline == "Bel nu 0900-8844"
    assert _fireworks(pack, "f2").card(Axis.SCHOOL).value == "maatregel"


def test_reporting_is_a_duty_only_where_life_may_have_been_in_danger(pack: Pack) -> None:
    """2.3: the general duty to report covers an explosion with danger to life."""
    assert "duty_to_report" in ids(_fireworks(pack, "heavy", "danger"), Axis.POLICE)
    assert "duty_to_report" not in ids(_fireworks(pack, "f2", "danger"), Axis.POLICE)
    assert "duty_to_report" not in ids(_fireworks(pack, "heavy", "had"), Axis.POLICE)


def test_what_is_not_checked_is_said(pack: Pack) -> None:
    """5.2: the penalty, and whether the list of Halt follows the new articles, were not seen."""
    had = _fireworks(pack, "f2")
    assert had.card(Axis.CONSEQUENCES).value == "halt_mogelijk"
    assert "niet nagekeken" in told(had, Axis.CONSEQUENCES)
    heavy = _fireworks(pack, "heavy")
    assert heavy.card(Axis.CONSEQUENCES).value == "jeugdstrafrecht"
    assert "niet nagekeken" in told(heavy, Axis.CONSEQUENCES)


def test_a_sparkler_is_taken_in_only_when_the_rules_say_so(pack: Pack) -> None:
    facts = Facts((person(15),), school={"house_rules": "no"})
    answers = {"fireworks_type": "f1", **NO_DANGER}
    assert advise(walked_with(pack, "fireworks", facts, answers)).card(Axis.TAKE_IN).value == "nee"


def test_parents_of_victim_and_causer_hear_different_things(pack: Pack) -> None:
    persons = (person(15, key="c"), person(13, PersonRole.VICTIM, key="v"))
    answers = {"fireworks_type": "f2", "fireworks_did": "danger", "fireworks_place": "gone", **NO_DANGER}
    advice = advise(walked(pack, "fireworks", *persons, **answers))
    assert value_for(advice, Axis.PARENTS, "v") == "direct"
    assert {"fireworks_parents", "fireworks_parents_victim"} <= ids(advice, Axis.PARENTS)
