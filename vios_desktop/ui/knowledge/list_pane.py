"""The left side of Kennis: the one search box, the chips for the types, and the list with its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.knowledge.content import EntryType
from vios_desktop.ui.knowledge.hit_delegate import HitDelegate
from vios_desktop.ui.knowledge.list_model import HitListModel
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.headed_pane import HeadedPane
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.knowledge.model import Listing
    from vios_desktop.ui.knowledge.words import KnowledgeWords
    from vios_desktop.ui.theme.theme import Theme


class ListPane(HeadedPane):
    """`searched(text)` while typing, `chosen(key)` for a row, `first_wanted` for Enter in the search box."""

    searched = Signal(str)
    chosen = Signal(str)
    first_wanted = Signal()
    type_chosen = Signal(object)
    proposal_chosen = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme, words: KnowledgeWords) -> None:
        super().__init__()
        self.setProperty("part", "surface")
        self._theme, self._words = theme, words
        self._empty: QWidget | None = None
        self._marking = False
        self.model = HitListModel(words, self)
        self.list = RowList(theme, self.tr("Knowledge"))
        self.list.setItemDelegate(HitDelegate(theme, self.list))
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.count = Label("", "secondary", "text2", tabular=True)
        self.search = TextField(
            theme,
            icon="search",
            placeholder=self.tr("For example: red eyes, two phones, nude"),
            trailing=key_text("search"),
        )
        self.search.edit.setAccessibleName(self.tr("Search all knowledge"))
        self.search.edit.setMaxLength(120)
        self.search.text_changed.connect(self.searched)
        self.search.confirmed.connect(lambda _text: self.first_wanted.emit())
        self.search.edit.installEventFilter(self)
        self.chips = {kind: ChoiceChip(theme, words.chip(kind)) for kind in (None, *EntryType)}
        self._stack = QStackedWidget()
        self._lay_out()

    @property
    def state(self) -> QWidget | None:
        """What stands where the list belongs: the list itself, grey rows or an empty state."""
        return self._stack.currentWidget()

    def show_loading(self) -> None:
        self._stack.setCurrentIndex(1)

    def show_query(self, query: str, entry_type: EntryType | None) -> None:
        for kind, chip in self.chips.items():
            chip.setChecked(kind is entry_type)
        blocked = self.search.blockSignals(True)
        self.search.set_text(query)
        self.search.blockSignals(blocked)

    def show_listing(self, listing: Listing) -> None:
        self.count.setText(self._words.found(listing))
        self._marking = True
        self.model.show_listing(listing)
        self._marking = False
        self.list.scrollToTop()
        if listing.hits:
            self._show_list()
        else:
            self._show_empty(listing)

    def mark(self, key: str) -> None:
        """Mark this row without opening it, or none."""
        self._marking = True
        place = self.model.place_of(key)
        if place is None:
            self.list.setCurrentIndex(QModelIndex())
        else:
            index = self.model.index(place, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self._marking = False

    def step(self, step: int) -> None:
        """The next row or the one before, as with the arrows."""
        rows = self.model.rowCount()
        current = self.list.currentIndex()
        place = current.row() + step if current.isValid() else 0
        if rows:
            self.list.setCurrentIndex(self.model.index(max(0, min(place, rows - 1)), 0))

    def focus_search(self) -> None:
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def eventFilter(self, watched: QObject, event: object) -> bool:
        """Down in the search box goes into the list."""
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QKeyEvent

        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._typed_key(event)
        return False

    def _typed_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Down or not self.model.rowCount():
            return False
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.list.currentIndex().isValid():
            self.step(1)
        return True

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(Label(self.tr("Knowledge"), "page"))
        title.addStretch(1)
        title.addWidget(self.count)
        chips = FlowLayout(gap=6)
        group = QButtonGroup(self)
        for kind, chip in self.chips.items():
            chip.setChecked(kind is None)
            group.addButton(chip)
            chip.clicked.connect(self._chooser(kind))
            chips.addWidget(chip)
        head = QVBoxLayout()
        head.setContentsMargins(18, 16, 16, 10)
        head.setSpacing(8)
        head.addLayout(title)
        head.addWidget(self.search)
        head.addLayout(chips)
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
        outer.addWidget(self._stack, 1)

    def _chooser(self, kind: EntryType | None) -> Callable[[], None]:
        return lambda: self.type_chosen.emit(kind)

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._marking:
            self._open(now)

    def _open(self, index: QModelIndex) -> None:
        key = self.model.key_at(index.row()) if index.isValid() else ""
        if key:
            self.chosen.emit(key)

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None

    def _show_empty(self, listing: Listing) -> None:
        self._show_list()
        self._empty = PageScroll(self._nothing_found(listing), part="surface")
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _nothing_found(self, listing: Listing) -> QWidget:
        """What was looked for, what does exist, and one step."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(8)
        layout.addWidget(Tile(self._theme, "search", 44, 20, "accent"), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(Label(self.tr("Nothing found for these words"), "card", wrap=True))
        text = self.tr(
            "Try fewer words, or one of these. Are you in doubt? Call your neighbourhood officer for advice."
        )
        layout.addWidget(Label(text, "secondary", "text2", wrap=True))
        proposals = QWidget()
        flow = FlowLayout(proposals, gap=6)
        for proposal in listing.proposals:
            button = SecondaryButton(self._theme, proposal.replace("&", "&&"), size="compact")
            button.clicked.connect(self._proposer(proposal))
            flow.addWidget(button)
        layout.addWidget(proposals)
        clear = QuietButton(self._theme, self.tr("Show everything"), "x", size="compact")
        clear.clicked.connect(self.cleared)
        layout.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return holder

    def _proposer(self, proposal: str) -> Callable[[], None]:
        return lambda: self.proposal_chosen.emit(proposal)
