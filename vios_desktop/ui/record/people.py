"""The persons of the form: found before they are made, each with a role of their own. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final
from uuid import uuid4

from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.persons import PersonHit, PersonService
from vios_desktop.ui.autosave import Debounce, Later
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.record.draft_values import Entry
from vios_desktop.ui.record.model import NewPerson, RecordView, RecordWords
from vios_desktop.ui.runner import Runner

_QUIET_MS: Final = 120


class PeoplePresenter:
    def __init__(
        self,
        view: RecordView,
        persons: PersonService,
        runner: Runner,
        later: Later,
        navigator: Navigator,
        words: RecordWords,
        failed: Callable[[ViosError], None],
        changed: Callable[[], None],
    ) -> None:
        self._view, self._persons, self._runner = view, persons, runner
        self._navigator, self._words = navigator, words
        self._failed, self._changed = failed, changed
        self._quiet = Debounce(later, _QUIET_MS)
        self._found: dict[str, PersonHit] = {}
        self._form = 0

    def search(self, text: str) -> None:
        self._quiet.call(lambda: self._search(text))

    def stop(self) -> None:
        self._quiet.stop()

    def forget(self) -> None:
        """Another form comes: nobody may come back into it who was taken out of this one."""
        self.stop()
        self._found = {}
        self._form += 1

    def choose(self, person_id: str) -> None:
        """Add somebody out of the last list; who is there already is only pointed at."""
        hit = self._found.get(person_id)
        if hit is not None:
            self._add(hit)

    def add_unknown(self, description: str) -> None:
        """Somebody whose name nobody knows: a description is all there is."""
        texts = {"person_kind": PersonKind.UNKNOWN.value, "description": description.strip()}
        self._view.add_person(Entry(str(uuid4()), texts))
        self._view.close_new_person()
        self._changed()

    def create(self, new: NewPerson, today: date) -> None:
        """Add a person to the school's list and to this incident. A problem goes back beside its field."""
        year = new.birth_year.strip()
        if year and not (year.isdecimal() and len(year) == 4):
            self._view.show_new_person_problems((FieldProblem("birth_year", "birth_year_not_number"),))
            return

        def work() -> Person:
            return self._persons.add(
                kind=PersonKind(new.kind),
                first_name=new.first_name,
                prefix=new.prefix,
                last_name=new.last_name,
                class_name=new.class_name,
                function=new.function,
                birth_year=int(year) if year else None,
            )

        def done(person: Person) -> None:
            self._view.close_new_person()
            self._add(PersonHit(person, person.age_on(today)))

        self._runner.submit(work, done, self._not_created)

    def remove(self, entry_id: str) -> None:
        """Take somebody out of this form, with a way back."""
        persons = self._view.values().persons
        place = next((i for i, entry in enumerate(persons) if entry.id == entry_id), None)
        if place is None:
            return
        entry, form = persons[place], self._form
        self._view.remove_person(entry_id)
        self._changed()

        def undo() -> None:
            if form == self._form and all(other.id != entry.id for other in self._view.values().persons):
                self._view.add_person(entry, place)
                self._changed()

        self._navigator.toast(self._words.person_removed(), undo)

    def _search(self, text: str) -> None:
        def done(hits: tuple[PersonHit, ...]) -> None:
            self._found = {hit.person.id: hit for hit in hits}
            self._view.show_people(text, tuple(self._words.person_row(hit) for hit in hits))

        self._runner.submit(lambda: self._persons.find(text), done, self._failed)

    def _add(self, hit: PersonHit) -> None:
        for entry in self._view.values().persons:
            if entry.text("person_id") == hit.person.id:
                self._view.point_at_person(entry.id)
                return
        row = self._words.person_row(hit)
        texts = {
            "person_id": hit.person.id,
            "person_kind": hit.person.kind.value,
            "name": row.name,
            "meta": row.meta,
            "initials": row.initials,
        }
        self._view.add_person(Entry(str(uuid4()), texts))
        self._changed()

    def _not_created(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            self._view.show_new_person_problems(error.problems)
        else:
            self._failed(error)
