"""What is fixed stays fixed, also for somebody who writes SQL."""

# ruff: noqa: S608 statements are made of our own names

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from tests.data.db import samples
from tests.data.db.vaults import KEY, VaultFile
from vios_desktop.data.database import connect
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.tables.derived import APPEND_ONLY
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.history import FieldChange


def test_triggers_refuse_every_change(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        work.commit()
    connection = connect(vault_file.path, KEY)
    connection.execute("INSERT INTO log_cut VALUES (0, '')")
    for table in APPEND_ONLY:
        (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert rows, table
        column = connection.execute(f"PRAGMA table_info({table})").fetchone()[1]
        statements = (
            f"DELETE FROM {table}",
            f"UPDATE {table} SET {column} = {column}",
            f"REPLACE INTO {table} SELECT * FROM {table}",
        )
        for statement in statements:
            with pytest.raises(Exception, match=f"{table} is append-only"):
                connection.execute(statement)
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (rows,)
    connection.close()


def test_a_line_of_the_history_is_never_changed_but_ends_with_a_signal(vault_file: VaultFile) -> None:
    """A signal that ends leaves nothing behind, so its history may be deleted; nothing may be written over."""
    with vault_file.work() as work:
        work.persons.add(samples.person())
        work.signals.add(samples.signal())
        change = FieldChange("signal", "signal-1", 2, "facts", "oud", "nieuw", samples.NOON, "account-test")
        work.history.add([change, replace(change, record_kind="incident")])
        work.commit()
    connection = connect(vault_file.path, KEY)
    with pytest.raises(Exception, match="field_change is append-only"):
        connection.execute("UPDATE field_change SET new = 'anders'")
    connection.close()
    with vault_file.work() as work:
        work.signals.erase("signal-1")
        work.commit()
    with vault_file.work() as work:
        assert list(work.history.of("signal", "signal-1")) == []
        assert len(list(work.history.of("incident", "signal-1"))) == 1
        assert work.signals.get("signal-1") is None


def test_a_period_is_published_once_and_a_layout_fixed_once(vault: SqlVault) -> None:
    published, _ = samples.publication()
    with vault.begin() as work:
        samples.fill_school(work)
        work.publications.add(published)
        with pytest.raises(ViosError, match="period_published"):
            work.publications.add(replace(published, id="publication-2"))
        work.publications.freeze_layout("year-1", "A")
        work.publications.freeze_layout("year-1", "A")
        with pytest.raises(ViosError, match="layout_fixed"):
            work.publications.freeze_layout("year-1", "B")
        assert work.publications.layout("year-2") is None
        assert list(work.publications.all("other")) == []


def test_rules_are_archived_once(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.decisions.keep_content("c" * 64, {"a": "one"})
        work.decisions.keep_content("c" * 64, {"a": "two"})
        assert work.decisions.content("c" * 64) == {"a": "one"}
        assert work.decisions.content("d" * 64) is None
        assert work.decisions.get("none") is None


def test_words_outside_the_lists_and_loose_references_are_refused(vault: SqlVault) -> None:
    for statement in (
        "UPDATE incident SET status = 'forgotten'",
        "UPDATE incident_person SET role = 'offender'",
        "UPDATE incident SET first_hand = 2",
        "UPDATE incident_person SET person_id = 'nobody'",
        "UPDATE incident SET damage_eur = 'much'",
    ):
        with pytest.raises(IntegrityError), vault.begin() as work:  # noqa: PT012
            samples.fill(work)
            work.incidents._connection.exec_driver_sql(statement)  # type: ignore[attr-defined]
