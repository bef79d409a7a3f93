"""The door to a report without an account: from the unlock screen and back, sealed and not to be read back."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.fakes.sealed import INBOX, INVITATION, NOTE, PHOTO
from tests.ui.entrance.fakes import FakeVaultStore, ScriptedDialogs, services_for
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.window.office import Kept
from vios_desktop.app import read_file
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.sealed_report import ReportKind, SealedReport, receipt_of
from vios_desktop.sealed.invitation_file import write_invitation
from vios_desktop.sealed.report_file import open_sealed
from vios_desktop.texts import Texts
from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.reporting.view import ReportPage
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.shell.danger_strip import DangerStrip
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window.parts import WindowParts
from vios_desktop.ui.window.report_door import REPORT, ReportDoor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

ENTRANCE = "entrance"
LEFT_ID = "0f" * 16


@dataclass
class Hall:
    """A window with the entrance, the door, and a clock that the test moves."""

    window: MainWindow
    entrance: Entrance
    dialogs: ScriptedDialogs
    store: FakeVaultStore
    door: ReportDoor = field(init=False)
    now_s: float = 1000.0
    back: int = 0

    def came_back(self) -> None:
        self.back += 1
        self.window.show_page(ENTRANCE)

    def open(self) -> ReportPage:
        assert self.entrance.unlock_page.report_door is not None
        self.entrance.unlock_page.report_door.button.click()
        settle(self.window)
        return self.page

    @property
    def page(self) -> ReportPage:
        assert self.door.screen is not None
        return self.door.screen.page

    def words(self) -> str:
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def reports(self) -> list[SealedReport]:
        return [open_sealed(io.BytesIO(raw), (INBOX,)) for raw in self.store.outbox.handed_in.values()]


@pytest.fixture
def make_hall(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, qapp: QApplication) -> Callable[..., Hall]:
    def make(*, invitation: bool = True) -> Hall:
        store = FakeVaultStore()
        info = store.add("Het Voorbeeld College", ["Marit Fictief"])
        store.vaults[0] = replace(info, takes_reports=invitation)
        services = services_for(store)._replace(read_file=read_file)
        texts = Texts()
        window = MainWindow(theme, settings)
        qtbot.addWidget(window)
        hall = Hall(window, Entrance(theme, services, settings), ScriptedDialogs(), store)
        parts = WindowParts(
            services=services,
            texts=lambda: texts,
            settings=Kept(settings),
            instance_folder=Path("/none"),
            relaunch=lambda: True,
            log_bug=lambda error: type(error).__name__,
            preload=lambda: None,
            now_s=lambda: hall.now_s,
        )
        runner = ImmediateRunner()
        hall.door = ReportDoor(qapp, window, theme, parts, runner, hall.dialogs, hall.came_back)
        hall.entrance.report_requested.connect(hall.door.open)
        window.add_page(ENTRANCE, hall.entrance.frame, Chrome.BARE)
        window.show_page(ENTRANCE)
        window.resize(1366, 720)
        hall.entrance.start()
        hall.entrance.wake(runner, runner, hall.dialogs)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(window)
        return hall

    return make


def test_without_an_invitation_there_is_no_door(make_hall: Callable[..., Hall]) -> None:
    assert make_hall(invitation=False).entrance.unlock_page.report_door is None


def test_a_report_is_sealed_handed_in_and_gone_from_the_screen(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    page = hall.open()
    assert hall.window.current_page == REPORT
    assert hall.door.screen is not None
    strip = hall.door.screen.findChild(DangerStrip)
    assert strip is not None
    assert strip.isVisible()
    assert "De Proefschool" in hall.words()
    assert all(word in hall.words() for word in hall.door._parts.services.reporting(Path()).address().words)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is page.what.focusProxy()
    QTest.keyClicks(focused, "Ruzie bij de fietsen.")
    page.kind.chips[ReportKind.SIGNAL.value].click()
    page.where.set_text("Fietsenstalling")
    page.hand_in_button.click()
    (report,) = hall.reports()
    assert (report.what, report.where, report.kind) == (
        "Ruzie bij de fietsen.",
        "Fietsenstalling",
        ReportKind.SIGNAL,
    )
    assert report.receipt in hall.words()
    assert "Ruzie" not in hall.words()
    assert page.words().empty
    page.done_button.click()
    assert (hall.back, hall.store.outbox.waiting) == (1, {})
    assert hall.window.current_page == ENTRANCE


def test_a_photo_goes_along_sealed_also_in_the_draft_and_can_be_taken_away(
    make_hall: Callable[..., Hall], tmp_path: Path
) -> None:
    hall = make_hall()
    page = hall.open()
    photo, note = tmp_path / "foto van hek.jpg", tmp_path / "briefje.txt"
    photo.write_bytes(PHOTO.content)
    note.write_bytes(NOTE.content)
    hall.dialogs.paths.append(photo)
    page.files.choose_button.click()
    page.files.dropped.emit([note, photo])  # the photo a second time: it stays once
    page.what.set_text("Dit lag bij het hek.")
    hall.door.screen.presenter._keep()  # type: ignore[union-attr]
    (draft,) = hall.store.outbox.waiting.values()
    assert [file.content for file in open_sealed(io.BytesIO(draft), (INBOX,)).files] == [
        PHOTO.content,
        NOTE.content,
    ]
    page.files.removed.emit(1)
    page.hand_in_button.click()
    (report,) = hall.reports()
    assert [(file.name, file.content) for file in report.files] == [("foto van hek.jpg", PHOTO.content)]
    page.again_button.click()
    page.what.set_text("Nog iets.")
    page.hand_in_button.click()
    assert [report.files for report in hall.reports()][1] == ()


def test_a_file_that_no_dossier_takes_is_refused_in_words_and_stops_nothing(
    make_hall: Callable[..., Hall], tmp_path: Path
) -> None:
    hall = make_hall()
    page = hall.open()
    program, gone = tmp_path / "spel.exe", tmp_path / "weg.jpg"
    program.write_bytes(b"MZ" + bytes(100))
    page.files.dropped.emit([program, gone])
    settle(hall.window)
    assert "spel.exe: " in hall.words()
    assert "weg.jpg: " in hall.words()
    page.what.set_text("Iets")
    page.hand_in_button.click()
    assert hall.reports()[0].files == ()


def test_a_report_of_a_photo_alone_is_asked_about_before_it_is_destroyed(
    make_hall: Callable[..., Hall], tmp_path: Path
) -> None:
    hall = make_hall()
    page = hall.open()
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(PHOTO.content)
    page.files.dropped.emit([photo])
    page.header.back_button.click()
    assert (hall.back, len(hall.dialogs.questions)) == (0, 1)


def test_what_is_missing_is_said_at_the_field_and_an_error_keeps_the_words(
    make_hall: Callable[..., Hall],
) -> None:
    hall = make_hall()
    page = hall.open()
    page.hand_in_button.click()
    assert "Tell briefly what happened." in hall.words() or "Vertel in het kort" in hall.words()
    page.what.set_text("Ruzie")
    hall.store.outbox.problem = ViosError("disk_full")
    page.hand_in_button.click()
    assert page.what.text() == "Ruzie"
    assert page.hand_in_button.isEnabled()
    page.hand_in_button.click()
    assert len(hall.reports()) == 1


def test_esc_asks_before_what_was_typed_is_destroyed(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    page = hall.open()
    page.what.set_text("Ruzie")
    hall.door.screen.presenter._keep()  # type: ignore[union-attr]
    assert len(hall.store.outbox.waiting) == 1
    QTest.keyClick(page.header.back_button, Qt.Key.Key_Escape)
    assert (hall.back, len(hall.dialogs.questions)) == (0, 1)
    hall.dialogs.answers.append(True)
    QTest.keyClick(page.header.back_button, Qt.Key.Key_Escape)
    assert (hall.back, hall.store.outbox.waiting, hall.reports()) == (1, {}, [])


def test_when_nobody_is_there_the_words_go_and_a_sealed_draft_stays(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.open().what.set_text("Ruzie")
    hall.door.close()
    assert hall.window.current_page == ENTRANCE
    (raw,) = hall.store.outbox.waiting.values()
    assert open_sealed(io.BytesIO(raw), (INBOX,)).unfinished
    page = hall.open()
    assert "was not handed in" in hall.words()
    assert page.words().empty
    page.hand_in_left_button.click()
    (report,) = hall.reports()
    assert (report.what, report.unfinished) == ("Ruzie", True)
    assert receipt_of(report.id) in hall.words()


def test_a_draft_that_was_left_can_be_destroyed(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.store.outbox.waiting[LEFT_ID] = b"sealed"
    page = hall.open()
    hall.dialogs.answers.append(True)
    page.destroy_button.click()
    assert (hall.store.outbox.waiting, hall.reports()) == ({}, [])
    assert "was not handed in" not in hall.words()
    assert not page.hand_in_left_button.isVisible()


def test_every_part_has_room_and_a_name(make_hall: Callable[..., Hall]) -> None:
    hall = make_hall()
    hall.store.outbox.waiting[LEFT_ID] = b"sealed"
    page = hall.open()
    assert not clipped(page)
    assert not unnamed(page)


def test_reporting_loads_no_database() -> None:
    code = (
        "import sys, pathlib; from vios_desktop.app import sealed_reports as app;"
        "from vios_desktop.system_clock import SystemClock;"
        "import vios_desktop.ui.reporting.screen;"
        "app.reporting(SystemClock(), pathlib.Path('none'));"
        "print([m for m in sys.modules if m.startswith(('sqlalchemy', 'sqlcipher3', 'alembic'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_on_a_computer_without_the_vault_the_folder_is_asked_for_once(
    make_hall: Callable[..., Hall], tmp_path: Path
) -> None:
    hall = make_hall(invitation=False)
    hall.store.shelf.lies = write_invitation(INVITATION)
    hall.door.open(None)
    settle(hall.window)
    page = hall.page
    assert page.place.isVisible()
    page.what.set_text("Ruzie bij het hek.")
    page.hand_in_button.click()  # gives up on the question where to
    assert hall.reports() == []
    assert page.what.text() == "Ruzie bij het hek."
    hall.dialogs.paths = [tmp_path]
    page.hand_in_button.click()
    settle(hall.window)
    (report,) = hall.reports()
    assert report.receipt in hall.words()
    assert str(tmp_path) in hall.words()
    assert hall.store.place() == tmp_path
    page.again_button.click()
    page.what.set_text("Nog iets.")
    page.hand_in_button.click()
    assert len(hall.reports()) == 2
    page.done_button.click()
    assert hall.back == 1
