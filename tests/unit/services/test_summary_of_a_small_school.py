"""A school that is so small that a line is about nearly everybody (R9): what the summary of it holds."""

from __future__ import annotations

import pytest

from tests.unit.services.world import IN_PERIOD, World, make_world, real_pack, summaries_of
from vios_desktop.disclosure.ladder import omitted
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.school import SchoolService
from vios_desktop.services.summary_layout import PUPILS, pupils_of


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR, Role.ADMINISTRATOR)


def fill_in(world: World, value: str) -> None:
    SchoolService(world.session).change_setting(f"decision.{PUPILS}", value)


def test_the_setting_is_one_of_the_school_rules() -> None:
    assert PUPILS in real_pack().settings


@pytest.mark.parametrize(("value", "members"), [("850", 850), ("", None), ("veel", None)])
def test_the_size_is_what_the_school_filled_in(world: World, value: str, members: int | None) -> None:
    fill_in(world, value)

    with world.session.begin() as work:
        assert pupils_of(work) == members


def test_a_school_of_twenty_gets_a_total_and_no_breakdown(world: World) -> None:
    fill_in(world, "20")

    delivered = summaries_of(world.session).deliver(IN_PERIOD, "kernteam", "overleg")

    assert delivered.omitted.blocks == ("Groep", "Plaats")
    assert not delivered.omitted.total


@pytest.mark.parametrize("value", ["", "850"])
def test_a_school_of_usual_size_gets_all_of_it(world: World, value: str) -> None:
    fill_in(world, value)

    assert not omitted(summaries_of(world.session).prepare(IN_PERIOD).summary)
