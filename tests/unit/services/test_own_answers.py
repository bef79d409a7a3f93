"""Answers to own fields: on paper, to another school, in a listing and back, and in nothing that is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from tests.fakes.desk import own_fields_of
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.incident import MAX_FACTS_CHARACTERS, IncidentFacts
from vios_desktop.domain.own_field import (
    FieldSort,
    OwnAnswer,
    in_order,
)
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.services.dossier_paper import incident_paper
from vios_desktop.services.handover.own_words import OwnWords as HandedWords
from vios_desktop.services.incident_import import IncidentImport
from vios_desktop.services.incident_json.writing import to_json
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.own_answers import own_labels
from vios_desktop.services.own_fields import About, OwnFieldService
from vios_desktop.services.school import SchoolService, read_school
from vios_desktop.services.summary_counting import counted_incidents
from vios_desktop.services.trends import TrendService
from vios_desktop.texts import Texts

FIELD, CHOICE = CatalogueName.FIELD, CatalogueName.CHOICE
DAY = date(2026, 10, 1)
FACTS = IncidentFacts("theft", DAY, "yard", "Er is een tas weg.")


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def fields(vault: FakeVault) -> OwnFieldService:
    return own_fields_of(coordinator_of(vault))


@pytest.fixture
def incidents(vault: FakeVault) -> IncidentService:
    return IncidentService(coordinator_of(vault))


def made(fields: OwnFieldService, word: str, sort: FieldSort = FieldSort.TEXT) -> str:
    return fields.add_field(Words(word), sort, About()).item.code


def test_it_stands_on_paper_and_goes_to_another_school_as_text(
    vault: FakeVault, fields: OwnFieldService, incidents: IncidentService
) -> None:
    code, day = made(fields, "Gemeld bij", FieldSort.CHOICE), made(fields, "Beelden tot", FieldSort.DAY)
    yes = made(fields, "Docent erbij", FieldSort.YES_NO)
    desk = fields.add_choice(code, Words("Balie")).item
    own = in_order(
        [
            OwnAnswer(code, FieldSort.CHOICE, desk.code),
            OwnAnswer(day, FieldSort.DAY, "2026-11-02"),
            OwnAnswer(yes, FieldSort.YES_NO, "unknown"),
        ]
    )
    session = coordinator_of(vault)
    recorded = incidents.record(replace(FACTS, own=own))
    detail, school = incidents.view(recorded.id), SchoolService(session).view()
    paper = incident_paper(detail, school, Texts(), DAY)
    (part,) = [part for part in paper.parts if part.heading == "Eigen velden van de school"]
    lines = {"Gemeld bij": "Balie", "Beelden tot": "2 november 2026", "Docent erbij": "Niet bekend"}
    assert dict(part.blocks[0].rows) == lines
    with session.begin() as work:
        handed = HandedWords(work).incident(recorded.facts)
        full = HandedWords(work).incident(replace(recorded.facts, facts="x" * MAX_FACTS_CHARACTERS))
    assert handed.own == () == full.own
    for told in ("Gemeld bij: Balie", "Beelden tot: 2 november 2026", "Docent erbij: niet bekend"):
        assert told in handed.facts.splitlines()
        assert told in full.cause_note
    assert full.facts == "x" * MAX_FACTS_CHARACTERS


def test_what_is_counted_and_published_is_the_same_with_answers_and_without(
    vault: FakeVault, fields: OwnFieldService, incidents: IncidentService
) -> None:
    session, code = coordinator_of(vault), made(fields, "Kluisje")
    ids = [incidents.record(FACTS).id for _ in range(3)]

    def counted() -> str:
        with session.begin() as work:
            found = counted_incidents(work, read_school(work), work.incidents.countable(DAY, DAY))
        trends = TrendService(session, lambda _view: b"").view(TrendPeriod(DAY, DAY))
        return repr((found, trends))

    before = counted()
    for incident_id in ids:
        own = (OwnAnswer(code, FieldSort.TEXT, "Proefzilvervos"),)
        with session.begin() as work:
            old = work.incidents.get(incident_id)
            assert old is not None
            new = replace(old, facts=replace(old.facts, own=own), version=2)
            work.incidents.replace(new, 1)
            work.commit()
    assert counted() == before


def test_a_listing_is_read_back_with_its_answers(
    vault: FakeVault, fields: OwnFieldService, incidents: IncidentService
) -> None:
    code, number = made(fields, "Gemeld bij", FieldSort.CHOICE), made(fields, "Aantal", FieldSort.NUMBER)
    yes, text, day = (
        made(fields, word, sort)
        for word, sort in (("Docent", FieldSort.YES_NO), ("Kluis", FieldSort.TEXT), ("Tot", FieldSort.DAY))
    )
    desk = fields.add_choice(code, Words("Balie")).item
    session = coordinator_of(vault)
    own = in_order(
        [
            OwnAnswer(code, FieldSort.CHOICE, desk.code),
            OwnAnswer(yes, FieldSort.YES_NO, "no"),
            OwnAnswer(text, FieldSort.TEXT, "12b"),
            OwnAnswer(day, FieldSort.DAY, "2026-11-02"),
        ]
    )
    kept = incidents.record(replace(FACTS, own=own))
    listed = to_json(kept, {}, (), own_labels(SchoolService(session).view()))
    assert {"field": code, "name": "Gemeld bij", "answer": desk.code, "label": "Balie"} in listed["own_fields"]
    assert IncidentImport(session).add(listed).facts.own == own
    typed = [
        {"field": "gemeld bij", "answer": "niet bekend"},
        {"field": "Aantal", "answer": 3},
        {"field": "Docent", "answer": "ja"},
    ]
    again = IncidentImport(session).add({**listed, "own_fields": typed}).facts.own
    assert {(one.field, one.value) for one in again} == {(code, "unknown"), (number, "3"), (yes, "yes")}
    wrong = [
        {"field": "Nergens", "answer": "x"},
        {"field": "Kluis", "answer": "x" * 300},
        {"field": code, "answer": "Z"},
    ]
    with pytest.raises(ValidationError) as error:
        IncidentImport(session).add({**listed, "own_fields": wrong})
    assert [(one.field, one.code) for one in error.value.problems] == [
        ("own_fields[1].field", "own_field_unknown"),
        ("own_fields[2].answer", "own_text_long"),
        ("own_fields[3].answer", "own_choice_unknown"),
    ]
