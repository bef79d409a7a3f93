"""Words that the pages of the kernteam share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.day_words import DayWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from vios_desktop.texts import Texts


class TeamWords:
    """Codes and days in words. `today` is the day of the program's clock."""

    def __init__(self, texts: Texts, today: Callable[[], date]) -> None:
        self._texts, self._today = texts, today
        self._days = DayWords()

    def term(self, value: Enum) -> str:
        return self._texts.term(value)

    def short(self, day: date) -> str:
        return self._days.short_day(day, self._today())

    def weekday(self, day: date) -> str:
        return self._days.weekday(day, self._today())


def empty(layout: QLayout) -> None:
    """Take all widgets out; one that has the focus gives it up first."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            focused = QApplication.focusWidget()
            if focused is not None and (focused is widget or widget.isAncestorOf(focused)):
                focused.clearFocus()
            widget.hide()
            widget.deleteLater()


def box(*widgets: QWidget, gap: int = 8) -> QWidget:
    """Widgets under each other without a frame."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
