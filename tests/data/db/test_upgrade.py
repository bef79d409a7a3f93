"""Upgrading: an encrypted copy first, then all or nothing, and nothing lost."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.data.db import samples
from tests.data.db.vaults import KEY, VaultFile
from tests.data.db.whole import contents, structure
from vios_desktop.data import upgrade
from vios_desktop.data.database import SCHEMA_VERSION, connect, schema_version
from vios_desktop.data.integrity import Findings, full_check
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.upgrade import Steps
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError

HERE = Path(__file__).parent
NEXT = SCHEMA_VERSION + 1
SECOND = Steps(NEXT, (HERE / "revisions",))
FAILING = Steps(NEXT + 1, (HERE / "revisions", HERE / "failing_revisions"))


@pytest.fixture
def filled(vault_file: VaultFile) -> VaultFile:
    with vault_file.work() as work:
        samples.fill(work)
        work.commit()
    return vault_file


def version_of(path: Path, newest: int = NEXT + 1) -> int:
    connection = connect(path, KEY, newest)
    try:
        return schema_version(connection)
    finally:
        connection.close()


def copies(file: VaultFile) -> list[Path]:
    return sorted(path for path in file.path.parent.iterdir() if ".copy.db" in path.name)


def test_no_row_and_no_trigger_is_lost(filled: VaultFile) -> None:
    with filled.opened() as vault:
        before, shape = contents(vault), structure(vault._engine)
    with filled.opened(SECOND) as vault:
        after, new_shape = contents(vault), structure(vault._engine)
        with vault.begin() as work:
            assert [entry.action for entry in work.audit.entries(1)] == [AuditAction.MIGRATED]
            assert work.audit.verify() == 2
            assert work.audit.entries(1)[0].detail == f"{SCHEMA_VERSION}>{NEXT}"
        assert vault.check(full=True).ok
        with vault._engine.connect() as connection:
            added = connection.exec_driver_sql("SELECT added FROM handover").scalars().all()
    changed = ("audit_entry", "vault_meta")
    assert {k: v for k, v in after.items() if k not in changed} == {
        k: v for k, v in before.items() if k not in changed
    }
    assert before["handover"]
    assert added == ["seen"]
    for name in ("person", "incident", "handover"):
        assert new_shape[name]["columns"].pop("added") == ("TEXT", False, "''")
    assert new_shape == shape
    assert version_of(filled.path) == NEXT


def test_the_copy_is_the_vault_of_before(filled: VaultFile) -> None:
    with filled.opened() as vault:
        before = contents(vault)
    with filled.opened(SECOND):
        pass
    (copy,) = copies(filled)
    assert copy.name == f"data-{SCHEMA_VERSION}-20261124T130500000000Z.copy.db"
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert not copy.read_bytes().startswith(b"SQLite format 3")
    assert version_of(copy) == SCHEMA_VERSION
    with VaultFile(copy).opened() as vault:
        assert contents(vault) == before
    with filled.opened(SECOND):
        pass
    assert copies(filled) == [copy], "nothing to upgrade, so no second copy"


def test_without_room_for_the_copy_nothing_happens(filled: VaultFile) -> None:
    before = filled.path.read_bytes()
    with pytest.raises(ViosError, match="upgrade_needs_space"):
        filled.open(steps=SECOND, free=lambda _: 2 * len(before) - 1)
    assert filled.path.read_bytes() == before
    assert copies(filled) == []
    filled.open(steps=SECOND, free=lambda _: 2 * len(before)).close()
    assert upgrade.free_bytes(filled.path.parent) > 0


def test_a_copy_that_is_not_good_is_not_kept(filled: VaultFile, monkeypatch: pytest.MonkeyPatch) -> None:
    before = filled.path.read_bytes()
    monkeypatch.setattr(upgrade, "full_check", lambda *_: Findings(1, 0, 0, search_in_step=True))
    with pytest.raises(ViosError, match="upgrade_copy_failed"):
        filled.open(steps=SECOND)
    assert filled.path.read_bytes() == before
    assert [path.name for path in filled.path.parent.iterdir() if "copy" in path.name] == []


def test_a_copy_that_the_disk_refuses_is_told_as_such_and_half_ones_are_cleared_away(
    filled: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = filled.path.read_bytes()
    half = filled.path.with_name(f"data-{SCHEMA_VERSION}-20261124T130500000000Z.copy.db.part")
    half.write_bytes(b"half of one, of the moment before")
    for number, code in ((errno.ENOSPC, "disk_full"), (errno.EIO, "upgrade_copy_failed")):

        def refuse(*_: object, number: int = number) -> int:
            raise OSError(number, "refused")

        monkeypatch.setattr(os, "open", refuse)
        with pytest.raises(ViosError, match=code):
            filled.open(steps=SECOND)
        monkeypatch.undo()
    assert filled.path.read_bytes() == before
    half.with_name(half.name.replace("1305", "1304")).write_bytes(b"half of one, of the day before")
    filled.open(steps=SECOND).close()
    assert [path.name for path in copies(filled)] == [half.name.removesuffix(".part")]


def test_a_connection_on_which_a_copy_failed_is_not_used_again(
    filled: VaultFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_raw: object) -> dict[str, int]:
        raise ViosError("database_damaged")

    with filled.opened() as vault:
        before = raw_of(vault)
        monkeypatch.setattr(upgrade, "rows_in", damaged)
        with pytest.raises(ViosError, match="database_damaged"):
            vault.copy_to(filled.path.with_name("copy.db"))
        assert raw_of(vault) is not before


def raw_of(vault: SqlVault) -> object:
    pooled = vault._engine.raw_connection()
    try:
        return pooled.driver_connection
    finally:
        pooled.close()


def test_a_failing_revision_undoes_the_good_one_too(filled: VaultFile) -> None:
    with filled.opened() as vault:
        before, shape = contents(vault), structure(vault._engine)
    with pytest.raises(ZeroDivisionError):
        filled.open(steps=FAILING)
    assert version_of(filled.path) == SCHEMA_VERSION
    with filled.opened() as vault:
        assert contents(vault) == before
        assert structure(vault._engine) == shape
        assert vault.check(full=True).ok
    assert len(copies(filled)) == 1


def test_a_damaged_result_is_not_kept(filled: VaultFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrade, "check_structure", lambda *_, **__: Findings(0, 1, 0, search_in_step=True))
    with pytest.raises(ViosError, match="upgrade_failed"):
        filled.open(steps=SECOND)
    assert version_of(filled.path) == SCHEMA_VERSION


def test_the_older_program_refuses_the_upgraded_file(filled: VaultFile) -> None:
    filled.open(steps=SECOND).close()
    before = filled.path.read_bytes()
    with pytest.raises(ViosError, match="vault_newer"):
        filled.open()
    assert filled.path.read_bytes() == before


def run_upgrade(path: Path, die_at: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.data.db.killed_upgrade", str(path), str(die_at)]
    root = HERE.parents[2]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)


@pytest.mark.slow
def test_a_kill_leaves_the_old_or_the_new_version(filled: VaultFile, tmp_path: Path) -> None:
    whole = run_upgrade(filled.copy_to(tmp_path / "whole").path, 0)
    assert whole.returncode == 0, whole.stderr
    total = int(whole.stdout)
    assert total > 50
    for part in range(8):
        file = filled.copy_to(tmp_path / f"kill-{part}")
        died = run_upgrade(file.path, max(1, total * 97 // 100 * part // 7))
        assert died.returncode != 0
        assert version_of(file.path) == SCHEMA_VERSION
        assert full_check(file.path, KEY, NEXT + 1).ok
        file.open(steps=SECOND).close()
        assert version_of(file.path) == NEXT
