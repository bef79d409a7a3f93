"""Joins page and presenter of Kennis into the screen that the window shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.knowledge.presenter import KnowledgePresenter
from vios_desktop.ui.knowledge.view import KnowledgePage
from vios_desktop.ui.knowledge.words import KnowledgeWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.texts import Texts
    from vios_desktop.ui.knowledge.model import KnowledgePorts
    from vios_desktop.ui.knowledge.presenter import HelpNavigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme


class KnowledgeScreen(QWidget):
    """A `Screen`. `visit(key)` opens one entry, for a navigator that leads to it. It needs no session."""

    def __init__(
        self,
        ports: KnowledgePorts,
        runner: Runner,
        texts: Texts,
        navigator: HelpNavigator,
        settings: UiSettings,
        theme: Theme,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.page = KnowledgePage(theme, KnowledgeWords(self), settings, texts)
        self.presenter = KnowledgePresenter(self.page, ports, runner, navigator, today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def focus_search(self) -> None:
        """Ctrl+F: the search of this page, not the one above it."""
        self.page.focus_search()

    def visit(self, key: str = "") -> None:
        self.presenter.visit(key)

    def entered(self) -> None:
        self.presenter.entered()
        if not self.presenter.open_key:
            self.page.focus_search()

    def refresh(self) -> None:
        """Own contacts may have changed; nothing else does."""
        self.presenter.entered()

    def leave(self, done: Callable[[], None]) -> None:
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def _connect(self) -> None:
        left, right, presenter = self.page.list_pane, self.page.detail_pane, self.presenter
        left.searched.connect(presenter.search)
        left.chosen.connect(presenter.open)
        left.first_wanted.connect(presenter.open_first)
        left.type_chosen.connect(presenter.show_type)
        left.cleared.connect(self._clear)
        for pane in (left, right):
            pane.proposal_chosen.connect(presenter.try_out)
        right.pages.followed.connect(presenter.follow)
        right.pages.help_wanted.connect(presenter.start_help)
        right.back_wanted.connect(presenter.go_back)
        right.retry_requested.connect(presenter.entered)
        self.page.leave_requested.connect(presenter.leave_screen)

    def _clear(self) -> None:
        self.presenter.clear()
        self.page.focus_search()


def build(
    ports: KnowledgePorts,
    runner: Runner,
    texts: Texts,
    navigator: HelpNavigator,
    settings: UiSettings,
    theme: Theme,
    today: Callable[[], date],
) -> KnowledgeScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return KnowledgeScreen(ports, runner, texts, navigator, settings, theme, today)
