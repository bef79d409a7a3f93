"""Joins the page of an overview and its presenter into the screen that the window shows."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.overviews.presenter import OverviewPresenter
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.export.model import FilePorts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.overviews.model import Source
    from vios_desktop.ui.overviews.page import OverviewPage
    from vios_desktop.ui.runner import Runner


class OverviewScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        page: OverviewPage,
        source: Source[Any, Any],
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        files: FilePorts,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = page
        first = page.recipient.values()
        self.presenter: OverviewPresenter[Any, Any] = OverviewPresenter(
            page, source, desk, runner, texts, navigator, files, first, QtLater(self)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        presenter = self.presenter
        page.content.chosen.connect(presenter.choose)
        page.recipient.changed.connect(presenter.set_sharing)
        page.forward_requested.connect(presenter.forward)
        page.backward_requested.connect(presenter.backward)
        page.leave_requested.connect(navigator.back)
        page.stop_requested.connect(presenter.stop)
        page.lock_requested.connect(navigator.lock)
        page.where_requested.connect(self._ask_where)
        page.make.again_requested.connect(presenter.ask_again)
        page.make.chosen.connect(presenter.choose_form)
        page.make.register_requested.connect(navigator.show_register)

    def entered(self) -> None:
        self.presenter.start()

    def refresh(self) -> None:
        """The steps hold on to what was read; nothing changes under the reader's eyes."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.draft.is_kept

    def close_session(self) -> None:
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def _ask_where(self, file_name: str) -> None:
        suffix = PurePath(file_name).suffix
        request = SaveRequest(self.tr("Where does the file go?"), file_name, suffix[1:].upper(), suffix)
        self._dialogs.choose_save_file(request, self.presenter.save_to)
