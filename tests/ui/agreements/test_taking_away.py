"""An agreement is taken away with a reason and comes back with the toast; one that is late asks for an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.today.desk import fill
from vios_desktop.ui.agreements.detail_pane import AWAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.screen import AgreementsScreen


def opened(screen: AgreementsScreen) -> list[Agreement]:
    shown = screen.presenter.shown
    return [shown.detail.line.agreement] if shown is not None else []


def test_it_goes_with_a_reason_and_the_toast_brings_it_back(
    desk: Desk, open_screen: Callable[..., AgreementsScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)["later"]
    screen = open_screen(desk)
    screen.presenter.show(made.id)
    pane, count = screen.page.detail_pane, screen.page.list_pane.model.rowCount()
    pane.buttons[AWAY].click()
    pane.reason.box.set_text("Dubbel")
    pane.reason.take.click()

    assert opened(screen) == []
    assert pane.reason.isHidden()
    assert screen.page.list_pane.model.rowCount() == count - 1
    assert navigator.undo is not None
    navigator.undo()
    assert screen.page.list_pane.model.rowCount() == count
    assert opened(screen) == [made]


def test_the_reason_is_not_taken_to_another_agreement(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    screen.presenter.show(made["later"].id)
    screen.page.detail_pane.buttons[AWAY].click()
    screen.presenter.show(made["talk"].id)
    assert screen.page.detail_pane.reason.isHidden()


def test_a_late_one_is_finished_or_lapses_and_does_not_simply_go(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    screen.presenter.show(made["partner"].id)
    assert screen.page.detail_pane.buttons[AWAY].isHidden()
    screen.presenter.show(made["later"].id)
    assert not screen.page.detail_pane.buttons[AWAY].isHidden()


def test_giving_up_brings_the_buttons_back(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    screen.presenter.show(made["later"].id)
    pane = screen.page.detail_pane
    pane.buttons[AWAY].click()
    assert not pane.buttons[AWAY].isVisible(), "one filled button at a time"
    pane.reason.cancel.click()
    assert pane.buttons[AWAY].isVisible()
    assert pane.reason.isHidden()
