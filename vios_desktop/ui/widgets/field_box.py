"""The box around something that can be typed in: one edge, two pixels when it has the focus or is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from vios_desktop.ui.tokens import FIELD_HEIGHT, RADIUS_CONTROL
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.painting import rounded_box
from vios_desktop.ui.widgets.watched_edit import WatchedEdit

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme


class FieldBox(QFrame):
    """A frame with an optional icon; the widget inside that takes the focus is `target`."""

    pressed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, icon: str = "", *, height: int = FIELD_HEIGHT, quiet: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._height, self._quiet = height, quiet
        self._wrong = False
        self._target: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.inner = QHBoxLayout(self)
        self.inner.setContentsMargins(12, 3, 12, 3)
        self.inner.setSpacing(9)
        self._icon = IconLabel(theme, icon or "search", 15, "text2")
        self.inner.addWidget(self._icon)
        self._icon.setVisible(bool(icon))
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, name: str) -> None:
        if name:
            self._icon.set_icon(name)
        self._icon.setVisible(bool(name))

    def set_target(self, target: QWidget) -> None:
        """The widget that is typed in: it fills the box, and its focus is the focus of the box."""
        self._target = target
        target.setProperty("part", "bare")
        target.setProperty("role", "body")
        if isinstance(target, WatchedEdit):
            target.entered.connect(self.update)
            target.left.connect(self._target_left)
            target.pressed.connect(self.pressed)
        else:
            target.installEventFilter(self)
        self.inner.addWidget(target, 1)
        self.setFocusProxy(target)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802  # Qt's name
        """The name of the whole is that of the part that takes the focus: nothing else is read out."""
        super().setAccessibleName(name)
        if self._target is not None:
            self._target.setAccessibleName(name)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.theme.px(self._height)))

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.theme.px(self._height)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        from PySide6.QtCore import QEvent  # here, because the unlock screen needs none of its many kinds

        kind = event.type()
        if kind in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
            if kind == QEvent.Type.FocusOut:
                self._target_left()
        elif kind == QEvent.Type.MouseButtonPress and watched is self._target:
            self.pressed.emit()
        return False

    def _target_left(self) -> None:
        self.update()
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._target is not None:
            self._target.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self.theme.tokens
        focused = self._target is not None and self._target.hasFocus()
        edge, width = (tokens.border if self._quiet else tokens.control), 1.0
        if self._wrong:
            edge, width = tokens.bad, 2.0
        if focused:
            edge, width = tokens.focus, 2.0
        rounded_box(QPainter(self), self.rect(), RADIUS_CONTROL, fill=tokens.surface, edge=edge, width=width)
