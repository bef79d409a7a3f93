"""The program around the screens: starts Qt, shows the entrance, works, locks and ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.given_file import GivenFile, kind_of
from vios_desktop.ui.language import install_language
from vios_desktop.ui.language_choice import LANGUAGE_KEY, LANGUAGES, other_language, wanted_language
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.theme.theme import Theme, choose_style
from vios_desktop.ui.window.screen_loading import ScreenLoading
from vios_desktop.ui.window.single_instance import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.services.session_end import EndReason
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.ui.dialogs import QtDialogs
    from vios_desktop.ui.entrance.model import Opened
    from vios_desktop.ui.window.idle_watch import IdleWatch
    from vios_desktop.ui.window.parts import WindowParts
    from vios_desktop.ui.window.quick_door import QuickDoor
    from vios_desktop.ui.window.report_door import ReportDoor
    from vios_desktop.ui.window.session_close import SessionClose
    from vios_desktop.ui.window.session_guard import SessionGuard
    from vios_desktop.ui.window.workplace import Workplace

ENTRANCE = "entrance"


class WindowProgram(QObject):
    """One window from the first paint to the end of the process. `run` gives the exit status.

    `given` is a file that it was started with, by a file manager.
    """

    def __init__(
        self,
        parts: WindowParts,
        *,
        practice: bool = False,
        after_lock: bool = False,
        given: Path | None = None,
        make_dialogs: Callable[[Theme, MainWindow], QtDialogs] | None = None,
    ) -> None:
        choose_style()
        app = QApplication.instance() or QApplication(sys.argv[:1])
        if not isinstance(app, QApplication):
            raise TypeError("a Qt application without windows is running")
        super().__init__(app)
        self.app, self._parts = app, parts
        self._practice, self._after_lock, self._make_dialogs = practice, after_lock, make_dialogs
        self._given = given
        self._instance = SingleInstance(parts.instance_folder)
        self._idle: IdleWatch | None = None
        self._guard: SessionGuard | None = None
        self._closing: SessionClose | None = None
        self.workplace: Workplace | None = None
        self.quick_door: QuickDoor | None = None
        self.report_door: ReportDoor | None = None
        self._painted, self._awake = False, False

    def run(self) -> int:
        """Show the window and work until it is closed or locked."""
        if not self._instance.acquire():
            self._instance.call_first(kind_of(self._given) or "")
            return 0
        self.app.setQuitOnLastWindowClosed(False)
        self._set_up()
        self.entrance.start(practice=self._practice)
        status = self.app.exec()
        self._tidy_up()
        return status

    def lock(self, reason: EndReason | None = None) -> None:
        """Keep drafts, close the vault, start a fresh program and end. Before a vault is open: nothing to lock."""
        from vios_desktop.services.session_end import EndReason

        if self._closing is not None:
            self.help_way.close()
            self.window.remember()
            self.window.hide()
            self._closing.begin(reason or EndReason.ASKED)

    def _place(self) -> str:
        """Where the window is, as the handbook names it."""
        page = self.window.current_page
        return self.entrance.place() if page == ENTRANCE else page

    def _set_up(self) -> None:
        """Only what the first paint needs; the rest follows in `_wake`."""
        self._language = wanted_language(self._parts.settings)
        install_language(self.app, self._language)
        self.theme = Theme(self.app, self._parts.settings, all_fonts=False)
        self.theme.icons.asleep = True
        self.window = MainWindow(self.theme, self._parts.settings)
        entrance = self.entrance = Entrance(self.theme, self._parts.services, self._parts.settings)
        if not self._parts.services.policy.language:
            entrance.frame.offer_language(LANGUAGES[other_language(self._language)])
        entrance.opened.connect(self._enter)
        entrance.shown.connect(self._show_window)
        entrance.advice_requested.connect(self._open_quick_door)
        entrance.report_requested.connect(self._open_report_door)
        entrance.frame.painted.connect(self._paints)
        entrance.frame.about_requested.connect(self._show_about)
        self.window.add_page(ENTRANCE, entrance.frame, Chrome.BARE)
        self.window.show_page(ENTRANCE)
        self.window.closing.connect(self._window_closed)

    def _paints(self) -> None:
        """The frame is painted before what is in it, in one go: the next turn of the loop comes after both."""
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._first_painted)

    def _first_painted(self) -> None:
        self.theme.icons.asleep = False
        self._parts.first_painted()
        self.theme.complete()
        self.window.update()
        self._wake()

    def _wake(self) -> None:
        """From here on the user reads and types; what unlocking needs is loaded meanwhile."""
        from vios_desktop.ui.computer.window_turn import WindowTurn
        from vios_desktop.ui.dialogs import QtDialogs
        from vios_desktop.ui.task_runner import TaskRunner
        from vios_desktop.ui.window.after_lock import AfterLock
        from vios_desktop.ui.window.bugs import BugNotice
        from vios_desktop.ui.window.given_report import GivenReport
        from vios_desktop.ui.window.help_way import HelpWay

        self.dialogs = (self._make_dialogs or QtDialogs)(self.theme, self.window)
        self._bugs = BugNotice(self.dialogs, self._parts.log_bug, self._restart, self._draft_is_kept)
        self._bugs.install()
        self._turn = WindowTurn(self.app)
        self.runner = TaskRunner(self._bugs.happened)
        self.page_runner = TaskRunner(self._bugs.happened, "vios-pages")
        self.help_way = HelpWay(self.app, self.window, self.theme, self._parts, self.page_runner, self._place)
        self.entrance.frame.handbook_requested.connect(self.help_way.show)
        self._given_report = GivenReport(self._given)
        self._told = AfterLock(self._parts.settings)
        if self._after_lock:
            self._told.tell(self.entrance.add_note)
        if self._parts.services.policy_broken:
            text = self._parts.texts().error("policy_broken")
            self.entrance.add_note(text.what, f"{text.safe} {text.now}", tone="warn")
        self.window.lock_requested.connect(self.lock)
        self.entrance.frame.language_requested.connect(self._change_language)
        self.window.status_bar.about_requested.connect(self._show_about)
        self._allow_lock(allowed=False)
        self._instance.called.connect(self._called)
        self._instance.listen()
        self.entrance.wake(self.runner, self.page_runner, self.dialogs, self._given)
        loading = self._loading = ScreenLoading(self._parts.load_screens, self)
        self.runner.submit(self._parts.preload, lambda _nothing: loading.start(), lambda _error: loading.start())
        self._awake = True

    @property
    def at_work(self) -> bool:
        """Something is read or kept beside the window."""
        return self._awake and (self.runner.at_work or self.page_runner.at_work)

    def _allow_lock(self, *, allowed: bool) -> None:
        """Without an open vault there is nothing to lock, and nothing to cover the window for."""
        for key in ("lock", "blank", "new", "new_signal", "new_agreement", "export"):
            self.window.actions_by_id[key].setEnabled(allowed)

    def _change_language(self) -> None:
        """Asked on the unlock screen, where nothing is open: a fresh program comes in the other language."""
        self._parts.settings.set_value(LANGUAGE_KEY, other_language(self._language))
        self._told.remember_language()
        self._parts.settings.save()
        self._instance.release()
        if self._parts.relaunch():
            self._end()
        else:
            self._instance.acquire()

    def _restart(self) -> None:
        """Start afresh after an error: with an open vault that is a lock."""
        if self._closing is not None:
            self.lock()
            return
        self._instance.release()
        self._parts.relaunch()
        self._end()

    def _show_window(self) -> None:
        if not self.window.isVisible():
            self.window.show()

    def _show_about(self) -> None:
        """What this program is; also before a file is open."""
        from vios_desktop.ui.window.about_dialog import AboutDialog

        if self._parts.about is not None:
            dialog = AboutDialog(self.theme, self._parts.about(), self.window, to_handbook=self.help_way.show)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _open_quick_door(self, info: VaultInfo | None) -> None:
        """Advice without an account, in the same window; its parts are loaded now and not before."""
        from vios_desktop.ui.window.quick_door import QuickDoor

        if self.quick_door is None:
            self.quick_door = QuickDoor(
                self.app, self.window, self.theme, self._parts, self.runner, self.dialogs, self._back_at_entrance
            )
        self.quick_door.open(info)

    def _open_report_door(self, info: VaultInfo | None) -> None:
        """A report without an account, in the same window."""
        from vios_desktop.ui.window.report_door import ReportDoor

        if self.report_door is None:
            self.report_door = ReportDoor(
                self.app, self.window, self.theme, self._parts, self.runner, self.dialogs, self._back_at_entrance
            )
        self.report_door.open(info)

    def _back_at_entrance(self) -> None:
        self.window.show_page(ENTRANCE)
        QTimer.singleShot(0, self.entrance.come_back)  # a dialog that closes gives the focus back last

    def _enter(self, opened: Opened) -> None:
        from vios_desktop.ui.idle_minutes import idle_minutes
        from vios_desktop.ui.window.idle_watch import IdleWatch
        from vios_desktop.ui.window.session_close import SessionClose
        from vios_desktop.ui.window.session_guard import SessionGuard
        from vios_desktop.ui.window.watch_settings import WatchSettings
        from vios_desktop.ui.window.workplace import Workplace

        if self.quick_door is not None:
            self.quick_door.close()
        if self.report_door is not None:
            self.report_door.close()
        workplace = self.workplace = Workplace(
            self.window,
            self.theme,
            self._parts,
            opened,
            self.runner,
            self.page_runner,
            self.dialogs,
            self.lock,
            self.help_way,
        )
        session = opened.desk.session
        self._closing = SessionClose(session, workplace, self.dialogs, self.runner, self._session_ended)
        idle = self._idle = IdleWatch(self.app, idle_minutes(self._parts.settings) * 60, self._parts.now_s)
        idle.warned.connect(self.window.lock_warning.show_seconds)
        idle.calmed.connect(self.window.lock_warning.hide)
        idle.expired.connect(self._idle_expired)
        self.window.stay_open_requested.connect(idle.stay)
        self._loading.rest()
        workplace.page_shown.connect(self._leave_entrance, Qt.ConnectionType.SingleShotConnection)
        workplace.show()
        self._given_report.lead_on(self.window, workplace, opened.desk, self.runner)
        self._allow_lock(allowed=True)
        idle.start()
        self._guard = SessionGuard(self.app, self.window, self._parts, self.lock)
        self._guard.start()
        self._watch_settings = WatchSettings(
            self.window, self.theme, self._parts, session, self.runner, idle, self._guard.windows
        )

    def _leave_entrance(self) -> None:
        """Its page stays until the first one of the vault stands; that is filled and painted first."""
        self._loading.rest()
        QTimer.singleShot(0, self, lambda: self.window.remove_page(ENTRANCE))

    def _idle_expired(self) -> None:
        from vios_desktop.services.session_end import EndReason

        self.lock(EndReason.IDLE)

    def _window_closed(self) -> None:
        """The window is gone from the screen; drafts and vault first, then the process."""
        from vios_desktop.services.session_end import EndReason

        if self._awake:
            self.help_way.close()
        if self._closing is None:
            self._end()
        else:
            self._closing.begin(EndReason.CLOSED)

    def _draft_is_kept(self) -> bool:
        return self.workplace is not None and self.workplace.draft_is_kept()

    def _session_ended(self, reason: EndReason, *, all_kept: bool, a_draft: bool) -> None:
        self._told.remember(reason, all_kept=all_kept, a_draft=a_draft)
        self._parts.settings.save()
        self._instance.release()
        if reason.comes_back:
            self._parts.relaunch()
        self._end()

    def _end(self) -> None:
        self._parts.settings.save()
        if self._idle is not None:
            self._idle.stop()
        if self._guard is not None:
            self._guard.stop()
            self._guard = None
        self.app.exit(0)

    def _tidy_up(self) -> None:
        self.entrance.close()
        if self._awake:
            self.help_way.stop()
            self._bugs.remove()
            self._turn.stop()
            self.runner.close()
            self.page_runner.close()
        self._instance.release()

    def _called(self, word: str) -> None:
        """Another start was made; with a file of ours it says of what kind."""
        from vios_desktop.ui.window.given_file_way import GivenFileWay

        self._come_forward()
        if word in {kind.value for kind in GivenFile}:
            GivenFileWay(self.window, self.entrance).lead(GivenFile(word), self.workplace)
            if self.workplace is None:
                self._given_report.came(GivenFile(word))

    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
