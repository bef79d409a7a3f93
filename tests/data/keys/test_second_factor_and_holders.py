"""Key files, codes of three holders and a new vault key: what opens afterwards, what does not, and the format."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest

from tests.data.keys.material import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, RULES, NewVault
from vios_desktop.data.keys.changing import (
    add_account,
    change_passphrase,
    change_stick,
    remove_account,
    replace_recovery_code,
    set_passphrase,
)
from vios_desktop.data.keys.holders import divide, undivided
from vios_desktop.data.keys.key_file import KeyFile, KeyState, decode, encode
from vios_desktop.data.keys.opening import (
    open_all_that_fit,
    open_with_passphrase,
    open_with_recovery_code,
    open_with_two_codes,
)
from vios_desktop.data.keys.recovery_code import HOLDERS, RecoveryCode
from vios_desktop.data.keys.rotating import begin, finish
from vios_desktop.data.keys.stick import new_stick, stick_id
from vios_desktop.domain.errors import ViosError


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(ViosError) as caught:
        call()
    return caught.value.code


def holders() -> list[RecoveryCode]:
    return [RecoveryCode.generate(holder=holder) for holder in HOLDERS]


def stored(key_file: KeyFile) -> KeyFile:
    return decode(encode(key_file))


def test_a_vault_that_needs_nothing_new_is_written_as_version_1(vault: NewVault) -> None:
    assert json.loads(encode(vault.key_file))["v"] == 1
    assert b'"file"' not in encode(vault.key_file)


def test_with_a_key_file_both_are_needed_and_each_is_told_apart(vault: NewVault) -> None:
    stick = new_stick()
    after = stored(change_stick(vault.key_file, vault.slot_id, PASSPHRASE, None, stick, CHEAP))
    assert json.loads(encode(after))["v"] == 2
    assert stick.hex() not in encode(after).decode()
    slot = vault.slot_id
    keys = open_with_passphrase(after, slot, PASSPHRASE, stick)
    assert keys.database_key() == vault.keys.database_key()
    assert keys.private_key == vault.keys.private_key
    assert code_of(lambda: open_with_passphrase(after, slot, PASSPHRASE)) == "stick_needed"
    assert code_of(lambda: open_with_passphrase(after, slot, PASSPHRASE, new_stick())) == "stick_other"
    assert code_of(lambda: open_with_passphrase(after, slot, PASSPHRASE, stick[:-1])) == "stick_not_a_key"
    assert code_of(lambda: open_with_passphrase(after, slot, OTHER_PASSPHRASE, stick)) == "wrong_passphrase"
    assert open_all_that_fit(after, PASSPHRASE) == ()
    assert open_with_recovery_code(after, vault.code).database_key() == keys.database_key()


def test_the_file_cannot_be_taken_off_a_slot_without_the_keys(vault: NewVault) -> None:
    stick = new_stick()
    after = change_stick(vault.key_file, vault.slot_id, PASSPHRASE, None, stick, CHEAP)
    bare = replace(after, slots=tuple(replace(slot, stick_id=b"") for slot in after.slots))
    assert code_of(lambda: open_with_passphrase(stored(bare), vault.slot_id, PASSPHRASE)) == "wrong_passphrase"
    other = new_stick()
    slots = tuple(replace(slot, stick_id=stick_id(other) if slot.stick_id else b"") for slot in after.slots)
    swapped = stored(replace(after, slots=slots))
    assert code_of(lambda: open_with_passphrase(swapped, vault.slot_id, PASSPHRASE, other)) == "wrong_passphrase"


def test_a_key_file_stays_with_a_new_passphrase_and_goes_when_asked(vault: NewVault) -> None:
    stick, slot = new_stick(), vault.slot_id
    with_file = change_stick(vault.key_file, slot, PASSPHRASE, None, stick, CHEAP)
    assert (
        code_of(lambda: change_passphrase(with_file, slot, PASSPHRASE, OTHER_PASSPHRASE, RULES)) == "stick_needed"
    )
    changed = change_passphrase(with_file, slot, PASSPHRASE, OTHER_PASSPHRASE, RULES, stick)
    assert code_of(lambda: open_with_passphrase(changed, slot, OTHER_PASSPHRASE)) == "stick_needed"
    open_with_passphrase(changed, slot, OTHER_PASSPHRASE, stick)
    gone = stored(change_stick(changed, slot, OTHER_PASSPHRASE, stick, None, CHEAP))
    assert open_with_passphrase(gone, slot, OTHER_PASSPHRASE).private_key == vault.keys.private_key
    assert gone.version == 1


def test_who_lost_the_file_gets_in_with_a_passphrase_from_somebody_else(vault: NewVault) -> None:
    two, second = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    with_file = change_stick(two, second, OTHER_PASSPHRASE, None, new_stick(), CHEAP)
    after = set_passphrase(with_file, vault.keys, second, "acht houten lepels soep", RULES)
    assert after.slot(second).public_key != two.slot(second).public_key
    assert open_with_passphrase(after, second, "acht houten lepels soep").epoch == 1


def test_any_two_of_three_holders_open_as_the_recovery_key_does(vault: NewVault) -> None:
    codes = holders()
    divided = stored(divide(vault.key_file, vault.code, codes, CHEAP))
    assert [slot.name for slot in divided.pairs()] == ["1-2", "1-3", "2-3"]
    for first, second in permutations(codes, 2):
        keys = open_with_two_codes(divided, first, second)
        assert keys.database_key() == vault.keys.database_key()
        assert keys.slot_id == divided.recovery_slot().id
    assert code_of(lambda: open_with_two_codes(divided, codes[0], codes[0])) == "holders_same"
    foreign = holders()
    assert code_of(lambda: open_with_two_codes(divided, codes[0], foreign[1])) == "holders_wrong"
    assert code_of(lambda: open_with_two_codes(vault.key_file, codes[0], codes[1])) == "holders_none"
    wrong = RecoveryCode.generate()
    assert code_of(lambda: divide(vault.key_file, wrong, codes, CHEAP)) == "recovery_key_wrong"


def test_new_holders_and_a_new_recovery_key_stop_the_codes_of_before(vault: NewVault) -> None:
    first, second = holders(), holders()
    once = divide(vault.key_file, vault.code, first, CHEAP)
    again = divide(once, vault.code, second, CHEAP)
    assert code_of(lambda: open_with_two_codes(again, first[0], first[1])) == "holders_wrong"
    open_with_two_codes(again, second[0], second[2])
    fresh = RecoveryCode.generate()
    after = stored(replace_recovery_code(again, vault.keys, fresh, CHEAP))
    assert code_of(lambda: open_with_two_codes(after, second[0], second[2])) == "holders_none"
    assert open_with_recovery_code(after, fresh).database_key() == vault.keys.database_key()
    assert vault.keys.signed(undivided(again)) == vault.keys.signed(vault.key_file)


def test_pairs_that_are_not_whole_or_of_another_key_are_damage(vault: NewVault) -> None:
    divided = divide(vault.key_file, vault.code, holders(), CHEAP)
    two_pairs = replace(divided, slots=divided.slots[:-1])
    foreign = replace(divided.slots[-1], public_key=bytes(range(32)))
    other_key = replace(divided, slots=(*divided.slots[:-1], foreign))
    for bad in (two_pairs, other_key):
        assert code_of(lambda bad=bad: decode(encode(bad))) == "key_file_damaged"  # type: ignore[misc]


def test_a_code_says_itself_whose_it_is() -> None:
    for code in (RecoveryCode.generate(), *holders()):
        text = "-".join(code.groups())
        if code.holder:
            assert RecoveryCode.of_holder(text) == code
            assert code_of(lambda text=text: RecoveryCode.from_text(text)) == "recovery_key_of_holder"  # type: ignore[misc]
        else:
            assert RecoveryCode.from_text(text) == code
            assert code_of(lambda text=text: RecoveryCode.of_holder(text)) == "holder_code_is_key"  # type: ignore[misc]
        wrong = ("2" if text[0] != "2" else "3") + text[1:]
        assert code_of(lambda wrong=wrong: RecoveryCode.of_holder(wrong)) == "holder_code_typing"  # type: ignore[misc]
        assert code_of(lambda text=text: RecoveryCode.of_holder(text[:-1])) == "holder_code_length"  # type: ignore[misc]


def test_a_new_vault_key_shuts_out_who_left_and_asks_nothing_of_who_stays(vault: NewVault) -> None:
    two, leaving = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    three, staying = add_account(two, vault.keys, "Directie Voorbeeld", "acht houten lepels soep", RULES)
    divided = divide(three, vault.code, codes := holders(), CHEAP)
    both, keys = begin(divided, vault.keys, leaving)
    both = stored(both)
    assert both.state is KeyState.ROTATING
    assert keys.following is not None
    opened = open_with_passphrase(both, staying, "acht houten lepels soep")
    assert opened.database_key() == vault.keys.database_key()
    assert opened.following is not None
    assert opened.following.database_key() == keys.following.database_key() != vault.keys.database_key()
    assert code_of(lambda: open_with_passphrase(both, leaving, OTHER_PASSPHRASE)) == "account_unknown"
    after = stored(finish(both, keys.following))
    assert (after.state, after.epoch) == (KeyState.OK, 2)
    for keys_now in (
        open_with_passphrase(after, staying, "acht houten lepels soep"),
        open_with_passphrase(after, vault.slot_id, PASSPHRASE),
        open_with_recovery_code(after, vault.code),
        open_with_two_codes(after, codes[2], codes[0]),
    ):
        assert keys_now.database_key() == keys.following.database_key()
        assert keys_now.following is None
    assert code_of(lambda: vault.keys.verify(after)) == "key_file_altered"


def test_nothing_is_changed_while_the_vault_key_is_being_replaced(vault: NewVault) -> None:
    two, second = add_account(vault.key_file, vault.keys, "Collega Voorbeeld", OTHER_PASSPHRASE, RULES)
    both, keys = begin(two, vault.keys)
    for change in (
        lambda: add_account(both, keys, "Nog iemand", OTHER_PASSPHRASE, RULES),
        lambda: set_passphrase(both, keys, second, OTHER_PASSPHRASE, RULES),
        lambda: remove_account(both, keys, second),
        lambda: replace_recovery_code(both, keys, vault.code, CHEAP),
        lambda: change_stick(both, second, OTHER_PASSPHRASE, None, new_stick(), CHEAP),
        lambda: divide(both, vault.code, holders(), CHEAP),
        lambda: begin(both, keys),
    ):
        assert code_of(change) == "rotation_unfinished"


def test_a_next_key_from_somebody_else_is_seen(vault: NewVault) -> None:
    both, _ = begin(vault.key_file, vault.keys)
    swapped = replace(both.slots[0], next_sealed_vault_key=both.slots[1].next_sealed_vault_key)
    altered = stored(replace(both, slots=(swapped, *both.slots[1:])))
    assert code_of(lambda: open_with_passphrase(altered, vault.slot_id, PASSPHRASE)) == "key_file_altered"
