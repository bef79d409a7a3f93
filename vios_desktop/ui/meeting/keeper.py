"""Keeps what is changed in a meeting at once, one change after the other. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vios_desktop.domain.core_team import Meeting
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.core_team.meetings import MeetingView
from vios_desktop.services.desk import Desk
from vios_desktop.ui.runner import RunnerScope

Change = Callable[[Meeting], Meeting]


@dataclass(frozen=True, slots=True)
class _Waiting:
    change: Change
    done: Callable[[], None]
    failed: Callable[[ViosError], None]


class MeetingKeeper:
    """`put` a change; it is made on what is kept by then, so that quick typing never meets its own version.

    `shown` gets the meeting as it was read after every change, `failed` what went wrong with one that has no
    word of its own. A change that fails is left out, and those after it go on.
    """

    def __init__(
        self,
        desk: Desk,
        runner: RunnerScope,
        shown: Callable[[MeetingView], None],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._desk, self._runner, self._shown, self._failed = desk, runner, shown, failed
        self._view: MeetingView | None = None
        self._meeting_id = ""
        self._queue: list[_Waiting] = []
        self._busy = False
        self._after: Callable[[], None] | None = None

    @property
    def view(self) -> MeetingView | None:
        """As it was last read."""
        return self._view

    def open(self, meeting_id: str) -> None:
        """Which meeting the next `read` is about; what waited for another is done with."""
        self._meeting_id, self._view, self._queue, self._busy = meeting_id, None, [], False

    def read(self) -> None:
        meeting_id = self._meeting_id
        if meeting_id:
            self._runner.submit(lambda: self._desk.meetings.view(meeting_id), self._read, self._failed)

    def put(
        self,
        change: Change,
        done: Callable[[], None] = lambda: None,
        failed: Callable[[ViosError], None] | None = None,
    ) -> None:
        """Make this change as soon as the ones before it are kept."""
        self._queue.append(_Waiting(change, done, failed or self._failed))
        self._next()

    def when_kept(self, call: Callable[[], None]) -> None:
        """Call this once nothing waits any more."""
        self._after = call
        self._next()

    def _next(self) -> None:
        if self._busy:
            return
        if not self._queue or self._view is None:
            after, self._after = self._after, None
            if after is not None:
                after()
            return
        first, old = self._queue.pop(0), self._view.meeting
        new = first.change(old)
        if new == old:
            first.done()
            self._next()
            return
        self._busy = True

        def write() -> MeetingView:
            self._desk.meetings.keep(new, old.version)
            return self._desk.meetings.view(new.id)

        self._runner.submit(
            write, lambda view: self._kept(first, view), lambda error: self._left_out(first, error)
        )

    def _read(self, view: MeetingView) -> None:
        if view.meeting.id == self._meeting_id:
            self._view = view
            self._shown(view)
            self._next()

    def _kept(self, change: _Waiting, view: MeetingView) -> None:
        self._busy = False
        if view.meeting.id != self._meeting_id:
            return
        self._view = view
        self._shown(view)
        change.done()
        self._next()

    def _left_out(self, change: _Waiting, error: ViosError) -> None:
        self._busy = False
        change.failed(error)
        self._next()
