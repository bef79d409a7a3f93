"""A vault of every earlier version opens in this one, after a verified copy; a newer one is left as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.data.db.corpus_vaults import VERSIONS, old_vault
from tests.data.db.vaults import KEY, VaultFile
from vios_desktop.data.database import SCHEMA_VERSION, connect, schema_version
from vios_desktop.data.integrity import full_check, rows_in
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError

ROOT = Path(__file__).parents[3]
_OWN_OF_THE_STORE = ("_search", "search_", "audit_entry", "vault_meta", "alembic", "sqlite_")


def rows_of(path: Path) -> dict[str, int]:
    """Rows per table of records: what the store keeps for itself is made anew by upgrades."""
    connection = connect(path, KEY, SCHEMA_VERSION + 1)
    try:
        counted = rows_in(connection)
    finally:
        connection.close()
    return {name: rows for name, rows in counted.items() if not any(part in name for part in _OWN_OF_THE_STORE)}


def test_the_corpus_has_every_version_there_was() -> None:
    """Version 4 came together with 5. A version is added with `add_to_corpus`, by the next one at the latest."""
    assert set(VERSIONS) >= set(range(1, SCHEMA_VERSION)) - {4}


@pytest.mark.parametrize("version", VERSIONS)
def test_it_opens_after_a_verified_copy_and_nothing_is_lost(version: int, tmp_path: Path) -> None:
    file = old_vault(version, tmp_path)
    before = rows_of(file.path)
    with file.opened() as vault:
        with vault.begin() as work:
            assert work.audit.verify() >= 1 or version == SCHEMA_VERSION
            upgraded = [entry.detail for entry in work.audit.entries(5) if entry.action is AuditAction.MIGRATED]
            person, incident = work.persons.get("person-1"), work.incidents.get("incident-1")
        assert vault.check(full=True).ok
    assert person is not None
    assert person.last_name == "proef"
    assert incident is not None
    assert incident.facts.intake_channel == "proef"
    after = rows_of(file.path)
    assert {name: after.get(name, 0) for name in before} == before
    copies = list(tmp_path.glob("*.copy.db"))
    if version == SCHEMA_VERSION:
        assert (upgraded, copies) == ([], [])
        return
    assert upgraded == [f"{version}>{SCHEMA_VERSION}"]
    (copy,) = copies
    assert full_check(copy, KEY).ok
    assert rows_of(copy) == before


def test_a_newer_one_is_refused_and_is_the_same_to_the_byte(tmp_path: Path) -> None:
    file = old_vault(VERSIONS[-1], tmp_path)
    connection = connect(file.path, KEY)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()
    before = file.path.read_bytes()
    with pytest.raises(ViosError, match="vault_newer"):
        file.open()
    assert file.path.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) in (["data.db"], ["data.db", "data.db-journal"])


def test_killed_on_the_way_from_the_first_version_it_is_old_or_new(tmp_path: Path) -> None:
    first = old_vault(1, tmp_path)
    calls = int(_upgrade(first.copy_to(tmp_path / "whole"), 0).stdout)
    seen = set()
    for number, part in enumerate((0.5, 0.97)):
        file = first.copy_to(tmp_path / f"killed-{number}")
        assert _upgrade(file, max(1, int(calls * part))).returncode != 0
        connection = connect(file.path, KEY, SCHEMA_VERSION + 1)
        version = schema_version(connection)
        connection.close()
        seen.add(version)
        assert version in (1, SCHEMA_VERSION + 1)
        if version == 1:
            with file.opened() as vault:
                assert vault.check(full=True).ok
    assert 1 in seen


def _upgrade(file: VaultFile, die_at: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.data.db.killed_upgrade", str(file.path), str(die_at)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
