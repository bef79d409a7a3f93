#!/usr/bin/env python3
"""Everything a developer types: `python3 dev.py run`, `python3 dev.py test`. Needs only Python 3.11 or newer.

run [ARGS…]    set up, then start VIOS (run --demo opens the practice school)
test [ARGS…]   set up, then format, lint, types, import rules, translations and all tests
setup          only set up
vios ARGS…     set up, then the command line: dev.py vios protocols list
translations   collect new texts of the screens into resources/i18n and compile them
format         put the code in its format
tour DIR       drive the real program offscreen and leave pictures in DIR
faults [ARGS…] play faults by the thousand, minutes to hours (--short: a sample; --help)
bench [ARGS…]  print the table of speed, side by side in one run (--help)
package        make the program without Python and its packages in dist/ (--install [--tour]: try it, as root)
lock           write requirements.lock anew (needs uv)
notices        write the licences of what is in the lock anew, after a change of it
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "vios-set-up"
PYTEST: tuple[str | Path, ...] = (PYTHON, "-m", "pytest")
OLDEST_PYTHON = (3, 11)
CODE = ("vios_desktop", "tests", "benchmarks", "tools", "installer", "dev.py")

# Which Debian package brings a library that Qt misses when it starts.
DEBIAN_PACKAGES = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libxkbcommon.so": "libxkbcommon0",
    "libfontconfig.so": "libfontconfig1",
    "libdbus-1.so": "libdbus-1-3",
    "libglib-2.0.so": "libglib2.0-0",
    "libgthread-2.0.so": "libglib2.0-0",
    "libfreetype.so": "libfreetype6",
    "libX11.so": "libx11-6",
}
# What makes packages, and the Debian package that brings it.
PACKAGE_TOOLS = {"objdump": "binutils", "strip": "binutils", "dpkg-deb": "dpkg", "makensis": "nsis"}
WINDOW_PACKAGES = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 "
    "libxcb-xkb1 libxkbcommon-x11-0"
)


class StepFailedError(Exception):
    """A step did not succeed; the text says which and what to do."""


def say(text: str) -> None:
    print(f"-- {text}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], *, what: str, env: dict[str, str] | None = None) -> None:
    """Run a command in the project's folder; raise `StepFailedError` naming `what` when it fails."""
    started = time.monotonic()
    result = subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False)
    if result.returncode != 0:
        raise StepFailedError(f"{what} failed (exit status {result.returncode})")
    say(f"{what}: done in {time.monotonic() - started:.0f} s")


def run_together(commands: dict[str, Sequence[str | Path]]) -> None:
    """Run commands beside each other, offscreen. Raises `StepFailedError`, and shows what a failing one wrote."""
    started = time.monotonic()
    with ExitStack() as files:
        running = []
        for what, command in commands.items():
            written = files.enter_context(tempfile.TemporaryFile())
            words = [str(part) for part in command]
            process = subprocess.Popen(words, cwd=ROOT, env=offscreen(), stdout=written, stderr=subprocess.STDOUT)
            running.append((what, process, written))
        failed = []
        for what, process, written in running:
            if process.wait() != 0:
                failed.append(what)
                written.seek(0)
                sys.stderr.write(written.read().decode("utf-8", "replace"))
    if failed:
        raise StepFailedError(f"{' and '.join(failed)} failed")
    say(f"{' and '.join(commands)}: done in {time.monotonic() - started:.0f} s")


def offscreen() -> dict[str, str]:
    """The environment of tests and pictures: no display needed, and no settings of the user touched.

    Modules that were compiled are kept: the tests start the program dozens of times.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def make_environment() -> None:
    if PYTHON.exists():
        return
    say("making the environment in .venv")
    check = subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False)
    if check.returncode != 0:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise StepFailedError(
            f"Python has no venv here. On Debian or Ubuntu: apt-get install python{version}-venv"
        )
    result = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise StepFailedError(f"the environment could not be made:\n{result.stdout}{result.stderr}")


def fingerprint() -> str:
    """What the environment depends on: the lock, the project file and the interpreter."""
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), str(ROOT).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install() -> None:
    if STAMP.exists() and STAMP.read_text("ascii") == fingerprint():
        return
    say("installing what requirements.lock names, checked against its hashes")
    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    pip.append("--no-compile")  # of five thousand modules some are used; those are compiled then
    # The lock is complete. Without --no-deps pip looks for a newer `coverage[toml]` than the one that is pinned.
    run([*pip, "--require-hashes", "--no-deps", "-r", LOCK], what="dependencies")
    run([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT], what="VIOS itself")
    run([PYTHON, "-m", "pip", "--disable-pip-version-check", "check"], what="dependencies complete")
    STAMP.write_text(fingerprint(), "ascii")


def check_qt() -> None:
    """Load Qt once, offscreen; name the missing system package if that fails."""
    command = [str(PYTHON), "-c", "from PySide6.QtWidgets import QApplication; QApplication([])"]
    result = subprocess.run(command, capture_output=True, text=True, env=offscreen(), check=False)
    if result.returncode == 0:
        return
    for library, package in DEBIAN_PACKAGES.items():
        if library in result.stderr:
            raise StepFailedError(
                f"Qt misses {library}. On Debian or Ubuntu: apt-get install {package}\n"
                f"A window under X also needs: {WINDOW_PACKAGES}"
            )
    raise StepFailedError(f"Qt does not start:\n{result.stderr}")


def compile_translations() -> None:
    sources = list((ROOT / "resources" / "i18n").glob("*.ts"))
    targets = [ROOT / "resources" / "i18n" / name for name in ("vios_nl.qm", "vios_en.qm")]
    newest = max((source.stat().st_mtime for source in sources), default=0.0)
    if sources and any(not target.exists() or target.stat().st_mtime < newest for target in targets):
        run([PYTHON, ROOT / "tools" / "translations.py", "compile"], what="translations")


def compile_ahead() -> None:
    """What PySide6 carries as source is compiled once, and not at every start (ADR 32)."""
    target = ROOT / "resources" / "compiled" / "pyside6.bin"
    if not target.exists() or target.stat().st_mtime < STAMP.stat().st_mtime:
        run([PYTHON, ROOT / "tools" / "compile_ahead.py"], what="compiled ahead", env=offscreen())


def set_up() -> None:
    make_environment()
    install()
    check_qt()
    compile_translations()
    compile_ahead()


def command_test(arguments: list[str]) -> None:
    """Every check, in the order in which it is cheapest to fail."""
    set_up()
    run([BIN / "ruff", "format", "--check", *CODE], what="format")
    run([BIN / "ruff", "check", *CODE], what="lint")
    run([BIN / "lint-imports"], what="import rules", env={**os.environ, "PYTHONPATH": str(ROOT)})
    run([PYTHON, ROOT / "tools" / "translations.py", "check"], what="translations complete")
    # Each uses one core. Tests that were found once lie compiled beside their sources, for every worker.
    run_together(
        {"types": [BIN / "mypy"], "tests found": [*PYTEST, "--collect-only", "--quiet", "--quiet", *arguments]}
    )
    # A failing test can be run alone with: dev.py test -n 0 tests/… -k …
    workers = str((os.cpu_count() or 1) + 1)  # some tests wait for a program of their own, the tour longest
    run([*PYTEST, "-n", workers, "--dist", "worksteal", *arguments], what="tests", env=offscreen())


def command_run(arguments: list[str]) -> None:
    set_up()
    say("starting VIOS")
    sys.exit(subprocess.run([str(PYTHON), "-m", "vios_desktop", *arguments], check=False).returncode)


def command_vios(arguments: list[str]) -> None:
    set_up()
    sys.exit(subprocess.run([str(PYTHON), "-m", "vios_desktop", *arguments], check=False).returncode)


def command_tour(arguments: list[str]) -> None:
    set_up()
    sys.exit(
        subprocess.run(
            [str(PYTHON), "-m", "vios_desktop", "tour", *arguments], env=offscreen(), check=False
        ).returncode
    )


def command_faults(arguments: list[str]) -> None:
    set_up()
    run([PYTHON, "-m", "tests.faults.campaign", *arguments], what="faults", env=offscreen())


def command_bench(arguments: list[str]) -> None:
    set_up()
    sys.exit(
        subprocess.run(
            [str(PYTHON), "-m", "benchmarks.figures", *arguments], env=offscreen(), cwd=ROOT, check=False
        ).returncode
    )


def check_package_tools() -> None:
    """Name every Debian package that making the packages misses here."""
    if os.name == "nt":
        return  # installer/README.md says what Windows needs
    missing = {package for tool, package in PACKAGE_TOOLS.items() if shutil.which(tool) is None}
    if missing:
        raise StepFailedError(f"missing. On Debian or Ubuntu: apt-get install {' '.join(sorted(missing))}")


def command_package(arguments: list[str]) -> None:
    check_package_tools()
    set_up()
    run([PYTHON, "-m", "tools.package", *arguments], what="package", env=offscreen())


def command_translations(_arguments: list[str]) -> None:
    set_up()
    run([PYTHON, ROOT / "tools" / "translations.py", "update"], what="texts collected")
    run([PYTHON, ROOT / "tools" / "translations.py", "compile"], what="translations compiled")


def command_format(_arguments: list[str]) -> None:
    set_up()
    run([BIN / "ruff", "check", "--fix", "--select", "I", *CODE], what="imports")
    run([BIN / "ruff", "format", *CODE], what="format")


def command_lock(_arguments: list[str]) -> None:
    uv = shutil.which("uv")
    if uv is None:
        raise StepFailedError("uv is needed to write the lock: python3 -m pip install uv")
    command = [uv, "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
    run([*command, "--no-annotate", "--extra", "dev", "pyproject.toml", "-o", LOCK], what="lock")


def command_notices(_arguments: list[str]) -> None:
    set_up()
    run([PYTHON, "-m", "tools.package.notices"], what="licences collected")


COMMANDS = {
    "run": command_run,
    "vios": command_vios,
    "test": command_test,
    "setup": lambda _arguments: set_up(),
    "tour": command_tour,
    "faults": command_faults,
    "bench": command_bench,
    "package": command_package,
    "translations": command_translations,
    "format": command_format,
    "lock": command_lock,
    "notices": command_notices,
}


def main(arguments: list[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        print("VIOS needs Python 3.11 or newer; this is " + sys.version.split()[0], file=sys.stderr)
        return 2
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments[:1] in ([], ["--help"], ["-h"]) else 2
    try:
        COMMANDS[arguments[0]](arguments[1:])
    except StepFailedError as error:
        print(f"\ndev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
