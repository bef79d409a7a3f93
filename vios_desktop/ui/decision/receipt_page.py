"""What was just fixed: the decision, the agreements it made, and where to go from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import Column, clear
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.decision.model import AgreementLine, ReceiptModel
    from vios_desktop.ui.theme.theme import Theme


class ReceiptPage(QWidget):
    """Three ways on: the incident, the agreements, the decision itself."""

    incident_requested = Signal()
    agreements_requested = Signal()
    record_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        column = Column(theme, top=28)
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        column.body.addLayout(self._body)
        column.body.addStretch(1)
        self._page = PageScroll(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def show_receipt(self, model: ReceiptModel) -> None:
        clear(self._body)
        self._body.addLayout(self._head(model))
        self._body.addSpacing(4)
        self._body.addLayout(self._buttons())
        self._body.addSpacing(14)
        heading = SectionHeading(self._theme, self.tr("Agreements made"), count=str(len(model.agreements)))
        self._body.addWidget(heading)
        self._body.addWidget(self._agreements(model))
        self._page.to_top()
        self.take_focus()

    def take_focus(self) -> None:
        self.incident_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:  # its buttons have the keys
        return False

    def _head(self, model: ReceiptModel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Tile(self._theme, "check", 44, 22, "ok"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Label(self.tr("Decision fixed"), "question", wrap=True))
        text = self.tr("For incident %1, on %2.").replace("%1", model.incident_number)
        words.addWidget(Label(text.replace("%2", self._words.moment(model.made_at)), "lead", "text2", wrap=True))
        counts = [self.tr("%n card(s) accepted", "", model.accepted)]
        if model.deviated:
            counts.append(self.tr("%n deviated with a reason", "", model.deviated))
        text = self.tr("%1. It cannot be changed any more; a change of mind is a new decision.")
        words.addWidget(
            Label(text.replace("%1", ", ".join(counts)), "secondary", "text2", wrap=True),
        )
        words.addWidget(Label(self.tr("Code %1").replace("%1", model.code), "meta", "text3", tabular=True))
        row.addLayout(words, 1)
        return row

    def _agreements(self, model: ReceiptModel) -> QWidget:
        if not model.agreements:
            return EmptyRow(
                self._theme,
                self.tr("No agreements."),
                self.tr("You accepted no card that asks somebody to do something."),
            )
        card = RowCard()
        for number, agreement in enumerate(model.agreements):
            row = ListRow(self._theme, self._row(number, agreement, model.today))
            row.opened.connect(lambda _id: self.agreements_requested.emit())
            card.add_row(row)
        return card

    def _row(self, number: int, line: AgreementLine, today: date) -> Row:
        due = self._words.day(line.due_on) if line.due_on else self.tr("No date")
        status = Status(StatusKind.OPEN, due)
        if line.due_on == today:
            status = Status(StatusKind.TODAY, self.tr("Today"))
        if line.without_delay:
            status = Status(StatusKind.TODAY, self.tr("Without delay"))
        return Row(str(number), line.text, line.owner, "list-checks", status)

    def _buttons(self) -> QHBoxLayout:
        self.incident_button = PrimaryButton(self._theme, self.tr("To the incident"), "arrow-right")
        self.incident_button.clicked.connect(self.incident_requested)
        agreements = SecondaryButton(self._theme, self.tr("To the agreements"), "list-checks")
        agreements.clicked.connect(self.agreements_requested)
        record = QuietButton(self._theme, self.tr("Read the decision"))
        record.clicked.connect(self.record_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.incident_button)
        row.addWidget(agreements)
        row.addWidget(record)
        row.addStretch(1)
        return row
