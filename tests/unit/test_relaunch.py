"""How a fresh program is started after a lock, on every system; nothing is started here."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from vios_desktop.relaunch import detached_options, relaunch_command, start_again


def test_an_installed_program_is_its_own_executable() -> None:
    assert relaunch_command(frozen=True, executable="/opt/vios/vios") == ["/opt/vios/vios", "--after-lock"]


def test_from_python_the_package_is_run() -> None:
    assert relaunch_command(frozen=False, executable="/py") == ["/py", "-m", "vios_desktop", "--after-lock"]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_the_fresh_program_holds_nothing_of_the_old_one(platform: str) -> None:
    options = detached_options(platform)
    assert options["close_fds"] is True
    assert {options[name] for name in ("stdin", "stdout", "stderr")} == {subprocess.DEVNULL}
    assert ("start_new_session" in options) == (platform != "win32")
    assert ("creationflags" in options) == (platform == "win32")


def test_it_is_started_and_not_waited_for() -> None:
    started: list[list[str]] = []

    def start(command: list[str], **_options: Any) -> None:
        started.append(command)

    assert start_again(start)
    assert started == [[sys.executable, "-m", "vios_desktop", "--after-lock"]]


def test_a_system_that_refuses_is_told() -> None:
    def refuse(_command: list[str], **_options: Any) -> None:
        raise OSError("no more processes")

    assert not start_again(refuse)
