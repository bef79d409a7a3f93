"""Accounts of an open vault: who may unlock it and what they may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from vios_desktop.domain.account import Account
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.session import Session

KIND = "account"


class AccountKeys(Protocol):
    """The key slots of the open vault."""

    def add(self, display_name: str, passphrase: str) -> str:
        """Make a slot and return its id, which is the account's id. Raises `ViosError` for a weak passphrase."""
        ...

    def remove(self, slot_id: str) -> None:
        """Take a slot away that has no account (yet)."""
        ...

    def change_passphrase(self, slot_id: str, old: str, new: str) -> None: ...


class AccountService:
    def __init__(self, session: Session, keys: AccountKeys) -> None:
        self._session = session
        self._keys = keys

    def all(self) -> tuple[Account, ...]:
        self._session.require(Action.MANAGE_ACCOUNTS)
        with self._session.begin() as work:
            return tuple(work.accounts.all())

    def add(self, display_name: str, passphrase: str, roles: Iterable[Role]) -> Account:
        """Add an account with its own passphrase. Raises `ValidationError` and what the passphrase rules say."""
        self._session.require(Action.MANAGE_ACCOUNTS)
        wanted = frozenset(roles)
        problems = []
        if not display_name.strip():
            problems.append(FieldProblem("display_name", "name_missing"))
        if not wanted:
            problems.append(FieldProblem("roles", "role_required"))
        if problems:
            raise ValidationError(tuple(problems))
        account = Account(self._keys.add(display_name.strip(), passphrase), display_name.strip(), wanted)
        try:
            with self._session.begin() as work:
                work.accounts.put(account)
                work.audit.record(
                    AuditAction.ACCOUNT_ADDED, object_kind=KIND, object_id=account.id, detail=_roles_text(wanted)
                )
                work.commit()
        except BaseException:
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
            old = work.accounts.get(account_id)
            if old is None:
                raise NotFoundError(KIND)
            others = [a for a in work.accounts.all() if a.active and a.id != account_id]
            for role in (Role.ADMINISTRATOR, Role.COORDINATOR):
                if role in old.roles - wanted and not any(role in other.roles for other in others):
                    raise ViosError("last_of_role", role=role.value)
            new = replace(old, roles=wanted)
            work.accounts.put(new)
            work.audit.record(
                AuditAction.RIGHTS_CHANGED, object_kind=KIND, object_id=account_id, detail=_roles_text(wanted)
            )
            work.commit()
        return new

    def change_own_passphrase(self, old: str, new: str) -> None:
        """Give this account another passphrase. Raises `ViosError("wrong_passphrase")` when `old` is not right."""
        self._session.require(Action.CHANGE_OWN_PASSPHRASE)
        self._keys.change_passphrase(self._session.account.id, old, new)
        with self._session.begin() as work:
            work.audit.record(AuditAction.PASSPHRASE_CHANGED, object_kind=KIND, object_id=self._session.account.id)
            work.commit()


def _roles_text(roles: frozenset[Role]) -> str:
    return ",".join(sorted(role.value for role in roles))
