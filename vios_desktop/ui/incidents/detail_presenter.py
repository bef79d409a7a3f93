"""Opens one incident, keeps what is shown in step with what is written, and reads its history. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import FieldProblem, NotAllowedError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.incidents.model import Rights, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.closings import Lesson
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.incidents import IncidentDetail, IncidentHistory
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.runner import Job, RunnerScope
    from vios_desktop.ui.typed_form import FormPlace


class DetailView(FormsView, Protocol):
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

    def show_history(self, history: IncidentHistory) -> None: ...
    def form_saved(self, place: FormPlace) -> None: ...
    def form_wrong(self, place: FormPlace, problems: Sequence[FieldProblem]) -> None: ...
    def focus_form(self) -> None:
        """Put the focus in the form that is open, if there is one."""
        ...


@dataclass(frozen=True, slots=True)
class _Read:
    """What the vault knew; `safe` are the drafts that were known to be in it when it was asked."""

    school: SchoolView
    detail: IncidentDetail
    lessons: tuple[Lesson, ...]
    drafts: tuple[Draft, ...]
    safe: frozenset[str]


class DetailPresenter:
    """Every reading of an incident is a view that is logged: nothing is read that nobody asked to see."""

    def __init__(self, view: DetailView, desk: Desk, runner: RunnerScope, forms: FormKeeper) -> None:
        self._view, self._desk, self._runner = view, desk, runner
        self.forms = forms
        self._go_on = False
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

    def open(self, incident_id: str, *, go_on: bool = False) -> None:
        """Show this incident; the one that is shown already stays as it is.

        With `go_on` the focus goes to the form that was left half-typed.
        """
        self._go_on = go_on
        if incident_id == self._wanted and self.shown is not None:
            return
        self.forms.end()
        self._wanted, self.shown = incident_id, None
        self._view.show_detail_loading()
        self._read(incident_id)

    def reload(self) -> None:
        """Read the open incident again, without taking it off the screen."""
        if self._wanted is not None:
            self._read(self._wanted)

    def close(self) -> None:
        """Nothing is open any more: what was is gone from the list."""
        self.forms.end()
        self._asked += 1
        self._wanted, self.shown = None, None
        self._view.show_nothing_chosen()

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

        def show(history: IncidentHistory) -> None:
            if self._wanted == incident_id:
                self._view.show_history(history)

        self._runner.submit(lambda: self._desk.incidents.history(incident_id), show, self._view.show_problem)

    def _read(self, incident_id: str) -> None:
        self._asked += 1
        asked = self._asked
        if self._job is not None:
            self._job.cancel()

        safe = self.forms.safe_ids

        def work() -> _Read:
            detail = self._desk.incidents.view(incident_id)
            lessons = self._desk.closings.lessons_for(incident_id)
            return _Read(self._desk.school.view(), detail, lessons, self.forms.find(incident_id), safe)

        self._job = self._runner.submit(
            work, lambda found: self._found(asked, found), lambda error: self._failed(asked, error)
        )

    def _found(self, asked: int, found: _Read) -> None:
        if asked != self._asked:
            return
        session, again = self._desk.session, self.shown is not None
        self.shown = Shown(
            *(found.detail, found.school, session.clock.today(), session.account.id, self._rights), found.lessons
        )
        self._view.show_detail(self.shown)
        if again:
            self.forms.compare(found.drafts, found.safe)
        else:
            self.forms.begin(found.detail.incident.id, found.drafts)
        if self._go_on:
            self._go_on = False
            self._view.focus_form()

    def _failed(self, asked: int, error: ViosError) -> None:
        if asked != self._asked:
            return
        self.forms.end()
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
        write_letters=may(Action.WRITE_LETTER),
        close=may(Action.CLOSE_INCIDENT),
        print=may(Action.VIEW_ALL_INCIDENTS),
        dossiers=may(Action.VIEW_DOSSIER),
        limit=may(Action.SHARE_INCIDENT),
    )
