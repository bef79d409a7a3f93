"""The page for inside the school: marked, with every figure, without names, the same bytes twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.fakes import coordinator_of, founded_vault
from tests.unit.reports.pdf_reading import text_of
from vios_desktop import resource_files
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.reports.trends_pdf import INSIDE, NOTE, render_trends
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.trends import TrendService, TrendView


def repr_of(view: TrendView) -> bytes:
    return repr(view).encode()


FONTS = resource_files.root() / "fonts"


def test_the_page_says_what_it_is_and_holds_the_figures() -> None:
    vault = founded_vault()
    facts = IncidentFacts("fight", date(2026, 9, 7), "yard", "Geheime zin over een voorval.", time_note="2e pauze")
    for number in range(12):
        moved = replace(facts, occurred_on=facts.occurred_on + timedelta(days=number))
        IncidentService(coordinator_of(vault)).record(moved)
    view = TrendService(coordinator_of(vault), repr_of).view()
    pdf = render_trends(view, FONTS)
    text = text_of(pdf)
    for words in (
        INSIDE,
        NOTE,
        "12 incidenten",
        "Plein: 12 van de 12",
        "Vechtpartij of mishandeling",
        "september 2026",
    ):
        assert words in text
    assert "Geheime zin" not in text
    assert pdf == render_trends(view, FONTS)
