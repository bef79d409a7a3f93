"""Entries of the registers go on the real store when they ended before a cut, and in no other way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.data.db.samples import NOON
from tests.data.db.vaults import KEY, VaultFile
from tests.unit.services.register_entries import breach, report, request
from vios_desktop.data.database import connect
from vios_desktop.domain.person_request import RequestStep, StepKind
from vios_desktop.domain.register_cut import Register, RegisterCut
from vios_desktop.domain.vocabulary import RecordKind

TODAY = NOON.date()
STEP = RequestStep("step-1", "old", RecordKind.INCIDENT, "x", StepKind.KEPT, "MARKER", NOON, "marit")


def fill(vault_file: VaultFile) -> None:
    """Each once as it ended before the cut, and once on the day after it."""
    later = NOON + timedelta(days=1)
    with vault_file.work() as work:
        work.requests.add(request("old", TODAY, NOON))
        work.requests.add(request("new", later.date(), NOON))
        work.requests.add_step(STEP)
        work.breaches.add(breach("old", NOON))
        work.breaches.add(breach("new", later))
        work.breaches.add(breach("undecided", NOON, handled=False))
        work.imported_reports.add(report("0a" * 16, NOON, "MARKER"))
        work.imported_reports.add(report("0b" * 16, later, "blijft"))
        work.commit()


def test_what_ended_up_to_the_cut_goes_and_all_else_stays(vault_file: VaultFile) -> None:
    fill(vault_file)
    with vault_file.work() as work:
        counts = [work.registers.take_out(RegisterCut(one, TODAY, NOON, "marit")) for one in Register]
        work.commit()
    assert counts == [1, 1, 1]
    with vault_file.work() as work:
        assert [one.id for one in work.requests.all()] == ["new"]
        assert list(work.requests.steps("old")) == []
        assert {one.id for one in work.breaches.all()} == {"new", "undecided"}
        assert {one.reason for one in work.imported_reports.all()} == {"", "blijft"}
        assert work.imported_reports.get("0a" * 16) is not None
        assert [cut.register for cut in work.registers.cuts()] == list(Register)


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("DELETE FROM person_request WHERE id = 'new'", "person_request is kept"),
        ("DELETE FROM breach WHERE id = 'undecided'", "breach is kept"),
        ("DELETE FROM breach WHERE id = 'new'", "breach is kept"),
        ("UPDATE imported_report SET reason = '' WHERE reason = 'blijft'", "imported_report is append-only"),
        ("UPDATE imported_report SET reason = 'anders' WHERE reason = 'MARKER'", "imported_report is append-only"),
        ("UPDATE imported_report SET reason = '', receipt = 'x'", "imported_report is append-only"),
        ("UPDATE register_cut SET until = '2099-01-01'", "register_cut is append-only"),
        ("DELETE FROM register_cut", "register_cut is append-only"),
    ],
)
def test_past_a_cut_nothing_goes_and_nothing_is_changed(vault_file: VaultFile, statement: str, word: str) -> None:
    fill(vault_file)
    connection = connect(vault_file.path, KEY)
    for register in Register:
        values = (register.value, (TODAY - timedelta(days=1)).isoformat(), NOON.isoformat(), "marit")
        connection.execute(
            "INSERT INTO register_cut (register, until, made_at, made_by) VALUES (?, ?, ?, ?)", values
        )
    with pytest.raises(Exception, match=word):
        connection.execute(statement)
    connection.close()


def test_nothing_of_it_is_left_in_the_file(vault_file: VaultFile) -> None:
    fill(vault_file)
    with vault_file.work() as work:
        for register in Register:
            work.registers.take_out(RegisterCut(register, TODAY, NOON, "marit"))
        work.commit()
    connection = connect(vault_file.path, KEY)
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    rows = [repr(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for (name,) in names]  # noqa: S608 own names
    connection.close()
    assert not any("MARKER" in row for row in rows)
