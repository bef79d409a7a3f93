"""From the raw values of the form to the facts of an incident, and back. No Qt.

A field that is empty gets the default of the record; a field that is not understood is a problem, named as the
form names it: "place", or "items/<id>/count" for a row of a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Any, Final, TypeVar

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.incident import (
    MAX_FACTS_CHARACTERS,
    Handover,
    IncidentFacts,
    IncidentItem,
    IncidentPerson,
    Measure,
)
from vios_desktop.domain.own_field import (
    OWN_ANSWER,
    FieldSort,
    OwnAnswer,
    answer_problems,
    in_order,
    named_answer,
)
from vios_desktop.domain.vocabulary import (
    Domain,
    Injury,
    ItemKind,
    ParentsTold,
    PersonKind,
    PersonRole,
    PoliceState,
    Severity,
    TimePrecision,
)
from vios_desktop.ui.record.draft_values import TYPED, Entry, FormValues

Code = TypeVar("Code", bound=StrEnum)

TEXTS: Final = (
    "subkind", "time_note", "place_note", "means_note", "cause_note", "discrimination_ground", "digital_medium",
    "injury_note", "damage_note", "reported_by", "intake_channel", "police_reference", "police_note",
    "report_filed_by", "report_number", "evaluation",
)  # fmt: skip
DAYS: Final = ("reported_on", "police_on", "report_filed_on", "evaluated_on")
YES, NO = "yes", "no"
KEPT: Final = "kept"
"""Marks a hand-over that is in the incident already: it is shown and can no longer change."""

_DOMAIN_OF_PLACE: Final = {
    "online": Domain.ONLINE,
    "surroundings": Domain.STREET,
    "route": Domain.STREET,
}


@dataclass(slots=True)
class _Reader:
    """Reads one set of texts and remembers what was not understood."""

    texts: Mapping[str, str]
    problems: list[FieldProblem]
    path: str = ""
    as_kept: bool = False  # to the letter: a hand-over that is kept already may not change by a blank

    def text(self, name: str) -> str:
        text = self.texts.get(name, "")
        return text if self.as_kept else text.strip()

    def problem(self, name: str, code: str) -> None:
        self.problems.append(FieldProblem(f"{self.path}{name}", code))

    def day(self, name: str) -> date | None:
        text = self.text(name)
        if text:
            return date.fromisoformat(text)
        if self.text(name + TYPED):
            self.problem(name, "day_not_understood")
        return None

    def code(self, name: str, codes: type[Code], default: Code) -> Code:
        text = self.text(name)
        return codes(text) if text else default

    def number(self, name: str, code: str) -> int | None:
        """A whole number; euros may be written with a sign and with ",00" or ",-"."""
        text = self.text(name).removeprefix("€").strip().removesuffix(",00").removesuffix(",-")
        text = text.replace(".", "").replace(" ", "")
        if not text:
            return None
        if text.removeprefix("-").isdecimal():
            return int(text)
        self.problem(name, code)
        return None


@dataclass(frozen=True, slots=True)
class Built:
    """Facts, or what is still wrong, in the order of the form."""

    facts: IncidentFacts | None
    problems: tuple[FieldProblem, ...] = field(default=())


def answered(values: FormValues) -> int:
    """How many of the four questions that must be answered are."""
    return sum(bool(values.text(name).strip()) for name in ("kind", "occurred_on", "place", "facts"))


def to_facts(values: FormValues, today: date) -> Built:
    """Everything the form says. Raises nothing; the service checks again what it keeps."""
    problems: list[FieldProblem] = []
    read = _Reader(values.texts, problems)
    _check_questions(read, today)
    persons = tuple(_person(entry, problems) for entry in values.persons)
    details: dict[str, Any] = {name: read.text(name) for name in TEXTS}
    details |= {name: read.day(name) for name in DAYS}
    place = read.text("place")
    details |= {
        "domain": read.code("domain", Domain, _DOMAIN_OF_PLACE.get(place, Domain.SCHOOL)),
        "injury": read.code("injury", Injury, Injury.UNKNOWN),
        "police": read.code("police", PoliceState, PoliceState.NOT_INVOLVED),
        "severity": Severity(read.text("severity")) if read.text("severity") else None,
        "time_precision": read.code("time_precision", TimePrecision, TimePrecision.UNKNOWN),
        "occurred_time": time.fromisoformat(text) if (text := read.text("occurred_time")) else None,
        "location_id": read.text("location_id") or None,
        "damage_eur": _damage(read),
        "first_hand": {YES: True, NO: False}.get(read.text("first_hand")),
        "items": tuple(_item(entry, problems) for entry in values.items if not entry.blank),
        "measures": tuple(_measure(entry, problems) for entry in values.measures if not entry.blank),
    }
    details["own"] = _own(read)
    day = read.text("occurred_on")
    if problems or not day:
        return Built(None, tuple(problems))
    kind = read.text("kind")
    return Built(
        IncidentFacts(kind, date.fromisoformat(day), place, read.text("facts"), persons=persons, **details)
    )


def _check_questions(read: _Reader, today: date) -> None:
    if not read.text("kind"):
        read.problem("kind", "kind_missing")
    day = read.text("occurred_on")
    if not day:
        read.problem("occurred_on", "day_not_understood" if read.text("occurred_on" + TYPED) else "day_missing")
    elif date.fromisoformat(day) > today:
        read.problem("occurred_on", "day_in_future")
    elif date.fromisoformat(day).year < 1990:
        read.problem("occurred_on", "day_not_possible")
    if not read.text("place"):
        read.problem("place", "place_missing")
    if not read.text("facts"):
        read.problem("facts", "facts_missing")
    elif len(read.text("facts")) > MAX_FACTS_CHARACTERS:
        read.problem("facts", "facts_too_long")


def _own(read: _Reader) -> tuple[OwnAnswer, ...]:
    """The answers to the school's own fields, in the one order they are kept in."""
    answers = []
    for name in {name.removesuffix(TYPED) for name in read.texts if name.startswith(OWN_ANSWER)}:
        named = named_answer(name)
        if named is None:
            continue
        day = read.day(name) if named[0] is FieldSort.DAY else None
        text = read.text(name) if named[0] is not FieldSort.DAY else day.isoformat() if day else ""
        answer = OwnAnswer(named[1], named[0], text.replace(" ", "") if named[0] is FieldSort.NUMBER else text)
        read.problems += answer_problems([answer]) if answer.value else []
        answers.append(answer)
    return in_order(answers)


def _damage(read: _Reader) -> int | None:
    amount = read.number("damage_eur", "amount_not_number")
    if amount is not None and amount < 0:
        read.problem("damage_eur", "amount_negative")
    return amount


def _person(entry: Entry, problems: list[FieldProblem]) -> IncidentPerson:
    read = _Reader(entry.texts, problems, f"persons/{entry.id}/")
    if not read.text("role"):
        read.problem("role", "role_missing")
    return IncidentPerson(
        id=entry.id,
        role=read.code("role", PersonRole, PersonRole.WITNESS),
        person_kind=read.code("person_kind", PersonKind, PersonKind.UNKNOWN),
        person_id=read.text("person_id") or None,
        description=read.text("description"),
        parents_told=read.code("parents_told", ParentsTold, ParentsTold.NOT_YET),
        parents_told_on=read.day("parents_told_on"),
        parents_told_by=read.text("parents_told_by"),
        parents_note=read.text("parents_note"),
        own_view=read.text("own_view"),
    )


def _item(entry: Entry, problems: list[FieldProblem]) -> IncidentItem:
    read = _Reader(entry.texts, problems, f"items/{entry.id}/")
    count = read.number("count", "count_not_number")
    if count is not None and count < 1:
        read.problem("count", "item_count_not_possible")
    return IncidentItem(
        id=entry.id,
        item_kind=read.code("item_kind", ItemKind, ItemKind.OTHER),
        description=read.text("description"),
        count=1 if count is None else count,
        taken_by=read.text("taken_by"),
        taken_on=read.day("taken_on"),
        witness=read.text("witness"),
        kept_at=read.text("kept_at"),
        handovers=tuple(_handover(part, read.path, problems) for part in entry.parts if not part.blank),
    )


def _handover(entry: Entry, path: str, problems: list[FieldProblem]) -> Handover:
    read = _Reader(entry.texts, problems, f"{path}{entry.id}/", as_kept=bool(entry.text(KEPT)))
    day = read.day("handed_on")
    if day is None and not read.text("handed_on" + TYPED):
        read.problem("handed_on", "day_missing")
    if not read.text("handed_to"):
        read.problem("handed_to", "receiver_missing")
    return Handover(
        id=entry.id,
        handed_on=day or date.min,
        handed_by=read.text("handed_by"),
        handed_to=read.text("handed_to"),
        witness=read.text("witness"),
        note=read.text("note"),
    )


def _measure(entry: Entry, problems: list[FieldProblem]) -> Measure:
    read = _Reader(entry.texts, problems, f"measures/{entry.id}/")
    if not read.text("kind"):
        read.problem("kind", "measure_missing")
    starts_on, ends_on = read.day("starts_on"), read.day("ends_on")
    if starts_on and ends_on and ends_on < starts_on:
        read.problem("ends_on", "end_before_start")
    return Measure(
        id=entry.id,
        kind=read.text("kind"),
        person_id=read.text("person_id") or None,
        starts_on=starts_on,
        ends_on=ends_on,
        note=read.text("note"),
    )
