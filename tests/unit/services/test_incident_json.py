"""Incidents as JSON: everything comes back, and whatever is wrong is named with its field."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import resource_text
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.incident import (
    Handover,
    Incident,
    IncidentFacts,
    IncidentItem,
    IncidentPerson,
    Measure,
)
from vios_desktop.domain.person import Person
from vios_desktop.domain.school import Location
from vios_desktop.domain.vocabulary import (
    Domain,
    IncidentStatus,
    Injury,
    ItemKind,
    ParentsTold,
    PersonKind,
    PersonRole,
    PoliceState,
    Severity,
    TimePrecision,
)
from vios_desktop.services.incident_json.names import CODES, DATES, IGNORED, KNOWN, OTHERS, REQUIRED, TEXTS
from vios_desktop.services.incident_json.reading import LARGEST_NUMBER, ImportedIncident, from_json
from vios_desktop.services.incident_json.writing import to_json
from vios_desktop.services.school import catalogue_items

LOCATIONS = (Location("loc-1", "Bosrand"), Location("loc-2", "Waterkant"))
SMALLEST: dict[str, Any] = {
    "kind": "theft",
    "occurred_on": "2026-03-02",
    "place": "yard",
    "facts": "Een fiets is weg.",
}


@cache
def catalogues() -> dict[CatalogueName, tuple[CatalogueItem, ...]]:
    items = catalogue_items(resource_text("policy/catalogues.json"))
    return {name: tuple(item for item in items if item.catalogue is name) for name in CatalogueName}


def read(**more: Any) -> ImportedIncident:
    return from_json({**SMALLEST, **more}, catalogues(), LOCATIONS)


def problems(**more: Any) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        read(**more)
    return [(problem.field, problem.code) for problem in caught.value.problems]


def codes(name: CatalogueName) -> st.SearchStrategy[str]:
    return st.sampled_from([item.code for item in catalogues()[name]])


# What a form or an import can have put in a text: no control characters, no half characters, no spaces around it.
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t"\\é🚲'), max_size=20).map(
    str.strip
)
NAME = st.sampled_from(["Sem", "Ömer", "d'Arc", "Noa-Lynn", "李"])
DAYS = st.dates(date(1990, 1, 1), date(2026, 11, 24))
SOME_DAY = st.none() | DAYS
TIMES = st.none() | st.times() | st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
AMOUNT = st.none() | st.integers(0, LARGEST_NUMBER)
PERSONS = st.lists(
    st.builds(
        IncidentPerson,
        id=st.uuids().map(str),
        role=st.sampled_from(PersonRole),
        person_kind=st.sampled_from(PersonKind),
        person_id=st.none() | st.uuids().map(str),
        description=TEXT,
        parents_told=st.sampled_from(ParentsTold),
        parents_told_on=SOME_DAY,
        parents_told_by=TEXT,
        parents_note=TEXT,
        own_view=TEXT,
    ),
    max_size=3,
).map(tuple)
HANDOVERS = st.lists(
    st.builds(Handover, st.uuids().map(str), DAYS, TEXT, TEXT, witness=TEXT, note=TEXT), max_size=2
).map(tuple)
ITEMS = st.lists(
    st.builds(
        IncidentItem,
        id=st.uuids().map(str),
        item_kind=st.sampled_from(ItemKind),
        description=TEXT,
        count=st.integers(1, LARGEST_NUMBER),
        taken_by=TEXT,
        taken_on=SOME_DAY,
        witness=TEXT,
        kept_at=TEXT,
        handovers=HANDOVERS,
    ),
    max_size=2,
).map(tuple)
MEASURES = st.lists(
    st.builds(
        Measure,
        id=st.uuids().map(str),
        kind=codes(CatalogueName.MEASURE),
        person_id=st.none() | st.uuids().map(str),
        starts_on=SOME_DAY,
        ends_on=SOME_DAY,
        note=TEXT,
    ),
    max_size=2,
).map(tuple)
FACTS = st.builds(
    IncidentFacts,
    kind=codes(CatalogueName.KIND),
    occurred_on=DAYS,
    place=codes(CatalogueName.PLACE),
    facts=TEXT.filter(bool),
    subkind=st.just("") | codes(CatalogueName.SUBKIND),
    occurred_time=TIMES,
    location_id=st.none() | st.sampled_from([location.id for location in LOCATIONS]),
    severity=st.none() | st.sampled_from(Severity),
    damage_eur=AMOUNT,
    first_hand=st.none() | st.booleans(),
    time_precision=st.sampled_from(TimePrecision),
    domain=st.sampled_from(Domain),
    injury=st.sampled_from(Injury),
    police=st.sampled_from(PoliceState),
    persons=PERSONS,
    items=ITEMS,
    measures=MEASURES,
    **dict.fromkeys(TEXTS, TEXT),
    **dict.fromkeys(DATES, SOME_DAY),
)


def incident_of(facts: IncidentFacts, status: IncidentStatus = IncidentStatus.OPEN) -> Incident:
    moment = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
    return Incident("i", "2026-001", status, facts, moment, "a", moment, "a")


def without_ids(facts: IncidentFacts) -> IncidentFacts:
    """Ids of rows are given out anew by the vault that reads."""
    items = (
        replace(item, id="", handovers=tuple(replace(handover, id="") for handover in item.handovers))
        for item in facts.items
    )
    return replace(
        facts,
        persons=tuple(replace(person, id="") for person in facts.persons),
        items=tuple(items),
        measures=tuple(replace(measure, id="") for measure in facts.measures),
    )


@given(FACTS, st.sampled_from(IncidentStatus))
def test_everything_that_is_written_comes_back(facts: IncidentFacts, status: IncidentStatus) -> None:
    line = json.dumps(to_json(incident_of(facts, status), {}, LOCATIONS))
    back = from_json(json.loads(line), catalogues(), LOCATIONS)
    restored = replace(back.facts, persons=tuple(person.entry for person in back.persons))
    assert without_ids(restored) == without_ids(facts)
    assert back.status is status


def test_every_field_of_an_incident_has_its_name() -> None:
    """A field that is added later must be given a place here, or it would be lost in silence."""
    own_names = {"location_id": "location", "own": "own_fields"}
    expected = {own_names.get(field.name, field.name) for field in fields(IncidentFacts)}
    assert expected == KNOWN - IGNORED - {"status"}
    assert {*REQUIRED, *TEXTS, *DATES, *CODES, *OTHERS} | IGNORED == KNOWN


def test_of_a_person_name_class_and_year_are_told() -> None:
    person = Person("p", PersonKind.PUPIL, "Sem", "Voorbeeld", "van der", date(2012, 3, 4), class_name="3h")
    entry = IncidentPerson("e", PersonRole.VICTIM, PersonKind.PUPIL, "p")
    facts = replace(read().facts, persons=(entry,))
    (written,) = to_json(incident_of(facts), {"p": person})["persons"]
    assert written == {
        "person_id": "p",
        "person_kind": "pupil",
        "role": "victim",
        "told_parents": "not_yet",
        "first_name": "Sem",
        "prefix": "van der",
        "last_name": "Voorbeeld",
        "class": "3h",
        "birth_year": 2012,
    }


def test_what_is_empty_is_left_out_and_what_is_nothing_or_no_stays() -> None:
    record = to_json(incident_of(replace(read().facts, damage_eur=0, first_hand=False)), {})
    assert (record["damage_eur"], record["first_hand"]) == (0, False)
    assert not {"severity", "subkind", "persons", "location", "evaluation"} & record.keys()


def test_kind_place_and_measure_are_known_by_code_and_by_label() -> None:
    for code, label in (("yard", "plein"), ("YARD".lower(), "PLEIN")):
        assert read(place=code).facts.place == read(place=label).facts.place == "yard"
    item = catalogues()[CatalogueName.MEASURE][0]
    by_label = read(measures=[{"kind": f"  {item.label_nl.upper()} "}]).facts.measures[0]
    assert by_label.kind == item.code


def test_a_location_is_known_by_name_and_by_id() -> None:
    assert read(location="bosrand").facts.location_id == read(location="loc-1").facts.location_id == "loc-1"
    assert problems(location="Elders") == [("location", "code_unknown")]


@pytest.mark.parametrize("name", REQUIRED)
def test_each_required_field_is_asked_for_once(name: str) -> None:
    code = {"occurred_on": "day_missing", "facts": "facts_missing"}.get(name, f"{name}_missing")
    for value in (None, "", "  "):
        if not (name == "occurred_on" and value == "  "):
            assert problems(**{name: value}) == [(name, code)]


WRONG: dict[str, tuple[list[object], str]] = {
    "text": ([5, 1.5, True, [], {}, ["x"]], "text_expected"),
    "no text": (["a\x00b", "\ud800", "x\x1b[2J", "\x7f"], "text_not_possible"),
    "day": ([5, True, [], {}, "gisteren", "2026-02-30", "02-03-2026", "2026-03-02T10:00", " "], "day_expected"),
    "time": ([5, True, [], {}, "half tien", "25:00", "10:00+02:00", "10:00Z", " "], "time_expected"),
    "number": (["5", 1.5, 5.0, True, [], {}, float("nan"), float("inf")], "number_expected"),
    "large": ([LARGEST_NUMBER + 1, -(10**30), 2**63, 10**400], "number_too_large"),
    "flag": ([0, 1, "ja", "true", [], {}], "flag_expected"),
    "code": (["bestaat niet", "MAJOR", "dader"], "code_unknown"),
    "list": ([5, "x", {}, True, [5], ["x"], [[]], [None], [{}, 5]], "list_expected"),
}
FIELDS = [
    *((name, "text") for name in (*TEXTS, "facts", "kind", "place", "subkind", "location")),
    *((name, "no text") for name in (*TEXTS, "facts", "kind", "place", "subkind", "location")),
    *((name, kind) for name in (*CODES, "status") for kind in ("code", "text", "no text")),
    *((name, "day") for name in (*DATES, "occurred_on")),
    ("occurred_time", "time"),
    ("damage_eur", "number"),
    ("damage_eur", "large"),
    ("first_hand", "flag"),
    *((name, "list") for name in ("persons", "items", "measures", "own_fields")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), FIELDS)
def test_a_wrong_value_is_named_once_with_its_field(name: str, kind: str) -> None:
    values, code = WRONG[kind]
    for value in values:
        assert problems(**{name: value}) == [(name, code)], value


def test_no_field_escapes_the_test_of_wrong_values() -> None:
    assert {name for name, _ in FIELDS} == KNOWN - IGNORED


PARTS: dict[str, dict[str, str]] = {
    "persons[1].": {
        **dict.fromkeys(("description", "told_by", "told_note", "own_view", "person_id"), "text"),
        **dict.fromkeys(("first_name", "prefix", "last_name", "class"), "text"),
        **dict.fromkeys(("role", "person_kind", "told_parents"), "code"),
        "told_on": "day",
        "birth_year": "number",
    },
    "items[1].": {
        **dict.fromkeys(("subtype", "taken_by", "witness", "kept_at"), "text"),
        "item_kind": "code",
        "taken_on": "day",
        "count": "number",
        "handovers": "list",
    },
    "measures[1].": {"person_id": "text", "start": "day", "end": "day", "note": "text"},
}


@pytest.mark.parametrize("place", PARTS)
def test_a_wrong_value_inside_a_list_is_named_with_its_place(place: str) -> None:
    least = {"persons[1].": {"role": "victim", "first_name": "Sem"}, "measures[1].": {"kind": "talk"}}
    for name, kind in PARTS[place].items():
        values, code = WRONG[kind]
        for value in values:
            entry = {**least.get(place, {}), name: value}
            assert problems(**{place.partition("[")[0]: [entry]}) == [(f"{place}{name}", code)], (name, value)


def test_handovers_are_read_and_need_their_day() -> None:
    good = {
        "handed_on": "2026-03-03",
        "handed_by": "M. Fictief",
        "handed_to": "politie",
        "witness": "w",
        "note": "n",
    }
    (item,) = read(items=[{"handovers": [good]}]).facts.items
    assert replace(item.handovers[0], id="") == Handover("", date(2026, 3, 3), "M. Fictief", "politie", "w", "n")
    assert item.count == 1
    assert problems(items=[{}, {"handovers": [good, {"handed_to": "politie", "to": 1}]}]) == [
        ("items[2].handovers[2].to", "field_unknown"),
        ("items[2].handovers[2].handed_on", "day_missing"),
    ]


def test_a_person_needs_a_role_and_somebody_to_belong_to() -> None:
    assert problems(persons=[{"role": "victim"}, {"first_name": "Sem"}]) == [("persons[2].role", "role_missing")]
    for detail in ({"class": "3h"}, {"birth_year": 2012}, {"prefix": "van"}):
        assert problems(persons=[{"role": "victim", **detail}]) == [("persons[1].first_name", "name_missing")]
    assert read(persons=[{"role": "victim", "class": "3h", "person_id": "p"}]).persons[0].entry.person_id == "p"


def test_names_have_one_form() -> None:
    (person,) = read(persons=[{"role": "victim", "first_name": " Zoe\u0308 ", "last_name": "de  Wit"}]).persons
    assert (person.first_name, person.last_name) == ("Zo\u00eb", "de Wit")


def test_unknown_fields_and_all_problems_together() -> None:
    assert problems(severitty="major", zz=1, kind="x", occurred_on=None, first_hand="ja") == [
        ("severitty", "field_unknown"),
        ("zz", "field_unknown"),
        ("kind", "kind_unknown"),
        ("occurred_on", "day_missing"),
        ("first_hand", "flag_expected"),
    ]
    assert problems(measures=[{}, {"kind": "x"}]) == [
        ("measures[1].kind", "measure_unknown"),
        ("measures[2].kind", "measure_unknown"),
    ]


def test_what_the_vault_decides_is_accepted_and_not_used() -> None:
    given_by_others = {name: {"anything": [1]} for name in IGNORED}
    assert read(**given_by_others).facts == read().facts


@given(
    st.dictionaries(
        st.sampled_from(sorted(KNOWN)) | st.text(max_size=5),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["role", "kind", "count", "x"]), inner, max_size=3)
            ),
            max_leaves=8,
        ),
        max_size=6,
    )
)
def test_no_object_makes_the_reader_stumble(data: dict[str, Any]) -> None:
    with suppress(ValidationError):
        from_json({**SMALLEST, **data}, catalogues())


def test_the_codes_are_the_closed_lists() -> None:
    for name, words in CODES.items():
        annotation = next(field.type for field in fields(IncidentFacts) if field.name == name)
        assert words.__name__ in str(annotation), name
        assert issubclass(words, StrEnum)
        for word in words:
            assert getattr(read(**{name: word.value}).facts, name) is word


@pytest.mark.parametrize(
    ("text", "moment"),
    [("09:05", time(9, 5)), ("09:05:30", time(9, 5, 30)), ("09:05:30.5", time(9, 5, 30, 500000))],
)
def test_times_come_back_as_exact_as_they_were(text: str, moment: time) -> None:
    facts = read(occurred_time=text).facts
    assert facts.occurred_time == moment
    assert read(occurred_time=to_json(incident_of(facts), {})["occurred_time"]).facts.occurred_time == moment
