"""Making a vault, getting in, and what is logged of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import FixedClock, resource_text
from tests.fakes.keys import GROUPS
from tests.fakes.vault_store import FakeVaultStore
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.session_end import EndReason, end_session
from vios_desktop.services.vaults import NewVault, VaultInfo, VaultService

LONG = "een lange zin van marit"


@pytest.fixture
def store() -> FakeVaultStore:
    return FakeVaultStore(FixedClock())


@pytest.fixture
def service(store: FakeVaultStore) -> VaultService:
    return VaultService(store, store.clock, resource_text("policy/catalogues.json"))


@pytest.fixture
def plan(service: VaultService) -> NewVault:
    return NewVault(
        "Het Voorbeeld College", ("Bosrand",), None, " Marit Fictief ", LONG, service.new_recovery_key()
    )


@pytest.fixture
def made(service: VaultService, plan: NewVault) -> VaultInfo:
    return service.create(plan, practice=True)[0]


def actions_of(store: FakeVaultStore) -> list[AuditAction]:
    assert store.vault is not None
    return [entry.action for entry in store.vault.state.audit]


def test_the_first_account_is_coordinator_and_administrator(
    service: VaultService, store: FakeVaultStore, plan: NewVault
) -> None:
    info, session, _keys = service.create(plan)

    assert session.account.roles == {Role.COORDINATOR, Role.ADMINISTRATOR}
    assert session.account.display_name == "Marit Fictief"
    assert list(service.known()) == [info]
    assert service.describe(info.folder) == info
    assert actions_of(store) == [AuditAction.VAULT_CREATED, AuditAction.UNLOCKED]
    assert store.vault is not None
    assert len(store.vault.state.schools) == len(store.vault.state.years) == 1


@pytest.mark.parametrize("part", ["school_name", "account_name"])
def test_nothing_is_made_without_names(
    service: VaultService, store: FakeVaultStore, plan: NewVault, part: str
) -> None:
    without = {"school_name": replace(plan, school_name=" "), "account_name": replace(plan, account_name="")}

    with pytest.raises(ValidationError):
        service.create(without[part])

    assert store.vault is None


def test_failed_tries_are_logged_at_the_next_unlock_and_then_forgotten(
    service: VaultService, store: FakeVaultStore, made: VaultInfo
) -> None:
    account_id = made.accounts[0].id
    for _ in range(2):
        with pytest.raises(ViosError, match="wrong_passphrase"):
            service.unlock(made, account_id, "something else")
    assert service.wait_s(made, account_id) == 3.0

    session, _keys = service.unlock(made, account_id, LONG)

    assert session.account.id == account_id
    assert actions_of(store)[2:] == [AuditAction.UNLOCK_FAILED] * 2 + [AuditAction.UNLOCKED]
    assert service.wait_s(made, account_id) == 0.0


def test_an_account_that_is_not_active_does_not_get_in(
    service: VaultService, store: FakeVaultStore, made: VaultInfo
) -> None:
    account_id = made.accounts[0].id
    assert store.vault is not None
    with store.vault.begin() as work:
        account = work.accounts.get(account_id)
        assert account is not None
        work.accounts.put(replace(account, active=False))
        work.commit()

    with pytest.raises(NotFoundError):
        service.unlock(made, account_id, LONG)
    with pytest.raises(RuntimeError):
        store.vault.begin()


@pytest.mark.parametrize("reason", list(EndReason))
def test_the_end_of_a_session_is_logged_and_closes_the_vault(
    service: VaultService, store: FakeVaultStore, plan: NewVault, reason: EndReason
) -> None:
    _info, session, _keys = service.create(plan)

    end_session(session, reason)

    assert store.vault is not None
    entry = store.vault.state.audit[-1]
    assert (entry.action, entry.detail) == (AuditAction.LOCKED, f"reason={reason.value}")
    with pytest.raises(RuntimeError):
        end_session(session, reason)


def test_the_recovery_key_gives_another_passphrase_and_says_so_in_the_log(
    service: VaultService, store: FakeVaultStore, made: VaultInfo
) -> None:
    account_id = made.accounts[0].id

    with pytest.raises(ViosError, match="recovery_key_wrong"):
        service.reset_passphrase(made, account_id, "nonsense", "een andere lange zin")
    service.reset_passphrase(made, account_id, "-".join(GROUPS), "een andere lange zin")

    assert actions_of(store)[-2:] == [AuditAction.RECOVERY_KEY_USED, AuditAction.PASSPHRASE_RESET]
    assert store.vault is not None
    assert [entry.detail for entry in store.vault.state.audit[-2:]] == ["with=key", ""]
    assert service.fitting_accounts(made, "een andere lange zin") == made.accounts
    assert service.fitting_accounts(made, LONG) == ()


def test_a_recovery_key_is_proven_by_two_of_its_groups(service: VaultService) -> None:
    key = service.new_recovery_key()

    assert key.text == "AAAAA-BBBBB-CCCCC"
    assert key.proven_by(("AAAAA", "wrong")) == (True, False)


def test_places_and_passphrases_are_judged_by_the_store(service: VaultService) -> None:
    service.check_location(service.default_folder())
    with pytest.raises(ViosError, match="location_network"):
        service.check_location(Path("network"))
    assert service.judge_passphrase("kort").problem == "passphrase_weak"
    assert service.judge_passphrase(LONG, "Marit").problem is None
