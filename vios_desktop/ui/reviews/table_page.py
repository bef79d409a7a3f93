"""The table: the signals of a bundle side by side, what was decided before, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import ReviewOutcome
from vios_desktop.ui.reviews.card_columns import CardColumns
from vios_desktop.ui.reviews.model import ReviewForm
from vios_desktop.ui.reviews.signal_card import SignalCard
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.reviews.decision_card import DecisionCard
    from vios_desktop.ui.reviews.model import TableShown
    from vios_desktop.ui.reviews.words import ReviewWording
    from vios_desktop.ui.theme.theme import Theme


class TablePage(QWidget):
    """`back_requested` for the overview; `typed` at every change of the form."""

    back_requested = QtSignal()
    typed = QtSignal()

    def __init__(self, theme: Theme, words: ReviewWording, decision: DecisionCard) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.back = QuietButton(
            theme, self.tr("All that came together"), "arrow-left", size="compact", tone="text2"
        )
        self.back.clicked.connect(self.back_requested)
        self._title, self._facts = Label("", "page", wrap=True), Label("", "body", "text2", wrap=True)
        self._why = Label("", "body", "text2", wrap=True)
        self._also_title = Label(self.tr("Also about this, outside these days"), "label", wrap=True)
        self._earlier_title = Label(self.tr("Decided before"), "label", wrap=True)
        self._earlier = Label("", "secondary", "text2", wrap=True)
        self.signals, self.also = CardColumns(theme), CardColumns(theme)
        self.decision = decision
        self.decision.typed.connect(self.typed)
        self.decision.outcome_changed.connect(self._show_choices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 10, 20, 20)
        layout.setSpacing(6)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        above = (self._title, self._facts, self._why, self.signals, self._also_title, self.also)
        for part in (*above, self._earlier_title, self._earlier, self.decision):
            layout.addWidget(part)
        layout.addStretch(1)

    def cards(self) -> tuple[SignalCard, ...]:
        """Of all signals on the table."""
        return tuple(card for card in (*self.signals.cards, *self.also.cards) if isinstance(card, SignalCard))

    def show_table(self, shown: TableShown, form: ReviewForm) -> None:
        table, words, today = shown.table, self._words, shown.today
        bundle = table.bundle
        before = next((review for review in table.earlier if review.withdrawn_at is None), None)
        self._title.setText(words.subject(bundle.subject, table.person, shown.school))
        self._facts.setText(f"{words.counts(bundle)} {words.span(bundle, today)}")
        why = words.why(bundle, before, today)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.signals.show_cards([self._card(shown, number) for number in range(len(table.signals))])
        more = range(len(table.signals), len(table.signals) + len(table.also))
        self.also.show_cards([self._card(shown, number) for number in more])
        names = dict(table.names)
        self._earlier.setText("\n".join(words.earlier(review, names, today) for review in table.earlier))
        for part, wanted in (
            (self._also_title, table.also),
            (self.also, table.also),
            (self._earlier_title, table.earlier),
            (self._earlier, table.earlier),
        ):
            part.setVisible(bool(wanted))
        self.decision.fill(form.outcome, form.reason, form.follow_until)
        for card in self.cards():
            if card.signal_id in form.choices:
                card.set_choice(form.choices[card.signal_id])
        self._show_choices()

    def form(self) -> ReviewForm:
        choices = {card.signal_id: card.choice for card in self.cards()}
        return ReviewForm(
            self.decision.outcome,
            self.decision.reason.text(),
            self.decision.until.day(),
            {signal_id: choice for signal_id, choice in choices.items() if choice is not None},
        )

    def _card(self, shown: TableShown, number: int) -> SignalCard:
        signal = (*shown.table.signals, *shown.table.also)[number]
        card = SignalCard(self._theme, self._words, signal, shown.today)
        card.choice_changed.connect(self.typed)
        return card

    def _show_choices(self) -> None:
        for card in self.cards():
            card.choosing.setVisible(self.decision.outcome is ReviewOutcome.NO_CONCERN)
