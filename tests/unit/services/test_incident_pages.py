"""The first rows of a list and the ids behind them: the same answer in two steps, logged before the first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.services.world import FACTS, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.incident_pages import FIRST, FirstPage, IncidentPages
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import IncidentQuery


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


def record_many(world: World, count: int) -> None:
    for _ in range(count):
        IncidentService(world.session).record(FACTS)


def test_a_short_list_is_whole_at_once(world: World) -> None:
    first = IncidentPages(world.session).first(IncidentQuery())

    assert first.whole
    assert tuple(row.id for row in first.rows) == IncidentService(world.session).find(IncidentQuery()).ids
    assert first.total == 2


@pytest.mark.parametrize(("more", "whole"), [(FIRST - 2, True), (FIRST - 1, False)])
def test_a_page_that_is_just_full_has_nothing_behind_it(world: World, more: int, *, whole: bool) -> None:
    record_many(world, more)

    first = IncidentPages(world.session).first(IncidentQuery())

    assert (len(first.rows), first.whole, first.total) == (FIRST, whole, more + 2)


def test_the_ids_behind_the_first_page_begin_with_it(world: World) -> None:
    record_many(world, FIRST + 20)
    pages, query = IncidentPages(world.session), IncidentQuery(kinds=(FACTS.kind,))

    first = pages.first(query)
    ids = pages.all_ids(first)

    assert ids == IncidentService(world.session).find(query).ids
    assert ids[:FIRST] == tuple(row.id for row in first.rows)


def test_a_search_is_logged_once_and_before_its_first_row_is_shown(world: World) -> None:
    record_many(world, FIRST + 20)
    pages = IncidentPages(world.session)
    before = len(world.vault.state.audit)

    first = pages.first(IncidentQuery(text=FACTS.facts.split()[0]))

    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.detail) == (AuditAction.INCIDENTS_SEARCHED, f"hits=>{FIRST}")
    pages.all_ids(first)
    assert len(world.vault.state.audit) == before + 1


def test_of_a_search_that_found_little_the_log_says_how_much(world: World) -> None:
    first = IncidentPages(world.session).first(IncidentQuery(text="bestaatniet"))

    assert (first.rows, first.whole, first.total) == ((), True, 2)
    assert world.vault.state.audit[-1].detail == "hits=0"


def test_a_list_without_a_search_is_no_view_of_a_person(world: World) -> None:
    before = len(world.vault.state.audit)

    IncidentPages(world.session).first(IncidentQuery(kinds=("theft",)))

    assert len(world.vault.state.audit) == before


def test_a_colleague_sees_the_own_alone_whatever_the_page_says() -> None:
    world = make_world(Role.COLLEAGUE)
    pages = IncidentPages(world.session)

    first = pages.first(IncidentQuery())

    assert [row.id for row in first.rows] == [world.own.id]
    assert first.total == 1
    wider = FirstPage(replace(first.query, visible_to=None), first.rows, first.total, whole=False)
    assert pages.all_ids(wider) == (world.own.id,)
