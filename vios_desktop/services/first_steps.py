"""What a school does once after it was set up: a short list on Vandaag that gets shorter by itself."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.rights import Action
from vios_desktop.services.partner_numbers import SETTING_PREFIX
from vios_desktop.services.queries import LogQuery

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

_SETTING: Final = "first_steps"
_AWAY: Final = "away"


class FirstStep(StrEnum):
    """In the order of the list."""

    ROSTER = "roster"
    RULES = "rules"
    SECOND_PLACE = "second_place"
    COLLEAGUE = "colleague"
    INVITATION = "invitation"


_RIGHTS: Final = {
    FirstStep.ROSTER: Action.IMPORT_RECORDS,
    FirstStep.RULES: Action.MANAGE_SCHOOL_RULES,
    FirstStep.SECOND_PLACE: Action.MANAGE_BACKUPS,
    FirstStep.COLLEAGUE: Action.MANAGE_ACCOUNTS,
    FirstStep.INVITATION: Action.MANAGE_INVITATIONS,
}


class FirstStepsService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self) -> tuple[FirstStep, ...]:
        """What was not done yet and this account may do; nothing after `put_away`, or in the practice school."""
        session = self._session
        mine = [step for step, right in _RIGHTS.items() if session.may(right)]
        if not mine or not session.vault.backups.wanted:
            return ()
        with session.begin() as work:
            if work.school.setting(_SETTING) == _AWAY:
                return ()
            return tuple(step for step in mine if not self._done(work, step))

    def put_away(self) -> None:
        """Show the list to nobody any more. What it leads to stays in Instellingen."""
        self._session.require(Action.MANAGE_SCHOOL_RULES, Action.MANAGE_ACCOUNTS)
        self._keep(_AWAY)

    def bring_back(self) -> None:
        """Undo `put_away`."""
        self._session.require(Action.MANAGE_SCHOOL_RULES, Action.MANAGE_ACCOUNTS)
        self._keep("")

    def _keep(self, value: str) -> None:
        with self._session.begin() as work:
            work.school.put_setting(_SETTING, value)
            work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail=_SETTING)
            work.commit()

    def _done(self, work: UnitOfWork, step: FirstStep) -> bool:
        if step is FirstStep.ROSTER:
            return work.audit.count_of(AuditAction.ROSTER_READ) > 0
        if step is FirstStep.RULES:
            return _a_rule_was_filled_in(work)
        if step is FirstStep.SECOND_PLACE:
            return self._session.vault.backups.second_place() is not None
        if step is FirstStep.COLLEAGUE:
            return sum(account.active for account in work.accounts.all()) > 1
        return any(issued.withdrawn_at is None for issued in work.invitations.all())


def _a_rule_was_filled_in(work: UnitOfWork) -> bool:
    changed = work.audit.numbers(LogQuery(actions=frozenset({AuditAction.SETTINGS_CHANGED})))
    return any(entry.detail.startswith(SETTING_PREFIX) for entry in work.audit.numbered(changed))
