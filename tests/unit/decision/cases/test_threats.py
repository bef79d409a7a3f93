"""Threats, talk of a school shooting and bomb hoaxes (law notes 3.15), answered as a user would."""

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
THREAT = "Wetboek van Strafrecht, art. 285"
BOMB = "Wetboek van Strafrecht, art. 142 lid 2 en 142a"

EXAMPLES = {
    "a time and a place in an app, by a boy of 15": Example(
        "threat",
        (person(15, key="c"), person(15, PersonRole.VICTIM, key="v")),
        {"threat_kind": "person", "threat_detail": "concrete", "threat_way": "online", **NO_DANGER},
        ("ja", "112", "direct", "nee"),
        (THREAT,),
        partners=("slachtofferhulp", "ggd", "zvh"),
        reason="3.15: concrete (place, time, weapon) is 112; keep the messages, leave the phone",
    ),
    "a vague threat in the corridor": Example(
        "threat",
        (person(17),),
        {"threat_kind": "person", "threat_detail": "vague", "threat_way": "spoken", **NO_DANGER},
        ("mogelijk", "0900-8844", "direct", "nee"),
        (THREAT,),
        reason="3.15: vague is 0900-8844 today",
    ),
    "talk of a shooting, called a joke": Example(
        "threat",
        (person(16),),
        {"threat_kind": "school", "threat_detail": "concrete", "threat_way": "online", **NO_DANGER},
        ("ja", "112", "direct", "nee"),
        (THREAT,),
        partners=("ggd", "zvh"),
        reason="3.15: also when it was a joke; crisis plan",
    ),
    "a bomb hoax by an unknown caller": Example(
        "threat",
        (person(14, PersonRole.VICTIM, key="v"),),
        {"threat_kind": "bomb", "threat_detail": "vague", "threat_way": "online", **NO_DANGER},
        ("ja", "112", "direct", "nee"),
        (BOMB,),
        partners=("mma", "zvh"),
        reason="3.15: a false bomb alarm is an offence of its own; who it was is not known",
    ),
    "a child of 11 threatens": Example(
        "threat",
        (person(11),),
        {"threat_kind": "person", "threat_detail": "concrete", "threat_way": "spoken", **NO_DANGER},
        ("mogelijk", "112", "direct", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: no prosecution under 12, but danger stays danger",
    ),
    "angry words without a threat": Example(
        "threat",
        (person(13, key="c"), person(13, PersonRole.VICTIM, key="v")),
        {"threat_kind": "words", **NO_DANGER},
        ("mogelijk", "niet_nodig", "vandaag", "nee"),
        ("Wetboek van Strafrecht, art. 261 en 266",),
        reason="3.19 and 2.3: an insult is an offence on complaint of the victim only",
    ),
    "an eighteen-year-old": Example(
        "threat",
        (person(18),),
        {"danger": "no", "threat_kind": "person", "threat_detail": "concrete", "threat_way": "spoken"},
        ("ja", "112", "niet_zonder_toestemming", "nee"),
        (THREAT,),
        reason="2.5: 18 and over",
    ),
    "nothing is known": Example(
        "threat",
        (person(15),),
        {"danger": "no"},
        ("mogelijk", "0900-8844", "eerst_overleg", "nee"),
        (THREAT,),
        reason="3.15: a vague threat is for the police today",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_threat(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _threat(pack: Pack, kind: str, detail: str = "vague", way: str = "spoken", **more: str) -> Advice:
    answers = {"threat_kind": kind, **NO_DANGER, **more}
    if kind != "words":
        answers |= {"threat_detail": detail, "threat_way": way}
    return advise(walked(pack, "threat", person(15, key="c"), person(14, PersonRole.VICTIM, key="v"), **answers))


def test_a_named_time_place_or_means_raises_the_alarm(pack: Pack) -> None:
    concrete = _threat(pack, "person", "concrete")
    assert concrete.alarm is not None
    assert concrete.card(Axis.SCHOOL).value == "veiligheid"
    assert _threat(pack, "person", "vague").alarm is None


def test_the_victim_of_an_insult_decides(pack: Pack) -> None:
    advice = _threat(pack, "words")
    assert "complaint_victim" in ids(advice, Axis.POLICE)
    assert value_for(advice, Axis.CONSEQUENCES, "c") == "geen"
    assert "complaint_victim" not in ids(_threat(pack, "person"), Axis.POLICE)


def test_only_a_light_threat_may_go_to_halt(pack: Pack) -> None:
    """2.9: oral or written threats (285) with consent of the prosecutor."""
    assert value_for(_threat(pack, "person", "vague"), Axis.CONSEQUENCES, "c") == "halt_mogelijk"
    assert value_for(_threat(pack, "person", "unknown"), Axis.CONSEQUENCES, "c") == "onzeker"
    assert value_for(_threat(pack, "school", "vague"), Axis.CONSEQUENCES, "c") == "jeugdstrafrecht"


def test_the_school_is_no_detective(pack: Pack) -> None:
    advice = _threat(pack, "school", "vague", "online")
    for words in ("Speur niet zelf", "Stuur het bericht niet door", "telefoon", "kleding"):
        assert words in forbidden(advice)
    assert "crisisteam" in told(advice, Axis.SCHOOL)


def test_nothing_is_touched_after_a_bomb_report(pack: Pack) -> None:
    advice = _threat(pack, "bomb", "unknown", "online")
    assert "Raak geen tas" in forbidden(advice)
    assert numbers(advice, Axis.POLICE) >= {"112"}


def test_a_threat_with_a_knife_brings_in_the_knife(pack: Pack) -> None:
    """3.15 and 3.9; a knife for a lesson is a weapon once somebody threatens with it."""
    advice = _threat(pack, "person", "vague", "knife", knife_type="kitchen", knife_purpose="lesson")
    assert advice.card(Axis.TAKE_IN).value == "politie"
    assert advice.card(Axis.POLICE).value == "112"
    assert value_for(advice, Axis.CONSEQUENCES, "c") == "jeugdstrafrecht"
    assert not [i for card in advice.cards for i in card.items if i.id.startswith("knife_lesson")]


def test_a_threatened_teacher_decides_who_must_know(pack: Pack) -> None:
    teacher = person(40, PersonRole.VICTIM, key="t", kind=PersonKind.STAFF)
    answers = {"threat_kind": "person", "threat_detail": "vague", "threat_way": "spoken", **NO_DANGER}
    advice = advise(walked(pack, "threat", person(16, key="c"), teacher, **answers))
    assert value_for(advice, Axis.PARENTS, "t") == "niet_nodig"
    [parents] = [i for i in advice.card(Axis.PARENTS).items if i.id == "parents_grown_victim"]
    assert "politie" not in parents.text
    assert "medewerker" in told(advice, Axis.POLICE)


def test_without_a_suspect_the_school_talks_with_whoever_reported(pack: Pack) -> None:
    threatened = person(14, PersonRole.VICTIM, key="v")
    answers = {"threat_kind": "person", "threat_detail": "vague", "threat_way": "online", **NO_DANGER}
    advice = advise(walked(pack, "threat", threatened, **answers))
    assert advice.card(Axis.SCHOOL).headline == "Praat rustig met de melder"
    assert "mma" in advice.card(Axis.PARTNERS).values
