"""Unlocking: which account, which passphrase, and what to say when it does not open. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.entrance.model import STICK_SUFFIX, passphrase_error
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.services.practice.accounts import PracticeAccount
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.entrance.model import EntranceServices, Opened
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings

_IN_THE_WAY = frozenset(
    {
        "vault_in_use",
        "vault_in_use_elsewhere",
        "vault_in_use_unknown",
        "vault_newer",
        "account_ended",
        "place_network",
        "place_sync",
    }
)
"""Problems in which nothing is broken: something else has to be done first."""


@dataclass(frozen=True, slots=True)
class _Wrong:
    """The passphrase was wrong; so long until the next try."""

    wait_s: float


class UnlockView(Protocol):
    """What the page has to be able to show."""

    def show_vault(self, info: VaultInfo, account_id: str, practice: Sequence[PracticeAccount]) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_wrong(self, wait_s: int) -> None:
        """The passphrase was wrong; with a wait above 0 the next try is `wait_s` seconds away."""
        ...

    def show_wait(self, wait_s: int) -> None:
        """The seconds left; 0 when the next try may be made."""
        ...

    def show_empty(self) -> None:
        """Nothing was typed."""
        ...

    def show_problem(self, text: ErrorText, *, broken: bool) -> None: ...
    def clear_messages(self) -> None: ...
    def clear_passphrase(self) -> None: ...
    def show_stick(self, *, chosen: bool) -> None:
        """Whether the key file was chosen."""
        ...

    def show_stick_problem(self, text: str) -> None:
        """Beside the key file; an empty text: it has to be chosen first."""
        ...

    def ask_replacement(self) -> None:
        """Somebody else chose the passphrase: ask for one of their own, twice."""
        ...

    def replacement(self) -> tuple[str, str] | None:
        """The new one as it was typed twice, while it is asked for."""
        ...

    def show_replacement_problem(self, text: str) -> None:
        """An empty text: nothing was typed, or the two are not the same."""
        ...

    def older_question(self, text: ErrorText) -> Question: ...
    def stick_title(self) -> tuple[str, str]:
        """The words of the dialog that chooses the key file, and those for its kind."""
        ...

    def account_id(self) -> str: ...


class UnlockPresenter:
    """`opened` gets the unlocked vault. The passphrase is held no longer than the one try."""

    def __init__(
        self,
        view: UnlockView,
        services: EntranceServices,
        runner: Runner,
        settings: UiSettings,
        opened: Callable[[Opened], None],
        dialogs: Dialogs | None = None,
    ) -> None:
        self._view, self._services, self._settings = view, services, settings
        self._runner = RunnerScope(runner)
        self._opened = opened
        self._info: VaultInfo | None = None
        self._dialogs = dialogs
        self._stick: bytes | None = None
        self._wait_s = 0
        self._busy = False

    @property
    def info(self) -> VaultInfo | None:
        return self._info

    def show(self, info: VaultInfo) -> None:
        """Offer this vault, with the account that was used last."""
        self._info, self._wait_s = info, 0
        practice = self._services.practice_accounts() if info.practice else ()
        kept = self._settings.value(_account_key(info)) or ""
        known = [account.id for account in info.accounts]
        account_id = kept if kept in known else next(iter(known), "")
        self._view.clear_messages()
        self._view.show_vault(info, account_id, practice)
        self.account_chosen()

    def account_chosen(self) -> None:
        """Each account has its own delay after failures, and its own key file if it has one."""
        self._stick = None
        info, account_id = self._info, self._view.account_id()
        if info is not None:
            self._runner.submit(lambda: self._services.vaults().wait_s(info, account_id), self._count, _ignored)

    def choose_stick(self) -> None:
        """Read the key file; its content is held until the vault is open or another account is chosen."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._runner.submit(lambda: self._services.read_file(path), read, self._failed)

        def read(content: bytes) -> None:
            self._stick = content
            self._view.show_stick(chosen=True)

        if self._dialogs is not None:
            title, kind = self._view.stick_title()
            self._dialogs.choose_file(title, kind, (STICK_SUFFIX,), chosen)

    def unlock(self, passphrase: str) -> None:
        """Try to open. Nothing happens while a try runs or the delay lasts."""
        info, account_id = self._info, self._view.account_id()
        if info is None or self._busy or self._wait_s:
            return
        if not passphrase:
            self._view.show_empty()
            return
        if self._stick is None and any(one.id == account_id and one.needs_stick for one in info.accounts):
            self._view.show_stick_problem("")
            return
        typed = self._view.replacement()
        if typed is not None and (not typed[0] or typed[0] != typed[1]):
            self._view.show_replacement_problem("")
            return
        new = typed[0] if typed is not None else None
        self._busy = True
        self._view.clear_messages()
        self._view.show_busy(busy=True)
        self._submit(info, account_id, passphrase, new)

    def _submit(self, info: VaultInfo, account_id: str, passphrase: str, new: str | None) -> None:
        def failed(error: ViosError) -> None:
            if error.code in _OLDER and self._dialogs is not None:
                self._ask_about_older(error, again)
            else:
                self._failed(error)

        def again() -> None:
            self._runner.submit(
                lambda: self._services.vaults().accept_older(info), lambda _none: go(), self._failed
            )

        def go() -> None:
            self._runner.submit(lambda: self._try(info, account_id, passphrase, new), self._answered, failed)

        go()

    def _ask_about_older(self, error: ViosError, again: Callable[[], None]) -> None:
        """The vault is older than what this computer last saved: restore a backup, or go on and record it."""
        text = self._services.texts().error(error.code, **error.params)

        def answered(yes: bool) -> None:
            if yes:
                again()
            else:
                self._failed(error)

        if self._dialogs is not None:
            self._dialogs.ask(self._view.older_question(text), answered)

    def second_passed(self) -> None:
        if self._wait_s:
            self._wait_s -= 1
            self._view.show_wait(self._wait_s)

    def close(self) -> None:
        self._runner.close()

    def _try(self, info: VaultInfo, account_id: str, passphrase: str, new: str | None) -> Opened | _Wrong:
        vaults = self._services.vaults()
        try:
            session, keys = vaults.unlock(info, account_id, passphrase, self._stick, replacement=new)
        except ViosError as error:
            if error.code != "wrong_passphrase":
                raise
            return _Wrong(vaults.wait_s(info, account_id))
        return self._services.enter(info, session, keys)

    def _answered(self, answer: Opened | _Wrong) -> None:
        self._busy = False
        self._view.clear_passphrase()
        if isinstance(answer, _Wrong):
            self._view.show_busy(busy=False)
            self._wait_s = math.ceil(answer.wait_s)
            self._view.show_wrong(self._wait_s)
        elif self._info is not None:
            self._stick = None
            self._settings.set_value(_account_key(self._info), answer.desk.session.account.id)
            self._opened(answer)

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_busy(busy=False)
        if error.code == "unlock_wait":
            self._count(float(error.params.get("seconds", 1)))
            return
        texts = self._services.texts()
        text = texts.error(error.code, **error.params)
        if error.code == "passphrase_must_change":
            self._view.ask_replacement()
        elif error.code.startswith("stick_"):
            self._stick = None
            self._view.show_stick(chosen=False)
            self._view.show_stick_problem(f"{text.what} {text.now}")
        elif error.code.startswith("passphrase_") and self._view.replacement() is not None:
            self._view.show_replacement_problem(passphrase_error(texts, error.code))
        else:
            self._view.show_problem(text, broken=error.code not in _IN_THE_WAY)

    def _count(self, wait_s: float) -> None:
        self._wait_s = math.ceil(wait_s)
        self._view.show_wait(self._wait_s)


_OLDER = ("vault_behind", "vault_differs")


def _account_key(info: VaultInfo) -> str:
    return f"entrance/account/{info.vault_id}"


def _ignored(_error: ViosError) -> None:
    """The delay is asked again with the next try; not knowing it now is no reason to stop anybody."""
