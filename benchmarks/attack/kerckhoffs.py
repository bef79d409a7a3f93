"""A reader who knows the program (A5): `python -m benchmarks.attack.kerckhoffs`. Acceptance test 4 of the notes.

Every table of one breakdown with its total is tried, each count from 0 to a most. The program prints a page of it;
the reader keeps every table for which the program would have printed this very page, and sees what the line can
still be. A small line (0 to 4) is under-protected when one of 0 to 4 is not among that. The share is of all small
lines, each table as probable as independent Poisson lines make it.

Two readers: one who knows that nobody is in two lines, so that the total is the sum, and one who does not, and
keeps every total from the largest line to the sum. The tables that are weighed are those of the first: in them
every line has people of its own, which makes the total as large as it can be.

`--schools` takes invented school years in the layouts of the program instead. There the tables are too many to
try; but on a page that went out as laid out this reader knows no more than any other, and the gate saw to that. So
the small lines on pages that are coarser, of all small lines, are the most that can be under-protected.

The gate gets printed bands and nothing else, so its answer is worked out once for each set of bands
(`tests/unit/services/test_equal_bands.py` holds that the whole program does so).
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import product
from math import exp, factorial, prod
from pathlib import Path

from benchmarks.attack.school import school_year
from vios_desktop.disclosure.bands import Band, band_of
from vios_desktop.disclosure.counting import count_table
from vios_desktop.disclosure.export_gate import first_safe
from vios_desktop.disclosure.ladder import forms_of
from vios_desktop.disclosure.layout import Attribute, Block, Layout, Line, VictimRule, choose_layout, load_layouts
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import AgreementCounts, build_summary

POLICY = Path(__file__).parents[2] / "resources" / "policy" / "export_layouts.json"
NO_AGREEMENTS = AgreementCounts(0, 0, 0, 0)
K = 5
FIRST_DAY = date(2026, 8, 31)
PERIOD = Period(FIRST_DAY, FIRST_DAY + timedelta(days=27))
MEANS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)  # incidents a line in one period
DESIGNED_FOR = 2.5  # the largest mean behind the figures of the notes: 100 a year in four lines and ten periods
WANTED = {4: 0.003, 5: 0.0002}

Lines = tuple[int, ...]
Page = tuple[Band | None, tuple[Band | None, ...]]
Program = Callable[[Lines, int], Hashable]
"""The lines and the total -> what is printed. Two pages are the same when these are equal."""


def as_published(lines: Lines, total: int) -> Page:
    """What the program prints: bands, in the form that its gate lets pass."""
    return _page(tuple(band_of(count, K) for count in lines), band_of(total, K))


def cheapest_partner(lines: Lines, total: int) -> Hashable:
    """The usual way, to test the test: 1 to 4 hidden, with one alone the smallest other too, the total exact."""
    hidden = {number for number, count in enumerate(lines) if 1 <= count < K}
    if len(hidden) == 1:
        others = [number for number in range(len(lines)) if number not in hidden]
        hidden.add(min(others, key=lambda number: (lines[number] == 0, lines[number])))
    return total, tuple(None if number in hidden else count for number, count in enumerate(lines))


@dataclass(frozen=True, slots=True)
class Found:
    """`unsafe`: how many under-protected lines, by the counts of the table in rising order, all orders in one."""

    lines: int
    most: int
    tables: int
    pages: int
    unsafe: Mapping[Lines, int]

    def share(self, mean: float) -> float:
        """The expected number of under-protected lines by the expected number of small ones."""
        chance = [exp(-mean) * mean**count / factorial(count) for count in range(self.most + 1)]
        whole = sum(chance)
        chance = [one / whole for one in chance]
        bad = sum(times * prod(chance[count] for count in table) for table, times in self.unsafe.items())
        return bad / (self.lines * sum(chance[:K]))

    def worst(self, up_to: float = MEANS[-1]) -> float:
        return max(self.share(mean) for mean in MEANS if mean <= up_to)


def search(program: Program, lines: int, most: int, *, adds_up: bool = True) -> Found:
    """Every table of so many lines with counts from 0 to `most`, printed by this program and read by A5."""
    possible: defaultdict[Hashable, list[set[int]]] = defaultdict(lambda: [set() for _ in range(lines)])
    tables = 0
    for table, total in _tables(lines, most, adds_up=adds_up):
        tables += 1
        for values, count in zip(possible[program(table, total)], table, strict=True):
            values.add(count)
    small = set(range(K))
    open_to = {page: [small <= values for values in all_values] for page, all_values in possible.items()}
    unsafe: Counter[Lines] = Counter()
    for table, total in _tables(lines, most, adds_up=True):
        known = zip(table, open_to[program(table, total)], strict=True)
        if found := sum(count < K and not is_open for count, is_open in known):
            unsafe[tuple(sorted(table))] += found
    return Found(lines, most, tables, len(possible), unsafe)


def _tables(lines: int, most: int, *, adds_up: bool) -> Iterator[tuple[Lines, int]]:
    for table in product(range(most + 1), repeat=lines):
        for total in (sum(table),) if adds_up else range(max(table), sum(table) + 1):
            yield table, total


def on_coarser_pages(seeds: int, per_year: int) -> tuple[int, int, int]:
    """Small lines on pages that are not as laid out, all small lines, and the number of those pages."""
    layout = choose_layout(load_layouts(POLICY.read_text("utf-8")), per_year)
    there = coarser = pages = 0
    for seed in range(1, seeds + 1):
        year = school_year(seed, per_year)
        for period, incidents in zip(year.periods, year.incidents, strict=True):
            counts = count_table(incidents, layout, K)
            small = sum(count < K for count in (counts.total, *(one for block in counts.blocks for one in block)))
            forms = forms_of(build_summary(layout, period, incidents, NO_AGREEMENTS, k=K))
            there += small
            if first_safe((), [record for _form, record in forms]).form:
                coarser, pages = coarser + small, pages + 1
    return coarser, there, pages


@cache
def _page(bands: tuple[Band, ...], total: Band) -> Page:
    """The page of these bands; the lines in any order give the same page in that order."""
    order = sorted(range(len(bands)), key=lambda number: bands[number].low)
    shown_total, shown = _passed(tuple(bands[number] for number in order), total)
    lines: list[Band | None] = [None] * len(bands)
    for number, band in zip(order, shown, strict=False):
        lines[number] = band
    return shown_total, tuple(lines)


@cache
def _passed(bands: tuple[Band, ...], total: Band) -> tuple[Band | None, tuple[Band, ...]]:
    """The real draft, its real forms and the real gate: what is printed of the total and of the lines."""
    empty = build_summary(_layout(len(bands)), PERIOD, (), NO_AGREEMENTS, k=K)
    block, whole = empty.blocks[0], empty.total
    if whole is None:
        raise ValueError("a draft without a total")
    printed = tuple(replace(line, band=band) for line, band in zip(block.lines, bands, strict=True))
    draft = replace(empty, total=replace(whole, band=total), blocks=(replace(block, lines=printed),))
    forms = forms_of(draft)
    form = forms[first_safe((), [record for _form, record in forms]).form][0]
    return form.total.band if form.total else None, tuple(line.band for line in form.blocks[0].lines)


def _layout(lines: int) -> Layout:
    block = Block("lines", Attribute.LINE, "Soort", tuple(Line(f"line-{n}", f"{n}") for n in range(lines)))
    return Layout("one breakdown", 0, Line("total", "Totaal"), (block,), VictimRule.PER_INCIDENT)


def _tell(title: str, found: Found) -> None:
    print(f"{title}: {found.tables} tables, {found.pages} pages")
    print("  " + ", ".join(f"{mean:g} a line {found.share(mean):.4%}" for mean in MEANS))
    if (wanted := WANTED.get(found.lines)) is not None:
        met = "met" if found.worst(DESIGNED_FOR) <= wanted else "NOT met"
        everywhere = "met" if found.worst() <= wanted else "NOT met"
        print(f"  wanted at most {wanted:.2%}: up to {DESIGNED_FOR} a line {met}, at every mean {everywhere}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=9, help="the largest count of a line; bands end at 9, 14, ...")
    parser.add_argument("--lines", type=int, nargs="+", default=[4, 5, 6])
    parser.add_argument("--schools", type=int, default=0, help="so many invented school years per volume instead")
    options = parser.parse_args()
    if options.schools:
        for per_year in (50, 100, 200, 350, 500):
            coarser, there, pages = on_coarser_pages(options.schools, per_year)
            share = f"{coarser} of {there} small lines ({coarser / max(there, 1):.2%})"
            print(f"{per_year} a year: {pages} coarser pages, {share} on them", flush=True)
        return
    for lines in options.lines:
        for title, adds_up in (("the total is the sum", True), ("people may be in two lines", False)):
            if adds_up or lines < options.lines[-1]:
                _tell(f"{lines} lines, {title}", search(as_published, lines, options.most, adds_up=adds_up))
    _tell("4 lines, the usual way to hide", search(cheapest_partner, 4, options.most))


if __name__ == "__main__":
    main()
