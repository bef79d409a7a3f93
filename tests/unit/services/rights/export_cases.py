"""The use cases of the yearly overview and of the overview inside the school."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.fakes import resource_text
from tests.fakes.clock import FixedClock
from tests.unit.disclosure.test_joined import school
from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import IN_PERIOD
from vios_desktop.disclosure.year_table import TableRows
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.services.inside import InsideService
from vios_desktop.services.joining import JoinService
from vios_desktop.services.overviews import MadeOverview
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.year_tables import YearTableService
from vios_desktop.services.yearly import YearlyService

EXPORT = (Action.EXPORT_SUMMARY,)
YEAR = date(2026, 9, 1)
SCHOOLS = (school("Noord", 3), school("Zuid", 12))


def yearly(tools: Tools) -> YearlyService:
    return YearlyService(
        tools.session, {SummaryFormat.PDF: lambda year, name, day: f"{name} {day} {year}".encode()}
    )


def published(tools: Tools) -> YearlyService:
    tools.summaries.deliver(IN_PERIOD, "kernteam", "overleg")
    return yearly(tools)


def delivered(tools: Tools) -> MadeOverview:
    return published(tools).deliver(YEAR, "MR", "verantwoording")


def inside(tools: Tools) -> InsideService:
    return InsideService(tools.session, {SummaryFormat.PDF: lambda view, who: f"{who} {view.now}".encode()})


def joining(tools: Tools) -> JoinService:
    return JoinService(tools.session, {SummaryFormat.PDF: lambda joined: repr(joined).encode()})


def tables(tools: Tools) -> YearTableService:
    """A day after the school year of the world is over."""
    later = replace(tools.session, clock=FixedClock(datetime(2027, 9, 1, 12, tzinfo=UTC)))
    writers = {SummaryFormat.PDF: lambda table, name, day: f"{name} {day} {table}".encode()}
    return YearTableService(later, resource_text("policy/export_layouts.json"), writers)


def a_table(tools: Tools) -> MadeOverview:
    return tables(tools).deliver(YEAR, TableRows.GROUPS, "GGD", "onderzoek", LegalBasis.PUBLIC_TASK)


USE_CASES = (
    UseCase("YearTableService.years", EXPORT, lambda w: tables(w).years()),
    UseCase("YearTableService.prepare", EXPORT, lambda w: tables(w).prepare(YEAR, TableRows.GROUPS)),
    UseCase("YearTableService.deliver", EXPORT, a_table),
    UseCase("YearlyService.years", EXPORT, lambda w: yearly(w).years()),
    UseCase("YearlyService.prepare", EXPORT, lambda w: published(w).prepare(YEAR)),
    UseCase("YearlyService.deliver", EXPORT, delivered),
    UseCase("InsideService.prepare", (Action.DISCLOSE,), lambda w: inside(w).prepare("Schoolleiding")),
    UseCase("InsideService.deliver", (Action.DISCLOSE,), lambda w: inside(w).deliver("Schoolleiding", "sturen")),
    UseCase("JoinService.look", EXPORT, lambda w: joining(w).look(())),
    UseCase("JoinService.prepare", EXPORT, lambda w: joining(w).prepare(SCHOOLS)),
    UseCase("JoinService.deliver", EXPORT, lambda w: joining(w).deliver(SCHOOLS, "Gemeente", "veiligheid")),
)
WITHOUT_RIGHT = {"register_entry": "makes a line of the register and writes nothing"}
