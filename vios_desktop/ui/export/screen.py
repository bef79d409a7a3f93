"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.desk import Desk
from vios_desktop.texts import Texts
from vios_desktop.ui.dialog_port import Dialogs, SaveRequest
from vios_desktop.ui.export.limited_choice import LimitedChoicePresenter
from vios_desktop.ui.export.model import FilePorts
from vios_desktop.ui.export.presenter import ExportPresenter
from vios_desktop.ui.export.view import ExportPage, make_page
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import Runner
from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from vios_desktop.ui.making import Steps


class ExportScreen(QWidget):
    """A `Screen`. `visit` chooses the period before it is entered."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        files: FilePorts,
        page: ExportPage,
    ) -> None:
        super().__init__()
        self._navigator, self._dialogs = navigator, dialogs
        self.page = page
        proposed, later = self.page.recipient.values(), QtLater(self)
        services = (desk, runner, texts, navigator, dialogs, files)
        self.presenter = ExportPresenter(self.page, *services, proposed, later)
        self.limited = LimitedChoicePresenter(
            *(self.page.content.limited, desk, runner, navigator, self._kept),
            lambda error: self.page.show_problem(texts.error(error.code, **error.params)),
        )
        self._day: date | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        presenter = self.presenter
        page.content.outside_requested.connect(navigator.show_outside_numbers)
        page.content.chosen.connect(presenter.choose)
        page.content.limited.chosen.connect(self.limited.choose)
        page.content.sketches.added.connect(presenter.add_sketch)
        page.content.sketches.removed.connect(presenter.remove_sketch)
        page.read.sketches.answered.connect(presenter.answer_sketch)
        page.recipient.changed.connect(presenter.set_recipient)
        page.forward_requested.connect(presenter.forward)
        page.backward_requested.connect(presenter.backward)
        page.leave_requested.connect(navigator.back)
        page.stop_requested.connect(presenter.stop)
        page.lock_requested.connect(navigator.lock)
        page.where_requested.connect(self._ask_where)
        page.content.others.yearly_requested.connect(navigator.show_yearly)
        page.content.others.joined_requested.connect(navigator.show_joined)
        page.content.others.table_requested.connect(navigator.show_year_table)
        page.make.again_requested.connect(presenter.ask_again)
        page.make.chosen.connect(presenter.choose_form)

    def visit(self, day: date | None = None) -> None:
        self._day = day

    def entered(self) -> None:
        self.presenter.start(self._day)
        self.limited.read()

    def refresh(self) -> None:
        """The steps hold on to what was read; nothing changes under the reader's eyes."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.draft.is_kept

    def close_session(self) -> None:
        self.presenter.close()
        self.limited.close()

    def _kept(self) -> str:
        return self.tr("Kept. It holds from the next school year on.")

    def _ask_where(self, file_name: str) -> None:
        suffix = PurePath(file_name).suffix
        request = SaveRequest(self.tr("Where does the file go?"), file_name, suffix[1:].upper(), suffix)
        self._dialogs.choose_save_file(request, self.presenter.save_to)


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> Steps[ExportScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    page = yield from make_page(theme)
    yield
    return ExportScreen(desk, runner, texts, navigator, dialogs, files, page)
