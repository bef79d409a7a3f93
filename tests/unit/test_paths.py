"""Where the program keeps what belongs to one user."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from vios_desktop.domain.errors import ViosError
from vios_desktop.paths import Paths, find_paths, make_private_folder


def test_vios_home_moves_everything(tmp_path: Path) -> None:
    paths = find_paths({"VIOS_HOME": str(tmp_path / "elders"), "VIOS_COMPUTER": str(tmp_path / "allen")})
    assert paths == Paths(tmp_path / "elders", tmp_path / "allen")
    assert paths.computer_content == tmp_path / "allen" / "content"
    assert Paths(tmp_path).computer_content is None
    for folder in (paths.vaults, paths.content, paths.settings, paths.logs, paths.practice):
        assert folder.parent == tmp_path / "elders"


def test_a_relative_home_becomes_absolute_and_an_empty_one_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_paths({"VIOS_HOME": "hier"}).home == tmp_path / "hier"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert find_paths({"VIOS_HOME": "  "}) == find_paths({})
    assert find_paths({}).home.is_absolute()
    assert find_paths({}).home.name == "VIOS"


def test_a_home_in_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_paths({"VIOS_HOME": "~/vios"}).home == tmp_path / "vios"


def test_folders_are_for_the_owner_only(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "diep" / "vios")
    paths.create()
    paths.logs.chmod(0o755)
    paths.create()
    for folder in (paths.home, paths.vaults, paths.settings, paths.logs, paths.practice):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_home_that_was_there_keeps_its_own_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Paths(tmp_path).create()
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "vaults").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_told_without_its_path(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    tries: tuple[Callable[[], None], ...] = (
        lambda: make_private_folder(tmp_path / "bestand"),
        lambda: make_private_folder(tmp_path / "bestand" / "map"),
        lambda: Paths(tmp_path / "bestand").create(),
    )
    for make in tries:
        with pytest.raises(ViosError) as caught:
            make()
        assert str(caught.value) == "folder_not_made"
        assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("platform", "environ", "found"),
    [
        ("linux", {}, "/var/lib/vios"),
        ("darwin", {}, "/Library/Application Support/VIOS"),
        ("win32", {"PROGRAMDATA": "/programdata"}, "/programdata/VIOS"),
        ("win32", {}, None),
    ],
)
def test_what_is_for_every_user_lies_where_the_system_says(
    monkeypatch: pytest.MonkeyPatch, platform: str, environ: dict[str, str], found: str | None
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert find_paths({"VIOS_HOME": "/x", **environ}).computer == (Path(found) if found else None)
