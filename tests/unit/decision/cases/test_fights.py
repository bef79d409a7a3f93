"""Fights (law notes 3.14), answered as a user would."""

from __future__ import annotations

import pytest

from tests.unit.decision.cases.reading import forbidden, ids, numbers, told, value_for
from tests.unit.decision.content_texts import person, walked
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

NO_DANGER = {"danger": "no", **SAFE}

EXAMPLES = {
    "two boys of 13 push each other": Example(
        "fight",
        (person(13, key="a"), person(13, key="b")),
        {"fight_what": "scuffle", "fight_harm": "none", **NO_DANGER},
        ("nee", "niet_nodig", "vandaag", "nee"),
        ("Wetboek van Strafrecht, art. 300 en 302",),
        partners=("mentor",),
        reason="3.14: a small quarrel without injury is the school's own",
    ),
    "a boy of 15 gives a girl of 13 a black eye": Example(
        "fight",
        (person(15, key="c"), person(13, PersonRole.VICTIM, key="v")),
        {"fight_what": "blows", "fight_harm": "minor", "fight_weapon": "none", **NO_DANGER},
        ("ja", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafrecht, art. 300 en 302",),
        partners=("arts", "slachtofferhulp", "mentor"),
        reason="3.14: assault, parents of all at once, victim support",
    ),
    "a blow without pain or injury": Example(
        "fight",
        (person(16),),
        {"fight_what": "blows", "fight_harm": "none", "fight_weapon": "none", **NO_DANGER},
        ("mogelijk", "wijkagent", "direct", "nee"),
        ("Wetboek van Strafrecht, art. 300 en 302",),
        reason="3.14: an attempt at assault is no offence; otherwise report or wijkagent",
    ),
    "a group kicks somebody unconscious": Example(
        "fight",
        (person(17, key="c"), person(15, PersonRole.VICTIM, key="v")),
        {"fight_what": "group", "fight_harm": "serious", "fight_weapon": "none", "danger": "yes", **SAFE},
        ("ja", "112", "direct", "nee"),
        ("Wetboek van Strafrecht, art. 300 en 302", "Wetboek van Strafrecht, art. 141"),
        partners=("arts", "slachtofferhulp", "jongerenwerk"),
        reason="3.14: 112 for the wounded, 141 for the group",
    ),
    "a child of 11 hits": Example(
        "fight",
        (person(11),),
        {"fight_what": "blows", "fight_harm": "minor", "fight_weapon": "none", **NO_DANGER},
        ("mogelijk", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 there is no prosecution",
    ),
    "an eighteen-year-old with a belt": Example(
        "fight",
        (person(18),),
        {"fight_what": "blows", "fight_harm": "minor", "fight_weapon": "object", "danger": "no"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "politie"),
        ("Wetboek van Strafrecht, art. 300 en 302",),
        reason="3.9: a thing that was used to hurt may be a weapon; 2.5: 18 and over",
    ),
    "nothing is known": Example(
        "fight",
        (person(14),),
        {"danger": "no"},
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 300 en 302",),
        reason="2.3: doubt whether it is an offence goes to the wijkagent; 2.12 rule 4 for the parents",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_fight(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _fight(pack: Pack, what: str, harm: str, weapon: str, age: int = 15) -> Advice:
    answers = {"fight_what": what, "fight_harm": harm, **NO_DANGER}
    if what != "scuffle":
        answers["fight_weapon"] = weapon
    return advise(walked(pack, "fight", person(age), **answers))


def test_halt_depends_on_the_injury_and_on_a_weapon(pack: Pack) -> None:
    """2.9: no or very slight injury may go to Halt with consent of the prosecutor; weapons are not on the list."""
    found = {
        "light": _fight(pack, "blows", "minor", "none"),
        "grave": _fight(pack, "blows", "serious", "none"),
        "weapon": _fight(pack, "blows", "minor", "object"),
        "unknown": _fight(pack, "blows", "unknown", "none"),
        "small": _fight(pack, "scuffle", "none", ""),
    }
    assert {name: advice.card(Axis.CONSEQUENCES).value for name, advice in found.items()} == {
        "light": "halt_mogelijk",
        "grave": "jeugdstrafrecht",
        "weapon": "jeugdstrafrecht",
        "unknown": "onzeker",
        "small": "geen",
    }


def test_a_knife_in_a_fight_is_a_weapon_even_when_meant_for_a_lesson(pack: Pack) -> None:
    walk = walked(
        pack,
        "fight",
        person(15),
        fight_what="blows",
        fight_harm="none",
        fight_weapon="knife",
        knife_type="kitchen",
        knife_purpose="lesson",
        **NO_DANGER,
    )
    advice = advise(walk)
    assert walk.asked <= 9
    assert advice.card(Axis.TAKE_IN).value == "politie"
    assert advice.card(Axis.POLICE).value == "112"
    assert "Geef het mes niet terug" in forbidden(advice)


def test_self_defence_is_told_as_unchecked(pack: Pack) -> None:
    [item] = [
        i for i in _fight(pack, "blows", "minor", "none").card(Axis.CRIMINAL).items if i.id == "fight_defence"
    ]
    assert item.certainty_text == "Nog te controleren"
    assert not item.verified


def test_a_film_is_kept_but_the_phone_is_not_looked_at(pack: Pack) -> None:
    advice = _fight(pack, "blows", "minor", "none")
    assert "te bewaren voor de politie" in told(advice, Axis.TAKE_IN)
    assert "telefoon" in forbidden(advice)
    assert "kleding" in forbidden(advice)
    assert "fight_filmers" in ids(advice, Axis.SCHOOL)
    assert "fight_filmers" not in ids(_fight(pack, "scuffle", "none", ""), Axis.SCHOOL)


def test_a_measure_must_be_proportionate(pack: Pack) -> None:
    """2.8: ECLI:NL:RBMNE:2024:5420, a fight just outside the grounds."""
    school = _fight(pack, "blows", "serious", "none").card(Axis.SCHOOL)
    assert any("ECLI:NL:RBMNE:2024:5420" in cite for item in school.items for cite in item.cites)
    assert "inspectie" in told(_fight(pack, "blows", "serious", "none"), Axis.SCHOOL)


def test_groups_are_kept_apart_before_any_measure(pack: Pack) -> None:
    advice = _fight(pack, "group", "minor", "none")
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    assert numbers(advice, Axis.POLICE) >= {"0900-8844", "112"}


def test_somebody_from_outside_has_no_parents_to_call(pack: Pack) -> None:
    outside = person(20, key="x", kind=PersonKind.THIRD_PARTY)
    hurt = person(14, PersonRole.VICTIM, key="v")
    advice = advise(
        walked(
            pack, "fight", outside, hurt, fight_what="blows", fight_harm="minor", fight_weapon="none", **NO_DANGER
        )
    )
    assert value_for(advice, Axis.PARENTS, "x") == "niet_nodig"
    assert value_for(advice, Axis.PARENTS, "v") == "direct"
    assert value_for(advice, Axis.CONSEQUENCES, "x") == "onzeker"
    assert "outsider_police_knows" in ids(advice, Axis.POLICE)


def test_with_only_a_victim_nobody_gets_a_measure(pack: Pack) -> None:
    hurt = person(14, PersonRole.VICTIM, key="v")
    advice = advise(
        walked(pack, "fight", hurt, fight_what="blows", fight_harm="minor", fight_weapon="none", **NO_DANGER)
    )
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    assert advice.card(Axis.CRIMINAL).value == "ja"
    assert value_for(advice, Axis.CONSEQUENCES, "v") == "geen"
