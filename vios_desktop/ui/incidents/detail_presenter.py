"""Opens one incident, keeps what is shown in step with what is written, and reads its history. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import FieldProblem, NotAllowedError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.incidents.model import Rights, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.history import FieldChange
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.incidents.model import Form
    from vios_desktop.ui.runner import Job, RunnerScope


class DetailView(Protocol):
    """The right side of the screen."""

    def show_nothing_chosen(self) -> None: ...
    def show_detail_loading(self) -> None: ...
    def show_detail(self, shown: Shown) -> None: ...
    def show_detail_closed(self) -> None:
        """This account may not see it."""
        ...

    def show_detail_error(self, error: ViosError) -> None:
        """It could not be read; nothing is shown instead."""
        ...

    def show_problem(self, error: ViosError) -> None:
        """Something could not be written; what is shown stays."""
        ...

    def show_history(self, changes: Sequence[FieldChange]) -> None: ...
    def form_saved(self, form: Form) -> None: ...
    def form_wrong(self, form: Form, problems: Sequence[FieldProblem]) -> None: ...


class DetailPresenter:
    """Every reading of an incident is a view that is logged: nothing is read that nobody asked to see."""

    def __init__(self, view: DetailView, desk: Desk, runner: RunnerScope) -> None:
        self._view, self._desk, self._runner = view, desk, runner
        self._rights = _rights(desk)
        self._wanted: str | None = None
        self._asked = 0
        self._job: Job | None = None
        self.shown: Shown | None = None

    @property
    def rights(self) -> Rights:
        return self._rights

    @property
    def incident_id(self) -> str | None:
        """The incident that is open or being opened."""
        return self._wanted

    def open(self, incident_id: str) -> None:
        """Show this incident; the one that is shown already stays as it is."""
        if incident_id == self._wanted and self.shown is not None:
            return
        self._wanted, self.shown = incident_id, None
        self._view.show_detail_loading()
        self._read(incident_id)

    def reload(self) -> None:
        """Read the open incident again, without taking it off the screen."""
        if self._wanted is not None:
            self._read(self._wanted)

    def merged(self, incident_id: str, merge: Callable[[IncidentDetail], IncidentDetail]) -> None:
        """Something of this incident was written: show it, if the incident is still the one on the screen."""
        shown = self.shown
        if shown is not None and shown.detail.incident.id == incident_id:
            self.shown = replace(shown, detail=merge(shown.detail))
            self._view.show_detail(self.shown)

    def read_history(self) -> None:
        if self.shown is None:
            return
        incident_id = self.shown.detail.incident.id

        def show(changes: Sequence[FieldChange]) -> None:
            if self._wanted == incident_id:
                self._view.show_history(changes)

        self._runner.submit(lambda: self._desk.incidents.history(incident_id), show, self._view.show_problem)

    def _read(self, incident_id: str) -> None:
        self._asked += 1
        asked = self._asked
        if self._job is not None:
            self._job.cancel()

        def work() -> tuple[SchoolView, IncidentDetail]:
            return self._desk.school.view(), self._desk.incidents.view(incident_id)

        self._job = self._runner.submit(
            work, lambda found: self._found(asked, found), lambda error: self._failed(asked, error)
        )

    def _found(self, asked: int, found: tuple[SchoolView, IncidentDetail]) -> None:
        if asked != self._asked:
            return
        school, detail = found
        session = self._desk.session
        self.shown = Shown(detail, school, session.clock.today(), session.account.id, self._rights)
        self._view.show_detail(self.shown)

    def _failed(self, asked: int, error: ViosError) -> None:
        if asked != self._asked:
            return
        self.shown = None
        if isinstance(error, NotAllowedError):
            self._view.show_detail_closed()
        else:
            self._view.show_detail_error(error)


def _rights(desk: Desk) -> Rights:
    may = desk.session.may
    return Rights(
        record=may(Action.RECORD_INCIDENT),
        advise=may(Action.ASK_ADVICE),
        make_agreements=may(Action.MANAGE_ALL_AGREEMENTS) or may(Action.MANAGE_OWN_AGREEMENTS),
        all_agreements=may(Action.MANAGE_ALL_AGREEMENTS),
        log_contact=may(Action.LOG_CONTACT),
    )
