"""The yearly overview on paper: sums of printed bands, and which periods are not in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from vios_desktop.disclosure.bands import band_of
from vios_desktop.disclosure.yearly import YearSummary
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, SOFT, Sheet, Style, Weight, write_pdf
from vios_desktop.reports.summary_words import band_text
from vios_desktop.reports.sums import COLUMN, NUMBER, ROW, ROW_PT, boxed, span_text, sums_table

TITLE: Final = "Jaaroverzicht van incidenten"
NOT_INCLUDED: Final = "niet opgenomen"
FOR_WHOM: Final = "Voor MR, bestuur en inspectie."

_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_HEADING = Style(13, Weight.SEMIBOLD)
_ABSENT = Style(10.5, tone=SOFT)
_BODY = Style(10.5)
_NOTE = Style(9, tone=SOFT, leading_pt=12.5)


def render_year(year: YearSummary, school_name: str, made_on: date, fonts: Path) -> bytes:
    """The overview as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    _head(sheet, year, school_name)
    boxed(sheet, _reading(year))
    _in_brief(sheet, year)
    for block in year.blocks:
        sums_table(sheet, block, "Alle opgenomen periodes samen")
    _periods(sheet, year)
    sheet.space(12)
    for note in _notes(year):
        sheet.paragraph(note, _NOTE)
        sheet.space(3)
    return write_pdf(sheet, TITLE, f"Gemaakt op {long_date(made_on)}")


def _head(sheet: Sheet, year: YearSummary, school_name: str) -> None:
    sheet.space(9)
    sheet.put(FOR_WHOM, COLUMN, MARGIN_PT)
    sheet.space(6)
    sheet.paragraph(TITLE, _TITLE)
    sheet.space(4)
    name = " ".join(school_name.split())
    days = f"{long_date(year.periods[0].period.start)} tot en met {long_date(year.periods[-1].period.end)}."
    sheet.paragraph(f"{name}. {days}" if name else days, _LEAD)
    sheet.space(10)


def _reading(year: YearSummary) -> tuple[str, ...]:
    return (
        "Tussen twee getallen betekent: het echte aantal ligt daar ergens tussen, of is een van die twee.",
        f"{NOT_INCLUDED.capitalize()} betekent niet: geen incidenten. Over die periode zegt dit overzicht niets."
        if year.included < len(year.periods)
        else f"{band_text(band_of(0, year.k))} is niet hetzelfde als geen.",
        "Vergelijk hiermee geen scholen. Meer registraties betekent niet vanzelf minder veilig.",
    )


def _in_brief(sheet: Sheet, year: YearSummary) -> None:
    sheet.space(10)
    sheet.paragraph("In het kort", _HEADING)
    sheet.space(2)
    of_all = f"{year.included} van de {len(year.periods)} periodes van vier weken"
    sheet.paragraph(f"In dit overzicht: {of_all}.", _BODY)
    sheet.paragraph(f"Samen {span_text(year.total.span)} incidenten met verschillende betrokkenen.", _BODY)
    noun = "afspraak" if year.agreements_made == 1 else "afspraken"
    made = f"{year.agreements_made} {noun}" if year.agreements_made else "geen afspraken"
    sheet.paragraph(f"Het kernteam maakte in die periodes {made}.", _BODY)


def _periods(sheet: Sheet, year: YearSummary) -> None:
    sheet.keep_together(ROW_PT * min(len(year.periods) + 1, 14) + 14)
    sheet.space(14 + COLUMN.line_pt)
    sheet.put("Periode", COLUMN, MARGIN_PT)
    sheet.put("Totaal", COLUMN, RIGHT_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    for one in year.periods:
        sheet.keep_together(ROW_PT)
        sheet.space(ROW_PT)
        sheet.put(f"{long_date(one.period.start)} tot en met {long_date(one.period.end)}", ROW, MARGIN_PT)
        words, style = (NOT_INCLUDED, _ABSENT) if one.total is None else (band_text(one.total), NUMBER)
        sheet.put(words, style, RIGHT_PT, to_the_left=True)
        sheet.rule(drop_pt=ROW_PT * 0.33)


def _notes(year: YearSummary) -> tuple[str, ...]:
    source = (
        "Alles op deze pagina is opgeteld uit de samenvattingen die per periode zijn gemaakt. De gegevens van "
        "leerlingen zijn hiervoor niet gebruikt."
    )
    counting = (
        "In elke periode telt een regel incidenten met verschillende betrokkenen. Om leerlingen te beschermen kan "
        "een aantal lager zijn dan het echte aantal. Een leerling kan in meer periodes meetellen."
    )
    if year.blocks:
        counting += " De regels samen zijn niet precies het totaal."
    return source, counting
