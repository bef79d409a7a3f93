"""A record that goes out of the tables and back leaves them byte for byte as they were, whatever hung on it."""

# ruff: noqa: S608 statements are made of our own names

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from tests.data.db import samples
from tests.data.db.test_core_team import CASE, MEETING
from tests.data.db.test_partners import GAP
from tests.data.db.vaults import KEY, VaultFile
from vios_desktop.data.backup.destroyed_again import destroy_again
from vios_desktop.data.database import connect
from vios_desktop.data.repositories.limited import SqlLimited
from vios_desktop.data.repositories.limited_hanging import ON_INCIDENT, let_go
from vios_desktop.data.tables.derived import DESTROYED_WITH, SEARCH_INDEXES, triggers
from vios_desktop.data.tables.letter import letter as letter_table
from vios_desktop.data.tables.schema import metadata
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.core_team import CaseLink, FollowUp
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.retention import DestroyedRecord, RetentionChoice, RetentionChoiceKind
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import ContactChannel, ContactWith, RecordKind, ReviewOutcome
from vios_desktop.services.ports import SealedCopy, SealedRecord, UnitOfWork
from vios_desktop.services.ports.limited import Rows
from vios_desktop.services.queries import IncidentQuery

MARK, ELSE = "Proefzilvervos", "Elders"
IN_ORDER_OF_ITS_OWN = {("search_document", "row_no")}
"""Rows that are derived: the triggers write them anew."""


def dump(file: VaultFile) -> dict[str, list[str]]:
    """Every row of every table as it stands in the file, and the schema. The indexes are held against it."""
    connection = connect(file.path, KEY)
    try:
        found = {"sqlite_schema": sorted(str(row) for row in connection.execute("SELECT sql FROM sqlite_schema"))}
        for table in metadata.sorted_tables:
            columns = [c.name for c in table.c if (table.name, c.name) not in IN_ORDER_OF_ITS_OWN]
            listed = ", ".join(f'"{name}"' for name in columns)
            rows = connection.execute(f"SELECT {listed} FROM {table.name}").fetchall()
            found[table.name] = sorted(repr(tuple(row)) for row in rows)
        for index in SEARCH_INDEXES:
            connection.execute(index.check())
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()
    return found


def words_of(rows: dict[str, list[str]]) -> dict[str, int]:
    return {name: count for name, lines in rows.items() if (count := sum(MARK in line for line in lines))}


def fill(work: UnitOfWork, rng: Random) -> None:
    """The records of `samples`, and around incident-1 what a chance brings, with the mark in what is its own."""
    samples.fill(work, ELSE)
    work.incidents.add(samples.incident("incident-2", "2026-002"))
    work.reviews.add(replace(samples.review(ELSE, "review-2"), signal_ids=("signal-9",)))
    work.cases.add(replace(CASE, links=(CaseLink(RecordKind.INCIDENT, "incident-1"),)))
    for number in range(rng.randrange(1, 3)):
        work.decisions.add(samples.decision(f"made-{number}", MARK))
    for number in range(rng.randrange(1, 4)):
        corrects = f"sent-{number - 1}" if number and rng.random() < 0.5 else None
        made = samples.letter(f"sent-{number}", MARK, corrects)
        work.letters.add(replace(made, fixed_at=samples.NOON + timedelta(minutes=number)))
        entry = samples.disclosed(MARK)
        work.disclosures.add(replace(entry, id=f"given-{number}", object_id=f"sent-{number}"))
    for number in range(rng.randrange(1, 3)):
        work.closings.add(samples.closing(MARK, f"closed-{number}"))
    hang_agreements(work, rng)
    for number in range(rng.randrange(3)):
        subject = rng.choice(["incident-1", "incident-1|police", "made-0", None])
        values: dict[str, object] = {"texts": MARK, "about": "incident-1"}
        work.drafts.put(Draft(f"draft-{number}x", "call", "account-test", values, samples.NOON, subject))
    for number in range(rng.randrange(3)):
        work.history.add([FieldChange("agreement", f"deal-{number}", 2, "text", "", "", samples.NOON, "marit")])


def hang_agreements(work: UnitOfWork, rng: Random) -> None:
    places: tuple[dict[str, Any], ...] = (
        {},
        {},
        {"case_id": "case"},
        {"core_team": True},
        {"review_id": "review-2"},
    )
    followed = []
    for number in range(rng.randrange(6)):
        made, place = samples.agreement(f"deal-{number}", text=MARK), rng.choice(places)
        decided = rng.choice([None, "decision-1"])
        facts = replace(made.facts, decision_id=decided, person_id=rng.choice([None, "person-1"]), **place)
        own = not place and rng.random() < 0.6
        work.agreements.add(replace(made, facts=replace(facts, text=MARK if own else ELSE)))
        if own:
            held = (
                RecordKind.AGREEMENT,
                made.id,
                RetentionChoiceKind.EXTEND,
                MARK,
                samples.DAY,
                samples.NOON,
                "m",
            )
            work.retention.add_choice(RetentionChoice(f"choice-{number}x", *held))
            trashed = TrashEntry(RecordKind.AGREEMENT, made.id, samples.NOON, "account-test", MARK, samples.DAY)
            if rng.random() < 0.3:
                work.trash.put(trashed)
            spoken_about(work, made.id, rng)
        elif not place and rng.random() < 0.5:
            followed.append(FollowUp(made.id))
        elif not place:
            work.gaps.add(replace(GAP, id=f"gap-{number}", agreement_id=made.id))
    work.meetings.add(replace(MEETING, typed=replace(MEETING.typed, follow_ups=tuple(followed))))


def spoken_about(work: UnitOfWork, agreement_id: str, rng: Random) -> None:
    for number, incident_id in enumerate(rng.sample([None, "incident-1", None], rng.randrange(3))):
        call = Contact(
            id=f"call-{agreement_id}-{number}",
            with_whom=ContactWith.PARENT,
            contacted_at=samples.NOON,
            channel=ContactChannel.PHONE,
            summary=MARK,
            incident_id=incident_id,
            agreement_id=agreement_id,
            created_by="account-test",
        )
        work.contacts.add(call)


def taken(file: VaultFile, kind: RecordKind, record_id: str) -> Rows:
    with file.work() as work:
        keys = {row["id"]: row["wrapped_key"] for row in files_of(work)}
        rows = work.limited.take(kind, record_id)
        work.commit()
    files = [{**row, "wrapped_key": keys[row["id"]]} for row in rows["dossier_file"]]
    return {**rows, "dossier_file": files}


def files_of(work: UnitOfWork) -> list[dict[str, Any]]:
    assert isinstance(work.limited, SqlLimited)
    found = work.limited._connection.exec_driver_sql("SELECT id, wrapped_key FROM dossier_file")
    return [dict(row) for row in found.mappings()]


@pytest.mark.parametrize("seed", range(24))
def test_an_incident_comes_back_byte_for_byte_and_nothing_of_it_stays(vault_file: VaultFile, seed: int) -> None:
    with vault_file.work() as work:
        fill(work, Random(seed))  # noqa: S311 not for secrets
        work.commit()
    before = dump(vault_file)
    assert words_of(before).keys() >= {"decision_choice", "letter", "disclosure", "closing", "search_document"}
    rows = taken(vault_file, RecordKind.INCIDENT, "incident-1")
    meanwhile = dump(vault_file)
    assert words_of(meanwhile) == {}
    for table in ("decision_record", "decision_choice", "letter", "closing", "handover", "dossier_file"):
        assert meanwhile[table] == [], table
    assert meanwhile["sqlite_schema"] == before["sqlite_schema"]
    assert meanwhile["audit_entry"] == before["audit_entry"]
    with vault_file.work() as work:
        work.limited.put_back(RecordKind.INCIDENT, rows)
        work.commit()
    assert dump(vault_file) == before


def test_what_came_in_meanwhile_stays_and_the_order_of_what_is_back_too(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        for number in range(3):
            change = FieldChange("incident", "incident-1", number + 3, "facts", str(number), "", samples.NOON, "m")
            work.history.add([change])
        history = [change.version for change in work.history.of("incident", "incident-1")]
        work.commit()
    rows = taken(vault_file, RecordKind.INCIDENT, "incident-1")
    with vault_file.work() as work:
        work.incidents.add(samples.incident("incident-5", "2026-005"))
        work.history.add([FieldChange("incident", "incident-5", 2, "facts", "", "", samples.NOON, "m")])
        work.closings.add(samples.closing(closing_id="closing-5", incident_id="incident-5"))
        work.agreements.add(samples.agreement("agreement-5", incident_id="incident-5"))
        work.commit()
    with vault_file.work() as work:
        work.limited.put_back(RecordKind.INCIDENT, rows)
        work.commit()
    found = dump(vault_file)
    assert len(found["incident"]) == len(found["closing"]) == len(found["agreement"]) == 2
    with vault_file.work() as work:
        assert [change.version for change in work.history.of("incident", "incident-1")] == history


def test_one_that_was_sealed_before_row_numbers_and_fixed_rows_were_kept_comes_back(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        work.persons.add(samples.person())
        work.incidents.add(samples.with_persons(samples.incident(), "person-1"))
        work.history.add([FieldChange("incident", "incident-1", 2, "facts", "", "", samples.NOON, "m")])
        before = work.incidents.get("incident-1")
        work.commit()
    rows = taken(vault_file, RecordKind.INCIDENT, "incident-1")
    of_then = ("incident", "incident_person", "field_change", "dossier_file")
    older = {name: [{k: v for k, v in row.items() if k != "row_no"} for row in rows[name]] for name in of_then}
    with vault_file.work() as work:
        work.limited.put_back(RecordKind.INCIDENT, older)
        assert work.incidents.get("incident-1") == before
        assert work.incidents.ids(IncidentQuery(person_id="person-1")) == ["incident-1"]
        work.commit()
    assert len(dump(vault_file)["field_change"]) == 1


def test_an_agreement_that_stays_points_at_nothing_and_is_tied_again_unless_it_went_elsewhere(
    vault_file: VaultFile,
) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        work.cases.add(CASE)
        for one in ("stays", "moves", "goes"):
            made = samples.agreement(one)
            work.agreements.add(replace(made, facts=replace(made.facts, case_id="case", decision_id="decision-1")))
        work.incidents.add(samples.incident("incident-5", "2026-005"))
        assert set(work.limited.hanging(RecordKind.INCIDENT, "incident-1").agreements_apart) == {
            *("stays", "moves", "goes")
        }
        work.commit()
    rows = taken(vault_file, RecordKind.INCIDENT, "incident-1")
    with vault_file.work() as work:
        moved = work.agreements.get("moves")
        assert moved is not None
        assert (moved.facts.incident_id, moved.facts.decision_id) == (None, None)
        work.agreements.replace(replace(moved, version=2, facts=replace(moved.facts, incident_id="incident-5")), 1)
        work.agreements.erase("goes")
        work.limited.put_back(RecordKind.INCIDENT, rows)
        back, kept = work.agreements.get("stays"), work.agreements.get("moves")
        assert back is not None
        assert kept is not None
        assert (back.facts.incident_id, back.facts.decision_id) == ("incident-1", "decision-1")
        assert (kept.facts.incident_id, kept.facts.decision_id) == ("incident-5", "decision-1")


def test_what_was_destroyed_by_itself_does_not_come_back(vault_file: VaultFile) -> None:
    """A backup of when it lay sealed is restored, and what was destroyed after that is noted again."""
    with vault_file.work() as work:
        samples.fill(work)
        work.history.add([FieldChange("agreement", "agreement-1", 2, "text", MARK, "", samples.NOON, "m")])
        work.commit()
    rows = taken(vault_file, RecordKind.INCIDENT, "incident-1")
    with vault_file.work() as work:
        for kind, gone in ((RecordKind.AGREEMENT, "agreement-1"), (RecordKind.FILE, "file-1")):
            work.retention.note_destroyed(DestroyedRecord(gone, kind, samples.NOON, "account-test"))
        work.limited.put_back(RecordKind.INCIDENT, rows)
        work.commit()
    found = dump(vault_file)
    assert (found["agreement"], found["dossier_file"], words_of(found)) == ([], [], {})
    with vault_file.work() as work:
        (contact,) = work.contacts.of_incident("incident-1")
        assert (contact.agreement_id, contact.promise_id) == (None, None)


def test_a_restored_backup_in_which_a_destroyed_incident_lies_sealed_loses_it(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        work.limited.put(SealedRecord("incident-1", 1, (("record", b"x"),), (SealedCopy("one", b"x", b"x"),)))
        work.limited.put(SealedRecord("incident-2", 1, (("record", b"x"),), (SealedCopy("one", b"x", b"x"),)))
        destroy_again(work, [DestroyedRecord("incident-1", RecordKind.INCIDENT, samples.NOON, "account-test")])
        assert work.limited.ids() == {"incident-2"}


def test_a_contact_of_another_incident_keeps_the_agreement_that_it_made(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        work.incidents.add(samples.incident("incident-5", "2026-005"))
        for one in ("first", "second"):
            work.agreements.add(samples.agreement(one))
        call = Contact(
            *("call-5", ContactWith.PARENT, samples.NOON, ContactChannel.PHONE, "x"),
            incident_id="incident-5",
            promise_id="second",
        )
        work.contacts.add(call)
        # About the second, so it stays with that one, and with it the first, which was promised in it.
        chained = replace(call, id="call-6", incident_id=None, agreement_id="second", promise_id="first")
        work.contacts.add(chained)
        found = work.limited.hanging(RecordKind.INCIDENT, "incident-1")
        assert (found.agreements, set(found.agreements_apart)) == (("agreement-1",), {"first", "second"})
        assert found.contacts == ()


def test_a_review_goes_with_its_signal_and_stays_where_it_looked_at_others(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        samples.fill(work, ELSE)
        work.signals.add(samples.signal("signal-5", MARK))
        for number, looked in enumerate((("signal-5",), ("signal-5", "signal-1"), ("signal-5",))):
            made = replace(samples.review(ELSE if number == 1 else MARK, f"looked-{number}"), signal_ids=looked)
            work.reviews.add(replace(made, outcome=ReviewOutcome.FOLLOW))
        agreed = samples.agreement("agreed", incident_id=None)
        work.agreements.add(replace(agreed, facts=replace(agreed.facts, review_id="looked-2")))
        found = work.limited.hanging(RecordKind.SIGNAL, "signal-5")
        assert (found.reviews, found.reviews_apart) == (("looked-0",), ("looked-1", "looked-2"))
        work.commit()
    before = dump(vault_file)
    rows = taken(vault_file, RecordKind.SIGNAL, "signal-5")
    meanwhile = dump(vault_file)
    assert sum("looked-0" in line for lines in meanwhile.values() for line in lines) == 0
    assert meanwhile["signal"] != before["signal"]
    with vault_file.work() as work:
        work.limited.put_back(RecordKind.SIGNAL, rows)
        work.commit()
    assert dump(vault_file) == before


def test_what_is_fixed_stays_so_after_a_taking_that_fails_and_after_one_that_does_not(
    vault_file: VaultFile,
) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        work.commit()
    before = dump(vault_file)
    with vault_file.work() as work:
        assert isinstance(work.limited, SqlLimited)
        connection = work.limited._connection
        with pytest.raises(IntegrityError), let_go(connection, (letter_table,)):
            connection.exec_driver_sql("DELETE FROM incident")  # letters point at it
        with pytest.raises(IntegrityError, match="append-only"):
            connection.exec_driver_sql("DELETE FROM letter")
        work.commit()
    assert dump(vault_file) == before
    taken(vault_file, RecordKind.INCIDENT, "incident-1")
    with vault_file.work() as work:
        assert isinstance(work.limited, SqlLimited)
        made = work.limited._connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        )
        assert dict(iter((row.name, row.sql) for row in made)) == triggers()


def test_every_table_that_points_at_an_incident_or_what_hangs_on_it_is_known() -> None:
    """A table that is added later needs a word here: does it go along, or what does it keep?"""
    along = {"incident", *(table.name for table in ON_INCIDENT)}
    own = {"incident_person", "incident_item", "measure", "incident_shared", "own_answer"}
    stays = {"demand": "of its own entry of the register", "gap": "keeps its agreement outside"}
    pointing = {
        table.name
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name in along
    }
    assert pointing - along - own == set(stays)
    ends_with_a_cut = {"audit_entry", "person_request", "request_step", "breach"}
    assert set(DESTROYED_WITH) - ends_with_a_cut <= along
