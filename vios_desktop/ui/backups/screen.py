"""Joins page and presenter of the backups into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.packages import PackageService
from vios_desktop.services.vault_check import VaultCheckService
from vios_desktop.ui.backups.presenter import BackupsPresenter
from vios_desktop.ui.backups.vault_check import VaultCheckPresenter
from vios_desktop.ui.backups.vault_check_card import VaultCheckCard
from vios_desktop.ui.backups.view import BackupsPage
from vios_desktop.ui.backups.way_out import WayOutPresenter
from vios_desktop.ui.backups.way_out_view import WayOutCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.backups.run import BackupRun
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class BackupsScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        run: BackupRun,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self.page = BackupsPage(theme, desk.session.clock.today)
        self.presenter = BackupsPresenter(self.page, desk.backups, run, runners, texts, navigator, dialogs)
        self.way_out = WayOutCard(theme)
        self.check_card = VaultCheckCard(theme)
        self.checking = VaultCheckPresenter(self.check_card, VaultCheckService(desk.session), runners, texts)
        self.check_card.check_requested.connect(self.checking.check)
        self.check_card.stop_requested.connect(self.checking.stop)
        self.page.foot.addWidget(self.check_card)
        self.page.foot.addWidget(self.way_out)
        self.packing = WayOutPresenter(
            *(
                self.way_out,
                PackageService(desk.session, desk.limited),
                runners,
                texts,
                dialogs,
                desk.session.clock.today,
            )
        )
        self.way_out.make_requested.connect(self.packing.make)
        self.way_out.stop_requested.connect(self.packing.stop)
        self.way_out.again_requested.connect(self.packing.entered)
        self.way_out.gone_requested.connect(self.packing.gone)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.make_requested.connect(self.presenter.make)
        self.page.check_requested.connect(self.presenter.check)
        self.page.place_requested.connect(self.presenter.choose_place)
        self.page.drop_requested.connect(self.presenter.drop_place)

    def entered(self) -> None:
        self.presenter.entered()
        self.packing.entered()
        self.page.make_button.setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.packing.close()
        self.checking.close()
        self.presenter.close()
