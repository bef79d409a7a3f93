"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.minutes.model import MinutesStep
from vios_desktop.ui.minutes.presenter import MinutesPresenter
from vios_desktop.ui.minutes.view import MinutesPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.minutes.model import FilePorts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class MinutesScreen(QWidget):
    """A `Screen`. `open` says which meeting before it is entered."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
        files: FilePorts,
    ) -> None:
        super().__init__()
        self._navigator, self._dialogs = navigator, dialogs
        self.page = MinutesPage(theme, texts)
        self.presenter = MinutesPresenter(self.page, desk, runner, texts, navigator, files)
        self._meeting_id = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.content.chosen.connect(presenter.choose_documents)
        page.recipients.changed.connect(presenter.set_sharing)
        page.read.look_requested.connect(presenter.look_at)
        page.read.hits.replaced.connect(presenter.replace)
        page.read.hits.kept.connect(presenter.keep)
        page.read.hits.taken_out.connect(presenter.take_out)
        page.read.hits.undo_requested.connect(presenter.undo)
        page.forward_requested.connect(self._forward)
        page.backward_requested.connect(presenter.backward)
        page.leave_requested.connect(navigator.back)
        page.lock_requested.connect(navigator.lock)
        page.where_requested.connect(self._ask_where)
        page.made.again_requested.connect(presenter.save_again)
        page.made.register_requested.connect(presenter.show_register)

    def open(self, meeting_id: str) -> None:
        self._meeting_id = meeting_id

    def entered(self) -> None:
        self.presenter.start(self._meeting_id)

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
        if self.presenter.step is MinutesStep.MAKE:
            self._navigator.back()
        else:
            self.presenter.forward()

    def _ask_where(self, file_name: str, folder: Path | None) -> None:
        ics = file_name.endswith(".ics")
        kind, suffix = (self.tr("Calendar"), ".ics") if ics else ("PDF", ".pdf")
        request = SaveRequest(self.tr("Where does the file go?"), file_name, kind, suffix, folder)
        self._dialogs.choose_save_file(request, self.presenter.save_to)


def build(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> MinutesScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return MinutesScreen(desk, runner, texts, navigator, dialogs, theme, files)
