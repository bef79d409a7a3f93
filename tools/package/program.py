"""The program without Python: PyInstaller's folder, made, trimmed and made to check itself."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tools.package.system_libraries import elf_files, needed_libraries, packages_for

ROOT: Final = Path(__file__).resolve().parents[2]
BUILD: Final = ROOT / "build"
DIST: Final = ROOT / "dist"
PROGRAM: Final = DIST / "vios"
PARTS: Final = BUILD / "parts"
WINDOWS: Final = sys.platform == "win32"


class PackageError(Exception):
    """What is handed out would not work; the text says why."""


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    user: tuple[int, int] | None = None,
) -> str:
    """Run a command and give what it printed; `user` is another account and its group, for which one must be root.

    Raises `PackageError` with that when it fails.
    """
    words = [str(part) for part in command]
    who: dict[str, Any] = {} if user is None else {"user": user[0], "group": user[1], "extra_groups": []}
    done = subprocess.run(
        words, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False, **who
    )
    if done.returncode != 0:
        raise PackageError(f"{Path(words[0]).name} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return str(done.stdout)


def freeze() -> Path:
    """Build `dist/vios` from `installer/vios.spec`."""
    program: list[str | Path] = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    folders: list[str | Path] = ["--distpath", DIST, "--workpath", BUILD / "pyinstaller"]
    environment = {**os.environ, "VIOS_PACKAGE_PARTS": str(PARTS)}
    environment.pop("PYTHONPATH", None)
    run([*program, *folders, ROOT / "installer" / "vios.spec"], env=environment)
    if not WINDOWS:
        _trim()
    return PROGRAM


def _trim() -> None:
    """Python's own library comes with the names of all its functions, three quarters of its size.

    Libraries out of the lock stay as they are, to the byte.
    """
    for library in PROGRAM.glob("_internal/libpython*.so*"):
        run(["strip", "--strip-unneeded", library])


def check(*, program: Path | None = None) -> str:
    """Let the built program check itself, away from this checkout; gives what it said.

    Raises `PackageError` when it is not whole.
    """
    start = program or PROGRAM / ("vios-cli.exe" if WINDOWS else "vios")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIOS"))}
    with tempfile.TemporaryDirectory(prefix="vios-package-") as folder:
        environment = {**clean, "QT_QPA_PLATFORM": "offscreen", "VIOS_HOME": str(Path(folder, "home"))}
        return run([start, "--self-check", "--window"], cwd=Path(folder), env=environment)


def system_packages() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The Debian packages the built program needs, and those it can do without. Raises `UnknownLibraryError`."""
    inside = frozenset(path.name for path in PROGRAM.rglob("*"))
    return packages_for(needed_libraries(elf_files(PROGRAM)), inside)


def size_mb(folder: Path) -> int:
    """What the folder takes on a disk, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink()) // 1_000_000
