"""Tables from manuals through `vios disclosure audit`: the bounds of the source, and the verdict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.terminal import Terminal
from tests.unit.disclosure.attack.published_tables import (
    AREAS,
    CONTROLLED,
    CONVENTIONAL,
    COUNTIES,
    LEVELS,
    RANDOMLY,
    PublishedTable,
    either_side,
    nearest,
    sums,
    table,
)
from tests.unit.disclosure.attack.tables_of_statistics_norway import TABLES as TABLES_OF_STATISTICS_NORWAY

SEXES = ("Male", "Female")
HANDBOOK = "Handbook on Statistical Disclosure Control (2024)"

TABLES = [
    PublishedTable(
        "geurts",
        table(
            f"{HANDBOOK}, 4.2, example 3 (Geurts 1992, table 10)",
            {"1": (5, 2), "2": (1, 2), "3": (3, 3)},
            ("A", "B"),
            k=1,
            hidden=("1|A", "1|B", "2|A", "2|B"),
        ),
        {"1|A": (3, 6), "1|B": (1, 4), "2|A": (0, 3), "2|B": (0, 3)},
        "safe",  # the source gives no cells, so the truth here is one of four and k = 1 protects nothing
    ),
    PublishedTable(
        "gauss",
        table(
            "GaussSuppression, Small count frequency table suppression, table 1 (maxN = 1)",
            {"young": (5, 2, 0), "old": (6, 3, 4)},
            ("Spain", "Iceland", "Portugal"),
            k=2,
            hidden=("young|Iceland", "young|Portugal", "old|Iceland", "old|Portugal"),
        ),
        {
            "young|Iceland": (0, 2),
            "young|Portugal": (0, 2),
            "old|Iceland": (3, 5),
            "old|Portugal": (2, 4),
            "young|Spain": (5, 5),
        },
        "safe",
        exact=(),
    ),
    PublishedTable(
        "identification",
        table(
            f"{HANDBOOK}, 5.2, marital status by sex",
            {"Married": (38, 17), "Divorced": (7, 4), "Single": (3, 1)},
            SEXES,
            k=2,
        ),
        {"Single|Female": (1, 1)},
        "unsafe",
        exact=("Single|Female",),
    ),
    PublishedTable(
        "attribute",
        table(
            f"{HANDBOOK}, 5.2, marital status and sex by hours worked",
            {"Married": (30, 6, 2, 14, 3, 0), "Divorced": (3, 4, 0, 2, 2, 0), "Single": (2, 0, 1, 0, 0, 1)},
            ("m >30", "m 16-30", "m <16", "f >30", "f 16-30", "f <16"),
            k=2,
        ),
        {"Single|f <16": (1, 1), "f <16": (1, 1), "Married|f <16": (0, 0), "Divorced|f <16": (0, 0)},
        "unsafe",
        presence=("Single|m <16", "Single|f <16", "f <16"),
    ),
    PublishedTable(
        "group attribute",
        table(
            f"{HANDBOOK}, 5.2, marital status by hours worked",
            {"Married": (6, 0), "Divorced": (5, 1), "Single": (2, 2)},
            ("Full time", "Part time"),
            k=2,
        ),
        {"Married|Part time": (0, 0)},
        "unsafe",
        exact=("Married|Part time", "Divorced|Part time"),
        presence=("Divorced|Part time",),
    ),
    PublishedTable(
        "linking",
        sums(
            f"{HANDBOOK}, 5.2, disclosure by linking (the second and third table)",
            {
                "living": (("m both", "f both", "m elsewhere", "f elsewhere"), 85),
                "working": (("m both", "f both", "m in", "f in"), 49),
                "both": (("m both", "f both"), 22),
                "males both": (("m both",), 21),
                "males elsewhere": (("m elsewhere",), 58),
                "males in": (("m in",), 23),
                "females both": (("f both",), 1),
                "females elsewhere": (("f elsewhere",), 5),
                "females in": (("f in",), 4),
            },
            3,
            *("living", "working", "both", "males both", "males elsewhere", "males in"),
        ),
        {"females both": (1, 1), "females elsewhere": (5, 5), "females in": (4, 4)},
        "unsafe",
        exact=("females both",),
    ),
    PublishedTable(
        "linking, one table alone",
        sums(
            f"{HANDBOOK}, 5.2, disclosure by linking (without the third table)",
            {
                "living": (("m both", "f both", "m elsewhere", "f elsewhere"), 85),
                "working": (("m both", "f both", "m in", "f in"), 49),
                "both": (("m both", "f both"), 22),
                "females both": (("f both",), 1),
            },
            3,
            *("living", "working", "both"),
        ),
        {"females both": (0, 22)},
        "safe",
    ),
    PublishedTable(
        "sub-populations",
        sums(
            f"{HANDBOOK}, 5.2, hours worked by sex in two groupings",
            {
                "male <20": (("m 0-19",), 6),
                "male 20-39": (("m 20-24", "m 25-39"), 9),
                "male <25": (("m 0-19", "m 20-24"), 7),
                "male 25-39": (("m 25-39",), 8),
                "female <20": (("f 0-19",), 10),
                "female <25": (("f 0-19", "f 20-24"), 10),
                "male 20-24": (("m 20-24",), 1),
                "female 20-24": (("f 20-24",), 0),
            },
            3,
            *("male <20", "male 20-39", "male <25", "male 25-39", "female <20", "female <25"),
        ),
        {"male 20-24": (1, 1), "female 20-24": (0, 0)},
        "unsafe",
        exact=("male 20-24", "female 20-24"),
        presence=("male 20-24",),
    ),
    PublishedTable(
        "geography",
        sums(
            f"{HANDBOOK}, 5.2, geographical differencing, men and women of more than 30 hours (area of 2001)",
            {"2001 men": (("core m",), 50), "2001 women": (("core f",), 54)},
            3,
        ),
        {"fringe men": (2, 2), "fringe women": (1, 1)},
        "unsafe",
        exact=("fringe men", "fringe women"),
        others=(
            sums(
                f"{HANDBOOK}, 5.2, geographical differencing (district of 1991)",
                {
                    "1991 men": (("core m", "fringe m"), 52),
                    "1991 women": (("core f", "fringe f"), 55),
                    "fringe men": (("fringe m",), 2),
                    "fringe women": (("fringe f",), 1),
                },
                3,
                *("1991 men", "1991 women"),
            ),
        ),
    ),
    PublishedTable(
        "conventional rounding as printed",
        table(f"{HANDBOOK}, 5.5, conventional rounding", AREAS, SEXES, k=5, printed=CONVENTIONAL, read=nearest(5)),
        {},
        "",
        refused_at="published_intervals[8]",  # 32 stands there as 35
    ),
    PublishedTable(
        "conventional rounding",
        table(
            f"{HANDBOOK}, 5.5, conventional rounding, with 30 for 32",
            AREAS,
            SEXES,
            k=5,
            printed={**CONVENTIONAL, "Area C": 30},
            read=nearest(5),
        ),
        {"Area B|Male": (3, 4), "Area B|Female": (3, 4), "Area B": (6, 7), "Area A|Male": (0, 2)},
        "unsafe",
        exact=(),
        presence=("Area B|Male", "Area B|Female"),
    ),
    PublishedTable(
        "random rounding",
        table(f"{HANDBOOK}, 5.5, random rounding", AREAS, SEXES, k=5, printed=RANDOMLY, read=either_side(5)),
        {"Area A|Female": (0, 4), "Area B|Female": (0, 4), "Area B|Male": (1, 9), "Area C|Female": (17, 24)},
        "unsafe",
        exact=(),
        presence=("Area B|Male",),
    ),
    PublishedTable(
        "controlled rounding",
        table(f"{HANDBOOK}, 5.5, controlled rounding", AREAS, SEXES, k=5, printed=CONTROLLED, read=either_side(5)),
        {"Area A|Male": (1, 9), "Area A|Female": (0, 4), "Area A": (1, 9), "Area B|Female": (1, 9)},
        "unsafe",
        exact=(),
        presence=("Area A|Male", "Area B|Female", "Area A"),
    ),
    PublishedTable(
        "delinquent children",
        table(
            "FCSM Working Paper 22 (1994), chapter II, table 1",
            COUNTIES,
            LEVELS,
            k=5,
        ),
        {"Alpha|Very high": (1, 1), "Gamma|Low": (3, 3)},
        "unsafe",
        exact=(
            *("Alpha|Medium", "Alpha|High", "Alpha|Very high", "Gamma|Low", "Gamma|Very high"),
            "Delta|Very high",
        ),
    ),
    PublishedTable(
        "delinquent children with holes",
        table(
            "FCSM Working Paper 22 (1994), chapter II, table 2: holes that do not hide",
            COUNTIES,
            LEVELS,
            k=5,
            hidden=(
                *("Alpha|Medium", "Alpha|High", "Alpha|Very high", "Beta|Medium", "Beta|High"),
                *("Gamma|Low", "Gamma|Very high", "Delta|Low", "Delta|Very high"),
            ),
        ),
        # Alpha and Beta less Medium and High: (20-15) + (55-35) - (35-24) - (30-17) = 1, as the paper works out.
        {"Alpha|Very high": (1, 1), "Alpha|Medium": (0, 4), "Beta|Medium": (7, 11)},
        "unsafe",
        exact=("Alpha|Very high",),
    ),
    PublishedTable(
        "investments",
        table(
            "Fischetti and Salazar, Management Science 47 (2001), figure 1",
            {"I": (20, 50, 10), "II": (8, 19, 22), "III": (17, 32, 12)},
            ("A", "B", "C"),
            k=5,
            hidden=("II|A", "II|C", "III|A", "III|C"),
        ),
        {"II|C": (5, 30), "II|A": (0, 25), "III|A": (0, 25), "III|C": (4, 29)},
        "safe",  # nothing in it is below five
    ),
    *TABLES_OF_STATISTICS_NORWAY,
]


@pytest.mark.parametrize("case", TABLES, ids=lambda case: str(case.name))
def test_the_source_and_the_attacker_agree(bare: Terminal, tmp_path: Path, case: PublishedTable) -> None:
    files = []
    for number, text in enumerate((case.text, *case.others)):
        files.append(tmp_path / f"{number}.json")
        files[-1].write_text(text, "utf-8")
    printed = bare.run("disclosure", "audit", *files, "--json")
    if case.refused_at:
        assert printed.status == 2
        assert f"(bij {case.refused_at})" in printed.err
        return
    answer = json.loads(printed.out)
    found = {name: tuple(answer["bounds"][name]) for name in case.bounds}
    assert found == case.bounds
    assert (answer["verdict"], printed.status) == (case.verdict, 0 if case.verdict == "safe" else 3)
    for key in ("exact", "presence"):
        expected = getattr(case, key)
        if expected is not None:
            assert answer[key] == list(expected)
