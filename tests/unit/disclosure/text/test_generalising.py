"""Ages, classes, days and places in words that many share."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.disclosure.text.generalising import (
    general_age,
    general_class,
    general_day,
    general_place,
    generalising,
    school_part,
    school_year,
)
from vios_desktop.disclosure.text.replacing import Replacer
from vios_desktop.domain.identifiers.finder import Finder

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("written", "general"),
    [
        ("11 jaar", "[leeftijd basisschool]"),
        ("12", "[leeftijd onderbouw]"),
        ("veertienjarige", "[leeftijd onderbouw]"),
        ("15-jarige", "[leeftijd bovenbouw]"),
        ("zeventien jaar oud", "[leeftijd bovenbouw]"),
        ("18 jaar", "[volwassen]"),
        ("jarige", "[leeftijd]"),
    ],
)
def test_ages(written: str, general: str) -> None:
    assert general_age(written) == general


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("klas 2k2", "onderbouw"),
        ("1vmbo-b", "onderbouw"),
        ("3vmbo-b", "bovenbouw"),
        ("klas 3k2", "bovenbouw"),
        ("mavo 3", "bovenbouw"),
        ("3 havo", "onderbouw"),
        ("H3c", "onderbouw"),
        ("vwo 3", "onderbouw"),
        ("H4c", "bovenbouw"),
        ("5 vwo", "bovenbouw"),
        ("groep 7b", "basisschool"),
        ("klas 3", None),
        ("3A", None),
        ("klas 9", None),
        ("brugklas", None),
    ],
)
def test_parts_of_the_school(written: str, part: str | None) -> None:
    assert school_part(written) == part
    assert general_class(written) == (f"[{part}]" if part else "[klas]")


@pytest.mark.parametrize(
    ("written", "general"),
    [
        ("gisteren", "[dit schooljaar]"),
        ("afgelopen dinsdag", "[dit schooljaar]"),
        ("3 november 2026", "[dit schooljaar]"),
        ("maandag 3 nov.", "[dit schooljaar]"),
        ("3-8-2026", "[dit schooljaar]"),
        ("2026-07-31", "[vorig schooljaar]"),
        ("31 juli", "[vorig schooljaar]"),
        ("12 mrt", "[vorig schooljaar]"),
        ("24-11", "[dit schooljaar]"),
        ("25-11", "[vorig schooljaar]"),
        ("3/2/24", "[eerder]"),
        ("maart 2019", "[eerder]"),
        ("3 november 2027", "[datum]"),
        ("45-13-2026", "[datum]"),
        ("geboren in 2012", "[datum]"),
    ],
)
def test_days(written: str, general: str) -> None:
    assert general_day(written, TODAY) == general


def test_school_years_begin_in_august() -> None:
    assert [school_year(date(2026, 7, 31)), school_year(date(2026, 8, 1))] == [2025, 2026]


def test_places() -> None:
    assert general_place("bij snackbar ", LEXICON) == "[naam]"
    assert general_place("komt uit ", LEXICON) == "[een plaats]"
    assert general_place("", LEXICON) == "[een plaats]"


def test_a_whole_text() -> None:
    text = "Een 15-jarige uit H4c was gisteren bij snackbar De Proef in Arnhem en belde 06-12345678."
    marks = Finder((), LEXICON).find(text)
    told = Replacer((), LEXICON).replaced(text, marks, generalising(TODAY, LEXICON))
    assert told == (
        "Een [leeftijd bovenbouw] uit [bovenbouw] was [dit schooljaar] bij snackbar [naam] in [een plaats] en"
        " belde [telefoonnummer]."
    )
