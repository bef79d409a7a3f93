"""The recovery key of an open vault: trying it once a year, replacing it, and dividing it among three holders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.rights import Action
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.session import Session

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.vaults import RecoveryKeyText

TRY_AFTER_DAYS: Final = 365
_MADE: Final = (AuditAction.VAULT_CREATED, AuditAction.RECOVERY_KEY_REPLACED)
_WORKED: Final = (
    *_MADE,
    AuditAction.RECOVERY_KEY_USED,
    AuditAction.RECOVERY_KEY_TRIED,
    AuditAction.RECOVERY_KEY_DIVIDED,
)


@dataclass(frozen=True, slots=True)
class RecoveryState:
    """`number` counts the keys of this vault from 1; `worked_at` is when the sheet was last seen to work."""

    number: int
    made_at: datetime | None
    worked_at: datetime | None
    is_divided: bool
    is_due: bool


class RecoveryKeyService:
    def __init__(self, session: Session, keys: AccountKeys) -> None:
        self._session = session
        self._keys = keys

    def state(self) -> RecoveryState:
        self._session.require(Action.MANAGE_RECOVERY_KEY)
        with self._session.begin() as work:
            made, worked = _latest(work, _MADE), _latest(work, _WORKED)
            number = 1 + work.audit.count_of(AuditAction.RECOVERY_KEY_REPLACED)
        return RecoveryState(number, made, worked, self._keys.is_divided(), self._is_due(worked))

    def is_due(self) -> bool:
        """Whether the sheet should be tried: a year after it last worked. False without the right to do so."""
        if not self._session.may(Action.MANAGE_RECOVERY_KEY):
            return False
        with self._session.begin() as work:
            return self._is_due(_latest(work, _WORKED))

    def new_key(self) -> RecoveryKeyText:
        """A key that opens nothing yet: it is printed and proven before `replace`."""
        self._session.require(Action.MANAGE_RECOVERY_KEY)
        return self._keys.new_recovery_key()

    def replace(self, key: RecoveryKeyText) -> None:
        """From now on this key opens the vault; the sheet of before and the codes of its holders do not."""
        self._session.require(Action.MANAGE_RECOVERY_KEY)
        replace = self._keys.replace_recovery_key
        self._logged(AuditAction.RECOVERY_KEY_REPLACED, lambda: replace(key.text))

    def try_key(self, text: str) -> None:
        """Whether the sheet in the safe works. Raises as `AccountKeys.check_recovery_key`."""
        self._session.require(Action.MANAGE_RECOVERY_KEY)
        self._logged(AuditAction.RECOVERY_KEY_TRIED, lambda: self._keys.check_recovery_key(text))

    def new_holder_codes(self) -> Sequence[RecoveryKeyText]:
        """Codes for three holders that open nothing yet: they are printed before `divide`."""
        self._session.require(Action.MANAGE_RECOVERY_KEY)
        return self._keys.new_holder_codes()

    def divide(self, key_text: str, codes: Sequence[RecoveryKeyText]) -> None:
        """From now on two of these three codes open the vault as the recovery key does.

        Codes of before stop. Raises as `AccountKeys.check_recovery_key` for the recovery key.
        """
        self._session.require(Action.MANAGE_RECOVERY_KEY)
        first, second, third = codes
        texts = (first.text, second.text, third.text)
        divide = self._keys.divide_recovery_key
        self._logged(AuditAction.RECOVERY_KEY_DIVIDED, lambda: divide(key_text, texts))

    def undivide(self) -> None:
        """The codes of the holders open nothing any more."""
        self._session.require(Action.MANAGE_RECOVERY_KEY)
        self._logged(AuditAction.RECOVERY_KEY_UNDIVIDED, self._keys.undivide_recovery_key)

    def _is_due(self, worked_at: datetime | None) -> bool:
        return worked_at is not None and (self._session.clock.now() - worked_at).days >= TRY_AFTER_DAYS

    def _logged(self, action: AuditAction, deed: Callable[[], None]) -> None:
        """The line first: where the log takes none, the keys stay as they are."""
        with self._session.begin() as work:
            work.audit.record(action, object_kind="vault")
            deed()
            work.commit()


def _latest(work: UnitOfWork, actions: Sequence[AuditAction]) -> datetime | None:
    found = [entry.at for action in actions if (entry := work.audit.last_of(action)) is not None]
    return max(found, default=None)
