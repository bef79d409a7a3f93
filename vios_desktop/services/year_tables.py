"""A table on request for a trusted reader: exact numbers of a school year that is over, with hidden cells (R8).

A table of a year is made once: asked for again, the same numbers come out of the ledger. It is tried there beside
every page of the year, and refused when a reader of all of them could work out a small number. Nothing is on disk
before `deliver` returns the bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.disclosure.export_gate import Gate, Outcome, Passed, first_safe
from vios_desktop.disclosure.layout import load_layouts
from vios_desktop.disclosure.ledger import LedgerRecipient, LedgerRecord, LedgerSource, head_hash, in_force
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.year_table import (
    TableRows,
    YearTable,
    build_table,
    covers_of,
    figures_of,
    table_of,
    ties_of,
)
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis, SharingLevel
from vios_desktop.services.certificates import keep_proof
from vios_desktop.services.limited_figures import limited_count
from vios_desktop.services.overviews import (
    DrawnOverview,
    Logged,
    MadeOverview,
    check_read,
    for_whom,
    hash_of,
    register_entry,
)
from vios_desktop.services.publication_ledger import OpenLedger, open_ledger
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.summary_counting import OTHER_GROUP, OTHER_LINE, counted_incidents
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.summary_gate import UNWATCHED, Watch
from vios_desktop.services.summary_layout import layout_of_year, pupils_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vios_desktop.disclosure.layout import Block
    from vios_desktop.domain.school import SchoolYear
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

PLACES = "places"
_NAMES: Final = {TableRows.GROUPS: "groep", TableRows.LINES: "soort"}


class TableRenderer(Protocol):
    """Draws the page, or writes another form. Equal arguments give equal bytes."""

    def __call__(self, table: YearTable, school_name: str, made_on: date) -> bytes: ...


@dataclass(frozen=True, slots=True)
class TableYear:
    """A school year that is over. `made`: when a table with these rows went out; its numbers stay as they are."""

    starts_on: date
    ends_on: date
    made: Mapping[TableRows, date]


@dataclass(frozen=True, slots=True)
class _Made:
    """A table with its record; `passed` is why it may go out, None when it is in the ledger already."""

    table: YearTable
    record: LedgerRecord
    passed: Passed | None = None


class YearTableService:
    """`layouts_text` is the policy of the summaries; `writers` has one for each form that can be asked for."""

    def __init__(
        self,
        session: Session,
        layouts_text: str,
        writers: Mapping[SummaryFormat, TableRenderer],
        gate: Gate = first_safe,
    ) -> None:
        self._session, self._writers, self._gate = session, dict(writers), gate
        self._last: tuple[str, _Made] | None = None  # what was read through is not attacked again when it is made
        self._policy = load_layouts(layouts_text)
        self._blocks = {block.code: block for layout in self._policy.layouts for block in layout.blocks}

    def years(self) -> tuple[TableYear, ...]:
        """The school years that are over, newest first. Raises `ViosError` `ledger_broken`, `ledger_missing`."""
        self._session.require(Action.EXPORT_SUMMARY)
        today = self._session.clock.today()
        with self._session.begin() as work:
            years = [year for year in read_school(work).years if year.ends_on < today]
            records = [entry.record for entry in in_force(open_ledger(work).entries)]
        known = {(r.period, r.title): r.published_on for r in records if r.source is LedgerSource.TABLE}
        found = (
            TableYear(
                year.starts_on,
                year.ends_on,
                {
                    rows: known[period, rows.value]
                    for period in [Period(year.starts_on, year.ends_on)]
                    for rows in TableRows
                    if (period, rows.value) in known
                },
            )
            for year in years
        )
        return tuple(sorted(found, key=lambda year: year.starts_on, reverse=True))

    def prepare(self, day: date, rows: TableRows, watch: Watch = UNWATCHED) -> DrawnOverview:
        """The page of the year that holds this day, in memory; nothing is written.

        Raises `ViosError`: `period_unknown`, `table_year_not_over`, `table_limited_count` of a year in which
        protected incidents count, `table_group_small`, `table_tells` when it is not safe beside what was
        published, `attack_cancelled`, and `ledger_broken`, `ledger_missing`.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        with self._session.begin() as work:
            made = self._made(work, open_ledger(work), day, rows, watch)
            page = self._write(work, made, SummaryFormat.PDF)
        return DrawnOverview(page, hash_of(page))

    def deliver(
        self,
        day: date,
        rows: TableRows,
        recipient: str,
        purpose: str,
        basis: LegalBasis,
        *,
        expected_hash: str | None = None,
        form: SummaryFormat = SummaryFormat.PDF,
        watch: Watch = UNWATCHED,
    ) -> MadeOverview:
        """The same in this form: in the ledger as published, and in the register with for whom and what for.

        `expected_hash` is that of the page that was read through. Raises all of `prepare`, `ValidationError` for
        an empty recipient or purpose, and `ViosError` `summary_changed`; nothing is written then.
        """
        session = self._session
        session.require(Action.EXPORT_SUMMARY)
        to = for_whom(recipient, purpose)
        with session.begin() as work:
            ledger = open_ledger(work)
            made = self._made(work, ledger, day, rows, watch)
            page = self._write(work, made, SummaryFormat.PDF)
            check_read(expected_hash, page)
            file = page if form is SummaryFormat.PDF else self._write(work, made, form)
            ledger.keep()
            if made.passed is not None:
                ledger.add(made.record)
                keep_proof(work, ledger, made.passed)
            days = made.table.period
            what = f"Tabel {made.table.rows.heading.lower()} naar plaats {days.start:%Y}-{days.end:%Y}"
            logged = Logged(DisclosureKind.TABLE, what, SharingLevel.TREND, basis=basis)
            add_disclosure(work, session, register_entry(session, logged, to, form, file))
            watch.go_on()
            work.commit()
        return MadeOverview(file, file_name(made.table.period.start, rows, form), hash_of(page))

    def _made(self, work: UnitOfWork, ledger: OpenLedger, day: date, rows: TableRows, watch: Watch) -> _Made:
        school = read_school(work)
        year = next((one for one in school.years if one.starts_on <= day <= one.ends_on), None)
        if year is None:
            raise ViosError("period_unknown")
        if self._session.clock.today() <= year.ends_on:
            raise ViosError("table_year_not_over")
        period = Period(year.starts_on, year.ends_on)
        blocks = self._blocks[rows], self._blocks[PLACES]
        records = [entry.record for entry in in_force(ledger.entries)]
        for record in records:
            if record.source is LedgerSource.TABLE and (record.period, record.title) == (period, rows.value):
                return _Made(table_of(record, blocks), record)
        if limited_count(work, year):
            raise ViosError("table_limited_count")  # exact numbers would give each protected incident away
        table = self._built(work, school, period, blocks, watch)
        head = head_hash(ledger.entries)
        if self._last is None or (self._last[0], self._last[1].table) != (head, table):
            record, passed = self._passed(work, school, year, table, records, watch)
            self._last = head, _Made(table, record, passed)
        return self._last[1]

    def _built(
        self, work: UnitOfWork, school: SchoolView, period: Period, blocks: tuple[Block, Block], watch: Watch
    ) -> YearTable:
        found = work.incidents.countable(period.start, period.end)  # registered or changed in the year as well
        happened = [one for one in found if period.start <= one.occurred_on <= period.end]
        incidents = counted_incidents(work, school, happened)
        rule = self._policy.layout(self._policy.default).victim_rule
        return build_table(incidents, period, blocks, rule, pupils_of(work), watch.cancelled)

    def _passed(
        self,
        work: UnitOfWork,
        school: SchoolView,
        year: SchoolYear,
        table: YearTable,
        earlier: list[LedgerRecord],
        watch: Watch,
    ) -> tuple[LedgerRecord, Passed]:
        """The record with which the table passes the gate, and the proof.

        Where the pages contradict the year, some incident is on a page of another year; then not everything of the
        year is on its own pages, and a reader sees that too.
        """
        layout = layout_of_year(work, school, self._policy, year.id)
        periods = [Period(p.starts_on, p.ends_on) for p in school.periods() if p.school_year_id == year.id]
        for rest in (False, True):
            ties = ties_of(table, periods, layout, _groups(school), rest=rest)
            record = LedgerRecord(
                recorded_at=self._session.clock.now(),
                recorded_by=self._session.account.id,
                source=LedgerSource.TABLE,
                recipient=LedgerRecipient.OTHER,
                period=table.period,
                published_on=self._session.clock.today(),
                title=table.rows.code,
                reference="",
                k=table.k,
                figures=figures_of(table),
                covers=(*covers_of(table), *ties),
            )
            nothing = tuple(replace(figure, low=0, high=None) for figure in record.figures)
            found = self._gate(
                earlier, [record, replace(record, figures=nothing)], watch.progress, watch.cancelled
            )
            if found.form == 0:
                return record, found
            if found.log[0].outcome is not Outcome.CONTRADICTS:
                break
        raise ViosError("table_tells")

    def _write(self, work: UnitOfWork, made: _Made, form: SummaryFormat) -> bytes:
        return self._writers[form](made.table, read_school(work).school.name, made.record.published_on)


def file_name(starts_on: date, rows: TableRows, form: SummaryFormat) -> str:
    """Of the table of the year that begins on this day."""
    return f"tabel-{_NAMES[rows]}-plaats-{starts_on.isoformat()}{form.suffix}"


def _groups(school: SchoolView) -> dict[str, str]:
    """Line -> its group, as the catalogue of kinds joins them."""
    kinds = (item.attributes for item in school.catalogues[CatalogueName.KIND])
    found = {kind["line"]: kind["group"] for kind in kinds if "line" in kind and "group" in kind}
    return {OTHER_LINE: OTHER_GROUP, **found}
