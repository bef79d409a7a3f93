"""What everybody does with their own account: another passphrase, a key file as a second factor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vios_desktop.domain.account import Account
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.rights import Action
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.accounts import KIND
from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """`has_stick`: a key file is asked for at the unlock screen."""

    account: Account
    has_stick: bool


class OwnAccountService:
    def __init__(self, session: Session, keys: AccountKeys) -> None:
        self._session = session
        self._keys = keys

    def view(self) -> OwnAccount:
        self._session.require(Action.CHANGE_OWN_PASSPHRASE)
        own = self._session.account
        return OwnAccount(own, any(slot.id == own.id and slot.has_stick for slot in self._keys.slots()))

    def change_passphrase(self, old: str, new: str, stick: bytes | None = None) -> None:
        """Another passphrase; with a key file that file is needed and stays.

        Raises `ViosError("wrong_passphrase")` when `old` is not right, `stick_needed`, `stick_other`,
        `stick_not_a_key`, and what the passphrase rules say.
        """
        self._session.require(Action.CHANGE_OWN_PASSPHRASE)
        own = self._session.account.id
        self._logged(AuditAction.PASSPHRASE_CHANGED, lambda: self._keys.change_passphrase(own, old, new, stick))

    def new_stick(self) -> bytes:
        """A key file to be written to a stick before `use_stick` asks for it from now on."""
        self._session.require(Action.CHANGE_OWN_PASSPHRASE)
        return self._keys.new_stick()

    def use_stick(self, passphrase: str, stick: bytes, old: bytes | None = None) -> None:
        """Ask for this key file at the unlock screen from now on. Raises as `change_passphrase`."""
        self._session.require(Action.CHANGE_OWN_PASSPHRASE)
        own = self._session.account.id
        self._logged(AuditAction.STICK_SET, lambda: self._keys.change_stick(own, passphrase, old, stick))

    def stop_stick(self, passphrase: str, stick: bytes) -> None:
        """The passphrase alone is enough again. Raises as `change_passphrase`."""
        self._session.require(Action.CHANGE_OWN_PASSPHRASE)
        own = self._session.account.id
        self._logged(AuditAction.STICK_REMOVED, lambda: self._keys.change_stick(own, passphrase, stick, None))

    def _logged(self, action: AuditAction, deed: Callable[[], None]) -> None:
        """The line first: where the log takes none, the keys stay as they are."""
        with self._session.begin() as work:
            work.audit.record(action, object_kind=KIND, object_id=self._session.account.id)
            deed()
            work.commit()
