"""A shortened log is still whole, says where it was cut, and shows every other removal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from tests.data.db import samples
from tests.data.db.test_audit_chain import tamper
from tests.data.db.test_destroying import pages_with
from tests.data.db.vaults import ACCOUNT, KEY, VaultFile
from vios_desktop.data.audit_chain import AuditChain
from vios_desktop.data.database import connect
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.ports.register import LogStretch

OLD = datetime(2023, 1, 2, 9, tzinfo=UTC)
BEFORE = datetime(2024, 1, 1, tzinfo=UTC)
MARK = "kanariemerkwoord"


def old_line(work: UnitOfWork, action: AuditAction, days: int, **about: str) -> None:
    work.audit.record(action, at=OLD + timedelta(days=days), account_id="old-account", **about)


def with_old_lines(work: UnitOfWork) -> None:
    for number in range(1_205):  # more than one block
        old_line(
            work, AuditAction.INCIDENT_VIEWED, number // 5, object_kind="incident", object_id=f"{MARK}{number}"
        )


def cut(work: UnitOfWork) -> LogStretch:
    stretch = work.audit.stretch(BEFORE)
    work.audit.shorten(stretch, "reviewed=no")
    return stretch


@pytest.fixture
def shortened(vault_file: VaultFile) -> VaultFile:
    with vault_file.work() as work:
        with_old_lines(work)
        work.audit.record(AuditAction.UNLOCKED)
        work.commit()
    assert pages_with(MARK, vault_file)
    with vault_file.work() as work:
        cut(work)
        work.commit()
    return vault_file


def test_the_stretch_goes_and_a_line_says_how_much_and_up_to_when(shortened: VaultFile) -> None:
    with shortened.work() as work:
        (told,) = [entry for entry in work.audit.entries(50) if entry.action is AuditAction.LOG_SHORTENED]
        assert (told.object_id, told.account_id) == ("1205", ACCOUNT)
        assert told.detail == "count=1205 last=1205 until=2023-08-30 reviewed=no"
        assert work.audit.verify() == len(work.audit.entries(5_000)) == 2
        work.audit.record(AuditAction.UNLOCKED)
        work.commit()
    with shortened.work() as work:
        assert work.audit.head()[0] == 1208
        assert work.audit.verify() == 3
        assert work.audit.stretch(BEFORE) == LogStretch(0, 0, None)
    assert pages_with(MARK, shortened) == []


def test_a_second_cut_starts_where_the_first_ended_and_keeps_its_line(shortened: VaultFile) -> None:
    with shortened.work() as work:
        later = datetime.now(UTC) + timedelta(days=4_000)
        work.audit.record(AuditAction.LOCKED, at=later)
        stretch = work.audit.stretch(later)
        work.audit.shorten(stretch, "reviewed=yes")
        assert stretch.count == 2
        last = work.audit.last_of(AuditAction.LOG_SHORTENED)
        assert work.audit.count_of(AuditAction.LOG_SHORTENED) == 2
        assert work.audit.verify() == 3
        work.commit()
    assert last is not None
    assert last.detail.startswith("count=1205")  # carried behind the line of the newest cut


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit_entry WHERE sequence = 1206",
        "DELETE FROM audit_entry WHERE sequence <= 1206",
        "UPDATE audit_entry SET detail = 'count=1' WHERE sequence = 1207",
        "DELETE FROM log_cut",
        "INSERT INTO log_cut SELECT sequence, entry_hash FROM audit_entry WHERE sequence = 1206",
        "UPDATE log_cut SET hash = replace(hash, substr(hash, 1, 1), 'x')",
    ],
)
def test_every_other_removal_shows(shortened: VaultFile, statement: str) -> None:
    connection = connect(shortened.path, KEY)
    for trigger in ("log_cut_no_update", "log_cut_no_delete"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.close()
    tamper(shortened, statement)
    with shortened.work() as work, pytest.raises(ViosError, match="audit_chain_broken"):
        work.audit.verify()


def test_more_taken_away_with_a_cut_that_no_line_tells_of_shows(shortened: VaultFile) -> None:
    """Who can write in the file can move the cut, but not without a line about it."""
    tamper(
        shortened,
        "INSERT INTO log_cut SELECT sequence, entry_hash FROM audit_entry WHERE sequence = 1206",
        "DELETE FROM audit_entry WHERE sequence <= 1206",
    )
    for check in (AuditChain.verify, partial(AuditChain.verify_newest, lines=1_000)):
        with shortened.work() as work:
            assert isinstance(work.audit, AuditChain)
            with pytest.raises(ViosError, match="audit_chain_broken"):
                check(work.audit)


def test_the_triggers_let_no_line_after_the_cut_go(shortened: VaultFile) -> None:
    connection = connect(shortened.path, KEY)
    with pytest.raises(Exception, match="audit_entry is append-only"):
        connection.execute("DELETE FROM audit_entry WHERE sequence = 1206")
    connection.close()


def test_a_log_that_is_broken_is_not_shortened(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        with_old_lines(work)
        work.audit.record(AuditAction.UNLOCKED)
        work.commit()
    tamper(vault_file, "DELETE FROM audit_entry WHERE sequence = 600")
    with vault_file.work() as work, pytest.raises(ViosError, match="audit_chain_broken"):
        cut(work)


def test_a_wrong_clock_of_once_stops_the_stretch(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        old_line(work, AuditAction.UNLOCKED, 0)
        work.audit.record(AuditAction.UNLOCKED, at=datetime(2031, 1, 1, tzinfo=UTC))
        old_line(work, AuditAction.LOCKED, 1)
        assert work.audit.stretch(BEFORE).last == 1


def test_a_record_is_still_compared_with_the_line_that_was_carried(vault_file: VaultFile) -> None:
    person = samples.person()
    with vault_file.work() as work:
        work.persons.add(person)
        own_hash = canonical_hash(person)
        old_line(
            work, AuditAction.PERSON_ADDED, 1, object_kind="person", object_id=person.id, object_hash="0" * 64
        )
        old_line(
            work, AuditAction.PERSON_CHANGED, 2, object_kind="person", object_id=person.id, object_hash=own_hash
        )
        old_line(work, AuditAction.PERSON_ADDED, 3, object_kind="person", object_id="gone", object_hash=own_hash)
        work.audit.record(AuditAction.UNLOCKED)
        cut(work)
        work.commit()
    with vault_file.work() as work:
        carried = [entry for entry in work.audit.entries(9) if entry.action is AuditAction.LINE_CARRIED]
        assert [entry.object_id for entry in carried] == [person.id]
        assert work.persons.get(person.id) == person
        work.persons.replace(replace(person, last_name="Anders", version=2), 1)
        work.commit()
    with vault_file.work() as work, pytest.raises(ViosError, match="record_not_as_logged"):
        work.persons.get(person.id)


def test_what_the_program_asks_the_log_for_is_there_as_it_was(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        for number in range(3):
            old_line(work, AuditAction.RECOVERY_KEY_REPLACED, number, object_kind="vault")
        old_line(
            work, AuditAction.LEDGER_ENTRY_ADDED, 4, object_id="7", object_hash="ab" * 32, detail="source=summary"
        )
        old_line(work, AuditAction.LOG_REVIEWED, 5, object_kind="log", detail="last=3 of=3 sample=3 seed=9")
        work.audit.record(AuditAction.UNLOCKED)
        before = [work.audit.last_of(action) for action in ASKED]
        cut(work)
        for action, was in zip(ASKED, before, strict=True):
            found = work.audit.last_of(action)
            assert found is not None
            assert was is not None
            assert told(found) == told(was)
        assert work.audit.count_of(AuditAction.RECOVERY_KEY_REPLACED) == 3
        assert work.audit.last_of(AuditAction.INCIDENT_VIEWED) is None
        work.commit()


ASKED = (AuditAction.RECOVERY_KEY_REPLACED, AuditAction.LEDGER_ENTRY_ADDED, AuditAction.LOG_REVIEWED)


def told(entry: object) -> tuple[object, ...]:
    names = ("action", "at", "account_id", "object_kind", "object_id", "object_hash", "detail")
    return tuple(getattr(entry, name) for name in names)
