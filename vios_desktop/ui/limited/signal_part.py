"""A protected signal as it is read: fact and reading apart, as on its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.incidents.facts_section import FactsSection
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.signals.history import SignalHistory
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.review import Review
    from vios_desktop.ui.signals.model import Shown
    from vios_desktop.ui.signals.words import SignalWords
    from vios_desktop.ui.theme.theme import Theme


class SignalPart(QWidget):
    def __init__(self, theme: Theme, words: SignalWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._cards: tuple[tuple[Card, tuple[tuple[str, Label], ...]], ...] = (
            (Card(self.tr("What was seen or heard")), self._labels("facts", "context")),
            (Card(self.tr("Another explanation")), self._labels("other_explanation")),
            (Card(self.tr("What goes well, who helps")), self._labels("protective_factors")),
            (Note(self.tr("What somebody makes of it")), self._labels("interpretation", "interpretation_by")),
        )
        self.facts = FactsSection(theme)
        self.facts.text.hide()
        self.reviews, self.history = Section(theme), SignalHistory(theme, words)
        self.reviews.set_words(self.tr("Decided about this signal"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card, labels in self._cards:
            for _name, label in labels:
                card.body.addWidget(label)
            layout.addWidget(card)
        layout.addWidget(self.facts)
        layout.addWidget(self.reviews)

    def show_signal(self, shown: Shown) -> None:
        """The history is a part of its own, for whoever lays out the page."""
        facts = shown.detail.signal.facts
        for card, labels in self._cards:
            texts = {name: str(getattr(facts, name)) for name, _label in labels}
            for name, label in labels:
                label.setText(texts[name])
                label.setVisible(bool(texts[name]))
            card.setVisible(any(texts.values()))
        self.facts.show_facts("", tuple(self._words.facts(shown)))
        self.history.show_changes(shown)

    def show_reviews(self, reviews: Sequence[Review], shown: Shown) -> None:
        """Those that looked at this signal alone."""
        rows = [(one.id, (one, shown)) for one in reviews]
        self.reviews.box.show_rows(rows, lambda data: self._review(*data))
        self.reviews.setVisible(bool(rows))

    def _review(self, review: Review, shown: Shown) -> QWidget:
        days, who = self._words.days, shown.detail.names.get(review.reviewed_by, "")
        told = ", ".join(part for part in (days.moment(review.reviewed_at, shown.today), who) if part)
        row = SideRow(self._theme, None, self._words.texts.term(review.outcome), told, ())
        row.add_line(Label(review.reason, "secondary", "text2", wrap=True))
        return row

    @staticmethod
    def _labels(*names: str) -> tuple[tuple[str, Label], ...]:
        made = []
        for name in names:
            label = Label("", "body", wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            made.append((name, label))
        return tuple(made)
