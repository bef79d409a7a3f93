"""Every kind of §11 is found as it is written in notes, and what looks like it is let be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.identifiers.codes import eleven_test
from vios_desktop.domain.identifiers.contacts import iban_holds
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.marks import Mark, MarkKind, without_overlap

FINDER = Finder((), LEXICON)


def marks(text: str) -> list[tuple[str, str]]:
    return [(m.written, m.kind.value) for m in FINDER.find(text) if m.blocks]


@pytest.mark.parametrize(
    ("text", "written", "kind"),
    [
        ("zie https://nep.example/p?id=1.", "https://nep.example/p?id=1", "url"),
        ("op www.verzonnen.nl staat", "www.verzonnen.nl", "url"),
        ("via oefenchat.gg/kamer", "oefenchat.gg/kamer", "url"),
        ("mail naar s.v_1@voorbeeld.nl.", "s.v_1@voorbeeld.nl", "email"),
        ("op NL91 ABNA 0417 1643 00 gestort", "NL91 ABNA 0417 1643 00", "iban"),
        ("op nl91abna0417164300", "nl91abna0417164300", "iban"),
        ("van BE68 5390 0754 7034", "BE68 5390 0754 7034", "iban"),
        ("zaak PL0900-2026123456-1 loopt", "PL0900-2026123456-1", "case_number"),
        ("zaak PL1300 2026123456", "PL1300 2026123456", "case_number"),
        ("via @snor.nep en", "@snor.nep", "handle"),
        ("van sem_nep gezien", "sem_nep", "handle"),
        ("account snorrie2011 is", "snorrie2011", "handle"),
        ("insta: snor.nep.x", "snor.nep.x", "handle"),
        ("bel 06-12345678", "06-12345678", "phone"),
        ("bel +31 6 1234 5678", "+31 6 1234 5678", "phone"),
        ("bel 0031612345678", "0031612345678", "phone"),
        ("bel (026) 123 45 67", "(026) 123 45 67", "phone"),
        ("bel +31 (0)26 1234567", "+31 (0)26 1234567", "phone"),
        ("bel 0313-123456", "0313-123456", "phone"),
        ("bij 6811 AB", "6811 AB", "postcode"),
        ("bij 6811ab", "6811ab", "postcode"),
        ("op 23-11-2026 om", "23-11-2026", "date"),
        ("op 2026-11-23", "2026-11-23", "date"),
        ("op 3/11 was", "3/11", "date"),
        ("op maandag 3 nov. was", "maandag 3 nov.", "date"),
        ("op 3 november", "3 november", "date"),
        ("op drieëntwintig maart 2026", "drieëntwintig maart 2026", "date"),
        ("eind maart was", "eind maart", "date"),
        ("was eergisteren weg", "eergisteren", "date"),
        ("was gisteravond weg", "gisteravond", "date"),
        ("was afgelopen dinsdag weg", "afgelopen dinsdag", "date"),
        ("was twee weken geleden", "twee weken geleden", "date"),
        ("komt morgen terug", "morgen", "date"),
        ("zit in 3vmbo-b nu", "3vmbo-b", "class"),
        ("zit in H4c nu", "H4c", "class"),
        ("zit in klas 2k2 nu", "klas 2k2", "class"),
        ("zit in groep 7b nu", "groep 7b", "class"),
        ("zit in 4 havo nu", "4 havo", "class"),
        ("zit in vwo 5 nu", "vwo 5", "class"),
        ("zit in 3B nu", "3B", "class"),
        ("is 15 jaar oud", "15 jaar oud", "age"),
        ("een vijftienjarige jongen", "vijftienjarige", "age"),
        ("een 15-jarige", "15-jarige", "age"),
        ("de jongen (15) was", "15", "age"),
        ("op Proefstraat 12a", "Proefstraat 12a", "address"),
        ("aan de Burgemeester Nepmanlaan 3", "Burgemeester Nepmanlaan 3", "address"),
        ("in de proefstraat 12 woont", "proefstraat 12", "address"),
        ("in de Verzinstraat stond", "Verzinstraat", "address"),
        ("Verzinsel 4, 6811 AB", "Verzinsel 4", "address"),
        ("woont op Verzinsel 4 nu", "Verzinsel 4", "address"),
        ("BSN 123456782 staat", "123456782", "bsn"),
        ("nummer 123456789 staat", "123456789", "number"),
        ("nummer 123456 staat", "123456", "number"),
        ("leerlingnummer 10432", "10432", "number"),
        ("komt uit Arnhem weg", "Arnhem", "place"),
        ("bij snackbar De Proef", "De Proef", "place"),
        ("met mevrouw de Vries", "de Vries", "person"),
        ("met dhr. Verzonnen", "Verzonnen", "person"),
        ("zijn oom Nepomuk", "Nepomuk", "person"),
        ("met Dhr de Vries", "de Vries", "person"),
        ("met Mw Yilmaz", "Yilmaz", "person"),
        ("Vader (06-12345678) belde", "06-12345678", "phone"),
        ("uit 2B en 3C was", "3C", "class"),
        ("met J.P. van Verzinsel", "J.P. van Verzinsel", "person"),
        ("met Fatima gepraat", "Fatima", "person"),
        ("met Fatima Verzonnen", "Fatima Verzonnen", "person"),
    ],
)  # fmt: skip
def test_what_identifies(text: str, written: str, kind: str) -> None:
    assert (written, kind) in marks(text)


@pytest.mark.parametrize(
    "plate",
    [
        "AB-12-34", "12-34-AB", "12-AB-34", "AB-12-CD", "AB-CD-12", "12-AB-CD", "12-ABC-3", "1-ABC-23", "AB-123-C",
        "A-123-BC", "ABC-12-D",
    ],
)  # fmt: skip
def test_plates_of_every_side_code(plate: str) -> None:
    assert marks(f"scooter {plate} stond") == [(plate, "plate")]
    assert marks(f"scooter {plate.lower()} stond") == [(plate.lower(), "plate")]
    bare = plate.lower().replace("-", "")
    expected = "postcode" if bare == "1234ab" else "plate"
    assert marks(f"scooter {bare} stond") == [(bare, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Verkoop in de pauze. Er zijn tekenen van druk. 4 signalen van 3 collega's in 5 weken.",
        "Het duurde 5-10 minuten en kostte 12.50 euro, om 10.15 uur.",
        "Zij kreeg een 7.5 voor Engels en zat op Snapchat met haar iPhone.",
        "In de 2e pauze was het 3x druk, o.a. bij de kluisjes i.v.m. de toets.",
        "Iedere maandag en goede morgen, al 3 jaar lang.",
        "Van 2024 tot 2026 in het lokaal 112.",
    ],
)
def test_what_only_looks_like_it_is_let_be(text: str) -> None:
    assert marks(text) == []


def test_a_capital_in_mid_sentence_is_for_review() -> None:
    found = FINDER.find("Hij wees Verzonnen aan.")
    assert [(m.written, m.kind, m.blocks) for m in found] == [("Verzonnen", MarkKind.REVIEW, False)]


@pytest.mark.parametrize(
    ("digits", "holds"),
    [("123456782", True), ("111222333", True), ("123456789", False), ("000000000", False), ("12345678", False)],
)
def test_the_eleven_test(digits: str, holds: bool) -> None:
    assert eleven_test(digits) is holds


def test_the_check_digits_of_an_account() -> None:
    assert iban_holds("NL91 ABNA 0417 1643 00")
    assert not iban_holds("NL91 ABNA 0417 1643 01")
    assert not iban_holds("NL91 ABNA 0417 1643")
    assert not iban_holds("XX91 ABNA 0417 1643 00")
    sure = [m.confidence for text in ("NL91ABNA0417164300", "NL91ABNA0417164301") for m in FINDER.find(text)]
    assert sure == [0.99, 0.7]


def test_overlapping_marks_become_one_of_the_longest_kind() -> None:
    text = "abcdefghij"
    short, long = Mark(4, 8, MarkKind.DATE, text[4:8]), Mark(0, 6, MarkKind.PLATE, text[:6])
    doubt, free = Mark(7, 8, MarkKind.REVIEW, "h"), Mark(9, 10, MarkKind.REVIEW, "j")
    joined = without_overlap(text, (doubt, short, free, long))
    assert [(m.start, m.end, m.kind) for m in joined] == [(0, 8, MarkKind.PLATE), (9, 10, MarkKind.REVIEW)]


@given(st.text(max_size=120) | st.text("aA1 .,-@'éSs\n(06)", max_size=120))
def test_marks_are_in_order_and_say_what_stands_there(text: str) -> None:
    found = FINDER.find(text)
    assert all(text[m.start : m.end] == m.written and m.written for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.confidence >= 0.5 for m in found if m.blocks)
