"""The page for the staff room says what the decision help says, for every kind."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.unit.decision.content_texts import person, real_texts, walked_with
from vios_desktop.decision.advice import advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.poster import MAIN_AXES, poster
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.vocabulary import PersonRole

KINDS = load_pack(real_texts()).kinds


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_page_with_all_main_questions(pack: Pack, kind: str) -> None:
    page = poster(pack, kind)
    assert page.title == pack.protocols[kind].title
    assert "112" in page.alarm_title
    asked = [axis.question for axis in page.axes]
    assert asked == [pack.labels.axes[axis].question for axis in (*MAIN_AXES, Axis.SCHOOL)]
    assert all(axis.rows and all(head and text for head, text in axis.rows) for axis in page.axes)
    assert page.never
    assert page.numbers
    assert any("Vanaf 18" in label for label, _ in page.ages)
    assert poster(pack, kind) == page


def test_an_answer_tells_what_follows_for_certain(pack: Pack) -> None:
    page = poster(pack, "knife")
    why = next(step for step in page.steps if step.question == "Waarom heeft de leerling het bij zich?")
    follows = {answer.label: answer.follows for answer in why.answers}
    assert "Strafbaar: ja" in follows["Voor bescherming, of om te dreigen"]
    assert "Innemen: nee" in follows["Voor een les, en de docent bevestigt dat"]


def test_what_follows_is_what_the_advice_says(pack: Pack) -> None:
    """Every claim of a page is held against the advice for that answer, the rest unknown."""
    for kind in KINDS:
        role = pack.protocols[kind].default_role
        questions = {
            pack.questions[name].text.replace("{person}", pack.labels.person): name
            for name in pack.protocols[kind].ask
        }
        for step in poster(pack, kind).steps:
            question = pack.questions[questions[step.question]]
            for answer in step.answers:
                first = next(o for o in question.options if o.label == answer.label.split(" / ")[0])
                walk = walked_with(pack, kind, Facts((person(15, role),)), {"danger": "no", question.id: first.id})
                if question.id in walk.set_aside or len(walk.all_kinds) > 1:
                    continue
                advice = advise(walk)
                for claim in answer.follows:
                    short, _, value = claim.partition(": ")
                    axis = next(a for a in MAIN_AXES if pack.labels.axes[a].short == short)
                    assert advice.card(axis).value_text.lower() == value, (kind, step.question, answer.label)


def test_a_second_kind_is_named(pack: Pack) -> None:
    found = next(s for s in poster(pack, "suspicion").steps if s.question == "Is er iets gevonden of afgegeven?")
    assert any(follows.startswith("lees ook: ") for answer in found.answers for follows in answer.follows)


def test_the_numbers_of_the_school_come_first(pack: Pack) -> None:
    own = poster(pack, "knife", {"wijkagent_phone": "026 000 00 01"})
    assert ("Wijkagent", "026 000 00 01") in own.numbers


def test_the_weightiest_answer_stands_first(pack: Pack) -> None:
    (police,) = (axis for axis in poster(pack, "suspicion").axes if axis.question == "Bellen we de politie?")
    order = list(pack.labels.axes[Axis.POLICE].values.values())
    heads = [head for head, _ in police.rows]
    assert all(order.index(a) < order.index(b) for a, b in pairwise(heads))


def test_a_victim_at_home_is_the_one_the_page_is_about(pack: Pack) -> None:
    assert pack.protocols["child_abuse"].default_role is PersonRole.VICTIM
    assert "Bel de ouders nog niet" in str(poster(pack, "child_abuse").axes)
