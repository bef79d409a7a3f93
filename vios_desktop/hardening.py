"""Before keys are in memory: no memory dumps of this process, and no other program of this user reading it.

Linux: core(5), prctl(2) PR_SET_DUMPABLE, which also closes /proc/<pid>/mem to other processes of the same user.
macOS: ptrace(2) PT_DENY_ATTACH. Windows: SetErrorMode, so that a crash makes no report with memory in it.
Only Linux was run. Nobody with administrator rights is kept out.
"""

from __future__ import annotations

import contextlib
import sys

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
_NO_CRITICAL_ERRORS, _NO_FAULT_BOX = 0x0001, 0x0002


def harden(platform: str = sys.platform) -> None:
    """Ask the system for what it can do; what it refuses is no reason to stop."""
    if platform == "win32":
        _harden_windows()
        return
    import ctypes
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError):
        system = ctypes.CDLL(None, use_errno=True)
        if platform == "linux":
            system.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        elif platform == "darwin":
            system.ptrace(_PT_DENY_ATTACH, 0, None, 0)


def _harden_windows() -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_CRITICAL_ERRORS | _NO_FAULT_BOX)
