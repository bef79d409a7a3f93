"""The forms under an incident: typed, wrong, kept, put away."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.incidents.desk import TODAY, full_incident, record
from tests.ui.incidents.hands import CTRL, button_named, key, press, stored, words, write
from vios_desktop.domain.vocabulary import (
    AgreementState,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.detail_view import DetailPane
    from vios_desktop.ui.incidents.screen import IncidentsScreen

    OpenScreen = Callable[..., IncidentsScreen]


@pytest.fixture
def screen(desk: Desk, open_screen: OpenScreen) -> IncidentsScreen:
    """With one full incident open."""
    incident_id = full_incident(desk)
    opened = open_screen(desk)
    opened.visit(incident_id)
    return opened


@pytest.fixture
def pane(screen: IncidentsScreen) -> DetailPane:
    return screen.page.detail_pane


def test_closing_an_agreement_asks_for_the_outcome_in_place(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    button = button_named(pane.agreements, "done")
    press(button)
    form = pane.agreements.closing_form
    assert form.isVisible()
    assert pane.agreements.outcome.edit.hasFocus()

    press(form.save_button)
    assert form.fields["outcome"].error
    write(pane.agreements.outcome.edit, "Beide ouders komen")
    key(pane.agreements.outcome.edit, Qt.Key.Key_Return, CTRL)

    assert not form.isVisible()
    closed = next(a for a in stored(desk, screen).agreements if a.closed)
    assert (closed.state, closed.outcome) == (AgreementState.DONE, "Beide ouders komen")
    assert "Beide ouders komen" in words(pane.agreements.box)


def test_cancelling_asks_why(screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot, desk: Desk) -> None:
    press(button_named(pane.agreements, "cancel"))
    assert pane.agreements.closing_form.fields["outcome"].label.text() == "Why is it cancelled?"
    write(pane.agreements.outcome.edit, "Niet meer nodig")
    key(pane.agreements.outcome.edit, Qt.Key.Key_S, CTRL)

    assert [a.state for a in stored(desk, screen).agreements if a.closed] == [AgreementState.CANCELLED]


def test_escape_closes_the_form_first_and_only_then_goes_back(
    screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot, navigator: NotedNavigator
) -> None:
    button = button_named(pane.agreements, "done")
    press(button)

    key(pane.agreements.outcome.edit, Qt.Key.Key_Escape)
    assert pane.agreements.closing_form.isHidden()
    assert navigator.asked == []
    assert button.hasFocus()

    key(button, Qt.Key.Key_Escape)
    assert navigator.asked == [("back", None)]


def test_a_new_agreement_is_typed_in_place(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot, navigator: NotedNavigator
) -> None:
    press(pane.agreements.link)
    form = pane.agreements.form
    assert form.text.edit.hasFocus()

    write(form.text.edit, "Wijkagent bellen")
    form.owner_kind.set_code("police")
    form.due_on.edit.setText("1-12-2026")
    press(form.save_button)

    made = next(a for a in stored(desk, screen).agreements if a.facts.text == "Wijkagent bellen")
    assert (made.facts.owner_kind, made.facts.due_on) == ("police", date(2026, 12, 1))
    assert form.isHidden()
    assert form.text.text() == ""
    assert ("toast", "Agreement made.") in navigator.asked


def test_what_is_missing_stands_beside_its_field(pane: DetailPane, qtbot: QtBot) -> None:
    pane.agreements.open_new()
    press(pane.agreements.form.save_button)

    fields = pane.agreements.form.fields
    assert fields["text"].error == "Write down what you agree."
    assert fields["due_on"].error
    assert not fields["owner_kind"].error
    assert pane.agreements.form.text.edit.hasFocus()


def test_reading_again_keeps_what_is_typed_in_an_open_form(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    press(button_named(pane.agreements, "done"))
    write(pane.agreements.outcome.edit, "Half getypt")
    pane.contacts.open_form()
    pane.contacts.summary.edit.setFocus()
    write(pane.contacts.summary.edit, "Ook half")

    screen.refresh()

    assert pane.agreements.closing_form.isVisible()
    assert pane.agreements.outcome.text() == "Half getypt"
    assert pane.contacts.summary.text() == "Ook half"
    assert pane.contacts.summary.edit.hasFocus()


def test_another_incident_shows_no_word_of_the_one_before(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    pane.contacts.open_form()
    write(pane.contacts.summary.edit, "Gaat over Sem")
    (other,) = record(desk)

    screen.visit(other)

    assert pane.contacts.form.isHidden()
    assert pane.contacts.summary.text() == ""
    assert "Sem" not in words(pane)


def test_a_contact_is_written_down_in_place(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    press(pane.contacts.link)
    assert pane.contacts.with_whom.code() == "parent"
    write(pane.contacts.summary.edit, "Moeder komt woensdag")
    pane.contacts.moment.edit.setText("gisteren 9:05")
    press(pane.contacts.form.save_button)

    (contact,) = stored(desk, screen).contacts
    assert contact.contacted_at.astimezone().date() == TODAY - timedelta(days=1)
    assert "Moeder komt woensdag" in words(pane.contacts.box)


def test_what_the_police_says_is_marked_unless_one_unticks_it(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    contacts = pane.contacts
    press(contacts.link)
    assert contacts.from_police.isHidden()
    contacts.with_whom.set_code("police")
    contacts.with_whom.chosen.emit("police")
    assert not contacts.from_police.isHidden()
    assert contacts.from_police.isChecked()
    write(contacts.summary.edit, "De wijkagent kent de groep")
    press(contacts.form.save_button)

    (contact,) = stored(desk, screen).contacts
    assert contact.from_police
    assert "From the police" in words(contacts.box)


def test_handing_over_shows_the_chain(desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot) -> None:
    press(button_named(pane.items, "hand_over"))
    assert pane.items.handed_by.text() == "Marit Fictief"
    write(pane.items.handed_to.edit, "Politie")
    press(pane.items.form.save_button)

    assert "Marit Fictief → Politie" in words(pane.items.box)
    assert len(stored(desk, screen).incident.facts.items[0].handovers) == 1
