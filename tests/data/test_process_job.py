"""The job of Windows around the process that opens a report, on a stand-in for kernel32."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

import pytest

from vios_desktop.data.process_job import BasicLimits, ExtendedLimits, confine, limits
from vios_desktop.data.sealed_child import MEMORY_BYTES

JOB = 77


@dataclass
class FakeKernel:
    """Notes what is asked of it; `refuses` is the name of a function that fails."""

    refuses: str = ""
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def CreateJobObjectW(self, *given: object) -> int:  # noqa: N802 - as Windows calls it
        self.asked.append(("create", *given))
        return 0 if self.refuses == "create" else JOB

    def SetInformationJobObject(self, *given: Any) -> int:  # noqa: N802
        self.asked.append(("limit", given[0], given[1], given[3]))
        return int(self.refuses != "limit")

    def AssignProcessToJobObject(self, *given: object) -> int:  # noqa: N802
        self.asked.append(("assign", *given))
        return int(self.refuses != "assign")

    def CloseHandle(self, *given: object) -> int:  # noqa: N802
        self.asked.append(("close", *given))
        return 1


@dataclass
class Process:
    _handle: int = 5


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_size_t) != 8, reason="the sizes of 64 bits")
def test_the_structures_have_the_sizes_that_windows_wants() -> None:
    assert (ctypes.sizeof(BasicLimits), ctypes.sizeof(ExtendedLimits)) == (64, 144)


def test_the_limits_are_those_of_the_other_systems() -> None:
    made = limits()
    assert (made.process_memory, made.basic.processes) == (MEMORY_BYTES, 2)
    assert made.basic.process_time == 20 * 10_000_000
    assert made.basic.flags == 0x2 | 0x8 | 0x100 | 0x400 | 0x2000


def test_a_process_is_put_in_the_job_and_the_job_is_let_go() -> None:
    kernel = FakeKernel()
    let_go = confine(Process(), kernel)
    assert kernel.asked == [
        ("create", None, None),
        ("limit", JOB, 9, ctypes.sizeof(ExtendedLimits)),
        ("assign", JOB, 5),
    ]
    let_go()
    assert kernel.asked[-1] == ("close", JOB)


@pytest.mark.parametrize(("refuses", "closed"), [("create", 0), ("limit", 1), ("assign", 1)])
def test_where_windows_refuses_no_handle_is_left_and_the_clock_remains(refuses: str, closed: int) -> None:
    kernel = FakeKernel(refuses)
    confine(Process(), kernel)()
    assert [asked[0] for asked in kernel.asked].count("close") == closed
