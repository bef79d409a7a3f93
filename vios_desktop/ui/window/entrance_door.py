"""A door beside the unlock screen: opens one page, counts idle time, and leaves nothing behind when it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.window.idle_watch import IdleWatch
    from vios_desktop.ui.window.parts import WindowParts


class EntranceDoor(QObject):
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

    def close(self) -> None:
        """Each door forgets what is on its page."""
        raise NotImplementedError

    def warning(self, seconds: int) -> str:
        """What happens when nobody stirs for so many seconds more."""
        raise NotImplementedError

    def watch(self) -> None:
        from vios_desktop.ui.idle_minutes import idle_minutes
        from vios_desktop.ui.window.idle_watch import IdleWatch

        limit_s = idle_minutes(self._parts.settings) * 60
        idle = self._idle = IdleWatch(self._app, limit_s, self._parts.now_s)
        idle.warned.connect(self._warn)
        idle.calmed.connect(self._window.lock_warning.hide)
        idle.expired.connect(self.close)
        self._window.stay_open_requested.connect(idle.stay)
        idle.start()

    def stop_watching(self) -> None:
        idle, self._idle = self._idle, None
        if idle is not None:
            idle.stop()
            self._window.stay_open_requested.disconnect(idle.stay)
            self._window.lock_warning.hide()
            idle.deleteLater()

    def _warn(self, seconds: int) -> None:
        self._window.lock_warning.show_text(self.warning(seconds), spoken=seconds == 10)
