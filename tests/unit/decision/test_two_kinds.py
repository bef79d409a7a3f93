"""Two kinds at once: one way, one advice, and what an answer brought in is told."""

from __future__ import annotations

import random

import pytest

from tests.unit.decision.content_texts import person
from vios_desktop.decision.advice import advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.record import record_payload, replay, texts_used
from vios_desktop.decision.routing import find_route, offered
from vios_desktop.decision.walk import Walk, start
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonRole


def finished(walk: Walk, **answers: str) -> Walk:
    """Answer what is asked: as given, else the last option, "weet ik niet" where there is one."""
    while (step := walk.next_question) is not None:
        given = answers.get(step.key, step.options[-1].id)
        walk = walk.answer(step.key, "no" if step.key == "danger" else given)
    return walk


def test_a_further_kind_comes_after_the_first_and_keeps_every_answer(pack: Pack) -> None:
    alone = finished(start(pack, ["vape_trade"]))
    both = alone.also("extortion")
    assert both.kinds == ("vape_trade", "extortion")
    assert both.answers == alone.answers
    assert [step.key for step in both.path][: len(alone.path)] == [step.key for step in alone.path]
    assert both.next_question is not None
    assert both.next_question.kind == "extortion"


def test_what_was_asked_already_is_not_asked_again(pack: Pack) -> None:
    both = finished(finished(start(pack, ["vape_trade"])).also("extortion"))
    keys = [step.key for step in both.path]
    assert len(keys) == len(set(keys))
    assert keys.count("home") == 1


def test_a_kind_that_is_taken_away_and_added_again_has_its_answers(pack: Pack) -> None:
    both = finished(start(pack, ["vape_trade"]).also("extortion"))
    alone = both.without("extortion")
    assert alone.kinds == ("vape_trade",)
    assert "extortion_means" in alone.set_aside
    assert alone.also("extortion").complete
    assert alone.also("extortion").path == both.path


def test_the_first_kind_stays(pack: Pack) -> None:
    walk = start(pack, ["vape_trade", "knife"])
    assert walk.without("vape_trade").kinds == ("vape_trade", "knife")
    assert walk.also("knife") is walk


def test_a_kind_without_rules_is_refused(pack: Pack) -> None:
    with pytest.raises(ViosError, match="decision_no_rule"):
        start(pack, ["vape_trade"]).also("no_such_kind")


def test_the_title_names_every_kind_as_a_sentence_does(pack: Pack) -> None:
    def short(kind: str) -> str:
        return pack.protocols[kind].short

    title = start(pack, ["vape_trade", "extortion", "knife"]).title
    assert title.startswith(short("vape_trade"))
    assert title.lower() == f"{short('vape_trade')}, {short('extortion')} en {short('knife')}".lower()
    assert f" {short('extortion')}" not in title


def test_an_answer_that_brings_a_kind_in_is_named(pack: Pack) -> None:
    walk = start(pack, ["extortion"])
    while (step := walk.next_question) is not None and step.key != "extortion_means":
        walk = walk.answer(step.key, "no" if step.key == "danger" else step.options[0].id)
    walk = walk.answer("extortion_means", "image")
    assert walk.all_kinds == ("extortion", "sexting")
    puller = walk.pulled_by("sexting")
    assert puller is not None
    assert puller.key == "extortion_means"
    assert walk.pulled_by("extortion") is None
    assert walk.also("sexting").pulled_by("sexting") is None


def test_one_advice_with_both_reasons_and_its_replay(pack: Pack) -> None:
    walk = finished(start(pack, ["fight"], Facts((person(15),))).also("knife"), knife_type="banned")
    advice = advise(walk)
    items = {item.id for card in advice.cards for item in card.items}
    own = [{item.id for item in pack.protocols[kind].items} for kind in walk.kinds]
    assert all(items & ids for ids in own)
    assert any(card.merged for card in advice.cards)
    again = replay(record_payload(walk, advice), texts_used(walk))
    assert again.same
    assert again.walk.kinds == ("fight", "knife")


def _brute(walk: Walk) -> tuple[int, int]:
    """The least and the most questions to come, by trying everything."""
    route = find_route(walk.pack, walk.kinds, walk.facts, walk.answers)
    if route.open_stop is None:
        return (0, 0)
    ways = [_brute(walk.answer(route.open_stop.key, option.id)) for option in offered(route.open_stop)]
    return (1 + min(least for least, _ in ways), 1 + max(most for _, most in ways))


@pytest.mark.parametrize("kinds", [("truancy",), ("vape_use",), ("hacking", "alcohol"), ("sexting",)])
def test_looking_ahead_finds_what_trying_everything_finds(pack: Pack, kinds: tuple[str, ...]) -> None:
    chance = random.Random("walks")  # noqa: S311  # which way is tried, not a secret
    walk = start(pack, kinds, Facts((person(15), person(17, PersonRole.VICTIM, key="v"))))
    while (step := walk.next_question) is not None:
        if walk.asked >= 2:
            assert (walk.remaining.least, walk.remaining.most) == _brute(walk)
        walk = walk.answer(step.key, chance.choice(step.options).id)
