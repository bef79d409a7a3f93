"""The page with everything that was found: box, chips, kept searches, and the list with its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.knowledge.hit_delegate import HitDelegate
from vios_desktop.ui.search.model import PERIODS
from vios_desktop.ui.search.saved_bar import SavedBar
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.row_delegate import RowList
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.saved_search import SavedSearch
    from vios_desktop.services.search import HitGroup
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.knowledge.list_model import HitRow
    from vios_desktop.ui.search.model import Question
    from vios_desktop.ui.search.words import SearchWords
    from vios_desktop.ui.theme.theme import Theme

_ROLES = (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_LONGEST = 120


class FoundModel(QAbstractListModel):
    """A `HitRow` under the user role, and one sentence for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[HitRow, ...] = ()

    def fill(self, rows: Sequence[HitRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES:
            return None
        row = self.rows[index.row()]
        return row if role == Qt.ItemDataRole.UserRole else row.spoken


class SearchPage(QFrame):
    """Implements `SearchView`. A row opens with a click or Enter; arrows only move."""

    typed = Signal(str)
    first_wanted = Signal()
    chosen = Signal(str)
    kind_chosen = Signal(object)
    period_chosen = Signal(str)
    leave_requested = Signal()

    def __init__(self, theme: Theme, words: SearchWords) -> None:
        super().__init__()
        self.setProperty("part", "surface")
        self._theme, self._words = theme, words
        self._empty: QWidget | None = None
        self._said = ("", "", "")
        self._notice: Banner | None = None
        self._showing = False
        self.saved = SavedBar(theme)
        self.count = Label("", "secondary", "text2", tabular=True)
        placeholder = self.tr("A name, words, a number, a file name or a day")
        self.search = TextField(theme, icon="search", placeholder=placeholder, trailing=key_text("search"))
        self.search.edit.setAccessibleName(self.tr("Search everything"))
        self.search.edit.setMaxLength(_LONGEST)
        self.search.edit.textEdited.connect(self.typed)
        self.search.confirmed.connect(lambda _text: self.first_wanted.emit())
        self.search.edit.installEventFilter(self)
        self.kinds: ChipChoice | None = None
        self.periods = ChipChoice(theme, self._period_options())
        self.periods.setAccessibleName(self.tr("Period"))
        self.periods.text_changed.connect(self._period_changed)
        self.model = FoundModel(self)
        self.list = RowList(theme, self.tr("What was found"))
        self.list.setItemDelegate(HitDelegate(theme, self.list))
        self.list.setModel(self.model)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self._stack = QStackedWidget()
        self._kind_row, self._banners = QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def show_question(self, question: Question) -> None:
        self._showing = True
        self.search.set_text(question.text)
        self.periods.set_text(question.period)
        if self.kinds is not None:
            self.kinds.set_text(question.kind or "")
        self._showing = False

    def show_kinds(self, kinds: Sequence[RecordKind]) -> None:
        if self.kinds is not None:
            return
        options = [Option("", self.tr("Everything"))]
        options += [Option(kind, self._words.kind(kind)) for kind in kinds]
        self.kinds = ChipChoice(self._theme, options)
        self.kinds.setAccessibleName(self.tr("Kind"))
        self.kinds.text_changed.connect(self._kind_changed)
        self._kind_row.addWidget(self.kinds)

    def show_start(self) -> None:
        self._show_empty(
            "search",
            self.tr("What are you looking for?"),
            self.tr(
                "Names may be misspelt. Put words in quotes to find them exactly. "
                "A day works too: 24 nov, last week or November 2025."
            ),
        )
        self.saved.set_can_save(allowed=False)

    def show_groups(self, groups: Sequence[HitGroup]) -> None:
        self._clear_notice()
        rows = [self._words.row(hit) for group in groups for hit in group.hits]
        self.count.setText(self._words.counted(len(rows), more=any(group.more for group in groups)))
        self.model.fill(rows)
        self._show_list()
        self.list.scrollToTop()
        self.saved.set_can_save(allowed=True)

    def show_nothing(self, question: Question) -> None:
        narrowed = bool(question.kind or question.period)
        hint = self.tr("Choose another kind or period, or try fewer words.")
        other = self.tr("Try fewer words, or only the beginning of a word.")
        self._show_empty("search", self.tr("Nothing found"), hint if narrowed else other)
        self.saved.set_can_save(allowed=True)

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        self.saved.show_saved(searches)

    def ask_name(self, name: str) -> None:
        self.saved.ask_name(name)

    def close_name(self) -> None:
        self.saved.close_name()
        self.focus_search()

    def show_name_problem(self, text: str) -> None:
        self.saved.show_problem(text)

    def show_problem(self, text: ErrorText) -> None:
        self._clear_notice()
        self._notice = Banner(self._theme, "bad", text.what, text.safe, text.now)
        self._banners.addWidget(self._notice)

    def kept_words(self) -> str:
        return self.tr("Search kept.")

    def removed_words(self) -> str:
        return self.tr("Kept search removed.")

    def focus_search(self) -> None:
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def panes(self) -> Sequence[QWidget]:
        return (self.search, self.list)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the box goes into the list."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Down or not self.model.rows:
            return False
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.setCurrentIndex(self.model.index(0, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def _period_options(self) -> list[Option]:
        texts = (
            *(self.tr("Any time"), self.tr("Last 4 weeks"), self.tr("This school year")),
            self.tr("Last school year"),
        )
        return [Option(code, text) for code, text in zip(PERIODS, texts, strict=True)]

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(Label(self.tr("Search"), "page"))
        title.addStretch(1)
        title.addWidget(self.count)
        self._kind_row.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 20, 12)
        head.setSpacing(9)
        head.addLayout(title)
        head.addWidget(self.search)
        head.addLayout(self._kind_row)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(8)
        narrowing.addWidget(self.periods, 1)
        narrowing.addWidget(self.saved.save_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(narrowing)
        head.addWidget(self.saved)
        self._banners.setContentsMargins(16, 0, 16, 0)
        self._stack.addWidget(self.list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addLayout(self._banners)
        outer.addWidget(Rule())
        outer.addWidget(self._stack, 1)

    def _kind_changed(self, code: str) -> None:
        if not self._showing:
            self.kind_chosen.emit(RecordKind(code) if code else None)

    def _period_changed(self, code: str) -> None:
        if not self._showing:
            self.period_chosen.emit(code)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.rows[index.row()].key)

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._banners.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None

    def _show_empty(self, icon: str, title: str, text: str) -> None:
        said = icon, title, text
        self._clear_notice()
        self.count.setText("")
        self.model.fill(())
        if self._empty is not None and self._stack.currentWidget() is self._empty and said == self._said:
            return
        self._show_list()
        self._said = said
        self._empty = PageScroll(EmptyState(self._theme, icon, title, text, part="surface"), part="surface")
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)
