"""The view as the presenter sees it, without Qt; a test types by `edit`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.person import AgeRange, Person
from vios_desktop.services.persons import PersonHit
from vios_desktop.services.word_check import Change, Hint
from vios_desktop.texts import ErrorText
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.record.draft_values import Entry, FormValues
from vios_desktop.ui.record.model import Choices, Form, Trouble
from vios_desktop.ui.widgets.row_data import PersonRow


class FakeView:
    """Implements `model.RecordView` and remembers what it was told."""

    def __init__(self) -> None:
        self.form = Form(Choices(), FormValues())
        self.now = FormValues()
        self.choices = Choices()
        self.progress = -1
        self.saved: datetime | None = None
        self.hint: Hint | None = None
        self.problems: tuple[FieldProblem, ...] = ()
        self.trouble: Trouble | None = None
        self.no_rights: ErrorText | None = None
        self.people: tuple[str, tuple[PersonRow, ...]] = ("", ())
        self.new_person_problems: tuple[FieldProblem, ...] = ()
        self.busy: list[bool] = []
        self.pointed_at = ""
        self.shown = 0
        self.new_person_closed = 0
        self.unadded_person = False

    def edit(self, **texts: str) -> None:
        self.now = replace(self.now, texts={**self.now.texts, **texts})

    def show_loading(self) -> None:
        self.no_rights = None

    def show_no_rights(self, text: ErrorText) -> None:
        self.no_rights = text

    def show_form(self, form: Form) -> None:
        self.form, self.now, self.choices, self.saved = form, form.values, form.choices, form.saved_at
        self.shown += 1

    def show_choices(self, choices: Choices) -> None:
        self.choices = choices

    def values(self) -> FormValues:
        return self.now

    def draft_values(self) -> FormValues:
        return self.now

    def show_progress(self, count: int) -> None:
        self.progress = count

    def show_saved(self, at: datetime | None) -> None:
        self.saved = at

    def show_hint(self, hint: Hint | None) -> None:
        self.hint = hint

    def replace_in_facts(self, change: Change) -> None:
        self.edit(facts=change.apply(self.now.text("facts")))

    def leave_word(self, word_id: str) -> None:
        self.now = replace(self.now, left_words=(*self.now.left_words, word_id))

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        self.problems = problems

    def show_trouble(self, trouble: Trouble | None) -> None:
        self.trouble = trouble

    def show_busy(self, *, busy: bool) -> None:
        self.busy.append(busy)

    def show_people(self, query: str, people: tuple[PersonRow, ...]) -> None:
        self.people = (query, people)

    def add_person(self, entry: Entry, place: int | None = None) -> None:
        persons = list(self.now.persons)
        persons.insert(len(persons) if place is None else place, entry)
        self.now = replace(self.now, persons=tuple(persons))

    def point_at_person(self, entry_id: str) -> None:
        self.pointed_at = entry_id

    def remove_person(self, entry_id: str) -> None:
        self.now = replace(self.now, persons=tuple(p for p in self.now.persons if p.id != entry_id))

    def show_new_person_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        self.new_person_problems = problems

    def close_new_person(self) -> None:
        self.new_person_closed += 1

    def holds_unadded_person(self) -> bool:
        return self.unadded_person

    def focus_start(self) -> None:
        """Nothing to look at without a screen."""

    def close_popups(self) -> None:
        """The same."""


class FakeWords:
    """Implements `model.RecordWords` with plain marks instead of sentences."""

    def recorded(self, number: str) -> str:
        return f"recorded {number}"

    def changed(self, number: str) -> str:
        return f"changed {number}"

    def kept_for_later(self) -> str:
        return "kept"

    def discarded(self) -> str:
        return "discarded"

    def person_removed(self) -> str:
        return "removed"

    def discard_question(self, saved_at: datetime | None) -> Question:
        return Question("discard?", "", "discard", "keep", dangerous=True)

    def person_row(self, hit: PersonHit) -> PersonRow:
        return PersonRow(hit.person.id, hit.person.display_name, hit.person.class_name, hit.person.initials)

    def naming(self, entry: IncidentPerson, person: Person | None, age: AgeRange | None) -> Mapping[str, str]:
        return {"name": person.display_name} if person else {}
