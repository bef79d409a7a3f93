"""The bar above the page: search, the one thing that always can be started, and lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.floating_list import FloatingList
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import FloatingRow

_SEARCH_WIDTH, _SEARCH_LEAST, _PANEL_WIDTH = 400, 120, 600
_LOCK_WORD_FROM, _NEW_WORD_FROM = 600, 430


class TopBar(QFrame):
    """`search_changed(text)` while typing; answer with `show_results(text, rows)`; then `result_chosen(id)`.

    Enter without a list emits `search_requested(text)`.
    """

    search_changed = Signal(str)
    search_requested = Signal(str)
    result_chosen = Signal(str)
    new_requested = Signal()
    lock_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("part", "topbar")
        self.setAccessibleName(self.tr("Search and record"))
        words = self.tr("Search a name, text, number or date")
        self.search = TextField(theme, placeholder=words, icon="search", trailing=key_text("search"), quiet=True)
        self.search.edit.setAccessibleName(words)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.edit.installEventFilter(self)
        self._list = FloatingList(theme, self.search, least_width=_PANEL_WIDTH)
        self._list.chosen.connect(self._choose)
        self.search.edit.textEdited.connect(self._typed)
        self.search.left.connect(self._list.close_list)
        self.search.confirmed.connect(self.search_requested)
        self._new_text, self._lock_text = self.tr("Record an incident"), self.tr("Lock")
        self.new_button = PrimaryButton(theme, self._new_text, "plus")
        self.new_button.clicked.connect(self.new_requested)
        self.lock_button = SecondaryButton(theme, self._lock_text, "lock")
        self.lock_button.clicked.connect(self.lock_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 9, 20, 9)
        layout.setSpacing(8)
        layout.addWidget(self.search, 100)
        layout.addStretch(1)
        layout.addWidget(self.new_button)
        layout.addWidget(self.lock_button)
        theme.changed.connect(self._fit)
        self._fit()

    def focus_search(self) -> None:
        self.search.edit.setFocus()
        self.search.edit.selectAll()

    def set_can_record(self, allowed: bool) -> None:
        """Hide the filled button for who may not record, and on the screen that records."""
        self.new_button.setVisible(allowed)

    def show_results(self, query: str, rows: Sequence[FloatingRow]) -> None:
        """What was found for `query`; an answer to an older text is ignored."""
        if query == self.search.text() and self.search.edit.hasFocus():
            self._list.open_with(tuple(rows))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for buttons without words, whatever is shown now."""
        hint = super().minimumSizeHint()
        return QSize(self._theme.px(_SEARCH_LEAST + 2 * 44) + 70, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._list.handle_key(event.key())
        )

    def _typed(self, text: str) -> None:
        if text.strip():
            self.search_changed.emit(text)
        else:
            self._list.close_list()

    def _choose(self, result_id: str) -> None:
        self.search.set_text("")
        self.result_chosen.emit(result_id)

    def _fit(self) -> None:
        self.search.setMaximumWidth(self._theme.px(_SEARCH_WIDTH))
        self.search.setMinimumWidth(self._theme.px(_SEARCH_LEAST))
        width = self.width() / self._theme.zoom
        for button, text, least in (
            (self.lock_button, self._lock_text, _LOCK_WORD_FROM),
            (self.new_button, self._new_text, _NEW_WORD_FROM),
        ):
            button.setText(text if width >= least else "")
            button.setAccessibleName(text)
            button.setToolTip("" if width >= least else text)
