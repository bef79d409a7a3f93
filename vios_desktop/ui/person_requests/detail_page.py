"""One request: what was asked, who asks, how much time there is, what it reaches, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.person_request import RequestKind
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.person_requests.forms import AnswerForm, IdentityForm, LongerForm, RequestForm
from vios_desktop.ui.person_requests.records_card import RecordsCard
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.services.person_requests import RequestDetail
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.person_requests.words import RequestWords
    from vios_desktop.ui.theme.theme import Theme


class RequestPage(QWidget):
    """Shows what it is told; the presenter reads the forms after their `saved`."""

    back_requested = Signal()
    pages_requested = Signal(str)

    def __init__(
        self, theme: Theme, words: RequestWords, clock: Callable[[], datetime], *, may_handle: bool
    ) -> None:
        super().__init__()
        self._theme, self._words, self._clock, self._may_handle = theme, words, clock, may_handle
        self.detail: RequestDetail | None = None
        self.back_button = QuietButton(theme, self.tr("Requests"), "arrow-left", size="compact", tone="text2")
        self.title = Label("", "page", wrap=True)
        self.status = StatusLabel(theme, Status(StatusKind.OPEN, ""))
        self.problem = Banner(theme, "bad", "")
        self.facts, self.answered = FactsSection(theme), FactsSection(theme)
        for section in (self.facts, self.answered):
            section.text.hide()
        self.edit_button = QuietButton(theme, self.tr("Edit"), "pencil", size="compact")
        self.form = RequestForm(theme, words.texts, clock)
        self.identity = Label("", "body", wrap=True)
        self.identity_button = SecondaryButton(theme, self.tr("Note who asks"), "check", size="compact")
        self.identity_form = IdentityForm(theme, clock)
        self.clock = Label("", "body", wrap=True)
        self.longer_button = SecondaryButton(theme, self.tr("Two months longer"), "clock", size="compact")
        self.longer_form = LongerForm(theme, clock)
        self.pages_button = SecondaryButton(theme, self.tr("Make the pages"), "folder", size="compact")
        self.given = Label("", "secondary", "text2", wrap=True)
        self.records = RecordsCard(theme, words)
        self.answer_button = PrimaryButton(theme, self.tr("Record the answer"), "check")
        self.answer_form = AnswerForm(theme, words.texts, clock)
        self.sources = Label("", "meta", "text2", wrap=True)
        self.page_scroll = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self.problem.hide()
        self._connect()

    def show_detail(self, detail: RequestDetail, school: SchoolView) -> None:
        before, self.detail = self.detail, detail
        request, today = detail.line.request, self._clock().date()
        other = before is None or before.line.request.id != request.id
        if other:
            self.shut_forms()
            self.show_problem(None)
        can = request.is_open and self._may_handle
        self.title.setText(self._words.title(detail.line))
        self.status.set_status(self._words.status(detail.line))
        self.facts.show_facts("", self._words.facts(detail, today))
        self.identity.setText(self._words.identity(request, today))
        self.clock.setText(self._words.clock(detail.line, today))
        self.answered.show_facts("", self._words.answer(request, today) if not request.is_open else ())
        self.answered.setVisible(not request.is_open)
        access = request.facts.kind is RequestKind.ACCESS and request.facts.person_id is not None
        self.pages_button.setVisible(can and access)
        days = ", ".join(self._words.day(day, today) for day in dict.fromkeys(detail.given_on))
        self.given.setText(self.tr("Pages were handed out on %1.").replace("%1", days) if days else "")
        self.given.setVisible(bool(days))
        for form, button in self._forms():
            button.setVisible(can and not form.is_open and not (form is self.longer_form and request.extended))
        self.records.setVisible(self._may_handle)
        self.records.show_detail(detail, school, today, may_handle=self._may_handle)
        rules = [detail.rules[one] for one in self._words.rules(request.facts.kind) if one in detail.rules]
        self.sources.setText("\n\n".join(self._words.rule(rule) for rule in rules))
        if other:
            self.page_scroll.to_top()

    def show_problem(self, text: ErrorText | None) -> None:
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)
            self.page_scroll.to_top()
        self.problem.setVisible(text is not None)

    def shut_forms(self) -> None:
        """One form at a time; what was typed in it is dropped when it was kept, else it stays."""
        for form, button in self._forms():
            if form.is_open:
                form.give_up()
                button.show()
        self.records.shut_form()

    def forget(self) -> None:
        """Nothing of what was typed or shown stays."""
        for form, _button in self._forms():
            form.forget_all()
            form.hide()
        self.records.shut_form()
        self.detail = None

    def kept(self, form: InlineForm) -> None:
        """What was typed is written; the focus goes to the way back, which always stands."""
        form.forget_all()
        form.hide()
        self.focus_first()

    def focus_first(self) -> None:
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _forms(self) -> tuple[tuple[InlineForm, QWidget], ...]:
        return (
            (self.form, self.edit_button),
            (self.identity_form, self.identity_button),
            (self.longer_form, self.longer_button),
            (self.answer_form, self.answer_button),
        )

    def _open(self, form: InlineForm) -> None:
        if self.detail is None:
            return
        request = self.detail.line.request
        self.shut_forms()
        if isinstance(form, RequestForm):
            form.open_for(self.detail.line)
        elif isinstance(form, (IdentityForm, LongerForm, AnswerForm)):
            form.open_for(request)
        next(button for one, button in self._forms() if one is form).hide()

    def _shut(self, form: InlineForm, button: QWidget) -> None:
        form.give_up()
        button.show()
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.pages_button.clicked.connect(self._ask_pages)
        for form, button in self._forms():
            button.clicked.connect(lambda _on=False, form=form: self._open(form))  # type: ignore[attr-defined]
            form.cancelled.connect(lambda form=form, button=button: self._shut(form, button))

    def _ask_pages(self) -> None:
        person_id = self.detail.line.request.facts.person_id if self.detail is not None else None
        if person_id is not None:
            self.pages_requested.emit(person_id)

    def _content(self) -> QWidget:
        columns = TwoColumns(self._theme, shares=(46, 54))
        asked = Card(self.tr("The request"))
        self._fill(asked, self.facts, self.form, buttons=(self.edit_button,))
        who = Card(self.tr("Who asks"))
        self._fill(who, self.identity, self.identity_form, buttons=(self.identity_button,))
        time = Card(self.tr("The time for an answer"))
        self._fill(time, self.clock, self.longer_form, buttons=(self.longer_button,))
        answer = Card(self.tr("The answer"))
        self._fill(
            answer, self.given, self.answered, self.answer_form, buttons=(self.pages_button, self.answer_button)
        )
        rests = Note(self.tr("What this rests on"))
        rests.body.addWidget(self.sources)
        for card in (asked, who, time):
            columns.left.addWidget(card)
        columns.left.addStretch(1)
        for card in (self.records, answer, rests):
            columns.right.addWidget(card)
        columns.right.addStretch(1)
        way_back = QHBoxLayout()
        way_back.addWidget(self.back_button)
        way_back.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.status)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 12, 24, 24)
        column.setSpacing(10)
        column.addLayout(way_back)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(columns)
        column.addStretch(1)
        return content

    @staticmethod
    def _fill(card: Card, *widgets: QWidget, buttons: tuple[QWidget, ...]) -> None:
        for widget in widgets:
            card.body.addWidget(widget)
        line = QWidget()
        flow = FlowLayout(line, gap=8, row_gap=6)
        for button in buttons:
            flow.addWidget(button)
        card.body.addWidget(line)
