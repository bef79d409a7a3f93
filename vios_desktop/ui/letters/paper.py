"""The true page beside the text: one page at a time, with arrows to turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import IconButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_image import PageImage
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from vios_desktop.ui.letters.model import Page
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme


class Paper(QWidget):
    """Keeps the page that is looked at while the text changes."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._pages: tuple[PagePicture, ...] = ()
        self._number = 0
        self._page = PageImage(theme)
        self._count = Label("", "secondary", "text2", tabular=True)
        self._previous = IconButton(theme, "arrow-left", self.tr("Previous page"))
        self._next = IconButton(theme, "arrow-right", self.tr("Next page"))
        self._previous.clicked.connect(lambda: self.turn(-1))
        self._next.clicked.connect(lambda: self.turn(1))
        head = QHBoxLayout()
        head.addWidget(Label(title, "label", wrap=True), 1)
        for widget in (self._previous, self._count, self._next):
            head.addWidget(widget)
        sheet = QWidget()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self._page, 0, Qt.AlignmentFlag.AlignTop)
        self._sheet = PageScroll(sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._sheet, 1)
        self.clear()

    @property
    def pages(self) -> tuple[PagePicture, ...]:
        return self._pages

    def clear(self) -> None:
        self._pages, self._number = (), 0
        self._page.show_page(None)
        self._tell()

    def show_pages(self, page: Page) -> None:
        self._pages = page.pages
        self._number = min(self._number, max(len(self._pages) - 1, 0))
        self._page.show_page(self._pages[self._number] if self._pages else None)
        self._tell()

    def turn(self, by: int) -> None:
        number = self._number + by
        if 0 <= number < len(self._pages):
            self._number = number
            self._page.show_page(self._pages[number])
            self._sheet.to_top()
            self._tell()

    def _tell(self) -> None:
        words = self.tr("%1 of %2").replace("%1", str(self._number + 1)).replace("%2", str(len(self._pages)))
        self._count.setText(words if self._pages else "")
        self._previous.setEnabled(self._number > 0)
        self._next.setEnabled(self._number < len(self._pages) - 1)
