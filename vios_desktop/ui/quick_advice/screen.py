"""Advice without an account as one page of the window: the pages of the decision help with their own presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.decision.view import DecisionView, walk_pages
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.making import finished
from vios_desktop.ui.quick_advice.people_box import PeopleBox
from vios_desktop.ui.quick_advice.presenter import QuickAdvicePresenter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.quick_advice import QuickAdviceService
    from vios_desktop.ui.decision.paper import PaperPorts, PaperState
    from vios_desktop.ui.dialog_port import SaveRequest
    from vios_desktop.ui.entrance.model import ErrorTexts
    from vios_desktop.ui.quick_advice.presenter import KindPorts
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class QuickAdviceScreen(QWidget):
    """`left` when the user is done; `told(words)` is something to say for a moment. Show the page, then `start`.

    Meant for `Chrome.FOCUS_112`; connect the strip's `danger_help_requested` to `show_help`.
    """

    left = Signal()
    told = Signal(str)

    def __init__(
        self,
        service: QuickAdviceService,
        runner: Runner,
        texts: ErrorTexts,
        theme: Theme,
        paper: PaperPorts,
        kinds: KindPorts,
    ) -> None:
        super().__init__()
        self._words = DecisionWords(self)
        self.view = DecisionView(theme, finished(walk_pages(theme)), without_account=True)
        self.presenter = QuickAdvicePresenter(
            self.view, service, runner, texts, self, paper, kinds, left=self.left.emit
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.view.advice.offer_paper()
        self.people = PeopleBox(theme)
        self.people.changed.connect(lambda: self.presenter.set_persons(self.people.persons()))
        self.view.start.put_before_kinds(self.people)
        self._connect()

    def start(self) -> None:
        self.presenter.start()

    def close_walk(self) -> None:
        """Forget the answers; before the widget goes."""
        self.presenter.close()

    def show_help(self) -> None:
        self.presenter.show_help()

    def panes(self) -> Sequence[QWidget]:
        return self.view.panes()

    def leave_question(self) -> Question:
        return Question(
            title=self.tr("Back to the unlock screen?"),
            text=self.tr("Nothing is stored: your answers and this advice are gone then."),
            act=self.tr("Throw away the answers"),
            safe=self.tr("Stay here"),
        )

    def save_request(self, file_name: str) -> SaveRequest:
        return self._words.save_request(file_name)

    def say_paper(self, state: PaperState) -> None:
        self.told.emit(self._words.paper(state))

    def _connect(self) -> None:
        view, presenter = self.view, self.presenter
        view.back_requested.connect(presenter.leave)
        view.step_requested.connect(presenter.go_to)
        view.previous_requested.connect(presenter.go_back)
        view.start.picker.chosen.connect(presenter.choose_kind)
        view.side.also_requested.connect(presenter.open_also)
        view.also.closed.connect(presenter.close_also)
        view.also.picker.chosen.connect(presenter.add_kind)
        for picker in (view.start.picker, view.also.picker):
            picker.searched.connect(presenter.search)
            picker.stands.connect(presenter.load_search)
        view.start.walk_chosen.connect(presenter.resume)
        view.question.answered.connect(presenter.answer)
        view.question.back_requested.connect(presenter.go_back)
        view.alarm.leave_requested.connect(presenter.leave_alarm)
        view.problem.back_requested.connect(presenter.leave)
        view.problem.again_requested.connect(presenter.start)
        view.advice.what_if.tried.connect(presenter.try_answer)
        view.advice.what_if.change_requested.connect(presenter.go_to)
        view.advice.danger_requested.connect(presenter.show_help)
        view.advice.print_requested.connect(presenter.print)
        view.advice.save_requested.connect(presenter.save)
        for notices in (view.start.notices, view.question.notices, view.advice.notices):
            notices.check_requested.connect(presenter.go_to)
            notices.dismissed.connect(presenter.dismiss_notices)
