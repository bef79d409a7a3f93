"""Doxing, hacking, discrimination and bullying: cases from the law notes, as a user would answer."""

from __future__ import annotations

import pytest

from tests.unit.decision.content_texts import person, walked
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import PersonFacts
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

CALM = {"danger": "no"}
VICTIM = PersonRole.VICTIM
SR = "Wetboek van Strafrecht, "


def _two(victim: int, causer: int) -> tuple[PersonFacts, ...]:
    return person(victim, VICTIM, key="v"), person(causer, key="c")


def _bullied(what: str, state: str = "fine", before: str = "no") -> dict[str, str]:
    return {**CALM, "bully_what": what, "bully_state": state, "bully_before": before, **SAFE}


EXAMPLES = {
    "an address with go and visit her": Example(
        "doxing",
        _two(15, 15),
        {**CALM, "dox_what": "address", "dox_goal": "yes", "dox_door": "threat", **SAFE},
        ("ja", "0900-8844", "vandaag", "nee"),
        (SR + "art. 285d",),
        partners=("helpwanted", "slachtofferhulp", "jongerenwerk"),
        reason="law 3.19",
    ),
    "people are at the door": Example(
        "doxing",
        _two(16, 17),
        {**CALM, "dox_what": "address", "dox_door": "now", **SAFE},
        ("mogelijk", "112", "vandaag", "nee"),
        (SR + "art. 285d",),
        reason="law 3.19: 112 when people come to the address; the aim is not known",
    ),
    "slander in the class app": Example(
        "doxing",
        _two(14, 14),
        {**CALM, "dox_what": "shame", "dox_door": "no", **SAFE},
        ("mogelijk", "wijkagent", "vandaag", "nee"),
        (SR + "art. 261 en 266", SR + "art. 269"),
        partners=("helpwanted",),
        reason="law 3.19 and 2.3: a complaint offence, so only advice of the police",
    ),
    "secretly filmed in the toilet": Example(
        "doxing",
        (person(15),),
        {**CALM, "dox_what": "filmed", "dox_place": "private", **SAFE},
        ("ja", "0900-8844", "vandaag", "nee"),
        (SR + "art. 139f en 441b",),
        reason="law 3.19",
    ),
    "a teacher openly filmed in the lesson": Example(
        "doxing",
        (person(40, VICTIM, key="v", kind=PersonKind.STAFF), person(13, key="c")),
        {**CALM, "dox_what": "filmed", "dox_place": "open", **SAFE},
        ("nee", "niet_nodig", "vandaag", "nee"),
        (SR + "art. 139f en 441b",),
        reason="law 3.19: usually no offence, but house rules",
    ),
    "an eleven-year-old passes on a number": Example(
        "doxing",
        (person(11),),
        {**CALM, "dox_what": "address", "dox_goal": "no", "dox_door": "no", **SAFE},
        ("mogelijk", "0900-8844", "vandaag", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="law 2.1",
    ),
    "guessed password of a teacher, marks changed": Example(
        "hacking",
        (person(16),),
        {**CALM, "hack_what": "changed", "school_data": "yes", **SAFE},
        ("ja", "0900-8844", "vandaag", "nee"),
        (SR + "art. 138ab, 138b en 138c", SR + "art. 350a"),
        partners=("fg",),
        reason="law 3.21",
    ),
    "the network is down": Example(
        "hacking",
        (person(18),),
        {**CALM, "hack_what": "ddos"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "nee"),
        (SR + "art. 138ab, 138b en 138c",),
        reason="law 3.21; 18 and over: law 2.5",
    ),
    "a stick in the computer of the teacher": Example(
        "hacking",
        (person(14),),
        {**CALM, "hack_what": "tool", "school_data": "unknown", **SAFE},
        ("mogelijk", "0900-8844", "vandaag", "politie"),
        (SR + "art. 139d lid 2",),
        partners=("fg",),
        reason="law 3.21: having a means for hacking; evidence goes to the police",
    ),
    "a pupil reports a leak of the school": Example(
        "hacking",
        (person(15),),
        {**CALM, "hack_what": "seen", "school_data": "yes", **SAFE},
        ("nee", "niet_nodig", "niet_nodig", "nee"),
        (SR + "art. 138ab, 138b en 138c",),
        partners=("fg",),
        reason="derived from law 3.21: nobody broke in; the leak counts all the same",
    ),
    "somebody of eleven in an account": Example(
        "hacking",
        (person(11),),
        {**CALM, "hack_what": "account", "school_data": "no", **SAFE},
        ("mogelijk", "0900-8844", "vandaag", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="law 2.1",
    ),
    "a nasty joke": Example(
        "discrimination",
        (person(13),),
        {**CALM, "disc_what": "joke", "disc_ground": "other", **SAFE},
        ("nee", "niet_nodig", "niet_nodig", "nee"),
        (),
        reason="law 3.24: one nasty joke is for the house rules",
    ),
    "called names for being gay": Example(
        "discrimination",
        _two(15, 16),
        {**CALM, "disc_what": "insult", "disc_ground": "orientation", **SAFE},
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        (SR + "art. 261 en 266", SR + "art. 269"),
        partners=("discriminatie_nl", "slachtofferhulp"),
        reason="law 3.24, 2.3 and 2.5: a complaint offence; home must not hear it from school",
    ),
    "hate against a group": Example(
        "discrimination",
        (person(17),),
        {**CALM, "disc_what": "group", "disc_ground": "other", **SAFE},
        ("mogelijk", "0900-8844", "direct", "nee"),
        (SR + "art. 137c en 137d",),
        partners=("discriminatie_nl",),
        reason="law 3.24; only the text of 2017 was seen, so the police weigh it",
    ),
    "beaten out of hate": Example(
        "discrimination",
        _two(14, 18),
        {**CALM, "disc_what": "violence", "disc_ground": "other", **SAFE},
        ("ja", "0900-8844", "niet_zonder_toestemming", "nee"),
        (SR + "art. 300 en 302",),
        reason="law 3.24 and 3.14; 18 and over: law 2.5",
    ),
    "laughed at and left out": Example(
        "bullying",
        _two(13, 13),
        _bullied("words"),
        ("nee", "niet_nodig", "vandaag", "nee"),
        ("Wet voortgezet onderwijs 2020, art. 3.40",),
        partners=("vertrouwenspersoon", "slachtofferhulp"),
        reason="law 3.26",
    ),
    "bullied and not wanting to live": Example(
        "bullying",
        _two(14, 14),
        _bullied("words", "grave", "yes"),
        ("nee", "niet_nodig", "direct", "nee"),
        ("Wet voortgezet onderwijs 2020, art. 3.40",),
        partners=("arts",),
        reason="law 3.26 and 2.12: care goes before all",
    ),
    "threatened every day": Example(
        "bullying",
        (person(17),),
        _bullied("threat", "bad", "yes"),
        ("ja", "0900-8844", "vandaag", "nee"),
        (SR + "art. 285", SR + "art. 284"),
        partners=("ggd",),
        reason="law 3.26 and 3.15",
    ),
    "beaten without injury": Example(
        "bullying",
        (person(15),),
        _bullied("violence"),
        ("ja", "wijkagent", "vandaag", "nee"),
        (SR + "art. 300 en 302",),
        reason="law 3.14: a small fight without injury is for the school",
    ),
    "nothing is known": Example(
        "bullying",
        (person(18),),
        {**CALM},
        ("mogelijk", "wijkagent", "niet_zonder_toestemming", "nee"),
        (SR + "art. 300 en 302",),
        reason="law 3.26: parts may be an offence; 18 and over: law 2.5",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_case(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _ids(advice: Advice) -> set[str]:
    return {item.id for card in advice.cards for item in card.items}


def _avoided(advice: Advice) -> str:
    return " ".join(item.text for card in advice.cards for item in card.items if item.avoid)


def _values(advice: Advice, axis: Axis) -> dict[str, str]:
    return {answer.person.key: answer.value for answer in advice.card(axis).answers if answer.person}


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("doxing", ("mogelijk", "0900-8844", "niet_zonder_toestemming", "nee")),
        ("hacking", ("mogelijk", "wijkagent", "niet_zonder_toestemming", "nee")),
        ("discrimination", ("mogelijk", "wijkagent", "niet_zonder_toestemming", "nee")),
        ("bullying", ("mogelijk", "wijkagent", "niet_zonder_toestemming", "nee")),
    ],
)
def test_when_nothing_is_known_the_careful_side_is_taken(
    pack: Pack, kind: str, values: tuple[str, str, str, str]
) -> None:
    reason = "law 2.12: an unknown age may be 18, an unknown home may be unsafe"
    advice = check_example(pack, Example(kind, (person(),), {**CALM}, values, (), reason=reason))
    assert advice.card(Axis.CONSEQUENCES).value == "hangt_van_leeftijd_af"
    young = check_example(
        pack, Example(kind, (person(15),), {**CALM}, (*values[:2], "eerst_overleg", values[3]), ())
    )
    assert "parents_home_unknown" in _ids(young)


def test_at_the_door_safety_goes_before_a_measure(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["people are at the door"])
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    assert {"dox_safety", "dox_measure_later", "suspension_clock"} <= _ids(advice)
    assert "Reageer niet zelf" in _avoided(advice)


def test_the_victim_of_slander_chooses(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["slander in the class app"])
    assert {"complaint_victim", "report_victim_own"} <= _ids(advice)
    assert _values(advice, Axis.CONSEQUENCES) == {"v": "geen", "c": "halt_mogelijk"}
    doxed = check_example(pack, EXAMPLES["an address with go and visit her"])
    assert "complaint_victim" not in _ids(doxed)
    assert _values(doxed, Axis.CONSEQUENCES) == {"v": "geen", "c": "jeugdstrafrecht"}


def test_a_teacher_who_was_filmed_decides_whom_to_tell(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["a teacher openly filmed in the lesson"])
    assert _values(advice, Axis.PARENTS) == {"v": "niet_nodig", "c": "vandaag"}
    assert advice.card(Axis.SCHOOL).value == "gesprek"
    assert _values(advice, Axis.CONSEQUENCES) == {"v": "geen", "c": "geen"}


def test_a_nude_brings_in_its_own_advice(pack: Pack) -> None:
    for kind, question in (("doxing", "dox_what"), ("bullying", "bully_what")):
        walk = walked(pack, kind, person(15), danger="no", home="safe", **{question: "nude"})
        assert walk.route.kinds == (kind, "sexting")
        advice = advise(walk)
        assert "Bekijk het beeld niet" in _avoided(advice)
        assert advice.card(Axis.PARENTS).value == "eerst_overleg"
        assert advice.card(Axis.TAKE_IN).value == "politie"
        assert "dox_platform" not in _ids(advice)


def test_a_hack_is_a_leak_too(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["guessed password of a teacher, marks changed"])
    leak = next(item for item in advice.card(Axis.SCHOOL).items if item.id == "breach_authority")
    assert (leak.deadline_text, leak.verified) == ("Binnen 72 uur", False)
    assert advice.card(Axis.CONSEQUENCES).value == "halt_mogelijk"
    assert {"hack_grades", "hack_take_in"} <= _ids(advice)
    for word in ("wachtwoord", "wis niets", "kleding"):
        assert word in _avoided(advice)


def test_a_pupil_who_reports_a_leak_is_thanked(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["a pupil reports a leak of the school"])
    assert advice.card(Axis.SCHOOL).headline == "Bedanken en de fout dichtmaken"
    assert advice.card(Axis.CONSEQUENCES).value == "geen"
    assert "suspension_clock" not in _ids(advice)


def test_home_does_not_hear_about_orientation(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["called names for being gay"])
    assert _values(advice, Axis.PARENTS) == {"v": "eerst_overleg", "c": "direct"}
    assert "lhbti" in _avoided(advice)
    unknown = advise(walked(pack, "discrimination", *_two(15, 16), danger="no", disc_what="insult", home="safe"))
    assert _values(unknown, Axis.PARENTS)["v"] == "eerst_overleg"


def test_a_joke_is_answered_in_proportion(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["a nasty joke"])
    assert advice.card(Axis.SCHOOL).value == "gesprek"
    assert not {"suspension_clock", "disc_line"} & _ids(advice)


def test_the_school_has_a_duty_when_bullying_is_no_offence(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["laughed at and left out"])
    plan = next(item for item in advice.card(Axis.SCHOOL).items if item.id == "bully_plan")
    assert (plan.verified, plan.sources[0].id) == (True, "wvo_3_40")
    assert advice.card(Axis.SCHOOL).value == "zorg"
    again = advise(walked(pack, "bullying", person(13), **_bullied("words", "fine", "yes")))
    assert again.card(Axis.SCHOOL).value == "maatregel"
    assert "suspension_clock" in _ids(again)


def test_a_child_that_wants_to_die_is_not_alone(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["bullied and not wanting to live"])
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    assert _values(advice, Axis.PARENTS) == {"v": "direct", "c": "vandaag"}
    numbers = {call.number for item in advice.card(Axis.POLICE).items for call in item.numbers}
    assert "112" in numbers
    doctor = next(item for item in advice.card(Axis.PARTNERS).items if item.id == "bully_health_grave")
    assert (doctor.deadline_text, doctor.verified) == ("Nu", False)


def test_bullying_out_of_hate_brings_in_discrimination(pack: Pack) -> None:
    walk = walked(pack, "bullying", *_two(14, 15), danger="no", bully_what="hate", home="safe")
    assert walk.route.kinds == ("bullying", "discrimination")
    advice = advise(walk)
    assert _values(advice, Axis.PARENTS) == {"v": "eerst_overleg", "c": "direct"}
    assert "discriminatie_nl" in advice.card(Axis.PARTNERS).values
