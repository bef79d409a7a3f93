"""The sheet for the wall: the true page from memory, printed or saved under a plain name."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.posters import PosterFile
from vios_desktop.texts import Texts
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.poster.presenter import PosterPorts
from vios_desktop.ui.poster.screen import PosterButton, PosterScreen, build
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

TARGET = Path("anywhere") / "vios-knife.pdf"


@dataclass
class Wall:
    """The screen with its ports; `broken` and `disk_error` are codes of errors to come."""

    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)
    navigator: NotedNavigator = field(default_factory=NotedNavigator)
    written: dict[Path, bytes] = field(default_factory=dict)
    broken: str = ""
    disk_error: str = ""

    def make(self, kind: str) -> PosterFile:
        if self.broken:
            raise ViosError(self.broken, kind=kind)
        return PosterFile("Mes of steekwapen", f"vios-{kind}.pdf", f"page {kind}".encode())

    def pictures(self, pdf: bytes) -> tuple[PagePicture, ...]:
        return (PagePicture(20, 28, bytes(20 * 28 * 3), pdf.decode()),)

    def write(self, path: Path, content: bytes) -> None:
        if self.disk_error:
            raise ViosError(self.disk_error)
        self.written[path] = content

    def screen(self, theme: Theme, kind: str = "knife") -> PosterScreen:
        ports = PosterPorts(self.make, self.pictures, self.write)
        made = build(ports, ImmediateRunner(), Texts(), self.navigator, self.dialogs, theme)
        made.open(kind)
        made.resize(1366, 720)
        made.show()
        made.entered()
        settle(made)
        return made


@pytest.fixture
def wall() -> Wall:
    return Wall()


def test_the_page_stands_there_and_nothing_is_on_disk(qtbot: QtBot, theme: Theme, wall: Wall) -> None:
    screen = wall.screen(theme)
    qtbot.addWidget(screen)
    assert not screen.page.is_loading
    assert screen.page.image.accessibleDescription() == "page knife"
    assert wall.written == {}
    assert clipped(screen) == []
    assert unnamed(screen) == []


def test_it_is_printed_as_it_was_seen(qtbot: QtBot, theme: Theme, wall: Wall) -> None:
    screen = wall.screen(theme)
    qtbot.addWidget(screen)
    screen.page.print_button.click()
    assert [page.text for pages in wall.dialogs.printed for page in pages] == ["page knife"]


def test_it_is_saved_under_a_plain_name(qtbot: QtBot, theme: Theme, wall: Wall) -> None:
    wall.dialogs.paths = [TARGET]
    screen = wall.screen(theme)
    qtbot.addWidget(screen)
    screen.page.save_button.click()
    assert wall.dialogs.requests[0].suggested_name == "vios-knife.pdf"
    assert wall.written == {TARGET: b"page knife"}
    assert wall.navigator.asked == [("toast", "Saved: vios-knife.pdf")]


def test_giving_up_writes_nothing(qtbot: QtBot, theme: Theme, wall: Wall) -> None:
    screen = wall.screen(theme)
    qtbot.addWidget(screen)
    screen.page.save_button.click()
    assert wall.written == {}
    assert wall.navigator.asked == []


def test_a_full_disk_is_told_and_the_page_stays(qtbot: QtBot, theme: Theme, wall: Wall) -> None:
    wall.dialogs.paths, wall.disk_error = [TARGET], "disk_full"
    screen = wall.screen(theme)
    qtbot.addWidget(screen)
    screen.page.save_button.click()
    assert screen.page.problem.isVisible()
    assert screen.page.image.isVisible()
    assert not screen.page.again.isVisible()


def test_without_a_page_one_can_try_again(qtbot: QtBot, theme: Theme, wall: Wall) -> None:
    wall.broken = "decision_no_rule"
    screen = wall.screen(theme)
    qtbot.addWidget(screen)
    assert screen.page.problem.isVisible()
    assert not screen.page.image.isVisible()
    assert not screen.page.print_button.isEnabled()
    wall.broken = ""
    screen.page.again.click()
    assert screen.page.image.isVisible()
    assert not screen.page.problem.isVisible()


def test_esc_goes_back(qtbot: QtBot, theme: Theme, wall: Wall) -> None:
    screen = wall.screen(theme)
    qtbot.addWidget(screen)
    QTest.keyClick(screen.page, Qt.Key.Key_Escape)
    assert wall.navigator.asked == [("back", None)]


def test_the_button_asks_for_its_kind(qtbot: QtBot, theme: Theme) -> None:
    asked: list[str] = []
    button = PosterButton(theme, "fight", asked.append)
    qtbot.addWidget(button)
    button.click()
    assert asked == ["fight"]
