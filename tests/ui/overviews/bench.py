"""A desk with one published period, and the window and disk as far as the screens of the overviews reach them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fakes import FakeVault, FixedClock, coordinator_of, founded_vault
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.services.world import summaries_of
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.services.incidents import IncidentService
from vios_desktop.ui.export.model import FilePorts
from vios_desktop.ui.page_picture import PagePicture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.disclosure_entry import DisclosureEntry
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.session import Session

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
IN_PERIOD = date(2026, 10, 1)


@dataclass
class Disk:
    written: dict[Path, bytes] = field(default_factory=dict)
    error: str = ""

    def write(self, path: Path, content: bytes) -> None:
        if self.error:
            raise ViosError(self.error)
        self.written[path] = content

    def pictures(self, file: bytes) -> tuple[PagePicture, ...]:
        return tuple(PagePicture(2, 2, bytes(12), file.decode()) for _page in range(2))

    def ports(self) -> FilePorts:
        return FilePorts(self.pictures, self.write)


@dataclass
class Bench:
    vault: FakeVault
    session: Session
    desk: Desk
    disk: Disk = field(default_factory=Disk)
    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)
    navigator: NotedNavigator = field(default_factory=NotedNavigator)

    def entries(self) -> Sequence[DisclosureEntry]:
        """The register, oldest first."""
        return tuple(self.vault.state.disclosures)

    def record(self, times: int = 1) -> None:
        for _ in range(times):
            IncidentService(self.session).record(IncidentFacts("theft", IN_PERIOD, "yard", "Een fiets was weg."))

    def publish(self, day: date = IN_PERIOD) -> None:
        """The summary of the period of this day, outside the register of what is tested."""
        summaries_of(self.session).deliver(day, "kernteam", "overleg")
        self.vault.state.disclosures.clear()


def make_bench() -> Bench:
    vault = founded_vault(FixedClock(NOW))
    session = coordinator_of(vault)
    bench = Bench(vault, session, desk_of(session, summaries=summaries_of(session)))
    bench.record()
    return bench
