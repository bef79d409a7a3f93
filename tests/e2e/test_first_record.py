"""From the first start to the first record, in the real program: with the keyboard nearly to the end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.commands import Home

MOST_CLICKS = 12


@pytest.mark.slow
def test_the_first_record_takes_few_clicks(tmp_path: Path) -> None:
    """Fails where the focus is not where the next thing is typed, and where a click was added on the way."""
    out = tmp_path / "uit"
    done = subprocess.run(
        [sys.executable, "-m", "vios_desktop", "tour", str(out), "--first-record"],
        env=Home(tmp_path).environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    parts = json.loads((out / "first-record.json").read_text("utf-8"))
    assert sum(part["clicks"] for part in parts) <= MOST_CLICKS
    assert "Samen" in done.stdout
    pictures = [path.stem for path in sorted(out.glob("*.png"))]
    assert pictures[0].endswith("welkom-licht")
    assert pictures[-1].endswith("vastgelegd-licht")
