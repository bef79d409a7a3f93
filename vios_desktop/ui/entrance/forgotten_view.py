"""The page for a lost password: recovery key, account, new password twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.entrance.column_page import ColumnPage
from vios_desktop.ui.entrance.passphrase_pair import PassphrasePair
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme

_KEY, _HOLDERS = "key", "holders"


class ForgottenPage(ColumnPage):
    """Implements the port of `ForgottenPresenter`."""

    reset_requested = Signal(str, object, str, str)
    passphrase_typed = Signal(str)
    back_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, centred=True)
        self._account = ComboField(theme)
        self._account_field = Field(theme, self.tr("Which account?"), self._account)
        self.key = TextField(theme, icon="key-round")
        self._key_field = Field(
            theme,
            self.tr("Recovery key"),
            self.key,
            self.tr(
                "It is on paper, in the safe of the school or with its holder. Small letters and spaces do not "
                "matter."
            ),
        )
        self.way = ChipChoice(
            theme,
            [Option(_KEY, self.tr("The recovery key")), Option(_HOLDERS, self.tr("Two of the three holders"))],
        )
        self._way_field = Field(theme, self.tr("What do you have?"), self.way)
        self.second_key = TextField(theme, icon="key-round")
        self._second_field = Field(theme, self.tr("Code of another holder"), self.second_key)
        self.way.text_changed.connect(lambda _code: self._show_way())
        self.pair = PassphrasePair(theme, self.tr("New password"))
        self.pair.typed.connect(self.passphrase_typed)
        self.pair.confirmed.connect(self._ask)
        self.reset_button = PrimaryButton(theme, self.tr("Set the new password"), "lock")
        self.reset_button.clicked.connect(self._ask)
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", tone="text2")
        self.back_button.clicked.connect(self.back_requested)
        self._busy = Label(self.tr("Opening the file with the recovery key…"), "body", "text2")
        self._messages = QVBoxLayout()
        self._lay_out()
        self.show_busy(busy=False)

    @property
    def key_error(self) -> str:
        return self._key_field.error

    def show_vault(self, info: VaultInfo, account_id: str) -> None:
        self._account.set_options([Option(a.id, a.display_name, "user") for a in info.accounts])
        self._account.set_code(account_id or info.accounts[0].id)
        self._account_field.setVisible(len(info.accounts) > 1)
        self._way_field.setVisible(info.divided)
        self.way.set_text(_KEY)
        self.show_busy(busy=False)
        self._key_field.focus()

    def show_strength(self, strength: str, problem: str) -> None:
        self.pair.show_strength(strength, problem)

    def show_field_error(self, field: str, text: str) -> None:
        if field == _KEY:
            self._key_field.set_error(text)
            self._key_field.focus()
        else:
            self.pair.set_error(field, text)

    def show_missing(self, field: str) -> None:
        if field == _KEY:
            holders = self.way.text() == _HOLDERS
            words = self.tr("Type the codes of two holders.") if holders else ""
            self.show_field_error(_KEY, words or self.tr("Type the recovery key from the sheet."))
        else:
            self.pair.set_missing(field)

    def show_problem(self, text: ErrorText) -> None:
        empty_layout(self._messages)
        self._messages.addWidget(Banner(self.theme, "warn", text.what, text.safe, text.now))
        self.to_top()

    def show_busy(self, *, busy: bool) -> None:
        for part in (
            self.way,
            self.key,
            self.second_key,
            self.pair,
            self._account,
            self.reset_button,
            self.back_button,
        ):
            part.setEnabled(not busy)
        self._busy.setVisible(busy)

    def clear_messages(self) -> None:
        empty_layout(self._messages)
        self._key_field.set_error("")
        self.pair.clear_errors()

    def forget(self) -> None:
        self.key.set_text("")
        self.second_key.set_text("")
        self.pair.forget()

    def _ask(self) -> None:
        first, second = self.pair.texts()
        holders = self.way.text() == _HOLDERS
        recovery = (self.key.text(), self.second_key.text()) if holders else self.key.text()
        self.reset_requested.emit(self._account.code(), recovery, first, second)

    def _show_way(self) -> None:
        holders = self.way.text() == _HOLDERS
        self._second_field.setVisible(holders)
        self._key_field.label.setText(self.tr("Code of one holder") if holders else self.tr("Recovery key"))
        self._key_field.set_error("")

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(Label(self.tr("Lost your password?"), "question", wrap=True))
        lead = self.tr("With the recovery key you choose a new password. Your data stays as it is.")
        self.body.addWidget(Label(lead, "lead", "text2", wrap=True))
        self.body.addLayout(self._messages)
        for part in (self._account_field, self._way_field, self._key_field, self._second_field, self.pair):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self.reset_button)
        row.addWidget(self._busy)
        row.addStretch(1)
        self.body.addLayout(row)
        lost = self.tr("No recovery key either? Then nobody can open this file, not even the makers of VIOS.")
        self.body.addWidget(Label(lost, "secondary", "text2", wrap=True))
