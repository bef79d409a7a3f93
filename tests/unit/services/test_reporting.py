"""Handing in a report without an account: sealed to the school, not to be read back, nothing half."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.fakes.clock import FixedClock
from tests.fakes.sealed import INBOX, INVITATION, NOTE, PHOTO, words
from vios_desktop.data.report_outbox import FolderOutbox, read_invitation_file
from vios_desktop.domain import sealed_report
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.invitation import Invitation
from vios_desktop.domain.sealed_report import ReportFile, ReportKind, SealedReport, is_receipt, receipt_of
from vios_desktop.sealed.invitation_file import write_invitation
from vios_desktop.sealed.report_file import open_sealed, seal
from vios_desktop.services.reporting import ReportingService, ReportWords

TYPED = ReportWords(ReportKind.SIGNAL, what="Hij zegt\u202e niets\r\nmeer.", where="Kantine ", who="Iemand uit 2B")


def service_of(folder: Path, invitation: Invitation = INVITATION) -> ReportingService:
    return ReportingService(lambda: invitation, seal, words, FolderOutbox(folder), FixedClock())


def opened(path: Path) -> SealedReport:
    return open_sealed(io.BytesIO(path.read_bytes()), (INBOX,))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_handed_in_is_one_sealed_file_with_a_name_that_tells_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "meldingen"
    service = service_of(folder)
    report_id = service.begin()
    service.keep_draft(report_id, TYPED)
    receipt = service.hand_in(report_id, TYPED)
    assert names(folder) == [f"{report_id}.sealed"]
    report = opened(folder / f"{report_id}.sealed")
    assert (report.what, report.where, report.kind) == ("Hij zegt niets\nmeer.", "Kantine", ReportKind.SIGNAL)
    assert (report.id, report.receipt, report.token) == (report_id, receipt, INVITATION.token)
    assert not report.unfinished
    assert is_receipt(receipt)


def test_a_draft_that_was_left_is_handed_in_unread_or_destroyed(tmp_path: Path) -> None:
    service = service_of(tmp_path)
    first, second = service.begin(), service.begin()
    service.keep_draft(first, replace(TYPED, what=""))
    service.keep_draft(second, TYPED)
    later = service_of(tmp_path)
    assert set(later.address().left) == {first, second}
    assert later.hand_in_left(first) == receipt_of(first)
    later.destroy(second)
    assert names(tmp_path) == [f"{first}.sealed"]
    report = opened(tmp_path / f"{first}.sealed")
    assert report.unfinished
    assert (report.receipt, report.who) == (receipt_of(first), TYPED.who)


def test_a_draft_shows_nothing_of_what_was_typed(tmp_path: Path) -> None:
    service = service_of(tmp_path)
    service.keep_draft(service.begin(), TYPED)
    (draft,) = tmp_path.iterdir()
    assert b"Kantine" not in draft.read_bytes()
    assert draft.stat().st_size < 5000


def test_an_empty_form_leaves_no_draft_and_a_long_one_still_does(tmp_path: Path) -> None:
    service = service_of(tmp_path)
    report_id = service.begin()
    service.keep_draft(report_id, replace(TYPED, what="x" * 20_000))
    assert names(tmp_path) == [f"{report_id}.concept"]
    service.keep_draft(report_id, ReportWords(what="  "))
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (ReportWords(where="Plein"), "report_what_missing"),
        (ReportWords(what="x" * 10_001), "report_text_too_long"),
        (ReportWords(what="Ruzie", where="x" * 201), "report_text_too_long"),
    ],
)
def test_what_is_not_right_is_told_and_nothing_is_handed_in(tmp_path: Path, typed: ReportWords, code: str) -> None:
    service = service_of(tmp_path)
    with pytest.raises(ValidationError) as caught:
        service.hand_in(service.begin(), typed)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert names(tmp_path) == []


def test_an_invitation_that_is_over_takes_nothing(tmp_path: Path) -> None:
    service = service_of(tmp_path, replace(INVITATION, expires_on=date(2020, 1, 1)))
    for work in (service.address, lambda: service.hand_in(service.begin(), TYPED)):
        with pytest.raises(ViosError, match="invitation_expired"):
            work()
    assert names(tmp_path) == []


def test_a_report_that_does_not_read_back_is_not_called_handed_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = service_of(tmp_path)
    report_id = service.begin()
    service.keep_draft(report_id, TYPED)
    monkeypatch.setattr(Path, "read_bytes", lambda _self: b"other")
    with pytest.raises(ViosError, match="report_not_handed_in"):
        service.hand_in(report_id, TYPED)
    assert f"{report_id}.concept" in names(tmp_path)


def test_an_id_is_never_a_path(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="id"):
        FolderOutbox(tmp_path).drop_draft("../x")
    (tmp_path / "notes.concept").write_bytes(b"x")
    assert FolderOutbox(tmp_path).drafts() == ()


def test_the_invitation_comes_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "uitnodiging.meld"
    path.write_bytes(write_invitation(INVITATION))
    assert read_invitation_file(path) == INVITATION
    path.write_bytes(b"x" * 10_000)
    with pytest.raises(ViosError, match="invitation_damaged"):
        read_invitation_file(path)
    with pytest.raises(ViosError, match="invitation_damaged"):
        read_invitation_file(tmp_path / "none.meld")


def test_files_are_checked_as_they_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    service = service_of(tmp_path)
    files = service.with_file((), PHOTO)
    assert service.with_file(files, replace(PHOTO, name="nog eens.jpg")) == files
    with pytest.raises(ViosError, match="file_program"):
        service.with_file(files, ReportFile("a.exe", b"MZ" + bytes(9)))
    with pytest.raises(ViosError, match="file_empty"):
        service.with_file(files, ReportFile("a.txt", b""))
    monkeypatch.setattr(sealed_report, "MAX_FILES_BYTES", len(PHOTO.content) + 5)
    with pytest.raises(ViosError, match="report_files_too_large"):
        service.with_file(files, NOTE)
    monkeypatch.setattr(sealed_report, "MAX_REPORT_FILES", 1)
    with pytest.raises(ViosError, match="files_too_many"):
        service.with_file(files, NOTE)


def test_a_name_of_a_person_in_the_name_of_a_file_is_nowhere_outside_the_seal(tmp_path: Path) -> None:
    service = service_of(tmp_path)
    typed = replace(TYPED, files=(replace(PHOTO, name="Noor Verzonnen.jpg"),))
    report_id = service.begin()
    service.keep_draft(report_id, typed)
    service.hand_in(report_id, typed)
    (path,) = tmp_path.iterdir()
    assert path.stem == report_id
    assert b"Noor" not in path.read_bytes()
    assert opened(path).files[0].name == "Noor Verzonnen.jpg"
