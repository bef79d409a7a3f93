"""The page in focus mode: steps in the header, one step below, the way on in the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.letting_out.model import LettingStep, Reading
from vios_desktop.ui.letting_out.parts import LetOutReceipt, RecipientsStep
from vios_desktop.ui.letting_out.read_through import ReadThrough
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.low_bars import LowBars
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.domain.read_through import MarkRef
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.letting_out.model import Preview, Receipt, Start
    from vios_desktop.ui.theme.theme import Theme


class Content(QWidget):
    """The first step: which parts."""

    chosen = Signal(object)  # frozenset[str]

    def show_start(self, start: Start) -> None:
        raise NotImplementedError

    def set_error(self, text: str) -> None:
        raise NotImplementedError

    def focus(self) -> None:
        raise NotImplementedError


class Judge(QWidget):
    """The question about each part: would somebody of the school know who it is?"""

    answered = Signal(str, bool)
    change_requested = Signal(str)
    """The text of this part has to be another."""

    def show_asked(self, asked: tuple[tuple[str, bool | None], ...]) -> None:
        raise NotImplementedError

    def next(self) -> bool:
        """Put the focus on the first that has no No yet; whether there is one."""
        raise NotImplementedError


class LettingPage(QWidget):
    """Implements `LettingView`; asks with signals. `judge` is there where each part is asked about."""

    forward_requested = Signal()
    backward_requested = Signal()
    leave_requested = Signal()
    lock_requested = Signal()
    where_requested = Signal(str, object)  # file name, Path | None

    def __init__(
        self,
        theme: Theme,
        content: Content,
        recipients: RecipientsStep,
        read: ReadThrough,
        made: LetOutReceipt,
        judge: Judge | None = None,
    ) -> None:
        super().__init__()
        self._theme, self.judge = theme, judge
        names = (
            self.tr("Content"),
            self.tr("Recipients and purpose"),
            self.tr("Read through"),
            self.tr("Make"),
        )
        self._steps = Steps(theme, names)
        self.header = FocusHeader(theme, self.tr("Back"), middle=self._steps)
        self.header.back_requested.connect(self.leave_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.content, self.recipients, self.read, self.made = content, recipients, read, made
        self._stack = OnePage()
        for page in (self.content, self.recipients, self.read, self.made):
            self._stack.addWidget(page)
        self.problem = Banner(theme, "bad", "")
        self.problem.hide()
        self._busy = Label(self.tr("One moment…"), "secondary", "text2")
        self._busy.hide()
        self._left = StatusLabel(theme, Status(StatusKind.WARNING, ""), wrap=True)
        self._left.hide()
        self._step, self._reading = LettingStep.CONTENT, Reading((), ())
        self.back = SecondaryButton(theme, self.tr("Previous step"), "arrow-left")
        self.forward = PrimaryButton(theme, self.tr("Next step"), "arrow-right")
        self.back.clicked.connect(self.backward_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.forward.reason_requested.connect(self._next)
        self.read.hits.done.connect(self._after_hits)
        self._forward_words = {
            LettingStep.CONTENT: (self.tr("Next step"), "arrow-right"),
            LettingStep.RECIPIENTS: (self.tr("Read through"), "arrow-right"),
            LettingStep.READ: (self.tr("Make the files"), "lock"),
            LettingStep.MAKE: (self.tr("Done"), "check"),
        }
        self._arrange()

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, the step, the way on."""
        return (self.header, self._stack, self._footer)

    def show_step(self, step: LettingStep) -> None:
        self._step = step
        self._steps.set_current(step if step is not LettingStep.MAKE else step + 1)
        self._stack.setCurrentIndex(step)
        text, icon = self._forward_words[step]
        self.forward.setText(text)
        self.forward.set_icon(icon)
        self.back.setVisible(step in (LettingStep.RECIPIENTS, LettingStep.READ))
        self._show_left()
        focus = (self.content.focus, self.recipients.focus, self.read.focus, self.forward.setFocus)
        if step is LettingStep.CONTENT and self.content.isHidden():
            self.header.back_button.setFocus()
        else:
            focus[step]()

    def show_ready(self, *, ready: bool) -> None:
        """While what may go is being read there is nothing to choose from, and the way back has the focus."""
        waited = self.content.isHidden()
        self.content.setVisible(ready)
        if ready and waited and self.header.back_button.hasFocus():
            self.content.focus()
        self.forward.setEnabled(ready)

    def show_start(self, start: Start) -> None:
        self.content.show_start(start)
        self.recipients.show_start(start)

    def show_sharing(self, start: Start) -> None:
        self.recipients.show_reasons(start)

    def show_reading(self, now: Reading) -> None:
        self._reading = now
        if self.judge is not None:
            self.judge.show_asked(now.asked)
        self.read.show_reading(now)
        self._show_left()

    def show_word_problem(self, ref: MarkRef, text: str) -> None:
        self.read.hits.show_word_problem(ref, text)

    def show_taken_out(self, times: int) -> None:
        self.read.hits.show_taken_out(times)

    def show_views(self, views: tuple[str, ...]) -> None:
        text = self.tr("Make the file") if len(views) == 1 else self.tr("Make the files")
        self._forward_words[LettingStep.READ] = (text, "lock")
        self.read.show_views(views)

    def show_preview(self, preview: Preview) -> None:
        self.read.show_preview(preview)

    def show_receipt(self, receipt: Receipt, *, may_look: bool) -> None:
        self.made.show_receipt(receipt, may_look=may_look)

    def show_problem(self, text: ErrorText | None) -> None:
        self._above.setVisible(text is not None)
        self.problem.setVisible(text is not None)
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)

    def show_field_problem(self, field: str, text: str) -> None:
        if field in self.recipients.fields:
            self.recipients.set_error(field, text)
        else:
            self.content.set_error(text)

    def show_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)

    def ask_where(self, file_name: str, folder: Path | None) -> None:
        self.where_requested.emit(file_name, folder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8 and self._step is LettingStep.READ:
            self._next()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bars.fit()

    def _next(self) -> None:
        """F8: to the next hit, and when none is left to the next question."""
        self.read.sides.show_words()
        if self._reading.left:
            self.read.hits.next()
        else:
            self._after_hits()

    def _after_hits(self) -> None:
        if self.judge is None or not self.judge.next():
            self.forward.setFocus()

    def _show_left(self) -> None:
        """In the third step: what is left before it can be made."""
        now = self._reading if self._step is LettingStep.READ else Reading((), ())
        words = self.tr("%n place(s) left to choose. Then you can go on.", "", len(now.left))
        if not now.left:
            words = self.tr("%n case(s) left to judge. Only with No can you go on.", "", now.unanswered())
        waits = bool(now.left) or now.unanswered() > 0
        self._left.set_status(Status(StatusKind.WARNING, words))
        self._left.setVisible(waits)
        self.forward.set_unavailable(words if waits else None)

    def _arrange(self) -> None:
        self._footer = QFrame()
        self._footer.setProperty("part", "footer")
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self._left, 10, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._busy)
        row.addStretch(1)
        for widget in (self.back, self.forward):
            row.addWidget(widget)
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
        self._bars = LowBars(self._theme, self, self.header.layout(), row)
