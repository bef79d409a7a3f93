"""Joins page and presenters into the screen that the window shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop import resource_files
from vios_desktop.services.word_check import WordCheck
from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.letters.model import FilePorts, LetterStep
from vios_desktop.ui.letters.presenter import WritingPresenter
from vios_desktop.ui.letters.preview import PagePreview
from vios_desktop.ui.letters.reader import ReadingPresenter
from vios_desktop.ui.letters.view import LettersPage, letter_pages
from vios_desktop.ui.letters.words import Words
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.letter_views import FixedLetter
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme


class LettersScreen(QWidget):
    """A `Screen`. `write` (an incident), `open_draft` or `read` (a letter) says what it shows; then `entered`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        page_runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        settings: UiSettings,
        files: FilePorts,
        words: Words,
        page: LettersPage,
    ) -> None:
        super().__init__()
        self._navigator, self._dialogs = navigator, dialogs
        later = QtLater(self)
        self.page = page
        self._runner, self._page_runner = RunnerScope(runner), RunnerScope(page_runner)
        check = WordCheck(resource_files.root().joinpath("policy", "loaded_words.json").read_text("utf-8"))
        preview = PagePreview(desk.letters, self._page_runner, later, files, self.page.show_pages, self._not_drawn)
        self._texts = texts
        self.writer = WritingPresenter(
            self.page, desk, self._runner, later, preview, check, texts, navigator, settings, words, self._fixed
        )
        self.reader = ReadingPresenter(
            self.page, desk, self._runner, self._page_runner, preview, files, texts, navigator, dialogs, words
        )
        self._preview = preview
        self._incident_id: str | None = None
        self._draft_id: str | None = None
        self._letter_id: str | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()
        add_actions(self, {"save": self._forward, "next_hit": self.writer.checking.to_open, "print": self._print})

    def write(self, incident_id: str) -> None:
        self._incident_id, self._draft_id, self._letter_id = incident_id, None, None

    def open_draft(self, draft_id: str) -> None:
        self._incident_id, self._draft_id, self._letter_id = None, draft_id, None

    def read(self, letter_id: str) -> None:
        self._incident_id, self._draft_id, self._letter_id = None, None, letter_id

    def entered(self) -> None:
        if self._letter_id is not None:
            self.writer.stop()
            self.reader.show(self._letter_id)
        elif self._draft_id is not None:
            self.writer.go_on(self._draft_id)
        elif self._incident_id is not None:
            self.writer.begin(self._incident_id)

    def refresh(self) -> None:
        """Nothing changes under the writer's hands; a fixed letter does not change."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        self.writer.leave(done)

    def draft_is_kept(self) -> bool:
        return self.writer.keeper.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped. `leave` was called before."""
        self._preview.stop()
        self._runner.close()
        self._page_runner.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        page, writer, reader = self.page, self.writer, self.reader
        page.forward_requested.connect(self._forward)
        page.step_back_requested.connect(self._step_back)
        page.leave_requested.connect(self._to_incident)
        page.lock_requested.connect(self._navigator.lock)
        page.to_open_requested.connect(writer.checking.to_open)
        page.where_requested.connect(self._ask_where)
        page.setup_page.go_on_requested.connect(writer.go_on)
        page.setup_page.discard_requested.connect(writer.discard_draft)
        page.editor.edited.connect(writer.typed)
        page.sending.edited.connect(lambda: writer.sending_typed(page.sending_answers()))
        checks = page.editor.checks
        checks.gap_requested.connect(writer.checking.to_gap)
        checks.name_replaced.connect(writer.checking.replace_name)
        checks.name_left.connect(writer.checking.leave_name)
        checks.word_replaced.connect(writer.checking.replace_word)
        checks.word_left.connect(writer.checking.leave_word)
        fixed = page.fixed
        fixed.save_requested.connect(reader.save)
        fixed.print_requested.connect(reader.print)
        fixed.report_requested.connect(reader.agree_to_report)
        fixed.other_requested.connect(reader.show)
        fixed.correct_requested.connect(self._correct)

    def _forward(self) -> None:
        step = self.page.step
        if step is LetterStep.SETUP:
            self.writer.draft(self.page.answers())
        elif step is LetterStep.WRITE:
            self.writer.to_send()
        elif step is LetterStep.SEND:
            self.writer.fix(self.page.sending_answers())

    def _print(self) -> None:
        if self.page.step is LetterStep.FIXED and not self.page.fixed.print_button.isHidden():
            self.reader.print()

    def _step_back(self) -> None:
        if self.page.step is LetterStep.FIXED or not self.writer.backward():
            self._to_incident()

    def _to_incident(self) -> None:
        if self.page.step is LetterStep.FIXED:
            self.reader.to_incident()
        elif self.writer.incident_id:
            self._navigator.show_incidents(self.writer.incident_id)
        else:
            self._navigator.back()

    def _fixed(self, result: FixedLetter) -> None:
        self.read(result.letter.id)
        self.reader.show(result.letter.id)

    def _correct(self) -> None:
        if self.reader.shown is not None:
            self.writer.correct(self.reader.shown)

    def _ask_where(self, file_name: str) -> None:
        request = SaveRequest(self.tr("Where does the file go?"), file_name, "PDF", ".pdf")
        self._dialogs.choose_save_file(request, self.reader.save_to)

    def _not_drawn(self, error: ViosError) -> None:
        self.page.show_problem(self._texts.error(error.code, **error.params))


def make(
    desk: Desk,
    runner: Runner,
    page_runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    settings: UiSettings,
    theme: Theme,
    files: FilePorts,
) -> Steps[LettersScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = Words(texts)
    pages = yield from letter_pages(theme, words, texts, _wall_clock(desk))
    yield
    page = LettersPage(theme, pages)
    yield
    return LettersScreen(desk, runner, page_runner, texts, navigator, dialogs, settings, files, words, page)


def _wall_clock(desk: Desk) -> Callable[[], datetime]:
    """The clock of the session as the fields want it: the day on the wall, without a time zone."""
    clock = desk.session.clock

    def now() -> datetime:
        return datetime.combine(clock.today(), clock.now().astimezone().time())

    return now
