"""A list to tick several of, with a search field where it is long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vios_desktop.ui.incidents.popup import Popup
from vios_desktop.ui.tokens import RADIUS_CHIP
from vios_desktop.ui.widgets.combo_field import folded
from vios_desktop.ui.widgets.painting import rounded_box
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Option

_SEARCH_FROM = 9
_MOST_ROWS = 10
_WIDTH = 348


class _Model(QAbstractListModel):
    """The options that match; ticked or not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.options: tuple[Option, ...] = ()
        self.ticked: set[str] = set()

    def fill(self, options: Sequence[Option]) -> None:
        self.beginResetModel()
        self.options = tuple(options)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.options)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.options[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return option.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if option.code in self.ticked else Qt.CheckState.Unchecked
        return option if role == Qt.ItemDataRole.UserRole else None

    def toggle(self, index: QModelIndex) -> None:
        self.ticked ^= {self.options[index.row()].code}
        self.dataChanged.emit(index, index)


class _Delegate(QStyledItemDelegate):
    """A box with or without its tick, the icon if there is one, and the word."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        high = QFontMetrics(self._theme.font("body")).height() + self._theme.px(11)
        return QSize(self._theme.px(80), high)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Option = index.data(Qt.ItemDataRole.UserRole)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        tokens, px, rect = self._theme.tokens, self._theme.px, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded_box(painter, rect, RADIUS_CHIP, fill=tokens.hover, edge=tokens.focus)
        edge = px(16)
        box = QRect(rect.x() + px(8), rect.center().y() - edge // 2 + 1, edge, edge)
        fill, line = (tokens.accent, tokens.accent) if ticked else (tokens.surface, tokens.control)
        rounded_box(painter, box, 4, fill=fill, edge=line)
        if ticked:
            self._theme.icons.paint(painter, "check", QRectF(box.adjusted(2, 2, -2, -2)), tokens.on_accent)
        left = box.right() + px(10)
        if choice.icon:
            size = px(16)
            area = QRectF(left, rect.center().y() - size / 2 + 1, size, size)
            self._theme.icons.paint(painter, choice.icon, area, tokens.text2)
            left += size + px(9)
        painter.setFont(self._theme.font("body"))
        painter.setPen(QColor(tokens.text))
        room = rect.right() - px(8) - left
        words = painter.fontMetrics().elidedText(choice.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.y(), room, rect.height()), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class ChoicePopup(Popup):
    """`changed(codes)` with every tick, in the order of the options. Typing searches, Enter ticks."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme, spoken_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: tuple[Option, ...] = ()
        self._model = _Model(self)
        self.search = TextField(theme, placeholder=self.tr("Search the list"), icon="search", quiet=True)
        self.search.edit.setAccessibleName(self.tr("Search in %1").replace("%1", spoken_name))
        self.search.text_changed.connect(self._narrow)
        self.search.edit.installEventFilter(self)
        self.list = QListView()
        self.list.setProperty("part", "popup")
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(theme, self))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(spoken_name)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._toggle)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(option.code for option in self._options if option.code in self._model.ticked)

    @property
    def offered(self) -> tuple[str, ...]:
        """The words in the list now."""
        return tuple(option.text for option in self._model.options)

    def open_with(self, anchor: QWidget, options: Sequence[Option], ticked: Sequence[str]) -> None:
        self._options = tuple(options)
        self._model.ticked = set(ticked)
        self.search.set_text("")
        self._narrow("")
        long = len(self._options) >= _SEARCH_FROM
        self.search.setVisible(long)
        self.first = self.search.edit if long else self.list
        self.open_under(anchor)

    def sizeHint(self) -> QSize:
        rows = min(len(self._options), _MOST_ROWS)
        high = rows * self.list.sizeHintForRow(0) if self._model.rowCount() else 40
        extra = self.search.sizeHint().height() + 8 if len(self._options) >= _SEARCH_FROM else 0
        return QSize(self._theme.px(_WIDTH), high + extra + 30)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search.edit and self._search_key(event.key()):
                return True
            if watched is self.list and event.key() in (
                Qt.Key.Key_Space,
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            ):
                self._toggle(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _search_key(self, key: int) -> bool:
        """Arrows and Enter work on the list while the cursor stays in the search field."""
        row = self.list.currentIndex().row()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            last = self._model.rowCount() - 1
            self.list.setCurrentIndex(self._model.index(max(0, min(row + steps[Qt.Key(key)], last)), 0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.list.currentIndex())
            return True
        return False

    def _narrow(self, text: str) -> None:
        wanted = folded(text.strip())
        self._model.fill([option for option in self._options if wanted in folded(option.text)])
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self._model.toggle(index)
            self.changed.emit(self.ticked)
