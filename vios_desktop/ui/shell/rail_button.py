"""One place in the rail: icon beside the word, or above it when the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from vios_desktop.ui.tokens import TARGET
from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from vios_desktop.ui.shell.places import Place
    from vios_desktop.ui.theme.theme import Theme

_ICON = 18


class RailButton(Button):
    """Checked when its place is shown. `stepped` with 1 or -1 for the arrows down and up."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, place: Place, *, checkable: bool = True) -> None:
        super().__init__(theme, place.text, place.icon, kind="place")
        self.place_id = place.id
        self._count = place.waiting
        self._narrow = False
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()

    @property
    def count(self) -> int | None:
        return self._count

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._speak()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self._narrow:
            word = QFontMetrics(self._theme.font("meta"))
            width = word.horizontalAdvance(self.text()) + px(6)
            return QSize(max(width, px(64)), px(_ICON) + word.height() + px(13))
        return QSize(px(160), max(px(TARGET), self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        if self._narrow:
            self._paint_narrow(painter)
        else:
            self._paint_wide(painter)
        self._paint_focus(painter)

    def _mark_ink(self) -> str:
        return self._theme.tokens.accent if self.isChecked() else self._ink()

    def _paint_wide(self, painter: QPainter) -> None:
        px = self._theme.px
        box = QRectF(px(12), (self.height() - px(_ICON)) / 2, px(_ICON), px(_ICON))
        self._theme.icons.paint(painter, self._icon, box, self._mark_ink())
        painter.setPen(self._ink())
        painter.setFont(self._theme.font("label" if self.isChecked() else "item"))
        right = self.width() - px(12)
        if self._count is not None:
            painter.save()
            painter.setFont(self._theme.font("secondary", tabular=True))
            painter.setPen(self._theme.tokens.text2)
            number = str(self._count)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRect(0, 0, right, self.height()), flags, number)
            right -= painter.fontMetrics().horizontalAdvance(number) + px(6)
            painter.restore()
        left = px(40)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_narrow(self, painter: QPainter) -> None:
        px = self._theme.px
        font = self._theme.font("meta")
        font.setWeight(self._theme.font("label" if self.isChecked() else "item").weight())
        word = QFontMetrics(font)
        top = (self.height() - px(_ICON) - px(3) - word.height()) // 2
        box = QRectF((self.width() - px(_ICON)) / 2, top, px(_ICON), px(_ICON))
        self._theme.icons.paint(painter, self._icon, box, self._mark_ink())
        painter.setFont(font)
        painter.setPen(self._ink())
        shown = word.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 2)
        room = QRect(1, top + px(_ICON) + px(3), self.width() - 2, word.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, shown)

    def _speak(self) -> None:
        waiting = "" if self._count is None else f", {self._count}"
        self.setAccessibleName(f"{self.text()}{waiting}")
