"""Running the real program in processes of its own, on a home folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PASSPHRASE = "een zin die lang genoeg is"


@dataclass(frozen=True)
class Home:
    """A user's place: everything the program keeps lies below `path`."""

    path: Path

    @property
    def vault(self) -> Path:
        return self.path / "school"

    @property
    def passphrase_file(self) -> Path:
        return self.path / "wachtwoord.txt"

    @property
    def opening(self) -> list[str]:
        return ["--vault", str(self.vault), "--passphrase-file", str(self.passphrase_file)]

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "VIOS_HOME": str(self.path / "home"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONUTF8": "1",
        }

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "vios_desktop", *arguments]
        return subprocess.Popen(
            command, env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "vios_desktop", *arguments]
        return subprocess.run(
            command, env=self.environment(), capture_output=True, text=True, check=False, timeout=120
        )

    def create(self, *more: str) -> str:
        """A new vault; returns the recovery key."""
        self.passphrase_file.write_text(PASSPHRASE + "\n", "utf-8")
        done = self.run("vault", "create", *self.opening, *more)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write_lines(self, *records: dict[str, Any] | str) -> Path:
        path = self.path / "incidenten.jsonl"
        lines = (record if isinstance(record, str) else json.dumps(record) for record in records)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return path

    def listed(self) -> list[dict[str, Any]]:
        done = self.run("list", "incidents", *self.opening, "--json")
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]


def record(number: int = 1, **more: Any) -> dict[str, Any]:
    """The smallest record that is accepted, with some more."""
    base = {
        "kind": "theft",
        "occurred_on": "2026-03-02",
        "place": "yard",
        "facts": f"Een fiets is weg, nummer {number}.",
    }
    return {**base, **more}
