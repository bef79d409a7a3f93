"""The calendar under a field of a day, in the same window as the field."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QIcon,
    QKeyEvent,
    QPainter,
    QPalette,
    QPixmap,
    QPolygon,
    QTextCharFormat,
)
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCalendarWidget

_GAP, _AWAY_FROM_EDGE = 6, 4
_EDGES = 20
"""What the sheet puts around the days, which Qt does not count: the last week would be cut off."""


_ARROWS = {
    "qt_calendar_prevmonth": ((10, 3), (10, 13), (5, 8)),
    "qt_calendar_nextmonth": ((6, 3), (6, 13), (11, 8)),
}
"""Qt's name of each button, and its arrow on 16 by 16."""


class CalendarPopup(QFrame):
    """Enter or a click picks (`picked(date)`), Esc gives up.

    It follows its field and goes with it: when the field is hidden, as by a lock, or the focus goes elsewhere.
    """

    picked = Signal(object)
    given_up = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        from PySide6.QtWidgets import QCalendarWidget

        self._field = field
        self._watched: list[QWidget] = []
        self.setProperty("part", "floating")
        self._calendar: QCalendarWidget = QCalendarWidget()
        self._calendar.setGridVisible(False)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setAccessibleName(self.tr("Calendar"))
        self._calendar.activated.connect(self._take)
        self._calendar.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._calendar)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def open_at(self, day: date) -> None:
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.setParent(self._field.window())
        self._take_colours()
        hint = self._calendar.sizeHint()
        self._calendar.setMinimumSize(hint.width() + _EDGES, hint.height() + _EDGES)
        self.show()
        self._place()
        self.raise_()
        self._calendar.setFocus()
        self._watch()

    def close_calendar(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        app = QApplication.instance()
        if self._watched and isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focus_moved)
        self._watched = []
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.close_calendar()
        elif event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        return False

    def _take_colours(self) -> None:
        """Days of the weekend look as the others: Qt's red on them is below contrast, and means nothing here.

        The names of days have the ground of the days, the arrows the ink of the month between them: Qt's own are
        not among the colours of every system.
        """
        plain = QTextCharFormat()
        plain.setForeground(QBrush(self.palette().color(self.foregroundRole())))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, plain)
        plain.setBackground(QBrush(self._calendar.palette().color(QPalette.ColorRole.Base)))
        self._calendar.setHeaderTextFormat(plain)
        ink = self._calendar.palette().color(QPalette.ColorRole.HighlightedText)
        for name, arrow in _ARROWS.items():
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(_arrow(arrow, ink))

    def _place(self) -> None:
        """Under the field, or above it where there is more room, inside the window."""
        window = self._field.window()
        self.adjustSize()
        size = self.sizeHint().boundedTo(window.size())
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + _GAP))
        if corner.y() + size.height() > window.height():
            corner.setY(self._field.mapTo(window, QPoint(0, -_GAP)).y() - size.height())
        lowest = max(0, window.height() - size.height() - _AWAY_FROM_EDGE)
        rightmost = max(0, window.width() - size.width() - _AWAY_FROM_EDGE)
        self.setGeometry(
            max(0, min(corner.x(), rightmost)), max(0, min(corner.y(), lowest)), size.width(), size.height()
        )

    def _watch(self) -> None:
        if self._watched:
            return
        widget: QWidget | None = self._field
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close_calendar()

    def _take(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))


def _arrow(corners: tuple[tuple[int, int], ...], ink: QColor) -> QIcon:
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygon([QPoint(x, y) for x, y in corners]))
    painter.end()
    return QIcon(picture)
