"""The forms about somebody's account: adding, roles, the last day, a password for who forgot theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.accounts.model import AccountForms, NewAccount, PassphraseBy, TypedPassphrase, roles_of
from vios_desktop.ui.entrance.passphrase_pair import PassphrasePair
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from vios_desktop.services.accounts import AccountLine
    from vios_desktop.texts import Texts
    from vios_desktop.ui.accounts.words import AccountWords
    from vios_desktop.ui.theme.theme import Theme


class AccountForm(InlineForm):
    """A form with a heading and words under it. What is a password in it is never kept."""

    def __init__(self, theme: Theme, save: str) -> None:
        super().__init__(theme, save)
        self.setProperty("part", "card")
        self.pair: PassphrasePair | None = None

    def furnish(self) -> None:
        self.heading, self.lead = Label("", "card", wrap=True), Label("", "secondary", "text2", wrap=True)
        self._body.addWidget(self.heading)
        self._body.addWidget(self.lead)

    def day_is_wrong(self, box: DateTimeField, texts: Texts) -> bool:
        """Something stands there that is no day; says so beside it. An empty line is no day on purpose."""
        wrong = bool(box.edit.text().strip()) and box.day() is None
        if wrong:
            self.fields["ends_on"].set_error(texts.problem("date_not_understood"))
            self.fields["ends_on"].focus()
        return wrong

    def add_pair(self, label: str) -> PassphrasePair:
        self.pair = PassphrasePair(self.theme, label)
        self.pair.confirmed.connect(self.saved)
        self._body.addWidget(self.pair)
        return self.pair

    def passphrase(self) -> TypedPassphrase:
        return TypedPassphrase(*self.pair.texts()) if self.pair is not None else TypedPassphrase("", "")

    def clear_problems(self) -> None:
        super().clear_problems()
        if self.pair is not None:
            self.pair.clear_errors()

    def put_away(self) -> None:
        """Empty and out of sight."""
        if self.pair is not None:
            self.pair.forget()
        self.forget_all()
        self.hide()


class AddForm(AccountForm):
    def __init__(self, theme: Theme, words: AccountWords, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Add account"))
        self._words, self._clock = words, clock

    def furnish(self) -> None:
        super().furnish()
        theme, words, clock = self.theme, self._words, self._clock
        self.heading.setText(self.tr("A new account"))
        self.lead.hide()
        self.name, self.roles = TextField(theme), ChipSet(theme, words.role_options())
        self.chosen_by = ChipChoice(
            theme,
            [
                Option(PassphraseBy.COLLEAGUE.value, self.tr("My colleague, here and now")),
                Option(PassphraseBy.OTHER.value, self.tr("I do, for the first time only")),
            ],
        )
        self.ends_on = DateTimeField(theme, with_time=False, prefer="future", clock=clock)
        self.add_row(
            ("display_name", self.tr("Name"), self.name),
            hint=self.tr("It is shown on the unlock screen. A function will do as a name."),
        )
        self.add_row(("roles", self.tr("What may this account do?"), self.roles))
        self.add_row(
            ("ends_on", self.tr("Last day of access"), self.ends_on),
            hint=self.tr("Only for temporary access. Leave it empty for access without an end."),
        )
        self.add_row(("chosen_by", self.tr("Who chooses the password?"), self.chosen_by))
        self._by = Label("", "secondary", "text2", wrap=True)
        self._body.addWidget(self._by)
        self.add_pair(self.tr("Password"))
        self.chosen_by.text_changed.connect(self._say_who)

    def open_form(self) -> None:
        self.open_at(FormPlace(AccountForms.ADD), {"chosen_by": PassphraseBy.COLLEAGUE.value})
        self._say_who(self.chosen_by.text())
        self.show()
        self.focus_typed()

    def account(self) -> NewAccount:
        by = PassphraseBy(self.chosen_by.text() or PassphraseBy.COLLEAGUE)
        roles = roles_of(self.roles.codes())
        return NewAccount(self.name.text().strip(), roles, by, self.passphrase(), self.ends_on.day())

    def _say_who(self, code: str) -> None:
        self._by.setText(
            self.tr("Tell it by word of mouth. VIOS asks for another password at the first unlock.")
            if code == PassphraseBy.OTHER
            else self.tr("Let your colleague sit down here. Look away while the password is typed.")
        )


class RolesForm(AccountForm):
    def __init__(self, theme: Theme, words: AccountWords) -> None:
        super().__init__(theme, self.tr("Change roles"))
        self._words = words

    def furnish(self) -> None:
        super().furnish()
        self.lead.hide()
        self.roles = ChipSet(self.theme, self._words.role_options())
        self.add_row(("roles", self.tr("What may this account do?"), self.roles))

    def open_about(self, line: AccountLine) -> None:
        self.heading.setText(self.tr("Roles of %1").replace("%1", line.account.display_name))
        codes = ",".join(sorted(role.value for role in line.account.roles))
        self.open_at(FormPlace(AccountForms.ROLES, line.account.id), {"roles": codes})
        self.show()
        self.focus_first()


class EndForm(AccountForm):
    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, self.tr("Set the last day"))
        self._clock = clock

    def furnish(self) -> None:
        super().furnish()
        self.lead.setText(
            self.tr("After this day the account cannot unlock any more. Leave it empty for access without an end.")
        )
        self.ends_on = DateTimeField(self.theme, with_time=False, prefer="future", clock=self._clock)
        self.add_row(("ends_on", self.tr("Last day of access"), self.ends_on))

    def open_about(self, line: AccountLine) -> None:
        self.heading.setText(self.tr("Access of %1").replace("%1", line.account.display_name))
        self.open_at(FormPlace(AccountForms.END, line.account.id), {})
        self._show_day(line.account.ends_on)
        self.show()
        self.focus_first()

    def _show_day(self, day: date | None) -> None:
        self.ends_on.edit.setText(day.isoformat() if day is not None else "")
        self.ends_on.set_moment(self.ends_on.moment())


class ResetForm(AccountForm):
    """The new password is somebody else's word: it holds for one unlock."""

    def __init__(self, theme: Theme, words: AccountWords) -> None:
        super().__init__(theme, self.tr("Set this password"))
        self._words = words

    def furnish(self) -> None:
        super().furnish()
        self.lead.setText(
            self.tr(
                "Tell it by word of mouth. At the next unlock your colleague chooses a password of their own. The "
                "account gets a new key: records that are limited to this account have to be given back to it by "
                "somebody who can read them. A key file is no longer asked for."
            )
        )
        self.loses = Banner(self.theme, "warn", "")
        self._body.addWidget(self.loses)
        self.add_pair(self.tr("One-time password"))

    def open_about(self, line: AccountLine) -> None:
        self.heading.setText(self.tr("A new password for %1").replace("%1", line.account.display_name))
        self.loses.set_message("warn", *self._words.loses(line))
        self.loses.setVisible(bool(line.limited))
        self.open_at(FormPlace(AccountForms.RESET, line.account.id), {})
        self.show()
        if self.pair is not None:
            self.pair.first.setFocus()
