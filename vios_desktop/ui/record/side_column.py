"""Beside the form: what can be done afterwards, and how to write a good report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vios_desktop.ui.tokens import L
from vios_desktop.ui.widgets.buttons import Button
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

WIDTH = 290


class TwoLineButton(Button):
    """An icon, what can be done, and a line about it; both lines wrap."""

    def __init__(self, theme: Theme, icon: str, title: str, about: str) -> None:
        super().__init__(theme, "", kind="quiet")
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (Label(title, "item", wrap=True), Label(about, "meta", "text2", wrap=True)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(12)
        self._row.addWidget(IconLabel(theme, icon, 16, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)


class SideColumn(QWidget):
    """Two cards. Beside the form the column has a width of its own, under it the width of the form."""

    advice_requested = Signal()
    items_requested = Signal()
    agreement_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._beside = True
        after = Card(gap=3)
        after.body.setContentsMargins(L - 8, L - 4, L - 8, L - 6)
        title = Label(self.tr("Then you can"), "strong", wrap=True)
        title.setContentsMargins(8, 0, 8, 2)
        after.body.addWidget(title)
        self.advice = TwoLineButton(
            theme, "waymark", self.tr("Ask for advice"), self.tr("Punishable? Police? Parents? Taking in?")
        )
        self.items = TwoLineButton(
            theme, "box", self.tr("Record items"), self.tr("What was taken in, and where is it?")
        )
        self.agreement = TwoLineButton(
            theme, "list-checks", self.tr("Make an agreement"), self.tr("Who does what, and when?")
        )
        self.advice.clicked.connect(self.advice_requested)
        self.items.clicked.connect(self.items_requested)
        self.agreement.clicked.connect(self.agreement_requested)
        for button in (self.advice, self.items, self.agreement):
            after.body.addWidget(button)
        note = Note(self.tr("How to write a good report"))
        rules = (
            self.tr(
                "Write what you saw, heard or smelt. Write who said something."
                " Do not write what you think it means."
            ),
            self.tr("Do not name religion or origin."),
        )
        for rule in rules:
            note.body.addWidget(Label(rule, "secondary", "text2", wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(after)
        layout.addWidget(note)
        layout.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    def set_beside(self, beside: bool) -> None:
        self._beside = beside
        self._fit()

    def _fit(self) -> None:
        width = self._theme.px(WIDTH)
        self.setMinimumWidth(width if self._beside else 0)
        self.setMaximumWidth(width if self._beside else 16_777_215)  # Qt's own largest width

    def minimumSizeHint(self) -> QSize:
        """Under the form it may be as narrow as its longest word."""
        return QSize(0, super().minimumSizeHint().height())
