"""A fixed decision as one page of the window: who decided what, when, under which rules, on which answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.card_grid import CardGrid
from vios_desktop.ui.decision.column import clear
from vios_desktop.ui.decision.problem_page import ProblemPage
from vios_desktop.ui.decision.record_presenter import RecordPresenter
from vios_desktop.ui.decision.side_pane import SidePane
from vios_desktop.ui.decision.tab_order import tab_in_order
from vios_desktop.ui.decision.words import DecisionWords, lowered
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.decision.model import RecordModel
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RecordView(QWidget):
    """Implements `RecordPort`: reading only."""

    back_requested = Signal()
    lock_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self.header = FocusHeader(theme, self.tr("Back"), self.tr("Decision"))
        self.header.back_requested.connect(self.back_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.side, self.grid = SidePane(theme), CardGrid(theme, dated=True)
        self.grid.relaid.connect(self._retab)
        self.problem = ProblemPage(theme)
        self.problem.back_requested.connect(self.back_requested)
        self._title = Label("", "page", wrap=True)
        self._facts = Label("", "secondary", "text2", wrap=True)
        self._code = Label("", "meta", "text3", wrap=True, tabular=True)
        self._disclaimer = Label("", "meta", "text3", wrap=True)
        self._banners = QVBoxLayout()
        self._banners.setSpacing(8)
        self._stack = OnePage()
        self.page = self._make_page()
        self._stack.addWidget(self.problem)
        self._stack.addWidget(self.page)
        self._build()

    def panes(self) -> Sequence[QWidget]:
        return (self.header, self._stack)

    def show_loading(self) -> None:
        self.side.hide()
        self.problem.show_loading()
        self._stack.setCurrentWidget(self.problem)

    def show_problem(self, text: ErrorText) -> None:
        self.problem.show_error(text)
        self._stack.setCurrentWidget(self.problem)

    def show_record(self, model: RecordModel) -> None:
        self.header.set_back(self.tr("Back to incident %1").replace("%1", model.incident_number))
        self._title.setText(self.tr("Decision: %1").replace("%1", lowered(model.title)))
        made = self.tr("Fixed on %1 by %2.").replace("%1", self._words.moment(model.made_at))
        rules = self._words.rules(model.checked_on, model.version)
        self._facts.setText(f"{made.replace('%2', model.made_by)} {rules}. {self._words.no_ruling()}")
        self._code.setText(self.tr("Code %1. It cannot be changed any more.").replace("%1", model.code))
        self._disclaimer.setText(model.disclaimer)
        self._show_banners(model)
        self.grid.show_cards(model.cards, may_choose=False)
        self.side.show_record(model.path, f"{rules}.")
        self.side.show()
        self._stack.setCurrentWidget(self.page)
        self.page.to_top()
        self.grid.focus_first()
        self._retab()

    def _retab(self) -> None:
        tab_in_order(self.panes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.grid.is_open:
            self.grid.close_detail()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit()

    def _show_banners(self, model: RecordModel) -> None:
        clear(self._banners)
        if model.rules_changed:
            what = self.tr("These are the rules of that day.")
            now = self.tr("The rules of today are of %1.").replace("%1", self._words.day(model.now_checked_on))
            self._banners.addWidget(Banner(self._theme, "info", what, now=now))
        if not model.same:
            what = self.tr("Worked out again, the advice is not the same as it was fixed.")
            now = self.tr("The choices and reasons are as they were fixed. Tell who looks after VIOS.")
            self._banners.addWidget(Banner(self._theme, "warn", what, now=now))

    def _make_page(self) -> PageScroll:
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(22, 16, 22, 12)
        body.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._facts, self._code):
            words.addWidget(label)
        body.addLayout(words)
        body.addLayout(self._banners)
        body.addWidget(self.grid, 1)
        body.addWidget(self._disclaimer)
        return PageScroll(content)

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.side)
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(body, 1)


class DecisionRecordScreen(QWidget):
    """Implements `Screen`. Call `open(record id, id of the protected incident)`, show it, then `entered`."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.view = RecordView(theme)
        self.presenter = RecordPresenter(self.view, desk, runner, texts, navigator)
        self.view.back_requested.connect(self.presenter.to_incident)
        self.view.lock_requested.connect(navigator.lock)
        self.view.grid.call_requested.connect(self.presenter.call)
        self.view.problem.again_requested.connect(self.presenter.entered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def open(self, record_id: str, limited_id: str = "") -> None:
        self.presenter.open(record_id, limited_id)

    def entered(self) -> None:
        self.presenter.entered()

    def refresh(self) -> None:
        """A fixed decision does not change."""

    def leave(self, done: Callable[[], None]) -> None:
        done()

    def close_session(self) -> None:
        self.presenter.close()

    def panes(self) -> Sequence[QWidget]:
        return self.view.panes()


def build_record(
    desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme
) -> DecisionRecordScreen:
    """The screen of a fixed decision."""
    return DecisionRecordScreen(desk, runner, texts, navigator, theme)
