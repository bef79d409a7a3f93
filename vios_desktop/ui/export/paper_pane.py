"""The true pages, one at a time, with arrows to turn them: the right side of reading through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import IconButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_image import PageImage
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme


class PaperPane(QWidget):
    """Page Up and Page Down turn as the arrows do."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._pages: tuple[PagePicture, ...] = ()
        self.number = 0
        self._page = PageImage(theme)
        self._count = Label("", "secondary", "text2", tabular=True)
        self.previous = IconButton(theme, "arrow-left", self.tr("Previous page"))
        self.next = IconButton(theme, "arrow-right", self.tr("Next page"))
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 14)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Label(title, "label"))
        head.addStretch(1)
        for widget in (self.previous, self._count, self.next):
            head.addWidget(widget)
        layout.addLayout(head)
        sheet = QWidget()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self._page, 0, Qt.AlignmentFlag.AlignTop)
        self._sheet = PageScroll(sheet)
        layout.addWidget(self._sheet, 1)

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        self._pages, self.number = tuple(pages), 0
        self._turn(0)

    def focus(self) -> None:
        self._page.setFocus()
        self._sheet.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()), 0)
        if by:
            self._turn(by)
        else:
            super().keyPressEvent(event)

    def _turn(self, by: int) -> None:
        if not self._pages:
            self._page.show_page(None)
            self._count.setText("")
            return
        self.number = min(max(self.number + by, 0), len(self._pages) - 1)
        self._page.show_page(self._pages[self.number])
        self._sheet.to_top()
        words = self.tr("%1 of %2").replace("%1", str(self.number + 1)).replace("%2", str(len(self._pages)))
        self._count.setText(words)
        first, last = self.number == 0, self.number == len(self._pages) - 1
        if (first and self.previous.hasFocus()) or (last and self.next.hasFocus()):
            self._page.setFocus()  # a button that is switched off keeps no focus
        self.previous.setEnabled(not first)
        self.next.setEnabled(not last)
