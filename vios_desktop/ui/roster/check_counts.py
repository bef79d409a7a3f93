"""The counted texts of the third step.

In a class of their own: `tr` of a subclass of `CheckStep` would look among the words of that subclass alone, and a
counted text that is not there is shown in English.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class CheckCounts(QObject):
    def would_leave(self, count: int) -> str:
        return self.tr("%n person(s) would leave the school at once", "", count)

    def have_left(self, count: int) -> str:
        return self.tr("Yes, %n person(s) have left", "", count)

    def added(self, count: int) -> str:
        return self.tr("%n new", "", count)

    def pupils_changed(self, count: int) -> str:
        return self.tr("%n with another class or more data", "", count)

    def staff_changed(self, count: int) -> str:
        return self.tr("%n with another function", "", count)

    def returned(self, count: int) -> str:
        return self.tr("%n back at school", "", count)

    def left(self, count: int, day: str) -> str:
        return self.tr("%n left the school, on %1", "", count).replace("%1", day)

    def same(self, count: int) -> str:
        return self.tr("%n the same as before", "", count)

    def more(self, count: int) -> str:
        return self.tr("and %n more", "", count)

    def left_alone(self, count: int) -> str:
        return self.tr("%n more are left alone this time.", "", count)
