"""A draft for the gate from the incidents of one period: lines, total, the cells behind them, and sums in time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from vios_desktop.disclosure.attack.gate import Draft, DraftBlock, DraftLine
from vios_desktop.disclosure.attack.model import Cover, Publication, Statistic
from vios_desktop.disclosure.counting import CountedIncident, count_different, count_table
from vios_desktop.disclosure.layout import Attribute, Layout
from vios_desktop.disclosure.ledger import atom
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import TOTAL_CODE


@dataclass(frozen=True, slots=True)
class EarlierPeriod:
    """A period of the same school year that is published: its lines with the counts they were printed from."""

    period: Period
    counts: Mapping[tuple[str, str], int]  # (block, line) -> count


def line_counts(incidents: Sequence[CountedIncident], layout: Layout, k: int) -> dict[tuple[str, str], int]:
    """(block, line) -> the count that is printed as a band, the total among them."""
    table = count_table(incidents, layout, k)
    counts = {(TOTAL_CODE, TOTAL_CODE): table.total}
    for block, values in zip(layout.blocks, table.blocks, strict=True):
        counts |= {(block.code, line.code): value for line, value in zip(block.lines, values, strict=True)}
    return counts


def draft_of(
    period: Period,
    incidents: Sequence[CountedIncident],
    layout: Layout,
    k: int,
    earlier: Sequence[EarlierPeriod] = (),
) -> Draft:
    """The page of `period` in `layout`.

    Behind the lines lie the cells of every two blocks, tied to both; they are protected as the lines are. So are
    the sums of each line over this and earlier periods on end (a difference of two running totals is one). Such a
    sum of different people need not be the sum of the periods; but it can be 0 just when that is, and k - 1 when
    that can be, so the sum stands for it. It counts as below k unless one of its periods alone has k.
    """
    counts = line_counts(incidents, layout, k)
    names = {key: atom(period, *key) for key in counts}
    whole = names[TOTAL_CODE, TOTAL_CODE]
    truth = {names[key]: count for key, count in counts.items()}
    covers: list[Cover] = []
    for block in layout.blocks:
        parts = tuple(names[block.code, line.code] for line in block.lines)
        covers.append(Cover(whole, parts, f"covers[{len(covers)}]"))
    for first, second in combinations(layout.blocks, 2):
        cells = _cells(
            period, incidents, (first.code, second.code), (first.attribute, second.attribute), layout, k
        )
        truth |= dict(cells.values())
        for block, place in ((first, 0), (second, 1)):
            for line in block.lines:
                parts = tuple(name for key, (name, _count) in cells.items() if key[place] == line.code)
                covers.append(Cover(names[block.code, line.code], parts, f"covers[{len(covers)}]"))
    statistics = [Statistic(name, (name,)) for name in truth]
    sums = _sums_in_time(period, counts, earlier)
    model = Publication(
        k=k,
        atoms=tuple(dict.fromkeys((*truth, *(name for one, _count in sums for name in one.atoms)))),
        statistics=(*statistics, *(one for one, _count in sums)),
        published=(),
        covers=tuple(covers),
        true_values=truth | {one.name: count for one, count in sums},
    )
    return Draft(
        k=k,
        model=model,
        total=DraftBlock(TOTAL_CODE, (DraftLine(whole, counts[TOTAL_CODE, TOTAL_CODE]),)),
        breakdowns=tuple(
            DraftBlock(
                block.code,
                tuple(
                    DraftLine(names[block.code, line.code], counts[block.code, line.code]) for line in block.lines
                ),
            )
            for block in layout.blocks
        ),
    )


def _cells(
    period: Period,
    incidents: Sequence[CountedIncident],
    codes: tuple[str, str],
    attributes: tuple[Attribute, Attribute],
    layout: Layout,
    k: int,
) -> dict[tuple[str, str], tuple[str, int]]:
    """(line of the first block, line of the second) -> the name of the cell and its count."""
    members: dict[tuple[str, str], list[CountedIncident]] = {}
    for incident in incidents:
        key = (getattr(incident, attributes[0]), getattr(incident, attributes[1]))
        members.setdefault(key, []).append(incident)
    blocks = {block.code: block for block in layout.blocks}
    return {
        (one.code, other.code): (
            atom(period, f"{codes[0]}*{codes[1]}", f"{one.code}*{other.code}"),
            count_different(members.get((one.code, other.code), ()), k, layout.victim_rule),
        )
        for one in blocks[codes[0]].lines
        for other in blocks[codes[1]].lines
    }


def _sums_in_time(
    period: Period, counts: Mapping[tuple[str, str], int], earlier: Sequence[EarlierPeriod]
) -> list[tuple[Statistic, int]]:
    """Every line over the last two, three, … periods, with the most that is certain to be in it."""
    sums: list[tuple[Statistic, int]] = []
    newest_first = sorted(earlier, key=lambda one: one.period.start, reverse=True)
    for key, count in counts.items():
        atoms, most = [atom(period, *key)], count
        for one in newest_first:
            if key not in one.counts:
                break
            atoms.append(atom(one.period, *key))
            most = max(most, one.counts[key])
            sums.append((Statistic(f"{atoms[-1]} to {period.end.isoformat()}", tuple(atoms)), most))
    return sums
