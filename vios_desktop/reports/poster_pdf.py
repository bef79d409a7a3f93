"""A protocol on one A4 page for the staff room, drawn from the `Poster` that the decision help worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from vios_desktop.decision.poster import Poster, PosterStep
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.reports.sheet import (
    HEIGHT_PT,
    INK,
    MARGIN_PT,
    MARK,
    RIGHT_PT,
    SOFT,
    TEXT_WIDTH_PT,
    Edges,
    PlacedBox,
    Sheet,
    Style,
    Tone,
    Weight,
    write_pdf,
)

SCALES: Final = (1.2, 1.12, 1.04, 0.96, 0.9, 0.84)
BRIEF_SCALES: Final = (0.96, 0.9, 0.84, 0.78, 0.74)
"""Tried from large to small until all stands on one page."""

PAPER: Final[Tone] = (1.0, 1.0, 1.0)
TINT: Final[Tone] = (0.93, 0.95, 0.94)
GAP_PT: Final = 14.0
ANSWER_SHARE: Final = 0.5
QUESTION_SHARE: Final = 0.26


_EDGES: Final = Edges(HEIGHT_PT - 34.0, HEIGHT_PT - 34.0, 60.0)


class PosterTooLongError(Exception):
    """The content does not fit on one page at the smallest size; the page must never be cut off silently."""


@dataclass(frozen=True, slots=True)
class _Look:
    """The styles at one scale."""

    scale: float

    def style(self, size_pt: float, weight: Weight = Weight.REGULAR, tone: Tone = INK) -> Style:
        return Style(size_pt * self.scale, weight, tone)

    def pt(self, size_pt: float) -> float:
        return size_pt * self.scale


def render_poster(poster: Poster, fonts: Path) -> bytes:
    """The page as PDF bytes; equal posters give equal bytes. Raises `PosterTooLongError`.

    What would have to be printed small to fit is first told in fewer lines: the two weightiest answers to each
    question, and fewer of the numbers and warnings, which are in order of how often they matter. The footer then
    says that there is more.
    """
    footer = f"VIOS, regels {poster.version}, nagekeken op {long_date(poster.checked_on)}"
    shorter = f"{footer}. Meer staat in de beslishulp"
    tries = [(poster, scale, footer) for scale in SCALES]
    tries += [(_in_brief(poster), scale, shorter) for scale in BRIEF_SCALES]
    for shown, scale, foot in tries:
        sheet = Sheet(fonts, _EDGES)
        _draw(sheet, shown, _Look(scale))
        if len(sheet.pages) == 1:
            return write_pdf(sheet, poster.title, foot, numbered=False)
    raise PosterTooLongError(poster.title)


def _in_brief(poster: Poster) -> Poster:
    return replace(
        poster,
        axes=tuple(replace(axis, rows=axis.rows[:2]) for axis in poster.axes),
        never=poster.never[:4],
        numbers=poster.numbers[:5],
    )


def _draw(sheet: Sheet, poster: Poster, look: _Look) -> None:
    sheet.space(look.pt(8))
    sheet.put("Wat doe ik bij", look.style(10.5, Weight.SEMIBOLD, SOFT), MARGIN_PT)
    sheet.space(look.pt(4))
    sheet.paragraph(poster.title, look.style(25, Weight.BOLD), to_x_pt=RIGHT_PT - 40)
    sheet.space(look.pt(14))
    _alarm(sheet, poster, look)
    last = len(poster.steps) + 1
    for number, step in enumerate(poster.steps, start=2):
        _step(sheet, step, number, look, on="zie hieronder" if number == last else f"ga naar {number + 1}")
    _answers(sheet, poster, look)
    _two_columns(sheet, poster, look)
    _ages(sheet, poster, look)
    sheet.space(look.pt(8))
    unseen = f"{poster.verified_share:.0%} van de regels is in de bron gezien; de rest is nog te controleren."
    sheet.paragraph(f"{poster.disclaimer} {unseen}", look.style(8, tone=SOFT))


def _alarm(sheet: Sheet, poster: Poster, look: _Look) -> None:
    """The dark band that everybody sees first."""
    head, body = look.style(15, Weight.BOLD, PAPER), look.style(10, tone=PAPER)
    inner = MARGIN_PT + look.pt(12) + look.pt(20)
    lines = [line for text in poster.alarm for line in sheet.wrapped(text, body, RIGHT_PT - look.pt(12) - inner)]
    height = look.pt(20) + head.line_pt + len(lines) * body.line_pt
    sheet.keep_together(height)
    top = sheet.y_pt
    sheet.box(PlacedBox(MARGIN_PT, top - height, TEXT_WIDTH_PT, height, INK))
    sheet.space(look.pt(7) + head.line_pt * 0.85)
    sheet.put("1", head, MARGIN_PT + look.pt(12))
    sheet.put(f"Is er nu gevaar? {poster.alarm_title}.", head, inner)
    sheet.space(look.pt(4))
    for line in lines:
        sheet.space(body.line_pt)
        sheet.put(line, body, inner)
    sheet.y_pt = top - height


def _step(sheet: Sheet, step: PosterStep, number: int, look: _Look, *, on: str) -> None:
    """A numbered question; under it each answer with what follows from it, or where to go on."""
    question, answer = look.style(12, Weight.SEMIBOLD), look.style(10)
    follows = look.style(10, Weight.SEMIBOLD, MARK)
    left = MARGIN_PT + look.pt(32)
    middle = left + (RIGHT_PT - left) * ANSWER_SHARE
    rows = [
        (
            sheet.wrapped(entry.label, answer, middle - left - GAP_PT),
            sheet.wrapped(" · ".join(entry.follows) or on, follows, RIGHT_PT - middle - look.pt(14)),
        )
        for entry in step.answers
    ]
    tall = sum(max(len(one), len(two), 1) * answer.line_pt + look.pt(4) for one, two in rows)
    sheet.keep_together(look.pt(12) + question.line_pt + tall)
    sheet.space(look.pt(10))
    top = sheet.y_pt
    sheet.space(question.line_pt)
    sheet.put(str(number), look.style(15, Weight.BOLD, MARK), MARGIN_PT + look.pt(12))
    for index, line in enumerate(sheet.wrapped(step.question, question, RIGHT_PT - left)):
        sheet.space(question.line_pt if index else 0)
        sheet.put(line, question, left)
    sheet.space(look.pt(3))
    for one, two in rows:
        _row(sheet, (one, answer, left), (two, follows, middle + look.pt(14)), look)
    sheet.box(PlacedBox(MARGIN_PT, sheet.y_pt, look.pt(2), top - sheet.y_pt - look.pt(2), MARK, radius_pt=1.0))


_Cell = tuple[list[str], Style, float]


def _row(sheet: Sheet, one: _Cell, two: _Cell, look: _Look) -> None:
    """Two cells of lines on the same height, with an arrow between them."""
    start = sheet.y_pt
    lowest = min(_lines(sheet, *cell, from_pt=start) for cell in (one, two))
    sheet.y_pt = start - two[1].line_pt
    sheet.put("→", two[1], two[2] - look.pt(14))
    sheet.y_pt = lowest
    sheet.space(look.pt(4))


def _answers(sheet: Sheet, poster: Poster, look: _Look) -> None:
    """What the main questions come to, on a light ground: question, answer, and what to do first."""
    label, value, text = look.style(10, Weight.SEMIBOLD), look.style(10, Weight.SEMIBOLD, MARK), look.style(10)
    left, right = MARGIN_PT + look.pt(12), RIGHT_PT - look.pt(12)
    middle = left + (right - left) * QUESTION_SHARE
    rows = [
        _Answer(
            axis.question if number == 0 else "", f"{head}.", _after(sheet, f"{head}.", step, right - middle, look)
        )
        for axis in poster.axes
        for number, (head, step) in enumerate(axis.rows)
    ]
    tall = sum(len(row.lines) * text.line_pt + look.pt(4 if row.question else 1) for row in rows) + look.pt(10)
    sheet.space(look.pt(12))
    sheet.keep_together(tall)
    top = sheet.y_pt
    sheet.box(PlacedBox(MARGIN_PT, top - tall, TEXT_WIDTH_PT, tall, TINT))
    sheet.space(look.pt(2))
    for row in rows:
        sheet.space(look.pt(4 if row.question else 1))
        start = sheet.y_pt
        _lines(sheet, [row.question], label, left)
        _lines(sheet, [row.value], value, middle, start)
        first, *rest = row.lines
        sheet.put(first, text, middle + sheet.width(f"{row.value} ", value))
        _lines(sheet, rest, text, middle)
    sheet.y_pt = top - tall


@dataclass(frozen=True, slots=True)
class _Answer:
    """One row of the panel; the first of `lines` stands behind the value."""

    question: str
    value: str
    lines: list[str]


def _after(sheet: Sheet, head: str, text: str, width_pt: float, look: _Look) -> list[str]:
    """The text in lines, the first one shorter by the words before it."""
    style = look.style(10)
    taken = sheet.width(f"{head} ", look.style(10, Weight.SEMIBOLD, MARK))
    first = sheet.wrapped(text, style, max(width_pt - taken, 1.0))[0]
    if width_pt - taken < sheet.width(text.split(maxsplit=1)[0], style):
        first = ""
    return [first, *sheet.wrapped(text[len(first) :], style, width_pt)]


def _lines(sheet: Sheet, lines: list[str], style: Style, x_pt: float, from_pt: float | None = None) -> float:
    """Put lines under each other, from a height on; returns where the last one stands."""
    if from_pt is not None:
        sheet.y_pt = from_pt
    for line in lines:
        sheet.space(style.line_pt)
        sheet.put(line, style, x_pt)
    return sheet.y_pt


def _two_columns(sheet: Sheet, poster: Poster, look: _Look) -> None:
    """Left what not to do, right whom to call."""
    head, body = look.style(12, Weight.SEMIBOLD), look.style(10)
    half = MARGIN_PT + TEXT_WIDTH_PT * 0.56
    never = [sheet.wrapped(text, body, half - MARGIN_PT - look.pt(14) - GAP_PT) for text in poster.never]
    calls = list(_calls(sheet, poster, look, half))
    left_pt = sum(len(lines) * body.line_pt + look.pt(3) for lines in never)
    right_pt = sum(len(lines) * body.line_pt + look.pt(3) for lines, _ in calls)
    sheet.space(look.pt(12))
    sheet.keep_together(head.line_pt + max(left_pt, right_pt))
    start = sheet.y_pt
    sheet.space(head.line_pt)
    sheet.put("Doe dit niet", head, MARGIN_PT)
    sheet.put("Bellen", head, half)
    below = sheet.y_pt
    for lines in never:
        for index, line in enumerate(lines):
            sheet.space(body.line_pt)
            if index == 0:
                sheet.put("×", look.style(10, Weight.BOLD), MARGIN_PT)
            sheet.put(line, body, MARGIN_PT + look.pt(14))
        sheet.space(look.pt(3))
    lowest, sheet.y_pt = sheet.y_pt, below
    for lines, style in calls:
        for line in lines:
            sheet.space(style.line_pt)
            sheet.put(line, style, half)
        sheet.space(look.pt(3))
    sheet.y_pt = min(lowest, sheet.y_pt, start)


def _calls(sheet: Sheet, poster: Poster, look: _Look, left_pt: float) -> Iterator[tuple[list[str], Style]]:
    """A line to write on where the school has its own number."""
    style = look.style(10)
    for label, number in poster.numbers:
        shown = number if any(char.isdigit() or char == "." for char in number) else "…………………………"
        yield sheet.wrapped(f"{label}: {shown}", style, RIGHT_PT - left_pt), style


def _ages(sheet: Sheet, poster: Poster, look: _Look) -> None:
    if not poster.ages:
        return
    style = look.style(10)
    sheet.space(look.pt(10) + look.style(12).line_pt)
    sheet.put("Een andere leeftijd?", look.style(12, Weight.SEMIBOLD), MARGIN_PT)
    for label, text in poster.ages:
        sheet.paragraph(f"{label}: {text}.", style)
