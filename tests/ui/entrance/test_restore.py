"""Restoring a backup from the first screen: looked at, unlocked, beside, and only then in use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.entrance.fakes import GOOD_PASSPHRASE, FakeVaultStore, services_for
from tests.ui.kit.fakes import ScriptedDialogs
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.vaults import VaultInfo
from vios_desktop.ui.entrance.restore_presenter import HOLDERS, RECOVERY, RestorePresenter, RestoreWays
from vios_desktop.ui.entrance.restore_view import RestorePage
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

FILE = Path("/stick/vios.vbk")


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.store = FakeVaultStore()
        self.info = self.store.add("Het Voorbeeld College", ("Marit Fictief",))
        self.dialogs = ScriptedDialogs()
        self.dialogs.paths.append(FILE)
        self.used: list[VaultInfo] = []
        self.refused: list[ViosError] = []
        self.shown, self.went_back = 0, 0
        self.page = RestorePage(theme, self.store.clock.today())
        qtbot.addWidget(self.page)
        self.services = services_for(self.store)
        ways = RestoreWays(self._shown, self.refused.append, self.used.append, self._back)
        self.presenter = RestorePresenter(self.page, self.services, ImmediateRunner(), self.dialogs, ways)
        self.page.restore_requested.connect(self.presenter.restore)
        self.page.use_requested.connect(self.presenter.use)
        self.page.back_requested.connect(self.presenter.back)
        self.page.show()

    def _shown(self) -> None:
        self.shown += 1

    def _back(self) -> None:
        self.went_back += 1

    def fill(self, secret: str) -> None:
        self.page.secret.set_text(secret)
        self.page.restore_button.click()

    def said(self) -> str:
        return " ".join(b.accessibleName() for b in self.page.findChildren(Banner))


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_a_good_backup_is_restored_beside_and_then_chosen(desk: Desk) -> None:
    reader = desk.store.backups
    desk.presenter.choose()
    assert desk.shown == 1
    desk.fill(GOOD_PASSPHRASE)
    assert reader.restored == [Path("/vaults/beside")]
    assert reader.used == []
    assert "1284 - 7F3A-22C1" in desk.said()
    assert desk.page.secret.text() == ""
    desk.store.add("Het Voorbeeld College", ("Marit Fictief",))
    desk.store.vaults[1] = replace(desk.store.vaults[1], folder=Path("/vaults/beside"))
    desk.page.use_button.click()
    assert reader.used == [Path("/vaults/beside")]
    assert [info.folder for info in desk.used] == [Path("/vaults/beside")]
    assert reader.closed == 1


def test_leaving_it_beside_changes_nothing(desk: Desk) -> None:
    desk.presenter.choose()
    desk.fill(GOOD_PASSPHRASE)
    desk.page.leave_button.click()
    assert (desk.store.backups.used, desk.store.backups.closed, desk.went_back) == ([], 1, 1)


def test_a_wrong_key_is_said_at_the_field(desk: Desk) -> None:
    desk.presenter.choose()
    desk.fill("iets anders dan dat")
    assert desk.store.backups.restored == []
    assert desk.page.secret_error
    desk.page.who.set_code(RECOVERY)
    desk.fill("ook niet")
    assert desk.page.secret_error
    desk.fill(GOOD_PASSPHRASE)
    assert desk.store.backups.restored


def test_an_account_with_a_key_file_is_asked_for_it(desk: Desk) -> None:
    desk.dialogs.paths.append(Path("/stick/sleutel.key"))
    desk.services.write_file(Path("/stick/sleutel.key"), b"key")
    desk.presenter.choose()
    desk.page.who.set_code("joris")
    desk.fill(GOOD_PASSPHRASE)
    assert desk.store.backups.sticks == [b"key"]


def test_two_of_three_holders_restore_as_the_recovery_key_does(desk: Desk) -> None:
    reader = desk.store.backups
    desk.presenter.choose()
    assert HOLDERS not in [option.code for option in desk.page.who._options]  # not divided: not offered
    reader.outside = replace(reader.outside, divided=True)
    desk.dialogs.paths.append(FILE)
    desk.presenter.choose()
    desk.page.who.set_code(HOLDERS)
    desk.page.who.chosen.emit(HOLDERS)
    assert not desk.page.second.isHidden()
    desk.fill(GOOD_PASSPHRASE)
    assert reader.restored == []
    desk.page.second.set_text("code van een ander")
    desk.fill("eerste code")
    assert desk.page.secret_error
    desk.page.second.set_text(GOOD_PASSPHRASE)
    desk.fill("eerste code")
    assert reader.holders[-1] == ("eerste code", GOOD_PASSPHRASE)
    assert reader.restored
    assert (desk.page.secret.text(), desk.page.second.text()) == ("", "")


@pytest.mark.parametrize("code", ["backup_foreign", "backup_cut_off", "backup_newer"])
def test_a_file_that_cannot_be_is_refused_before_any_key(desk: Desk, code: str) -> None:
    desk.store.backups.fails = f"look:{code}"
    desk.presenter.choose()
    assert [error.code for error in desk.refused] == [code]
    assert desk.shown == 0


def test_damage_found_while_checking_is_said_and_restores_nothing(desk: Desk) -> None:
    desk.store.backups.fails = "check:backup_damaged"
    desk.presenter.choose()
    desk.fill(GOOD_PASSPHRASE)
    assert "beschadigd" in desk.said()
    assert desk.store.backups.restored == []
    assert desk.store.backups.closed == 1
    assert desk.page.restore_button.isEnabled()
