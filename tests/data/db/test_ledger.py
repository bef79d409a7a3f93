"""The ledger in the store: what was published before it existed is taken in, and damage is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.db import samples
from tests.data.db.vaults import KEY, VAULT_ID, VaultFile, without_later_views
from vios_desktop.data import upgrade
from vios_desktop.data.database import connect, create_file, make_engine
from vios_desktop.data.tables.derived import triggers
from vios_desktop.data.upgrade import Steps, Upgrader, migrate
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError

OLD_YEAR = "INSERT INTO school_year VALUES ('year-1', '2026-08-24', '2027-07-09')"
OLD_PUBLICATION = (
    "INSERT INTO publication VALUES ('old', 'core_team_summary', 'year-1', 1, '2026-08-24', '2026-09-20', 'B', "
    "'{}', 'hash', x'25', 'hash', '2026-09-21T12:00:00.000000+00:00', 'account-test')"
)


def damage(file: VaultFile, statement: str) -> None:
    """Somebody with the key writes SQL, triggers or not."""
    connection = connect(file.path, KEY)
    for action in ("update", "delete"):
        connection.execute(f"DROP TRIGGER ledger_entry_no_{action}")
    connection.execute(statement)
    for action in ("update", "delete"):
        connection.execute(triggers()[f"ledger_entry_no_{action}"])
    connection.commit()
    connection.close()


def test_a_vault_from_before_the_ledger_opens_with_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data.db"
    create_file(path, KEY)
    engine = make_engine(path, KEY)
    later = (
        "ledger_entry",
        "kept_proof",
        "limited_choice",
        "log_cut",
        "register_cut",
        "retention_choice",
        "destroyed_record",
        "destruction_certificate",
        "erased_fact",
        "inbox_key",
        "imported_report",
        "request_step",
        "person_request",
        "breach",
    )
    earlier = {name: text for name, text in triggers().items() if not name.startswith(later)}
    try:
        with monkeypatch.context() as patch:
            patch.setattr(upgrade, "triggers", lambda: earlier)
            without_later_views(patch)
            migrate(engine, Steps(5), Upgrader(VAULT_ID, "account-test", lambda: samples.NOON), from_version=0)
        with engine.begin() as connection:
            connection.exec_driver_sql(OLD_YEAR)
            connection.exec_driver_sql(OLD_PUBLICATION)
    finally:
        engine.dispose()
    file = VaultFile(path)
    with file.work() as work:
        assert list(work.ledger.all()) == []
        assert list(work.ledger.proofs()) == []
        assert [publication.id for publication in work.publications.all("core_team_summary")] == ["old"]
        assert work.audit.last_of(AuditAction.LEDGER_ENTRY_ADDED) is None
        assert work.audit.last_of(AuditAction.MIGRATED) is not None
        work.ledger.add(samples.ledger_entry())
        work.commit()
    with file.opened() as vault:
        assert vault.check(full=True).ok


@pytest.mark.parametrize("column", ["source", "recipient", "figures", "covers"])
def test_a_row_that_is_no_entry_is_refused_with_its_number(vault_file: VaultFile, column: str) -> None:
    with vault_file.work() as work:
        work.ledger.add(samples.ledger_entry())
        work.commit()
    damage(vault_file, f"UPDATE ledger_entry SET {column} = 'x'")  # noqa: S608 our own names
    with (
        vault_file.work() as work,
        pytest.raises(ViosError, match="ledger_broken") as caught,
    ):
        work.ledger.all()
    assert caught.value.params == {"sequence": 1}
