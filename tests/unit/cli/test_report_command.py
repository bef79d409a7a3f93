"""`vios report open`: sealed reports with the recovery key of a school whose file is lost."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.sealed import INBOX, INVITATION, NOTE, PHOTO, REPORT, public_half, with_files
from tests.faults.sealed_fuzz import interior, sealed_interior
from tests.real_store import CHEAP, made_vault
from tests.unit.cli.terminal import Printed, Terminal
from vios_desktop.data import report_rescue
from vios_desktop.data.keys.holders import divide
from vios_desktop.data.keys.key_file import encode
from vios_desktop.data.keys.key_store import KeyFileStore
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.domain.invitation import Invitation
from vios_desktop.domain.sealed_report import ReportFile, SealedReport
from vios_desktop.sealed.report_file import seal


class LostSchool:
    """A terminal where of the vault only the key slots are left, and sealed reports wait in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.terminal = folder, Terminal(folder)
        self.kept = folder / "kopie" / "slots.json"
        self.kept.parent.mkdir()
        self.kept.write_bytes((made_vault().folder / "slots.json").read_bytes())
        slot = KeyFileStore(self.kept, self.kept).read().key_file.recovery_slot()
        self.invitation = Invitation(
            "Proef", public_half(INBOX), slot.public_key, INVITATION.token, date(2027, 8, 1)
        )
        self.key = folder / "sleutel.txt"
        self.key.write_text(made_vault().recovery_key, "utf-8")
        self.waiting = folder / "meldingen"
        self.waiting.mkdir()
        self.target = folder / "open"

    def hands_in(self, report: SealedReport, number: int = 1) -> Path:
        return self.lays_down(seal(report, self.invitation), number)

    def lays_down(self, content: bytes, number: int = 1) -> Path:
        path = self.waiting / f"{number:032x}.sealed"
        path.write_bytes(content)
        return path

    def opened(self, *more: str | Path, keys: Path | None = None, given: Path | None = None) -> Printed:
        opening = ("--keys", keys or self.kept, "--recovery-key-file", self.key, "--to", self.target)
        return self.terminal.run("report", "open", given or self.waiting, *opening, *more)

    def told(self, folder: str = "melding-001") -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.target / folder / "melding.json").read_text("utf-8"))
        return found

    def left_beside(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir() if path.name.startswith("."))


@pytest.fixture
def lost(tmp_path: Path) -> LostSchool:
    return LostSchool(tmp_path)


def test_a_report_comes_back_whole_and_it_is_said_that_it_is_open(lost: LostSchool) -> None:
    sealed = lost.hands_in(with_files())
    before = sealed.read_bytes()
    printed = lost.opened()
    assert printed.status == 0, printed.err
    assert "NIET versleuteld" in printed.out
    assert "NIET versleuteld" in (lost.target / "LEESMIJ.txt").read_text("utf-8")
    folder = lost.target / "melding-001"
    assert {path.name for path in folder.iterdir()} == {
        "melding.txt",
        "melding.json",
        "bestand-01.jpg",
        "bestand-02.txt",
    }
    assert (folder / "bestand-01.jpg").read_bytes() == PHOTO.content
    assert (folder / "bestand-02.txt").read_bytes() == NOTE.content
    told = lost.told()
    assert (told["what"], told["who"], told["receipt"]) == (REPORT.what, REPORT.who, REPORT.receipt)
    assert told["verified"] is False
    assert REPORT.what in (folder / "melding.txt").read_text("utf-8")
    assert INVITATION.token.hex() not in (folder / "melding.json").read_text("utf-8")
    assert sealed.read_bytes() == before
    assert lost.left_beside() == []
    assert sorted(path.name for path in lost.target.iterdir()) == ["LEESMIJ.txt", "melding-001"]


def test_nothing_of_what_was_written_is_printed(lost: LostSchool) -> None:
    lost.hands_in(replace(with_files(), reporter="Marit Fictief"))
    for more in ((), ("--json",)):
        lost.target = lost.folder / f"open{len(more)}"
        printed = lost.opened(*more)
        assert printed.status == 0
        for word in ("Ruzie", "Marit", "foto", "Fietsenstalling", "uit de tweede"):
            assert word not in printed.out + printed.err


@pytest.mark.parametrize("place", ["folder", "backup"])
def test_the_keys_may_lie_in_the_old_folder_or_in_a_backup(lost: LostSchool, place: str) -> None:
    lost.hands_in(REPORT)
    keys = lost.kept.parent
    if place == "backup":
        made_vault().copied_to(lost.terminal.vault)
        made = lost.terminal.run("backup", *lost.terminal.opening, "--json")
        keys = Path(json.loads(made.out)["file"])
    printed = lost.opened("--json", keys=keys)
    assert printed.status == 0, printed.err
    answer = json.loads(printed.out)
    assert (answer["encrypted"], answer["folder"]) == (False, str(lost.target))
    assert [one["receipt"] for one in answer["opened"]] == [REPORT.receipt]


def test_a_wrong_key_opens_nothing_and_is_slowed_down(lost: LostSchool) -> None:
    lost.hands_in(REPORT)
    lost.key.write_text(" ".join(RecoveryCode.generate().groups()), "utf-8")
    for _ in range(3):
        printed = lost.opened()
        assert printed.status == 1
        assert "hoort niet bij dit bestand" in printed.err
    assert "hoort niet" not in lost.opened().err
    assert not lost.target.exists()


def test_two_of_three_holders_open_them_together(lost: LostSchool) -> None:
    lost.hands_in(REPORT)
    store, holders = KeyFileStore(lost.kept, lost.kept), [RecoveryCode.generate(holder=one) for one in (1, 2, 3)]
    code = RecoveryCode.from_text(made_vault().recovery_key)
    lost.kept.write_bytes(encode(divide(store.read().key_file, code, holders, CHEAP)))
    files = [lost.folder / "een.txt", lost.folder / "drie.txt"]
    for file, holder in zip(files, (holders[0], holders[2]), strict=True):
        file.write_text(" ".join(holder.groups()), "utf-8")
    keys = ("--keys", lost.kept, "--holder-code-files", files[0], files[1])
    printed = lost.terminal.run("report", "open", lost.waiting, *keys, "--to", lost.target)
    assert printed.status == 0, printed.err
    assert lost.told()["what"] == REPORT.what


def test_spoilt_foreign_and_hostile_files_are_told_and_stop_no_other(lost: LostSchool) -> None:
    good = seal(REPORT, lost.invitation)
    lost.lays_down(good, 1)
    lost.lays_down(good[:-1], 2)
    lost.lays_down(seal(REPORT, INVITATION), 3)
    lost.lays_down(sealed_interior(interior(b"{}", []), lost.invitation), 4)
    printed = lost.opened("--json")
    assert printed.status == 1
    answer = json.loads(printed.out)
    refused = {Path(one["file"]).name[:32].lstrip("0"): one["code"] for one in answer["refused"]}
    assert refused == {"2": "sealed_damaged", "3": "sealed_foreign", "4": "sealed_hostile"}
    assert [Path(one["file"]).name[:32].lstrip("0") for one in answer["opened"]] == ["1"]
    assert sorted(path.name for path in lost.target.iterdir()) == ["LEESMIJ.txt", "melding-001"]


def test_when_nothing_opens_nothing_is_written(lost: LostSchool) -> None:
    lost.hands_in(REPORT).write_bytes(seal(REPORT, INVITATION))
    printed = lost.opened()
    assert printed.status == 1
    assert "niets geschreven" in printed.out
    assert "Probeer de oude" in printed.err
    assert not lost.target.exists()
    assert lost.left_beside() == []


def test_a_file_that_no_dossier_takes_is_not_written(lost: LostSchool) -> None:
    program = ReportFile("foto.jpg", b"MZ" + bytes(2000))
    lost.hands_in(replace(REPORT, files=(program, NOTE)))
    printed = lost.opened("--json")
    assert printed.status == 0
    (one,) = json.loads(printed.out)["opened"]
    assert (one["files"], one["left_out"]) == (1, ["file_program"])
    names = {path.name for path in (lost.target / "melding-001").iterdir()}
    assert names == {"melding.txt", "melding.json", "bestand-02.txt"}
    assert lost.told()["left_out"] == [{"name": "foto.jpg", "reason": "file_program"}]


def test_nothing_is_ever_written_over(lost: LostSchool) -> None:
    lost.hands_in(REPORT)
    lost.target.mkdir()
    (lost.target / "van mij.txt").write_text("blijft", "utf-8")
    printed = lost.opened()
    assert printed.status == 1
    assert "niet leeg" in printed.err
    assert [path.name for path in lost.target.iterdir()] == ["van mij.txt"]


def test_a_place_on_the_network_is_refused(lost: LostSchool) -> None:
    lost.hands_in(REPORT)
    lost.terminal.computer.disk.remote.add(lost.folder)
    assert lost.opened().status == 1
    assert not lost.target.exists()


@pytest.mark.parametrize("number", range(1, 6))
def test_a_disk_that_fails_at_any_file_leaves_nothing(
    lost: LostSchool, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost.hands_in(with_files())
    calls = iter(range(1, 100))

    def fails(_descriptor: int) -> None:
        if next(calls) == number:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(report_rescue, "sync_to_disk", fails)
    printed = lost.opened()
    assert printed.status == 1
    assert "vol" in printed.err
    assert not lost.target.exists()
    assert lost.left_beside() == []


def test_what_a_killed_program_left_goes_at_the_next_try(lost: LostSchool) -> None:
    lost.hands_in(REPORT)
    left = lost.folder / ".open-0123abcd"
    (left / "meldingen" / "melding-001").mkdir(parents=True)
    (left / "meldingen" / "melding-001" / "melding.txt").write_text("open en bloot", "utf-8")
    assert lost.opened().status == 0
    assert lost.left_beside() == []


def test_no_keys_and_no_reports_are_told(lost: LostSchool) -> None:
    assert "geen verzegelde meldingen" in lost.opened().err
    assert "geen verzegelde meldingen" in lost.opened(given=lost.key).err
    lost.hands_in(REPORT)
    assert "geen sleutels" in lost.opened(keys=lost.waiting).err
    assert "geen sleutels" in lost.opened(keys=lost.folder / "weg.json").err
    assert not lost.target.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses such names itself")
def test_a_name_made_by_somebody_else_does_not_speak_to_the_terminal(lost: LostSchool) -> None:
    (lost.waiting / "\x1b]0;boe\x07.sealed").write_bytes(bytes(300))
    printed = lost.opened()
    assert printed.status == 1
    assert "\x1b" not in printed.err + printed.out


def test_a_link_to_something_else_is_not_followed(lost: LostSchool) -> None:
    real = lost.hands_in(REPORT)
    moved = lost.folder / "elders.sealed"
    real.rename(moved)
    real.symlink_to(moved)
    assert "geen verzegelde meldingen" in lost.opened().err
