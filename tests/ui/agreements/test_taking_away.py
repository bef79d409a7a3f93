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
    pane.reason.text.set_text("Dubbel")
    pane.reason.save_button.click()

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
    pane.reason.cancel_button.click()
    assert pane.buttons[AWAY].isVisible()
    assert pane.reason.isHidden()


def test_a_half_typed_reason_outlives_the_lock_and_goes_with_the_agreement(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = fill(desk)["later"]
    screen = open_screen(desk)
    screen.presenter.show(made.id)
    screen.page.detail_pane.buttons[AWAY].click()
    screen.page.detail_pane.reason.text.set_text("Dubbel")
    assert not screen.draft_is_kept()
    screen.leave(lambda: None)
    assert screen.draft_is_kept()
    assert [(one.form, one.subject_id) for one in desk.drafts.all()] == [("trash", made.id)]
    screen.close_session()

    later = open_screen(desk)
    later.presenter.show(made.id)
    later.refresh()
    pane = later.page.detail_pane
    assert pane.reason.isVisible()
    assert pane.reason.text.text() == "Dubbel"
    assert not pane.buttons[AWAY].isVisible(), "one filled button at a time"
    pane.reason.save_button.click()
    assert desk.drafts.all() == ()
    assert opened(later) == []


def test_each_agreement_has_its_own_half_typed_reason_until_it_is_given_up(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    pane = screen.page.detail_pane
    for name, words in (("later", "Dubbel"), ("talk", "Verkeerd")):
        screen.presenter.show(made[name].id)
        pane.buttons[AWAY].click()
        pane.reason.text.set_text(words)
    screen.leave(lambda: None)
    assert len(desk.drafts.all()) == 2
    screen.presenter.show(made["later"].id)
    assert pane.reason.text.text() == "Dubbel"
    pane.reason.cancel_button.click()
    screen.leave(lambda: None)
    assert [one.subject_id for one in desk.drafts.all()] == [made["talk"].id]
    assert pane.buttons[AWAY].isVisible()


def test_a_reason_of_another_screen_is_left_to_it(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    fill(desk)
    kept: dict[str, object] = {"form": "gap", "row": "gap-1", "texts": {"reason": "Dubbel"}}
    desk.drafts.save("draft-1", "trash", kept, subject_id="gap-1")
    screen = open_screen(desk)
    screen.leave(lambda: None)
    assert not screen.draft_is_kept()
    assert [one.id for one in desk.drafts.all()] == ["draft-1"]
