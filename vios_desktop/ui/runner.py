"""How a presenter has work done away from the window: the port, without Qt, and a scope that can be closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Protocol, TypeVar

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Job(Protocol):
    """Work that was handed in."""

    def cancel(self) -> None:
        """Ask it to stop; its result, should it still come, is dropped."""


@dataclass(frozen=True, slots=True)
class Control:
    """What long work gets in hand: `report(done, total)` for progress, and `cancelled` to look at now and then."""

    report: Callable[[int, int], None]
    cancelled: Event = field(default_factory=Event)


class Runner(Protocol):
    """Runs work one after the other, in the order it was handed in; answers come on the thread of the window.

    `on_error` gets the expected `ViosError`s. Anything else is a bug: it goes to the one hook of the program, and
    `on_error` gets `ViosError("unexpected_error")` so that the screen can stop waiting. After `close` nothing is
    called any more.
    """

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> Job: ...

    def submit_long(
        self,
        work: Callable[[Control], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ViosError], None],
        on_progress: Callable[[int, int], None],
    ) -> Job: ...


class RunnerScope:
    """The runner as one screen sees it: `close` drops every answer that is still to come."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._open = True
        self._jobs: list[Job] = []

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> Job:
        return self._keep(self._runner.submit(work, self._while_open(on_done), self._while_open(on_error)))

    def submit_long(
        self,
        work: Callable[[Control], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ViosError], None],
        on_progress: Callable[[int, int], None],
    ) -> Job:
        def progress(done: int, total: int) -> None:
            if self._open:
                on_progress(done, total)

        job = self._runner.submit_long(work, self._while_open(on_done), self._while_open(on_error), progress)
        return self._keep(job)

    def close(self) -> None:
        self._open = False
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()

    def _keep(self, job: Job) -> Job:
        self._jobs = [*self._jobs[-20:], job]
        return job

    def _while_open(self, callback: Callable[[T], None]) -> Callable[[T], None]:
        def call(value: T) -> None:
            if self._open:
                callback(value)

        return call


class _DoneJob:
    def cancel(self) -> None:
        """It is over already."""


class ImmediateRunner:
    """Does the work at once, on the spot: for tests of presenters. Bugs are raised, not swallowed."""

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> Job:
        try:
            result = work()
        except ViosError as error:
            on_error(error)
        else:
            on_done(result)
        return _DoneJob()

    def submit_long(
        self,
        work: Callable[[Control], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ViosError], None],
        on_progress: Callable[[int, int], None],
    ) -> Job:
        return self.submit(lambda: work(Control(on_progress)), on_done, on_error)
