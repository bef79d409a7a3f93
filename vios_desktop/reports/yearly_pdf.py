"""The yearly overview on paper: sums of printed bands, and which periods are not in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from vios_desktop.disclosure.bands import Span, band_of
from vios_desktop.disclosure.yearly import YearBlock, YearSummary
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT, RULE, SOFT, PlacedBox, Sheet, Style, Weight, write_pdf
from vios_desktop.reports.summary_words import band_text

TITLE: Final = "Jaaroverzicht van incidenten"
NOT_INCLUDED: Final = "niet opgenomen"
FOR_WHOM: Final = "Voor MR, bestuur en inspectie."

_TITLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_HEADING = Style(13, Weight.SEMIBOLD)
_COLUMN = Style(9, Weight.SEMIBOLD, SOFT)
_ROW = Style(10.5)
_NUMBER = Style(10.5, Weight.SEMIBOLD)
_ABSENT = Style(10.5, tone=SOFT)
_BODY = Style(10.5)
_READ_FIRST = Style(10, Weight.SEMIBOLD, leading_pt=14)
_NOTE = Style(9, tone=SOFT, leading_pt=12.5)
_ROW_PT: Final = 17.0
_PAD_PT: Final = 9.0


def render_year(year: YearSummary, school_name: str, made_on: date, fonts: Path) -> bytes:
    """The overview as PDF bytes. Equal arguments give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    _head(sheet, year, school_name)
    _read_first(sheet, year)
    _in_brief(sheet, year)
    for block in year.blocks:
        _block(sheet, block)
    _periods(sheet, year)
    sheet.space(12)
    for note in _notes(year):
        sheet.paragraph(note, _NOTE)
        sheet.space(3)
    return write_pdf(sheet, TITLE, f"Gemaakt op {long_date(made_on)}")


def span_text(span: Span) -> str:
    """`tussen 23 en 47`."""
    return f"tussen {span.low} en {span.high}"


def _head(sheet: Sheet, year: YearSummary, school_name: str) -> None:
    sheet.space(9)
    sheet.put(FOR_WHOM, _COLUMN, MARGIN_PT)
    sheet.space(6)
    sheet.paragraph(TITLE, _TITLE)
    sheet.space(4)
    name = " ".join(school_name.split())
    days = f"{long_date(year.periods[0].period.start)} tot en met {long_date(year.periods[-1].period.end)}."
    sheet.paragraph(f"{name}. {days}" if name else days, _LEAD)
    sheet.space(10)


def _read_first(sheet: Sheet, year: YearSummary) -> None:
    texts = _reading(year)
    left, right = MARGIN_PT + _PAD_PT, RIGHT_PT - _PAD_PT
    lines = sum(len(sheet.wrapped(text, _READ_FIRST, right - left)) for text in texts)
    height = lines * _READ_FIRST.line_pt + 2 * _PAD_PT - 5
    bottom = sheet.y_pt - height
    sheet.box(PlacedBox(MARGIN_PT, bottom, RIGHT_PT - MARGIN_PT, height, RULE, fill=False))
    sheet.space(_PAD_PT - 5)
    for text in texts:
        sheet.paragraph(text, _READ_FIRST, left, right)
    sheet.y_pt = bottom


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


def _block(sheet: Sheet, block: YearBlock) -> None:
    sheet.keep_together(_ROW_PT * (len(block.lines) + 1) + 14)
    sheet.space(14 + _COLUMN.line_pt)
    sheet.put(block.heading, _COLUMN, MARGIN_PT)
    sheet.put("Alle opgenomen periodes samen", _COLUMN, RIGHT_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    for line in block.lines:
        sheet.space(_ROW_PT)
        sheet.put(line.title, _ROW, MARGIN_PT)
        sheet.put(span_text(line.span), _NUMBER, RIGHT_PT, to_the_left=True)
        sheet.rule(drop_pt=_ROW_PT * 0.33)


def _periods(sheet: Sheet, year: YearSummary) -> None:
    sheet.keep_together(_ROW_PT * min(len(year.periods) + 1, 14) + 14)
    sheet.space(14 + _COLUMN.line_pt)
    sheet.put("Periode", _COLUMN, MARGIN_PT)
    sheet.put("Totaal", _COLUMN, RIGHT_PT, to_the_left=True)
    sheet.rule(drop_pt=6)
    for one in year.periods:
        sheet.keep_together(_ROW_PT)
        sheet.space(_ROW_PT)
        sheet.put(f"{long_date(one.period.start)} tot en met {long_date(one.period.end)}", _ROW, MARGIN_PT)
        words, style = (NOT_INCLUDED, _ABSENT) if one.total is None else (band_text(one.total), _NUMBER)
        sheet.put(words, style, RIGHT_PT, to_the_left=True)
        sheet.rule(drop_pt=_ROW_PT * 0.33)


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
