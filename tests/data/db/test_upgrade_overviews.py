"""From version 13 to 14: the register is built anew with more words; no entry, file or reference to it is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from tests.data.db import samples
from tests.data.db.corpus_vaults import old_vault
from tests.data.db.vaults import KEY
from vios_desktop.data.database import connect
from vios_desktop.domain.vocabulary import DisclosureKind

BEFORE = 13
NEW = (DisclosureKind.YEARLY, DisclosureKind.INSIDE, DisclosureKind.JOINED, DisclosureKind.TABLE)
QUERIES = (
    "SELECT * FROM disclosure ORDER BY id",
    "SELECT * FROM disclosure_person ORDER BY disclosure_id, person_id",
    "SELECT id, disclosure_id FROM demand ORDER BY id",
    "SELECT record_id, title, body FROM search_document WHERE record_kind = 'disclosure' ORDER BY record_id",
    "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'disclosure' ORDER BY name",
)
GOSSIP = (
    "INSERT INTO disclosure SELECT 'x', 'gossip', what, level, recipient, recipient_kind, basis, purpose, "
    "necessity, informed, informed_note, made_at, made_by, consent_id, object_id, content_hash, file, media_type "
    "FROM disclosure WHERE id = 'new-table'"
)


def register_of(path: Path) -> list[list[tuple[object, ...]]]:
    connection = connect(path, KEY)
    try:
        return [[tuple(row) for row in connection.execute(query).fetchall()] for query in QUERIES]
    finally:
        connection.close()


def test_every_entry_of_the_register_its_file_and_what_refers_to_it_stay_to_the_byte(tmp_path: Path) -> None:
    file = old_vault(BEFORE, tmp_path)
    before = register_of(file.path)
    assert before[0]
    assert before[1]
    with file.opened() as vault:
        assert vault.check(full=True).ok
    assert register_of(file.path) == before


def test_the_new_words_can_be_entered_and_an_entry_still_cannot_be_changed(tmp_path: Path) -> None:
    file = old_vault(BEFORE, tmp_path)
    entries = [replace(samples.disclosed(), id=f"new-{kind}", kind=kind) for kind in NEW]
    with file.work() as work:
        for entry in entries:
            work.disclosures.add(entry)
        work.commit()
    with file.work() as work:
        kept = {entry.id: entry.kind for entry in work.disclosures.all()}
    assert {entry.id: kept[entry.id] for entry in entries} == {entry.id: entry.kind for entry in entries}
    with file.opened() as vault:
        for statement in (
            "UPDATE disclosure SET kind = 'other' WHERE id = 'new-table'",
            "DELETE FROM disclosure WHERE id = 'new-table'",
            GOSSIP,
        ):
            with pytest.raises(IntegrityError), vault._engine.begin() as connection:
                connection.exec_driver_sql(statement)
