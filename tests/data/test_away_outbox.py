"""Reports from a computer without the vault: to a folder of somebody else, or kept here as a sealed draft."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from vios_desktop.data.report_outbox import AwayOutbox, FolderOutbox
from vios_desktop.domain.errors import ViosError

ID, OTHER = "0a" * 16, "0b" * 16


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir(mode=0o755)
    return folder


def outbox(tmp_path: Path, place: Path | None) -> AwayOutbox:
    return AwayOutbox(FolderOutbox(tmp_path / "here"), lambda: place)


def test_a_report_goes_to_the_folder_elsewhere_and_its_draft_is_gone(tmp_path: Path, share: Path) -> None:
    away = outbox(tmp_path, share)
    away.keep_draft(ID, b"draft")
    assert away.drafts() == (ID,)
    away.hand_in(ID, b"sealed")
    assert [path.name for path in share.iterdir()] == [f"{ID}.sealed"]
    assert (share / f"{ID}.sealed").read_bytes() == b"sealed"
    assert away.drafts() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are inherited there")
def test_others_can_read_the_file_and_the_rights_of_their_folder_stay(tmp_path: Path, share: Path) -> None:
    outbox(tmp_path, share).hand_in(ID, b"sealed")
    assert stat.S_IMODE(share.stat().st_mode) == 0o755
    assert stat.S_IMODE((share / f"{ID}.sealed").stat().st_mode) == 0o644


@pytest.mark.parametrize("chosen", [True, False])
def test_a_folder_that_is_not_there_loses_nothing(tmp_path: Path, chosen: bool) -> None:
    away = outbox(tmp_path, tmp_path / "stick" if chosen else None)
    away.keep_draft(ID, b"draft")
    with pytest.raises(ViosError, match="report_place_gone"):
        away.hand_in(ID, b"sealed")
    with pytest.raises(ViosError, match="report_place_gone"):
        away.hand_in_draft(ID)
    assert away.drafts() == (ID,)
    assert not (tmp_path / "stick").exists()


def test_what_a_crash_left_is_handed_in_as_it_was(tmp_path: Path, share: Path) -> None:
    away = outbox(tmp_path, share)
    away.keep_draft(ID, b"draft")
    away.keep_draft(OTHER, b"other")
    away.hand_in_draft(ID)
    assert (share / f"{ID}.sealed").read_bytes() == b"draft"
    assert away.drafts() == (OTHER,)
    away.drop_draft(OTHER)
    assert away.drafts() == ()
