"""From the unlock screen to the incident, on a real vault: sealed beside it, opened apart, taken in once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes.sealed import PHOTO, words
from tests.real_store import Computer, made_vault
from tests.unit.services.world import FACTS
from vios_desktop.app.sealed_reports import practice_reports
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.report_box import DONE, FolderReportBox
from vios_desktop.data.report_outbox import AwayOutbox, FileShelf, FolderOutbox, read_invitation_file
from vios_desktop.data.sealed_opening import open_apart
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.invitation import Invitation
from vios_desktop.domain.sealed_report import ReportFile, SealedReport
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.sealed.invitation_file import invitation_code, write_invitation
from vios_desktop.sealed.report_file import seal
from vios_desktop.services.files import FileOwner
from vios_desktop.services.inbox import InboxService
from vios_desktop.services.invitations import InvitationFormat, InvitationService
from vios_desktop.services.reporting import ReportingService, ReportWords

FORM = InvitationFormat(write_invitation, invitation_code, lambda _made: (), lambda _sheet: b"")
WHAT = "Twee leerlingen duwden elkaar bij de fietsen."


def test_a_report_of_the_unlock_screen_becomes_an_incident_with_its_photo(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home")
    folder = VaultFolder(made_vault().copied_to(tmp_path / "school"))
    session, keys = computer.unlock(computer.store.describe(folder.path))
    invitations = InvitationService(session, keys, FORM, FileShelf(folder.invitation))
    assert invitations.make(computer.clock.today() + timedelta(days=90)).lies_here
    session.vault.close()
    assert computer.store.describe(folder.path).takes_reports

    def with_photo(report: SealedReport, invitation: Invitation) -> bytes:
        return seal(replace(report, files=(PHOTO,)), invitation)

    outbox = FolderOutbox(folder.reports)
    door = ReportingService(
        lambda: read_invitation_file(folder.invitation), with_photo, words, outbox, computer.clock
    )
    receipt = door.hand_in(door.begin(), ReportWords(what=WHAT))

    session, _ = computer.unlock(computer.store.describe(folder.path))
    inbox = InboxService(session, FolderReportBox(folder.reports), open_apart)
    (name,) = inbox.waiting()
    copy = (folder.reports / name).read_bytes()
    opened = inbox.look(name)
    assert (opened.report.what, opened.report.receipt, opened.invited) == (WHAT, receipt, True)
    incident = inbox.to_incident(opened, replace(FACTS, facts=opened.report.what))
    with session.begin() as work:
        (file,) = work.files.of(RecordKind.INCIDENT, incident.id)
        work.audit.verify()
    assert FileOwner(file.record_kind, file.record_id) == FileOwner(RecordKind.INCIDENT, incident.id)
    assert (inbox.waiting(), len(list((folder.reports / DONE).iterdir()))) == ((), 1)

    (folder.reports / name).write_bytes(copy)  # somebody puts it back
    again = inbox.look(name)
    assert again.before is not None
    invitations = InvitationService(session, keys, FORM, FileShelf(folder.invitation))
    invitations.withdraw()
    assert not computer.store.describe(folder.path).takes_reports
    with pytest.raises(ViosError, match="report_already_imported"):
        inbox.to_incident(again, FACTS)
    session.vault.close()


def test_in_the_practice_school_reports_wait_oldest_first_and_one_was_not_finished(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home")
    folder = VaultFolder(made_vault().copied_to(tmp_path / "school"))
    session, keys = computer.unlock(computer.store.describe(folder.path))
    practice_reports(session, keys, folder.path)
    inbox = InboxService(session, FolderReportBox(folder.reports), open_apart)
    opened = [inbox.look(name) for name in inbox.waiting()]
    assert [one.report.unfinished for one in opened] == [False, False, True]
    assert all(one.invited and one.before is None for one in opened)
    moments = [one.report.written_at for one in opened]
    assert moments == sorted(moments)
    session.vault.close()


def test_a_marker_in_every_field_of_a_report_is_nowhere_on_the_disk_in_the_clear(tmp_path: Path) -> None:
    marker = "Quintessens Zaklamp"
    computer = Computer(tmp_path / "home")
    folder = VaultFolder(made_vault().copied_to(tmp_path / "school"))
    session, keys = computer.unlock(computer.store.describe(folder.path))
    made = InvitationService(session, keys, FORM, FileShelf(folder.invitation))
    made.make(computer.clock.today() + timedelta(days=90))
    share, away = tmp_path / "share", FolderOutbox(tmp_path / "away")
    share.mkdir()
    door = ReportingService(
        lambda: read_invitation_file(folder.invitation),
        seal,
        words,
        AwayOutbox(away, lambda: share),
        computer.clock,
    )
    file = ReportFile(f"{marker}.txt", f"{marker} in een bestand".encode())
    typed = ReportWords(what=marker, when=marker, where=marker, who=marker, reporter=marker, files=(file,))
    report_id = door.begin()
    door.keep_draft(report_id, typed)
    door.hand_in(report_id, typed)
    door.keep_draft(door.begin(), typed)  # and one that a crash leaves
    inbox = InboxService(session, FolderReportBox(folder.reports), open_apart)
    assert inbox.collecting(share)() == 1
    opened = inbox.look(inbox.waiting()[0])
    inbox.to_incident(opened, replace(FACTS, facts=opened.report.what, reported_by=marker))
    session.vault.close()
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        assert marker not in path.name
        content = path.read_bytes()
        assert not any(part.encode() in content for part in marker.split()), path.suffix
