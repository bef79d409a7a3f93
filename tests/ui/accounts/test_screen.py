"""The accounts on the screen: adding, roles, the last day, a password, withdrawing, the own account."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from tests.fakes import FakeAccountKeys, FakeVault, coordinator_of, founded_vault, session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.own_account import OwnAccountService
from vios_desktop.services.recovery_keys import RecoveryKeyService
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import PassphraseJudgement
from vios_desktop.texts import Texts
from vios_desktop.ui.accounts.model import AccountPorts, PassphraseBy
from vios_desktop.ui.accounts.screen import AccountsScreen, build
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

LONG, OTHER = "een lange zin van marit", "een andere lange zin"
STICK = Path("stick.key")


@dataclass
class Scene:
    """The screen of one account, with everything around it."""

    screen: AccountsScreen
    vault: FakeVault
    keys: FakeAccountKeys
    navigator: NotedNavigator
    dialogs: ScriptedDialogs
    files: dict[Path, bytes] = field(default_factory=dict)

    def names(self) -> list[str]:
        return [row.accessibleName() for row in self.screen.page.box.rows]

    def press(self, words: str, name: str = "") -> None:
        buttons = [b for row in self.screen.page.box.rows for b in row.findChildren(QPushButton)]
        next(button for button in buttons if button.accessibleName() == f"{words}: {name}").click()

    def add(
        self, name: str = "Tess Fictum", by: PassphraseBy = PassphraseBy.COLLEAGUE, second: str = OTHER
    ) -> None:
        page = self.screen.page
        page.add_button.click()
        form = page.add_form
        form.name.set_text(name)
        form.roles.set_text(Role.COLLEAGUE.value)
        form.chosen_by.set_text(by.value)
        assert form.pair is not None
        form.pair.first.set_text(OTHER)
        form.pair.second.set_text(second)
        form.saved.emit()


def scene_for(qtbot: QtBot, theme: Theme, session: Session, vault: FakeVault, keys: FakeAccountKeys) -> Scene:
    desk = desk_of(
        session,
        accounts=AccountService(session, keys),
        own_account=OwnAccountService(session, keys),
        recovery=RecoveryKeyService(session, keys),
    )
    files: dict[Path, bytes] = {}
    ports = AccountPorts(
        lambda passphrase, _name: PassphraseJudgement(
            "strong", None if len(passphrase) > 11 else "passphrase_weak"
        ),
        lambda path: files[path],
        files.__setitem__,
    )
    navigator, dialogs = NotedNavigator(), ScriptedDialogs()
    screen = build(desk, ImmediateRunner(), Texts("en"), navigator, dialogs, theme, ports)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.entered()
    return Scene(screen, vault, keys, navigator, dialogs, files)


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme) -> Scene:
    vault, keys = founded_vault(), FakeAccountKeys()
    keys.passphrases = {"marit": LONG}
    return scene_for(qtbot, theme, coordinator_of(vault), vault, keys)


def test_a_colleague_sees_the_own_account_alone(qtbot: QtBot, theme: Theme) -> None:
    vault, keys = founded_vault(), FakeAccountKeys()
    keys.passphrases = {"joris": LONG}
    scene = scene_for(qtbot, theme, session_for(Role.COLLEAGUE, vault=vault, account_id="joris"), vault, keys)
    page = scene.screen.page
    assert page.own_row.change_button.isVisible()
    assert not page.box.isVisible()
    assert not any(button.isVisible() for button in (page.add_button, page.replace_button))
    assert scene.screen.minimumSizeHint().width() <= 1024


def test_an_account_is_added_and_its_password_may_be_for_one_time(scene: Scene) -> None:
    scene.add(by=PassphraseBy.OTHER)
    assert scene.screen.page.add_form.isHidden()
    assert [name.split(",")[0] for name in scene.names()][-1] == "Tess Fictum"
    added = next(one for one in scene.vault.state.accounts.values() if one.display_name == "Tess Fictum")
    assert added.temporary_since is not None
    assert scene.navigator.toasts[-1][0] == "Account added"


def test_what_is_wrong_stands_beside_its_field_and_no_password_is_kept(scene: Scene) -> None:
    scene.add(name="", second="iets anders")
    form = scene.screen.page.add_form
    assert [name for name, one in form.fields.items() if one.error] == ["display_name"]
    form.name.set_text("Tess")
    form.saved.emit()
    assert form.pair is not None
    assert form.pair.errors[1]
    form.cancelled.emit()
    assert form.isHidden()
    assert form.pair.texts() == ("", "")
    scene.screen.page.add_button.click()
    assert form.name.text() == ""
    assert len(scene.vault.state.accounts) == 1


def test_roles_and_the_last_day_change_and_are_taken_back(scene: Scene) -> None:
    scene.add()
    page = scene.screen.page
    tess = next(one.id for one in scene.vault.state.accounts.values() if one.display_name == "Tess Fictum")
    scene.press("Roles", "Tess Fictum")
    page.roles_form.roles.set_text("privacy_officer")
    page.roles_form.saved.emit()
    assert scene.vault.state.accounts[tess].roles == frozenset({Role.PRIVACY_OFFICER})
    assert scene.navigator.toasts[-1][1] is not None
    scene.navigator.toasts[-1][1]()
    assert scene.vault.state.accounts[tess].roles == frozenset({Role.COLLEAGUE})
    scene.press("Access", "Tess Fictum")
    last = scene.vault.clock.today() + timedelta(days=14)
    page.end_form.ends_on.edit.setText(last.isoformat())
    page.end_form.saved.emit()
    assert scene.vault.state.accounts[tess].ends_on == last
    scene.press("Access", "Tess Fictum")
    assert page.end_form.ends_on.day() == last
    page.end_form.ends_on.edit.setText("ergens in mei")
    page.end_form.saved.emit()
    assert page.end_form.fields["ends_on"].error
    assert scene.vault.state.accounts[tess].ends_on == last, "what is not understood is not taken for no end"


def test_the_last_administrator_stays_and_the_reason_is_told(scene: Scene) -> None:
    scene.press("Roles", "Marit Fictief" if "marit" not in scene.names()[0] else "marit")
    page = scene.screen.page
    page.roles_form.roles.set_text("colleague")
    page.roles_form.saved.emit()
    assert page._notice is not None
    assert not page.roles_form.isHidden()


def test_a_forgotten_password_is_set_for_one_time(scene: Scene) -> None:
    scene.add()
    tess = next(one.id for one in scene.vault.state.accounts.values() if one.display_name == "Tess Fictum")
    scene.press("New password", "Tess Fictum")
    form = scene.screen.page.reset_form
    assert form.pair is not None
    form.pair.first.set_text("een zin van een ander")
    form.pair.second.set_text("een zin van een ander")
    form.saved.emit()
    assert scene.keys.passphrases[tess] == "een zin van een ander"
    assert scene.vault.state.accounts[tess].temporary_since is not None


def test_withdrawing_asks_first_and_tells_what_older_backups_still_do(scene: Scene) -> None:
    scene.add()
    scene.press("Withdraw", "Tess Fictum")
    assert "backups" in scene.dialogs.questions[-1].text
    assert scene.keys.replaced == 0
    scene.dialogs.answers.append(True)
    scene.press("Withdraw", "Tess Fictum")
    assert scene.keys.replaced == 1
    assert scene.screen.page._banner is not None
    assert "backups" in scene.screen.page._banner.accessibleName()


def test_a_withdrawal_that_fails_is_told_and_can_be_done_again(scene: Scene) -> None:
    scene.add()
    scene.keys.fails = ViosError("disk_full")
    scene.dialogs.answers.append(True)
    scene.press("Withdraw", "Tess Fictum")
    page = scene.screen.page
    assert page._notice is not None
    assert page.add_button.isEnabled()
    scene.keys.fails = None
    scene.dialogs.answers.append(True)
    scene.press("Withdraw", "Tess Fictum")
    assert scene.keys.replaced == 1


def test_the_own_password_changes_and_a_wrong_one_is_told_beside_it(scene: Scene) -> None:
    page = scene.screen.page
    page.own_row.change_button.click()
    form = page.own_form
    assert form.pair is not None
    form.saved.emit()
    assert form.old_field.error
    form.old.set_text("niet dit")
    form.pair.first.set_text(OTHER)
    form.pair.second.set_text(OTHER)
    form.saved.emit()
    assert form.old_field.error
    form.old.set_text(LONG)
    form.saved.emit()
    assert form.isHidden()
    assert scene.keys.passphrases["marit"] == OTHER
    assert form.old.text() == ""


def test_a_key_file_is_made_needed_and_taken_away(scene: Scene) -> None:
    page = scene.screen.page
    page.own_row.stick_button.click()
    page.stick_form.old.set_text(LONG)
    page.stick_form.saved.emit()
    assert "marit" not in scene.keys.sticks, "it is asked for only once it is written"
    scene.dialogs.paths.append(STICK)
    page.stick_form.saved.emit()
    assert scene.keys.sticks["marit"] == scene.files[STICK]
    assert page.own_row.has_stick
    page.own_row.stick_button.click()
    page.stick_form.old.set_text(LONG)
    page.stick_form.saved.emit()
    assert page.stick_form.stick_field.error
    scene.dialogs.paths.append(STICK)
    page.stick_form.stick.button.click()
    page.stick_form.saved.emit()
    assert "marit" not in scene.keys.sticks


def test_leaving_forgets_what_was_typed(scene: Scene) -> None:
    page = scene.screen.page
    page.own_row.change_button.click()
    page.own_form.old.set_text(LONG)
    scene.screen.leave(lambda: None)
    assert page.own_form.old.text() == ""
    assert page.own_form.isHidden()
