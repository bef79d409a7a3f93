"""Violence at home, truancy, recruiting and radicalisation: cases phrased as a user would answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.unit.decision.content_texts import person, walked
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, AdviceItem, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.vocabulary import Axis, DeadlineKind
from vios_desktop.decision.walk import start
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

VICTIM = PersonRole.VICTIM
TOLD = {"danger": "no", "abuse_kind": "violence", "abuse_source": "told", "abuse_fear": "yes"}
OFFER = {"danger": "no", "recruit_part": "asked", "recruit_task": "harbour", "pressure": "no", **SAFE}

EXAMPLES = {
    "11 a job in the harbour": Example(
        "recruitment",
        (person(15),),
        OFFER,
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 138aa",),
        partners=("mma", "jongerenwerk"),
        reason="cases.md 11; law.md 3.23",
    ),
    "recruiting: an eleven-year-old carries parcels under pressure": Example(
        "recruitment",
        (person(11),),
        {"danger": "no", "recruit_part": "joined", "recruit_task": "other", "pressure": "yes", **SAFE},
        ("mogelijk", "0900-8844", "eerst_overleg", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        partners=("veilig_thuis", "comensha", "zvh"),
        reason="law.md 2.1 and 3.23; 0900-8844 because pressure on a pupil is an offence (2.3)",
    ),
    "recruiting: a seventeen-year-old asks others": Example(
        "recruitment",
        (person(17),),
        {"danger": "no", "recruit_part": "recruits", "recruit_task": "bank", **SAFE},
        ("ja", "0900-8844", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 273f",),
        partners=("bank", "zvh"),
        reason="law.md 3.23: the recruiter commits 273f",
    ),
    "recruiting: an adult pupil": Example(
        "recruitment",
        (person(18),),
        {"danger": "no", "recruit_part": "asked", "recruit_task": "other", "pressure": "no"},
        ("mogelijk", "wijkagent", "niet_zonder_toestemming", "nee"),
        ("Wetboek van Strafrecht, art. 273f",),
        reason="law.md 2.5: from 18 not without consent",
    ),
    "12 a stepfather hits": Example(
        "child_abuse",
        (person(14, VICTIM),),
        TOLD,
        ("ja", "wijkagent", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 300 tot en met 304",),
        partners=("veilig_thuis", "slachtofferhulp"),
        reason="cases.md 12; law.md 2.7 and 3.25",
    ),
    "home: a feeling about an empty fridge": Example(
        "child_abuse",
        (person(12, VICTIM),),
        {"danger": "no", "abuse_kind": "neglect", "abuse_source": "heard", "abuse_fear": "no"},
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        ("Augeo",),
        partners=("wijkteam", "veilig_thuis"),
        reason="law.md 2.7: advice first, without a name",
    ),
    "home: sexual abuse of a seventeen-year-old": Example(
        "child_abuse",
        (person(17, VICTIM),),
        {"danger": "no", "abuse_kind": "sexual", "abuse_source": "told", "abuse_fear": "unknown"},
        ("ja", "0900-8844", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 300 tot en met 304",),
        partners=("csg", "arts", "veilig_thuis"),
        reason="law.md 2.11 (traces) and 3.25",
    ),
    "home: an adult pupil afraid of the family": Example(
        "child_abuse",
        (person(18, VICTIM),),
        {"danger": "no", "abuse_kind": "honour", "abuse_source": "told", "abuse_fear": "yes"},
        ("ja", "wijkagent", "niet_zonder_toestemming", "nee"),
        ("Wetboek van Strafrecht, art. 300 tot en met 304",),
        reason="law.md 2.5: honour-related violence, and 18",
    ),
    "13 seventeen hours away": Example(
        "truancy",
        (person(15),),
        {"danger": "no", "absence_hours": "sixteen", "truancy_reason": "skips", **SAFE},
        ("mogelijk", "niet_nodig", "vandaag", "nee"),
        ("Leerplichtwet 1969, art. 26",),
        partners=("leerplicht",),
        reason="cases.md 13; law.md 2.11 and 3.29",
    ),
    "truancy: eleven and afraid of school": Example(
        "truancy",
        (person(11),),
        {"danger": "no", "absence_hours": "some", "truancy_reason": "school", **SAFE},
        ("mogelijk", "niet_nodig", "vandaag", "nee"),
        ("Leerplichtwet 1969, art. 26",),
        partners=("ggd", "leerplicht"),
        reason="law.md 2.1: responsible from 12 on",
    ),
    "truancy: money from the street": Example(
        "truancy",
        (person(16),),
        {"danger": "no", "absence_hours": "unknown", "truancy_reason": "street", **SAFE},
        ("mogelijk", "wijkagent", "vandaag", "nee"),
        ("Leerplichtwet 1969, art. 26",),
        partners=("jongerenwerk", "leerplicht"),
        reason="law.md 3.23: signs of recruiting",
    ),
    "truancy: eighteen": Example(
        "truancy",
        (person(18),),
        {"danger": "no", "absence_hours": "sixteen", "truancy_reason": "home"},
        ("mogelijk", "niet_nodig", "niet_zonder_toestemming", "nee"),
        (),
        partners=("leerplicht", "wijkteam"),
        reason="law.md 2.5; what holds from 18 is not in the notes and is said to be unchecked",
    ),
    "radicalisation: fierce ideas": Example(
        "radicalisation",
        (person(15),),
        {"danger": "no", "radical_sign": "ideas", "radical_group": "no", **SAFE},
        ("nee", "wijkagent", "eerst_overleg", "nee"),
        (),
        partners=("ssv",),
        reason="law.md 3.27: thoughts are free",
    ),
    "radicalisation: calls for violence": Example(
        "radicalisation",
        (person(17),),
        {"danger": "no", "radical_sign": "hate", "radical_group": "yes", **SAFE},
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 131", "Wetboek van Strafrecht, art. 137c en 137d"),
        partners=("gemeente", "zvh"),
        reason="law.md 3.27",
    ),
    "radicalisation: wants to leave": Example(
        "radicalisation",
        (person(18),),
        {"danger": "no", "radical_sign": "leaving", "radical_group": "unknown"},
        ("mogelijk", "0900-8844", "niet_zonder_toestemming", "nee"),
        (),
        partners=("gemeente",),
        reason="law.md 3.27: leaving or recruiting is told directly",
    ),
    "radicalisation: a child of eleven repeats hate": Example(
        "radicalisation",
        (person(11),),
        {"danger": "no", "radical_sign": "hate", "radical_group": "unknown", **SAFE},
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="law.md 2.1",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_cases(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _items(advice: Advice) -> Iterator[AdviceItem]:
    return (item for card in advice.cards for item in card.items)


def _text(advice: Advice, *, avoid: bool = False) -> str:
    return " ".join(item.text for item in _items(advice) if item.avoid is avoid)


def test_home_is_never_called_first_and_the_pupil_does_not_go_home_in_fear(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["12 a stepfather hits"])
    assert not any("Bel vandaag de ouders" in item.text for item in _items(advice))
    assert "niet naar huis gaan voordat" in _text(advice)
    assert "geheimhouding" in _text(advice, avoid=True)
    asked = [call.number for item in advice.card(Axis.PARENTS).items for call in item.numbers]
    assert asked == ["0800-2000"]


def test_who_tells_nothing_about_roles_is_the_victim_at_home(pack: Pack) -> None:
    walk = start(pack, ["child_abuse"])
    assert [person.role for person in walk.facts.involved] == [VICTIM]
    for key, option in {**TOLD, "age": "12_15"}.items():
        walk = walk.answer(key, option)
    assert advise(walk).card(Axis.CONSEQUENCES).value == "geen"


def test_a_brother_who_hits_gets_help_and_is_not_questioned(pack: Pack) -> None:
    brother, sister = person(16, key="b"), person(13, VICTIM, key="s")
    advice = advise(walked(pack, "child_abuse", brother, sister, **TOLD))
    values = {a.person.key: a.value for a in advice.card(Axis.CONSEQUENCES).answers if a.person}
    assert values == {"b": "onzeker", "s": "geen"}
    assert advice.card(Axis.PARENTS).value == "eerst_overleg"


def test_family_hears_nothing_where_honour_plays(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["home: an adult pupil afraid of the family"])
    assert "tolken" in _text(advice, avoid=True)


def test_sixteen_hours_are_reported_within_five_working_days(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["13 seventeen hours away"])
    (report,) = (p for card in advice.cards for p in card.asks if "DUO" in p.text)
    assert (report.deadline.kind, report.deadline.count) == (DeadlineKind.WORKING_DAYS, 5)
    assert advice.card(Axis.CONSEQUENCES).value == "halt_mogelijk"
    fewer = advise(walked(pack, "truancy", person(15), danger="no", absence_hours="some", home="safe"))
    assert not any("DUO" in proposal.text for card in fewer.cards for proposal in card.asks)


def test_who_stays_away_out_of_fear_is_not_punished(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["truancy: eleven and afraid of school"])
    assert advice.card(Axis.SCHOOL).value == "zorg"
    assert "geen straf" in _text(advice)


def test_an_offered_job_is_a_reason_to_protect(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["11 a job in the harbour"])
    assert advice.card(Axis.SCHOOL).value == "zorg"
    assert "Betaal geen schuld" in _text(advice, avoid=True)
    recruiter = person(24, key="r", kind=PersonKind.THIRD_PARTY)
    walk = walked(pack, "recruitment", person(15), recruiter, **OFFER)
    parents = {a.person.key: a.value for a in advise(walk).card(Axis.PARENTS).answers if a.person}
    assert parents == {"p1": "eerst_overleg", "r": "niet_nodig"}


def test_faith_and_clothes_are_no_sign(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["radicalisation: fierce ideas"])
    assert "Vroom worden of anders kleden is geen teken" in _text(advice)
    assert advice.card(Axis.CONSEQUENCES).value == "geen"
