"""Firearms, gambling and money mules (law notes 3.10, 3.22, 3.30), answered as a user would."""

from __future__ import annotations

import pytest

from tests.unit.decision.cases.reading import forbidden, ids, numbers, told, value_for
from tests.unit.decision.content_texts import person, walked
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.vocabulary import UNKNOWN, Axis, DeadlineKind
from vios_desktop.decision.walk import start
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

NO_DANGER = {"danger": "no", **SAFE}

EXAMPLES = {
    "a pistol in a bag at 16": Example(
        "firearm",
        (person(16),),
        {"firearm_what": "real", "firearm_threat": "no", **NO_DANGER},
        ("ja", "112", "eerst_overleg", "politie"),
        ("Wet wapens en munitie, art. 2, 26 lid 1 en 55",),
        partners=("jongerenwerk", "ssv"),
        reason="3.10: 112 for every firearm, parents after the police, never by oneself",
    ),
    "an imitation at 13": Example(
        "firearm",
        (person(13),),
        {"firearm_what": "lookalike", "firearm_threat": "no", **NO_DANGER},
        ("ja", "112", "eerst_overleg", "politie"),
        ("Wet wapens en munitie, art. 2, nepvuurwapen",),
        reason="3.10: an imitation fit to threaten with is category I; 112 for what looks like a firearm",
    ),
    "nobody knows what it is": Example(
        "firearm",
        (person(15),),
        {"firearm_what": "unknown", "firearm_threat": "unknown", **NO_DANGER},
        ("mogelijk", "112", "eerst_overleg", "politie"),
        ("Wet wapens en munitie, art. 2, 26 lid 1 en 55", "Wetboek van Strafrecht, art. 285"),
        reason="3.10 and 2.12: may be a firearm, so 112",
    ),
    "an imitation of a child of 11": Example(
        "firearm",
        (person(11),),
        {"firearm_what": "lookalike", "firearm_threat": "no", **NO_DANGER},
        ("mogelijk", "112", "eerst_overleg", "politie"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 no prosecution, but still 112",
    ),
    "pepper spray at 17": Example(
        "firearm",
        (person(17),),
        {"firearm_what": "spray_taser", "firearm_threat": "no", **NO_DANGER},
        ("ja", "0900-8844", "eerst_overleg", "politie"),
        ("Wet wapens en munitie, art. 2, 26 lid 1 en 55",),
        partners=("jongerenwerk",),
        reason="3.10: category II; matrix 3.0: 112, here 0900-8844 while nobody is threatened, as the brief says",
    ),
    "a taser of an eighteen-year-old": Example(
        "firearm",
        (person(18),),
        {"danger": "no", "firearm_what": "spray_taser", "firearm_threat": "no"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "politie"),
        ("Wet wapens en munitie, art. 2, 26 lid 1 en 55",),
        reason="3.10 and 2.5",
    ),
    "a water pistol at 12": Example(
        "firearm",
        (person(12),),
        {"danger": "no", "firearm_what": "toy", "firearm_threat": "no"},
        ("nee", "niet_nodig", "niet_nodig", "nee"),
        (),
        partners=("mentor",),
        reason="3.10: a toy that clearly is none is no weapon",
    ),
    "cards for money in the canteen": Example(
        "gambling",
        (person(15),),
        {"gambling_what": "together", "pressure": "no", **NO_DANGER},
        ("nee", "niet_nodig", "vandaag", "nee"),
        ("Wet op de kansspelen, art. 1 en 2",),
        partners=("mentor",),
        reason="3.30: playing among themselves is outside the ban",
    ),
    "betting on the phone at 16": Example(
        "gambling",
        (person(16),),
        {"gambling_what": "site", "pressure": "no", **NO_DANGER},
        ("mogelijk", "niet_nodig", "vandaag", "nee"),
        ("Wet op de kansspelen, art. 1 en 2", "Wet op de kansspelen, art. 30u"),
        partners=("verslavingszorg", "mentor"),
        reason="3.30: knowingly playing with an unlicensed provider is forbidden",
    ),
    "a pupil of 17 who takes the stakes": Example(
        "gambling",
        (person(17),),
        {"gambling_what": "offering", "pressure": "no", **NO_DANGER},
        ("mogelijk", "wijkagent", "vandaag", "nee"),
        ("Wet op de kansspelen, art. 1 en 2",),
        partners=("verslavingszorg", "mma"),
        reason="3.30: offering in public or as a business is forbidden; police for the one who offers",
    ),
    "a gambling debt at 18": Example(
        "gambling",
        (person(18),),
        {"danger": "no", "gambling_what": "together", "pressure": "yes"},
        ("nee", "0900-8844", "niet_zonder_toestemming", "nee"),
        (),
        partners=("verslavingszorg", "jongerenwerk", "veilig_thuis"),
        reason="3.30: police when there are debts or extortion; 2.5 grown-up",
    ),
    "a card lent at 15": Example(
        "money_mule",
        (person(15),),
        {"mule_what": "lent", "pressure": "no", **NO_DANGER},
        ("ja", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafrecht, art. 420bis en 420quater", "Wetboek van Strafrecht, art. 273f"),
        partners=("bank", "jongerenwerk", "mma"),
        reason="3.22: laundering, also by negligence; bank; parents at once; never keep the card",
    ),
    "only asked at 13": Example(
        "money_mule",
        (person(13),),
        {"mule_what": "asked", "pressure": "no", **NO_DANGER},
        ("nee", "wijkagent", "vandaag", "nee"),
        (),
        partners=("jongerenwerk",),
        reason="3.22 derived: being asked is no offence; advice of the wijkagent",
    ),
    "a recruiter of 17 and a girl of 14 who gave her card": Example(
        "money_mule",
        (person(17, key="c"), person(14, PersonRole.VICTIM, key="v")),
        {"mule_what": "recruits", "pressure": "no", **NO_DANGER},
        ("ja", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafrecht, art. 273f",),
        partners=("slachtofferhulp",),
        reason="3.22 and 3.23: who recruits may commit 273f",
    ),
    "an account of a child of 11": Example(
        "money_mule",
        (person(11),),
        {"mule_what": "lent", "pressure": "unknown", **NO_DANGER},
        ("mogelijk", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1",
    ),
    "forced to lend at 18": Example(
        "money_mule",
        (person(18),),
        {"danger": "no", "mule_what": "lent", "pressure": "yes"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "nee"),
        ("Wetboek van Strafrecht, art. 273f",),
        partners=("bank", "veilig_thuis", "comensha"),
        reason="3.22 and 3.23: victim and suspect at once",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_cases(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


@pytest.mark.parametrize("what", ["real", "lookalike", "unknown"])
def test_nobody_goes_to_a_firearm_or_asks_to_see_it(pack: Pack, what: str) -> None:
    answers = {"firearm_what": what, "firearm_threat": "no", **NO_DANGER}
    advice = advise(walked(pack, "firearm", person(16), **answers))
    lead = next(i for i in advice.card(Axis.POLICE).items if i.leads)
    assert lead.deadline.kind is DeadlineKind.NOW
    assert numbers(advice, Axis.POLICE) == {"112"}
    for word in ("Spreek de leerling niet aan", "pak niets af", "niet terug", "kleding"):
        assert word in forbidden(advice)
    assert "op tafel" not in told(advice, Axis.TAKE_IN)
    assert "verplaats het niet" in told(advice, Axis.TAKE_IN)
    assert advice.card(Axis.SCHOOL).value == "veiligheid"


def test_a_firearm_takes_away_the_asking_of_a_knife(pack: Pack) -> None:
    walk = start(pack, ["knife", "firearm"], Facts((person(16),)))
    answers = {"knife_type": "kitchen", "knife_purpose": "threat", "item_place": "pupil", **NO_DANGER}
    for key, option in {**answers, "firearm_what": "real"}.items():
        walk = walk.answer(key, option)
    while (step := walk.next_question) is not None:
        walk = walk.answer(step.key, UNKNOWN)
    text = told(advise(walk), Axis.TAKE_IN)
    assert "op tafel" not in text
    assert "leeg te maken" not in text
    knife = advise(walked(pack, "knife", person(16), **answers))
    assert "op tafel" in told(knife, Axis.TAKE_IN)


def test_spray_is_put_down_and_fetched_and_112_is_for_a_threat(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["pepper spray at 17"])
    assert {"0900-8844", "112"} <= numbers(advice, Axis.POLICE)
    assert "Pak het niet zelf" in told(advice, Axis.TAKE_IN)
    assert advice.card(Axis.SCHOOL).value == "maatregel"
    assert "suspension_clock" in ids(advice, Axis.SCHOOL)
    assert "Halt" in told(advice, Axis.CONSEQUENCES)


def test_who_was_threatened_is_looked_after_today(pack: Pack) -> None:
    answers = {"firearm_what": "lookalike", "firearm_threat": "yes", **NO_DANGER}
    victim = person(15, PersonRole.VICTIM, key="v")
    advice = advise(walked(pack, "firearm", person(16, key="c"), victim, **answers))
    [care] = [i for i in advice.card(Axis.SCHOOL).items if i.id == "firearm_aftercare"]
    assert care.deadline.kind is DeadlineKind.TODAY
    assert "slachtofferhulp" in advice.card(Axis.PARTNERS).values
    assert value_for(advice, Axis.CONSEQUENCES, "v") == "geen"
    assert value_for(advice, Axis.CONSEQUENCES, "c") == "jeugdstrafrecht"


def test_a_scare_with_a_toy_is_told_at_home(pack: Pack) -> None:
    answers = {"firearm_what": "toy", "firearm_threat": "yes", **NO_DANGER}
    advice = advise(walked(pack, "firearm", person(12), **answers))
    values = [advice.card(axis).value for axis in (Axis.CRIMINAL, Axis.POLICE, Axis.PARENTS)]
    assert values == ["nee", "niet_nodig", "vandaag"]
    assert "firearm_toy_threat" in ids(advice, Axis.CRIMINAL)
    assert "112" in numbers(advice, Axis.POLICE)


def _mule(pack: Pack, role: PersonRole, pressure: str) -> Advice:
    return advise(walked(pack, "money_mule", person(15, role), mule_what="lent", pressure=pressure, **NO_DANGER))


def test_a_mule_is_helped_first_and_the_bank_is_called_now(pack: Pack) -> None:
    advice = _mule(pack, PersonRole.ALLEGED_CAUSER, "no")
    [bank] = [i for i in advice.card(Axis.PARTNERS).items if i.id == "mule_bank"]
    assert bank.deadline.kind is DeadlineKind.NOW
    assert advice.card(Axis.SCHOOL).value == "zorg"
    assert "suspension_clock" not in ids(advice, Axis.SCHOOL)
    for word in ("niets overmaken", "pincode", "telefoon", "kleding", "ronselaar"):
        assert word in forbidden(advice)
    assert "Laat pas, telefoon en geld bij de leerling" in told(advice, Axis.TAKE_IN)
    assert "officier" in told(advice, Axis.CONSEQUENCES)


@pytest.mark.parametrize("role", [PersonRole.ALLEGED_CAUSER, PersonRole.VICTIM])
def test_a_forced_mule_is_kept_safe_before_home_is_called(pack: Pack, role: PersonRole) -> None:
    advice = _mule(pack, role, "yes")
    assert advice.card(Axis.PARENTS).value == "eerst_overleg"
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    assert "112" in numbers(advice, Axis.POLICE)


def test_what_a_mule_may_expect_depends_on_age_and_deed(pack: Pack) -> None:
    def consequence(age: int | None, what: str) -> str:
        walk = walked(pack, "money_mule", person(age), danger="no", mule_what=what, pressure="no")
        return advise(walk).card(Axis.CONSEQUENCES).value

    assert consequence(11, "lent") == "geen_vervolging"
    assert consequence(15, "lent") == consequence(17, "recruits") == "jeugdstrafrecht"
    assert consequence(18, "lent") == "volwassenenstrafrecht"
    assert consequence(None, "lent") == "hangt_van_leeftijd_af"
    assert consequence(15, "unknown") == "onzeker"
    assert consequence(15, "asked") == "geen"


def test_a_recruiter_from_outside_is_left_to_the_police(pack: Pack) -> None:
    outsider = person(22, key="x", kind=PersonKind.THIRD_PARTY)
    answers = {"mule_what": "recruits", "pressure": "maybe", **NO_DANGER}
    victim = person(15, PersonRole.VICTIM, key="v")
    advice = advise(walked(pack, "money_mule", victim, outsider, **answers))
    assert value_for(advice, Axis.PARENTS, "x") == "niet_nodig"
    assert value_for(advice, Axis.PARENTS, "v") == "direct"
    assert "outsider_police_knows" in ids(advice, Axis.POLICE)
    assert "mule_school_recruits" not in ids(advice, Axis.SCHOOL)


@pytest.mark.parametrize("what", ["together", "site", "offering", UNKNOWN])
def test_gambling_never_takes_money_and_says_what_is_not_known(pack: Pack, what: str) -> None:
    answers = {"gambling_what": what, "pressure": "no", **NO_DANGER}
    advice = advise(walked(pack, "gambling", person(15), **answers))
    assert advice.card(Axis.TAKE_IN).value == "nee"
    assert "Neem geen geld" in forbidden(advice)
    assert ("niet gevonden" in told(advice, Axis.CONSEQUENCES)) == (what != "together")
    assert not any(item.verified for item in advice.card(Axis.CRIMINAL).leads)


def test_an_online_gambler_gets_help_and_no_measure(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["betting on the phone at 16"])
    assert advice.card(Axis.SCHOOL).value == "zorg"
    assert "suspension_clock" not in ids(advice, Axis.SCHOOL)
    offering = check_example(pack, EXAMPLES["a pupil of 17 who takes the stakes"])
    assert offering.card(Axis.SCHOOL).value == "maatregel"
    assert offering.card(Axis.CONSEQUENCES).value == "onzeker"


def test_doubt_about_pressure_with_gambling_is_talked_over(pack: Pack) -> None:
    advice = advise(walked(pack, "gambling", person(15), gambling_what="offering", danger="no", home="safe"))
    assert advice.card(Axis.POLICE).value == "wijkagent"
    assert advice.card(Axis.SCHOOL).value == "zorg"
    assert "gambling_school_offering" not in ids(advice, Axis.SCHOOL)
