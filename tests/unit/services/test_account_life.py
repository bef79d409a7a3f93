"""The life of an account: temporary, reset, withdrawn; the own account; the recovery key over the years."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import FakeAccountKeys, FakeVault, coordinator_of, founded_vault, session_for
from tests.fakes.vault import FakeUnitOfWork
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.own_account import OwnAccountService
from vios_desktop.services.recovery_keys import RecoveryKeyService

LONG, OTHER = "een lange zin van marit", "een andere lange zin"
STICK = b"x" * 32


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def keys() -> FakeAccountKeys:
    keys = FakeAccountKeys()
    keys.passphrases = {"marit": LONG}
    return keys


@pytest.fixture
def accounts(vault: FakeVault, keys: FakeAccountKeys) -> AccountService:
    return AccountService(coordinator_of(vault), keys)


def logged(vault: FakeVault, count: int) -> list[AuditAction]:
    return [entry.action for entry in vault.state.audit[-count:]]


def test_a_temporary_account_says_when_it_ends_and_who_chose_its_passphrase(
    vault: FakeVault, accounts: AccountService
) -> None:
    today = vault.clock.today()
    made = accounts.add("Invaller", OTHER, [Role.COLLEAGUE], temporary=True, ends_on=today + timedelta(days=7))
    assert made.temporary_since == vault.clock.now()
    assert made.has_access_on(today + timedelta(days=7))
    assert not made.has_access_on(today + timedelta(days=8))
    assert logged(vault, 2) == [AuditAction.ACCOUNT_ADDED, AuditAction.ACCOUNT_ENDS]
    with pytest.raises(ValidationError) as caught:
        accounts.add("Nog een", OTHER, [Role.COLLEAGUE], ends_on=today - timedelta(days=1))
    assert [(p.field, p.code) for p in caught.value.problems] == [("ends_on", "day_in_past")]


@pytest.mark.parametrize("kept", [True, False])
def test_an_account_whose_commit_fails_is_there_with_its_key_or_not_at_all(
    keys: FakeAccountKeys, accounts: AccountService, monkeypatch: pytest.MonkeyPatch, *, kept: bool
) -> None:
    keep = FakeUnitOfWork.commit

    def failing(work: FakeUnitOfWork) -> None:
        if kept:
            keep(work)
        raise ViosError("write_failed")

    monkeypatch.setattr(FakeUnitOfWork, "commit", failing)
    with pytest.raises(ViosError, match="write_failed"):
        accounts.add("Invaller", OTHER, [Role.COLLEAGUE])
    monkeypatch.undo()
    added = [line.has_slot for line in accounts.lines() if line.account.display_name == "Invaller"]
    assert added == [True] * kept
    assert (len(keys.slots()) > 1) == kept


def test_an_end_comes_and_goes_but_not_for_the_last_of_a_kind(vault: FakeVault, accounts: AccountService) -> None:
    today = vault.clock.today()
    joris = accounts.add("Joris", OTHER, [Role.ADMINISTRATOR, Role.COORDINATOR])
    assert accounts.set_end(joris.id, today).ends_on == today
    with pytest.raises(ViosError, match="last_of_role"):
        accounts.change_roles("marit", [Role.COLLEAGUE])  # joris is only there for a day
    assert accounts.set_end(joris.id, None).ends_on is None
    assert accounts.set_end("marit", today).ends_on == today
    with pytest.raises(ViosError, match="last_of_role"):
        accounts.set_end(joris.id, today)


def test_a_forgotten_passphrase_is_replaced_by_somebody_else_and_changed_at_the_next_unlock(
    vault: FakeVault, accounts: AccountService, keys: FakeAccountKeys
) -> None:
    joris = accounts.add("Joris", OTHER, [Role.COLLEAGUE])
    keys.sticks[joris.id] = STICK
    accounts.reset_passphrase(joris.id, "een zin van een ander")
    assert keys.passphrases[joris.id] == "een zin van een ander"
    line = next(line for line in accounts.lines() if line.account.id == joris.id)
    assert (line.has_stick, line.account.temporary_since) == (False, vault.clock.now())
    assert logged(vault, 1) == [AuditAction.PASSPHRASE_RESET]
    before = vault.state.copy()
    with pytest.raises(ViosError, match="account_is_own"):
        accounts.reset_passphrase("marit", OTHER)
    with pytest.raises(ViosError, match="passphrase_too_short"):
        accounts.reset_passphrase(joris.id, "kort")
    assert vault.state == before


def test_who_is_withdrawn_stays_in_the_list_and_the_vault_key_is_replaced(
    vault: FakeVault, accounts: AccountService, keys: FakeAccountKeys
) -> None:
    joris = accounts.add("Joris", OTHER, [Role.COLLEAGUE])
    told: list[tuple[int, int]] = []
    assert accounts.withdraw(joris.id, lambda done, of: told.append((done, of))).backup == "none"
    assert told == [(0, 1), (1, 1)]
    assert (keys.replaced, joris.id in keys.passphrases) == (1, False)
    last = accounts.lines()[-1]
    assert (last.account.id, last.account.active, last.has_slot) == (joris.id, False, False)
    assert logged(vault, 2) == [AuditAction.ACCOUNT_WITHDRAWN, AuditAction.VAULT_KEY_REPLACED]


def test_a_withdrawal_that_stopped_is_done_again(
    vault: FakeVault, accounts: AccountService, keys: FakeAccountKeys
) -> None:
    joris = accounts.add("Joris", OTHER, [Role.COLLEAGUE])
    keys.fails = ViosError("disk_full")
    with pytest.raises(ViosError, match="disk_full"):
        accounts.withdraw(joris.id)
    line = accounts.lines()[-1]
    assert (line.account.active, line.has_slot) == (False, True)
    keys.fails = None
    accounts.withdraw(joris.id)
    assert not accounts.lines()[-1].has_slot
    assert [entry.action for entry in vault.state.audit].count(AuditAction.ACCOUNT_WITHDRAWN) == 1


def test_nobody_withdraws_themselves_or_the_last_of_a_kind(vault: FakeVault, accounts: AccountService) -> None:
    with pytest.raises(ViosError, match="account_is_own"):
        accounts.withdraw("marit")
    session_for(Role.ADMINISTRATOR, vault=vault, account_id="tess")
    tess = AccountService(session_for(Role.ADMINISTRATOR, vault=vault, account_id="tess"), FakeAccountKeys())
    with pytest.raises(ViosError, match="last_of_role"):
        tess.withdraw("marit")


@pytest.mark.parametrize(("problem", "expected"), [(None, "made"), (ViosError("disk_full"), "disk_full")])
def test_after_a_new_vault_key_a_backup_is_made(
    vault: FakeVault, keys: FakeAccountKeys, problem: ViosError | None, expected: str
) -> None:
    def backup() -> bool:
        if problem is not None:
            raise problem
        return True

    accounts = AccountService(coordinator_of(vault), keys, backup)
    assert accounts.replace_vault_key().backup == expected
    assert logged(vault, 1) == [AuditAction.VAULT_KEY_REPLACED]


def test_a_passphrase_changes_only_with_the_old_one(vault: FakeVault, keys: FakeAccountKeys) -> None:
    own = OwnAccountService(coordinator_of(vault), keys)
    before = vault.state.copy()
    with pytest.raises(ViosError, match="wrong_passphrase"):
        own.change_passphrase("not this one", OTHER)
    assert vault.state == before
    own.change_passphrase(LONG, OTHER)
    assert keys.passphrases["marit"] == OTHER
    assert logged(vault, 1) == [AuditAction.PASSPHRASE_CHANGED]


def test_a_key_file_is_set_needed_and_taken_away(vault: FakeVault, keys: FakeAccountKeys) -> None:
    own = OwnAccountService(coordinator_of(vault), keys)
    stick = own.new_stick()
    own.use_stick(LONG, stick)
    assert own.view().has_stick
    with pytest.raises(ViosError, match="stick_needed"):
        own.change_passphrase(LONG, OTHER)
    own.change_passphrase(LONG, OTHER, stick)
    own.stop_stick(OTHER, stick)
    assert not own.view().has_stick
    wanted = [AuditAction.STICK_SET, AuditAction.PASSPHRASE_CHANGED, AuditAction.STICK_REMOVED]
    assert logged(vault, 3) == wanted


def test_the_recovery_key_is_due_a_year_after_it_was_last_seen_to_work(
    vault: FakeVault, keys: FakeAccountKeys
) -> None:
    recovery = RecoveryKeyService(coordinator_of(vault), keys)
    recovery.replace(fresh := recovery.new_key())
    assert not recovery.is_due()
    vault.clock.advance(days=365)
    assert recovery.is_due()
    assert recovery.state().number == 2
    colleague = session_for(Role.COLLEAGUE, vault=vault, account_id="joris")
    assert not RecoveryKeyService(colleague, keys).is_due()
    with pytest.raises(ViosError, match="recovery_key_wrong"):
        recovery.try_key("AAAAA-BBBBB-CCCCC")
    assert recovery.is_due()
    recovery.try_key(fresh.text)
    assert not recovery.is_due()
    assert recovery.state().worked_at == vault.clock.now()


def test_the_recovery_key_is_divided_and_put_together_again(vault: FakeVault, keys: FakeAccountKeys) -> None:
    recovery = RecoveryKeyService(coordinator_of(vault), keys)
    codes = recovery.new_holder_codes()
    recovery.divide(keys.recovery_key, codes)
    assert recovery.state().is_divided
    assert keys.holders == tuple(code.text for code in codes)
    recovery.undivide()
    assert not recovery.state().is_divided
    assert logged(vault, 2) == [AuditAction.RECOVERY_KEY_DIVIDED, AuditAction.RECOVERY_KEY_UNDIVIDED]


def test_the_withdrawn_have_no_access_on_any_day(accounts: AccountService, vault: FakeVault) -> None:
    joris = accounts.add("Joris", OTHER, [Role.COLLEAGUE])
    assert not replace(joris, active=False).has_access_on(vault.clock.today())


def test_a_broken_log_keeps_the_keys_as_they_are(
    vault: FakeVault, accounts: AccountService, keys: FakeAccountKeys
) -> None:
    vault._shared.read_only = True
    with pytest.raises(ViosError, match="log_broken_read_only"):
        accounts.replace_vault_key()
    assert keys.replaced == 0
