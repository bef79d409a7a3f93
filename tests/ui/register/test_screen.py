"""Gedeeld: all that was shared, narrowed to one pupil, and the page about that pupil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.fakes.desk import desk_of
from tests.ui.incidents.desk import add_pupil, make_desk, same_desk_later
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.vocabulary import Informed, LegalBasis, SharingLevel
from vios_desktop.services.register import DisclosureQuery, RegisterService, SpokenWord, entry_of
from vios_desktop.texts import Texts
from vios_desktop.ui.register.screen import RegisterScreen, build
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.rows_page import AT_ONCE

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
    screen.page.box.finish()
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


def tell(screen: RegisterScreen, level: str = "named_reasoned") -> None:
    form = screen.page.spoken
    form.recipient.set_text("J. Verzinsel")
    form.kind.set_code("youth_work")
    form.level.chips[level].click()
    form.what.set_text("Dat er een gesprek is geweest")
    form.purpose.set_text("Samen een plan maken")


def test_what_was_told_by_mouth_is_noted_about_the_chosen_pupil(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator)
    screen.visit("person-sem")
    screen.entered()
    screen.page.spoken_button.click()
    form = screen.page.spoken
    assert form.person.text().startswith("person-sem|")
    tell(screen)
    form.basis.set_code("public_task")
    form.necessity.set_text("De jongerenwerker ziet de leerling op straat.")
    form.informed.chips["later"].click()
    form.informed_note.set_text("Wij bellen morgen.")
    form.save_button.click()
    (line,) = desk.register.find(DisclosureQuery(person_id="person-sem")).lines
    entry = line.entry
    assert (entry.recipient, entry.recipient_kind, entry.purpose) == (
        "J. Verzinsel",
        "youth_work",
        "Samen een plan maken",
    )
    assert (entry.basis, entry.informed, entry.informed_note) == (
        LegalBasis.PUBLIC_TASK,
        Informed.LATER,
        "Wij bellen morgen.",
    )
    assert form.isHidden()
    assert shown(screen) == 1
    screen.page.spoken_button.click()
    assert form.recipient.text() == ""


def test_all_that_is_missing_is_said_at_once_and_nothing_is_written(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    screen.page.spoken_button.click()
    form = screen.page.spoken
    form.save_button.click()
    for name in ("recipient", "recipient_kind", "level", "what", "purpose"):
        assert form.fields[name].error, name
    assert form.fields["person_id"].isHidden()
    form.level.chips["named_reasoned"].click()
    form.save_button.click()
    for name in ("person_id", "basis", "necessity", "informed"):
        assert form.fields[name].error, name
    assert shown(screen) == 0


def test_what_names_nobody_asks_for_no_basis_and_keeps_no_name(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    screen.visit("person-sem")
    screen.entered()
    screen.page.spoken_button.click()
    tell(screen, "deidentified")
    assert screen.page.spoken.fields["basis"].isHidden()
    screen.page.spoken.save_button.click()
    (line,) = desk.register.find(DisclosureQuery()).lines
    assert (line.entry.level, line.entry.person_ids, line.entry.basis) == (SharingLevel.DEIDENTIFIED, (), None)


def test_a_half_typed_note_is_there_after_a_restart(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    screen.page.spoken_button.click()
    screen.page.spoken.what.set_text("Nog niet af")
    screen.leave(lambda: None)
    session = same_desk_later(desk).session
    register = RegisterService(session, lambda paper: repr(paper).encode(), lambda: Texts("nl"))
    later = desk_of(session, register=register)
    again = open_screen(qtbot, theme, later, NotedNavigator())
    assert not again.page.spoken.isHidden()
    assert again.page.spoken.what.text() == "Nog niet af"
    tell(again, "trend")
    again.page.spoken.save_button.click()
    assert [draft for draft in later.drafts.all() if draft.form == "spoken"] == []


def test_of_a_long_list_the_newest_are_made_and_more_when_asked(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    with desk.session.begin() as work:
        for number in range(AT_ONCE + 20):
            moment = desk.session.clock.now() - timedelta(hours=number)
            work.disclosures.add(entry_of(TOLD, f"entry-{number}", moment, "marit"))
        work.commit()
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    page = screen.page
    assert shown(screen) == AT_ONCE
    assert str(AT_ONCE + 20) in page.count.text()
    page.more_button.click()
    assert shown(screen) == AT_ONCE + 20
    assert page.more_button.isHidden()
    screen.presenter.set_text("niets hiervan")
    assert page.more_button.isHidden()
