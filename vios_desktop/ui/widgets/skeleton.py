"""Grey rows while something loads; nothing in the first 0.3 seconds, so that quick work does not flicker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy

from vios_desktop.ui.tokens import RADIUS_CHIP
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

    from vios_desktop.ui.theme.theme import Theme

DELAY_MS = 300


class Skeleton(QFrame):
    """Shows `rows` grey rows from `delay_ms` after it appears."""

    def __init__(self, theme: Theme, rows: int = 3, *, delay_ms: int = DELAY_MS, part: str = "card") -> None:
        super().__init__()
        self._theme, self._rows, self._lit = theme, rows, delay_ms <= 0
        self.setProperty("part", part)
        self.setAccessibleName(self.tr("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self._light)
        self._delayed = delay_ms > 0

    @property
    def lit(self) -> bool:
        """True once the rows are to be seen."""
        return self._lit

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(12 * 2 + self._rows * 29 - 7))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._delayed:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._lit = not self._delayed

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._lit:
            return
        super().paintEvent(event)
        painter = QPainter(self)
        px, ground = self._theme.px, self._theme.tokens.hover
        left, right = px(15), self.width() - px(15)
        for index in range(self._rows):
            top = px(12 + index * 29)
            rounded_box(painter, QRect(left, top, px(34), px(20)), RADIUS_CHIP, fill=ground, edge=None)
            bar = QRect(left + px(44), top, max(0, right - left - px(44)), px(20))
            rounded_box(painter, bar, RADIUS_CHIP, fill=ground, edge=None)

    def _light(self) -> None:
        self._lit = True
        self.update()
