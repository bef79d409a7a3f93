"""Names of others: found however they are written, and taken out of what the record says."""

from __future__ import annotations

import pytest

from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.letters.names import WHOSE, NameCheck, OtherPerson

TESS = OtherPerson("t", PersonKind.PUPIL, "Tess", "Fictum", "van")
ZOE = OtherPerson("z", PersonKind.PUPIL, "Zoë", "Denk-Beeld")
JONG = OtherPerson("j", PersonKind.PUPIL, "Mees", "Jong", "de")
ANNA = OtherPerson("a", PersonKind.STAFF, "Anna", "Nepwerk")
DAAN = Person("d", PersonKind.PUPIL, "Daan", "Proefman")


def found(text: str, *others: OtherPerson, subject: Person | None = DAAN) -> list[str]:
    return [hit.written for hit in NameCheck(others, subject).hits(text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Tess was erbij.", ["Tess"]),
        ("tess en TESS", ["tess", "TESS"]),
        ("Tess van  Fictum zei niets.", ["Tess van  Fictum"]),
        ("Volgens Fictum.", ["Fictum"]),
        ("Tess' tas en Tesss fiets", ["Tess'", "Tesss"]),
        ("Tessa is een ander, net als Contess.", []),
    ],
)
def test_whole_words_in_any_writing(text: str, written: list[str]) -> None:
    assert found(text, TESS) == written


def test_accents_do_not_hide_a_name() -> None:
    assert found("Zoe, Zoë en ZOË; Beeld en Denk-Beeld", ZOE) == ["Zoe", "Zoë", "ZOË", "Beeld", "Denk-Beeld"]


def test_a_last_name_that_is_a_word_counts_with_a_capital_only() -> None:
    assert found("De jong speelde. De Jong ook, en Jong zei niets. Mees de jong.", JONG) == [
        "De Jong",
        "Jong",
        "Mees de jong",
    ]


def test_the_subjects_own_name_is_nobody_elses() -> None:
    brother = OtherPerson("b", PersonKind.PUPIL, "Bram", "Proefman")

    assert found("Daan Proefman en Bram Proefman", brother) == ["Bram Proefman"]
    assert found("Proefman", brother) == []
    assert found("Proefman", brother, subject=None) == ["Proefman"]


def test_one_other_is_called_so_and_a_sentence_keeps_its_capital() -> None:
    hidden = NameCheck([TESS], DAAN).hidden("Tess zag Daan. Daan duwde Tess. Toen viel tess.")

    assert hidden == "Een andere leerling zag Daan. Daan duwde de andere leerling. Toen viel de andere leerling."


def test_several_others_have_a_letter_that_stays_the_same() -> None:
    check = NameCheck([TESS, ZOE, ANNA], DAAN)

    assert check.hidden("Zoë en Tess. Zoë ging weg met Anna.") == (
        "Een andere leerling (B) en een andere leerling (A). Leerling B ging weg met een medewerker."
    )
    assert check.hidden("Zoë zei iets.") == "Een andere leerling (B) zei iets."
    assert (check.letter_of("z"), check.letter_of("a")) == ("B", "")


def test_where_nobody_is_named_others_are_not_other() -> None:
    assert NameCheck([TESS]).hidden("Tess viel.") == "Een leerling viel."


def test_a_genitive_becomes_a_gap() -> None:
    assert NameCheck([TESS], DAAN).hidden("Daan pakte Tess' tas.") == f"Daan pakte {WHOSE} tas."


def test_a_word_that_was_left_is_not_asked_again() -> None:
    check = NameCheck([TESS], DAAN)
    (hit,) = check.hits("Tess")

    assert "Tess" not in hit.id
    assert check.hits("Tess en tess", [hit.id]) == ()
    assert NameCheck([], DAAN).hits("Tess") == ()


def test_positions_hold_beyond_the_first_plane() -> None:
    text = "😀 Zoë 😀 Tess"
    hits = NameCheck([TESS, ZOE], DAAN).hits(text)

    assert [text[hit.start : hit.end] for hit in hits] == ["Zoë", "Tess"]
