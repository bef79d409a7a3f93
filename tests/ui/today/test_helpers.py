"""Vandaag: help around a pupil that was to be looked at again leads to the pupil."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.ui.today.desk import TODAY, make_desk
from tests.ui.today.noted_page import open_page
from tests.unit.services.dossier_desk import an_involvement
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.ui.today.model import DraftForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.today.screen import TodayScreen


def with_help(desk: Desk) -> str:
    """A pupil with help that is due and help that is not; the id of the pupil."""
    pupil = desk.persons.add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")
    desk.around.involve(an_involvement(pupil.id, "Wijkteam Proefdorp", evaluate_on=TODAY))
    desk.around.involve(an_involvement(pupil.id, evaluate_on=TODAY + timedelta(days=1)))
    return pupil.id


def test_help_that_is_due_leads_to_the_pupil(open_today: Callable[..., TodayScreen]) -> None:
    desk = make_desk()
    pupil = with_help(desk)
    page = open_today(desk).page
    (row_id,) = page.helpers.row_ids()
    row = page.helpers.row(row_id)
    assert row is not None
    assert "Sem Voorbeeld" in row.accessibleName()
    assert "Wijkteam Proefdorp" in row.accessibleName()
    assert row_id in page.row_ids()
    noted = open_page(desk)
    noted.presenter.show_pupil(row_id)
    assert noted.navigator.asked[-1] == ("pupil", pupil)


def test_help_that_ended_or_is_not_due_is_not_there(open_today: Callable[..., TodayScreen]) -> None:
    desk = make_desk()
    pupil = with_help(desk)
    due = desk.dossiers.due()[0].involvement
    desk.around.end_involvement(due.id, TODAY)
    page = open_today(desk).page
    assert page.helpers.isHidden()
    assert not [one for one in desk.dossiers.due() if one.person.id == pupil]


def test_a_colleague_sees_none_of_it() -> None:
    desk = make_desk()
    with_help(desk)
    colleague = make_desk(Role.COLLEAGUE, vault=desk.session.vault, account_id="joris")  # type: ignore[arg-type]
    assert open_page(colleague).data.helpers == ()


def test_a_half_typed_form_at_a_pupil_is_a_draft() -> None:
    desk = make_desk()
    pupil = with_help(desk)
    desk.drafts.save("new", "pupil", {"form": "strength", "row": "", "texts": {"text": "Helpt"}}, subject_id=pupil)
    page = open_page(desk)
    (line,) = page.data.drafts
    assert (line.form, line.number) == (DraftForm.PUPIL, "")
    page.presenter.go_on("new")
    assert page.navigator.asked[-1] == ("pupil", pupil)
