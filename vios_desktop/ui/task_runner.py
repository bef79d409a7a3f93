"""Runs work on one thread of its own and brings the answers back to the thread of the window."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from vios_desktop import giving_way
from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.runner import Control

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor

    from vios_desktop.ui.runner import Job

T = TypeVar("T")


class _Job:
    def __init__(self) -> None:
        self.cancelled = Event()

    def cancel(self) -> None:
        self.cancelled.set()


class TaskRunner(QObject):
    """A `Runner` over a one-thread executor. `on_bug` gets unexpected exceptions, on the thread of the window."""

    _answer = Signal(object)

    def __init__(self, on_bug: Callable[[BaseException], None], name: str = "vios-data") -> None:
        super().__init__()
        self._on_bug = on_bug
        self._open = True
        self._name = name
        self._executor: ThreadPoolExecutor | None = None
        self._newest: Future[None] | None = None
        self._answer.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> Job:
        job = _Job()
        self._start(job, work, on_done, on_error)
        return job

    def submit_long(
        self,
        work: Callable[[Control], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ViosError], None],
        on_progress: Callable[[int, int], None],
    ) -> Job:
        job = _Job()

        def report(done: int, total: int) -> None:
            self._answer.emit(self._unless_cancelled(job, lambda: on_progress(done, total)))

        control = Control(report, job.cancelled)
        self._start(job, lambda: work(control), on_done, on_error)
        return job

    @property
    def at_work(self) -> bool:
        """Something that was handed in is not done yet."""
        return self._newest is not None and not self._newest.done()  # they are done in their order

    def close(self, *, wait: bool = True) -> None:
        """Take no more work and call nobody any more; with `wait` the work that runs is finished first."""
        self._open = False
        if self._executor is not None:
            self._executor.shutdown(wait=wait, cancel_futures=True)

    def _start(
        self, job: _Job, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> None:
        if not self._open:
            return
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # here, because the first paint does not need it

            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        self._newest = self._executor.submit(self._run, job, work, on_done, on_error)

    def _run(
        self, job: _Job, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> None:
        """On the thread of the executor: nothing here may touch a widget."""
        giving_way.give_way_first()
        if job.cancelled.is_set():
            return
        try:
            result = work()
        except ViosError as error:
            expected = error
            self._answer.emit(self._unless_cancelled(job, lambda: on_error(expected)))
        except Exception as error:  # noqa: BLE001  # the runner is one of the places that may catch everything
            bug = error
            self._answer.emit(lambda: self._on_bug(bug))
            self._answer.emit(self._unless_cancelled(job, lambda: on_error(ViosError("unexpected_error"))))
        else:
            self._answer.emit(self._unless_cancelled(job, lambda: on_done(result)))

    @staticmethod
    def _unless_cancelled(job: _Job, callback: Callable[[], None]) -> Callable[[], None]:
        def call() -> None:
            if not job.cancelled.is_set():
                callback()

        return call

    @Slot(object)
    def _deliver(self, callback: Any) -> None:
        if self._open:
            callback()
