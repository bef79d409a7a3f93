"""The page Accounts: the own account, what can be done with all of them, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.ui.accounts.forms import AccountForm, AddForm, EndForm, ResetForm, RolesForm
from vios_desktop.ui.accounts.model import STICK_NAME, AccountForms
from vios_desktop.ui.accounts.own_forms import OwnForm, OwnPassphraseForm, StickForm
from vios_desktop.ui.accounts.own_row import OwnRow
from vios_desktop.ui.accounts.words import AccountWords
from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.entrance.model import STICK_SUFFIX, passphrase_error
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.rows_page import RowsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.accounts import AccountLine, KeyReplaced
    from vios_desktop.services.vaults import PassphraseJudgement
    from vios_desktop.texts import Texts
    from vios_desktop.ui.accounts.model import Read
    from vios_desktop.ui.theme.theme import Theme

_NAMES = frozenset({"account_name_invalid", "account_name_taken", "too_many_accounts"})


class AccountsPage(RowsPage):
    """Implements `AccountsView` and `OwnView`. `line`: the account that the open form is about."""

    withdraw_asked = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        theme: Theme,
        texts: Texts,
        clock: Callable[[], datetime],
        *,
        may_manage: bool,
        may_review: bool,
        may_recover: bool,
    ) -> None:
        super().__init__(theme, "", "", "")
        self._texts, self._words, self._may_manage = texts, AccountWords(texts), may_manage
        self.line: AccountLine | None = None
        self._banner: Banner | None = None
        self.title.setText(self.tr("Accounts"))
        self.intro.setText(
            self.tr("Everybody who works in VIOS has an account of their own. What an account does is in the log.")
        )
        self.search.hide()
        self.own_row = OwnRow(theme, texts)
        self.add_form, self.roles_form = AddForm(theme, self._words, clock), RolesForm(theme, self._words)
        self.end_form, self.reset_form = EndForm(theme, clock), ResetForm(theme, self._words)
        self.own_form, self.stick_form = OwnPassphraseForm(theme), StickForm(theme)
        self._forms: dict[AccountForms, AccountForm] = {
            AccountForms.ADD: self.add_form,
            AccountForms.ROLES: self.roles_form,
            AccountForms.END: self.end_form,
            AccountForms.RESET: self.reset_form,
            AccountForms.OWN: self.own_form,
            AccountForms.STICK: self.stick_form,
        }
        self.add_button = SecondaryButton(theme, self.tr("Add an account"), "user-plus")
        self.recovery_button = QuietButton(theme, self.tr("Recovery key"), "key-round")
        self.log_button = QuietButton(theme, self.tr("Review the log"), "history")
        self.replace_button = QuietButton(theme, self.tr("Replace the key of the file"), "refresh-cw")
        shown = (
            (self.add_button, may_manage),
            (self.recovery_button, may_recover),
            (self.log_button, may_review),
            (self.replace_button, may_manage),
        )
        deeds = QWidget()
        flow = FlowLayout(deeds, gap=8, row_gap=6)
        for button, wanted in shown:
            if wanted:
                flow.addWidget(button)
            else:
                button.hide()  # only that: what is shown before it stands somewhere is a window of its own
        for widget in (self.own_row, self.own_form, self.stick_form, deeds):
            self.deeds.addWidget(widget)
        for form in (self.add_form, self.roles_form, self.end_form, self.reset_form):
            self.deeds.addWidget(form)
        self._connect()

    def show_read(self, read: Read, today: date) -> None:
        self.own_row.show_own(read.own)
        self.recovery_button.setText(
            self.tr("Recovery key: try it") if read.recovery_is_due else self.tr("Recovery key")
        )
        if read.lines is None:
            self.count.setText("")
            self.show_rows([], lambda data: self._row(*data))
            self.box.hide()
            return
        self.count.setText(self.tr("%n account(s)", "", sum(line.account.active for line in read.lines)))
        self.show_rows([(line.account.id, (line, today)) for line in read.lines], lambda data: self._row(*data))

    def show_error(self, error: ViosError) -> None:
        self.show_problem(self._texts.error(error.code, **error.params))

    def show_strength(self, form: AccountForms, judgement: PassphraseJudgement | None) -> None:
        pair = self._forms[form].pair
        if pair is None:
            return
        if judgement is None:
            pair.show_strength("", "")
            return
        problem = passphrase_error(self._texts, judgement.problem) if judgement.problem else ""
        pair.show_strength(judgement.strength, problem)

    def show_wrong(self, form: AccountForms, error: ViosError) -> None:
        shown, text = self._forms[form], self._texts.error(error.code, **error.params)
        words = f"{text.what} {text.now}".strip()
        shown.clear_problems()
        if isinstance(shown, OwnForm) and error.code in ("wrong_passphrase", "unlock_wait"):
            shown.old_field.set_error(words)
            shown.old_field.focus()
        elif isinstance(shown, OwnForm) and error.code.startswith("stick_"):
            shown.stick_field.set_error(words)
            shown.stick_field.focus()
        elif shown.pair is not None and error.code.startswith("passphrase_"):
            shown.pair.set_error("passphrase", passphrase_error(self._texts, error.code))
        elif error.code in _NAMES:
            self.add_form.fields["display_name"].set_error(words)
            self.add_form.fields["display_name"].focus()
        else:
            self.show_problem(text)

    def show_problems(self, form: AccountForms, problems: Sequence[FieldProblem]) -> None:
        self._forms[form].show_problems(problems, self._texts)

    def show_differ(self, form: AccountForms) -> None:
        shown = self._forms[form]
        shown.clear_problems()
        if shown.pair is not None:
            shown.pair.set_missing("repeat" if shown.passphrase().first else "passphrase")

    def show_no_password(self, form: AccountForms) -> None:
        shown = self._forms[form]
        shown.clear_problems()
        if isinstance(shown, OwnForm):
            shown.old_field.set_error(self.tr("Type your password."))
            shown.old_field.focus()

    def show_stick(self, *, chosen: bool) -> None:
        for form in (self.own_form, self.stick_form):
            if form.is_made:
                form.stick.show_chosen(chosen=chosen)
                form.stick_field.set_error("")

    def kept(self, form: AccountForms) -> None:
        self._shut_all()

    def show_progress(self, done: int, total: int) -> None:
        self._drop_banner()
        for button in (self.add_button, self.replace_button):
            button.setEnabled(not total)
        self.box.setEnabled(not total)
        if total:
            step = self.tr("The key of the file is being replaced: step %1 of %2.")
            step = step.replace("%1", str(min(done + 1, total))).replace("%2", str(total))
            now = self.tr("Wait until it is done. Should the computer stop now, nothing is lost.")
            self._show_banner(Banner(self._theme, "info", step, "", now))

    def show_replaced(self, replaced: KeyReplaced) -> None:
        what = self.tr("The key of the file was replaced.")
        safe = self.tr("What was known or copied before opens nothing that is written from now on.")
        older = self.tr("Older backups can still be opened with the passwords of that time.")
        words = {
            "made": ("ok", self.tr("A new backup was made.")),
            "none": ("ok", self.tr("Make a new backup, and destroy older ones when you can.")),
        }
        tone, now = words.get(replaced.backup, ("warn", str(self._texts.error(replaced.backup))))
        self._show_banner(Banner(self._theme, "ok" if tone == "ok" else "warn", what, f"{safe} {older}", now))

    def withdraw_question(self, line: AccountLine) -> Question:
        return Question(
            self.tr("Withdraw the account of %1?").replace("%1", line.account.display_name),
            self.tr(
                "The account cannot unlock any more, and the key of the file is replaced, so that an old copy of "
                "it opens nothing new. Older backups stay readable with the old password. What this account "
                "recorded stays. This cannot be taken back: coming back means a new account."
            )
            + self._words.loses_with_account(line),
            self.tr("Withdraw"),
            self.tr("Keep it"),
            dangerous=True,
        )

    def replace_question(self) -> Question:
        return Question(
            self.tr("Replace the key of the file?"),
            self.tr(
                "Do this when somebody may have seen a password or copied the file, after that password was "
                "changed. Everybody keeps their own password. Older backups stay readable with the passwords of "
                "then. It takes some seconds to minutes."
            ),
            self.tr("Replace the key"),
            self.tr("Not now"),
        )

    def words(self, what: str) -> str:
        return {
            "added": self.tr("Account added"),
            "roles": self.tr("Roles changed"),
            "end": self.tr("Last day changed"),
            "reset": self.tr("One-time password set"),
            "own": self.tr("Password changed"),
            "stick": self.tr("From now on the key file is asked for"),
            "no_stick": self.tr("The key file is no longer asked for"),
        }.get(what, "")

    def stick_title(self) -> str:
        return self.tr("Choose the key file")

    def stick_kind(self) -> str:
        return self.tr("Key file")

    def stick_request(self) -> SaveRequest:
        return SaveRequest(self.tr("Put the key file on a stick"), STICK_NAME, self.stick_kind(), STICK_SUFFIX)

    def forget(self) -> None:
        """Nothing typed stays, as on locking or leaving."""
        self._shut_all()
        self._drop_banner()

    def _connect(self) -> None:
        self.add_button.clicked.connect(lambda: self._open(self.add_form.open_form))
        self.own_row.change_button.clicked.connect(
            lambda: self._open(lambda: self.own_form.stand(AccountForms.OWN, with_stick=self.own_row.has_stick))
        )
        self.own_row.stick_button.clicked.connect(
            lambda: self._open(lambda: self.stick_form.open_for(has_stick=self.own_row.has_stick))
        )
        for form in self._forms.values():
            form.cancelled.connect(self._give_up)

    def _open(self, show: Callable[[], None]) -> None:
        self._shut_all()
        self._drop_banner()
        show()

    def _about(self, line: AccountLine, form: RolesForm | EndForm | ResetForm) -> None:
        def show() -> None:
            self.line = line
            form.open_about(line)

        self._open(show)

    def _give_up(self) -> None:
        self._shut_all()
        self.given_up.emit()
        (self.add_button if self._may_manage else self.own_row.change_button).setFocus()

    def _shut_all(self) -> None:
        self.line = None
        self.show_problem(None)
        for form in self._forms.values():
            if not form.isHidden():
                self.setFocus()
            form.put_away()

    def _show_banner(self, banner: Banner) -> None:
        self._drop_banner()
        self._banner = banner
        self.above.addWidget(banner)

    def _drop_banner(self) -> None:
        if self._banner is not None:
            self.above.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _row(self, line: AccountLine, today: date) -> QWidget:
        title = self._words.title(line)
        icon = IconLabel(self._theme, "user" if line.account.active else "user-x", 17, "text2")
        row = SideRow(self._theme, icon, title, self._words.meta(line, today), self._buttons(line))
        for note in self._words.notes(line, today):
            row.add_line(Label(note, "meta", "text2", wrap=True))
        return row

    def _buttons(self, line: AccountLine) -> tuple[QWidget, ...]:
        name, active = line.account.display_name, line.account.active
        wanted: list[tuple[str, str, Callable[[], None], bool]] = [
            (self.tr("Roles"), "pencil", lambda: self._about(line, self.roles_form), active and self._may_manage),
            (self.tr("Access"), "calendar", lambda: self._about(line, self.end_form), active and self._may_manage),
            (
                self.tr("New password"),
                "key-round",
                lambda: self._about(line, self.reset_form),
                active and line.has_slot and not line.is_own,
            ),
            (
                self.tr("Withdraw"),
                "user-x",
                lambda: self.withdraw_asked.emit(line),
                (active or line.has_slot) and self._may_manage and not line.is_own,
            ),
        ]
        buttons: list[QWidget] = []
        for text, icon, act, shown in wanted:
            if shown:
                button = QuietButton(self._theme, text, icon, size="compact")
                button.setAccessibleName(f"{text}: {name}")
                button.clicked.connect(act)
                buttons.append(button)
        return tuple(buttons)
