"""Packages in memory: one that is whole, until it is told to fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.sessions import resource_text
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports import OpenVault
from vios_desktop.services.ports.packages import PackageContents, Report
from vios_desktop.services.school import found_school

PACKED = PackageContents(
    "De Oude School",
    datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
    "0.1.0",
    {"incident": 12, "signal": 4, "person": 30, "agreement": 7},
    3,
    1,
    1284,
    "7f3a22c1" + "00" * 28,
)


@dataclass
class FakePackageReader:
    """Implements `PackageReader`. `fails` is the code that the next step raises; `filled` what was taken in."""

    fails: str = ""
    filled: list[Path] = field(default_factory=list)
    during: Callable[[], None] = lambda: None

    def look(self, folder: Path) -> PackageContents:
        return PACKED

    def check(self, folder: Path, report: Report) -> PackageContents:
        report(1, 2)
        if self.fails:
            raise ViosError(self.fails)
        report(2, 2)
        return PACKED

    def fill(self, folder: Path, vault: OpenVault, report: Report) -> PackageContents:
        self.during()
        report(1, 1)
        self.filled.append(folder)
        with vault.begin() as work:
            found_school(work, PACKED.school_name, (), PACKED.at.date(), resource_text("policy/catalogues.json"))
            work.commit()
        return PACKED
