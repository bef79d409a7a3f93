"""Damage, graffiti and arson (law notes 3.20), answered as a user would."""

from __future__ import annotations

import pytest

from tests.unit.decision.cases.reading import forbidden, ids, numbers, told
from tests.unit.decision.content_texts import person, walked
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.vocabulary import PersonRole

NO_DANGER = {"danger": "no", **SAFE}
DAMAGE = "Wetboek van Strafrecht, art. 350"
FIRE = "Wetboek van Strafrecht, art. 157 en 158"

EXAMPLES = {
    "a window broken by a ball": Example(
        "vandalism",
        (person(13),),
        {"danger": "no", "vandal_what": "accident"},
        ("nee", "niet_nodig", "niet_nodig", "nee"),
        (DAMAGE,),
        reason="3.20: damage by accident is no offence [A]",
    ),
    "a drawing on a table": Example(
        "vandalism",
        (person(14),),
        {"vandal_what": "small", **NO_DANGER},
        ("mogelijk", "niet_nodig", "vandaag", "nee"),
        ("Wetboek van Strafrecht, art. 424",),
        reason="3.20: baldadigheid; the school repairs it itself",
    ),
    "graffiti on the wall by a girl of 16": Example(
        "vandalism",
        (person(16),),
        {"vandal_what": "damage", "vandal_damage": "under_1150", **NO_DANGER},
        ("ja", "0900-8844", "vandaag", "nee"),
        (DAMAGE,),
        partners=("halt", "mentor"),
        reason="3.20: 350, Halt up to € 1,150",
    ),
    "a fire in the toilets by a boy of 15": Example(
        "vandalism",
        (person(15),),
        {"vandal_what": "fire", "vandal_fire": "yes", **NO_DANGER},
        ("ja", "0900-8844", "vandaag", "nee"),
        (FIRE,),
        partners=("ggd",),
        reason="3.20 says 112 for a fire; this one is out, so 112 only when in doubt; 2.3: duty to report",
    ),
    "it still burns": Example(
        "vandalism",
        (person(15),),
        {"danger": "yes", "vandal_what": "fire", "vandal_fire": "unknown", **SAFE},
        ("ja", "112", "vandaag", "nee"),
        (FIRE,),
        reason="3.20: fire is 112",
    ),
    "a child of 11 scratches a car": Example(
        "vandalism",
        (person(11),),
        {"vandal_what": "damage", "vandal_damage": "under_2500", **NO_DANGER},
        ("mogelijk", "0900-8844", "vandaag", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 there is no prosecution",
    ),
    "an eighteen-year-old": Example(
        "vandalism",
        (person(18),),
        {"danger": "no", "vandal_what": "damage", "vandal_damage": "more"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "nee"),
        (DAMAGE,),
        reason="2.5: 18 and over",
    ),
    "nothing is known": Example(
        "vandalism",
        (person(15),),
        {"danger": "no"},
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        (DAMAGE,),
        reason="2.3: doubt whether it is an offence goes to the wijkagent",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_vandalism(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _vandalism(pack: Pack, what: str, age: int = 15, **more: str) -> Advice:
    return advise(walked(pack, "vandalism", person(age), vandal_what=what, **NO_DANGER, **more))


def test_arson_with_danger_must_be_reported_by_everyone(pack: Pack) -> None:
    """2.3: the duty to report holds where life was in danger, and where that is not certain."""
    for answer, duty in (("yes", True), ("unknown", True), ("no", False)):
        advice = _vandalism(pack, "fire", vandal_fire=answer)
        assert ("duty_to_report" in ids(advice, Axis.POLICE)) is duty
        assert "112" in numbers(advice, Axis.POLICE)
        assert advice.card(Axis.SCHOOL).value == "veiligheid"


def test_halt_depends_on_the_damage(pack: Pack) -> None:
    """2.9: € 1,150 for each pupil by the police, € 2,500 with consent of the prosecutor."""
    values = ("under_1150", "under_2500", "more", "unknown")
    found = [_vandalism(pack, "damage", vandal_damage=v).card(Axis.CONSEQUENCES).value for v in values]
    assert found == ["halt_mogelijk", "halt_mogelijk", "jeugdstrafrecht", "onzeker"]


def test_damage_by_fireworks_is_for_the_police_even_with_f1(pack: Pack) -> None:
    advice = _vandalism(pack, "firework", fireworks_type="f1")
    assert advice.card(Axis.CRIMINAL).value == "ja"
    assert advice.card(Axis.TAKE_IN).value == "politie"
    assert "ook thuis verboden" not in told(advice, Axis.PARENTS)
    heavy = _vandalism(pack, "firework", fireworks_type="heavy", fireworks_did="lit", fireworks_place="gone")
    assert heavy.card(Axis.SCHOOL).value == "veiligheid"
    assert heavy.card(Axis.CONSEQUENCES).value == "jeugdstrafrecht"  # heavy fireworks weigh, whatever the damage


def test_who_pays_depends_on_age_and_nobody_is_frisked(pack: Pack) -> None:
    """2.1: under 14 the parents, 14 and 15 mostly, 16 and over the pupil."""
    advice = _vandalism(pack, "damage", vandal_damage="more")
    [bill] = [item for item in advice.card(Axis.SCHOOL).items if item.id == "vandal_bill"]
    assert not bill.verified
    assert "Onder 14" in bill.text
    for words in ("kleding", "Straf geen hele klas"):
        assert words in forbidden(advice)


def test_without_a_suspect_nobody_gets_a_measure(pack: Pack) -> None:
    owner = person(14, PersonRole.VICTIM, key="v")
    answers = {"vandal_what": "damage", "vandal_damage": "more", **NO_DANGER}
    advice = advise(walked(pack, "vandalism", owner, **answers))
    assert advice.card(Axis.SCHOOL).value == "gesprek"
    assert advice.card(Axis.CRIMINAL).value == "ja"
