"""The chain: complete, in order, and loud when it was touched."""

# ruff: noqa: S608 statements are made of our own names

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import create_engine, literal, select

from tests.data.db.vaults import ACCOUNT, KEY, VAULT_ID, VaultFile
from tests.fakes.clock import TUESDAY_AFTERNOON
from vios_desktop.data.audit_chain import GENESIS, entry_hash
from vios_desktop.data.database import connect
from vios_desktop.data.log_line import entry_of
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError


@pytest.fixture
def logged(vault_file: VaultFile) -> VaultFile:
    with vault_file.work() as work:
        for number in range(1_205):  # more than one block
            work.audit.record(AuditAction.INCIDENT_VIEWED, object_kind="incident", object_id=f"i{number}")
        work.commit()
    return vault_file


def tamper(file: VaultFile, *statements: str) -> None:
    connection = connect(file.path, KEY)
    for trigger in ("audit_entry_no_update", "audit_entry_no_delete"):
        connection.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_entries_hold_what_was_recorded(vault_file: VaultFile) -> None:
    elsewhere = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=timezone(timedelta(hours=2)))
    with vault_file.work() as work:
        work.audit.record(AuditAction.UNLOCKED)
        work.audit.record(AuditAction.UNLOCK_FAILED, at=elsewhere, account_id="", detail="count=2")
        work.commit()
    with vault_file.work() as work:
        newest, oldest = work.audit.entries(5)
        assert list(work.audit.entries(1)) == [newest]
        assert work.audit.verify() == 2
    assert (oldest.sequence, oldest.at, oldest.account_id) == (1, TUESDAY_AFTERNOON, ACCOUNT)
    assert (newest.sequence, newest.at, newest.account_id, newest.detail) == (2, elsewhere, "", "count=2")
    assert newest.at.tzinfo == UTC
    assert oldest.previous_hash == GENESIS
    assert newest.previous_hash == oldest.entry_hash


def test_the_hash_is_the_one_that_is_documented() -> None:
    entry: dict[str, Any] = {"sequence": 2, "at": "2026-11-24T12:00:00.000000+00:00", "account_id": "a"}
    entry |= {"action": "unlocked", "object_kind": "", "object_id": "", "object_hash": "", "detail": ""}
    body = (
        b'{"account_id":"a","action":"unlocked","at":"2026-11-24T12:00:00.000000+00:00","detail":"",'
        b'"object_hash":"","object_id":"","object_kind":"","sequence":2}'
    )
    previous = bytes(range(32))
    whole = b"audit v1" + VAULT_ID.encode() + bytes([0] * 7 + [2]) + previous
    whole += bytes([0, 0, 0, len(body)]) + body
    assert entry_hash(VAULT_ID, previous.hex(), entry) == hashlib.sha256(whole).hexdigest()


def test_a_whole_chain_is_whole(logged: VaultFile) -> None:
    with logged.work() as work:
        assert work.audit.verify() == 1_205


@pytest.mark.parametrize(
    ("statement", "first_wrong"),
    [
        ("UPDATE audit_entry SET object_id = 'other' WHERE sequence = 1003", 1_003),
        ("UPDATE audit_entry SET at = '2026-11-24T12:00:00.000001+00:00' WHERE sequence = 7", 7),
        ("DELETE FROM audit_entry WHERE sequence = 500", 500),
        ("DELETE FROM audit_entry WHERE sequence <= 3", 1),
        ("UPDATE audit_entry SET previous_hash = entry_hash WHERE sequence = 20", 20),
        ("UPDATE audit_entry SET sequence = 0 WHERE sequence = 1", 1),
    ],
)
def test_a_change_is_found_where_it_was_made(logged: VaultFile, statement: str, first_wrong: int) -> None:
    tamper(logged, statement)
    with logged.work() as work, pytest.raises(ViosError) as raised:
        work.audit.verify()
    assert (raised.value.code, raised.value.params) == ("audit_chain_broken", {"sequence": first_wrong})


@pytest.mark.parametrize("spoilt", [{"at": None}, {"at": b"\x00"}, {"at": "no time"}, {"action": None}])
def test_a_row_that_is_no_line_is_told_by_its_number(spoilt: dict[str, Any]) -> None:
    """Columns of the table are texts; a page of another table, as a disk may leave it, holds anything."""
    line: dict[str, Any] = {"sequence": 7, "at": "2026-11-24T12:00:00.000000+00:00", "action": "unlocked"}
    values = [literal(value).label(name) for name, value in (line | spoilt).items()]
    with create_engine("sqlite://").connect() as connection:
        row = connection.execute(select(*values)).one()
    with pytest.raises(ViosError, match=r"audit_chain_broken\(sequence=7\)"):
        entry_of(row)


def test_two_entries_that_changed_places_are_found(logged: VaultFile) -> None:
    swap = [(10, 99_999), (11, 10), (99_999, 11)]
    tamper(logged, *(f"UPDATE audit_entry SET sequence = {new} WHERE sequence = {old}" for old, new in swap))
    with logged.work() as work, pytest.raises(ViosError, match="sequence=10"):
        work.audit.verify()


def test_a_removed_entry_is_found_also_when_the_rest_moves_up(logged: VaultFile) -> None:
    moves = [f"UPDATE audit_entry SET sequence = {n - 1} WHERE sequence = {n}" for n in range(1_201, 1_206)]
    tamper(logged, "DELETE FROM audit_entry WHERE sequence = 1200", *moves)
    with logged.work() as work, pytest.raises(ViosError, match="sequence=1200"):
        work.audit.verify()


def test_the_end_alone_cannot_be_missed_without_an_anchor(logged: VaultFile) -> None:
    """The honest limit: this is what the anchor file is for."""
    tamper(logged, "DELETE FROM audit_entry WHERE sequence > 1000")
    with logged.work() as work:
        assert work.audit.verify() == 1_000
