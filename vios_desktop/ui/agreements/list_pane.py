"""The left side of Afspraken: heading, filters, and the list with its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.agreements.filter_bar import FilterBar
from vios_desktop.ui.agreements.list_model import AgreementListModel
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.widgets.awaited_focus import AwaitedFocus
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.headed_pane import HeadedPane
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.ui.agreements.model import Listing
    from vios_desktop.ui.agreements.words import AgreementWords
    from vios_desktop.ui.theme.theme import Theme

REST_MS = 150
"""An agreement opens when the arrows rest this long: every opening is logged as a view."""


class ListPane(HeadedPane):
    """`chosen(id)` when a row is clicked, entered, or rested on with the arrows."""

    chosen = Signal(str)
    new_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, words: AgreementWords, *, own_only: bool) -> None:
        super().__init__()
        self.setProperty("part", "surface")
        self._theme, self._words, self._own_only = theme, words, own_only
        self._wanted = ""
        self._empty: QWidget | None = None
        self._awaited = AwaitedFocus(self, self.focus_list)
        self._notice: Banner | None = None
        self.model = AgreementListModel(words, self)
        self.list = RowList(theme, self.tr("Agreements"))
        self.list.setModel(self.model)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self._open(self.list.currentIndex()))
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.count = Label("", "secondary", "text2", tabular=True)
        self.new_button = SecondaryButton(theme, self.tr("New agreement"), "plus", size="compact")
        self.new_button.setToolTip(key_text("new_agreement"))
        self.new_button.clicked.connect(self.new_requested)
        self.gaps_button = QuietButton(theme, self.tr("Gaps"), size="compact")
        self.gaps_button.hide()
        self.bar = FilterBar(theme, words.texts.language)
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def state(self) -> QWidget | None:
        """What stands where the list belongs: the list itself, grey rows or an empty state."""
        return self._stack.currentWidget()

    def show_loading(self) -> None:
        self._show_page(1)

    def show_listing(self, listing: Listing) -> None:
        """Another list without moving the choice or what is in sight."""
        self._clear_notice()
        self.bar.set_school(listing.school)
        self.new_button.show()
        self.count.setText(self.tr("%n agreement(s)", "", len(listing.lines)) if listing.lines else "")
        top = self.list.verticalScrollBar().value()
        self.model.show_listing(listing)
        self._mark_wanted()
        self.list.verticalScrollBar().setValue(top)
        if listing.lines:
            self._show_page(0)
        elif listing.filters.active:
            text = self.tr("Others may be hidden by the filters.")
            self._show_empty(
                "list-checks", self.tr("No agreements with these filters."), text, self.tr("Clear filters")
            )
        else:
            text = self.tr("Here you will find who does what, and by when. Nothing is open now.")
            self._show_empty("list-checks", self.tr("No open agreements"), text, "")
        self._awaited.arrived()

    def show_no_rights(self) -> None:
        self.count.setText("")
        self.new_button.hide()
        text = self.tr("Your account sees no agreements. Ask the coordinator if you need to.")
        self._show_empty("lock", self.tr("Agreements are closed to you"), text, "")

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

    def choose(self, agreement_id: str) -> None:
        """Mark this agreement, now or when the list holds it, without opening it."""
        self._wanted = agreement_id
        self._mark_wanted()
        place = self.model.place_of(agreement_id)
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
        """The list once it is read; the search until then, and where it is empty."""
        page = self._stack.currentWidget()
        target = self.list if page is self.list else self.bar.search
        target.setFocus()
        self._awaited.asked(read=page is self.list or self._empty is not None)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(Label(self.tr("Agreements"), "page"))
        title.addStretch(1)
        title.addWidget(self.count)
        title.addWidget(self.gaps_button)
        title.addWidget(self.new_button)
        head = QVBoxLayout()
        head.setContentsMargins(18, 16, 16, 10)
        head.setSpacing(8)
        head.addLayout(title)
        if self._own_only:
            own = self.tr("You see the agreements that you made or that you have to do.")
            head.addWidget(Label(own, "secondary", "text2", wrap=True))
        head.addWidget(self.bar)
        self._notice_place = QVBoxLayout()
        self._notice_place.setContentsMargins(12, 0, 12, 0)
        grey = QWidget()
        rows = QVBoxLayout(grey)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Skeleton(self._theme, rows=8, part="surface"))
        rows.addStretch(1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(PageScroll(grey, part="surface"))
        self._stack.setCurrentIndex(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addLayout(self._notice_place)
        outer.addWidget(Rule())
        outer.addWidget(self._stack, 1)

    def _show_page(self, place: int) -> None:
        focus = QApplication.focusWidget()
        had_focus = self._empty is not None and focus is not None and self._empty.isAncestorOf(focus)
        self._stack.setCurrentIndex(place)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if had_focus:
            self.focus_list()

    def _show_empty(self, icon: str, title: str, text: str, step: str) -> None:
        self._show_page(1)
        state = EmptyState(self._theme, icon, title, text, step=step, part="surface")
        state.step_pressed.connect(self.bar.clear)
        self._empty = PageScroll(state, part="surface")
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notice_place.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

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
        if current.isValid():
            self._rest.start()

    def _open(self, index: QModelIndex) -> None:
        self._rest.stop()
        if index.isValid():
            self._wanted = self.model.id_at(index.row())
            self.chosen.emit(self._wanted)
