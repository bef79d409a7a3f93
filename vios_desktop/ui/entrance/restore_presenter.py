"""Restoring a backup before any vault is open: look, unlock, restore beside, and only then put in use. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.ports.backups import BackupOutside, RestoredVault, UnlockedBackup
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.runner import Control, Runner

RECOVERY, HOLDERS = "recovery", "holders"
"""The choices of the recovery key, and of two of its three holders, among the accounts."""
SUFFIX, STICK_SUFFIX = ".vbk", ".key"


class RestoreView(Protocol):
    def show_backup(self, outside: BackupOutside) -> None:
        """What it shows without a key; ask for one."""
        ...

    def show_busy(self, done: int, total: int) -> None:
        """It is being read and restored; total 0 when that is over."""
        ...

    def show_restored(self, restored: RestoredVault) -> None:
        """It is good and stands beside; ask whether to put it in use."""
        ...

    def show_secret_error(self, text: str) -> None: ...
    def show_second_missing(self) -> None:
        """The code of the other holder was not typed."""
        ...

    def show_problem(self, text: ErrorText) -> None: ...
    def forget(self) -> None: ...
    def file_title(self) -> str: ...
    def stick_title(self) -> str: ...


@dataclass(frozen=True, slots=True)
class RestoreWays:
    """Where the page leads: `shown` when a backup was chosen, `refused` when it cannot be, `used` when it is."""

    shown: Callable[[], None]
    refused: Callable[[ViosError], None]
    used: Callable[[VaultInfo], None]
    back: Callable[[], None]


class RestorePresenter:
    def __init__(
        self,
        view: RestoreView,
        services: EntranceServices,
        page_runner: Runner,
        dialogs: Dialogs,
        ways: RestoreWays,
    ) -> None:
        self._view, self._services, self._dialogs, self._ways = view, services, dialogs, ways
        self._runner = RunnerScope(page_runner)
        self._outside: BackupOutside | None = None
        self._opened: tuple[UnlockedBackup, RestoredVault] | None = None
        self._busy = False

    def choose(self) -> None:
        """Let the user point at a backup."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.look(path)

        self._dialogs.choose_file(self._view.file_title(), "VIOS", (SUFFIX,), chosen)

    def look(self, path: Path) -> None:
        """Show what this backup shows without a key, and ask for one."""
        self._runner.submit(lambda: self._services.backups().look(path), self._show, self._ways.refused)

    def restore(self, choice: str, secret: str, second: str = "") -> None:
        """Unlock with this account, the recovery key or two codes, check everything, and restore beside.

        `second` is the code of another holder.
        """
        outside = self._outside
        if outside is None or self._busy or not secret.strip():
            return
        if choice == HOLDERS:
            if second.strip():
                self._restore(outside, choice, (secret, second), None)
            else:
                self._view.show_second_missing()
            return
        account = next((account for account in outside.accounts if account.id == choice), None)
        if account is None or not account.needs_stick:
            self._restore(outside, choice, secret, None)
            return

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._restore(outside, choice, secret, path)

        self._dialogs.choose_file(self._view.stick_title(), "VIOS", (STICK_SUFFIX,), chosen)

    def use(self) -> None:
        """Make the restored one the vault in use; the one before stays, set aside."""
        if self._opened is None or self._busy:
            return
        backup, restored = self._opened

        def work() -> VaultInfo:
            return self._services.vaults().describe(backup.put_in_use(restored))

        def done(info: VaultInfo) -> None:
            self._end()
            self._ways.used(info)

        self._begin()
        self._runner.submit(work, done, self._failed)

    def back(self) -> None:
        """Leave everything as it is; what was restored stays beside."""
        self._end()
        self._ways.back()

    def close(self) -> None:
        self._give_up_key()
        self._runner.close()

    def _show(self, outside: BackupOutside) -> None:
        self._give_up_key()
        self._outside = outside
        self._view.forget()
        self._view.show_backup(outside)
        self._ways.shown()

    def _restore(
        self, outside: BackupOutside, choice: str, secret: str | tuple[str, str], stick: Path | None
    ) -> None:
        def work(control: Control) -> tuple[UnlockedBackup, RestoredVault]:
            reader = self._services.backups()
            if choice == RECOVERY or not isinstance(secret, str):
                backup = reader.unlock_with_recovery(outside, secret)
            else:
                read = self._services.read_file(stick) if stick is not None else None
                backup = reader.unlock(outside, choice, secret, read)
            try:
                return backup, backup.restore(None, control.report)
            except BaseException:
                backup.close()
                raise

        def done(opened: tuple[UnlockedBackup, RestoredVault]) -> None:
            self._stop()
            self._opened = opened
            self._view.forget()
            self._view.show_restored(opened[1])

        self._begin()
        self._runner.submit_long(work, done, self._failed, self._view.show_busy)

    def _failed(self, error: ViosError) -> None:
        self._stop()
        text = self._services.texts().error(error.code, **error.params)
        if error.code in ("wrong_passphrase", "unlock_wait") or error.code.startswith(("recovery_key", "holder")):
            self._view.show_secret_error(f"{text.what} {text.now}".strip())
        else:
            self._view.show_problem(text)

    def _begin(self) -> None:
        self._busy = True
        self._view.show_busy(0, 1)

    def _stop(self) -> None:
        self._busy = False
        self._view.show_busy(0, 0)

    def _end(self) -> None:
        self._stop()
        self._give_up_key()
        self._outside = None
        self._view.forget()

    def _give_up_key(self) -> None:
        if self._opened is not None:
            self._opened[0].close()
            self._opened = None
