"""The screen of the requests on the services and a fake vault: recording, handling, answering, and the keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.requests_desk import about, asked, incident_with
from tests.unit.services.world import TODAY, World, make_world
from vios_desktop.domain.person_request import RequestKind, RequestOutcome
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.services.around import AroundService
from vios_desktop.services.persons import PersonService
from vios_desktop.texts import Texts
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.person_requests.screen import make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.session import Session
    from vios_desktop.ui.theme.theme import Theme


class Bench:
    def __init__(self, world: World, theme: Theme, session: Session | None = None) -> None:
        self.world, self.navigator = world, NotedNavigator()
        self.desk = desk_of(session or world.session)
        navigator = cast("Navigator", self.navigator)
        self.screen = at_once(make)(self.desk, ImmediateRunner(), Texts(), navigator, theme)
        self.list, self.page = self.screen.list, self.screen.page
        people = PersonService(world.session)
        self.sem = people.add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld").id

    def opened(self, kind: RequestKind = RequestKind.ERASE) -> str:
        made = asked(self.world.session, about(self.sem, kind))
        self.screen.entered()
        self.screen.presenter.open(made.id)
        return made.id

    def press(self, text: str) -> None:
        rows = self.page.records.box
        next(b for b in rows.findChildren(Button) if b.text() == text and not b.isHidden()).click()

    def request(self, request_id: str):  # type: ignore[no-untyped-def]
        return self.world.vault.state.person_requests[request_id]


@pytest.fixture
def bench(theme: Theme) -> Bench:
    return Bench(make_world(Role.COORDINATOR), theme)


def test_an_empty_form_says_all_that_is_missing_and_writes_nothing(bench: Bench) -> None:
    bench.screen.entered()
    bench.list.new_button.click()
    bench.list.form.received_on.edit.clear()
    bench.list.form.saved.emit()
    wrong = [name for name, field in bench.list.form.fields.items() if field.error]
    assert wrong == ["kind", "asked_by", "received_on"]
    assert not bench.world.vault.state.person_requests


def test_a_request_is_recorded_and_opens(bench: Bench) -> None:
    bench.screen.entered()
    bench.list.new_button.click()
    form = bench.list.form
    form.kind.chips["access"].click()
    form.asked_by.chips["parent"].click()
    form.person.set_text(f"{bench.sem}|Sem Voorbeeld")
    form.asker.set_text("Mevrouw Verzonnen")
    form.saved.emit()
    (made,) = bench.world.vault.state.person_requests.values()
    assert (made.facts.kind, made.facts.person_id, made.facts.received_on) == (
        RequestKind.ACCESS,
        bench.sem,
        TODAY,
    )
    assert bench.page.detail is not None
    assert bench.page.detail.line.request.id == made.id
    assert not form.is_open
    bench.page.pages_button.click()
    assert bench.navigator.asked[-1] == ("access request", bench.sem)


def test_the_whole_way_of_erasing(bench: Bench) -> None:
    incident = incident_with(bench.world.session, bench.sem)
    request_id = bench.opened()
    bench.page.answer_button.click()
    bench.page.answer_form.outcome.chips["granted"].click()
    bench.page.answer_form.saved.emit()
    assert bench.page.answer_form.fields["outcome"].error
    bench.page.identity_button.click()
    bench.page.identity_form.note.set_text("Kent de mentor")
    bench.page.identity_form.saved.emit()
    assert bench.request(request_id).identity_checked_on == TODAY
    bench.press("Destroy")
    form = bench.page.records.open_form
    assert form is not None
    form.saved.emit()
    assert incident.id in bench.world.vault.state.trash
    bench.page.answer_button.click()
    bench.page.answer_form.outcome.chips["granted"].click()
    bench.page.answer_form.saved.emit()
    assert bench.request(request_id).outcome is RequestOutcome.GRANTED
    assert bench.page.answer_button.isHidden()
    assert bench.page.edit_button.isHidden()


def test_more_time_only_for_what_was_told_in_time(bench: Bench) -> None:
    request_id = bench.opened()
    bench.page.longer_button.click()
    form = bench.page.longer_form
    form.saved.emit()
    assert form.fields["extended_reason"].error
    form.reason.set_text("Veel dossiers")
    form.saved.emit()
    assert bench.request(request_id).due_on > TODAY + timedelta(days=80)
    assert bench.page.longer_button.isHidden()


def test_what_stays_needs_its_reason_beside_the_field(bench: Bench) -> None:
    incident_with(bench.world.session, bench.sem)
    bench.opened()
    bench.press("Stays")
    form = bench.page.records.open_form
    assert form is not None
    form.saved.emit()
    assert form.fields["reason"].error
    assert not bench.world.vault.state.request_steps


def test_a_record_opens_where_it_stands(bench: Bench) -> None:
    incident = incident_with(bench.world.session, bench.sem)
    bench.opened(RequestKind.RECTIFY)
    bench.press("View")
    assert bench.navigator.asked[-1] == ("incidents", incident.id)


def test_what_hangs_on_the_pupil_is_named_and_opens_at_the_pupil(bench: Bench) -> None:
    well = AroundService(bench.world.session).note_strength(bench.sem, "Voetbalt elke week")
    bench.opened()
    said = " ".join(label.text() for label in bench.page.records.findChildren(QLabel))
    assert "Wat gaat goed: Voetbalt elke week" in said
    assert "consents" in said
    bench.press("View")
    assert bench.navigator.asked[-1] == ("pupil", bench.sem)
    bench.press("Destroy")
    form = bench.page.records.open_form
    assert form is not None
    form.saved.emit()
    assert well.id in bench.world.vault.state.trash


def test_escape_shuts_the_form_first_and_then_goes_to_the_list(bench: Bench, qtbot: QtBot) -> None:
    qtbot.addWidget(bench.screen)
    bench.opened()
    with qtbot.waitActive(bench.screen):
        bench.screen.show()
        bench.screen.activateWindow()
    bench.page.identity_button.click()
    bench.page.identity_form.note.set_text("Half getypt")
    QTest.keyClick(bench.page.identity_form.note.edit, Qt.Key.Key_Escape)
    assert not bench.page.identity_form.is_open
    assert bench.page.identity_button.hasFocus()
    bench.page.identity_button.click()
    assert bench.page.identity_form.note.text() == "Half getypt"
    QTest.keyClick(bench.page.identity_form.note.edit, Qt.Key.Key_Escape)
    QTest.keyClick(bench.page.identity_button, Qt.Key.Key_Escape)
    assert bench.list.isVisible()
    assert bench.list.search.edit.hasFocus()


def test_the_list_is_found_by_its_words(bench: Bench) -> None:
    bench.opened()
    bench.screen.presenter.to_list()
    bench.screen.presenter.set_text("sem wissen")
    assert len(bench.list.box.rows) == 1
    bench.screen.presenter.set_text("noor")
    assert not bench.list.box.rows


def test_the_privacy_officer_looks_and_writes_nothing(bench: Bench, theme: Theme) -> None:
    request_id = bench.opened()
    officer = Bench(
        bench.world, theme, session_for(Role.PRIVACY_OFFICER, vault=bench.world.vault, account_id="tess")
    )
    officer.screen.entered()
    assert officer.list.new_button.isHidden()
    officer.screen.presenter.open(request_id)
    buttons = (officer.page.edit_button, officer.page.identity_button, officer.page.answer_button)
    assert all(button.isHidden() for button in buttons)
    assert "Sem" not in officer.page.title.text()


def test_locking_leaves_nothing_of_it_in_memory(bench: Bench) -> None:
    bench.opened()
    bench.page.identity_button.click()
    bench.page.identity_form.note.set_text("Half getypt")
    bench.screen.close_session()
    assert bench.page.detail is None
    assert bench.page.identity_form.note.text() == ""
