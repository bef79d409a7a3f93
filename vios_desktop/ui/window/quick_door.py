"""The door to advice without an account: opens it, counts idle time, and leaves nothing behind when it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.ui.shell.places import Chrome

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.quick_advice.screen import QuickAdviceScreen
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.window.idle_watch import IdleWatch
    from vios_desktop.ui.window.parts import WindowParts

QUICK = "quick_advice"


class QuickDoor(QObject):
    """`closed` is called when the user is back: by the button, by Esc, or because nobody was there."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        theme: Theme,
        parts: WindowParts,
        runner: Runner,
        dialogs: Dialogs,
        closed: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._app, self._window, self._theme, self._parts = app, window, theme, parts
        self._runner, self._dialogs, self._closed = runner, dialogs, closed
        self._idle: IdleWatch | None = None
        self.screen: QuickAdviceScreen | None = None

    def open(self, info: VaultInfo | None) -> None:
        """Show the help with the rules that were released beside this vault; loads it at the first use."""
        from vios_desktop.ui.decision.paper import PaperPorts
        from vios_desktop.ui.quick_advice.presenter import KindPorts
        from vios_desktop.ui.quick_advice.screen import QuickAdviceScreen

        if self.screen is not None:
            return
        services = self._parts.services
        folder, school = (info.folder, info.school_name) if info is not None else (None, "")
        paper = PaperPorts(self._dialogs, services.pictures, services.write_file)
        service = services.quick_advice(folder, school)
        kinds = KindPorts(services.kind_groups, services.knowledge)
        screen = self.screen = QuickAdviceScreen(
            service, self._runner, services.texts(), self._theme, paper, kinds
        )
        screen.left.connect(self.close)
        screen.told.connect(self._say)
        self._window.danger_help_requested.connect(screen.show_help)
        self._window.add_page(QUICK, screen, Chrome.FOCUS_112)
        self._window.show_page(QUICK)
        self._watch()
        screen.start()

    def close(self) -> None:
        """Forget the walk and its page; does nothing when the door is shut."""
        screen, self.screen = self.screen, None
        if screen is None:
            return
        self._stop_watching()
        self._dialogs.close_all()
        self._window.danger_help_requested.disconnect(screen.show_help)
        self._window.toasts.clear()
        screen.close_walk()
        self._closed()
        self._window.remove_page(QUICK)

    def _watch(self) -> None:
        from vios_desktop.ui.window.idle_watch import IdleWatch, idle_minutes

        limit_s = idle_minutes(self._parts.settings) * 60
        idle = self._idle = IdleWatch(self._app, limit_s, self._parts.now_s)
        idle.warned.connect(self._warn)
        idle.calmed.connect(self._window.lock_warning.hide)
        idle.expired.connect(self.close)
        self._window.stay_open_requested.connect(idle.stay)
        idle.start()

    def _stop_watching(self) -> None:
        idle, self._idle = self._idle, None
        if idle is not None:
            idle.stop()
            self._window.stay_open_requested.disconnect(idle.stay)
            self._window.lock_warning.hide()
            idle.deleteLater()

    def _warn(self, seconds: int) -> None:
        self._window.lock_warning.show_text(
            self.tr("Your answers are gone in %n second(s)", "", seconds), spoken=seconds == 10
        )

    def _say(self, words: str) -> None:
        self._window.show_toast(words)
