"""The hits in minutes: which have to be handled, and what a passage says once they are."""

from __future__ import annotations

import pytest

from vios_desktop.domain.core_team import Attendee, MeetingCase
from vios_desktop.domain.identifiers.marks import MarkKind
from vios_desktop.domain.identifying import CONCEALED, find_marks
from vios_desktop.domain.minutes import MinutesDocument, recipients_of, told_level
from vios_desktop.domain.person import Person
from vios_desktop.domain.read_through import (
    MarkChoice,
    MarkRef,
    Passage,
    handled,
    left_to_handle,
    names_again,
    needing,
    said,
    table_of,
    to_look_at,
)
from vios_desktop.domain.vocabulary import PersonKind, SharingLevel

SEM = Person("p", PersonKind.PUPIL, "Sem", "Voorbeeld")
TABLE = (
    Attendee("school", "Het Voorbeeld College", "M. Fictief", present=True),
    Attendee("youth_work", "Jongerenwerk Plein", "Sanne de Vries", present=True),
    Attendee("youth_work", "Jongerenwerk Plein", "T. Tweede", present=False),
    Attendee("police", "Politie Voorbeeldstad", "", present=False),
    Attendee("other", " ", "Niemand"),
)
BOTH = frozenset({MinutesDocument.MINUTES, MinutesDocument.AGREEMENTS})


def passage(text: str, key: str = "k") -> Passage:
    marks = to_look_at(text, find_marks(text, (SEM,)), table_of(TABLE, "De Brug"))
    return Passage(key, "Opening", text, BOTH, marks)


def written(text: str) -> list[str]:
    return [mark.written for mark in passage(text).marks]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Wij spraken met Sem daarover.", ["Sem"]),
        ("Gesprek met Sanne de Vries.", []),
        ("Zij belde sanne de vries en sem.", ["sem"]),
        ("M. Fictief doet dit.", []),
        ("Overleg met Jongerenwerk en Politie.", []),
        ("Wij zien casus A niet vaak.", []),
        ("Klas A is rustig, casus B ook.", ["A"]),
        ("Wij waren op De Brug.", []),
        ("In de tuin stond Karel.", ["Karel"]),
        ("Sanne de Vries", []),
        ("Hij is 15 jaar.", ["15 jaar"]),
    ],
)
def test_names_of_the_table_are_no_hits_and_everything_else_is(text: str, hits: list[str]) -> None:
    assert written(text) == hits


def test_a_pupil_with_the_name_of_a_professional_stays_marked() -> None:
    pupil = Person("q", PersonKind.PUPIL, "Daan", "Fictief")
    text = "Wij spraken met Fictief."
    marks = to_look_at(text, find_marks(text, (pupil,)), table_of(TABLE))
    assert [(m.written, m.kind) for m in marks] == [("Fictief", MarkKind.PERSON)]


def test_a_name_that_was_found_once_is_a_hit_in_small_letters_too() -> None:
    table = table_of(TABLE)
    texts = ("Wij zagen Roos bij het hek.", "Met roos gaat het goed, roosters zijn klaar.", "Dat is roos' fiets.")
    other = Person("q", PersonKind.PUPIL, "Roos", "Voorbeeld")
    passages = [
        Passage(str(number), "Opening", text, BOTH, to_look_at(text, find_marks(text, (), (other,)), table))
        for number, text in enumerate(texts)
    ]
    found = [[mark.written for mark in one.marks] for one in names_again(passages, table)]
    assert found == [["Roos"], ["roos"], ["roos"]]


def test_a_hit_is_replaced_or_stays_and_until_then_stands_as_written() -> None:
    one = passage("Sem en Karel waren er, Sem ging eerst.")
    refs = [ref for ref, _mark in one.refs()]
    assert [ref.written for ref in refs] == ["Sem", "Karel", "Sem"]
    assert said(one, {}) == one.text
    choices = {
        refs[0]: MarkChoice(word="leerling 1"),
        refs[1]: MarkChoice(keep=True),
        refs[2]: MarkChoice(),
    }
    assert said(one, choices) == f"leerling 1 en Karel waren er, {CONCEALED} ging eerst."
    assert left_to_handle([one], choices) == ()
    assert [ref for ref, _mark in left_to_handle([one], {refs[1]: MarkChoice()})] == [refs[0], refs[2]]


def test_what_blocks_stays_for_a_reason_alone_and_nothing_is_replaced_by_nothing() -> None:
    (_ref, name), (_other, capital) = passage("Ik zag Sem en Karel.").refs()
    assert not handled(name, MarkChoice(keep=True, reason=" "))
    assert handled(name, MarkChoice(keep=True, reason="Dit is een ander"))
    assert handled(capital, MarkChoice(keep=True))
    assert not handled(capital, MarkChoice(word=" "))
    assert not handled(capital, None)


def test_a_choice_about_another_text_fits_nothing() -> None:
    old, new = passage("Ik zag Sem."), passage("Toen zag ik Sem.")
    choices = {ref: MarkChoice() for ref, _mark in old.refs()}
    assert len(left_to_handle([new], choices)) == 1
    assert said(new, choices) == new.text
    assert MarkRef("k", 7, 10, "Sem") in choices


def test_only_the_passages_of_the_documents_that_go_out() -> None:
    listed = passage("Sem", "list")
    minutes = Passage("m", "Opening", "Sem", frozenset({MinutesDocument.MINUTES}))
    assert needing([listed, minutes], [MinutesDocument.AGREEMENTS]) == (listed,)
    assert needing([listed, minutes], []) == ()


def test_recipients_are_organisations_from_outside() -> None:
    youth, police = recipients_of(TABLE)
    assert (youth.organisation, youth.names, youth.present) == (
        "Jongerenwerk Plein",
        ("Sanne de Vries", "T. Tweede"),
        True,
    )
    assert (police.names, police.present) == ((), False)


@pytest.mark.parametrize(
    ("levels", "present", "about", "level"),
    [
        ((), True, False, SharingLevel.TREND),
        ((), True, True, SharingLevel.DEIDENTIFIED),
        ((SharingLevel.DEIDENTIFIED, SharingLevel.NAMED_CONSENT), True, True, SharingLevel.NAMED_CONSENT),
        ((SharingLevel.NAMED_REASONED, SharingLevel.DEIDENTIFIED), True, True, SharingLevel.NAMED_REASONED),
        ((SharingLevel.NAMED_REASONED,), False, True, SharingLevel.DEIDENTIFIED),
        ((), False, False, SharingLevel.TREND),
    ],
)
def test_who_was_not_there_did_not_hear_the_name(
    levels: tuple[SharingLevel, ...], present: bool, about: bool, level: SharingLevel
) -> None:
    told = [MeetingCase(str(number), one) for number, one in enumerate(levels)]
    assert told_level(told, present=present, about_somebody=about) is level
