"""In a window of 683 by 360 (a small screen at 200 %) most of a page is what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.walk.catalogue import STOPS
from tests.ui.walk.office import Office, practice_vault
from tests.ui.walk.sight import settle
from tests.ui.walk.stop import go_to, part, press
from tests.ui.walk.visit import AT_150, AT_200
from vios_desktop.ui.decision.advice_page import AdvicePage
from vios_desktop.ui.letters.editor_page import EditorPage
from vios_desktop.ui.letting_out.page import LettingPage
from vios_desktop.ui.shell.page_room import PageRoom
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.words_and_page import WordsAndPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("dutch")


def test_the_foot_of_an_advice_is_one_line_and_only_the_cards_scroll(
    theme: Theme, settings: ForgetfulSettings
) -> None:
    office = Office(theme, settings, practice_vault().copy())
    window = go_to(office, next(stop for stop in STOPS if stop.name == "advice on an incident"))
    page = part(office.screen, AdvicePage)
    roomy = page.footer.height()
    window.resize(*AT_200)
    settle(4)
    assert page.footer.height() < roomy
    assert page.page.area.viewport().height() >= AT_200[1] * 0.6
    assert scrolls_once(window)
    office.close()


READ = ("minutes: read through", "cases: read through", "summary: read through", "inside: read through")


def test_a_letter_is_written_in_most_of_a_low_window(theme: Theme, settings: ForgetfulSettings) -> None:
    office = Office(theme, settings, practice_vault().copy())
    window = go_to(office, next(stop for stop in STOPS if stop.name == "letter: written"))
    page = part(office.screen, EditorPage)
    assert len([pane for pane in page.panes() if pane.isVisible()]) == 3
    for size in (AT_150, AT_200):
        window.resize(*size)
        settle(8)
        assert [pane for pane in page.panes() if pane.isVisible()] == [page.panes()[1]]
        assert page.panes()[1].height() >= size[1] * 0.6
        assert scrolls_once(window)
    press(office.screen, "Nakijken")
    assert page.checks.isVisible()
    page.checks.gap_requested.emit(0)
    settle()
    assert page.body.edit.hasFocus()
    assert page.body.edit.textCursor().hasSelection()
    assert not page.body.edit.visibleRegion().isEmpty()
    press(office.screen, "De pagina")
    assert page.paper.isVisible()
    assert page.paper.width() == page.width()
    office.close()


@pytest.mark.parametrize("name", READ)
def test_what_is_read_through_has_most_of_a_low_window(
    theme: Theme, settings: ForgetfulSettings, name: str
) -> None:
    office = Office(theme, settings, practice_vault().copy())
    last = next(place for place, stop in enumerate(STOPS) if stop.name == name)
    first = max(place for place in range(last + 1) if not STOPS[place].on)
    window = go_to(office, STOPS[first])
    for stop in STOPS[first + 1 : last + 1]:
        go_to(office, stop)
    sides = part(office.screen, WordsAndPage)
    assert not sides.sides.isVisible()
    window.resize(*AT_200)
    settle(8)
    for show in (sides.show_words, sides.show_page):
        show()
        settle(8)
        assert len([area for area in sides.findChildren(PageScroll) if area.isVisible()]) == 1
        assert sides.height() >= AT_200[1] * 0.7
        assert scrolls_once(window)
    office.close()


def scrolls_once(window: QWidget) -> bool:
    """The page fits: nothing scrolls but the parts in it."""
    room = window.findChild(PageRoom)
    return room is not None and room.verticalScrollBar().maximum() == 0


def test_f8_leads_from_the_page_to_the_place_that_is_next(theme: Theme, settings: ForgetfulSettings) -> None:
    office = Office(theme, settings, practice_vault().copy())
    window = go_to(office, next(stop for stop in STOPS if stop.name == "minutes: read through"))
    window.resize(*AT_200)
    page = part(office.screen, LettingPage)
    page.read.sides.show_page()
    settle()
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert next(iter(page.read.hits.cards.values())).hasFocus()
    office.close()
