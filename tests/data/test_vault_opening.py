"""Opening a vault: who may gets in, every refusal is told apart, and nothing stays locked or unlogged."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.data.vault_looks import actions, code_of, everything_in
from tests.real_store import (
    JORIS,
    MARIT,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    Computer,
    made_vault,
)
from vios_desktop.data.account_keys import FolderAccountKeys, LockedVault
from vios_desktop.data.folder import VaultFolder, VaultLock
from vios_desktop.data.keys import opening
from vios_desktop.data.keys.vault_keys import VaultKeys
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.vaults import VaultInfo

NEW_PASSPHRASE = "een heel andere lange zin"


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "home")


@pytest.fixture
def info(computer: Computer, tmp_path: Path) -> VaultInfo:
    return computer.store.describe(made_vault().copied_to(tmp_path / "school"))


def test_right_and_wrong_passphrases(computer: Computer, info: VaultInfo) -> None:
    assert code_of(lambda: computer.unlock(info, "iets heel anders dan dat")) == "wrong_passphrase"
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE)) == "wrong_passphrase"
    session, _ = computer.unlock(info)
    assert session.account.display_name == MARIT
    session.vault.close()
    session, _ = computer.unlock(info, OTHER_PASSPHRASE, account=1)
    assert session.account.roles == {Role.COLLEAGUE}
    session.vault.close()


def test_the_delay_grows_and_survives_a_restart(computer: Computer, info: VaultInfo) -> None:
    waits = []
    for _ in range(10):
        with pytest.raises(ViosError, match="wrong_passphrase"):
            computer.unlock(info, "iets heel anders dan dat")
        computer = computer.restarted()
        wait_s = computer.service.wait_s(info, info.accounts[0].id)
        waits.append(wait_s)
        if wait_s:
            assert code_of(partial(computer.unlock, info)) == "unlock_wait"
        computer.clock.advance(seconds=wait_s)
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]
    assert computer.service.wait_s(info, info.accounts[1].id) == 0
    computer.unlock(info)[0].vault.close()
    assert computer.restarted().service.wait_s(info, info.accounts[0].id) == 0


def test_failed_tries_come_into_the_log_once(computer: Computer, info: VaultInfo) -> None:
    for _ in range(3):
        with pytest.raises(ViosError, match="wrong_passphrase"):
            computer.unlock(info, "iets heel anders dan dat")
        computer.clock.advance(minutes=1)
    computer = computer.restarted()
    computer.unlock(info)[0].vault.close()
    session, _ = computer.unlock(info)
    logged = actions(session)
    assert logged.count(AuditAction.UNLOCK_FAILED) == 3
    assert logged[-5:] == [*[AuditAction.UNLOCK_FAILED] * 3, AuditAction.UNLOCKED, AuditAction.UNLOCKED]
    with session.begin() as work:
        failed = [entry for entry in work.audit.entries(50) if entry.action is AuditAction.UNLOCK_FAILED]
    session.vault.close()
    assert {entry.object_id for entry in failed} == {info.accounts[0].id}
    assert len({entry.detail for entry in failed}) == 3


def test_a_passphrase_for_any_account_counts_for_all_when_it_fits_none(
    computer: Computer, info: VaultInfo
) -> None:
    assert [account.display_name for account in computer.store.fitting(info, OTHER_PASSPHRASE)] == [JORIS]
    for _ in range(3):
        assert computer.store.fitting(info, "iets heel anders dan dat") == ()
    assert [computer.store.wait_s(info, account.id) for account in info.accounts] == [1, 1]
    assert code_of(lambda: computer.store.fitting(info, PASSPHRASE)) == "unlock_wait"


def test_every_key_that_was_opened_is_wiped(
    computer: Computer, info: VaultInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[VaultKeys] = []
    real = opening._open

    def watched(*arguments: object) -> VaultKeys | None:
        keys = real(*arguments)  # type: ignore[arg-type]  # passed through
        if keys is not None:
            opened.append(keys)
        return keys

    monkeypatch.setattr(opening, "_open", watched)
    computer.store.fitting(info, PASSPHRASE)
    computer.unlock(info)[0].vault.close()
    info.folder.joinpath("data.db").write_bytes(b"x" * 8192)
    assert code_of(lambda: computer.unlock(info)) == "database_damaged"
    assert len(opened) == 3
    for secret in (secret for keys in opened for secret in (keys.vault_key, keys.private_key)):
        with pytest.raises(RuntimeError, match="wiped"):
            secret.reveal()


def test_the_recovery_key_gives_another_passphrase(computer: Computer, info: VaultInfo) -> None:
    key = made_vault().recovery_key.lower().replace("-", " ")
    session, _ = computer.service.reset_passphrase(info, info.accounts[1].id, key, NEW_PASSPHRASE)
    assert session.account.display_name == JORIS
    assert actions(session)[-2:] == [AuditAction.RECOVERY_KEY_USED, AuditAction.PASSPHRASE_RESET]
    session.vault.close()
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE, account=1)) == "wrong_passphrase"
    computer.unlock(info, NEW_PASSPHRASE, account=1)[0].vault.close()
    computer.unlock(info)[0].vault.close()


def test_typing_errors_in_the_recovery_key_cost_no_delay_and_a_wrong_key_does(
    computer: Computer, info: VaultInfo
) -> None:
    def reset(key: str) -> str:
        return code_of(lambda: computer.service.reset_passphrase(info, info.accounts[0].id, key, NEW_PASSPHRASE))

    right = made_vault().recovery_key
    other = computer.store.new_recovery_key().text
    before = everything_in(info.folder)
    for _ in range(5):
        assert reset(right[:-1] + ("0" if right[-1] != "0" else "1")) == "recovery_key_typing"
        assert reset(right[:-1]) == "recovery_key_length"
    assert [reset(other) for _ in range(4)] == [*["recovery_key_wrong"] * 3, "unlock_wait"]
    assert computer.store.wait_s(info, info.accounts[0].id) == 0
    assert {name: content for name, content in everything_in(info.folder).items() if name != "lock"} == {
        name: content for name, content in before.items() if name != "lock"
    }
    computer.clock.advance(seconds=1)
    computer = computer.restarted()
    session, _ = computer.service.reset_passphrase(info, info.accounts[0].id, right, NEW_PASSPHRASE)
    assert actions(session).count(AuditAction.UNLOCK_FAILED) == 3
    session.vault.close()
    assert [reset(other) for _ in range(3)] == ["recovery_key_wrong"] * 3, "the right key starts the count again"


@pytest.mark.parametrize("damage", ["damaged", "newer", "in_use", "weak"])
def test_a_reset_that_cannot_end_well_changes_no_passphrase(
    computer: Computer, info: VaultInfo, damage: str
) -> None:
    database, slots = info.folder / "data.db", info.folder / "slots.json"
    passphrase, good = NEW_PASSPHRASE, slots.read_bytes()
    lock = VaultLock(VaultFolder(info.folder), computer.clock.now, host="elders")
    if damage == "damaged":
        database.write_bytes(b"x" * database.stat().st_size)
    elif damage == "newer":
        set_schema_version(computer, info, 99)
    elif damage == "in_use":
        lock.acquire()
    else:
        passphrase = "kort"
    expected = {"damaged": "database_damaged", "newer": "vault_newer", "weak": "passphrase_too_short"}
    expected |= {"in_use": "vault_in_use_elsewhere"}
    assert (
        code_of(
            lambda: computer.service.reset_passphrase(
                info, info.accounts[0].id, made_vault().recovery_key, passphrase
            )
        )
        == expected[damage]
    )
    lock.release()
    assert slots.read_bytes() == good


def set_schema_version(computer: Computer, info: VaultInfo, version: int) -> None:
    session, keys = computer.unlock(info)
    assert isinstance(keys, FolderAccountKeys)
    key = keys.held.current.database_key()
    session.vault.close()
    from vios_desktop.data.database import connect

    connection = connect(info.folder / "data.db", key)
    connection.execute(f"PRAGMA user_version={version}")
    connection.close()


def test_a_newer_vault_is_refused_and_stays_as_it_is(computer: Computer, info: VaultInfo) -> None:
    set_schema_version(computer, info, 99)
    before = info.folder.joinpath("data.db").read_bytes()
    assert code_of(lambda: computer.unlock(info)) == "vault_newer"
    assert info.folder.joinpath("data.db").read_bytes() == before


def test_damage_to_the_slots_is_told_from_a_wrong_passphrase(computer: Computer, info: VaultInfo) -> None:
    """The copy is one change behind: here it does not know the second account yet."""
    slots, copy = info.folder / "slots.json", info.folder / "slots.json.bak"
    good = slots.read_bytes()
    for damage in (good.replace(b'"', b"'", 1), good[:50], b"", None):
        slots.unlink(missing_ok=True)
        if damage is not None:
            slots.write_bytes(damage)
        damaged = computer.store.describe(info.folder)
        assert (damaged.slots_repaired, damaged.accounts) == (True, info.accounts[:1])
        computer.unlock(damaged)[0].vault.close()
        assert (slots.read_bytes() if slots.exists() else None) == damage, "what may still be read is kept"
    slots.write_bytes(good[:50])
    copy.write_bytes(b"")
    assert code_of(lambda: computer.store.describe(info.folder)) == "key_file_damaged"
    assert computer.store.known() == ()
    assert [error.code for error in computer.store.troubles()] == ["key_file_damaged"]
    assert code_of(lambda: computer.unlock(info)) == "key_file_damaged"


def test_a_slot_that_was_changed_without_the_keys_is_seen(computer: Computer, info: VaultInfo) -> None:
    """The names stand in the clear with a checksum that anybody can make; the MAC they cannot."""
    from vios_desktop.data.keys.key_file import decode, encode

    slots = info.folder / "slots.json"
    key_file = decode(slots.read_bytes())
    slots.write_bytes(encode(replace(key_file, school="Een andere school")))
    assert computer.store.describe(info.folder).school_name == "Een andere school"
    assert code_of(lambda: computer.unlock(info)) == "key_file_altered"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "database_damaged"),
        (b"x" * 8192, "database_damaged"),
        (b"SQLite format 3\x00" + bytes(8176), "not_a_vault"),
        (None, "database_missing"),
    ],
)
def test_a_damaged_database_is_told_apart_and_lets_go_of_the_lock(
    computer: Computer, info: VaultInfo, content: bytes | None, expected: str
) -> None:
    database = info.folder / "data.db"
    good = database.read_bytes()
    database.unlink()
    if content is not None:
        database.write_bytes(content)
    assert code_of(lambda: computer.unlock(info)) == expected
    assert (database.read_bytes() if database.exists() else None) == content
    database.write_bytes(good)
    computer.unlock(info)[0].vault.close()


def test_the_database_of_another_vault_does_not_open(computer: Computer, info: VaultInfo) -> None:
    other, session, _ = computer.service.create(computer.plan())
    session.vault.close()
    info.folder.joinpath("data.db").write_bytes(other.folder.joinpath("data.db").read_bytes())
    assert code_of(lambda: computer.unlock(info)) == "database_damaged"


def test_a_vault_in_use_is_refused_and_free_again_after(computer: Computer, info: VaultInfo) -> None:
    session, _ = computer.unlock(info)
    assert code_of(lambda: computer.unlock(info)) == "vault_in_use"
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE, account=1)) == "vault_in_use"
    with session.begin() as work:
        assert work.accounts.all()
    session.vault.close()
    assert not info.folder.joinpath("lock.json").exists()
    computer.unlock(info)[0].vault.close()


def test_a_folder_that_cannot_be_tidied_lets_go_of_the_lock(
    computer: Computer, info: VaultInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> int:
        raise OSError(5, "no")

    with monkeypatch.context() as patched:
        patched.setattr("vios_desktop.data.folder.remove_leftovers", refuse)
        with pytest.raises(OSError, match="no"):
            computer.unlock(info)
    computer.unlock(info)[0].vault.close()


def test_closing_twice_and_from_another_thread_does_no_harm(computer: Computer, info: VaultInfo) -> None:
    session, _ = computer.unlock(info)
    assert isinstance(session.vault, LockedVault)
    thread = threading.Thread(target=session.vault.close)
    thread.start()
    thread.join()
    session.vault.close()
    with pytest.raises(RuntimeError, match="wiped"):
        session.vault.held.current.vault_key.reveal()
    computer.unlock(info)[0].vault.close()


def test_an_account_without_record_or_rights_does_not_get_in(computer: Computer, info: VaultInfo) -> None:
    session, _ = computer.unlock(info)
    joris = info.accounts[1].id
    with session.begin() as work:
        account = work.accounts.get(joris)
        assert account is not None
        work.accounts.put(replace(account, active=False))
        work.commit()
    session.vault.close()
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE, account=1)) == "not_found"
    session, _ = computer.unlock(info)
    assert actions(session)[-1] is AuditAction.UNLOCKED
    session.vault.close()


def test_accounts_come_and_go_with_their_slots(computer: Computer, info: VaultInfo) -> None:
    session, keys = computer.unlock(info)
    slot_id = keys.add("Sanne Verzonnen", NEW_PASSPHRASE)
    assert code_of(lambda: keys.add("sanne  verzonnen", NEW_PASSPHRASE)) == "account_name_taken"
    assert slot_id in {account.id for account in computer.store.describe(info.folder).accounts}
    keys.remove(slot_id)
    assert code_of(lambda: keys.change_passphrase(info.accounts[0].id, "niet de oude zin", NEW_PASSPHRASE)) == (
        "wrong_passphrase"
    )
    keys.change_passphrase(info.accounts[0].id, PASSPHRASE, NEW_PASSPHRASE)
    session.vault.close()
    after = computer.store.describe(info.folder)
    assert after.accounts == info.accounts
    assert code_of(lambda: computer.unlock(after)) == "wrong_passphrase"
    computer.unlock(after, NEW_PASSPHRASE)[0].vault.close()
