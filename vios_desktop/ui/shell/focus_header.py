"""The header of a task in focus mode: back, what this is, saved, and lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractButton, QWidget

    from vios_desktop.ui.theme.theme import Theme


class FocusHeader(QFrame):
    """`FocusHeader(theme, "Terug naar incident", "Beslishulp")`; `middle` may be `Steps` instead of words.

    When the room gets short the saved note goes first, then the title, then the words of lock and back, at last
    those of further buttons with an icon.
    """

    back_requested = Signal()
    lock_requested = Signal()

    def __init__(self, theme: Theme, back: str, title: str = "", *, middle: QWidget | None = None) -> None:
        super().__init__()
        self._theme, self._back_text, self._lock_text = theme, back, self.tr("Lock")
        self.setProperty("part", "topbar")
        self.back_button = QuietButton(theme, back, "arrow-left", tone="text2")
        self.back_button.clicked.connect(self.back_requested)
        self._title = Label(title, "label")
        self._middle: QWidget = middle if middle is not None else self._title
        self._saved = StatusLabel(theme, Status(StatusKind.DONE, ""), role="secondary", text_tone="text2")
        self.lock_button = SecondaryButton(theme, self._lock_text, "lock")
        self.lock_button.clicked.connect(self.lock_requested)
        self._extra: list[QWidget] = []
        self._worded: dict[QAbstractButton, str] = {}
        line = QFrame()
        line.setProperty("part", "rule")
        line.setFixedWidth(1)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(20, 9, 20, 9)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.back_button)
        self._layout.addWidget(line)
        self._layout.addWidget(self._middle, 100)
        self._layout.addStretch(1)
        self._layout.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addWidget(self.lock_button)
        theme.changed.connect(self._fit)
        self._fit()

    def set_back(self, text: str) -> None:
        self._back_text = text
        self._fit()

    def set_title(self, text: str) -> None:
        self._title.setText(text)
        self._fit()

    def set_saved(self, text: str) -> None:
        """ "Bewaard 14:12"; an empty text shows nothing."""
        self._saved.set_status(Status(StatusKind.DONE, text))
        self._fit()

    def add_button(self, button: QWidget) -> None:
        """Put a button before the lock."""
        self._extra.append(button)
        if isinstance(button, SecondaryButton) and button.has_icon:
            self._worded[button] = button.text()
        self._layout.insertWidget(self._layout.count() - 1, button)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The width of the shortest form, whichever is shown."""
        icon = self._theme.px(48)
        icons = (2 + len(self._worded)) * icon + 8 * len(self._worded)
        buttons = sum(one.minimumSizeHint().width() + 8 for one in self._extra if one not in self._worded)
        middle = 0 if self._middle is self._title else self._middle.minimumSizeHint().width()
        return QSize(icons + buttons + middle + 75, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Drop words from the least to the most needed until everything fits."""
        for level in range(6):
            self._show_level(level)
            if self._needed() <= self.width():
                break

    def _show_level(self, level: int) -> None:
        self._saved.setVisible(level < 1 and bool(self._saved.text))
        if self._middle is self._title:
            self._title.setVisible(level < 2)
        for button, text, below in (
            (self.lock_button, self._lock_text, 3),
            (self.back_button, self._back_text, 4),
            *((button, text, 5) for button, text in self._worded.items()),
        ):
            button.setText(text if level < below else "")
            button.setAccessibleName(text)
            button.setToolTip("" if level < below else text)

    def _needed(self) -> int:
        shown = [self.back_button, self._middle, self._saved, *self._extra, self.lock_button]
        widths = [widget.sizeHint().width() for widget in shown if not widget.isHidden()]
        return sum(widths) + 8 * (len(widths) + 2) + 41
