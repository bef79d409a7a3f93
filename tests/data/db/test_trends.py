"""The counts of the real store are those of the plain count in memory, for every cut, and so are the records."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.data.db import samples
from tests.fakes import FakeVault
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.area_figures import AreaFigure, AreaImport
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.incident import Incident, IncidentFacts, IncidentPerson, Measure
from vios_desktop.domain.person import Person
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.trends import NOTE_MARKS, Cut, PatternDismissal, TrendPeriod
from vios_desktop.domain.vocabulary import (
    AgreementState,
    Domain,
    IncidentStatus,
    ParentsTold,
    PersonKind,
    PersonRole,
    PoliceState,
    RecordKind,
)
from vios_desktop.services.ports import UnitOfWork

PERIOD = TrendPeriod(date(2026, 8, 1), date(2026, 11, 26))
TODAY = date(2026, 11, 26)
NOTES = ("", "ergens", "In de 2e Pauze", *(mark for mark, _ in NOTE_MARKS))


def fill(work: UnitOfWork) -> None:
    dice = random.Random(11)  # noqa: S311 - invented records, the same every time
    work.persons.add(Person("person", PersonKind.PUPIL, "Fleur", "Fictief"))
    for number in range(120):
        work.incidents.add(_incident(dice, number))
    for number in range(0, 120, 3):
        later = datetime(2026, 11, 20, 23, 30, tzinfo=UTC) - timedelta(days=dice.randrange(20))
        change = FieldChange(
            "incident", f"i{number}", 2, "status", "open", dice.choice(["handled", "open"]), later, "a"
        )
        work.history.add([change])
    for number in range(40):
        work.agreements.add(_agreement(dice, number))
    away = (RecordKind.INCIDENT, "i3"), (RecordKind.AGREEMENT, "a5")
    for kind, record_id in away:
        work.trash.put(TrashEntry(kind, record_id, samples.NOON, "a", "", date(2026, 12, 24)))


def _incident(dice: random.Random, number: int) -> Incident:
    day = date(2026, 7, 20) + timedelta(days=dice.randrange(140))
    persons = tuple(
        IncidentPerson(
            f"p{number}-{place}",
            PersonRole.VICTIM,
            dice.choice([PersonKind.PUPIL, PersonKind.STAFF]),
            "person" if place == 0 else None,
            parents_told=dice.choice(list(ParentsTold)),
        )
        for place in range(dice.randrange(3))
    )
    kinds = dice.sample(["talk", "warning", "none"], dice.randrange(3))
    facts = IncidentFacts(
        kind=dice.choice(["fight", "theft"]),
        occurred_on=day,
        place=dice.choice(["yard", "online"]),
        facts="x",
        occurred_time=dice.choice([None, time(8, 29), time(8, 30), time(12, 20), time(23, 59)]),
        time_note=dice.choice(NOTES),
        domain=dice.choice(list(Domain)),
        police=dice.choice(list(PoliceState)),
        report_filed_on=dice.choice([None, None, day]),
        persons=persons,
        measures=tuple(Measure(f"m{number}-{place}", kind) for place, kind in enumerate([*kinds, *kinds[:1]])),
    )
    moment = datetime(2026, 10, 1, 22, 30, tzinfo=UTC)
    return Incident(
        f"i{number}", f"2026-{number:03}", dice.choice(list(IncidentStatus)), facts, moment, "a", moment, "a"
    )


def _agreement(dice: random.Random, number: int) -> Agreement:
    due = date(2026, 11, 1) + timedelta(days=dice.randrange(50))
    state = dice.choice(list(AgreementState))
    closed = state in (AgreementState.DONE, AgreementState.CANCELLED, AgreementState.EVALUATED)
    agreed = dice.choice([None, date(2026, 6, 1), date(2026, 10, 20)])
    moment = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
    return Agreement(
        id=f"a{number}",
        facts=AgreementFacts("x", dice.choice([due, due, None]), agreed_on=agreed),
        state=state,
        outcome="y" if closed else "",
        created_at=moment,
        created_by="a",
        updated_at=moment,
        updated_by="a",
        closed_on=date(2026, 11, 5) + timedelta(days=dice.randrange(30)) if closed else None,
    )


@pytest.fixture
def plain() -> FakeVault:
    memory = FakeVault()
    with memory.begin() as work:
        fill(work)
        work.commit()
    return memory


def test_both_stores_count_the_same(vault: SqlVault, plain: FakeVault) -> None:
    with vault.begin() as work:
        fill(work)
        work.commit()
    with vault.begin() as real, plain.begin() as fake:
        for cut in Cut:
            counts = real.trends.counts(cut, PERIOD)
            assert counts == fake.trends.counts(cut, PERIOD), cut
            assert counts, cut
            for value, count in counts.items():
                ids = real.trends.ids(cut, value, PERIOD)
                assert len(ids) == count, (cut, value)
                assert set(ids) == set(fake.trends.ids(cut, value, PERIOD)), (cut, value)
        assert real.trends.handled_after(PERIOD) == fake.trends.handled_after(PERIOD)
        assert real.trends.handled_after(PERIOD).count
        assert real.trends.agreements(PERIOD, TODAY) == fake.trends.agreements(PERIOD, TODAY)


def test_destroyed_incidents_count_by_kind_place_and_whole_month(vault: SqlVault, plain: FakeVault) -> None:
    with vault.begin() as work:
        fill(work)
        for number in range(0, 120, 2):
            work.retention.destroy(DestroyedRecord(f"i{number}", RecordKind.INCIDENT, samples.NOON, "a"))
        work.commit()
    with vault.begin() as real, plain.begin() as fake:
        for number in range(0, 120, 2):
            fake.retention.destroy(DestroyedRecord(f"i{number}", RecordKind.INCIDENT, samples.NOON, "a"))
        periods = (PERIOD, TrendPeriod(date(2026, 8, 2), TODAY), TrendPeriod(date(2026, 9, 1), date(2026, 9, 30)))
        for period in periods:
            for cut in Cut:
                assert real.trends.erased(cut, period) == fake.trends.erased(cut, period), (cut, period)
        assert set(real.trends.erased(Cut.MONTH, PERIOD)) == {"2026-08", "2026-09", "2026-10"}
        assert set(real.trends.erased(Cut.MONTH, periods[1])) == {"2026-09", "2026-10"}
        assert set(real.trends.erased(Cut.MONTH, periods[2])) == {"2026-09"}
        assert real.trends.erased(Cut.MOMENT, PERIOD) == {}
        assert real.trends.erased(Cut.KIND, TrendPeriod(PERIOD.last, PERIOD.first)) == {}


def test_a_period_the_wrong_way_round_holds_nothing(vault: SqlVault) -> None:
    with vault.begin() as work:
        assert work.trends.counts(Cut.KIND, TrendPeriod(PERIOD.last, PERIOD.first)) == {}


def test_what_was_put_away_is_kept(vault: SqlVault) -> None:
    kept = PatternDismissal("d", "place_part:yard|break_2@2026-08-01", 11, "Nieuw rooster", samples.NOON, "a")
    with vault.begin() as work:
        work.trends.add_dismissal(kept)
        work.commit()
    with vault.begin() as work:
        assert list(work.trends.dismissals()) == [kept]
        work.trends.remove_dismissal("d")
        assert list(work.trends.dismissals()) == []


def test_figures_of_areas_come_back_and_go_with_their_import(vault: SqlVault) -> None:
    record = AreaImport("import", "CBS", 2024, 1, "f" * 64, samples.NOON, "a")
    figures = [
        AreaFigure("WK999901", "Fictiewijk", "WK", 2024, "age_15_24", None),
        AreaFigure("WK999901", "Fictiewijk", "WK", 2024, "inhabitants", 3400.5),
    ]
    with vault.begin() as work:
        work.areas.add(record, figures)
        work.commit()
    with vault.begin() as work:
        assert list(work.areas.imports()) == [record]
        assert list(work.areas.figures("import")) == figures
        work.areas.remove("import")
        assert list(work.areas.figures("import")) == []
        assert list(work.areas.imports()) == []
