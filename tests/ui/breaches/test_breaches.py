"""The screen of the breaches on the services and a fake vault: recording, deciding, its pages, and the keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.fakes.desk import desk_of
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.breaches_desk import NOW, lost
from tests.unit.services.world import World, make_world
from vios_desktop.domain.breach import AuthorityChoice, BreachData, PersonsChoice, WhoseData
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.breaches.notice import BreachNotice
from vios_desktop.ui.breaches.screen import make
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.breach import Breach
    from vios_desktop.ui.theme.theme import Theme


class Bench:
    def __init__(self, world: World, theme: Theme) -> None:
        self.world, self.navigator = world, NotedNavigator()
        self.desk = desk_of(world.session)
        navigator = cast("Navigator", self.navigator)
        self.screen = at_once(make)(self.desk, ImmediateRunner(), Texts(), navigator, theme)
        self.list, self.page = self.screen.list, self.screen.page

    def opened(self) -> str:
        made = lost(self.world.session)
        self.screen.entered()
        self.screen.presenter.open(made.id)
        return made.id

    def breach(self, breach_id: str) -> Breach:
        return self.world.vault.state.breaches[breach_id]


@pytest.fixture
def bench(theme: Theme) -> Bench:
    return Bench(make_world(Role.COORDINATOR), theme)


def test_a_breach_is_recorded_with_its_moment_and_opens(bench: Bench) -> None:
    bench.screen.entered()
    bench.list.new_button.click()
    form = bench.list.form
    form.people.set_text("dertig")
    form.saved.emit()
    assert form.fields["people"].error
    assert not bench.world.vault.state.breaches
    form.people.set_text("30")
    form.what.set_text("Een stick bleef in de trein")
    form.whose.chips["pupils"].click()
    form.data.chips["names"].click()
    form.saved.emit()
    (made,) = bench.world.vault.state.breaches.values()
    assert (made.facts.people, made.facts.whose, made.facts.data) == (30, (WhoseData.PUPILS,), (BreachData.NAMES,))
    assert timedelta(0) <= NOW - made.facts.discovered_at < timedelta(minutes=1)
    assert bench.page.detail is not None
    assert not form.is_open


def test_a_day_without_a_time_is_not_enough(bench: Bench) -> None:
    bench.screen.entered()
    bench.list.new_button.click()
    bench.list.form.what.set_text("Kwijt")
    bench.list.form.discovered_at.edit.setText("gisteren")
    bench.list.form.saved.emit()
    assert bench.list.form.fields["discovered_at"].error
    assert not bench.world.vault.state.breaches


def test_not_reporting_needs_its_reason_and_stops_the_clock(bench: Bench) -> None:
    breach_id = bench.opened()
    bench.page.authority_button.click()
    form = bench.page.authority_form
    form.saved.emit()
    assert form.fields["authority"].error
    form.choice.chips["not_reported"].click()
    form.saved.emit()
    assert form.fields["authority_reason"].error
    form.reason.set_text("Alles was versleuteld")
    form.saved.emit()
    assert bench.breach(breach_id).choices.authority is AuthorityChoice.NOT_REPORTED
    assert not bench.breach(breach_id).clock_runs


def test_reported_late_asks_why(bench: Bench) -> None:
    breach_id = bench.opened()
    bench.world.vault.clock.advance(hours=80)
    bench.page.authority_button.click()
    form = bench.page.authority_form
    form.choice.chips["reported"].click()
    late = (NOW + timedelta(hours=79)).astimezone()
    form.at.edit.setText(f"{late.date().isoformat()}, {late:%H:%M}")
    form.saved.emit()
    assert form.fields["late_reason"].error
    form.late.set_text("Het was weekend")
    form.saved.emit()
    assert bench.breach(breach_id).choices.late_reason == "Het was weekend"


def test_telling_keeps_what_was_decided_about_reporting(bench: Bench) -> None:
    breach_id = bench.opened()
    bench.page.authority_button.click()
    bench.page.authority_form.choice.chips["not_reported"].click()
    bench.page.authority_form.reason.set_text("Versleuteld")
    bench.page.authority_form.saved.emit()
    bench.page.persons_button.click()
    bench.page.persons_form.choice.chips["not_informed"].click()
    bench.page.persons_form.reason.set_text("Geen risico")
    bench.page.persons_form.saved.emit()
    choices = bench.breach(breach_id).choices
    assert (choices.authority_reason, choices.persons) == ("Versleuteld", PersonsChoice.NOT_INFORMED)
    assert bench.breach(breach_id).handled


def test_the_pages_are_made_for_the_privacy_officer(bench: Bench) -> None:
    bench.opened()
    bench.page.pages_button.click()
    (asked,) = bench.navigator.papers
    assert asked.make().file_name.startswith("datalek-")


def test_escape_shuts_the_form_first_and_then_goes_to_the_list(bench: Bench, qtbot: QtBot) -> None:
    qtbot.addWidget(bench.screen)
    bench.opened()
    with qtbot.waitActive(bench.screen):
        bench.screen.show()
        bench.screen.activateWindow()
    bench.page.persons_button.click()
    bench.page.persons_form.choice.chips["not_informed"].click()
    bench.page.persons_form.reason.edit.setFocus()
    QTest.keyClick(bench.page.persons_form.reason.edit, Qt.Key.Key_Escape)
    assert not bench.page.persons_form.is_open
    assert bench.page.persons_button.hasFocus()
    QTest.keyClick(bench.page.persons_button, Qt.Key.Key_Escape)
    assert bench.list.isVisible()


def test_the_notice_leads_to_the_one_or_to_all(bench: Bench, theme: Theme, qtbot: QtBot) -> None:
    asked: list[str] = []
    notice = BreachNotice(theme, Texts())
    qtbot.addWidget(notice)
    notice.requested.connect(asked.append)
    notice.show_lines((), NOW.date())
    assert notice.isHidden()
    first = lost(bench.world.session)
    notice.show_lines(bench.desk.breaches.running(), NOW.date())
    notice.button.click()
    lost(bench.world.session)
    notice.show_lines(bench.desk.breaches.running(), NOW.date())
    notice.button.click()
    assert asked == [first.id, ""]


def test_locking_leaves_nothing_of_it_in_memory(bench: Bench) -> None:
    bench.opened()
    bench.page.edit_button.click()
    bench.page.form.what.set_text("Half getypt")
    bench.screen.close_session()
    assert bench.page.detail is None
    assert bench.page.form.what.text() == ""


def test_without_a_breach_there_is_nothing_to_search_and_the_way_to_the_first_has_the_focus(
    qtbot: QtBot, bench: Bench
) -> None:
    qtbot.addWidget(bench.screen)
    with qtbot.waitActive(bench.screen):
        bench.screen.show()
        bench.screen.activateWindow()
    bench.screen.entered()
    assert bench.list.search.isHidden()
    assert bench.list.new_button.hasFocus()
    lost(bench.world.session)
    bench.screen.refresh()
    assert bench.list.search.isVisible()
    bench.screen.entered()
    assert bench.list.search.edit.hasFocus()
    bench.screen.presenter.set_text("nergens")
    assert bench.list.search.isVisible()
