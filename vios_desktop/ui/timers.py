"""Time for presenters, by the clock of Qt."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class QtLater(QObject):
    """Implements `ui.autosave.Later`; nothing is called once its parent is gone."""

    def after(self, delay_ms: int, call: Callable[[], None]) -> Callable[[], None]:
        timer = QTimer(self)
        waiting = [timer]  # emptied once it is over: a timer that is gone may not be touched

        def end() -> None:
            while waiting:
                waiting.pop().deleteLater()

        def due() -> None:
            end()
            call()

        def cancel() -> None:
            if waiting:
                timer.stop()
                end()

        timer.setSingleShot(True)
        timer.timeout.connect(due)
        timer.start(delay_ms)
        return cancel
