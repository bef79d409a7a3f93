"""The files under an incident, and looking at one: taken in, refused, opened, taken away, let out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from tests.fakes import founded_vault, session_for
from tests.ui.entrance.fakes import SilentSound
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.files import FileOwner, FileService, NewFile, OpenedFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.texts import Texts
from vios_desktop.ui.files.presenter import FilesPresenter
from vios_desktop.ui.files.section import FilesSection, connect_files
from vios_desktop.ui.files.viewer_page import ViewerPage
from vios_desktop.ui.files.viewer_presenter import ViewerPorts
from vios_desktop.ui.files.viewer_screen import ViewerScreen, build
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

TARGET = Path("anywhere") / "vios-bestand.txt"
MAIL = b"From: a\nTo: b\nSubject: <b>vet</b>\nDate: Mon, 23 Nov 2026 08:05:00 +0100\n\nHallo"


def no_limited(_record_id: str, _file_id: str) -> OpenedFile:
    raise AssertionError("nothing is limited here")


@dataclass
class Case:
    """An incident of the coordinator, with the parts around its files."""

    files: FileService
    owner: FileOwner
    disk: dict[Path, bytes] = field(default_factory=dict)
    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)
    navigator: NotedNavigator = field(default_factory=NotedNavigator)
    sound: SilentSound = field(default_factory=SilentSound)

    def read(self, path: Path) -> bytes:
        if path not in self.disk:
            raise ViosError("file_unreadable")
        return self.disk[path]

    def section(self, theme: Theme) -> FilesSection:
        section = FilesSection(theme, lambda day: f"{day.day} november")
        self.presenter = FilesPresenter(
            section, self.files, ImmediateRunner(), Texts(), self.navigator, self.dialogs, self.read
        )
        connect_files(section, self.presenter)
        section.resize(620, 500)
        section.show()
        self.presenter.show(self.owner)
        settle(section)
        return section

    def viewer(self, theme: Theme, content: bytes, name: str = "x.txt", *, police: bool = False) -> ViewerScreen:
        kept = self.files.add(self.owner, NewFile(name, content, from_police=police))
        picture = PagePicture(2, 2, bytes(12), "pagina")
        ports = ViewerPorts(
            self.files, lambda _pdf: (picture, picture), self.disk.__setitem__, self.sound, no_limited
        )
        screen = build(ports, ImmediateRunner(), Texts(), self.navigator, self.dialogs, theme)
        screen.open(kept.id)
        screen.resize(1366, 720)
        screen.show()
        screen.entered()
        settle(screen)
        return screen


@pytest.fixture
def case() -> Case:
    session = session_for(Role.COORDINATOR, vault=founded_vault())
    facts = IncidentFacts("vape_use", session.clock.today(), "toilet", "Er lag een vape.")
    return Case(FileService(session), FileOwner(RecordKind.INCIDENT, IncidentService(session).record(facts).id))


def test_what_is_dropped_is_kept_and_what_is_refused_is_told_with_its_name(
    qtbot: QtBot, theme: Theme, case: Case
) -> None:
    section = case.section(theme)
    qtbot.addWidget(section)
    good, bad, gone = Path("goed.txt"), Path("oud.docx"), Path("weg.txt")
    case.disk = {good: b"goed", bad: b"\xd0\xcf\x11\xe0"}
    section.dropped.emit([good, bad, gone], False)
    settle(section)
    assert [file.name for file in case.files.of(case.owner).files] == ["goed.txt"]
    told = [banner.accessibleName() for banner in section.findChildren(Banner) if banner.isVisible()]
    assert len(told) == 2
    assert told[0].startswith("oud.docx")
    assert told[1].startswith("weg.txt")
    assert not section.progress.isVisible()
    assert clipped(section) == []
    assert unnamed(section) == []
    section.dropped.emit([good], False)
    settle(section)
    (again,) = [banner.accessibleName() for banner in section.findChildren(Banner) if banner.isVisible()]
    assert "staat hier al" in again


def test_a_picture_is_pasted_and_a_copied_file_too(qtbot: QtBot, theme: Theme, case: Case, tmp_path: Path) -> None:
    section = case.section(theme)
    qtbot.addWidget(section)
    picture = QImage(3, 3, QImage.Format.Format_RGB32)
    picture.fill(0)
    QGuiApplication.clipboard().setImage(picture)
    section.take_clipboard()
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    case.disk[tmp_path / "a.txt"] = b"a"
    QGuiApplication.clipboard().setMimeData(copied)
    section.take_clipboard()
    kinds = {file.media_type for file in case.files.of(case.owner).files}
    assert kinds == {"image/png", "text/plain"}
    QGuiApplication.clipboard().clear()


def test_away_with_a_way_back(qtbot: QtBot, theme: Theme, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = case.files.add(case.owner, NewFile("x.txt", b"een"))
    section = case.section(theme)
    qtbot.addWidget(section)
    said: list[tuple[str, Callable[[], None] | None]] = []
    monkeypatch.setattr(case.navigator, "toast", lambda text, undo=None: said.append((text, undo)))
    section.removed.emit(kept)
    assert case.files.of(case.owner).files == ()
    ((text, undo),) = said
    assert "x.txt" in text
    assert undo is not None
    undo()
    assert case.files.of(case.owner).files == (kept,)


def test_a_mail_is_plain_words(qtbot: QtBot, theme: Theme, case: Case) -> None:
    screen = case.viewer(theme, MAIL)
    qtbot.addWidget(screen)
    shown = [label.text() for label in screen.page.findChildren(type(screen.page._name)) if label.isVisible()]
    assert any("<b>vet</b>" in text for text in shown)
    assert any("23" in text and "08:05" in text for text in shown)
    assert clipped(screen) == []
    assert unnamed(screen) == []


def test_the_pages_of_a_document_stand_below_each_other(qtbot: QtBot, theme: Theme, case: Case) -> None:
    screen = case.viewer(theme, b"%PDF-1.7")
    qtbot.addWidget(screen)
    assert screen.page._shown.count() == 2


def test_a_picture_is_shown_turned_and_forgotten(qtbot: QtBot, theme: Theme, case: Case) -> None:
    from PySide6.QtCore import QBuffer

    picture, buffer = QImage(40, 20, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(0)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    screen = case.viewer(theme, bytes(buffer.data().data()), "x.png")
    qtbot.addWidget(screen)
    view = screen.page.picture
    view.turn()
    turned = view.picture
    assert turned is not None
    assert (turned.width(), turned.height()) == (20, 40)
    screen.leave(lambda: None)
    assert [view.picture, screen.presenter._looked] == [None, None]


def test_outside_only_after_a_yes_and_never_from_the_police(qtbot: QtBot, theme: Theme, case: Case) -> None:
    screen = case.viewer(theme, b"tekst")
    qtbot.addWidget(screen)
    case.dialogs.answers, case.dialogs.paths = [False, True], [TARGET]
    screen.page.save.click()
    assert case.disk == {}
    screen.page.save.click()
    assert case.disk == {TARGET: b"tekst"}
    police = case.viewer(theme, b"van de politie", police=True)
    qtbot.addWidget(police)
    assert police.page.save.unavailable
    police.presenter.let_out()
    assert case.disk == {TARGET: b"tekst"}


def test_sound_plays_and_stops_with_leaving(qtbot: QtBot, theme: Theme, case: Case) -> None:
    screen = case.viewer(theme, b"ID3\x03", "x.mp3")
    qtbot.addWidget(screen)
    assert screen.page.play.isVisible()
    screen.page.play.click()
    assert screen.page.stop.isVisible()
    assert not screen.page.play.isVisible()
    screen.page.stop.click()
    assert screen.page.play.isVisible()


def test_nothing_is_said_of_a_picture_before_there_is_one(qtbot: QtBot, theme: Theme) -> None:
    page = ViewerPage(theme)
    qtbot.addWidget(page)
    assert page.place_note.isHidden()
    page.show_loading()
    page.show_problem(Texts().error("not_found"))
    assert page.place_note.isHidden()
