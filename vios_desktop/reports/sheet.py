"""An A4 sheet: placing text and lines from top to bottom, and writing the pages as PDF bytes.

Two steps, because a footer says "Pagina 1 van 2" before page 2 exists: a `Sheet` collects what stands where,
`write_pdf` draws it. reportlab is imported only when something is drawn, so that start-up does not pay for it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

WIDTH_PT: Final = 595.28
HEIGHT_PT: Final = 841.89
MARGIN_PT: Final = 56.0
BOTTOM_PT: Final = 84.0  # nothing but the footer below this
FOOTER_PT: Final = 48.0
RIGHT_PT: Final = WIDTH_PT - MARGIN_PT
TEXT_WIDTH_PT: Final = RIGHT_PT - MARGIN_PT

# Tones that stay apart on a black-and-white printer; nothing on paper is told by colour alone.
INK: Final = (0.094, 0.129, 0.118)
SOFT: Final = (0.275, 0.322, 0.302)
RULE: Final = (0.72, 0.76, 0.74)
MARK: Final = (0.059, 0.373, 0.388)
Tone = tuple[float, float, float]

PRODUCER: Final = "VIOS"


class Weight(StrEnum):
    """The faces of Inter that are embedded; the value is the file name in the folder of fonts."""

    REGULAR = "Inter_400Regular.ttf"
    MEDIUM = "Inter_500Medium.ttf"
    SEMIBOLD = "Inter_600SemiBold.ttf"
    BOLD = "Inter_700Bold.ttf"

    @property
    def face(self) -> str:
        """The name under which reportlab knows it."""
        return f"Inter-{self.name}"


@dataclass(frozen=True, slots=True)
class Style:
    size_pt: float
    weight: Weight = Weight.REGULAR
    tone: Tone = INK
    leading_pt: float = 0.0  # 0: 1.35 times the size

    @property
    def line_pt(self) -> float:
        return self.leading_pt or self.size_pt * 1.35


@dataclass(frozen=True, slots=True)
class PlacedText:
    x_pt: float
    y_pt: float
    text: str
    style: Style
    to_the_left: bool = False  # x is the right end


@dataclass(frozen=True, slots=True)
class PlacedRule:
    x_pt: float
    y_pt: float
    to_x_pt: float
    width_pt: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A rectangle behind the texts, from its lower left corner; filled or, without `fill`, only its edge."""

    x_pt: float
    y_pt: float
    width_pt: float
    height_pt: float
    tone: Tone
    fill: bool = True
    radius_pt: float = 5.0


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page; y counts from the bottom, in points."""

    texts: list[PlacedText] = field(default_factory=list)
    rules: list[PlacedRule] = field(default_factory=list)
    boxes: list[PlacedBox] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Edges:
    """Where text begins on the first page and on the next ones, and below which nothing but the footer stands."""

    top_pt: float = HEIGHT_PT - MARGIN_PT
    next_top_pt: float = HEIGHT_PT - MARGIN_PT
    bottom_pt: float = BOTTOM_PT


class Sheet:
    """Fills pages from top to bottom. `fonts` is the folder that holds the files of `Weight`."""

    def __init__(self, fonts: Path, edges: Edges | None = None) -> None:
        self._fonts = fonts
        self.edges = edges or Edges()
        self.pages: list[Page] = [Page()]
        self.y_pt = self.edges.top_pt
        register_fonts(fonts)

    def width(self, text: str, style: Style) -> float:
        """How wide the text is, in points."""
        from reportlab.pdfbase import pdfmetrics

        return float(pdfmetrics.stringWidth(text, style.weight.face, style.size_pt))

    def space(self, height_pt: float) -> None:
        self.y_pt -= height_pt

    def keep_together(self, height_pt: float) -> None:
        """Go to the next page unless this much fits on the present one."""
        if self.y_pt - height_pt < self.edges.bottom_pt:
            self.new_page()

    def new_page(self) -> None:
        self.pages.append(Page())
        self.y_pt = self.edges.next_top_pt

    def paragraph(self, text: str, style: Style, x_pt: float = MARGIN_PT, to_x_pt: float = RIGHT_PT) -> None:
        """The text in lines between two edges, wrapped at spaces and, for very long words, inside them."""
        for line in self.wrapped(text, style, to_x_pt - x_pt):
            self.keep_together(style.line_pt)
            self.space(style.line_pt)
            self.put(line, style, x_pt)

    def put(self, text: str, style: Style, x_pt: float, *, to_the_left: bool = False) -> None:
        """One text on the present line; with `to_the_left` it ends at `x_pt`."""
        self.pages[-1].texts.append(PlacedText(x_pt, self.y_pt, text, style, to_the_left))

    def box(self, placed: PlacedBox) -> None:
        """A rectangle on the present page, under its texts and rules."""
        self.pages[-1].boxes.append(placed)

    def rule(
        self,
        drop_pt: float = 0.0,
        tone: Tone = RULE,
        width_pt: float = 0.6,
        x_pt: float = MARGIN_PT,
        to_x_pt: float = RIGHT_PT,
    ) -> None:
        """A thin line `drop_pt` below the present line."""
        self.pages[-1].rules.append(PlacedRule(x_pt, self.y_pt - drop_pt, to_x_pt, width_pt, tone))

    def wrapped(self, text: str, style: Style, width_pt: float) -> list[str]:
        """The text as lines no wider than `width_pt`; spaces and line breaks in it are single spaces."""
        lines: list[str] = []
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if self.width(longer, style) <= width_pt:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while self.width(line, style) > width_pt:
                head = self._fitting(line, style, width_pt)
                lines.append(head)
                line = line[len(head) :]
        return [*lines, line] if line else lines

    def _fitting(self, word: str, style: Style, width_pt: float) -> str:
        end = len(word)
        while end > 1 and self.width(word[:end], style) > width_pt:
            end -= 1
        return word[:end]


def write_pdf(sheet: Sheet, title: str, footer: str, *, numbered: bool = True, with_mark: bool = True) -> bytes:
    """The pages as a PDF in Dutch, with embedded fonts; equal sheets give equal bytes.

    Metadata hold the title and the name of the program, no date, name or figure. Each page has `footer` at the
    bottom left and, unless `numbered` is False, the page number at the right. A letter of the school goes out
    without the sign of VIOS.
    """
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(
        target,
        pagesize=(WIDTH_PT, HEIGHT_PT),
        pageCompression=1,
        invariant=1,
        lang="nl-NL",
        initialFontName=Weight.REGULAR.face,
    )
    canvas.setTitle(title)
    canvas.setAuthor(PRODUCER)
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setSubject(title)
    canvas.setKeywords("")
    style = Style(8.5, tone=SOFT)
    for number, page in enumerate(sheet.pages, start=1):
        if with_mark:
            draw_mark(canvas)
        _draw(canvas, page)
        _draw_text(canvas, PlacedText(MARGIN_PT, FOOTER_PT, footer, style))
        if numbered:
            number_text = f"Pagina {number} van {len(sheet.pages)}"
            _draw_text(canvas, PlacedText(RIGHT_PT, FOOTER_PT, number_text, style, to_the_left=True))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def register_fonts(fonts: Path) -> None:
    """Make the faces known to reportlab, which keeps them by name; a second time changes nothing."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    known = set(pdfmetrics.getRegisteredFontNames())
    for weight in Weight:
        if weight.face not in known:
            face = TTFont(weight.face, str(fonts / weight.value), asciiReadable=0, shapable=False)
            pdfmetrics.registerFont(face)


# reportlab has no types: a canvas is Any.
def _draw(canvas: Any, page: Page) -> None:
    for box in page.boxes:
        canvas.setFillColorRGB(*box.tone)
        canvas.setStrokeColorRGB(*box.tone)
        canvas.setLineWidth(1.0)
        edge = int(not box.fill)
        canvas.roundRect(
            box.x_pt, box.y_pt, box.width_pt, box.height_pt, box.radius_pt, stroke=edge, fill=int(box.fill)
        )
    for rule in page.rules:
        canvas.setStrokeColorRGB(*rule.tone)
        canvas.setLineWidth(rule.width_pt)
        canvas.line(rule.x_pt, rule.y_pt, rule.to_x_pt, rule.y_pt)
    for text in page.texts:
        _draw_text(canvas, text)


def _draw_text(canvas: Any, placed: PlacedText) -> None:
    canvas.setFillColorRGB(*placed.style.tone)
    canvas.setFont(placed.style.weight.face, placed.style.size_pt)
    draw = canvas.drawRightString if placed.to_the_left else canvas.drawString
    draw(placed.x_pt, placed.y_pt, placed.text)


def draw_mark(canvas: Any) -> None:
    """The sign of VIOS, school, street and home joined, in the top right corner."""
    left, bottom, side = RIGHT_PT - 17.0, HEIGHT_PT - MARGIN_PT - 15.0, 14.0
    corners = ((left, bottom), (left + side, bottom), (left + side / 2, bottom + side * 0.92))
    canvas.setStrokeColorRGB(*MARK)
    canvas.setFillColorRGB(*MARK)
    canvas.setLineWidth(1.5)
    for index, (x, y) in enumerate(corners):
        canvas.line(x, y, *corners[index - 1])
    for x, y in corners:
        canvas.circle(x, y, 2.6, stroke=0, fill=1)
