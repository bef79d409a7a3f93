"""The demands: recorded whole, warned of while they are typed, answered, and in the register."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.fakes.desk import desk_of
from tests.ui.incidents.desk import TODAY, add_pupil, make_desk, same_desk_later
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.register_desk import demands_of, register_of
from vios_desktop.domain.demand_rules import DemandData
from vios_desktop.domain.vocabulary import DemandArticle, DemandOutcome, DisclosureKind, Informed
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.demands.screen import DemandsScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.disclosure_entry import Demand
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme


def with_demands(desk: Desk) -> Desk:
    session = desk.session
    return desk_of(session, register=register_of(session), demands=demands_of(session))


@pytest.fixture
def desk() -> Desk:
    made = with_demands(make_desk())
    add_pupil(made, "Sem", date(2011, 3, 2))
    return made


def open_screen(
    qtbot: QtBot,
    theme: Theme,
    desk: Desk,
    demand_id: str | None = None,
    navigator: NotedNavigator | None = None,
) -> DemandsScreen:
    way = navigator or NotedNavigator()
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), way, ForgetfulSettings(), theme)
    qtbot.addWidget(screen)
    screen.resize(1158, 640)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.visit(demand_id)
    screen.entered()
    return screen


def fill(
    screen: DemandsScreen, *, article: str = "sv_126nc", asked: tuple[str, ...] = ("name", "address")
) -> None:
    form = screen.page.pane.form
    form.article.chips[article].click()
    for code in asked:
        form.asked.chips[code].click()
    form.officer.set_text("A. Verzonnen")
    form.function.set_text("opsporingsambtenaar")
    form.in_writing.chips["yes"].click()
    form.person.set_text("person-sem|Sem Voorbeeld, 3 havo")
    form.term_on.edit.setText((TODAY + timedelta(days=4)).isoformat())
    form.manner.set_text("Per post")
    form.ground.set_text("Verdenking van een misdrijf")


def only(desk: Desk) -> Demand:
    (line,) = desk.demands.all()
    return line.demand


def in_form(screen: DemandsScreen) -> bool:
    return screen.page.pane.in_form


def told(screen: DemandsScreen) -> str:
    return " ".join(f"{what} {meaning}" for what, meaning in screen.page.pane.form.warnings.told)


def test_a_complete_demand_goes_to_disk_without_a_warning(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk, "new")
    fill(screen)
    assert told(screen) == ""
    assert "2017" in screen.page.pane.form.warnings.source.text()
    screen.page.pane.form.save_button.click()
    demand = only(desk)
    assert (demand.article, demand.person_id, demand.in_writing) == (DemandArticle.SV_126NC, "person-sem", True)
    assert demand.asked_data == ("name", "address")
    assert (demand.received_on, demand.term_on) == (TODAY, TODAY + timedelta(days=4))
    (agreement,) = desk.agreements.find(AgreementQuery())
    assert agreement.agreement.facts.due_on == demand.term_on
    assert not in_form(screen)
    assert screen.page.pane.title.text() == "Sem Voorbeeld"


def test_what_is_asked_too_far_or_missing_is_said_while_it_is_typed(
    qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    screen = open_screen(qtbot, theme, desk, "new")
    form = screen.page.pane.form
    assert told(screen) == ""
    form.article.chips["sv_126nc"].click()
    for code in ("name", "incident_records", "health"):
        form.asked.chips[code].click()
    assert "May never be demanded" in told(screen)
    assert "More is asked than article 126nc allows: recorded incidents" in told(screen)
    assert "Missing: name and function of who demands, the term, the manner of giving, the title" in told(screen)
    form.in_writing.chips["no"].click()
    assert "Friday 27 November" in told(screen)
    form.article.chips["sv_126nd"].click()
    assert "for the public prosecutor" in told(screen)
    form.by_prosecutor.setChecked(True)
    assert "for the public prosecutor" not in told(screen)


def test_an_empty_form_says_what_it_needs_and_writes_nothing(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk, "new")
    form = screen.page.pane.form
    form.save_button.click()
    for name in ("article", "in_writing", "about", "asked_data"):
        assert form.fields[name].error, name
    assert desk.demands.all() == ()
    fill(screen)
    form.received_on.edit.setText((TODAY + timedelta(days=2)).isoformat())
    form.save_button.click()
    assert form.fields["received_on"].error
    assert desk.demands.all() == ()


def test_the_answer_needs_its_reason_and_lands_in_the_register(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    navigator = NotedNavigator()
    screen = open_screen(qtbot, theme, desk, "new", navigator=navigator)
    fill(screen, asked=("name", "incident_records", "health"))
    pane = screen.page.pane
    pane.form.save_button.click()
    pane.answer_button.click()
    form = pane.answer_form
    assert "health" not in form.given.chips
    assert form.given.chips["address"].isHidden()
    form.save_button.click()
    assert form.fields["outcome"].error
    form.outcome.chips["partly_given"].click()
    form.given.chips["name"].click()
    form.given.chips["incident_records"].click()
    assert not form.too_much.isHidden()
    form.given.chips["incident_records"].click()
    assert form.too_much.isHidden()
    form.save_button.click()
    assert form.fields["informed"].error
    form.informed.chips["later"].click()
    form.reason.set_text("Alleen de naam hoort bij dit artikel.")
    form.save_button.click()
    assert form.fields["informed_note"].error
    assert only(desk).outcome is DemandOutcome.OPEN
    form.informed_note.set_text("Op verzoek van de politie.")
    form.save_button.click()
    demand = only(desk)
    assert (demand.outcome, demand.given_data) == (DemandOutcome.PARTLY_GIVEN, (DemandData.NAME.value,))
    (line,) = desk.register.find(DisclosureQuery(person_id="person-sem")).lines
    assert (line.entry.kind, line.entry.informed) == (DisclosureKind.DEMAND, Informed.LATER)
    assert pane.answer_button.isHidden()
    assert pane.edit_button.isHidden()
    assert ("Not given", "Recorded incidents, health") in pane.answer_facts.pairs
    pane.register_button.click()
    assert navigator.asked[-1] == ("register", "person-sem")


def test_a_refusal_needs_a_reason_alone(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk, "new")
    fill(screen)
    pane = screen.page.pane
    pane.form.save_button.click()
    pane.answer_button.click()
    form = pane.answer_form
    form.outcome.chips["refused"].click()
    assert form.fields["given_data"].isHidden()
    assert form.fields["informed"].isHidden()
    form.save_button.click()
    assert form.fields["outcome_reason"].error
    form.reason.set_text("Er is geen verdenking genoemd.")
    form.save_button.click()
    assert only(desk).outcome is DemandOutcome.REFUSED
    assert desk.register.find(DisclosureQuery()).lines == ()


def test_what_waits_stands_on_top_and_can_be_put_right(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk, "new")
    fill(screen)
    pane = screen.page.pane
    pane.form.save_button.click()
    first = only(desk).id
    pane.answer_button.click()
    pane.answer_form.outcome.chips["withdrawn"].click()
    pane.answer_form.reason.set_text("Ingetrokken door de politie.")
    pane.answer_form.save_button.click()
    screen.page.new_button.click()
    fill(screen, asked=("name",))
    pane.form.term_on.edit.setText("")
    pane.form.save_button.click()
    model = screen.page.list_pane.model
    assert model.rowCount() == 2
    assert model.id_at(1) == first
    agreements = len(desk.agreements.find(AgreementQuery()))
    pane.edit_button.click()
    pane.form.term_on.edit.setText((TODAY + timedelta(days=2)).isoformat())
    pane.form.save_button.click()
    line = desk.demands.view(model.id_at(0))
    assert (line.demand.term_on, line.demand.version) == (TODAY + timedelta(days=2), 2)
    assert len(desk.agreements.find(AgreementQuery())) == agreements + 1


def test_a_half_typed_demand_is_there_after_a_restart(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    screen = open_screen(qtbot, theme, desk, "new")
    screen.page.pane.form.ground.set_text("Nog niet af")
    screen.leave(lambda: None)
    later = with_demands(same_desk_later(desk))
    again = open_screen(qtbot, theme, later, "new")
    assert again.page.pane.form.ground.text() == "Nog niet af"
    fill(again)
    again.page.pane.form.save_button.click()
    assert [draft for draft in later.drafts.all() if draft.form == "demand"] == []


def test_without_demands_it_says_what_belongs_here(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    navigator = NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator=navigator)
    state = screen.page.list_pane.state
    assert state is not None
    assert state is not screen.page.list_pane.list
    screen.page.list_pane.step_pressed.emit()
    assert in_form(screen)
    screen.page.pane.form.cancelled.emit()
    assert not in_form(screen)
    screen.page.back_button.click()
    assert navigator.asked[-1] == ("register", None)
