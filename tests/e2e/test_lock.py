"""Locking the real program: its process ends, a fresh one is asked for, the draft is in the vault."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import FixedClock
from tests.real_store import MARIT, PASSPHRASE, Computer, made_vault
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.draft import Draft

MARKER = "de jas van niemand lag in het fietsenhok"


class Ended:
    """A home in which the program has run and ended; what it left behind."""

    def __init__(self, home: Path, report: Path, done: subprocess.CompletedProcess[str]) -> None:
        self.home, self.done = home, done
        self.report = report.read_text("utf-8").splitlines() if report.is_file() else []
        computer = Computer(home, FixedClock())
        (info,) = computer.service.known()
        session, _keys = computer.unlock(info)
        with session.begin() as work:
            self.drafts: list[Draft] = list(work.drafts.of_account(session.account.id))
            self.log = [(entry.action, entry.detail) for entry in work.audit.entries(50)]
        session.vault.close()

    def everything_written(self) -> bytes:
        return b"".join(path.read_bytes() for path in self.home.rglob("*") if path.is_file())


def run(tmp_path: Path, mode: str, passphrase: str = PASSPHRASE) -> Ended:
    home, report = tmp_path / "home", tmp_path / "report.txt"
    (home / "vaults").mkdir(parents=True)
    made_vault().copied_to(home / "vaults" / "school")
    env = {**os.environ, "VIOS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "tests.e2e.lock_driver", mode, passphrase, MARKER, str(report)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)
    return Ended(home, report, done)


@pytest.fixture(scope="module")
def by_key(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    return run(tmp_path_factory.mktemp("key"), "key")


def test_the_process_ends_well_and_asks_for_a_fresh_one(by_key: Ended) -> None:
    assert by_key.done.returncode == 0, by_key.done.stderr
    asked, _waited_for, ended = by_key.report[-3:]
    assert (asked, ended) == ("relaunch -m vios_desktop --after-lock", "ended")


def test_threads_wait_for_the_window_as_long_as_it_is_there(by_key: Ended) -> None:
    assert [line for line in by_key.report if "waited for" in line] == [
        "the window is waited for: True",
        "the window is waited for: False",
    ]


def test_what_was_typed_is_a_draft_in_the_vault(by_key: Ended) -> None:
    (draft,) = by_key.drafts
    assert MARKER in str(draft.values)


def test_the_lock_is_in_the_log(by_key: Ended) -> None:
    assert (AuditAction.LOCKED, "reason=asked") in by_key.log


def test_no_typed_word_is_outside_the_encrypted_vault(by_key: Ended) -> None:
    assert MARKER.encode() not in by_key.everything_written()
    assert MARKER not in by_key.done.stdout + by_key.done.stderr
    assert MARIT.encode() not in (by_key.home / "settings" / "interface.json").read_bytes()


def test_the_title_of_the_window_says_nothing(by_key: Ended) -> None:
    assert "title VIOS" in by_key.report


def test_idle_time_warns_and_locks_with_a_dialog_open(tmp_path: Path) -> None:
    ended = run(tmp_path, "idle")
    assert ended.done.returncode == 0, ended.done.stderr
    assert "warning VIOS vergrendelt over 24 seconden" in ended.report
    assert "windows 0" in ended.report
    assert "relaunch -m vios_desktop --after-lock" in ended.report
    assert (AuditAction.LOCKED, "reason=idle") in ended.log
    assert MARKER in str(ended.drafts[0].values)


def test_closing_the_window_keeps_the_draft_and_starts_nothing(tmp_path: Path) -> None:
    ended = run(tmp_path, "close")
    assert ended.done.returncode == 0, ended.done.stderr
    assert not [line for line in ended.report if line.startswith("relaunch")]
    assert (AuditAction.LOCKED, "reason=closed") in ended.log
    assert MARKER in str(ended.drafts[0].values)
