"""Joins page and presenter of Wie kan wat into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.social_map.forms import ContactForm, PartnerForm, RoleForm
from vios_desktop.ui.social_map.presenter import SocialMapPresenter
from vios_desktop.ui.social_map.view import SocialMapPage
from vios_desktop.ui.social_map.words import SocialMapWords
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.social_map import PartnerContact
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme


class SocialMapScreen(QWidget):
    """A `Screen`. `visit(partner id)` opens one partner."""

    def __init__(
        self, desk: Desk, runner: Runner, navigator: Navigator, words: SocialMapWords, page: SocialMapPage
    ) -> None:
        super().__init__()
        self.page = page
        self.presenter = SocialMapPresenter(self.page, desk, runner, navigator, words, QtLater(self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        presenter = self.presenter
        page.sides.back_requested.connect(presenter.back)
        page.list_pane.chosen.connect(presenter.open)
        page.list_pane.retry_requested.connect(presenter.refresh)
        page.partner_form.saved.connect(lambda: presenter.keep_partner(page.partner_form.partner()))
        page.role_form.saved.connect(lambda: presenter.keep_role(page.role_form.role()))
        page.contact_form.saved.connect(lambda: presenter.keep_contact(page.contact_form.contact()))
        for form in (page.partner_form, page.role_form, page.contact_form):
            form.edited.connect(presenter.forms.typed)
        page.active_changed.connect(self._set_active)
        page.first_chosen.connect(presenter.call_first)
        page.away_button.clicked.connect(lambda: presenter.set_working(working=False))
        page.again_button.clicked.connect(lambda: presenter.set_working(working=True))

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def visit(self, partner_id: str | None = None) -> None:
        if partner_id is not None:
            self.presenter.show(partner_id)

    def entered(self) -> None:
        self.presenter.entered()
        self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.list_pane.stop()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.page.list_pane.stop()
        self.presenter.close()

    def _set_active(self, contact: PartnerContact, active: bool) -> None:
        self.page.list_pane.focus_list()
        self.presenter.set_active(contact, active=active)


def make(
    desk: Desk,
    school: SchoolView,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    settings: UiSettings,
    theme: Theme,
) -> Steps[SocialMapScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = SocialMapWords(texts)
    forms = PartnerForm(theme, school, texts.language), RoleForm(theme, wall_clock_of(desk)), ContactForm(theme)
    yield
    may_change = desk.session.may(Action.MANAGE_SOCIAL_MAP)
    page = SocialMapPage(theme, words, settings, forms, may_change=may_change)
    yield
    return SocialMapScreen(desk, runner, navigator, words, page)
