"""Joins pages and presenters into the screen that the window shows: the school itself, and its neighbourhood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.area.presenter import AreaPresenter
from vios_desktop.ui.area.view import AreaPage
from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.trends.presenter import TrendsPresenter
from vios_desktop.ui.trends.view import TrendsPage
from vios_desktop.ui.trends.words import TrendWords
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.one_page import OnePage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.decision.paper import PaperPorts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class TrendsScreen(QWidget):
    """A `Screen` of two pages; the chips above go from one to the other."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        theme: Theme,
        paper: PaperPorts,
        read_file: Callable[[Path], bytes],
        words: TrendWords,
        pages: tuple[TrendsPage, AreaPage],
    ) -> None:
        super().__init__()
        self._dialogs, self._theme = paper.dialogs, theme
        self.page, self.area = pages
        self.presenter = TrendsPresenter(self.page, desk, runner, texts, navigator, words, paper)
        self.area_presenter = AreaPresenter(self.area, desk, runner, texts, navigator, paper.dialogs, read_file)
        self.school_chip = ChoiceChip(theme, self.tr("Our school"), chosen=True)
        self.area_chip = ChoiceChip(theme, self.tr("Neighbourhood"))
        self._pages = OnePage()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_chips())
        layout.addWidget(self._pages, 1)
        self._connect_trends(navigator)
        self._connect_area()

    def entered(self) -> None:
        self._presenter_shown()
        (self.page.head.period if self.shows_school else self.area_chip).setFocus()

    @property
    def shows_school(self) -> bool:
        return self._pages.currentWidget() is self.page

    def refresh(self) -> None:
        self.presenter.refresh()
        if not self.shows_school and not self.area.choosing:
            self.area_presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        self.presenter.close()
        self.area_presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes() if self.shows_school else (self.area_chip, self.area)

    def _presenter_shown(self) -> None:
        if self.shows_school:
            self.presenter.entered()
        elif not self.area.choosing:
            self.area_presenter.refresh()

    def _make_chips(self) -> QHBoxLayout:
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(24, 10, 24, 0)
        row.setSpacing(8)
        for number, chip in enumerate((self.school_chip, self.area_chip)):
            self._group.addButton(chip, number)
            row.addWidget(chip)
        row.addStretch(1)
        self.inside_button = QuietButton(self._theme, self.tr("For inside the school"), "building")
        row.addWidget(self.inside_button)
        self._group.idClicked.connect(self._turn_to)
        return row

    def _turn_to(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self.inside_button.setEnabled(self.shows_school)
        self._presenter_shown()

    def _copied_words(self) -> str:
        return self.tr("Copied, for half a minute. These figures are exact: keep them inside the school.")

    def _connect_trends(self, navigator: Navigator) -> None:
        page, presenter = self.page, self.presenter
        page.opened.connect(presenter.open)
        page.copied.connect(lambda: navigator.toast(self._copied_words()))
        page.put_away.connect(presenter.put_away)
        page.brought_back.connect(presenter.bring_back)
        page.retry_requested.connect(presenter.refresh)
        page.follow_up.agreements_requested.connect(presenter.show_agreements)
        page.head.period_chosen.connect(presenter.choose)
        page.head.print_requested.connect(presenter.print)
        page.head.save_requested.connect(self._save)
        page.head.export_requested.connect(presenter.to_core_team)
        self.inside_button.clicked.connect(presenter.to_inside)
        if not presenter.may_disclose:
            self.inside_button.hide()

    def _connect_area(self) -> None:
        page, presenter = self.area, self.area_presenter
        page.file_requested.connect(presenter.choose_file)
        page.removed.connect(presenter.remove)
        page.form.keep_requested.connect(presenter.keep)
        page.form.cancelled.connect(presenter.give_up)

    def _save(self) -> None:
        shown = self.presenter.shown
        if shown is None:
            return
        period = shown.view.period
        name = f"trends-{period.first.isoformat()}-{period.last.isoformat()}.pdf"
        self.presenter.save(SaveRequest(self.tr("Where does the file go?"), name, "PDF", ".pdf"))


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    theme: Theme,
    paper: PaperPorts,
    read_file: Callable[[Path], bytes],
) -> Steps[TrendsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = TrendWords(texts)
    page = TrendsPage(theme, words, Words(texts))
    yield from page.furnish()
    yield
    pages = page, AreaPage(theme, texts)
    yield
    return TrendsScreen(desk, runner, texts, navigator, theme, paper, read_file, words, pages)
