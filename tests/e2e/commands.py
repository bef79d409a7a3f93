"""Running the real program in processes of its own, on a home folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.real_store import PASSPHRASE, made_vault

OWN_CHOICES = ("PYTHONUTF8", "PYTHONIOENCODING", "PYTHONUNBUFFERED")  # a user has not set them
COMMAND = (sys.executable, "-m", "vios_desktop")


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

    def environment(self, **more: str) -> dict[str, str]:
        own = {"VIOS_HOME": str(self.path / "home"), "QT_QPA_PLATFORM": "offscreen"}
        inherited = {key: value for key, value in os.environ.items() if key not in OWN_CHOICES}
        return {**inherited, **own, **more}

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*COMMAND, *arguments], env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments],
            env=self.environment(**environment),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=1800,  # the tour takes many minutes on a busy machine
        )

    def with_passphrase(self) -> Home:
        self.passphrase_file.write_text(PASSPHRASE + "\n", "utf-8")
        return self

    def with_vault(self) -> Home:
        """A vault that was made before with a cheap derivation: only a test of making one pays for a real one."""
        made_vault().copied_to(self.vault)
        return self.with_passphrase()

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
