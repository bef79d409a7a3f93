"""What is typed on the page of a handover is in the real vault, comes back with its pupil, and goes when made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.data.handover.two_schools import PUPIL
from tests.ui.handover.test_pages import Pages, desk_of
from tests.ui.kit.fakes import ManualLater
from tests.ui.made import at_once
from vios_desktop.app import write_file
from vios_desktop.texts import Texts
from vios_desktop.ui.handover.giving_presenter import FilePorts
from vios_desktop.ui.handover.screen import GivingScreen, make_giving
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.draft import Draft
    from vios_desktop.ui.theme.theme import Theme

MARK = "kanariewoord in een overdracht"


class Typing(Pages):
    def __init__(self, qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
        super().__init__(qtbot, theme, tmp_path)
        self._qtbot, self._theme, self.folder = qtbot, theme, tmp_path
        self._opened: list[GivingScreen] = []

    def again(self) -> GivingScreen:
        """The page in a fresh program."""
        ports = FilePorts(Path.read_bytes, write_file)
        shared = ImmediateRunner(), Texts(), self.navigator, self.dialogs, self._theme
        screen = at_once(make_giving)(desk_of(self.giving.school), *shared, ports)
        self._qtbot.addWidget(screen)
        self._opened.append(screen)
        screen.open(PUPIL.id)
        screen.entered()
        return screen

    @property
    def drafts(self) -> list[Draft]:
        return list(desk_of(self.giving.school).drafts.all())


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> ManualLater:
    later = ManualLater()
    monkeypatch.setattr("vios_desktop.ui.handover.screen.QtLater", lambda _parent: later)
    return later


@pytest.fixture
def pages(later: ManualLater, qtbot: QtBot, theme: Theme, tmp_path: Path) -> Typing:
    return Typing(qtbot, theme, tmp_path)


def test_it_is_kept_while_typing_and_comes_back(pages: Typing, later: ManualLater) -> None:
    page = pages.give.page
    later.pass_ms(10_000)
    assert not pages.drafts
    unticked = next(one for one, tick in page.ticks.items() if not tick.isChecked())
    page.ticks[unticked].setChecked(True)
    page.recipient.set_text("Anke Voorbeeld")
    page.kind.set_code("school")
    page.basis.set_code("public_task")
    page.informed.set_text("later")
    page.informed_note.set_text("Volgende week")
    page.necessity.set_text(MARK)
    later.pass_ms(2_000)
    assert [(draft.form, draft.subject_id) for draft in pages.drafts] == [("handover", PUPIL.id)]
    pages.give.close_session()
    assert page.necessity.text() == ""

    again = pages.again().page
    assert again.typed().chosen >= {unticked}
    assert (again.recipient.text(), again.kind.code(), again.basis.code()) == (
        "Anke Voorbeeld",
        "school",
        "public_task",
    )
    assert (again.informed_note.text(), again.necessity.text()) == ("Volgende week", MARK)
    assert not again.compared.isChecked()
    for path in pages.folder.rglob("*"):
        assert not path.is_file() or MARK.encode() not in path.read_bytes()


def test_it_goes_when_it_is_made_and_when_the_page_is_emptied(pages: Typing, later: ManualLater) -> None:
    pages.fill()
    pages.give.leave(lambda: None)
    assert len(pages.drafts) == 1
    pages.make()
    assert pages.made.exists()
    later.pass_ms(10_000)
    assert not pages.drafts

    other = pages.again()
    other.page.purpose.set_text("Iets")
    other.leave(lambda: None)
    assert len(pages.drafts) == 1
    other.page.purpose.set_text("")
    later.pass_ms(2_000)
    assert not pages.drafts


def test_opening_it_for_another_pupil_keeps_what_was_typed_about_the_first(pages: Typing) -> None:
    pages.give.page.purpose.set_text("Begeleiding")
    pages.give.open("somebody else")
    assert pages.give.page.purpose.text() == ""
    assert [draft.subject_id for draft in pages.drafts] == [PUPIL.id]
    assert pages.again().page.purpose.text() == "Begeleiding"
