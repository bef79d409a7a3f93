"""Making a backup while the program is used: taken hold of on the data thread, written on another. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Event
from typing import TYPE_CHECKING, Final

from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.backups import BackupService
    from vios_desktop.services.ports.backups import BackupContents, BackupFile, BackupInMaking
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.runner import Control, Runner

FIRST_MS: Final = 2 * 60_000
"""Not at once: who just unlocked wants to work."""
EVERY_MS: Final = 30 * 60_000


class RunStep(StrEnum):
    IDLE = "idle"
    WRITING = "writing"
    COPYING = "copying"


@dataclass(frozen=True, slots=True)
class RunState:
    """`percent` while writing; `problem` is of the last run, `place_problem` of the second place."""

    step: RunStep = RunStep.IDLE
    percent: int = 0
    newest: BackupFile | None = None
    known: bool = False  # what the newest is was looked up
    problem: ViosError | None = None
    place_problem: ViosError | None = None


class BackupRun:
    """One at a time. Whoever wants to show what happens adds a listener; all calls are on the window's thread."""

    def __init__(self, service: BackupService, runner: Runner, page_runner: Runner, later: Later) -> None:
        self._service, self._later = service, later
        self._data, self._pages = RunnerScope(runner), RunnerScope(page_runner)
        self._listeners: list[Callable[[RunState], None]] = []
        self._stopped = Event()
        self._stop_waiting: Callable[[], None] = lambda: None
        self.state = RunState()

    def start(self) -> None:
        """Look now what there is, and in a while whether one is due."""
        self._pages.submit(
            self._service.newest, lambda newest: self._show(newest=newest, known=True), lambda _error: None
        )
        self._stop_waiting = self._later.after(FIRST_MS, self._look)

    def listen(self, told: Callable[[RunState], None]) -> None:
        """`told` is called at once and at every change."""
        self._listeners.append(told)
        told(self.state)

    def make(self) -> None:
        """Make one now, due or not; nothing when one is being made."""
        if self.state.step is RunStep.IDLE:
            self._show(step=RunStep.WRITING, percent=0, problem=None)
            self._data.submit(self._service.begin, self._write, self._failed)

    def copy(self) -> None:
        """Bring the newest to the second place."""
        if self.state.step is RunStep.IDLE:
            self._copy()

    def close(self) -> None:
        """The session is over: stop writing, and tell nobody any more."""
        self._stopped.set()
        self._stop_waiting()
        self._listeners.clear()
        self._data.close()
        self._pages.close()

    def _look(self) -> None:
        self._stop_waiting = self._later.after(EVERY_MS, self._look)
        if self.state.step is RunStep.IDLE:
            self._data.submit(self._service.due, self._answered, lambda _error: None)

    def _answered(self, due: bool) -> None:
        if due:
            self.make()
        elif self.state.step is RunStep.IDLE:
            self._copy()  # a second place that was out of reach may be there again

    def _write(self, in_making: BackupInMaking) -> None:
        def work(control: Control) -> BackupContents:
            return in_making.write(control.report, lambda: self._stopped.is_set() or control.cancelled.is_set())

        def progress(done: int, total: int) -> None:
            percent = 100 * done // total if total else 0
            if percent != self.state.percent:
                self._show(step=RunStep.WRITING, percent=percent)

        self._pages.submit_long(work, self._written, self._failed, progress)

    def _written(self, contents: BackupContents) -> None:
        def logged(newest: BackupFile | None) -> None:
            self._show(newest=newest, known=True)
            self._copy()

        def log() -> BackupFile | None:
            self._service.made(contents)
            return self._service.newest()

        self._data.submit(log, logged, self._failed)

    def _copy(self) -> None:
        def copied(_file: BackupFile | None) -> None:
            self._show(step=RunStep.IDLE, place_problem=None)

        def failed(error: ViosError) -> None:
            self._show(step=RunStep.IDLE, place_problem=error)

        self._show(step=RunStep.COPYING)
        self._pages.submit(self._service.copy_to_second_place, copied, failed)

    def _failed(self, error: ViosError) -> None:
        if error.code == "audit_chain_broken":
            self._data.submit(self._service.log_is_broken, lambda _none: None, lambda _error: None)
        self._show(step=RunStep.IDLE, problem=error)

    def _show(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]  # the names of its fields
        for told in tuple(self._listeners):
            told(self.state)
