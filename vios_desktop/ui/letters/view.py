"""The page in focus mode: choose, write, send, read; the way on in the footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.ui.letters.checks_pane import ChecksPane
from vios_desktop.ui.letters.editor_page import EditorPage
from vios_desktop.ui.letters.fixed_page import FixedPage
from vios_desktop.ui.letters.model import (
    Checks,
    EditorModel,
    EditorText,
    LetterStep,
    Page,
    Sending,
    SendingAnswers,
    SetupAnswers,
)
from vios_desktop.ui.letters.sending_page import SendingPage
from vios_desktop.ui.letters.setup_page import SetupPage
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.low_bars import LowBars
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.letters.vocabulary import SchoolType
    from vios_desktop.services.letter_views import LetterChoices, LetterView
    from vios_desktop.services.word_check import Change
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.letters.words import Words
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme


class LetterPages(NamedTuple):
    """The steps of a letter, and the letter that is fixed."""

    setup: SetupPage
    editor: EditorPage
    sending: SendingPage
    fixed: FixedPage


def letter_pages(theme: Theme, words: Words, texts: Texts, clock: Callable[[], datetime]) -> Steps[LetterPages]:
    """They are made in steps: together they would hold the window too long."""
    setup = SetupPage(theme, words, texts, clock)
    yield
    checks = ChecksPane(theme, words)
    yield
    editor = EditorPage(theme, texts, clock, checks)
    yield
    editor.arrange()
    yield
    sending = SendingPage(theme, texts, clock)
    yield
    return LetterPages(setup, editor, sending, FixedPage(theme, words, texts))


class LettersPage(QWidget):
    """Implements `LettersView`; asks with signals."""

    forward_requested = Signal()
    step_back_requested = Signal()
    leave_requested = Signal()
    lock_requested = Signal()
    to_open_requested = Signal()
    retry_requested = Signal()
    where_requested = Signal(str)

    def __init__(self, theme: Theme, pages: LetterPages) -> None:
        super().__init__()
        self._theme = theme
        self.header = FocusHeader(theme, self.tr("Back to the incident"), self.tr("Letter"))
        self.header.back_requested.connect(self.leave_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.setup_page, self.editor, self.sending, self.fixed = pages
        self._loading = QWidget()
        waiting = QVBoxLayout(self._loading)
        waiting.setContentsMargins(24, 20, 24, 20)
        waiting.addWidget(Skeleton(theme, rows=5))
        waiting.addStretch(1)
        self._stack = OnePage()
        for page in (self.setup_page, self.editor, self.sending, self.fixed, self._loading):
            self._stack.addWidget(page)
        self._problem = Banner(theme, "bad", "")
        self._busy = Label(self.tr("One moment…"), "secondary", "text2")
        self._busy.hide()
        self._state = Label("", "secondary", "text2", wrap=True)
        self._back = SecondaryButton(theme, self.tr("Back to the text"), "arrow-left")
        self._back.clicked.connect(self.step_back_requested)
        self._forward = PrimaryButton(theme, self.tr("Draft the letter"), "pencil")
        self._forward.clicked.connect(self.forward_requested)
        self._forward.reason_requested.connect(self.to_open_requested)
        self._step = LetterStep.SETUP
        self._open = 0
        self._arrange()

    @property
    def step(self) -> LetterStep:
        return self._step

    def answers(self) -> SetupAnswers:
        return self.setup_page.answers()

    def sending_answers(self) -> SendingAnswers:
        return self.sending.answers()

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 walks through."""
        parts = {LetterStep.WRITE: self.editor.panes, LetterStep.FIXED: self.fixed.panes}
        middle = parts[self._step]() if self._step in parts else (self._stack,)
        return (self.header, *middle, self._footer)

    def show_step(self, step: LetterStep) -> None:
        self._step = step
        self._stack.setCurrentIndex(step)
        self._footer.setVisible(step is not LetterStep.FIXED)
        self._back.setVisible(step is LetterStep.SEND)
        words = {
            LetterStep.SETUP: (self.tr("Draft the letter"), "pencil"),
            LetterStep.WRITE: (self.tr("Fix as sent"), "lock"),
            LetterStep.SEND: (self.tr("Fix the letter"), "lock"),
            LetterStep.FIXED: (self.tr("Done"), "check"),
        }
        text, icon = words[step]
        self._forward.setText(text)
        self._forward.set_icon(icon)
        self._forward.setEnabled(True)
        self._tell()
        if step is not LetterStep.WRITE:
            self.header.set_saved("")
        focus = (self.setup_page.focus, self.editor.focus, self.sending.focus, self.fixed.focus)
        focus[step]()

    def show_loading(self) -> None:
        self._stack.setCurrentWidget(self._loading)
        self._footer.hide()

    def show_choices(self, choices: LetterChoices, school_type: SchoolType) -> None:
        self.header.set_title(self.tr("New letter"))
        self.setup_page.show_choices(choices, school_type)

    def show_setup_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.setup_page.show_problems(problems)

    def show_editor(self, model: EditorModel) -> None:
        title = self.tr("%1, incident %2").replace("%1", model.title).replace("%2", model.number)
        self.header.set_title(title)
        self.editor.show_editor(model)

    def text(self) -> EditorText:
        return self.editor.text()

    def show_checks(self, checks: Checks) -> None:
        self._open = checks.open
        self.editor.show_checks(checks)
        self._tell()

    def change(self, name: str, change: Change) -> None:
        self.editor.change(name, change)

    def select(self, name: str, start: int, end: int) -> None:
        self.editor.select(name, start, end)

    def show_text_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.editor.show_problems(problems)

    def show_kept(self, at: datetime | None) -> None:
        kept = self.tr("Draft kept %1").replace("%1", f"{at.astimezone():%H:%M}") if at else ""
        self.header.set_saved(kept)

    def show_not_kept(self) -> None:
        self.header.set_saved("")
        what = self.tr("The draft could not be kept")
        self._show_banner(
            what, self.tr("What you typed stays on the screen."), self.tr("VIOS tries again when you type on.")
        )

    def show_sending(self, sending: Sending) -> None:
        self.sending.show_sending(sending)

    def show_sending_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.sending.show_problems(problems)

    def show_pages(self, page: Page) -> None:
        paper = self.fixed.paper if self._step is LetterStep.FIXED else self.editor.paper
        paper.show_pages(page)

    def show_fixed(self, view: LetterView) -> None:
        self.header.set_title(
            self.tr("%1, incident %2").replace("%1", view.title).replace("%2", view.incident_number)
        )
        self.fixed.show_letter(view)

    def show_problem(self, text: ErrorText | None) -> None:
        self._above.setVisible(text is not None)
        if text is not None:
            self._show_banner(text.what, text.safe, text.now)
            if self._stack.currentWidget() is self._loading:
                self._loading.hide()

    def show_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._forward.setEnabled(not busy)

    def ask_where(self, file_name: str) -> None:
        self.where_requested.emit(file_name)

    def show_report_agreed(self) -> None:
        self.fixed.show_report_agreed()

    def _show_banner(self, what: str, safe: str, now: str) -> None:
        self._problem.set_message("bad", what, safe, now)
        self._above.show()

    def _tell(self) -> None:
        """Why the way on is shut, beside it; pressing it all the same jumps to what is missing."""
        shut = self._step is LetterStep.WRITE and self._open > 0
        reason = self.tr("%n thing(s) to do before you can fix it", "", self._open) if shut else ""
        self._state.setText(reason)
        self._forward.set_unavailable(reason or None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bars.fit()

    def _arrange(self) -> None:
        self._footer = QFrame()
        self._footer.setProperty("part", "footer")
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self._state, 1)
        row.addWidget(self._busy)
        row.addWidget(self._back)
        row.addWidget(self._forward)
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
        layout.addWidget(self._footer)
        self._bars = LowBars(self._theme, self, self.header.layout(), row)
