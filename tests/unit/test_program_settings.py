"""The settings of the interface in their file: whole or not at all, and never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vios_desktop.program_settings import ProgramSettings


def test_what_is_saved_is_there_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "interface.json"
    settings = ProgramSettings(file)
    settings.set_value("theme/zoom", "1.25")
    assert settings.save()
    assert ProgramSettings(file).value("theme/zoom") == "1.25"


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    file = tmp_path / "interface.json"
    assert ProgramSettings(file).save()
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b'{"a": 1}', b"[" * 5000, b" " * 70_000])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "interface.json"
    file.write_bytes(content)
    assert ProgramSettings(file).value("a") is None


def test_a_disk_that_refuses_is_told_and_tried_again(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "interface.json"
    settings = ProgramSettings(file)
    settings.set_value("a", "b")
    assert not settings.save()
    file.parent.mkdir()
    assert settings.save()
    assert json.loads(file.read_text("ascii")) == {"a": "b"}


def test_no_value_grows_without_end(tmp_path: Path) -> None:
    settings = ProgramSettings(tmp_path / "interface.json")
    settings.set_value("a", "x" * 10_000)
    kept = settings.value("a")
    assert kept is not None
    assert len(kept) == 4_000
