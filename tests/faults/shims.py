"""Builds the libraries that log or spoil what a program does with files; on Linux with gcc."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def missing() -> str:
    """Why they cannot be built here; empty when they can."""
    if sys.platform != "linux":
        return "only on Linux"
    return "" if shutil.which("gcc") else "no gcc (apt-get install gcc libc6-dev)"


def built(name: str, folder: Path) -> Path:
    """The library of `name`.c, made in `folder`."""
    target = folder / f"{name}.so"
    compiler = shutil.which("gcc")
    if compiler is None:
        raise RuntimeError(missing())
    command = [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(target), str(HERE / f"{name}.c")]
    subprocess.run([*command, "-ldl"], check=True, capture_output=True)
    return target
