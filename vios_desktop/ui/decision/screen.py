"""The decision help as one page of the window: view and presenter joined."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from vios_desktop.services.advice_page import file_name
from vios_desktop.ui.decision.paper import PaperMaker
from vios_desktop.ui.decision.presenter import DecisionPresenter
from vios_desktop.ui.decision.view import DecisionView, WalkPages, walk_pages
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.decision.model import CallLine
    from vios_desktop.ui.decision.paper import PaperPorts, PaperState
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class DecisionScreen(QWidget):
    """Implements `Screen`. Call `open(incident id or None)`, show the page, then `entered`.

    Meant for `Chrome.FOCUS_112`; connect the strip's `danger_help_requested` to `show_help`.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        theme: Theme,
        finder: Callable[[], Finder],
        paper: PaperPorts | None,
        pages: WalkPages,
    ) -> None:
        super().__init__()
        self.view = DecisionView(theme, pages)
        self._desk, self._texts = desk, texts
        self._words, self._scope = DecisionWords(self), RunnerScope(runner)
        self.presenter = DecisionPresenter(self.view, desk, runner, texts, navigator, finder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._navigator = navigator
        self._left_at: QWidget | None = None
        self._connect()
        if paper is not None:
            self._offer_paper(PaperMaker(paper, self._scope, self._say_paper, self._paper_failed))

    def open(self, incident_id: str | None) -> None:
        self._left_at = None
        self.presenter.open(incident_id)

    def open_about(self, kind: str) -> None:
        """A new walk about this kind, without a record."""
        self.presenter.open_about(kind)

    def entered(self) -> None:
        """Back from a call everything stands as it was left."""
        left_at, self._left_at = self._left_at, None
        if left_at is None or not isValid(left_at):
            self.presenter.entered()
        else:
            left_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Nothing that is written elsewhere changes a walk that is being made."""

    def leave(self, done: Callable[[], None]) -> None:
        self.view.advice.flush()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        """A reason of which the last words still wait is not."""
        return self.presenter.draft_is_kept and not self.view.advice.reason_waits

    def close_session(self) -> None:
        """Drop every answer that is still to come; before the widget goes."""
        self._scope.close()
        self.presenter.close()

    def show_help(self) -> None:
        self.presenter.show_help()

    def panes(self) -> Sequence[QWidget]:
        return self.view.panes()

    def _call(self, line: CallLine) -> None:
        self._left_at = QApplication.focusWidget() or self.view
        self.presenter.advice.call(line)

    def _connect(self) -> None:
        view, presenter = self.view, self.presenter
        view.back_requested.connect(presenter.back)
        view.stop_requested.connect(presenter.stop)
        view.lock_requested.connect(self._navigator.lock)
        view.step_requested.connect(presenter.go_to)
        view.previous_requested.connect(presenter.go_back)
        view.side.also_requested.connect(presenter.open_also)
        view.also.closed.connect(presenter.close_also)
        view.also.picker.chosen.connect(presenter.add_kind)
        view.start.picker.chosen.connect(presenter.choose_kind)
        for picker in (view.start.picker, view.also.picker):
            picker.searched.connect(presenter.search)
            picker.stands.connect(presenter.load_search)
        view.start.walk_chosen.connect(presenter.resume)
        view.question.answered.connect(presenter.answer)
        view.question.back_requested.connect(presenter.go_back)
        view.question.use_record_requested.connect(presenter.use_record)
        view.alarm.leave_requested.connect(presenter.leave_alarm)
        view.problem.back_requested.connect(presenter.back)
        view.problem.again_requested.connect(presenter.entered)
        for notices in (view.start.notices, view.question.notices, view.advice.notices):
            notices.check_requested.connect(presenter.go_to)
            notices.dismissed.connect(presenter.dismiss_notices)
        self._connect_advice()

    def _connect_advice(self) -> None:
        advice, desk, receipt = self.view.advice, self.presenter.advice, self.view.receipt
        advice.grid.accepted.connect(desk.accept)
        advice.grid.deviated.connect(desk.deviate)
        advice.grid.reason_typed.connect(desk.type_reason)
        advice.grid.reopened.connect(desk.reopen)
        advice.grid.call_requested.connect(self._call)
        advice.what_if.tried.connect(desk.try_answer)
        advice.what_if.change_requested.connect(self.presenter.go_to)
        advice.fix_requested.connect(desk.fix)
        advice.record_requested.connect(desk.record_incident)
        advice.danger_requested.connect(self.presenter.show_help)
        receipt.incident_requested.connect(desk.to_incident)
        receipt.agreements_requested.connect(desk.to_agreements)
        receipt.record_requested.connect(desk.to_record)

    def _offer_paper(self, maker: PaperMaker) -> None:
        pages, clock = self._desk.advice_pages, self._desk.session.clock

        def print_page() -> None:
            if (shown := self.presenter.advice.printable) is not None:
                maker.print(lambda: pages.make(*shown))

        def save_page() -> None:
            if (shown := self.presenter.advice.printable) is not None:
                maker.save(lambda: pages.make(*shown), self._words.save_request(file_name(clock.today())))

        self.view.advice.offer_paper()
        self.view.advice.print_requested.connect(print_page)
        self.view.advice.save_requested.connect(save_page)

    def _say_paper(self, state: PaperState) -> None:
        self._navigator.toast(self._words.paper(state))

    def _paper_failed(self, error: ViosError) -> None:
        self.view.show_error(self._texts.error(error.code, **error.params))


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    theme: Theme,
    finder: Callable[[], Finder],
    paper: PaperPorts | None = None,
) -> Steps[DecisionScreen]:
    """The screen of the decision help; `finder` loads the search over the knowledge, on the data thread.

    With `paper` the advice can be printed and saved.
    """
    pages = yield from walk_pages(theme)
    yield
    return DecisionScreen(desk, runner, texts, navigator, theme, finder, paper, pages)
