"""The folder of sealed reports: others may write to it, so nothing in it is trusted."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vios_desktop.data import report_box
from vios_desktop.data.report_box import DONE, FETCHED, FolderReportBox
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


def test_what_was_taken_in_goes_by_name_and_nothing_else_does(tmp_path: Path) -> None:
    box = FolderReportBox(tmp_path)
    for name in ("a.sealed", "b.sealed", "c.sealed"):
        (tmp_path / name).write_bytes(b"x")
    box.put_away("a.sealed")
    before = box.done()
    box.put_away("b.sealed")
    box.set_aside("c.sealed")
    box.drop_done((*before, "gone.sealed"))
    assert box.done() == ("b.sealed",)
    assert (tmp_path / "apart" / "c.sealed").exists()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def test_reports_of_a_shared_folder_come_once(tmp_path: Path, shared: Path) -> None:
    box = FolderReportBox(tmp_path / "vault" / "meldingen")
    (shared / "a.sealed").write_bytes(b"first")
    (shared / "notes.txt").write_bytes(b"no report")
    assert box.collect(shared, ()) == 1
    assert (box.waiting(), box.read("a.sealed")) == (("a.sealed",), b"first")
    assert names(shared) == ["notes.txt", FETCHED]
    (shared / "a.sealed").write_bytes(b"first")  # a crash before it was moved there, or a copy
    assert box.collect(shared, ()) == 0
    (shared / "a.sealed").write_bytes(b"other")  # another one under the same name
    assert box.collect(shared, ()) == 1
    assert sorted(box.read(name) for name in box.waiting()) == [b"first", b"other"]
    assert box.collect(shared, ()) == 0
    assert set(names(shared / FETCHED)) == set(box.waiting())


def test_what_was_fetched_goes_there_only_when_it_was_handled_and_backed_up(tmp_path: Path, shared: Path) -> None:
    box = FolderReportBox(tmp_path / "vault" / "meldingen")
    (shared / "a.sealed").write_bytes(b"first")
    box.collect(shared, ())
    box.put_away("a.sealed")
    box.collect(shared, ("a",))
    assert names(shared / FETCHED) == ["a.sealed"]  # no backup holds it yet
    box.drop_done(box.done())
    box.collect(shared, ("a",))
    assert names(shared / FETCHED) == []


def test_a_report_comes_again_when_this_disk_was_lost_before_it_was_handled(tmp_path: Path, shared: Path) -> None:
    (shared / "a.sealed").write_bytes(b"first")
    FolderReportBox(tmp_path / "vault" / "meldingen").collect(shared, ())
    elsewhere = FolderReportBox(tmp_path / "restored" / "meldingen")
    assert elsewhere.collect(shared, ()) == 1
    assert elsewhere.read("a.sealed") == b"first"
    assert elsewhere.collect(shared, ()) == 0
    elsewhere.set_aside("a.sealed")
    assert elsewhere.collect(shared, ()) == 0


def test_a_folder_in_which_nothing_can_be_moved_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a stick with its switch on: nothing in it is renamed, made or taken away, whoever asks."""
    stick, box = tmp_path / "stick", FolderReportBox(tmp_path / "vault" / "meldingen")
    stick.mkdir()
    (stick / "a.sealed").write_bytes(b"first")
    for name in ("rename", "replace", "mkdir", "unlink"):
        monkeypatch.setattr(Path, name, refusing_in(stick, getattr(Path, name)))
    box.collect(stick, ())
    assert box.waiting() == ("a.sealed",)
    assert (stick / "a.sealed").exists()


def refusing_in(folder: Path, real: Callable[..., object]) -> Callable[..., object]:
    def refuse(path: Path, *args: object, **options: object) -> object:
        if path.is_relative_to(folder):
            raise PermissionError
        return real(path, *args, **options)

    return refuse


def test_a_folder_that_is_gone_or_ones_own_is_refused(tmp_path: Path) -> None:
    box = FolderReportBox(tmp_path / "vault" / "meldingen")
    box.folder.mkdir(parents=True)
    with pytest.raises(ViosError, match="report_folder_gone"):
        box.collect(tmp_path / "none", ())
    for own in (box.folder, box.folder.parent):
        with pytest.raises(ViosError, match="report_folder_own"):
            box.collect(own, ())


def test_a_shared_folder_cannot_fill_the_disk(
    tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = FolderReportBox(tmp_path / "vault" / "meldingen")
    for number in range(4):
        (shared / f"{number}.sealed").write_bytes(bytes([number]))
    monkeypatch.setattr(report_box, "MOST_COLLECTED", 2)
    assert box.collect(shared, ()) == 2
    monkeypatch.setattr(report_box, "LEAST_FREE", 2**63)
    monkeypatch.setattr(report_box, "MOST_COLLECTED", 9)
    assert box.collect(shared, ()) == 0
    assert len(names(shared)) == 3  # two that wait there, and the folder of what was fetched


def test_a_copy_under_another_name_does_not_come_back_for_ever(tmp_path: Path, shared: Path) -> None:
    box = FolderReportBox(tmp_path / "vault" / "meldingen")
    (shared / "a - kopie.sealed").write_bytes(b"first")
    assert box.collect(shared, ("a",)) == 1
    box.put_away("a - kopie.sealed")
    box.drop_done(box.done())
    assert box.collect(shared, ("a",)) == 0
    assert names(shared / FETCHED) == []
