"""Joins page and presenter of Gedeeld into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.ui.register.presenter import RegisterPresenter
from vios_desktop.ui.register.spoken_presenter import SpokenPresenter
from vios_desktop.ui.register.view import RegisterPage
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.widgets.pupil_field import PARTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RegisterScreen(QWidget):
    """A `Screen`. `visit(person id)` narrows it to one pupil."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.page = RegisterPage(
            theme,
            texts,
            desk.session.clock.today,
            may_handle_demand=desk.session.may(Action.HANDLE_DEMAND),
            may_disclose=desk.session.may(Action.DISCLOSE),
            may_export=desk.session.may(Action.EXPORT_SUMMARY),
            may_receive=desk.session.may(Action.RECEIVE_REPORTS),
        )
        self.presenter = RegisterPresenter(self.page, desk, runner, texts, navigator)
        self.told = SpokenPresenter(self.page, desk, runner, navigator, QtLater(self), self.presenter.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        page, presenter = self.page, self.presenter
        page.text_changed.connect(presenter.set_text)
        page.pupil.search_requested.connect(presenter.search_people)
        page.pupil_chosen.connect(presenter.choose)
        page.looked.connect(presenter.look)
        page.print_requested.connect(presenter.print_page)
        page.access_requested.connect(presenter.ask_access)
        page.handover_requested.connect(presenter.hand_over)
        page.open_handover_requested.connect(navigator.open_handover)
        page.spoken_requested.connect(self._note)
        page.spoken_waits.connect(self.told.go_on)
        page.spoken.person_asked.connect(presenter.search_people)
        page.spoken.edited.connect(self.told.forms.typed)
        page.spoken.saved.connect(lambda: self.told.keep(page.spoken.texts()))
        page.outside_requested.connect(navigator.show_outside_numbers)
        page.demand_requested.connect(presenter.record_demand)
        page.demands_requested.connect(presenter.show_demands)

    def visit(self, person_id: str | None = None) -> None:
        """About this pupil; without one everything stays as it was left."""
        if person_id is not None:
            self.presenter.open(person_id)

    def entered(self) -> None:
        self.presenter.entered()
        self.told.refresh()
        if self.page.spoken.isHidden():
            self.page.take_focus()

    def refresh(self) -> None:
        self.presenter.refresh()
        self.told.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.stop()
        self.told.leave(done)

    def draft_is_kept(self) -> bool:
        return self.told.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.page.stop()
        self.told.close()
        self.presenter.close()

    def _note(self) -> None:
        """About the pupil that the list is about, if it is about one."""
        person_id, _mark, name = self.page.pupil.text().partition(PARTED)
        self.told.open(person_id, name)


def build(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> RegisterScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return RegisterScreen(desk, runner, texts, navigator, theme)
