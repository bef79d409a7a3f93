"""A meeting before and after: prepared, begun or taken away, and looked back at. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from vios_desktop.domain.core_team import Attendee, Meeting, MeetingCase
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.vocabulary import AgendaKind, MeetingState
from vios_desktop.services.core_team.meetings import MeetingView
from vios_desktop.services.desk import Desk
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.meeting import model
from vios_desktop.ui.meeting.keeper import MeetingKeeper
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import Runner, RunnerScope
from vios_desktop.ui.widgets.date_words import Moment


class PrepareView(Protocol):
    def show_view(self, view: MeetingView, *, fill: bool) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_field_problems(self, problems: dict[str, str]) -> None: ...
    def show_saved(self) -> None: ...
    def word_cancelled(self) -> str: ...


class DoneView(Protocol):
    def show_view(self, view: MeetingView) -> None: ...


class Pages(Protocol):
    """Which of the two is to be seen."""

    def show_preparing(self) -> None: ...
    def show_done(self) -> None: ...


class MeetingPresenter:
    def __init__(
        self,
        pages: Pages,
        prepare: PrepareView,
        done: DoneView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
    ) -> None:
        self._pages, self._prepare, self._done = pages, prepare, done
        self._desk, self._texts, self._navigator = desk, texts, navigator
        self._runner = RunnerScope(runner)
        self._keeper = MeetingKeeper(desk, self._runner, self._shown, self._failed)
        self._fill = True

    @property
    def view(self) -> MeetingView | None:
        return self._keeper.view

    def open(self, meeting_id: str) -> None:
        self._fill = True
        self._keeper.open(meeting_id)

    def entered(self) -> None:
        self._fill = True
        self._keeper.read()

    def leave(self, done: Callable[[], None]) -> None:
        self._keeper.when_kept(done)

    def close(self) -> None:
        self._runner.close()

    def plan(self, moment: Moment, place: str, chair: str) -> None:
        """A meeting is on a weekday; the day of another stays as it was."""
        if moment.day.weekday() > 4:
            self._prepare.show_field_problems({"held_on": self._texts.problem("meeting_in_weekend")})
            return
        self._prepare.show_field_problems({})
        self._keeper.put(
            lambda m: replace(m, held_on=moment.day, starts_at=moment.clock, place=place, chair=chair)
        )

    def add_guest(self, attendee: Attendee) -> None:
        self._keeper.put(lambda m: model.with_guest(m, attendee))

    def remove_guest(self, number: int) -> None:
        self._keeper.put(lambda m: model.without_guest(m, number))

    def note(self, kind: AgendaKind, text: str) -> None:
        self._keeper.put(lambda m: model.with_item(m, kind, notes=text))

    def bring(self, case_id: str) -> None:
        """At the level it has: `hold` asks the case again when the meeting begins."""

        def brought() -> MeetingCase:
            return MeetingCase(case_id, self._desk.cases.view(case_id).case.level)

        self._runner.submit(
            brought, lambda told: self._keeper.put(lambda m: model.with_case(m, told)), self._failed
        )

    def leave_out(self, case_id: str) -> None:
        self._keeper.put(lambda m: model.without_case(m, case_id))

    def move(self, case_id: str, step: int) -> None:
        self._keeper.put(lambda m: model.with_case_moved(m, case_id, step))

    def open_case(self, case_id: str) -> None:
        self._navigator.show_case(case_id)

    def new_case(self) -> None:
        self._runner.submit(
            self._desk.cases.open_about, lambda case: self._navigator.show_case(case.id), self._failed
        )

    def open_ready(self, what: str) -> None:
        if what == "figures":
            self._navigator.show_export()
        else:
            self._navigator.show_agreements()

    def show_agenda(self, title: str, hint: str) -> None:
        """The pages for the table, with what is typed now."""

        def show() -> None:
            view = self._keeper.view
            if view is not None:
                minutes, meeting_id = self._desk.minutes, view.meeting.id
                self._navigator.show_paper(PaperRequest(title, lambda: minutes.agenda_page(meeting_id), hint))

        self._keeper.when_kept(show)

    def begin(self) -> None:
        def hold() -> None:
            view = self._keeper.view
            if view is not None:
                old = view.meeting
                self._runner.submit(
                    lambda: self._desk.meetings.hold(old.id, old.version), self._begun, self._failed
                )

        self._keeper.when_kept(hold)

    def cancel(self) -> None:
        view = self._keeper.view
        if view is not None:
            meeting_id = view.meeting.id
            self._runner.submit(lambda: self._desk.meetings.cancel(meeting_id), self._cancelled, self._failed)

    def open_agreement(self, agreement_id: str) -> None:
        self._navigator.show_agreements(agreement_id)

    def share_minutes(self) -> None:
        view = self._keeper.view
        if view is not None:
            self._navigator.share_minutes(view.meeting.id)

    def show_shared(self) -> None:
        self._navigator.show_register()

    def _shown(self, view: MeetingView) -> None:
        fill, self._fill = self._fill, False
        if view.meeting.state is MeetingState.RUNNING:
            self._navigator.hold_meeting(view.meeting.id)
            return
        if view.meeting.finished:
            self._pages.show_done()
            self._done.show_view(view)
            return
        self._pages.show_preparing()
        self._prepare.show_problem(None)
        self._prepare.show_view(view, fill=fill)
        if not fill:
            self._prepare.show_saved()
            self._navigator.changed()

    def _begun(self, meeting: Meeting) -> None:
        self._navigator.changed()
        self._navigator.hold_meeting(meeting.id)

    def _cancelled(self, meeting: Meeting) -> None:
        self._navigator.changed()
        self._navigator.show_core_team()
        self._navigator.toast(self._prepare.word_cancelled(), lambda: self._restore(meeting))

    def _restore(self, meeting: Meeting) -> None:
        def back(_nothing: None) -> None:
            self._navigator.changed()
            self._navigator.show_meeting(meeting.id)

        self._runner.submit(lambda: self._desk.meetings.restore(meeting), back, self._failed)

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            self._prepare.show_field_problems({p.field: self._texts.problem(p.code) for p in error.problems})
            return
        self._prepare.show_problem(self._texts.error(error.code, **error.params))
