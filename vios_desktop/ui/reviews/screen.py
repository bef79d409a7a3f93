"""Joins page and presenter of reviews into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.reviews.presenter import ReviewsPresenter
from vios_desktop.ui.reviews.view import ReviewsPage, review_pages
from vios_desktop.ui.reviews.words import ReviewWording
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class ReviewsScreen(QWidget):
    """A `Screen`. Call `open_key` or `open_review`, show the page, then `entered`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        dialogs: Dialogs,
        words: ReviewWording,
        page: ReviewsPage,
    ) -> None:
        super().__init__()
        self.page = page
        later = QtLater(self)
        self.presenter = ReviewsPresenter(self.page, desk, runner, navigator, dialogs, words, later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect(navigator)

    def open_key(self, bundle_key: str) -> None:
        self.presenter.open_key(bundle_key)

    def open_review(self, review_id: str) -> None:
        self.presenter.open_review(review_id)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.focus_work()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.draft_is_kept

    def close_session(self) -> None:
        self.presenter.close()

    def _connect(self, navigator: Navigator) -> None:
        page, presenter = self.page, self.presenter
        page.retry_requested.connect(presenter.look_again)
        page.overview.look_requested.connect(presenter.open_bundle)
        page.overview.limits.changed.connect(presenter.change_limits)
        page.table.back_requested.connect(presenter.to_overview)
        page.table.typed.connect(presenter.typed)
        page.table.decision.decided.connect(presenter.decide)
        receipt = page.receipt
        receipt.back_requested.connect(presenter.to_overview)
        receipt.withdraw_requested.connect(presenter.withdraw)
        receipt.agree_requested.connect(presenter.agree)
        receipt.edited.connect(presenter.agreement.page.typed)
        receipt.call_requested.connect(presenter.call)
        receipt.advice_requested.connect(presenter.ask_advice)
        receipt.case_requested.connect(presenter.open_case)
        receipt.agreement_requested.connect(navigator.show_agreements)


def make(
    desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs, theme: Theme
) -> Steps[ReviewsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = ReviewWording(texts)
    pages = yield from review_pages(theme, words, wall_clock_of(desk))
    yield
    page = ReviewsPage(theme, words, pages)
    yield
    return ReviewsScreen(desk, runner, navigator, dialogs, words, page)
