"""A list as a school has it becomes persons, and every line that does not is named."""

from __future__ import annotations

from datetime import date

import pytest

from vios_desktop.domain.roster.columns import Column, ListTable, guess, left_out, not_read, order_of_days
from vios_desktop.domain.roster.days import day_order, read_day
from vios_desktop.domain.roster.rows import read_rows, split_name
from vios_desktop.domain.vocabulary import PersonKind

TODAY = date(2026, 11, 24)


def table(*rows: tuple[str, ...], headings: tuple[str, ...]) -> ListTable:
    return ListTable(headings, rows)


def test_headings_say_what_a_column_is() -> None:
    found = guess(
        table(
            ("1", "Noor", "van", "Verzonnen", "2B", "4-3-2012", "123456782"),
            headings=("Stamnr", "Roepnaam", "Tussenv.", "Achternaam", "Stamklas", "Geb. datum", "BSN"),
        )
    )

    assert found == {
        Column.FIRST_NAME: 1,
        Column.PREFIX: 2,
        Column.LAST_NAME: 3,
        Column.CLASS_NAME: 4,
        Column.BIRTH_DATE: 5,
    }


def test_cells_say_it_where_the_heading_does_not() -> None:
    found = guess(
        table(
            ("Noor", "Verzonnen", "van der", "3vmbo-b", "2012-03-04"),
            ("Bram", "Voorbeeld", "de", "2B", "2013-01-31"),
            headings=("Voornaam", "Achternaam", "x", "y", "z"),
        )
    )

    assert (found[Column.PREFIX], found[Column.CLASS_NAME], found[Column.BIRTH_DATE]) == (2, 3, 4)


@pytest.mark.parametrize(
    "heading", ["BSN", "Burgerservicenummer", "Nationaliteit", "Leerlingnummer", "E-mail", "Adres"]
)
def test_what_no_record_may_hold_is_never_a_guess(heading: str) -> None:
    read = table(("2012-03-04",), headings=(heading,))

    assert not_read(read, 0)
    assert guess(read) == {}
    assert left_out(read, {}) == (heading,)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jansen, Piet van", ("Piet", "van", "Jansen")),
        ("Berg, Noor van den", ("Noor", "van den", "Berg")),
        ("van den Berg, Noor", ("Noor", "van den", "Berg")),
        ("Piet van Jansen", ("Piet", "van", "Jansen")),
        ("Anne Marie de Vries", ("Anne Marie", "de", "Vries")),
        ("Yara El Testma", ("Yara", "El", "Testma")),
        ("Noor Verzonnen", ("Noor", "", "Verzonnen")),
        ("Verzonnen", ("", "", "Verzonnen")),
        ("Van", ("", "", "Van")),
        ("Bakker-van den Berg, Noor", ("Noor", "", "Bakker-van den Berg")),
    ],
)
def test_a_whole_name_falls_apart(text: str, parts: tuple[str, str, str]) -> None:
    assert split_name(text) == parts


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("04-03-2012", date(2012, 3, 4)),
        ("4-3-12", date(2012, 3, 4)),
        ("4/3/2012", date(2012, 3, 4)),
        ("2012-03-04", date(2012, 3, 4)),
        ("2012-03-04T00:00:00", date(2012, 3, 4)),
        ("4 mrt 2012", date(2012, 3, 4)),
        ("40972", date(2012, 3, 4)),
        ("31-2-2012", None),
        ("4-3-2030", None),
        ("4-3-1212", None),
        ("vier maart", None),
        ("", None),
    ],
)
def test_days_as_lists_write_them(cell: str, day: date | None) -> None:
    assert read_day(cell, "dmy", TODAY) == day


def test_a_column_with_the_month_first_is_seen_by_the_whole_of_it() -> None:
    cells = ("03/04/2012", "05/31/2013")
    assert day_order(cells) == "mdy"
    assert read_day(cells[0], day_order(cells), TODAY) == date(2012, 3, 4)
    assert day_order(("03/04/2012", "31/05/2013")) == "dmy"
    assert day_order(("03/04/2012",)) == "dmy"


def test_every_line_that_is_not_taken_as_it_is_has_its_number() -> None:
    read = ListTable(
        ("Roepnaam", "Achternaam", "Klas", "Geboortedatum"),
        (
            ("Noor", "Verzonnen", "2B", "4-3-2012"),
            ("", "", "2B", "4-3-2012"),
            ("", "", "", ""),
            ("Noor", "verzonnen ", "2C", "4-3-2012"),
            ("Bram", "Voorbeeld", "2B", "onbekend"),
            ("Bram", "V" * 200, "2B", ""),
        ),
    )

    found = read_rows(read, guess(read), PersonKind.PUPIL, TODAY)

    assert [(row.line, row.display_name, row.birth_date) for row in found.rows] == [
        (2, "Noor Verzonnen", date(2012, 3, 4)),
        (6, "Bram Voorbeeld", None),
    ]
    assert [(p.line, p.code, p.skipped) for p in found.problems] == [
        (3, "name_missing", True),
        (5, "twice", True),
        (6, "day_unreadable", False),
        (7, "name_too_long", True),
    ]


def test_what_cannot_be_seen_is_taken_out_of_a_cell() -> None:
    read = table(("No\u202eor\u200b", "Ver\n\x80zonnen"), headings=("Roepnaam", "Achternaam"))

    row = read_rows(read, guess(read), PersonKind.PUPIL, TODAY).rows[0]

    assert row.display_name == "No or Ver zonnen"


def test_the_order_of_days_without_a_column() -> None:
    assert order_of_days(table(headings=("Naam",)), {}) == "dmy"
