"""The page that restores a backup: what it is, the key, what is in it, and whether to put it in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from vios_desktop.ui.backups.words import BackupWords
from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.entrance.column_page import ColumnPage
from vios_desktop.ui.entrance.moments import moment_words
from vios_desktop.ui.entrance.restore_presenter import HOLDERS, RECOVERY
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.passphrase_field import PassphraseField
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.ports.backups import BackupOutside, RestoredVault
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme


class RestorePage(ColumnPage):
    """Implements `RestoreView`."""

    restore_requested = Signal(str, str, str)
    use_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__(theme, centred=True)
        self._today = today
        self._words, self._restored = BackupWords(self), False
        self._about = Label("", "lead", "text2", wrap=True)
        self.who = ComboField(theme)
        self._who_field = Field(theme, self.tr("With which key?"), self.who)
        self.secret = PassphraseField(theme, large=False)
        self.secret.confirmed.connect(lambda _text: self._ask())
        self._secret_field = Field(theme, self.tr("Password"), self.secret)
        self._hint = Label("", "secondary", "text3", wrap=True)
        self.second = PassphraseField(theme, large=False)
        self.second.confirmed.connect(lambda _text: self._ask())
        self._second_field = Field(theme, self.tr("Code of another holder"), self.second)
        self.who.chosen.connect(lambda _code: self._show_way())
        self.restore_button = PrimaryButton(theme, self.tr("Check and restore beside"), "history")
        self.restore_button.clicked.connect(self._ask)
        self.use_button = PrimaryButton(theme, self.tr("Put in use"), "check")
        self.use_button.clicked.connect(self.use_requested)
        self.leave_button = SecondaryButton(theme, self.tr("Leave it beside"))
        self.leave_button.clicked.connect(self.back_requested)
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", tone="text2")
        self.back_button.clicked.connect(self.back_requested)
        self._progress, self._progress_words = QProgressBar(), Label("", "secondary", "text2", wrap=True)
        self._progress.setTextVisible(False)
        self._messages = QVBoxLayout()
        self._lay_out()
        self.show_busy(0, 0)

    @property
    def secret_error(self) -> str:
        return self._secret_field.error

    def show_backup(self, outside: BackupOutside) -> None:
        empty_layout(self._messages)
        when = moment_words(outside.at, self._today)
        text = self.tr("Backup of %1, made %2.").replace("%1", outside.school_name).replace("%2", when)
        self._about.setText(text)
        options = [Option(account.id, account.display_name, "user") for account in outside.accounts]
        options.append(Option(RECOVERY, self.tr("The recovery key"), "key-round"))
        if outside.divided:
            options.append(Option(HOLDERS, self.tr("Two of the three holders"), "key-round"))
        self.who.set_options(options)
        self.who.set_code(outside.accounts[0].id if outside.accounts else RECOVERY)
        self._show_step(restored=False)
        self._show_way()
        self._secret_field.focus()

    def show_restored(self, restored: RestoredVault) -> None:
        empty_layout(self._messages)
        what = self.tr("This backup is good, and stands restored beside what you have.")
        contents = self._words.contents(restored.contents, self._today)
        now = self.tr(
            "Nothing changed yet. If you put it in use, VIOS opens this one from now on; the present file stays "
            "where it is and is shown as set aside. What was recorded after the backup is in that one only."
        )
        self._messages.addWidget(Banner(self.theme, "ok", what, contents, now))
        self._show_step(restored=True)
        self.leave_button.setFocus()

    def show_busy(self, done: int, total: int) -> None:
        busy = total > 0
        for part in (self._progress, self._progress_words):
            part.setVisible(busy)
        self._progress.setRange(0, total if busy and done else 0 if busy else 1)
        self._progress.setValue(done)
        self._progress_words.setText(self.tr("The backup is being read and checked…"))
        buttons = (self.restore_button, self.use_button, self.leave_button, self.back_button)
        for field in (*buttons, self.secret, self.second, self.who):
            field.setEnabled(not busy)

    def show_secret_error(self, text: str) -> None:
        self._secret_field.set_error(text)
        self._secret_field.focus()

    def show_second_missing(self) -> None:
        self._second_field.set_error(self.tr("Type the codes of two holders."))
        self._second_field.focus()

    def show_problem(self, text: ErrorText) -> None:
        empty_layout(self._messages)
        self._messages.addWidget(Banner(self.theme, "warn", text.what, text.safe, text.now))
        self.to_top()

    def forget(self) -> None:
        for secret, field in ((self.secret, self._secret_field), (self.second, self._second_field)):
            secret.clear()
            field.set_error("")

    def file_title(self) -> str:
        return self.tr("Choose a backup")

    def stick_title(self) -> str:
        return self.tr("Choose the key file of this account")

    def _ask(self) -> None:
        self._secret_field.set_error("")
        self._second_field.set_error("")
        self.restore_requested.emit(self.who.code(), self.secret.text(), self.second.text())

    def _show_way(self) -> None:
        """What the chosen key asks."""
        code, words = self.who.code(), self.tr("Password")
        hint = self.tr("The password of the day of the backup: a later change is not in it.")
        if code in (HOLDERS, RECOVERY):
            words = self.tr("Code of one holder") if code == HOLDERS else self.tr("Recovery key")
            hint = self.tr("It is on the sheet. Small letters and spaces do not matter.")
        self._secret_field.label.setText(words)
        self._hint.setText(hint)
        self._hint.setVisible(not self._restored)
        self._second_field.setVisible(code == HOLDERS and not self._restored)

    def _show_step(self, *, restored: bool) -> None:
        self._restored = restored
        self._hint.setVisible(not restored)
        self._second_field.setVisible(self.who.code() == HOLDERS and not restored)
        for part in (self._who_field, self._secret_field, self.restore_button, self.back_button):
            part.setVisible(not restored)
        for button in (self.use_button, self.leave_button):
            button.setVisible(restored)

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(Label(self.tr("Restore a backup"), "question", wrap=True))
        self.body.addWidget(self._about)
        self.body.addLayout(self._messages)
        fields = (self._who_field, self._hint, self._secret_field, self._second_field)
        for part in (*fields, self._progress_words, self._progress):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.back_button, self.restore_button, self.use_button, self.leave_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
