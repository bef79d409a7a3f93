"""A year of the practice school as it is published, with the roster behind it, for `benchmarks.roster`.

Every page is made by the real use case, with its gate and its ledger, in an encrypted vault in a temporary folder.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from vios_desktop.app.content import policy_text
from vios_desktop.data.blob_store import BlobStore
from vios_desktop.data.open_vault import SqlVault, create_database, open_vault
from vios_desktop.disclosure.counting import CountedIncident, leading_of, victims_of
from vios_desktop.disclosure.layout import Layout, load_layouts
from vios_desktop.disclosure.ledger import LedgerRecipient, LedgerRecord, in_force
from vios_desktop.disclosure.outside_number import Counted
from vios_desktop.disclosure.printed_sketch import Cases
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.disclosure.text.uniqueness import MOST_SKETCHES
from vios_desktop.domain.account import Account
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.school import SchoolYear
from vios_desktop.domain.vocabulary import PersonRole, Role
from vios_desktop.practice_school import read_text
from vios_desktop.services.outside_numbers import OutsideNumberService, OutsideWord
from vios_desktop.services.practice.accounts import practice_accounts
from vios_desktop.services.practice.build import SEED, build
from vios_desktop.services.practice.people import make_people
from vios_desktop.services.practice.school_days import make_calendar
from vios_desktop.services.practice.texts import load_texts
from vios_desktop.services.publication_ledger import SUMMARIES
from vios_desktop.services.school import read_school
from vios_desktop.services.session import Session
from vios_desktop.services.summaries import SummaryService
from vios_desktop.system_clock import StoppedClock

ANCHOR = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
KEY, VAULT_ID = bytes(32), "roster"
LAYOUTS = "export_layouts.json"
Codes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """One period: what was printed, and the incidents that were counted for it."""

    summary: PeriodSummary
    incidents: tuple[CountedIncident, ...]
    pupils: frozenset[str]  # at school on a day of the period


@dataclass(frozen=True, slots=True)
class PublishedYear:
    """All pages of one school year in their order, the layout, and the ledger as a reader has it."""

    layout: Layout
    pages: tuple[PublishedPage, ...]
    ledger: tuple[LedgerRecord, ...]


def published_year(
    most_periods: int | None = None, *, elsewhere: bool = True, sketches: bool = False
) -> PublishedYear:
    """The last whole school year of the practice school. `elsewhere`: a number of its annual report as well.

    `most_periods` publishes only the first so many; `sketches` puts the first two that may be told on every page.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.db"
        create_database(path, KEY, VAULT_ID)
        clock = StoppedClock(NOW)
        files = BlobStore(Path(folder) / "files", VAULT_ID, lambda: KEY, clock.now)
        vault = open_vault(path, KEY, vault_id=VAULT_ID, account_id="coordinator", clock=clock, blobs=files)
        account = Account("coordinator", "Coordinator", frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}))
        session = Session(vault, account, clock)
        try:
            _accounts(vault, account)
            build(session, ANCHOR, colleague_id="colleague", read_text=read_text)
            return published_from(session, most_periods, elsewhere=elsewhere, sketches=sketches)
        finally:
            vault.close()


def _accounts(vault: SqlVault, coordinator: Account) -> None:
    colleague = practice_accounts(read_text)[1]
    with vault.begin() as work:
        work.accounts.put(coordinator)
        work.accounts.put(Account("colleague", colleague.display_name, colleague.roles))
        work.commit()


def published_from(
    session: Session, most: int | None = None, *, elsewhere: bool = True, sketches: bool = False
) -> PublishedYear:
    """The same from a vault that holds the practice school around `ANCHOR` already; its clock is there too."""
    with session.begin() as work:
        school = read_school(work)
    year = next(y for y in sorted(school.years, key=lambda y: y.starts_on, reverse=True) if y.ends_on < ANCHOR)
    service = SummaryService(
        session,
        policy_text(LAYOUTS),
        lambda summary, _name, _day: repr(summary).encode(),
        sketches_text=policy_text("sketches.json"),
    )
    periods = [period for period in school.periods() if period.school_year_id == year.id][:most]
    if elsewhere:
        _annual_report(session, year, _counted(session))
    for period in periods:
        told = _proposed(service, period.starts_on) if sketches else ()
        service.deliver(period.starts_on, "Kernteam", "Overleg", sketches=told)
    roster = _roster()
    known = {incident.id: incident for incident in _counted(session)}
    with session.begin() as work:
        pages = tuple(
            PublishedPage(
                parse_summary(publication.summary_json),
                tuple(known[one] for one in publication.counted_ids),
                frozenset(
                    pupil
                    for pupil, first, last in roster
                    if first <= publication.period_ends_on and publication.period_starts_on <= last
                ),
            )
            for publication in sorted(work.publications.all(SUMMARIES), key=lambda one: one.period_starts_on)
        )
        ledger = tuple(entry.record for entry in in_force(tuple(work.ledger.all())))
        layout = load_layouts(policy_text(LAYOUTS)).layout(work.publications.layout(year.id) or "")
    return PublishedYear(layout, pages, ledger)


def _proposed(service: SummaryService, day: date) -> tuple[Cases, ...]:
    """The first proposal of the first two groups of which something may be told."""
    book = service.sketch_book(day)
    return tuple(cases for kind in book.kinds() for cases in book.proposals(kind)[:1])[:MOST_SKETCHES]


def _annual_report(session: Session, year: SchoolYear, incidents: Sequence[CountedIncident]) -> None:
    """The exact number of incidents of violence in the year, which ties the pages of all its periods."""
    count = sum(one.group == "violence" and year.contains(one.occurred_on) for one in incidents)
    OutsideNumberService(session, policy_text(LAYOUTS)).enter(
        OutsideWord(
            block="groups",
            line="violence",
            counted=Counted.INCIDENTS,
            first_day=year.starts_on,
            last_day=year.ends_on,
            low=count,
            high=count,
            recipient=LedgerRecipient.ANNUAL_REPORT,
            title="Jaarverslag",
            published_on=year.ends_on,
        )
    )


def _counted(session: Session) -> tuple[CountedIncident, ...]:
    with session.begin() as work:
        lists = read_school(work).catalogues
        kinds = _attributes(lists, CatalogueName.KIND)
        places = _attributes(lists, CatalogueName.PLACE)
        found = work.incidents.countable(date(2000, 1, 1), ANCHOR)
    counted = []
    for one in found:
        persons = [(PersonRole(role), person) for role, person in one.roles]
        kind = kinds[one.kind]
        counted.append(
            CountedIncident(
                one.id,
                one.occurred_on,
                kind["line"],
                kind["group"],
                places[one.place]["export_place"],
                leading_of(persons),
                victims_of(persons),
            )
        )
    return tuple(counted)


def _attributes(lists: Mapping[CatalogueName, Sequence[CatalogueItem]], name: CatalogueName) -> dict[str, Codes]:
    return {item.code: item.attributes for item in lists[name]}


def _roster() -> list[tuple[str, date, date]]:
    """Every pupil with the first and the last day at school."""
    people = make_people(load_texts(read_text), make_calendar(ANCHOR, SEED), SEED)
    return [(one.id, people.entered[one.id], one.left_on or date.max) for one in people.pupils]
