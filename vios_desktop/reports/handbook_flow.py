"""The blocks of a page of the handbook as reportlab lays them out. reportlab is loaded when something is drawn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

from vios_desktop.handbook.inline import WORDS_FILE
from vios_desktop.handbook.page import (
    Block,
    Bullets,
    Heading,
    Item,
    Mark,
    Note,
    Page,
    Paragraph,
    Picture,
    Run,
    Runs,
    Steps,
    Table,
    plain,
)
from vios_desktop.reports.sheet import INK, MARK, RULE, SOFT, TEXT_WIDTH_PT, Tone, Weight

_TINT: Final[Tone] = (0.945, 0.96, 0.953)
_PICTURE_SHARE: Final = 0.92
_LEAST_PT, _PAD_PT = 46.0, 4.5


class Styles:
    """The styles of paragraphs at one scale."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.part = self.style(10.5, Weight.SEMIBOLD, MARK, after=2)
        self.title = self.style(20, Weight.BOLD, after=8)
        self.cover = self.style(30, Weight.BOLD, after=6)
        self.second = self.style(14, Weight.SEMIBOLD, before=9, after=4, with_next=True)
        self.third = self.style(11.5, Weight.SEMIBOLD, before=6, after=3, with_next=True)
        self.body = self.style(10, after=5)
        self.cell = self.style(9)
        self.head = self.style(9, Weight.SEMIBOLD)
        self.caption = self.style(8.5, tone=SOFT, after=8)
        self.contents = self.style(14, Weight.SEMIBOLD, before=14, after=4)
        self.entry = self.style(10, left=10)
        self.entry_part = self.style(10, Weight.SEMIBOLD, before=5)

    def style(
        self,
        size_pt: float,
        weight: Weight = Weight.REGULAR,
        tone: Tone = INK,
        *,
        before: float = 0,
        after: float = 0,
        with_next: bool = False,
        left: float = 0,
    ) -> Any:
        from reportlab.lib.colors import Color
        from reportlab.lib.styles import ParagraphStyle

        size, colour = size_pt * self.scale, Color(*tone)
        return ParagraphStyle(
            f"{size_pt}-{weight}-{left}",
            fontName=weight.face,
            fontSize=size,
            leading=size * 1.38,
            textColor=colour,
            spaceBefore=before * self.scale,
            spaceAfter=after * self.scale,
            keepWithNext=with_next,
            leftIndent=left * self.scale,
            bulletIndent=max(left - 15, 0) * self.scale,
            bulletFontName=weight.face,
            bulletFontSize=size,
            splitLongWords=1,
        )


class Flow:
    """Makes flowables of pages. `files` are the pages of the same document, to which links may lead.

    What is to be a bookmark says so with `handbook_mark`: its words, its key, its level from 0; what stands in the
    contents too has `in_contents`, its level there.
    """

    def __init__(self, styles: Styles, pictures: Path, files: Collection[str]) -> None:
        self._styles, self._pictures, self._files = styles, pictures, files
        self._page = ""

    def cover(self, title: str, under: str) -> list[Any]:
        s = self._styles
        return [
            self._paragraph(escape(title), s.cover),
            self._paragraph("Veilig In en Om School", s.second),
            self._paragraph(escape(under), s.caption),
            self._paragraph("Inhoud", s.contents),
        ]

    def contents(self) -> Any:
        from reportlab.platypus.tableofcontents import TableOfContents

        contents = TableOfContents(dotsMinLevel=0)
        contents.levelStyles = [self._styles.entry_part, self._styles.entry]
        return contents

    def new_page(self) -> Any:
        from reportlab.platypus import PageBreak

        return PageBreak()

    def page(self, page: Page, part: str = "") -> list[Any]:
        """The page from its title on; `part` is a heading above the first one of its kind."""
        self._page = page.file
        story: list[Any] = []
        if part:
            story.append(self._paragraph(escape(part), self._styles.part))
            story[0].handbook_mark, story[0].in_contents = (part, _key(part), 0), 0
        title = self._paragraph(f'<a name="{_key(page.file)}"/>{escape(page.title)}', self._styles.title)
        title.handbook_mark, title.in_contents = (page.title, f"{_key(page.file)}.top", 1), 1
        story.append(title)
        for block in page.blocks:
            story += self._block(block)
        return story

    def _block(self, block: Block) -> list[Any]:
        s = self._styles
        match block:
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return [self._paragraph(self._runs(block.runs), s.body)]
            case Bullets():
                return self._items(block.items, lambda _at: "•")
            case Steps():
                first = block.first
                return self._items(block.items, lambda at: f"{first + at}.")
            case Table():
                return [self._table(block)]
            case Picture():
                return self._picture(block)
            case Note():
                return [self._note(block)]

    def _heading(self, heading: Heading) -> Any:
        key = _key(self._page, heading.anchor)
        style = self._styles.second if heading.level == 2 else self._styles.third
        made = self._paragraph(f'<a name="{key}"/>{self._runs(heading.runs)}', style)
        if heading.level == 2 and self._page != WORDS_FILE:
            made.handbook_mark = (plain(heading.runs), f"{key}.top", 2)
        return made

    def _items(self, items: Sequence[Item], sign: Callable[[int], str]) -> list[Any]:
        from reportlab.platypus import Paragraph as Flowable

        outer = self._styles.style(10, after=3, left=17)
        inner = self._styles.style(10, after=2, left=32)
        made: list[Any] = []
        for at, item in enumerate(items):
            made.append(Flowable(self._runs(item.runs), outer, bulletText=sign(at)))
            made += [Flowable(self._runs(runs), inner, bulletText="–") for runs in item.inner]
        made[-1].style = self._styles.style(10, after=7, left=32 if items[-1].inner else 17)
        return made

    def _table(self, table: Table) -> Any:
        from reportlab.lib.colors import Color
        from reportlab.lib.enums import TA_RIGHT
        from reportlab.platypus import Table as Flowable
        from reportlab.platypus import TableStyle

        s = self._styles
        right_cell, right_head = s.style(9), s.style(9, Weight.SEMIBOLD)
        for style in (right_cell, right_head):
            style.alignment = TA_RIGHT

        def row(cells: Sequence[Runs], left: Any, right: Any) -> list[Any]:
            aligned = zip(cells, table.right, strict=True)
            return [self._paragraph(self._runs(runs), right if at_right else left) for runs, at_right in aligned]

        rows = [row(table.head, s.head, right_head), *(row(cells, s.cell, right_cell) for cells in table.rows)]
        pad = _PAD_PT * s.scale
        look = TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("BACKGROUND", (0, 0), (-1, 0), Color(*_TINT)),
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, Color(*RULE)),
                ("LEFTPADDING", (0, 0), (-1, -1), pad),
                ("RIGHTPADDING", (0, 0), (-1, -1), pad),
                ("TOPPADDING", (0, 0), (-1, -1), pad * 0.7),
                ("BOTTOMPADDING", (0, 0), (-1, -1), pad * 0.7),
            ]
        )
        return Flowable(
            rows,
            colWidths=_widths(table, s.scale),
            repeatRows=1,
            style=look,
            spaceBefore=3 * s.scale,
            spaceAfter=9 * s.scale,
            hAlign="LEFT",
        )

    def _picture(self, picture: Picture) -> list[Any]:
        from reportlab.lib.utils import ImageReader
        from reportlab.platypus import Image, KeepTogether

        path = self._pictures / picture.file
        wide, high = ImageReader(str(path)).getSize()
        width = TEXT_WIDTH_PT * _PICTURE_SHARE
        image = Image(str(path), width, high * width / wide, hAlign="LEFT")
        image.spaceBefore, image.spaceAfter = 3, 3
        return [KeepTogether([image, self._paragraph(escape(picture.words), self._styles.caption)])]

    def _note(self, note: Note) -> Any:
        from reportlab.lib.colors import Color
        from reportlab.platypus import Table as Flowable

        inside: list[Any] = [self._paragraph(escape(note.title), self._styles.style(10, Weight.SEMIBOLD, after=2))]
        for block in note.blocks:
            inside += self._block(block)
        pad = 8 * self._styles.scale
        look = [
            ("BACKGROUND", (0, 0), (-1, -1), Color(*_TINT)),
            ("LINEBEFORE", (0, 0), (0, -1), 2.5, Color(*MARK)),
            ("LEFTPADDING", (0, 0), (-1, -1), pad + 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), pad),
            ("TOPPADDING", (0, 0), (-1, -1), pad * 0.7),
            ("BOTTOMPADDING", (0, 0), (-1, -1), pad * 0.4),
        ]
        gap = 4 * self._styles.scale
        return Flowable(
            [[inside]], colWidths=[TEXT_WIDTH_PT], style=look, spaceBefore=gap, spaceAfter=gap * 2, hAlign="LEFT"
        )

    def _paragraph(self, markup: str, style: Any) -> Any:
        from reportlab.platypus import Paragraph as Flowable

        return Flowable(markup, style)

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        text = escape(run.text, quote=False)
        match run.mark:
            case Mark.STRONG:
                return f'<font name="{Weight.SEMIBOLD.face}">{text}</font>'
            case Mark.KEY:
                return f'<font name="{Weight.MEDIUM.face}" backColor="#EDF2EF">&nbsp;{text}&nbsp;</font>'
            case Mark.LINK | Mark.WORD:
                return self._link(run, text)
            case Mark.ADDRESS:
                return text if run.text == run.target else f"{text} ({escape(run.target, quote=False)})"
            case Mark.PLAIN:
                return text

    def _link(self, run: Run, text: str) -> str:
        """A link where the page it leads to is in this document; else its words."""
        file, _hash, anchor = run.target.partition("#")
        if run.mark is Mark.WORD:
            file, anchor = WORDS_FILE, run.target
        file = file or self._page
        if file not in self._files:
            return text
        return f'<a href="#{_key(file, anchor)}" color="#0F5F63">{text}</a>'


def _key(file: str, anchor: str = "") -> str:
    """The name of a place in the document."""
    return escape(f"{file}.{anchor}" if anchor else file)


def _widths(table: Table, scale: float) -> list[float]:
    """Columns as wide as their text asks for, none so narrow that words break, together the width of the text."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    columns = list(zip(table.head, *table.rows, strict=True))
    least, wanted = [], []
    for cells in columns:
        texts = [plain(runs) for runs in cells]
        face, size = Weight.SEMIBOLD.face, 9 * scale
        words = [stringWidth(word, face, size) for text in texts for word in text.split()] or [0.0]
        pad = 2 * _PAD_PT * scale + 2
        keys = max(sum(run.mark is Mark.KEY for run in runs) for runs in cells)
        least.append(min(max(*words, 0.0) + pad, TEXT_WIDTH_PT / 2))
        line = max(stringWidth(text, face, size) for text in texts) + pad + keys * 2 * size
        wanted.append(max(line, _LEAST_PT * scale))
    if sum(wanted) <= TEXT_WIDTH_PT:
        return wanted
    room = TEXT_WIDTH_PT - sum(least)
    if room <= 0:
        return [TEXT_WIDTH_PT * one / sum(least) for one in least]
    more = [max(want - low, 0.0) ** 0.75 for want, low in zip(wanted, least, strict=True)]
    return [low + room * one / (sum(more) or 1.0) for low, one in zip(least, more, strict=True)]
