"""What an export left in the clear is cleared, and nothing that the program did not make itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.backup.school import School, code_of, nothing
from vios_desktop.data.database import connect
from vios_desktop.data.package.unfinished import CONTENT, MARK
from vios_desktop.services.packages import PackagePurpose


class KilledError(BaseException):
    """As a kill: nothing that clears up is run."""


@pytest.fixture
def school(tmp_path: Path) -> School:
    return School.opened(tmp_path)


def leftovers(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.endswith(".vios-tmp")]


def half(school: School, disk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write until the last step and go no further; the folder that is left."""
    disk.mkdir(exist_ok=True)
    making = school.packages.begin(disk / "pakket", PackagePurpose.MOVE)

    def killed(_folder: Path) -> None:
        raise KilledError

    with monkeypatch.context() as patched:
        patched.setattr("vios_desktop.data.package.writing.check_package", killed)
        patched.setattr("vios_desktop.data.package.unfinished.Building.clear", lambda _self: False)
        with pytest.raises(KilledError):
            making.write(nothing, lambda: False)
    (left,) = leftovers(disk)
    assert (left / CONTENT / "tables" / "audit_entry.jsonl").stat().st_size
    return left


def test_it_is_cleared_at_the_next_unlock_and_forgotten(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    school.record(1, files=2)
    half(school, tmp_path / "disk", monkeypatch)
    school.close()
    raw = (school.info.folder / "data.db").read_bytes()
    assert b"vios-tmp" not in raw  # where it lies is told to nobody without the key
    session, _keys = school.computer.unlock(school.info)
    assert leftovers(tmp_path / "disk") == []
    session.vault.close()
    connection = connect(school.info.folder / "data.db", school.key)
    names = [name for (name,) in connection.execute("SELECT name FROM vault_meta")]
    connection.close()
    assert not any(name.startswith("unfinished") for name in names)


def test_it_is_cleared_before_the_next_export(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    school.record(1)
    half(school, tmp_path / "disk", monkeypatch)
    school.packages.begin(tmp_path / "other", PackagePurpose.MOVE).discard()
    assert leftovers(tmp_path / "disk") == []
    school.close()


def test_a_stick_that_is_away_is_waited_for(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    school.record(1)
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    left = half(school, stick, monkeypatch)
    stick.rename(pocket)
    service = school.packages
    with monkeypatch.context() as patched:  # what is in its place is another disk
        patched.setattr("vios_desktop.data.package.unfinished._device_of", lambda _path: -1)
        assert [package.folder for package in service.unfinished()] == [left]
        stick.mkdir()
        (waiting,) = service.unfinished()
    stick.rmdir()
    pocket.rename(stick)
    assert left.is_dir()
    assert service.unfinished() == ()
    assert not left.exists()
    service.gone(waiting)
    school.close()


def test_what_somebody_says_is_gone_is_not_looked_for(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    half(school, stick, monkeypatch)
    stick.rename(tmp_path / "pocket")
    service = school.packages
    with monkeypatch.context() as patched:
        patched.setattr("vios_desktop.data.package.unfinished._device_of", lambda _path: -1)
        service.gone(service.unfinished()[0])
        assert service.unfinished() == ()
    school.close()


def test_nothing_of_somebody_else_is_removed(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    school.record(1, files=1)
    service = school.packages
    foreign = half(school, tmp_path / "a", monkeypatch)
    (foreign / MARK).write_text("0" * 32)
    (foreign / "brief.txt").write_text("van iemand anders")
    mixed = half(school, tmp_path / "b", monkeypatch)
    (mixed / CONTENT / "brief.txt").write_text("van iemand anders")
    (mixed / CONTENT / "tables" / "lijst.xlsx").write_text("van iemand anders")
    elsewhere = tmp_path / "c" / "elders"
    linked = half(school, tmp_path / "c", monkeypatch)
    (linked / CONTENT / "tables").rename(elsewhere)
    (linked / CONTENT / "tables").symlink_to(elsewhere)
    assert service.unfinished() == ()
    assert (foreign / CONTENT / "tables" / "person.jsonl").is_file()
    assert sorted(path.name for path in mixed.rglob("*") if path.is_file()) == ["brief.txt", "lijst.xlsx"]
    assert (elsewhere / "person.jsonl").is_file()
    school.close()


def test_a_folder_that_refuses_is_tried_again(
    school: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = half(school, tmp_path / "disk", monkeypatch)
    service = school.packages
    with monkeypatch.context() as patched:

        def refuse(_path: Path, missing_ok: bool = False) -> None:
            raise PermissionError

        patched.setattr(Path, "unlink", refuse)
        assert [package.folder for package in service.unfinished()] == [left]
    assert service.unfinished() == ()
    assert not left.exists()
    school.close()


def test_what_is_being_written_is_left_alone_and_nothing_is_noted_afterwards(
    school: School, tmp_path: Path
) -> None:
    service = school.packages
    making = service.begin(tmp_path / "pakket", PackagePurpose.MOVE)
    seen: list[int] = []

    def report(_done: int, _total: int) -> None:
        if not seen:
            seen.append(len(service.unfinished()))

    making.write(report, lambda: False)
    assert seen == [0]
    assert (tmp_path / "pakket" / "manifest.json").is_file()
    assert service.unfinished() == ()
    assert leftovers(tmp_path) == []
    stopped = service.begin(tmp_path / "tweede", PackagePurpose.MOVE)
    assert code_of(lambda: stopped.write(nothing, lambda: True)) == "package_cancelled"
    assert service.unfinished() == ()
    assert leftovers(tmp_path) == []
    school.close()
