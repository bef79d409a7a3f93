"""One transaction: all or nothing, never two at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import ResourceClosedError, StatementError

from tests.data.db import samples
from tests.data.db.vaults import VaultFile
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError


def test_leaving_without_commit_keeps_nothing(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
    with vault.begin() as work:
        assert work.incidents.get("incident-1") is None
        assert work.persons.count() == 0
        assert list(work.audit.entries(10)) == []
        assert work.incidents.next_number(2026) == "2026-001"


def test_an_error_undoes_everything_and_the_vault_goes_on(vault: SqlVault) -> None:
    with pytest.raises(KeyError), vault.begin() as work:  # noqa: PT012
        samples.fill(work)
        raise KeyError("stop")
    with vault.begin() as work:
        samples.fill(work)
        work.commit()


def test_what_was_committed_is_there_in_the_next_session(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        work.commit()
    with vault_file.work() as work:
        assert work.incidents.get("incident-1") == samples.filled_incident("proef")
        assert work.audit.verify() == 1


def test_record_and_log_are_one(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        work.audit.record(AuditAction.PERSON_ADDED, object_kind="person", object_id="person-1")
        work.commit()
    with vault.begin() as work:
        work.persons.add(samples.person("person-2"))
        work.audit.record(AuditAction.PERSON_ADDED, object_kind="person", object_id="person-2")
    with vault.begin() as work:
        assert [entry.object_id for entry in work.audit.entries(10)] == ["person-1"]
        assert work.persons.count() == 1


def test_nesting_is_refused_at_once(vault: SqlVault) -> None:
    with vault.begin() as work:
        with pytest.raises(RuntimeError, match="never nested"):
            vault.begin().__enter__()
        with pytest.raises(RuntimeError, match="open"):
            vault.check(full=False)
        work.persons.add(samples.person())
        work.commit()
    with vault.begin() as work:
        assert work.persons.count() == 1


def test_after_a_commit_nothing_more_can_be_written(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.commit()
        with pytest.raises(ResourceClosedError):
            work.persons.add(samples.person())


def test_commit_outside_the_block_is_a_bug(vault: SqlVault) -> None:
    with pytest.raises(RuntimeError, match="not open"):
        vault.begin().commit()


def test_a_beginning_that_fails_blocks_nothing(vault_file: VaultFile) -> None:
    away = vault_file.path.with_name("away.db")
    with vault_file.opened() as vault:
        vault.check(full=False)  # lets the connection go
        vault_file.path.rename(away)
        with pytest.raises(ViosError, match="database_missing"):
            vault.begin().__enter__()
        away.rename(vault_file.path)
        with vault.begin() as work:
            assert work.persons.count() == 0


def test_a_moment_without_zone_is_refused(vault: SqlVault) -> None:
    naive = samples.NOON.replace(tzinfo=None)
    with pytest.raises(StatementError, match="time zone"), vault.begin() as work:
        work.agreements.add(replace(samples.agreement(incident_id=None), created_at=naive))


def test_checks_find_a_sound_vault_sound(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
        work.commit()
    assert vault.check(full=False).ok
    assert vault.check(full=True).ok
    with vault.begin() as work:
        assert work.persons.count() == 1
