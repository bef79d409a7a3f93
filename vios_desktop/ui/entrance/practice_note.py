"""The note under the password of the practice school: everything is invented, and these are the passwords."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Note
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.practice.accounts import PracticeAccount
    from vios_desktop.ui.theme.theme import Theme


class PracticeNote(Note):
    """`chosen(name, passphrase)` when somebody wants an account filled in."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, accounts: Sequence[PracticeAccount]) -> None:
        super().__init__(self.tr("Practice school: everything is invented"))
        self.body.addWidget(
            Label(
                self.tr("Try out whatever you like here. These passwords are no secret."),
                "secondary",
                "text2",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, account in enumerate(accounts):
            who = Label(f"{account.display_name}, {account.function}", "body", wrap=True)
            passphrase = Label(account.passphrase, "label")
            passphrase.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            button = SecondaryButton(theme, self.tr("Fill in"), size="compact")
            button.setAccessibleName(self.tr("Fill in %1").replace("%1", account.display_name))
            button.clicked.connect(partial(self._choose, account.display_name, account.passphrase))
            grid.addWidget(who, row, 0)
            grid.addWidget(passphrase, row, 1)
            grid.addWidget(button, row, 2)
        grid.setColumnStretch(0, 1)
        self.body.addLayout(grid)

    def _choose(self, name: str, passphrase: str) -> None:
        self.chosen.emit(name, passphrase)
