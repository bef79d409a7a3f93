"""Looking through the vault in use, on the page of the backups."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.fakes.vault import FakeVault
from vios_desktop.domain.account import Account
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.session import Session
from vios_desktop.services.vault_check import VaultCheckService
from vios_desktop.texts import Texts
from vios_desktop.ui.backups.vault_check import VaultCheckPresenter
from vios_desktop.ui.backups.vault_check_card import VaultCheckCard
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.vault = FakeVault()
        account = Account("marit", "Marit Fictief", frozenset({Role.COORDINATOR}))
        service = VaultCheckService(Session(self.vault, account, self.vault.clock))
        self.card, runner = VaultCheckCard(theme), ImmediateRunner()
        qtbot.addWidget(self.card)
        self.presenter = VaultCheckPresenter(self.card, service, (runner, runner), Texts())
        self.card.check_requested.connect(self.presenter.check)
        self.card.stop_requested.connect(self.presenter.stop)

    def said(self) -> str:
        banners = [banner for banner in self.card.findChildren(Banner) if not banner.isHidden()]
        return " ".join(banner.accessibleName() for banner in banners)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_a_whole_vault_is_told_with_what_was_looked_at(desk: Desk) -> None:
    assert desk.said() == ""
    desk.card.check_button.click()
    assert desk.card.tr("Everything in the school's file is whole") in desk.said()
    for count in ("12", "30", "1284"):
        assert count in desk.said()
    assert not desk.vault.read_only
    assert desk.card.check_button.isEnabled()
    assert desk.card.stop_button.isHidden()


def test_each_fault_is_told_and_a_broken_log_ends_the_writing(desk: Desk) -> None:
    desk.vault.backups.findings = replace(
        desk.vault.backups.findings, unlike_log={RecordKind.INCIDENT: 2}, missing_files=3, damaged_files=5
    )
    desk.card.check_button.click()
    for count in ("2 ", "3 ", "5 "):
        assert count in desk.said()
    assert not desk.vault.read_only
    desk.vault.backups.findings = replace(desk.vault.backups.findings, log_whole=False)
    desk.card.check_button.click()
    assert desk.vault.read_only


def test_spoilt_data_end_the_writing_and_nothing_is_said_to_be_looked_at(desk: Desk) -> None:
    desk.vault.backups.findings = replace(desk.vault.backups.findings, database_whole=False, records={}, files=0)
    desk.card.check_button.click()
    assert desk.card.tr("The rest was not checked.") in desk.said()
    assert desk.card.tr("Checked:") not in desk.said()
    assert desk.vault.read_only


@pytest.mark.parametrize("step", ["begin_check:backup_needs_space", "check_vault:check_cancelled"])
def test_what_goes_wrong_is_said_and_it_can_be_tried_again(desk: Desk, step: str) -> None:
    desk.vault.backups.fails = step
    desk.card.check_button.click()
    assert Texts().error(step.split(":")[1], needed_mb=1).now in desk.said()
    desk.vault.backups.fails = ""
    desk.card.check_button.click()
    assert desk.card.tr("Everything in the school's file is whole") in desk.said()


def test_the_keyboard_stays_on_the_card_while_it_is_looked_through(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(desk.card):
        desk.card.show()
        desk.card.activateWindow()
    desk.card.check_button.setFocus()
    desk.card.show_busy(0)
    assert desk.card.stop_button.hasFocus()
    desk.card.show_busy(None)
    assert desk.card.check_button.hasFocus()
