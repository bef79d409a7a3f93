"""Joins page and presenter of the demands into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.demands.detail_pane import DemandPane
from vios_desktop.ui.demands.presenter import DemandsPresenter
from vios_desktop.ui.demands.view import DemandsPage
from vios_desktop.ui.demands.words import DemandWords
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme


class DemandsScreen(QWidget):
    """A `Screen`. `visit(demand id)` opens one demand, or the form of a new one ("new")."""

    def __init__(
        self, desk: Desk, runner: Runner, navigator: Navigator, words: DemandWords, page: DemandsPage
    ) -> None:
        super().__init__()
        self.page = page
        self.presenter = DemandsPresenter(self.page, desk, runner, navigator, words, QtLater(self))
        self._wanted = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def visit(self, demand_id: str | None = None) -> None:
        """Open this demand once the screen is entered; without one everything stays as it was left."""
        self._wanted = demand_id or ""

    def entered(self) -> None:
        self.presenter.entered()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.presenter.show(wanted)
        elif not self.page.pane.holds_focus:
            self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.list_pane.stop()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.page.list_pane.stop()
        self.presenter.close()

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        pane = page.pane
        page.sides.back_requested.connect(presenter.back)
        page.back_button.clicked.connect(lambda: presenter.to_register(None))
        page.new_requested.connect(presenter.record)
        page.list_pane.chosen.connect(self._choose)
        page.list_pane.retry_requested.connect(presenter.refresh)
        pane.answer_requested.connect(pane.open_answer)
        pane.edit_requested.connect(presenter.edit)
        pane.register_requested.connect(presenter.to_register)
        pane.form.person_asked.connect(presenter.search_people)
        pane.form.edited.connect(self._typed)
        pane.form.saved.connect(lambda: presenter.keep(pane.form.typed_demand()))
        pane.answer_form.edited.connect(presenter.forms.typed)
        pane.answer_form.saved.connect(lambda: presenter.answer(pane.answer_form.texts()))

    def _choose(self, demand_id: str) -> None:
        self.page.pane.close_form()
        self.presenter.open(demand_id)

    def _typed(self) -> None:
        form = self.page.pane.form
        self.presenter.typed(form.typed_demand(), says_enough=form.says_enough)


def make(
    desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, settings: UiSettings, theme: Theme
) -> Steps[DemandsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = DemandWords(texts)
    pane = DemandPane(theme, words, wall_clock_of(desk))
    yield
    page = DemandsPage(theme, words, settings, pane)
    yield
    return DemandsScreen(desk, runner, navigator, words, page)
