"""What is destroyed is in no byte any more: rows, fixed pages, history, drafts, search words, free pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import select

from tests.data.db import samples
from tests.data.db.test_core_team import CASE
from tests.data.db.vaults import KEY, VaultFile
from vios_desktop.data.database import connect
from vios_desktop.data.tables.schema import metadata
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports import UnitOfWork

PAGE = 4096
MARK = "kanariemerkwoord"
GONE_TABLES = {
    *(
        "incident",
        "incident_person",
        "incident_item",
        "measure",
        "handover",
        "letter",
        "decision_record",
        "own_answer",
    ),
    *("decision_choice", "closing", "agreement", "contact", "retention_choice", "dossier_file"),
}
GONE = DestroyedRecord("incident-1", RecordKind.INCIDENT, samples.NOON, "account-test")


def fill(work: UnitOfWork) -> None:
    samples.fill(work, MARK)
    given = replace(samples.disclosed(MARK), id="disclosure-2", object_id="letter-1", file=MARK.encode())
    work.disclosures.add(given)
    work.files.add(
        replace(samples.dossier_file(MARK), id="file-9", blob_id="d" * 32, record_id="agreement-1", note=MARK)
    )
    work.drafts.put(Draft("draft-2", "incident_change", "account-test", {"f": MARK}, samples.NOON, "incident-1"))
    work.drafts.put(Draft("draft-3", "letter", "account-test", {"of": "incident-1", "f": MARK}, samples.NOON))
    for kind, record in (("agreement", "agreement-1"), ("contact", "contact-1")):
        change = FieldChange(kind, record, 2, "text", MARK, MARK, samples.NOON, "account-test")
        work.history.add([change])


def rows_with_mark(vault_file: VaultFile) -> dict[str, int]:
    with vault_file.opened() as vault, vault._engine.connect() as connection:
        found = {}
        for table in metadata.sorted_tables:
            many = sum(MARK in repr(tuple(row)) for row in connection.execute(select(table)))
            if many:
                found[table.name] = many
    return found


def plain_copy(vault_file: VaultFile, target: Path) -> bytes:
    """All that the tables and indexes hold, in the clear."""
    connection = connect(vault_file.path, KEY)
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.execute("DETACH DATABASE plain")
    connection.close()
    return target.read_bytes()


def test_an_incident_goes_with_everything_that_hangs_on_it(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        fill(work)
        work.commit()
    before = rows_with_mark(vault_file)
    assert {
        "letter",
        "decision_record",
        "decision_choice",
        "closing",
        "agreement",
        "contact",
        "own_answer",
    } <= before.keys()
    with vault_file.work() as work:
        published = work.publications.all("year-1")
        gone = work.retention.destroy(GONE)
        work.commit()
    assert {"letter", "decision", "closing", "agreement", "contact", "file", "disclosure"} <= gone.belonging.keys()
    assert len(gone.blobs) == 2
    after = rows_with_mark(vault_file)
    assert after.keys() & GONE_TABLES == set()
    with vault_file.work() as work:
        assert work.incidents.get("incident-1") is None
        assert list(work.retention.choices(["incident-1"])) == []
        assert [(fact.kind, fact.place) for fact in work.retention.facts()][-1] == ("vape_use", "toilet")
        assert list(work.publications.all("year-1")) == list(published)
        assert {"incident-1", "letter-1", "agreement-1", "file-9", "disclosure-2"} <= {
            one.record_id for one in work.retention.destroyed()
        }
    connection = connect(vault_file.path, KEY)
    hits = connection.execute(
        "SELECT count(*) FROM document_search WHERE document_search MATCH ?", (f"{MARK}",)
    ).fetchone()[0]
    of_incidents = connection.execute(
        "SELECT count(*) FROM incident_search WHERE incident_search MATCH ?", (f"{MARK}",)
    ).fetchone()[0]
    kept = connection.execute("SELECT count(*) FROM search_document WHERE body LIKE ?", (f"%{MARK}%",)).fetchone()[
        0
    ]
    connection.close()
    assert (hits, of_incidents) == (kept, 0)


def test_no_byte_of_it_is_left_in_the_file(vault_file: VaultFile, tmp_path: Path) -> None:
    """Only what hangs on the incident carries the mark, so that any byte of it is one too many."""
    with vault_file.work() as work:
        samples.fill_school(work)
        work.persons.add(samples.person("person-1", "Noor", "Verzonnen", ""))
        work.incidents.add(samples.filled_incident(MARK))
        work.decisions.keep_content("c" * 64, {"rule": "regel"})
        work.decisions.add(replace(samples.decision(reason=MARK), payload={"note": MARK}))
        work.agreements.add(samples.agreement(text=MARK))
        work.letters.add(samples.letter(mark=MARK))
        work.closings.add(samples.closing(MARK))
        work.files.add(
            replace(samples.dossier_file(MARK), record_kind=RecordKind.INCIDENT, record_id="incident-1")
        )
        work.history.add(
            [FieldChange("incident", "incident-1", 2, "facts", MARK, MARK, samples.NOON, "account-test")]
        )
        work.commit()
    assert MARK.encode() in plain_copy(vault_file, tmp_path / "before.db")
    assert pages_with(MARK, vault_file)
    with vault_file.work() as work:
        work.retention.destroy(GONE)
        work.commit()
    assert pages_with(MARK, vault_file) == []
    assert MARK.encode() not in plain_copy(vault_file, tmp_path / "after.db")


def pages_with(mark: str, vault_file: VaultFile) -> list[int]:
    """Pages of the file that hold the mark once decrypted, also those that no table uses any more.

    A page of SQLCipher 4 ends with 16 bytes IV and 64 bytes HMAC; the first begins with 16 bytes of salt.
    """
    content, found = vault_file.path.read_bytes(), []
    for number, start in enumerate(range(0, len(content), PAGE), start=1):
        page = content[start : start + PAGE]
        sealed, iv = page[16 if number == 1 else 0 : -80], page[-80:-64]
        decryptor = Cipher(algorithms.AES(KEY), modes.CBC(iv)).decryptor()
        if mark.encode() in decryptor.update(sealed) + decryptor.finalize():
            found.append(number)
    return found


def test_fixed_content_of_what_was_not_destroyed_still_stays(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        fill(work)
        work.commit()
    connection = connect(vault_file.path, KEY)
    for table in ("letter", "decision_record", "handover", "disclosure"):
        with pytest.raises(Exception, match=f"{table} is append-only"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 names of our own
    connection.close()


def test_a_case_goes_and_the_agreements_about_an_incident_stay(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        work.cases.add(replace(CASE, id="case-1", links=(), closed_on=samples.DAY))
        gone = work.retention.destroy(replace(GONE, record_id="case-1", record_kind=RecordKind.CASE))
        work.commit()
    assert gone.blobs == ()
    with vault_file.work() as work:
        assert work.cases.get("case-1") is None
        assert work.agreements.get("agreement-1") is not None
        assert work.incidents.get("incident-1") is not None


def test_closed_incidents_are_listed_with_their_day(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        samples.fill(work)
        (kept,) = work.retention.incidents()
        assert (kept.record_id, kept.closed_on) == ("incident-1", samples.NOON.astimezone().date())
        assert kept.left_on is None
        assert kept.hanging["letter"] == 1
        person = work.persons.get("person-1")
        assert person is not None
        work.persons.replace(replace(person, left_on=samples.DAY, version=2), 1)
        assert work.retention.incidents()[0].left_on == samples.DAY
