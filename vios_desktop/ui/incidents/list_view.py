"""The left side: heading with the count, filters, and the list with its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.incidents.filter_bar import FilterBar
from vios_desktop.ui.incidents.list_model import IncidentListModel
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.ui.incidents.filters import Filters
    from vios_desktop.ui.incidents.model import Listing
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme

REST_MS = 150
"""An incident opens when the arrows rest this long: every opening is logged as a view."""


class ListPane(QFrame):
    """`chosen(id)` when a row is clicked, entered, or rested on with the arrows."""

    chosen = Signal(str)
    filters_changed = Signal(object)
    row_needed = Signal(int)
    record_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime], *, may_record: bool) -> None:
        super().__init__()
        self.setProperty("part", "surface")
        self._theme, self._words, self._may_record = theme, words, may_record
        self._filters: Filters | None = None
        self._wanted = ""
        self.model = IncidentListModel(words, self)
        self.model.row_needed.connect(self.row_needed)
        self.list = RowList(theme, self.tr("Incidents"))
        self.list.setModel(self.model)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._open_current)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.clicked.connect(self._open_now)
        self.list.activated.connect(self._open_now)
        self.count = Label("", "secondary", "text2", tabular=True)
        self.filter_button = SecondaryButton(theme, self.tr("Filter"), "sliders-horizontal", size="compact")
        self.filter_button.clicked.connect(lambda: self.bar.open_menu(self.filter_button))
        self.bar = FilterBar(theme, words, clock, self)
        self.bar.filters_changed.connect(self.filters_changed)
        self._stack = QStackedWidget()
        self._skeleton = Skeleton(theme, rows=8, part="surface")
        self._empty: QWidget | None = None
        self._notice: Banner | None = None
        self._lay_out()
        for page in (self.list, self._on_top(self._skeleton)):
            self._stack.addWidget(page)
        self._stack.setCurrentIndex(1)

    @property
    def state(self) -> QWidget:
        """What stands where the list belongs: the list itself, grey rows or an empty state."""
        return self._stack.currentWidget()

    def set_gap(self, left: int) -> None:
        """Room left and right of heading and filters."""
        self._head.setContentsMargins(left, 16, 16, 10)

    def show_loading(self) -> None:
        self._show_page(1)

    def show_filters(self, filters: Filters) -> None:
        self._filters = filters
        self.bar.show_filters(filters)

    def show_listing(self, listing: Listing) -> None:
        """Show new ids without moving the choice or what is in sight."""
        self._clear_notice()
        self.bar.set_lists(listing.school, listing.today)
        self.count.setText(self._count_text(len(listing.ids), listing.total))
        top = self._top_row()
        self.model.show_listing(listing)
        self._restore(top)
        if listing.ids:
            self._show_page(0)
        elif listing.total:
            hidden = self.tr("%n are hidden.", "", listing.total)
            self._show_empty("sliders-horizontal", self.tr("No incidents with these filters."), hidden, "clear")
        else:
            text = self.tr("Here you will find everything that was recorded, the newest on top.")
            self._show_empty("file-text", self.tr("No incidents yet"), text, "record" if self._may_record else "")

    def show_rows(self, rows: Sequence[IncidentRow]) -> None:
        self.model.show_rows(rows)

    def show_no_rights(self) -> None:
        self.count.setText("")
        text = self.tr("Your account sees no incidents. Ask the coordinator if you need to.")
        self._show_empty("lock", self.tr("Incidents are closed to you"), text, "")

    def show_list_error(self, error: ViosError) -> None:
        """Above the list; rows that are there already stay."""
        self._clear_notice()
        words = self._words.texts.error(error.code, **error.params)
        retry = SecondaryButton(self._theme, self.tr("Try again"), size="compact")
        retry.clicked.connect(self.retry_requested)
        self._notice = Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=(retry,))
        self._notice_place.addWidget(self._notice)
        if not self.model.rowCount():
            self._show_page(0)

    def choose(self, incident_id: str) -> None:
        """Mark this incident, now or when the list holds it, without opening it."""
        self._wanted = incident_id
        place = self.model.place_of(incident_id)
        if place is not None:
            self._mark(place)
            self.list.scrollTo(self.model.index(place, 0))
        else:
            self._unmark()

    def step(self, step: int) -> None:
        """The next or the one before, as with the arrows."""
        rows = self.model.rowCount()
        current = self.list.currentIndex()
        place = current.row() + step if current.isValid() else 0
        if rows:
            self.list.setCurrentIndex(self.model.index(max(0, min(place, rows - 1)), 0))

    def stop(self) -> None:
        """Close what is open and open nothing more."""
        self._rest.stop()
        self.bar.close_popups()

    def focus_list(self) -> None:
        page = self._stack.currentWidget()
        target = page if page is self.list else self.filter_button
        target.setFocus()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(Label(self.tr("Incidents"), "page"))
        title.addStretch(1)
        title.addWidget(self.count)
        title.addWidget(self.filter_button)
        self._head = QVBoxLayout()
        self._head.setSpacing(8)
        self._head.addLayout(title)
        self._head.addWidget(self.bar)
        self._notice_place = QVBoxLayout()
        self._notice_place.setContentsMargins(12, 0, 12, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addLayout(self._notice_place)
        outer.addWidget(Rule())
        outer.addWidget(self._stack, 1)
        self.set_gap(18)

    def _on_top(self, widget: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        layout.addStretch(1)
        return page

    def _count_text(self, shown: int, total: int) -> str:
        if shown == total:
            return _grouped(total)
        return self.tr("%1 of %2").replace("%1", _grouped(shown)).replace("%2", _grouped(total))

    def _show_page(self, place: int) -> None:
        had_focus = self._empty is not None and self._empty.isAncestorOf(self._focus_or_self())
        self._stack.setCurrentIndex(place)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if had_focus:
            self.focus_list()

    def _focus_or_self(self) -> QWidget:
        return self.window().focusWidget() or self

    def _show_empty(self, icon: str, title: str, text: str, step: str) -> None:
        self._show_page(1)
        words = {"clear": self.tr("Clear filters"), "record": self.tr("Record an incident")}
        state = EmptyState(
            self._theme,
            icon,
            title,
            text,
            step=words.get(step, ""),
            step_icon="plus" if step == "record" else "",
            part="surface",
        )
        state.step_pressed.connect(self.record_requested if step == "record" else self.bar.clear_button.click)
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notice_place.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _top_row(self) -> tuple[str, int] | None:
        """The incident at the upper side, and how many of its pixels are out of sight."""
        index = self.list.indexAt(self.list.viewport().rect().topLeft())
        if not index.isValid():
            return None
        return self.model.ids[index.row()], -self.list.visualRect(index).y()

    def _restore(self, top: tuple[str, int] | None) -> None:
        place = self.model.place_of(self._wanted) if self._wanted else None
        if place is not None:
            self._mark(place)
        else:
            self._unmark()
        first = self.model.place_of(top[0]) if top is not None else None
        bar = self.list.verticalScrollBar()
        if first is not None and top is not None:
            self.list.executeDelayedItemsLayout()
            bar.setValue(first * self.list.sizeHintForRow(0) + top[1])
        else:
            bar.setValue(0)

    def _mark(self, place: int) -> None:
        """Without opening, and without moving what is in sight."""
        selection = self.list.selectionModel()
        blocked = selection.blockSignals(True)
        bar = self.list.verticalScrollBar()
        before = bar.value()
        self.list.setCurrentIndex(self.model.index(place, 0))
        selection.blockSignals(blocked)
        bar.setValue(before)
        self.list.viewport().update()

    def _unmark(self) -> None:
        if self.list.currentIndex().isValid():
            selection = self.list.selectionModel()
            blocked = selection.blockSignals(True)
            self.list.setCurrentIndex(QModelIndex())
            self.list.clearSelection()
            selection.blockSignals(blocked)
            self.list.viewport().update()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._rest.start()

    def _open_now(self, index: QModelIndex) -> None:
        self._rest.stop()
        self._open(index)

    def _open_current(self) -> None:
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self._wanted = self.model.ids[index.row()]
            self.chosen.emit(self._wanted)


def _grouped(number: int) -> str:
    """20.000, as it is written in Dutch."""
    return f"{number:,}".replace(",", ".")
