"""The overview of several schools on paper: sums of what each school printed, and no school beside another."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vios_desktop.disclosure.joined import JoinedSummary
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.dutch_dates import period_sentence
from vios_desktop.reports.sheet import MARGIN_PT, SOFT, Sheet, Style, Weight, write_pdf
from vios_desktop.reports.sums import COLUMN, boxed, span_text, sums_table

TITLE: Final = "Overzicht van meer scholen"
FOR_WHOM: Final = "Vertrouwelijk. Voor de gemeente en de scholen die meedoen."
READING: Final = (
    "Tussen twee getallen betekent: het echte aantal ligt daar ergens tussen, of is een van die twee.",
    "Dit overzicht vergelijkt geen scholen. Meer registraties betekent niet vanzelf minder veilig.",
)

_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_HEADING = Style(13, Weight.SEMIBOLD)
_BODY = Style(10.5)
_NOTE = Style(9, tone=SOFT, leading_pt=12.5)


def render_joined(joined: JoinedSummary, fonts: Path) -> bytes:
    """The overview as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    sheet.space(9)
    sheet.put(FOR_WHOM, COLUMN, MARGIN_PT)
    sheet.space(6)
    sheet.paragraph(TITLE, _TITLE)
    sheet.space(4)
    sheet.paragraph(period_sentence(joined.period), _LEAD)
    sheet.space(10)
    boxed(sheet, READING)
    _in_brief(sheet, joined)
    for block in joined.blocks:
        sums_table(sheet, block, "Alle scholen samen")
    sheet.space(12)
    for note in _notes(joined):
        sheet.paragraph(note, _NOTE)
        sheet.space(3)
    return write_pdf(sheet, TITLE, f"Uit bestanden van de scholen, het nieuwste van {long_date(joined.made_on)}")


def _in_brief(sheet: Sheet, joined: JoinedSummary) -> None:
    sheet.space(10)
    sheet.paragraph("In het kort", _HEADING)
    sheet.space(2)
    sheet.paragraph(f"De scholen: {', '.join(joined.schools)}.", _BODY)
    sheet.paragraph(f"Samen {span_text(joined.total.span)} incidenten met verschillende betrokkenen.", _BODY)
    noun = "afspraak" if joined.agreements_made == 1 else "afspraken"
    made = f"{joined.agreements_made} {noun}" if joined.agreements_made else "geen afspraken"
    sheet.paragraph(f"De kernteams maakten samen {made}.", _BODY)


def _notes(joined: JoinedSummary) -> tuple[str, ...]:
    source = (
        "Alles op deze pagina is opgeteld uit de samenvattingen die de scholen zelf maakten. De gegevens van "
        "leerlingen zijn hiervoor niet gebruikt."
    )
    counting = (
        "Een regel telt per school incidenten met verschillende betrokkenen. Om leerlingen te beschermen kan een "
        "aantal lager zijn dan het echte aantal."
    )
    if joined.blocks:
        counting += " De regels samen zijn niet precies het totaal."
    return source, counting
