"""Reading: one JSON object becomes checked facts, or every problem is named with its field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar
from uuid import uuid4

from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, heads_of
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.incident import Handover, IncidentFacts, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.own_field import (
    FIELD,
    NO,
    SORT,
    UNKNOWN,
    YES,
    FieldSort,
    OwnAnswer,
    answer_problems,
    in_order,
)
from vios_desktop.domain.school import Location
from vios_desktop.domain.vocabulary import IncidentStatus, ItemKind, ParentsTold, PersonKind, PersonRole
from vios_desktop.services.incident_json.names import CODES, DATES, KNOWN, TEXTS

Code = TypeVar("Code", bound=StrEnum)
Parsed = TypeVar("Parsed")
Catalogues = Mapping[CatalogueName, tuple[CatalogueItem, ...]]

LARGEST_NUMBER = 1_000_000_000  # far above any amount or count; the database itself stops at 64 bits
# Half a character cannot be stored, and control characters mean a broken file; line ends and tabs may stay.
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person in an imported record: an id of this vault, or a name to be found or added."""

    entry: IncidentPerson
    first_name: str = ""
    prefix: str = ""
    last_name: str = ""
    class_name: str = ""
    birth_year: int | None = None

    @property
    def named(self) -> bool:
        return bool(self.first_name or self.last_name)

    @property
    def of_nobody(self) -> bool:
        """Whether there is a class or a year here, and nobody to whom it could belong."""
        details = self.prefix or self.class_name or self.birth_year is not None
        return bool(details) and not self.named and self.entry.person_id is None


@dataclass(frozen=True, slots=True)
class ImportedIncident:
    """A checked record whose persons are still to be looked up."""

    facts: IncidentFacts
    status: IncidentStatus
    persons: tuple[NamedPerson, ...]


class _Reader:
    """Reads one object and gathers every problem with its field, so that the user sees all at once."""

    def __init__(self, data: Mapping[str, Any], problems: list[FieldProblem], place: str = "") -> None:
        self._data, self._problems, self._place = data, problems, place

    def problem(self, field: str, code: str) -> None:
        self._problems.append(FieldProblem(f"{self._place}{field}", code))

    def missing(self, field: str, code: str) -> None:
        """A problem for a field that is needed, unless it is named already for what stands there."""
        if not any(problem.field == f"{self._place}{field}" for problem in self._problems):
            self.problem(field, code)

    def refuse_unknown(self, known: frozenset[str]) -> None:
        for field in sorted(set(self._data) - known):
            self.problem(field, "field_unknown")

    def text(self, field: str) -> str:
        value = self._data.get(field)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.problem(field, "text_expected")
            return ""
        if _NOT_TEXT.search(value):
            self.problem(field, "text_not_possible")
            return ""
        return value.strip()

    def name(self, field: str) -> str:
        """A name in one form: an accent may be typed in two ways, and must not make two persons."""
        return unicodedata.normalize("NFC", " ".join(self.text(field).split()))

    def day(self, field: str) -> date | None:
        return self._parsed(field, date.fromisoformat, "day_expected")

    def clock_time(self, field: str) -> time | None:
        return self._parsed(field, _wall_time, "time_expected")

    def _parsed(self, field: str, parse: Callable[[str], Parsed], code: str) -> Parsed | None:
        value = self._data.get(field)
        if value is None or value == "":
            return None
        try:
            return parse(value)
        except (TypeError, ValueError):
            self.problem(field, code)
            return None

    def number(self, field: str) -> int | None:
        value = self._data.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.problem(field, "number_expected")
            return None
        if abs(value) > LARGEST_NUMBER:
            self.problem(field, "number_too_large")
            return None
        return value

    def flag(self, field: str) -> bool | None:
        value = self._data.get(field)
        if value is not None and not isinstance(value, bool):
            self.problem(field, "flag_expected")
            return None
        return value

    def code(self, field: str, codes: type[Code], default: Code) -> Code:
        text = self.text(field)
        if not text:
            return default
        try:
            return codes(text)
        except ValueError:
            self.problem(field, "code_unknown")
            return default

    def catalogue(self, field: str, items: tuple[CatalogueItem, ...], missing: str, unknown: str) -> str:
        text = self.text(field)
        if not text:
            if missing:
                self.missing(field, missing)
            return ""
        for item in items:
            if text == item.code or text.casefold() in (item.label_nl.casefold(), item.label_en.casefold()):
                return heads_of(items).get(item.code, item.code)
        self.problem(field, unknown)
        return text

    def location(self, field: str, locations: Sequence[Location]) -> str | None:
        """The id of a location of the school that is given by its name or id."""
        text = self.text(field)
        if not text:
            return None
        for location in locations:
            if text == location.id or text.casefold() == location.name.casefold():
                return location.id
        self.problem(field, "code_unknown")
        return None

    def objects(self, field: str) -> list[_Reader]:
        value = self._data.get(field)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self.problem(field, "list_expected")
            return []
        return [_Reader(entry, self._problems, f"{self._place}{field}[{n}].") for n, entry in enumerate(value, 1)]


def from_json(
    data: Mapping[str, Any], catalogues: Catalogues, locations: Sequence[Location] = ()
) -> ImportedIncident:
    """Check one object. Raises `ValidationError` with every problem, named by field."""
    problems: list[FieldProblem] = []
    read = _Reader(data, problems)
    read.refuse_unknown(KNOWN)
    kind = read.catalogue("kind", catalogues[CatalogueName.KIND], "kind_missing", "kind_unknown")
    occurred_on = read.day("occurred_on")
    if occurred_on is None:
        read.missing("occurred_on", "day_missing")
    place = read.catalogue("place", catalogues[CatalogueName.PLACE], "place_missing", "place_unknown")
    text = read.text("facts")
    if not text:
        read.missing("facts", "facts_missing")
    details: dict[str, Any] = {name: read.text(name) for name in TEXTS}
    details |= {name: read.day(name) for name in DATES}
    defaults = IncidentFacts(kind, occurred_on or date.min, place, text)
    details |= {name: _coded(read, name, codes, getattr(defaults, name)) for name, codes in CODES.items()}
    persons = tuple(_person(entry) for entry in read.objects("persons"))
    facts = IncidentFacts(
        kind=kind,
        occurred_on=occurred_on or date.min,
        place=place,
        facts=text,
        subkind=read.catalogue("subkind", catalogues[CatalogueName.SUBKIND], "", "subkind_unknown"),
        occurred_time=read.clock_time("occurred_time"),
        location_id=read.location("location", locations),
        damage_eur=read.number("damage_eur"),
        first_hand=read.flag("first_hand"),
        items=tuple(_item(entry) for entry in read.objects("items")),
        measures=tuple(_measure(entry, catalogues) for entry in read.objects("measures")),
        own=in_order(_own_fields(read, catalogues)),
        **details,
    )
    status = read.code("status", IncidentStatus, IncidentStatus.OPEN)
    if problems:
        raise ValidationError(tuple(problems))
    return ImportedIncident(facts, status, persons)


def _wall_time(text: str) -> time:
    """The time on the wall; one with a zone is no such time."""
    moment = time.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError("a zone")
    return moment


def _coded(read: _Reader, name: str, codes: type[StrEnum], default: StrEnum | None) -> StrEnum | None:
    if default is None:  # severity may be left open
        first = next(iter(codes))
        return read.code(name, codes, first) if read.text(name) else None
    return read.code(name, codes, default)


_PERSON_FIELDS = frozenset(
    {"id", "person_id", "person_kind", "role", "description", "told_parents", "told_on", "told_by", "told_note",
     "own_view", "first_name", "prefix", "last_name", "class", "birth_year"}
)  # fmt: skip


def _person(read: _Reader) -> NamedPerson:
    read.refuse_unknown(_PERSON_FIELDS)
    role = read.code("role", PersonRole, PersonRole.WITNESS)
    if not read.text("role"):
        read.missing("role", "role_missing")
    entry = IncidentPerson(
        id=str(uuid4()),
        role=role,
        person_kind=read.code("person_kind", PersonKind, PersonKind.UNKNOWN),
        person_id=read.text("person_id") or None,
        description=read.text("description"),
        parents_told=read.code("told_parents", ParentsTold, ParentsTold.NOT_YET),
        parents_told_on=read.day("told_on"),
        parents_told_by=read.text("told_by"),
        parents_note=read.text("told_note"),
        own_view=read.text("own_view"),
    )
    person = NamedPerson(
        entry,
        first_name=read.name("first_name"),
        prefix=read.name("prefix"),
        last_name=read.name("last_name"),
        class_name=read.name("class"),
        birth_year=read.number("birth_year"),
    )
    if person.of_nobody:
        read.missing("first_name", "name_missing")
    return person


_ITEM_FIELDS = frozenset(
    {"id", "item_kind", "subtype", "count", "taken_by", "taken_on", "witness", "kept_at", "handovers"}
)
_HANDOVER_FIELDS = frozenset({"id", "handed_on", "handed_by", "handed_to", "witness", "note"})


def _item(read: _Reader) -> IncidentItem:
    read.refuse_unknown(_ITEM_FIELDS)
    count = read.number("count")
    return IncidentItem(
        id=str(uuid4()),
        item_kind=read.code("item_kind", ItemKind, ItemKind.OTHER),
        description=read.text("subtype"),
        count=1 if count is None else count,
        taken_by=read.text("taken_by"),
        taken_on=read.day("taken_on"),
        witness=read.text("witness"),
        kept_at=read.text("kept_at"),
        handovers=tuple(_handover(entry) for entry in read.objects("handovers")),
    )


def _handover(read: _Reader) -> Handover:
    read.refuse_unknown(_HANDOVER_FIELDS)
    handed_on = read.day("handed_on")
    if handed_on is None:
        read.missing("handed_on", "day_missing")
    return Handover(
        id=str(uuid4()),
        handed_on=handed_on or date.min,
        handed_by=read.text("handed_by"),
        handed_to=read.text("handed_to"),
        witness=read.text("witness"),
        note=read.text("note"),
    )


_MEASURE_FIELDS = frozenset({"id", "kind", "person_id", "start", "end", "note"})


def _measure(read: _Reader, catalogues: Catalogues) -> Measure:
    read.refuse_unknown(_MEASURE_FIELDS)
    return Measure(
        id=str(uuid4()),
        kind=read.catalogue("kind", catalogues[CatalogueName.MEASURE], "measure_unknown", "measure_unknown"),
        person_id=read.text("person_id") or None,
        starts_on=read.day("start"),
        ends_on=read.day("end"),
        note=read.text("note"),
    )


_OWN_FIELDS = frozenset({"field", "name", "answer", "label"})  # `name` and `label` are for a reader
_SAID = {"ja": YES, "nee": NO, "niet bekend": UNKNOWN, YES: YES, NO: NO, UNKNOWN: UNKNOWN}


def _own_fields(read: _Reader, catalogues: Catalogues) -> list[OwnAnswer]:
    found = []
    for entry in read.objects("own_fields"):
        entry.refuse_unknown(_OWN_FIELDS)
        fields = catalogues[CatalogueName.FIELD]
        code = entry.catalogue("field", fields, "own_field_unknown", "own_field_unknown")
        item = next((item for item in fields if item.code == code), None)
        if item is None:
            continue
        answer = OwnAnswer(
            code, (sort := FieldSort(item.attributes[SORT])), _own_value(entry, sort, code, catalogues)
        )
        for problem in answer_problems([answer]) if answer.value else ():
            entry.problem("answer", problem.code)
        found.append(answer)
    if len({answer.field for answer in found}) != len(found):
        read.problem("own_fields", "own_twice")
    return found


def _own_value(entry: _Reader, sort: FieldSort, field: str, catalogues: Catalogues) -> str:
    if sort is FieldSort.NUMBER:
        number = entry.number("answer")
        return "" if number is None else str(number)
    if sort is FieldSort.DAY:
        day = entry.day("answer")
        return "" if day is None else day.isoformat()
    text = entry.text("answer")
    if sort is FieldSort.TEXT:
        return text
    if sort is FieldSort.YES_NO or _SAID.get(text.casefold()) == UNKNOWN:
        return _SAID.get(text.casefold(), text)
    offered = tuple(one for one in catalogues[CatalogueName.CHOICE] if one.attributes.get(FIELD) == field)
    return entry.catalogue("answer", offered, "", "own_choice_unknown")
