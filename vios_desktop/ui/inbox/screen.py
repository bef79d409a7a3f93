"""Joins pages and presenter of Meldingen into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop import resource_files
from vios_desktop.domain.rights import Action
from vios_desktop.services.word_check import WordCheck
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.inbox.drafts import InboxForm
from vios_desktop.ui.inbox.list_page import InboxListPage
from vios_desktop.ui.inbox.presenter import InboxPresenter
from vios_desktop.ui.inbox.report_page import ReportPage
from vios_desktop.ui.inbox.words import InboxWords
from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.signals.words import SignalWords
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.sealed_report import SealedReport
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.inbox import OpenedReport
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.inbox.drafts import Retold
    from vios_desktop.ui.inbox.model import FormTexts, TakenLine
    from vios_desktop.ui.inbox.watch import ReportWatch, WatchState
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm
    from vios_desktop.ui.widgets.row_data import PersonRow


class InboxScreen(QWidget):
    """A `Screen`, and implements `InboxView` with its two pages. `open(name)` reads a report."""

    def __init__(
        self,
        desk: Desk,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        watch: ReportWatch,
        words: InboxWords,
        list_page: InboxListPage,
        report_page: ReportPage,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._texts, self._today = texts, desk.session.clock.today
        self._words, self._incidents = words, Words(texts, self)
        self._signals = SignalWords(texts, self)
        self.list_page, self.report_page = list_page, report_page
        self.list_page.set_may_invite(may=desk.session.may(Action.MANAGE_INVITATIONS))
        self._stack = OnePage()
        for page in (self.list_page, self.report_page):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.presenter = InboxPresenter(self, desk, runners, texts, navigator, dialogs, watch, QtLater(self))
        self._name = self._report_id = ""
        self._connect(navigator)

    def open(self, name: str = "", report_id: str = "") -> None:
        """Which report to read at the next visit, by its file or id; without one the page is as it was left."""
        self._name, self._report_id = name, report_id

    def entered(self) -> None:
        self.presenter.entered()
        name, report_id = self._name, self._report_id
        self._name = self._report_id = ""
        if name:
            self.presenter.read(name)
        elif report_id:
            self.presenter.want(report_id)
        if self._shows_list:
            self.list_page.focus_first()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.list_page.stop()
        self._dialogs.close_all()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        self.list_page.stop()
        self.presenter.close()
        self.report_page.forget_typed()

    def show_state(self, state: WatchState) -> None:
        self.list_page.show_state(state)

    def show_taken(self, taken: Sequence[TakenLine]) -> None:
        self.list_page.show_taken(taken)

    def show_list(self) -> None:
        self.report_page.forget()
        self._stack.setCurrentWidget(self.list_page)
        self.list_page.focus_first()

    def show_opening(self) -> None:
        self.report_page.show_opening()
        self._stack.setCurrentWidget(self.report_page)
        self.report_page.back_button.setFocus()

    def show_report(self, opened: OpenedReport, incident_number: str, by: str) -> None:
        self.report_page.show_report(opened, incident_number, by)
        if self.isVisible():
            self.report_page.focus_start()

    def show_form(self, form: InboxForm, report: SealedReport, start: FormTexts) -> None:
        self.report_page.show_form(form, report, start)

    def shows_form(self) -> bool:
        return self.report_page.open_form is not None

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.report_page.typed_forms()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """It waits; its presenter opens it with the report."""
        known = self.report_page.forms[InboxForm(form.place.form)]
        known.remember(form)
        known.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        self.report_page.drop_form(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.report_page.forms[InboxForm(place.form)].show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.report_page.forms[InboxForm(place.form)].show_not_kept(place)

    def form_kept(self, report: SealedReport) -> None:
        self.report_page.form_kept(report)

    def show_wrong(self, form: InboxForm, problems: Sequence[FieldProblem]) -> None:
        self.report_page.forms[form].show_problems(problems, self._texts)

    def show_people(self, query: str, people: tuple[PersonRow, ...]) -> None:
        self.report_page.signal_form.person.show_results(query, people)

    def show_busy(self, *, busy: bool) -> None:
        self.report_page.show_busy(busy=busy)

    def show_problem(self, text: ErrorText) -> None:
        if self._shows_list:
            self.list_page.show_problem(text)
        else:
            self.report_page.show_problem(text)

    def left_out(self) -> frozenset[int]:
        return self.report_page.files.left_out()

    def person_row(self, hit: PersonHit) -> PersonRow:
        return self._signals.person_row(hit)

    def incident_choice(self, row: IncidentRow, school: SchoolView) -> Option:
        shown = self._incidents.row(row, school, self._today())
        return Option(row.id, f"{row.number}: {shown.title}, {shown.meta}", shown.icon)

    def retold(self, report: SealedReport) -> Retold:
        return self._words.retold(report)

    def added(self, report: SealedReport) -> str:
        return self._words.added(report)

    def taken_words(self, form: InboxForm, left_out: int) -> str:
        words = {
            InboxForm.INCIDENT: self.tr("The report is an incident now."),
            InboxForm.SIGNAL: self.tr("The report is a signal now."),
            InboxForm.KNOWN: self.tr("The report is added to the incident."),
            InboxForm.NOTHING: self.tr("The report became nothing."),
        }[form]
        return words + " " + self.tr("%n file(s) left out.", "", left_out) if left_out else words

    def put_away_words(self) -> str:
        return self.tr("Put away.")

    def set_aside_words(self) -> str:
        return self.tr("Set aside. The file stays in the folder “apart” beside the reports.")

    def folder_title(self) -> str:
        return self.tr("In which folder are the reports?")

    def fetched_words(self, count: int) -> str:
        return self.tr("%n new report(s) fetched.", "", count) if count else self.tr("No new report there.")

    def panes(self) -> Sequence[QWidget]:
        return (self._stack,)

    @property
    def _shows_list(self) -> bool:
        return self._stack.currentWidget() is self.list_page

    def _connect(self, navigator: Navigator) -> None:
        shown, page, presenter = self.list_page, self.report_page, self.presenter
        shown.read_requested.connect(presenter.read)
        shown.record_requested.connect(presenter.view_record)
        shown.aside_requested.connect(presenter.set_aside)
        shown.look_requested.connect(presenter.look_again)
        shown.elsewhere.choose_requested.connect(presenter.choose_shared)
        shown.elsewhere.drop_requested.connect(presenter.drop_shared)
        shown.elsewhere.fetch_requested.connect(presenter.fetch)
        shown.invitation_requested.connect(navigator.show_invitation)
        page.back_requested.connect(presenter.leave_report)
        page.chosen.connect(presenter.choose)
        for form in page.forms.values():
            form.edited.connect(presenter.forms.typed)
        page.put_away_requested.connect(presenter.put_away)
        page.signal_form.person_asked.connect(presenter.search_people)
        page.incident_form.saved.connect(
            lambda: presenter.to_incident(page.incident_form.texts(), page.incident_form.occurred_on.moment())
        )
        page.signal_form.kept.connect(
            lambda: presenter.to_signal(
                page.signal_form.texts(), page.signal_form.observed_on.moment(), page.signal_form.until.day()
            )
        )
        page.known_form.saved.connect(
            lambda: presenter.to_known(page.known_form.incident.code(), page.known_form.facts.text())
        )
        page.nothing_form.saved.connect(lambda: presenter.to_nothing(page.nothing_form.reason.text()))


def make(
    desk: Desk,
    runners: tuple[Runner, Runner],
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    watch: ReportWatch,
    theme: Theme,
) -> Steps[InboxScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = InboxWords(texts)
    list_page = InboxListPage(theme, texts, words, desk.session.clock.today)
    yield
    check = WordCheck(resource_files.root().joinpath("policy", "loaded_words.json").read_text("utf-8"))
    report_page = ReportPage(theme, texts, words, wall_clock_of(desk), check)
    yield
    return InboxScreen(desk, runners, texts, navigator, dialogs, watch, words, list_page, report_page)
