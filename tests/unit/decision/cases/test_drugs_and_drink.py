"""Hard drugs, nitrous oxide, alcohol, tobacco and snus (law notes 3.3, 3.5, 3.7, 3.8), as a user would answer."""

from __future__ import annotations

import pytest

from tests.unit.decision.cases.reading import forbidden, ids, numbers, told, value_for
from tests.unit.decision.content_texts import person, walked, walked_with
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.vocabulary import Axis, Certainty, DeadlineKind
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

WELL = {"danger": "no", "unwell": "no", **SAFE}

EXAMPLES = {
    "one pill in a pocket at 15": Example(
        "hard_drugs",
        (person(15),),
        {"hard_drugs_amount": "small", "item_place": "pupil", **WELL},
        ("ja", "0900-8844", "direct", "politie"),
        ("Opiumwet, art. 2 en 10", "Opiumwet, lijst I, 3-MMC"),
        partners=("ggd", "verslavingszorg"),
        reason="3.5: possession is a crime, police today, parents at once, care",
    ),
    "a bag with 3-MMC at 18": Example(
        "hard_drugs",
        (person(18),),
        {"danger": "no", "unwell": "no", "hard_drugs_amount": "more", "pressure": "no", "item_place": "school"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "politie"),
        ("Opiumwet, lijst I, 3-MMC",),
        reason="3.5 and 2.5: grown-up, parents only with consent",
    ),
    "a child of 11 with pills": Example(
        "hard_drugs",
        (person(11),),
        {"hard_drugs_amount": "unknown", "item_place": "school", **WELL},
        ("mogelijk", "0900-8844", "direct", "politie"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 no prosecution, the police may take things",
    ),
    "a girl of 14 collapsed and nobody knows who gave it": Example(
        "hard_drugs",
        (person(14, PersonRole.VICTIM),),
        {"danger": "yes", **SAFE},
        ("ja", "112", "direct", "politie"),
        ("Opiumwet, art. 2 en 10",),
        partners=("arts", "slachtofferhulp", "ggd"),
        reason="3.5: 112 when somebody is unwell",
    ),
    "6 cream chargers for cooking": Example(
        "nitrous_oxide",
        (person(15),),
        {"danger": "no", "unwell": "no", "nitrous_purpose": "lesson"},
        ("nee", "niet_nodig", "niet_nodig", "nee"),
        ("Opiumwetbesluit, art. 15a",),
        partners=("geen",),
        reason="case 6 and 3.7: food additive is exempt, the teacher confirms",
    ),
    "full chargers and balloons at 16": Example(
        "nitrous_oxide",
        (person(16),),
        {"nitrous_purpose": "use", "nitrous_what": "cartridges", "item_place": "pupil", **WELL},
        ("ja", "0900-8844", "direct", "politie"),
        ("Opiumwet, lijst II, lachgas", "Opiumwet, art. 11 lid 1 en 7"),
        partners=("ggd", "verslavingszorg"),
        reason="3.7: possession for use is an offence, also a small amount",
    ),
    "a tank for sale at 18": Example(
        "nitrous_oxide",
        (person(18),),
        {"danger": "no", "unwell": "no", "nitrous_purpose": "sell", "nitrous_what": "cylinder", "pressure": "no"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "politie"),
        ("Opiumwet, lijst II, lachgas",),
        reason="3.7: selling is forbidden; a tank is not moved",
    ),
    "only empty chargers behind the shed": Example(
        "nitrous_oxide",
        (person(15),),
        {"nitrous_purpose": "unknown", "nitrous_what": "empty", **WELL},
        ("nee", "niet_nodig", "vandaag", "nee"),
        (),
        partners=("ggd",),
        reason="3.7: using it is no offence (second hand); empty chargers hold no gas (derived)",
    ),
    "a bottle on a lesson day at 15": Example(
        "alcohol",
        (person(15),),
        {"alcohol_occasion": "lesson_day", "alcohol_source": "own", "item_place": "pupil", **WELL},
        ("nee", "niet_nodig", "direct", "ja"),
        ("STAP", "Alcoholwet, art. 45 lid 1"),
        partners=("ggd", "mentor"),
        reason="3.8: a school on a lesson day is not open to the public",
    ),
    "the same bottle at the leavers' party": Example(
        "alcohol",
        (person(15),),
        {"alcohol_occasion": "event", "alcohol_source": "own", "item_place": "pupil", **WELL},
        ("ja", "wijkagent", "direct", "ja"),
        ("Alcoholwet, art. 45 lid 1",),
        partners=("halt", "ggd"),
        reason="3.8 and matrix 3.0: art. 45, wijkagent, Halt is possible",
    ),
    "beer at the party at 18": Example(
        "alcohol",
        (person(18),),
        {"danger": "no", "unwell": "no", "alcohol_occasion": "event", "alcohol_source": "own"},
        ("nee", "niet_nodig", "niet_zonder_toestemming", "ja"),
        ("Alcoholwet, art. 45 lid 1",),
        reason="3.8: art. 45 is about those under 18",
    ),
    "a child of 11 with beer in the park": Example(
        "alcohol",
        (person(11),),
        {"alcohol_source": "own", "item_place": "pupil", **WELL},
        ("mogelijk", "wijkagent", "direct", "ja"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        record={"place": "surroundings"},
        reason="2.1 and 3.8",
    ),
    "made drunk at a party": Example(
        "alcohol",
        (person(17, key="c"), person(14, PersonRole.VICTIM, key="v")),
        {"alcohol_occasion": "event", "alcohol_source": "forced", "danger": "no", "unwell": "earlier", **SAFE},
        ("ja", "0900-8844", "direct", "ja"),
        ("Wetboek van Strafrecht, art. 151f",),
        partners=("arts", "slachtofferhulp"),
        reason="3.8: making somebody under 18 drunk is punishable; who did it is for the police",
    ),
    "snus under the lip at 14": Example(
        "tobacco_snus",
        (person(14),),
        {"danger": "no", "tobacco_what": "pouches", "tobacco_trade": "no", "item_place": "pupil", **SAFE},
        ("nee", "niet_nodig", "vandaag", "ja"),
        ("Tabaks- en rookwarenwet, art. 3a", "Tabaks- en rookwarenwet, art. 1 en 10"),
        partners=("ggd", "nvwa", "mentor"),
        reason="3.3: use is no offence, but falls under the smoking ban",
    ),
    "snus sold at 16": Example(
        "tobacco_snus",
        (person(16),),
        {"danger": "no", "tobacco_what": "pouches", "tobacco_trade": "sold", "pressure": "no", **SAFE},
        ("ja", "wijkagent", "direct", "ja"),
        ("Tabaks- en rookwarenwet, art. 8", "Wet op de economische delicten"),
        partners=("nvwa",),
        reason="3.3 refers to 3.2 for selling: offence, wijkagent, evidence is kept",
    ),
    "cigarettes given away at 15": Example(
        "tobacco_snus",
        (person(15),),
        {"danger": "no", "tobacco_what": "tobacco", "tobacco_trade": "gave", **SAFE},
        ("mogelijk", "wijkagent", "vandaag", "ja"),
        ("Tabaks- en rookwarenwet, art. 8",),
        reason="3.2: giving away is not in the letter of art. 8; for snus that is interpretation",
    ),
    "snus sold by a child of 11": Example(
        "tobacco_snus",
        (person(11),),
        {"danger": "no", "tobacco_what": "unknown", "tobacco_trade": "sold", "pressure": "no", **SAFE},
        ("mogelijk", "wijkagent", "direct", "ja"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1",
    ),
    "a pipe of an eighteen-year-old": Example(
        "tobacco_snus",
        (person(18),),
        {"danger": "no", "tobacco_what": "tobacco", "tobacco_trade": "unknown"},
        ("nee", "niet_nodig", "niet_zonder_toestemming", "ja"),
        ("Tabaks- en rookwarenwet, art. 1 en 10",),
        reason="3.3 and 2.5",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_cases(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def test_hard_drugs_are_not_touched_tasted_flushed_or_given_back(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["one pill in a pocket at 15"])
    for word in ("blote handen", "proeven", "Spoel het niet", "niet aan de ouders", "kleding", "drugstest"):
        assert word in forbidden(advice)
    assert "envelop" in told(advice, Axis.TAKE_IN)
    police = next(i for i in advice.card(Axis.POLICE).items if i.leads)
    assert police.deadline.kind is DeadlineKind.TODAY
    assert advice.card(Axis.CONSEQUENCES).value == "jeugdstrafrecht"
    assert "Halt" in told(advice, Axis.CONSEQUENCES)


def test_a_medicine_of_ones_own_is_named_and_marked_as_not_checked(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["one pill in a pocket at 15"])
    [medicine] = [i for i in advice.card(Axis.CRIMINAL).items if i.id == "hard_drugs_medicine"]
    assert medicine.certainty is Certainty.BACKGROUND
    assert not medicine.verified


def test_a_courier_is_protected_first_and_the_police_say_who_calls_home(pack: Pack) -> None:
    answers = {"hard_drugs_amount": "dealing", "pressure": "yes", "item_place": "locker", **WELL}
    advice = advise(walked(pack, "hard_drugs", person(17), **answers))
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    assert advice.card(Axis.PARENTS).value == "eerst_overleg"
    assert "hard_drugs_school_dealing" not in ids(advice, Axis.SCHOOL)
    dealing = advise(walked(pack, "hard_drugs", person(17), **{**answers, "pressure": "no"}))
    assert dealing.card(Axis.SCHOOL).value == "maatregel"
    assert {"removal_rules", "removal_clock", "suspension_clock"} <= ids(dealing, Axis.SCHOOL)
    assert "aangifte" in told(dealing, Axis.POLICE)


def test_a_tank_stays_where_it_is(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["a tank for sale at 18"])
    text = told(advice, Axis.TAKE_IN)
    assert "Laat de fles staan" in text
    assert "envelop" not in text
    assert "op tafel" not in text
    assert "10 patronen" in told(advice, Axis.CRIMINAL)


def test_the_cooking_lesson_ends_with_nothing_to_do(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["6 cream chargers for cooking"])
    assert advice.card(Axis.SCHOOL).value == "niets"
    assert advice.card(Axis.CONSEQUENCES).value == "geen"
    walk = walked(pack, "nitrous_oxide", person(15), danger="no", unwell="no", nitrous_purpose="lesson")
    assert walk.asked == 3
    assert "drugstest" not in forbidden(advice)


def test_unknown_nitrous_is_handled_as_if_forbidden_and_says_what_is_not_known(pack: Pack) -> None:
    advice = advise(walked(pack, "nitrous_oxide", person(13), **WELL))
    assert advice.card(Axis.CRIMINAL).value == "mogelijk"
    assert advice.card(Axis.TAKE_IN).value == "politie"
    assert "niet gevonden" in told(advice, Axis.CONSEQUENCES)


def test_empty_chargers_and_a_sick_pupil_is_no_small_thing(pack: Pack) -> None:
    answers = {"nitrous_purpose": "use", "nitrous_what": "empty", "danger": "no", "unwell": "now", **SAFE}
    advice = advise(walked(pack, "nitrous_oxide", person(14), **answers))
    assert advice.card(Axis.POLICE).value == "112"
    assert advice.card(Axis.PARENTS).value == "direct"
    assert "niet alleen" in told(advice, Axis.SCHOOL)


def test_what_alcohol_brings_a_pupil_depends_on_the_day_and_the_age(pack: Pack) -> None:
    def consequence(age: int | None, occasion: str, source: str = "own") -> str:
        answers = {"alcohol_occasion": occasion, "alcohol_source": source, "danger": "no", "unwell": "no"}
        return advise(walked(pack, "alcohol", person(age), **answers)).card(Axis.CONSEQUENCES).value

    assert consequence(15, "lesson_day") == "geen"
    assert consequence(15, "event") == consequence(17, "street") == "halt_mogelijk"
    assert consequence(16, "unknown") == "onzeker"
    assert consequence(18, "event") == "geen"
    assert consequence(18, "event", "adult") == "onzeker"
    assert consequence(11, "event") == "geen_vervolging"
    assert consequence(None, "street") == "hangt_van_leeftijd_af"
    assert consequence(14, "event", "forced") == "onzeker"


def test_an_adult_who_sells_drink_is_a_matter_for_the_police(pack: Pack) -> None:
    seller = person(20, key="x", kind=PersonKind.THIRD_PARTY)
    answers = {"alcohol_occasion": "lesson_day", "alcohol_source": "adult", **WELL}
    advice = advise(walked(pack, "alcohol", person(15, key="p"), seller, **answers))
    assert advice.card(Axis.POLICE).value == "0900-8844"
    assert value_for(advice, Axis.CRIMINAL, "p") == "nee"
    assert value_for(advice, Axis.CRIMINAL, "x") == "mogelijk"
    assert value_for(advice, Axis.PARENTS, "x") == "niet_nodig"
    assert "bewijs" in next(i.because for i in advice.card(Axis.TAKE_IN).items if i.id == "alcohol_evidence")


def test_nobody_under_the_influence_cycles_or_goes_home_alone(pack: Pack) -> None:
    for kind in ("hard_drugs", "nitrous_oxide", "alcohol"):
        advice = advise(walked(pack, kind, person(15), danger="no", unwell="earlier", home="safe"))
        text = told(advice, Axis.SCHOOL)
        assert "Niet fietsen en niet alleen naar huis" in text, kind
        assert "volgende schooldag" in text, kind
        assert "112" in numbers(advice, Axis.SCHOOL), kind


def test_a_pupil_made_drunk_is_not_punished(pack: Pack) -> None:
    answers = {"alcohol_occasion": "event", "alcohol_source": "forced", **WELL}
    advice = advise(walked(pack, "alcohol", person(15, PersonRole.VICTIM), **answers))
    assert advice.card(Axis.CRIMINAL).value == "ja"
    assert advice.card(Axis.SCHOOL).value == "zorg"
    assert advice.card(Axis.CONSEQUENCES).value == "geen"
    assert "112" not in numbers(advice, Axis.PARTNERS)
    assert len([i for i in advice.card(Axis.PARTNERS).items if "Slachtofferhulp" in i.text]) == 1


def test_sold_snus_is_counted_and_kept_as_evidence_and_the_fine_is_uncertain(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["snus sold at 16"])
    for word in ("geld", "telefoon", "Gooi niets weg", "kleding"):
        assert word in forbidden(advice)
    assert "0900-0388" in numbers(advice, Axis.PARTNERS)
    assert advice.card(Axis.CONSEQUENCES).value == "onzeker"
    assert "niet gevonden" in told(advice, Axis.CONSEQUENCES)
    use = check_example(pack, EXAMPLES["snus under the lip at 14"])
    assert use.card(Axis.CONSEQUENCES).value == "geen"
    assert use.card(Axis.SCHOOL).value == "gesprek"
    assert "suspension_clock" not in ids(use, Axis.SCHOOL)


def test_without_a_house_rule_drink_and_snus_are_not_taken(pack: Pack) -> None:
    facts = Facts((person(15),), school={"house_rules": "no"})
    for kind in ("alcohol", "tobacco_snus"):
        advice = advise(walked_with(pack, kind, facts, {"danger": "no", "home": "safe"}))
        assert advice.card(Axis.TAKE_IN).value == "nee", kind


def test_an_unsafe_home_is_never_called_first(pack: Pack) -> None:
    for kind in ("hard_drugs", "nitrous_oxide", "alcohol", "tobacco_snus"):
        advice = advise(walked(pack, kind, person(15), danger="no", home="unsafe"))
        assert advice.card(Axis.PARENTS).value == "eerst_overleg", kind
        assert "0800-2000" in numbers(advice, Axis.PARENTS), kind
