"""Joins page and presenter of Zoeken into the screen that the window shows, and makes the panel above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.search.panel import PanelPresenter
from vios_desktop.ui.search.presenter import SearchPresenter
from vios_desktop.ui.search.view import SearchPage
from vios_desktop.ui.search.words import SearchWords
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import FloatingRow


class SearchScreen(QWidget):
    """A `Screen`. `visit(text)` asks for something; without a text it stands as it was left."""

    def __init__(
        self, desk: Desk, school: SchoolView, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme
    ) -> None:
        super().__init__()
        words = SearchWords(texts, school, desk.session.clock.today, self)
        self.page = SearchPage(theme, words)
        self.presenter = SearchPresenter(
            self.page, desk.search, desk.saved_searches, runner, texts, navigator, QtLater(self)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def focus_search(self) -> None:
        """Ctrl+F: the box of this page; the one above every page is away here."""
        self.page.focus_search()

    def visit(self, text: str = "") -> None:
        self.presenter.visit(text)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.focus_search()

    def refresh(self) -> None:
        self.presenter.read()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave()
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def _connect(self) -> None:
        page, presenter, saved = self.page, self.presenter, self.page.saved
        page.typed.connect(presenter.typed)
        page.first_wanted.connect(presenter.open_first)
        page.chosen.connect(presenter.open)
        page.kind_chosen.connect(presenter.choose_kind)
        page.period_chosen.connect(presenter.choose_period)
        page.leave_requested.connect(presenter.back)
        saved.save_wanted.connect(presenter.begin_saving)
        saved.named.connect(presenter.name)
        saved.use_chosen.connect(presenter.use)
        saved.rename_chosen.connect(presenter.begin_renaming)
        saved.remove_chosen.connect(presenter.remove)


def make(
    desk: Desk, school: SchoolView, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme
) -> Steps[SearchScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    screen = SearchScreen(desk, school, runner, texts, navigator, theme)
    yield
    screen.presenter.show_start()
    return screen


def panel_of(
    desk: Desk,
    school: SchoolView,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    show: Callable[[str, Sequence[FloatingRow]], None],
    parent: QObject,
) -> PanelPresenter:
    """What answers while one types in the box above every page."""
    words = SearchWords(texts, school, desk.session.clock.today, parent)
    return PanelPresenter(desk.search, words, show, runner, navigator, QtLater(parent))
