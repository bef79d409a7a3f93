"""Any two kinds together: a sample of the campaign over every pair, and advice that must read as one."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from benchmarks.decision_pairs import pairs_of, said_twice, walk_pairs
from tests.unit.decision.content_texts import person, real_texts, walked
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.check_answers import INNOCENT, NO_CALL_HOME
from vios_desktop.decision.check_rules import RULES, Case
from vios_desktop.decision.check_walks import walk_everything
from vios_desktop.decision.content import Item, Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.merging import decide
from vios_desktop.decision.vocabulary import UNKNOWN, Axis
from vios_desktop.decision.walk import Walk, start
from vios_desktop.domain.vocabulary import PersonRole

PACK = load_pack(real_texts())
CALM = {"danger": "no", "home": "safe"}


def _walk(pack: Pack, kinds: list[str], facts: Facts, **answers: str) -> Walk:
    """A complete walk of some kinds: the given answers, and "Weet ik niet" for whatever else is asked."""
    walk = start(pack, kinds, facts)
    while (step := walk.next_question) is not None:
        walk = walk.answer(step.key, {**CALM, **answers}.get(step.key, UNKNOWN))
    return walk


def _joined(*kinds: str, **answers: str) -> Advice:
    return advise(_walk(PACK, list(kinds), Facts((person(15),)), **answers))


def _wrong(pack: Pack, *kinds: str, **answers: str) -> set[str]:
    walk = _walk(pack, list(kinds), Facts((person(15),)), **answers)
    case = Case(walk.route, decide(pack, walk.route))
    return {name for name, rule in RULES.items() if rule(case)}


def _ids(advice: Advice, axis: Axis) -> set[str]:
    return {item.id for item in advice.card(axis).items}


def _told(advice: Advice) -> str:
    return " ".join(item.text for card in advice.cards for item in card.items)


def _without_situation(kind: str, situation: str) -> Pack:
    states = {name: found for name, found in PACK.states[kind].items() if name != situation}
    return replace(PACK, states=MappingProxyType({**PACK.states, kind: MappingProxyType(states)}))


def _with_item(item_id: str, **changes: object) -> Pack:
    def change(item: Item) -> Item:
        return replace(item, **changes) if item.id == item_id else item  # type: ignore[arg-type]

    protocols = {k: replace(p, items=tuple(map(change, p.items))) for k, p in PACK.protocols.items()}
    modules = {k: replace(m, items=tuple(map(change, m.items))) for k, m in PACK.modules.items()}
    return replace(PACK, protocols=MappingProxyType(protocols), modules=MappingProxyType(modules))


def test_every_pair_of_kinds_keeps_the_hard_rules() -> None:
    campaign = walk_pairs(PACK, pairs_of(PACK.kinds), 2)
    assert [str(problem) for problem in campaign.problems.values()] == []
    assert campaign.pairs == len(PACK.kinds) * (len(PACK.kinds) - 1) // 2
    assert campaign.walks == 2 * campaign.pairs


def test_the_campaign_finds_what_is_planted_in_one_kind() -> None:
    broken = _without_situation("knife", "weapon")
    campaign = walk_pairs(broken, (("knife", "truancy"),), 20)
    assert {problem.rule for problem in campaign.problems.values()} >= {"weapon_goes_to_police"}


def test_the_campaign_finds_a_sentence_said_twice() -> None:
    texts = {item.id: item.text for item in PACK.protocols["truancy"].items}
    double = _with_item("gambling_take_in", text=texts["truancy_take_in"] + " Bel dan.")
    campaign = walk_pairs(double, (("gambling", "truancy"),), 10)
    assert {problem.rule for problem in campaign.problems.values()} == {"said_twice"}


def test_each_pair_is_walked_once_and_the_same_way() -> None:
    some = pairs_of(PACK.kinds, ("knife",))
    assert len(some) == len(PACK.kinds) - 1
    assert all("knife" in pair for pair in some)
    broken = _without_situation("knife", "weapon")
    first, second = (walk_pairs(broken, some[:4], 6).problems for _ in range(2))
    assert [str(problem) for problem in first.values()] == [str(problem) for problem in second.values()] != []


@pytest.mark.parametrize("table", [INNOCENT, NO_CALL_HOME])
def test_the_closed_lists_name_questions_and_answers_that_exist(
    table: dict[str, tuple[dict[str, set[str]]]],
) -> None:
    for kind, ways in table.items():
        for way in ways:
            for name, options in way.items():
                assert name in PACK.protocols[kind].ask
                assert options <= {option.id for option in PACK.questions[name].options}


LESSON = {"knife_type": "kitchen", "knife_purpose": "lesson"}


def test_a_knife_for_a_lesson_beside_a_theft_is_no_weapon() -> None:
    advice = _joined("knife", "theft", theft_what="taken", theft_value="under_190", item_place="school", **LESSON)
    assert advice.card(Axis.CRIMINAL).value == "ja"
    assert _wrong(PACK, "knife", "theft", theft_what="taken", **LESSON) == set()


def test_a_real_knife_is_a_weapon_whatever_the_other_kind_comes_to() -> None:
    broken = _without_situation("knife", "weapon")
    real = {"knife_type": "banned", "knife_purpose": "lesson"}
    assert "weapon_goes_to_police" in _wrong(broken, "knife", "gambling", gambling_what="together", **real)


def test_a_sparkler_beside_a_scuffle_may_be_taken_in() -> None:
    answers = {"fireworks_type": "f1", "fight_what": "scuffle", "fight_harm": "none"}
    assert _joined("fireworks", "fight", **answers).card(Axis.TAKE_IN).value == "ja"
    assert _wrong(PACK, "fireworks", "fight", **answers) == set()


def test_near_fireworks_nobody_empties_a_bag() -> None:
    advice = _joined("cannabis", "fireworks", fireworks_type="heavy", fireworks_place="pupil", item_place="pupil")
    assert "take_in_ask" not in _ids(advice, Axis.TAKE_IN)
    assert "fireworks_with_pupil" in _ids(advice, Axis.TAKE_IN)


def test_parents_of_a_vaping_minor_cannot_be_dropped() -> None:
    assert "minors_have_parents" in _wrong(_with_item("vape_use_parents", value="niet_nodig"), "vape_use")


def test_a_story_beside_another_kind_does_not_take_the_parents_away() -> None:
    answers = {"suspicion_found": "none", "suspicion_sign": "trade_talk", "unwell": "no"}
    assert _joined("suspicion", **answers).card(Axis.PARENTS).value == "niet_nodig"
    assert _joined("suspicion", "vape_use", **answers).card(Axis.PARENTS).value == "vandaag"


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        ("nitrous_oxide", {"nitrous_purpose": "lesson"}),
        ("suspicion", {"suspicion_found": "none", "suspicion_sign": "weapon_talk"}),
    ],
)
@pytest.mark.parametrize("unwell", ["now", "earlier"])
def test_parents_hear_of_a_pupil_who_was_unwell(kind: str, answers: dict[str, str], unwell: str) -> None:
    assert _joined(kind, unwell=unwell, **answers).card(Axis.PARENTS).value == "direct"


def test_the_headline_of_one_kind_does_not_speak_for_the_other() -> None:
    alone = _joined("vape_trade", trade_part="seller", pressure="no")
    assert alone.card(Axis.CRIMINAL).headline == "Ja, verkopen wel. Hebben niet."
    beside = _joined("vape_trade", "knife", trade_part="seller", pressure="no", knife_type="banned")
    assert beside.card(Axis.CRIMINAL).headline == "Ja"
    assert beside.card(Axis.TAKE_IN).headline == "Meteen afgeven aan de politie"
    assert {"trade_sell", "knife_banned"} <= _ids(beside, Axis.CRIMINAL)


def test_the_graver_consequence_is_told() -> None:
    small = {"cannabis_amount": "under_5", "cannabis_dealing": "no", "unwell": "no"}
    assert _joined("cannabis", **small).card(Axis.CONSEQUENCES).value == "halt_mogelijk"
    beside = _joined("cannabis", "extortion", extortion_means="violence", **small)
    assert beside.card(Axis.CONSEQUENCES).value == "jeugdstrafrecht"


def test_what_two_rules_say_alike_is_said_once() -> None:
    advice = _joined("hacking", "discrimination")
    texts = [item.text for card in advice.cards for item in card.items]
    assert len(texts) == len(set(texts))
    assert _told(advice).count("Fouilleren mag alleen de politie.") == 1


def test_of_two_rules_that_say_alike_the_less_sure_one_is_shown() -> None:
    sure = PACK.protocols["hacking"]
    certainty = {item.id: item.certainty for item in sure.items}["hack_no_frisking"]
    assert certainty.verified
    doubtful = _with_item("disc_no_frisking", certainty=type(certainty).DERIVED)
    advice = advise(_walk(doubtful, ["hacking", "discrimination"], Facts((person(15),))))
    [shown] = [i for i in advice.card(Axis.TAKE_IN).items if i.id in ("hack_no_frisking", "disc_no_frisking")]
    assert not shown.verified


def test_a_knife_that_was_used_is_not_asked_for() -> None:
    calm = _joined("knife", knife_type="kitchen", knife_purpose="none", item_place="pupil")
    assert "knife_take_in_ask" in _ids(calm, Axis.TAKE_IN)
    for advice in (
        _joined("knife", knife_type="kitchen", knife_purpose="threat", item_place="pupil", danger="yes"),
        _joined("fight", fight_what="blows", fight_weapon="knife", knife_purpose="threat", item_place="pupil"),
    ):
        assert {"knife_take_in_wait"} == {"knife_take_in_wait", "knife_take_in_ask"} & _ids(advice, Axis.TAKE_IN)


def test_parents_of_a_victim_are_not_told_that_their_child_had_the_knife() -> None:
    walk = walked(PACK, "knife", person(15, PersonRole.VICTIM), knife_purpose="threat", **CALM)
    assert "knife_parents_victim" in _ids(advise(walk), Axis.PARENTS)
    assert "knife_parents" not in _ids(advise(walk), Axis.PARENTS)


def test_sextortion_speaks_of_the_parents_once() -> None:
    advice = _joined("extortion", extortion_means="image", sexting_what="threat", sexting_other="unknown")
    assert "offence_parents_causer" in _ids(advice, Axis.PARENTS)
    assert "extortion_parents_image" not in _ids(advice, Axis.PARENTS)


def test_walking_can_stop_at_the_first_find() -> None:
    broken = _without_situation("knife", "weapon")
    whole = walk_everything(broken, "knife", thorough=False)
    short = walk_everything(broken, "knife", thorough=False, stop_at="weapon_goes_to_police")
    assert "weapon_goes_to_police" in {p.rule for p in short.problems.values()}
    assert 0 < short.walks < whole.walks


def test_said_twice_looks_at_sentences_and_not_at_rules_alike() -> None:
    walk = _walk(PACK, ["hacking", "discrimination"], Facts((person(15),)))
    assert list(said_twice(decide(PACK, walk.route))) == []
