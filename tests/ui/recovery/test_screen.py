"""The recovery key on the screen: tried, replaced after proof, divided sheet by sheet, given up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes import FakeAccountKeys, FakeVault, coordinator_of, founded_vault
from tests.fakes.desk import desk_of
from tests.ui.entrance.fakes import FakeVaultStore, Written, services_for
from tests.ui.incidents.desk import HeldRunner
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.audit import AuditAction
from vios_desktop.services.recovery_keys import RecoveryKeyService
from vios_desktop.texts import Texts
from vios_desktop.ui.recovery.notice import RecoveryNotice
from vios_desktop.ui.recovery.screen import RecoveryScreen, build
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

OLD = "AAAAA-BBBBB-CCCCC"


@dataclass
class Scene:
    screen: RecoveryScreen
    vault: FakeVault
    keys: FakeAccountKeys
    dialogs: ScriptedDialogs
    written: Written

    def logged(self) -> list[AuditAction]:
        return [entry.action for entry in self.vault.state.audit if entry.action.value.startswith("recovery")]

    def prove(self, first: str, second: str) -> None:
        page = self.screen.page
        page.noted_button.click()
        page.proof_part.first.set_text(first)
        page.proof_part.second.set_text(second)
        page.prove_button.click()

    def words(self) -> str:
        item = self.screen.page._messages.itemAt(0)
        widget = item.widget() if item is not None else None
        return widget.accessibleName() if widget is not None else ""


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme) -> Scene:
    vault, keys, dialogs, written = founded_vault(), FakeAccountKeys(), ScriptedDialogs(), Written()
    session = coordinator_of(vault)
    desk = desk_of(session, recovery=RecoveryKeyService(session, keys))
    runner = ImmediateRunner()
    services = services_for(FakeVaultStore(), written)
    screen = build(desk, "School", runner, runner, Texts("en"), NotedNavigator(), dialogs, theme, services)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.entered()
    return Scene(screen, vault, keys, dialogs, written)


def test_the_sheet_is_tried_and_nothing_changes(scene: Scene) -> None:
    page = scene.screen.page
    page.try_button.click()
    assert page.key_field.error
    page.key.set_text("wrong")
    page.try_button.click()
    assert page.key_field.error
    assert scene.logged() == []
    page.key.set_text(OLD)
    page.try_button.click()
    assert "works" in scene.words()
    assert page.key.text() == ""
    assert scene.logged() == [AuditAction.RECOVERY_KEY_TRIED]
    assert scene.screen.minimumSizeHint().width() <= 1024


def test_a_new_key_is_in_force_only_when_two_groups_came_back(scene: Scene) -> None:
    page = scene.screen.page
    page.new_button.click()
    assert page._rest.isVisible(), "the question was answered with no"
    scene.dialogs.answers.append(True)
    page.new_button.click()
    assert page._sheet.isVisible()
    page.key_part.print_button.click()
    assert len(scene.dialogs.printed) == 1
    scene.prove("DDDDD", "niet dit")
    assert page.proof_part.errors[1]
    assert scene.keys.recovery_key == OLD
    scene.prove("DDDDD", "FFFFF")
    assert scene.keys.recovery_key == "DDDDD-EEEEE-FFFFF"
    assert "old" in scene.words()
    assert page._rest.isVisible()
    assert scene.logged() == [AuditAction.RECOVERY_KEY_REPLACED]


def test_a_second_press_while_a_key_is_worked_on_does_nothing(qtbot: QtBot, theme: Theme) -> None:
    """Deriving keys takes seconds; what held the focus gets it back, or the way back where that is gone."""
    keys, dialogs, slow = FakeAccountKeys(), ScriptedDialogs(), HeldRunner()
    vault = founded_vault()
    desk = desk_of(coordinator_of(vault), recovery=RecoveryKeyService(coordinator_of(vault), keys))
    services = services_for(FakeVaultStore(), Written())
    screen = build(desk, "School", slow, slow, Texts("en"), NotedNavigator(), dialogs, theme, services)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.entered()
    slow.release_all()
    page = screen.page
    page.key.set_text("wrong")
    page.try_button.setFocus()
    page.try_button.click()
    assert page._busy.isVisible()
    page.try_button.click()
    assert len(slow.held) == 1
    slow.release_all()
    assert not page._busy.isVisible()
    assert page.key_field.error
    dialogs.answers.append(True)
    page.new_button.click()
    slow.release_all()
    page.noted_button.click()
    page.proof_part.first.set_text("DDDDD")
    page.proof_part.second.set_text("FFFFF")
    page.prove_button.setFocus()
    page.prove_button.click()
    page.prove_button.click()
    page.stop_buttons[1].click()
    assert page._proof.isVisible(), "it is too late to stop"
    assert len(slow.held) == 1
    slow.release_all()
    assert keys.recovery_key == "DDDDD-EEEEE-FFFFF"
    assert QApplication.focusWidget() is page.back_button


def test_giving_up_or_leaving_changes_nothing(scene: Scene) -> None:
    page = scene.screen.page
    for stop in (page.stop_buttons[0].click, lambda: scene.screen.leave(lambda: None)):
        scene.dialogs.answers.append(True)
        page.new_button.click()
        stop()
        assert page.key_part.groups == () or not page._sheet.isVisible()
        assert page._rest.isVisible()
        page.prove_button.click()
    assert scene.keys.recovery_key == OLD
    assert scene.logged() == []


def test_three_holders_get_a_sheet_each_and_count_when_all_are_proven(scene: Scene) -> None:
    page = scene.screen.page
    page.divide_button.click()
    assert page.key_field.error
    page.key.set_text(OLD)
    page.divide_button.click()
    for holder in (1, 2, 3):
        assert not scene.keys.is_divided()
        assert f"holder {holder} of 3" in page.key_part._title.text()
        scene.dialogs.answers.append(True)
        scene.dialogs.paths.append(Path(f"{holder}.pdf"))
        page.key_part.save_button.click()
        scene.prove(f"H{holder}AAA", f"H{holder}CCC")
    assert scene.keys.is_divided()
    assert len(scene.written.files) == 3
    assert not page.undivide_button.isHidden()
    scene.dialogs.answers.append(True)
    page.undivide_button.click()
    assert not scene.keys.is_divided()
    assert scene.logged()[-2:] == [AuditAction.RECOVERY_KEY_DIVIDED, AuditAction.RECOVERY_KEY_UNDIVIDED]


def test_the_reminder_leads_to_the_key(qtbot: QtBot, theme: Theme) -> None:
    notice = RecoveryNotice(theme)
    qtbot.addWidget(notice)
    assert notice.isHidden()
    with qtbot.waitSignal(notice.requested):
        notice.button.click()
