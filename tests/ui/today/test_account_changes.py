"""Vandaag and the page of who sees no content tell that accounts were changed, until it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes import FakeAccountKeys, session_for
from tests.ui.today.desk import make_desk
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.texts import Texts
from vios_desktop.ui.accounts.changes import ChangesArea
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.screen import TodayScreen


def all_roles_for_tess(desk: Desk) -> None:
    vault = desk.session.vault
    session = session_for(Role.ADMINISTRATOR, vault=vault, account_id="tess")  # type: ignore[arg-type]  # a fake
    AccountService(session, FakeAccountKeys()).change_roles("tess", Role)


def test_it_is_told_on_today_and_seen_takes_it_away(
    desk: Desk, navigator: NotedNavigator, open_today: Callable[..., TodayScreen]
) -> None:
    all_roles_for_tess(desk)
    screen = open_today(desk)
    notice = screen.page.notices.accounts

    said = notice.banner.accessibleName()
    assert "Tess Fictief changed their own roles." in said
    assert "Coordinator, Colleague, Privacy officer, Administrator" in said
    notice.log_button.click()
    assert navigator.asked[-1][0] == "log"

    notice.seen_button.click()

    assert notice.isHidden()
    with desk.session.begin() as work:
        entry = work.audit.last_of(AuditAction.ACCOUNT_CHANGES_SEEN)
    assert entry is not None
    assert entry.account_id == "marit"


def test_who_sees_no_content_is_told_as_well(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    all_roles_for_tess(desk)
    officer = make_desk(Role.PRIVACY_OFFICER, vault=desk.session.vault, account_id="fg")  # type: ignore[arg-type]  # a fake
    area = ChangesArea(officer, ImmediateRunner(), Texts("en"), theme)
    qtbot.addWidget(area)

    area.refresh()
    assert not area.isHidden()

    area.seen_button.click()
    assert area.isHidden()


def test_a_name_that_looks_like_a_place_in_the_words_stays_a_name(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    vault = desk.session.vault
    session = session_for(Role.ADMINISTRATOR, vault=vault, account_id="tess")  # type: ignore[arg-type]  # a fake
    AccountService(session, FakeAccountKeys()).add("Joris %3", "een lange zin van niemand", [Role.COLLEAGUE])
    area = ChangesArea(desk, ImmediateRunner(), Texts("en"), theme)
    qtbot.addWidget(area)
    area.refresh()
    assert "added the account of Joris %3. Roles: Colleague." in area.banner.accessibleName()
