"""The cards: what they hold, how rules merge, on what they rest."""

from __future__ import annotations

import pytest

from tests.unit.decision.content_texts import person, walked, walked_with
from vios_desktop.decision.advice import advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.grounds import Ground
from vios_desktop.decision.vocabulary import Axis, Certainty, Doer, Part
from vios_desktop.decision.walk import start
from vios_desktop.decision.what_if import what_if
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

SELLING = {"danger": "no", "trade_part": "seller", "pressure": "maybe", "vape_source": "unknown", "home": "safe"}


def test_an_advice_needs_all_answers(pack: Pack) -> None:
    with pytest.raises(ViosError, match="decision_not_complete"):
        advise(start(pack, ["knife"]).answer("danger", "no"))


def test_seven_cards_in_their_order(pack: Pack) -> None:
    advice = advise(walked(pack, "vape_trade", person(15), **SELLING))
    assert [card.axis for card in advice.cards] == list(Axis)
    assert [card.read_only for card in advice.cards] == [False] * 6 + [True]
    assert advice.disclaimer
    for card in advice.cards:
        assert card.question.endswith("?")
        assert 0 < len(card.headline.split()) <= 6
        assert card.because.startswith("Omdat")
        assert card.items
        assert card.leads
        assert card.items[0].leads


def test_every_item_says_where_it_comes_from_and_how_sure_it_is(pack: Pack) -> None:
    advice = advise(walked(pack, "vape_trade", person(15), **SELLING))
    for item in (item for card in advice.cards for item in card.items):
        assert all(item.cites)
        assert item.checked_on.year == 2026
        assert item.verified == (item.certainty in (Certainty.SEEN, Certainty.SEEN_2026))
        assert item.verified or "te controleren" in item.certainty_text
        assert item.who_text
    assert all(not item.verified for item in advice.unverified)
    derived = [item for item in advice.unverified if item.certainty is Certainty.DERIVED]
    assert derived
    assert all("Afgeleid" in item.certainty_text for item in derived)


def test_a_rule_rests_on_answers_and_facts_in_words(pack: Pack) -> None:
    advice = advise(walked(pack, "vape_trade", person(15), **SELLING))
    selling = advice.card(Axis.CRIMINAL).items[0]
    assert selling.rests_on == (
        Ground("Rol", "de vermoedelijke veroorzaker"),
        Ground("Wat deed de leerling?", "Verkocht vapes"),
        Ground("Hoe oud is de leerling?", "15 jaar"),
    )
    protect = advice.card(Axis.SCHOOL).items[0]
    assert protect.rests_on == (Ground("Dwang of schuld?", "Misschien, er zijn tekenen van"),)


def test_grounds_of_settings_kinds_and_situations(pack: Pack) -> None:
    facts = Facts((person(15, part=Part.OWNER),), school={"locker_terms": "yes"})
    walk = walked_with(pack, "cannabis", facts, {"item_place": "locker"})
    items = {item.id: item.rests_on for card in advise(walk).cards for item in card.items}
    terms = Ground("Staat het openen van kluisjes in getekende voorwaarden?", "Ja", "locker_terms")
    assert terms in items["take_in_locker_terms"]
    assert items["drug_to_police"] == (Ground("Wat speelt er?", "Cannabis"),)
    danger = walked(pack, "vape_use", person(15), danger="yes")
    [safety] = [item for item in advise(danger).card(Axis.SCHOOL).items if item.id == "danger_safety_first"]
    assert safety.rests_on == (Ground("Is er nu gevaar?", "Ja, er is nu gevaar"),)


def test_what_protects_beats_the_direct_call_and_both_reasons_are_shown(pack: Pack) -> None:
    advice = advise(walked(pack, "knife", person(15), danger="no", knife_type="banned", home="unsafe"))
    parents = advice.card(Axis.PARENTS)
    assert (parents.value, parents.headline) == ("eerst_overleg", "Bel eerst Veilig Thuis")
    assert parents.merged
    assert [(reason.value, reason.wins) for reason in parents.reasons] == [
        ("eerst_overleg", True),
        ("direct", False),
    ]
    assert all("Bel de ouders zo snel" not in item.text for item in parents.items)


def test_consent_beats_consultation(pack: Pack) -> None:
    advice = advise(walked(pack, "knife", person(None), danger="no", knife_type="banned", home="unsafe"))
    values = [reason.value for reason in advice.card(Axis.PARENTS).reasons]
    assert values == ["niet_zonder_toestemming", "eerst_overleg", "direct"]


def test_one_card_tells_persons_apart(pack: Pack) -> None:
    walk = walked(pack, "cannabis", person(15), person(18, key="b"), danger="no", home="safe")
    parents = advise(walk).card(Axis.PARENTS)
    assert parents.headline == "Dat verschilt per persoon"
    assert [(a.person.label, a.value) for a in parents.answers if a.person] == [
        ("de vermoedelijke veroorzaker 1", "direct"),
        ("de vermoedelijke veroorzaker 2", "niet_zonder_toestemming"),
    ]
    called = [item for item in parents.items if item.id == "cannabis_parents"]
    assert [item.person_text for item in called] == ["de vermoedelijke veroorzaker 1"]


def test_a_rule_for_several_persons_is_said_once(pack: Pack) -> None:
    three = (person(15, key="a"), person(15, key="b"), person(15, PersonRole.VICTIM, key="c"))
    parents = advise(walked(pack, "cannabis", *three, danger="no", home="safe")).card(Axis.PARENTS)
    [call] = [item for item in parents.items if item.id == "cannabis_parents"]
    assert call.person_text == "de vermoedelijke veroorzaker 1, de vermoedelijke veroorzaker 2 en het slachtoffer"
    [ask] = [ask for ask in parents.asks if ask.item_id == "cannabis_parents"]
    assert len(ask.persons) == 3


def test_a_label_of_the_caller_is_used(pack: Pack) -> None:
    named = person(15).__class__("p1", age=person(15).age, label="Verzonnen Leerling")
    walk = walked(pack, "cannabis", named, danger="no")
    assert walk.path[1].short == "Hoe oud is Verzonnen Leerling?"


def test_a_card_asks_for_agreements(pack: Pack) -> None:
    advice = advise(walked(pack, "vape_trade", person(15), **SELLING))
    [ask] = [ask for ask in advice.card(Axis.POLICE).asks if ask.item_id == "trade_wijkagent"]
    assert ask.owner is Doer.COORDINATOR
    assert (ask.deadline.code, ask.deadline_text) == ("school_days 2", "Binnen 2 schooldagen")
    assert advice.card(Axis.CONSEQUENCES).asks == ()


def test_the_most_urgent_deadline_is_that_of_the_card(pack: Pack) -> None:
    advice = advise(walked(pack, "knife", person(15), danger="no", knife_type="banned", home="safe"))
    assert advice.card(Axis.POLICE).deadline_text == "Onverwijld: vandaag nog"
    assert advice.card(Axis.PARENTS).deadline_text == "Vandaag"


def test_the_schools_own_number_goes_first(pack: Pack) -> None:
    facts = Facts((person(15),), school={"wijkagent_phone": "06-00000000"})
    own = advise(walked_with(pack, "vape_trade", facts, SELLING))
    lead = own.card(Axis.POLICE).items[0]
    assert [(call.number, call.own) for call in lead.numbers] == [("06-00000000", True)]
    plain = advise(walked(pack, "vape_trade", person(15), **SELLING)).card(Axis.POLICE).items[0]
    assert [(call.number, call.own) for call in plain.numbers] == [("0900-8844", False)]


def test_partners_stand_beside_each_other_in_six_words(pack: Pack) -> None:
    advice = advise(walked(pack, "vape_trade", person(15), **{**SELLING, "pressure": "yes"}))
    card = advice.card(Axis.PARTNERS)
    assert card.values[:2] == ("veilig_thuis", "jongerenwerk")
    assert card.headline == "Veilig Thuis, jongerenwerk en NVWA"


def test_someone_from_outside_gets_no_school_measure(pack: Pack) -> None:
    walk = walked(pack, "cannabis", person(17, kind=PersonKind.THIRD_PARTY), danger="no", home="safe")
    advice = advise(walk)
    assert advice.card(Axis.PARENTS).value == "niet_nodig"
    assert advice.card(Axis.CONSEQUENCES).headline == "Dat is aan politie en OM"


def test_a_victim_alone_still_gets_all_axes(pack: Pack) -> None:
    for kind in pack.kinds:
        advice = advise(walked(pack, kind, person(13, PersonRole.VICTIM), danger="no"))
        assert len(advice.cards) == len(Axis)
        assert "slachtofferhulp" in advice.card(Axis.PARTNERS).values
        assert advice.card(Axis.CONSEQUENCES).value == "geen"


def test_what_another_answer_would_change(pack: Pack) -> None:
    walk = walked(pack, "vape_trade", person(15), **SELLING)
    result = what_if(walk, "pressure", "no")
    changed = {change.axis: change for change in result.changes}
    assert changed[Axis.SCHOOL].answer_changes
    assert (changed[Axis.SCHOOL].before.value, changed[Axis.SCHOOL].after.value) == ("veiligheid", "maatregel")
    assert Axis.PARENTS not in changed
    assert result.assumed == ()
    assert what_if(walk, "pressure", "maybe").changes == ()


def test_what_if_assumes_the_safe_answer_to_new_questions(pack: Pack) -> None:
    walk = walked(pack, "vape_trade", person(15), danger="no", trade_part="buyer", home="safe")
    assert what_if(walk, "trade_part", "seller").assumed == ("Dwang of schuld?", "Waar komen ze vandaan?")


def test_a_part_known_from_a_record_grounds_a_rule(pack: Pack) -> None:
    facts = Facts((person(15, part=Part.GIVER),))
    walk = start(pack, ["cannabis"], facts)
    for key, option in {
        "danger": "no",
        "cannabis_amount": "under_5",
        "cannabis_dealing": "yes",
        "pressure": "yes",
        "item_place": "school",
        "home": "safe",
    }.items():
        walk = walk.answer(key, option)
    items = {item.id: item for card in advise(walk).cards for item in card.items}
    assert Ground("Rol", "de leerling die uitdeelde") in items["pressure_parents"].rests_on
