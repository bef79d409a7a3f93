"""Unwanted visitors (law notes 3.28), answered as a user would."""

from __future__ import annotations

import pytest

from tests.unit.decision.cases.reading import forbidden, ids, numbers, told, value_for
from tests.unit.decision.content_texts import person, walked
from tests.unit.decision.example import Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

INTRUSION = "Wetboek van Strafrecht, art. 138 en 139"
STRANGER = person(30, key="x", kind=PersonKind.THIRD_PARTY)
PUPIL = person(14, PersonRole.VICTIM, key="v")

EXAMPLES = {
    "a supplier at the wrong door": Example(
        "outsider",
        (STRANGER,),
        {"danger": "no", "outsider_who": "visitor"},
        ("nee", "niet_nodig", "niet_nodig", "nee"),
        (),
        partners=("geen",),
        reason="3.28: the innocent variant",
    ),
    "somebody with a ban is in the building": Example(
        "outsider",
        (STRANGER,),
        {"danger": "no", "outsider_who": "adult", "outsider_does": "calm", "outsider_ban": "letter"},
        ("ja", "112", "niet_nodig", "nee"),
        (INTRUSION,),
        reason="3.28: inside despite a ban is always for the police; 2.3: present now is 112",
    ),
    "somebody with a ban has left again": Example(
        "outsider",
        (STRANGER,),
        {"danger": "no", "outsider_who": "adult", "outsider_does": "gone", "outsider_ban": "letter"},
        ("ja", "0900-8844", "niet_nodig", "nee"),
        (INTRUSION,),
        reason="3.28: inside despite a ban is always for the police",
    ),
    "youths of another school hang around": Example(
        "outsider",
        (person(16, key="x", kind=PersonKind.THIRD_PARTY),),
        {"danger": "no", "outsider_who": "youth", "outsider_does": "calm", "outsider_ban": "no"},
        ("mogelijk", "wijkagent", "niet_nodig", "nee"),
        (INTRUSION,),
        partners=("jongerenwerk", "mentor"),
        reason="3.28: send away and warn, then a written ban",
    ),
    "a stranger waits for a girl of 14": Example(
        "outsider",
        (STRANGER, PUPIL),
        {"danger": "no", "outsider_who": "adult", "outsider_does": "seeks", "outsider_ban": "no", "home": "safe"},
        ("mogelijk", "0900-8844", "direct", "nee"),
        (INTRUSION,),
        partners=("slachtofferhulp",),
        reason="3.28; 2.5: parents of a minor who may be in danger at once",
    ),
    "a child of 11 from elsewhere": Example(
        "outsider",
        (person(11, key="x", kind=PersonKind.THIRD_PARTY),),
        {"danger": "no", "outsider_who": "youth", "outsider_does": "refuses", "outsider_ban": "letter"},
        ("mogelijk", "112", "niet_nodig", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="2.1: under 12 there is no prosecution",
    ),
    "nothing is known": Example(
        "outsider",
        (person(None, key="x", kind=PersonKind.UNKNOWN),),
        {"danger": "no"},
        ("mogelijk", "wijkagent", "niet_zonder_toestemming", "nee"),
        (INTRUSION,),
        reason="2.3: doubt goes to the wijkagent; 2.5: somebody who may be an adult",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_outsider(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _visit(pack: Pack, who: str, does: str, ban: str = "no") -> Advice:
    kind = PersonKind.PARENT if who == "family" else PersonKind.THIRD_PARTY
    persons = (person(45, key="x", kind=kind), PUPIL)
    answers = {"danger": "no", "outsider_who": who, "outsider_does": does, "outsider_ban": ban}
    return advise(walked(pack, "outsider", *persons, **answers, **({"home": "safe"} if does == "seeks" else {})))


def test_aggression_is_112(pack: Pack) -> None:
    advice = advise(
        walked(pack, "outsider", STRANGER, danger="no", outsider_who="adult", outsider_does="aggressive")
    )
    assert advice.card(Axis.POLICE).value == "112"
    assert advice.card(Axis.SCHOOL).headline == "Houd de leerlingen binnen"
    assert "Houd de persoon niet vast" in forbidden(advice)
    assert "kleding" in forbidden(advice)


def test_family_that_seeks_a_pupil_is_discussed_with_veilig_thuis_first(pack: Pack) -> None:
    """2.7 and 2.5: a parent who may be the danger is not called first."""
    advice = _visit(pack, "family", "seeks")
    assert value_for(advice, Axis.PARENTS, "v") == "eerst_overleg"
    assert value_for(advice, Axis.PARENTS, "x") == "niet_nodig"
    assert "veilig_thuis" in advice.card(Axis.PARTNERS).values
    assert "0800-2000" in numbers(advice, Axis.PARENTS)


def test_a_ban_is_written_and_the_police_get_a_copy(pack: Pack) -> None:
    advice = _visit(pack, "adult", "refuses", "told")
    assert "outsider_ban_letter" in ids(advice, Axis.SCHOOL)
    assert "kopie" in told(advice, Axis.SCHOOL)
    assert "outsider_ban_letter" not in ids(_visit(pack, "adult", "refuses", "letter"), Axis.SCHOOL)
    family = _visit(pack, "family", "calm")
    assert "outsider_ban_family" in ids(family, Axis.SCHOOL)


def test_nobody_goes_alone(pack: Pack) -> None:
    [item] = [i for i in _visit(pack, "adult", "calm").card(Axis.SCHOOL).items if i.id == "outsider_send_away"]
    assert item.who_text == "Twee medewerkers samen"


def test_without_a_record_no_parents_of_the_outsider_are_called(pack: Pack) -> None:
    advice = advise(walked(pack, "outsider", danger="no", outsider_who="adult", outsider_does="seeks"))
    parents = advice.card(Axis.PARENTS)
    assert parents.headline == "Niet van iemand van buiten"
    assert parents.items[0].id == "outsider_parents_adult"
    assert "outsider_parents_sought" in ids(advice, Axis.PARENTS)
