"""A forgotten password: the recovery key gives one account another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.entrance.fakes import GOOD_PASSPHRASE, FakeVaultStore, services_for
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.domain.audit import WITH_HOLDERS, AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.entrance.forgotten_presenter import ForgottenPresenter
from vios_desktop.ui.entrance.forgotten_view import ForgottenPage
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.entrance.model import Opened
    from vios_desktop.ui.theme.theme import Theme


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.store = FakeVaultStore()
        self.info = self.store.add("Het Voorbeeld College", ("Marit Fictief", "Joris Testhuis"))
        self.opened: list[Opened] = []
        self.went_back = 0
        self.page = ForgottenPage(theme)
        qtbot.addWidget(self.page)
        self.presenter = ForgottenPresenter(
            self.page, services_for(self.store), ImmediateRunner(), self.opened.append, self._back
        )
        self.page.reset_requested.connect(self.presenter.reset)
        self.page.passphrase_typed.connect(self.presenter.typed)
        self.page.back_requested.connect(self.presenter.back)
        self.page.show()
        self.presenter.show(self.info, self.info.accounts[1].id)

    def _back(self) -> None:
        self.went_back += 1

    def fill(self, key: str, first: str = GOOD_PASSPHRASE, second: str = GOOD_PASSPHRASE) -> None:
        self.page.key.set_text(key)
        self.page.pair.first.set_text(first)
        self.page.pair.second.set_text(second)
        self.page.reset_button.click()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_the_right_key_sets_the_password_of_the_chosen_account(desk: Desk) -> None:
    desk.fill(" ".join(desk.store.key.groups))
    assert [reset[0] for reset in desk.store.resets] == [desk.info.accounts[1].id]
    assert desk.opened[0].desk.session.account.display_name == "Joris Testhuis"
    actions = [entry.action for entry in desk.store.open_vaults[desk.info.vault_id].state.audit]
    assert actions[-2:] == [AuditAction.RECOVERY_KEY_USED, AuditAction.PASSPHRASE_RESET]


def test_afterwards_no_field_holds_a_secret(desk: Desk) -> None:
    desk.fill(" ".join(desk.store.key.groups))
    assert desk.page.key.text() == ""
    assert desk.page.pair.texts() == ("", "")


def test_a_key_of_another_length_is_told_at_the_key(desk: Desk) -> None:
    desk.fill("0123 4567")
    assert "herstelsleutel" in desk.page.key_error
    assert desk.opened == []
    assert desk.page.reset_button.isEnabled()


def test_nothing_typed_is_told_at_the_first_empty_field(desk: Desk) -> None:
    desk.fill("")
    assert desk.page.key_error == "Type the recovery key from the sheet."
    desk.fill("0123", "", "")
    assert desk.page.pair.errors[0] == "Type a password."


def test_a_weak_password_is_refused_before_the_key_is_tried(desk: Desk) -> None:
    desk.fill(" ".join(desk.store.key.groups), "kort", "kort")
    assert "12 tekens" in desk.page.pair.errors[0]
    assert desk.store.resets == []


def test_two_different_passwords_are_refused(desk: Desk) -> None:
    desk.fill(" ".join(desk.store.key.groups), GOOD_PASSPHRASE, GOOD_PASSPHRASE + "!")
    assert "not the same" in desk.page.pair.errors[1]


def test_a_vault_in_use_is_a_banner(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ViosError("vault_in_use_unknown")

    monkeypatch.setattr(desk.store, "reset_passphrase", refuse)
    desk.fill(" ".join(desk.store.key.groups))
    (banner,) = desk.page.findChildren(Banner)
    assert services_for(desk.store).texts().error("vault_in_use_unknown").what in banner.accessibleName()


def test_back_forgets_what_was_typed(desk: Desk) -> None:
    desk.page.key.set_text("0123")
    desk.page.back_button.click()
    assert desk.went_back == 1
    assert desk.page.key.text() == ""


def test_two_of_three_holders_do_the_same(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk(qtbot, theme)
    assert desk.page._way_field.isHidden(), "no choice where the key is not divided"
    desk.presenter.show(replace(desk.info, divided=True), desk.info.accounts[1].id)
    assert not desk.page._way_field.isHidden()
    desk.page.way.set_text("holders")
    codes = [RecoveryCode.generate(holder=holder) for holder in (1, 2)]
    desk.fill("-".join(codes[0].groups()))
    assert desk.page.key_error, "the second code is missing"
    desk.page.second_key.set_text("-".join(codes[1].groups()))
    desk.page.reset_button.click()
    assert len(desk.opened) == 1
    assert desk.page.second_key.text() == ""
    used = desk.store.open_vaults[desk.info.vault_id].state.audit[-2]
    assert (used.action, used.detail) == (AuditAction.RECOVERY_KEY_USED, WITH_HOLDERS)
