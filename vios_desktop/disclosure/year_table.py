"""A table on request (R8): kinds of incidents by place over a whole school year that is over, with hidden cells.

Counted as on a page (R1): a line, a cell and a total each count incidents with different people, so that they
are tied by "largest part <= whole <= sum of the parts" and not by sums. What is hidden is chosen on the table
alone, so that every hidden number may be anything from 0 to k - 1, or is known to be k or more; so the gate can
judge it from what is printed, with the pages of the year beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vios_desktop.disclosure.attack.bounds import Cancelled
from vios_desktop.disclosure.attack.model import Cover, Publication, Statistic
from vios_desktop.disclosure.attacker_view import cell
from vios_desktop.disclosure.bands import DEFAULT_K
from vios_desktop.disclosure.counting import CountedIncident, count_different
from vios_desktop.disclosure.group_size import LEAST_GROUP
from vios_desktop.disclosure.layout import Block, Layout, VictimRule
from vios_desktop.disclosure.ledger import Figure, LedgerRecord, Parts, atom
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import TOTAL_CODE
from vios_desktop.disclosure.suppression.outcome import HIDDEN
from vios_desktop.disclosure.suppression.problem import ExactTable
from vios_desktop.disclosure.suppression.protect import suppress
from vios_desktop.domain.errors import ViosError

ALL: Final = TOTAL_CODE
Place = tuple[str, str]  # code of the row and of the column; ALL for a total


class TableRows(StrEnum):
    """What stands in the rows; the value is the code of the block in the policy. Places stand in the columns."""

    GROUPS = "groups"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class YearTable:
    """What is printed: a number or, for all that is hidden, None."""

    period: Period
    rows: Block
    columns: Block
    numbers: Mapping[Place, int | None]
    k: int = DEFAULT_K

    @property
    def hidden(self) -> int:
        return sum(number is None for number in self.numbers.values())


def build_table(
    incidents: Sequence[CountedIncident],
    period: Period,
    blocks: tuple[Block, Block],
    rule: VictimRule,
    members: int | None = None,
    cancelled: Cancelled | None = None,
) -> YearTable:
    """Count, and hide what is small and what gives it away. `members`: how many pupils the school has, if known.

    Raises `ViosError`: `summary_line_unknown` for an incident that fits no row or column, `table_group_small` for
    a school of too few pupils for any breakdown (R9), and all of `suppress`.
    """
    if members is not None and members < LEAST_GROUP:
        raise ViosError("table_group_small")
    counts = _agreeing(_counted(incidents, blocks, rule), blocks)
    names = names_of(period, blocks)
    covers = [
        *_covers(ALL, blocks, names),
        *(
            Cover(names[row, ALL], tuple(names[row, c] for c in _codes(blocks[1])), row)
            for row in _codes(blocks[0])
        ),
        *(Cover(names[ALL, c], tuple(names[row, c] for row in _codes(blocks[0])), c) for c in _codes(blocks[1])),
    ]
    model = Publication(
        k=DEFAULT_K,
        atoms=tuple(names.values()),
        statistics=tuple(Statistic(name, (name,)) for name in names.values()),
        published=(),
        covers=tuple(covers),
        true_values={names[place]: count for place, count in counts.items()},
    )
    base = {names[place]: members for place, count in counts.items() if members is not None and count <= members}
    outcome = suppress(ExactTable(model, base), doubt_all=True, cancelled=cancelled)
    return YearTable(
        period,
        *blocks,
        {place: None if outcome.published[names[place]] == HIDDEN else count for place, count in counts.items()},
    )


def names_of(period: Period, blocks: tuple[Block, Block]) -> dict[Place, str]:
    """The names in the ledger: of the total, the rows, the columns, and the cells."""
    rows = {row: atom(period, blocks[0].code, row) for row in _codes(blocks[0])}
    columns = {column: atom(period, blocks[1].code, column) for column in _codes(blocks[1])}
    names: dict[Place, str] = {(ALL, ALL): atom(period, ALL, ALL)}
    names |= {(row, ALL): name for row, name in rows.items()}
    names |= {(ALL, column): name for column, name in columns.items()}
    return names | {(row, c): cell(name, other) for row, name in rows.items() for c, other in columns.items()}


def figures_of(table: YearTable) -> tuple[Figure, ...]:
    """What the ledger keeps of it."""
    names = names_of(table.period, (table.rows, table.columns))
    return tuple(
        Figure(names[place], (names[place],), number or 0, number) for place, number in table.numbers.items()
    )


def covers_of(table: YearTable) -> tuple[Parts, ...]:
    """How rows and columns make up the total; the cells follow from the two (`attacker_view`)."""
    blocks = table.rows, table.columns
    names = names_of(table.period, blocks)
    return tuple(Parts(cover.whole, cover.parts) for cover in _covers(ALL, blocks, names))


def table_of(record: LedgerRecord, blocks: tuple[Block, Block]) -> YearTable:
    """The table that a record of the ledger keeps."""
    printed = {figure.statistic: figure.high for figure in record.figures}
    names = names_of(record.period, blocks)
    return YearTable(record.period, *blocks, {place: printed[name] for place, name in names.items()}, record.k)


def ties_of(
    table: YearTable, periods: Sequence[Period], layout: Layout, group_of: Mapping[str, str], *, rest: bool = False
) -> tuple[Parts, ...]:
    """What ties the year to the pages of its periods: a line of the year holds those of all its periods.

    Pages that are not out are in it as well, so that they are tried beside this table when they come. `layout` is
    that of the year, `group_of` line -> group. `rest`: a part that is on no page, where numbers show that not
    every incident of the year is on one of its own pages.
    """
    groups = sorted(set(group_of.values()))
    lines = {group: [line for line, own in group_of.items() if own == group] for group in groups}
    known = {block.code for block in layout.blocks}
    wholes: list[tuple[str, str, list[tuple[str, str]]]] = [(ALL, ALL, [(ALL, ALL)])]
    wholes += [(table.columns.code, code, [(table.columns.code, code)]) for code in _codes(table.columns)]
    if TableRows.GROUPS in known:
        wholes += [(TableRows.GROUPS, group, [(TableRows.GROUPS, group)]) for group in groups]
    else:
        wholes += [
            (TableRows.GROUPS, group, [(TableRows.LINES, line) for line in lines[group]]) for group in groups
        ]
    if table.rows.code == TableRows.LINES:
        wholes += [(TableRows.LINES, code, [(TableRows.LINES, code)]) for code in _codes(table.rows)]
    ties: list[Parts] = []
    for block, code, own in wholes:
        printed = [(one, line) for one, line in own if one == ALL or one in known]
        if printed:
            parts = [atom(period, one, line) for period in periods for one, line in printed]
            parts += [f"{table.period.name}|rest|{block}|{code}"] if rest else []
            ties.append(Parts(atom(table.period, str(block), code), tuple(parts)))
    return (*ties, *(_lines_in_groups(table, lines) if table.rows.code == TableRows.LINES else ()))


def _lines_in_groups(table: YearTable, lines: Mapping[str, Sequence[str]]) -> list[Parts]:
    """The groups of kinds, over the year and by place, as the other table has them."""
    period, ties = table.period, []
    for group, inside in lines.items():
        whole = atom(period, TableRows.GROUPS, group)
        own = [atom(period, table.rows.code, line) for line in inside]
        ties.append(Parts(whole, tuple(own)))
        for code in _codes(table.columns):
            column = atom(period, table.columns.code, code)
            ties.append(Parts(cell(whole, column), tuple(cell(line, column) for line in own)))
    return ties


def _counted(
    incidents: Sequence[CountedIncident], blocks: tuple[Block, Block], rule: VictimRule
) -> dict[Place, int]:
    members: dict[Place, list[CountedIncident]] = {
        (row, column): [] for row in (*_codes(blocks[0]), ALL) for column in (*_codes(blocks[1]), ALL)
    }
    for incident in incidents:
        row, column = (str(getattr(incident, block.attribute.value)) for block in blocks)
        if (row, column) not in members or ALL in (row, column):
            raise ViosError("summary_line_unknown", block=blocks[0].code, line=row)
        for place in ((row, column), (row, ALL), (ALL, column), (ALL, ALL)):
            members[place].append(incident)
    return {place: count_different(found, DEFAULT_K, rule) for place, found in members.items()}


def _agreeing(counts: dict[Place, int], blocks: tuple[Block, Block]) -> dict[Place, int]:
    """Lowered, never raised, until every whole is at least its largest part and at most their sum."""
    rows, columns = _codes(blocks[0]), _codes(blocks[1])
    wholes: list[tuple[Place, list[Place]]] = [((row, ALL), [(row, column) for column in columns]) for row in rows]
    wholes += [((ALL, column), [(row, column) for row in rows]) for column in columns]
    wholes += [((ALL, ALL), [(row, ALL) for row in rows]), ((ALL, ALL), [(ALL, column) for column in columns])]
    while True:
        before = dict(counts)
        for whole, parts in wholes:
            counts[whole] = min(counts[whole], sum(counts[part] for part in parts))
            for part in parts:
                counts[part] = min(counts[part], counts[whole])
        if counts == before:
            return counts


def _covers(whole: str, blocks: tuple[Block, Block], names: Mapping[Place, str]) -> tuple[Cover, Cover]:
    rows, columns = _codes(blocks[0]), _codes(blocks[1])
    return (
        Cover(names[whole, whole], tuple(names[row, whole] for row in rows), blocks[0].code),
        Cover(names[whole, whole], tuple(names[whole, column] for column in columns), blocks[1].code),
    )


def _codes(block: Block) -> list[str]:
    return [line.code for line in block.lines]
