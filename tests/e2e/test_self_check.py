"""`vios --self-check`: says what is whole and what is not, tells nothing personal, and leaves nothing behind."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.data.db.corpus_vaults import CORPUS
from vios_desktop import resource_files
from vios_desktop.app import self_check, self_check_points
from vios_desktop.app.self_check import NotWholeError, Point
from vios_desktop.domain.errors import ViosError

SECRET = "pieter.jansen"


def checked(*works: Callable[[Path], str]) -> tuple[int, str]:
    out = io.StringIO()
    points = [Point(f"punt {number}", work) for number, work in enumerate(works)]
    return self_check.run([self_check.OPTION], out, points), out.getvalue()


def raising(error: Exception) -> Callable[[Path], str]:
    def work(_folder: Path) -> str:
        raise error

    return work


@pytest.mark.slow
def test_this_program_is_whole_and_leaves_nothing(tmp_path: Path) -> None:
    passing, home = tmp_path / "passing", tmp_path / "home"
    passing.mkdir()
    home.mkdir()
    places = {
        "TMPDIR": str(passing),
        "HOME": str(home),
        "VIOS_HOME": str(home / "vios"),
        "XDG_RUNTIME_DIR": str(home),
    }
    done = subprocess.run(
        [sys.executable, "-m", "vios_desktop", "--self-check", "--window"],
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    points = len(self_check.all_points(window=True))
    assert f"In orde: {points} van {points} onderdelen" in done.stdout
    assert str(tmp_path) not in done.stdout
    assert list(passing.iterdir()) == []
    assert [path.name for path in home.rglob("*") if path.is_file()] == []


def test_a_point_that_fails_is_named_and_the_others_still_run() -> None:
    status, said = checked(
        lambda _folder: "mooi",
        raising(NotWholeError("er ontbreekt een stuk")),
        raising(ViosError("disk_full")),
        lambda _folder: "ook mooi",
    )
    assert status == 1
    assert "goed  punt 0: mooi" in said
    assert "FOUT  punt 1: er ontbreekt een stuk" in said
    assert "(disk_full)" in said
    assert "goed  punt 3: ook mooi" in said
    assert "Niet in orde: punt 1, punt 2." in said


def test_the_message_of_a_library_is_not_repeated() -> None:
    missing = ModuleNotFoundError(f"/home/{SECRET}", name="alembic.ddl")
    status, said = checked(raising(OSError(f"/home/{SECRET}/x")), raising(missing))
    assert status == 1
    assert SECRET not in said
    assert "OSError in test_self_check.py" in said
    assert "ModuleNotFoundError (alembic.ddl)" in said


def test_a_folder_of_a_point_is_gone_afterwards_also_when_it_fails() -> None:
    folders: list[Path] = []

    def work(folder: Path) -> str:
        folders.append(folder)
        (folder / "file").write_text("x", "ascii")
        message = "x"
        raise NotWholeError(message)

    checked(work, work)
    assert len(set(folders)) == 2
    assert not any(folder.exists() for folder in folders)


def test_an_unknown_option_is_refused() -> None:
    out = io.StringIO()
    assert self_check.run([self_check.OPTION, "--windows"], out, []) == 2
    assert "--self-check [--window]" in out.getvalue()


@pytest.mark.parametrize("lost", ["i18n/vios_nl.qm", "fonts/Inter_400Regular.ttf", "sealed/words.txt"])
def test_a_package_that_lost_a_file_is_noticed(lost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(resource_files.root(), tmp_path / "resources")
    monkeypatch.setattr(resource_files, "root", lambda: tmp_path / "resources")
    self_check_points.resources(tmp_path)
    (tmp_path / "resources" / lost).write_bytes(b"")
    with pytest.raises(NotWholeError, match=lost.split("/", maxsplit=1)[0]):
        self_check_points.resources(tmp_path)


def test_every_folder_of_the_resources_is_looked_at() -> None:
    folders = {path.name for path in resource_files.root().iterdir() if path.is_dir()}
    assert folders == {pattern.split("/", maxsplit=1)[0] for pattern in self_check_points.NEEDED}


def test_a_lost_record_of_the_old_database_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from vios_desktop.data import old_sample

    real, asked = old_sample.records_in, []

    def losing(path: Path, key: bytes, newest: int) -> dict[str, int]:
        asked.append(path)
        return {name: rows - len(asked) + 1 for name, rows in real(path, key, newest).items()}

    monkeypatch.setattr(old_sample, "records_in", losing)
    with pytest.raises(NotWholeError, match="verloren"):
        self_check_points.migration(tmp_path)


def test_the_old_database_is_that_of_the_first_version() -> None:
    shipped = resource_files.root() / "self_check" / "v0001.sqlite.xz"
    assert shipped.read_bytes() == (CORPUS / "v0001.sqlite.xz").read_bytes()
