"""The registers on Bewaartermijnen: the period the school chose, what is over it, and taking it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.register_cut import Register
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

    from vios_desktop.services.register_keeping import RegisterKeeping
    from vios_desktop.ui.theme.theme import Theme

_ALL = "all"


class RegisterPart(QWidget):
    """`chosen(years or None)` and `take_out_asked`."""

    chosen = Signal(object)
    take_out_asked = Signal()

    def __init__(self, theme: Theme, day: Callable[[date], str]) -> None:
        super().__init__()
        self._day = day
        options = [Option(str(years), self.tr("%n year(s)", "", years)) for years in YEARS]
        self.period = ChipChoice(theme, (Option(_ALL, self.tr("Keep everything")), *options))
        hint = self.tr("Not verified: no law or guideline with a period was found. The board decides.")
        asked = self.tr("How long are answered requests, decided breaches and reasons at reports kept?")
        self.field = Field(theme, asked, self.period, hint)
        self.words = Label("", "secondary", "text2", wrap=True)
        self.take_out = SecondaryButton(theme, "", "trash-2", size="compact")
        self.take_out.clicked.connect(self.take_out_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(SectionHeading(theme, self.tr("The registers"), icon="list-checks"))
        layout.addWidget(self.field)
        layout.addWidget(self.words)
        layout.addWidget(self.take_out, 0, Qt.AlignmentFlag.AlignLeft)
        self.period.text_changed.connect(self._choose)

    def show_keeping(self, keeping: RegisterKeeping, *, may_decide: bool) -> None:
        self.period.blockSignals(True)
        self.period.set_text(str(keeping.years or _ALL))
        self.period.blockSignals(False)
        self.period.setEnabled(may_decide)
        self.words.setText(self._said(keeping))
        self.take_out.setText(self.tr("Take %n entry(ies) out of the registers", "", keeping.count))
        self.take_out.setVisible(may_decide and keeping.count > 0)

    def question(self) -> Question:
        return Question(
            self.tr("Take them out of the registers?"),
            self.tr(
                "It cannot be taken back. Of a report only the reason goes. A line in the log says how many"
                " entries went and up to which day. A backup of before loses them too when it is restored here."
            ),
            self.tr("Take them out"),
            self.tr("Keep them"),
            dangerous=True,
        )

    def _said(self, keeping: RegisterKeeping) -> str:
        last = ""
        if keeping.last_cut is not None:
            last = " " + self.tr("Last taken out on %1.").replace("%1", self._day(keeping.last_cut))
        if keeping.years is None:
            return self.tr("Nothing goes as long as no period is chosen.") + last
        if not keeping.count or keeping.until is None:
            return self.tr("Nothing is over this period.") + last
        counted = [words for register in Register if (words := self._counted(register, keeping.over[register]))]
        over = self.tr("Over this period, up to %1: %2.").replace("%1", self._day(keeping.until))
        return over.replace("%2", ", ".join(counted)) + last

    def _counted(self, register: Register, count: int) -> str:
        if not count:
            return ""
        if register is Register.REQUESTS:
            return self.tr("%n answered request(s)", "", count)
        if register is Register.BREACHES:
            return self.tr("%n decided breach(es)", "", count)
        return self.tr("%n reason(s) at reports", "", count)

    def _choose(self, code: str) -> None:
        self.chosen.emit(None if code == _ALL else int(code))
