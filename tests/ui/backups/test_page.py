"""The page of the backups, and the word about them on Vandaag."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes.vault import FakeVault
from tests.ui.kit.fakes import ManualLater, ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.account import Account
from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.backups import BackupService
from vios_desktop.services.session import Session
from vios_desktop.texts import Texts
from vios_desktop.ui.backups.notice import BackupNotice
from vios_desktop.ui.backups.presenter import BackupsPresenter
from vios_desktop.ui.backups.run import BackupRun
from vios_desktop.ui.backups.view import BackupsPage
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

STICK = Path("/stick")


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.vault = FakeVault()
        account = Account("marit", "Marit Fictief", frozenset({Role.COORDINATOR}))
        service = BackupService(Session(self.vault, account, self.vault.clock))
        runner = ImmediateRunner()
        run = BackupRun(service, runner, runner, ManualLater())
        self.dialogs, self.navigator = ScriptedDialogs(paths=[STICK]), NotedNavigator()
        self.page = BackupsPage(theme, self.vault.clock.today)
        qtbot.addWidget(self.page)
        self.page.show()
        self.presenter = BackupsPresenter(
            *(self.page, service, run, (runner, runner), Texts(), self.navigator, self.dialogs)
        )
        self.page.make_requested.connect(self.presenter.make)
        self.page.check_requested.connect(self.presenter.check)
        self.page.place_requested.connect(self.presenter.choose_place)
        self.page.drop_requested.connect(self.presenter.drop_place)
        self.presenter.entered()

    def said(self) -> str:
        return " ".join(banner.accessibleName() for banner in self.page.findChildren(Banner))

    def press_check(self) -> None:
        button = self.page.findChild(SecondaryButton, "check")
        assert isinstance(button, SecondaryButton)
        button.click()

    def rows(self) -> list[str]:
        return [row.accessibleName() for row in self.page.box.rows]


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_one_that_is_made_stands_in_the_list_and_can_be_checked(desk: Desk) -> None:
    assert desk.rows() == []
    desk.page.make_button.click()
    (row,) = desk.rows()
    assert "on this computer" in row
    desk.press_check()
    assert "1284 - 7F3A-22C1" in desk.said()


def test_what_is_wrong_with_one_is_said(desk: Desk) -> None:
    desk.page.make_button.click()
    desk.vault.backups.fails = "check:backup_damaged"
    desk.press_check()
    assert Texts().error("backup_damaged").what in desk.said()


def test_a_second_place_is_chosen_filled_and_let_go(desk: Desk) -> None:
    desk.page.make_button.click()
    desk.page.place_button.click()
    assert len(desk.vault.backups.copies) == 1
    assert any("second place" in row for row in desk.rows())
    desk.page.drop_button.click()
    assert desk.vault.backups.second is None
    assert len(desk.vault.backups.copies) == 1, "what lies there stays"


def test_a_place_out_of_reach_is_said_calmly(desk: Desk) -> None:
    desk.page.place_button.click()
    assert desk.vault.backups.second is not None
    desk.vault.backups.second = replace(desk.vault.backups.second, reachable=False)
    desk.page.make_button.click()
    assert Texts().error("backup_place_gone").what in desk.said()
    assert len(desk.rows()) == 1


def test_vandaag_speaks_of_backups_only_when_somebody_has_to_act(qtbot: QtBot, theme: Theme) -> None:
    notice = BackupNotice(theme)
    qtbot.addWidget(notice)
    said = {}
    for health in BackupHealth:
        notice.show_health(health)
        said[health] = notice.banner.accessibleName() if not notice.isHidden() else ""
    assert said[BackupHealth.FINE] == ""
    assert "week" in said[BackupHealth.ATTENTION]
    assert "month" in said[BackupHealth.URGENT]
    assert said[BackupHealth.NONE]
