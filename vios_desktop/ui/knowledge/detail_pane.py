"""The right side of Kennis: the welcome, the page of one entry, or what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.knowledge.blocks import TogetherNote
from vios_desktop.ui.knowledge.pages import PageMaker
from vios_desktop.ui.tokens import READING_WIDTH
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.texts import Texts
    from vios_desktop.ui.knowledge.model import Shown, Welcome
    from vios_desktop.ui.knowledge.words import KnowledgeWords
    from vios_desktop.ui.theme.theme import Theme


class DetailPane(QFrame):
    """`back_wanted` along the links, `list_requested` where list and page do not fit beside each other."""

    back_wanted = Signal()
    list_requested = Signal()
    retry_requested = Signal()
    proposal_chosen = Signal(str)

    def __init__(self, theme: Theme, words: KnowledgeWords, texts: Texts) -> None:
        super().__init__()
        self.setProperty("part", "canvas")
        self._theme, self._words, self._texts = theme, words, texts
        self.pages = PageMaker(theme, words, self)
        self.shown_key = ""
        self._single = False
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.show_loading()

    @property
    def page(self) -> PageScroll:
        widget = self._stack.currentWidget()
        if not isinstance(widget, PageScroll):
            raise TypeError("the pane always holds a page")
        return widget

    def set_single(self, *, single: bool) -> None:
        """Alone on the screen: then there is a way back to the list."""
        self._single = single
        for button in self.findChildren(QuietButton, "to-list"):
            button.setVisible(single)

    def show_loading(self) -> None:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Skeleton(self._theme, rows=5))
        layout.addStretch(1)
        self._show(holder)

    def show_error(self, error: ViosError) -> None:
        words = self._texts.error(error.code, **error.params)
        retry = SecondaryButton(self._theme, self.tr("Try again"), size="compact")
        retry.clicked.connect(self.retry_requested)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=(retry,)))
        layout.addStretch(1)
        self._show(holder)

    def show_welcome(self, welcome: Welcome) -> None:
        self.shown_key = ""
        library = welcome.library
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addWidget(Tile(self._theme, "book", 44, 20, "accent"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(self.tr("What do you see, and what can you do?"), "page", wrap=True))
        text = self.tr(
            "Search all knowledge cards, partners, questions of the decision help and hard words at once. "
            "A typing error does not matter."
        )
        column.addWidget(Label(text, "lead", "text2", wrap=True))
        proposals = QWidget()
        flow = FlowLayout(proposals, gap=8)
        for proposal in library.proposals:
            button = SecondaryButton(self._theme, proposal, "search", size="compact")
            button.clicked.connect(self._proposer(proposal))
            flow.addWidget(button)
        column.addWidget(proposals)
        column.addWidget(TogetherNote(self._theme, self._words, library))
        if welcome.stale:
            stale = self.tr("This knowledge is older than 12 months. Check the source before you rely on it.")
            column.addWidget(Banner(self._theme, "warn", stale, "", ""))
        edition = self.tr("Knowledge of %1, version %2.").replace("%1", self._words.day(library.checked_on))
        about = f"{library.disclaimer} {edition.replace('%2', library.version)}"
        column.addWidget(Label(about, "meta", "text3", wrap=True))
        column.addStretch(1)
        self._show(holder)

    def show_entry(self, shown: Shown) -> None:
        again = shown.entry.key == self.shown_key
        place = self.page.area.verticalScrollBar().value() if again else 0
        self.shown_key = shown.entry.key
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._ways_back(shown), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.pages.make(shown), 1)
        self._show(holder)
        if again:
            self.page.area.verticalScrollBar().setValue(place)

    def _ways_back(self, shown: Shown) -> QWidget:
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        to_list = QuietButton(self._theme, self.tr("To the list"), "arrow-left", size="compact", tone="text2")
        to_list.setObjectName("to-list")
        to_list.clicked.connect(self.list_requested)
        to_list.setVisible(self._single)
        row.addWidget(to_list)
        if shown.back_title:
            text = self.tr("Back to %1").replace("%1", shown.back_title.replace("&", "&&"))
            back = QuietButton(self._theme, text, "arrow-left", size="compact", tone="text2")
            back.setObjectName("back")
            back.clicked.connect(self.back_wanted)
            row.addWidget(back)
        ways.setVisible(self._single or bool(shown.back_title))
        return ways

    def _show(self, content: QWidget) -> None:
        """Put a page in place of the one before, no wider than can be read."""
        limited = QWidget()
        across = QHBoxLayout(limited)
        across.setContentsMargins(26, 16, 24, 20)
        content.setMaximumWidth(self._theme.px(READING_WIDTH))
        across.addWidget(content, 100)
        across.addStretch(1)
        page = PageScroll(limited)
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _proposer(self, proposal: str) -> Callable[[], None]:
        return lambda: self.proposal_chosen.emit(proposal)
