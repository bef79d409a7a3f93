"""Starting a fresh program when this one locks: the process that held keys ends, the new one never had any."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

AFTER_LOCK = "--after-lock"


def relaunch_command(*, frozen: bool, executable: str) -> list[str]:
    """The command of the fresh program: an installed one is its own executable, else Python runs the package."""
    start = [executable] if frozen else [executable, "-m", "vios_desktop"]
    return [*start, AFTER_LOCK]


def detached_options(platform: str) -> Mapping[str, Any]:
    """Options of `Popen` for a process that outlives this one and holds none of its files."""
    import subprocess

    options: dict[str, Any] = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
        "close_fds": True,
    }
    if platform == "win32":
        # DETACHED_PROCESS and CREATE_NEW_PROCESS_GROUP by value: their names exist on Windows only
        options["creationflags"] = 0x00000008 | 0x00000200
    else:
        options["start_new_session"] = True
    return options


def start_again(
    start: Callable[..., object] | None = None,
    *,
    command: Sequence[str] | None = None,
    platform: str = sys.platform,
) -> bool:
    """Start the fresh program and do not wait for it; False if the system refused.

    The environment is passed on, so that a moved home stays moved; nothing of the session is.
    """
    import subprocess

    wanted = list(command or relaunch_command(frozen=getattr(sys, "frozen", False), executable=sys.executable))
    try:
        (start or subprocess.Popen)(wanted, **detached_options(platform))
    except OSError:
        return False
    return True
