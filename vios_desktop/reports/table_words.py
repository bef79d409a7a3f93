"""The Dutch words of a table on request, the same in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.summary import TOTAL_CODE
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.summary_words import LIMITED_NOT_COUNTED, NOT_FOR_COMPARING, TOTAL_TITLE

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.disclosure.year_table import YearTable

FOR_TRUSTED: Final = (
    "Voor vertrouwde lezers: wie het programma kent, kan uit de keuze van de verborgen vakjes iets afleiden."
)
HIDDEN_MARK: Final = "×"
HIDDEN_WORD: Final = "verborgen"
COUNTED: Final = (
    "Elk vakje en elk totaal telt incidenten met verschillende betrokkenen: een leerling die vaker terugkomt, "
    "telt daar één keer. Om leerlingen te beschermen kan een aantal lager zijn dan het echte aantal. De vakjes "
    f"samen zijn daarom niet precies het totaal. {LIMITED_NOT_COUNTED}"
)


def notes_of(mark: str) -> tuple[str, ...]:
    """What has to be known first, and for whom it is. `mark` stands where a number is hidden."""
    hidden = (
        f"Waar {mark} staat, is het aantal niet te zien. Het kan klein zijn, ook nul, of groter en dan zou het "
        "een klein aantal verraden. Welk van de twee het is, laat VIOS met opzet niet zien."
    )
    return FOR_TRUSTED, hidden, COUNTED, NOT_FOR_COMPARING


def title_of(table: YearTable) -> str:
    return f"Incidenten naar {table.rows.heading.lower()} en plaats"


def days_of(table: YearTable) -> str:
    return f"Schooljaar van {long_date(table.period.start)} tot en met {long_date(table.period.end)}"


def last_line(school_name: str, made_on: date) -> str:
    return f"{school_name}, gemaakt op {long_date(made_on)}"


def grid_of(table: YearTable) -> tuple[tuple[str, ...], list[tuple[str, list[int | None]]]]:
    """The headings of the columns, and each row with its numbers; the totals come last."""
    columns = [*table.columns.lines]
    rows = [(line.code, line.title) for line in table.rows.lines]
    codes = [*(line.code for line in columns), TOTAL_CODE]
    return (
        (table.rows.heading, *(line.title for line in columns), TOTAL_TITLE),
        [
            (title, [table.numbers[code, column] for column in codes])
            for code, title in (*rows, (TOTAL_CODE, TOTAL_TITLE))
        ],
    )
