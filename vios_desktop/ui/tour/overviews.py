"""What the tour does with the other overviews: of a school year, of several schools, and inside the school."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.export.view import ExportPage
from vios_desktop.ui.overviews.joined import SchoolsContent
from vios_desktop.ui.overviews.page import OverviewPage
from vios_desktop.ui.overviews.yearly import YearContent
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
SUMMARY = "samenvatting-kernteam-*.json"


def overviews(stage: Stage) -> Act:
    """On the practice school, from the page of trends on."""
    yield from _summary_as_data(stage)
    yield from _year(stage)
    yield from _schools(stage)
    yield from _inside(stage)


def _to_the_summary(stage: Stage) -> Act:
    stage.press("Trends")
    yield stage.has_button("Voor het kernteam")
    yield stage.settled()
    stage.press("Voor het kernteam")
    yield lambda: bool(stage.shown(ExportPage)) and not stage.find(ExportPage).forward.unavailable
    yield stage.settled()


def _summary_as_data(stage: Stage) -> Act:
    """One period is published; its JSON is what a school sends to the municipality."""
    yield from _to_the_summary(stage)
    page = stage.find(ExportPage)
    stage.press("Volgende stap")
    yield stage.settled()
    stage.press("Nalezen")
    yield lambda: page.stack.currentIndex() == ExportStep.READ
    yield stage.settled()
    stage.press("Volgende stap")
    yield stage.settled()
    stage.choose("Gegevens voor een ander programma")
    yield stage.settled()
    stage.press("Bestand maken")
    yield stage.has_button("Klaar")
    yield stage.settled()
    stage.press("Klaar")
    yield stage.has_button("Trends")
    yield stage.settled()


def _year(stage: Stage) -> Act:
    yield from _to_the_summary(stage)
    stage.press("Jaaroverzicht")
    yield _is_shown(stage, YearContent)
    yield lambda: bool(stage.find(YearContent).cards)
    yield stage.settled()
    yield from stage.picture("jaaroverzicht", *BOTH)
    yield from _read(stage)
    yield from stage.picture("jaaroverzicht-nalezen")
    stage.press("Terug")
    yield stage.has_button("Overzicht van meer scholen")
    yield stage.settled()


def _schools(stage: Stage) -> Act:
    """The own file, one of an invented neighbour, and a file that cannot take part."""
    stage.press("Overzicht van meer scholen")
    yield _is_shown(stage, SchoolsContent)
    yield stage.settled()
    content = stage.find(SchoolsContent)
    own = next(iter(sorted(stage.folder.glob(SUMMARY))))
    pages = next(iter(sorted(stage.folder.glob("trends-*.pdf"))))
    content.dropped.emit([own, _neighbour(own), pages])
    yield lambda: len(content.rows) == 3
    yield stage.settled()
    yield from stage.picture("scholen", *BOTH)
    stage.press_nth("Haal weg", 2)
    yield lambda: len(content.rows) == 2
    yield stage.settled()
    yield from _read(stage)
    yield from stage.picture("scholen-nalezen")
    stage.press("Terug")
    yield stage.has_button("Overzicht van meer scholen")
    yield stage.settled()
    stage.press("Terug")
    yield stage.has_button("Trends")
    yield stage.settled()


def _inside(stage: Stage) -> Act:
    stage.press("Trends")
    yield stage.has_button("Voor binnen de school")
    yield stage.has_button("Tabel")
    yield stage.settled()
    stage.press("Voor binnen de school")
    yield lambda: bool(stage.shown(OverviewPage)) and not stage.find(OverviewPage).forward.unavailable
    yield stage.settled()
    stage.press("Volgende stap")
    yield stage.settled()
    stage.choose("Bestuur")
    yield stage.settled()
    yield from stage.picture("binnen-de-school-voor-wie")
    stage.press("Nalezen")
    page = stage.find(OverviewPage)
    yield lambda: page.stack.currentIndex() == ExportStep.READ
    yield stage.settled()
    yield from stage.picture("binnen-de-school-nalezen", *BOTH)


def _read(stage: Stage) -> Act:
    """With what is proposed, to the pages."""
    page = stage.find(OverviewPage)
    stage.press("Volgende stap")
    yield stage.settled()
    stage.press("Nalezen")
    yield lambda: page.stack.currentIndex() == ExportStep.READ
    yield stage.settled()


def _is_shown(stage: Stage, content: type[YearContent | SchoolsContent]) -> Callable[[], bool]:
    return lambda: bool(stage.shown(content))


def _neighbour(own: Path) -> Path:
    """The same figures under the name of an invented school."""
    document = json.loads(own.read_text(encoding="utf-8"))
    target = own.with_name("samenvatting-buurschool.json")
    target.write_text(json.dumps({**document, "school": "Het Verzonnen Lyceum"}), encoding="utf-8")
    return target
