"""The page in focus mode: steps in the header, one step below, the way on in the footer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import ErrorText
from vios_desktop.ui.export.make_step import MakeStep
from vios_desktop.ui.export.model import ExportStep, PeriodChoice, Preview, Receipt, YearChoice
from vios_desktop.ui.export.sketching import SketchKind, SketchOffer
from vios_desktop.ui.export.steps import RecipientStep, SummaryContentStep, SummaryReadStep
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.steps import Steps


class ExportPage(QWidget):
    """Shows what the presenter says; asks with signals."""

    forward_requested = Signal()
    backward_requested = Signal()
    leave_requested = Signal()
    lock_requested = Signal()
    where_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        names = (self.tr("Content"), self.tr("Recipient and purpose"), self.tr("Read through"), self.tr("Make"))
        self._steps = Steps(theme, names)
        self.header = FocusHeader(theme, self.tr("Back"), middle=self._steps)
        self.header.back_requested.connect(self.leave_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.content, self.recipient = SummaryContentStep(theme), RecipientStep(theme)
        self.read, self.make = SummaryReadStep(theme), MakeStep(theme)
        self._stack = QStackedWidget()
        for page in (self.content, self.recipient, self.read, self.make):
            self._stack.addWidget(page)
        self._problem = Banner(theme, "bad", "")
        self._problem.hide()
        self._busy = Label(self.tr("One moment…"), "secondary", "text2")
        self._busy.hide()
        self._stop = QuietButton(theme, self.tr("Stop"), "x")
        self._stop.hide()
        self._stop.clicked.connect(self.stop_requested)
        self._for_whom = Label("", "secondary", "text2")
        self._back = SecondaryButton(theme, self.tr("Previous step"), "arrow-left")
        self._forward = PrimaryButton(theme, self.tr("Next step"), "arrow-right")
        self._back.clicked.connect(self.backward_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._forward_words = {
            ExportStep.CONTENT: (self.tr("Next step"), "arrow-right"),
            ExportStep.RECIPIENT: (self.tr("Read through"), "arrow-right"),
            ExportStep.READ: (self.tr("Next step"), "arrow-right"),
            ExportStep.MAKE: (self.tr("Make the file"), "lock"),
        }
        self._arrange()

    def show_step(self, step: ExportStep, *, made: bool = False) -> None:
        self._steps.set_current(step + 1 if made else step)
        self._stack.setCurrentIndex(step)
        text, icon = (self.tr("Done"), "check") if made else self._forward_words[step]
        self._forward.setText(text)
        self._forward.set_icon(icon)
        self._back.setVisible(step is not ExportStep.CONTENT and not made)
        self._for_whom.setVisible(step in (ExportStep.READ, ExportStep.MAKE))
        self._for_whom.setText(self.tr("For: %1").replace("%1", self.recipient.values()[0]))
        focus = (self.content.focus, self.recipient.focus, self.read.focus, self.make.focus)
        (self._forward.setFocus if made else focus[step])()

    def show_form(self, form: SummaryFormat) -> None:
        self.make.show_form(form)

    def show_periods(self, choices: Sequence[PeriodChoice], chosen: date | None) -> None:
        self.content.show_periods(choices, chosen)
        self._forward.set_unavailable(None if chosen else self.tr("No period has ended yet"))
        self.content.focus()

    def show_years(self, choices: Sequence[YearChoice]) -> None:
        self.content.years.show_years(choices)

    def show_year_wrong(self, field: str, text: str) -> None:
        self.content.years.form.show_wrong(field, text)

    def year_title(self, year: YearChoice) -> str:
        return self.content.years.title_of(year)

    def year_hint(self, recipient: str) -> str:
        return self.tr("It now stands in the register, for: %1.").replace("%1", recipient)

    def show_sketch_offers(self, kinds: Sequence[SketchKind] | None) -> None:
        self.content.sketches.show_offers(kinds)

    def show_sketches(self, chosen: Sequence[SketchOffer], *, full: bool) -> None:
        self.content.sketches.show_chosen(chosen, full=full)

    def show_unanswered(self, number: int) -> None:
        self.read.sketches.show_unanswered(number)

    def show_preview(self, preview: Preview) -> None:
        self.read.show_preview(preview)

    def show_receipt(self, receipt: Receipt | None) -> None:
        if receipt is None:
            self.make.clear()
        else:
            self.make.show_receipt(receipt)

    def show_stopped(self) -> None:
        self.make.show_stopped()
        self._forward.setFocus()

    def show_problem(self, text: ErrorText | None) -> None:
        self._above.setVisible(text is not None)
        self._problem.setVisible(text is not None)
        if text is not None:
            self._problem.set_message("bad", text.what, text.safe, text.now)

    def show_field_problem(self, field: str, text: str) -> None:
        self.recipient.set_error(field, text)

    def show_busy(self, busy: bool) -> None:
        self._busy.setText(self.tr("One moment…"))
        self._busy.setVisible(busy)
        self._hide_stop()
        self._set_waiting(None)

    def show_checking(self, percent: int) -> None:
        words = self.tr("VIOS checks what somebody could work out from this page: %1 %")
        self._busy.setText(words.replace("%1", str(percent), 1))
        self._busy.show()
        self._stop.show()

    def show_making(self, percent: int) -> None:
        """The way on waits for the file; the way to stop is under the hand."""
        words = self.tr("VIOS checks it and makes the file: %1 %")
        self._busy.setText(words.replace("%1", str(percent), 1))
        self._busy.show()
        self._stop.show()
        self._set_waiting(self.tr("The file is being made."))

    def ask_where(self, file_name: str) -> None:
        self.where_requested.emit(file_name)

    def _hide_stop(self) -> None:
        """Its focus goes to the way on first."""
        if self._stop.hasFocus():
            self._forward.setFocus()
        self._stop.hide()

    def _set_waiting(self, reason: str | None) -> None:
        if self._stack.currentWidget() is self.make:
            self._forward.set_unavailable(reason)

    def _arrange(self) -> None:
        footer = QFrame()
        footer.setProperty("part", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self._busy)
        row.addWidget(self._stop)
        row.addStretch(1)
        for widget in (self._for_whom, self._back, self._forward):
            row.addWidget(widget)
        self._above = QWidget()
        self._above.hide()
        notes = QVBoxLayout(self._above)
        notes.setContentsMargins(24, 8, 24, 0)
        notes.addWidget(self._problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._above)
        layout.addWidget(self._stack, 1)
        layout.addWidget(footer)
