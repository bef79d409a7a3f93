"""The sentences of the form that are shown outside it: toasts, questions, the lines of the picker."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.widgets.day_speech import describe_day_inside
from vios_desktop.ui.widgets.day_words import day_language
from vios_desktop.ui.widgets.row_data import PersonRow

if TYPE_CHECKING:
    from vios_desktop.domain.incident import IncidentPerson
    from vios_desktop.domain.person import AgeRange, Person
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.texts import Texts
    from vios_desktop.ui.record.bindings import WallClock


class FormWords(QObject):
    """Implements `model.RecordWords`."""

    def __init__(self, texts: Texts, clock: WallClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts, self._clock = texts, clock

    def recorded(self, number: str) -> str:
        return self.tr("Incident %1 is recorded").replace("%1", number)

    def changed(self, number: str) -> str:
        return self.tr("Incident %1 is changed").replace("%1", number)

    def kept_for_later(self) -> str:
        return self.tr("Draft kept. You find it under Today.")

    def discarded(self) -> str:
        return self.tr("Draft thrown away")

    def person_removed(self) -> str:
        return self.tr("Person removed from this incident")

    def discard_question(self, saved_at: datetime | None) -> Question:
        if saved_at is None:
            text = self.tr("What you typed disappears. You cannot undo this.")
        else:
            local = saved_at.astimezone()
            day = describe_day_inside(local.date(), self._clock().date(), day_language())
            text = self.tr("The draft of %1 disappears. You cannot undo this.").replace(
                "%1", f"{day} {local:%H:%M}"
            )
        return Question(
            title=self.tr("Throw the draft away?"),
            text=text,
            act=self.tr("Throw away"),
            safe=self.tr("Keep the draft"),
            dangerous=True,
        )

    def person_row(self, hit: PersonHit) -> PersonRow:
        person = hit.person
        return PersonRow(person.id, person.display_name, self._meta(person, hit.age), person.initials)

    def naming(self, entry: IncidentPerson, person: Person | None, age: AgeRange | None) -> Mapping[str, str]:
        if person is None:
            return {}
        return {"name": person.display_name, "meta": self._meta(person, age), "initials": person.initials}

    def _meta(self, person: Person, age: AgeRange | None) -> str:
        """Class and age for a pupil; for others what they are."""
        kind = "" if person.kind is PersonKind.PUPIL and person.class_name else self._texts.term(person.kind)
        left = self.tr("no longer at school") if person.left_on is not None else ""
        own = person.class_name or person.function
        return ", ".join(part for part in (kind if not person.function else "", own, self._age(age), left) if part)

    def _age(self, age: AgeRange | None) -> str:
        if age is None:
            return ""
        if age.exact:
            return self.tr("%1 years old").replace("%1", str(age.highest))
        return self.tr("%1 or %2 years old").replace("%1", str(age.lowest)).replace("%2", str(age.highest))
