"""The real window with the real screens on the practice school in memory: what the walk goes through."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from tests.fakes import FakeAccountKeys, FakeVault, founded_vault, resource_text, session_for
from tests.fakes.limited import FakeRecordSeals
from tests.fakes.report_box import FakeReportBox
from tests.ui.entrance.fakes import FakeVaultStore, Written, services_for
from tests.ui.kit.fakes import ManualLater, ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.walk.sight import settle
from vios_desktop.app.desk import open_desk
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.inbox import InboxService
from vios_desktop.services.practice import build as practice
from vios_desktop.texts import Texts
from vios_desktop.ui.backups.run import BackupRun
from vios_desktop.ui.inbox.shared_folder import SharedFolder
from vios_desktop.ui.inbox.watch import ReportWatch
from vios_desktop.ui.incidents.popup import Popup
from vios_desktop.ui.making import finished
from vios_desktop.ui.runner import Control, ImmediateRunner
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.window.places import ScreenParts, ScreenSpec
from vios_desktop.ui.window.screens import SCREENS
from vios_desktop.ui.window.settings_screens import settings_entries
from vios_desktop.ui.window.workplace import _in_rail

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.runner import Job
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

T = TypeVar("T")
EVERY_ROLE = (Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER)
_INCIDENTS = 40
_SIZE = (1366, 720)
SPECS = {spec.id: spec for spec in SCREENS}


@cache
def practice_vault() -> FakeVault:
    """The practice school with fewer incidents; copied for everybody who writes in it."""
    vault = founded_vault()
    session = session_for(*EVERY_ROLE, vault=vault)
    session_for(Role.COLLEAGUE, vault=vault, account_id="joris")
    every, practice.INCIDENTS = practice.INCIDENTS, _INCIDENTS
    try:
        practice.build(session, vault.clock.today(), colleague_id="joris", read_text=resource_text)
    finally:
        practice.INCIDENTS = every
    return vault


class _Silent:
    def cancel(self) -> None:
        """Nothing is under way."""


class MoodyRunner(ImmediateRunner):
    """Does the work at once, never answers, or fails at everything, as its `mood` is."""

    def __init__(self) -> None:
        self.mood = "answers"

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> Job:
        if self.mood == "answers":
            return super().submit(work, on_done, on_error)
        if self.mood == "fails":
            on_error(ViosError("unexpected_error"))
        return _Silent()

    def submit_long(
        self,
        work: Callable[[Control], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ViosError], None],
        on_progress: Callable[[int, int], None],
    ) -> Job:
        if self.mood == "never":
            on_progress(3, 10)
        return self.submit(lambda: work(Control(on_progress)), on_done, on_error)


class Office:
    """One account at its desk. `open` shows a screen in the window and `shut` takes it away again.

    `box` holds the reports of colleagues, `given` the files that are read and written.
    """

    def __init__(
        self,
        theme: Theme,
        settings: ForgetfulSettings,
        vault: FakeVault,
        *roles: Role,
        account_id: str = "marit",
    ) -> None:
        self.theme, self.settings, self.vault = theme, settings, vault
        self.runner, self.dialogs, self.navigator = MoodyRunner(), ScriptedDialogs(), NotedNavigator()
        self.session = session_for(*(roles or EVERY_ROLE), vault=vault, account_id=account_id)
        self.keys = FakeAccountKeys()
        self.keys.record_seals = FakeRecordSeals(vault)
        self.keys.passphrases = {"marit": "vier losse woorden", "joris": "vier andere woorden"}
        self.box, self.given = FakeReportBox({}), Written()
        desk = open_desk(self.session, self.keys, Path("/vaults/0"))
        self.desk = replace(desk, inbox=InboxService(self.session, self.box, self.box.opens))
        self.store = FakeVaultStore()
        self.texts = Texts()
        self.window = MainWindow(theme, settings)
        specs = [spec for spec in SCREENS if any(self.session.may(right) for right in spec.rights)]
        self.window.set_places(*_in_rail(specs))
        self.window.rail.set_school("Het Voorbeeld College")
        self.window.rail.set_count("today", 4)
        self.window.status_bar.set_backup("Laatste back-up: gisteren")
        self._specs = specs
        self.screen: Any = None
        self.window.resize(*_SIZE)
        self.window.show()

    def open(self, page_id: str, prepare: Callable[[Any], object] | None = None, mood: str = "answers") -> QWidget:
        """Build the screen, prepare it as the navigator does, and show it; the mood is on from then."""
        spec: ScreenSpec = SPECS[page_id]
        self.runner.mood = "answers" if prepare is not None else mood
        screen: Any = finished(spec.build(self._parts()))
        self.screen = screen
        self.window.add_page(page_id, screen, spec.chrome, place=spec.place or page_id)
        self.runner.mood = mood
        if prepare is not None:
            prepare(screen)
        self.window.show_page(page_id)
        screen.entered()
        self.window.activateWindow()
        settle()
        return self.window

    def may_open(self, page_id: str) -> bool:
        return any(self.session.may(right) for right in SPECS[page_id].rights)

    def shut(self) -> None:
        """Take the screen away, so that the next change of zoom or colours touches few widgets."""
        self.runner.mood = "answers"
        for toast in self.window.toasts.toasts:
            toast.dismiss()
        for popup in self.window.findChildren(Popup, options=Qt.FindChildOption.FindDirectChildrenOnly):
            popup.close_popup()  # it belongs to the screen and lies over the whole window
            popup.deleteLater()
        if self.window.current_page:
            self.window.remove_page(self.window.current_page)
        self.screen = None
        self.window.resize(*_SIZE)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        self.shut()
        self.window.close()
        self.window.deleteLater()

    def _parts(self) -> ScreenParts:
        """Made for each screen: what listens to a watch of before is gone."""
        later = ManualLater()
        return ScreenParts(
            desk=self.desk,
            school=self.desk.school.view(),
            runner=self.runner,
            page_runner=self.runner,
            texts=self.texts,
            navigator=self.navigator,
            dialogs=self.dialogs,
            settings=self.settings,
            theme=self.theme,
            services=services_for(self.store, self.given),
            backup_run=BackupRun(self.desk.backups, self.runner, self.runner, later),
            settings_entries=settings_entries(self._specs),
            report_watch=ReportWatch(
                self.desk, self.runner, self.runner, later, SharedFolder(self.settings, "vault-0")
            ),
        )
