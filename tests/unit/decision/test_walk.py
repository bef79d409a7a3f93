"""The walk: the way through the questions, the map, and changing one's mind."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.decision.content_texts import person, walked
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.vocabulary import Part
from vios_desktop.decision.walk import StepState, Walk, start
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

WITNESS = person(15, PersonRole.WITNESS, key="w")


def _keys(walk: Walk, *states: StepState) -> list[str]:
    return [step.key for step in walk.path if step.state in states]


def test_danger_is_always_first_and_has_one_key(pack: Pack) -> None:
    for kind in pack.kinds:
        step = start(pack, [kind]).next_question
        assert step is not None
        assert step.key == "danger"
        assert [option.id for option in step.options] == ["yes", "no", "unknown"]


@pytest.mark.parametrize("answer", ["yes", "unknown"])
def test_the_alarm_comes_at_once_and_the_walk_goes_on(pack: Pack, answer: str) -> None:
    walk = start(pack, ["spice_vape"])
    assert walk.alarm is None
    walk = walk.answer("danger", answer)
    assert walk.alarm is not None
    assert walk.alarm.number.number == "112"
    assert "vape" in walk.alarm.steps[0].text
    assert not walk.complete


def test_a_known_age_is_shown_and_not_asked(pack: Pack) -> None:
    walk = start(pack, ["vape_trade"], Facts((person(15),))).answer("danger", "no")
    age = walk.step("age")
    assert age is not None
    assert (age.state, age.answer) == (StepState.KNOWN, "15 jaar")
    assert walk.next_question is not None
    assert walk.next_question.key == "trade_part"
    assert walk.asked == 1


def test_a_known_age_can_be_corrected_and_corrected_back(pack: Pack) -> None:
    walk = start(pack, ["vape_use"], Facts((person(15),))).answer("danger", "no").answer("age", "18_plus")
    age = walk.step("age")
    assert age is not None
    assert (age.state, age.answer) == (StepState.ANSWERED, "18 of ouder")
    assert walk.forget("age").step("age") == walk.forget("age").path[1]
    assert walk.forget("age").path[1].state is StepState.KNOWN


def test_two_possible_ages_on_both_sides_of_a_limit_are_asked(pack: Pack) -> None:
    walk = start(pack, ["knife"], Facts((person((17, 18)),))).answer("danger", "no")
    step = walk.next_question
    assert step is not None
    assert step.key == "age"
    assert [option.id for option in step.options] == ["16_17", "18_plus", "unknown"]


def test_two_possible_ages_on_one_side_are_not_asked(pack: Pack) -> None:
    walk = start(pack, ["knife"], Facts((person((14, 15)),))).answer("danger", "no")
    age = walk.step("age")
    assert age is not None
    assert (age.state, age.answer) == (StepState.KNOWN, "14 of 15 jaar")


def test_a_witness_is_not_asked_about(pack: Pack) -> None:
    walk = start(pack, ["vape_trade"], Facts((WITNESS, person(13, key="k", part=Part.BUYER)))).answer(
        "danger", "no"
    )
    assert [step.person_key for step in walk.path if step.person_key] == ["k", "k"]
    assert [step.key for step in walk.path][:3] == ["danger", "age", "trade_part"]


def test_each_further_person_has_a_key_and_a_name_of_its_own(pack: Pack) -> None:
    facts = Facts((person(None, key="a"), person(None, key="b"), person(16, PersonRole.VICTIM, key="c")))
    walk = start(pack, ["vape_trade"], facts).answer("danger", "no")
    assert _keys(walk, StepState.CURRENT, StepState.LATER)[:4] == ["age", "age@b", "trade_part", "trade_part@b"]
    assert walk.next_question is not None
    assert walk.next_question.short == "Hoe oud is de vermoedelijke veroorzaker 1?"
    walk = walk.answer("age@b", "16_17")
    step = walk.step("age")
    assert step is not None
    assert step.state is StepState.CURRENT


def test_a_parent_or_colleague_is_an_adult(pack: Pack) -> None:
    walk = start(pack, ["vape_trade"], Facts((person(kind=PersonKind.STAFF),))).answer("danger", "no")
    age = walk.step("age")
    assert age is not None
    assert age.answer == "18 of ouder"


def test_what_the_record_knows_about_the_place_is_not_asked(pack: Pack) -> None:
    facts = Facts((person(18),), record={"place": "corridor", "item": "taken"})
    walk = start(pack, ["knife"], facts)
    for key, option in {"danger": "no", "knife_type": "kitchen", "knife_purpose": "none"}.items():
        walk = walk.answer(key, option)
    assert walk.complete
    assert {step.key for step in walk.path if step.state is StepState.KNOWN} == {
        "age",
        "knife_place",
        "item_place",
    }


def test_the_map_and_the_count_of_what_is_left(pack: Pack) -> None:
    walk = start(pack, ["vape_trade"], Facts((person(15),)))
    assert (walk.remaining.least, walk.remaining.most, walk.remaining.certain) == (4, 6, False)
    walk = walk.answer("danger", "no").answer("trade_part", "seller")
    assert (walk.remaining.least, walk.remaining.most) == (3, 4)
    later = {step.key: step.certain for step in walk.path if step.state is StepState.LATER}
    assert later == {"vape_source": False, "item_place": True, "home": True}
    walk = walk.answer("pressure", "maybe")
    assert walk.remaining.certain
    assert walk.remaining.most == 3


def test_an_answer_can_pull_in_a_second_kind(pack: Pack) -> None:
    walk = start(pack, ["vape_use"], Facts((person(15),))).answer("danger", "no").answer("vape_look", "strange")
    assert walk.all_kinds == ("vape_use", "spice_vape")
    assert walk.title == "Vapen en THC- of spice-vape"
    assert "unwell" in _keys(walk, StepState.CURRENT, StepState.LATER)
    assert walk.answer("vape_look", "normal").all_kinds == ("vape_use",)


def test_two_kinds_chosen_at_once_share_their_questions(pack: Pack) -> None:
    walk = walked_two(pack)
    keys = [step.key for step in walk.path]
    assert len(keys) == len(set(keys))
    assert {"knife_type", "cannabis_amount"} <= set(keys)


def walked_two(pack: Pack) -> Walk:
    walk = start(pack, ["knife", "cannabis", "knife"], Facts((person(15),)))
    while walk.next_question is not None:
        walk = walk.answer(walk.next_question.key, walk.next_question.options[0].id)
    assert walk.kinds == ("knife", "cannabis")
    return walk


def test_changing_an_answer_keeps_the_others_and_tells_what_left(pack: Pack) -> None:
    walk = walked(
        pack, "vape_trade", person(15), danger="no", trade_part="seller", pressure="no", vape_source="adult"
    )
    change = walk.change("trade_part", "buyer")
    assert {step.key for step in change.left} == {"pressure", "vape_source"}
    assert set(change.walk.set_aside) == {"pressure", "vape_source"}
    assert change.walk.answers["vape_source"] == "adult"
    back = change.walk.change("trade_part", "seller")
    assert {step.key for step in back.to_check} == {"pressure", "vape_source"}
    assert back.walk.complete
    assert dict(back.walk.answers) == dict(walk.answers)


def test_changing_an_answer_names_the_new_question(pack: Pack) -> None:
    walk = walked(pack, "vape_trade", person(15), danger="no", trade_part="buyer", item_place="pupil", home="safe")
    change = walk.change("trade_part", "seller")
    assert [step.key for step in change.new] == ["pressure"]
    assert not change.walk.complete


def test_an_answer_under_another_condition_must_be_checked(pack: Pack) -> None:
    walk = walked(
        pack, "vape_trade", person(15), danger="no", trade_part="seller", pressure="no", vape_source="shop"
    )
    assert {step.key for step in walk.change("pressure", "maybe").to_check} == {"vape_source"}
    assert walk.change("item_place", "locker").to_check == ()


def test_correcting_the_age_leaves_the_question_about_parents(pack: Pack) -> None:
    walk = walked(pack, "vape_use", person(17), danger="no", home="safe")
    change = walk.change("age", "18_plus")
    assert [step.key for step in change.left] == ["home"]
    assert walk.with_facts(Facts((person(18),))).step("home") is None


@pytest.mark.parametrize(
    ("key", "option", "code"),
    [
        ("nonsense", "yes", "decision_unknown_question"),
        ("danger@p1", "yes", "decision_unknown_question"),
        ("age@p1", "16_17", "decision_unknown_question"),
        ("age@nobody", "16_17", "decision_unknown_question"),
        ("danger", "perhaps", "decision_unknown_option"),
    ],
)
def test_answers_that_do_not_exist_are_refused(pack: Pack, key: str, option: str, code: str) -> None:
    with pytest.raises(ViosError, match=code):
        start(pack, ["vape_use"]).answer(key, option)


def test_a_change_of_something_not_on_the_path_is_kept(pack: Pack) -> None:
    change = walked(pack, "vape_use", person(15), danger="no").change("knife_type", "pocket")
    assert change.left == ()
    assert change.walk.set_aside == ("knife_type",)


def test_a_kind_without_rules_is_refused(pack: Pack) -> None:
    with pytest.raises(ViosError, match="decision_no_rule"):
        start(pack, ["accident"])
    with pytest.raises(ViosError, match="decision_no_kind"):
        start(pack, [])


def test_content_gets_old_after_twelve_months(pack: Pack) -> None:
    assert pack.checked_on == date(2026, 11, 22)
    assert not pack.is_stale(date(2027, 11, 22))
    assert pack.is_stale(date(2027, 11, 23))
    assert pack.is_stale(date(2027, 12, 1))
    assert not pack.is_stale(date(2026, 12, 1))
