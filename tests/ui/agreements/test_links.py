"""From an agreement to the pupil, case and meeting it belongs to, and to a gap where a partner could not help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.today.desk import TODAY, agree
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.core_team.cases import CaseSketch
from vios_desktop.services.core_team.meetings import MeetingPlan
from vios_desktop.ui.agreements.detail_pane import GAP
from vios_desktop.ui.incidents.flush_button import FlushButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.screen import AgreementsScreen


def test_links_lead_to_what_it_belongs_to(
    desk: Desk, open_screen: Callable[..., AgreementsScreen], navigator: NotedNavigator
) -> None:
    pupil = desk.persons.add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")
    case = desk.cases.open(CaseSketch(title="Druk van buiten"))
    meeting = desk.meetings.make(MeetingPlan(TODAY))
    made = agree(desk, "Praten", 3, person_id=pupil.id, case_id=case.id, meeting_id=meeting.id)
    screen = open_screen(desk)
    screen.presenter.show(made.id)

    facts = screen.page.detail_pane.facts
    links = {button.text(): button for button in facts.findChildren(FlushButton) if not button.isHidden()}
    links["Druk van buiten"].click()
    assert navigator.asked[-1] == ("case", case.id)
    links["Sem Voorbeeld"].click()
    links["Core team of 24 November"].click()
    assert navigator.asked[-2:] == [("pupil", pupil.id), ("meeting", meeting.id)]


def test_a_gap_is_recorded_from_what_a_partner_was_asked(
    desk: Desk, open_screen: Callable[..., AgreementsScreen], navigator: NotedNavigator
) -> None:
    asked = agree(desk, "Jongerenwerk kijkt of er plek is", 3, owner_kind="youth_work")
    own = agree(desk, "Ouders bellen", 3)
    screen = open_screen(desk)
    button = screen.page.detail_pane.buttons[GAP]
    screen.presenter.show(own.id)
    assert button.isHidden()
    screen.presenter.show(asked.id)
    assert not button.isHidden()
    button.click()
    assert navigator.asked[-1] == ("gaps", asked.id)
