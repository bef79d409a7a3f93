"""The yearly overview and the overview inside the school on paper."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from tests.fakes import coordinator_of
from tests.ui.trends.test_trends import vault_of
from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, different, layout, renumbered
from tests.unit.reports.pdf_reading import FONTS, metadata, page_texts, text_of
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import build_summary
from vios_desktop.disclosure.yearly import YearSummary, build_year
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.inside_pdf import render_inside
from vios_desktop.reports.yearly_pdf import render_year
from vios_desktop.services.inside import InsideService

MADE_ON = date(2027, 7, 1)
CALENDAR = [Period(PERIOD.start + timedelta(28 * n), PERIOD.end + timedelta(28 * n)) for n in range(10)]


def year(code: str, left_out: tuple[int, ...] = (2, 7), k: int = 5) -> YearSummary:
    pages = [
        build_summary(layout(code), period, renumbered(different(3 + 4 * number)), AGREEMENTS, k=k)
        for number, period in enumerate(CALENDAR)
        if number not in left_out
    ]
    return build_year(CALENDAR, pages)


@pytest.mark.parametrize("k", [5, 10])
@pytest.mark.parametrize("code", ["small", "B", "A"])
def test_every_number_of_the_year_is_a_sum_of_limits_a_band_a_day_or_a_count_of_periods(code: str, k: int) -> None:
    what = year(code, k=k)
    pdf = render_year(what, "Het Voorbeeld College", MADE_ON, FONTS)
    text = text_of(pdf)
    for day in (MADE_ON, *(d for period in CALENDAR for d in (period.start, period.end))):
        text = text.replace(long_date(day), " ")
    text = re.sub(r"Pagina \d van \d", " ", text).replace("8 van de 10 periodes", " ")
    spans = [what.total.span, *(line.span for block in what.blocks for line in block.lines)]
    bands = [one.total for one in what.periods if one.total]
    allowed = {span.low for span in spans} | {span.high for span in spans} | {72, 0, k - 1}
    allowed |= {band.low for band in bands} | {band.high for band in bands}
    assert {int(number) for number in re.findall(r"\d+", text)} <= allowed


def test_what_was_not_published_is_said_and_explained() -> None:
    text = text_of(render_year(year("B"), "Het Voorbeeld College", MADE_ON, FONTS))
    assert text.count("niet opgenomen") == 2
    assert "Niet opgenomen betekent niet: geen incidenten." in text
    assert "In dit overzicht: 8 van de 10 periodes van vier weken." in text
    assert "Vergelijk hiermee geen scholen." in text
    assert re.search(r"Samen tussen \d+ en \d+ incidenten met verschillende betrokkenen", text)


def test_a_complete_year_says_nothing_of_periods_that_are_missing() -> None:
    text = text_of(render_year(year("B", left_out=()), "", MADE_ON, FONTS))
    assert "opgenomen betekent" not in text
    assert "0–4 is niet hetzelfde als geen." in text


def test_the_same_year_is_the_same_bytes_and_one_page() -> None:
    pages = [render_year(year("B"), "Het Voorbeeld College", MADE_ON, FONTS) for _ in range(2)]
    assert pages[0] == pages[1]
    assert len(page_texts(pages[0])) == 1
    assert metadata(pages[0])["Title"] == "Jaaroverzicht van incidenten"


def test_the_overview_inside_says_what_it_is_on_every_page() -> None:
    session = coordinator_of(vault_of(12))
    service = InsideService(session, lambda view, who: render_inside(view, who, FONTS))
    pdf = service.make("Schoolleiding", "sturen").content
    pages = page_texts(pdf)
    text = text_of(pdf)
    assert "Persoonsgegevens. Alleen voor schoolleiding en bestuur. Niet voor partners." in pages[0]
    assert all("Persoonsgegevens. Niet voor partners." in page for page in pages)
    assert "Gemaakt voor: Schoolleiding." in text
    assert "12 incidenten. In dezelfde periode een jaar eerder: 1." in text
    assert "Vechtpartij of mishandeling 12 0" in text
    assert metadata(pdf)["Title"] == "Overzicht voor de schoolleiding"
