"""The words for merging persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.history import as_text
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import PersonRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.person import Person
    from vios_desktop.services.person_merge import Comparison, MergeLine, Side
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.texts import Texts


class PersonMergeWords(QObject):
    def __init__(self, texts: Texts, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts, self._today, self._days = texts, today, DayWords()

    def merged(self) -> str:
        return self.tr("Merged: from now on this is one person.")

    def separated(self, kept_as_changed: Sequence[str]) -> str:
        if not kept_as_changed:
            return self.tr("Two persons again.")
        names = ", ".join(self.field(name).lower() for name in kept_as_changed)
        return self.tr("Two persons again. Changed since and left as it is: %1.").replace("%1", names)

    def failed(self, error: ViosError) -> str:
        what = self.texts.error(error.code, **error.params).what
        return self.tr("Not undone. %1").replace("%1", what)

    def field(self, name: str) -> str:
        return {
            "first_name": self.tr("First name"),
            "prefix": self.tr("Prefix"),
            "last_name": self.tr("Last name"),
            "nickname": self.tr("Nickname"),
            "birth_date": self.tr("Born on"),
            "birth_year": self.tr("Born in"),
            "class_name": self.tr("Class"),
            "function": self.tr("Function"),
            "mentor": self.tr("Mentor"),
            "left_on": self.tr("Left on"),
        }[name]

    def value(self, person: Person, name: str) -> str:
        value = getattr(person, name)
        if name in ("birth_date", "left_on") and value is not None:
            return self._days.worded(value, "d MMMM yyyy")
        return as_text(value) or self.tr("unknown")

    def doubt(self, code: str) -> str:
        return {
            "birth_dates_differ": self.tr("They have another date of birth."),
            "birth_years_differ": self.tr("They have another year of birth."),
            "first_names_differ": self.tr("They have another first name."),
            "classes_differ": self.tr("They are in another class."),
            "same_household": self.tr(
                "They live in one household: brothers, sisters and twins are not one person."
            ),
        }[code]

    def name(self, person: Person) -> str:
        return ", ".join(part for part in (person.display_name, person.class_name or person.function) if part)

    def holds(self, side: Side) -> str:
        """How much is kept under this entry."""
        parts = (
            self.tr("%n incident(s)", "", side.incidents),
            self.tr("%n signal(s)", "", side.signals),
            self.tr("%n disclosure(s)", "", side.disclosures),
        )
        return ", ".join(parts)

    def merged_on(self, line: MergeLine) -> str:
        day = self._days.day(line.merge.merged_at.astimezone().date(), self._today)
        return self.tr("Merged on %1, by %2").replace("%1", day).replace("%2", line.by)

    def person_row(self, hit: PersonHit) -> PersonRow:
        person = hit.person
        meta = person.class_name or person.function or self.texts.term(person.kind)
        return PersonRow(person.id, person.display_name, meta, person.initials)

    def question(self, comparison: Comparison) -> str:
        kept = comparison.kept.person.display_name
        return self.tr("Under the name %1 you will find all of both.").replace("%1", kept)
