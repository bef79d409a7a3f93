"""Closing on the page of an incident: what is asked, what is shown afterwards, and every way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import full_incident, record
from tests.ui.incidents.hands import stored, words
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.screen import IncidentsScreen

Open = Callable[..., "IncidentsScreen"]


@pytest.fixture
def incident_id(desk: Desk) -> str:
    return record(desk)[0]


@pytest.fixture
def screen(desk: Desk, incident_id: str, open_screen: Open) -> IncidentsScreen:
    screen = open_screen(desk)
    screen.presenter.show(incident_id)
    return screen


def close(screen: IncidentsScreen, helped: str = "Meteen bellen") -> None:
    section = screen.page.detail_pane.closing
    section.button.click()
    section.form.helped.set_text(helped)
    section.form.save_button.click()


def test_closing_asks_for_one_lesson_and_shows_it(desk: Desk, screen: IncidentsScreen) -> None:
    pane = screen.page.detail_pane
    close(screen, " ")
    assert pane.closing.form.fields["helped"].error
    close(screen)
    assert stored(desk, screen).closed is not None
    assert pane.closed_note.isVisibleTo(pane)
    assert "Meteen bellen" in words(pane.closing)
    assert not pane.closing.button.isVisibleTo(pane)
    assert pane.closing.form.isHidden()
    assert "Close incident" not in [text for text, _slot in pane.header.menu_entries()]


def test_closing_is_undone(desk: Desk, screen: IncidentsScreen, navigator: NotedNavigator) -> None:
    close(screen)
    assert navigator.undo is not None
    navigator.undo()
    assert stored(desk, screen).closings == ()
    assert stored(desk, screen).incident.status is IncidentStatus.OPEN
    assert not screen.page.detail_pane.closed_note.isVisibleTo(screen)


def test_reopening_asks_why_and_is_undone(desk: Desk, screen: IncidentsScreen, navigator: NotedNavigator) -> None:
    close(screen)
    pane = screen.page.detail_pane
    pane.closed_note.button.click()
    form = pane.closing.reopening
    form.save_button.click()
    assert form.fields["reason"].error
    form.reason.set_text("Het ging verder")
    form.save_button.click()
    assert stored(desk, screen).closed is None
    assert "Het ging verder" in words(pane.closing)
    assert navigator.undo is not None
    navigator.undo()
    assert stored(desk, screen).closed is not None


def test_agreements_that_still_run_are_named(desk: Desk, open_screen: Open) -> None:
    screen = open_screen(desk)
    screen.presenter.show(full_incident(desk))
    section = screen.page.detail_pane.closing
    assert "Vapes tellen" in words(section)
    close(screen)
    assert section.form.fields["open_ends"].error
    section.form.open_ends.set_text("Marit kijkt na een week")
    section.form.save_button.click()
    assert stored(desk, screen).closed is not None


def test_what_is_typed_is_kept_as_a_draft(desk: Desk, screen: IncidentsScreen, open_screen: Open) -> None:
    section = screen.page.detail_pane.closing
    section.button.click()
    section.form.helped.set_text("Half een antwoord")
    screen.leave(lambda: None)
    again = open_screen(desk)
    again.presenter.show(stored(desk, screen).incident.id)
    assert again.page.detail_pane.closing.form.helped.text() == "Half een antwoord"


def test_a_lesson_comes_back_at_a_similar_incident(desk: Desk, screen: IncidentsScreen) -> None:
    pane = screen.page.detail_pane
    assert not pane.lessons.isVisibleTo(pane)
    earlier = desk.incidents.view(record(desk)[0]).incident
    desk.closings.close(earlier.id, ClosingFacts("Samen met de mentor gebeld"), earlier.version)
    screen.refresh()
    assert pane.lessons.isVisibleTo(pane)
    assert "Samen met de mentor gebeld" in words(pane.lessons)
    pane.lessons.opened.emit(earlier.id)
    assert stored(desk, screen).incident.id == earlier.id


def test_a_closed_incident_offers_nothing_to_add_and_says_why(desk: Desk, open_screen: Open) -> None:
    screen = open_screen(desk)
    screen.presenter.show(full_incident(desk))
    pane = screen.page.detail_pane
    adds = (pane.agreements.link, pane.contacts.link, pane.contacts.call_button)
    assert all(button.isVisibleTo(pane) for button in adds)
    offered = [text for text, _slot in pane.header.menu_entries()]
    assert {"New agreement", "Record contact"} <= set(offered)
    pane.closing.button.click()
    pane.closing.form.helped.set_text("Meteen bellen")
    pane.closing.form.open_ends.set_text("De mentor kijkt nog")
    pane.closing.form.save_button.click()

    assert stored(desk, screen).closed is not None
    assert not any(button.isVisibleTo(pane) for button in adds)
    assert pane.items.box.rows
    offers = pane.items.findChildren(SecondaryButton, "hand_over")
    assert not any(button.isVisible() for button in offers)
    assert {"New agreement", "Record contact"}.isdisjoint(text for text, _slot in pane.header.menu_entries())
    assert "added after it is reopened" in words(pane.closed_note)
    running = [a for a in stored(desk, screen).agreements if not a.closed]
    assert running, "what ran goes on"
