"""Reports without an account: at the vault, on a computer without it, and those of the practice school.

Nothing here loads the database: who reports holds public keys alone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.system_clock import StoppedClock

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.data.place import PlaceProbe
    from vios_desktop.paths import Paths
    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.invited import InvitedService
    from vios_desktop.services.ports import Clock
    from vios_desktop.services.report_rescue import ReportRescue
    from vios_desktop.services.reporting import ReportingService
    from vios_desktop.services.session import Session


def reporting(clock: Clock, folder: Path) -> ReportingService:
    """Reports without unlocking, sealed with the invitation beside the vault in `folder`. Loads no database."""
    from vios_desktop.data.folder import VaultFolder
    from vios_desktop.data.report_outbox import FolderOutbox, read_invitation_file
    from vios_desktop.sealed.report_file import seal
    from vios_desktop.services.reporting import ReportingService

    vault = VaultFolder(folder)
    return ReportingService(
        lambda: read_invitation_file(vault.invitation), seal, _words, FolderOutbox(vault.reports), clock
    )


def reporting_away(paths: Paths, clock: Clock, place: Callable[[], Path | None]) -> ReportingService:
    """Reports of a computer without the vault, with the invitation opened there, to the folder `place`."""
    from vios_desktop.data.report_outbox import AwayOutbox, FolderOutbox, read_invitation_file
    from vios_desktop.sealed.report_file import seal
    from vios_desktop.services.reporting import ReportingService

    outbox = AwayOutbox(FolderOutbox(paths.reporting), place)
    return ReportingService(lambda: read_invitation_file(_invitation_here(paths)), seal, _words, outbox, clock)


def invited(paths: Paths, clock: Clock) -> InvitedService:
    """The invitation that was opened on this computer."""
    from vios_desktop.data.report_outbox import FileShelf
    from vios_desktop.sealed.invitation_file import file_of_code, read_invitation
    from vios_desktop.services.invited import InvitedService

    return InvitedService(FileShelf(_invitation_here(paths)), read_invitation, file_of_code, clock)


def _invitation_here(paths: Paths) -> Path:
    return paths.reporting / "uitnodiging.meld"


def report_rescue(paths: Paths, clock: Clock, probe: PlaceProbe | None = None) -> ReportRescue:
    """Sealed reports opened with the recovery key, each in the process of its own that the inbox has."""
    from vios_desktop.data.attempts import FailedUnlocks
    from vios_desktop.data.place_probe import this_computer
    from vios_desktop.data.report_rescue import RescueOnDisk, SlotKeys
    from vios_desktop.data.sealed_opening import open_apart
    from vios_desktop.services.report_rescue import ReportRescue

    keys = SlotKeys(FailedUnlocks(paths.settings / "attempts.json", clock.now))
    return ReportRescue(keys, RescueOnDisk(probe or this_computer(), clock.now), open_apart)


def practice_reports(session: Session, keys: AccountKeys, folder: Path) -> None:
    """An invitation and sealed reports beside the practice school in `folder`, each handed in at its own time."""
    from vios_desktop.app.desk import invitation_service
    from vios_desktop.practice_school import read_text
    from vios_desktop.services.practice.reports import hand_in_reports

    def at(moment: datetime) -> ReportingService:
        return reporting(StoppedClock(moment), folder)

    hand_in_reports(invitation_service(session, keys, folder), session.clock, at, read_text)


def _words() -> tuple[str, ...]:
    """The list from which the six words to compare are chosen."""
    from vios_desktop import resource_files
    from vios_desktop.sealed.fingerprint import read_words

    return read_words((resource_files.root() / "sealed" / "words.txt").read_text("ascii"))
