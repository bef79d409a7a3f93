"""Filters and the periods on offer, without Qt."""

from __future__ import annotations

from datetime import date

from tests.ui.incidents.desk import TODAY, make_desk
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.services.queries import IncidentOrder
from vios_desktop.ui.incident_set import IncidentSet
from vios_desktop.ui.incidents.filters import FilterName, Filters, Period, PeriodKind, offered_periods

NOVEMBER = Period(PeriodKind.MONTH, date(2026, 11, 1), date(2026, 11, 30))


def test_offers_months_four_weeks_and_school_year_with_their_last_days() -> None:
    periods = offered_periods(TODAY, make_desk().school.view())

    assert periods[0] == NOVEMBER
    assert periods[1] == Period(PeriodKind.MONTH, date(2026, 10, 1), date(2026, 10, 31))
    weeks = [period for period in periods if period.kind is PeriodKind.CORE_TEAM]
    assert weeks[0].first is not None
    assert weeks[0].last is not None
    assert weeks[0].first <= TODAY <= weeks[0].last
    assert weeks[1].last is not None
    assert (weeks[0].first - weeks[1].last).days == 1
    assert periods[-1] == Period(PeriodKind.SCHOOL_YEAR, date(2026, 8, 1), date(2027, 7, 31))


def test_last_month_in_january_is_december() -> None:
    periods = offered_periods(date(2026, 1, 31), make_desk().school.view())

    assert periods[1] == Period(PeriodKind.MONTH, date(2025, 12, 1), date(2025, 12, 31))


def test_filters_make_the_query_and_clearing_keeps_the_order() -> None:
    filters = Filters(
        "vape", NOVEMBER, (IncidentStatus.OPEN,), ("knife",), ("yard",), order=IncidentOrder.OLDEST_FIRST
    )
    query = filters.query()

    assert (query.text, query.kinds, query.places) == ("vape", ("knife",), ("yard",))
    assert (query.occurred_from, query.occurred_to) == (NOVEMBER.first, NOVEMBER.last)
    assert filters.active
    assert filters.cleared() == Filters(order=IncidentOrder.OLDEST_FIRST)
    assert not filters.cleared().active


def test_every_filter_can_be_taken_off_alone() -> None:
    chosen = IncidentSet("Plein, 2e pauze", ("one", "two"))
    filters = Filters("vape", NOVEMBER, (IncidentStatus.OPEN,), ("knife",), ("yard",), chosen)

    for name in FilterName:
        assert filters.without(name) != filters
        filters_left = filters.without(name)
        assert sum(bool(value) for value in _values(filters_left)) == 5


def _values(filters: Filters) -> tuple[object, ...]:
    return filters.text, filters.period, filters.statuses, filters.kinds, filters.places, filters.chosen
