"""Vandaag: what is past its period stands there for who may decide about it, and for nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.navigator import NotedNavigator
from tests.ui.today.desk import make_desk
from tests.ui.today.noted_page import open_page
from tests.unit.services.breaches_desk import lost
from tests.unit.services.register_entries import add_entries
from tests.unit.services.requests_desk import asked
from tests.unit.services.retention_desk import AFTER, closed_incident
from vios_desktop.domain.breach import AuthorityChoice, BreachChoices
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.retention.parts import LOG, REGISTERS
from vios_desktop.ui.today.privacy import RETENTION

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes import FakeVault
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.today.screen import TodayScreen


def with_one_due(desk: Desk) -> FakeVault:
    closed_incident(desk.session)
    vault: FakeVault = desk.session.vault  # type: ignore[assignment]  # a fake
    vault.clock.advance(days=AFTER)
    return vault


def test_what_is_due_leads_to_the_periods(
    open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    with_one_due(desk)
    page = open_today(desk).page
    row = page.row(RETENTION)
    assert row is not None
    assert row.verb_button is not None
    assert not page.privacy.isHidden()
    row.verb_button.click()
    assert navigator.asked[-1] == ("retention", None)


def test_nothing_is_due_on_its_last_day(open_today: Callable[..., TodayScreen]) -> None:
    desk = make_desk()
    closed_incident(desk.session)
    assert open_today(desk).page.privacy.isHidden()


def test_registers_and_log_over_their_period_lead_to_their_part_of_the_page(
    open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    add_entries(desk.session)
    desk.register_keeping.choose(2)
    desk.log_keeping.choose(2)
    assert open_today(desk).page.privacy.isHidden()
    vault: FakeVault = desk.session.vault  # type: ignore[assignment]  # a fake
    vault.clock.advance(days=3 * 366)
    page = open_today(desk).page
    for part in (REGISTERS, LOG):
        row = page.row(part)
        assert row is not None
        assert row.verb_button is not None
        row.verb_button.click()
        assert navigator.asked[-1] == ("retention", part)
    desk.register_keeping.take_out()
    desk.log_keeping.shorten()
    page = open_today(desk).page
    assert page.row(REGISTERS) is page.row(LOG) is None


@pytest.mark.parametrize("role", [Role.COLLEAGUE, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_who_may_not_decide_is_not_asked(role: Role) -> None:
    vault = with_one_due(make_desk())
    assert open_page(make_desk(role, vault=vault, account_id="joris")).data.retention_due == 0


def test_what_is_decided_is_not_asked_again(open_today: Callable[..., TodayScreen]) -> None:
    desk = make_desk()
    with_one_due(desk)
    (line,) = desk.retention.overview().lines
    desk.retention.hold(line.record.record_kind, line.record.record_id, "Loopt een klacht")
    assert open_today(desk).page.privacy.isHidden()


def test_a_request_whose_time_runs_short_leads_to_it(
    open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    made = asked(desk.session)
    assert open_today(desk).page.privacy.isHidden()
    vault: FakeVault = desk.session.vault  # type: ignore[assignment]  # a fake
    vault.clock.advance(days=23)
    row = open_today(desk).page.row(made.id)
    assert row is not None
    assert row.verb_button is not None
    row.verb_button.click()
    assert navigator.asked[-1] == ("requests", made.id)


def test_a_breach_is_told_above_the_lists_until_it_is_decided(
    open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    made = lost(desk.session)
    notice = open_today(desk).page.notices.breach
    assert not notice.isHidden()
    notice.button.click()
    assert navigator.asked[-1] == ("breaches", made.id)
    choices = BreachChoices(AuthorityChoice.NOT_REPORTED, authority_reason="Versleuteld")
    desk.breaches.choose(made.id, choices, 1)
    assert open_today(desk).page.notices.breach.isHidden()
