"""Joins page and presenter of a report without an account into one page of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.reporting.presenter import ReportPresenter
from vios_desktop.ui.reporting.view import ReportPage
from vios_desktop.ui.shell.danger_strip import DangerStrip
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.services.reporting import ReportingService
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import ErrorTexts
    from vios_desktop.ui.reporting.place import ReportPlace
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class ReportScreen(QWidget):
    """`left` when the user is done. Show the page, then `start`."""

    left = Signal()

    def __init__(
        self,
        service: ReportingService,
        runner: Runner,
        texts: ErrorTexts,
        theme: Theme,
        dialogs: Dialogs,
        read: Callable[[Path], bytes],
        place: ReportPlace | None = None,
    ) -> None:
        super().__init__()
        page = self.page = ReportPage(theme, texts)
        presenter = self.presenter = ReportPresenter(
            page, service, runner, QtLater(self), dialogs, self.left.emit, read, place
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(DangerStrip(theme, with_help=False))  # somebody may be writing while it still goes on
        layout.addWidget(page)
        page.edited.connect(presenter.typed)
        page.back_requested.connect(presenter.leave)
        page.hand_in_button.clicked.connect(presenter.hand_in)
        page.hand_in_left_button.clicked.connect(presenter.hand_in_left)
        page.destroy_button.clicked.connect(presenter.destroy_left)
        page.again_button.clicked.connect(presenter.start)
        page.place.choose_button.clicked.connect(presenter.choose_place)
        page.files.choose_button.clicked.connect(presenter.choose_file)
        page.files.dropped.connect(presenter.add_paths)
        page.files.pasted.connect(lambda content: presenter.add_pasted(page.files.pasted_name(), content))
        page.files.removed.connect(presenter.remove_file)
        keys = {"save": presenter.hand_in, "attach": presenter.choose_file}
        add_actions(self, {**keys, "paste_file": page.files.take_clipboard})

    def start(self) -> None:
        self.presenter.start()

    def close_report(self) -> None:
        """Forget what is typed, but for its sealed draft; before the widget goes."""
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()
