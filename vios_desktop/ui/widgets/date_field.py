"""A day or a moment, typed freely, with a calendar for who likes one."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from vios_desktop.ui.widgets.calendar_popup import CalendarPopup
from vios_desktop.ui.widgets.date_words import Moment, Prefer, parse_moment
from vios_desktop.ui.widgets.day_speech import describe_moment
from vios_desktop.ui.widgets.day_words import day_language
from vios_desktop.ui.widgets.field_box import FieldBox
from vios_desktop.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent

    from vios_desktop.ui.theme.theme import Theme


def wall_clock() -> datetime:
    """Now, as the clock on the wall says."""
    return datetime.now()  # noqa: DTZ005  # a school lives by its wall clock


class DateTimeField(FieldBox):
    """`moment_changed(Moment or None)` when the field is left or a day is picked; the text is then made tidy.

    `not_understood(text)` says that the words mean nothing; the text stays. Down or F4 opens the calendar. With
    `with_time=False` only days are taken. `prefer` says where "maandag" lies.
    """

    moment_changed = Signal(object)
    not_understood = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str = "",
        prefer: Prefer = "past",
        with_time: bool = True,
        clock: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(theme, "calendar")
        self._prefer: Prefer = prefer
        self._with_time, self._clock = with_time, clock
        self._moment: Moment | None = None
        self._shown = ""
        self._calendar: CalendarPopup | None = None
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(placeholder)
        self.set_target(self.edit)
        chevron = _Chevron(theme)
        chevron.pressed.connect(self._toggle_calendar)
        self.inner.addWidget(chevron)
        self.left.connect(self._read)
        self.edit.returnPressed.connect(self._read)

    def moment(self) -> Moment | None:
        """What the text means now, also before the field is left."""
        if self.edit.text() != self._shown:
            return self._parse(self.edit.text())
        return self._moment

    def day(self) -> date | None:
        moment = self.moment()
        return moment.day if moment is not None else None

    def set_moment(self, moment: Moment | None) -> None:
        """Show a moment without emitting anything."""
        self._moment = moment
        self._shown = "" if moment is None else describe_moment(moment, self._clock().date(), day_language())
        self.edit.setText(self._shown)
        self.edit.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        keys = {Qt.Key.Key_Down, Qt.Key.Key_F4}
        pressed = watched is self.edit and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in keys:
            self._toggle_calendar()
            return True
        return super().eventFilter(watched, event)

    @property
    def calendar_open(self) -> bool:
        return self._calendar is not None and not self._calendar.isHidden()

    def _parse(self, text: str) -> Moment | None:
        moment = parse_moment(text, self._clock(), self._prefer)
        if moment is not None and not self._with_time and (moment.clock or moment.note):
            return None
        return moment

    def _read(self) -> None:
        text = self.edit.text().strip()
        if text == self._shown:
            return
        moment = self._parse(text)
        if moment is None and text:
            self._moment = None
            self._shown = text
            self.not_understood.emit(text)
            self.moment_changed.emit(None)
            return
        self.set_moment(moment)
        self.moment_changed.emit(moment)

    def _toggle_calendar(self) -> None:
        if self.calendar_open:
            self._close_calendar()
            return
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.picked.connect(self._pick)
            self._calendar.given_up.connect(self._close_calendar)
        self._calendar.open_at(self.day() or self._clock().date())

    def _close_calendar(self) -> None:
        if self._calendar is not None:
            self._calendar.close_calendar()
        self.edit.setFocus()

    def _pick(self, day: date) -> None:
        """Another day, the same time."""
        before = self.moment()
        moment = Moment(day, before.clock, before.precision, before.note) if before is not None else Moment(day)
        self._close_calendar()
        self.set_moment(moment)
        self.moment_changed.emit(moment)


class _Chevron(IconLabel):
    pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "chevron-down", 16, "text2")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
