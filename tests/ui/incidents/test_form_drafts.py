"""Half-typed forms on the screen: kept when it is left, and there again, as they were, when it is opened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.incidents.desk import full_incident, record, same_desk_later, vault_of
from tests.ui.incidents.hands import button_named, key, press, stored, words, write
from tests.ui.kit.looks import clipped, settle, unnamed
from vios_desktop.domain.incident import IncidentItem
from vios_desktop.domain.vocabulary import ItemKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.detail_view import DetailPane
    from vios_desktop.ui.incidents.screen import IncidentsScreen
    from vios_desktop.ui.theme.theme import Theme

    OpenScreen = Callable[..., IncidentsScreen]


@pytest.fixture
def incident_id(desk: Desk) -> str:
    return full_incident(desk)


@pytest.fixture
def screen(desk: Desk, incident_id: str, open_screen: OpenScreen) -> IncidentsScreen:
    opened = open_screen(desk)
    opened.visit(incident_id)
    return opened


@pytest.fixture
def pane(screen: IncidentsScreen) -> DetailPane:
    return screen.page.detail_pane


@pytest.fixture
def reopened(
    desk: Desk, incident_id: str, screen: IncidentsScreen, open_screen: OpenScreen
) -> Callable[[], DetailPane]:
    """Leave the screen, end the program, open it again and go to the same incident."""

    shown = []  # a screen that nobody holds is deleted

    def reopen() -> DetailPane:
        _leave(screen)
        screen.close_session()
        screen.close()
        later = open_screen(same_desk_later(desk))
        later.visit(incident_id)
        shown.append(later)
        return later.page.detail_pane

    return reopen


def _leave(screen: IncidentsScreen) -> None:
    left: list[None] = []
    screen.leave(lambda: left.append(None))
    assert left == [None]


def test_all_four_forms_come_back(pane: DetailPane, reopened: Callable[[], DetailPane], desk: Desk) -> None:
    press(button_named(pane.items, "hand_over"))
    write(pane.items.handed_to.edit, "Politie")
    press(button_named(pane.agreements, "cancel"))
    write(pane.agreements.outcome.edit, "Ouders zijn al")
    pane.agreements.open_new()
    write(pane.agreements.form.text.edit, "Wijkagent")
    pane.agreements.form.owner_kind.set_code("police")
    pane.contacts.open_form()
    pane.contacts.summary.edit.setPlainText("Moeder zegt\ndat")
    pane.contacts.moment.edit.setText("gisteren 9:05")

    again = reopened()

    assert again.items.form.isVisible()
    assert (again.items.handed_to.text(), again.items.handed_by.text()) == ("Politie", "Marit Fictief")
    assert again.agreements.closing_form.isVisible()
    assert again.agreements.closing_form.fields["outcome"].label.text() == "Why is it cancelled?"
    assert again.agreements.outcome.text() == "Ouders zijn al"
    assert again.agreements.form.draft().text == "Wijkagent"
    assert again.agreements.form.draft().owner_kind == "police"
    assert again.contacts.summary.text() == "Moeder zegt\ndat"
    assert again.contacts.moment.edit.text() == "gisteren 9:05"
    assert words(again).count("Draft kept 1") == 4


def test_it_says_quietly_when_it_was_kept(desk: Desk, screen: IncidentsScreen, pane: DetailPane) -> None:
    press(pane.contacts.link)
    assert pane.contacts.form.draft_status == ""
    write(pane.contacts.summary.edit, "Moeder")
    _leave(screen)

    at = desk.session.clock.now().astimezone()
    assert pane.contacts.form.draft_status == f"Draft kept {at:%H:%M}"
    assert f"Draft kept {at:%H:%M}" in words(pane.contacts.form)


def test_a_form_that_is_only_opened_is_no_draft(desk: Desk, screen: IncidentsScreen, pane: DetailPane) -> None:
    press(button_named(pane.items, "hand_over"))
    press(button_named(pane.agreements, "done"))
    pane.agreements.open_new()
    pane.contacts.open_form()

    _leave(screen)

    assert desk.drafts.all() == ()


def test_keys_start_the_clock_and_so_does_a_choice(
    screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    pane.contacts.open_form()
    with qtbot.waitSignal(pane.forms.edited):
        write(pane.contacts.name.edit, "A")
    with qtbot.waitSignal(pane.forms.edited):
        pane.contacts.channel.chosen.emit("letter")
    with qtbot.waitSignal(pane.forms.edited):
        write(pane.contacts.moment.edit, "1")
    with qtbot.assertNotEmitted(pane.forms.edited):
        screen.refresh()


def test_cancelling_and_keeping_leave_no_draft(desk: Desk, screen: IncidentsScreen, pane: DetailPane) -> None:
    press(button_named(pane.agreements, "done"))
    write(pane.agreements.outcome.edit, "Half")
    pane.contacts.open_form()
    write(pane.contacts.summary.edit, "Moeder komt")
    _leave(screen)
    assert len(desk.drafts.all()) == 2

    key(pane.agreements.outcome.edit, Qt.Key.Key_Escape)
    press(pane.contacts.form.save_button)
    _leave(screen)

    assert desk.drafts.all() == ()
    assert len(stored(desk, screen).contacts) == 1
    pane.contacts.open_form()
    assert (pane.contacts.form.draft_status, pane.contacts.summary.text()) == ("", "")


def test_a_form_put_away_by_mistake_still_has_its_words(pane: DetailPane) -> None:
    button = button_named(pane.agreements, "done")
    press(button)
    write(pane.agreements.outcome.edit, "Half")
    key(pane.agreements.outcome.edit, Qt.Key.Key_Escape)

    press(button)

    assert pane.agreements.outcome.text() == "Half"


def test_what_is_typed_under_one_agreement_waits_while_another_is_closed(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, reopened: Callable[[], DetailPane]
) -> None:
    first, second = [agreement.id for agreement in stored(desk, screen).agreements]
    pane.agreements.open_closing(first, cancelling=False)
    write(pane.agreements.outcome.edit, "Over de eerste")
    pane.agreements.open_closing(second, cancelling=False)
    assert pane.agreements.outcome.text() == ""
    write(pane.agreements.outcome.edit, "Over de tweede")

    again = reopened()

    for agreement_id, text in ((first, "Over de eerste"), (second, "Over de tweede")):
        again.agreements.open_closing(agreement_id, cancelling=False)
        assert again.agreements.outcome.text() == text
    again.agreements.open_closing(first, cancelling=True)
    assert again.agreements.outcome.text() == ""


def test_words_under_an_item_that_is_gone_are_not_thrown_away(
    desk: Desk, pane: DetailPane, incident_id: str, reopened: Callable[[], DetailPane]
) -> None:
    press(button_named(pane.items, "hand_over"))
    write(pane.items.handed_to.edit, "Politie")
    incident = desk.incidents.view(incident_id).incident
    items = (IncidentItem("item-2", ItemKind.VAPE, "nog een"),)
    desk.incidents.change(incident_id, replace(incident.facts, items=items), incident.version)

    again = reopened()

    assert again.items.form.isHidden()
    assert len(desk.drafts.all()) == 1


def test_who_is_led_to_the_incident_goes_on_where_the_words_end(
    pane: DetailPane, reopened: Callable[[], DetailPane], screen: IncidentsScreen
) -> None:
    press(pane.contacts.link)
    write(pane.contacts.summary.edit, "Moeder")

    again = reopened()

    assert again.contacts.summary.edit.hasFocus()
    write(again.contacts.summary.edit, " komt")
    assert again.contacts.summary.text() == "Moeder komt"


def test_who_walks_through_the_list_stays_in_it(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, incident_id: str
) -> None:
    (other,) = record(desk)
    pane.contacts.open_form()
    write(pane.contacts.summary.edit, "Moeder")
    listed = screen.page.list_pane
    listed.list.setFocus()
    listed.chosen.emit(other)
    assert pane.contacts.form.isHidden()

    listed.chosen.emit(incident_id)
    settle(screen)

    assert pane.contacts.form.isVisible()
    assert listed.list.hasFocus()
    assert pane.page.area.verticalScrollBar().value() == 0


def test_coming_back_to_the_page_goes_on_in_the_open_form(
    screen: IncidentsScreen, pane: DetailPane, incident_id: str
) -> None:
    pane.contacts.open_form()
    write(pane.contacts.summary.edit, "Moeder")
    _leave(screen)

    screen.visit(incident_id)
    screen.entered()
    assert pane.contacts.summary.edit.hasFocus()

    _leave(screen)
    screen.entered()
    assert screen.page.list_pane.list.hasFocus()


@pytest.mark.parametrize(("width", "zoom"), [(1158, 1.0), (600, 1.0), (856, 2.0)])
def test_the_quiet_word_has_room(
    desk: Desk, incident_id: str, open_screen: OpenScreen, theme: Theme, width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    screen = open_screen(desk, width=width)
    screen.visit(incident_id)
    pane = screen.page.detail_pane
    press(button_named(pane.agreements, "done"))
    write(pane.agreements.outcome.edit, "Half")
    _leave(screen)
    settle(screen)

    assert pane.agreements.closing_form.draft_status
    assert pane.page.fits
    assert clipped(screen) == []
    assert unnamed(screen) == []
    assert QApplication.focusWidget() is pane.agreements.outcome.edit
    assert vault_of(desk).state.drafts
