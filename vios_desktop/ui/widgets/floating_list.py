"""The list that drops down under a field while the cursor stays in the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from vios_desktop.ui.tokens import RADIUS_CHIP
from vios_desktop.ui.widgets.avatar import paint_avatar
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import FloatingRow

_MOST_ROWS = 8
_GAP = 6


class _RowModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FloatingRow, ...] = ()

    def fill(self, rows: tuple[FloatingRow, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.title}, {row.meta}" if row.meta else row.title
        return row if role == Qt.ItemDataRole.UserRole else None


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.enter_hint = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: FloatingRow = index.data(Qt.ItemDataRole.UserRole)
        title = QFontMetrics(self._theme.font("item")).height()
        meta = QFontMetrics(self._theme.font("meta")).height() if row.meta else 0
        return QSize(40, title + meta + self._theme.px(11 if row.meta else 13) + (4 if row.parted else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: FloatingRow = index.data(Qt.ItemDataRole.UserRole)
        tokens, px = self._theme.tokens, self._theme.px
        rect = QRect(option.rect)
        painter.save()
        if row.parted:
            painter.fillRect(rect.x(), rect.y() + 2, rect.width(), 1, QColor(tokens.border))
            rect.setTop(rect.top() + 4)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            rounded_box(painter, rect, RADIUS_CHIP, fill=tokens.accent_soft, edge=None)
        inner = rect.adjusted(px(8), 0, -px(10), 0)
        left = self._paint_mark(painter, row, inner, chosen=chosen)
        right = inner.right()
        if chosen and self.enter_hint and row.meta:
            right -= self._paint_hint(painter, inner) + px(8)
        self._paint_words(painter, row, QRect(left, inner.y(), right - left, inner.height()), chosen=chosen)
        painter.restore()

    def _paint_mark(self, painter: QPainter, row: FloatingRow, inner: QRect, *, chosen: bool) -> int:
        px = self._theme.px
        if row.initials:
            edge = px(28)
            circle = QRect(inner.x(), inner.center().y() - edge // 2 + 1, edge, edge)
            ground = "surface" if chosen else "accent_soft"
            paint_avatar(painter, self._theme, circle, row.initials, ground=ground)
            return inner.x() + edge + px(10)
        if row.icon:
            edge = px(18) if row.meta else px(16)
            box = QRectF(inner.x() + 1, inner.center().y() - edge / 2 + 1, edge, edge)
            ink = (self._theme.on_mark if chosen else self._theme.colour)("accent" if row.meta else "text2")
            self._theme.icons.paint(painter, row.icon, box, ink.name())
            return inner.x() + edge + px(12 if row.meta else 9)
        return inner.x() + px(2)

    def _paint_hint(self, painter: QPainter, inner: QRect) -> int:
        painter.setFont(self._theme.font("meta"))
        painter.setPen(self._theme.on_mark("text3"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.enter_hint)
        return painter.fontMetrics().horizontalAdvance(self.enter_hint)

    def _paint_words(self, painter: QPainter, row: FloatingRow, room: QRect, *, chosen: bool) -> None:
        title, meta = self._theme.font("item" if row.meta else "body"), self._theme.font("meta")
        high = QFontMetrics(title).height() + (QFontMetrics(meta).height() if row.meta else 0)
        y = room.y() + (room.height() - high) // 2
        colour = self._theme.on_mark if chosen else self._theme.colour
        for text, font, ink in (
            (row.title, title, colour("text")),
            (row.meta, meta, colour("text3")),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(ink)
                metrics = painter.fontMetrics()
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(QRect(room.x(), y, room.width(), metrics.height()), 0, shown)
                if text is row.meta:
                    self._paint_marks(painter, row, shown, QPoint(room.x(), y))
                y += metrics.height()

    def _paint_marks(self, painter: QPainter, row: FloatingRow, shown: str, corner: QPoint) -> None:
        """Over the line that stands there, the same letters in the colour of what was looked for."""
        metrics = painter.fontMetrics()
        painter.setPen(QColor(self._theme.tokens.accent_text))
        for first, last in row.marks:
            if last < len(shown):
                left = corner.x() + metrics.horizontalAdvance(shown[:first])
                wide = metrics.horizontalAdvance(shown[first:last])
                under = QRect(left, corner.y(), wide, metrics.height())
                painter.fillRect(under, QColor(self._theme.tokens.surface))
                rounded_box(painter, under, 3, fill=self._theme.tokens.accent_soft, edge=None)
                painter.drawText(under.adjusted(0, 0, 4, 0), 0, shown[first:last])


class FloatingList(QFrame):
    """Shows rows under `anchor`, inside the same window. The field passes its keys to `handle_key`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, anchor: QWidget, *, enter_hint: str = "", least_width: int = 0) -> None:
        super().__init__(anchor)
        self._theme, self._least_width = theme, least_width
        self._anchor = anchor
        self._watched: list[QWidget] = []
        self.setProperty("part", "floating")
        self.hide()
        self._model = _RowModel(self)
        self._delegate = _RowDelegate(theme, self)
        self._delegate.enter_hint = enter_hint
        self._view = QListView()
        self._view.setProperty("part", "popup")
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setMouseTracking(True)
        self._view.setAccessibleName(self.tr("Choices"))
        self._view.entered.connect(self._view.setCurrentIndex)
        self._view.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 7, 7, 7)
        layout.addWidget(self._view)

    @property
    def rows(self) -> tuple[FloatingRow, ...]:
        return self._model.rows

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open_with(self, rows: tuple[FloatingRow, ...], current: str = "") -> None:
        """Show these rows with one of them current (the first if `current` is not among them)."""
        self._model.fill(rows)
        if not rows:
            self.close_list()
            return
        place = next((i for i, row in enumerate(rows) if row.id == current), 0)
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._place()
        self.show()
        self.raise_()
        self._watch()
        self._set_current(place)

    def close_list(self) -> None:
        for widget in self._watched:
            if isValid(widget):  # the list is also closed while its window is taken down
                widget.removeEventFilter(self)
        self._watched = []
        if isValid(self):
            self.hide()

    def handle_key(self, key: int) -> bool:
        """Arrows, Enter and Esc while the list is open; True if the key was for the list."""
        if not self.is_open:
            return False
        last = self._model.rowCount() - 1
        row = self._view.currentIndex().row()
        moves = {
            Qt.Key.Key_Down: min(row + 1, last),
            Qt.Key.Key_Up: max(row - 1, 0),
            Qt.Key.Key_PageDown: min(row + _MOST_ROWS, last),
            Qt.Key.Key_PageUp: max(row - _MOST_ROWS, 0),
        }
        if key in moves:
            self._set_current(moves[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._view.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide} and self.is_open:
            if event.type() == QEvent.Type.Hide:
                self.close_list()
            else:
                self._place()
        return False

    def _set_current(self, row: int) -> None:
        index = self._model.index(row, 0)
        self._view.setCurrentIndex(index)
        announcement = QAccessibleAnnouncementEvent(self._anchor, str(index.data()))
        QAccessible.updateAccessibility(announcement)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self._model.rows[index.row()]
            self.close_list()
            self.chosen.emit(row.id)

    def _watch(self) -> None:
        if self._watched:
            return
        widget: QWidget | None = self._anchor
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()

    def _wide(self, left: int) -> int:
        """As wide as the field, or wider where the window has room."""
        room = self._anchor.window().width() - left - 8
        return max(self._anchor.width(), min(self._theme.px(self._least_width), room))

    def _place(self) -> None:
        window = self._anchor.window()
        option = QStyleOptionViewItem()
        shown = range(min(self._model.rowCount(), _MOST_ROWS))
        high = sum(self._delegate.sizeHint(option, self._model.index(row, 0)).height() for row in shown) + 16
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + _GAP))
        below = window.height() - corner.y() - 8
        if high > below and corner.y() > window.height() // 2:
            top_edge = self._anchor.mapTo(window, QPoint(0, 0)).y() - _GAP
            high = min(high, top_edge - 8)
            corner.setY(top_edge - high)
        else:
            high = min(high, max(below, 80))
        self.setGeometry(QRect(corner, QSize(self._wide(corner.x()), high)))
