"""The handbook on paper: all of it with contents and bookmarks, or one page; a role card is exactly one A4."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from vios_desktop.handbook.book import Book
from vios_desktop.handbook.page import Kind, Page
from vios_desktop.reports.handbook_flow import Flow, Styles
from vios_desktop.reports.sheet import (
    FOOTER_PT,
    HEIGHT_PT,
    MARGIN_PT,
    PRODUCER,
    RIGHT_PT,
    SOFT,
    TEXT_WIDTH_PT,
    WIDTH_PT,
    Weight,
    draw_mark,
    register_fonts,
)

TITLE: Final = "Handboek VIOS"
_KINDS: Final = {
    Kind.CHAPTER: "Hoofdstukken",
    Kind.CARD: "Kaarten per rol",
    Kind.DOCUMENT: "Stukken voor de school",
}
_CARD_SCALES: Final = (1.0, 0.95, 0.9, 0.85, 0.8)
_BOTTOM_PT: Final = 66.0
_MARK_UP_PT: Final = 24.0
"""The sign stands in the margin: text goes on up to the top of every page."""


class CardTooLongError(Exception):
    """A card does not fit on one A4 at the smallest size; it must never be cut off silently."""


def render_all(book: Book, pictures: Path, fonts: Path, version: str) -> bytes:
    """All pages as PDF: a list of contents with page numbers, bookmarks, links inside. Equal books, equal bytes.

    Raises `CardTooLongError`.
    """
    register_fonts(fonts)
    files = {page.file for page in book.pages}
    styles = Styles(1.0)
    flow = Flow(styles, pictures, files)
    story: list[Any] = [*flow.cover(TITLE, f"Versie {version}"), flow.contents(), flow.new_page()]
    for kind in Kind:
        for at, page in enumerate(book.of_kind(kind)):
            part = _KINDS[kind] if at == 0 else ""
            own = Flow(Styles(_card_scale(page, pictures, part)), pictures, files) if kind is Kind.CARD else flow
            story += own.page(page, part)
            story.append(flow.new_page())
    return _build(story[:-1], TITLE, f"{TITLE}, versie {version}", passes=True)[0]


def render_page(page: Page, pictures: Path, fonts: Path, version: str) -> bytes:
    """One page as a PDF of its own, with bookmarks of its headings. Raises `CardTooLongError`."""
    register_fonts(fonts)
    scale = _card_scale(page, pictures) if page.kind is Kind.CARD else 1.0
    story = Flow(Styles(scale), pictures, {page.file}).page(page)
    return _build(story, page.title, f"{TITLE}, versie {version}", passes=False)[0]


def _card_scale(page: Page, pictures: Path, part: str = "") -> float:
    """The largest size at which a card is one page."""
    for scale in _CARD_SCALES:
        story = Flow(Styles(scale), pictures, {page.file}).page(page, part)
        if _build(story, page.title, "", passes=False)[1] == 1:
            return scale
    raise CardTooLongError(page.file)


# reportlab has no types: documents, canvases and flowables are Any.
def _build(story: Sequence[Any], title: str, footer: str, *, passes: bool) -> tuple[bytes, int]:
    """The pages as bytes, and how many there are. With `passes` page numbers in the contents are worked out."""
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    target = io.BytesIO()

    class Document(BaseDocTemplate):  # type: ignore[misc]
        """Tells the contents and the bookmarks what it comes by; a page alone has no part above it."""

        least_level = 0 if passes else 1

        def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - reportlab's name
            mark = getattr(flowable, "handbook_mark", None)
            if mark is None:
                return
            words, key, level = mark
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(words, key, max(level - self.least_level, 0), closed=level > 0)
            if (listed := getattr(flowable, "in_contents", None)) is not None:
                self.notify("TOCEntry", (listed, words, self.page, key))

    def dress(canvas: Any, document: Any) -> None:
        canvas.saveState()
        canvas.translate(0, _MARK_UP_PT)
        draw_mark(canvas)
        canvas.restoreState()
        canvas.setFillColorRGB(*SOFT)
        canvas.setFont(Weight.REGULAR.face, 8.5)
        canvas.drawString(MARGIN_PT, FOOTER_PT, footer)
        canvas.drawRightString(RIGHT_PT, FOOTER_PT, str(document.page))

    document = Document(
        target,
        pagesize=(WIDTH_PT, HEIGHT_PT),
        title=title,
        subject=title,
        author=PRODUCER,
        creator=PRODUCER,
        producer=PRODUCER,
        lang="nl-NL",
        invariant=1,
        pageCompression=1,
        displayDocTitle=1,
        initialFontName=Weight.REGULAR.face,
    )
    frame = Frame(
        *(MARGIN_PT, _BOTTOM_PT, TEXT_WIDTH_PT, HEIGHT_PT - MARGIN_PT - _BOTTOM_PT),
        **dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0),
    )
    document.addPageTemplates(PageTemplate("page", [frame], onPage=dress))
    (document.multiBuild if passes else document.build)(list(story))
    return target.getvalue(), document.page
