"""Extortion, blackmail and sextortion (law notes 3.13), answered as a user would."""

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

EXAMPLES = {
    "a boy of 16 makes a boy of 13 pay": Example(
        "extortion",
        (person(16, key="c"), person(13, PersonRole.VICTIM, key="v")),
        {"extortion_means": "violence", "extortion_wants": "money", **NO_DANGER},
        ("ja", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafrecht, art. 317",),
        partners=("slachtofferhulp", "jongerenwerk"),
        reason="3.13: 317; parents of both sides, the victim is heard first",
    ),
    "a secret": Example(
        "extortion",
        (person(16, key="c"), person(15, PersonRole.VICTIM, key="v")),
        {"extortion_means": "secret", "extortion_wants": "money", **NO_DANGER},
        ("ja", "0900-8844", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 318",),
        partners=("slachtofferhulp",),
        reason="3.13: 318 is an offence on complaint; 2.5: no forced disclosure at home",
    ),
    "sextortion of a girl of 14 by a stranger": Example(
        "extortion",
        (person(14, PersonRole.VICTIM, key="v"),),
        {"extortion_means": "image", "extortion_wants": "money", **NO_DANGER},
        ("ja", "0900-8844", "eerst_overleg", "politie"),
        ("Wetboek van Strafrecht, art. 318",),
        partners=("helpwanted", "slachtofferhulp", "mma"),
        reason="3.13 and 3.16: victim first, nobody looks at the picture",
    ),
    "forced to steal": Example(
        "extortion",
        (person(17, key="c"), person(12, PersonRole.VICTIM, key="v")),
        {"extortion_means": "violence", "extortion_wants": "act", **NO_DANGER},
        ("ja", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafrecht, art. 284",),
        partners=("veilig_thuis", "jongerenwerk"),
        reason="3.13: coercion 284; 3.23: who must commit offences may be exploited",
    ),
    "a child of 11 asks for money": Example(
        "extortion",
        (person(11),),
        {"extortion_means": "violence", "extortion_wants": "money", **NO_DANGER},
        ("mogelijk", "0900-8844", "direct", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 there is no prosecution",
    ),
    "an eighteen-year-old": Example(
        "extortion",
        (person(18),),
        {"danger": "no", "extortion_means": "violence", "extortion_wants": "unknown"},
        ("ja", "0900-8844", "niet_zonder_toestemming", "nee"),
        ("Wetboek van Strafrecht, art. 317",),
        reason="2.5: 18 and over",
    ),
    "nothing is known": Example(
        "extortion",
        (person(15),),
        {"danger": "no"},
        ("mogelijk", "0900-8844", "eerst_overleg", "nee"),
        ("Wetboek van Strafrecht, art. 317",),
        reason="3.13",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_extortion(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _extortion(pack: Pack, means: str, wants: str = "money") -> Advice:
    persons = (person(16, key="c"), person(15, PersonRole.VICTIM, key="v"))
    return advise(walked(pack, "extortion", *persons, extortion_means=means, extortion_wants=wants, **NO_DANGER))


def test_nobody_pays_and_nobody_confronts(pack: Pack) -> None:
    for means in ("violence", "secret", "image", "unknown"):
        text = forbidden(_extortion(pack, means))
        assert "Betaal niet" in text
        assert "Zet slachtoffer en de ander niet bij elkaar" in text
        assert "kleding" in text


def test_only_for_a_secret_the_victim_decides_on_a_complaint(pack: Pack) -> None:
    """2.3: 318 is an offence on complaint, 317 and 254ba are not."""
    complaint = {
        means: "complaint_victim" in ids(_extortion(pack, means), Axis.POLICE)
        for means in ("violence", "secret", "image")
    }
    assert complaint == {"violence": False, "secret": True, "image": False}
    assert "report_who" not in ids(_extortion(pack, "secret"), Axis.POLICE)


def test_parents_hear_no_secret_and_no_picture_without_the_victim(pack: Pack) -> None:
    secret, image = _extortion(pack, "secret"), _extortion(pack, "image")
    assert value_for(secret, Axis.PARENTS, "v") == "eerst_overleg"
    assert value_for(secret, Axis.PARENTS, "c") == "direct"
    assert value_for(image, Axis.PARENTS, "v") == "eerst_overleg"
    assert value_for(image, Axis.PARENTS, "c") == "eerst_overleg"


def test_a_picture_is_left_alone_and_the_victim_is_not(pack: Pack) -> None:
    advice = _extortion(pack, "image")
    assert "Bekijk het beeld niet" in forbidden(advice)
    assert advice.card(Axis.SCHOOL).headline == "Laat het slachtoffer niet alleen"
    assert "112" in numbers(advice, Axis.SCHOOL)


def test_extortion_is_no_matter_for_halt(pack: Pack) -> None:
    """2.9: extortion is not on the list of Halt."""
    advice = _extortion(pack, "violence")
    assert value_for(advice, Axis.CONSEQUENCES, "c") == "jeugdstrafrecht"
    assert "niet op de lijst van Halt" in told(advice, Axis.CONSEQUENCES)
    assert value_for(_extortion(pack, "unknown"), Axis.CONSEQUENCES, "c") == "onzeker"


def test_without_a_record_the_pupil_is_the_victim(pack: Pack) -> None:
    advice = advise(
        walked(pack, "extortion", age="12_15", extortion_means="secret", extortion_wants="money", **NO_DANGER)
    )
    assert advice.card(Axis.PARENTS).value == "eerst_overleg"
    assert advice.card(Axis.CONSEQUENCES).headline == "Geen. Het slachtoffer krijgt hulp."


def test_an_adult_from_outside_is_for_the_police(pack: Pack) -> None:
    persons = (person(25, key="x", kind=PersonKind.THIRD_PARTY), person(15, PersonRole.VICTIM, key="v"))
    advice = advise(
        walked(pack, "extortion", *persons, extortion_means="violence", extortion_wants="act", **NO_DANGER)
    )
    assert value_for(advice, Axis.PARENTS, "x") == "niet_nodig"
    assert "outsider_police_knows" in ids(advice, Axis.POLICE)
