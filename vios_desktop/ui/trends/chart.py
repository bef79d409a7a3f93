"""What every chart can do: hover, arrow keys, Enter to open the records, words for who does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from vios_desktop.ui.tokens import RADIUS_CHIP
from vios_desktop.ui.trends.model import Chosen
from vios_desktop.ui.widgets.painting import focus_ring, shows_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.trends.model import Mark
    from vios_desktop.ui.trends.words import TrendWords

_BACK, _ON = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)


class Chart(QWidget):
    """Marks with a place on the widget each. `opened(Chosen)` when one with records is pressed.

    Subclasses answer `_place(mark number)` and paint; `_step` is how far the up and down keys go.
    """

    spoken_role = "Chart"

    opened = Signal(object)

    def __init__(self, theme: Theme, words: TrendWords, name: str) -> None:
        super().__init__()
        self._theme, self._words, self._name = theme, words, name
        self._marks: tuple[Mark, ...] = ()
        self._at = 0
        self._hovered = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        theme.changed.connect(self._refit)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    @property
    def current(self) -> int:
        """The mark that the keys are at."""
        return self._at

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = tuple(marks)
        self._at = min(self._at, max(len(self._marks) - 1, 0))
        self._hovered = -1
        self._refit()
        self._tell()

    def _place(self, number: int) -> QRect:
        raise NotImplementedError

    def _step(self) -> int:
        return 1

    def _paint(self, painter: QPainter) -> None:
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        if self.hasFocus() and shows_focus(self) and self._marks:
            focus_ring(painter, self._place(self._at), RADIUS_CHIP, self._theme.tokens.focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self._at)
        elif key in _BACK or key in _ON:
            across = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self._go((1 if across else self._step()) * (1 if key in _ON else -1))
        elif key == Qt.Key.Key_Home:
            self._go(-self._at)
        elif key == Qt.Key.Key_End:
            self._go(len(self._marks) - 1 - self._at)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._mark_at(event)
        if found != self._hovered:
            self._hovered = found
            can_open = found >= 0 and bool(self._marks[found].now)
            self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._mark_at(event)
        if found >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._at = found
            self._tell()
            self._open(found)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = next((n for n in range(len(self._marks)) if self._place(n).contains(event.pos())), -1)
            if found >= 0:
                QToolTip.showText(event.globalPos(), self._words.spoken(self._marks[found]), self)
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._tell()
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def _mark_at(self, event: QMouseEvent) -> int:
        point = event.position().toPoint()
        return next((number for number in range(len(self._marks)) if self._place(number).contains(point)), -1)

    def _go(self, steps: int) -> None:
        wanted = self._at + steps
        if 0 <= wanted < len(self._marks):
            self._at = wanted
            self._tell()
            self.update()

    def _open(self, number: int) -> None:
        if number < len(self._marks) and self._marks[number].now:
            mark = self._marks[number]
            self.opened.emit(Chosen(mark.cut, mark.value, mark.label))

    def _tell(self) -> None:
        """The mark that the keys are at is what a screen reader says of the chart."""
        if self._marks:
            self.setAccessibleDescription(self._words.spoken(self._marks[self._at]))

    def _refit(self) -> None:
        self.updateGeometry()
        self.update()
