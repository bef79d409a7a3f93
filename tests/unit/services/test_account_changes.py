"""What others did to accounts is told until it was seen, to each who may read the log, and never about oneself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes import FakeAccountKeys, FakeVault, founded_vault, session_for
from vios_desktop.domain.audit import WITH_HOLDERS, AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.account_changes import MOST, AccountChangeService
from vios_desktop.services.accounts import AccountService

SECRET = "een lange zin van niemand"


@pytest.fixture
def vault() -> FakeVault:
    made = founded_vault()
    session_for(Role.COORDINATOR, vault=made)
    return made


@pytest.fixture
def accounts(vault: FakeVault) -> AccountService:
    """Of an administrator."""
    return AccountService(session_for(Role.ADMINISTRATOR, vault=vault, account_id="tess"), FakeAccountKeys())


def changes_of(vault: FakeVault, account_id: str = "marit", role: Role = Role.COORDINATOR) -> AccountChangeService:
    return AccountChangeService(session_for(role, vault=vault, account_id=account_id))


def test_an_administrator_who_gives_themselves_a_role_is_told_of_to_all_but_themselves(
    vault: FakeVault, accounts: AccountService
) -> None:
    accounts.change_roles("tess", [Role.ADMINISTRATOR, Role.COORDINATOR])

    for reader, role in (("marit", Role.COORDINATOR), ("fg", Role.PRIVACY_OFFICER)):
        (line,) = changes_of(vault, reader, role).unseen().lines
        assert (line.action, line.by, line.own) == (AuditAction.RIGHTS_CHANGED, "Tess Fictief", True)
        assert line.roles == {Role.ADMINISTRATOR, Role.COORDINATOR}
        assert line.at == vault.clock.now()
    assert not changes_of(vault, "tess").unseen().lines


def test_seen_is_logged_and_takes_it_away_for_that_person_alone(
    vault: FakeVault, accounts: AccountService
) -> None:
    accounts.change_roles("tess", [Role.ADMINISTRATOR, Role.COORDINATOR])
    marit, told = changes_of(vault), changes_of(vault).unseen()
    accounts.add("Joris Testhuis", SECRET, [Role.COLLEAGUE], ends_on=vault.clock.today())  # after she read

    marit.seen(told.last)

    entry = vault.state.audit[-1]
    assert (entry.action, entry.account_id, entry.detail) == (
        AuditAction.ACCOUNT_CHANGES_SEEN, "marit", f"last={told.last}",
    )  # fmt: skip
    ends, added = marit.unseen().lines
    assert (added.action, added.about, added.roles) == (
        AuditAction.ACCOUNT_ADDED, "Joris Testhuis", frozenset({Role.COLLEAGUE}),
    )  # fmt: skip
    assert (ends.action, ends.ends_on) == (AuditAction.ACCOUNT_ENDS, vault.clock.today().isoformat())
    assert len(changes_of(vault, "fg", Role.PRIVACY_OFFICER).unseen().lines) == 3


def test_every_way_into_an_account_is_told(vault: FakeVault, accounts: AccountService) -> None:
    joris = accounts.add("Joris Testhuis", SECRET, [Role.COLLEAGUE])
    accounts.set_end(joris.id, vault.clock.today() + timedelta(days=3))
    accounts.set_end(joris.id, None)
    accounts.reset_passphrase(joris.id, SECRET)
    with vault.begin() as work:  # back in with the codes of two, as `VaultService.reset_passphrase` writes it
        for action, detail in ((AuditAction.RECOVERY_KEY_USED, WITH_HOLDERS), (AuditAction.PASSPHRASE_RESET, "")):
            work.audit.record(action, object_kind="account", object_id="marit", account_id="marit", detail=detail)
        work.audit.record(AuditAction.STICK_SET, object_kind="account", object_id=joris.id, account_id=joris.id)
        work.audit.record(
            AuditAction.STICK_REMOVED, object_kind="account", object_id=joris.id, account_id=joris.id
        )
        work.commit()
    accounts.withdraw(joris.id)

    lines = changes_of(vault).unseen().lines

    assert [line.opened for line in lines if line.opened] == [WITH_HOLDERS]
    assert [line.action for line in reversed(lines)] == [
        *(AuditAction.ACCOUNT_ADDED, AuditAction.ACCOUNT_ENDS, AuditAction.ACCOUNT_ENDS),
        *(AuditAction.PASSPHRASE_RESET, AuditAction.RECOVERY_KEY_USED, AuditAction.STICK_SET),
        *(AuditAction.STICK_REMOVED, AuditAction.ACCOUNT_WITHDRAWN),
    ]


def test_a_long_list_says_how_many_more_and_a_new_account_begins_with_itself(
    vault: FakeVault, accounts: AccountService
) -> None:
    for _time in range(MOST + 2):
        accounts.set_end("marit", None)
    newcomer = accounts.add("Sanne Fictief", SECRET, [Role.COORDINATOR])

    told = changes_of(vault).unseen()
    assert (len(told.lines), told.more, told.last) == (MOST, 3, len(vault.state.audit))
    assert not changes_of(vault, newcomer.id).unseen().lines


def test_where_nothing_can_be_written_nothing_can_be_said_to_be_seen(
    vault: FakeVault, accounts: AccountService
) -> None:
    accounts.change_roles("tess", [Role.ADMINISTRATOR, Role.COORDINATOR])
    vault.only_read()
    told = changes_of(vault).unseen()
    assert (len(told.lines), told.may_say_seen) == (1, False)
