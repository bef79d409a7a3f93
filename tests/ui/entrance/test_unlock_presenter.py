"""Unlocking without a window: what is tried, what is said, and when the next try may be made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.ui.entrance.fakes import GOOD_PASSPHRASE, FakeVaultStore, services_for
from tests.ui.kit.fakes import ScriptedDialogs
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.practice.accounts import PracticeAccount
from vios_desktop.services.vaults import VaultInfo
from vios_desktop.texts import ErrorText
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.entrance.model import Opened
from vios_desktop.ui.entrance.unlock_presenter import UnlockPresenter
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings


@dataclass
class View:
    account: str = ""
    said: list[tuple[str, object]] = field(default_factory=list)
    practice: Sequence[PracticeAccount] = ()
    typed: tuple[str, str] | None = None

    def show_vault(self, info: VaultInfo, account_id: str, practice: Sequence[PracticeAccount]) -> None:
        self.account, self.practice = account_id, practice

    def show_busy(self, *, busy: bool) -> None:
        self.said.append(("busy", busy))

    def show_wrong(self, wait_s: int) -> None:
        self.said.append(("wrong", wait_s))

    def show_wait(self, wait_s: int) -> None:
        self.said.append(("wait", wait_s))

    def show_empty(self) -> None:
        self.said.append(("empty", None))

    def show_problem(self, text: ErrorText, *, broken: bool) -> None:
        self.said.append(("broken" if broken else "in the way", text.what))

    def clear_messages(self) -> None:
        self.said.append(("clear", None))

    def clear_passphrase(self) -> None:
        self.said.append(("forget", None))

    def account_id(self) -> str:
        return self.account

    def show_stick(self, *, chosen: bool) -> None:
        self.said.append(("stick", chosen))

    def show_stick_problem(self, text: str) -> None:
        self.said.append(("stick problem", text))

    def ask_replacement(self) -> None:
        self.typed = ("", "")

    def replacement(self) -> tuple[str, str] | None:
        return self.typed

    def show_replacement_problem(self, text: str) -> None:
        self.said.append(("replacement", text))

    def older_question(self, text: ErrorText) -> Question:
        return Question(text.what, text.now, "Go on", "Not now")

    def stick_title(self) -> tuple[str, str]:
        return "Choose", "Key file"

    def last(self, kind: str) -> object:
        return next((value for name, value in reversed(self.said) if name == kind), None)


@dataclass
class Scene:
    store: FakeVaultStore = field(default_factory=FakeVaultStore)
    view: View = field(default_factory=View)
    settings: ForgetfulSettings = field(default_factory=ForgetfulSettings)
    opened: list[Opened] = field(default_factory=list)
    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)
    presenter: UnlockPresenter = field(init=False)

    def __post_init__(self) -> None:
        services = services_for(self.store)._replace(read_file=lambda _path: b"the file")
        self.presenter = UnlockPresenter(
            self.view, services, ImmediateRunner(), self.settings, self.opened.append, self.dialogs
        )

    def show(self, *names: str, practice: bool = False) -> VaultInfo:
        info = self.store.add("Het Voorbeeld College", names or ("Marit Fictief",), practice=practice)
        self.presenter.show(info)
        return info


@pytest.mark.parametrize("goes_on", [True, False])
def test_an_older_vault_is_opened_only_when_one_says_so(goes_on: bool) -> None:
    scene = Scene()
    info = scene.show()
    scene.store.problem = ViosError("vault_behind", saved="24-11-2026 16:05", here="24-11-2026 13:05")
    scene.dialogs.answers.append(goes_on)
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert [question.act for question in scene.dialogs.questions] == ["Go on"]
    assert (scene.store.accepted, len(scene.opened)) == (([info.folder], 1) if goes_on else ([], 0))


def test_the_right_passphrase_opens_a_desk_and_logs_it() -> None:
    scene = Scene()
    info = scene.show()
    scene.presenter.unlock(GOOD_PASSPHRASE)
    (opened,) = scene.opened
    assert opened.info is info
    assert opened.school.school.name == "Het Voorbeeld College"
    actions = [entry.action for entry in scene.store.open_vaults[info.vault_id].state.audit]
    assert AuditAction.UNLOCKED in actions


def test_the_passphrase_is_taken_from_the_page_after_each_try() -> None:
    scene = Scene()
    scene.show()
    scene.presenter.unlock("iets anders dan dat")
    assert ("forget", None) in scene.view.said
    assert scene.opened == []


def test_a_wrong_passphrase_without_delay_may_be_tried_again_at_once() -> None:
    scene = Scene()
    scene.show()
    scene.presenter.unlock("iets anders dan dat")
    assert scene.view.last("wrong") == 0
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert len(scene.opened) == 1


def test_during_the_delay_nothing_is_tried_and_the_seconds_count_down() -> None:
    scene = Scene()
    scene.show()
    scene.store.wait = 1.2
    scene.presenter.unlock("iets anders dan dat")
    assert scene.view.last("wrong") == 2
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.opened == []
    scene.presenter.second_passed()
    assert scene.view.last("wait") == 1
    scene.presenter.second_passed()
    assert scene.view.last("wait") == 0
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert len(scene.opened) == 1


def test_a_delay_that_runs_already_is_shown_when_the_page_comes_up() -> None:
    scene = Scene()
    scene.store.wait = 30
    scene.show()
    assert scene.view.last("wait") == 30


def test_the_store_may_ask_for_a_delay_itself() -> None:
    scene = Scene()
    scene.show()
    scene.store.problem = ViosError("unlock_wait", seconds=8)
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.view.last("wait") == 8
    assert scene.view.last("broken") is None


@pytest.mark.parametrize("code", ["database_damaged", "key_file_damaged", "key_file_altered"])
def test_a_damaged_file_is_told_as_broken(code: str) -> None:
    scene = Scene()
    scene.show()
    scene.store.problem = ViosError(code)
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.view.last("broken")
    assert scene.view.last("busy") is False


@pytest.mark.parametrize(
    "code", ["vault_in_use", "vault_in_use_elsewhere", "vault_newer", "place_network", "place_sync"]
)
def test_what_is_only_in_the_way_is_told_apart_from_damage(code: str) -> None:
    scene = Scene()
    scene.show()
    scene.store.problem = ViosError(code)
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.view.last("in the way")
    assert scene.view.last("broken") is None


def test_after_a_problem_one_can_try_again() -> None:
    scene = Scene()
    scene.show()
    scene.store.problem = ViosError("vault_in_use")
    scene.presenter.unlock(GOOD_PASSPHRASE)
    scene.store.problem = None
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert len(scene.opened) == 1


def test_nothing_typed_is_no_failed_try() -> None:
    scene = Scene()
    scene.show()
    scene.presenter.unlock("")
    assert scene.view.last("empty") is None
    assert ("empty", None) in scene.view.said
    assert scene.view.last("wrong") is None


def test_the_account_that_was_used_last_is_offered_first() -> None:
    scene = Scene()
    info = scene.show("Marit Fictief", "Joris Testhuis")
    assert scene.view.account == info.accounts[0].id
    scene.view.account = info.accounts[1].id
    scene.presenter.unlock(GOOD_PASSPHRASE)
    scene.presenter.show(info)
    assert scene.view.account == info.accounts[1].id


def test_no_name_is_kept_in_the_settings() -> None:
    scene = Scene()
    scene.show("Marit Fictief", "Joris Testhuis")
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert "Marit" not in repr(vars(scene.settings))


def test_only_a_practice_school_shows_its_passphrases() -> None:
    scene = Scene()
    scene.show()
    assert not scene.view.practice
    scene.show(practice=True)
    assert [account.passphrase for account in scene.view.practice] == ["oefenen-met-vios-1", "oefenen-met-vios-2"]


def test_after_close_nothing_is_shown_any_more() -> None:
    scene = Scene()
    scene.show()
    scene.presenter.close()
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.opened == []


def test_an_account_with_a_key_file_is_tried_only_with_it() -> None:
    scene = Scene()
    info = scene.show()
    scene.presenter.show(replace(info, accounts=(replace(info.accounts[0], needs_stick=True),)))
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.view.last("stick problem") == ""
    assert scene.opened == []
    scene.dialogs.paths.append(Path("stick.key"))
    scene.presenter.choose_stick()
    assert scene.view.last("stick") is True
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.store.sticks_given == [b"the file"]
    assert len(scene.opened) == 1


@pytest.mark.parametrize("code", ["stick_other", "stick_not_a_key"])
def test_another_key_file_is_told_at_the_file_and_chosen_again(code: str) -> None:
    scene = Scene()
    info = scene.show()
    scene.presenter.show(replace(info, accounts=(replace(info.accounts[0], needs_stick=True),)))
    scene.dialogs.paths.append(Path("stick.key"))
    scene.presenter.choose_stick()
    scene.store.problem = ViosError(code)
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.view.last("stick") is False
    assert scene.view.last("stick problem")
    assert scene.view.last("wrong") is None


def test_a_passphrase_of_somebody_else_is_replaced_before_anybody_gets_in() -> None:
    scene = Scene()
    info = scene.show()
    vault = scene.store.open_vaults[info.vault_id]
    with vault.begin() as work:
        account = work.accounts.get(info.accounts[0].id)
        assert account is not None
        work.accounts.put(replace(account, temporary_since=scene.store.clock.now()))
        work.commit()
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert scene.view.typed == ("", "")
    assert scene.opened == []
    for typed in (("", ""), ("een eigen lange zin", "iets anders")):
        scene.view.typed = typed
        scene.presenter.unlock(GOOD_PASSPHRASE)
        assert scene.view.last("replacement") == ""


def test_after_the_last_day_the_end_is_told() -> None:
    scene = Scene()
    scene.show()
    scene.store.problem = ViosError("account_ended", day="01-11-2026")
    scene.presenter.unlock(GOOD_PASSPHRASE)
    assert "01-11-2026" in str(scene.view.last("in the way"))
