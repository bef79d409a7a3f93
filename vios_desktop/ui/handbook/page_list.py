"""The pages of the handbook as a list: under a heading per kind, or as what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from vios_desktop.ui.widgets.painting import focus_ring
from vios_desktop.ui.widgets.row_delegate import RowDelegate, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter, QResizeEvent

    from vios_desktop.ui.theme.theme import Theme

_LEFT, _RIGHT, _PAD, _GAP, _ABOVE = 20, 14, 7, 2, 12
_Index = QModelIndex | QPersistentModelIndex


class PageRow(NamedTuple):
    """A page with what was found on it, or without `file` the heading above those that follow."""

    file: str
    title: str
    line: str = ""


class PageListModel(QAbstractListModel):
    """Gives a `PageRow` under the user role, and one sentence for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PageRow, ...] = ()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (row.title, row.line) if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are passed over by arrows and mouse."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self._rows[index.row()].file else Qt.ItemFlag.NoItemFlags

    def show_rows(self, rows: Sequence[PageRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def file_at(self, place: int) -> str:
        return self._rows[place].file if 0 <= place < len(self._rows) else ""

    def place_of(self, file: str) -> int | None:
        return next((at for at, row in enumerate(self._rows) if row.file == file), None)


class PageDelegate(RowDelegate):
    """One line for a page, two where something was found on it; a heading is quiet."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row, px = index.data(Qt.ItemDataRole.UserRole), self._theme.px
        if not row.file:
            return QSize(px(160), QFontMetrics(self._theme.font("group")).height() + px(_ABOVE + _PAD))
        high = QFontMetrics(self._theme.font("item")).height() + px(2 * _PAD)
        if row.line:
            high += QFontMetrics(self._theme.font("meta")).height() + px(_GAP)
        return QSize(px(160), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        rect, state = QRect(option.rect), option.state
        px, tokens = self._theme.px, self._theme.tokens
        left, room = rect.x() + px(_LEFT), rect.width() - px(_LEFT + _RIGHT)
        if not row.file:
            painter.fillRect(rect, self._theme.colour("surface"))
            self._text(
                painter, row.title, self._theme.font("group"), tokens.text3, left, rect.y() + px(_ABOVE), room
            )
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            ground = "accent_soft" if selected else "hover" if hovered else "surface"
            painter.fillRect(rect, self._theme.colour(ground))
            if selected:
                painter.fillRect(rect.x(), rect.y(), px(3), rect.height(), self._theme.colour("accent"))
            ink = tokens.accent_text if selected else tokens.text
            small = (self._theme.on_mark if selected else self._theme.colour)("text2").name()
            font, first = self._theme.font("item"), rect.y() + px(_PAD)
            self._text(painter, row.title, font, ink, left, first, room)
            if row.line:
                second = first + QFontMetrics(font).height() + px(_GAP)
                self._text(painter, row.line, self._theme.font("meta"), small, left, second, room)
            if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
                focus_ring(painter, rect.adjusted(3, 1, -1, -2), 4, tokens.focus)
        painter.restore()


class PageList(RowList):
    """Rows of two heights."""

    def __init__(self, theme: Theme, spoken_name: str) -> None:
        super().__init__(theme, spoken_name)
        self.setUniformItemSizes(False)
        self.setItemDelegate(PageDelegate(theme, self))
        self.pages = PageListModel(self)
        self.setModel(self.pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page that is read stays in sight."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def mark(self, file: str) -> None:
        """Select the row of this page, or none."""
        place = self.pages.place_of(file)
        index = QModelIndex() if place is None else self.pages.index(place, 0)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
