"""The overview for the school's own leadership, on paper and as a workbook."""

from __future__ import annotations

from tests.fakes import coordinator_of
from tests.ui.trends.test_trends import vault_of
from tests.unit.reports.pdf_reading import FONTS, metadata, page_texts, text_of
from tests.unit.reports.xlsx_reading import read_workbook
from vios_desktop.reports.inside_pdf import render_inside
from vios_desktop.reports.inside_xlsx import write_inside_xlsx
from vios_desktop.reports.summary_words import LIMITED_NOT_COUNTED
from vios_desktop.services.inside import InsideService
from vios_desktop.services.summary_formats import SummaryFormat as Form


def test_the_overview_inside_says_what_it_is_on_every_page() -> None:
    session = coordinator_of(vault_of(12))
    service = InsideService(
        session, {Form.PDF: lambda view, who: render_inside(view, who, FONTS), Form.XLSX: write_inside_xlsx}
    )
    pdf = service.deliver("Schoolleiding", "sturen").file
    pages = page_texts(pdf)
    text = text_of(pdf)
    assert "Persoonsgegevens. Alleen binnen de school. Niet voor partners." in pages[0]
    assert all("Persoonsgegevens. Niet voor partners." in page for page in pages)
    assert "Gemaakt voor: Schoolleiding." in text
    assert "12 incidenten. In dezelfde periode een jaar eerder: 1." in text
    assert "Vechtpartij of mishandeling 12 0" in text
    assert metadata(pdf)["Title"] == "Overzicht voor de schoolleiding"
    assert "Elders gepubliceerd" in text
    assert LIMITED_NOT_COUNTED in " ".join(text.split())
    cells = read_workbook(service.deliver("Bestuur", "sturen", form=Form.XLSX).file).cells
    assert cells[0] == "Persoonsgegevens. Alleen binnen de school. Niet voor partners."
    assert "Gemaakt voor: Bestuur." in cells
    assert any(LIMITED_NOT_COUNTED in str(cell) for cell in cells)
    place = cells.index("Vechtpartij of mishandeling")
    assert cells[place + 1 : place + 3] == (12.0, 0.0)
