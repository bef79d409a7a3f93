"""The folder of sealed reports: others may write to it, so nothing in it is trusted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from vios_desktop.data import report_box
from vios_desktop.data.report_box import DONE, FolderReportBox
from vios_desktop.domain.errors import ViosError


def test_reports_are_listed_oldest_first_and_put_away(tmp_path: Path) -> None:
    box = FolderReportBox(tmp_path)
    for at, name in enumerate(("b.sealed", "a.sealed", "draft.concept", "note.txt")):
        (tmp_path / name).write_bytes(name.encode())
        os.utime(tmp_path / name, (at, at))
    assert box.waiting() == ("b.sealed", "a.sealed")
    assert box.read("a.sealed") == b"a.sealed"
    box.put_away("a.sealed")
    (tmp_path / "a.sealed").write_bytes(b"other")
    box.put_away("a.sealed")
    assert box.waiting() == ("b.sealed",)
    assert sorted(path.read_bytes() for path in (tmp_path / DONE).iterdir()) == [b"a.sealed", b"other"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert FolderReportBox(tmp_path / "none").waiting() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_pipes_and_folders_are_neither_listed_nor_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    inbox = tmp_path / "in"
    inbox.mkdir()
    (inbox / "link.sealed").symlink_to(secret)
    os.mkfifo(inbox / "pipe.sealed")
    (inbox / "folder.sealed").mkdir()
    box = FolderReportBox(inbox)
    assert box.waiting() == ()
    for name in ("link.sealed", "pipe.sealed", "folder.sealed", "gone.sealed"):
        with pytest.raises(ViosError, match="file_unreadable"):
            box.read(name)


def test_too_large_is_said_without_reading_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_box, "MOST_BYTES", 10)
    (tmp_path / "a.sealed").write_bytes(bytes(11))
    with pytest.raises(ViosError, match="sealed_too_large"):
        FolderReportBox(tmp_path).read("a.sealed")


@pytest.mark.parametrize("name", ["../a.sealed", "a/b.sealed", "a\\b.sealed", "C:a.sealed", "a.txt"])
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        FolderReportBox(tmp_path).read(name)
