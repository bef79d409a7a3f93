"""What the presenter hands to the view, and what it expects of it. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from vios_desktop.domain.catalogue import CatalogueName, heads_of
from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.own_field import FIELD, NO, UNKNOWN, YES, FieldSort, OwnField
from vios_desktop.domain.person import AgeRange, Person
from vios_desktop.services.persons import PersonHit
from vios_desktop.services.school import SchoolView
from vios_desktop.services.word_check import Change, Hint
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.record.both_changed import BothChanged
from vios_desktop.ui.record.draft_values import TYPED, Entry, FormValues
from vios_desktop.ui.widgets.row_data import Option, PersonRow

SUBKIND_MARK = "/"
"""Between the code of a kind and of its subkind, in the one list where both are chosen."""


class Then(StrEnum):
    """What to do when the incident is recorded."""

    SHOW = "show"
    ADVICE = "advice"
    AGREEMENT = "agreement"


class Way(StrEnum):
    """The step a trouble offers."""

    NONE = "none"
    RETRY = "retry"
    NEW_VERSION = "new_version"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something went wrong: the words, and the step that helps."""

    text: ErrorText
    way: Way = Way.NONE


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of the school's own. Without `kinds` it belongs to every kind of incident."""

    name: str
    sort: FieldSort
    label: str
    help: str = ""
    options: tuple[Option, ...] = ()
    kinds: frozenset[str] = frozenset()
    retired: bool = False

    def belongs_to(self, kind: str) -> bool:
        return not self.retired and (not self.kinds or kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Choices:
    """The lists of the school, in its order; `kinds` holds the subkinds under their kind."""

    kinds: tuple[Option, ...] = ()
    places: tuple[Option, ...] = ()
    measures: tuple[Option, ...] = ()
    locations: tuple[Option, ...] = ()
    own: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A form to show. `number` is that of the incident that is being changed, empty for a new one.

    A `closed` one asks why it is corrected. `both` tells what somebody else changed since this was typed.
    """

    choices: Choices
    values: FormValues
    number: str = ""
    saved_at: datetime | None = None
    closed: bool = False
    both: BothChanged = field(default_factory=lambda: BothChanged(FormValues()))


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What was typed in the small form for a person who was not found."""

    kind: str
    first_name: str
    prefix: str
    last_name: str
    class_name: str = ""
    function: str = ""
    birth_year: str = ""


class RecordView(Protocol):
    """What the presenter needs of the screen. `values` is what is in the form now.

    `holds_unadded_person` is true while a name or a description stands there of somebody who was not added.
    """

    def show_loading(self) -> None: ...
    def show_no_rights(self, text: ErrorText) -> None: ...
    def show_form(self, form: Form) -> None: ...
    def show_choices(self, choices: Choices) -> None: ...
    def values(self) -> FormValues: ...
    def draft_values(self) -> FormValues:
        """With what was typed also where the version of somebody else is looked at."""
        ...

    def show_progress(self, count: int) -> None: ...
    def show_saved(self, at: datetime | None) -> None: ...
    def show_hint(self, hint: Hint | None) -> None: ...
    def replace_in_facts(self, change: Change) -> None: ...
    def leave_word(self, word_id: str) -> None: ...
    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None: ...
    def show_trouble(self, trouble: Trouble | None) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_people(self, query: str, people: tuple[PersonRow, ...]) -> None: ...
    def add_person(self, entry: Entry, place: int | None = None) -> None: ...
    def point_at_person(self, entry_id: str) -> None: ...
    def remove_person(self, entry_id: str) -> None: ...
    def show_new_person_problems(self, problems: tuple[FieldProblem, ...]) -> None: ...
    def close_new_person(self) -> None: ...
    def holds_unadded_person(self) -> bool: ...
    def focus_start(self) -> None: ...
    def close_popups(self) -> None: ...


class RecordWords(Protocol):
    """The sentences that leave the form: for toasts, questions and the picker."""

    def recorded(self, number: str) -> str: ...
    def changed(self, number: str) -> str: ...
    def kept_for_later(self) -> str: ...
    def discarded(self) -> str: ...
    def person_removed(self) -> str: ...
    def discard_question(self, saved_at: datetime | None) -> Question: ...
    def person_row(self, hit: PersonHit) -> PersonRow: ...
    def naming(self, entry: IncidentPerson, person: Person | None, age: AgeRange | None) -> Mapping[str, str]: ...


def choices_of(school: SchoolView, values: FormValues, texts: Texts) -> Choices:
    """What can be chosen; an entry the school retired stays if this form already holds it."""

    language = texts.language

    def options(name: CatalogueName, *held: str) -> tuple[Option, ...]:
        return tuple(
            Option(item.code, item.label(language))
            for item in school.catalogues[name]
            if item.active or item.code in held
        )

    measures = options(CatalogueName.MEASURE, *(entry.text("kind") for entry in values.measures))
    locations = tuple(Option(location.id, location.name) for location in school.school.locations)
    return Choices(
        kinds=_kinds(school, values, language),
        places=options(CatalogueName.PLACE, values.text("place")),
        measures=measures,
        locations=locations,
        own=_asked(school, values, texts),
    )


def _asked(school: SchoolView, values: FormValues, texts: Texts) -> tuple[Asked, ...]:
    """The fields that are offered, and those that are not and have an answer in this form."""
    language, kinds = texts.language, school.catalogues[CatalogueName.KIND]
    unknown = Option(UNKNOWN, texts.label("own_answer", UNKNOWN))
    found = []
    for own in map(OwnField, school.catalogues[CatalogueName.FIELD]):
        held = values.text(own.name)
        if not own.item.active and not held and not values.text(own.name + TYPED):
            continue
        options: tuple[Option, ...] = ()
        if own.sort is FieldSort.CHOICE:
            options = (*_own_choices(school, own.code, held, language), unknown)
        elif own.sort is FieldSort.YES_NO:
            options = (*(Option(code, texts.label("own_answer", code)) for code in (YES, NO)), unknown)
        heads = heads_of(kinds) if own.kinds else {}
        only = (
            frozenset(kind.code for kind in kinds if own.asked_of(kind.code, heads)) if own.kinds else frozenset()
        )
        label, retired = own.item.label(language), not own.item.active
        found.append(Asked(own.name, own.sort, label, own.help, options, only, retired))
    return tuple(found)


def _own_choices(school: SchoolView, field: str, held: str, language: str) -> tuple[Option, ...]:
    return tuple(
        Option(item.code, item.label(language))
        for item in school.catalogues[CatalogueName.CHOICE]
        if item.attributes.get(FIELD) == field and (item.active or item.code == held)
    )


def _kinds(school: SchoolView, values: FormValues, language: str) -> tuple[Option, ...]:
    held = (values.text("kind"), values.text("subkind"))
    found = []
    for kind in school.catalogues[CatalogueName.KIND]:
        if not kind.active and kind.code != held[0]:
            continue
        icon, label = kind_icon(kind.code), kind.label(language)
        found.append(Option(kind.code, label, icon))
        for sub in school.catalogues[CatalogueName.SUBKIND]:
            fits = kind.code in sub.attributes.get("kinds", "").split(",")
            if (fits and sub.active) or (kind.code, sub.code) == held:
                words = sub.label(language)
                text = f"{label}, {words[:1].lower()}{words[1:]}"
                found.append(Option(f"{kind.code}{SUBKIND_MARK}{sub.code}", text, icon))
    return tuple(found)


def age_on(person: Person | None, day: date) -> AgeRange | None:
    return person.age_on(day) if person is not None else None
