"""The overview for the school's own leadership and board on paper: what it is and for whom, above every figure."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, RULE, SOFT, PlacedBox, Sheet, Style, Weight, write_pdf
from vios_desktop.reports.summary_words import LIMITED_NOT_COUNTED
from vios_desktop.reports.trends_pdf import trend_tables
from vios_desktop.services.trends import TrendView

TITLE: Final = "Overzicht voor de schoolleiding"
WARNING: Final = "Persoonsgegevens. Alleen binnen de school. Niet voor partners."
WHY: Final = (
    "Dit zijn precieze aantallen. Er staan geen namen in, maar een klein aantal kan naar een leerling leiden. "
    "Geef dit overzicht niet door, ook niet in een verslag of jaarplan. Partners, MR en inspectie krijgen de "
    "samenvatting of het jaaroverzicht. Is een getal hieruit toch naar buiten gegaan? Zet het dan in VIOS bij "
    "Elders gepubliceerd: dan telt het mee bij de controle van elke samenvatting."
)
NOTE: Final = (
    "Aantallen laten zien wat is vastgelegd. Meer registraties betekent niet vanzelf minder veilig. "
    f"{LIMITED_NOT_COUNTED}"
)

_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_WARNING = Style(11.5, Weight.BOLD, leading_pt=16)
_WHY = Style(10, leading_pt=14)
_TOTAL = Style(11, Weight.SEMIBOLD)
_NOTE = Style(9, tone=SOFT, leading_pt=13)
_PAD_PT: Final = 10.0


def render_inside(view: TrendView, recipient: str, fonts: Path) -> bytes:
    """The pages as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    sheet.paragraph(TITLE, _TITLE, to_x_pt=RIGHT_PT - 40)
    sheet.space(4)
    name = " ".join(view.school.school.name.split())
    days = f"{long_date(view.period.first)} tot en met {long_date(view.period.last)}."
    sheet.paragraph(f"{name}. {days}" if name else days, _LEAD)
    sheet.paragraph(f"Gemaakt voor: {' '.join(recipient.split())}.", _LEAD)
    sheet.space(10)
    _warning(sheet)
    sheet.space(8)
    total = f"{view.now.total} incidenten."
    if view.before is not None:
        total += f" In dezelfde periode een jaar eerder: {view.before.total}."
    sheet.paragraph(total, _TOTAL)
    sheet.paragraph(NOTE, _NOTE)
    trend_tables(sheet, view)
    footer = f"Persoonsgegevens. Niet voor partners. Gemaakt op {long_date(view.today)}"
    return write_pdf(sheet, TITLE, footer)


def _warning(sheet: Sheet) -> None:
    """In a box with a heavy edge, so that it is seen on a black-and-white print too."""
    left, right = MARGIN_PT + _PAD_PT, RIGHT_PT - _PAD_PT
    texts = ((WARNING, _WARNING), (WHY, _WHY))
    height = sum(len(sheet.wrapped(text, style, right - left)) * style.line_pt for text, style in texts)
    height += 2 * _PAD_PT - 4
    bottom = sheet.y_pt - height
    sheet.box(PlacedBox(MARGIN_PT, bottom, RIGHT_PT - MARGIN_PT, height, RULE, fill=False))
    sheet.box(PlacedBox(MARGIN_PT + 1.5, bottom + 1.5, RIGHT_PT - MARGIN_PT - 3, height - 3, SOFT, fill=False))
    sheet.space(_PAD_PT - 5)
    for text, style in texts:
        sheet.paragraph(text, style, left, right)
    sheet.y_pt = bottom
