"""`dev.py`, what a developer types: clear words when something is missing, on any folder."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def dev() -> ModuleType:
    """A fresh copy of the script as a module, so that a test may change what it stands on."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Commands:
    """Stands in for the processes the script starts: answers by the first argument that an answer is known for."""

    def __init__(self, **answers: tuple[int, str]) -> None:
        self.answers = answers
        self.asked: list[list[str]] = []

    def run(self, command: Sequence[object], **_options: Any) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        self.asked.append(words)
        status, error = next((answer for key, answer in self.answers.items() if key in " ".join(words)), (0, ""))
        return subprocess.CompletedProcess(words, status, "", error)


def started(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str((cwd or ROOT) / "dev.py"), *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_names_every_command(arguments: tuple[str, ...], dev: ModuleType) -> None:
    done = started(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    for command in dev.COMMANDS:
        assert f"\n{command} " in done.stdout, command


def test_an_unknown_command_shows_the_help_with_status_2() -> None:
    done = started("frobnicate")
    assert done.returncode == 2
    assert "run [ARGS…]" in done.stdout


def test_it_starts_in_a_folder_with_spaces_and_accents(tmp_path: Path) -> None:
    folder = tmp_path / "een map mét spaties"
    folder.mkdir()
    folder.joinpath("dev.py").write_bytes(ROOT.joinpath("dev.py").read_bytes())
    assert started("--help", cwd=folder).returncode == 0


def test_a_python_without_venv_says_which_package(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = Commands(ensurepip=(1, "No module named ensurepip"))
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "bin" / "python")
    monkeypatch.setattr(dev.subprocess, "run", commands.run)
    assert dev.main(["setup"]) == 1
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert f"apt-get install {version}" in capsys.readouterr().err
    assert len(commands.asked) == 1, "nothing more is tried"


def test_an_environment_that_was_not_finished_is_taken_away(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    venv = tmp_path / "een map" / ".venv"
    venv.mkdir(parents=True)
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(dev.subprocess, "run", Commands(**{"-m venv": (1, "no space left")}).run)
    assert dev.main(["setup"]) == 1
    assert "no space left" in capsys.readouterr().err
    assert not venv.exists()


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("ImportError: libEGL.so.1: cannot open shared object file", "libegl1"),
        ("ImportError: libGL.so.1: cannot open shared object file", "libgl1"),
        ("ImportError: libxkbcommon.so.0: cannot open shared object file", "libxkbcommon0"),
        ("ImportError: libfontconfig.so.1: cannot open shared object file", "libfontconfig1"),
        ("ImportError: libdbus-1.so.3: cannot open shared object file", "libdbus-1-3"),
        ("ImportError: libglib-2.0.so.0: cannot open shared object file", "libglib2.0-0"),
        ("ImportError: libgthread-2.0.so.0: cannot open shared object file", "libglib2.0-0"),
        ("ImportError: libX11.so.6: cannot open shared object file", "libx11-6"),
    ],
)
def test_a_missing_library_of_qt_names_its_package(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, message: str, package: str
) -> None:
    monkeypatch.setattr(dev.subprocess, "run", Commands(PySide6=(1, message)).run)
    with pytest.raises(dev.StepFailedError, match=rf"apt-get install {package}\n"):
        dev.check_qt()


def test_another_failure_of_qt_is_shown_as_it_is(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.subprocess, "run", Commands(PySide6=(1, "Illegal instruction")).run)
    with pytest.raises(dev.StepFailedError, match="Illegal instruction"):
        dev.check_qt()


def test_every_package_that_ci_installs_is_known_here(dev: ModuleType) -> None:
    script = ROOT.joinpath(".ci", "run").read_text("utf-8")
    (listed,) = (row for row in script.splitlines() if row.strip().startswith("for package in "))
    packages = set(listed.partition(" in ")[2].partition(";")[0].split())
    assert packages == {
        package for package in dev.DEBIAN_PACKAGES.values() if package not in ("libfreetype6", "libx11-6")
    } | set(dev.PACKAGE_TOOLS.values())


def test_dependencies_are_installed_once_by_their_hashes(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = Commands()
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev.subprocess, "run", commands.run)
    dev.install()
    dev.install()
    locked, own, complete = commands.asked
    assert "--require-hashes" in locked
    assert "--no-deps" in locked, "the lock is complete; nothing newer is looked for"
    assert "--no-deps" in own
    assert "--no-build-isolation" in own
    assert complete[-1] == "check", "a lock with a package missing is noticed"
    monkeypatch.setattr(dev, "LOCK", ROOT / "dev.py")
    dev.install()
    assert len(commands.asked) == 6, "another lock is installed anew"


def test_a_step_that_fails_is_named_and_ends_the_rest(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = Commands(**{"ruff check": (1, "")})
    monkeypatch.setattr(dev, "set_up", lambda: None)
    monkeypatch.setattr(dev.subprocess, "run", commands.run)
    assert dev.main(["test"]) == 1
    assert "lint failed (exit status 1)" in capsys.readouterr().err
    assert not any("pytest" in words for words in commands.asked)


def test_no_test_is_run_where_the_types_are_wrong(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def together(asked: dict[str, Sequence[object]]) -> None:
        assert list(asked) == ["types", "tests found"]
        raise dev.StepFailedError("types failed")

    commands = Commands()
    monkeypatch.setattr(dev, "set_up", lambda: None)
    monkeypatch.setattr(dev.subprocess, "run", commands.run)
    monkeypatch.setattr(dev, "run_together", together)
    assert dev.main(["test"]) == 1
    assert "types failed" in capsys.readouterr().err
    assert commands.asked
    assert not any("pytest" in words for words in commands.asked)


def test_an_interrupt_ends_quietly(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "set_up", interrupted)
    assert dev.main(["setup"]) == 130


def test_an_old_python_is_refused(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 0))
    assert dev.main(["setup"]) == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_the_lock_holds_hashes_and_no_address() -> None:
    text = ROOT.joinpath("requirements.lock").read_text("utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    assert text.count("--hash=sha256:") > 100


def test_what_making_packages_misses_is_named_all_at_once(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _tool: None)
    with pytest.raises(dev.StepFailedError) as caught:
        dev.check_package_tools()
    for package in set(dev.PACKAGE_TOOLS.values()):
        assert package in str(caught.value)
    monkeypatch.setattr(dev.shutil, "which", lambda tool: f"/usr/bin/{tool}")
    dev.check_package_tools()


def test_commands_run_together_each_to_its_end(dev: ModuleType, tmp_path: Path) -> None:
    """One waits for the other, which a run of one after the other never ends."""
    met = "import pathlib, sys, time\nmine, other = map(pathlib.Path, sys.argv[1:])\nmine.touch()\n"
    waits = "while not other.exists():\n    time.sleep(0.01)\n"
    places = [str(tmp_path / "a"), str(tmp_path / "b")]
    dev.run_together(
        {
            "one": [sys.executable, "-c", met + waits, *places],
            "other": [sys.executable, "-c", met + waits, *reversed(places)],
        }
    )


def test_what_fails_beside_another_is_named_and_shown(dev: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(dev.StepFailedError, match=r"^types failed$"):
        dev.run_together(
            {
                "types": [sys.executable, "-c", "print('een fout'); raise SystemExit(1)"],
                "tests found": [sys.executable, "-c", "print('gevonden')"],
            }
        )
    said = capfd.readouterr()
    assert "een fout" in said.err
    assert "gevonden" not in said.err + said.out


def test_modules_that_were_compiled_are_kept(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev.offscreen()
    assert dev.offscreen()["QT_QPA_PLATFORM"] == "offscreen"
