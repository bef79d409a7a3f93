"""`slots.json`: the one right form, and everything that is not it."""

from __future__ import annotations

import copy
import hashlib
import json
import random
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.data.keys.material import NAME, PASSPHRASE, SCHOOL, NewVault
from vios_desktop.data.keys.key_file import MAX_BYTES, KeyFile, SlotKind, decode, encode
from vios_desktop.data.keys.opening import open_with_passphrase
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import canonical

SEED = 20261124
MUTATIONS = 2_000


def code_of(raw: bytes) -> str:
    with pytest.raises(ViosError) as caught:
        decode(raw)
    assert caught.value.__context__ is None or caught.value.__suppress_context__
    return caught.value.code


def resigned(source: dict[str, Any]) -> bytes:
    """What somebody without any key can make of a changed file: the checksum is right again."""
    content = {key: value for key, value in source.items() if key != "sha256"}
    return canonical({**content, "sha256": hashlib.sha256(canonical(content)).hexdigest()})


def changed(key_file: KeyFile, change: Callable[[dict[str, Any]], object]) -> bytes:
    source = copy.deepcopy(json.loads(encode(key_file)))
    change(source)
    return resigned(source)


def test_the_form_of_the_file(vault: NewVault) -> None:
    raw = encode(vault.key_file)
    source = json.loads(raw)
    assert raw == canonical(source)
    assert source["magic"] == "VIOS-SLOTS"
    assert (source["v"], source["epoch"], source["state"]) == (1, 1, "ok")
    assert source["school"] == SCHOOL
    assert [slot["kind"] for slot in source["slots"]] == ["user", "recovery"]
    assert source["slots"][0]["name"] == NAME
    assert source["slots"][0]["kdf"]["alg"] == "argon2id"
    assert 1_000 < len(raw) < 3_000


def test_it_reads_back(vault: NewVault) -> None:
    assert decode(encode(vault.key_file)) == vault.key_file
    assert [slot.name for slot in vault.key_file.accounts()] == [NAME]
    assert vault.key_file.recovery_slot().kind is SlotKind.RECOVERY
    with pytest.raises(ViosError) as caught:
        vault.key_file.slot("0" * 16)
    assert caught.value.code == "account_unknown"


def mutated(raw: bytes, source: random.Random) -> bytes:
    at = source.randrange(len(raw))
    kind = source.randrange(7)
    if kind == 0:
        return raw[:at] + bytes([raw[at] ^ (1 << source.randrange(8))]) + raw[at + 1 :]
    if kind == 1:
        return raw[:at] + bytes([source.randrange(256)]) + raw[at + 1 :]
    if kind == 2:
        return raw[:at]
    if kind == 3:
        return raw[:at] + raw[at + 1 + source.randrange(40) :]
    if kind == 4:
        return raw[:at] + source.randbytes(1 + source.randrange(8)) + raw[at:]
    if kind == 5:
        return raw[:at] + bytes(min(512, len(raw) - at)) + raw[at + 512 :]
    other = source.randrange(len(raw))
    low, high = sorted((at, other))
    return raw[:low] + raw[high:] + raw[low:high]


def test_damage_is_never_taken_for_a_wrong_passphrase(vault: NewVault) -> None:
    raw = encode(vault.key_file)
    source = random.Random(SEED)  # noqa: S311  # seeded, so that a failure can be repeated
    codes: dict[str, int] = {}
    for _ in range(MUTATIONS):
        damaged = mutated(raw, source)
        if damaged != raw:
            code = code_of(damaged)
            codes[code] = codes.get(code, 0) + 1
    assert set(codes) == {"key_file_damaged"}, f"seed {SEED}: {codes}"
    assert sum(codes.values()) > 1_900


HEX_FIELDS = ("id", "pk", "sk", "vmk")


def hostile_change(source: dict[str, Any], chance: random.Random) -> None:
    """One change that keeps the form of the file, as an attacker without keys would make it."""
    slot = source["slots"][0]
    kind = chance.randrange(8)
    if kind <= 3:
        field = chance.choice(HEX_FIELDS)
        digits = list(slot[field])
        at = chance.randrange(len(digits))
        digits[at] = f"{int(digits[at], 16) ^ chance.randrange(1, 16):x}"
        slot[field] = "".join(digits)
    elif kind == 4:
        slot["name"] = f"Ander {chance.randrange(1000)}"
    elif kind == 5:
        slot["kdf"]["salt"] = chance.randbytes(16).hex()
    elif kind == 6:
        source["epoch"] += chance.randrange(1, 5)
    else:
        source["mac"] = chance.randbytes(32).hex()


def test_changes_with_a_right_checksum_never_open_unnoticed(vault: NewVault) -> None:
    chance = random.Random(SEED)  # noqa: S311  # seeded, so that a failure can be repeated
    codes: set[str] = set()
    for _ in range(60):
        key_file = decode(changed(vault.key_file, lambda source: hostile_change(source, chance)))
        with pytest.raises(ViosError) as caught:
            open_with_passphrase(key_file, key_file.accounts()[0].id, PASSPHRASE)
        codes.add(caught.value.code)
    assert codes == {"wrong_passphrase", "key_file_altered"}, f"seed {SEED}"


@pytest.mark.parametrize(
    ("field", "value"),
    [("m", 2**31), ("m", 2**40), ("m", 1), ("t", 10**6), ("t", 0), ("p", 9), ("p", 0), ("v", 16), ("alg", "md5")],
)
def test_hostile_costs_are_refused_before_they_are_run(vault: NewVault, field: str, value: object) -> None:
    raw = changed(vault.key_file, lambda source: source["slots"][0]["kdf"].__setitem__(field, value))
    start = time.process_time()
    assert code_of(raw) == "key_file_damaged"
    assert time.process_time() - start < 0.5


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "unknown key": lambda source: source.update(extra=1),
    "unknown key in a slot": lambda source: source["slots"][0].update(extra=1),
    "unknown key in the cost": lambda source: source["slots"][0]["kdf"].update(extra=1),
    "missing key": lambda source: source.pop("school"),
    "no recovery slot": lambda source: source["slots"].pop(1),
    "two recovery slots": lambda source: source["slots"].append({**source["slots"][1], "id": "0" * 16}),
    "no account": lambda source: source["slots"].pop(0),
    "no slots": lambda source: source["slots"].clear(),
    "one id twice": lambda source: source["slots"].append(source["slots"][0]),
    "too many slots": lambda source: source.update(slots=source["slots"] * 40),
    "unknown kind": lambda source: source["slots"][0].update(kind="group"),
    "unknown state": lambda source: source.update(state="rotating"),
    "name on the recovery slot": lambda source: source["slots"][1].update(name="Naam"),
    "no name": lambda source: source["slots"][0].update(name=""),
    "long name": lambda source: source["slots"][0].update(name="x" * 81),
    "name with a direction mark": lambda source: source["slots"][0].update(name="a\u202eb"),
    "name that is no text": lambda source: source["slots"][0].update(name="\ud800"),
    "upper-case hex": lambda source: source.update(mac="AB" * 32),
    "kdf that is no object": lambda source: source["slots"][0].update(kdf=[]),
    "epoch zero": lambda source: source.update(epoch=0),
    "version zero": lambda source: source.update(v=0),
    "version as text": lambda source: source.update(v="1"),
    "another magic": lambda source: source.update(magic="VIOS-BACKUP"),
}


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_anything_but_the_one_form_is_damage(vault: NewVault, name: str) -> None:
    assert code_of(changed(vault.key_file, CHANGES[name])) == "key_file_damaged"


def test_another_checksum_space_or_newline_is_damage(vault: NewVault) -> None:
    raw = encode(vault.key_file)
    for other in (raw + b"\n", b" " + raw, raw.replace(b'"v":1', b'"v": 1'), raw + b" " * MAX_BYTES):
        assert code_of(other) == "key_file_damaged"
    source = json.loads(raw)
    source["sha256"] = "0" * 64
    assert code_of(canonical(source)) == "key_file_damaged"


def test_a_newer_format_is_told_apart_from_damage(vault: NewVault) -> None:
    def newer(source: dict[str, Any]) -> None:
        source.update(v=3, something_new=[1, 2])

    raw = changed(vault.key_file, newer)
    with pytest.raises(ViosError) as caught:
        decode(raw)
    assert caught.value.code == "vault_newer"
    assert caught.value.params == {"version": 3, "known": 2}
    assert code_of(encode(vault.key_file).replace(b'"v":1,', b'"v":3,')) == "key_file_damaged"


@pytest.mark.parametrize("raw", [b"{}", b'{"slots":[]}', b'{"v":1,"slots":[],"state":"ok"}', b'{"name":"x"}'])
def test_somebody_elses_json_is_not_a_vault(raw: bytes) -> None:
    assert code_of(raw) == "not_a_vault"
