"""Dutch dates as they stand on paper."""

from __future__ import annotations

from datetime import date

import pytest

from vios_desktop.disclosure.periods import Period
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.dutch_dates import period_sentence, short_period


def test_every_month_has_its_name() -> None:
    names = [long_date(date(2026, month, 1)).split()[1] for month in range(1, 13)]
    assert " ".join(names) == (
        "januari februari maart april mei juni juli augustus september oktober november december"
    )


def test_long_date() -> None:
    assert long_date(date(2026, 3, 9)) == "9 maart 2026"


@pytest.mark.parametrize(
    ("start", "end", "sentence", "column"),
    [
        (
            date(2026, 10, 26),
            date(2026, 11, 22),
            "Vier weken: 26 oktober tot en met 22 november 2026.",
            "26 okt – 22 nov",
        ),
        (
            date(2026, 12, 21),
            date(2027, 1, 17),
            "Vier weken: 21 december 2026 tot en met 17 januari 2027.",
            "21 dec – 17 jan",
        ),
        (
            date(2027, 3, 1),
            date(2027, 4, 2),
            "Periode: 1 maart tot en met 2 april 2027.",
            "1 mrt – 2 apr",
        ),
    ],
)
def test_a_period(start: date, end: date, sentence: str, column: str) -> None:
    assert period_sentence(Period(start, end)) == sentence
    assert short_period(Period(start, end)) == column
