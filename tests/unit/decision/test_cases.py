"""The example cases of the project, answered as a user would, through the public engine."""

from __future__ import annotations

import pytest

from tests.unit.decision.content_texts import person, walked, walked_with
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.vocabulary import Axis, Part
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

EXAMPLES = {
    "1 flavoured vapes sold": Example(
        "vape_trade",
        (person(15),),
        {
            "danger": "no",
            "trade_part": "seller",
            "pressure": "no",
            "vape_source": "shop",
            "item_place": "school",
            **SAFE,
        },
        ("ja", "wijkagent", "direct", "ja"),
        ("Tabaks- en rookwarenwet, art. 8", "Tabaks- en rookwarenwet, art. 1, 3 en 3a"),
    ),
    "2 fainted after a THC vape": Example(
        "spice_vape",
        (person(13, PersonRole.VICTIM, key="v"), person(14, key="c")),
        {"danger": "yes", "item_place": "school", **SAFE},
        ("ja", "112", "direct", "politie"),
        ("Opiumwet, lijst IA, art. 2a en 10b",),
    ),
    "3 four grams of weed": Example(
        "cannabis",
        (person(16),),
        {"danger": "no", "cannabis_amount": "under_5", "cannabis_dealing": "no", "item_place": "school", **SAFE},
        ("ja", "0900-8844", "direct", "politie"),
        ("Opiumwet, art. 3 en 11",),
    ),
    "4 joint of an eighteen-year-old": Example(
        "cannabis",
        (person(18),),
        {"danger": "no", "cannabis_amount": "under_5", "cannabis_dealing": "no", "item_place": "pupil"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "politie"),
        ("Opiumwet, art. 3 en 11",),
    ),
    "5 butterfly knife of an eleven-year-old": Example(
        "knife",
        (person(11),),
        {"danger": "no", "knife_type": "banned", "item_place": "pupil", **SAFE},
        ("mogelijk", "0900-8844", "direct", "politie"),
        ("Wet wapens en munitie, art. 2, 13 en 55", "Wetboek van Strafvordering, art. 486 en 487"),
    ),
    "7 kitchen knife for protection": Example(
        "knife",
        (person(15),),
        {"danger": "no", "knife_type": "kitchen", "knife_purpose": "threat", "item_place": "pupil", **SAFE},
        ("ja", "0900-8844", "direct", "politie"),
        ("Wet wapens en munitie, art. 2, 26 lid 5 en 54",),
    ),
    "8 kitchen knife of an eighteen-year-old in the building": Example(
        "knife",
        (person(18),),
        {"danger": "no", "knife_type": "kitchen", "knife_purpose": "none", "item_place": "pupil"},
        ("mogelijk", "0900-8844", "niet_zonder_toestemming", "politie"),
        ("Wet wapens en munitie, art. 1, 27 en 54",),
        {"place": "corridor"},
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_cases(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _interview(pack: Pack, **answers: str) -> Advice:
    seller, buyer = person(15, key="s", part=Part.SELLER), person(13, key="b", part=Part.BUYER)
    return advise(walked(pack, "vape_trade", seller, buyer, danger="no", item_place="pupil", **answers))


def test_the_interview_case_is_answered_for_seller_and_buyer(pack: Pack) -> None:
    advice = _interview(pack, pressure="no", vape_source="shop", home="safe")
    criminal = advice.card(Axis.CRIMINAL)
    assert criminal.headline == "Ja, verkopen wel. Hebben niet."
    assert [(a.person.label if a.person else "", a.value) for a in criminal.answers] == [
        ("de verkoper", "ja"),
        ("de koper", "nee"),
    ]
    assert advice.card(Axis.PARENTS).headline == "Ja, van koper en verkoper"
    assert advice.card(Axis.POLICE).headline == "Vraag de wijkagent om advies"
    assert advice.card(Axis.TAKE_IN).headline == "Ja, vragen om af te geven"
    assert {"nvwa", "jongerenwerk", "mentor"} <= set(advice.card(Axis.PARTNERS).values)
    not_to_do = " ".join(item.text for card in advice.cards for item in card.items if item.avoid)
    for word in ("geld", "kleding", "telefoon", "weg"):
        assert word in not_to_do
    assert "inspectie" in " ".join(item.text for item in advice.card(Axis.SCHOOL).items)
    [consequence] = [a for a in advice.card(Axis.CONSEQUENCES).answers if a.person and a.person.key == "s"]
    assert consequence.value == "onzeker"


def test_an_exploited_seller_is_protected_first(pack: Pack) -> None:
    advice = _interview(pack, pressure="yes", home="safe")
    assert advice.card(Axis.POLICE).value == "0900-8844"
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    values = {a.person.key: a.value for a in advice.card(Axis.PARENTS).answers if a.person}
    assert values == {"s": "eerst_overleg", "b": "direct"}
    assert "veilig_thuis" in advice.card(Axis.PARTNERS).values


def test_an_adult_supplier_is_a_matter_for_the_police(pack: Pack) -> None:
    advice = _interview(pack, pressure="no", vape_source="adult", home="safe")
    assert advice.card(Axis.POLICE).value == "0900-8844"
    supplier = person(20, key="x", part=Part.SUPPLIER, kind=PersonKind.THIRD_PARTY)
    walk = walked(pack, "vape_trade", person(15, part=Part.BUYER), supplier, danger="no", home="safe")
    outside = advise(walk)
    assert outside.card(Axis.POLICE).value == "0900-8844"
    answers = {a.person.key: a.value for a in outside.card(Axis.PARENTS).answers if a.person}
    assert answers == {"p1": "direct", "x": "niet_nodig"}


def test_giving_away_is_not_selling(pack: Pack) -> None:
    walk = walked(pack, "vape_trade", person(15), danger="no", trade_part="giver", home="safe")
    assert advise(walk).card(Axis.CRIMINAL).value == "mogelijk"
    assert advise(walk.answer("trade_part", "buyer")).card(Axis.CRIMINAL).value == "nee"
    assert advise(walk.answer("trade_part", "unknown")).card(Axis.CRIMINAL).value == "mogelijk"


def test_a_vape_itself_is_no_offence_but_a_spice_vape_is(pack: Pack) -> None:
    walk = walked(pack, "vape_use", person(14), danger="no", vape_look="normal", item_place="pupil", home="safe")
    plain = advise(walk)
    values = (Axis.CRIMINAL, Axis.POLICE, Axis.PARENTS, Axis.TAKE_IN)
    assert [plain.card(axis).value for axis in values] == ["nee", "niet_nodig", "vandaag", "ja"]
    spice = advise(walk.answer("vape_look", "strange").answer("unwell", "now"))
    assert [spice.card(axis).value for axis in values] == ["ja", "112", "direct", "politie"]
    assert spice.alarm is not None
    parents = spice.card(Axis.PARENTS)
    assert parents.merged
    assert {reason.value for reason in parents.reasons} == {"direct", "vandaag"}


def test_without_a_house_rule_a_vape_is_not_taken(pack: Pack) -> None:
    facts = Facts((person(15),), school={"house_rules": "no"})
    for kind in ("vape_use", "vape_trade"):
        advice = advise(walked_with(pack, kind, facts, {"danger": "no", "home": "safe"}))
        assert advice.card(Axis.TAKE_IN).value == "nee"


def test_red_eyes_are_a_reason_to_talk_and_not_to_punish(pack: Pack) -> None:
    walk = walked(
        pack,
        "suspicion",
        person(15),
        danger="no",
        suspicion_found="none",
        suspicion_sign="seen",
        unwell="no",
        home="safe",
    )
    advice = advise(walk)
    assert [card.value for card in advice.cards] == ["nee", "niet_nodig", "vandaag", "nee", "ggd", "zorg", "geen"]
    text = " ".join(item.text for card in advice.cards for item in card.items)
    assert "hooikoorts" in text
    assert "fietsen" in text
    rumour = advise(walk.answer("suspicion_sign", "weapon_talk"))
    assert rumour.card(Axis.POLICE).value == "wijkagent"
    assert rumour.card(Axis.PARENTS).value == "niet_nodig"


def test_a_knife_for_a_lesson_is_no_weapon(pack: Pack) -> None:
    walk = walked(pack, "knife", person(15), danger="no", knife_type="kitchen", knife_purpose="lesson")
    advice = advise(walk)
    assert walk.asked == 3
    assert [card.value for card in advice.cards] == [
        "nee",
        "niet_nodig",
        "niet_nodig",
        "nee",
        "geen",
        "niets",
        "geen",
    ]


def test_an_adult_with_a_knife_in_the_street(pack: Pack) -> None:
    walk = walked(
        pack, "knife", person(18), danger="no", knife_type="kitchen", knife_purpose="threat", knife_place="public"
    )
    assert advise(walk).card(Axis.CRIMINAL).value == "ja"
    assert advise(walk.answer("knife_place", "unknown")).card(Axis.CRIMINAL).value == "mogelijk"


def test_under_five_grams_may_go_to_halt_but_dealing_does_not(pack: Pack) -> None:
    walk = walked(
        pack, "cannabis", person(15), danger="no", cannabis_amount="under_5", cannabis_dealing="no", home="safe"
    )
    assert advise(walk).card(Axis.CONSEQUENCES).value == "halt_mogelijk"
    dealing = advise(walk.answer("cannabis_dealing", "yes").answer("pressure", "yes"))
    assert dealing.card(Axis.CONSEQUENCES).value == "jeugdstrafrecht"
    assert dealing.card(Axis.SCHOOL).value == "veiligheid"


def test_a_local_knife_ban_is_mentioned(pack: Pack) -> None:
    with_ban = _banned(pack, "yes")
    without = _banned(pack, "no")
    ids = [{item.id for item in a.card(Axis.CRIMINAL).items} for a in (with_ban, without)]
    assert "knife_local_ban" in ids[0]
    assert not {"knife_local_ban", "knife_local_ban_unknown"} & ids[1]


def _banned(pack: Pack, ban: str) -> Advice:
    answers = {"danger": "no", "knife_type": "pocket", "knife_purpose": "none"}
    return advise(walked_with(pack, "knife", Facts((person(15),), school={"knife_ban": ban}), answers))
