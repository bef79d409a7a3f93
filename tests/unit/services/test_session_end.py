"""The end of a session: a line in the log, and a closed vault whatever happens."""

from __future__ import annotations

import pytest

from tests.fakes import founded_vault, session_for
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.session_end import EndReason, end_session


@pytest.mark.parametrize("reason", list(EndReason))
@pytest.mark.parametrize("role", list(Role))
def test_the_log_says_who_ended_and_why(reason: EndReason, role: Role) -> None:
    vault = founded_vault()
    session = session_for(role, vault=vault)
    end_session(session, reason)
    entry = vault.state.audit[-1]
    assert (entry.action, entry.account_id, entry.detail) == (
        AuditAction.LOCKED,
        session.account.id,
        f"reason={reason.value}",
    )
    with pytest.raises(RuntimeError, match="closed"):
        vault.begin()


def test_the_vault_is_closed_also_when_the_line_cannot_be_written() -> None:
    vault = founded_vault()
    session = session_for(Role.COORDINATOR, vault=vault)
    with vault.begin(), pytest.raises(RuntimeError, match="nested"):
        end_session(session, EndReason.ASKED)
    with pytest.raises(RuntimeError, match="closed"):
        vault.begin()


@pytest.mark.parametrize("reason", list(EndReason))
def test_the_backup_of_today_is_made_while_there_is_time(reason: EndReason) -> None:
    vault = founded_vault()
    vault.backups.wanted = True
    end_session(session_for(Role.COLLEAGUE, vault=vault), reason)
    in_time = reason in (EndReason.ASKED, EndReason.IDLE, EndReason.CLOSED)
    assert len(vault.backups.made) == in_time


def test_a_backup_that_fails_keeps_nobody_from_locking() -> None:
    vault = founded_vault()
    vault.backups.wanted, vault.backups.fails = True, "write:backup_disk_full"
    end_session(session_for(Role.COORDINATOR, vault=vault), EndReason.IDLE)
    assert vault.state.audit[-1].action is AuditAction.LOCKED
