"""An access request: the pages as they would be, who asks, and the giving with its line in the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.fakes.desk import desk_of
from tests.ui.incidents.desk import add_pupil, full_incident, make_desk, record, vault_of
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.services.register_desk import access_of, register_of
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.vocabulary import DisclosureKind, PersonKind, PersonRole
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.access.screen import AccessScreen, build
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme

SEM, NOOR = "person-sem", "person-noor"


@pytest.fixture
def desk() -> Desk:
    session = make_desk().session
    made = desk_of(session, register=register_of(session), access=access_of(session))
    full_incident(made)
    return made


def picture(content: bytes) -> Sequence[PagePicture]:
    return (PagePicture(2, 2, bytes(12), content.decode()),)


def open_screen(
    qtbot: QtBot, theme: Theme, desk: Desk, person_id: str = SEM, navigator: NotedNavigator | None = None
) -> AccessScreen:
    way = navigator or NotedNavigator()
    screen = build(desk, ImmediateRunner(), Texts("en"), way, theme, picture)
    qtbot.addWidget(screen)
    screen.resize(1158, 640)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.open(person_id)
    screen.entered()
    return screen


def given(desk: Desk) -> int:
    return len(desk.register.find(DisclosureQuery(kinds=(DisclosureKind.DOSSIER,))).lines)


def test_the_pages_stand_beside_who_asks_and_what_is_left_out(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk)
    page = screen.page
    assert "Sem Voorbeeld" in page.title.text()
    assert len(page.pages.images) == 1
    assert page.held.text()
    assert given(desk) == 0


def test_without_who_asks_nothing_is_given(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk)
    page = screen.page
    page.give_button.click()
    assert page.fields["asked_by"].error
    page.asked_by.chips["parent"].click()
    page.give_button.click()
    assert page.fields["recipient"].error
    assert given(desk) == 0


def test_what_is_given_is_in_the_register_and_goes_on_to_paper(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    navigator = NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator=navigator)
    page = screen.page
    page.asked_by.chips["parent"].click()
    page.recipient.set_text("M. Voorbeeld")
    page.give_button.click()
    (line,) = desk.register.find(DisclosureQuery(person_id=SEM, kinds=(DisclosureKind.DOSSIER,))).lines
    assert line.entry.recipient == "M. Voorbeeld (ouder of verzorger)"
    (paper,) = navigator.papers
    assert paper.make().content == desk.register.sent_file(line.entry.id).content
    assert not page.done.isHidden()
    assert page.recipient.text() == ""


def test_a_pupil_who_asks_need_not_be_named(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk, NOOR)
    page = screen.page
    page.asked_by.chips["pupil"].click()
    assert page.fields["recipient"].isHidden()
    assert page.age_note.isHidden()
    page.give_button.click()
    (line,) = desk.register.find(DisclosureQuery(person_id=NOOR)).lines
    assert line.entry.recipient == "Noor Voorbeeld (de leerling zelf)"


@pytest.mark.parametrize(
    ("person_id", "who", "words"),
    [
        (SEM, "pupil", "This pupil is 15. Under 16 the parents ask for it."),
        (NOOR, "parent", "This pupil is 18. From 16 on pupils ask for it themselves."),
        (SEM, "parent", ""),
    ],
)
def test_it_says_who_is_to_ask_at_this_age(
    qtbot: QtBot, theme: Theme, desk: Desk, person_id: str, who: str, words: str
) -> None:
    screen = open_screen(qtbot, theme, desk, person_id)
    page = screen.page
    page.asked_by.chips[who].click()
    assert page.age_note.text == words
    assert page.age_note.isHidden() == (not words)


def test_what_was_written_meanwhile_is_read_again_first(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk)
    page, before = screen.page, screen.presenter.prepared
    with desk.session.begin() as work:
        person = work.persons.get(SEM)
        assert person is not None
        changed = replace(person, nickname="Semmie", version=person.version + 1)
        work.persons.replace(changed, person.version)
        work.commit()
    page.asked_by.chips["pupil"].click()
    page.give_button.click()
    assert given(desk) == 0
    assert not page.problem.isHidden()
    assert screen.presenter.prepared != before
    page.give_button.click()
    assert given(desk) == 1
    assert page.problem.isHidden()


def test_another_pupil_begins_with_an_empty_form(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk)
    screen.page.recipient.set_text("M. Voorbeeld")
    add_pupil(desk, "Bo", date(2012, 1, 1))
    screen.open("person-bo")
    screen.entered()
    assert "Bo Voorbeeld" in screen.page.title.text()
    assert screen.page.recipient.text() == ""


def test_what_is_protected_is_said_to_be_missing_with_what_one_can_read_of_it(
    qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    screen = open_screen(qtbot, theme, desk)
    assert screen.page.limited.isHidden()
    entry = IncidentPerson("entry", PersonRole.VICTIM, PersonKind.PUPIL, SEM)
    incident_id = record(desk, persons=(entry,))[0]
    number = desk.incidents.view(incident_id).incident.number
    desk.limited.limit(incident_id, (), "Er is een medewerker bij betrokken.")
    screen = open_screen(qtbot, theme, desk)
    assert number in screen.page.limited_words.text()
    assert screen.page.limited.isVisible()

    session = make_desk(vault=vault_of(desk), account_id="sanne").session
    other = desk_of(session, register=register_of(session), access=access_of(session))
    navigator = NotedNavigator()
    screen = open_screen(qtbot, theme, other, navigator=navigator)
    assert number not in screen.page.limited_words.text()
    assert "ask who is named" in screen.page.limited_words.text()
    screen.page.limited_button.click()
    assert ("limited", "") in navigator.asked
