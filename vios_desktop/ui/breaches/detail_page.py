"""One breach: what happened, whether it is reported in time, whether people are told, and its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.ui.breaches.forms import AuthorityForm, BreachForm, PersonsForm
from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.privacy_register.entry_page import EntryPage
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.services.breaches import BreachDetail
    from vios_desktop.ui.breaches.words import BreachWords
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.theme.theme import Theme

_RULES = ("breach", "persons")


class BreachPage(EntryPage):
    pages_requested = Signal()

    def __init__(
        self, theme: Theme, words: BreachWords, clock: Callable[[], datetime], *, may_handle: bool
    ) -> None:
        super().__init__(theme)
        self._words, self._clock, self._may_handle = words, clock, may_handle
        self.detail: BreachDetail | None = None
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
        self.furnish(
            self.tr("Breaches"),
            self._cards(),
            (self.form, self.edit_button),
            (self.authority_form, self.authority_button),
            (self.persons_form, self.persons_button),
        )
        self.pages_button.clicked.connect(self.pages_requested)

    def show_detail(self, detail: BreachDetail) -> None:
        self.detail = detail
        breach, today = detail.line.breach, self._clock().date()
        self.show_head(breach.id, self._words.title(breach), self._words.status(detail.line))
        self.facts.show_facts("", [pair for pair in self._words.facts(detail, today) if pair[1]])
        self.clock.setText(self._words.clock(detail.line, today))
        self.persons.setText(self._words.persons(breach, today))
        count = len(detail.history)
        kept = (
            self.tr("%n change(s) are kept with it.", "", count) if count else self.tr("Nothing was changed yet.")
        )
        self.changes.setText(kept)
        self.show_buttons(lambda _form: self._may_handle)
        self.sources.setText("\n\n".join(self._words.rule(detail.rules[one]) for one in _RULES))

    def fill(self, form: InlineForm) -> None:
        if self.detail is not None and isinstance(form, BreachForm | AuthorityForm | PersonsForm):
            form.open_for(self.detail.line.breach)

    def put_away(self) -> None:
        super().put_away()
        self.detail = None

    def _cards(self) -> QWidget:
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
        return columns
