"""The pages as they will be, and below them what can be done with them."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.papers.page_stack import PageStack
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme


class PaperPage(QWidget):
    """Implements `PaperView`."""

    print_requested = Signal()
    save_requested = Signal()
    again_requested = Signal()
    leave_requested = Signal()
    lock_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.header = FocusHeader(theme, self.tr("Back"), self.tr("Pages"))
        self.header.back_requested.connect(self.leave_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.pages = PageStack(theme)
        self._hint = Label("", "secondary", "text2", wrap=True)
        self.problem = Banner(theme, "bad", "")
        self.problem.hide()
        self.no_pages = Banner(
            theme,
            "info",
            self.tr("This file has no pages"),
            self.tr("It is a calendar or a table. Save it to look at it in another program."),
        )
        self.no_pages.hide()
        self.again = SecondaryButton(theme, self.tr("Try again"))
        self.again.clicked.connect(self.again_requested)
        self.again.hide()
        self._stack = OnePage()
        self._stack.addWidget(self._make_loading())
        self._stack.addWidget(self._make_paper())
        self._footer = self._make_footer()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._footer)

    @property
    def is_loading(self) -> bool:
        return self._stack.currentIndex() == 0

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, page, what can be done."""
        return (self.header, self._stack, self._footer)

    def show_loading(self, title: str, hint: str) -> None:
        self.header.set_title(title)
        self._hint.setText(hint or self.tr("These are the pages as they will be."))
        self._stack.setCurrentIndex(0)
        self._enable(able=False)

    def show_pages(self, title: str, pages: Sequence[PagePicture]) -> None:
        self.problem.hide()
        self.again.hide()
        self.pages.show_pages(pages)
        self.pages.setAccessibleName(title)
        self.pages.show()
        self.no_pages.setVisible(not pages)
        self._stack.setCurrentIndex(1)
        self._enable(able=True)
        self.print_button.setEnabled(bool(pages))
        self.save_button.setText(self.tr("Save as PDF") if pages else self.tr("Save"))
        self._paper.to_top()
        (self.print_button if pages else self.save_button).setFocus()

    def show_problem(self, text: ErrorText) -> None:
        self.problem.set_message("bad", text.what, text.safe, text.now)
        self.problem.show()
        if self.is_loading:  # there is no page to stay on
            self.pages.hide()
            self.again.show()
            self.again.setFocus()
        self._stack.setCurrentIndex(1)
        self._paper.to_top()

    def save_request(self, file_name: str) -> SaveRequest:
        suffix = PurePath(file_name).suffix
        kind = self.tr("Calendar") if suffix == ".ics" else suffix[1:].upper()
        return SaveRequest(self.tr("Where does the file go?"), file_name, kind, suffix)

    def saved_words(self, file_name: str) -> str:
        return self.tr("Saved: %1").replace("%1", file_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def _enable(self, *, able: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(able)

    def _make_loading(self) -> QWidget:
        grey = QWidget()
        layout = QVBoxLayout(grey)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.addWidget(Skeleton(self._theme, rows=8))
        layout.addStretch(1)
        return grey

    def _make_paper(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(24, 16, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(self.problem)
        layout.addWidget(self.no_pages)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        layout.addLayout(row)
        pages = QHBoxLayout()
        pages.addStretch(1)
        pages.addWidget(self.pages, 1000)
        pages.addStretch(1)
        layout.addLayout(pages)
        layout.addStretch(1)
        self._paper = PageScroll(content)
        return self._paper

    def _make_footer(self) -> QFrame:
        self.save_button = SecondaryButton(self._theme, self.tr("Save as PDF"), "download")
        self.save_button.clicked.connect(self.save_requested)
        self.print_button = PrimaryButton(self._theme, self.tr("Print"), "printer")
        self.print_button.clicked.connect(self.print_requested)
        footer = QFrame()
        footer.setProperty("part", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self._hint, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)
        return footer
