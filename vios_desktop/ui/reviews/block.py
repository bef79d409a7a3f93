"""Bundles that wait for a review, as a card of Vandaag or above a list: plain facts, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vios_desktop.services.reviews import BundleLine
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.reviews.words import ReviewWording
    from vios_desktop.ui.theme.theme import Theme

FEW = 3
"""So many are told in a card; the others are behind "all"."""


class BundleRow(QWidget):
    """What came together about one subject, with the step to look at it."""

    look_requested = QtSignal(str)

    def __init__(
        self, theme: Theme, words: ReviewWording, line: BundleLine, school: SchoolView, today: date
    ) -> None:
        super().__init__()
        bundle = line.bundle
        self.key = bundle.key
        title = words.subject(bundle.subject, line.person, school)
        self.button = SecondaryButton(theme, self.tr("Discuss"), size="compact")
        self.button.setAccessibleName(f"{self.button.text()}: {title}")
        self.button.clicked.connect(lambda _checked=False: self.look_requested.emit(self.key))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(title, "label", wrap=True))
        facts = f"{words.counts(bundle)} {words.span(bundle, today)}"
        texts.addWidget(Label(facts, "secondary", "text2", wrap=True))
        why = words.why(bundle, line.before, today)
        if why:
            texts.addWidget(Label(why, "secondary", "text2", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(texts, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


class BundleBlock(Card):
    """Hidden while nothing waits. `look_requested(key)`, `all_requested` for the page of all of them."""

    look_requested = QtSignal(str)
    all_requested = QtSignal()

    def __init__(self, theme: Theme, words: ReviewWording, *, few: int = FEW) -> None:
        super().__init__(gap=8)
        self._theme, self._words, self._few = theme, words, few
        self._shown: tuple[object, ...] = ()
        self.rows: list[BundleRow] = []
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Tile(theme, "users", 38, 18, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        title = QVBoxLayout()
        title.setSpacing(1)
        title.addWidget(Label(self.tr("Came together"), "label"))
        order = self.tr("The newest signal first. The order says nothing about a pupil.")
        title.addWidget(Label(order, "meta", "text3", wrap=True))
        head.addLayout(title, 1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.more = QuietButton(theme, "", "arrow-right", size="compact")
        self.more.clicked.connect(self.all_requested)
        self.body.addLayout(head)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(self.tr("Came together"))
        self.hide()

    def show_lines(self, lines: Sequence[BundleLine], school: SchoolView, today: date) -> None:
        """The same lines stay as they are, with the focus."""
        self.setVisible(bool(lines))
        wanted = (*lines, today)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._clear()
        for number, line in enumerate(lines[: self._few]):
            if number:
                self._lines.addWidget(Rule())
            row = BundleRow(self._theme, self._words, line, school, today)
            row.look_requested.connect(self.look_requested)
            self.rows.append(row)
            self._lines.addWidget(row)
        self.more.setText(self.tr("All %n", "", len(lines)))
        self.more.setVisible(len(lines) > self._few)

    def _clear(self) -> None:
        self.rows = []
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
