"""The use cases of trends and of the figures of the neighbourhood."""

from __future__ import annotations

from datetime import date

from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.area_figures import Area, AreaKind, AreaMeasure
from vios_desktop.domain.rights import Action
from vios_desktop.domain.trends import Cut, Pattern, TrendPeriod
from vios_desktop.services.area_csv import CheckedAreaFile
from vios_desktop.services.area_figures import AreaFigureService, Imported
from vios_desktop.services.trends import SeenPattern, TrendService

SEE = (Action.VIEW_TRENDS,)
BRING_IN = (Action.IMPORT_AREA_FIGURES,)
PERIOD = TrendPeriod(date(2026, 8, 1), date(2026, 11, 24))
SEEN = SeenPattern("key", Pattern(Cut.PLACE_PART, "yard", "break_2", 5, 8, 0, 0))
CSV = b"Codering_3;AantalInwoners_5\nWK999901;3400\n"
CHECKED = CheckedAreaFile(
    (Area("WK999901", "Fictiewijk", AreaKind.DISTRICT),),
    (AreaMeasure.INHABITANTS,),
    {"WK999901": {AreaMeasure.INHABITANTS: 3400.0}},
    0,
    "f" * 64,
)


def trends(tools: Tools) -> TrendService:
    return TrendService(tools.session, lambda view: repr(view.now).encode())


def areas(tools: Tools) -> AreaFigureService:
    return AreaFigureService(tools.session)


def kept(tools: Tools) -> Imported:
    return areas(tools).keep(CHECKED, ["WK999901"], 2024, "CBS")


def removed_and_back(tools: Tools) -> None:
    service = areas(tools)
    service.put_back(service.remove(kept(tools).record.id))


USE_CASES = (
    UseCase("TrendService.view", SEE, lambda w: trends(w).view()),
    UseCase("TrendService.paper", SEE, lambda w: trends(w).paper(PERIOD)),
    UseCase("TrendService.behind", SEE, lambda w: trends(w).behind(Cut.KIND, "fight", PERIOD)),
    UseCase("TrendService.put_away", SEE, lambda w: trends(w).put_away(SEEN, "Bekend")),
    UseCase("TrendService.bring_back", SEE, lambda w: trends(w).bring_back(trends(w).put_away(SEEN, "Bekend").id)),
    UseCase("AreaFigureService.view", SEE, lambda w: areas(w).view()),
    UseCase("AreaFigureService.check", BRING_IN, lambda w: areas(w).check(CSV)),
    UseCase("AreaFigureService.keep", BRING_IN, kept),
    UseCase("AreaFigureService.take_back", BRING_IN, lambda w: areas(w).take_back(kept(w))),
    UseCase("AreaFigureService.remove", BRING_IN, lambda w: areas(w).remove(kept(w).record.id)),
    UseCase("AreaFigureService.put_back", BRING_IN, removed_and_back),
)
WITHOUT_RIGHT: dict[str, str] = {}
