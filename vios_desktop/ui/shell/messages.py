"""Messages of the window itself: the lock warning above the page, toasts at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.theme.theme import Theme

_MOST_TOASTS = 3
_TOAST_WIDTH = 415
_EDGE = 20
_FOOT = 72  # clear of a footer with the button that goes on


class LockWarning(QFrame):
    """ "VIOS locks in 24 seconds / Stay open", in the layout. Whoever counts calls `show_seconds`."""

    stay_open_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "banner")
        self.setProperty("tone", "warn")
        self._words = Label("", "label", "warn", wrap=True)
        self.stay_button = SecondaryButton(theme, self.tr("Stay open"), size="compact")
        self.stay_button.clicked.connect(self.stay_open_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 10, 7)
        layout.setSpacing(11)
        layout.addWidget(IconLabel(theme, "lock", 17, "warn"))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.stay_button)

    @property
    def text(self) -> str:
        return self._words.text()

    def show_seconds(self, seconds: int) -> None:
        """Show or renew the warning; it is spoken when it appears and at the last ten seconds."""
        self.show_text(self.tr("VIOS locks in %n second(s)", "", seconds), spoken=seconds == 10)

    def show_text(self, text: str, *, spoken: bool) -> None:
        """Other words than those of locking; `spoken` says them also when the warning is there already."""
        self._words.setText(text)
        if self.isHidden() or spoken:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.show()


class ToastLayer(QWidget):
    """Lies over the foot of `ground` and is no larger than its toasts."""

    def __init__(self, theme: Theme, ground: QWidget) -> None:
        super().__init__(ground)
        self._theme, self._ground = theme, ground
        self._toasts: list[Toast] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.setAccessibleName(self.tr("Messages"))
        ground.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    @property
    def toasts(self) -> tuple[Toast, ...]:
        return tuple(self._toasts)

    def add(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> Toast:
        """Show a toast; the oldest leaves when there are more than three."""
        toast = Toast(self._theme, text, action)
        if on_action is not None:
            toast.action_pressed.connect(on_action)
        toast.closed.connect(lambda: self._drop(toast))
        self._toasts.append(toast)
        self._layout.addWidget(toast)
        while len(self._toasts) > _MOST_TOASTS:
            self._toasts[0].dismiss()
        self.show()
        toast.show()
        self._place()
        return toast

    def take_focus(self) -> bool:
        """Give the focus to the newest toast; False if there is none."""
        if not self._toasts:
            return False
        self._toasts[-1].take_focus()
        return True

    def clear(self) -> None:
        for toast in self.toasts:
            toast.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _drop(self, toast: Toast) -> None:
        self._toasts.remove(toast)
        self._layout.removeWidget(toast)
        toast.deleteLater()
        if self._toasts:
            self._place()
        else:
            self.hide()

    def _place(self) -> None:
        width = min(self._theme.px(_TOAST_WIDTH), self._ground.width() - 2 * _EDGE)
        height = (
            self._layout.heightForWidth(width) if self._layout.hasHeightForWidth() else self.sizeHint().height()
        )
        top = self._ground.height() - height - self._theme.px(_FOOT)
        self.setGeometry(self._ground.width() - width - _EDGE, top, width, height)
        self.raise_()
