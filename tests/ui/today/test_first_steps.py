"""The first steps on Vandaag: each leads to its place, and put away they come back with the toast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import HeldRunner
from tests.ui.today.desk import fill, make_desk
from tests.ui.today.noted_page import open_page
from vios_desktop.services.first_steps import FirstStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.today.screen import TodayScreen


@pytest.fixture
def desk() -> Desk:
    made = make_desk()
    made.session.vault.backups.wanted = True  # type: ignore[misc]  # the port only reads it
    return made


@pytest.mark.parametrize(
    ("step", "place"),
    [
        (FirstStep.ROSTER, "roster"),
        (FirstStep.RULES, "school_rules"),
        (FirstStep.SECOND_PLACE, "backups"),
        (FirstStep.COLLEAGUE, "accounts"),
        (FirstStep.INVITATION, "invitation"),
    ],
)
def test_a_step_leads_to_where_it_is_done(desk: Desk, step: FirstStep, place: str) -> None:
    page = open_page(desk)

    page.presenter.take_step(step)

    assert page.navigator.asked[-1][0] == place


def test_put_away_and_back(desk: Desk) -> None:
    page = open_page(desk)
    before = page.data.first_steps
    assert before

    page.presenter.put_steps_away()
    assert page.data.first_steps == ()

    page.undo()
    assert page.data.first_steps == before


def test_what_is_late_has_the_focus_and_the_arrows_reach_the_steps(
    desk: Desk, open_today: Callable[..., TodayScreen]
) -> None:
    made = fill(desk)

    page = open_today(desk).page

    steps = page.notices.steps.row_ids()
    assert steps
    assert page.row_ids()[: len(steps)] == steps
    late = page.row(made["partner"].id)
    assert late is not None
    assert late.hasFocus()


def test_nothing_is_said_before_it_is_known(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    page = open_today(desk, runner=HeldRunner()).page
    assert not page.skeleton.isHidden()
    assert page.notices.isHidden()
