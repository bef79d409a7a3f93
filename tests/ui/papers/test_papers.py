"""A file of the register on the screen: its pages, or that it has none and can be saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.services.calendar_events import CALENDAR_TYPE
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.texts import Texts
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.papers.presenter import PaperPorts, PaperRequest
from vios_desktop.ui.papers.screen import build
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

PAGES = PaperFile(b"pages", "gedeeld-2026-11-24.pdf")
CALENDAR = PaperFile(b"BEGIN:VCALENDAR", "gedeeld-2026-11-24.ics", CALENDAR_TYPE)


@pytest.mark.parametrize(("file", "suffix"), [(PAGES, ".pdf"), (CALENDAR, ".ics")])
def test_it_is_shown_where_it_has_pages_and_saved_in_any_case(
    qtbot: QtBot, theme: Theme, file: PaperFile, suffix: str
) -> None:
    written: dict[Path, bytes] = {}
    drawn: list[bytes] = []

    def pictures(content: bytes) -> tuple[PagePicture, ...]:
        drawn.append(content)
        return (PagePicture(2, 2, bytes(12), "bladzijde"),)

    dialogs, navigator = ScriptedDialogs(paths=[Path("/uit/bestand")]), NotedNavigator()
    ports = PaperPorts(pictures, written.__setitem__)
    screen = build(ports, ImmediateRunner(), Texts(), navigator, dialogs, theme)
    qtbot.addWidget(screen)
    screen.open(PaperRequest("Gedeeld", lambda: file))
    screen.entered()
    has_pages = suffix == ".pdf"
    assert drawn == ([file.content] if has_pages else [])
    assert screen.page.no_pages.isHidden() is has_pages
    assert screen.page.print_button.isEnabled() is has_pages
    screen.page.save_button.click()
    assert dialogs.requests[0].suffix == suffix
    assert written == {Path("/uit/bestand"): file.content}
    screen.presenter.print()
    assert len(dialogs.printed) == (1 if has_pages else 0)
