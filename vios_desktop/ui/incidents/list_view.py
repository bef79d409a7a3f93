"""The left side: heading with the count, filters, and the list with its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.incidents.filter_bar import FilterBar
from vios_desktop.ui.incidents.incident_list import IncidentList
from vios_desktop.ui.limited.link import LimitedLink
from vios_desktop.ui.widgets.awaited_focus import AwaitedFocus
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.headed_pane import HeadedPane
from vios_desktop.ui.widgets.label import Label, Rule
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


class ListPane(HeadedPane):
    """`chosen(id)` when a row is to be opened; the rest says what was pressed."""

    chosen = Signal(str)
    filters_changed = Signal(object)
    rows_needed = Signal(list)
    record_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime], *, may_record: bool) -> None:
        super().__init__()
        self.setProperty("part", "surface")
        self._theme, self._words, self._may_record = theme, words, may_record
        self._filters: Filters | None = None
        self.list = IncidentList(theme, words, self.tr("Incidents"))
        self.list.rows.rows_needed.connect(self.rows_needed)
        self.list.chosen.connect(self.chosen)
        self.count = Label("", "secondary", "text2", tabular=True)
        self.filter_button = SecondaryButton(theme, self.tr("Filter"), "settings-2", size="compact")
        self.bar = FilterBar(theme, words, clock, self)
        self.filter_button.clicked.connect(lambda: self.bar.open_menu(self.filter_button))
        self.bar.filters_changed.connect(self.filters_changed)
        self.limited = LimitedLink(theme)
        self._stack = QStackedWidget()
        self._skeleton = Skeleton(theme, rows=8, part="surface")
        self._empty: EmptyState | None = None
        self._awaited = AwaitedFocus(self, self.focus_list)
        self._notice: Banner | None = None
        self._lay_out()
        for page in (self.list, self._on_top(self._skeleton)):
            self._stack.addWidget(page)
        self._stack.setCurrentIndex(1)

    @property
    def state(self) -> QWidget | None:
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
        self.count.setText(self._count_text(listing.count, listing.total))
        self.list.show_listing(listing)
        if listing.ids:
            self._show_page(0)
        elif listing.total:
            hidden = self.tr("%n are hidden.", "", listing.total)
            self._show_empty("settings-2", self.tr("No incidents with these filters."), hidden, "clear")
        else:
            text = self.tr("Here you will find everything that was recorded, the newest on top.")
            self._show_empty("file-text", self.tr("No incidents yet"), text, "record" if self._may_record else "")
        self._awaited.arrived()

    def show_rows(self, rows: Sequence[IncidentRow]) -> None:
        self.list.rows.show_rows(rows)

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
        if not self.list.rows.rowCount():
            self._show_page(0)

    def stop(self) -> None:
        """Close what is open and open nothing more."""
        self.list.stop()
        self.bar.close_popups()

    def focus_list(self) -> None:
        """The list once it is read, or the button that helps where it is empty; Filter until then."""
        page = self._stack.currentWidget()
        helps = self._empty.step_button if self._empty is not None else None
        target = self.list if page is self.list else helps or self.filter_button
        target.setFocus()
        self._awaited.asked(read=page is self.list or self._empty is not None)

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
        outer.addWidget(self.limited)
        self.set_gap(18)

    def _on_top(self, widget: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        layout.addStretch(1)
        return page

    def _count_text(self, shown: int | None, total: int) -> str:
        if shown == total:
            return _grouped(total)
        found = "…" if shown is None else _grouped(shown)
        return self.tr("%1 of %2").replace("%1", found).replace("%2", _grouped(total))

    def _show_page(self, place: int) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._empty is not None and self._empty.isAncestorOf(focus)
        self._stack.setCurrentIndex(place)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if had_focus:
            self.focus_list()

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


def _grouped(number: int) -> str:
    """20.000, as it is written in Dutch."""
    return f"{number:,}".replace(",", ".")
