"""What bar, tick and dashed line stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme


class _Sign(QWidget):
    def __init__(self, theme: Theme, *, tick: bool) -> None:
        super().__init__()
        self._theme, self._tick = theme, tick
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(6 if self._tick else 16), self._theme.px(16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, px = QPainter(self), self._theme.tokens, self._theme.px
        if self._tick:
            painter.fillRect(QRect(px(2), 0, px(2), self.height()), tokens.text2)
        else:
            box = QRect(0, (self.height() - px(10)) // 2, px(16), px(10))
            rounded_box(painter, box, 3, fill=tokens.accent, edge=None)


class Legend(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Sign(theme, tick=False))
        row.addWidget(Label(self.tr("this period"), "secondary", "text2"))
        row.addSpacing(8)
        row.addWidget(_Sign(theme, tick=True))
        row.addWidget(Label(self.tr("same period last year"), "secondary", "text2"))
        row.addStretch(1)
