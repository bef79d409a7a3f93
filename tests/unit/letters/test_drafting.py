"""Drafts: whom they go to at each age, what stands in them, and what never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests.fakes import letter_pack
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.incident import Handover, IncidentFacts, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.letter import Suspension
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import (
    Injury,
    ItemKind,
    LetterKind,
    LetterTo,
    PersonKind,
    PersonRole,
    PoliceState,
    TimePrecision,
)
from vios_desktop.letters.addressing import LetterSetup
from vios_desktop.letters.case_file import CaseFile
from vios_desktop.letters.drafting import DraftedLetter, draft_letter
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.letters.vocabulary import SchoolType

DAY = date(2026, 11, 24)
TWO_DAYS = Suspension(DAY, date(2026, 11, 25))
TESS = Person("tess", PersonKind.PUPIL, "Tess", "Fictum", "van", birth_year=2013)
ANNA = Person("anna", PersonKind.STAFF, "Anna", "Nepwerk", function="docent biologie")
FACTS = "Tess zag dat Daan een mes had.\nDaan gaf het aan Anna Nepwerk."


def pupil(age: int | None) -> Person:
    born = date(2026 - age, 11, 24) if age is not None else None
    return Person("daan", PersonKind.PUPIL, "Daan", "Proefman", birth_date=born, class_name="2 havo A")


def case(person: Person, **changes: object) -> CaseFile:
    persons = (
        IncidentPerson("e1", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, "daan"),
        IncidentPerson("e2", PersonRole.WITNESS, PersonKind.PUPIL, "tess"),
        IncidentPerson("e3", PersonRole.RESPONDER, PersonKind.STAFF, "anna"),
    )
    facts = IncidentFacts("knife", date(2026, 11, 23), "classroom", FACTS, persons=persons)
    facts = replace(facts, **changes)  # type: ignore[arg-type]  # names and types checked at run time
    labels = {"item_taken": "Inname voorwerp", "external_suspension": "Schorsing extern", "none": "Geen"}
    known = {"daan": person, "tess": TESS, "anna": ANNA}
    return CaseFile("2026-061", facts, known, "De Proefschool", "Marit Fictief", labels, {"attic": "Zolder"})


def draft(kind: LetterKind, person: Person, setup: LetterSetup | None = None, **facts: object) -> DraftedLetter:
    setup = setup or LetterSetup(kind, "e1", DAY, suspension=TWO_DAYS)
    return draft_letter(letter_pack(), setup, case(person, **facts))


def remarks(letter: DraftedLetter) -> str:
    return " ".join(remark.text for remark in letter.remarks)


@pytest.mark.parametrize(
    ("age", "parents_letter", "decision"),
    [
        (11, LetterTo.PARENTS, LetterTo.PUPIL_AND_PARENTS),
        (15, LetterTo.PARENTS, LetterTo.PUPIL_AND_PARENTS),
        (17, LetterTo.PARENTS, LetterTo.PUPIL_AND_PARENTS),
        (18, LetterTo.PUPIL, LetterTo.PUPIL),
        (20, LetterTo.PUPIL, LetterTo.PUPIL),
    ],
)
def test_the_age_decides_whom_it_goes_to(age: int, parents_letter: LetterTo, decision: LetterTo) -> None:
    letter, decided = draft(LetterKind.PARENTS, pupil(age)), draft(LetterKind.SUSPENSION, pupil(age))

    assert (letter.to, decided.to) == (parents_letter, decision)
    for written in (letter, decided):
        speaks_to_parents = "ouder(s)" in written.text.addressee + written.text.body
        assert speaks_to_parents is (age < 18)
    assert ("zonder toestemming" in remarks(letter)) is (age >= 18)
    assert ("Bij 16 en 17 jaar" in remarks(letter)) is (age == 17)


@pytest.mark.parametrize("kind", [LetterKind.PARENTS, LetterKind.SUSPENSION, LetterKind.PARENT_TALK])
def test_an_age_that_is_not_certain_is_asked(kind: LetterKind) -> None:
    in_doubt = Person("daan", PersonKind.PUPIL, "Daan", "Proefman", birth_year=2008)
    for person in (pupil(None), in_doubt):
        setup = LetterSetup(kind, "e1", DAY, suspension=TWO_DAYS)
        with pytest.raises(ValidationError) as caught:
            draft(kind, person, setup)
        assert [problem.code for problem in caught.value.problems] == ["age_needed"]
        draft(kind, person, replace(setup, adult=True))
        draft(kind, person, replace(setup, adult=False))


def test_a_certain_age_overrules_the_answer() -> None:
    setup = LetterSetup(LetterKind.PARENTS, "e1", DAY, adult=True)

    assert draft(LetterKind.PARENTS, pupil(15), setup).to is LetterTo.PARENTS
    assert draft(LetterKind.PARENTS, pupil(18), replace(setup, adult=False)).to is LetterTo.PUPIL


def test_the_day_of_the_letter_counts() -> None:
    turns_18_tomorrow = replace(pupil(18), birth_date=date(2008, 11, 25))
    setup = LetterSetup(LetterKind.PARENTS, "e1", DAY)

    assert draft(LetterKind.PARENTS, turns_18_tomorrow, setup).to is LetterTo.PARENTS
    later = replace(setup, dated_on=date(2026, 11, 25))
    assert draft(LetterKind.PARENTS, turns_18_tomorrow, later).to is LetterTo.PUPIL


def test_with_consent_the_parents_of_an_adult_may_read_it() -> None:
    setup = LetterSetup(LetterKind.PARENTS, "e1", DAY, consent_note="gezegd op 24 november")
    letter = draft(LetterKind.PARENTS, pupil(18), setup)

    assert letter.to is LetterTo.PARENTS
    assert "vindt het goed dat wij u schrijven" in letter.text.body
    assert draft(LetterKind.PARENTS, pupil(15), setup).text.body.count("vindt het goed") == 0


def test_a_suspension_over_a_week_is_refused_with_the_reason() -> None:
    for last, code in (
        (date(2026, 12, 1), "suspension_too_long"),
        (date(2026, 11, 23), "end_before_start"),
    ):
        setup = LetterSetup(LetterKind.SUSPENSION, "e1", DAY, suspension=Suspension(DAY, last))
        with pytest.raises(ValidationError) as caught:
            draft(LetterKind.SUSPENSION, pupil(15), setup)
        assert [problem.code for problem in caught.value.problems] == [code]
    a_week = Suspension(DAY, date(2026, 11, 30))
    setup = LetterSetup(LetterKind.SUSPENSION, "e1", DAY, suspension=a_week)
    assert "van 24 tot en met 30 november 2026" in draft(LetterKind.SUSPENSION, pupil(15), setup).text.body
    with pytest.raises(ValidationError, match="starts_on"):
        draft(LetterKind.SUSPENSION, pupil(15), replace(setup, suspension=None))


def test_one_day_is_not_reported_and_two_are() -> None:
    one = LetterSetup(LetterKind.SUSPENSION, "e1", DAY, suspension=Suspension(DAY, DAY))
    short, long = draft(LetterKind.SUSPENSION, pupil(15), one), draft(LetterKind.SUSPENSION, pupil(15))

    assert "Inspectie" not in short.text.body
    assert "op 24 november 2026" in short.text.body
    assert "één dag" in short.text.body
    assert "Inspectie van het Onderwijs" in long.text.body
    assert "onverwijld" in remarks(long)
    with pytest.raises(ValidationError) as caught:
        draft(LetterKind.INSPECTORATE, pupil(15), replace(one, kind=LetterKind.INSPECTORATE))
    assert [problem.code for problem in caught.value.problems] == ["suspension_not_reportable"]


@pytest.mark.parametrize(
    ("school", "says", "never"),
    [
        (SchoolType.PUBLIC, "binnen zes weken bezwaar", "klachtenregeling"),
        (SchoolType.PRIVATE, "[vul in: klachtenregeling", "zes weken"),
        (SchoolType.UNKNOWN, "[vul in: waar u met bezwaar", "zes weken"),
    ],
)
def test_how_to_object_depends_on_the_school_and_is_never_certain(
    school: SchoolType, says: str, never: str
) -> None:
    setup = LetterSetup(LetterKind.SUSPENSION, "e1", DAY, suspension=TWO_DAYS, school_type=school)
    letter = draft(LetterKind.SUSPENSION, pupil(15), setup)

    assert says in letter.text.body
    assert never not in letter.text.body
    assert any(remark.to_be_checked and remark.source for remark in letter.remarks)


def test_what_is_not_known_is_a_gap_and_what_is_known_is_none() -> None:
    bare = draft(LetterKind.PARENTS, replace(pupil(15), class_name=""), place="unknown")
    labels = [gap.label for gap in gaps_in(bare.text.body)]
    assert {"tijd of lesuur", "plaats", "wat de leerling zelf zegt"} <= set(labels)

    entry = IncidentPerson(
        "e1", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, "daan", own_view="Ik was bang voor Tess."
    )
    full = draft(
        LetterKind.PARENTS,
        pupil(15),
        persons=(entry, IncidentPerson("e2", PersonRole.WITNESS, PersonKind.PUPIL, "tess")),
        place="yard",
        place_note="bij Tess",
        occurred_time=time(12, 40),
        time_precision=TimePrecision.ABOUT,
        time_note="2e pauze",
        items=(IncidentItem("i", ItemKind.VAPE, "vapes", 5),),
        measures=(Measure("m", "item_taken", "daan"), Measure("n", "none", "daan"), Measure("o", "x", "tess")),
        police=PoliceState.NOTIFIED,
        police_on=DAY,
    ).text.body
    assert "rond 12.40 uur (2e pauze), op het plein (bij een andere leerling)." in full
    assert "Daan zegt zelf: Ik was bang voor een andere leerling." in full
    assert "De school heeft dit ingenomen: 5 vapes." in full
    assert "Dit is gedaan of afgesproken: inname voorwerp." in full
    assert "bij de politie gemeld (24 november 2026)" in full
    assert ".." not in full


def test_what_was_taken_from_another_is_not_told() -> None:
    two = (
        IncidentPerson("e1", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, "daan"),
        IncidentPerson("e2", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, "tess"),
    )
    item = (IncidentItem("i", ItemKind.VAPE, "vapes", 5),)

    assert "vapes" not in draft(LetterKind.PARENTS, pupil(15), persons=two, items=item).text.body


def test_the_family_is_not_told_who_went_to_the_police() -> None:
    for state in (PoliceState.REPORT_BY_VICTIM, PoliceState.ADVICE_ASKED, PoliceState.DEMAND_RECEIVED):
        assert "olitie" not in draft(LetterKind.PARENTS, pupil(15), police=state).text.body


def test_the_board_gets_facts_in_order_and_no_name() -> None:
    letter = draft(
        LetterKind.POLICE_PREPARATION,
        pupil(15),
        items=(
            IncidentItem(
                "i", ItemKind.WEAPON, "mes", taken_on=DAY, kept_at="kluis 2",
                handovers=(Handover("h", DAY, "Anna", "politie"),),
            ),
            IncidentItem("k", ItemKind.OTHER, "telefoon", kept_at="kluis 1"),
        ),
        damage_note="Ruit", damage_eur=240, injury=Injury.FIRST_AID,
    )  # fmt: skip
    body = letter.text.body

    assert letter.to is LetterTo.BOARD
    assert not any(name in body for name in ("Daan", "Tess", "Anna", "Proefman"))
    assert "Een leerling (B) zag dat een leerling (A) een mes had." in body
    assert "- een leerling (A), 14 jaar, vermoedelijke veroorzaker\n- een leerling (B)" in body
    assert "- docent biologie, greep in" in body
    assert "- mes, ingenomen op 24 november 2026, op 24 november 2026 overgedragen aan politie" in body
    assert "- telefoon, ligt in kluis 1" in body
    assert "Schade: Ruit, ongeveer 240 euro. Letsel: EHBO." in body
    assert "dader" not in body
    draft_letter(letter_pack(), LetterSetup(LetterKind.POLICE_PREPARATION, None, DAY), case(pupil(None)))


def test_attendance_gets_hours_and_days_and_not_the_facts() -> None:
    letter = draft(LetterKind.ATTENDANCE, pupil(15))

    assert letter.to is LetterTo.ATTENDANCE
    assert "mes" not in letter.text.body
    assert "15 jaar" in letter.text.body
    assert "geschorst" in letter.text.body
    assert "vijf werkdagen" in remarks(letter)


def test_a_place_of_the_schools_own_and_a_correction() -> None:
    setup = LetterSetup(LetterKind.PARENTS, "e1", DAY, corrected_on=date(2026, 11, 20))
    letter = draft(LetterKind.PARENTS, pupil(15), setup, place="attic")

    assert "plaats: Zolder" in letter.text.body
    assert letter.correction == "Deze brief komt in de plaats van onze brief van 20 november 2026."
    assert letter.correction in letter.text.body


def test_a_letter_is_about_somebody() -> None:
    for kind in (LetterKind.PARENTS, LetterKind.ATTENDANCE, LetterKind.PARENT_TALK):
        with pytest.raises(ValidationError) as caught:
            draft(kind, pupil(15), LetterSetup(kind, None, DAY))
        assert [problem.code for problem in caught.value.problems] == ["letter_person_missing"]


def test_facts_in_paragraphs_stay_paragraphs() -> None:
    body = draft(LetterKind.PARENTS, pupil(15)).text.body

    assert "Een andere leerling zag dat Daan een mes had.\n\nDaan gaf het aan een medewerker." in body


def test_who_writes_it_may_be_named() -> None:
    anna = replace(case(pupil(15)), author_name="Anna Nepwerk")
    letter = draft_letter(letter_pack(), LetterSetup(LetterKind.PARENTS, "e1", DAY), anna)

    assert "Anna Nepwerk, [vul in: uw functie]" in letter.text.body
    assert not anna.name_check("e1").hits(letter.text.body)
    assert case(pupil(15)).name_check("e1").hits(letter.text.body)
