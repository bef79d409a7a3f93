"""Joins page and presenter of an access request into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.access.presenter import AccessPresenter
from vios_desktop.ui.access.view import AccessPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class AccessScreen(QWidget):
    """A `Screen`. Call `open(person id)`, show the page, then `entered`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        theme: Theme,
        pictures: Callable[[bytes], Sequence[PagePicture]],
    ) -> None:
        super().__init__()
        self.page = AccessPage(theme, texts)
        self.presenter = AccessPresenter(self.page, desk, runner, texts, navigator, pictures)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.limited_requested.connect(self.presenter.to_limited)
        self.page.back_requested.connect(self.presenter.to_register)
        self.page.given.connect(self.presenter.hand_out)

    def open(self, person_id: str) -> None:
        self.page.start()
        self.presenter.open(person_id)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """The pages stay as they are read; what was written meanwhile is told when they are given."""

    def leave(self, done: Callable[[], None]) -> None:
        done()

    def close_session(self) -> None:
        self.presenter.close()


def build(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    theme: Theme,
    pictures: Callable[[bytes], Sequence[PagePicture]],
) -> AccessScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return AccessScreen(desk, runner, texts, navigator, theme, pictures)
