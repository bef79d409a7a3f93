"""A Job object of Windows around the process that opens a sealed report: memory, time, and no process of its own.

Not run on Windows by us: written after the documentation of the Windows API, with the sizes of its structures
checked. On POSIX the process limits itself (`sealed_child.limit_this_process`). The parent holds the job, so what
runs inside cannot widen it, and it begins to read only after it was put there.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.data.sealed_child import CPU_SECONDS, MEMORY_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

_EXTENDED_LIMITS: Final = 9  # JobObjectExtendedLimitInformation
_PROCESS_TIME, _ACTIVE_PROCESS, _PROCESS_MEMORY = 0x2, 0x8, 0x100
_DIE_ON_UNHANDLED, _KILL_ON_CLOSE = 0x400, 0x2000
_TICKS_A_SECOND: Final = 10_000_000
_WORD, _SIZE, _LONG = ctypes.c_uint32, ctypes.c_size_t, ctypes.c_int64


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", _LONG),
        ("job_time", _LONG),
        ("flags", _WORD),
        ("least_working_set", _SIZE),
        ("most_working_set", _SIZE),
        ("processes", _WORD),
        ("affinity", _SIZE),
        ("priority", _WORD),
        ("scheduling", _WORD),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, with the six counters of IO_COUNTERS."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", _SIZE),
        ("job_memory", _SIZE),
        ("peak_process_memory", _SIZE),
        ("peak_job_memory", _SIZE),
    )


def limits() -> ExtendedLimits:
    """The same as on POSIX; the process ends with the job, and the job with its parent."""
    made = ExtendedLimits()
    made.basic.flags = _PROCESS_TIME | _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED | _KILL_ON_CLOSE
    made.basic.process_time = CPU_SECONDS * _TICKS_A_SECOND
    made.basic.processes = 1 if getattr(sys, "frozen", False) else 2  # python.exe of a venv starts the real one
    made.process_memory = MEMORY_BYTES
    return made


def confine(process: Any, kernel: Any = None) -> Callable[[], None]:
    """Put a process that waits for its order in a job; what is returned lets the job go.

    Elsewhere, and where Windows refuses, nothing happens: the clock of the parent ends the process all the same.
    """
    kernel = kernel or _kernel()
    job = kernel.CreateJobObjectW(None, None) if kernel is not None else None
    if not job:
        return lambda: None

    def let_go() -> None:
        kernel.CloseHandle(job)

    wanted = limits()
    held = kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted))
    if not held or not kernel.AssignProcessToJobObject(job, int(process._handle)):  # noqa: SLF001 - the only way
        let_go()
        return lambda: None
    return let_go


def _kernel() -> Any:
    """The functions of kernel32 with the types of their handles; None on another system."""
    library: Any = getattr(ctypes, "WinDLL", None)
    if library is None:
        return None
    kernel = library("kernel32", use_last_error=True)
    handle = ctypes.c_void_p
    kernel.CreateJobObjectW.restype = handle
    kernel.CreateJobObjectW.argtypes = (handle, ctypes.c_wchar_p)
    kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, _WORD)
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    kernel.CloseHandle.argtypes = (handle,)
    return kernel
