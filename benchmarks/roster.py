"""Somebody who knows every pupil tries to single pupils out of a year of pages: `python -m benchmarks.roster`.

The attacker has the whole roster of the practice school (who was there when), the program and its rules, every
page of a school year, the ledger with a number of the annual report, and one of three kinds of knowledge besides:

nothing      no incident is known.
own          one incident is known, because it is the attacker's own (A4, m=1).
all but one  every incident of every pupil but one is known, with day, kind, place, victims and how often. The
             attacker runs the program with everything that the last pupil can have led, and keeps what gives the
             same page.

Tried are, for every pupil and every printed line, "this pupil led an incident in it": certainly, certainly not, or
open; and of every line, total and cell below 5, whether its count is known exactly or narrower than 0 to 4.

The same is done with the usual page: 1 to 4 hidden, the rest exact, each period and the year so far.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, combinations, product

from benchmarks.attack.school import LINES, PLACES, SchoolYear
from benchmarks.attack.styles import hidden_below_five
from benchmarks.attack.styles import published_year as usual_year
from benchmarks.roster_school import PublishedPage, PublishedYear, published_year
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.model import Interval, Publication, Published
from vios_desktop.disclosure.attacker_view import publication_of
from vios_desktop.disclosure.counting import CountedIncident
from vios_desktop.disclosure.ladder import ladder
from vios_desktop.disclosure.layout import Block, Layout
from vios_desktop.disclosure.ledger import LedgerSource, atom
from vios_desktop.disclosure.summary import TOTAL_CODE, PeriodSummary, build_summary

K = 5
IN, OUT, OPEN = "certainly in", "certainly not in", "open"
TOTAL = (TOTAL_CODE, TOTAL_CODE)

Key = tuple[str, str]
"""Block and line."""
Verdicts = Counter[str]


@dataclass(frozen=True, slots=True)
class Known:
    """Numbers that may be below k: tried, known exactly, and narrower than 0 to k - 1."""

    tried: int
    exact: int
    narrow: int


# Without and with an incident of one's own


def from_pages(year: PublishedYear) -> Known:
    """What everybody knows who keeps everything: of all lines, totals and cells."""
    return _known(attack(publication_of(year.ledger)).bounds, _elsewhere(year))


def certain_by_size(year: PublishedYear) -> Verdicts:
    """A line tells of each pupil only when it holds all of them, or nobody."""
    verdicts: Verdicts = Counter()
    for page in year.pages:
        for line in page.summary.lines():
            verdict = IN if line.band.low >= len(page.pupils) else OUT if line.band.high == 0 else OPEN
            verdicts[verdict] += len(page.pupils)
    return verdicts


def with_own_incident(year: PublishedYear, most: int) -> Known:
    """The same for each of the first so many incidents of every page, known to be in its lines.

    What is looked at is the number of the others, one less than the line.
    """
    tried = exact = narrow = 0
    elsewhere = [record for record in year.ledger if record.source is not LedgerSource.SUMMARY]
    leave = _elsewhere(year)
    for page in year.pages:
        record = next(
            r for r in year.ledger if r.source is LedgerSource.SUMMARY and r.period == page.summary.period
        )
        publication = publication_of([record, *elsewhere])
        for incident in page.incidents[:most]:
            own = tuple(atom(page.summary.period, *key) for key in _keys(year.layout, incident))
            least = tuple(Published(name, Interval(1, None), f"own[{number}]") for number, name in enumerate(own))
            known = replace(publication, published=(*publication.published, *least))
            found = _known(attack(known).bounds, leave, own)
            tried, exact, narrow = tried + found.tried, exact + found.exact, narrow + found.narrow
    return Known(tried, exact, narrow)


def _elsewhere(year: PublishedYear) -> frozenset[str]:
    """The names of what was published elsewhere: printed there, and no secret any more."""
    records = (record for record in year.ledger if record.source is not LedgerSource.SUMMARY)
    lines = {atom(page.summary.period, *key) for page in year.pages for key in _lines(year.layout)}
    names = chain(*((figure.statistic, *figure.atoms) for record in records for figure in record.figures))
    return frozenset(names) - lines


def _known(bounds: Mapping[str, Interval], leave: frozenset[str], own: Iterable[str] = ()) -> Known:
    mine = frozenset(own)
    tried = exact = narrow = 0
    for name, bound in bounds.items():
        least = 1 if name in mine else 0
        if bound.low < K and name not in leave:
            tried += 1
            exact += bound.high == bound.low
            narrow += bound.low > least or (bound.high is not None and bound.high < K - 1)
    return Known(tried, exact, narrow)


# All but one


def all_but_one(year: PublishedYear) -> Verdicts:
    """Every pupil who was there, every line of every page, by running the program on all that fits."""
    verdicts: Verdicts = Counter()
    for page, previous in zip(year.pages, (None, *year.pages), strict=False):
        seen: dict[frozenset[str], Counter[str]] = {}
        for pupil in page.pupils:
            own = frozenset(one.id for one in page.incidents if one.leading == pupil)
            if own not in seen:  # all who led nothing look the same
                seen[own] = Counter(told_of_one(year.layout, page, previous, pupil).values())
            verdicts += seen[own]
    return verdicts


def told_of_one(layout: Layout, page: PublishedPage, previous: PublishedPage | None, pupil: str) -> dict[Key, str]:
    """What is certain about one pupil, line by line. `ValueError` when the truth itself does not fit."""
    others = tuple(one for one in page.incidents if one.leading != pupil)
    truth = frozenset(chain(*(_keys(layout, one) for one in page.incidents if one.leading == pupil)))
    before = previous.summary if previous else None
    fits = {frozenset[Key](): others}
    for keys, led in _can_have_led(layout, page, pupil):
        fits[keys] = (*others, *led)
    possible = [keys for keys, incidents in fits.items() if _gives(layout, page.summary, incidents, before)]
    if truth not in possible:
        raise ValueError("what happened is not among what can have happened")
    verdicts = {}
    for key in _lines(layout):
        there = sum(key in keys for keys in possible)
        verdicts[key] = IN if there == len(possible) else OPEN if there else OUT
    return verdicts


def _gives(
    layout: Layout, printed: PeriodSummary, incidents: Sequence[CountedIncident], before: PeriodSummary | None
) -> bool:
    draft = build_summary(layout, printed.period, incidents, printed.agreements, before)
    return any(_bands(form) == _bands(printed) for form in ladder(draft))


def _bands(summary: PeriodSummary) -> tuple[object, ...]:
    whole = summary.total.band if summary.total else None
    return whole, tuple(tuple(line.band for line in block.lines) for block in summary.blocks)


def _can_have_led(
    layout: Layout, page: PublishedPage, pupil: str
) -> Iterator[tuple[frozenset[Key], tuple[CountedIncident, ...]]]:
    """Every set of lines that one pupil can be in, with incidents that do it: some lines of every block."""
    if not layout.blocks:
        yield frozenset({TOTAL}), (_led(page, pupil, 0, {}),)
        return
    for choice in product(*(tuple(_some(block)) for block in layout.blocks)):
        longest = max(len(lines) for lines in choice)
        by_block = tuple(zip(layout.blocks, choice, strict=True))
        codes = (
            {block.attribute.value: lines[n % len(lines)] for block, lines in by_block} for n in range(longest)
        )
        led = tuple(_led(page, pupil, number, one) for number, one in enumerate(codes))
        yield frozenset({TOTAL}.union(*({(block.code, line) for line in lines} for block, lines in by_block))), led


def _some(block: Block) -> Iterator[tuple[str, ...]]:
    codes = [line.code for line in block.lines]
    for size in range(1, len(codes) + 1):
        yield from combinations(codes, size)


def _led(page: PublishedPage, pupil: str, number: int, codes: Mapping[str, str]) -> CountedIncident:
    return CountedIncident(
        id=f"tried-{number}",
        occurred_on=page.summary.period.start,
        line=codes.get("line", "care_other"),
        group=codes.get("group", "online_care"),
        place=codes.get("place", "elsewhere"),
        leading=pupil,
    )


def _lines(layout: Layout) -> tuple[Key, ...]:
    return TOTAL, *((block.code, line.code) for block in layout.blocks for line in block.lines)


def _keys(layout: Layout, incident: CountedIncident) -> tuple[Key, ...]:
    return TOTAL, *((block.code, getattr(incident, block.attribute.value)) for block in layout.blocks)


# The usual page


def usual_publication(year: PublishedYear) -> Publication:
    periods = tuple(page.summary.period for page in year.pages)
    return usual_year(
        SchoolYear(periods, tuple(page.incidents for page in year.pages)), hidden_below_five, so_far=True
    )


def usual_exact(publication: Publication) -> tuple[int, int]:
    """Numbers from 1 to 4 known exactly, of how many."""
    truth = publication.true_values or {}
    exact = sum(1 for name in attack(publication).exact if 0 < truth[name] < K)
    return exact, sum(0 < value < K for value in truth.values())


def usual_without_knowledge(year: PublishedYear) -> Verdicts:
    """A printed zero says of every pupil that they are not in that line."""
    verdicts: Verdicts = Counter()
    for page in year.pages:
        counts = _usual_counts(page.incidents)
        for key in _usual_lines():
            verdicts[OPEN if counts[key] else OUT] += len(page.pupils)
    return verdicts


def usual_all_but_one(year: PublishedYear) -> Verdicts:
    """Each line by itself: 0 to 9 incidents of the last pupil, and which of them print the same."""
    verdicts: Verdicts = Counter()
    for page in year.pages:
        counts = _usual_counts(page.incidents)
        for pupil in page.pupils:
            own = _usual_counts(one for one in page.incidents if one.leading == pupil)
            for key in _usual_lines():
                others = counts[key] - own[key]
                fits = {n for n in range(10) if _usual_shown(others + n) == _usual_shown(counts[key])}
                verdicts[OUT if fits == {0} else OPEN if 0 in fits else IN] += 1
    return verdicts


def _usual_counts(incidents: Iterable[CountedIncident]) -> Counter[str]:
    return Counter(chain(*((one.line, f"at {one.place}", "total") for one in incidents)))


def _usual_lines() -> tuple[str, ...]:
    return (*LINES, *(f"at {place}" for place in PLACES), "total")


@cache
def _usual_shown(count: int) -> Interval:
    return Interval(1, K - 1) if 1 <= count < K else hidden_below_five(count)


def really_in(year: PublishedYear) -> int:
    """How many pupils by lines there are in truth."""
    return sum(
        len(
            {
                (one.leading, key)
                for one in page.incidents
                if one.leading in page.pupils
                for key in _keys(year.layout, one)
            }
        )
        for page in year.pages
    )


def usual_really_in(year: PublishedYear) -> int:
    return sum(
        len(
            {
                (one.leading, key)
                for one in page.incidents
                if one.leading in page.pupils
                for key in _usual_counts([one])
            }
        )
        for page in year.pages
    )


def _tell(title: str, verdicts: Verdicts, there: int) -> None:
    whole = max(sum(verdicts.values()), 1)
    parts = ", ".join(f"{word} {verdicts[word]} ({verdicts[word] / whole:.2%})" for word in (IN, OUT, OPEN))
    print(f"{title}: {whole} pupils by lines, of which {there} are in: {parts}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--periods", type=int, default=None, help="only the first so many of the year")
    parser.add_argument("--own", type=int, default=100, help="at most so many incidents a page are somebody's own")
    parser.add_argument("--sketches", action="store_true", help="two sketches on every page that may have them")
    options = parser.parse_args()
    year = published_year(options.periods, sketches=options.sketches)
    counted = sum(len(page.incidents) for page in year.pages)
    told = sum(len(page.summary.sketches) for page in year.pages)
    print(f"{len(year.pages)} pages, layout {year.layout.code}, {counted} incidents, {told} sketches", flush=True)
    _tell("nothing known", certain_by_size(year), really_in(year))
    print(f"  numbers below {K}: {from_pages(year)}", flush=True)
    print(f"own incident: {with_own_incident(year, options.own)}", flush=True)
    _tell("all but one", all_but_one(year), really_in(year))
    publication = usual_publication(year)
    exact, there = usual_exact(publication)
    print(f"the usual page: {exact} of {there} numbers from 1 to 4 known exactly", flush=True)
    _tell("the usual page, nothing known", usual_without_knowledge(year), usual_really_in(year))
    _tell("the usual page, all but one", usual_all_but_one(year), usual_really_in(year))


if __name__ == "__main__":
    main()
