"""A box to tick: filled and with a check mark when it is on, in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from vios_desktop.ui.tokens import TARGET_SMALLEST
from vios_desktop.ui.widgets.painting import tick

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme

_INSET = 0.22
_PEN = 0.13


class TickBox(QCheckBox):
    """A `QCheckBox`; the style sheet draws the box, and this the mark in it."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._theme.px(TARGET_SMALLEST)))

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self._theme.px(TARGET_SMALLEST)))

    def _ink(self) -> str:
        tokens = self._theme.tokens
        return tokens.accent_text if self._theme.high_contrast else tokens.on_accent

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        inset = box.width() * _INSET
        mark = box.adjusted(inset, inset, -inset, -inset)
        tick(QPainter(self), mark, self._ink(), box.width() * _PEN)
