"""Asks which colleagues may see an incident besides who recorded it, with what that means said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.account import Account
    from vios_desktop.ui.theme.theme import Theme


class ShareForm(QFrame):
    """`given(ids of accounts)`; Esc or Cancel puts it away, and then `closed` tells."""

    given = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "note")
        self.names = ChipSet(theme, ())
        says = self.tr("Whom you choose can read this incident and change it, as if they recorded it themselves.")
        self._says = Label(says, "secondary", "text2", wrap=True)
        self.field = Field(theme, self.tr("Which colleagues may see it?"), self.names)
        self._nobody = Label(
            self.tr("There is no colleague with an account of their own who does not see all incidents already."),
            "secondary",
            "text2",
            wrap=True,
        )
        self.save_button = PrimaryButton(theme, self.tr("Keep who may see it"), size="compact")
        self.cancel_button = QuietButton(theme, self.tr("Cancel"), size="compact")
        self.save_button.clicked.connect(self._give)
        self.cancel_button.clicked.connect(self.shut)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("Share this incident"), "card", wrap=True))
        for part in (self._says, self.field, self._nobody):
            layout.addWidget(part)
        layout.addLayout(buttons)
        add_actions(self, {"save": self._give})
        self.hide()

    def open_for(self, colleagues: Sequence[Account], shared_with: Collection[str]) -> None:
        """`colleagues` are those that can be chosen; those who may see it now are chosen already."""
        self.names.set_options([Option(one.id, one.display_name) for one in colleagues])
        self.names.set_text(",".join(one.id for one in colleagues if one.id in shared_with))
        for part in (self._says, self.field, self.save_button):
            part.setVisible(bool(colleagues))
        self._nobody.setVisible(not colleagues)
        self.show()
        self.field.focus() if colleagues else self.cancel_button.setFocus()

    def shut(self) -> None:
        """Out of sight."""
        was_open = not self.isHidden()
        self.hide()
        if was_open:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        if not self.names.isHidden() and not self.save_button.isHidden():
            self.given.emit(self.names.codes())
