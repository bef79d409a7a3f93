"""One answer of a question, as large as a card: the ring, the words, the key that chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from vios_desktop.ui.tokens import RADIUS_CHIP, RADIUS_CONTROL
from vios_desktop.ui.widgets.painting import focus_ring, rounded_box, shows_focus

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme

_LEFT, _RIGHT, _PAD = 48, 52, 10


class OptionCard(QRadioButton):
    """A radio button: arrows move between the answers of one parent, Space chooses. Long words wrap."""

    def __init__(self, theme: Theme, title: str, text: str = "", *, key: str = "") -> None:
        super().__init__(title)
        self._theme, self._title, self._text, self._key = theme, title, text, key
        self.setAccessibleDescription(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, text = self._heights(width)
        return max(title + text + 2 * self._theme.px(_PAD), self._theme.px(42))

    def sizeHint(self) -> QSize:
        width = self._theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._theme.px(220)
        return QSize(width, self._theme.px(42))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802  # Qt's name
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, chosen = self._theme.tokens, self.isChecked()
        ground = tokens.accent_soft if chosen else tokens.hover if self.underMouse() else tokens.surface
        edge = tokens.accent if chosen else tokens.control
        rounded_box(painter, self.rect(), RADIUS_CONTROL, fill=ground, edge=edge, width=2 if chosen else 1)
        self._paint_ring(painter, chosen=chosen)
        self._paint_words(painter, chosen=chosen)
        if self._key:
            self._paint_key(painter)
        if self.hasFocus() and shows_focus(self):
            focus_ring(painter, self.rect(), RADIUS_CONTROL, tokens.focus)

    def _word_width(self, width: int) -> int:
        return max(40, width - self._theme.px(_LEFT + _RIGHT))

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, self._word_width(width), 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        title = QFontMetrics(self._theme.font("label")).boundingRect(room, wrap, self._title).height()
        if not self._text:
            return title, 0
        return title, QFontMetrics(self._theme.font("secondary")).boundingRect(room, wrap, self._text).height()

    def _paint_ring(self, painter: QPainter, *, chosen: bool) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        size = px(18)
        top = (self.height() - size) / 2 if not self._text else px(_PAD)
        ring = QRectF(px(16), top, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.control), 2 if chosen else 1.6))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(ring)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            inset = size * 0.26
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))

    def _paint_words(self, painter: QPainter, *, chosen: bool) -> None:
        px = self._theme.px
        title, text = self._heights(self.width())
        y = (self.height() - title - text) // 2
        room = self._word_width(self.width())
        painter.setFont(self._theme.font("label" if chosen else "item"))
        ink = self._theme.on_mark if chosen else self._theme.colour
        painter.setPen(ink("text"))
        painter.drawText(QRect(px(_LEFT), y, room, title), Qt.TextFlag.TextWordWrap, self._title)
        if self._text:
            painter.setFont(self._theme.font("secondary"))
            painter.setPen(ink("text2"))
            painter.drawText(QRect(px(_LEFT), y + title, room, text), Qt.TextFlag.TextWordWrap, self._text)

    def _paint_key(self, painter: QPainter) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        box = QRect(self.width() - px(13 + 22), (self.height() - px(19)) // 2, px(22), px(19))
        rounded_box(painter, box, RADIUS_CHIP - 1, fill=tokens.surface, edge=tokens.border)
        painter.setFont(self._theme.font("meta"))
        painter.setPen(QColor(tokens.text2))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
