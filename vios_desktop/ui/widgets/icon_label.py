"""An icon as a widget: decoration beside a word, or with a spoken name where it stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vios_desktop.ui.tokens import RADIUS_CONTROL
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme


class IconLabel(QWidget):
    """The icon `name` at `size` logical pixels in the colour of the token `tone`."""

    def __init__(self, theme: Theme, name: str, size: int = 18, tone: str = "text2", spoken: str = "") -> None:
        super().__init__()
        self._theme, self._name, self._size, self._tone = theme, name, size, tone
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, name: str, tone: str | None = None) -> None:
        self._name = name
        self._tone = tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        edge = self._theme.px(self._size)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = getattr(self._theme.tokens, self._tone)
        self._theme.icons.paint(painter, self._name, QRectF(self.rect()), colour)


class Tile(IconLabel):
    """An icon in a quiet square, before a row or above an empty state."""

    def __init__(self, theme: Theme, name: str, edge: int = 34, size: int = 16, tone: str = "text2") -> None:
        super().__init__(theme, name, size, tone)
        self._edge = edge

    def sizeHint(self) -> QSize:
        edge = self._theme.px(self._edge)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, edge = self._theme.tokens, self._theme.px(self._edge)
        square = QRect((self.width() - edge) // 2, (self.height() - edge) // 2, edge, edge)
        rounded_box(painter, square, RADIUS_CONTROL, fill=tokens.sunken, edge=tokens.border)
        inner = self._theme.px(self._size)
        box = QRectF((self.width() - inner) / 2, (self.height() - inner) / 2, inner, inner)
        self._theme.icons.paint(painter, self._name, box, getattr(tokens, self._tone))
