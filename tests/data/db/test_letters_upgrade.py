"""A vault of version 1, made before there were letters, takes them after its upgrade and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.db import samples
from tests.data.db.vaults import ACCOUNT, KEY, VAULT_ID, VaultFile, without_later_triggers
from tests.fakes.clock import FixedClock
from vios_desktop.data.database import create_file, make_engine
from vios_desktop.data.upgrade import Steps, Upgrader, migrate

FIRST = Steps(1)


@pytest.fixture
def first_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VaultFile:
    """As the program of version 1 left it: without the table and its triggers."""
    path = tmp_path / "data.db"
    create_file(path, KEY)
    with monkeypatch.context() as before:
        without_later_triggers(before)
        engine = make_engine(path, KEY, FIRST.newest)
        migrate(engine, FIRST, Upgrader(VAULT_ID, ACCOUNT, FixedClock().now), from_version=0)
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO draft VALUES('d', 'incident', 'account-test', '{}', "
                "'2026-11-24T12:00:00.000000+00:00', NULL)"
            )
        engine.dispose()
    return VaultFile(path)


def test_letters_come_and_what_was_there_stays(first_version: VaultFile) -> None:
    with first_version.opened() as vault, vault.begin() as work:
        samples.fill(work)
        assert work.letters.get("letter-1") == samples.letter()
        assert [draft.id for draft in work.drafts.of_account("account-test")].count("d") == 1
        work.commit()
    with first_version.opened() as vault:
        assert vault.check(full=True).ok
    assert [path.name[:7] for path in first_version.path.parent.glob("*.copy.db")] == ["data-1-"]
