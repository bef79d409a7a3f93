"""What is typed in the forms at the table and not added: kept over a lock, back where it was, gone when added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.desk import desk_of
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.core_team.table import a_pupil, anonymous_case, coordinator, running
from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.services.core_team.meetings import MeetingService
from vios_desktop.texts import Texts
from vios_desktop.ui.meeting.table_screen import TableScreen, make_table
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.session import Session
    from vios_desktop.ui.theme.theme import Theme

    Show = Callable[[], TableScreen]


@pytest.fixture
def session() -> Session:
    return coordinator()


@pytest.fixture
def meeting_id(session: Session) -> str:
    anonymous_case(session, a_pupil(session))
    return running(session).id


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, session: Session, meeting_id: str) -> Show:
    kept: list[TableScreen] = []  # qtbot holds widgets weakly

    def make() -> TableScreen:
        screen = at_once(make_table)(desk_of(session), ImmediateRunner(), Texts("en"), NotedNavigator(), theme)
        qtbot.addWidget(screen)
        kept.append(screen)
        screen.resize(1366, 720)
        screen.show()
        screen.open(meeting_id)
        screen.entered()
        return screen

    return make


def drafts(session: Session) -> list[Draft]:
    with session.begin() as work:
        return [one for one in work.drafts.of_account(session.account.id) if one.form == "table"]


def locked(screen: TableScreen) -> None:
    screen.leave(lambda: None)
    screen.close_session()


def test_every_form_is_back_after_a_lock_and_the_table_is_where_it_was(session: Session, show: Show) -> None:
    screen = show()
    page = screen.page
    assert not screen.draft_is_kept()
    screen.presenter.choose_point(AgendaKind.GAPS)
    page.agreements.text.set_text("Een gesprek met de mentor")
    page.agreements.owner.set_code("1")
    page.agreements.due_on.edit.setText("volgende week")
    page.gaps.text.set_text("Geen plek voor")
    page.news.text.set_text("Rustig in de buurt")
    page.news.police.setChecked(True)
    owner = page.agreements.owner.edit.text()
    assert not screen.draft_is_kept()
    screen.leave(lambda: None)
    assert screen.draft_is_kept()
    assert len(drafts(session)) == 1
    screen.close_session()

    again = show().page
    assert again.agreements.text.text() == "Een gesprek met de mentor"
    assert again.agreements.owner.edit.text() == owner
    assert again.agreements.due_on.edit.text() == "volgende week"
    assert again.gaps.text.text() == "Geen plek voor"
    assert (again.news.text.text(), again.news.police.isChecked()) == ("Rustig in de buurt", True)
    assert again.gaps.isVisible()


def test_what_is_added_is_no_draft_any_more_and_the_rest_still_is(session: Session, show: Show) -> None:
    screen = show()
    page = screen.page
    page.agreements.text.set_text("Een gesprek met de mentor")
    page.agreements.owner.set_code("1")
    page.agreements.due_on.edit.setText("1 augustus 2035")
    page.gaps.text.set_text("Geen plek")
    screen.leave(lambda: None)
    page.agreements.add()
    screen.leave(lambda: None)
    (draft,) = drafts(session)
    assert list(draft.values["forms"]) == ["gap"]  # type: ignore[call-overload]  # a dict of forms
    page.gaps.text.set_text("")
    screen.leave(lambda: None)
    assert drafts(session) == []
    assert not screen.draft_is_kept()


def test_coming_back_in_the_same_session_loses_nothing(session: Session, show: Show) -> None:
    screen = show()
    screen.page.news.text.set_text("Rustig in de buurt")
    screen.leave(lambda: None)
    screen.entered()
    assert screen.page.news.text.text() == "Rustig in de buurt"
    desk_of(session).drafts.discard(drafts(session)[0].id)
    screen.entered()
    assert screen.page.news.text.text() == "", "it was thrown away on Vandaag"


def test_before_finishing_it_is_said_and_after_it_nothing_is_left(
    session: Session, show: Show, meeting_id: str
) -> None:
    screen = show()
    screen.page.gaps.text.set_text("Geen plek")
    screen.page.finish_asked.emit()
    half = screen.page.finish.half
    assert not half.isHidden()
    assert half.accessibleName().startswith("Typed, and not added yet: a gap.")
    screen.page.gaps.text.set_text("")
    assert half.isHidden()
    screen.page.gaps.text.set_text("Geen plek")
    screen.leave(lambda: None)
    assert len(drafts(session)) == 1
    screen.page.finish.finish_requested.emit()
    assert MeetingService(session).view(meeting_id).meeting.finished
    screen.leave(lambda: None)
    assert drafts(session) == []
