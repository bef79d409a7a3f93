"""A package from elsewhere, before any vault is made of it: read through first, then what is in it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.services.ports.packages import PackageContents
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.runner import Control, Runner


class PackageView(Protocol):
    def show_checking(self, done: int, total: int) -> None:
        """It is being read; total 0 when that is over."""
        ...

    def show_contents(self, contents: PackageContents, folder: Path) -> None:
        """It is whole; ask whether a new file is made of it."""
        ...

    def show_problem(self, text: ErrorText) -> None:
        """It is not taken; another can be chosen."""
        ...

    def folder_title(self) -> str: ...


@dataclass(frozen=True, slots=True)
class PackageWays:
    """`shown` when a folder was chosen, `make` a new vault of this package, `back` to the doors."""

    shown: Callable[[], None]
    make: Callable[[PackageContents, Path], None]
    back: Callable[[], None]


class PackagePresenter:
    """Nothing of a package is kept before a vault is made of it."""

    def __init__(
        self,
        view: PackageView,
        services: EntranceServices,
        page_runner: Runner,
        dialogs: Dialogs,
        ways: PackageWays,
    ) -> None:
        self._view, self._services, self._dialogs, self._ways = view, services, dialogs, ways
        self._runner = RunnerScope(page_runner)
        self._stop = Event()
        self._whole: tuple[PackageContents, Path] | None = None

    def choose(self) -> None:
        """Let the user point at the folder of a package, and read all of it."""

        def chosen(folder: Path | None) -> None:
            if folder is not None:
                self._check(folder)

        self._dialogs.choose_folder(self._view.folder_title(), None, chosen)

    def make(self) -> None:
        """Go on to the pages that make a new file."""
        if self._whole is not None:
            self._ways.make(*self._whole)

    def back(self) -> None:
        """Stop reading, and leave everything as it is."""
        self._stop.set()
        self._whole = None
        self._ways.back()

    def close(self) -> None:
        self._stop.set()
        self._runner.close()

    def _check(self, folder: Path) -> None:
        self._stop.set()
        stop = self._stop = Event()
        self._whole = None

        def work(control: Control) -> PackageContents:
            def report(done: int, total: int) -> None:
                if stop.is_set() or control.cancelled.is_set():
                    raise ViosError("package_stopped")
                control.report(done, total)

            return self._services.packages().check(folder, report)

        def done(contents: PackageContents) -> None:
            if not stop.is_set():
                self._whole = contents, folder
                self._view.show_checking(0, 0)
                self._view.show_contents(contents, folder)

        def failed(error: ViosError) -> None:
            if not stop.is_set():
                self._view.show_checking(0, 0)
                self._view.show_problem(self._services.texts().error(error.code, **error.params))

        def progress(done: int, total: int) -> None:
            if not stop.is_set():
                self._view.show_checking(done, total)

        self._view.show_checking(0, 1)
        self._ways.shown()
        self._runner.submit_long(work, done, failed, progress)
