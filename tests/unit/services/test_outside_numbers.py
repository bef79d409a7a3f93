"""Numbers from elsewhere: into the ledger with all that is known of them, never out of it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.unit.services.outside_desk import A_NUMBER, outside_of
from tests.unit.services.world import IN_PERIOD, World, make_world, summaries_of
from vios_desktop.disclosure.ledger import LedgerSource, verify
from vios_desktop.disclosure.outside_number import Counted
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.outside_numbers import OutsideNumberService


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def service(world: World) -> OutsideNumberService:
    return outside_of(world.session)


def test_a_number_is_an_entry_over_the_periods_in_its_days(world: World, service: OutsideNumberService) -> None:
    service.enter(A_NUMBER)

    (line,) = service.view().lines
    assert (line.number.low, line.number.high, line.number.title) == (12, 12, "Jaarverslag, pagina 12")
    assert (line.about.heading, line.about.title) == ("Groep", "Geweld en druk")
    assert line.taken_back_at is None
    (entry,) = world.vault.state.ledger
    assert entry.record.source is LedgerSource.BY_HAND
    assert len(entry.record.figures[1].atoms) >= 10, "all periods of the year, published or not"


def test_a_mistake_is_taken_back_and_stays(world: World, service: OutsideNumberService) -> None:
    service.enter(A_NUMBER)
    service.take_back(service.view().lines[0].entry_hash, " Andere school ")

    (line,) = service.view().lines
    assert line.taken_back_at is not None
    assert line.reason == "Andere school"
    assert len(world.vault.state.ledger) == 2
    verify(world.vault.state.ledger)
    with pytest.raises(NotFoundError):
        service.take_back(line.entry_hash, "Nog eens")
    with pytest.raises(NotFoundError):
        service.take_back("0" * 64, "Er is er geen")


def test_taking_back_needs_a_reason(world: World, service: OutsideNumberService) -> None:
    service.enter(A_NUMBER)
    before = world.vault.state.copy()

    with pytest.raises(ValidationError) as caught:
        service.take_back(service.view().lines[0].entry_hash, "  ")

    assert [problem.code for problem in caught.value.problems] == ["outside_reason_missing"]

    assert world.vault.state == before


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"line": "weather"}, "line", "outside_line_missing"),
        ({"counted": None}, "counted", "outside_counted_missing"),
        ({"first_day": None}, "first_day", "outside_day_missing"),
        ({"last_day": None}, "last_day", "outside_day_missing"),
        ({"last_day": date(2026, 7, 31)}, "last_day", "outside_days_reversed"),
        ({"low": None}, "low", "outside_number_missing"),
        ({"low": -1}, "low", "outside_number_missing"),
        ({"high": 11}, "high", "outside_limits_reversed"),
        ({"recipient": None}, "recipient", "outside_recipient_missing"),
        ({"title": " "}, "title", "outside_title_missing"),
        ({"published_on": None}, "published_on", "outside_day_missing"),
        ({"published_on": date(2030, 1, 1)}, "published_on", "outside_day_to_come"),
    ],
)
def test_what_is_missing_is_told_by_field_and_nothing_is_written(
    world: World, service: OutsideNumberService, change: dict[str, Any], field: str, code: str
) -> None:
    before = world.vault.state.copy()

    with pytest.raises(ValidationError) as caught:
        service.enter(replace(A_NUMBER, **change))

    assert [(problem.field, problem.code) for problem in caught.value.problems] == [(field, code)]
    assert world.vault.state == before


def test_summaries_that_were_there_before_come_first(world: World, service: OutsideNumberService) -> None:
    summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")
    service.enter(A_NUMBER)
    summaries_of(world.session).deliver(date(2026, 9, 30), "kernteam", "overleg")

    sources = [entry.record.source for entry in world.vault.state.ledger]
    assert sources == [LedgerSource.SUMMARY, LedgerSource.BY_HAND, LedgerSource.SUMMARY]
    verify(world.vault.state.ledger)


def test_a_number_weighs_in_the_next_summary_until_it_is_taken_back(
    world: World, service: OutsideNumberService
) -> None:
    """At least 1 pupil with violence in just this period: the page may not show that it were few."""
    period = next(s.period for s in summaries_of(world.session).periods() if s.period.contains(IN_PERIOD))
    before = summaries_of(world.session).prepare(IN_PERIOD).summary
    number = replace(A_NUMBER, first_day=period.starts_on, last_day=period.ends_on)
    service.enter(replace(number, low=2, high=90, counted=Counted.PUPILS))

    summaries = summaries_of(world.session)
    assert summaries.prepare(IN_PERIOD).summary != before, "2 to 4 would be narrower than what was known"
    service.take_back(service.view().lines[0].entry_hash, "Gold voor een andere school")
    assert summaries.prepare(IN_PERIOD).summary == before


def test_a_broken_ledger_takes_no_numbers(world: World, service: OutsideNumberService) -> None:
    service.enter(A_NUMBER)
    world.vault.state.ledger.clear()

    for deed in (service.view, lambda: service.enter(A_NUMBER)):
        with pytest.raises(ViosError, match="ledger_missing"):
            deed()
