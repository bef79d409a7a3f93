"""Unlocking: which account, which passphrase, and what to say when it does not open. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.practice.accounts import PracticeAccount
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.entrance.model import EntranceServices, Opened
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings

_IN_THE_WAY = frozenset(
    {
        "vault_in_use",
        "vault_in_use_elsewhere",
        "vault_in_use_unknown",
        "vault_newer",
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
    ) -> None:
        self._view, self._services, self._settings = view, services, settings
        self._runner = RunnerScope(runner)
        self._opened = opened
        self._info: VaultInfo | None = None
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
        """Each account has its own delay after failures."""
        info, account_id = self._info, self._view.account_id()
        if info is not None:
            self._runner.submit(lambda: self._services.vaults().wait_s(info, account_id), self._count, _ignored)

    def unlock(self, passphrase: str) -> None:
        """Try to open. Nothing happens while a try runs or the delay lasts."""
        info, account_id = self._info, self._view.account_id()
        if info is None or self._busy or self._wait_s:
            return
        if not passphrase:
            self._view.show_empty()
            return
        self._busy = True
        self._view.clear_messages()
        self._view.show_busy(busy=True)
        self._runner.submit(lambda: self._try(info, account_id, passphrase), self._answered, self._failed)

    def second_passed(self) -> None:
        if self._wait_s:
            self._wait_s -= 1
            self._view.show_wait(self._wait_s)

    def close(self) -> None:
        self._runner.close()

    def _try(self, info: VaultInfo, account_id: str, passphrase: str) -> Opened | _Wrong:
        vaults = self._services.vaults()
        try:
            session, keys = vaults.unlock(info, account_id, passphrase)
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
            self._settings.set_value(_account_key(self._info), answer.desk.session.account.id)
            self._opened(answer)

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_busy(busy=False)
        if error.code == "unlock_wait":
            self._count(float(error.params.get("seconds", 1)))
            return
        text = self._services.texts().error(error.code, **error.params)
        self._view.show_problem(text, broken=error.code not in _IN_THE_WAY)

    def _count(self, wait_s: float) -> None:
        self._wait_s = math.ceil(wait_s)
        self._view.show_wait(self._wait_s)


def _account_key(info: VaultInfo) -> str:
    return f"entrance/account/{info.vault_id}"


def _ignored(_error: ViosError) -> None:
    """The delay is asked again with the next try; not knowing it now is no reason to stop anybody."""
