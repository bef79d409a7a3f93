"""The use cases of the yearly overview and of the overview inside the school."""

from __future__ import annotations

from datetime import date

from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import IN_PERIOD
from vios_desktop.domain.rights import Action
from vios_desktop.services.inside import InsideService
from vios_desktop.services.yearly import PreparedYear, YearlyService

EXPORT = (Action.EXPORT_SUMMARY,)
YEAR = date(2026, 9, 1)


def yearly(tools: Tools) -> YearlyService:
    return YearlyService(tools.session, lambda year, name, day: f"{name} {day} {year}".encode())


def published(tools: Tools) -> YearlyService:
    tools.summaries.deliver(IN_PERIOD, "kernteam", "overleg")
    return yearly(tools)


def delivered(tools: Tools) -> PreparedYear:
    return published(tools).deliver(YEAR, "MR", "verantwoording")


def inside(tools: Tools) -> InsideService:
    return InsideService(tools.session, lambda view, who: f"{who} {view.now}".encode())


USE_CASES = (
    UseCase("YearlyService.years", EXPORT, lambda w: yearly(w).years()),
    UseCase("YearlyService.prepare", EXPORT, lambda w: published(w).prepare(YEAR)),
    UseCase("YearlyService.deliver", EXPORT, delivered),
    UseCase("InsideService.make", (Action.DISCLOSE,), lambda w: inside(w).make("Schoolleiding", "sturen")),
)
WITHOUT_RIGHT: dict[str, str] = {}
