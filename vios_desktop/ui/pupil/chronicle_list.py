"""The chronology as a list: the day left, an icon on a line, and what happened; months between them.

Only what is in sight is put in words and drawn, so that a thick file opens as fast as a thin one.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vios_desktop.domain.chronology import ChronicleEntry
from vios_desktop.ui.pupil.model import lines_of
from vios_desktop.ui.pupil.words import LineWords, PupilWords
from vios_desktop.ui.widgets.painting import focus_ring
from vios_desktop.ui.widgets.status_data import STATUS_LOOKS, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from vios_desktop.ui.pupil.model import Line
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.tokens import TextRole

_LEFT, _RIGHT, _DAY, _CIRCLE, _GAP = 14, 18, 50, 27, 9
_PAD, _MONTH_PAD = 5, 7
_BATCH = 200
_ROLES = (
    Qt.ItemDataRole.UserRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class ChronicleModel(QAbstractListModel):
    """Gives `LineWords`, or the words of a month, under the user role. A month cannot be chosen."""

    def __init__(self, words: PupilWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: tuple[Line, ...] = ()
        self._worded: dict[int, LineWords | str] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or not 0 <= index.row() < len(self._lines):
            return None
        words = self.words_at(index.row())
        if role == Qt.ItemDataRole.UserRole or isinstance(words, str):
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.whole
        return words.spoken

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.entry_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def words_at(self, place: int) -> LineWords | str:
        if place not in self._worded:
            line = self._lines[place]
            worded = self._words.month(line) if isinstance(line, date) else self._words.line(line)
            self._worded[place] = worded
        return self._worded[place]

    def entry_at(self, place: int) -> ChronicleEntry | None:
        """None: a month, or nothing."""
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        return line if isinstance(line, ChronicleEntry) else None

    def heights(self, place: int) -> int:
        """How many lines of text: 0 for a month."""
        entry = self.entry_at(place)
        return 0 if entry is None else 3 if entry.late or entry.from_police else 2

    def joined(self, place: int) -> tuple[bool, bool]:
        """Whether something of the same month stands above and below."""
        return self.entry_at(place - 1) is not None, self.entry_at(place + 1) is not None

    def show(self, entries: Sequence[ChronicleEntry]) -> None:
        lines = lines_of(entries)
        same = lines == self._lines
        if not same:
            self.beginResetModel()
        self._lines = lines
        self._worded.clear()
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))

    def place_of(self, record_id: str) -> int | None:
        found = (p for p, line in enumerate(self._lines) if isinstance(line, ChronicleEntry))
        return next((p for p in found if (e := self.entry_at(p)) is not None and e.record_id == record_id), None)


class ChronicleDelegate(QStyledItemDelegate):
    """Draws a month or a line; every run of text ends in … where the room ends."""

    def __init__(self, theme: Theme, model: ChronicleModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._sizes: dict[int, QSize] = {}
        self._colour = theme.colour  # of the row that is being drawn
        theme.changed.connect(self._sizes.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = self._model.heights(index.row())
        if lines not in self._sizes:
            self._sizes[lines] = QSize(self._theme.px(240), self._height(lines))
        return self._sizes[lines]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        rect, state = QRect(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._colour = self._theme.on_mark if selected else self._theme.colour
        if isinstance(words, str):
            font = self._theme.font("secondary_strong")
            px = self._theme.px
            y = rect.bottom() - QFontMetrics(font).height() - px(2)
            self._text(painter, words, "secondary_strong", "text2", rect.x() + px(_LEFT), y, rect.width() - px(40))
        elif isinstance(words, LineWords):
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            self._ground(painter, rect, selected=selected, hovered=hovered)
            self._rail(painter, rect, words, self._model.joined(index.row()))
            self._words(painter, rect, words)
            if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
                focus_ring(painter, rect.adjusted(3, 1, -2, -2), 4, self._theme.tokens.focus)
        painter.restore()

    def _height(self, lines: int) -> int:
        px = self._theme.px
        if lines == 0:
            return QFontMetrics(self._theme.font("secondary_strong")).height() + px(2 * _MONTH_PAD)
        title, text = QFontMetrics(self._theme.font("label")), QFontMetrics(self._theme.font("secondary"))
        extra = QFontMetrics(self._theme.font("meta")).height() if lines > 2 else 0
        return title.height() + text.height() + extra + px(2 * _PAD + 3)

    def _ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        tokens = self._theme.tokens
        if selected or hovered:
            painter.fillRect(rect, QColor(tokens.accent_soft if selected else tokens.hover))
        if selected:
            painter.fillRect(rect.x(), rect.y(), self._theme.px(3), rect.height(), QColor(tokens.accent))

    def _rail(self, painter: QPainter, rect: QRect, words: LineWords, joined: tuple[bool, bool]) -> None:
        """The day, and the icon in its circle on the line that goes through the month."""
        px, tokens = self._theme.px, self._theme.tokens
        font = self._theme.font("secondary", tabular=True)
        metrics = QFontMetrics(font)
        top = rect.y() + px(_PAD)
        wide = metrics.horizontalAdvance(words.day)
        right = rect.x() + px(_LEFT + _DAY)
        title_height = QFontMetrics(self._theme.font("label")).height()
        y = top + (title_height - metrics.height()) // 2
        painter.setFont(font)
        painter.setPen(self._colour("text2"))
        place = QRect(right - wide - 2, y, wide + 2, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, words.day)
        edge = px(_CIRCLE)
        circle = QRectF(right + px(_GAP), top, edge, edge)
        x = circle.center().x()
        painter.setPen(QPen(QColor(tokens.border), 1))
        above, below = joined
        if above:
            painter.drawLine(QPointF(x, rect.y()), QPointF(x, circle.top()))
        if below:
            painter.drawLine(QPointF(x, circle.bottom()), QPointF(x, rect.bottom() + 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        inner = px(15)
        off = (edge - inner) / 2
        self._theme.icons.paint(painter, words.icon, circle.adjusted(off, off, -off, -off), tokens.text2)

    def _words(self, painter: QPainter, rect: QRect, words: LineWords) -> None:
        px = self._theme.px
        left = rect.x() + px(_LEFT + _DAY + 2 * _GAP + _CIRCLE)
        right, y = rect.right() - px(_RIGHT), rect.y() + px(_PAD)
        room = right - left - self._status(painter, words.status, right, y)
        title, small = QFontMetrics(self._theme.font("label")), QFontMetrics(self._theme.font("meta"))
        kind = small.horizontalAdvance(words.kind) + px(9) if words.kind else 0
        wide = min(title.horizontalAdvance(words.title), max(0, room - kind))
        self._text(painter, words.title, "label", "text", left, y, wide + 2)
        if words.kind:
            lower = y + title.ascent() - small.ascent()
            self._text(painter, words.kind, "meta", "text3", left + wide + px(9), lower, kind)
        y += title.height() + px(1)
        self._text(painter, words.text, "secondary", "text2", left, y, right - left)
        if words.extra:
            y += QFontMetrics(self._theme.font("secondary")).height() + px(1)
            size = px(13)
            box = QRectF(left, y + (small.height() - size) / 2, size, size)
            ink = self._colour("text3").name()
            self._theme.icons.paint(painter, "clock" if words.day else "info", box, ink)
            self._text(painter, words.extra, "meta", "text3", left + px(18), y, right - left - px(18))

    def _status(self, painter: QPainter, status: Status | None, right: int, y: int) -> int:
        """Against the right side; the width it took with its gap."""
        if status is None:
            return 0
        px = self._theme.px
        icon, tone = STATUS_LOOKS[status.kind]
        metrics = QFontMetrics(self._theme.font("secondary_strong"))
        wide = metrics.horizontalAdvance(status.text)
        self._text(painter, status.text, "secondary_strong", tone, right - wide, y + 1, wide + 2)
        box = QRectF(right - wide - px(19), y + 1 + (metrics.height() - px(13)) / 2, px(13), px(13))
        self._theme.icons.paint(painter, icon, box, self._colour(tone).name())
        return wide + px(19 + 12)

    def _text(self, painter: QPainter, text: str, role: TextRole, tone: str, x: int, y: int, room: int) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._colour(tone))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(QRect(x, y, max(0, room), metrics.height()), Qt.TextFlag.TextSingleLine, shown)


class ChronicleList(QListView):
    """`opened(entry)` when a line is pressed or entered."""

    opened = Signal(object)

    def __init__(self, theme: Theme, words: PupilWords) -> None:
        super().__init__()
        self.setProperty("part", "rows")
        self.setAccessibleName(self.tr("What happened, newest first"))
        self.lines = ChronicleModel(words, self)
        self.setModel(self.lines)
        self.setItemDelegate(ChronicleDelegate(theme, self.lines, self))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_entries(self, entries: Sequence[ChronicleEntry]) -> None:
        """Another list; the line that was chosen stays chosen if it is still there."""
        before = self.lines.entry_at(self.currentIndex().row())
        top = self.verticalScrollBar().value()
        self.lines.show(entries)
        place = self.lines.place_of(before.record_id) if before is not None else None
        if place is not None:
            self.setCurrentIndex(self.lines.index(place, 0))
            self.verticalScrollBar().setValue(top)

    def _open(self, index: QModelIndex) -> None:
        entry = self.lines.entry_at(index.row())
        if entry is not None:
            self.opened.emit(entry)
