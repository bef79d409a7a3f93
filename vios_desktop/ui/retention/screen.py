"""Joins page and presenter of Bewaartermijnen into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.retention.presenter import RetentionPresenter
from vios_desktop.ui.retention.view import RetentionPage
from vios_desktop.ui.retention.ways import PrivacyPage, PrivacyWays, lead

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RetentionScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = RetentionPage(theme, texts, wall_clock_of(desk))
        self.presenter = RetentionPresenter(self.page, desk, runners, texts, navigator, dialogs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.text_changed.connect(presenter.set_text)
        page.destroyed.connect(presenter.destroy)
        page.pupils_destroyed.connect(presenter.destroy_pupils)
        page.log.chosen.connect(presenter.choose_log_period)
        page.log.shorten_asked.connect(presenter.shorten_log)
        page.registers.chosen.connect(presenter.registers.choose)
        page.registers.take_out_asked.connect(presenter.registers.take_out)
        page.taken_back.connect(presenter.take_back)
        page.chosen.connect(presenter.choose)
        page.certificate_asked.connect(presenter.show_certificate)
        ways = PrivacyWays(theme, PrivacyPage.PERIODS, desk.session)
        ways.requested.connect(lambda way: lead(navigator, way))
        page.deeds.addWidget(ways)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.search.edit.setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.stop()
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.page.stop()
        self.presenter.close()


def build(
    desk: Desk,
    runners: tuple[Runner, Runner],
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
) -> RetentionScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return RetentionScreen(desk, runners, texts, navigator, dialogs, theme)
