"""The page of reviews: all that came together, one bundle on the table, or what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.reviews.decision_card import DecisionCard
from vios_desktop.ui.reviews.overview_page import OverviewPage
from vios_desktop.ui.reviews.receipt_page import ReceiptPage
from vios_desktop.ui.reviews.table_page import TablePage
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.reviews.model import Overview, ReceiptShown, ReviewForm, TableShown
    from vios_desktop.ui.reviews.words import ReviewWording
    from vios_desktop.ui.theme.theme import Theme


class ReviewPages(NamedTuple):
    """All that came together, one bundle on the table, and what was decided."""

    overview: OverviewPage
    table: TablePage
    receipt: ReceiptPage


def review_pages(theme: Theme, words: ReviewWording, clock: Callable[[], datetime]) -> Steps[ReviewPages]:
    """They are made in steps: together they would hold the window too long."""
    overview = OverviewPage(theme, words)
    yield
    decision = DecisionCard(theme, words, clock)
    yield
    table = TablePage(theme, words, decision)
    yield
    return ReviewPages(overview, table, ReceiptPage(theme, words, clock))


class ReviewsPage(QWidget):
    """Implements `ReviewsView`."""

    retry_requested = QtSignal()

    def __init__(self, theme: Theme, words: ReviewWording, pages: ReviewPages) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.overview, self.table, self.receipt = pages
        self.skeleton = Skeleton(theme, rows=6)
        self._stack = OnePage()
        self._pages = {part: PageScroll(part) for part in (self.overview, self.table, self.receipt)}
        self._stack.addWidget(self.skeleton)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._notice: Banner | None = None
        self._notices = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._notices)
        layout.addWidget(self._stack, 1)

    @property
    def notice(self) -> Banner | None:
        return self._notice

    def focus_work(self) -> None:
        """The first step of what is shown."""
        shown = self._stack.currentWidget()
        if shown is self._pages[self.table]:
            self.table.back.setFocus()
        elif shown is self._pages[self.receipt]:
            self.receipt.back.setFocus()
        elif self.overview.block.rows:
            self.overview.block.rows[0].button.setFocus()

    def show_loading(self) -> None:
        self._clear_notice()
        self._show(self.skeleton)

    def show_overview(self, shown: Overview) -> None:
        self._clear_notice()
        self.overview.show_overview(shown)
        self._show(self._pages[self.overview])

    def show_table(self, shown: TableShown, form: ReviewForm) -> None:
        self._clear_notice()
        self.table.show_table(shown, form)
        self._show(self._pages[self.table])
        self._pages[self.table].to_top()

    def show_receipt(self, shown: ReceiptShown) -> None:
        self._clear_notice()
        self.receipt.show_receipt(shown)
        self._show(self._pages[self.receipt])

    def show_error(self, error: ViosError) -> None:
        self._say(error)

    def show_problem(self, error: ViosError) -> None:
        self._say(error)

    def show_wrong(self, problems: tuple[FieldProblem, ...]) -> None:
        """Beside the boxes of the page that is shown; without problems: no outcome was chosen."""
        texts = self._words.texts
        errors = {problem.field: texts.problem(problem.code) for problem in problems}
        shown = self._stack.currentWidget()
        if shown is self._pages[self.overview]:
            for name, text in errors.items():
                self.overview.limits.show_wrong(name, text)
        elif shown is self._pages[self.receipt]:
            self.receipt.show_wrong(errors)
        else:
            errors = errors or {"outcome": self.tr("Choose what you decide.")}
            self.table.decision.set_errors(errors)

    def show_kept(self, at: datetime | None) -> None:
        self.table.decision.show_kept(at)

    def form(self) -> ReviewForm:
        return self.table.form()

    def agreement_texts(self) -> Mapping[str, str]:
        return self.receipt.agreement_texts()

    def fill_agreement(self, texts: Mapping[str, str]) -> None:
        self.receipt.fill_agreement(texts)

    def _show(self, page: QWidget) -> None:
        if self._stack.currentWidget() is not page:
            focused = self._stack.focusWidget()
            if focused is not None:
                focused.clearFocus()
            self._stack.setCurrentWidget(page)

    def _say(self, error: ViosError) -> None:
        self._clear_notice()
        words = self._words.texts.error(error.code, **error.params)
        retry = SecondaryButton(self._theme, self.tr("Look again"), size="compact")
        retry.clicked.connect(self.retry_requested)
        self._notice = Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=(retry,))
        self._notices.setContentsMargins(24, 12, 20, 0)
        self._notices.addWidget(self._notice)

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notices.setContentsMargins(0, 0, 0, 0)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
