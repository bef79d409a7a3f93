"""Joins pages and presenters of handing over into the screens that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.handover.giving_presenter import GivingPresenter
from vios_desktop.ui.handover.giving_view import GivingPage
from vios_desktop.ui.handover.taking_presenter import TakingPresenter
from vios_desktop.ui.handover.taking_view import TakingPage
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.handover.giving_presenter import FilePorts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class GivingScreen(QWidget):
    """A `Screen`. Call `open(person id)`, show the page, then `entered`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        files: FilePorts,
        page: GivingPage,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = page
        self.presenter = GivingPresenter(self.page, desk, runner, texts, navigator, dialogs, files, QtLater(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        presenter = self.presenter
        page.back_requested.connect(presenter.back)
        page.key_requested.connect(presenter.choose_key)
        page.make_requested.connect(presenter.make)
        page.added.connect(presenter.add)
        page.removed.connect(presenter.remove)
        page.edited.connect(presenter.draft.typed)
        page.pupil.search_requested.connect(presenter.search_people)

    def open(self, person_id: str) -> None:
        self.presenter.open(person_id)
        self.page.start()

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """It stays as it is read; what was written meanwhile is told when it is made."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.draft.is_kept

    def close_session(self) -> None:
        self.presenter.close()
        self.page.start()


class TakingScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = TakingPage(theme, texts, desk.session.clock.today)
        self.presenter = TakingPresenter(self.page, desk, runner, texts, navigator, dialogs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.back_requested.connect(presenter.back)
        page.choose_requested.connect(presenter.choose)
        page.invitation_requested.connect(presenter.show_invitation)
        page.take_requested.connect(presenter.take_in)
        page.pupils_chosen.connect(presenter.set_pupils)
        page.leave_requested.connect(presenter.leave_it)
        page.take_back_requested.connect(presenter.take_back)
        page.pupil_requested.connect(presenter.show_pupil)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """What is being reviewed stays; what was written meanwhile is told when it is taken in."""

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()


def make_giving(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> Steps[GivingScreen]:
    """The screen of handing over, without having read anything: that begins with `entered`."""
    page = GivingPage(theme, texts)
    yield
    yield from page.furnish()
    yield
    return GivingScreen(desk, runner, texts, navigator, dialogs, files, page)
