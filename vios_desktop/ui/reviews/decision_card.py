"""The decision about signals: one of eight outcomes, each with what it means, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from vios_desktop.domain.vocabulary import ReviewOutcome
from vios_desktop.ui.reviews.card_columns import CardColumns
from vios_desktop.ui.widgets.buttons import PrimaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from vios_desktop.ui.reviews.words import ReviewWording
    from vios_desktop.ui.theme.theme import Theme


class DecisionCard(Card):
    """`typed` at every change, `outcome_changed` when another outcome is chosen, `decided` on the button."""

    typed = QtSignal()
    outcome_changed = QtSignal()
    decided = QtSignal()

    def __init__(self, theme: Theme, words: ReviewWording, clock: Callable[[], datetime]) -> None:
        super().__init__(gap=10)
        self._words = words
        self._options: dict[ReviewOutcome, OptionCard] = {}
        self._group = QButtonGroup(self)
        self.columns = CardColumns(theme, most=2, least=330, gap=8)
        self._missing = StatusLabel(theme, Status(StatusKind.LATE, ""), wrap=True)
        self._missing.hide()
        self.until = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
        self.until_field = Field(theme, self.tr("Follow until"), self.until)
        self.reason = TextArea(theme, least=2, most=8)
        self.reason_field = Field(
            theme, self.tr("Why?"), self.reason, self.tr("Who took part, and what made the difference.")
        )
        self.button = PrimaryButton(theme, self.tr("Decide"), "check")
        self._kept = Label("", "meta", "text3")
        self._lay_out(theme)

    @property
    def outcome(self) -> ReviewOutcome | None:
        return next((outcome for outcome, option in self._options.items() if option.isChecked()), None)

    def fill(self, outcome: ReviewOutcome | None, reason: str, until: date | None) -> None:
        self._group.setExclusive(False)
        for member, option in self._options.items():
            option.setChecked(member is outcome)
        self._group.setExclusive(True)
        self.reason.set_text(reason)
        self.until.set_moment(Moment(until) if until else None)
        self.set_errors({})
        self._show_fields()

    def set_errors(self, errors: dict[str, str]) -> None:
        """What is wrong, by the name of the field; puts the cursor in the first of them."""
        missing = errors.get("outcome", "") or errors.get("choices", "")
        self._missing.set_status(Status(StatusKind.LATE, missing))
        self._missing.setVisible(bool(missing))
        self.until_field.set_error(errors.get("follow_until", ""))
        self.reason_field.set_error(errors.get("reason", ""))
        if self.until_field.error:
            self.until_field.focus()
        elif self.reason_field.error:
            self.reason_field.focus()

    def show_kept(self, at: datetime | None) -> None:
        self._kept.setText(self._words.kept(at) if at is not None else "")

    def _lay_out(self, theme: Theme) -> None:
        self.body.addWidget(Label(self.tr("What do you decide?"), "card", wrap=True))
        why = self.tr("You decide, not the program. Discuss it with a colleague first.")
        self.body.addWidget(Label(why, "secondary", "text2", wrap=True))
        self.body.addWidget(self._missing)
        for outcome in ReviewOutcome:
            option = OptionCard(theme, self._words.texts.term(outcome), self._words.meaning(outcome))
            option.clicked.connect(lambda _checked=False: self._chosen())
            self._group.addButton(option)
            self._options[outcome] = option
        self.columns.show_cards(list(self._options.values()))
        self.body.addWidget(self.columns)
        self.body.addWidget(self.until_field)
        self.body.addWidget(self.reason_field)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self._kept)
        row.addStretch(1)
        self.body.addLayout(row)
        self.button.clicked.connect(self.decided)
        self.reason.text_changed.connect(self.typed)
        self.until.moment_changed.connect(lambda _moment: self.typed.emit())
        self._show_fields()

    def _chosen(self) -> None:
        self._missing.hide()
        self._show_fields()
        self.outcome_changed.emit()
        self.typed.emit()

    def _show_fields(self) -> None:
        self.until_field.setVisible(self.outcome is ReviewOutcome.FOLLOW)
