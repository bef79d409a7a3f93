"""The choice of a period: a month, four weeks of the kernteam, a school year, or own dates."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.ui.incidents.filters import Period, PeriodKind
from vios_desktop.ui.incidents.popup import Popup
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme


class _PeriodButton(QuietButton):
    """The words at the left, a tick behind the one that counts now."""

    def _content_left(self) -> int:
        return self._side()


class PeriodPopup(Popup):
    """`chosen(Period)`; one press for what is on offer, two fields for own dates."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent, scrolls=True)
        self._theme, self._words = theme, words
        self._buttons: list[_PeriodButton] = []
        self.body.setSpacing(2)
        self.first_day = DateTimeField(theme, with_time=False, clock=clock, placeholder=self.tr("for example 1-9"))
        self.last_day = DateTimeField(theme, with_time=False, clock=clock, placeholder=self.tr("today"))
        self._first = Field(theme, self.tr("From"), self.first_day)
        self._last = Field(theme, self.tr("Until and including"), self.last_day)
        self.show_button = SecondaryButton(theme, self.tr("Show these days"), size="compact")
        self.show_button.clicked.connect(self._take_own)
        self.body.addWidget(Rule())
        self.body.addSpacing(6)
        for field in (self._first, self._last):
            self.body.addWidget(field)
            self.body.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.show_button)
        row.addStretch(1)
        self.body.addLayout(row)

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        return tuple(self._buttons)

    def open_with(self, anchor: QWidget, periods: Sequence[Period], current: Period | None, today: date) -> None:
        for button in self._buttons:
            self.body.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(period, current, today) for period in periods]
        for place, button in enumerate(self._buttons):
            self.body.insertWidget(place, button)
        own = current if current is not None and current.kind is PeriodKind.OWN else None
        for field, day in (
            (self.first_day, own.first if own else None),
            (self.last_day, own.last if own else None),
        ):
            field.set_moment(Moment(day) if day is not None else None)
        self._first.set_error("")
        self._last.set_error("")
        self.first = self._buttons[0] if self._buttons else self.first_day
        self.setMinimumWidth(self._theme.px(264))
        self.open_under(anchor)
        for before, after in pairwise((*self._buttons, self.first_day.edit, self.last_day.edit, self.show_button)):
            QWidget.setTabOrder(before, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from one period to the next."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self._buttons:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                place = self._buttons.index(watched) + steps[Qt.Key(event.key())]
                self._buttons[max(0, min(place, len(self._buttons) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _button(self, period: Period, current: Period | None, today: date) -> _PeriodButton:
        button = _PeriodButton(self._theme, self._words.period(period, today), size="compact", tone="text")
        button.set_trailing_icon("check" if period == current else "")
        button.installEventFilter(self)
        button.clicked.connect(lambda: self._take(period))
        return button

    def _take(self, period: Period) -> None:
        self.close_popup(back=True)
        self.chosen.emit(period)

    def _take_own(self) -> None:
        """Own dates; one of the two may stay empty."""
        first, last = self.first_day.day(), self.last_day.day()
        wrong = self.tr("VIOS does not understand this day. Try 1-9 or 'monday'.")
        self._first.set_error(wrong if first is None and self.first_day.edit.text().strip() else "")
        self._last.set_error(wrong if last is None and self.last_day.edit.text().strip() else "")
        if first is not None and last is not None and last < first:
            self._last.set_error(self.tr("The end is before the start."))
        if first is None and last is None and not self._first.error and not self._last.error:
            self._first.set_error(self.tr("Fill in at least one day."))
        if self._first.error or self._last.error:
            self.place()
            (self._first if self._first.error else self._last).focus()
            return
        self._take(Period(PeriodKind.OWN, first, last))
