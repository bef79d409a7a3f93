"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.trends.presenter import TrendsPresenter
from vios_desktop.ui.trends.view import TrendsPage
from vios_desktop.ui.trends.words import TrendWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.decision.paper import PaperPorts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class TrendsScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme, paper: PaperPorts
    ) -> None:
        super().__init__()
        self._dialogs = paper.dialogs
        words = TrendWords(texts, self)
        self.page = TrendsPage(theme, words, Words(texts, self))
        self.presenter = TrendsPresenter(self.page, desk, runner, texts, navigator, words, paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.opened.connect(presenter.open)
        page.put_away.connect(presenter.put_away)
        page.brought_back.connect(presenter.bring_back)
        page.retry_requested.connect(presenter.refresh)
        page.follow_up.agreements_requested.connect(presenter.show_agreements)
        page.head.period_chosen.connect(presenter.choose)
        page.head.print_requested.connect(presenter.print)
        page.head.save_requested.connect(self._save)
        page.head.export_requested.connect(presenter.to_core_team)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.head.period.setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def _save(self) -> None:
        shown = self.presenter.shown
        if shown is None:
            return
        period = shown.view.period
        name = f"trends-{period.first.isoformat()}-{period.last.isoformat()}.pdf"
        self.presenter.save(SaveRequest(self.tr("Where does the file go?"), name, "PDF", ".pdf"))


def build(
    desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme, paper: PaperPorts
) -> TrendsScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return TrendsScreen(desk, runner, texts, navigator, theme, paper)
