"""`vios export join`: files of schools in, one page out, or nothing and the reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.unit.cli.terminal import Terminal
from tests.unit.disclosure.test_joined import school
from tests.unit.reports.json_schema import problems
from vios_desktop.disclosure.shared_json import SharedSummary
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.texts import Texts


def file_of(folder: Path, shared: SharedSummary) -> Path:
    path = folder / f"{shared.school}.json"
    path.write_bytes(write_summary_json(shared.summary, shared.school, date(2026, 11, 24)))
    return path


def test_two_schools_give_one_page_the_same_each_time(bare: Terminal, tmp_path: Path) -> None:
    files = [file_of(tmp_path, school("Noord", 3)), file_of(tmp_path, school("Zuid", 12))]
    outs = [tmp_path / "een.pdf", tmp_path / "twee.pdf"]
    for out in outs:
        printed = bare.run("export", "join", *files, "--out", out)
        assert (printed.status, printed.out) == (0, f"{out}: gemaakt, 2 scholen, niet in een register\n")
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert outs[0].read_bytes().startswith(b"%PDF")


def test_other_layouts_are_refused_and_nothing_is_made(bare: Terminal, tmp_path: Path) -> None:
    files = [file_of(tmp_path, school("Noord", 3)), file_of(tmp_path, school("Zuid", 12, "A"))]
    printed = bare.run("export", "join", *files, "--out", tmp_path / "x.pdf")
    assert printed.status == 2
    assert Texts().error("join_layouts_differ").what in printed.err
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{}", b"[1]", b"x" * 1_000_001])
def test_a_file_that_is_no_summary_is_named(bare: Terminal, tmp_path: Path, content: bytes) -> None:
    good, bad = file_of(tmp_path, school("Noord", 3)), tmp_path / "slecht.json"
    bad.write_bytes(content)
    printed = bare.run("export", "join", good, bad, "--out", tmp_path / "x.pdf")
    assert printed.status == 2
    assert printed.err.startswith(f"vios: {bad}: ")
    assert not (tmp_path / "x.pdf").exists()


def test_a_changed_band_is_refused(bare: Terminal, tmp_path: Path) -> None:
    good, bad = (file_of(tmp_path, school(name, 12)) for name in ("Noord", "Zuid"))
    document = json.loads(bad.read_text("utf-8"))
    document["summary"]["total"]["band"] = [7, 7]
    bad.write_text(json.dumps(document), "utf-8")
    assert bare.run("export", "join", good, bad, "--out", tmp_path / "x.pdf").status == 2


def test_a_file_that_is_not_there_is_refused(bare: Terminal, tmp_path: Path) -> None:
    good = file_of(tmp_path, school("Noord", 3))
    printed = bare.run("export", "join", good, tmp_path / "weg.json", "--out", tmp_path / "x.pdf")
    assert printed.status == 2


def test_the_schema_is_printed_and_a_file_of_a_school_keeps_to_it(bare: Terminal, tmp_path: Path) -> None:
    printed = bare.run("export", "schema")
    schema = json.loads(printed.out)
    assert printed.status == 0
    document = json.loads(file_of(tmp_path, school("Noord", 3)).read_text("utf-8"))
    assert document["$schema"] == schema["$id"]
    assert problems(document, schema, schema) == []
    document["summary"]["count"] = 3
    assert problems(document, schema, schema) == [".summary.count"]
