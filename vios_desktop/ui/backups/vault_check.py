"""Looking through the vault in use, on the page of the backups. No Qt."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.ports.vault_check import VaultFindings, VaultToCheck
    from vios_desktop.services.vault_check import VaultCheckService
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.runner import Control, Runner


class VaultCheckView(Protocol):
    def show_busy(self, percent: int | None) -> None:
        """How far it is; None: nothing is being looked through."""
        ...

    def show_found(self, findings: VaultFindings) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...


class VaultCheckPresenter:
    """The vault is taken hold of on the data thread and looked through on that of pages."""

    def __init__(
        self, view: VaultCheckView, service: VaultCheckService, runners: tuple[Runner, Runner], texts: Texts
    ) -> None:
        self._view, self._service, self._texts = view, service, texts
        self._data, self._pages = RunnerScope(runners[0]), RunnerScope(runners[1])
        self._stop = Event()
        self._busy = False

    def check(self) -> None:
        """Look at everything; one at a time."""
        if self._busy:
            return
        self._busy = True
        self._stop = Event()
        self._view.show_problem(None)
        self._view.show_busy(0)
        self._data.submit(self._service.begin, self._look, self._failed)

    def stop(self) -> None:
        self._stop.set()

    def close(self) -> None:
        """The session is over."""
        self._stop.set()
        self._data.close()
        self._pages.close()

    def _look(self, checking: VaultToCheck) -> None:
        stop = self._stop

        def work(control: Control) -> VaultFindings:
            return checking.run(control.report, lambda: stop.is_set() or control.cancelled.is_set())

        def progress(done: int, total: int) -> None:
            self._view.show_busy(100 * done // total if total else 0)

        self._pages.submit_long(work, self._found, self._failed, progress)

    def _found(self, findings: VaultFindings) -> None:
        self._rest()
        self._view.show_found(findings)
        self._data.submit(lambda: self._service.found(findings), lambda _nothing: None, self._failed)

    def _failed(self, error: ViosError) -> None:
        self._rest()
        self._view.show_problem(self._texts.error(error.code, **error.params))

    def _rest(self) -> None:
        self._busy = False
        self._view.show_busy(None)
