"""What was done to accounts, in sentences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.audit import WITH_HOLDERS, WITH_KEY, AuditAction
from vios_desktop.ui.accounts.words import AccountWords
from vios_desktop.ui.widgets.day_words import DayWords

if TYPE_CHECKING:
    from vios_desktop.services.account_changes import AccountChange, AccountChanges
    from vios_desktop.texts import Texts


class ChangeWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accounts, self._days = AccountWords(texts), DayWords()

    def title(self, changes: AccountChanges) -> str:
        return self.tr("%n thing(s) changed about accounts.", "", len(changes.lines) + changes.more)

    def more(self, changes: AccountChanges) -> str:
        """What is not told one by one; nothing where all is."""
        return self.tr("And %n more, in the log.", "", changes.more) if changes.more else ""

    def line(self, change: AccountChange, today: date) -> str:
        """ "24 november, 14:05: Sanne Fictief gave herself ..."."""
        return f"{self._days.moment(change.at, today)}: {self._deed(change, today)}"

    def _deed(self, change: AccountChange, today: date) -> str:
        unknown = self.tr("An account that is not known any more")
        pattern = self._pattern(change)
        day = ""
        if change.ends_on:
            day = self._days.day(date.fromisoformat(change.ends_on), today)
        filled = {"%1": change.by or unknown, "%2": change.about or unknown.lower()}
        filled |= {"%3": self._accounts.roles(change.roles), "%4": day}
        parts = (filled.get(part, part) for part in _split(pattern))
        return "".join(parts)

    def _pattern(self, change: AccountChange) -> str:
        if change.action is AuditAction.RIGHTS_CHANGED and change.own:
            return self.tr("%1 changed their own roles. They are now: %3.")
        if change.action is AuditAction.ACCOUNT_ENDS:
            if change.ends_on:
                return self.tr("%1 set the last day of access of %2 to %4.")
            return self.tr("%1 took away the last day of access of %2.")
        if change.action is AuditAction.RECOVERY_KEY_USED:
            return self._opened(change)
        return {
            AuditAction.ACCOUNT_ADDED: self.tr("%1 added the account of %2. Roles: %3."),
            AuditAction.RIGHTS_CHANGED: self.tr("%1 changed the roles of %2. They are now: %3."),
            AuditAction.ACCOUNT_WITHDRAWN: self.tr("%1 withdrew the account of %2."),
            AuditAction.PASSPHRASE_RESET: self.tr("%1 chose a new passphrase for %2."),
            AuditAction.STICK_SET: self.tr("%1 set a key file for their own account."),
            AuditAction.STICK_REMOVED: self.tr("%1 took the key file off their own account."),
        }[change.action]

    def _opened(self, change: AccountChange) -> str:
        if change.opened == WITH_HOLDERS:
            return self.tr("The account of %2 was opened with the codes of two holders.")
        if change.opened == WITH_KEY:
            return self.tr("The account of %2 was opened with the recovery key.")
        return self.tr("The account of %2 was opened with the recovery key or with the codes of two holders.")


def _split(pattern: str) -> list[str]:
    """The pattern in pieces, its places on their own: a name that holds "%3" is filled in no further."""
    pieces, rest = [], pattern
    while "%" in rest:
        before, _mark, after = rest.partition("%")
        pieces += [before, f"%{after[:1]}"]
        rest = after[1:]
    return [*pieces, rest]
