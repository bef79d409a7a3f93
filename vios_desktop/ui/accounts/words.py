"""An account in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vios_desktop.services.accounts import AccountLine
    from vios_desktop.texts import Texts


class AccountWords(QObject):
    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts, self._days = texts, DayWords()

    def role_options(self) -> list[Option]:
        return [Option(role.value, self._texts.term(role)) for role in Role]

    def roles(self, roles: Iterable[Role]) -> str:
        """In the order in which the program names roles."""
        held = set(roles)
        return ", ".join(self._texts.term(role) for role in Role if role in held)

    def title(self, line: AccountLine) -> str:
        name = line.account.display_name
        return self.tr("%1 (you)").replace("%1", name) if line.is_own else name

    def meta(self, line: AccountLine, today: date) -> str:
        account = line.account
        parts = [self.roles(account.roles)]
        if account.last_used_at is None:
            parts.append(self.tr("not used yet"))
        else:
            used = self._days.moment(account.last_used_at, today)
            parts.append(self.tr("last used on %1").replace("%1", used))
        if line.has_stick:
            parts.append(self.tr("with a key file"))
        return " · ".join(parts)

    def loses(self, line: AccountLine) -> tuple[str, str]:
        """What a new password takes away of protected incidents, and what to do about it."""
        what = self.tr("%n protected record(s) cannot be read by this account afterwards.", "", line.limited)
        if not line.alone:
            return what, self.tr("Somebody else who is named gives it back, under Protected.")
        alone = self.tr("Of these, nobody else can read: %n.", "", line.alone)
        return what, f"{alone} " + self.tr(
            "Then the recovery key alone opens it. Is the old password known after all?"
        )

    def loses_with_account(self, line: AccountLine) -> str:
        """What is to be done before the account goes; nothing where nobody loses anything."""
        if not line.alone:
            return ""
        words = self.tr(
            "%n protected record(s) can be read by this account alone. Let it name somebody else first.",
            "",
            line.alone,
        )
        return f"\n\n{words} " + self.tr("Otherwise the recovery key alone opens it.")

    def notes(self, line: AccountLine, today: date) -> list[str]:
        """What there is to know or to do about this account, one sentence each."""
        account, notes = line.account, []
        if not account.active:
            notes.append(
                self.tr("Withdrawn, but the key is still there. Withdraw once more to finish it.")
                if line.has_slot
                else self.tr("Withdrawn. The name stays, because it stands in the log and under records.")
            )
            return notes
        if account.ends_on is not None:
            day = self._days.day(account.ends_on, today)
            over = account.ends_on < today
            text = self.tr("Access ended on %1. Withdraw the account if it is not coming back.") if over else ""
            notes.append((text or self.tr("Access up to and including %1.")).replace("%1", day))
        if account.temporary_since is not None:
            notes.append(self.tr("Has to choose a password of their own at the next unlock."))
        return notes
