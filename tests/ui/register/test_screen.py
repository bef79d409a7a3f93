"""Gedeeld: all that was shared, narrowed to one pupil, and the page about that pupil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tests.fakes.desk import desk_of
from tests.ui.incidents.desk import add_pupil, make_desk
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.services.register import RegisterService, SpokenWord
from vios_desktop.texts import Texts
from vios_desktop.ui.register.screen import RegisterScreen, build
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme

TOLD = SpokenWord(
    person_ids=("person-sem",),
    what="Hoe het op school gaat",
    recipient="J. Verzinsel",
    recipient_kind="neighbourhood_team",
    basis=LegalBasis.VITAL_INTEREST,
    purpose="Hulp thuis",
    necessity="Zonder dit kan de hulp niet beginnen.",
)


def a_desk() -> Desk:
    session = make_desk().session
    register = RegisterService(session, lambda paper: repr(paper).encode(), lambda: Texts("nl"))
    desk = desk_of(session, register=register)
    add_pupil(desk, "Sem", date(2011, 3, 2))
    add_pupil(desk, "Noor", date(2010, 3, 2))
    return desk


def open_screen(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator) -> RegisterScreen:
    screen = build(desk, ImmediateRunner(), Texts("en"), navigator, theme)
    qtbot.addWidget(screen)
    screen.resize(1158, 640)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.entered()
    return screen


def shown(screen: RegisterScreen) -> int:
    return len(screen.page.box.rows)


def test_one_pupil_is_one_question_and_one_page(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    desk.register.note_spoken(TOLD)
    desk.register.note_spoken(replace(TOLD, person_ids=("person-noor",), what="Verzuim"))
    screen = open_screen(qtbot, theme, desk, navigator)
    page = screen.page
    assert shown(screen) == 2
    assert page.print_button.isHidden()
    screen.visit("person-sem")
    screen.entered()
    (row,) = page.box.rows
    assert "Hoe het op school gaat" in row.accessibleName()
    assert "Sem" in page.pupil.text()
    page.print_button.click()
    (paper,) = navigator.papers
    assert b"Hoe het op school gaat" in paper.make().content
    assert b"Verzuim" not in paper.make().content
    page.pupil.set_text("")
    assert shown(screen) == 2
    assert page.print_button.isHidden()


def test_words_narrow_it_and_what_is_empty_says_so(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator)
    assert shown(screen) == 0
    desk.register.note_spoken(TOLD)
    screen.refresh()
    assert shown(screen) == 1
    screen.presenter.set_text("niets hiervan")
    assert shown(screen) == 0
    screen.presenter.set_text("verzinsel")
    assert shown(screen) == 1


def test_from_here_one_goes_to_a_demand_and_to_an_access_request(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator)
    page = screen.page
    page.demand_button.click()
    page.demands_button.click()
    assert navigator.asked == [("demand", "new"), ("demand", None)]
    assert page.access_button.isHidden()
    screen.visit("person-sem")
    screen.entered()
    page.access_button.click()
    assert navigator.asked[-1] == ("access request", "person-sem")
