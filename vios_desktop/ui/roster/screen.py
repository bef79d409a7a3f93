"""Joins page and presenter of reading in a list into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.roster.columns_step import ColumnsStep
from vios_desktop.ui.roster.done_step import DoneStep
from vios_desktop.ui.roster.file_step import FileStep
from vios_desktop.ui.roster.partner_check import PartnerCheckStep
from vios_desktop.ui.roster.presenter import RosterPresenter
from vios_desktop.ui.roster.view import RosterPage, RosterParts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RosterScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        read_file: Callable[[Path], bytes],
        page: RosterPage,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = page
        presenter = self.presenter = RosterPresenter(page, desk, runner, texts, navigator, dialogs, read_file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        page.leave_requested.connect(navigator.back)
        page.lock_requested.connect(navigator.lock)
        page.forward_requested.connect(presenter.forward)
        page.backward_requested.connect(presenter.backward)
        page.stop_requested.connect(presenter.stop)
        page.file.kind_chosen.connect(presenter.set_kind)
        page.file.file_requested.connect(presenter.choose_file)
        page.file.dropped.connect(presenter.take_file)
        page.file.undo_requested.connect(presenter.undo)
        page.columns.sheet_chosen.connect(presenter.choose_sheet)
        page.columns.column_chosen.connect(presenter.choose_column)
        page.columns.whole_chosen.connect(lambda on: presenter.set_whole(whole=on))
        page.columns.left_chosen.connect(presenter.set_left_on)
        page.check.answered.connect(presenter.answer)
        page.check.confirmed.connect(lambda on: presenter.confirm(confirmed=on))
        page.done.undo_requested.connect(presenter.undo)

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """What is on the table stays: it is looked at again before anything is written."""

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.stop()
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    read_file: Callable[[Path], bytes],
) -> Steps[RosterScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    file = FileStep(theme)
    yield
    columns = ColumnsStep(theme, desk.session.clock.today)
    yield
    check, done = PartnerCheckStep(theme), DoneStep(theme)
    yield
    page = RosterPage(theme, RosterParts(file, columns, check, done))
    yield
    return RosterScreen(desk, runner, texts, navigator, dialogs, read_file, page)
