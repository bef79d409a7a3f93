"""The page that unlocks: school, account where there is more than one, password."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from vios_desktop.ui.entrance.advice_door import AdviceDoor
from vios_desktop.ui.entrance.column import Column, empty_layout
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.services.practice.accounts import PracticeAccount
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Question
    from vios_desktop.ui.entrance.passphrase_pair import PassphrasePair
    from vios_desktop.ui.entrance.report_door import ReportDoor
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.banner import BannerTone
    from vios_desktop.ui.widgets.combo_field import ComboField
    from vios_desktop.ui.widgets.stick_choice import StickChoice

_SECOND_MS = 1000
_NOTHING_YET = "\u00a0"  # takes the room of the words that are being read


class UnlockPage(Column):
    """Implements the port of `UnlockPresenter`. `today` tells the day: it changes while this stands."""

    unlock_requested = Signal(str)
    forgotten_requested = Signal(str)
    account_changed = Signal()
    second_passed = Signal()
    advice_requested = Signal()
    report_requested = Signal()
    stick_requested = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, centred=True)
        self._today = today
        self._accounts: dict[str, str] = {}
        self._account_box: ComboField | None = None
        self._needing: frozenset[str] = frozenset()
        self._stick_field: Field | None = None
        self._replacement: PassphrasePair | None = None
        self._title = Label(_NOTHING_YET, "question", wrap=True)
        self._last_used = Label(_NOTHING_YET, "secondary", "text2", wrap=True)
        self._messages, self._account_place, self._notes = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._more = QVBoxLayout()
        self.passphrase = PassphraseField(theme)
        self.passphrase.confirmed.connect(self._ask)
        self._field = Field(theme, self.tr("Password"), self.passphrase)
        self.unlock_button = PrimaryButton(theme, self.tr("Unlock"), "lock", size="large")
        self.unlock_button.clicked.connect(self._ask)
        self.forgotten_button = QuietButton(theme, self.tr("Lost your password?"), size="large")
        self.forgotten_button.clicked.connect(lambda: self.forgotten_requested.emit(self.account_id()))
        self._busy = Label(self.tr("Unlocking…"), "body", "text2")
        self._busy.hide()
        self.door = AdviceDoor(theme)
        self.door.requested.connect(self.advice_requested)
        self.report_door: ReportDoor | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.second_passed)
        self._lay_out()

    @property
    def error(self) -> str:
        return self._field.error

    @property
    def counting(self) -> bool:
        return self._timer.isActive()

    def account_id(self) -> str:
        """The account that is chosen; the only one where there is one."""
        if self._account_box is not None:
            return self._account_box.code()
        return next(iter(self._accounts), "")

    def show_vault(self, info: VaultInfo, account_id: str, practice: Sequence[PracticeAccount]) -> None:
        from vios_desktop.ui.entrance.moments import moment_words

        self._title.setText(info.school_name)
        used = "" if info.last_used is None else moment_words(info.last_used, self._today())
        self._last_used.setText(self.tr("Last used: %1 on this computer").replace("%1", used))
        self._last_used.setVisible(bool(used))
        self._accounts = {account.id: account.display_name for account in info.accounts}
        self._needing = frozenset(account.id for account in info.accounts if account.needs_stick)
        self._show_accounts(account_id)
        self._show_notes(info, practice)
        self._show_report_door(shown=info.takes_reports)
        self._show_more()
        self.show_busy(busy=False)
        self.passphrase.clear()
        self.passphrase.setFocus()

    def show_note(self, text: str, more: str = "", *, tone: str = "info") -> None:
        """A word above the password that is no error: locked, restored from the copy."""
        from vios_desktop.ui.widgets.banner import Banner

        shown: BannerTone = "warn" if tone == "warn" else "info"
        self._messages.addWidget(Banner(self.theme, shown, text, more))

    def show_busy(self, *, busy: bool) -> None:
        """The password stays as it is, so that the focus does; the presenter takes no second try meanwhile."""
        if self._account_box is not None:
            self._account_box.setEnabled(not busy)
        self.unlock_button.setEnabled(not busy)
        self.door.button.setEnabled(not busy)
        if self.report_door is not None:
            self.report_door.button.setEnabled(not busy)
        self.forgotten_button.setVisible(not busy)
        self._busy.setVisible(busy)

    def show_wrong(self, wait_s: int) -> None:
        self.show_wait(wait_s)
        if not wait_s:
            self._field.set_error(self.tr("This password is not right."))
        self.passphrase.setFocus()

    def show_wait(self, wait_s: int) -> None:
        if not wait_s:
            self._timer.stop()
            self.unlock_button.set_unavailable(None)
            self._field.set_error("")
            return
        text = self.tr("This password is not right. Try again in %n second(s).", "", wait_s)
        self._field.set_error(text)
        self.unlock_button.set_unavailable(text)
        if not self._timer.isActive():
            self._timer.start()

    def show_empty(self) -> None:
        self._field.set_error(self.tr("Type your password."))
        self.passphrase.setFocus()

    def show_problem(self, text: ErrorText, *, broken: bool) -> None:
        from vios_desktop.ui.widgets.banner import Banner

        self.clear_messages()
        tone: BannerTone = "bad" if broken else "warn"
        self._messages.addWidget(Banner(self.theme, tone, text.what, text.safe, text.now))
        self.to_top()
        self.passphrase.setFocus()

    def show_stick(self, *, chosen: bool) -> None:
        """Whether the key file was chosen."""
        if self._stick_field is not None:
            self._stick_field.set_error("")
            cast("StickChoice", self._stick_field.box).show_chosen(chosen=chosen)

    def show_stick_problem(self, text: str) -> None:
        """Beside the key file; without a word: it has to be chosen first."""
        if self._stick_field is not None:
            self._stick_field.set_error(text or self.tr("Choose the key file of this account first."))
            self._stick_field.focus()

    def older_question(self, text: ErrorText) -> Question:
        from vios_desktop.ui.dialog_port import Question

        words = f"{text.safe} {text.now}".strip()
        return Question(text.what, words, self.tr("Go on and record it"), self.tr("Not now"))

    def stick_title(self) -> tuple[str, str]:
        return self.tr("Choose the key file"), self.tr("Key file")

    def ask_replacement(self) -> None:
        """Somebody else chose the password: a field for one of their own, twice."""
        from vios_desktop.ui.entrance.passphrase_pair import PassphrasePair
        from vios_desktop.ui.widgets.banner import Banner

        if self._replacement is None:
            pair = self._replacement = PassphrasePair(self.theme, self.tr("Your own new password"))
            pair.confirmed.connect(self._ask)
            what = self.tr("Somebody else chose this password. Choose one that only you know.")
            self._more.addWidget(Banner(self.theme, "info", what))
            self._more.addWidget(pair)
            self.unlock_button.setText(self.tr("Set and unlock"))
        self._replacement.first.setFocus()

    def replacement(self) -> tuple[str, str] | None:
        """The own new password as it was typed twice, while it is asked for."""
        return None if self._replacement is None else self._replacement.texts()

    def show_replacement_problem(self, text: str) -> None:
        """What is wrong with the new one; without a word: it is empty, or the two are not the same."""
        if self._replacement is None:
            return
        self._replacement.clear_errors()
        if text:
            self._replacement.set_error("passphrase", text)
        else:
            self._replacement.set_missing("repeat" if self._replacement.texts()[0] else "passphrase")

    def clear_messages(self) -> None:
        self._field.set_error("")
        empty_layout(self._messages)

    def clear_passphrase(self) -> None:
        self.passphrase.clear()

    def _ask(self) -> None:
        self.unlock_requested.emit(self.passphrase.text())

    def _show_accounts(self, account_id: str) -> None:
        empty_layout(self._account_place)
        self._account_box = None
        if len(self._accounts) < 2:
            return
        from vios_desktop.ui.widgets.combo_field import ComboField
        from vios_desktop.ui.widgets.row_data import Option

        options = [Option(code, name, "user") for code, name in self._accounts.items()]
        box = ComboField(self.theme, options, code=account_id)
        box.chosen.connect(self._account_chosen)
        self._account_box = box
        self._account_place.addWidget(Field(self.theme, self.tr("Who are you?"), box))

    def _account_chosen(self, _code: str) -> None:
        self.clear_messages()
        self._show_more()
        self.account_changed.emit()
        self.passphrase.setFocus()

    def _show_more(self) -> None:
        """The key file of an account that needs one; a new password is asked for when it has to be."""
        empty_layout(self._more)
        self._stick_field, self._replacement = None, None
        self.unlock_button.setText(self.tr("Unlock"))
        if self.account_id() not in self._needing:
            return
        from vios_desktop.ui.widgets.stick_choice import StickChoice

        choice = StickChoice(self.theme)
        choice.asked.connect(self.stick_requested)
        self._stick_field = Field(self.theme, self.tr("Your key file"), choice)
        self._more.addWidget(self._stick_field)

    def _show_report_door(self, *, shown: bool) -> None:
        if shown and self.report_door is None:
            from vios_desktop.ui.entrance.report_door import ReportDoor

            door = self.report_door = ReportDoor(self.theme)
            door.requested.connect(self.report_requested)
            self.door.put_first(door)
        if self.report_door is not None:
            self.report_door.setVisible(shown)

    def _show_notes(self, info: VaultInfo, practice: Sequence[PracticeAccount]) -> None:
        empty_layout(self._notes)
        if info.slots_repaired:
            self.show_note(
                self.tr("The list of accounts was damaged. VIOS uses the copy beside it."),
                self.tr("Your data is safe. You can unlock as usual."),
                tone="warn",
            )
        if practice:
            from vios_desktop.ui.entrance.practice_note import PracticeNote

            note = PracticeNote(self.theme, practice)
            note.chosen.connect(self._fill_in)
            self._notes.addWidget(note)

    def _fill_in(self, name: str, passphrase: str) -> None:
        code = next((code for code, shown in self._accounts.items() if shown == name), "")
        if self._account_box is not None:
            self._account_box.set_code(code)
            self._account_chosen(code)
        self.passphrase.set_text(passphrase)
        self.unlock_button.setFocus()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._title)
        head.addWidget(self._last_used)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.unlock_button)
        row.addWidget(self.forgotten_button)
        row.addWidget(self._busy)
        row.addStretch(1)
        for layout in (self._messages, self._account_place, self._notes, self._more):
            layout.setSpacing(8)
        self.body.setSpacing(17)
        self.body.addLayout(head)
        self.body.addLayout(self._messages)
        self.body.addLayout(self._account_place)
        self.body.addWidget(self._field)
        self.body.addLayout(self._more)
        self.body.addLayout(row)
        self.body.addLayout(self._notes)
        self.body.addWidget(self.door)
