"""Trends: compared with the same part of last year, logged, and a pattern is put away with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.trends import Cut, TrendPeriod
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.trends import TrendService

TODAY = date(2026, 11, 24)
FACTS = IncidentFacts("fight", date(2026, 9, 7), "yard", "Er werd geduwd.", time_note="2e pauze")


def service(vault: FakeVault) -> TrendService:
    return TrendService(coordinator_of(vault), lambda view: repr(view.now).encode())


def recorded(vault: FakeVault, count: int, facts: IncidentFacts = FACTS) -> None:
    incidents = IncidentService(coordinator_of(vault))
    for number in range(count):
        incidents.record(replace(facts, occurred_on=facts.occurred_on + timedelta(days=number)))


@pytest.fixture
def vault() -> FakeVault:
    made = founded_vault()
    recorded(made, 9)
    recorded(made, 3, replace(FACTS, time_note="1e pauze", place="yard"))
    recorded(made, 4, replace(FACTS, occurred_on=date(2025, 9, 1)))
    recorded(made, 2, replace(FACTS, occurred_on=date(2026, 3, 1)))  # last school year, but later in the year
    return made


def test_the_running_school_year_beside_the_same_part_of_the_last(vault: FakeVault) -> None:
    view = service(vault).view()
    assert view.period == TrendPeriod(date(2026, 8, 1), TODAY)
    assert (view.now.total, view.before and view.before.total) == (12, 4)
    assert view.course is Cut.MONTH
    assert view.course_now == {"2026-09": 12}
    assert view.course_before == {"2025-09": 4, "2026-03": 2}
    assert view.enough


def test_days_to_come_are_not_compared(vault: FakeVault) -> None:
    view = service(vault).view(TrendPeriod(date(2026, 8, 1), date(2027, 7, 31)))
    assert view.period.last == TODAY


def test_a_year_without_records_is_no_comparison(vault: FakeVault) -> None:
    assert service(vault).view(TrendPeriod(date(2025, 8, 1), date(2026, 7, 31))).before is None


def test_four_weeks_go_by_week(vault: FakeVault) -> None:
    view = service(vault).view(TrendPeriod(date(2026, 9, 1), date(2026, 9, 28)))
    assert view.course is Cut.WEEK
    assert sum(view.course_now.values()) == view.now.total == 12


def test_every_figure_leads_to_its_records(vault: FakeVault) -> None:
    trends = service(vault)
    view = trends.view()
    for cut, counts in view.now.by.items():
        for value, count in counts.items():
            assert len(trends.behind(cut, value, view.period)) == count


def test_a_pattern_is_put_away_and_comes_back_when_it_grew(vault: FakeVault) -> None:
    trends = service(vault)
    (seen,) = [s for s in trends.view().patterns if s.pattern.cut is Cut.PLACE_PART]
    assert (seen.pattern.count, seen.pattern.whole) == (9, 12)
    with pytest.raises(ValidationError):
        trends.put_away(seen, "  ")
    away = trends.put_away(seen, "Bekend, er is toezicht")
    view = trends.view()
    assert seen.key not in {s.key for s in view.patterns}
    assert view.put_away == (away,)
    recorded(vault, 1, replace(FACTS, occurred_on=date(2026, 10, 5)))
    assert seen.key in {s.key for s in trends.view().patterns}
    assert trends.view().put_away == ()


def test_putting_away_is_taken_back(vault: FakeVault) -> None:
    trends = service(vault)
    seen = trends.view().patterns[0]
    away = trends.put_away(seen, "Bekend")
    trends.bring_back(away.id)
    assert seen in trends.view().patterns
    with pytest.raises(NotFoundError):
        trends.bring_back(away.id)


def test_views_and_prints_are_logged_without_content(vault: FakeVault) -> None:
    trends = service(vault)
    trends.view()
    assert trends.paper(TrendPeriod(date(2026, 8, 1), TODAY))
    logged = [entry for entry in vault.state.audit if entry.object_kind == "trends"]
    assert [entry.action for entry in logged] == [AuditAction.TRENDS_VIEWED, AuditAction.TRENDS_PRINTED]
    assert {entry.detail for entry in logged} == {"period=2026-08-01..2026-11-24"}


def test_what_was_destroyed_stays_in_kind_place_and_course_and_in_no_other_figure(vault: FakeVault) -> None:
    before = service(vault).view()
    gone = next(one.id for one in vault.state.incidents.values() if one.facts.occurred_on == FACTS.occurred_on)
    with coordinator_of(vault).begin() as work:
        work.retention.destroy(DestroyedRecord(gone, RecordKind.INCIDENT, vault.clock.now(), "marit"))
        work.commit()
    after = service(vault).view()
    assert (before.now.total, before.now.erased) == (12, 0)
    assert (after.now.total, after.now.erased, after.now.everything) == (11, 1, 12)
    for cut in (Cut.KIND, Cut.PLACE):
        assert after.now.by[cut] == before.now.by[cut]
    assert after.course_now == before.course_now
    assert sum(after.now.by[Cut.MOMENT].values()) == 11
    assert sum(after.now.by[Cut.HANDLED].values()) == 11
    assert gone not in service(vault).behind(Cut.KIND, "fight", after.period)
