"""The forms in which a file can be made, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.ui.widgets.option_card import OptionCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme


class FormChoice(QWidget):
    """`chosen(SummaryFormat)` by hand; `json_hint` says what the form for programs is for."""

    chosen = Signal(object)  # SummaryFormat

    def __init__(
        self, theme: Theme, forms: Sequence[SummaryFormat] = tuple(SummaryFormat), *, json_hint: str
    ) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.cards: dict[SummaryFormat, OptionCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        words = {
            SummaryFormat.PDF: (self.tr("A page to read or print (PDF)"), self.tr("For most people.")),
            SummaryFormat.XLSX: (self.tr("A spreadsheet (XLSX)"), self.tr("For Excel and LibreOffice.")),
            SummaryFormat.CSV: (self.tr("A plain table (CSV)"), self.tr("For any program that reads tables.")),
            SummaryFormat.JSON: (self.tr("Data for another program (JSON)"), json_hint),
        }
        for form in forms:
            card = OptionCard(theme, *words[form])
            card.clicked.connect(lambda _on, form=form: self.chosen.emit(form))
            self._group.addButton(card)
            self.cards[form] = card
            layout.addWidget(card)
        self.cards[SummaryFormat.PDF].setChecked(True)

    def show_form(self, form: SummaryFormat) -> None:
        self.cards[form].setChecked(True)

    def focus(self) -> None:
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()
