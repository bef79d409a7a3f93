"""Calls on the page of an incident: the way to the card, and how a call reads back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.ui.incidents.desk import TODAY, full_incident
from tests.ui.incidents.hands import press, words
from tests.unit.services.world import a_log
from vios_desktop.domain.vocabulary import CallOutcome
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.calls import Promise

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.screen import IncidentsScreen


def test_a_button_leads_to_the_cards(
    desk: Desk, open_screen: Callable[..., IncidentsScreen], navigator: NotedNavigator
) -> None:
    incident_id = full_incident(desk)
    screen = open_screen(desk)
    screen.visit(incident_id)

    press(screen.page.detail_pane.contacts.call_button)

    assert navigator.asked == [("call", CallSubject(incident_id=incident_id))]


def test_a_call_reads_back_with_its_outcome_and_its_promise(
    desk: Desk, open_screen: Callable[..., IncidentsScreen]
) -> None:
    incident_id = full_incident(desk)
    promise = Promise("Belt de ouders", TODAY + timedelta(days=1), "veilig_thuis")
    desk.calls.log(a_log(incident_id, desk.session, promise=promise))
    missed = a_log(incident_id, desk.session)
    missed = replace(
        missed, contact=replace(missed.contact, id="c2", outcome=CallOutcome.NOT_REACHED, reference="")
    )
    desk.calls.log(missed)
    screen = open_screen(desk)
    screen.visit(incident_id)

    said = words(screen.page.detail_pane.contacts)
    for text in ("Veilig Thuis", "number VT-2026-17", "Agreed: Belt de ouders", "Not reached"):
        assert text in said
