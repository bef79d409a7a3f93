"""Accounts of an open vault: who may unlock it and what they may do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from vios_desktop.domain.account import Account
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.limited_store import limited_holders
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

KIND = "account"
Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account in the list. `has_slot`: it has a key; `has_stick`: it also needs a key file.

    `limited` is how many limited records it can open, `alone` how many of them no other account can.
    """

    account: Account
    has_slot: bool
    has_stick: bool
    is_own: bool
    limited: int = 0
    alone: int = 0


@dataclass(frozen=True, slots=True)
class KeyReplaced:
    """`backup` is "made", "none" where no backups are kept yet, or the code of what went wrong with it."""

    backup: str


class MakesBackup(Protocol):
    """A fresh backup, under the new key; False where none is kept. Raises `ViosError`."""

    def __call__(self) -> bool: ...


class AccountService:
    def __init__(self, session: Session, keys: AccountKeys, make_backup: MakesBackup | None = None) -> None:
        self._session = session
        self._keys = keys
        self._make_backup = make_backup

    def all(self) -> tuple[Account, ...]:
        self._session.require(Action.MANAGE_ACCOUNTS)
        with self._session.begin() as work:
            return tuple(work.accounts.all())

    def lines(self) -> tuple[AccountLine, ...]:
        """Every account with its key: those with access first, then those that were withdrawn."""
        self._session.require(Action.MANAGE_ACCOUNTS, Action.RESET_PASSPHRASE)
        slots, own = {slot.id: slot for slot in self._keys.slots()}, self._session.account.id
        with self._session.begin() as work:
            accounts = sorted(work.accounts.all(), key=lambda one: not one.active)
            readers = tuple(limited_holders(work, self._keys.record_seals.holders()))
        return tuple(
            AccountLine(
                *(one, one.id in slots, one.id in slots and slots[one.id].has_stick, one.id == own),
                limited=sum(one.id in ids for ids in readers),
                alone=sum(ids == {one.id} for ids in readers),
            )
            for one in accounts
        )

    def add(
        self,
        display_name: str,
        passphrase: str,
        roles: Iterable[Role],
        *,
        temporary: bool = False,
        ends_on: date | None = None,
    ) -> Account:
        """Add an account with its own passphrase, or a `temporary` one that has to be changed at the first unlock.

        Raises `ValidationError`, what the passphrase rules say, and what is said when the disk refuses: the
        account is then there with its key, or there is neither.
        """
        self._session.require(Action.MANAGE_ACCOUNTS)
        wanted = frozenset(roles)
        problems = []
        if not display_name.strip():
            problems.append(FieldProblem("display_name", "name_missing"))
        if not wanted:
            problems.append(FieldProblem("roles", "role_required"))
        problems += self._problems_of_end(ends_on)
        if problems:
            raise ValidationError(tuple(problems))
        slot_id = self._keys.add(display_name.strip(), passphrase)
        since = self._session.clock.now() if temporary else None
        account = Account(slot_id, display_name.strip(), wanted, ends_on=ends_on, temporary_since=since)
        try:
            with self._session.begin() as work:
                work.accounts.put(account)
                _log(work, AuditAction.ACCOUNT_ADDED, account.id, _roles_text(wanted))
                if ends_on is not None:
                    _log(work, AuditAction.ACCOUNT_ENDS, account.id, f"on={ends_on.isoformat()}")
                work.commit()
        except BaseException:
            if not self._stands(account.id):
                self._keys.remove(account.id)  # a slot without an account could unlock and see nothing, for ever
            raise
        return account

    def change_roles(self, account_id: str, roles: Iterable[Role]) -> Account:
        """Give an account these roles. The last administrator and the last coordinator stay what they are."""
        self._session.require(Action.MANAGE_ACCOUNTS)
        wanted = frozenset(roles)
        if not wanted:
            raise ValidationError((FieldProblem("roles", "role_required"),))
        with self._session.begin() as work:
            old = _active(work, account_id)
            _require_others(work, old, old.roles - wanted)
            new = replace(old, roles=wanted)
            work.accounts.put(new)
            _log(work, AuditAction.RIGHTS_CHANGED, account_id, _roles_text(wanted))
            work.commit()
        return new

    def set_end(self, account_id: str, ends_on: date | None) -> Account:
        """Give an account a last day of access, or none. Raises `ValidationError`, `ViosError("last_of_role")`."""
        self._session.require(Action.MANAGE_ACCOUNTS)
        problems = self._problems_of_end(ends_on)
        if problems:
            raise ValidationError(tuple(problems))
        with self._session.begin() as work:
            old = _active(work, account_id)
            if ends_on is not None:
                _require_others(work, old, old.roles)
            new = replace(old, ends_on=ends_on)
            work.accounts.put(new)
            detail = "on=none" if ends_on is None else f"on={ends_on.isoformat()}"
            _log(work, AuditAction.ACCOUNT_ENDS, account_id, detail)
            work.commit()
        return new

    def reset_passphrase(self, account_id: str, passphrase: str) -> None:
        """A passphrase for a colleague who forgot theirs: they have to choose their own at the next unlock.

        The account gets a new key pair, and no key file: records that are limited to it have to be given back to
        it by somebody else (`security.md` §11.1).
        """
        self._session.require(Action.RESET_PASSPHRASE)
        if account_id == self._session.account.id:
            raise ViosError("account_is_own")
        with self._session.begin() as work:
            account = _active(work, account_id)
            work.accounts.put(replace(account, temporary_since=self._session.clock.now()))
            _log(work, AuditAction.PASSPHRASE_RESET, account_id)
            self._keys.reset_passphrase(account_id, passphrase)
            work.commit()

    def withdraw(self, account_id: str, report: Report = lambda *_: None) -> KeyReplaced:
        """Take an account's access away and replace the vault key, so that its old one opens nothing new.

        Can be done again when it was interrupted. Raises `ViosError`: `account_is_own`, `last_of_role`, and those
        of `AccountKeys.replace_vault_key`.
        """
        self._session.require(Action.MANAGE_ACCOUNTS)
        if account_id == self._session.account.id:
            raise ViosError("account_is_own")
        with self._session.begin() as work:
            account = work.accounts.get(account_id)
            if account is None:
                raise NotFoundError(KIND)
            if account.active:
                _require_others(work, account, account.roles)
                work.accounts.put(replace(account, active=False))
                _log(work, AuditAction.ACCOUNT_WITHDRAWN, account_id)
            work.commit()
        has_slot = any(slot.id == account_id for slot in self._keys.slots())
        return self._replace(account_id if has_slot else None, report)

    def replace_vault_key(self, report: Report = lambda *_: None) -> KeyReplaced:
        """Replace the vault key with nobody leaving, as after a passphrase that somebody else saw."""
        self._session.require(Action.MANAGE_ACCOUNTS)
        return self._replace(None, report)

    def _replace(self, leaving: str | None, report: Report) -> KeyReplaced:
        if self._session.vault.read_only:
            raise ViosError("log_broken_read_only")
        self._keys.replace_vault_key(leaving, report)
        with self._session.begin() as work:
            work.audit.record(AuditAction.VAULT_KEY_REPLACED, object_kind="vault")
            work.commit()
        if self._make_backup is None:
            return KeyReplaced("none")
        try:
            made = self._make_backup()
        except ViosError as error:  # the key is replaced all the same; a backup can be made again
            return KeyReplaced(error.code)
        return KeyReplaced("made" if made else "none")

    def _stands(self, account_id: str) -> bool:
        """Whether a commit that failed kept the account all the same, as far as the disk tells now."""
        try:
            with self._session.begin() as work:
                return work.accounts.get(account_id) is not None
        except ViosError:
            return False

    def _problems_of_end(self, ends_on: date | None) -> list[FieldProblem]:
        past = ends_on is not None and ends_on < self._session.clock.today()
        return [FieldProblem("ends_on", "day_in_past")] if past else []


def _active(work: UnitOfWork, account_id: str) -> Account:
    account = work.accounts.get(account_id)
    if account is None or not account.active:
        raise NotFoundError(KIND)
    return account


def _require_others(work: UnitOfWork, account: Account, roles: Iterable[Role]) -> None:
    """Raise `ViosError("last_of_role")` unless others with lasting access have these roles of `account` too."""
    others = [a for a in work.accounts.all() if a.active and a.ends_on is None and a.id != account.id]
    for role in (Role.ADMINISTRATOR, Role.COORDINATOR):
        if role in roles and role in account.roles and not any(role in other.roles for other in others):
            raise ViosError("last_of_role", role=role.value)


def _log(work: UnitOfWork, action: AuditAction, account_id: str, detail: str = "") -> None:
    work.audit.record(action, object_kind=KIND, object_id=account_id, detail=detail)


def _roles_text(roles: frozenset[Role]) -> str:
    return ",".join(sorted(role.value for role in roles))
