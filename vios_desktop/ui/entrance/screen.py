"""The entrance as the window sees it: its pages, made when they are first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vios_desktop.ui.entrance.unlock_view import UnlockPage
from vios_desktop.ui.entrance.view import EntranceFrame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.doors_view import DoorsPage
    from vios_desktop.ui.entrance.model import EntranceServices, Opened
    from vios_desktop.ui.entrance.presenters import Presenters
    from vios_desktop.ui.given_file import GivenFile
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme

UNLOCK, DOORS, WIZARD, FORGOTTEN = "unlock", "doors", "wizard", "forgotten"
WELCOME = "welcome"


class Entrance(QObject):
    """`opened` once with the unlocked vault; `shown` each time a page stands, the first time too.

    `advice_requested(VaultInfo or None)` asks for advice without an account, `report_requested(VaultInfo
    or None)` for a form to report something; None: with the invitation that was opened on this computer.

    `start` shows the first page and needs nothing else; `wake` then takes runners and dialogs from the window
    that shows `frame`, and looks which vaults there are.
    """

    opened = Signal(object)
    shown = Signal()
    advice_requested = Signal(object)
    report_requested = Signal(object)

    def __init__(self, theme: Theme, services: EntranceServices, settings: UiSettings) -> None:
        super().__init__()
        self._theme, self._services, self._settings = theme, services, settings
        self.frame = EntranceFrame(theme)
        self.unlock_page = UnlockPage(theme, services.clock.today)
        self._presenters: Presenters | None = None
        self.doors_page: DoorsPage | None = None
        self._practice = False
        self._notes: list[tuple[str, str, str]] = []

    def start(self, *, practice: bool = False) -> None:
        """Show the first page at once. What is in the frame is styled by its window, once."""
        self._practice = practice
        self.frame.add_page(UNLOCK, self.unlock_page)
        if self._services.has_vault() and not practice and not self._services.policy.reports_only:
            self._show(UNLOCK, other=True)
            self.unlock_page.passphrase.setFocus()
        else:
            self.show_doors((), can_go_back=False)

    def wake(self, runner: Runner, page_runner: Runner, dialogs: Dialogs, given: Path | None = None) -> None:
        """Begin to work: after the first paint, because reading takes a moment. `given` is a file to open."""
        from vios_desktop.ui.entrance.presenters import Presenters

        presenters = self._presenters = Presenters(
            self, self._services, runner, page_runner, dialogs, self._settings
        )
        self.frame.let_scroll(UNLOCK)
        page = self.unlock_page
        page.unlock_requested.connect(presenters.unlock.unlock)
        page.account_changed.connect(presenters.unlock.account_chosen)
        page.stick_requested.connect(presenters.unlock.choose_stick)
        page.second_passed.connect(presenters.unlock.second_passed)
        page.forgotten_requested.connect(presenters.pages.forgotten)
        page.advice_requested.connect(presenters.pages.ask_advice)
        page.report_requested.connect(presenters.pages.ask_report)
        self.frame.other_requested.connect(presenters.pages.show_doors)
        if self.doors_page is not None:
            presenters.connect_doors(self.doors_page)
        presenters.start(practice=self._practice, given=given)

    def add_note(self, text: str, more: str = "", *, tone: str = "info") -> None:
        """A word for the first page with files or doors: why one is here."""
        self._notes.append((text, more, tone))

    def close(self) -> None:
        if self._presenters is not None:
            self._presenters.close()

    def enter(self, opened: Opened) -> None:
        self.close()
        self.opened.emit(opened)

    def show_unlock(self, info: VaultInfo) -> None:
        if self._presenters is not None:
            self._presenters.unlock.show(info)
        notes, self._notes = self._notes, []
        for text, more, tone in notes:
            self.unlock_page.show_note(text, more, tone=tone)
        self._show(UNLOCK, other=True)
        self.unlock_page.passphrase.setFocus()

    def show_doors(self, known: Sequence[VaultInfo], *, can_go_back: bool, reports_to: str = "") -> None:
        page = self._doors()
        page.show_doors(known, can_go_back=can_go_back, reports_to=reports_to)
        if self._presenters is not None:
            notes, self._notes = self._notes, []
            for text, more, tone in notes:
                page.show_note(text, more, tone=tone)
        self._show(DOORS)
        next(iter(page.doors.values())).setFocus()

    def show_doors_problem(self, text: ErrorText) -> None:
        self._doors().show_problem(text)
        if self.frame.current_page() != DOORS:
            self._show(DOORS)

    def show_line_problem(self, text: ErrorText) -> None:
        self._doors().show_line_problem(text)

    def place(self) -> str:
        """Which page stands, as the handbook names it."""
        page = self.frame.current_page()
        return WELCOME if page == DOORS else page

    def at_doors(self) -> bool:
        return self.frame.current_page() == DOORS

    def lead(self, kind: GivenFile) -> None:
        """To where such a file is opened, unless somebody is busy on another page: their work comes first."""
        if self._presenters is not None and self.frame.current_page() in {UNLOCK, DOORS}:
            self._presenters.lead(kind)

    def say_about_file(self, text: ErrorText) -> None:
        """A word on the page that stands: what the file is that VIOS was opened with."""
        if self.frame.current_page() == UNLOCK:
            self.unlock_page.show_note(text.what, f"{text.safe} {text.now}".strip())
        else:
            self.show_doors_problem(text)

    def show_doors_busy(self, done: int, total: int) -> None:
        self._doors().show_busy(done, total)

    def show_wizard(self) -> None:
        if self._presenters is not None:
            wizard = self._presenters.wizard
            self._show(WIZARD, foot=False)
            wizard.start()

    def show_wizard_of(self, package: Path, school_name: str) -> None:
        """The wizard for a new file that is made of a package."""
        if self._presenters is not None:
            wizard = self._presenters.wizard
            self._show(WIZARD, foot=False)
            wizard.start_of(package, school_name)

    def show_forgotten(self, info: VaultInfo, account_id: str) -> None:
        if self._presenters is not None:
            forgotten = self._presenters.forgotten
            self._show(FORGOTTEN)
            forgotten.show(info, account_id)

    def show_page(self, name: str) -> None:
        """A page that its presenter filled already."""
        self._show(name)

    def ask_advice(self, info: VaultInfo | None) -> None:
        self.advice_requested.emit(info)

    def ask_report(self, info: VaultInfo | None) -> None:
        self.report_requested.emit(info)

    def come_back(self) -> None:
        """The door was used and is shut again: put the focus where work begins."""
        if self.frame.current_page() == UNLOCK:
            self.unlock_page.passphrase.setFocus()
        elif self.doors_page is not None:
            next(iter(self.doors_page.doors.values())).setFocus()

    def folder_title(self) -> str:
        return self.tr("Choose the folder of the file")

    def invitation_words(self) -> tuple[str, str]:
        return self.tr("Which invitation?"), self.tr("Invitation")

    def _show(self, page: str, *, other: bool = False, foot: bool = True) -> None:
        self.frame.show_page(page, other=other, foot=foot)
        self.shown.emit()

    def _doors(self) -> DoorsPage:
        if self.doors_page is None:
            from vios_desktop.ui.entrance.doors_view import DoorsPage, closed_doors

            self.doors_page = DoorsPage(
                self._theme, self._services.clock.today, closed_doors(self._services.policy)
            )
            self.frame.add_page(DOORS, self.doors_page)
            if self._presenters is not None:
                self._presenters.connect_doors(self.doors_page)
        return self.doors_page
