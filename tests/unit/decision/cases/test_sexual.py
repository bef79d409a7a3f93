"""Nude pictures, sexual violence and abuse by staff: the cases of the notes and more, as a user would answer."""

from __future__ import annotations

import pytest

from tests.unit.decision.content_texts import person, walked, walked_with
from tests.unit.decision.example import SAFE, Example, check_example
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

CALM = {"danger": "no"}
VICTIM, CAUSER = PersonRole.VICTIM, PersonRole.ALLEGED_CAUSER
SR = "Wetboek van Strafrecht, "


def _two(victim: int, causer: int) -> tuple[PersonFacts, ...]:
    return person(victim, VICTIM, key="v"), person(causer, key="c")


def _teacher(pupil: int) -> tuple[PersonFacts, ...]:
    return person(pupil, VICTIM, key="v"), person(40, key="c", kind=PersonKind.STAFF)


def _sexting(what: str, other: str, pictured: str = "") -> dict[str, str]:
    answers = {**CALM, "sexting_what": what, "sexting_other": other, **SAFE}
    return {**answers, "sexting_pictured": pictured} if pictured else answers


EXAMPLES = {
    "10 nude of a fourteen-year-old passed round": Example(
        "sexting",
        _two(14, 15),
        _sexting("shared", "equal", "under_18"),
        ("ja", "0900-8844", "eerst_overleg", "politie"),
        (SR + "art. 252", SR + "art. 254ba"),
        partners=("helpwanted", "slachtofferhulp"),
        reason="case 10, law 3.16",
    ),
    "14 rape told the next day": Example(
        "sexual_violence",
        _two(16, 17),
        {**CALM, "sv_what": "rape", "sv_who": "pupil", "sv_when": "week", **SAFE},
        ("ja", "0900-8844", "eerst_overleg", "nee"),
        (SR + "art. 240 tot en met 243", "Wetboek van Strafvordering, art. 160"),
        partners=("csg", "slachtofferhulp"),
        reason="case 14, law 3.17 and 2.3",
    ),
    "sexting between two of fifteen": Example(
        "sexting",
        (person(15),),
        {**CALM, "sexting_what": "mutual", "sexting_other": "equal"},
        ("nee", "niet_nodig", "eerst_overleg", "nee"),
        ("Hoge Raad",),
        reason="law 3.16 and the table of 3.0: sexting onderling",
    ),
    "sexting between equals, one of them eighteen": Example(
        "sexting",
        (person(18),),
        {**CALM, "sexting_what": "mutual", "sexting_other": "equal"},
        ("mogelijk", "wijkagent", "niet_zonder_toestemming", "nee"),
        ("Hoge Raad", SR + "art. 252"),
        reason="law 2.1: the exception is for an age group; law 3.16",
    ),
    "an eleven-year-old sends a nude": Example(
        "sexting",
        (person(11),),
        _sexting("mutual", "equal"),
        ("mogelijk", "0900-8844", "eerst_overleg", "politie"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="law 2.1: no prosecution under 12, and no equals; law 3.16",
    ),
    "a picture taken in the changing room": Example(
        "sexting",
        _two(17, 17),
        _sexting("made", "equal", "under_18"),
        ("ja", "0900-8844", "eerst_overleg", "politie"),
        (SR + "art. 254ba",),
        reason="law 3.16: made without right",
    ),
    "a deepfake of a classmate": Example(
        "sexting",
        _two(15, 15),
        _sexting("fake", "equal", "unknown"),
        ("ja", "0900-8844", "eerst_overleg", "politie"),
        (SR + "art. 252",),
        reason="law 3.16: who only seems to be on it counts too",
    ),
    "a deepfake of a teacher": Example(
        "sexting",
        (person(40, VICTIM, key="v", kind=PersonKind.STAFF), person(16, key="c")),
        _sexting("fake", "unknown", "adult"),
        ("mogelijk", "0900-8844", "eerst_overleg", "politie"),
        ("Ars Aequi",),
        reason="law 3.16: only a secondary source about deepfakes of adults",
    ),
    "an unasked nude": Example(
        "sexting",
        _two(13, 15),
        _sexting("unasked", "equal"),
        ("ja", "0900-8844", "eerst_overleg", "politie"),
        (SR + "art. 151d en 151e",),
        reason="law 3.16",
    ),
    "a grown man from the internet": Example(
        "sexting",
        (person(14, VICTIM, key="v"), person(30, key="c", kind=PersonKind.THIRD_PARTY)),
        _sexting("mutual", "gap"),
        ("mogelijk", "0900-8844", "eerst_overleg", "politie"),
        (SR + "art. 251", SR + "art. 252"),
        partners=("csg",),
        reason="law 3.16 and 3.17: approaching somebody under 16",
    ),
    "rape, just now": Example(
        "sexual_violence",
        _two(15, 16),
        {**CALM, "sv_what": "rape", "sv_who": "pupil", "sv_when": "just", "home": "unknown"},
        ("ja", "112", "eerst_overleg", "nee"),
        (SR + "art. 240 tot en met 243", SR + "art. 247 en 248"),
        partners=("csg",),
        reason="law 3.17: 112 when it has just happened",
    ),
    "touching told months later, everything else unknown": Example(
        "sexual_violence",
        (person(17, VICTIM),),
        {**CALM, "sv_what": "touch", "sv_when": "longer"},
        ("ja", "0900-8844", "eerst_overleg", "nee"),
        (SR + "art. 240 tot en met 243",),
        partners=("csg",),
        reason="law 3.17",
    ),
    "called after in the street": Example(
        "sexual_violence",
        (person(17),),
        {**CALM, "sv_what": "words", "sv_who": "pupil", **SAFE},
        ("ja", "wijkagent", "eerst_overleg", "nee"),
        (SR + "art. 429ter",),
        {"place": "route"},
        reason="law 3.17: an overtreding; table of 3.0",
    ),
    "sexual remarks in the corridor": Example(
        "sexual_violence",
        (person(15),),
        {**CALM, "sv_what": "words", "sv_who": "pupil", **SAFE},
        ("mogelijk", "wijkagent", "eerst_overleg", "nee"),
        (SR + "art. 429ter",),
        {"place": "corridor"},
        reason="law 3.17: a school corridor is not simply public",
    ),
    "fourteen and fifteen, both wanted it": Example(
        "sexual_violence",
        _two(14, 15),
        {**CALM, "sv_what": "equals", "sv_equal": "yes"},
        ("nee", "niet_nodig", "eerst_overleg", "nee"),
        (SR + "art. 247 en 248",),
        reason="law 2.1 and 3.17: 247 lid 3, 248 lid 3",
    ),
    "fifteen with a child of eleven": Example(
        "sexual_violence",
        _two(11, 15),
        {**CALM, "sv_what": "equals", "sv_equal": "yes", **SAFE},
        ("mogelijk", "0900-8844", "eerst_overleg", "nee"),
        (SR + "art. 249 en 250",),
        partners=("csg",),
        reason="law 2.1: under 12 is never equal",
    ),
    "an eleven-year-old touches": Example(
        "sexual_violence",
        (person(11),),
        {**CALM, "sv_what": "touch", "sv_who": "pupil", "sv_when": "week", **SAFE},
        ("mogelijk", "0900-8844", "eerst_overleg", "nee"),
        ("Wetboek van Strafvordering, art. 486 en 487",),
        reason="law 2.1",
    ),
    "a teacher and a girl of sixteen": Example(
        "sexual_abuse_by_staff",
        _teacher(16),
        {**CALM, "staff_what": "contact", **SAFE},
        ("ja", "0900-8844", "eerst_overleg", "nee"),
        (SR + "art. 245 en 246",),
        partners=("vertrouwensinspecteur", "csg"),
        reason="law 3.18: 16 and 17 too; law 2.6",
    ),
    "a teacher texts a boy of seventeen": Example(
        "sexual_abuse_by_staff",
        _teacher(17),
        {**CALM, "staff_what": "messages", "home": "unsafe"},
        ("ja", "0900-8844", "eerst_overleg", "politie"),
        (SR + "art. 251",),
        partners=("vertrouwensinspecteur", "veilig_thuis"),
        reason="law 3.18: 251 lid 2",
    ),
    "only a feeling about a teacher": Example(
        "sexual_abuse_by_staff",
        (person(15),),
        {**CALM, "staff_what": "feeling", **SAFE},
        ("mogelijk", "0900-8844", "eerst_overleg", "nee"),
        ("Wet voortgezet onderwijs 2020, art. 3.39",),
        partners=("vertrouwensinspecteur",),
        reason="law 3.18: the duty begins with the suspicion",
    ),
    "a teacher and a pupil of eighteen": Example(
        "sexual_abuse_by_staff",
        _teacher(18),
        {**CALM, "staff_what": "contact"},
        ("mogelijk", "0900-8844", "niet_zonder_toestemming", "nee"),
        (SR + "art. 240 tot en met 243",),
        partners=("vertrouwensinspecteur",),
        reason="law 3.18: no 245 from 18 on; 3.39 is about minors",
    ),
    "the record names only the teacher": Example(
        "sexual_abuse_by_staff",
        (person(40, kind=PersonKind.STAFF),),
        {**CALM, "staff_pupil": "unknown", "staff_what": "unknown"},
        ("mogelijk", "0900-8844", "eerst_overleg", "politie"),
        ("Wet voortgezet onderwijs 2020, art. 3.39",),
        partners=("vertrouwensinspecteur", "csg"),
        reason="law 2.6: an unknown age is treated as under 18",
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_case(pack: Pack, name: str) -> None:
    check_example(pack, EXAMPLES[name])


def _ids(advice: Advice) -> set[str]:
    return {item.id for card in advice.cards for item in card.items}


def _avoided(advice: Advice) -> str:
    return " ".join(item.text for card in advice.cards for item in card.items if item.avoid)


def _calls(advice: Advice, axis: Axis) -> set[str]:
    return {call.number for item in advice.card(axis).items for call in item.numbers}


def test_nobody_looks_at_a_nude_and_the_victim_is_not_blamed(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["10 nude of a fourteen-year-old passed round"])
    for word in ("Bekijk", "schermafdruk", "wis niets", "dwang", "kleding", "waarom het beeld er is"):
        assert word in _avoided(advice)
    assert advice.card(Axis.SCHOOL).value == "veiligheid"
    assert "112" in _calls(advice, Axis.POLICE)
    values = {a.person.key: a.value for a in advice.card(Axis.CONSEQUENCES).answers if a.person}
    assert values == {"v": "geen", "c": "jeugdstrafrecht"}
    told = " ".join(item.because for item in advice.card(Axis.CONSEQUENCES).items)
    assert "niet op de lijst van Halt" in told


def test_a_nude_is_no_complaint_offence(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["10 nude of a fourteen-year-old passed round"])
    assert "complaint_victim" not in _ids(advice)
    assert "sexting_police_complaint" in _ids(advice)


def test_nobody_is_punished_or_announced_for_mutual_sexting(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["sexting between two of fifteen"])
    assert advice.card(Axis.SCHOOL).value == "gesprek"
    assert advice.card(Axis.CONSEQUENCES).value == "geen"
    assert not {"suspension_clock", "image_stop_spread", "image_leave", "sexting_measure"} & _ids(advice)
    assert "image_never" in _ids(advice)


def test_doubt_about_a_nude_takes_the_careful_side(pack: Pack) -> None:
    advice = advise(walked(pack, "sexting", person(15), danger="no"))
    values = (Axis.CRIMINAL, Axis.POLICE, Axis.PARENTS, Axis.TAKE_IN)
    assert [advice.card(axis).value for axis in values] == ["mogelijk", "0900-8844", "eerst_overleg", "politie"]


def test_a_teacher_who_asked_for_a_picture_goes_to_the_board(pack: Pack) -> None:
    answers = {**CALM, "sexting_what": "mutual", "sexting_other": "staff", **SAFE}
    walk = walked_with(pack, "sexting", Facts((person(15, VICTIM),)), answers)
    advice = advise(walk)
    assert walk.route.kinds == ("sexting", "sexual_abuse_by_staff")
    assert "staff_board" in _ids(advice)
    assert advice.card(Axis.PARENTS).headline == "Het bestuur belt, na overleg"
    assert "vertrouwensinspecteur" in advice.card(Axis.PARTNERS).values


def test_rape_is_reported_and_traces_are_kept(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["14 rape told the next day"])
    duty = next(item for item in advice.card(Axis.POLICE).items if item.id == "duty_to_report")
    assert duty.deadline_text == "Onverwijld: vandaag nog"
    assert not duty.verified
    assert "0800-0188" in _calls(advice, Axis.PARTNERS)
    for word in ("douchen", "kleren", "uit en vraag niet door", "samen in één gesprek"):
        assert word in _avoided(advice)
    choice = next(item for item in advice.card(Axis.POLICE).items if item.id == "sv_police_own_choice")
    assert "eigen plicht blijft" in choice.text
    assert "nog niet nagekeken" in " ".join(item.because for item in advice.card(Axis.CRIMINAL).items)


def test_a_rape_just_now_keeps_the_duty_beside_112(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["rape, just now"])
    assert "duty_to_report_emergency" in _ids(advice)
    assert advice.card(Axis.POLICE).deadline_text == "Nu"


def test_touching_has_no_duty_to_report(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["touching told months later, everything else unknown"])
    assert not {"duty_to_report", "duty_to_report_emergency"} & _ids(advice)


def test_consent_is_not_punished(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["fourteen and fifteen, both wanted it"])
    assert advice.card(Axis.SCHOOL).value == "gesprek"
    assert not {"sv_separate", "sv_measure", "offence_listen", "offence_parents_causer"} & _ids(advice)
    adult = advise(walked(pack, "sexual_violence", person(18), danger="no", sv_what="equals", sv_equal="yes"))
    assert adult.card(Axis.CRIMINAL).value == "mogelijk"
    assert adult.card(Axis.CONSEQUENCES).value == "onzeker"


def test_staff_tell_the_board_and_ask_nothing(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["a teacher and a girl of sixteen"])
    board = next(item for item in advice.card(Axis.SCHOOL).items if item.id == "staff_board")
    assert (board.deadline_text, board.leads) == ("Nu", True)
    assert "0900-1113111" in _calls(advice, Axis.PARTNERS)
    assert advice.card(Axis.POLICE).headline == "Het bestuur doet aangifte"
    for word in (
        "geen onderzoek",
        "confronteer de medewerker niet",
        "Waarschuw de medewerker niet",
        "schors die niet",
    ):
        assert word in _avoided(advice)
    assert "suspension_clock" not in _ids(advice)
    pupil = next(a for a in advice.card(Axis.CONSEQUENCES).answers if a.person and a.person.key == "v")
    assert pupil.value == "geen"


def test_from_eighteen_the_board_is_told_honestly_that_there_is_no_duty(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["a teacher and a pupil of eighteen"])
    assert advice.card(Axis.POLICE).headline == "De leerling beslist, vraag advies"
    assert {"abuse_board_adult", "abuse_inspector_adult"} <= _ids(advice)
    assert not {"staff_report", "abuse_report_minor", "abuse_report_doubt", "abuse_told_before"} & _ids(advice)


def test_the_parents_of_a_child_are_told_by_the_board(pack: Pack) -> None:
    facts = Facts(_teacher(11))
    advice = advise(walked_with(pack, "sexual_abuse_by_staff", facts, {**CALM, "staff_what": "contact", **SAFE}))
    assert advice.card(Axis.CRIMINAL).value == "ja"
    parents = {a.person.key: a.value for a in advice.card(Axis.PARENTS).answers if a.person}
    assert parents == {"v": "eerst_overleg", "c": "niet_nodig"}


def test_a_member_of_staff_alone_is_not_called_a_pupil(pack: Pack) -> None:
    advice = check_example(pack, EXAMPLES["the record names only the teacher"])
    item = next(item for item in advice.card(Axis.CONSEQUENCES).items if item.id == "staff_consequence")
    assert item.person_text == "de vermoedelijke veroorzaker"
    assert advice.card(Axis.PARENTS).headline == "Het bestuur belt, na overleg"
