"""Which sealed reports wait: looked at after unlocking and every minute, in the background. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.report_import import ImportedReport
from vios_desktop.domain.rights import Action
from vios_desktop.domain.sealed_report import ReportKind
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.sealed_report import SealedReport
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.inbox import OpenedReport
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.inbox.shared_folder import SharedFolder
    from vios_desktop.ui.runner import Runner

EVERY_MS: Final = 60_000
PASSING: Final = frozenset({"report_not_opened", "file_unreadable"})
"""What may go better the next time somebody asks."""


@dataclass(frozen=True, slots=True)
class ReportHead:
    """What a list says of a report: nothing about a person. `written_at` is the clock of the reporter."""

    receipt: str
    kind: ReportKind
    written_at: datetime
    where: str
    files: int
    unfinished: bool


@dataclass(frozen=True, slots=True)
class Glance:
    """A file that waits. Without a `head` it could not be opened: `problem` is the code of why.

    `before`: what became of it when it was taken in already.
    """

    name: str
    head: ReportHead | None = None
    problem: str = ""
    before: ImportedReport | None = None
    report_id: str = ""

    @property
    def unread(self) -> bool:
        """Whether somebody has to say what it becomes."""
        return self.head is not None and self.before is None


@dataclass(frozen=True, slots=True)
class WatchState:
    """`glances` oldest first; `waiting` is how many files lie there, looked at or not. `known`: it was looked.

    `shared`: the folder from which reports of other computers come, `shared_problem` the code of why it does not.
    `shared_fixed`: the school's IT named that folder.
    """

    glances: tuple[Glance, ...] = ()
    waiting: int = 0
    known: bool = False
    shared: Path | None = None
    shared_problem: str = ""
    shared_fixed: bool = False

    @property
    def unread(self) -> tuple[Glance, ...]:
        return tuple(glance for glance in self.glances if glance.unread)

    @property
    def opening(self) -> int:
        """How many are still to be looked at."""
        return self.waiting - len(self.glances)


class ReportWatch:
    """Listing and opening run on the thread of pages: a folder that does not answer must not hold up the work.

    Without the right to receive reports it does nothing. All calls are on the window's thread.
    """

    def __init__(
        self, desk: Desk, runner: Runner, page_runner: Runner, later: Later, shared: SharedFolder
    ) -> None:
        self._desk, self._later, self._shared = desk, later, shared
        self._data, self._pages = RunnerScope(runner), RunnerScope(page_runner)
        self._listeners: list[Callable[[WatchState], None]] = []
        self._stop_waiting: Callable[[], None] = lambda: None
        self._looking = False
        self._names: tuple[str, ...] = ()
        self.state = WatchState(shared_fixed=shared.is_fixed)

    @property
    def allowed(self) -> bool:
        return self._desk.session.may(Action.RECEIVE_REPORTS)

    def start(self) -> None:
        """Look now and every minute; the invitation is put right where a crash or a restore left it wrong."""
        if self._desk.session.may(Action.MANAGE_INVITATIONS):
            self._data.submit(self._desk.invitations.standing, lambda _standing: None, lambda _error: None)
        self.look()

    def listen(self, told: Callable[[WatchState], None]) -> None:
        """`told` is called at once and at every change."""
        self._listeners.append(told)
        told(self.state)

    def look(self, *, again: bool = False) -> None:
        """List what lies there and look at what is new; `again` also at what could not be read before."""
        if not self.allowed or self._looking:
            return
        self._looking = True
        self._stop_waiting()
        if again:
            self._show(glances=tuple(one for one in self.state.glances if one.problem not in PASSING))
        folder = self._shared.folder()
        self._show(shared=folder)
        if folder is None:
            self._show(shared_problem="")
            self._list()
        else:
            self._collect(folder)

    def choose_shared(self, folder: Path | None) -> None:
        """From now on reports come from here too; None: from this computer alone. Not where it is fixed."""
        if self._shared.is_fixed:
            return
        self._shared.choose(folder)
        self._show(shared=folder, shared_problem="")
        self.look()

    def gone(self, name: str) -> None:
        """This report was taken in or put away: it is listed no more, unless it still lies there."""
        self._show(
            glances=tuple(glance for glance in self.state.glances if glance.name != name),
            waiting=max(0, self.state.waiting - 1),
        )
        self.look()

    def close(self) -> None:
        """The session is over: nothing that still comes is told."""
        self._stop_waiting()
        self._listeners.clear()
        self._data.close()
        self._pages.close()

    def _collect(self, folder: Path) -> None:
        """Bring what lies in the shared folder first; what goes wrong there keeps nothing here from being seen."""

        def failed(error: ViosError) -> None:
            self._show(shared_problem=error.code)
            self._list()

        def collected(_count: int) -> None:
            self._show(shared_problem="")
            self._list()

        def collecting(work: Callable[[], int]) -> None:
            self._pages.submit(work, collected, failed)

        self._data.submit(lambda: self._desk.inbox.collecting(folder), collecting, failed)

    def _list(self) -> None:
        self._pages.submit(self._desk.inbox.waiting, self._listed, self._not_listed)

    def _listed(self, names: tuple[str, ...]) -> None:
        there = {glance.name: glance for glance in self.state.glances}
        self._names = names
        self._show(glances=tuple(there[name] for name in names if name in there), waiting=len(names), known=True)
        self._next()

    def _not_listed(self, _error: ViosError) -> None:
        self._rest()

    def _next(self) -> None:
        seen = {glance.name for glance in self.state.glances}
        name = next((name for name in self._names if name not in seen), None)
        if name is None:
            self._rest()
            return

        def failed(error: ViosError) -> None:
            self._add(Glance(name, problem=error.code))

        def known(opened: OpenedReport) -> None:
            self._add(Glance(name, _head(opened.report), before=opened.before, report_id=opened.report.id))

        def opened(report: SealedReport) -> None:
            self._data.submit(lambda: self._desk.inbox.known(name, report), known, failed)

        def opening(work: Callable[[], SealedReport]) -> None:
            self._pages.submit(work, opened, failed)

        self._data.submit(lambda: self._desk.inbox.opening(name), opening, failed)

    def _add(self, glance: Glance) -> None:
        there = {one.name: one for one in (*self.state.glances, glance)}
        self._show(glances=tuple(there[name] for name in self._names if name in there))
        self._next()

    def _rest(self) -> None:
        self._looking = False
        self._stop_waiting = self._later.after(EVERY_MS, self.look)

    def _show(self, **changes: object) -> None:
        state = replace(self.state, **changes)  # type: ignore[arg-type]  # the names of its fields
        if state != self.state:
            self.state = state
            for told in tuple(self._listeners):
                told(state)


def _head(report: SealedReport) -> ReportHead:
    return ReportHead(
        report.receipt, report.kind, report.written_at, report.where.strip(), len(report.files), report.unfinished
    )
