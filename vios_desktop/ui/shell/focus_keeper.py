"""The focus is never lost: when what had it is gone, it goes to what is nearest on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from vios_desktop.ui.shell.panes import first_focusable


class FocusKeeper(QObject):
    """Looks after one `window`. Whoever moves the focus in the same turn of the event loop is left alone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or now is not None or not isValid(old) or old.window() is not self._window:
            return
        self._around = []
        around = old.parentWidget()
        while around is not None:
            self._around.append(around)
            around = around.parentWidget()
        QTimer.singleShot(0, self, self._give)

    def _give(self) -> None:
        """To the first that can have it in the closest part that is still there."""
        around, self._around = self._around, []
        if QApplication.focusWidget() is not None or not self._window.isActiveWindow():
            return
        for part in around:
            if isValid(part) and part.isVisible() and (target := first_focusable(part)) is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return
