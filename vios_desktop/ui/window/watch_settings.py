"""The way from the status bar to the choice of lock and screen, and what follows from it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.services.watch_settings import note_watch_setting
from vios_desktop.ui.computer.screen_shield import is_wanted, set_wanted
from vios_desktop.ui.idle_minutes import MINUTES_KEY, idle_minutes
from vios_desktop.ui.window.watch_dialog import WatchChoice, WatchDialog

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.session import Session
    from vios_desktop.ui.computer.shielded_windows import ShieldedWindows
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.window.idle_watch import IdleWatch
    from vios_desktop.ui.window.parts import WindowParts


class WatchSettings(QObject):
    """Shows in the status bar what holds, and changes it when asked."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        parts: WindowParts,
        session: Session,
        runner: Runner,
        idle: IdleWatch,
        windows: ShieldedWindows,
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._parts = window, theme, parts
        self._session, self._runner, self._idle, self._windows = session, runner, idle, windows
        self._can_shield = parts.screen_shield is not None and parts.screen_shield.is_possible()
        self.dialog: WatchDialog | None = None
        window.status_bar.watch_requested.connect(self.ask)
        self._show()

    def ask(self) -> None:
        """Open the dialog."""
        dialog = self.dialog = WatchDialog(
            self._theme,
            self._now(),
            can_shield=self._can_shield,
            policy=self._parts.services.policy,
            parent=self._window,
        )
        dialog.chosen.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.open()

    def _now(self) -> WatchChoice:
        settings = self._parts.settings
        return WatchChoice(idle_minutes(settings), is_wanted(settings))

    def _chosen(self, choice: WatchChoice) -> None:
        kept = choice if self._can_shield else choice._replace(shielded=self._now().shielded)
        if kept == self._now():
            return
        self._parts.settings.set_value(MINUTES_KEY, str(kept.minutes))
        set_wanted(self._parts.settings, on=kept.shielded)
        self._parts.settings.save()
        self._idle.set_limit(kept.minutes * 60)
        self._windows.set_on(on=kept.shielded)
        self._show()
        session = self._session
        self._runner.submit(
            lambda: note_watch_setting(session, lock_minutes=kept.minutes, screen_shield=kept.shielded),
            lambda _nothing: None,
            self._not_logged,
        )

    def _show(self) -> None:
        choice = self._now()
        self._window.status_bar.set_lock_minutes(choice.minutes)
        self._window.status_bar.set_shield(possible=self._can_shield, on=choice.shielded)

    def _not_logged(self, error: ViosError) -> None:
        text = self._parts.texts().error(error.code, **error.params)
        self._window.show_toast(f"{text.what} {text.now}".strip())
