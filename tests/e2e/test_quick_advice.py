"""Advice without an account in the real program leaves nothing on the disk, in the home or the temp folder."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.real_store import SCHOOL, made_vault
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.open_rules_file import OpenRulesFile
from vios_desktop.services.open_rules import OpenRules

CHANGES_ANYWAY = {
    "settings/interface.json",
    "settings/window.call",
    "settings/window.lock",
    "settings/vaults.json",
}
"""Where the window stood, and that it stood there: also written by looking at the unlock screen only."""


class Ran:
    """What one run left in its home and its temporary folder."""

    def __init__(self, folder: Path, home: Path, mode: str) -> None:
        self.report_file, self.saved = folder / f"{mode}.txt", folder / "stick" / "advies.pdf"
        self.saved.parent.mkdir(exist_ok=True)
        self.temp = folder / f"temp-{mode}"
        self.temp.mkdir()
        env = {
            **os.environ,
            "VIOS_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(folder),
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.temp)),
        }
        command = [sys.executable, "-m", "tests.e2e.quick_driver", mode, str(self.report_file), str(self.saved)]
        self.done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)
        self.files = {
            path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()
        }
        self.report = self.report_file.read_text("utf-8").splitlines() if self.report_file.is_file() else []


class Runs:
    """First the unlock screen alone, then advice on the same home."""

    def __init__(self, folder: Path) -> None:
        home = folder / "home"
        (home / "vaults").mkdir(parents=True)
        made_vault().copied_to(home / "vaults" / "school")
        rules = OpenRules(date(2026, 11, 20), SCHOOL, {"house_rules": "yes"})
        OpenRulesFile(VaultFolder(home / "vaults" / "school").open_rules).write(rules)
        self.folder = folder
        self.before = Ran(folder, home, "look")
        self.after = Ran(folder, home, "advice")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    return Runs(tmp_path_factory.mktemp("quick"))


def test_it_went_all_the_way(runs: Runs) -> None:
    assert runs.before.done.returncode == 0, runs.before.done.stderr
    assert runs.after.done.returncode == 0, runs.after.done.stderr
    assert runs.after.report[-1] == "ended"
    assert sum(line.startswith("answered") for line in runs.after.report) >= 4
    assert any("schoolregels" in line for line in runs.after.report), "the released rule was on a card"
    assert any(line.startswith("printed ") and line != "printed 0" for line in runs.after.report)
    assert runs.after.saved.read_bytes().startswith(b"%PDF")


def test_no_file_came_and_none_changed(runs: Runs) -> None:
    assert runs.after.files.keys() == runs.before.files.keys()
    changed = {name for name, content in runs.after.files.items() if content != runs.before.files[name]}
    assert {name for name in changed if not name.startswith("logs/")} <= CHANGES_ANYWAY


def test_the_temporary_folder_is_empty(runs: Runs) -> None:
    assert [path for path in runs.after.temp.rglob("*") if path.is_file()] == []


def test_nothing_outside_the_home_but_the_file_that_was_asked_for(runs: Runs) -> None:
    home = runs.folder / "home"
    outside = {
        path.relative_to(runs.folder).as_posix()
        for path in runs.folder.rglob("*")
        if path.is_file() and home not in path.parents
    }
    cache = {name for name in outside if name.startswith(".cache/")}
    assert outside - cache == {"look.txt", "advice.txt", "stick/advies.pdf"}


def test_no_answer_kind_or_word_of_the_advice_is_in_any_file(runs: Runs) -> None:
    """The vault is locked and encrypted; whatever could be written in the clear is looked through."""
    ids = (line.removeprefix("answered ") for line in runs.after.report if line.startswith("answered "))
    answered = {name for name in ids if len(name) > 6}
    assert answered
    marks = {
        *answered,
        "vape_trade",
        "Vapes verkopen",
        "Verkoop van vapes",
        "Verkocht vapes",
        "advies.pdf",
        "stick",
    }
    for name, content in runs.after.files.items():
        if not name.endswith("data.db"):
            assert not [mark for mark in marks if mark.encode() in content], name
    spoken = runs.after.done.stdout + runs.after.done.stderr
    assert not [mark for mark in marks if mark in spoken]


def test_the_vault_was_not_touched(runs: Runs) -> None:
    for name in ("data.db", "slots.json", "snel-advies.json"):
        path = f"vaults/school/{name}"
        assert runs.after.files[path] == runs.before.files[path]
