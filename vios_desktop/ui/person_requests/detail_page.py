"""One request: what was asked, who asks, how much time there is, what it reaches, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.domain.person_request import RequestKind
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.person_requests.forms import AnswerForm, IdentityForm, LongerForm, RequestForm
from vios_desktop.ui.person_requests.records_card import RecordsCard
from vios_desktop.ui.privacy_register.entry_page import EntryPage
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.services.person_requests import RequestDetail
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.person_requests.words import RequestWords
    from vios_desktop.ui.theme.theme import Theme


class RequestPage(EntryPage):
    pages_requested = Signal(str)

    def __init__(
        self, theme: Theme, words: RequestWords, clock: Callable[[], datetime], *, may_handle: bool
    ) -> None:
        super().__init__(theme)
        self._words, self._clock, self._may_handle = words, clock, may_handle
        self.detail: RequestDetail | None = None
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
        self.furnish(
            self.tr("Requests"),
            self._cards(),
            (self.form, self.edit_button),
            (self.identity_form, self.identity_button),
            (self.longer_form, self.longer_button),
            (self.answer_form, self.answer_button),
        )
        self.pages_button.clicked.connect(self._ask_pages)

    def show_detail(self, detail: RequestDetail, school: SchoolView) -> None:
        self.detail = detail
        request, today = detail.line.request, self._clock().date()
        can = request.is_open and self._may_handle
        self.show_head(request.id, self._words.title(detail.line), self._words.status(detail.line))
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
        self.records.setVisible(self._may_handle)
        self.records.show_detail(detail, school, today, may_handle=self._may_handle)
        self.show_buttons(lambda form: can and not (form is self.longer_form and request.extended))
        rules = [detail.rules[one] for one in self._words.rules(request.facts.kind) if one in detail.rules]
        self.sources.setText("\n\n".join(self._words.rule(rule) for rule in rules))

    def fill(self, form: InlineForm) -> None:
        if self.detail is None:
            return
        if isinstance(form, RequestForm):
            form.open_for(self.detail.line)
        elif isinstance(form, IdentityForm | LongerForm | AnswerForm):
            form.open_for(self.detail.line.request)

    def bring_back(self) -> None:
        super().bring_back()
        if all(form.isHidden() for form in (self.form, self.identity_form, self.longer_form, self.answer_form)):
            self.records.bring_back()

    def shut_forms(self) -> None:
        super().shut_forms()
        self.records.shut_form()

    def put_away(self) -> None:
        super().put_away()
        self.detail = None

    def forget(self) -> None:
        super().forget()
        self.records.forget()

    def _ask_pages(self) -> None:
        person_id = self.detail.line.request.facts.person_id if self.detail is not None else None
        if person_id is not None:
            self.pages_requested.emit(person_id)

    def _cards(self) -> QWidget:
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
        return columns

    @staticmethod
    def _fill(card: Card, *widgets: QWidget, buttons: tuple[QWidget, ...]) -> None:
        for widget in widgets:
            card.body.addWidget(widget)
        line = QWidget()
        flow = FlowLayout(line, gap=8, row_gap=6)
        for button in buttons:
            flow.addWidget(button)
        card.body.addWidget(line)
