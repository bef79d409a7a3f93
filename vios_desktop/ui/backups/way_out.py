"""The way out on the page of the backups: everything as an open package, asked for twice. No Qt."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.packages import PackagePurpose, PackageService, ProtectedChoice
    from vios_desktop.services.ports.packages import PackageContents, PackageInMaking, UnfinishedPackage
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.runner import Control, Runner

_NAME: Final = "vios-pakket"


class WayOutView(Protocol):
    def show_allowed(self, allowed: bool) -> None:
        """Whether this account may take everything out; without it nothing of it is shown."""
        ...

    def show_protected(self, choice: ProtectedChoice) -> None:
        """What can be chosen about records that are limited to named accounts."""
        ...

    def show_busy(self, percent: int | None) -> None:
        """How far it is; None: nothing is being made."""
        ...

    def show_done(self, contents: PackageContents, folder: Path) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_unfinished(self, left: Sequence[UnfinishedPackage]) -> None:
        """Packages that were cut short, of which the disk cannot be reached now; none: say nothing."""
        ...

    def question(self, *, protected: bool) -> Question: ...
    def gone_question(self) -> Question: ...
    def folder_title(self) -> str: ...


class WayOutPresenter:
    """The vault is taken hold of on the data thread and written on that of pages."""

    def __init__(
        self,
        view: WayOutView,
        service: PackageService,
        runners: tuple[Runner, Runner],
        texts: Texts,
        dialogs: Dialogs,
        today: Callable[[], date],
    ) -> None:
        self._view, self._service, self._texts = view, service, texts
        self._dialogs, self._today = dialogs, today
        self._data, self._pages = RunnerScope(runners[0]), RunnerScope(runners[1])
        self._stop = Event()
        self._busy = False
        view.show_allowed(service.allowed())

    def entered(self) -> None:
        """Clear away what exports left that were cut short; show what is out of reach, and what can go along."""
        if self._service.allowed() and not self._busy:
            self._data.submit(self._service.unfinished, self._view.show_unfinished, self._failed)
            self._data.submit(self._service.protected, self._view.show_protected, self._failed)

    def gone(self, left: Sequence[UnfinishedPackage]) -> None:
        """Ask whether these are gone, and do not look for them any more."""

        def work() -> Sequence[UnfinishedPackage]:
            for package in left:
                self._service.gone(package)
            return self._service.unfinished()

        def answered(yes: bool) -> None:
            if yes:
                self._data.submit(work, self._view.show_unfinished, self._failed)

        self._dialogs.ask(self._view.gone_question(), answered)

    def make(self, purpose: PackagePurpose, protected: bool) -> None:
        """Ask whether it is meant and where it goes, and make it in a new folder there; one at a time."""
        if self._busy:
            return

        def chosen(folder: Path | None) -> None:
            if folder is not None:
                self._begin(folder / f"{_NAME}-{self._today():%Y-%m-%d}", purpose, protected)

        def answered(yes: bool) -> None:
            if yes:
                self._dialogs.choose_folder(self._view.folder_title(), None, chosen)

        self._dialogs.ask(self._view.question(protected=protected), answered)

    def stop(self) -> None:
        """Stop making it; nothing of it stays."""
        self._stop.set()

    def close(self) -> None:
        """The session is over: what is half made goes."""
        self._stop.set()
        self._data.close()
        self._pages.close()

    def _begin(self, target: Path, purpose: PackagePurpose, protected: bool) -> None:
        self._busy = True
        stop = self._stop = Event()
        self._view.show_problem(None)
        self._view.show_busy(0)

        def write(making: PackageInMaking) -> None:
            def work(control: Control) -> PackageContents:
                return making.write(control.report, lambda: stop.is_set() or control.cancelled.is_set())

            def progress(done: int, total: int) -> None:
                self._view.show_busy(100 * done // total if total else 0)

            self._pages.submit_long(work, done, failed, progress)

        def done(contents: PackageContents) -> None:
            self._busy = False
            self._view.show_busy(None)
            self._view.show_done(contents, target)
            self.entered()

        def failed(error: ViosError) -> None:
            self._failed(error)
            self.entered()

        self._data.submit(lambda: self._service.begin(target, purpose, protected=protected), write, self._failed)

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_busy(None)
        self._view.show_problem(self._texts.error(error.code, **error.params))
