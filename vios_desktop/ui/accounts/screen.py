"""Joins page and presenters of the accounts into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.ui.accounts.model import AccountForms, AccountPorts, roles_of
from vios_desktop.ui.accounts.own_presenter import OwnPresenter
from vios_desktop.ui.accounts.presenter import AccountsPresenter
from vios_desktop.ui.accounts.view import AccountsPage
from vios_desktop.ui.agreements.screen import wall_clock_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class AccountsScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        theme: Theme,
        ports: AccountPorts,
    ) -> None:
        super().__init__()
        may, self._dialogs, self._texts = desk.session.may, dialogs, texts
        page = self.page = AccountsPage(
            theme,
            texts,
            wall_clock_of(desk),
            may_manage=may(Action.MANAGE_ACCOUNTS),
            may_review=may(Action.VIEW_AUDIT_LOG),
            may_recover=may(Action.MANAGE_RECOVERY_KEY),
        )
        self.presenter = AccountsPresenter(page, desk, runner, navigator, dialogs, ports)
        self.own = OwnPresenter(page, desk, runner, navigator, dialogs, ports, self.presenter.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self._connect_accounts()
        self._connect_own()
        page.recovery_button.clicked.connect(navigator.show_recovery_key)
        page.log_button.clicked.connect(navigator.show_log)

    def entered(self) -> None:
        self.presenter.entered()
        (self.page.own_row.change_button).setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.forget()
        self.own.forget_stick()
        self._dialogs.close_all()
        done()

    def close_session(self) -> None:
        """The program locks: nothing typed stays, and answers that are still to come are dropped."""
        self.page.forget()
        self.presenter.close()
        self.own.close()

    def _connect_accounts(self) -> None:
        page, presenter = self.page, self.presenter
        page.add_form.saved.connect(self._add_saved)
        page.roles_form.saved.connect(
            lambda: presenter.change_roles(page.line, roles_of(page.roles_form.roles.codes()))
        )
        page.end_form.saved.connect(self._end_saved)
        page.reset_form.saved.connect(lambda: presenter.reset(page.line, page.reset_form.passphrase()))
        page.withdraw_asked.connect(presenter.withdraw)
        page.replace_button.clicked.connect(presenter.replace_key)
        for form, shown in ((AccountForms.ADD, page.add_form), (AccountForms.RESET, page.reset_form)):
            if shown.pair is not None:
                shown.pair.typed.connect(
                    lambda text, form=form: presenter.typed(form, text, page.add_form.name.text())
                )

    def _connect_own(self) -> None:
        page, own = self.page, self.own
        page.own_form.saved.connect(
            lambda: own.change_passphrase(page.own_form.old.text(), page.own_form.passphrase())
        )
        page.stick_form.saved.connect(self._stick_saved)
        for form in (page.own_form, page.stick_form):
            form.stick_asked.connect(own.choose_stick)
        page.given_up.connect(own.forget_stick)
        if page.own_form.pair is not None:
            page.own_form.pair.typed.connect(lambda text: self.presenter.typed(AccountForms.OWN, text, ""))

    def _add_saved(self) -> None:
        form = self.page.add_form
        if not form.day_is_wrong(form.ends_on, self._texts):
            self.presenter.add(form.account())

    def _end_saved(self) -> None:
        form = self.page.end_form
        if not form.day_is_wrong(form.ends_on, self._texts):
            self.presenter.set_end(self.page.line, form.ends_on.day())

    def _stick_saved(self) -> None:
        passphrase = self.page.stick_form.old.text()
        (self.own.stop_stick if self.page.own_row.has_stick else self.own.set_stick)(passphrase)


def build(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    ports: AccountPorts,
) -> AccountsScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return AccountsScreen(desk, runner, texts, navigator, dialogs, theme, ports)
