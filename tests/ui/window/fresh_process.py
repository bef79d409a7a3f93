"""Runs a few lines of Python in a process of their own, offscreen, with the environment of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(code: str, home: Path, *words: str) -> str:
    """What it printed. Fails the test, with what it said, when it ended badly."""
    env = {**os.environ, "VIOS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *words], env=env, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
