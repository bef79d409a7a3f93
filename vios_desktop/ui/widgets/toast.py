"""A short message at the foot of the window with a way back: ten seconds, reachable with F6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vios_desktop.ui.widgets.buttons import Button, IconButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QShowEvent

    from vios_desktop.ui.theme.theme import Theme

TOAST_MS = 10_000


class Toast(QFrame):
    """The clock stands still while the pointer or the focus is on it. `closed` comes once, however it ends."""

    action_pressed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, text: str, action: str = "", *, icon: str = "check") -> None:
        super().__init__()
        self.setProperty("part", "toast")
        self.setAccessibleName(text)
        self._text, self._over = text, False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(15, 5, 9, 5)
        layout.setSpacing(4)
        layout.addWidget(IconLabel(theme, icon, 15, "on_inverse"))
        layout.addSpacing(7)
        layout.addWidget(Label(text, "label", "on_inverse", wrap=True), 1)
        self.action_button: Button | None = None
        if action:
            self.action_button = Button(theme, action, kind="inverse", size="compact")
            self.action_button.setProperty("role", "label")
            self.action_button.set_tone("inverse_link")
            self.action_button.clicked.connect(self._act)
            self.action_button.installEventFilter(self)
            layout.addWidget(self.action_button)
        self.close_button = IconButton(theme, "x", self.tr("Close this message"), kind="inverse", size="small")
        self.close_button.clicked.connect(self.dismiss)
        self.close_button.installEventFilter(self)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOAST_MS)
        self._timer.timeout.connect(self.dismiss)

    @property
    def counting(self) -> bool:
        return self._timer.isActive()

    def take_focus(self) -> None:
        (self.action_button or self.close_button).setFocus()

    def dismiss(self) -> None:
        self._timer.stop()
        if not self._over:
            self._over = True
            self.hide()
            self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if not self._over:
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut and not self._over:
            self._timer.start()
        return False

    def _act(self) -> None:
        self.action_pressed.emit()
        self.dismiss()
