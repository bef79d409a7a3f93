"""The log on Bewaartermijnen: the period the school chose, what is over it, and shortening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.kept_years import YEARS
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.services.log_keeping import LogKeeping
    from vios_desktop.ui.theme.theme import Theme

_ALL = "all"


class LogPart(QWidget):
    """`chosen(years or None)` and `shorten_asked`."""

    chosen = Signal(object)
    shorten_asked = Signal()

    def __init__(self, theme: Theme, day: Callable[[date], str]) -> None:
        super().__init__()
        self._day = day
        self._keeping: LogKeeping | None = None
        options = [Option(str(years), self.tr("%n year(s)", "", years)) for years in YEARS]
        self.period = ChipChoice(theme, (Option(_ALL, self.tr("Keep all lines")), *options))
        hint = self.tr("Not verified: no law or guideline with a period was found. The board decides.")
        self.field = Field(theme, self.tr("How long are lines of the log kept?"), self.period, hint)
        self.words = Label("", "secondary", "text2", wrap=True)
        self.shorten = SecondaryButton(theme, "", "trash-2", size="compact")
        self.shorten.clicked.connect(self.shorten_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(SectionHeading(theme, self.tr("The log"), icon="history"))
        layout.addWidget(self.field)
        layout.addWidget(self.words)
        layout.addWidget(self.shorten, 0, Qt.AlignmentFlag.AlignLeft)
        self.period.text_changed.connect(self._choose)

    def show_keeping(self, keeping: LogKeeping, *, may_decide: bool) -> None:
        self._keeping = keeping
        self.period.blockSignals(True)
        self.period.set_text(str(keeping.years or _ALL))
        self.period.blockSignals(False)
        self.period.setEnabled(may_decide)
        self.words.setText(self._said(keeping))
        self.shorten.setText(self.tr("Take %n line(s) out of the log", "", keeping.count))
        self.shorten.setVisible(may_decide and keeping.count > 0)

    def question(self) -> Question:
        keeping = self._keeping
        warning = ""
        if keeping is not None and not keeping.reviewed:
            warning = (
                self.tr("Nobody recorded a review of all these lines. Review the log first, if you can.") + " "
            )
        return Question(
            self.tr("Shorten the log?"),
            warning
            + self.tr("It cannot be taken back. A line in the log says how many lines went and up to which day."),
            self.tr("Shorten the log"),
            self.tr("Keep them"),
            dangerous=True,
        )

    def _said(self, keeping: LogKeeping) -> str:
        if keeping.years is None:
            return self.tr("No line goes as long as no period is chosen.")
        if not keeping.count or keeping.until is None:
            return self.tr("No line is over this period.")
        words = self.tr("%n line(s) are over this period, the last of %1.", "", keeping.count)
        words = words.replace("%1", self._day(keeping.until))
        if keeping.reviewed and keeping.reviewed_on is not None:
            return f"{words} " + self.tr("Reviewed on %1.").replace("%1", self._day(keeping.reviewed_on))
        return f"{words} " + self.tr("Not all of them were reviewed.")

    def _choose(self, code: str) -> None:
        self.chosen.emit(None if code == _ALL else int(code))
