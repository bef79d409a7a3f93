"""Files of the dossier: who may, what is refused, what is logged, and what never leaves."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from tests.fakes import FakeVault, founded_vault, session_for
from tests.fakes.vault import FakeUnitOfWork
from tests.unit.domain.test_photo_places import GPS, JFIF, TABLE, exif, jpeg, segment
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotAllowedError, NotFoundError, ViosError
from vios_desktop.domain.file_kinds import MAX_FILES_PER_RECORD
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService

PHOTO = jpeg(JFIF, segment(0xE1, exif("<", GPS)), TABLE)


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def owner(vault: FakeVault) -> FileOwner:
    session = session_for(Role.COORDINATOR, vault=vault)
    facts = IncidentFacts("vape_use", session.clock.today(), "toilet", "Er lag een vape.")
    return FileOwner(RecordKind.INCIDENT, IncidentService(session).record(facts).id)


@pytest.fixture
def files(vault: FakeVault) -> FileService:
    return FileService(session_for(Role.COORDINATOR, vault=vault))


def test_a_file_is_kept_with_its_record_and_each_look_is_logged(
    vault: FakeVault, files: FileService, owner: FileOwner
) -> None:
    kept = files.add(owner, NewFile("C:\\foto.jpg", PHOTO, " achterkant "))
    assert (kept.name, kept.media_type, kept.note) == ("foto.jpg", "image/jpeg", "achterkant")
    listing = files.of(owner)
    assert listing.files == (kept,)
    assert listing.may_add
    opened = files.open(kept.id)
    assert opened.content == PHOTO
    assert opened.tells_place
    actions = [entry.action for entry in vault.state.audit]
    assert actions[-2:] == [AuditAction.FILE_ADDED, AuditAction.FILE_VIEWED]
    assert all("foto" not in entry.detail for entry in vault.state.audit)


def test_what_leaves_says_nothing_of_place(vault: FakeVault, files: FileService, owner: FileOwner) -> None:
    kept = files.add(owner, NewFile("foto.jpg", PHOTO))
    assert files.let_out(kept.id) == jpeg(JFIF, TABLE)
    assert vault.state.audit[-1].action is AuditAction.FILE_EXPORTED
    assert files.open(kept.id).content == PHOTO


def test_a_photo_that_cannot_be_cleaned_does_not_leave(files: FileService, owner: FileOwner) -> None:
    kept = files.add(owner, NewFile("foto.jpg", b"\xff\xd8\xff\xe0" + struct.pack(">H", 9000)))
    with pytest.raises(ViosError, match="file_damaged_inside"):
        files.let_out(kept.id)
    assert not files.open(kept.id).tells_place


def test_what_the_police_gave_never_leaves(vault: FakeVault, files: FileService, owner: FileOwner) -> None:
    kept = files.add(owner, NewFile("foto.jpg", PHOTO, from_police=True))
    with pytest.raises(ViosError, match="file_from_police"):
        files.let_out(kept.id)
    assert AuditAction.FILE_EXPORTED not in [entry.action for entry in vault.state.audit]


def test_what_is_refused_leaves_nothing_behind(vault: FakeVault, files: FileService, owner: FileOwner) -> None:
    files.add(owner, NewFile("een.txt", b"een"))
    before = (len(vault.state.files), len(vault.blobs.kept))
    for new, code in (
        (NewFile("weer.txt", b"een"), "file_there_already"),
        (NewFile("x.jpg", b"MZ"), "file_program"),
        (NewFile("x.jpg", b""), "file_empty"),
    ):
        with pytest.raises(ViosError, match=code):
            files.add(owner, new)
    assert (len(vault.state.files), len(vault.blobs.kept)) == before


def test_no_more_than_so_many_files(files: FileService, owner: FileOwner) -> None:
    for number in range(MAX_FILES_PER_RECORD):
        files.add(owner, NewFile("x.txt", str(number).encode()))
    with pytest.raises(ViosError, match="files_too_many"):
        files.add(owner, NewFile("x.txt", b"nog een"))


def test_a_colleague_sees_and_adds_only_at_own_records(
    vault: FakeVault, files: FileService, owner: FileOwner
) -> None:
    kept = files.add(owner, NewFile("x.txt", b"een"))
    other = FileService(session_for(Role.COLLEAGUE, vault=vault, account_id="joris"))
    for work in (
        lambda: other.of(owner),
        lambda: other.open(kept.id),
        lambda: other.let_out(kept.id),
        lambda: other.take_away(kept.id),
        lambda: other.add(owner, NewFile("y.txt", b"twee")),
    ):
        with pytest.raises(NotAllowedError):
            work()
    incident = vault.state.incidents[owner.id]
    vault.state.incidents[owner.id] = replace(incident, shared_with=frozenset({"joris"}))
    assert other.open(kept.id).content == b"een"
    assert not other.of(owner).may_add
    with pytest.raises(NotAllowedError):
        other.add(owner, NewFile("y.txt", b"twee"))
    assert len(vault.blobs.kept) == 1


def test_away_and_back(vault: FakeVault, files: FileService, owner: FileOwner) -> None:
    kept = files.add(owner, NewFile("x.txt", b"een"))
    files.take_away(kept.id, "verkeerde foto")
    assert files.of(owner).files == ()
    with pytest.raises(NotFoundError):
        files.open(kept.id)
    files.put_back(kept.id)
    assert files.of(owner).files == (kept,)
    with pytest.raises(NotFoundError):
        files.put_back(kept.id)


def test_a_row_without_its_file_is_counted(vault: FakeVault, files: FileService, owner: FileOwner) -> None:
    kept = files.add(owner, NewFile("x.txt", b"een"))
    assert files.sweep() == 0
    vault.blobs.drop(kept.blob_id)
    assert files.sweep() == 1
    with pytest.raises(ViosError, match="file_missing"):
        files.open(kept.id)


def test_a_commit_that_fails_after_it_was_kept_leaves_the_content(
    vault: FakeVault, files: FileService, owner: FileOwner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a disk fails at the very end: the row may be there, and its file has to be as well."""
    kept = FakeUnitOfWork.commit

    def failing(work: FakeUnitOfWork) -> None:
        kept(work)
        raise ViosError("write_failed")

    monkeypatch.setattr(FakeUnitOfWork, "commit", failing)
    with pytest.raises(ViosError, match="write_failed"):
        files.add(owner, NewFile("x.txt", b"een"))
    monkeypatch.undo()
    assert files.sweep() == 0
    (there,) = files.of(owner).files
    assert files.open(there.id).content == b"een"


def test_what_fails_before_the_commit_leaves_no_content(
    vault: FakeVault, files: FileService, owner: FileOwner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_of: object) -> None:
        raise ViosError("write_failed")

    monkeypatch.setattr(FileService, "_log", failing)
    with pytest.raises(ViosError, match="write_failed"):
        files.add(owner, NewFile("x.txt", b"een"))
    assert vault.blobs.kept == {}
