"""Reading a sealed report and saying what it becomes: once, and all of it or nothing. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.report_import import ReportOutcome
from vios_desktop.domain.rights import Action
from vios_desktop.services.inbox import OpenedReport
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.ui.autosave import Debounce
from vios_desktop.ui.form_keeper import FormKeeper
from vios_desktop.ui.inbox.drafts import (
    FORMS,
    MOST_CHOICES,
    InboxForm,
    form_place,
    incident_texts,
    incident_values,
    signal_texts,
)
from vios_desktop.ui.inbox.model import FormTexts, read_seen, read_taken
from vios_desktop.ui.record.draft_values import FormValues
from vios_desktop.ui.record.facts import to_facts
from vios_desktop.ui.record.model import Choices, choices_of
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.signals.drafts import facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.sealed_report import SealedReport
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.inbox.model import InboxView, TakenLine
    from vios_desktop.ui.inbox.watch import ReportWatch, WatchState
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.widgets.date_words import Moment


SEARCH_MS = 150


class InboxPresenter:
    """One report is open at a time; it is forgotten when the page is left."""

    def __init__(
        self,
        view: InboxView,
        desk: Desk,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        watch: ReportWatch,
        later: Later,
    ) -> None:
        self._view, self._desk, self._texts, self._dialogs = view, desk, texts, dialogs
        self._navigator, self._watch = navigator, watch
        self._data, self._pages = RunnerScope(runners[0]), RunnerScope(runners[1])
        self._quiet = Debounce(later, SEARCH_MS)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._data, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._opened: OpenedReport | None = None
        self._asked, self._wanted = 0, ""
        self._busy = False
        watch.listen(self._looked)

    @property
    def reading(self) -> bool:
        return self._opened is not None

    def entered(self) -> None:
        self.refresh()
        self._watch.look()

    def refresh(self) -> None:
        self._data.submit(lambda: read_taken(self._desk), self._view.show_taken, self._failed)
        safe = self.forms.safe_ids

        def found(drafts: Sequence[Draft]) -> None:
            self.forms.compare(drafts, safe)
            self._go_on()

        self._data.submit(self.forms.find, found, self._failed)

    def look_again(self) -> None:
        self._watch.look(again=True)

    def choose_shared(self) -> None:
        """Ask for the folder in which other computers hand in."""

        def chosen(folder: Path | None) -> None:
            if folder is not None:
                self._watch.choose_shared(folder)

        self._dialogs.choose_folder(self._view.folder_title(), None, chosen)

    def drop_shared(self) -> None:
        """No shared folder any more; what lies there stays there."""
        self._watch.choose_shared(None)

    def fetch(self) -> None:
        """Ask for a stick or folder and bring the reports on it here, once."""

        def chosen(folder: Path | None) -> None:
            if folder is not None:
                self._data.submit(lambda: self._desk.inbox.collecting(folder), collecting, self._failed)

        def collecting(work: Callable[[], int]) -> None:
            self._pages.submit(work, fetched, self._failed)

        def fetched(count: int) -> None:
            self._navigator.toast(self._view.fetched_words(count))
            self._watch.look()

        self._dialogs.choose_folder(self._view.folder_title(), None, chosen)

    def want(self, report_id: str) -> None:
        """Read the report with this id as soon as its file is found among those that wait."""
        self._wanted = report_id
        self._looked(self._watch.state)

    def read(self, name: str) -> None:
        """Open this report, in a process of its own. A page that was left meanwhile shows nothing any more."""
        if self._opened is not None and self._opened.name == name:
            return
        self._asked += 1
        asked, inbox = self._asked, self._desk.inbox
        self._opened, self._wanted = None, ""
        self._view.show_opening()

        def failed(error: ViosError) -> None:
            if asked == self._asked:
                self._failed(error)

        def seen(found: tuple[OpenedReport, str, str]) -> None:
            if asked == self._asked:
                self._opened = found[0]
                self._view.show_report(*found)
                self._go_on()

        def opened(report: SealedReport) -> None:
            self._data.submit(lambda: read_seen(self._desk, name, report), seen, failed)

        def opening(work: Callable[[], SealedReport]) -> None:
            self._pages.submit(work, opened, failed)

        self._data.submit(lambda: inbox.opening(name), opening, failed)

    def leave_report(self) -> None:
        """Back to the list; nothing of the report stays in memory."""
        self._forget()
        self._view.show_list()
        self.refresh()

    def choose(self, form: InboxForm) -> None:
        """The form of what it may become, with what the reporter wrote in it."""
        opened, desk, view = self._opened, self._desk, self._view
        if opened is None or self._busy:
            return
        if form is InboxForm.NOTHING:
            view.show_form(form, opened.report, FormTexts({}, Choices()))
            return
        known = form is InboxForm.KNOWN

        def read() -> tuple[SchoolView, tuple[IncidentRow, ...]]:
            ids = desk.incidents.find(IncidentQuery()).ids[:MOST_CHOICES] if known else ()
            return desk.school.view(), desk.incidents.rows(ids) if known else ()

        def found(given: tuple[SchoolView, tuple[IncidentRow, ...]]) -> None:
            if self._opened is opened:
                view.show_form(form, opened.report, self._start(form, opened.report, *given))

        self._data.submit(read, found, self._failed)

    def _start(
        self, form: InboxForm, report: SealedReport, school: SchoolView, rows: Sequence[IncidentRow]
    ) -> FormTexts:
        view = self._view
        choices = choices_of(school, FormValues(), self._texts)
        if form is InboxForm.KNOWN:
            incidents = tuple(view.incident_choice(row, school) for row in rows)
            return FormTexts({"facts": view.added(report)}, choices, incidents)
        today = self._desk.session.clock.today()
        if form is InboxForm.INCIDENT:
            return FormTexts(incident_texts(report, view.retold(report), choices.places), choices)
        return FormTexts(signal_texts(report, view.retold(report), choices.places, today), choices, (), school)

    def to_incident(self, texts: Mapping[str, str], moment: Moment | None) -> None:
        opened = self._opened
        if opened is None:
            return
        values = incident_values(texts, moment, opened.report, self._view.retold(opened.report))
        today = self._desk.session.clock.today()
        built = to_facts(values, today)
        if built.facts is None:
            self._view.show_wrong(InboxForm.INCIDENT, built.problems)
            return
        facts, left_out, inbox = replace(built.facts, reported_on=today), self._view.left_out(), self._desk.inbox
        self._take(
            InboxForm.INCIDENT,
            lambda: inbox.to_incident(opened, facts, left_out).id,
            self._navigator.show_incidents,
        )

    def to_signal(self, texts: Mapping[str, str], moment: Moment | None, until: date | None) -> None:
        opened = self._opened
        if opened is None:
            return
        facts, problems = facts_of(texts, moment, until, None)
        if facts is None:
            self._view.show_wrong(InboxForm.SIGNAL, problems)
            return
        made, left_out, inbox = facts, self._view.left_out(), self._desk.inbox
        self._take(
            InboxForm.SIGNAL, lambda: inbox.to_signal(opened, made, left_out).id, self._navigator.show_signals
        )

    def to_known(self, incident_id: str, text: str) -> None:
        opened = self._opened
        if opened is None:
            return
        if not incident_id:
            self._view.show_wrong(InboxForm.KNOWN, (FieldProblem("incident_id", "choice_missing"),))
            return
        left_out, inbox = self._view.left_out(), self._desk.inbox
        self._take(
            InboxForm.KNOWN,
            lambda: inbox.to_known_incident(opened, incident_id, text, left_out).id,
            self._navigator.show_incidents,
        )

    def to_nothing(self, reason: str) -> None:
        opened, inbox = self._opened, self._desk.inbox
        if opened is not None:
            self._take(InboxForm.NOTHING, lambda: inbox.to_nothing(opened, reason).id, lambda _id: self._to_list())

    def put_away(self) -> None:
        """A file that was taken in before, out of the way."""
        opened, inbox = self._opened, self._desk.inbox
        if opened is None or self._busy:
            return

        def done(_nothing: None) -> None:
            self._done(opened.name, self._view.put_away_words())
            self._to_list()

        self._set_busy(busy=True)
        self._data.submit(lambda: inbox.put_away(opened), done, self._not_taken)

    def set_aside(self, name: str) -> None:
        """A file that cannot be opened, out of the list: it is kept."""

        def done(_nothing: None) -> None:
            self._watch.gone(name)
            self._navigator.toast(self._view.set_aside_words())

        self._data.submit(lambda: self._desk.inbox.set_aside(name), done, self._failed)

    def search_people(self, text: str) -> None:
        """Pupils for the picker of the signal, a moment after the typing stops."""

        def found(hits: Sequence[PersonHit]) -> None:
            self._view.show_people(text, tuple(self._view.person_row(hit) for hit in hits))

        def ask() -> None:
            self._data.submit(lambda: self._desk.persons.find(text), found, self._failed)

        self._quiet.call(ask)

    def view_record(self, line: TakenLine) -> None:
        if line.taken.outcome is ReportOutcome.SIGNAL:
            self._navigator.show_signals(line.taken.record_id)
        elif line.leads:
            self._navigator.show_incidents(line.taken.record_id)

    def leave(self, done: Callable[[], None]) -> None:
        """The page goes out of view; who comes back goes on reading and typing. Then call `done`."""
        self._quiet.stop()
        self._wanted = ""
        self.forms.flush(done)

    def close(self) -> None:
        self._quiet.stop()
        self.forms.stop()
        self._forget()
        self._data.close()
        self._pages.close()

    def _take(self, form: InboxForm, work: Callable[[], str], then: Callable[[str], None]) -> None:
        """Once: a second press while it is being written does nothing."""
        opened = self._opened
        if opened is None or self._busy:
            return
        count = len(self._view.left_out()) if form is not InboxForm.NOTHING else 0
        releases = [self.forms.hold(form_place(one, opened.report.id)) for one in InboxForm]

        def done(record_id: str) -> None:
            for release in releases:
                release(True)
            self._view.form_kept(opened.report)
            self._done(opened.name, self._view.taken_words(form, count))
            self._view.show_list()
            then(record_id)

        def failed(error: ViosError) -> None:
            for release in releases:
                release(False)
            self._set_busy(busy=False)
            if isinstance(error, ValidationError):
                self._view.show_wrong(form, error.problems)
            else:
                self._failed(error)

        self._set_busy(busy=True)
        self._data.submit(work, done, failed)

    def _looked(self, state: WatchState) -> None:
        self._view.show_state(state)
        name = (
            next((one.name for one in state.unread if one.report_id == self._wanted), "") if self._wanted else ""
        )
        if name:
            self.read(name)

    def _go_on(self) -> None:
        """Open the form in which something was typed about the report that is shown, unless one is open."""
        opened = self._opened
        if opened is None or opened.before is not None or self._view.shows_form():
            return
        for typed in self._view.typed_forms():
            if typed.place.row == opened.report.id:
                self.choose(InboxForm(typed.place.form))
                return

    def _done(self, name: str, words: str) -> None:
        self._set_busy(busy=False)
        self._forget()
        self._watch.gone(name)
        self._navigator.changed()
        self._navigator.toast(words)

    def _to_list(self) -> None:
        self._view.show_list()
        self.refresh()

    def _forget(self) -> None:
        self._asked += 1
        self._opened = None

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._view.show_busy(busy=busy)

    def _not_taken(self, error: ViosError) -> None:
        self._set_busy(busy=False)
        self._failed(error)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
