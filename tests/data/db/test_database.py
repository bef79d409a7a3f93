"""The connection: every setting as designed, and every way it can fail told apart."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.data.db.vaults import ACCOUNT, KEY, VAULT_ID, VaultFile
from tests.fakes.clock import FixedClock
from vios_desktop.data import database
from vios_desktop.data.database_errors import expected_error
from vios_desktop.data.open_vault import create_database, open_vault
from vios_desktop.domain.errors import ViosError
from vios_desktop.giving_way import wait_with


def code_of_opening(path: Path, key: bytes = KEY) -> str:
    with pytest.raises(ViosError) as raised:
        database.connect(path, key).close()
    return raised.value.code


def test_all_settings_are_made(vault_file: VaultFile) -> None:
    connection = database.connect(vault_file.path, KEY)
    wanted = {
        "journal_mode": "truncate",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "cache_size": -65536,
        "application_id": database.APPLICATION_ID,
        "user_version": database.SCHEMA_VERSION,
    }
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    connection.close()
    assert found == wanted


def test_each_statement_lets_a_window_finish_its_turn(vault_file: VaultFile) -> None:
    gave_way: list[float] = []
    engine = database.make_engine(vault_file.path, KEY)
    end = wait_with(gave_way.append)
    try:
        with engine.begin() as connection:
            begun = len(gave_way)
            for _ in range(3):
                connection.exec_driver_sql("SELECT 1").all()
    finally:
        end()
        engine.dispose()
    assert gave_way[begun:] == [0.0] * 3


def test_the_file_is_encrypted_and_for_its_owner_only(vault_file: VaultFile, tmp_path: Path) -> None:
    assert not vault_file.path.read_bytes().startswith(database.PLAINTEXT_HEADER)
    fresh = tmp_path / "fresh.db"
    create_database(fresh, KEY, VAULT_ID)
    if os.name == "posix":
        assert stat.S_IMODE(fresh.stat().st_mode) == 0o600


def test_a_database_is_never_made_over_another(vault_file: VaultFile) -> None:
    before = vault_file.path.read_bytes()
    with pytest.raises(FileExistsError):
        create_database(vault_file.path, KEY, VAULT_ID)
    assert vault_file.path.read_bytes() == before


def test_a_database_that_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ViosError("disk_full")

    monkeypatch.setattr("vios_desktop.data.open_vault.migrate", refuse)
    with pytest.raises(ViosError, match="disk_full"):
        create_database(tmp_path / "data.db", KEY, VAULT_ID)
    assert not (tmp_path / "data.db").exists()


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_key_of_another_length_is_refused_before_it_becomes_a_passphrase(
    vault_file: VaultFile, length: int
) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        database.connect(vault_file.path, b"k" * length)


def test_causes_are_told_apart(vault_file: VaultFile, tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    with sqlite3.connect(plain) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    short = tmp_path / "short.db"
    short.write_bytes(b"")
    assert code_of_opening(tmp_path / "none.db") == "database_missing"
    assert code_of_opening(plain) == "not_a_vault"
    assert code_of_opening(short) == "database_damaged"
    assert code_of_opening(tmp_path) == "database_unreachable"
    assert code_of_opening(vault_file.path, b"x" * 32) == "database_damaged"
    assert not (tmp_path / "none.db").exists()


def test_an_encrypted_file_of_another_program_is_not_a_vault(vault_file: VaultFile) -> None:
    connection = database.connect(vault_file.path, KEY)
    connection.execute("PRAGMA application_id=7")
    connection.close()
    assert code_of_opening(vault_file.path) == "not_a_vault"


def test_a_newer_vault_is_refused_and_left_as_it_is(vault_file: VaultFile) -> None:
    connection = database.connect(vault_file.path, KEY)
    connection.execute(f"PRAGMA user_version={database.SCHEMA_VERSION + 1}")
    connection.close()
    before = vault_file.path.read_bytes()
    with pytest.raises(ViosError, match="vault_newer"):
        vault_file.open()
    assert vault_file.path.read_bytes() == before


def test_the_database_of_another_vault_is_refused(vault_file: VaultFile) -> None:
    with pytest.raises(ViosError, match="not_a_vault"):
        open_vault(vault_file.path, KEY, vault_id="another", account_id=ACCOUNT, clock=FixedClock())
    vault_file.open().close()


def test_a_second_opening_is_refused_also_while_the_first_only_reads(vault_file: VaultFile) -> None:
    with vault_file.opened():
        with pytest.raises(ViosError, match="vault_in_use"):
            vault_file.open()
        script = "import sys; from pathlib import Path; from vios_desktop.data.database import connect\n"
        script += "connect(Path(sys.argv[1]), bytes(range(32)))"
        other = subprocess.run(
            [sys.executable, "-c", script, str(vault_file.path)], capture_output=True, text=True, check=False
        )
        assert "vault_in_use" in other.stderr
    vault_file.open().close()


def test_a_full_disk_is_named(vault_file: VaultFile) -> None:
    with vault_file.opened() as vault:
        with pytest.raises(ViosError, match="disk_full"), vault.begin() as work:  # noqa: PT012
            engine_connection = work.school._connection  # type: ignore[attr-defined]  # the only way to limit it
            pages = engine_connection.exec_driver_sql("PRAGMA page_count").scalar()
            engine_connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
            for number in range(1_000):
                work.school.put_setting(f"name-{number}", "x" * 1_000)
            work.commit()
        with vault.begin() as work:
            assert work.school.setting("name-0") is None


def test_only_known_codes_become_messages() -> None:
    with pytest.raises(dbapi2.OperationalError) as raised:
        dbapi2.connect(":memory:").execute("nonsense")
    assert expected_error(raised.value) is None
    assert expected_error(ValueError("x")) is None
    assert expected_error(None) is None
