"""Wie kan wat: read by all, changed by the coordinator, and every change can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.desk import desk_of
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.ui.today.desk import make_desk
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.social_map import PartnerContact
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.social_map.screen import SocialMapScreen, make
from vios_desktop.ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def open_screen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, navigator: NotedNavigator
) -> Callable[[Desk], SocialMapScreen]:
    kept: list[SocialMapScreen] = []  # qtbot holds widgets weakly

    def open_it(desk: Desk) -> SocialMapScreen:
        made = at_once(make)(desk, desk.school.view(), ImmediateRunner(), Texts("en"), navigator, settings, theme)
        qtbot.addWidget(made)
        kept.append(made)
        made.resize(1158, 640)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.entered()
        return made

    return open_it


def test_a_partner_gets_a_role_and_a_contact_who_leaves_and_comes_back(
    desk: Desk, navigator: NotedNavigator, open_screen: Callable[[Desk], SocialMapScreen]
) -> None:
    screen = open_screen(desk)
    page = screen.page
    page.new_button.click()
    page.partner_form.save_button.click()
    assert page.partner_form.fields["name"].error
    page.partner_form.kind.set_code("police")
    page.partner_form.name.set_text("Politie Verzonnen")
    page.partner_form.save_button.click()
    assert page.title.text() == "Politie Verzonnen"

    page.role_button.click()
    page.role_form.areas["can_do"].set_text("Adviseren zonder naam")
    page.role_form.save_button.click()
    assert page.role_form.fields["agreed_with"].error
    page.role_form.agreed_with.set_text("R. Bedacht")
    page.role_form.agreed_on.edit.setText("24-11-2026")
    page.role_form.save_button.click()
    card = screen.presenter.card
    assert card is not None
    assert card.role.can_do == "Adviseren zonder naam"
    assert navigator.undo is not None
    navigator.undo()
    assert screen.presenter.card is not None
    assert screen.presenter.card.role.can_do == ""

    page.contact_button.click()
    page.contact_form.lines["name"].set_text("R. Bedacht")
    page.contact_form.lines["phone"].set_text("000-1")
    page.contact_form.save_button.click()
    card = screen.presenter.card
    assert card is not None
    contact = card.current[0]
    page.active_changed.emit(contact, False)
    assert screen.presenter.card.left == (desk.social_map.view().cards[0].left[0],)
    assert navigator.undo is not None
    navigator.undo()
    assert [one.name for one in desk.social_map.view().cards[0].current] == ["R. Bedacht"]


def test_an_organisation_leaves_and_a_contact_is_called_first(
    desk: Desk, navigator: NotedNavigator, open_screen: Callable[[Desk], SocialMapScreen]
) -> None:
    partner = desk.social_map.put_partner(PartnerOrganisation("", "police", "Politie Verzonnen"))
    for name in ("R. Bedacht", "N. Bedacht"):
        desk.social_map.put_contact(PartnerContact("", partner.id, name))
    screen = open_screen(desk)
    screen.visit(partner.id)
    page = screen.page
    lead = next(one for one in page.findChildren(QuietButton) if one.accessibleName() == "Call first: N. Bedacht")
    lead.click()
    assert screen.presenter.card is not None
    assert [one.name for one in screen.presenter.card.current] == ["N. Bedacht", "R. Bedacht"]
    assert navigator.undo is not None
    navigator.undo()
    assert [one.name for one in screen.presenter.card.current] == ["R. Bedacht", "N. Bedacht"]
    page.away_button.click()
    assert "no longer" in page.subtitle.text()
    assert page.away_button.isHidden()
    page.again_button.click()
    assert "no longer" not in page.subtitle.text()


def test_a_colleague_reads_and_has_nothing_to_press(
    desk: Desk, open_screen: Callable[[Desk], SocialMapScreen]
) -> None:
    desk.social_map.put_partner(PartnerOrganisation("", "police", "Politie Verzonnen"))
    from tests.fakes import session_for

    vault = desk.session.vault
    colleague = desk_of(session_for(Role.COLLEAGUE, vault=vault))  # type: ignore[arg-type]  # a fake vault

    screen = open_screen(colleague)
    screen.page.list_pane.step(1)
    screen.presenter.open(colleague.social_map.view().cards[0].partner.id)

    assert screen.page.title.text() == "Politie Verzonnen"
    assert not screen.page.new_button.isVisible()
    assert not screen.page.role_button.isVisible()


def test_half_typed_forms_are_kept_until_they_are_written(
    desk: Desk, open_screen: Callable[[Desk], SocialMapScreen]
) -> None:
    partner = desk.social_map.put_partner(PartnerOrganisation("", "police", "Politie Verzonnen"))
    screen = open_screen(desk)
    screen.visit(partner.id)
    page, forms = screen.page, screen.presenter.forms
    page.contact_button.click()
    page.contact_form.lines["name"].set_text("R. Bedacht")
    forms.flush()
    (draft,) = desk.drafts.all()
    assert (draft.form, draft.subject_id) == ("partner", partner.id)

    again = open_screen(desk)
    again.visit(partner.id)
    again.page.contact_button.click()
    assert again.page.contact_form.lines["name"].text() == "R. Bedacht"
    again.page.contact_form.lines["phone"].set_text("000-100 01 01")
    again.page.contact_form.save_button.click()
    assert desk.drafts.all() == ()
    card = again.presenter.card
    assert card is not None
    assert [contact.name for contact in card.current] == ["R. Bedacht"]


def test_what_was_agreed_drops_its_draft(desk: Desk, open_screen: Callable[[Desk], SocialMapScreen]) -> None:
    partner = desk.social_map.put_partner(PartnerOrganisation("", "police", "Politie Verzonnen"))
    screen = open_screen(desk)
    screen.visit(partner.id)
    form = screen.page.role_form
    screen.page.role_button.click()
    form.areas["can_do"].set_text("Adviseren zonder naam")
    form.agreed_with.set_text("R. Bedacht")
    form.agreed_on.edit.setText("24-11-2026")
    screen.presenter.forms.flush()
    assert len(desk.drafts.all()) == 1
    form.save_button.click()
    assert desk.drafts.all() == ()


def test_what_happened_to_a_contact_while_its_form_was_open_stays(
    desk: Desk, open_screen: Callable[[Desk], SocialMapScreen]
) -> None:
    partner = desk.social_map.put_partner(PartnerOrganisation("", "police", "Politie Verzonnen"))
    contact = desk.social_map.put_contact(PartnerContact("", partner.id, "R. Bedacht"))
    other = desk.social_map.put_contact(PartnerContact("", partner.id, "S. Verzonnen"))
    screen = open_screen(desk)
    screen.visit(partner.id)
    form = screen.page.contact_form
    screen.page.open_contact(contact)
    form.lines["phone"].set_text("000-100 01 01")
    screen.presenter.set_active(other, active=False)
    screen.presenter.set_active(contact, active=False)
    screen.presenter.set_working(working=False)
    assert form.lines["phone"].text() == "000-100 01 01", "what is half-typed stays"
    assert form.is_open
    form.save_button.click()
    card = screen.presenter.card
    assert card is not None
    assert [(one.name, one.phone, one.active) for one in card.left] == [
        ("R. Bedacht", "000-100 01 01", False),
        ("S. Verzonnen", "", False),
    ]
    assert card.partner.left_on is not None


def test_another_name_for_a_partner_that_left_meanwhile_does_not_bring_it_back(
    desk: Desk, open_screen: Callable[[Desk], SocialMapScreen]
) -> None:
    partner = desk.social_map.put_partner(PartnerOrganisation("", "police", "Politie Verzonnen"))
    screen = open_screen(desk)
    screen.visit(partner.id)
    screen.page.partner_button.click()
    screen.page.partner_form.name.set_text("Politie Bedacht")
    desk.social_map.set_left(partner.id, left=True)
    screen.refresh()
    screen.page.partner_form.save_button.click()
    card = screen.presenter.card
    assert card is not None
    assert card.partner.name == "Politie Bedacht"
    assert card.partner.left_on is not None
