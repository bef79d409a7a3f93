"""The line at the foot of the window: what is safe, and when the lock falls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import ElidedLabel

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.tokens import Tone


class StatusBar(QFrame):
    """Left: encrypted, no internet, the last backup. Right: pictures of the screen, the time until the lock.

    In the practice school, which makes no backups, it says instead that nothing real belongs in it; in a vault
    that is only read, that nothing is kept.

    `watch_requested` when somebody wants to change what stands at the right; `about_requested` to see what this
    program is.
    """

    watch_requested = Signal()
    about_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "statusbar")
        self._safe = ElidedLabel(self.tr("Encrypted on this computer. No internet."), "meta", "text2")
        self._backup_part, self._backup = _part(theme, "box", "")
        self._backup_part.hide()
        self._practice_part, _words = _part(
            theme, "triangle-alert", self.tr("Practice school: all invented. Record nothing real here."), "warn"
        )
        self._practice_part.hide()
        self._read_only_part, _words = _part(
            theme, "triangle-alert", self.tr("Read only: nothing is kept here."), "warn"
        )
        self._read_only_part.hide()
        self._shield_part, self._shield = _part(theme, "eye-off", "")
        self._shield_part.hide()
        self._lock = QuietButton(theme, "", "lock", size="small", tone="text2")
        self._lock.clicked.connect(self.watch_requested)
        self._about = QuietButton(theme, self.tr("About VIOS"), size="small", tone="text2")
        self._about.clicked.connect(self.about_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 20, 5)
        layout.setSpacing(7)
        layout.addWidget(IconLabel(theme, "shield-check", 15, "ok"))
        layout.addWidget(self._safe)
        layout.addSpacing(16)
        layout.addWidget(self._backup_part)
        layout.addWidget(self._practice_part)
        layout.addWidget(self._read_only_part)
        layout.addStretch(1)
        layout.addWidget(self._shield_part)
        layout.addSpacing(8)
        layout.addWidget(self._lock)
        layout.addWidget(self._about)
        self.set_lock_minutes(5)

    def set_lock_minutes(self, minutes: int) -> None:
        self._lock.setText(self.tr("Locks after %n minute(s)", "", minutes))

    def set_shield(self, *, possible: bool, on: bool) -> None:
        """Whether pictures of the screen leave VIOS out; nothing is said where that is not possible."""
        self._shield.setText(self.tr("Screenshots blocked") if on else self.tr("Screenshots possible"))
        self._shield_part.setVisible(possible)

    def set_backup(self, text: str) -> None:
        """When the last backup was made, in words; an empty text shows nothing."""
        self._backup.setText(text)
        instead = not (self._practice_part.isHidden() and self._read_only_part.isHidden())
        self._backup_part.setVisible(bool(text) and not instead)

    def set_practice(self, *, practice: bool) -> None:
        """Whether the open vault is the practice school."""
        self._practice_part.setVisible(practice)
        self.set_backup(self._backup.text())

    def set_read_only(self, *, read_only: bool) -> None:
        """Whether nothing is written any more in the open vault: what is typed would be lost."""
        self._read_only_part.setVisible(read_only)
        self.set_backup(self._backup.text())


def _part(theme: Theme, icon: str, text: str, tone: Tone = "text2") -> tuple[QWidget, ElidedLabel]:
    part, label = QWidget(), ElidedLabel(text, "meta", tone)
    layout = QHBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(7)
    layout.addWidget(IconLabel(theme, icon, 14, tone))
    layout.addWidget(label, 1)
    return part, label
