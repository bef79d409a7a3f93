"""`slots.json` on disk: which of its two copies is read, and what each holds after a change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.data.keys.material import OTHER_PASSPHRASE, RULES, NewVault, new_vault
from vios_desktop.data.atomic_file import write_atomically
from vios_desktop.data.keys.changing import add_account, remove_account, rename_school, set_passphrase
from vios_desktop.data.keys.key_file import decode, encode
from vios_desktop.data.keys.key_store import KeyFileStore
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import canonical

NEWER = canonical({"magic": "VIOS-SLOTS", "v": 3, "vault": "", "slots": [], "epoch": 1})


@pytest.fixture
def store(tmp_path: Path) -> KeyFileStore:
    return KeyFileStore(tmp_path / "slots.json", tmp_path / "slots.json.bak")


def newer_file() -> bytes:
    import hashlib
    import json

    content = json.loads(NEWER)
    return canonical({**content, "sha256": hashlib.sha256(canonical(content)).hexdigest()})


def read_code(store: KeyFileStore) -> str:
    with pytest.raises(ViosError) as caught:
        store.read()
    return caught.value.code


def test_a_first_write_leaves_two_equal_private_copies(store: KeyFileStore, vault: NewVault) -> None:
    store.write(vault.key_file)
    assert store.main.read_bytes() == store.previous.read_bytes() == encode(vault.key_file)
    assert {path.stat().st_mode & 0o777 for path in (store.main, store.previous)} == {0o600}
    assert sorted(path.name for path in store.main.parent.iterdir()) == ["slots.json", "slots.json.bak"]
    found = store.read()
    assert found.key_file == vault.key_file
    assert not found.from_previous_copy


def test_the_copy_keeps_the_state_before(store: KeyFileStore, vault: NewVault) -> None:
    store.write(vault.key_file)
    two, _ = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    store.write(two)
    assert store.read().key_file == two
    assert decode(store.previous.read_bytes()) == vault.key_file


def test_what_was_taken_away_is_in_neither_copy(store: KeyFileStore, vault: NewVault) -> None:
    two, second = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    store.write(two)
    changed = set_passphrase(two, vault.keys, second, "acht houten lepels soep", RULES)
    store.write(changed)
    assert decode(store.previous.read_bytes()) == changed
    one = remove_account(changed, vault.keys, second)
    store.write(one)
    assert decode(store.previous.read_bytes()) == one


@pytest.mark.parametrize("damage", [b"", b"{", b"\x00" * 500, b"{}"])
def test_a_damaged_file_is_read_from_the_copy_with_a_notice(
    store: KeyFileStore, vault: NewVault, damage: bytes
) -> None:
    store.write(vault.key_file)
    store.main.write_bytes(damage)
    found = store.read()
    assert found.key_file == vault.key_file
    assert found.from_previous_copy
    renamed = rename_school(vault.key_file, vault.keys, "Het Andere Lyceum")
    store.write(renamed)
    assert not store.read().from_previous_copy
    assert decode(store.previous.read_bytes()) == renamed


def test_a_missing_file_is_read_from_the_copy(store: KeyFileStore, vault: NewVault) -> None:
    store.write(vault.key_file)
    store.main.unlink()
    assert store.read().from_previous_copy


def test_what_is_changed_is_not_taken_from_the_copy_because_the_disk_failed_once(
    store: KeyFileStore, vault: NewVault
) -> None:
    """The copy is one change behind: an account that was added last would be gone."""
    store.write(vault.key_file)
    added, _ = add_account(vault.key_file, vault.keys, "Joris", "acht houten lepels soep", RULES)
    store.write(added)
    assert store.read_to_change() == added
    content = store.main.read_bytes()
    store.main.unlink()
    store.main.mkdir()  # there, and not to be read
    assert store.read().key_file == vault.key_file
    with pytest.raises(ViosError, match="vault_unreadable"):
        store.read_to_change()
    store.main.rmdir()
    store.main.write_bytes(content[:100])
    assert store.read_to_change() == vault.key_file


def test_what_cannot_be_read_is_told_apart(store: KeyFileStore, vault: NewVault, tmp_path: Path) -> None:
    assert read_code(store) == "vault_not_found"
    below_a_file = KeyFileStore(tmp_path / "file" / "slots.json", tmp_path / "file" / "slots.json.bak")
    (tmp_path / "file").write_bytes(b"")
    assert read_code(below_a_file) == "vault_not_found"
    store.main.write_bytes(b"{}")
    assert read_code(store) == "not_a_vault"
    store.main.write_bytes(b"broken")
    assert read_code(store) == "key_file_damaged"
    store.previous.write_bytes(b"{}")
    assert read_code(store) == "key_file_damaged"
    store.main.unlink()
    assert read_code(store) == "not_a_vault"
    store.main.mkdir()
    assert read_code(store) == "vault_unreadable"


def test_a_newer_file_is_neither_passed_over_nor_overwritten(store: KeyFileStore, vault: NewVault) -> None:
    store.write(vault.key_file)
    store.main.write_bytes(newer_file())
    assert read_code(store) == "vault_newer"
    with pytest.raises(ViosError) as caught:
        store.write(vault.key_file)
    assert caught.value.code == "vault_newer"
    assert store.main.read_bytes() == newer_file()


def test_another_vault_is_not_overwritten(store: KeyFileStore, vault: NewVault) -> None:
    store.write(vault.key_file)
    with pytest.raises(ViosError) as caught:
        store.write(new_vault().key_file)
    assert caught.value.code == "vault_exists"
    assert store.read().key_file == vault.key_file


@pytest.mark.parametrize("failing_write", [1, 2])
@pytest.mark.parametrize("revoking", [False, True])
def test_a_write_that_fails_half_way_leaves_the_old_or_the_new_state(
    store: KeyFileStore, vault: NewVault, failing_write: int, revoking: bool
) -> None:
    store.write(vault.key_file)
    writes = 0

    def fails_at(target: Path, content: bytes) -> None:
        nonlocal writes
        writes += 1
        if writes == failing_write:
            raise ViosError("disk_full")
        write_atomically(target, content)

    two, second = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    before = vault.key_file
    after = two
    if revoking:
        store.write(two)
        before, after = two, remove_account(two, vault.keys, second)
    with pytest.raises(ViosError):
        replace(store, write_file=fails_at).write(after)
    assert store.read().key_file == before
    store.main.unlink()
    assert store.read().key_file in {before, after, vault.key_file}
