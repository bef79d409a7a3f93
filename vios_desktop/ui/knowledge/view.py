"""Both sides of Kennis in one splitter; narrow, one of the two at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from vios_desktop.ui.knowledge.detail_pane import DetailPane
from vios_desktop.ui.knowledge.list_pane import ListPane
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.in_turns import InTurns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.knowledge.content import EntryType
    from vios_desktop.texts import Texts
    from vios_desktop.ui.knowledge.model import Listing, Shown, Welcome
    from vios_desktop.ui.knowledge.words import KnowledgeWords
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme

LIST_WIDTH, LIST_WIDTH_NARROW = 452, 372
_LEAST_LIST, _LEAST_DETAIL = 320, 340
_WIDTH_KEYS = {False: "knowledge/list_width", True: "knowledge/list_width_narrow"}


class KnowledgePage(QWidget):
    """Implements `KnowledgeView`."""

    leave_requested = Signal()

    def __init__(self, theme: Theme, words: KnowledgeWords, settings: UiSettings, texts: Texts) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self._narrow: bool | None = None
        self._single = self._reading = False
        self._coming = InTurns(self)
        self.list_pane = ListPane(theme, words)
        self.detail_pane = DetailPane(theme, words, texts)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list_pane)
        self.splitter.addWidget(self.detail_pane)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._remember_width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.detail_pane.list_requested.connect(self.show_list_side)
        add_actions(self, {"next": lambda: self.list_pane.step(1), "previous": lambda: self.list_pane.step(-1)})
        theme.changed.connect(self._refit)

    @property
    def single(self) -> bool:
        """True if there is room for one side only."""
        return self._single

    def panes(self) -> Sequence[QWidget]:
        return [self.list_pane, self.detail_pane]

    def show_loading(self) -> None:
        self._coming.stop()
        self.list_pane.show_loading()
        self.detail_pane.show_loading()

    def show_error(self, error: ViosError) -> None:
        self._coming.stop()
        self.detail_pane.show_error(error)
        self._read(reading=True)

    def show_query(self, query: str, entry_type: EntryType | None) -> None:
        self.list_pane.show_query(query, entry_type)

    def show_listing(self, listing: Listing) -> None:
        self.list_pane.show_listing(listing)
        self._read(reading=False)

    def mark(self, key: str) -> None:
        self.list_pane.mark(key)

    def show_welcome(self, welcome: Welcome) -> None:
        """In a turn of its own: the list beside it is mostly filled in this one."""
        self._read(reading=False)
        self._coming.start(self._welcoming(welcome))

    def _welcoming(self, welcome: Welcome) -> Iterator[None]:
        self.detail_pane.show_welcome(welcome)
        yield

    def show_entry(self, shown: Shown) -> None:
        self._coming.stop()
        self.detail_pane.show_entry(shown)
        self._read(reading=True)

    def show_list_side(self) -> None:
        """Back from an entry to the list, where both do not fit beside each other."""
        self._read(reading=False)
        self.list_pane.list.setFocus()

    def focus_search(self) -> None:
        self._read(reading=False)
        self.list_pane.focus_search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: from the page to the list where there is one side, else what was typed goes, else back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._single and self._reading:
            self.show_list_side()
        else:
            self.leave_requested.emit()

    def _read(self, *, reading: bool) -> None:
        self._reading = reading
        self._show_sides()

    def _refit(self) -> None:
        """Zoom changed: widths are to be taken anew, after the fonts are."""
        self._narrow = None
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        px = self._theme.px
        self._single = self.width() < px(_LEAST_LIST) + px(_LEAST_DETAIL)
        self.detail_pane.set_single(single=self._single)
        self._show_sides()
        narrow = self._theme.is_narrow(self.window().width())
        if narrow != self._narrow:
            self._narrow = narrow
            self._set_list_width(self._kept_width(narrow=narrow))

    def _show_sides(self) -> None:
        self.list_pane.setVisible(not self._single or not self._reading)
        self.detail_pane.setVisible(not self._single or self._reading)

    def _kept_width(self, *, narrow: bool) -> int:
        """As the user left it, in logical pixels."""
        usual = LIST_WIDTH_NARROW if narrow else LIST_WIDTH
        try:
            kept = int(self._settings.value(_WIDTH_KEYS[narrow]) or usual)
        except ValueError:
            kept = usual
        return max(_LEAST_LIST, min(kept, 900))

    def _set_list_width(self, logical: int) -> None:
        width = min(self._theme.px(logical), max(0, self.width() - self._theme.px(_LEAST_DETAIL)))
        self.splitter.setSizes([width, max(1, self.width() - width - 1)])

    def _remember_width(self, _place: int, _handle: int) -> None:
        logical = round(self.list_pane.width() / self._theme.zoom)
        self._settings.set_value(_WIDTH_KEYS[bool(self._narrow)], str(logical))
