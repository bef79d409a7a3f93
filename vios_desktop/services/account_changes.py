"""What others did to the accounts of the school, read from the log, until the one who reads it says "seen".

An administrator can give every role to every account, their own too. That needs nobody else, and so it is told to
everybody whom the log is open to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction, AuditEntry
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.queries import LogQuery

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

KIND: Final = "log"
TOLD: Final = frozenset(
    {
        *(AuditAction.ACCOUNT_ADDED, AuditAction.RIGHTS_CHANGED, AuditAction.ACCOUNT_ENDS),
        *(AuditAction.ACCOUNT_WITHDRAWN, AuditAction.PASSPHRASE_RESET, AuditAction.RECOVERY_KEY_USED),
        *(AuditAction.STICK_SET, AuditAction.STICK_REMOVED),
    }
)
MOST: Final = 8
"""So many are told one by one; a longer list is read in the log."""


@dataclass(frozen=True, slots=True)
class AccountChange:
    """One line of the log: `by` did it to the account `about`, which is `own` where they are the same.

    `roles` are those the account has after it. `ends_on` is the last day of access as the log has it, empty for
    none. Names are empty for accounts that are not known. `opened` says with what an account was opened that had
    lost its passphrase, as the log has it: empty in lines of before it was noted.
    """

    sequence: int
    at: datetime
    action: AuditAction
    by: str
    about: str
    own: bool
    roles: frozenset[Role] = frozenset()
    ends_on: str = ""
    opened: str = ""


@dataclass(frozen=True, slots=True)
class AccountChanges:
    """The newest first, and how many `more` there are before them. `last` is the line up to which one has read.

    `may_say_seen` is False where nothing can be written any more.
    """

    lines: tuple[AccountChange, ...]
    more: int
    last: int
    may_say_seen: bool


NONE: Final = AccountChanges((), 0, 0, may_say_seen=False)


class AccountChangeService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def unseen(self) -> AccountChanges:
        """What others did since this account said "seen", or since it was added.

        One's own deeds are left out, but for a recovery key: whoever uses it acts in the name of the account.
        """
        self._session.require(Action.VIEW_AUDIT_LOG)
        own = self._session.account.id
        with self._session.begin() as work:
            since = _seen_until(work, own)
            numbers = [one for one in work.audit.numbers(LogQuery(actions=TOLD)) if one > since]
            entries = [entry for entry in work.audit.numbered(numbers) if _is_told(entry, own)]
            names = {one.id: one.display_name for one in work.accounts.all()}
        newest = entries[::-1][:MOST]
        return AccountChanges(
            lines=tuple(_change(entry, names) for entry in newest),
            more=len(entries) - len(newest),
            last=entries[-1].sequence if entries else since,
            may_say_seen=not self._session.vault.read_only,
        )

    def seen(self, last: int) -> None:
        """This account has read what was told up to and including line `last`; others are still told."""
        self._session.require(Action.VIEW_AUDIT_LOG)
        with self._session.begin() as work:
            work.audit.record(AuditAction.ACCOUNT_CHANGES_SEEN, object_kind=KIND, detail=f"last={last}")
            work.commit()


def _seen_until(work: UnitOfWork, account_id: str) -> int:
    """The line up to which this account has read; its own beginning where it never said so; else 0."""
    said = LogQuery(account_id, frozenset({AuditAction.ACCOUNT_CHANGES_SEEN}))
    for entry in work.audit.page(said, 1):
        return int(entry.detail.removeprefix("last="))
    added = work.audit.numbers(LogQuery(actions=frozenset({AuditAction.ACCOUNT_ADDED})))
    mine = (one.sequence for one in work.audit.numbered(added) if one.object_id == account_id)
    return max(mine, default=0)


def _is_told(entry: AuditEntry, own: str) -> bool:
    if entry.action is AuditAction.RECOVERY_KEY_USED:
        return True
    if entry.action is AuditAction.PASSPHRASE_RESET and entry.account_id == entry.object_id:
        return False  # with the recovery key, which is told itself
    return entry.account_id != own


def _change(entry: AuditEntry, names: Mapping[str, str]) -> AccountChange:
    known = {role.value: role for role in Role}
    end = entry.detail.removeprefix("on=") if entry.action is AuditAction.ACCOUNT_ENDS else ""
    return AccountChange(
        sequence=entry.sequence,
        at=entry.at,
        action=entry.action,
        by=names.get(entry.account_id, ""),
        about=names.get(entry.object_id, ""),
        own=entry.account_id == entry.object_id,
        roles=frozenset(known[code] for code in entry.detail.split(",") if code in known),
        ends_on="" if end == "none" else end,
        opened=entry.detail if entry.action is AuditAction.RECOVERY_KEY_USED else "",
    )
