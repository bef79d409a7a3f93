"""The page Vandaag: what is late, this week and with others at the left; kernteam and drafts at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.deed_form import DeedForm
from vios_desktop.ui.agreements.task_looks import Verb
from vios_desktop.ui.making import finished
from vios_desktop.ui.reviews.block import BundleBlock
from vios_desktop.ui.shell.panes import first_focusable
from vios_desktop.ui.today.cards import CoreTeamCard, FirstDayCard
from vios_desktop.ui.today.group import RowGroup
from vios_desktop.ui.today.notices import TodayNotices
from vios_desktop.ui.today.privacy import PrivacyGroup
from vios_desktop.ui.today.rows import TaskData, TodayRows
from vios_desktop.ui.today.taking_focus import may_take_focus
from vios_desktop.ui.today.task_groups import FEW, TaskGroups, deeds_of
from vios_desktop.ui.today.task_row import SteppingRow
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from PySide6.QtCore import SignalInstance

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.ui.inbox.watch import Glance
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.model import TodayData
    from vios_desktop.ui.today.words import TodayWords
    from vios_desktop.ui.typed_form import FormPlace, TypedForm
    from vios_desktop.ui.widgets.row_data import Row


class TodayPage(QWidget):
    """Implements `TodayView`. `form.done(agreement id, draft)` is what was done on the page."""

    opened = Signal(str)
    call_requested = Signal(str)
    wake_requested = Signal(str)
    agreements_requested = Signal()
    summary_requested = Signal()
    meeting_requested = Signal()
    draft_requested = Signal(str)
    discard_requested = Signal(str)
    signal_requested = Signal(str)
    pupil_requested = Signal(str)
    record_requested = Signal()
    advice_requested = Signal()
    report_requested = Signal(str)
    reports_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, words: TodayWords, notices: TodayNotices, form: DeedForm) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._rows = TodayRows(theme, words)
        self._data: TodayData | None = None
        self._coming = InTurns(self)
        self._wishes: tuple[str, ...] = ()
        self._notice: Banner | None = None
        self.notices, self.form = notices, form
        self.backup, self.recovery = self.notices.backup, self.notices.recovery
        self.heading, self.sentence = Label("", "page"), Label("", "body", "text2", wrap=True)
        own = self.tr("You see the agreements that you made or that you have to do.")
        self.own_only = Label(own, "secondary", "text3", wrap=True)
        self.tasks = TaskGroups(theme)
        self.late, self.week, self.waiting = self.tasks.late, self.tasks.week, self.tasks.waiting
        self.ending = RowGroup(theme, self.tr("Ends soon"), icon="clock", first=FEW)
        self.helpers = RowGroup(theme, self.tr("Look at the help again"), icon="clock", first=FEW)
        self._waiting: tuple[Glance, ...] = ()
        title, link = self.tr("Sealed reports"), self.tr("All reports")
        self.reports = RowGroup(theme, title, icon="mail", tone="accent", link=link, first=FEW)
        self.drafts = RowGroup(theme, self.tr("Drafts"), icon="circle-dashed")
        self.core_team = CoreTeamCard(theme, words)
        self.bundles = BundleBlock(theme, words.reviews)
        self.privacy = PrivacyGroup(theme, words.agreements.texts)
        self.first_day = FirstDayCard(theme)
        self.nothing = QVBoxLayout()
        self.skeleton, self.columns = Skeleton(theme, rows=6), TwoColumns(theme)
        self._notices = QVBoxLayout()
        self.page_scroll = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self._connect()

    @property
    def notice(self) -> Banner | None:
        """The message above the lists, if there is one."""
        return self._notice

    def row_ids(self) -> tuple[str, ...]:
        """All rows of the page in the order of the arrows."""
        self._coming.finish()
        groups = (*self.notices.groups, *self._groups(), *self._side_groups())
        return tuple(row_id for group in groups if not group.isHidden() for row_id in group.row_ids())

    def row(self, row_id: str) -> SteppingRow | None:
        self._coming.finish()
        groups = (*self.notices.groups, *self._groups(), *self._side_groups())
        found = (group.row(row_id) for group in groups)
        return next((row for row in found if row is not None), None)

    def focus_work(self) -> None:
        """The row that was worked on, or the first one, now or when the page is read."""
        if self._data is None:
            self._wishes = ("",)
            return
        wishes = [row_id for row_id in self._wishes if self.row(row_id) is not None]
        ids = self.row_ids()
        work = [row_id for row_id in ids if row_id not in self.notices.steps.row_ids()] or ids
        row_id = next(iter((*wishes, *work)), "")
        self._wishes = ()
        row, other = (self.row(row_id), None) if row_id else (None, first_focusable(self))
        if row is not None:
            row.take_focus()
        elif other is not None:
            other.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_loading(self) -> None:
        self.columns.hide()
        self.first_day.hide()
        self.skeleton.show()

    def show_page(self, data: TodayData) -> None:
        """Rows that are the same stay as they are, with focus and an open form."""
        again, self._data = self._data is not None, data
        self._clear_notice()
        self.skeleton.hide()
        self.heading.setText(self._words.heading(data))
        self.sentence.setText(self._words.sentence(data, len(self._waiting)))
        self.own_only.setVisible(data.own_only)
        self.first_day.setVisible(data.first_day)
        self.first_day.show_rights(may_record=data.may_record, may_ask_advice=data.may_ask_advice)
        self.columns.setVisible(not data.first_day or bool(self._waiting))
        self.tasks.show_data(data, self._rows, self._make_task)
        self._show_nothing(data)
        self._coming.start(self._rest_of(data), whole=again)

    def _rest_of(self, data: TodayData) -> Iterator[None]:  # all at once would hold the window at the unlock
        self.notices.show_data(data)
        yield
        yield from self._side_of(data)
        if self._wishes and may_take_focus(self):
            self.focus_work()
        self._wishes = ()

    def show_reports(self, waiting: tuple[Glance, ...]) -> None:
        """The sealed reports that somebody has to read: when they were written and where it was."""
        self._waiting = waiting
        if (data := self._data) is not None:
            finished(self._side_of(data))
            self.columns.setVisible(not data.first_day or bool(waiting))
            self.sentence.setText(self._words.sentence(data, len(waiting)))

    def show_error(self, error: ViosError) -> None:
        self.skeleton.hide()
        words = self._words.agreements.texts.error(error.code, **error.params)
        self._say(self.tr("The list could not be loaded."), self.tr("Your data is safe."), words.now)

    def show_problem(self, error: ViosError) -> None:
        words = self._words.agreements.texts.error(error.code, **error.params)
        self._say(words.what, words.safe, words.now)
        self.page_scroll.to_top()

    def form_kept(self, agreement_id: str) -> None:
        """The form closes; the focus goes on to the row after this one when it leaves the list."""
        ids = self.row_ids()
        place = ids.index(agreement_id) if agreement_id in ids else 0
        self._wishes = (agreement_id, *ids[place + 1 :], *reversed(ids[:place]))
        if self.form.agreement_id == agreement_id:
            self._take_form_away()
            self.form.clear()

    def form_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None:
        if self.form.agreement_id == agreement_id:
            self.form.show_wrong(problems)

    def open_form(self, agreement_id: str) -> None:
        """The form under the row, with what its verb says; pressed again it closes."""
        line = self._data.line(agreement_id) if self._data is not None else None
        group = next((group for group in self._groups() if group.row(agreement_id) is not None), None)
        if line is None or group is None:
            return
        if self.form.agreement_id == agreement_id and not self.form.isHidden():
            self.close_form()
            return
        deeds, usual = deeds_of(line)
        waiting = self.form.waiting_deed(agreement_id)
        self._take_form_away()
        self.form.open_for(agreement_id, deeds, waiting if waiting in deeds else usual)
        group.box.open_form(self.form, agreement_id)
        self.form.focus_first()

    def open_about(self, agreement_id: str) -> None:
        """The incident it is about; an agreement about none is done with here."""
        line = self._data.line(agreement_id) if self._data is not None else None
        if line is not None and line.incident_number:
            self.opened.emit(agreement_id)
        elif self.form.agreement_id != agreement_id or self.form.isHidden():
            self.open_form(agreement_id)

    def open_call(self, agreement_id: str) -> None:
        """The card and the log of the call; a form that is half-typed under the row goes first."""
        if self.form.waiting_deed(agreement_id) is not None or self.form.agreement_id == agreement_id:
            self.open_form(agreement_id)
        else:
            self.call_requested.emit(agreement_id)

    def close_form(self) -> None:
        """Back to the row it was opened from."""
        row = self.row(self.form.agreement_id)
        self._take_form_away()
        self.form.give_up()
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.form.typed()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """It waits until the form is opened under that row."""
        self.form.remember(form)
        self.form.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        if self.form.place == place:
            self._take_form_away()
        self.form.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.form.show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.form.show_not_kept(place)

    def _groups(self) -> tuple[RowGroup, ...]:
        return self.tasks.all()

    def _side_groups(self) -> tuple[RowGroup, ...]:
        return self.reports, self.privacy, self.ending, self.helpers, self.drafts

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 16, 20, 20)
        column.setSpacing(2)
        for label in (self.heading, self.sentence, self.own_only):
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(self._notices)
        column.addWidget(self.notices)
        column.addWidget(self.first_day)
        column.addWidget(self.skeleton)
        column.addWidget(self.columns)
        column.addStretch(1)
        left, right = self.columns.left, self.columns.right
        left.setSpacing(14)
        right.setSpacing(16)
        left.addLayout(self.nothing)
        left.addWidget(self.tasks)
        left.addStretch(1)
        right.addWidget(self.bundles)
        right.addWidget(self.core_team)
        for group in self._side_groups():
            right.addWidget(group)
        right.addStretch(1)
        for part in (self.own_only, self.first_day, self.columns):
            part.hide()
        return content

    def _connect(self) -> None:
        self.week.link_pressed.connect(self.agreements_requested)
        self.reports.link_pressed.connect(self.reports_requested)
        self.core_team.summary_requested.connect(self.summary_requested)
        self.core_team.meeting_requested.connect(self.meeting_requested)
        self.first_day.record_requested.connect(self.record_requested)
        self.first_day.advice_requested.connect(self.advice_requested)
        self.form.closed.connect(self.close_form)
        for group in (self.privacy, *self.notices.groups):
            group.stepped.connect(self._step)

    def _show_nothing(self, data: TodayData) -> None:
        """In place of the groups where none has a row."""
        while (item := self.nothing.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not data.nothing_to_do or data.first_day:
            return
        if not data.sees_agreements:
            text = self.tr("Your account sees no agreements and no incidents.")
            state = EmptyState(self._theme, "lock", self.tr("Nothing here for your account"), text)
        else:
            text = self.tr("You have no agreement this week, and you wait for nobody.")
            link = self.tr("All agreements")
            state = EmptyState(self._theme, "calendar-check", self._words.nothing_late(data), text, step=link)
            state.step_pressed.connect(self.agreements_requested)
        self.nothing.addWidget(state)
        state.show()

    def _side_of(self, data: TodayData) -> Steps[None]:
        """The right side; it is shown when all of it is known."""
        self.core_team.setVisible(data.core_team is not None)
        if data.core_team is not None:
            self.core_team.show_state(data.core_team, data.today)
        self.bundles.show_lines(data.bundles, data.school, data.today)
        self.privacy.show_data(data)
        yield
        reports = [self._rows.report(glance, data) for glance in self._waiting]
        look = partial(self._make_look, leads_to=self.report_requested, verb=self.tr("Read"))
        self.reports.show_rows(reports, look)
        yield
        ending = [self._rows.ending(line, data) for line in data.ending]
        self.ending.show_rows(ending, partial(self._make_look, leads_to=self.signal_requested))
        helpers = [self._rows.helper(due, data) for due in data.helpers]
        self.helpers.show_rows(helpers, partial(self._make_look, leads_to=self.pupil_requested))
        yield
        self.drafts.show_rows([self._rows.draft(line, data) for line in data.drafts], self._make_draft)
        yield
        side = self.columns.right.parentWidget()
        if side is not None:
            lists = data.bundles or any(group.row_ids() for group in self._side_groups())
            side.setVisible(data.core_team is not None or bool(lists))

    def _make_task(self, data: TaskData) -> QWidget:
        made = self._rows.make_task(data)
        verbs: dict[Verb, Callable[[str], object]] = {
            Verb.VIEW: self.open_about,
            Verb.CALLED: self.open_call,
            Verb.WAKE: self.wake_requested.emit,
        }
        made.verb_pressed.connect(verbs.get(data.verb, self.open_form))
        made.opened.connect(self.open_about)
        made.stepped.connect(self._step)
        return made

    def _make_look(self, row: Row, leads_to: SignalInstance, verb: str = "") -> QWidget:
        made = self._rows.make_ending(row, verb)
        made.verb_pressed.connect(leads_to)
        made.opened.connect(leads_to)
        made.stepped.connect(self._step)
        return made

    def _make_draft(self, row: Row) -> QWidget:
        made = self._rows.make_draft(row)
        made.verb_pressed.connect(self.draft_requested)
        made.opened.connect(self.draft_requested)
        made.discard_requested.connect(self._discard)
        made.stepped.connect(self._step)
        return made

    def _discard(self, draft_id: str) -> None:
        ids = self.row_ids()
        place = ids.index(draft_id)
        self._wishes = (*ids[place + 1 :], *reversed(ids[:place]))
        self.discard_requested.emit(draft_id)

    def _step(self, row_id: str, step: int) -> None:
        ids = self.row_ids()
        place = ids.index(row_id) + step
        row = self.row(ids[place]) if 0 <= place < len(ids) else None
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_form_away(self) -> None:
        for group in self._groups():
            group.box.close_form()
        self.form.hide()

    def _say(self, what: str, safe: str, now: str) -> None:
        self._clear_notice()
        retry = SecondaryButton(self._theme, self.tr("Try again"), size="compact")
        retry.clicked.connect(self.retry_requested)
        self._notice = Banner(self._theme, "bad", what, safe, now, buttons=(retry,))
        self._notices.addWidget(self._notice)
        self._notices.setContentsMargins(0, 0, 0, 10)

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notices.setContentsMargins(0, 0, 0, 0)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
