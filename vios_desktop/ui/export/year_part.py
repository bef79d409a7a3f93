"""The way to the yearly overview, under the periods: a button per school year, and for whom it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.export.model import YearChoice
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.for_whom import ForWhomForm
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme

OFFERED = 2
"""The running school year and the one before; older ones with `vios export yearly`."""


class YearPart(QWidget):
    made = Signal(object, str, str)  # YearChoice, recipient, purpose

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._year: YearChoice | None = None
        self.buttons: list[SecondaryButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        lead = self.tr(
            "It adds up what was published in this school year, without reading the records again. A period "
            "without a summary stands there as not included. It goes into the register."
        )
        recipient, purpose = self.tr("Participation council, board and inspectorate"), self.tr("Yearly account")
        self.form = ForWhomForm(theme, lead, recipient, purpose)
        self.form.made.connect(self._made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("For participation council, board and inspectorate"), "card", wrap=True))
        layout.addLayout(self._row)
        layout.addWidget(self.form)
        self.hide()

    def title_of(self, year: YearChoice) -> str:
        words = self.tr("Yearly overview %1-%2")
        return words.replace("%1", str(year.starts_on.year)).replace("%2", str(year.ends_on.year))

    def show_years(self, choices: Sequence[YearChoice]) -> None:
        """Nothing is shown as long as no period was published."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        for year in choices[:OFFERED]:
            button = SecondaryButton(self._theme, self.title_of(year), "calendar")
            button.clicked.connect(lambda _on=False, year=year: self._ask(year))
            self._row.addWidget(button)
            self.buttons.append(button)
        self._row.addStretch(1)
        self.setVisible(bool(choices))

    def _ask(self, year: YearChoice) -> None:
        self._year = year
        included = self.tr("%1: %2 of %3 periods").replace("%1", self.title_of(year))
        self.form.ask(included.replace("%2", str(year.included)).replace("%3", str(year.ended)))

    def _made(self, recipient: str, purpose: str) -> None:
        if self._year is not None:
            self.made.emit(self._year, recipient, purpose)
