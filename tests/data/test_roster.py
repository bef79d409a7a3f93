"""A list of pupils on the real store: all of it or nothing, and taken back without touching what is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.real_store import Computer, made_vault
from tests.unit.services.world import FACTS
from vios_desktop.data.list_file import read_list
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.roster.columns import ListTable, guess
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.roster import CheckedRoster, RosterChoices, RosterResult, RosterService
from vios_desktop.services.session import Session

LEFT = date(2026, 7, 31)
HEAD = "Roepnaam;Tussenvoegsel;Achternaam;Klas;Geboortedatum\n"
FIRST = HEAD + "Noor;;Verzonnen;1B;4-3-2013\nBram;van;Voorbeeld;1B;5-6-2013\nYara;;Testma;5H;7-8-2010\n"
NEXT = HEAD + "Noor;;Verzonnen;2B;4-3-2013\nBram;van;Voorbeeld;2B;5-6-2013\nDaan;;Proefman;1B;1-2-2014\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    computer = Computer(tmp_path / "home")
    folder = made_vault().copied_to(tmp_path / "school")
    session, _keys = computer.unlock(computer.store.describe(folder))
    yield session
    session.vault.close()


@pytest.fixture
def service(session: Session) -> RosterService:
    return RosterService(session, read_list)


def choices(table: ListTable, **changes: object) -> RosterChoices:
    made = RosterChoices(PersonKind.PUPIL, guess(table), whole=True, left_on=LEFT, answers={})
    return replace(made, **changes)  # type: ignore[arg-type]


def looked_at(service: RosterService, text: str) -> tuple[ListTable, CheckedRoster]:
    table = service.read(text.encode())[0].table
    return table, service.check(table, choices(table))


def applied(service: RosterService, text: str) -> RosterResult:
    table, seen = looked_at(service, text)
    return service.apply(table, choices(table), seen.plan)


def pupils(session: Session) -> dict[str, Person]:
    with session.begin() as work:
        return {person.first_name: person for person in work.persons.standing(PersonKind.PUPIL)}


def test_a_year_later_classes_move_leavers_are_marked_and_nobody_is_twice(
    service: RosterService, session: Session
) -> None:
    assert applied(service, FIRST).added == 3
    first = pupils(session)

    result = applied(service, NEXT)

    now = pupils(session)
    assert (result.added, result.changed, result.left) == (1, 2, 1)
    classes = {name: person.class_name for name, person in now.items()}
    assert classes == {"Noor": "2B", "Bram": "2B", "Daan": "1B", "Yara": "5H"}
    assert now["Noor"].id == first["Noor"].id
    assert [name for name, person in now.items() if person.left_on == LEFT] == ["Yara"]


def test_looking_writes_nothing(service: RosterService, session: Session) -> None:
    _table, seen = looked_at(service, FIRST)

    assert len(seen.plan.added) == 3
    assert pupils(session) == {}


def test_who_was_read_in_is_found(service: RosterService, session: Session) -> None:
    applied(service, FIRST)

    with session.begin() as work:
        assert [person.first_name for person in work.persons.find("voorb", 8)] == ["Bram"]


def test_stopped_halfway_nothing_is_read_in(session: Session) -> None:
    service = RosterService(session, read_list, block=1)
    table, seen = looked_at(service, FIRST)
    steps = iter([False, False, True])

    with pytest.raises(ViosError) as caught:
        service.apply(table, choices(table), seen.plan, cancelled=lambda: next(steps))

    assert caught.value.code == "roster_stopped"
    assert pupils(session) == {}
    with session.begin() as work:
        assert work.audit.last_of(AuditAction.ROSTER_READ) is None


def test_progress_reaches_all(service: RosterService) -> None:
    table, seen = looked_at(service, FIRST)
    told: list[tuple[int, int]] = []

    service.apply(table, choices(table), seen.plan, progress=lambda done, count: told.append((done, count)))

    assert told[0] == (0, 3)
    assert told[-1] == (3, 3)


def test_records_that_changed_since_are_looked_at_again(service: RosterService, session: Session) -> None:
    table, seen = looked_at(service, FIRST)
    applied(service, FIRST)

    with pytest.raises(ViosError) as caught:
        service.apply(table, choices(table), seen.plan)

    assert caught.value.code == "roster_changed"
    assert len(pupils(session)) == 3


def test_undone_everybody_is_as_before(service: RosterService, session: Session) -> None:
    applied(service, FIRST)
    before = pupils(session)
    result = applied(service, NEXT)

    undone = service.undo(result.import_id)

    after = pupils(session)
    assert (undone.put_back, undone.removed, undone.kept) == (3, 1, 0)
    assert {n: replace(p, version=0) for n, p in after.items()} == {
        n: replace(p, version=0) for n, p in before.items()
    }
    assert service.last() is None
    with session.begin() as work:
        assert list(work.persons.find("proefman", 8)) == []


def test_undone_who_is_named_in_an_incident_since_stays(service: RosterService, session: Session) -> None:
    result = applied(service, FIRST)
    entry = IncidentPerson(
        id="p", role=PersonRole.WITNESS, person_kind=PersonKind.PUPIL, person_id=pupils(session)["Bram"].id
    )
    IncidentService(session).record(replace(FACTS, persons=(entry,)))

    undone = service.undo(result.import_id)

    assert (undone.removed, undone.kept) == (2, 1)
    assert list(pupils(session)) == ["Bram"]


def test_undone_who_was_changed_since_stays_changed(service: RosterService, session: Session) -> None:
    from vios_desktop.services.persons import PersonService

    applied(service, FIRST)
    result = applied(service, NEXT)
    noor = pupils(session)["Noor"]
    PersonService(session).change(replace(noor, nickname="Nootje"), noor.version)

    undone = service.undo(result.import_id)

    assert undone.kept == 1
    assert pupils(session)["Noor"].class_name == "2B"
    assert pupils(session)["Bram"].class_name == "1B"


def test_only_the_last_list_of_a_month_can_be_undone(service: RosterService, session: Session) -> None:
    first = applied(service, FIRST)
    second = applied(service, NEXT)
    with pytest.raises(ViosError):
        service.undo(first.import_id)
    service.undo(second.import_id)
    with pytest.raises(ViosError) as caught:
        service.undo(second.import_id)
    assert caught.value.code == "roster_not_undone"


def test_after_a_month_it_stays(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home")
    folder = made_vault().copied_to(tmp_path / "school")
    session, _keys = computer.unlock(computer.store.describe(folder))
    service = RosterService(session, read_list)
    applied(service, FIRST)
    assert service.last() is not None

    computer.clock.set(computer.clock.moment + timedelta(days=31))

    assert service.last() is None
    session.vault.close()


def test_a_list_without_names_is_refused(service: RosterService) -> None:
    table = service.read(b"Klas;Kluis\n2B;4\n")[0].table

    with pytest.raises(ViosError) as caught:
        service.check(table, choices(table))

    assert caught.value.code == "list_no_names"


def test_the_log_holds_numbers_and_no_name(service: RosterService, session: Session) -> None:
    applied(service, FIRST)

    with session.begin() as work:
        entries = work.audit.entries(10)
    said = " ".join(f"{e.detail} {e.object_kind} {e.object_id}" for e in entries).casefold()
    assert "kind=pupil added=3 changed=0" in said
    assert not any(name in said for name in ("noor", "verzonnen", "bram", "yara"))
