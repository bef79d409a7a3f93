"""Trends on paper, for inside the school: the figures of the screen as tables with bars, without names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.dutch_dates import MONTHS, long_date
from vios_desktop.domain.trends import Cut, DayPart, LeadTimes, ParentsInformed, Pattern, Reported
from vios_desktop.reports.sheet import MARGIN_PT, MARK, RIGHT_PT, SOFT, PlacedBox, Sheet, Style, Weight, write_pdf
from vios_desktop.reports.summary_words import LIMITED_NOT_COUNTED
from vios_desktop.services.trends import TrendView

TITLE: Final = "Trends van de school"
INSIDE: Final = "Alleen voor intern gebruik. Niet voor partners: deel met hen alleen de samenvatting."
NOTE: Final = (
    "Cijfers laten zien wat er is vastgelegd. Meer registraties betekent niet vanzelf minder veilig. "
    f"{LIMITED_NOT_COUNTED}"
)
PARTS: Final[dict[DayPart, str]] = {
    DayPart.BEFORE: "voor school",
    DayPart.LESSONS_1_2: "1e-2e uur",
    DayPart.BREAK_1: "1e pauze",
    DayPart.LESSONS_3_4: "3e-4e uur",
    DayPart.BREAK_2: "2e pauze",
    DayPart.LESSONS_5_ON: "5e uur en later",
    DayPart.AFTER: "na school",
    DayPart.UNKNOWN: "onbekend",
}
DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_INTERNAL = Style(9.5, Weight.SEMIBOLD, MARK)
_TITLE_STYLE = Style(21, Weight.SEMIBOLD)
_LEAD = Style(11, tone=SOFT)
_HEADING = Style(12.5, Weight.SEMIBOLD)
_COLUMN = Style(8.5, Weight.SEMIBOLD, SOFT)
_ROW = Style(10)
_NUMBER = Style(10, Weight.SEMIBOLD)
_BEFORE = Style(10, tone=SOFT)
_NOTE = Style(9, tone=SOFT, leading_pt=13)
_ROW_PT: Final = 16.0
_BAR_X_PT: Final = 330.0
_NOW_X_PT: Final = 268.0
_BEFORE_X_PT: Final = 318.0


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One line of a table; `before` None where there is nothing to compare with."""

    label: str
    now: int
    before: int | None


def render_trends(view: TrendView, fonts: Path) -> bytes:
    """The page as PDF bytes. Equal figures give equal bytes; `fonts` is the folder with the Inter files."""
    sheet = Sheet(fonts)
    _head(sheet, view)
    trend_tables(sheet, view)
    return write_pdf(sheet, TITLE, f"Intern. Gemaakt op {long_date(view.today)}")


def trend_tables(sheet: Sheet, view: TrendView) -> None:
    """Every figure of the screen as tables, and what was done after."""
    for title, rows in trend_rows(view):
        _table(sheet, title, rows)
    _follow_up(sheet, view)


def trend_rows(view: TrendView) -> tuple[tuple[str, list[TrendRow]], ...]:
    """The rows of each table under its title, in the order of the page."""
    return (
        ("Soort", _by_catalogue(view, Cut.KIND, CatalogueName.KIND)),
        ("Plaats", _by_catalogue(view, Cut.PLACE, CatalogueName.PLACE)),
        ("Deel van de dag", _parts(view)),
        ("Dag van de week", _weekdays(view)),
        ("Verloop", _course(view)),
        ("Maatregelen", _by_catalogue(view, Cut.MEASURE, CatalogueName.MEASURE)),
    )


def pattern_sentence(pattern: Pattern, place: str) -> str:
    """`11 van de 17 incidenten met een bekend moment op deze plaats (Plein) waren in de 2e pauze.`"""
    when = (
        f"op {DAYS[int(pattern.moment) - 1]}"
        if pattern.cut is Cut.PLACE_DAY
        else f"in dit deel van de dag: {PARTS[DayPart(pattern.moment)]}"
    )
    return f"{place}: {pattern.count} van de {pattern.whole} incidenten waren {when}."


def _head(sheet: Sheet, view: TrendView) -> None:
    sheet.space(9)
    sheet.put(INSIDE, _INTERNAL, MARGIN_PT)
    sheet.space(6)
    sheet.paragraph(TITLE, _TITLE_STYLE)
    sheet.space(4)
    name = " ".join(view.school.school.name.split())
    days = f"{long_date(view.period.first)} tot en met {long_date(view.period.last)}"
    sheet.paragraph(f"{name}. {days}." if name else f"{days}.", _LEAD)
    total = f"{view.now.everything} incidenten."
    erased = view.now.erased
    if view.before is not None:
        total += f" In dezelfde periode een jaar eerder: {view.before.everything}."
        erased += view.before.erased
    if erased:
        total += f" Van {erased} daarvan zijn alleen soort, plaats en maand bewaard."
    sheet.paragraph(total, _LEAD)
    sheet.space(6)
    sheet.paragraph(NOTE, _NOTE)
    for seen in view.patterns:
        place = view.school.label(CatalogueName.PLACE, seen.pattern.place)
        sheet.paragraph(f"Valt op. {pattern_sentence(seen.pattern, place)}", _NOTE)
    sheet.space(8)


def _table(sheet: Sheet, title: str, rows: list[TrendRow]) -> None:
    if not rows:
        return
    sheet.keep_together(_HEADING.line_pt + _ROW_PT * min(len(rows) + 1, 12))
    sheet.space(10)
    sheet.paragraph(title, _HEADING)
    sheet.space(_ROW_PT - 3)
    sheet.put("nu", _COLUMN, _NOW_X_PT, to_the_left=True)
    compared = any(row.before is not None for row in rows)
    if compared:
        sheet.put("vorig jaar", _COLUMN, _BEFORE_X_PT, to_the_left=True)
    sheet.rule(drop_pt=4)
    most = max((max(row.now, row.before or 0) for row in rows), default=0) or 1
    for row in rows:
        sheet.keep_together(_ROW_PT)
        sheet.space(_ROW_PT)
        sheet.put(row.label, _ROW, MARGIN_PT)
        sheet.put(str(row.now), _NUMBER, _NOW_X_PT, to_the_left=True)
        if row.before is not None:
            sheet.put(str(row.before), _BEFORE, _BEFORE_X_PT, to_the_left=True)
        length = (RIGHT_PT - _BAR_X_PT) * row.now / most
        if length:
            sheet.box(PlacedBox(_BAR_X_PT, sheet.y_pt - 1, max(length, 2.0), 8.5, MARK, radius_pt=1.0))


def follow_up_lines(view: TrendView) -> tuple[str, ...]:
    """What was done after, in sentences."""
    parents = view.now.by[Cut.PARENTS]
    needed = sum(count for value, count in parents.items() if value != ParentsInformed.NONE_NEEDED)
    agreed = view.agreements
    return (
        f"Ouders van alle betrokken leerlingen ingelicht: {parents.get(ParentsInformed.ALL, 0)} van de {needed}.",
        (
            f"Met een reden niet ingelicht: {parents.get(ParentsInformed.WITH_REASON, 0)}. "
            f"Nog in te lichten: {parents.get(ParentsInformed.NOT_YET, 0)}."
        ),
        f"Aangifte gedaan: {view.now.of(Cut.REPORT, Reported.YES)} van de {view.now.total}.",
        f"Van vastleggen tot afgehandeld: {_lead(view.handled)}.",
        (
            f"Afspraken uit deze periode: {agreed.made} gemaakt, {agreed.done} gereed, "
            f"{agreed.done_in_time} daarvan op tijd. Van maken tot gereed: {_lead(agreed.done_after)}."
        ),
        f"Afspraken die nu open staan: {agreed.open_now}, waarvan {agreed.late_now} te laat.",
    )


def _follow_up(sheet: Sheet, view: TrendView) -> None:
    lines = follow_up_lines(view)
    sheet.keep_together(_HEADING.line_pt + len(lines) * 18)
    sheet.space(12)
    sheet.paragraph("Opvolging", _HEADING)
    sheet.space(2)
    for line in lines:
        sheet.paragraph(line, _ROW)


def _lead(times: LeadTimes) -> str:
    if times.median is None:
        return "nog niet bekend"
    noun = "dag" if times.median == 1 else "dagen"
    return f"de helft binnen {times.median} {noun} (van {times.count})"


def _by_catalogue(view: TrendView, cut: Cut, catalogue: CatalogueName) -> list[TrendRow]:
    """The most first; what does not occur now or before is left out."""
    label = view.school.label
    codes = {*view.now.by[cut], *(view.before.by[cut] if view.before else ())}
    rows = [
        TrendRow(label(catalogue, code), view.now.of(cut, code), _of_before(view, cut, code)) for code in codes
    ]
    return sorted(rows, key=lambda row: (-row.now, row.label))


def _of_before(view: TrendView, cut: Cut, value: str) -> int | None:
    return None if view.before is None else view.before.of(cut, value)


def _parts(view: TrendView) -> list[TrendRow]:
    now = _summed(view.now.by[Cut.MOMENT], 1)
    before = _summed(view.before.by[Cut.MOMENT], 1) if view.before else None
    return [TrendRow(word, now.get(part, 0), before.get(part, 0) if before is not None else None)
            for part, word in PARTS.items()]  # fmt: skip


def _weekdays(view: TrendView) -> list[TrendRow]:
    now = _summed(view.now.by[Cut.MOMENT], 0)
    before = _summed(view.before.by[Cut.MOMENT], 0) if view.before else None
    rows = []
    for number, word in enumerate(DAYS, start=1):
        earlier = before.get(str(number), 0) if before is not None else None
        if number <= 5 or now.get(str(number)) or earlier:
            rows.append(TrendRow(word, now.get(str(number), 0), earlier))
    return rows


def _course(view: TrendView) -> list[TrendRow]:
    rows = []
    for value, count in sorted(view.course_now.items()):
        if view.course is Cut.MONTH:
            year, month = value.split("-")
            earlier = view.course_before.get(f"{int(year) - 1}-{month}", 0)
            rows.append(TrendRow(f"{MONTHS[int(month) - 1]} {year}", count, earlier if view.before else None))
        else:
            rows.append(TrendRow(f"week van {value[8:].lstrip('0')} {MONTHS[int(value[5:7]) - 1]}", count, None))
    return rows


def _summed(counts: Mapping[str, int], place: int) -> dict[str, int]:
    """Counts by one of the two values that are joined with "|"."""
    sums: dict[str, int] = {}
    for value, count in counts.items():
        part = value.split("|")[place]
        sums[part] = sums.get(part, 0) + count
    return sums
