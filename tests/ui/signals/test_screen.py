"""Signalen as somebody uses it: recording, what is missing, keeping longer, taking away and back, drafts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import TODAY, add_pupil, colleague_desk, make_desk, same_desk_later
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.vocabulary import Domain, Role, SignalSubject, SignalTheme
from vios_desktop.services.queries import SignalQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.signals.drafts import facts_of, texts_of
from vios_desktop.ui.signals.model import Filters, Which
from vios_desktop.ui.signals.screen import SignalsScreen, make
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.row_data import PersonRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def open_screen(qtbot: QtBot, theme: Theme, navigator: NotedNavigator) -> Callable[[Desk], SignalsScreen]:
    kept: list[SignalsScreen] = []

    def open_it(desk: Desk) -> SignalsScreen:
        screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, ForgetfulSettings(), theme)
        qtbot.addWidget(screen)
        kept.append(screen)
        screen.resize(1158, 640)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.entered()
        return screen

    return open_it


def signals_of(desk: Desk) -> list[str]:
    return [line.signal.facts.facts for line in desk.signals.find(SignalQuery()).lines]


def fill(screen: SignalsScreen) -> None:
    form = screen.page.detail_pane.form
    form.observed_on.set_moment(Moment(TODAY))
    form.facts.set_text("Stond bij het hek en kreeg geld.")
    form.other.set_text("Misschien leende hij geld uit.")
    form.domain.set_text(Domain.STREET.value)
    form.theme_of.set_code(SignalTheme.DEALING.value)


def test_a_signal_is_recorded_from_the_form_and_opened(
    open_screen: Callable[[Desk], SignalsScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    pupil = add_pupil(desk, "Sem", TODAY.replace(year=2011))
    screen = open_screen(desk)
    screen.page.new_button.click()
    form = screen.page.detail_pane.form
    fill(screen)
    form.save_button.click()
    assert form.fields["person_id"].error, "whom it is about is asked for"
    assert signals_of(desk) == []
    form.person.picker.person_chosen.emit(PersonRow(pupil.id, pupil.display_name))
    form.save_button.click()
    assert signals_of(desk) == ["Stond bij het hek en kreeg geld."]
    assert not screen.page.detail_pane.in_form
    assert "Sem" in screen.page.detail_pane.title.text()
    (line,) = desk.signals.find(SignalQuery()).lines
    facts = line.signal.facts
    assert (facts.person_id, facts.observer_name) == (pupil.id, desk.session.account.display_name)
    assert navigator.undo is not None
    navigator.undo()
    assert signals_of(desk) == []


def test_what_was_typed_is_still_there_after_the_program_ended(
    open_screen: Callable[[Desk], SignalsScreen],
) -> None:
    desk = make_desk()
    screen = open_screen(desk)
    screen.page.new_button.click()
    fill(screen)
    screen.leave(lambda: None)
    screen.close_session()
    later = open_screen(same_desk_later(desk))
    later.page.new_button.click()
    assert later.page.detail_pane.form.facts.text() == "Stond bij het hek en kreeg geld."


def test_it_is_taken_away_and_brought_back(
    open_screen: Callable[[Desk], SignalsScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    signal = desk.signals.record(A_SIGNAL)
    screen = open_screen(desk)
    screen.visit(signal.id)
    screen.page.detail_pane.remove_button.click()
    assert signals_of(desk) == []
    assert navigator.undo is not None
    navigator.undo()
    assert signals_of(desk) == [A_SIGNAL.facts]


def test_keeping_it_longer_asks_why(open_screen: Callable[[Desk], SignalsScreen]) -> None:
    desk = make_desk()
    signal = desk.signals.record(A_SIGNAL)
    screen = open_screen(desk)
    screen.visit(signal.id)
    pane = screen.page.detail_pane
    pane.renew_button.click()
    until = TODAY + timedelta(days=200)
    pane.renew_form.save_button.click()
    assert pane.renew_form.fields["expires_on"].error == Texts("en").problem("until_missing")
    pane.renew_form.until.set_moment(Moment(until))
    pane.renew_form.save_button.click()
    assert pane.renew_form.fields["reason"].error
    pane.renew_form.reason.set_text("Het gesprek met de ouders komt nog.")
    pane.renew_form.save_button.click()
    assert desk.signals.view(signal.id).signal.facts.expires_on == until
    assert not pane.history.isHidden()


def test_a_change_comes_back_in_the_form_as_it_was_recorded(open_screen: Callable[[Desk], SignalsScreen]) -> None:
    desk = make_desk()
    facts = replace(A_SIGNAL, context="Na de les.", interpretation="x", interpretation_by="y")
    signal = desk.signals.record(facts)
    screen = open_screen(desk)
    screen.visit(signal.id)
    screen.page.detail_pane.edit_button.click()
    form = screen.page.detail_pane.form
    made, problems = facts_of(form.texts(), form.observed_on.moment(), form.until.day(), facts)
    assert (made, problems) == (facts, ())
    form.context.set_text("Voor de les.")
    form.save_button.click()
    assert desk.signals.view(signal.id).signal.facts.context == "Voor de les."


def test_a_loaded_word_is_asked_about_and_can_stay(open_screen: Callable[[Desk], SignalsScreen]) -> None:
    desk = make_desk()
    screen = open_screen(desk)
    screen.page.new_button.click()
    form = screen.page.detail_pane.form
    form.facts.set_text("Hij is een dealer.")
    form.hints.look()
    assert not form.hints.isHidden()
    form.hints.leave_button.click()
    assert form.hints.isHidden()
    form.other.set_text("Het is een Marokkaan.")
    form.hints.look()
    assert not form.hints.isHidden(), "origin is not recorded"
    assert form.other.text() == "Het is een Marokkaan.", "nothing is changed by itself"


def test_filters_and_empty_states(open_screen: Callable[[Desk], SignalsScreen]) -> None:
    desk = make_desk()
    desk.signals.record(A_SIGNAL)
    screen = open_screen(desk)
    page = screen.page
    assert page.list_pane.model.rowCount() == 1
    page.bar.choose("subject", SignalSubject.PUPIL)
    assert page.list_pane.model.rowCount() == 0
    page.bar.clear()
    assert page.list_pane.model.rowCount() == 1
    screen.presenter.set_filters(Filters(which=Which.PASSED))
    assert page.list_pane.model.rowCount() == 0


def test_a_row_opens_the_signal_that_it_shows(open_screen: Callable[[Desk], SignalsScreen]) -> None:
    desk = make_desk()
    for day in range(3):
        desk.signals.record(replace(A_SIGNAL, observed_on=TODAY - timedelta(days=day)))
    model = open_screen(desk).page.list_pane.model
    listed = desk.signals.find(Filters().query(TODAY)).lines
    assert [model.id_at(place) for place in range(3)] == [line.signal.id for line in listed]


def test_a_colleague_sees_the_own_signals_and_cannot_change_others(
    open_screen: Callable[[Desk], SignalsScreen],
) -> None:
    desk = make_desk()
    signal = desk.signals.record(A_SIGNAL)
    screen = open_screen(colleague_desk(desk, Role.COLLEAGUE))
    assert screen.page.list_pane.model.rowCount() == 0
    screen.visit(signal.id)
    assert screen.presenter.shown is None


def test_texts_and_facts_are_one_another() -> None:
    moment = Moment(A_SIGNAL.observed_on)
    facts, problems = facts_of(texts_of(A_SIGNAL, None), moment, A_SIGNAL.expires_on, None)
    assert (facts, problems) == (A_SIGNAL, ())
