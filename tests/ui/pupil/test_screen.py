"""The page of a pupil: what happened in order, where its lines lead, and who and what is around the pupil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.fakes.desk import desk_of
from tests.ui.incidents.desk import TODAY, add_pupil, facts, make_desk
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.dossier_desk import an_involvement
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.chronology import ChronicleKind
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.involvement import Consent
from vios_desktop.domain.vocabulary import (
    HouseholdRelation,
    InvolvementRole,
    PersonKind,
    PersonRole,
    SignalSource,
    SignalSubject,
)
from vios_desktop.texts import Texts
from vios_desktop.ui.pupil.drafts import Form
from vios_desktop.ui.pupil.screen import PupilScreen, make
from vios_desktop.ui.pupil.words import LineWords
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme

SEM, NOOR = "person-sem", "person-noor"


def a_desk() -> Desk:
    desk = desk_of(make_desk().session)
    add_pupil(desk, "Sem", date(2011, 3, 2))
    add_pupil(desk, "Noor", date(2009, 3, 2))
    return desk


def with_incident(desk: Desk, day: date, role: PersonRole = PersonRole.WITNESS) -> str:
    line = IncidentPerson(f"line {day}", role, PersonKind.PUPIL, SEM)
    return desk.incidents.record(facts(day=day, persons=(line,))).id


def with_signal(desk: Desk, text: str = "Zegt weinig in de klas.", **more: object) -> str:
    told = replace(A_SIGNAL, subject_kind=SignalSubject.PUPIL, person_id=SEM, facts=text, **more)  # type: ignore[arg-type]  # names of fields
    return desk.signals.record(told).id


def open_screen(
    qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator, width: int = 1158
) -> PupilScreen:
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, theme)
    qtbot.addWidget(screen)
    screen.resize(width, 640)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.open(SEM)
    screen.entered()
    return screen


def lines(screen: PupilScreen) -> list[LineWords | str]:
    model = screen.page.list.lines
    return [model.words_at(place) for place in range(model.rowCount())]


def titles(screen: PupilScreen) -> list[str]:
    return [line.title for line in lines(screen) if isinstance(line, LineWords)]


def test_what_happened_stands_in_its_order_with_the_role_and_what_was_entered_later(
    qtbot: QtBot, theme: Theme
) -> None:
    desk = a_desk()
    with_incident(desk, TODAY - timedelta(days=30))
    with_incident(desk, TODAY, PersonRole.VICTIM)
    with_signal(desk)
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    worded = lines(screen)
    assert [line for line in worded if isinstance(line, str)] == ["November 2026", "October 2026"]
    first, signal, late = (line for line in worded if isinstance(line, LineWords))
    assert first.text.startswith("Role: victim.")
    tip = screen.page.list.lines.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Role: victim." in tip
    assert signal.title == "Zegt weinig in de klas."
    assert "J. Testhuis" in signal.text
    assert "Other explanation: Van buiten het hek." in signal.text
    assert late.extra.startswith("Entered later")
    assert not first.extra
    assert late.status is not None
    screen.grab()


def test_a_kind_and_a_school_year_narrow_it(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    with_incident(desk, TODAY)
    with_incident(desk, date(2025, 3, 3))
    with_signal(desk)
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    page, bar = screen.page, screen.page.bar
    screen.presenter.set_period(date(2026, 8, 1), None)
    assert len(titles(screen)) == 2
    assert not page.older.isHidden()
    page.older.click()
    assert len(titles(screen)) == 3
    assert page.older.isHidden()
    assert bar.kinds[ChronicleKind.LETTER].isHidden()
    bar.kinds[ChronicleKind.SIGNAL].click()
    assert titles(screen) == ["Zegt weinig in de klas."]
    assert not bar.every.isChecked()
    bar.every.click()
    assert len(titles(screen)) == 3
    screen.presenter.set_period(date(2025, 8, 1), date(2026, 7, 31))
    (state,) = page.findChildren(EmptyState)
    assert "Nothing of this kind" in state.accessibleName()


def test_lines_lead_to_their_records_with_the_mouse_and_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    incident, signal = with_incident(desk, TODAY), with_signal(desk)
    screen = open_screen(qtbot, theme, desk, navigator)
    view = screen.page.list
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert navigator.asked[-1] == ("incidents", incident)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert navigator.asked[-1] == ("signals", signal)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert ("back", None) in navigator.asked


def test_the_head_leads_to_a_signal_to_what_was_shared_to_handing_over_and_to_merging(
    qtbot: QtBot, theme: Theme
) -> None:
    navigator = NotedNavigator()
    screen = open_screen(qtbot, theme, a_desk(), navigator)
    head = screen.page.head
    assert head.name.text() == "Sem Voorbeeld"
    assert "15 year(s) old" in head.meta.text()
    head.signal_button.click()
    for _text, slot in head.menu_entries():
        slot()
    assert navigator.asked == [
        ("record signal", SEM),
        ("register", SEM),
        ("handover", SEM),
        ("merge person", SEM),
    ]


def test_printing_gives_what_is_shown_and_nothing_of_the_police(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    with_incident(desk, TODAY)
    with_signal(desk)
    with_signal(desk, "Stond in de stad.", source=SignalSource.POLICE, from_police=True)
    screen = open_screen(qtbot, theme, desk, navigator)
    police = next(line for line in lines(screen) if isinstance(line, LineWords) and "stad" in line.title)
    assert "stays inside" in police.extra
    screen.page.bar.kinds[ChronicleKind.SIGNAL].click()
    screen.page.head.print_button.click()
    page = navigator.papers[-1].make().content.decode()
    assert "Zegt weinig" in page
    assert "Alleen: signalen" in page
    assert "Stond in de stad" not in page
    assert "Vape" not in page


def test_nothing_recorded_is_good_news(qtbot: QtBot, theme: Theme) -> None:
    screen = open_screen(qtbot, theme, a_desk(), NotedNavigator())
    (state,) = screen.page.findChildren(EmptyState)
    assert "good news" in state.accessibleName()


def test_an_organisation_is_added_changed_ended_and_taken_back(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator)
    side = screen.page.side
    side.involved.link.click()
    form = side.involve_form
    form.save_button.click()
    assert form.fields["partner_kind"].error
    form.kind_of.set_code("youth_work")
    form.save_button.click()
    assert form.fields["organisation"].error
    form.organisation.set_text("Jongerenwerk")
    form.contact.set_text("S. Fantasie")
    form.save_button.click()
    assert form.isHidden()
    (made,) = desk.dossiers.view(SEM).involved
    assert (made.organisation, made.contact_name, made.since) == ("Jongerenwerk", "S. Fantasie", TODAY)
    side.involved.changed.emit(made)
    assert form.organisation.text() == "Jongerenwerk"
    form.part.set_code(InvolvementRole.LEAD.value)
    form.save_button.click()
    (changed,) = desk.dossiers.view(SEM).involved
    assert changed.role is InvolvementRole.LEAD
    side.involved.ended.emit(changed)
    assert desk.dossiers.view(SEM).involved[0].until == TODAY
    assert navigator.undo is not None
    navigator.undo()
    assert desk.dossiers.view(SEM).involved[0].until is None


def test_more_than_one_organisation_asks_for_contact_and_a_lead(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    desk.around.involve(an_involvement(SEM))
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    prompt = screen.page.side.prompt
    assert prompt.isHidden()
    desk.around.involve(an_involvement(SEM, "Wijkteam Proefdorp", kind="neighbourhood_team"))
    screen.refresh()
    assert not prompt.isHidden()
    assert "Contact each other" in prompt.accessibleName()
    assert "Nobody leads yet" in prompt.accessibleName()
    leads = an_involvement(SEM, "Leerplicht", InvolvementRole.LEAD, "attendance")
    desk.around.involve(leads)
    screen.refresh()
    assert "Nobody leads yet" not in prompt.accessibleName()


def test_the_household_leads_to_a_brother_and_shows_who_is_around_him(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    desk.around.involve(an_involvement(NOOR, "Wijkteam Proefdorp", kind="neighbourhood_team"))
    screen = open_screen(qtbot, theme, desk, navigator)
    side = screen.page.side
    side.household.link.click()
    side.household_form.person.set_text(f"{NOOR}|Noor")
    side.household_form.save_button.click()
    (row,) = side.household.box.rows
    assert "Noor" in row.accessibleName()
    (around,) = side.involved.box.rows
    assert "Wijkteam" in around.accessibleName()
    side.household.opened.emit(NOOR)
    assert screen.page.head.name.text() == "Noor Voorbeeld"
    assert navigator.undo is not None
    navigator.undo()
    assert not desk.dossiers.view(SEM).household


def test_strengths_and_permissions_are_noted_and_taken_back(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator)
    side = screen.page.side
    side.open_form(Form.STRENGTH)
    side.strength_form.save_button.click()
    assert side.strength_form.fields["text"].error
    side.strength_form.text.set_text("Goede band met de mentor.")
    side.strength_form.save_button.click()
    (strength,) = desk.dossiers.view(SEM).strengths
    side.strengths.removed.emit(strength)
    assert not desk.dossiers.view(SEM).strengths
    assert navigator.undo is not None
    navigator.undo()
    assert desk.dossiers.view(SEM).strengths == (strength,)
    side.open_form(Form.CONSENT)
    side.consent_form.given_by.set_text("moeder")
    side.consent_form.scope.set_text("Met het wijkteam, over hulp thuis")
    side.consent_form.save_button.click()
    consent: Consent
    (consent,) = desk.dossiers.view(SEM).consents
    assert consent.given_on == TODAY
    side.consents.withdrawn.emit(consent)
    assert desk.dossiers.view(SEM).consents[0].withdrawn_on == TODAY


@pytest.mark.parametrize("width", [1158, 700])
def test_everything_fits_wide_and_narrow(qtbot: QtBot, theme: Theme, width: int) -> None:
    desk = a_desk()
    for name, kind in (("Jongerenwerk Voorbeeldstad", "youth_work"), ("Wijkteam Proefdorp", "neighbourhood_team")):
        desk.around.involve(an_involvement(SEM, name, kind=kind))
    desk.around.add_to_household(SEM, NOOR, HouseholdRelation.CHILD)
    screen = open_screen(qtbot, theme, desk, NotedNavigator(), width)
    screen.grab()
    assert screen.page.side.page_scroll.fits
    assert screen.width() == width


def test_what_is_half_typed_outlives_the_lock_and_goes_with_what_is_kept(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    screen = open_screen(qtbot, theme, desk, navigator)
    side = screen.page.side
    side.open_form(Form.STRENGTH)
    side.strength_form.text.set_text("Helpt graag.")
    side.open_form(Form.CONSENT)
    side.consent_form.given_by.set_text("vader")
    left: list[bool] = []
    screen.leave(lambda: left.append(True))
    screen.close_session()
    assert left == [True]
    assert {(draft.form, draft.subject_id) for draft in desk.drafts.all()} == {("pupil", SEM)}
    again = open_screen(qtbot, theme, desk, navigator)
    form = again.page.side.strength_form
    assert not form.isHidden()
    assert form.text.text() == "Helpt graag."
    assert again.page.side.consent_form.given_by.text() == "vader"
    assert "Draft kept" in form.draft_status
    form.save_button.click()
    assert [one.text for one in desk.dossiers.view(SEM).strengths] == ["Helpt graag."]
    assert len(desk.drafts.all()) == 1
    again.page.side.close_form(Form.CONSENT)
    again.leave(lambda: None)
    assert desk.drafts.all() == ()


def test_what_is_half_typed_about_one_pupil_is_not_shown_at_another(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    side = screen.page.side
    side.open_form(Form.STRENGTH)
    side.strength_form.text.set_text("Helpt graag.")
    screen.presenter.show_person(NOOR)
    assert side.strength_form.isHidden()
    side.open_form(Form.STRENGTH)
    assert side.strength_form.text.text() == ""
    screen.presenter.show_person(SEM)
    assert side.strength_form.text.text() == "Helpt graag."
    assert not side.strength_form.isHidden()


def test_an_involvement_noted_by_mistake_goes_into_the_trash_and_comes_back(qtbot: QtBot, theme: Theme) -> None:
    desk, navigator = a_desk(), NotedNavigator()
    made = desk.around.involve(an_involvement(SEM))
    screen = open_screen(qtbot, theme, desk, navigator)
    side = screen.page.side
    side.open_form(Form.INVOLVE)
    assert side.involve_form.away_button.isHidden()
    side.involved.changed.emit(made)
    side.involve_form.away_button.click()
    side.reason.save_button.click()
    assert side.reason.fields["reason"].error
    side.reason.text.set_text("Verkeerde leerling")
    screen.leave(lambda: None)
    (kept,) = desk.drafts.all()
    assert (kept.form, kept.subject_id) == ("trash", f"{SEM}/{made.id}")
    screen.presenter.show_person(NOOR)
    assert side.reason.isHidden()
    screen.presenter.show_person(SEM)
    assert side.reason.text.text() == "Verkeerde leerling"
    side.reason.save_button.click()
    assert desk.drafts.all() == ()
    assert not desk.dossiers.view(SEM).involved
    assert side.involve_form.isHidden()
    assert side.reason.isHidden()
    assert not side.involved.box.rows
    assert navigator.undo is not None
    navigator.undo()
    assert desk.dossiers.view(SEM).involved == (made,)
