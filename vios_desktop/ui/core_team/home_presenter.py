"""What stands on the home of the kernteam, and what its buttons do. No Qt."""

from __future__ import annotations

from typing import Protocol

from vios_desktop.domain.core_team import CoreTeamCase, Meeting
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.core_team.cases import CaseLine
from vios_desktop.services.core_team.meetings import MeetingOverview, MeetingPlan
from vios_desktop.services.desk import Desk
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import Runner, RunnerScope


class HomeView(Protocol):
    def show_cases(self, cases: tuple[CaseLine, ...]) -> None: ...
    def show_meetings(self, overview: MeetingOverview) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...


class HomePresenter:
    def __init__(self, view: HomeView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)

    def refresh(self) -> None:
        self._runner.submit(self._read, self._shown, self._failed)

    def plan(self) -> None:
        """The next meeting on the day that is proposed; its page changes all of it."""

        def make() -> Meeting:
            return self._desk.meetings.make(MeetingPlan(self._desk.meetings.overview().proposed_on))

        self._runner.submit(make, self._planned, self._failed)

    def open_meeting(self, meeting_id: str) -> None:
        """One that is being held is shown at the table by its own page."""
        self._navigator.show_meeting(meeting_id)

    def new_case(self) -> None:
        """An empty case, which is filled in on its own page."""
        self._runner.submit(self._desk.cases.open_about, self._opened, self._failed)

    def close(self) -> None:
        self._runner.close()

    def _read(self) -> tuple[tuple[CaseLine, ...], MeetingOverview]:
        return self._desk.cases.all(), self._desk.meetings.overview()

    def _shown(self, read: tuple[tuple[CaseLine, ...], MeetingOverview]) -> None:
        cases, overview = read
        self._view.show_problem(None)
        self._view.show_meetings(overview)
        self._view.show_cases(cases)

    def _planned(self, meeting: Meeting) -> None:
        self._navigator.changed()
        self._navigator.show_meeting(meeting.id)

    def _opened(self, case: CoreTeamCase) -> None:
        self._navigator.changed()
        self._navigator.show_case(case.id)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
