"""The left side of a list with detail: heading, what narrows it, and the list with its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.awaited_focus import AwaitedFocus
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.headed_pane import HeadedPane
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.rows_model import RowsModel
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Row

REST_MS = 150
"""A record opens when the arrows rest this long: every opening is logged as a view."""


class ListFrame(HeadedPane):
    """`chosen(id)` when a row is clicked, entered, or rested on with the arrows. `step_pressed`: the empty state.

    Buttons go into `title_row`, filters into `head`, a message of the screen's own into `banners`. Where opening a
    row leaves the list, `opens_at_rest` is off: arrows only choose.
    """

    chosen = Signal(str)
    retry_requested = Signal()
    step_pressed = Signal()

    def __init__(self, theme: Theme, title: str, *, opens_at_rest: bool = True) -> None:
        super().__init__()
        self.setProperty("part", "surface")
        self._theme = theme
        self._wanted, self._opens_at_rest = "", opens_at_rest
        self._empty: PageScroll | None = None
        self._step_button: QWidget | None = None
        self._awaited = AwaitedFocus(self, self.focus_list)
        self._notice: Banner | None = None
        self.model = RowsModel(self)
        self.list = RowList(theme, title)
        self.list.setModel(self.model)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self._open(self.list.currentIndex()))
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.count = Label("", "secondary", "text2", tabular=True)
        self.title_row, self.head, self.banners = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.title_row.setSpacing(10)
        self.title_row.addWidget(Label(title, "page"))
        self.title_row.addStretch(1)
        self.title_row.addWidget(self.count)
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def state(self) -> QWidget | None:
        """What stands where the list belongs: the list itself, grey rows or an empty state."""
        return self._stack.currentWidget()

    def add_foot(self, widget: QWidget) -> None:
        """Below the list."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)

    def show_loading(self) -> None:
        self._show_page(1)

    def show_rows(self, ids: Sequence[str], row_of: Callable[[int], Row], count: str) -> None:
        """Another list without moving the choice or what is in sight."""
        self.clear_notice()
        self.count.setText(count)
        top = self.list.verticalScrollBar().value()
        self.model.show_rows(ids, row_of)
        self._mark_wanted()
        self.list.verticalScrollBar().setValue(top)
        self._show_page(0)
        self._awaited.arrived()

    def show_empty(self, icon: str, title: str, text: str, step: str = "") -> None:
        """No rows; `step` is the button that helps."""
        self.clear_notice()
        self.count.setText("")
        self.model.show_rows((), _no_row)
        self._show_page(1)
        state = EmptyState(self._theme, icon, title, text, step=step, part="surface")
        state.step_pressed.connect(self.step_pressed)
        self._empty = PageScroll(state, part="surface")
        self._step_button = state.step_button
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)
        self._awaited.arrived()

    def show_error(self, words: ErrorText, again: str) -> None:
        """Above the list; rows that are there already stay."""
        self.clear_notice()
        retry = SecondaryButton(self._theme, again, size="compact")
        retry.clicked.connect(self.retry_requested)
        self._notice = Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=(retry,))
        self.banners.addWidget(self._notice)
        if not self.model.rowCount():
            self._show_page(0)

    def clear_notice(self) -> None:
        if self._notice is not None:
            self.banners.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def choose(self, record_id: str) -> None:
        """Mark this record, now or when the list holds it, without opening it."""
        self._wanted = record_id
        self._mark_wanted()
        place = self.model.place_of(record_id)
        if place is not None:
            self.list.scrollTo(self.model.index(place, 0))

    def step(self, step: int) -> None:
        """The next or the one before, as with the arrows."""
        rows = self.model.rowCount()
        current = self.list.currentIndex()
        place = current.row() + step if current.isValid() else 0
        if rows:
            self.list.setCurrentIndex(self.model.index(max(0, min(place, rows - 1)), 0))

    def stop(self) -> None:
        self._rest.stop()

    def focus_list(self) -> None:
        """The list, or the button that helps where it is empty, or else the first thing above it.

        While nothing was read yet that comes first, and the list or the button once it is there, unless the focus
        was taken elsewhere meanwhile. Where there is room for one side only and this is not it, the focus stays
        where it is.
        """
        if self.isHidden():
            return
        place = self._stack.currentWidget()
        if place is self.list:
            self.list.setFocus()
        elif place is self._empty and self._step_button is not None:
            self._step_button.setFocus()
        else:
            self._focus_above()
        self._awaited.asked(read=place is not self._grey)

    def _focus_above(self) -> None:
        """Where something of this side has the focus already it stays there."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and not self._stack.isAncestorOf(focus):
            return
        stop = next((stop for stop in self._stops() if not self._stack.isAncestorOf(stop)), None)
        if stop is not None:
            stop.setFocus()

    def _stops(self) -> Iterator[QWidget]:
        """What the Tab key comes by on this side, in its order."""
        stop = self.nextInFocusChain()
        while stop is not None and stop is not self:
            takes_tab = stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isEnabled()
            if takes_tab and self.isAncestorOf(stop) and stop.isVisibleTo(self):
                yield stop
            stop = stop.nextInFocusChain()

    def _lay_out(self) -> None:
        self.head.setContentsMargins(18, 16, 16, 10)
        self.head.setSpacing(8)
        self.head.addLayout(self.title_row)
        self.banners.setContentsMargins(12, 0, 12, 0)
        greys = QWidget()
        rows = QVBoxLayout(greys)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Skeleton(self._theme, rows=8, part="surface"))
        rows.addStretch(1)
        self._stack.addWidget(self.list)
        self._grey = PageScroll(greys, part="surface")
        self._stack.addWidget(self._grey)
        self._stack.setCurrentIndex(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self.head)
        outer.addLayout(self.banners)
        outer.addWidget(Rule())
        outer.addWidget(self._stack, 1)

    def _show_page(self, place: int) -> None:
        focus = QApplication.focusWidget()
        had_focus = self._empty is not None and focus is not None and self._empty.isAncestorOf(focus)
        self._stack.setCurrentIndex(place)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty, self._step_button = None, None
        if had_focus:
            self.focus_list()

    def _mark_wanted(self) -> None:
        """Without opening it."""
        place = self.model.place_of(self._wanted) if self._wanted else None
        selection = self.list.selectionModel()
        blocked = selection.blockSignals(True)
        self.list.setCurrentIndex(self.model.index(place, 0) if place is not None else QModelIndex())
        if place is None:
            self.list.clearSelection()
        selection.blockSignals(blocked)
        self.list.viewport().update()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self._opens_at_rest:
            self._rest.start()

    def _open(self, index: QModelIndex) -> None:
        self._rest.stop()
        if index.isValid():
            self._wanted = self.model.id_at(index.row())
            self.chosen.emit(self._wanted)


def _no_row(_place: int) -> Row:
    raise IndexError("an empty list has no rows")
