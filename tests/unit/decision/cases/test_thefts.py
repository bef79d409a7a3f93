"""Theft and handling (law notes 3.12), answered as a user would."""

from __future__ import annotations

import pytest

from tests.unit.decision.cases.reading import forbidden, ids, numbers, told, value_for
from tests.unit.decision.content_texts import person, walked
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.vocabulary import Act, Axis
from vios_desktop.domain.vocabulary import PersonRole

NO_DANGER = {"danger": "no", **SAFE}
THEFT = "Wetboek van Strafrecht, art. 310, 311 en 312"

EXAMPLES = {
    "9 telephone stolen": Example(
        "theft",
        (person(15, key="c"), person(14, PersonRole.VICTIM, key="v")),
        {"theft_what": "taken", "theft_value": "under_1000", "item_place": "unknown", **NO_DANGER},
        ("ja", "0900-8844", "vandaag", "ja"),
        (THEFT,),
        partners=("halt", "slachtofferhulp"),
        reason="the example cases; 3.12",
    ),
    "only missing": Example(
        "theft",
        (person(13),),
        {"danger": "no", "theft_what": "missing"},
        ("nee", "niet_nodig", "niet_nodig", "nee"),
        (THEFT,),
        partners=("mentor",),
        reason="2.12 rule 9: on suspicion alone no measure, no force, no report",
    ),
    "small and settled between pupils": Example(
        "theft",
        (person(13),),
        {
            "theft_what": "taken",
            "theft_value": "under_190",
            "theft_settled": "yes",
            "item_place": "school",
            **NO_DANGER,
        },
        ("ja", "wijkagent", "vandaag", "ja"),
        (THEFT,),
        reason="3.12: small and settled between pupils goes to the wijkagent or Halt",
    ),
    "a stolen bicycle bought by a girl of 17": Example(
        "theft",
        (person(17),),
        {"theft_what": "kept", "theft_value": "under_1000", "item_place": "pupil", **NO_DANGER},
        ("mogelijk", "0900-8844", "vandaag", "ja"),
        ("Wetboek van Strafrecht, art. 416 tot en met 417bis",),
        reason="3.12: handling asks what somebody knew",
    ),
    "robbed with a knife by an eighteen-year-old": Example(
        "theft",
        (person(18, key="c"), person(14, PersonRole.VICTIM, key="v")),
        {
            "theft_what": "force",
            "theft_weapon": "knife",
            "knife_type": "kitchen",
            "knife_purpose": "threat",
            "item_place": "pupil",
            **NO_DANGER,
        },
        ("ja", "0900-8844", "niet_zonder_toestemming", "politie"),
        (THEFT,),
        partners=("slachtofferhulp",),
        reason="3.12: with violence 312; 3.9: the knife goes to the police",
    ),
    "a child of 11 takes a purse": Example(
        "theft",
        (person(11),),
        {
            "theft_what": "taken",
            "theft_value": "under_190",
            "theft_settled": "no",
            "item_place": "pupil",
            **NO_DANGER,
        },
        ("mogelijk", "0900-8844", "vandaag", "ja"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 there is no prosecution",
    ),
    "nothing is known": Example(
        "theft",
        (person(15),),
        {"danger": "no"},
        ("mogelijk", "wijkagent", "eerst_overleg", "ja"),
        (THEFT,),
        reason="2.3: doubt whether it is an offence goes to the wijkagent",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_theft(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _theft(pack: Pack, what: str, age: int = 15, **more: str) -> Advice:
    return advise(walked(pack, "theft", person(age), theft_what=what, **NO_DANGER, **more))


def test_halt_depends_on_the_value(pack: Pack) -> None:
    """2.9: up to € 190 by the police, up to € 1,000 with consent of the prosecutor."""
    found = {
        value: _theft(pack, "taken", theft_value=value, item_place="pupil")
        for value in ("under_190", "under_1000", "more", "unknown")
    }
    assert {value: advice.card(Axis.CONSEQUENCES).headline for value, advice in found.items()} == {
        "under_190": "Halt kan, via de politie",
        "under_1000": "Halt kan, de officier beslist",
        "more": "Jeugdstrafrecht kan, politie beslist",
        "unknown": "Nog niet te zeggen",
    }
    assert _theft(pack, "broken").card(Axis.CONSEQUENCES).value == "jeugdstrafrecht"


def test_nobody_is_searched_or_named(pack: Pack) -> None:
    for advice in (_theft(pack, "taken"), advise(walked(pack, "theft", danger="no", theft_what="missing"))):
        for words in ("Doorzoek geen tassen", "kleding", "Noem geen naam", "Straf geen hele groep"):
            assert words in forbidden(advice)


def test_camera_pictures_are_kept_today(pack: Pack) -> None:
    [item] = [i for i in _theft(pack, "taken").card(Axis.TAKE_IN).items if i.id == "theft_camera"]
    assert item.deadline_text == "Vandaag"
    assert not item.verified


def test_what_was_taken_goes_to_its_owner_unless_the_police_need_it(pack: Pack) -> None:
    advice = _theft(pack, "taken", item_place="school")
    assert "naar de eigenaar" in told(advice, Axis.TAKE_IN)
    [item] = [i for f in pack.protocols.values() for i in f.items if i.id == "theft_take_in"]
    assert Act.RETURN_TO_OWNER in item.does
    assert numbers(advice, Axis.POLICE) >= {"0900-8844", "112"}


def test_without_a_suspect_nobody_gets_a_measure(pack: Pack) -> None:
    owner = person(14, PersonRole.VICTIM, key="v")
    advice = advise(walked(pack, "theft", owner, theft_what="taken", theft_value="under_1000", **NO_DANGER))
    assert advice.card(Axis.SCHOOL).value == "gesprek"
    assert advice.card(Axis.CRIMINAL).value == "ja"
    assert value_for(advice, Axis.CONSEQUENCES, "v") == "geen"


def test_handing_over_under_threat_is_extortion(pack: Pack) -> None:
    causer, victim = person(15, key="c"), person(13, PersonRole.VICTIM, key="v")
    walk = walked(
        pack,
        "theft",
        causer,
        victim,
        theft_what="demanded",
        extortion_means="violence",
        extortion_wants="money",
        **NO_DANGER,
    )
    advice = advise(walk)
    assert walk.asked <= 9
    assert "extortion_violence" in ids(advice, Axis.CRIMINAL)
    assert "Betaal niet" in forbidden(advice)
    assert value_for(advice, Axis.CONSEQUENCES, "c") == "jeugdstrafrecht"
