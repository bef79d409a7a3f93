"""One breach: what happened, whether it is reported in time, whether people are told, and its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.breaches.forms import AuthorityForm, BreachForm, PersonsForm
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.services.breaches import BreachDetail
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.breaches.words import BreachWords
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.theme.theme import Theme

_RULES = ("breach", "persons")


class BreachPage(QWidget):
    """Shows what it is told; the presenter reads the forms after their `saved`."""

    back_requested = Signal()
    pages_requested = Signal()

    def __init__(
        self, theme: Theme, words: BreachWords, clock: Callable[[], datetime], *, may_handle: bool
    ) -> None:
        super().__init__()
        self._theme, self._words, self._clock, self._may_handle = theme, words, clock, may_handle
        self.detail: BreachDetail | None = None
        self.back_button = QuietButton(theme, self.tr("Breaches"), "arrow-left", size="compact", tone="text2")
        self.title = Label("", "page", wrap=True)
        self.status = StatusLabel(theme, Status(StatusKind.OPEN, ""))
        self.problem = Banner(theme, "bad", "")
        self.facts = FactsSection(theme)
        self.facts.text.hide()
        self.edit_button = QuietButton(theme, self.tr("Complete or correct"), "pencil", size="compact")
        self.form = BreachForm(theme, words.texts, clock)
        self.clock, self.persons = Label("", "body", wrap=True), Label("", "body", wrap=True)
        self.authority_button = SecondaryButton(theme, self.tr("Reported or not"), "check", size="compact")
        self.authority_form = AuthorityForm(theme, words.texts, clock)
        self.persons_button = SecondaryButton(theme, self.tr("Told or not"), "check", size="compact")
        self.persons_form = PersonsForm(theme, words.texts, clock)
        self.pages_button = SecondaryButton(theme, self.tr("Make the pages"), "file-text", size="compact")
        self.changes = Label("", "secondary", "text2", wrap=True)
        self.sources = Label("", "meta", "text2", wrap=True)
        self.page_scroll = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self.problem.hide()
        self._connect()

    def show_detail(self, detail: BreachDetail) -> None:
        before, self.detail = self.detail, detail
        breach, today = detail.line.breach, self._clock().date()
        other = before is None or before.line.breach.id != breach.id
        if other:
            self.shut_forms()
            self.show_problem(None)
        self.title.setText(self._words.title(breach))
        self.status.set_status(self._words.status(detail.line))
        self.facts.show_facts("", [pair for pair in self._words.facts(detail, today) if pair[1]])
        self.clock.setText(self._words.clock(detail.line, today))
        self.persons.setText(self._words.persons(breach, today))
        count = len(detail.history)
        kept = (
            self.tr("%n change(s) are kept with it.", "", count) if count else self.tr("Nothing was changed yet.")
        )
        self.changes.setText(kept)
        for form, button in self._forms():
            button.setVisible(self._may_handle and not form.is_open)
        self.sources.setText("\n\n".join(self._words.rule(detail.rules[one]) for one in _RULES))
        if other:
            self.page_scroll.to_top()

    def show_problem(self, text: ErrorText | None) -> None:
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)
            self.page_scroll.to_top()
        self.problem.setVisible(text is not None)

    def shut_forms(self) -> None:
        """One form at a time; what was typed stays in it until it is opened again."""
        for form, button in self._forms():
            if form.is_open:
                form.give_up()
                button.show()

    def forget(self) -> None:
        """Nothing of what was typed or shown stays."""
        for form, _button in self._forms():
            form.forget_all()
            form.hide()
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

    def _forms(self) -> tuple[tuple[BreachForm | AuthorityForm | PersonsForm, QuietButton | SecondaryButton], ...]:
        return (
            (self.form, self.edit_button),
            (self.authority_form, self.authority_button),
            (self.persons_form, self.persons_button),
        )

    def _open(self, form: BreachForm | AuthorityForm | PersonsForm, button: QWidget) -> None:
        if self.detail is not None:
            self.shut_forms()
            form.open_for(self.detail.line.breach)
            button.hide()

    def _shut(self, form: InlineForm, button: QWidget) -> None:
        form.give_up()
        button.show()
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.pages_button.clicked.connect(self.pages_requested)
        for form, button in self._forms():
            button.clicked.connect(lambda _on=False, form=form, button=button: self._open(form, button))
            form.cancelled.connect(lambda form=form, button=button: self._shut(form, button))

    def _content(self) -> QWidget:
        columns = TwoColumns(self._theme, shares=(50, 50))
        left, right = Qt.AlignmentFlag.AlignLeft, columns.right
        what = Card(self.tr("What happened"))
        authority = Card(self.tr("Reporting to the data protection authority"))
        persons = Card(self.tr("Telling the persons concerned"))
        paper = Card(self.tr("For the privacy officer"))
        for card, words, form, button in (
            (what, self.facts, self.form, self.edit_button),
            (authority, self.clock, self.authority_form, self.authority_button),
            (persons, self.persons, self.persons_form, self.persons_button),
        ):
            card.body.addWidget(words)
            card.body.addWidget(form)
            card.body.addWidget(button, 0, left)
        paper.body.addWidget(self.changes)
        paper.body.addWidget(self.pages_button, 0, left)
        rests = Note(self.tr("What this rests on"))
        rests.body.addWidget(self.sources)
        columns.left.addWidget(what)
        columns.left.addWidget(paper)
        columns.left.addStretch(1)
        for card in (authority, persons, rests):
            right.addWidget(card)
        right.addStretch(1)
        return self._framed(columns)

    def _framed(self, columns: QWidget) -> QWidget:
        way_back, head = QHBoxLayout(), QHBoxLayout()
        way_back.addWidget(self.back_button)
        way_back.addStretch(1)
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
