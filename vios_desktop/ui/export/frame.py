"""The frame of every way out in four steps: steps in the header, one step below, the way on in the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.low_bars import LowBars
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class StepFrame(QWidget):
    """`pages` are the four steps; `focuses` puts the focus in each. The page that uses it says what is in them."""

    forward_requested = Signal()
    backward_requested = Signal()
    leave_requested = Signal()
    lock_requested = Signal()
    where_requested = Signal(str)
    stop_requested = Signal()
    way_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        names = (self.tr("Content"), self.tr("Recipient and purpose"), self.tr("Read through"), self.tr("Make"))
        self._steps = Steps(theme, names)
        self.header = FocusHeader(theme, self.tr("Back"), middle=self._steps)
        self.header.back_requested.connect(self.leave_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.stack = OnePage()
        self._focuses: Sequence[Callable[[], None]] = ()
        self.way = SecondaryButton(theme, "", "arrow-right", size="compact")
        self.way.clicked.connect(self.way_requested)
        self.problem = Banner(theme, "bad", "", buttons=(self.way,))
        self.problem.hide()
        self._busy = Label("", "secondary", "text2", wrap=True)
        self._busy.hide()
        self.stop_button = QuietButton(theme, self.tr("Stop"), "x")
        self.stop_button.hide()
        self.stop_button.clicked.connect(self.stop_requested)
        self._for_whom = Label("", "secondary", "text2")
        self.back = SecondaryButton(theme, self.tr("Previous step"), "arrow-left")
        self.forward = PrimaryButton(theme, self.tr("Next step"), "arrow-right")
        self.back.clicked.connect(self.backward_requested)
        self.forward.clicked.connect(self.forward_requested)
        self._forward_words = {
            ExportStep.CONTENT: (self.tr("Next step"), "arrow-right"),
            ExportStep.RECIPIENT: (self.tr("Read through"), "arrow-right"),
            ExportStep.READ: (self.tr("Next step"), "arrow-right"),
            ExportStep.MAKE: (self.tr("Make the file"), "lock"),
        }
        self._arrange()

    def set_pages(self, pages: Sequence[QWidget], focuses: Sequence[Callable[[], None]]) -> None:
        for page in pages:
            self.stack.addWidget(page)
        self._focuses = focuses

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, the step, the way on."""
        return (self.header, self.stack, self._footer)

    def show_frame(self, step: ExportStep, recipient: str, *, made: bool) -> None:
        """This step, for whom it is, and after the receipt the way out."""
        self._steps.set_current(step + 1 if made else step)
        self.stack.setCurrentIndex(step)
        text, icon = (self.tr("Done"), "check") if made else self._forward_words[step]
        self.forward.setText(text)
        self.forward.set_icon(icon)
        self.back.setVisible(step is not ExportStep.CONTENT and not made)
        self._for_whom.setVisible(step in (ExportStep.READ, ExportStep.MAKE))
        self._for_whom.setText(self.tr("For: %1").replace("%1", recipient))
        (self.forward.setFocus if made else self._focuses[step])()

    def show_problem(self, text: ErrorText | None, way: str = "") -> None:
        """What went wrong; `way` are the words on the button to another way, if there is one."""
        had_focus = self.way.hasFocus()
        self.way.setText(way)
        self.way.setVisible(bool(way))
        if had_focus and not way:
            self.forward.setFocus()
        self._above.setVisible(text is not None)
        self.problem.setVisible(text is not None)
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)

    def say_busy(self, words: str, *, may_stop: bool = False) -> None:
        """What is being done, in the footer; an empty text takes it away."""
        had_focus = self.stop_button.hasFocus()
        self._busy.setText(words)
        self._busy.setVisible(bool(words))
        self.stop_button.setVisible(may_stop)
        if had_focus and not may_stop:
            self.forward.setFocus()

    def ask_where(self, file_name: str) -> None:
        self.where_requested.emit(file_name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bars.fit()

    def _arrange(self) -> None:
        self._footer = QFrame()
        self._footer.setProperty("part", "footer")
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self._busy, 10)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        for widget in (self._for_whom, self.back, self.forward):
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
        layout.addWidget(self.stack, 1)
        layout.addWidget(self._footer)
        self._bars = LowBars(self._theme, self, self.header.layout(), row)
