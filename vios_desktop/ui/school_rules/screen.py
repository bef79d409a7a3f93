"""Joins page and presenter of the rules into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.school_rules.presenter import SchoolRulesPresenter
from vios_desktop.ui.school_rules.view import SchoolRulesPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class SchoolRulesScreen(QWidget):
    """A `Screen`."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.page = SchoolRulesPage(theme, wall_clock_of(desk))
        self.presenter = SchoolRulesPresenter(self.page, desk.school_rules, runner, texts, navigator)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.changed.connect(self.presenter.change)
        self.page.name_changed.connect(self.presenter.change_name)
        self.page.retry_requested.connect(self.presenter.refresh)
        self.page.release.release_requested.connect(self._release)
        self.page.release.withdraw_requested.connect(self.presenter.withdraw)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.take_focus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        """What was typed is written before the page goes out of view."""
        self.page.flush()
        self.presenter.after_writing(done)

    def close_session(self) -> None:
        self.presenter.close()

    def _release(self, with_names: bool) -> None:  # the argument of the signal
        self.page.flush()
        self.presenter.release(with_names=with_names)


def build(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> SchoolRulesScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return SchoolRulesScreen(desk, runner, texts, navigator, theme)
