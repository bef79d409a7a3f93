"""The own account in one row, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from vios_desktop.ui.accounts.words import AccountWords
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.services.own_account import OwnAccount
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme


class OwnRow(Card):
    """`has_stick` as it was last shown."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__(margin=14)
        self._words, self.has_stick = AccountWords(texts), False
        self._name, self._roles = Label("", "item", wrap=True), Label("", "meta", "text3", wrap=True)
        self._stick = Label("", "meta", "text2", wrap=True)
        self.change_button = SecondaryButton(theme, self.tr("Change password"), "key-round", size="compact")
        self.stick_button = SecondaryButton(theme, "", "lock", size="compact")
        self.stick_button.hide()  # until it is known what it would do
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(self.tr("Your account"), "label"))
        for label in (self._name, self._roles, self._stick):
            words.addWidget(label)
        self.body.addLayout(words)
        buttons = FlowLayout(gap=8, row_gap=6)
        buttons.addWidget(self.change_button)
        buttons.addWidget(self.stick_button)
        self.body.addLayout(buttons)

    def show_own(self, own: OwnAccount) -> None:
        self.has_stick = own.has_stick
        self._name.setText(own.account.display_name)
        self._roles.setText(self._words.roles(own.account.roles))
        self._stick.setText(
            self.tr("Unlocks with a password and a key file.")
            if own.has_stick
            else self.tr("Unlocks with a password.")
        )
        self.stick_button.show()
        self.stick_button.setText(
            self.tr("Stop asking for the key file") if own.has_stick else self.tr("Add a key file")
        )
