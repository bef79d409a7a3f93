"""An objection that was granted stands on the page of this pupil, and on no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.incidents.desk import TODAY
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.pupil.test_screen import NOOR, SEM, a_desk, open_screen
from tests.unit.services.requests_desk import about, identified
from vios_desktop.domain.person_request import RequestAnswer, RequestKind, RequestOutcome

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

STOP = "Niet meer op de lijst van het kernteam"


def test_it_stands_there_once_granted_and_for_this_pupil_alone(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    made = identified(desk.session, about(SEM, RequestKind.OBJECT))
    screen = open_screen(qtbot, theme, desk, NotedNavigator())
    assert screen.page.stops.isHidden()
    desk.requests.answer(made.id, RequestAnswer(RequestOutcome.GRANTED, TODAY, stop=STOP), made.version)
    screen.refresh()
    assert not screen.page.stops.isHidden()
    assert STOP in screen.page.stops.accessibleName() or STOP in "".join(
        label.text() for label in screen.page.stops.findChildren(type(screen.page.head.name))
    )
    screen.open(NOOR)
    screen.entered()
    assert screen.page.stops.isHidden()


def test_one_that_was_refused_stops_nothing(qtbot: QtBot, theme: Theme) -> None:
    desk = a_desk()
    made = identified(desk.session, about(SEM, RequestKind.OBJECT))
    answer = RequestAnswer(RequestOutcome.REFUSED, TODAY, "De school weegt dit anders", STOP)
    desk.requests.answer(made.id, answer, made.version)
    assert open_screen(qtbot, theme, desk, NotedNavigator()).page.stops.isHidden()
