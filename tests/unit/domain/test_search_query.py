"""What was typed is read as words, phrases and a period; and found places are marked."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.search_marks import excerpt
from vios_desktop.domain.search_query import SearchWord, read_query

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("24 nov", date(2026, 11, 24), None),
        ("25 november", date(2025, 11, 25), None),
        ("24-11-2026", date(2026, 11, 24), None),
        ("24/11/26", date(2026, 11, 24), None),
        ("24-11", date(2026, 11, 24), None),
        ("2026-11-24", date(2026, 11, 24), None),
        ("1 mrt. 2026", date(2026, 3, 1), None),
        ("29 feb 2024", date(2024, 2, 29), None),
        ("november 2025", date(2025, 11, 1), date(2025, 11, 30)),
        ("Nov 2025", date(2025, 11, 1), date(2025, 11, 30)),
        ("december", date(2025, 12, 1), date(2025, 12, 31)),
        ("vandaag", TODAY, None),
        ("gisteren", date(2026, 11, 23), None),
        ("eergisteren", date(2026, 11, 22), None),
        ("vorige week", date(2026, 11, 16), date(2026, 11, 22)),
        ("last week", date(2026, 11, 16), date(2026, 11, 22)),
        ("last 4 weeks", date(2026, 10, 28), TODAY),
        ("this school year", date(2026, 8, 1), date(2027, 7, 31)),
        ("last Monday", date(2026, 11, 23), None),
        ("yesterday", date(2026, 11, 23), None),
        ("24 march 2026", date(2026, 3, 24), None),
        ("may 2026", date(2026, 5, 1), date(2026, 5, 31)),
        ("deze week", date(2026, 11, 23), date(2026, 11, 29)),
        ("vorige maand", date(2026, 10, 1), date(2026, 10, 31)),
        ("deze maand", date(2026, 11, 1), date(2026, 11, 30)),
        ("vorig jaar", date(2025, 1, 1), date(2025, 12, 31)),
        ("dit schooljaar", date(2026, 8, 1), date(2027, 7, 31)),
        ("afgelopen 4 weken", date(2026, 10, 28), TODAY),
        ("afgelopen vrijdag", date(2026, 11, 20), None),
        ("vorige dinsdag", date(2026, 11, 17), None),
    ],
)
def test_periods(typed: str, first: date, last: date | None) -> None:
    asked = read_query(f"vape {typed}" if typed != "december" else typed, TODAY)
    assert asked.period is not None
    assert (asked.period.first, asked.period.last) == (first, last or first)
    assert asked.words == ((SearchWord(("vape",)),) if typed != "december" else ())


@pytest.mark.parametrize("typed", ["2026-061", "mei", "31-02-2026", "99 nov", "week", "12-2026-061", "tess mei"])
def test_no_periods(typed: str) -> None:
    asked = read_query(typed, TODAY)
    assert asked.period is None
    assert asked.words


def test_quotes_ask_for_words_as_they_stand() -> None:
    asked = read_query('mes "in de Gang" „bij school”', TODAY)
    exact = (SearchWord(("in", "de", "gang"), exact=True), SearchWord(("bij", "school"), exact=True))
    assert asked.words == (*exact, SearchWord(("mes",)))
    assert asked.rest == "mes"


@given(st.text(max_size=40))
def test_whatever_is_typed_is_safe(typed: str) -> None:
    asked = read_query(typed, TODAY)
    excerpt("facts", typed, asked.words)


@given(st.text(max_size=60), st.sampled_from(["gang", "vape", "a"]))
def test_the_piece_holds_a_marked_word(around: str, word: str) -> None:
    found = excerpt("facts", f"{around} {word}x {around}", [SearchWord((word,))])
    assert found is not None
    assert any(part.marked for part in found.parts)


def test_marks_begin_where_the_word_does_and_accents_do_not_matter() -> None:
    text = "Eerst lang verhaal over iets anders, veel woorden dus. De conciérge zag het mes in de gang."
    found = excerpt("facts", text, [SearchWord(("concierge",)), SearchWord(("in", "de", "gang"), exact=True)])
    assert found is not None
    assert [part.text for part in found.parts if part.marked] == ["conciérge", "in de gang"]
    assert found.text.startswith("… ")
    assert excerpt("facts", text, [SearchWord(("gan",), exact=True)]) is None
