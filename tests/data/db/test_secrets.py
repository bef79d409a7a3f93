"""A marker typed into every text field is found nowhere but in the opened vault."""

from __future__ import annotations

import logging
import traceback
from dataclasses import replace
from pathlib import Path

import pytest

from tests.data.db import samples
from tests.data.db.vaults import KEY, VaultFile
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import IncidentQuery

MARK = "kanariemerkwoord"


def files_with(mark: str, folder: Path) -> list[str]:
    forms = (mark.encode(), mark.encode("utf-16-le"), KEY, KEY.hex().encode())
    return [p.name for p in folder.rglob("*") if p.is_file() and any(form in p.read_bytes() for form in forms)]


def test_nothing_readable_on_disk(vault_file: VaultFile) -> None:
    folder = vault_file.path.parent
    with vault_file.opened() as vault, vault.begin() as work:
        samples.fill(work, MARK)
        work.commit()
    with vault_file.opened() as vault, vault.begin() as work:
        first = work.incidents.get("incident-1")
        assert first is not None
        assert first.facts.facts == MARK
        work.incidents.replace(samples.changed(first, facts=MARK * 1_000), 1)
        connection = work.incidents._connection  # type: ignore[attr-defined]
        connection.exec_driver_sql("PRAGMA cache_size=1")  # pages and the journal go to disk before the commit
        for number in range(40):
            extra = samples.incident(f"x{number}", f"2025-{number:03d}")
            work.incidents.add(replace(extra, facts=replace(extra.facts, facts=MARK * 200)))
        journal = folder / "data.db-journal"
        assert journal.stat().st_size > 0
    assert vault_file.path.stat().st_size > 0
    assert files_with(MARK, folder) == []


def break_with_duplicates(work: UnitOfWork) -> None:
    work.incidents.add(samples.filled_incident(MARK))


def break_with_a_loose_reference(work: UnitOfWork) -> None:
    record = samples.filled_incident(MARK)
    work.incidents.add(replace(record, id=MARK, number=MARK, facts=replace(record.facts, location_id=MARK)))


def break_with_a_half_character(work: UnitOfWork) -> None:
    work.persons.add(samples.person(MARK, MARK + "\ud800"))


def break_with_a_wrong_type(work: UnitOfWork) -> None:
    work.persons.add(replace(samples.person(MARK), birth_year=MARK))  # type: ignore[arg-type]


def break_with_a_wrong_word(work: UnitOfWork) -> None:
    work.persons.add(replace(samples.person("p9", MARK), kind=object()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "break_it",
    [
        break_with_duplicates,
        break_with_a_loose_reference,
        break_with_a_half_character,
        break_with_a_wrong_type,
        break_with_a_wrong_word,
    ],
)
def test_nothing_in_errors_and_logs(
    vault_file: VaultFile,
    break_it: object,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy", "sqlalchemy.engine", "sqlalchemy.pool", "alembic"):
        caplog.set_level(logging.DEBUG, logger=name)
    with vault_file.opened() as vault, vault.begin() as work:
        samples.fill(work, MARK)
        work.incidents.ids(IncidentQuery(text=MARK + '" OR'))
        work.incidents.get("incident-1")
        work.persons.find(MARK, 5)
        with pytest.raises(Exception) as raised:  # noqa: PT011 whatever it is, it must be silent
            break_it(work)  # type: ignore[operator]
    error = raised.value
    output = capfd.readouterr()
    texts = ("".join(traceback.format_exception(error)), repr(error), caplog.text, output.out, output.err)
    for text in texts:
        assert MARK not in text
        assert KEY.hex() not in text
