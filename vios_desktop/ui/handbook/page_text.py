"""The text of a page in Qt: reading width, links that stay inside, pictures of the folder, marked words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from vios_desktop.ui.handbook.markup import COPY_SCHEME, PAGE_SCHEME, PICTURE_SCHEME, WORD_SCHEME, Look, page_html
from vios_desktop.ui.tokens import READING_WIDTH
from vios_desktop.ui.widgets.painting import focus_ring, shows_focus

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from vios_desktop.handbook.book import Word
    from vios_desktop.handbook.page import Page
    from vios_desktop.ui.theme.theme import Theme

_SIDE, _TOP, _RING = 28, 20, 4


class PageText(QTextBrowser):
    """Nothing is loaded but the pictures of the handbook; a link becomes one of these signals."""

    page_wanted = Signal(str)
    word_pressed = Signal(str)
    address_pressed = Signal(str)

    def __init__(self, theme: Theme, pictures: Path, words: Mapping[str, Word]) -> None:
        super().__init__()
        self._theme, self._pictures, self._words = theme, pictures, words
        self._page: Page | None = None
        self._unfolded: frozenset[str] = frozenset()
        self._found = ""
        self._shown_width = 0
        self.setProperty("part", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # a cell is never so narrow that its words break
        self.anchorClicked.connect(self._pressed)
        theme.changed.connect(self._again)

    @property
    def page(self) -> Page | None:
        return self._page

    def show_page(self, page: Page, anchor: str, found: str) -> None:
        """From the top, or from a heading; what was looked for is marked, and shown where no heading is asked."""
        self._page, self._found, self._unfolded = page, found, frozenset()
        self.setAccessibleName(page.title)
        self._write()
        if anchor:
            self.scrollToAnchor(anchor)
        elif found:
            self.next_found()
        else:
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.verticalScrollBar().setValue(0)

    def unfold(self, words: frozenset[str]) -> None:
        """The same page with these words unfolded; neither the page nor the focus moves."""
        changed = words ^ self._unfolded
        self._unfolded = words
        self._write()
        self._select_link(WORD_SCHEME + next(iter(changed))) if len(changed) == 1 else None

    def next_found(self, *, back: bool = False) -> bool:
        """Go to the next marked word, round and round. False where there is none."""
        places = self._found_places()
        if not places:
            return False
        at = self.textCursor().position()
        later = [place for place in places if (place[1] < at if back else place[0] >= at)]
        start, end = (later[-1] if back else later[0]) if later else (places[-1] if back else places[0])
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def copy_all(self) -> None:
        """The whole page into the clipboard, without moving it."""
        cursor, was = self.textCursor(), self.verticalScrollBar().value()
        self.selectAll()
        self.copy()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(was)

    def mark_found(self, found: str) -> None:
        """Mark other words on the page that is shown."""
        self._found = found
        self._mark()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """The picture in the pixels in which it is drawn; nothing else exists for a page."""
        url = name if isinstance(name, str) else name.toString()
        if kind != QTextDocument.ResourceType.ImageResource.value or not url.startswith(PICTURE_SCHEME):
            return None
        image = QImage(str(self._pictures / url.removeprefix(PICTURE_SCHEME).rpartition("/")[2]))
        if image.isNull():
            return None
        ratio = self.devicePixelRatioF()
        width = round(self._column() * ratio)
        shown = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_top = self._first_in_sight()  # Qt lays the text out anew below
        self._set_sides()
        super().resizeEvent(event)
        if self._column() != self._shown_width:
            self._write_from(at_top)

    def event(self, event: QEvent) -> bool:
        """The ring of the focus stands around the page, in the margins that the text leaves free."""
        handled = super().event(event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        elif event.type() == QEvent.Type.Paint and self.hasFocus() and shows_focus(self):
            focus_ring(QPainter(self), self.rect().adjusted(1, 1, -1, -1), 4, self._theme.tokens.focus)
        return handled

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons of a mouse that go back and on are those of the window."""
        if event.button() in {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}:
            event.ignore()
        else:
            super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(READING_WIDTH + 2 * _SIDE), self._theme.px(600))

    def _column(self) -> int:
        """The width of the text: never more than one reads well, without a side-way bar."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * self._theme.px(_SIDE)
        return max(min(room, self._theme.px(READING_WIDTH)), 120)

    def _set_sides(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        right = max(self.width() - bar - self._theme.px(_SIDE) - self._column(), _RING)
        self.setViewportMargins(self._theme.px(_SIDE), self._theme.px(_TOP), right, _RING)

    def _again(self) -> None:
        """Other colours or another size: the same words stay at the top."""
        at_top = self._first_in_sight()
        self._set_sides()
        self._write_from(at_top)

    def _first_in_sight(self) -> int:
        """The place in the text of what stands at the top; -1 for the beginning of the page."""
        scrolled = self.verticalScrollBar().value() > 0
        return self.cursorForPosition(QPoint(0, 0)).position() if scrolled else -1

    def _write_from(self, at_top: int) -> None:
        """Write the page anew, with this place at the top."""
        if self._page is None:
            return
        self._write()
        cursor, bar = QTextCursor(self.document()), self.verticalScrollBar()
        cursor.setPosition(max(0, min(at_top, self.document().characterCount() - 1)))
        bar.setValue(bar.value() + self.cursorRect(cursor).top() if at_top >= 0 else 0)

    def _write(self) -> None:
        if self._page is None:
            return
        bar = self.verticalScrollBar()
        was = bar.value()
        self._shown_width = self._column()
        look = Look(self._theme.tokens, self._theme.px, self._shown_width, self._picture_height)
        self.document().setIndentWidth(self._theme.px(24))
        self.document().setDefaultFont(self._theme.font("body"))
        self.setHtml(page_html(self._page, self._words, self._unfolded, look))
        bar.setValue(was)
        self._mark()

    def _picture_height(self, file: str, width: int) -> int:
        size = QImageReader(str(self._pictures / file)).size()
        return round(size.height() * width / size.width()) if size.isValid() and size.width() else 0

    def _pressed(self, url: QUrl) -> None:
        target = url.toString()
        for scheme, signal in (
            (PAGE_SCHEME, self.page_wanted),
            (WORD_SCHEME, self.word_pressed),
            (COPY_SCHEME, self.address_pressed),
        ):
            if target.startswith(scheme):
                signal.emit(target.removeprefix(scheme))

    def _select_link(self, target: str) -> None:
        """Put the focus on a link again after the page was written anew."""
        block = self.document().begin()
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                fragment = at.fragment()
                at += 1
                if fragment.charFormat().anchorHref() == target:
                    cursor = self.textCursor()
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    was = self.verticalScrollBar().value()
                    self.setTextCursor(cursor)
                    self.verticalScrollBar().setValue(was)
                    return
            block = block.next()

    def _found_places(self) -> list[tuple[int, int]]:
        words = [re.escape(word) for word in self._found.split()]
        if not words:
            return []
        text = self.document().toPlainText()
        return [found.span() for found in re.finditer(rf"\b(?:{'|'.join(words)})\w*", text, re.IGNORECASE)]

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.tokens.warn_soft))
        look.setForeground(QColor(self._theme.tokens.text))
        look.setFontWeight(600)
        marks = []
        for start, end in self._found_places():
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.setExtraSelections(marks)
