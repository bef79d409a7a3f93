"""Shows the accounts and changes them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.accounts.model import AccountForms, PassphraseBy, Read
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.vocabulary import Role
    from vios_desktop.services.accounts import AccountLine, KeyReplaced
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.vaults import PassphraseJudgement
    from vios_desktop.ui.accounts.model import AccountPorts, NewAccount, TypedPassphrase
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Control, Runner


class AccountsView(Protocol):
    def show_loading(self) -> None: ...
    def show_read(self, read: Read, today: date) -> None: ...
    def show_error(self, error: ViosError) -> None: ...
    def show_strength(self, form: AccountForms, judgement: PassphraseJudgement | None) -> None: ...
    def show_wrong(self, form: AccountForms, error: ViosError) -> None:
        """An error that belongs to a field of this form, or above the page if it belongs to none."""
        ...

    def show_problems(self, form: AccountForms, problems: Sequence[FieldProblem]) -> None: ...
    def show_differ(self, form: AccountForms) -> None:
        """The two passwords are not the same, or there is none."""
        ...

    def kept(self, form: AccountForms) -> None:
        """Put the form away: it is done."""
        ...

    def show_progress(self, done: int, total: int) -> None:
        """The vault key is being replaced; total 0 when that is over."""
        ...

    def show_replaced(self, replaced: KeyReplaced) -> None: ...
    def withdraw_question(self, line: AccountLine) -> Question: ...
    def replace_question(self) -> Question: ...
    def words(self, what: str) -> str:
        """The short word when something is done."""
        ...


class AccountsPresenter:
    def __init__(
        self,
        view: AccountsView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        dialogs: Dialogs,
        ports: AccountPorts,
    ) -> None:
        self._view, self._desk, self._navigator, self._dialogs = view, desk, navigator, dialogs
        self._runner, self._ports = RunnerScope(runner), ports
        self._busy = False

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._runner.submit(self._read, self._show, self._view.show_error)

    def close(self) -> None:
        self._runner.close()

    def typed(self, form: AccountForms, passphrase: str, name: str) -> None:
        """Judge a new password while it is typed."""
        if not passphrase:
            self._view.show_strength(form, None)
            return
        self._runner.submit(
            lambda: self._ports.judge(passphrase, name),
            lambda judgement: self._view.show_strength(form, judgement),
            lambda _error: self._view.show_strength(form, None),
        )

    def add(self, new: NewAccount) -> None:
        found = (("display_name", "name_missing", new.name), ("roles", "role_required", new.roles))
        missing = [FieldProblem(field, code) for field, code, value in found if not value]
        if missing:
            self._view.show_problems(AccountForms.ADD, missing)
            return
        if self._differ(AccountForms.ADD, new.passphrase):
            return
        temporary = new.chosen_by is PassphraseBy.OTHER
        accounts, typed = self._desk.accounts, new.passphrase.first
        self._do(
            AccountForms.ADD,
            lambda: accounts.add(new.name, typed, new.roles, temporary=temporary, ends_on=new.ends_on),
            "added",
        )

    def change_roles(self, line: AccountLine | None, roles: frozenset[Role]) -> None:
        if line is None:
            return
        accounts, account = self._desk.accounts, line.account
        self._do(
            AccountForms.ROLES,
            lambda: accounts.change_roles(account.id, roles),
            "roles",
            lambda: accounts.change_roles(account.id, account.roles),
        )

    def set_end(self, line: AccountLine | None, ends_on: date | None) -> None:
        if line is None:
            return
        accounts, account = self._desk.accounts, line.account
        self._do(
            AccountForms.END,
            lambda: accounts.set_end(account.id, ends_on),
            "end",
            lambda: accounts.set_end(account.id, account.ends_on),
        )

    def reset(self, line: AccountLine | None, typed: TypedPassphrase) -> None:
        if line is not None and not self._differ(AccountForms.RESET, typed):
            account_id = line.account.id
            self._do(
                AccountForms.RESET,
                lambda: self._desk.accounts.reset_passphrase(account_id, typed.first),
                "reset",
            )

    def withdraw(self, line: AccountLine) -> None:
        """After a question, because there is no way back."""
        account_id = line.account.id
        question = self._view.withdraw_question(line)
        self._replace(question, lambda control: self._desk.accounts.withdraw(account_id, control.report))

    def replace_key(self) -> None:
        question = self._view.replace_question()
        self._replace(question, lambda control: self._desk.accounts.replace_vault_key(control.report))

    def _replace(self, question: Question, work: Callable[[Control], KeyReplaced]) -> None:
        def answered(yes: bool) -> None:
            if yes and not self._busy:
                self._busy = True
                self._view.show_progress(0, 1)
                self._runner.submit_long(work, done, failed, self._view.show_progress)

        def done(replaced: KeyReplaced) -> None:
            self._busy = False
            self._view.show_progress(0, 0)
            self._view.show_replaced(replaced)
            self._navigator.changed()
            self.refresh()

        def failed(error: ViosError) -> None:
            self._busy = False
            self._view.show_progress(0, 0)
            self.refresh()
            self._view.show_error(error)

        self._dialogs.ask(question, answered)

    def _read(self) -> Read:
        session = self._desk.session
        sees = session.may(Action.MANAGE_ACCOUNTS) or session.may(Action.RESET_PASSPHRASE)
        lines = self._desk.accounts.lines() if sees else None
        return Read(self._desk.own_account.view(), lines, self._desk.recovery.is_due())

    def _show(self, read: Read) -> None:
        self._view.show_read(read, self._desk.session.clock.today())

    def _differ(self, form: AccountForms, typed: TypedPassphrase) -> bool:
        differ = not typed.first or typed.first != typed.second
        if differ:
            self._view.show_differ(form)
        return differ

    def _do(
        self,
        form: AccountForms,
        deed: Callable[[], object],
        words: str,
        undo: Callable[[], object] | None = None,
    ) -> None:
        if self._busy:
            return
        self._busy = True

        def done(_result: object) -> None:
            self._busy = False
            self._view.kept(form)
            self._navigator.changed()
            self._navigator.toast(self._view.words(words), take_back if undo is not None else None)
            self.refresh()

        def take_back() -> None:
            if undo is not None:
                self._runner.submit(undo, lambda _result: self.refresh(), self._view.show_error)

        def failed(error: ViosError) -> None:
            self._busy = False
            if isinstance(error, ValidationError):
                self._view.show_problems(form, error.problems)
            else:
                self._view.show_wrong(form, error)

        self._runner.submit(deed, done, failed)
