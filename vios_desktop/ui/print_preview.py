"""The pages before they go to the printer: the same pictures are printed, so this is what comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.papers.page_stack import PageStack
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme

_SHARE = 0.9  # of the window it stands over
_WIDEST = 820


class PrintPreview(QDialog):
    """Accepted: print these. The title says nothing of what is on them."""

    def __init__(self, theme: Theme, pages: Sequence[PagePicture], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("VIOS")
        self.setAccessibleName(self.tr("What will be printed"))
        self.setModal(True)
        self.pages = PageStack(theme)
        self.pages.show_pages(pages)
        self.print_button = PrimaryButton(theme, self.tr("Print"), "printer")
        self.print_button.clicked.connect(self.accept)
        self.leave_button = SecondaryButton(theme, self.tr("Do not print"))
        self.leave_button.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(self._content(len(pages)), self._footer()))
        room = parent.window().size() * _SHARE
        self.resize(min(theme.px(_WIDEST), room.width()), room.height())
        self.print_button.setFocus()

    def _content(self, count: int) -> QWidget:
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(24, 18, 24, 24)
        body.setSpacing(12)
        body.addWidget(Label(self.tr("%n page(s) will be printed", "", count), "card", wrap=True))
        body.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignTop)
        body.addStretch(1)
        return content

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("part", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.leave_button)
        row.addWidget(self.print_button)
        return footer
