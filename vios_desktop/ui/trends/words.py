"""The words of trends: moments, comparisons and plain facts, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.trends import Cut, DayPart, Pattern
from vios_desktop.ui.incidents.words import lowered

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.trends import LeadTimes
    from vios_desktop.services.trends import TrendView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.trends.model import Mark


class TrendWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self._locale = QLocale()

    def weekday(self, number: int) -> str:
        """ "maandag"; 1 is Monday."""
        return self._locale.standaloneDayName(number)

    def short_weekday(self, number: int) -> str:
        return self._locale.standaloneDayName(number, QLocale.FormatType.ShortFormat)

    def part(self, part: DayPart) -> str:
        return self.texts.term(part)

    def short_part(self, part: DayPart) -> str:
        """For the head of a column."""
        short = {
            DayPart.BEFORE: self.tr("before", "head of a column: before school"),
            DayPart.LESSONS_5_ON: self.tr("5 on", "head of a column: lesson 5 and later"),
            DayPart.AFTER: self.tr("after", "head of a column: after school"),
        }
        return short.get(part) or self.part(part)

    def month(self, first: date) -> str:
        return self._locale.toString(QDate(first.year, first.month, first.day), "MMMM yyyy")

    def short_month(self, first: date) -> str:
        name = self._locale.standaloneMonthName(first.month, QLocale.FormatType.ShortFormat)
        return name.rstrip(".")

    def week(self, monday: date) -> str:
        return self.tr("week of %1").replace("%1", self.day(monday))

    def short_week(self, monday: date) -> str:
        return self._locale.toString(QDate(monday.year, monday.month, monday.day), "d MMM").rstrip(".")

    def day(self, day: date) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def spoken(self, mark: Mark) -> str:
        """A mark in one sentence, for the tool tip and for who does not see the chart."""
        if mark.now is None:
            return self.tr("%1: not yet. Last year: %2.").replace("%1", mark.label).replace("%2", str(mark.before))
        text = f"{mark.label}: {mark.now}."
        if mark.before is not None:
            text += " " + self.tr("Last year, same period: %1.").replace("%1", str(mark.before))
        return text

    def summary(self, view: TrendView) -> str:
        """ "61 incidenten, tot en met 26 november 2026. Vorig jaar: 56."."""
        until = self.tr("until %1").replace("%1", self.day(view.period.last))
        text = self.tr("%n incident(s)", "", view.now.everything) + f", {until}."
        if view.before is None:
            text += " " + self.tr("Nothing was recorded in the same period last year.")
        else:
            text += " " + self.tr("Same period last year: %1.").replace("%1", str(view.before.everything))
        erased = view.now.erased + (view.before.erased if view.before is not None else 0)
        if erased:
            text += " " + self.tr("Of %n of them only kind, place and month are kept.", "", erased)
        return text

    def pattern(self, pattern: Pattern, view: TrendView) -> str:
        """ "Valt op. Plein, 2e pauze: 11 van de 17 incidenten daar."."""
        text = self.tr("Stands out: %1: %2 of the %3 incidents there.")
        text = text.replace("%1", self.pattern_title(pattern, view))
        return text.replace("%2", str(pattern.count)).replace("%3", str(pattern.whole))

    def pattern_title(self, pattern: Pattern, view: TrendView) -> str:
        place = view.school.label(CatalogueName.PLACE, pattern.place, self.texts.language)
        if pattern.cut is Cut.PLACE_DAY:
            return f"{place}, {self.weekday(int(pattern.moment))}"
        return f"{place}, {lowered(self.part(DayPart(pattern.moment)))}"

    def pattern_before(self, pattern: Pattern) -> str:
        if not pattern.earlier_whole:
            return self.tr("Nothing to compare with in the same period last year.")
        text = self.tr("Same period last year: %1 of the %2.")
        return text.replace("%1", str(pattern.earlier)).replace("%2", str(pattern.earlier_whole))

    def lead(self, times: LeadTimes) -> str:
        """ "de helft binnen 3 dagen (van 41)"."""
        if times.median is None:
            return self.tr("not known yet")
        text = self.tr("half within %n day(s)", "", times.median)
        among = self.tr("of %1")
        return f"{text} ({among.replace('%1', str(times.count))})"

    def of(self, part: int, whole: int) -> str:
        """ "40 van de 52 (77 %)"."""
        text = self.tr("%1 of the %2").replace("%1", str(part)).replace("%2", str(whole))
        return f"{text} ({round(100 * part / whole)} %)" if whole else text

    def put_away_done(self) -> str:
        return self.tr("Put away. It comes back when it grows.")

    def brought_back_done(self) -> str:
        return self.tr("Pointed out again.")

    def printed(self) -> str:
        return self.tr("Sent to the printer.")

    def saved(self) -> str:
        return self.tr("Saved. This page is meant for inside the school.")
