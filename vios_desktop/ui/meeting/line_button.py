"""A whole line that can be pressed: a number or an icon, words, and a sign or a word at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

_LEAD_WIDTH, _ICON, _SIDE = 22, 16, 9


class LineButton(Button):
    """`set_line(lead, end)`; `lead` is a number or, with `lead_icon`, the name of an icon; so is `end`.

    It is checkable: checked is where one is. What a screen reader says is told with `setAccessibleName`.
    """

    def __init__(self, theme: Theme, text: str, *, lead_icon: bool = False, end_icon: bool = True) -> None:
        super().__init__(theme, text, kind="place", size="compact")
        self._lead, self._end, self._lead_tone = "", "", "text3"
        self._lead_icon, self._end_icon = lead_icon, end_icon
        self.setProperty("role", "body")

    def set_line(self, lead: str, end: str = "", *, tone: str = "text3") -> None:
        self._lead, self._end, self._lead_tone = lead, end, tone
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        px = self._theme.px
        end = px(_ICON) if self._end_icon else self.fontMetrics().horizontalAdvance(self._end)
        words = self.fontMetrics().horizontalAdvance(self._shown_text())
        hint.setWidth(words + px(_LEAD_WIDTH) + end + 3 * px(_SIDE))
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def _ground(self) -> tuple[str | None, str | None]:
        if self.isCheckable() and self.isChecked():
            return ("accent_soft", "accent")
        return ("hover", None) if self.underMouse() else (None, None)

    def _paint_content(self, painter: QPainter) -> None:
        px = self._theme.px
        side, icon = px(_SIDE), px(_ICON)
        chosen = self.isCheckable() and self.isChecked()
        colour = self._theme.on_mark if chosen else self._theme.colour
        middle = (self.height() - icon) / 2
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._lead_icon and self._lead:
            ink = colour(self._lead_tone).name()
            self._theme.icons.paint(painter, self._lead, QRectF(side, middle, icon, icon), ink)
        elif self._lead:
            painter.setPen(colour("text3"))
            painter.drawText(QRect(side, 0, px(_LEAD_WIDTH), self.height()), flags, self._lead)
        right = self.width() - side
        if self._end_icon and self._end:
            self._theme.icons.paint(
                painter, self._end, QRectF(right - icon, middle, icon, icon), colour("ok").name()
            )
            right -= icon + side
        elif self._end:
            width = min(self.fontMetrics().horizontalAdvance(self._end), (right - px(_LEAD_WIDTH)) // 2)
            box = QRect(right - width, 0, width, self.height())
            painter.setPen(colour("text3"))
            said = self.fontMetrics().elidedText(self._end, Qt.TextElideMode.ElideRight, width + 2)
            painter.drawText(box, flags, said)
            right -= width + side
        left = side + px(_LEAD_WIDTH)
        painter.setPen(colour("accent_text" if chosen else "text"))
        said = self.fontMetrics().elidedText(self._shown_text(), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, 0, right - left, self.height()), flags, said)
