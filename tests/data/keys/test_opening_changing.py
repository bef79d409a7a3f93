"""Open, add, change, reset, remove, rename: what opens afterwards and what does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.data.keys.material import (
    CHEAP,
    NAME,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    RULES,
    SCHOOL,
    NewVault,
    new_vault,
)
from vios_desktop.data.keys.changing import (
    add_account,
    change_passphrase,
    create,
    remove_account,
    rename_account,
    rename_school,
    replace_recovery_code,
    reset_passphrase,
    set_passphrase,
)
from vios_desktop.data.keys.key_file import MAX_SLOTS, KeyFile, decode, encode
from vios_desktop.data.keys.opening import open_all_that_fit, open_with_passphrase, open_with_recovery_code
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.data.keys.vault_keys import VaultKeys
from vios_desktop.domain.errors import ViosError


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(ViosError) as caught:
        call()
    return caught.value.code


def sub_keys(keys: VaultKeys) -> tuple[bytes, ...]:
    return keys.database_key(), keys.blob_key(), keys.backup_key(), keys.anchor_key()


def test_passphrase_and_recovery_key_give_the_same_keys(vault: NewVault) -> None:
    by_passphrase = open_with_passphrase(vault.key_file, vault.slot_id, PASSPHRASE)
    by_code = open_with_recovery_code(vault.key_file, vault.code)
    assert sub_keys(by_passphrase) == sub_keys(by_code) == sub_keys(vault.keys)
    assert len({key for key in sub_keys(vault.keys) if len(key) == 32}) == 4
    assert by_passphrase.private_key == vault.keys.private_key
    assert by_code.slot_id == vault.key_file.recovery_slot().id


def test_two_vaults_share_nothing(vault: NewVault) -> None:
    other = new_vault()
    assert other.key_file.vault_id != vault.key_file.vault_id
    assert not set(sub_keys(other.keys)) & set(sub_keys(vault.keys))


def test_wrong_passphrase_wrong_key_and_no_account_are_told_apart(vault: NewVault) -> None:
    file = vault.key_file
    assert code_of(lambda: open_with_passphrase(file, vault.slot_id, OTHER_PASSPHRASE)) == "wrong_passphrase"
    assert code_of(lambda: open_with_passphrase(file, vault.slot_id, "")) == "wrong_passphrase"
    assert code_of(lambda: open_with_passphrase(file, vault.slot_id, "\ud800")) == "wrong_passphrase"
    assert code_of(lambda: open_with_recovery_code(file, RecoveryCode.generate())) == "recovery_key_wrong"
    assert code_of(lambda: open_with_passphrase(file, "0" * 16, PASSPHRASE)) == "account_unknown"
    recovery = file.recovery_slot().id
    assert code_of(lambda: open_with_passphrase(file, recovery, PASSPHRASE)) == "account_unknown"
    assert code_of(lambda: set_passphrase(file, vault.keys, recovery, PASSPHRASE, RULES)) == "account_unknown"


def test_a_second_account_opens_the_same_vault_and_may_share_a_passphrase(vault: NewVault) -> None:
    two, second = add_account(vault.key_file, vault.keys, "  Collega\tVoorbeeld ", OTHER_PASSPHRASE, RULES)
    three, third = add_account(two, vault.keys, "Directie Voorbeeld", OTHER_PASSPHRASE, RULES)
    assert [slot.name for slot in three.accounts()] == [NAME, "Collega Voorbeeld", "Directie Voorbeeld"]
    keys = open_with_passphrase(decode(encode(three)), second, OTHER_PASSPHRASE)
    assert sub_keys(keys) == sub_keys(vault.keys)
    assert keys.private_key != vault.keys.private_key
    assert [found.slot_id for found in open_all_that_fit(three, OTHER_PASSPHRASE)] == [second, third]
    assert [found.slot_id for found in open_all_that_fit(three, PASSPHRASE)] == [vault.slot_id]
    assert open_all_that_fit(three, "iets heel anders dan dat") == ()


def test_a_new_passphrase_keeps_the_key_pair_of_whoever_sets_it(vault: NewVault) -> None:
    after = change_passphrase(vault.key_file, vault.slot_id, PASSPHRASE, OTHER_PASSPHRASE, RULES)
    assert after.slot(vault.slot_id).public_key == vault.key_file.slot(vault.slot_id).public_key
    assert after.slot(vault.slot_id).salt != vault.key_file.slot(vault.slot_id).salt
    keys = open_with_passphrase(after, vault.slot_id, OTHER_PASSPHRASE)
    assert keys.private_key == vault.keys.private_key
    assert code_of(lambda: open_with_passphrase(after, vault.slot_id, PASSPHRASE)) == "wrong_passphrase"
    assert open_with_recovery_code(after, vault.code).database_key() == keys.database_key()


def test_the_old_passphrase_must_be_right_to_change_it(vault: NewVault) -> None:
    assert (
        code_of(
            lambda: change_passphrase(
                vault.key_file, vault.slot_id, OTHER_PASSPHRASE, "nog een ander wachtwoord", RULES
            )
        )
        == "wrong_passphrase"
    )


def test_the_recovery_key_sets_another_passphrase_with_a_new_key_pair(vault: NewVault) -> None:
    after = reset_passphrase(vault.key_file, vault.code, vault.slot_id, OTHER_PASSPHRASE, RULES)
    keys = open_with_passphrase(after, vault.slot_id, OTHER_PASSPHRASE)
    assert sub_keys(keys) == sub_keys(vault.keys)
    assert keys.private_key != vault.keys.private_key
    assert after.slot(vault.slot_id).name == NAME
    wrong = RecoveryCode.generate()
    assert (
        code_of(lambda: reset_passphrase(vault.key_file, wrong, vault.slot_id, OTHER_PASSPHRASE, RULES))
        == "recovery_key_wrong"
    )


def test_a_colleague_can_set_another_passphrase_too(vault: NewVault) -> None:
    two, second = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    after = set_passphrase(two, vault.keys, second, "acht houten lepels soep", RULES)
    assert after.slot(second).public_key != two.slot(second).public_key
    keys = open_with_passphrase(after, second, "acht houten lepels soep")
    assert keys.database_key() == vault.keys.database_key()


def test_a_new_recovery_key_replaces_the_one_before(vault: NewVault) -> None:
    fresh = RecoveryCode.generate()
    after = replace_recovery_code(vault.key_file, vault.keys, fresh, CHEAP)
    assert open_with_recovery_code(after, fresh).database_key() == vault.keys.database_key()
    assert code_of(lambda: open_with_recovery_code(after, vault.code)) == "recovery_key_wrong"
    assert after.recovery_slot().id == vault.key_file.recovery_slot().id


def test_a_removed_account_no_longer_opens_and_the_last_one_stays(vault: NewVault) -> None:
    two, second = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    one = remove_account(two, vault.keys, second)
    assert one == vault.keys.signed(vault.key_file)
    assert code_of(lambda: open_with_passphrase(one, second, OTHER_PASSPHRASE)) == "account_unknown"
    assert code_of(lambda: remove_account(one, vault.keys, vault.slot_id)) == "last_account"
    assert code_of(lambda: remove_account(two, vault.keys, two.recovery_slot().id)) == "account_unknown"


def test_names_change_and_stay_unique(vault: NewVault) -> None:
    two, second = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    renamed = rename_account(two, vault.keys, second, "Cafe\u0301-collega")
    assert renamed.slot(second).name == "Caf\u00e9-collega"
    assert rename_account(two, vault.keys, second, "COLLEGA VOORBEELD").slot(second).name == "COLLEGA VOORBEELD"
    assert code_of(lambda: rename_account(two, vault.keys, second, NAME.upper())) == "account_name_taken"
    assert code_of(lambda: add_account(two, vault.keys, NAME, OTHER_PASSPHRASE, RULES)) == "account_name_taken"
    school = rename_school(two, vault.keys, "Het Andere Lyceum")
    assert school.school == "Het Andere Lyceum"
    assert open_with_passphrase(school, second, OTHER_PASSPHRASE).slot_id == second


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\x00b", "a\u202eb", "\ud800"])
def test_names_that_cannot_be_shown_are_refused(vault: NewVault, name: str) -> None:
    file, keys = vault.key_file, vault.keys
    assert code_of(lambda: rename_account(file, keys, vault.slot_id, name)) == "account_name_invalid"
    assert code_of(lambda: rename_school(file, keys, name)) == "school_name_invalid"
    assert code_of(lambda: create(name, NAME, PASSPHRASE, vault.code, RULES)) == "school_name_invalid"
    assert code_of(lambda: create(SCHOOL, name, PASSPHRASE, vault.code, RULES)) == "account_name_invalid"


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("te kort", "passphrase_too_short"),
        ("Wachtwoord12345", "passphrase_common"),
        (SCHOOL, "passphrase_is_name"),
        (NAME, "passphrase_is_name"),
    ],
)
def test_the_rules_hold_wherever_a_passphrase_is_set(vault: NewVault, passphrase: str, expected: str) -> None:
    file, keys = vault.key_file, vault.keys
    assert code_of(lambda: create(SCHOOL, NAME, passphrase, vault.code, RULES)) == expected
    assert code_of(lambda: set_passphrase(file, keys, vault.slot_id, passphrase, RULES)) == expected
    if passphrase != NAME:
        assert code_of(lambda: add_account(file, keys, "Collega", passphrase, RULES)) == expected


def test_there_is_room_for_so_many_accounts(vault: NewVault) -> None:
    slot = vault.key_file.accounts()[0]
    copies = (replace(slot, id=f"{number:016x}", name=f"Account {number}") for number in range(MAX_SLOTS - 2))
    full = vault.keys.signed(replace(vault.key_file, slots=(*vault.key_file.slots, *copies)))
    assert decode(encode(full)) == full
    assert code_of(lambda: add_account(full, vault.keys, "Een te veel", PASSPHRASE, RULES)) == "too_many_accounts"


def without_second(key_file: KeyFile) -> KeyFile:
    return replace(key_file, slots=key_file.slots[:-1])


def with_swapped_public_key(key_file: KeyFile) -> KeyFile:
    changed = replace(key_file.slots[-1], public_key=bytes(range(32)))
    return replace(key_file, slots=(*key_file.slots[:-1], changed))


def with_another_name(key_file: KeyFile) -> KeyFile:
    changed = replace(key_file.slots[-1], name="Iemand anders")
    return replace(key_file, slots=(*key_file.slots[:-1], changed))


def with_another_school(key_file: KeyFile) -> KeyFile:
    return replace(key_file, school="Een andere school")


def with_swapped_vault_key(key_file: KeyFile) -> KeyFile:
    changed = replace(key_file.slots[0], sealed_vault_key=key_file.slots[1].sealed_vault_key)
    return replace(key_file, slots=(changed, *key_file.slots[1:]))


@pytest.mark.parametrize(
    "tamper",
    [without_second, with_swapped_public_key, with_another_name, with_another_school, with_swapped_vault_key],
)
def test_what_was_changed_without_keys_is_seen_after_unlocking(
    vault: NewVault, tamper: Callable[[KeyFile], KeyFile]
) -> None:
    two, _ = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    altered = decode(encode(tamper(two)))
    assert code_of(lambda: open_with_passphrase(altered, vault.slot_id, PASSPHRASE)) == "key_file_altered"
    if tamper is not with_swapped_vault_key:
        assert code_of(lambda: open_all_that_fit(altered, PASSPHRASE)) == "key_file_altered"
    for change in (
        lambda: add_account(altered, vault.keys, "Nieuw", OTHER_PASSPHRASE, RULES),
        lambda: set_passphrase(altered, vault.keys, vault.slot_id, OTHER_PASSPHRASE, RULES),
        lambda: remove_account(altered, vault.keys, vault.slot_id),
        lambda: rename_account(altered, vault.keys, vault.slot_id, "Nieuw"),
        lambda: rename_school(altered, vault.keys, "Nieuw"),
        lambda: replace_recovery_code(altered, vault.keys, vault.code, CHEAP),
    ):
        assert code_of(change) == "key_file_altered"


def test_a_slot_does_not_move_to_another_slot_or_vault(vault: NewVault) -> None:
    other = new_vault()
    foreign = other.key_file.accounts()[0]
    moved = replace(vault.key_file, slots=(foreign, vault.key_file.slots[1]))
    assert code_of(lambda: open_with_passphrase(moved, foreign.id, PASSPHRASE)) == "wrong_passphrase"
    renumbered = replace(vault.key_file.slots[0], id="0" * 16)
    moved = replace(vault.key_file, slots=(renumbered, vault.key_file.slots[1]))
    assert code_of(lambda: open_with_passphrase(moved, "0" * 16, PASSPHRASE)) == "wrong_passphrase"
