"""What tries cost: the time by the clock on the wall and of the processor, and how much memory was added.

A busy computer makes the wall clock say little; the time of the processor is that of this process alone.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field


def most_memory_mib() -> float:
    """The most that this process ever held; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024 * 1024 if sys.platform == "darwin" else 1024)


@dataclass
class Costs:
    """The slowest try, by both clocks, and what the memory grew by since the first one began."""

    wall_ms: float = 0.0
    cpu_ms: float = 0.0
    slowest: str = ""
    more_mib: float = 0.0
    _base_mib: float | None = None
    _begun: tuple[float, float] = field(default=(0.0, 0.0))

    def begin(self) -> None:
        if self._base_mib is None:
            self._base_mib = most_memory_mib()
        self._begun = time.perf_counter(), time.process_time()

    def end(self, name: str) -> None:
        wall_s, cpu_s = time.perf_counter() - self._begun[0], time.process_time() - self._begun[1]
        self.wall_ms = max(self.wall_ms, 1000 * wall_s)
        if 1000 * cpu_s > self.cpu_ms:
            self.cpu_ms, self.slowest = 1000 * cpu_s, name
        self.more_mib = most_memory_mib() - (self._base_mib or 0.0)

    def __str__(self) -> str:
        return (
            f"slowest {self.cpu_ms:.0f} ms of the processor ({self.slowest}), {self.wall_ms:.0f} ms on the wall;"
            f" {self.more_mib:.0f} MiB more than at the start"
        )
