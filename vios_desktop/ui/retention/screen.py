"""Joins page and presenter of Bewaartermijnen into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.retention.presenter import RetentionPresenter
from vios_desktop.ui.retention.view import RetentionPage
from vios_desktop.ui.retention.ways import PrivacyPage, PrivacyWays, lead
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RetentionScreen(QWidget):
    """A `Screen`. `visit(record id)` opens the form in which something was typed about that record.

    `visit` of a part (`retention.parts`) leads to it.
    """

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
        self._dialogs, self._wanted = dialogs, ""
        self.page = RetentionPage(theme, texts, wall_clock_of(desk))
        self.presenter = RetentionPresenter(self.page, desk, runners, texts, navigator, dialogs, QtLater(self))
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
        page.edited.connect(presenter.forms.typed)
        page.certificate_asked.connect(presenter.show_certificate)
        ways = PrivacyWays(theme, PrivacyPage.PERIODS, desk.session)
        ways.requested.connect(lambda way: lead(navigator, way))
        page.deeds.addWidget(ways)

    def visit(self, record_id: str | None = None) -> None:
        self._wanted = record_id or ""

    def entered(self) -> None:
        wanted, self._wanted = self._wanted, ""
        self.page.wish(wanted)
        self.page.search.edit.setFocus()
        self.presenter.entered(wanted)

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.stop()
        self._dialogs.close_all()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

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
