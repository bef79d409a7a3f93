"""The last step: in which form the file is made, and the receipt of what was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.export.form_choice import FormChoice
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.reading_column import column

if TYPE_CHECKING:
    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.ui.export.model import Receipt
    from vios_desktop.ui.theme.theme import Theme


class MakeStep(QWidget):
    """One form is chosen at a time; every file made is a line in the log of its own."""

    chosen = Signal(object)  # SummaryFormat
    again_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.forms = FormChoice(theme, json_hint=self.tr("For joining the figures of several schools."))
        self.forms.chosen.connect(self.chosen)
        self._receipt = Banner(theme, "ok", "")
        self._receipt.hide()
        self._again = SecondaryButton(theme, self.tr("Save once more"), "save")
        self._again.clicked.connect(self.again_requested)
        self._again_row = self._row_with(self._again)
        self._again_row.hide()
        notice = Banner(
            theme,
            "warn",
            self.tr("This file is not encrypted"),
            self.tr("It holds no names. Share it only with those it is meant for."),
        )
        title = Label(self.tr("In which form do you need it?"), "question", wrap=True)
        lead = self.tr("All four hold the same figures as the page you read. You can make another one afterwards.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        parts = (title, Label(lead, "lead", "text2", wrap=True), self._receipt, self._again_row)
        layout.addWidget(column(*parts, self.forms, notice))

    def show_form(self, form: SummaryFormat) -> None:
        self.forms.show_form(form)

    def show_receipt(self, receipt: Receipt) -> None:
        words = self.tr("It is for: %2. The log holds to whom and what for, under code %3.")
        if not receipt.first_time:
            words = self.tr("For: %2. The figures of this period were fixed before. The log has it under code %3.")
        words = words.replace("%2", receipt.recipient).replace("%3", receipt.code)
        self._receipt.set_message("ok", self.tr("%1 is saved").replace("%1", receipt.file_name), words)
        self._receipt.show()
        self._again_row.show()

    def show_stopped(self) -> None:
        words = self.tr("There is no file, and nothing of it is in the register. What you chose is still there.")
        self._receipt.set_message("info", self.tr("Stopped in time"), words)
        self._receipt.show()
        self._again_row.hide()

    def clear(self) -> None:
        """Nothing was made yet."""
        self._receipt.hide()
        self._again_row.hide()

    def focus(self) -> None:
        self.forms.focus()

    def _row_with(self, button: QWidget) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(button)
        line.addStretch(1)
        return row
