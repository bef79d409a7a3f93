"""The whole screen: which incident of the list is open, and where the buttons lead. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.form_keeper import FormKeeper, FormSet
from vios_desktop.ui.incidents.closing_actions import ClosingActions
from vios_desktop.ui.incidents.detail_actions import DetailActions, DoneWords
from vios_desktop.ui.incidents.detail_presenter import DetailPresenter, DetailView
from vios_desktop.ui.incidents.filters import Filters
from vios_desktop.ui.incidents.list_presenter import ListPresenter, ListView
from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.incidents.sharing import ShareAction, ShareView
from vios_desktop.ui.limited.action import LimitAction, LimitView
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.trash.taking_away import ReasonView, TakingAway

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.incident import Incident
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.limited_record import LimitedListing
    from vios_desktop.texts import Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner


class IncidentsView(ListView, DetailView, Protocol):
    """Both sides of the screen."""

    def choose(self, incident_id: str) -> None:
        """Mark this incident in the list, if it is in it."""
        ...


FORMS = FormSet("incident_page", Form)
"""One draft for each form in which something was typed, about the incident it stands under."""


class IncidentsPresenter:
    """Joins list and detail. Keeps filters and choice for as long as the program is unlocked."""

    def __init__(
        self,
        view: IncidentsView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: DoneWords,
        later: Later,
        filters: Filters | None = None,
    ) -> None:
        self._view, self._navigator, self._dossiers = view, navigator, desk.dossiers
        self._desk = desk
        self._runner = RunnerScope(runner)
        self.list = ListPresenter(view, desk, self._runner, later, filters or Filters())
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.detail = DetailPresenter(view, desk, self._runner, self.forms)
        self.actions = DetailActions(
            self.detail, view, desk, self._runner, navigator, words, self._incident_written
        )
        self.closing = ClosingActions(self.detail, self.actions, desk, navigator, words)
        self._visited = False

    def entered(self) -> None:
        """Read the list. The first time nothing is open: an incident is a file that one opens on purpose."""
        if not self._visited:
            self._visited = True
            if self.detail.incident_id is None:
                self._view.show_nothing_chosen()
        self.list.load()
        self.detail.reload()

    def refresh(self) -> None:
        self.list.load()
        self.detail.reload()

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    def open(self, incident_id: str) -> None:
        self.detail.open(incident_id)

    def show(self, incident_id: str) -> None:
        """Open this incident because another screen leads to it."""
        self._view.choose(incident_id)
        self.detail.open(incident_id, go_on=True)

    def ask_advice(self) -> None:
        shown = self.detail.shown
        if shown is not None and shown.rights.advise and shown.takes_new:
            self._navigator.ask_advice(shown.detail.incident.id)

    def call(self) -> None:
        """The call cards, to call about the incident that is open and keep the call with it."""
        shown = self.detail.shown
        if shown is not None and shown.rights.log_contact and shown.takes_new:
            self._navigator.call(CallSubject(incident_id=shown.detail.incident.id))

    def edit(self) -> None:
        shown = self.detail.shown
        if shown is not None and shown.detail.may_change:
            self._navigator.change_incident(shown.detail.incident.id)

    def print(self, title: str, hint: str) -> None:
        """The incident that is open, as pages."""
        shown, service = self.detail.shown, self._dossiers
        if shown is not None and shown.rights.print:
            incident_id = shown.detail.incident.id
            request = PaperRequest(title, lambda: service.print_incident(incident_id), hint)
            self._navigator.show_paper(request)

    def show_pupil(self, person_id: str) -> None:
        self._navigator.show_pupil(person_id)

    def show_decision(self, record_id: str) -> None:
        self._navigator.show_decision(record_id)

    def show_letter(self, letter_id: str) -> None:
        self._navigator.show_letter(letter_id)

    def write_letter(self) -> None:
        shown = self.detail.shown
        if shown is not None:
            self._navigator.write_letter(shown.detail.incident.id)

    def record(self) -> None:
        self._navigator.record_incident()

    def back(self) -> None:
        self._navigator.back()

    def taking_away(self, box: ReasonView, later: Later) -> TakingAway:
        """Lets the open incident and what hangs on it go into the trash."""

        def gone(kind: RecordKind, record_id: str) -> None:
            if kind is RecordKind.INCIDENT and record_id == self.detail.incident_id:
                self.detail.close()
            self.refresh()

        def back(kind: RecordKind, record_id: str) -> None:
            self.refresh()
            if kind is RecordKind.INCIDENT:
                self.show(record_id)

        ports = self._desk, self._runner, self._navigator, box, later
        kinds = RecordKind.INCIDENT, RecordKind.CONTACT
        return TakingAway(*ports, kinds, gone, back, self._view.show_problem)

    def limiting(
        self, view: LimitView, texts: Texts, word: Callable[[], str], show: Callable[[LimitedListing], None]
    ) -> LimitAction:
        """Lets only named accounts read the open incident from now on."""

        def gone(incident_id: str) -> None:
            if incident_id == self.detail.incident_id:
                self.detail.close()
            self.refresh()

        def back(incident_id: str) -> None:
            self.refresh()
            self.show(incident_id)

        failed = self._view.show_problem
        ports = self._desk, self._runner, texts, self._navigator
        return LimitAction(view, *ports, word, show, gone, back, failed)

    def sharing(self, view: ShareView, word: str) -> ShareAction:
        """Lets colleagues see the open incident."""

        def opened() -> Incident | None:
            shown = self.detail.shown
            return shown.detail.incident if shown is not None else None

        def written(incident_id: str) -> None:
            if incident_id == self.detail.incident_id:
                self.detail.reload()
            self._incident_written(incident_id)

        ports = self._desk, self._runner, self._navigator
        return ShareAction(view, *ports, word, opened, written, self._view.show_problem)

    def show_limited(self) -> None:
        self._navigator.show_limited()

    def _incident_written(self, incident_id: str) -> None:
        self.list.reread(incident_id)
        self._navigator.changed()
