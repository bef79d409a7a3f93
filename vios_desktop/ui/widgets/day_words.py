"""Days and moments in words of the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from vios_desktop.texts import DUTCH, ENGLISH

if TYPE_CHECKING:
    from datetime import date, datetime


def day_language() -> str:
    """In which of the two languages days are written: that of the interface."""
    return ENGLISH if QLocale().language() == QLocale.Language.English else DUTCH


class DayWords:
    """The year is said only where it is not that of `today`."""

    def __init__(self) -> None:
        self._locale = QLocale()

    def short_day(self, day: date, today: date) -> str:
        """ "wo 25 nov"."""
        return self.worded(day, "ddd d MMM" if day.year == today.year else "ddd d MMM yyyy")

    def day(self, day: date, today: date) -> str:
        """ "25 november"."""
        return self.worded(day, "d MMMM" if day.year == today.year else "d MMMM yyyy")

    def weekday(self, day: date, today: date) -> str:
        """ "woensdag 25 november"."""
        return self.worded(day, "dddd d MMMM" if day.year == today.year else "dddd d MMMM yyyy")

    def moment(self, moment: datetime, today: date) -> str:
        """ "23 november, 14:12", on the clock of this computer."""
        local = moment.astimezone()
        return f"{self.day(local.date(), today)}, {local:%H:%M}"

    def worded(self, day: date, pattern: str) -> str:
        """A day in a pattern of Qt."""
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)
