"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.letting_out.model import LettingStep
from vios_desktop.ui.letting_out.page import LettingPage
from vios_desktop.ui.letting_out.parts import LetOutReceipt, RecipientsStep
from vios_desktop.ui.letting_out.presenter import LettingPresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.letting_out.model import FilePorts, Source
    from vios_desktop.ui.letting_out.page import Content, Judge
    from vios_desktop.ui.letting_out.read_through import ReadThrough
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class LettingScreen(QWidget):
    """A `Screen`. `open` says of what before it is entered."""

    def __init__(
        self,
        page: LettingPage,
        source: Source,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        files: FilePorts,
    ) -> None:
        super().__init__()
        self._navigator, self._dialogs = navigator, dialogs
        self.page = page
        self.presenter = LettingPresenter(page, source, desk, runner, texts, navigator, files)
        self._subject = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        presenter = self.presenter
        page.content.chosen.connect(presenter.choose_parts)
        page.recipients.changed.connect(presenter.set_sharing)
        page.read.look_requested.connect(presenter.look_at)
        page.read.hits.replaced.connect(presenter.replace)
        page.read.hits.kept.connect(presenter.keep)
        page.read.hits.taken_out.connect(presenter.take_out)
        page.read.hits.undo_requested.connect(presenter.undo)
        if page.judge is not None:
            page.judge.answered.connect(presenter.answer)
            page.judge.change_requested.connect(navigator.show_case)
        page.forward_requested.connect(self._forward)
        page.backward_requested.connect(presenter.backward)
        page.leave_requested.connect(navigator.back)
        page.lock_requested.connect(navigator.lock)
        page.where_requested.connect(self._ask_where)
        page.made.again_requested.connect(presenter.save_again)
        page.made.register_requested.connect(presenter.show_register)

    def open(self, subject: str) -> None:
        self._subject = subject

    def entered(self) -> None:
        self.presenter.start(self._subject)

    def refresh(self) -> None:
        """The steps hold on to what was read; nothing changes under the reader's eyes."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def _forward(self) -> None:
        if self.presenter.step is LettingStep.MAKE:
            self._navigator.back()
        else:
            self.presenter.forward()

    def _ask_where(self, file_name: str, folder: Path | None) -> None:
        ics = file_name.endswith(".ics")
        kind, suffix = (self.tr("Calendar"), ".ics") if ics else ("PDF", ".pdf")
        request = SaveRequest(self.tr("Where does the file go?"), file_name, kind, suffix, folder)
        self._dialogs.choose_save_file(request, self.presenter.save_to)


def make_page(
    theme: Theme,
    texts: Texts,
    content: Content,
    read: ReadThrough,
    judge: Judge | None = None,
    *,
    at_table: bool,
) -> Steps[LettingPage]:
    """The page around its first and its third step. `at_table`: each recipient says whether it was there."""
    recipients = RecipientsStep(theme, texts, at_table=at_table)
    yield
    made = LetOutReceipt(theme)
    yield
    return LettingPage(theme, content, recipients, read, made, judge)
