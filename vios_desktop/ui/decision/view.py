"""The window of a walk: header, map and the page of the moment. It shows and asks; the presenter decides."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.advice_page import AdvicePage
from vios_desktop.ui.decision.alarm_page import AlarmPage
from vios_desktop.ui.decision.also_page import AlsoPage
from vios_desktop.ui.decision.problem_page import ProblemPage
from vios_desktop.ui.decision.question_page import QuestionPage
from vios_desktop.ui.decision.receipt_page import ReceiptPage
from vios_desktop.ui.decision.side_pane import SIDE_LEAST, SidePane
from vios_desktop.ui.decision.start_page import StartPage
from vios_desktop.ui.decision.tab_order import tab_in_order
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.low_bars import LowBars
from vios_desktop.ui.widgets.one_page import OnePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.decision.model import (
        AdviceModel,
        AlarmModel,
        Notice,
        PathModel,
        QuestionModel,
        ReceiptModel,
        WhatIfModel,
        WhatIfQuestion,
    )
    from vios_desktop.ui.decision.start_model import AlsoModel, KindList, StartModel
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.theme.theme import Theme

PREVIOUS_KEY = "Alt+Left"
_SAVED_FROM = 900
_WORDS_FROM = 760
_LEAST = 480


class WalkPages(NamedTuple):
    """The pages of a walk, in the order in which one meets them."""

    start: StartPage
    question: QuestionPage
    also: AlsoPage
    alarm: AlarmPage
    advice: AdvicePage
    receipt: ReceiptPage
    problem: ProblemPage


def walk_pages(theme: Theme) -> Steps[WalkPages]:
    """They are made in steps: together they would hold the window too long."""
    start, question, also = StartPage(theme), QuestionPage(theme), AlsoPage(theme)
    yield
    advice = AdvicePage(theme)
    yield
    return WalkPages(start, question, also, AlarmPage(theme), advice, ReceiptPage(theme), ProblemPage(theme))


class DecisionView(QWidget):
    """Implements `WalkPort`. One page at a time; keys that a page knows work wherever the focus is."""

    back_requested = Signal()
    stop_requested = Signal()
    lock_requested = Signal()
    step_requested = Signal(str)
    previous_requested = Signal()

    def __init__(self, theme: Theme, pages: WalkPages, *, without_account: bool = False) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self._number, self._saved = "", ""
        self._stale, self._saved_shown = False, True
        self._back = self.tr("Back to the unlock screen") if without_account else self.tr("Back")
        title = self.tr("Quick advice") if without_account else self.tr("Decision help")
        self.header = FocusHeader(theme, self._back, title)
        self.header.lock_button.setHidden(without_account)
        self.stop_button = SecondaryButton(theme, self.tr("Stop and go on later"))
        self.stop_button.clicked.connect(self.stop_requested)
        self.header.add_button(self.stop_button)
        self.header.back_requested.connect(self.back_requested)
        self.header.lock_requested.connect(self.lock_requested)
        theme.changed.connect(self._fit)
        self.side = SidePane(theme)
        self.side.change_requested.connect(self.step_requested)
        self._pages = pages
        self.start, self.question, self.also, self.alarm, self.advice, self.receipt, self.problem = pages
        self._stack = OnePage()
        for page in self._pages:
            self._stack.addWidget(page)
        self.advice.grid.relaid.connect(self._retab)
        self._build()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, map, page."""
        return (self.header, self.side, self._stack)

    def take_focus(self) -> None:
        for page in self._pages:
            if page is self.page:
                page.take_focus()

    def show_loading(self) -> None:
        self.problem.show_loading()
        self._turn_to(self.problem, side=False)

    def show_header(self, incident_number: str) -> None:
        self._number = incident_number
        self.stop_button.setVisible(bool(incident_number))
        self._fit()

    def show_saved(self, at: datetime | None) -> None:
        self._saved, self._saved_shown = self._words.clock(at) if at else "", True
        self._fit()

    def show_start(self, model: StartModel) -> None:
        self._stale = model.stale
        self._turn_to(self.start, side=False)
        self.start.show_start(model)

    def show_kinds(self, model: KindList) -> None:
        for page in (self.start, self.also):
            if page is self.page:
                page.picker.show_kinds(model)
        self._retab()

    def show_also(self, path: PathModel, model: AlsoModel) -> None:
        self.side.show_path(path, on_advice=False)
        self._turn_to(self.also, side=True)
        self.also.show_also(model)
        self._retab()

    def show_question(self, path: PathModel, model: QuestionModel) -> None:
        self._stale = model.stale
        self.side.show_path(path, on_advice=False)
        self._turn_to(self.question, side=True)
        self.question.show_question(model)

    def show_alarm(self, model: AlarmModel) -> None:
        self._turn_to(self.alarm, side=False)
        self.alarm.show_alarm(model)

    def show_advice(self, path: PathModel, model: AdviceModel) -> None:
        self._stale = model.stale
        self.side.show_path(path, on_advice=True)
        self._turn_to(self.advice, side=True)
        self.advice.show_advice(model)

    def show_advice_again(self, model: AdviceModel) -> None:
        self.advice.show_again(model)

    def show_missing(self, axis: str) -> None:
        self.advice.show_missing(axis)

    def show_reason_missing(self, axis: str) -> None:
        self.advice.grid.card(axis).show_reason_missing()

    def offer_what_if(self, questions: tuple[WhatIfQuestion, ...]) -> None:
        self.advice.what_if.offer(questions)

    def show_what_if(self, model: WhatIfModel) -> None:
        self.advice.what_if.show_result(model)

    def show_receipt(self, model: ReceiptModel) -> None:
        self._turn_to(self.receipt, side=False)
        self.stop_button.hide()
        self._saved_shown = False
        self._fit()
        self.receipt.show_receipt(model)
        self._retab()

    def show_notices(self, notices: tuple[Notice, ...]) -> None:
        for page in (self.start, self.question, self.advice):
            if page is self.page:
                page.notices.show_notices(notices, stale=self._stale)
        self._retab()

    def show_error(self, text: ErrorText | None) -> None:
        for page in (self.start, self.question, self.advice):
            if page is self.page:
                page.notices.show_error(text)

    def show_problem(self, text: ErrorText, *, no_rule: bool) -> None:
        if no_rule:
            self.problem.show_no_rule(text)
        else:
            self.problem.show_error(text)
        self._turn_to(self.problem, side=False)

    def fixed_words(self, agreements: int) -> str:
        if not agreements:
            return self.tr("Decision fixed.")
        return self.tr("Decision fixed, %n agreement(s) made.", "", agreements)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for page in self._pages:
            if page is self.page and page.handle_key(event):
                return
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the short header, whichever words it shows now."""
        hint = super().minimumSizeHint()
        pages = self._stack.minimumSizeHint().width()
        side = 0 if self.side.isHidden() else SIDE_LEAST
        return QSize(max(pages + side, self._theme.px(_LEAST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit()
        self._bars.fit()
        self._fit()

    def _fit(self) -> None:
        """Fewer words in the header of a narrow window."""
        width = self.width() / self._theme.zoom
        text = self._saved
        if self._saved and width >= _SAVED_FROM:
            text = self.tr("Answers kept %1").replace("%1", self._saved)
        self.header.set_saved(text if self._saved_shown else "")
        wide = width >= _WORDS_FROM
        back = self.tr("Back to incident %1").replace("%1", self._number)
        self.header.set_back(back if self._number and wide else self._back)
        stop = self.tr("Stop and go on later")
        self.stop_button.setText(stop if wide else self.tr("Stop"))
        self.stop_button.setAccessibleName(stop)

    def _retab(self) -> None:
        tab_in_order(self.panes())

    def _turn_to(self, page: QWidget, *, side: bool) -> None:
        self.side.setVisible(side)
        self._stack.setCurrentWidget(page)

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
        bars = self.header, self.question.foot, self.advice.footer
        self._bars = LowBars(self._theme, self, *(bar.layout() for bar in bars))
        previous = QAction(self.tr("Previous question"), self)
        previous.setShortcut(QKeySequence(PREVIOUS_KEY))
        previous.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        previous.triggered.connect(self._previous)
        self.addAction(previous)

    def _previous(self) -> None:
        if self.page is self.question:
            self.question.go_back()
        else:
            self.previous_requested.emit()
