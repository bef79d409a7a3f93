"""Whatever happens to the file: a clear word or the right data, never the wrong data and never a crash."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.data.db import samples
from tests.data.db.vaults import KEY, VaultFile
from tests.data.db.whole import contents
from vios_desktop.data.database import connect
from vios_desktop.data.integrity import full_check, quick_check
from vios_desktop.domain.errors import ViosError

PAGE = 4096
SEED = 20261124


@pytest.fixture
def filled(vault_file: VaultFile) -> VaultFile:
    with vault_file.work() as work:
        samples.fill(work)
        for number in range(2, 60):
            work.incidents.add(samples.incident(f"i{number}", f"2026-{number:03d}"))
        work.commit()
    return vault_file


def outcome(file: VaultFile, expected: dict[str, Any]) -> str:
    """The code of the error, or what the full check says when everything could still be read."""
    try:
        with file.opened() as vault:
            found = contents(vault)
            ok = vault.check(full=True).ok
            # One page of the search index makes a search find nothing, without a word; the full check has to tell.
            search_only = found.pop("hits") != expected["hits"]
            assert found == {name: rows for name, rows in expected.items() if name != "hits"}, "silently wrong"
            assert not (search_only and ok), "a search that finds nothing, and no check that says so"
            return "unnoticed" if ok else "noticed"
    except ViosError as error:
        return error.code


def outcomes(filled: VaultFile, rounds: int, mutate: Callable[[bytearray, random.Random], bytes]) -> Counter[str]:
    with filled.opened() as vault:
        expected = contents(vault)
    good = filled.path.read_bytes()
    chance = random.Random(SEED)  # noqa: S311 repeatable, not secret
    target = VaultFile(filled.path.with_name("damaged.db"))
    counted: Counter[str] = Counter()
    for _ in range(rounds):
        target.path.write_bytes(mutate(bytearray(good), chance))
        counted[outcome(target, expected)] += 1
    return counted


def flip(data: bytearray, chance: random.Random) -> bytes:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def cut(data: bytearray, chance: random.Random) -> bytes:
    length = chance.randrange(len(data))
    return bytes(data[: length - length % PAGE if chance.random() < 0.5 else length])


def swap(data: bytearray, chance: random.Random) -> bytes:
    one, two = (PAGE * n for n in chance.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[two : two + PAGE] = data[two : two + PAGE], data[one : one + PAGE]
    return bytes(data)


def zero(data: bytearray, chance: random.Random) -> bytes:
    start = PAGE * chance.randrange(len(data) // PAGE)
    data[start : start + PAGE] = bytes(PAGE)
    return bytes(data)


@pytest.mark.slow
def test_flipped_bits(filled: VaultFile) -> None:
    counted = outcomes(filled, 120, flip)
    assert set(counted) == {"database_damaged", "noticed"}  # the second where a page was hit that nobody reads


@pytest.mark.parametrize("mutate", [cut, swap, zero])
def test_other_damage(filled: VaultFile, mutate: Callable[[bytearray, random.Random], bytes]) -> None:
    counted = outcomes(filled, 20, mutate)
    assert set(counted) <= {"database_damaged", "noticed"}
    assert counted["database_damaged"] >= 5


def test_the_full_check_sees_one_flipped_bit(filled: VaultFile) -> None:
    data = bytearray(filled.path.read_bytes())
    data[-PAGE // 2] ^= 1
    data[-3 * PAGE // 2] ^= 1
    filled.path.write_bytes(data)
    findings = full_check(filled.path, KEY)
    assert findings.damaged_pages == 2
    assert not findings.ok


def test_the_quick_check_says_damaged_when_it_cannot_read(filled: VaultFile) -> None:
    data = bytearray(filled.path.read_bytes())
    for page in range(1, len(data) // PAGE):
        data[page * PAGE + 100] ^= 1
    filled.path.write_bytes(data)
    with pytest.raises(ViosError, match="database_damaged"):
        quick_check(filled.path, KEY)


def test_the_checks_see_what_the_seals_do_not(filled: VaultFile) -> None:
    connection = connect(filled.path, KEY)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("UPDATE incident_person SET person_id = 'nobody'")
    connection.execute("UPDATE incident SET facts = 'past the index' WHERE id = 'i2'")
    connection.close()
    findings = full_check(filled.path, KEY)
    assert (findings.damaged_pages, findings.broken_references, findings.search_in_step) == (0, 1, False)
    assert quick_check(filled.path, KEY).broken_references == 1


def test_a_wrong_key_is_not_called_a_wrong_passphrase(filled: VaultFile, tmp_path: Path) -> None:
    with pytest.raises(ViosError, match="database_damaged"):
        full_check(filled.path, bytes(32))
    with pytest.raises(ViosError, match="database_missing"):
        quick_check(tmp_path / "none.db", KEY)
