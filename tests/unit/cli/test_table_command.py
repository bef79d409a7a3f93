"""`vios export table`: for one reader, with a basis, of a year that is over."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.unit.cli.terminal import Printed, Terminal, line

AFTER = datetime(2027, 9, 1, 12, tzinfo=UTC)
FOR_WHOM = ("--recipient", "GGD", "--purpose", "onderzoek", "--basis", "public_task")


def export(terminal: Terminal, out: Path, *more: str) -> Printed:
    return terminal.run("export", "table", *terminal.opening, "--year", "2026-11-10", "--out", out, *more)


def test_a_table_in_every_form(terminal: Terminal) -> None:
    terminal.imported(b"".join(line(occurred_on=f"2026-11-{day:02}") for day in range(2, 24)))
    terminal.computer.clock.set(AFTER)
    for suffix in ("pdf", "xlsx", "csv", "json"):
        out = terminal.folder / f"tabel.{suffix}"
        printed = export(terminal, out, *FOR_WHOM, "--rows", "soorten")
        assert (printed.status, printed.out, printed.err) == (0, f"{out}: gemaakt\n", "")
        assert out.stat().st_mode & 0o077 == 0
    data = json.loads((terminal.folder / "tabel.json").read_text("utf-8"))
    # All incidents name nobody: they count as one, so that nothing is shown.
    assert {number for row in data["rows"] for number in row["numbers"]} == {None}


def test_a_year_that_is_not_over(terminal: Terminal) -> None:
    out = terminal.folder / "tabel.pdf"
    printed = export(terminal, out, *FOR_WHOM)
    assert printed.status == 1
    assert "nog niet voorbij" in printed.err
    assert not out.exists()


@pytest.mark.parametrize("left_out", ["--recipient", "--purpose", "--basis"])
def test_for_whom_and_on_what_basis_must_be_said(terminal: Terminal, left_out: str) -> None:
    place = FOR_WHOM.index(left_out)
    some = FOR_WHOM[:place] + FOR_WHOM[place + 2 :]
    assert export(terminal, terminal.folder / "tabel.pdf", *some).status == 2
