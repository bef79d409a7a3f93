"""The right side of the demands: one demand with its warnings and its answer, or the form for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import DemandOutcome
from vios_desktop.ui.demands.forms import AnswerForm, DemandForm
from vios_desktop.ui.demands.model import DemandForms
from vios_desktop.ui.demands.warnings import DemandWarnings
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.limited import Limited
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.ui.demands.model import Shown
    from vios_desktop.ui.demands.words import DemandWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_WIDEST = 720


class DemandPane(QFrame):
    """Shows what it is told; asks with signals."""

    answer_requested = Signal()
    edit_requested = Signal()
    register_requested = Signal(str)
    list_requested = Signal()

    def __init__(self, theme: Theme, words: DemandWords, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.setProperty("part", "canvas")
        self._theme, self._words = theme, words
        self._notice: Banner | None = None
        self.shown: Shown | None = None
        self.back_button = QuietButton(theme, self.tr("To the list"), "arrow-left", size="compact", tone="text2")
        self.back_button.hide()
        self.title = Label("", "page", wrap=True)
        self.status = StatusLabel(theme, Status(StatusKind.OPEN, ""))
        self.answer_button = PrimaryButton(theme, self.tr("Record the answer"), "check")
        self.edit_button = SecondaryButton(theme, self.tr("Edit"), "pencil")
        self.register_button = QuietButton(theme, self.tr("Shared about this pupil"), "globe", tone="text2")
        self.warnings = DemandWarnings(theme)
        self.facts, self.answer_facts = FactsSection(theme), FactsSection(theme)
        for section in (self.facts, self.answer_facts):
            section.text.hide()
        self.answer_card = Card(self.tr("What was done with it"))
        self.answer_card.body.addWidget(self.answer_facts)
        self.answer_form = AnswerForm(theme, words)
        self.form = DemandForm(theme, words.texts, clock)
        self.form_title = Label("", "page", wrap=True)
        self._column, self._form_body = QVBoxLayout(), QVBoxLayout()
        self._stack, self._deeds = QStackedWidget(), QWidget()
        text = self.tr("Choose a demand in the list, or record a new one.")
        empty = EmptyState(theme, "file-text", self.tr("No demand open"), text, part="canvas")
        self._empty = PageScroll(empty)
        self.page = PageScroll(self._limited(self._page_column()), late=True)
        self._form_page = PageScroll(self._limited(self._form_column()), late=True)
        for widget in (self._empty, self.page, self._form_page):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    @property
    def in_form(self) -> bool:
        return self._stack.currentWidget() is self._form_page

    @property
    def holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def set_single(self, *, single: bool) -> None:
        self.back_button.setVisible(single)

    def show_nothing_chosen(self) -> None:
        self.shown = None
        if not self.in_form:
            self._stack.setCurrentWidget(self._empty)

    def show_detail(self, shown: Shown) -> None:
        demand = shown.line.demand
        another = self.shown is None or self.shown.line.demand.id != demand.id
        self.shown = shown
        self._clear_notice()
        self.title.setText(self._words.subject(shown.line))
        self.status.set_status(self._words.status(demand, shown.today))
        told = self._words.warnings(demand, shown.line.warnings, shown.today)
        self.warnings.show_warnings(told, answered=shown.answered)
        self.facts.show_facts("", [pair for pair in self._words.facts(shown) if pair[1]])
        self.answer_facts.show_facts("", [pair for pair in self._words.answer_facts(shown) if pair[1]])
        self.answer_card.setVisible(demand.outcome is not DemandOutcome.OPEN)
        if another or shown.answered:
            self.answer_form.hide()
        self.answer_button.setVisible(not shown.answered and self.answer_form.isHidden())
        self.edit_button.setVisible(not shown.answered)
        self.register_button.setVisible(demand.person_id is not None)
        self._deeds.setVisible(not shown.answered or demand.person_id is not None)
        if not self.in_form:
            self._stack.setCurrentWidget(self.page)
        if another:
            self.page.to_top()

    def show_problem(self, error: ViosError) -> None:
        """Above what is shown, which stays with all that was typed."""
        self._clear_notice()
        words = self._words.texts.error(error.code, **error.params)
        self._notice = Banner(self._theme, "bad", words.what, words.safe, words.now)
        (self._form_body if self.in_form else self._column).insertWidget(1, self._notice)
        (self._form_page if self.in_form else self.page).to_top()
        if not self.in_form and self.shown is not None:
            self._stack.setCurrentWidget(self.page)

    def open_form(self, demand_id: str, fresh: Mapping[str, str]) -> None:
        """The form of a new demand, or of the one that is changed, in place of the page."""
        self.form_title.setText(self.tr("Edit demand") if demand_id else self.tr("Record a demand"))
        self._clear_notice()
        self.form.open_for(demand_id, fresh)
        self._stack.setCurrentWidget(self._form_page)
        self._form_page.to_top()
        self.form.focus_typed()

    def close_form(self) -> None:
        """Back to what stood there."""
        if self.in_form:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._stack.setCurrentWidget(self.page if self.shown is not None else self._empty)

    def open_answer(self) -> None:
        if self.shown is not None:
            self.answer_form.open_for(self.shown.line.demand)
            self.answer_button.hide()
            self.answer_form.focus_typed()

    def close_answer(self) -> None:
        self.answer_button.setVisible(self.shown is not None and not self.shown.answered)
        if self.answer_form.isAncestorOf(QApplication.focusWidget() or self):
            self.answer_button.setFocus()
        self.answer_form.hide()

    def form_at(self, place: FormPlace) -> DemandForm | AnswerForm:
        return self.form if place.form is DemandForms.RECORD else self.answer_form

    def form_wrong(self, place: FormPlace, problems: Sequence[FieldProblem]) -> None:
        self.form_at(place).show_problems(problems, self._words.texts)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return (*self.form.typed(), *self.answer_form.typed())

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _page_column(self) -> QVBoxLayout:
        flow = FlowLayout(self._deeds, gap=8)
        for button in (self.answer_button, self.edit_button, self.register_button):
            flow.addWidget(button)
        facts = Card(self.tr("What the demand says"))
        facts.body.addWidget(self.facts)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.title, 1)
        line.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        for part in (head, self._deeds, self.answer_form, self.answer_card, self.warnings, facts):
            self._column.addWidget(part)
        return self._column

    def _form_column(self) -> QVBoxLayout:
        self._form_body.addWidget(self.form_title)
        self._form_body.addWidget(self.form)
        return self._form_body

    def _limited(self, column: QVBoxLayout) -> QWidget:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        inner = Limited(self._theme, _WIDEST)
        inner.setLayout(column)
        outer = QWidget()
        across = QVBoxLayout(outer)
        across.setContentsMargins(26, 16, 24, 24)
        row = QHBoxLayout()
        row.addWidget(inner, 1000)
        row.addStretch(1)
        if column is self._column:
            across.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(row)
        return outer

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.list_requested)
        self.answer_button.clicked.connect(self.answer_requested)
        self.edit_button.clicked.connect(self.edit_requested)
        self.register_button.clicked.connect(self._to_register)
        self.answer_form.cancelled.connect(self._give_answer_up)

    def _to_register(self) -> None:
        if self.shown is not None and self.shown.line.demand.person_id is not None:
            self.register_requested.emit(self.shown.line.demand.person_id)

    def _give_answer_up(self) -> None:
        self.close_answer()
        self.answer_form.give_up()
