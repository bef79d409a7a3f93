"""What is typed in the forms of Afspraken outlives the program, until it is kept or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.today.desk import agree
from vios_desktop.ui.agreements.deeds import NEW
from vios_desktop.ui.agreements.drafts import Deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.screen import AgreementsScreen


def leave(screen: AgreementsScreen) -> None:
    screen.leave(lambda: None)


def test_a_deed_comes_back_until_it_is_given_up_or_kept(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = agree(desk, "Ouders bellen", 2)
    first = open_screen(desk)
    first.visit(made.id)
    first.page.detail_pane.open_form(Deed.CANCEL)
    leave(first)
    assert desk.drafts.all() == ()
    first.page.detail_pane.form.words.set_text("Half af")
    leave(first)
    assert [(draft.form, draft.subject_id) for draft in desk.drafts.all()] == [("agreement", made.id)]

    again = open_screen(desk)
    again.visit(made.id)
    again.refresh()

    form = again.page.detail_pane.form
    assert (form.isHidden(), form.deed, form.words.text()) == (False, Deed.CANCEL, "Half af")
    form.cancel_button.click()
    leave(again)
    assert desk.drafts.all() == ()
    again.page.detail_pane.open_form(Deed.DONE)
    leave(again)
    assert len(desk.drafts.all()) == 1
    form.save_button.click()
    assert desk.drafts.all() == ()


def test_a_new_agreement_comes_back_and_is_gone_when_made(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    first = open_screen(desk)
    first.visit(NEW)
    leave(first)
    assert desk.drafts.all() == ()
    first.page.detail_pane.new_form.text.set_text("Rooster maken")
    first.page.detail_pane.new_form.core_team.setChecked(True)
    leave(first)
    assert [(draft.form, draft.subject_id) for draft in desk.drafts.all()] == [("agreement", None)]

    again = open_screen(desk)
    again.visit(NEW)
    form = again.page.detail_pane.new_form
    assert (form.text.text(), form.core_team.isChecked()) == ("Rooster maken", True)
    form.due_on.edit.setText("4-12")
    form.save_button.click()

    assert desk.drafts.all() == ()


def test_beside_calling_off_the_way_out_is_not_called_cancel(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = agree(desk, "Ouders bellen", 2)
    screen = open_screen(desk)
    screen.visit(made.id)
    form = screen.page.detail_pane.form
    screen.page.detail_pane.open_form(Deed.CANCEL)
    assert form.cancel_button.text() == "Back"
    screen.page.detail_pane.open_form(Deed.DONE)
    assert form.cancel_button.text() == "Cancel"
