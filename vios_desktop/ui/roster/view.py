"""The page in focus mode: steps in the header, one step below, the way on in the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from vios_desktop.services.partner_list import PartnerListResult
from vios_desktop.ui.roster.model import PartnerCheckData, RosterStep
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.roster import LastRoster, RosterResult, UndoneRoster
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.roster.columns_step import ColumnsStep
    from vios_desktop.ui.roster.done_step import DoneStep
    from vios_desktop.ui.roster.file_step import FileStep
    from vios_desktop.ui.roster.model import CheckData, ColumnsData
    from vios_desktop.ui.roster.partner_check import PartnerCheckStep
    from vios_desktop.ui.theme.theme import Theme


class RosterParts(NamedTuple):
    """What stands in the page, one after the other."""

    file: FileStep
    columns: ColumnsStep
    check: PartnerCheckStep
    done: DoneStep


class RosterPage(QWidget):
    """Implements `RosterView`."""

    forward_requested = Signal()
    backward_requested = Signal()
    leave_requested = Signal()
    lock_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, parts: RosterParts) -> None:
        super().__init__()
        names = (self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Done"))
        self._steps = Steps(theme, names)
        self.header = FocusHeader(theme, self.tr("Back"), middle=self._steps)
        self.header.back_requested.connect(self.leave_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.file, self.columns, self.check, self.done = parts
        self._stack = OnePage()
        for part in parts:
            self._stack.addWidget(part)
        self.problem = Banner(theme, "bad", "")
        self.problem.hide()
        self._progress, self._busy = QProgressBar(), Label("", "secondary", "text2")
        self._progress.setTextVisible(False)
        self.stop = SecondaryButton(theme, self.tr("Stop"))
        self.back = SecondaryButton(theme, self.tr("Previous step"), "arrow-left")
        self.forward = PrimaryButton(theme, self.tr("Next step"), "arrow-right")
        self.stop.clicked.connect(self.stop_requested)
        self.back.clicked.connect(self.backward_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.forward.reason_requested.connect(self.check.focus)
        self._step = RosterStep.FILE
        self._reason: str | None = None
        self._complete = False
        self._arrange()
        self.show_busy(busy=False)

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, the step, the way on."""
        return (self.header, self._stack, self._footer)

    def show_step(self, step: RosterStep) -> None:
        self._step = step
        self._steps.set_current(step if step is not RosterStep.DONE else step + 1)
        self._stack.setCurrentIndex(step)
        words = {
            RosterStep.COLUMNS: (self.tr("Show what changes"), "arrow-right"),
            RosterStep.CHECK: (self.tr("Import"), "check"),
            RosterStep.DONE: (self.tr("Done"), "check"),
        }
        text, icon = words.get(step, (self.tr("Next step"), "arrow-right"))
        self.forward.setText(text)
        self.forward.set_icon(icon)
        self._footer.setVisible(step is not RosterStep.FILE)
        self.forward.setVisible(step is not RosterStep.FILE)
        self.forward.set_unavailable(self._reason if step is RosterStep.CHECK else None)
        self.back.setVisible(step in (RosterStep.COLUMNS, RosterStep.CHECK))
        self._focus_step()

    def show_last(self, last: LastRoster | None) -> None:
        self.file.show_last(last)

    def show_columns(self, data: ColumnsData) -> None:
        self._complete = data.complete
        self.columns.show_columns(data)

    def show_check(self, data: CheckData | PartnerCheckData) -> None:
        if isinstance(data, PartnerCheckData):
            self.check.show_partners(data)
        else:
            self.check.show_check(data)
        self._reason = None
        if data.must_confirm:
            self._reason = self.tr("First say whether so many people have left.")
        elif not data.changes:
            self._reason = self.tr("This list changes nothing.")
        if self._step is RosterStep.CHECK:
            self.forward.set_unavailable(self._reason)

    def show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)

    def show_busy(self, *, busy: bool, undoing: bool = False) -> None:
        words = self.tr("Undoing…") if undoing else self.tr("Reading in…")
        self._busy.setText(words)
        self._progress.setAccessibleName(words)
        self._footer.setVisible(busy or self._step is not RosterStep.FILE)
        self.forward.setVisible(self._step is not RosterStep.FILE)
        for widget in (self._progress, self._busy, self.stop):
            widget.setVisible(busy)
        self.back.setEnabled(not busy)
        self.forward.setEnabled(not busy)
        self._stack.setEnabled(not busy)
        if busy:
            self._progress.setRange(0, 0)
            self.stop.setFocus()

    def show_result(self, result: RosterResult | PartnerListResult) -> None:
        self.done.show_result(result)

    def show_undone(self, undone: UndoneRoster) -> None:
        if self._step is RosterStep.DONE:
            self.done.show_undone(undone)
            self.forward.setFocus()
        else:
            self.file.show_undone(undone)
            self.file.focus()

    def show_problem(self, text: ErrorText | None) -> None:
        self._above.setVisible(text is not None)
        self.problem.setVisible(text is not None)
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)

    def choose_words(self) -> tuple[str, str]:
        return self.tr("Which list?"), self.tr("Spreadsheets and CSV")

    def _focus_step(self) -> None:
        """Where something is to be done; on the way on where everything was recognised and nothing is asked."""
        ready = {
            RosterStep.COLUMNS: self._complete,
            RosterStep.CHECK: self._reason is None and self.check.is_plain,
            RosterStep.DONE: True,
        }
        if ready.get(self._step, False):
            self.forward.setFocus()
            return
        focus = {
            RosterStep.FILE: self.file.focus,
            RosterStep.COLUMNS: self.columns.focus,
            RosterStep.CHECK: self.check.focus,
        }
        focus[self._step]()

    def _arrange(self) -> None:
        self._footer = QFrame()
        self._footer.setProperty("part", "footer")
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self._busy)
        row.addWidget(self._progress, 10)
        row.addWidget(self.stop)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        self._above = QWidget()
        self._above.hide()
        notes = QVBoxLayout(self._above)
        notes.setContentsMargins(24, 8, 24, 0)
        notes.addWidget(self.problem)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._above)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._footer)
