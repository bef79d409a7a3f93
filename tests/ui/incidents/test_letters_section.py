"""The letters of an incident on its page: what was sent to whom, the way to read it, and the way to a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.ui.incidents.desk import colleague_desk, full_incident, vault_of
from tests.ui.incidents.hands import button_named, press, words
from tests.unit.services.world import a_letter
from vios_desktop.domain.vocabulary import Role

if TYPE_CHECKING:
    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.screen import IncidentsScreen

    OpenScreen = Callable[..., IncidentsScreen]


def write_letter(desk: Desk, incident_id: str, corrects: str | None = None) -> str:
    entry = desk.incidents.view(incident_id).incident.facts.persons[0]
    wanted = a_letter(incident_id)
    wanted = replace(wanted, setup=replace(wanted.setup, entry_id=entry.id), corrects=corrects)
    return desk.letters.fix(wanted).letter.id


def test_without_letters_it_says_so_and_begins_one(
    desk: Desk, open_screen: OpenScreen, navigator: NotedNavigator
) -> None:
    incident_id = full_incident(desk)
    screen = open_screen(desk)
    screen.visit(incident_id)
    section = screen.page.detail_pane.letters
    assert "No letters yet." in words(section)

    press(section.link)
    assert navigator.asked[-1] == ("letter", incident_id)


def test_letters_stand_newest_first_and_lead_to_their_page(
    desk: Desk, open_screen: OpenScreen, navigator: NotedNavigator
) -> None:
    incident_id = full_incident(desk)
    first = write_letter(desk, incident_id)
    vault_of(desk).clock.advance(minutes=5)
    second = write_letter(desk, incident_id, corrects=first)
    screen = open_screen(desk)
    screen.visit(incident_id)
    section = screen.page.detail_pane.letters

    newer, older = section.box.row(second), section.box.row(first)
    assert newer is not None
    assert older is not None
    assert section.box.rows == (newer, older)
    assert "Replaced" in words(older)
    assert "Replaced" not in words(newer)
    assert "By post" in words(newer)
    press(button_named(older, "view"))
    assert navigator.asked[-1] == ("fixed letter", first)


def test_a_colleague_it_was_shared_with_may_write(desk: Desk, open_screen: OpenScreen) -> None:
    incident_id = full_incident(desk)
    colleague = colleague_desk(desk, Role.COLLEAGUE)
    desk.incidents.share(
        incident_id, [colleague.session.account.id], desk.incidents.view(incident_id).incident.version
    )
    screen = open_screen(colleague)
    screen.visit(incident_id)

    assert not screen.page.detail_pane.letters.link.isHidden()
