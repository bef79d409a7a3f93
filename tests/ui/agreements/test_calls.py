"""The way from an agreement to call somebody to the card and the log of that call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.kit.navigator import NotedNavigator
from tests.ui.today.desk import fill
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.agreements.detail_pane import CALL

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.screen import AgreementsScreen


def test_only_a_task_to_call_has_the_button(
    desk: Desk, open_screen: Callable[..., AgreementsScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    button = screen.page.detail_pane.buttons[CALL]

    screen.presenter.open(made["knife"].id)
    assert not button.isVisible()
    screen.presenter.open(made["call"].id)
    assert button.isVisible()
    button.click()
    assert navigator.asked == [("call", CallSubject(agreement_id=made["call"].id))]

    desk.agreements.complete(made["call"].id, "Gebeld", 1)
    screen.presenter.refresh()
    assert not button.isVisible()
