"""Incidents: versions, numbers, hand-overs, the list, its rows and what is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.data.db import samples
from tests.data.db.samples import DAY, handover, item, with_items, with_persons
from tests.fakes.vault import FakeVault
from vios_desktop.data.bulk import add_incidents
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.repositories import incidents
from vios_desktop.domain.errors import ConflictError, ViosError
from vios_desktop.domain.incident import Incident, IncidentFacts
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import AgreementState, IncidentStatus, RecordKind
from vios_desktop.services.queries import IncidentOrder, IncidentQuery


def dated(number: int, day: date, at: time | None = None, **facts: object) -> Incident:
    base = IncidentFacts(kind="vape_use", occurred_on=day, place="toilet", facts="proef", occurred_time=at)
    return samples.incident(f"i{number}", f"2026-{number:03d}", replace(base, **facts))  # type: ignore[arg-type]


def test_only_the_version_that_was_read_can_be_replaced(vault: SqlVault) -> None:
    first = samples.incident()
    second = samples.changed(first, facts="Tweede versie")
    with vault.begin() as work:
        work.incidents.add(first)
        work.incidents.replace(second, 1)
        with pytest.raises(ConflictError):
            work.incidents.replace(samples.changed(first, facts="Te laat"), 1)
        with pytest.raises(ConflictError):
            work.incidents.replace(replace(second, id="unknown"), 1)
        with pytest.raises(ValueError, match="version"):
            work.incidents.replace(second, 2)
        assert work.incidents.get(first.id) == second


def test_numbers_count_per_year_and_never_come_back(vault: SqlVault) -> None:
    with vault.begin() as work:
        assert [work.incidents.next_number(year) for year in (2026, 2026, 2025, 2026)] == [
            *("2026-001", "2026-002", "2025-001", "2026-003")
        ]
        work.incidents.add(samples.incident("imported", "2026-061"))
        work.incidents.add(samples.incident("older", "2026-007"))
        work.incidents.add(samples.incident("foreign", "A/12"))
        assert work.incidents.next_number(2026) == "2026-062"
        work.incidents.add(samples.incident("thousand", "2026-999"))
        assert work.incidents.next_number(2026) == "2026-1000"


def test_hand_overs_are_only_ever_added(vault: SqlVault) -> None:
    one, two = handover("h1"), handover("h2")
    first = with_items(samples.incident(), item("x", one), item("y"))
    longer = samples.changed(first, items=(item("y"), item("x", one, two)))
    with vault.begin() as work:
        work.incidents.add(first)
        work.incidents.replace(longer, 1)
        assert work.incidents.get(first.id) == longer
        shorter = samples.changed(longer, items=(item("x", one, two),))
        work.incidents.replace(shorter, 2)
        assert work.incidents.get(first.id) == shorter
        for items in ((), (item("x", one),), (item("x", two, one),), (item("x", one, handover("h2", "anders")),)):
            with pytest.raises(ViosError, match="handover_fixed"):
                work.incidents.replace(samples.changed(shorter, items=items), 3)


def test_orders(vault: SqlVault) -> None:
    rows = [
        dated(1, DAY),
        dated(2, DAY, time(9, 0)),
        dated(3, DAY, time(14, 0)),
        dated(4, DAY - timedelta(days=1), time(20, 0)),
        dated(5, DAY + timedelta(days=1)),
    ]
    rows[3] = replace(rows[3], updated_at=rows[3].updated_at + timedelta(days=9))
    with vault.begin() as work:
        for row in rows:
            work.incidents.add(row)
        assert list(work.incidents.ids(IncidentQuery())) == ["i5", "i3", "i2", "i1", "i4"]
        assert list(work.incidents.ids(IncidentQuery(order=IncidentOrder.OLDEST_FIRST))) == [
            *("i4", "i1", "i2", "i3", "i5")
        ]
        assert work.incidents.ids(IncidentQuery(order=IncidentOrder.LAST_CHANGED))[0] == "i4"


def test_filters_join(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        work.incidents.add(with_persons(dated(1, DAY), "person-1"))
        work.incidents.add(dated(2, DAY, kind="fight"))
        work.incidents.add(replace(dated(3, DAY, place="yard"), status=IncidentStatus.HANDLED))
        work.incidents.add(replace(dated(4, DAY - timedelta(days=30)), created_by="other"))
        work.incidents.add(replace(dated(5, DAY), created_by="other", shared_with=frozenset({"guest"})))

        def found(**filters: object) -> set[str]:
            query = replace(IncidentQuery(), **filters)  # type: ignore[arg-type]
            ids = work.incidents.ids(query)
            assert work.incidents.count(query) == len(ids)
            return set(ids)

        assert found() == {"i1", "i2", "i3", "i4", "i5"}
        assert found(kinds=("fight",)) == {"i2"}
        assert found(kinds=("fight", "vape_use"), places=("yard",)) == {"i3"}
        assert found(statuses=(IncidentStatus.HANDLED,)) == {"i3"}
        assert found(occurred_from=DAY, occurred_to=DAY) == {"i1", "i2", "i3", "i5"}
        assert found(occurred_to=DAY - timedelta(days=1)) == {"i4"}
        assert found(person_id="person-1") == {"i1"}
        assert found(visible_to="other") == {"i4", "i5"}
        assert found(visible_to="guest") == {"i5"}
        assert found(visible_to="guest", kinds=("fight",)) == set()
        assert list(work.incidents.of_person("person-1")) == ["i1"]


def test_rows_count_agreements_as_of_today(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.incidents.add(dated(1, DAY))
        work.incidents.add(dated(2, DAY))
        due = [DAY - timedelta(days=1), DAY, DAY + timedelta(days=3), None]
        for number, day in enumerate(due):
            work.agreements.add(samples.agreement(f"a{number}", incident_id="i1", due_on=day))
        done = samples.agreement("a9", incident_id="i1", due_on=date(2020, 1, 1), state=AgreementState.DONE)
        work.agreements.add(done)
        rows = work.incidents.rows(["i2", "unknown", "i1"], DAY)
    assert [(row.id, row.open_agreements, row.late_agreements, row.next_due_on) for row in rows] == [
        ("i2", 0, 0, None),
        ("i1", 4, 1, DAY - timedelta(days=1)),
    ]
    assert (rows[1].number, rows[1].kind, rows[1].status) == ("2026-001", "vape_use", IncidentStatus.OPEN)


def test_countable_takes_what_happened_came_in_or_changed(vault: SqlVault) -> None:
    inside = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)
    before, after = inside - timedelta(days=60), inside + timedelta(days=60)

    def stored(number: int, day: date, created: datetime, updated: datetime) -> Incident:
        return replace(dated(number, day), created_at=created, updated_at=updated)

    with vault.begin() as work:
        work.persons.add(samples.person())
        work.incidents.add(with_persons(stored(1, inside.date(), after, after), None, "person-1"))
        work.incidents.add(stored(2, before.date(), inside, after))
        work.incidents.add(stored(3, before.date(), before, inside))
        work.incidents.add(stored(4, before.date(), before, after))
        lines = work.incidents.countable(date(2026, 11, 9), date(2026, 11, 11))
        assert work.incidents.count_occurred(date(2026, 11, 10), date(2026, 11, 10)) == 1
    assert [line.id for line in lines] == ["i2", "i3", "i1"]
    assert lines[2].roles == (("alleged_causer", None), ("alleged_causer", "person-1"))
    assert lines[0].registered_on == inside.date()
    assert lines[1].changed_on == inside.date()


def test_what_is_counted_is_the_same_however_many_are_read_at_a_time(
    vault: SqlVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        for number in range(1, 8):
            made = dated(number, DAY - timedelta(days=number % 3))
            work.incidents.add(with_persons(made, None, *(["person-1"] if number % 2 else [])))
        days = DAY - timedelta(days=9), DAY
        whole = work.incidents.countable(*days)
        monkeypatch.setattr(incidents, "_A_PART", 2)
        assert work.incidents.countable(*days) == whole
    assert [len(line.roles) for line in whole] == [1, 2, 2, 1, 2, 2, 1]


def test_the_registered_day_is_exact_at_both_ends(vault: SqlVault) -> None:
    midnight = datetime(2026, 11, 10).astimezone()
    moments = (midnight - timedelta(microseconds=1), midnight, midnight + timedelta(days=1, microseconds=-1))
    with vault.begin() as work:
        for number, moment in enumerate((*moments, midnight + timedelta(days=1))):
            work.incidents.add(replace(dated(number, date(2020, 1, 1)), created_at=moment, updated_at=moment))
        lines = work.incidents.countable(date(2026, 11, 10), date(2026, 11, 10))
    assert [line.id for line in lines] == ["i1", "i2"]


def test_many_at_once_need_the_database() -> None:
    work = FakeVault().begin()
    with work, pytest.raises(TypeError):
        add_incidents(work, [])


def test_many_at_once_are_the_same_as_one_by_one(vault: SqlVault) -> None:
    many = [with_items(dated(n, DAY, facts=f"woord{n}"), item(f"x{n}", handover(f"h{n}"))) for n in range(1, 6)]
    with vault.begin() as work:
        add_incidents(work, many)
        add_incidents(work, [])
        assert [work.incidents.get(one.id) for one in many] == many
        assert list(work.incidents.ids(IncidentQuery(text="woord3"))) == ["i3"]
        assert work.incidents.next_number(2026) == "2026-006"


def test_a_long_answer_keeps_its_order_and_what_lies_in_the_trash_is_not_counted(vault: SqlVault) -> None:
    """Of more than a thousand hits the days are gone through in order instead of the hits."""
    number = 1_500
    places = [one * 7 % number for one in range(number)]
    many = [dated(one, DAY + timedelta(days=places[one] // 3), facts=f"fiets {one}") for one in range(number)]
    days = {one.id: (one.facts.occurred_on, place) for place, one in enumerate(many)}
    with vault.begin() as work:
        add_incidents(work, many)
        for query in (IncidentQuery(), IncidentQuery(text="fi")):
            newest = list(work.incidents.ids(query))
            assert sorted(newest, key=lambda one: days[one], reverse=True) == newest
            assert len(newest) == number
            oldest = list(work.incidents.ids(replace(query, order=IncidentOrder.OLDEST_FIRST)))
            assert oldest == newest[::-1]
        assert list(work.incidents.ids(IncidentQuery(text="brommer"))) == []
        thrown = TrashEntry(RecordKind.INCIDENT, "i7", samples.NOON, "account-test", "x", purge_day(DAY))
        work.trash.put(thrown)
        assert work.incidents.count(IncidentQuery()) == number - 1
        assert work.incidents.count(IncidentQuery(order=IncidentOrder.OLDEST_FIRST)) == number - 1
        assert len(work.incidents.ids(IncidentQuery())) == number - 1
