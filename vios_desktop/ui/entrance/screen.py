"""Joins the pages of the entrance with their presenters; pages are made when they are first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vios_desktop.ui.entrance.entrance_presenter import EntrancePresenter
from vios_desktop.ui.entrance.unlock_presenter import UnlockPresenter
from vios_desktop.ui.entrance.unlock_view import UnlockPage
from vios_desktop.ui.entrance.view import EntranceFrame

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.doors_view import DoorsPage
    from vios_desktop.ui.entrance.forgotten_presenter import ForgottenPresenter
    from vios_desktop.ui.entrance.model import EntranceServices, Opened
    from vios_desktop.ui.entrance.wizard_presenter import WizardPresenter
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme

UNLOCK, DOORS, WIZARD, FORGOTTEN = "unlock", "doors", "wizard", "forgotten"


class Entrance(QObject):
    """`opened` once with the unlocked vault; `shown` each time a page stands, the first time too.

    `page_runner` makes the pages of the recovery sheet; `dialogs` belongs to the window that shows `frame`.
    """

    opened = Signal(object)
    shown = Signal()

    def __init__(
        self,
        theme: Theme,
        services: EntranceServices,
        runner: Runner,
        page_runner: Runner,
        settings: UiSettings,
        dialogs: Callable[[QWidget], Dialogs],
    ) -> None:
        super().__init__()
        self._theme, self._services = theme, services
        self._runner, self._page_runner = runner, page_runner
        self.frame = EntranceFrame(theme)
        self.dialogs = dialogs(self.frame)
        self._today = services.clock.today()
        self.unlock_page = UnlockPage(theme, self._today)
        self.frame.add_page(UNLOCK, self.unlock_page)
        self._unlock = UnlockPresenter(self.unlock_page, services, runner, settings, self._enter)
        self._presenter = EntrancePresenter(self, services, runner, self.dialogs)
        self._wizard: WizardPresenter | None = None
        self._forgotten: ForgottenPresenter | None = None
        self.doors_page: DoorsPage | None = None
        self._practice = False
        self._notes: list[tuple[str, str, str]] = []
        self._connect()

    def start(self, *, practice: bool = False) -> None:
        """Show the first page at once; `look` then reads what belongs on it."""
        self._practice = practice
        if self._services.has_vault() and not practice:
            self._show(UNLOCK, other=True)
            self.unlock_page.passphrase.setFocus()
        else:
            self.show_doors((), can_go_back=False)

    def look(self) -> None:
        """Read which vaults there are: after the first paint, because it takes a moment."""
        self._presenter.start(practice=self._practice)

    def add_note(self, text: str, more: str = "", *, tone: str = "info") -> None:
        """A word for the first unlock page: why one is here."""
        self._notes.append((text, more, tone))

    def close(self) -> None:
        for presenter in (self._presenter, self._unlock, self._wizard, self._forgotten):
            if presenter is not None:
                presenter.close()

    def show_unlock(self, info: VaultInfo) -> None:
        self._unlock.show(info)
        notes, self._notes = self._notes, []
        for text, more, tone in notes:
            self.unlock_page.show_note(text, more, tone=tone)
        self._show(UNLOCK, other=True)
        self.unlock_page.passphrase.setFocus()

    def show_doors(self, known: Sequence[VaultInfo], *, can_go_back: bool) -> None:
        page = self._doors()
        page.show_doors(known, can_go_back=can_go_back)
        self._show(DOORS)
        next(iter(page.doors.values())).setFocus()

    def show_doors_problem(self, text: ErrorText) -> None:
        self._doors().show_problem(text)
        if self.frame.current_page() != DOORS:
            self._show(DOORS)

    def show_doors_busy(self, done: int, total: int) -> None:
        self._doors().show_busy(done, total)

    def show_wizard(self) -> None:
        if self._wizard is None:
            self._wizard = self._make_wizard()
        self._show(WIZARD, foot=False)
        self._wizard.start()

    def show_forgotten(self, info: VaultInfo, account_id: str) -> None:
        if self._forgotten is None:
            self._forgotten = self._make_forgotten()
        self._show(FORGOTTEN)
        self._forgotten.show(info, account_id)

    def folder_title(self) -> str:
        return self.tr("Choose the folder of the file")

    def _show(self, page: str, *, other: bool = False, foot: bool = True) -> None:
        self.frame.show_page(page, other=other, foot=foot)
        self.shown.emit()

    def _enter(self, opened: Opened) -> None:
        self.close()
        self.opened.emit(opened)

    def _connect(self) -> None:
        page = self.unlock_page
        page.unlock_requested.connect(self._unlock.unlock)
        page.account_changed.connect(self._unlock.account_chosen)
        page.second_passed.connect(self._unlock.second_passed)
        page.forgotten_requested.connect(self._presenter.forgotten)
        self.frame.other_requested.connect(self._presenter.show_doors)

    def _doors(self) -> DoorsPage:
        if self.doors_page is None:
            from vios_desktop.ui.entrance.doors_view import DoorsPage

            page = self.doors_page = DoorsPage(self._theme, self._today)
            page.vault_chosen.connect(self._presenter.choose)
            page.new_requested.connect(self._presenter.make_new)
            page.other_requested.connect(self._presenter.open_other)
            page.practice_requested.connect(self._presenter.open_practice)
            page.back_requested.connect(self._presenter.back)
            self.frame.add_page(DOORS, page)
        return self.doors_page

    def _make_wizard(self) -> WizardPresenter:
        from vios_desktop.ui.entrance.wizard_presenter import WizardPresenter
        from vios_desktop.ui.entrance.wizard_view import WizardView

        view = self.wizard_view = WizardView(self._theme)
        presenter = WizardPresenter(
            view, self._services, self._runner, self._page_runner, self.dialogs, self._enter, self._presenter.back
        )
        view.school_given.connect(presenter.school_given)
        view.folder_requested.connect(presenter.choose_folder)
        view.own_folder_requested.connect(presenter.use_own_folder)
        view.place_given.connect(presenter.place_given)
        view.passphrase_typed.connect(presenter.passphrase_typed)
        view.account_given.connect(presenter.account_given)
        view.print_requested.connect(presenter.print_sheet)
        view.save_requested.connect(presenter.save_sheet)
        view.key_noted.connect(presenter.key_noted)
        view.proof_given.connect(presenter.proof_given)
        view.make_requested.connect(presenter.make)
        view.back_requested.connect(presenter.back)
        view.cancel_requested.connect(presenter.cancel)
        self.frame.add_page(WIZARD, view)
        return presenter

    def _make_forgotten(self) -> ForgottenPresenter:
        from vios_desktop.ui.entrance.forgotten_presenter import ForgottenPresenter
        from vios_desktop.ui.entrance.forgotten_view import ForgottenPage

        page = self.forgotten_page = ForgottenPage(self._theme)
        presenter = ForgottenPresenter(page, self._services, self._runner, self._enter, self._presenter.back)
        page.reset_requested.connect(presenter.reset)
        page.passphrase_typed.connect(presenter.typed)
        page.back_requested.connect(presenter.back)
        self.frame.add_page(FORGOTTEN, page)
        return presenter
