"""One signal on the table: what was seen, what else it may be, and what protects; meaning stands apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QButtonGroup, QWidget

from vios_desktop.domain.review import NoConcernChoice
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.signal import Signal
    from vios_desktop.ui.reviews.words import ReviewWording
    from vios_desktop.ui.theme.theme import Theme


class SignalCard(Card):
    """`choice_changed` when somebody says what happens to it when nobody is worried."""

    choice_changed = QtSignal()

    def __init__(self, theme: Theme, words: ReviewWording, signal: Signal, today: date) -> None:
        super().__init__(margin=14, gap=4)
        facts = signal.facts
        self.signal_id = signal.id
        self.body.addWidget(Label(words.texts.term(facts.theme), "label", wrap=True))
        self.body.addWidget(Label(words.seen(signal, today), "secondary", "text2", wrap=True))
        self.body.addWidget(Label(words.source(facts), "secondary", "text2", wrap=True))
        if facts.from_police:
            police = self.tr("From the police. Stays out of everything that goes out.")
            self.body.addWidget(Label(police, "secondary", "warn", wrap=True))
        meaning = self.tr("What %1 makes of it").replace("%1", facts.interpretation_by)
        for heading, text, always in (
            (self.tr("Seen or heard"), facts.facts, True),
            (self.tr("Context"), facts.context, False),
            (self.tr("Other explanation"), facts.other_explanation, True),
            (self.tr("What goes well, what protects"), facts.protective_factors, True),
            (meaning, facts.interpretation, False),
        ):
            if text or always:
                self._add(heading, text or self.tr("Nothing noted."), filled=bool(text))
        self.body.addStretch(1)
        self._chips: dict[NoConcernChoice, ChoiceChip] = {}
        self.choosing = self._choice_box(theme)
        self.body.addWidget(self.choosing)
        self.choosing.hide()

    @property
    def choice(self) -> NoConcernChoice | None:
        return next((choice for choice, chip in self._chips.items() if chip.isChecked()), None)

    def set_choice(self, choice: NoConcernChoice) -> None:
        self._chips[choice].setChecked(True)

    def _add(self, heading: str, text: str, *, filled: bool) -> None:
        self.body.addSpacing(4)
        self.body.addWidget(Label(heading, "meta", "text3", wrap=True))
        self.body.addWidget(Label(text, "body", "text" if filled else "text3", wrap=True))

    def _choice_box(self, theme: Theme) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        self._group = QButtonGroup(self)
        words = {
            NoConcernChoice.DELETE: self.tr("Delete"),
            NoConcernChoice.ANONYMISE: self.tr("Make anonymous"),
        }
        for choice, word in words.items():
            chip = ChoiceChip(theme, word)
            chip.clicked.connect(lambda _checked=False: self.choice_changed.emit())
            self._group.addButton(chip)
            flow.addWidget(chip)
            self._chips[choice] = chip
        return box
