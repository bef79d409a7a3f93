"""The own account: another password, and the key file on a stick. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.accounts.model import AccountForms
from vios_desktop.ui.entrance.model import STICK_SUFFIX
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.accounts.model import AccountPorts, TypedPassphrase
    from vios_desktop.ui.dialog_port import Dialogs, SaveRequest
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner


class OwnView(Protocol):
    def show_wrong(self, form: AccountForms, error: ViosError) -> None: ...
    def show_differ(self, form: AccountForms) -> None: ...
    def show_no_password(self, form: AccountForms) -> None: ...
    def show_stick(self, *, chosen: bool) -> None: ...
    def kept(self, form: AccountForms) -> None: ...
    def stick_title(self) -> str: ...
    def stick_kind(self) -> str: ...
    def stick_request(self) -> SaveRequest: ...
    def words(self, what: str) -> str: ...


class OwnPresenter:
    """The content of a key file is held from choosing it until the form is done or put away."""

    def __init__(
        self,
        view: OwnView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        dialogs: Dialogs,
        ports: AccountPorts,
        refresh: Callable[[], None],
    ) -> None:
        self._view, self._desk, self._navigator, self._dialogs = view, desk, navigator, dialogs
        self._runner, self._ports, self._refresh = RunnerScope(runner), ports, refresh
        self._stick: bytes | None = None
        self._busy = False

    def choose_stick(self) -> None:
        def chosen(path: Path | None) -> None:
            if path is not None:
                self._runner.submit(lambda: self._ports.read_file(path), read, self._failed(AccountForms.STICK))

        def read(content: bytes) -> None:
            self._stick = content
            self._view.show_stick(chosen=True)

        self._dialogs.choose_file(self._view.stick_title(), self._view.stick_kind(), (STICK_SUFFIX,), chosen)

    def forget_stick(self) -> None:
        self._stick = None
        self._view.show_stick(chosen=False)

    def change_passphrase(self, old: str, typed: TypedPassphrase) -> None:
        stick, own = self._stick, self._desk.own_account
        if not old:
            self._view.show_no_password(AccountForms.OWN)
        elif not typed.first or typed.first != typed.second:
            self._view.show_differ(AccountForms.OWN)
        else:
            self._do(AccountForms.OWN, lambda: own.change_passphrase(old, typed.first, stick), "own")

    def set_stick(self, passphrase: str) -> None:
        """Ask where the file goes, write and read it back, and only then ask for it from now on."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._do(AccountForms.STICK, lambda: self._make_stick(path, passphrase), "stick")

        if not passphrase:
            self._view.show_no_password(AccountForms.STICK)
        else:
            self._dialogs.choose_save_file(self._view.stick_request(), chosen)

    def stop_stick(self, passphrase: str) -> None:
        stick, own = self._stick, self._desk.own_account
        if not passphrase:
            self._view.show_no_password(AccountForms.STICK)
        else:
            self._do(AccountForms.STICK, lambda: own.stop_stick(passphrase, stick or b""), "no_stick")

    def close(self) -> None:
        self._stick = None
        self._runner.close()

    def _make_stick(self, path: Path, passphrase: str) -> None:
        own = self._desk.own_account
        stick = own.new_stick()
        self._ports.write_file(path, stick)
        own.use_stick(passphrase, self._ports.read_file(path))  # what the stick gives back is what counts

    def _do(self, form: AccountForms, deed: Callable[[], None], words: str) -> None:
        if self._busy:
            return
        self._busy = True

        def done(_nothing: None) -> None:
            self._busy = False
            self.forget_stick()
            self._view.kept(form)
            self._navigator.toast(self._view.words(words))
            self._refresh()

        self._runner.submit(deed, done, self._failed(form))

    def _failed(self, form: AccountForms) -> Callable[[ViosError], None]:
        def failed(error: ViosError) -> None:
            self._busy = False
            self._view.show_wrong(form, error)

        return failed
