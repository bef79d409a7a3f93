"""Joins page and presenter of Gaten into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.form_keeper import all_kept
from vios_desktop.ui.gaps.forms import GapForm, StepForm
from vios_desktop.ui.gaps.model import NEW, Step
from vios_desktop.ui.gaps.presenter import GapsPresenter
from vios_desktop.ui.gaps.view import GapsPage
from vios_desktop.ui.gaps.words import GapWords
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme


class GapsScreen(QWidget):
    """A `Screen`. `visit(gap id)` opens one gap, or the form of a new one ("new"), also from an agreement."""

    def __init__(self, desk: Desk, runner: Runner, navigator: Navigator, words: GapWords, page: GapsPage) -> None:
        super().__init__()
        self.page = page
        self.presenter = GapsPresenter(self.page, desk, runner, navigator, words, QtLater(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        presenter = self.presenter
        page.sides.back_requested.connect(presenter.back)
        page.list_pane.chosen.connect(presenter.open)
        page.list_pane.retry_requested.connect(presenter.refresh)
        page.filters_changed.connect(presenter.set_filters)
        page.new_opened.connect(presenter.start_new)
        page.back_button.clicked.connect(presenter.step_back)
        for form in (page.form, page.step_form):
            form.edited.connect(presenter.forms.typed)
        page.print_button.clicked.connect(presenter.print)
        add_actions(self, {"print": presenter.print})
        page.form.saved.connect(
            lambda: presenter.write(page.form.facts(), names_seen=page.form.names_seen.isChecked())
        )
        self.taking_away = presenter.taking_away(page.reason, QtLater(self))
        page.reason.follow(self.taking_away)
        page.step_form.saved.connect(self._keep_step)

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def visit(self, gap_id: str | None = None, *, agreement_id: str | None = None) -> None:
        if agreement_id is not None:
            self.presenter.start_from(agreement_id)
        elif gap_id == NEW:
            self.page.open_new()
        elif gap_id is not None:
            self.presenter.show(gap_id)

    def entered(self) -> None:
        self.presenter.entered()
        self.taking_away.refresh()
        self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()
        self.taking_away.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.list_pane.stop()
        self.presenter.leave(lambda: self.taking_away.forms.flush(done))

    def draft_is_kept(self) -> bool:
        return all_kept(self.presenter.forms, self.taking_away.forms)

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.page.list_pane.stop()
        self.taking_away.forms.stop()
        self.presenter.close()

    def _keep_step(self) -> None:
        form = self.page.step_form
        if form.step is Step.BRING:
            self.presenter.bring(form.brought_on.day(), form.brought_to.text())
        else:
            self.presenter.finish(form.outcome.text())


def make(
    desk: Desk,
    school: SchoolView,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    settings: UiSettings,
    theme: Theme,
) -> Steps[GapsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words, clock = GapWords(texts), wall_clock_of(desk)
    forms = GapForm(theme, words, school, clock), StepForm(theme, clock)
    yield
    page = GapsPage(theme, words, settings, *forms)
    yield
    return GapsScreen(desk, runner, navigator, words, page)
