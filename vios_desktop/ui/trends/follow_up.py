"""What was done after it: parents, report to the police, lead times, agreements; each with its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vios_desktop.domain.trends import Cut, Handled, ParentsInformed, Reported
from vios_desktop.ui.trends.model import Chosen, total_of
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.label import Label, Rule

if TYPE_CHECKING:
    from vios_desktop.services.trends import TrendCounts, TrendView
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.trends.words import TrendWords


class FactRow(QWidget):
    """A figure in words, and a button to its records."""

    pressed = Signal()

    def __init__(self, theme: Theme, label: str, button: str) -> None:
        super().__init__()
        self.value = Label("", "item", wrap=True, tabular=True)
        self.before = Label("", "meta", "text3", wrap=True)
        self.button = QuietButton(theme, button, size="compact")
        self.button.setAccessibleName(f"{button}: {label}")
        self.button.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(label, "secondary", "text2", wrap=True))
        words.addWidget(self.value)
        words.addWidget(self.before)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_value(self, value: str, before: str = "", *, can_open: bool = True) -> None:
        self.value.setText(value)
        self.before.setText(before)
        self.before.setVisible(bool(before))
        self.button.setVisible(can_open)


class FollowUpCard(Card):
    """`opened(Chosen)`, `agreements_requested`."""

    opened = Signal(object)
    agreements_requested = Signal()

    def __init__(self, theme: Theme, words: TrendWords) -> None:
        super().__init__(gap=2)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Follow-up"), "label"))
        head.addWidget(Label(self.tr("What was done?"), "secondary", "text2"))
        head.addStretch(1)
        self.body.addLayout(head)
        show = self.tr("Show")
        self.told = FactRow(theme, self.tr("Parents of all pupils involved informed"), show)
        self.not_yet = FactRow(theme, self.tr("Parents still to be informed"), show)
        self.reported = FactRow(theme, self.tr("Reported to the police (aangifte)"), show)
        self.handled = FactRow(theme, self.tr("From recorded to handled"), show)
        self.agreed = FactRow(theme, self.tr("Agreements made: done, and in time"), self.tr("To agreements"))
        self.open_now = FactRow(theme, self.tr("Agreements open today"), self.tr("To agreements"))
        rows = (self.told, self.not_yet, self.reported, self.handled, self.agreed, self.open_now)
        for number, row in enumerate(rows):
            if number:
                self.body.addWidget(Rule())
            self.body.addWidget(row)
        self.body.addStretch(1)
        self._open_on(self.told, Cut.PARENTS, ParentsInformed.ALL, self.tr("Parents informed"))
        self._open_on(self.not_yet, Cut.PARENTS, ParentsInformed.NOT_YET, self.tr("Parents not informed yet"))
        self._open_on(self.reported, Cut.REPORT, Reported.YES, self.tr("Reported to the police"))
        self._open_on(self.handled, Cut.HANDLED, Handled.YES, self.tr("Handled"))
        self.agreed.pressed.connect(self.agreements_requested)
        self.open_now.pressed.connect(self.agreements_requested)

    def show_trends(self, view: TrendView) -> None:
        words, agreements = self._words, view.agreements
        parents, needed = view.now.by[Cut.PARENTS], _needed(view.now)
        told, not_yet = parents.get(ParentsInformed.ALL, 0), parents.get(ParentsInformed.NOT_YET, 0)
        reason = parents.get(ParentsInformed.WITH_REASON, 0)
        earlier, earlier_told, earlier_reported = view.before, "", ""
        if earlier is not None:
            earlier_told = words.of(earlier.of(Cut.PARENTS, ParentsInformed.ALL), _needed(earlier))
            earlier_reported = words.of(earlier.of(Cut.REPORT, Reported.YES), earlier.total)
        self.told.show_value(
            words.of(told, needed),
            self._before(earlier_told),
            can_open=bool(told),
        )
        with_reason = self.tr("Not informed, with a reason: %1.").replace("%1", str(reason))
        self.not_yet.show_value(words.of(not_yet, needed), with_reason, can_open=bool(not_yet))
        reported = view.now.of(Cut.REPORT, Reported.YES)
        self.reported.show_value(
            words.of(reported, view.now.total),
            self._before(earlier_reported),
            can_open=bool(reported),
        )
        handled = view.now.of(Cut.HANDLED, Handled.YES)
        self.handled.show_value(words.lead(view.handled), can_open=bool(handled))
        kept = self.tr("%1 made, %2 done, %3 in time").replace("%1", str(agreements.made))
        kept = kept.replace("%2", str(agreements.done)).replace("%3", str(agreements.done_in_time))
        took = self.tr("From made to done: %1.").replace("%1", words.lead(agreements.done_after))
        self.agreed.show_value(kept, took)
        late = self.tr("%1, of which %2 late").replace("%1", str(agreements.open_now))
        self.open_now.show_value(late.replace("%2", str(agreements.late_now)))

    def _before(self, text: str) -> str:
        return self.tr("Same period last year: %1.").replace("%1", text) if text else ""

    def _open_on(self, row: FactRow, cut: Cut, value: str, title: str) -> None:
        row.pressed.connect(lambda: self.opened.emit(Chosen(cut, value, title)))


def _needed(counts: TrendCounts) -> int:
    """Incidents with pupils whose parents are to be informed."""
    return total_of(counts.by[Cut.PARENTS], ParentsInformed.NONE_NEEDED)
