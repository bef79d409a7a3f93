"""Tables from the vignettes of GaussSuppression (Statistics Norway), with what can be said about them by hand.

Read for this file, in statisticsnorway/ssb-gausssuppression:
articles/Small_count_frequency_table_suppression.html at 00dac38 (tables 2 and 4 to 7) and
articles/Linked_table_suppression.html at 2b14bd6 (table 1). `maxN` there is k - 1. Hidden cells are those that
the output there marks as suppressed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tests.unit.disclosure.attack.published_tables import Bounds, PublishedTable, publication, sums

VIGNETTE: Final = "GaussSuppression, Small count frequency table suppression"
LINKED: Final = "GaussSuppression, Linked table suppression"
UNIONS: Final = {"EU": ("Spain", "Portugal"), "nonEU": ("Iceland",)}
COUNTRIES: Final = ("Spain", "Iceland", "Portugal")
YEAR_2014: Final = {"young": (5, 2, 0), "old": (6, 3, 4)}
YEAR_2015: Final = {"young": (5, 0, 0), "old": (6, 3, 4)}
INSIDE: Final = (  # all cells but those of Spain
    *("young|Iceland", "young|Portugal", "young|EU", "young|nonEU"),
    *("old|Iceland", "old|Portugal", "old|EU", "old|nonEU"),
)
WITH_SPAIN: Final = ("young|Spain", "old|Spain", *INSIDE)


def by_age(
    number: str,
    rows: Mapping[str, Sequence[int]],
    k: int,
    hidden: Sequence[str],
    structural: Sequence[str] = (),
) -> str:
    """Age by country and by union, with all margins; a structural zero is known to all and is no cell."""
    cells = {
        f"{age}|{country}": value
        for age, values in rows.items()
        for country, value in zip(COUNTRIES, values, strict=True)
        if f"{age}|{country}" not in structural
    }
    statistics: dict[str, list[int | str]] = {}
    for age in (*rows, ""):
        for place in (*COUNTRIES, *UNIONS, ""):
            inside = UNIONS.get(place, (place,) if place else COUNTRIES)
            found = [one for one in cells if one.split("|")[0] in (age or rows) and one.split("|")[1] in inside]
            name = "|".join(part for part in (age, place) if part) or "Total"
            if found:
                statistics[name] = list(found)
    truth = {name: sum(cells[str(atom)] for atom in members) for name, members in statistics.items()}
    shown = [{"stat": name, "low": value, "high": value} for name, value in truth.items() if name not in hidden]
    return publication(f"{VIGNETTE}, {number}", list(cells), statistics, shown, truth, k)


def union_by_year(part: str, *only: str, all_true: bool) -> str:
    """The rows over all ages: EU 16, 7 and 9, other 8, 2 and 2 in 2014, 2015 and 2016."""
    numbers: dict[str, tuple[Sequence[str], int]] = {
        "EU 2014": (("eu 14",), 16),
        "EU 2015": (("eu 15",), 7),
        "EU 2016": (("eu 16",), 9),
        "other 2014": (("non 14",), 8),
        "other 2015": (("non 15",), 2),
        "other 2016": (("non 16",), 2),
        "other": (("non 14", "non 15", "non 16"), 12),
        "2014": (("eu 14", "non 14"), 24),
        "2015": (("eu 15", "non 15"), 9),
        "2016": (("eu 16", "non 16"), 11),
    }
    chosen = {name: numbers[name] for name in (numbers if all_true else only)}
    return sums(f"{LINKED}, table 1, {part}", chosen, 3, *only)


FIRST: Final = union_by_year(
    "age, union and year", "EU 2014", "EU 2015", "EU 2016", "other 2014", "other", "2014", all_true=True
)
SECOND: Final = union_by_year("country and year", "2014", "2015", "2016", all_true=False)
ICELAND_AND_PORTUGAL: Final[Bounds] = {
    # Spain is printed: Iceland and Portugal together are 2 young and 7 old, and 5 and 4 by country.
    "young|Iceland": (0, 2),
    "young|Portugal": (0, 2),
    "old|Iceland": (3, 5),
    "old|Portugal": (2, 4),
    "young|EU": (5, 7),
    "old|EU": (8, 10),
}

TABLES: Final = (
    PublishedTable(
        "unions", by_age("table 2", YEAR_2014, 3, INSIDE), ICELAND_AND_PORTUGAL, "safe", exact=(), presence=()
    ),
    PublishedTable(
        "zeros printed",
        by_age(
            "table 4",
            YEAR_2014,
            5,
            (*(one for one in INSIDE if one != "young|Portugal"), "young|Spain", "Spain", "Portugal"),
        ),
        # young: Iceland + Spain = 7; old: Iceland + Portugal = 7; Iceland = 5; so one number decides all.
        {
            "young|Iceland": (0, 5),
            "young|Spain": (2, 7),
            "old|Iceland": (0, 5),
            "old|Portugal": (2, 7),
            "Portugal": (2, 7),
            "Spain": (8, 13),
        },
        "unsafe",
        exact=("young|Portugal",),
        presence=("old|Portugal", "Portugal"),
    ),
    PublishedTable(
        "zeros as partners",
        by_age("table 5", YEAR_2014, 4, INSIDE),
        ICELAND_AND_PORTUGAL,
        "unsafe",  # exact disclosure is prevented, but two of the four numbers below 4 are known to be 3 or more
        exact=(),
        presence=("old|Iceland", "old|nonEU"),
    ),
    PublishedTable(
        "structural zero",
        by_age(
            "table 6",
            YEAR_2015,
            3,
            ("young|Portugal", "young|Spain", "old|Portugal", "old|Spain"),
            structural=("young|Iceland",),
        ),
        {"young|Portugal": (0, 4), "young|Spain": (1, 5), "old|Portugal": (0, 4), "old|Spain": (6, 10)},
        "safe",
        exact=(),
        presence=(),
    ),
    PublishedTable(
        "two zeros",
        by_age("table 7", YEAR_2015, 3, WITH_SPAIN),
        {
            "young|Iceland": (0, 3),
            "young|Portugal": (0, 4),
            "young|Spain": (0, 5),
            "young|EU": (2, 5),
            "old|Spain": (6, 11),
        },
        "safe",
        exact=(),
        presence=(),
    ),
    PublishedTable(
        "two zeros that give themselves away",
        by_age("below table 7: Spain not hidden", YEAR_2015, 3, INSIDE),
        {"young|Iceland": (0, 0), "young|Portugal": (0, 0), "old|Iceland": (3, 3), "old|Portugal": (4, 4)},
        "unsafe",
        exact=("young|Iceland", "young|Portugal", "young|nonEU"),
        presence=(),
    ),
    PublishedTable(
        "linked, one table alone",
        FIRST,
        {"other 2015": (0, 4), "other 2016": (0, 4), "2015": (7, 11)},
        "safe",
        exact=(),
    ),
    PublishedTable(
        "linked, protected apart",
        FIRST,
        {"other 2015": (2, 2), "other 2016": (2, 2)},
        "unsafe",
        exact=("other 2015", "other 2016"),
        others=(SECOND,),
    ),
)
