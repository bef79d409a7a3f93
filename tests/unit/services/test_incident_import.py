"""Importing into a real vault: whole records or nothing, persons found before they are added."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.real_store import OTHER_PASSPHRASE, Computer, made_vault
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotAllowedError, ValidationError
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import IncidentStatus, PersonKind
from vios_desktop.services.incident_import import IncidentImport
from vios_desktop.services.incident_json.writing import to_json
from vios_desktop.services.incident_listing import IncidentListingService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.school import SchoolService
from vios_desktop.services.session import Session

SMALLEST: dict[str, Any] = {
    "kind": "theft",
    "occurred_on": "2026-11-02",
    "place": "yard",
    "facts": "Een fiets is weg.",
}
SEM = {"role": "alleged_causer", "first_name": "Sem", "last_name": "Verzonnen", "class": "3h", "birth_year": 2011}
NOBODY = {"role": "victim", "person_id": "nobody"}
TOO_OLD = {**SEM, "first_name": "Noa", "birth_year": 1}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    computer = Computer(tmp_path / "home")
    session, _ = computer.unlock(computer.store.describe(made_vault().copied_to(tmp_path / "school")))
    yield session
    session.vault.close()


def add(session: Session, **more: Any) -> Incident:
    return IncidentImport(session).add({**SMALLEST, **more})


def problems(session: Session, **more: Any) -> list[tuple[str, str]]:
    """The problems of a record that is refused; asserts that nothing at all was written."""
    with session.begin() as work:
        before = (work.persons.count(), work.incidents.count(IncidentQuery()), work.audit.verify())
    with pytest.raises(ValidationError) as caught:
        add(session, **more)
    with session.begin() as work:
        assert (work.persons.count(), work.incidents.count(IncidentQuery()), work.audit.verify()) == before
    return [(problem.field, problem.code) for problem in caught.value.problems]


def persons_of(session: Session, incident: Incident) -> list[Person]:
    ids = [entry.person_id for entry in incident.facts.persons if entry.person_id]
    with session.begin() as work:
        found = work.persons.get_many(ids)
    return [found[person_id] for person_id in ids]


def test_a_new_person_is_added_and_the_same_one_is_found_again(session: Session) -> None:
    first = add(session, persons=[SEM])
    again = add(
        session, persons=[{**SEM, "role": "victim"}, {"role": "witness", "description": "een voorbijganger"}]
    )
    assert persons_of(session, first) == persons_of(session, again)
    (sem,) = persons_of(session, first)
    assert (sem.display_name, sem.class_name, sem.birth_year, sem.kind) == (
        "Sem Verzonnen",
        "3h",
        2011,
        PersonKind.PUPIL,
    )
    assert again.facts.persons[1].person_id is None
    without_year = {key: value for key, value in SEM.items() if key != "birth_year"}
    assert persons_of(session, add(session, persons=[without_year])) == [sem]
    assert persons_of(session, add(session, persons=[{"role": "victim", "person_id": sem.id}])) == [sem]


@pytest.mark.parametrize(
    "change", [{"class": "3v"}, {"birth_year": 2010}, {"last_name": "Verzonnens"}, {"prefix": "de"}]
)
def test_a_namesake_is_somebody_else(session: Session, change: dict[str, object]) -> None:
    sem = persons_of(session, add(session, persons=[SEM]))
    assert persons_of(session, add(session, persons=[{**SEM, **change}])) != sem


def test_a_name_is_the_same_however_its_accent_was_typed(session: Session) -> None:
    composed = add(session, persons=[{**SEM, "first_name": "Zo\u00eb"}])
    apart = add(session, persons=[{**SEM, "first_name": "Zoe\u0308"}])
    assert persons_of(session, composed) == persons_of(session, apart)


def test_one_among_many_namesakes_is_found(session: Session) -> None:
    for number in range(30):
        add(session, persons=[{**SEM, "class": f"klas {number}"}])
    assert persons_of(session, add(session, persons=[{**SEM, "class": "klas 29"}]))[0].class_name == "klas 29"
    with session.begin() as work:
        assert work.persons.count() == 30


def test_the_same_person_twice_is_refused_and_leaves_nobody_behind(session: Session) -> None:
    victim = {**SEM, "role": "victim"}
    assert problems(session, persons=[SEM, victim]) == [("persons", "person_twice")]
    (sem,) = persons_of(session, add(session, persons=[SEM]))
    by_id = {"role": "victim", "person_id": sem.id}
    assert problems(session, persons=[SEM, by_id]) == [("persons", "person_twice")]
    assert problems(session, persons=[by_id, by_id]) == [("persons", "person_twice")]
    assert len(persons_of(session, add(session, persons=[SEM, {**SEM, "birth_year": 2012}]))) == 2


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"persons": [SEM, NOBODY]}, ("persons[2].person_id", "person_unknown")),
        ({"persons": [SEM, TOO_OLD]}, ("persons[2].birth_date", "birth_date_not_possible")),
        ({"persons": [SEM], "occurred_on": "2999-01-01"}, ("occurred_on", "day_in_future")),
        ({"persons": [SEM], "occurred_on": "1400-01-01"}, ("occurred_on", "day_not_possible")),
        ({"persons": [SEM], "facts": "x" * 20_001}, ("facts", "facts_too_long")),
        ({"persons": [SEM], "items": [{"count": 0}]}, ("items", "item_count_not_possible")),
        ({"persons": [SEM], "damage_eur": -1}, ("damage_eur", "amount_negative")),
        (
            {"persons": [SEM], "measures": [{"kind": "talk"}, {"kind": "talk", "person_id": "nobody"}]},
            ("measures[2].person_id", "person_unknown"),
        ),
        (
            {"persons": [SEM], "measures": [{"kind": "talk", "start": "2026-11-03", "end": "2026-11-02"}]},
            ("measures", "end_before_start"),
        ),
    ],
)  # fmt: skip
def test_a_record_that_is_refused_leaves_nothing_behind(
    session: Session, wrong: dict[str, Any], expected: tuple[str, str]
) -> None:
    assert problems(session, **wrong) == [expected]


def test_measures_point_at_the_persons_of_this_vault(session: Session, tmp_path: Path) -> None:
    """A listing of another vault has its ids: persons get new ones, and the measures have to follow."""
    added = add(
        session,
        persons=[{**SEM, "person_id": "11111111-aaaa"}, {"role": "witness", "description": "iemand"}],
        measures=[{"kind": "talk", "person_id": "11111111-aaaa"}, {"kind": "talk"}],
        items=[{"item_kind": "vape", "handovers": [{"handed_on": "2026-11-03", "handed_to": "politie"}]}],
        location="Waterkant",
        status="handled",
    )
    with session.begin() as work:
        stored = work.incidents.get(added.id)
    assert stored == added
    (sem,) = persons_of(session, added)
    assert [measure.person_id for measure in added.facts.measures] == [sem.id, None]
    assert added.status is IncidentStatus.HANDLED
    known = add(session, measures=[{"kind": "talk", "person_id": sem.id}])
    assert known.facts.measures[0].person_id == sem.id


def test_a_listing_is_read_in_again_in_another_vault_with_nothing_lost(session: Session, tmp_path: Path) -> None:
    add(session, persons=[SEM], measures=[{"kind": "talk"}], location="Bosrand", occurred_time="10:25:30")
    (sem,) = (entry for _, persons in IncidentListingService(session).all() for entry in persons.values())
    with session.begin() as work:
        (incident_id,) = work.incidents.ids(IncidentQuery())
        old = work.incidents.get(incident_id)
    assert old is not None
    record = to_json(old, {sem.id: sem}, SchoolService(session).view().school.locations)
    record["measures"][0]["person_id"] = sem.id
    computer = Computer(tmp_path / "elsewhere")
    _, other, _ = computer.service.create(computer.plan())
    new = IncidentImport(other).add(record)
    persons = {person.id: person for person in persons_of(other, new)}
    again = to_json(new, persons, SchoolService(other).view().school.locations)
    other.vault.close()
    assert persons.keys() == {new.facts.measures[0].person_id}
    own = {"id", "number", "created_at", "created_by", "updated_at", "updated_by", "version"}
    record["measures"][0].pop("person_id")
    again["measures"][0].pop("person_id")
    for row in (record, again):
        row["persons"][0].pop("person_id")
    assert {k: v for k, v in again.items() if k not in own} == {k: v for k, v in record.items() if k not in own}


def test_what_is_imported_is_logged_like_what_is_typed(session: Session) -> None:
    with session.begin() as work:
        before = work.audit.verify()
    incident = add(session, persons=[SEM])
    with session.begin() as work:
        count = work.audit.verify() - before
        entries = work.audit.entries(count)
    assert [entry.action for entry in reversed(entries)] == [
        AuditAction.PERSON_ADDED,
        AuditAction.INCIDENT_RECORDED,
    ]
    assert entries[0].object_id == incident.id


def test_a_colleague_imports_nothing_and_lists_only_what_is_his(session: Session, tmp_path: Path) -> None:
    add(session, persons=[SEM])
    session.vault.close()
    computer = Computer(tmp_path / "home")
    joris, _ = computer.unlock(computer.store.describe(tmp_path / "school"), OTHER_PASSPHRASE, account=1)
    with pytest.raises(NotAllowedError):
        IncidentImport(joris)
    own = IncidentService(joris).record(add_facts(joris))
    listed = list(IncidentListingService(joris).all())
    with joris.begin() as work:
        newest = work.audit.entries(1)[0]
    joris.vault.close()
    assert [incident for incident, _ in listed] == [own]
    assert all(persons == {} for _, persons in listed)
    assert (newest.action, newest.detail) == (AuditAction.INCIDENTS_LISTED, "count=1")


def add_facts(session: Session) -> Any:
    from vios_desktop.domain.incident import IncidentFacts

    return IncidentFacts("theft", session.clock.today(), "yard", "Een jas is weg.")
