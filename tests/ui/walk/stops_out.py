"""The stops of the kernteam and of all that leaves the school: cases, meetings, summaries, letters, minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.ui.walk.stop import Stop, press
from tests.ui.walk.stops_daily import pupil_of, richest

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office


def _meeting(place: int) -> Any:
    def open_it(state: State, screen: Any) -> None:
        screen.open(sorted(state.meetings.values(), key=lambda meeting: meeting.held_on)[place].id)

    return open_it


def _case(state: State, screen: Any) -> None:
    screen.open(next(iter(state.cases)))


def _held(office: Office, screen: Any) -> None:
    """The next meeting is begun, and shown at the table."""
    meeting = max(office.vault.state.meetings.values(), key=lambda one: one.held_on)
    office.desk.meetings.hold(meeting.id, meeting.version)
    screen.open(meeting.id)
    screen.entered()


def _point(number: int) -> Any:
    def go_there(office: Office, screen: Any) -> None:
        for _ in range(number):
            press(screen, "Volgend punt")

    return go_there


def _to_recipient(_office: Office, screen: Any) -> None:
    press(screen, "Volgende stap")


def _letter(state: State, screen: Any) -> None:
    screen.write(richest(state).id)


def _call(state: State, screen: Any) -> None:
    from vios_desktop.services.call_help import CallSubject

    screen.open(CallSubject("police", incident_id=richest(state).id))


STOPS: tuple[Stop, ...] = (
    Stop("case", "case", _case),
    Stop("meeting being prepared", "meeting", _meeting(-1)),
    Stop("meeting that is over", "meeting", _meeting(0)),
    Stop("minutes", "minutes", _meeting(0)),
    Stop("minutes: recipients", "minutes", press=("Volgende stap",), on=True),
    Stop("cases: recipients", "case_file", press=("Filmpje gedeeld", "Volgende stap")),
    Stop("summary: recipient", "export", lambda _state, screen: screen.visit(None), act=_to_recipient),
    Stop("summary: reading", "export", press=("Nalezen",), on=True),
    Stop("inside: recipient", "inside", lambda _state, screen: screen.visit(None), ("Volgende stap",)),
    Stop("yearly: recipient", "yearly", press=("Volgende stap",)),
    Stop("trends: table", "trends", press=("Tabel",)),
    Stop("trends: area", "trends", press=("Omgeving",), on=True),
    Stop("letter", "letters", _letter),
    Stop("letter: nobody chosen, wrong", "letters", press=("Stel de brief op",), on=True),
    Stop("reviews", "reviews", lambda _state, screen: screen.open_key(""), ("Bespreken",)),
    Stop("review", "reviews", lambda state, screen: screen.open_review(next(iter(state.reviews)))),
    Stop("search", "search", lambda _state, screen: screen.visit("vape")),
    Stop("search: kept", "search", press=("Bewaar deze zoekopdracht",), on=True),
    Stop("knowledge card", "knowledge", lambda _state, screen: screen.visit("card:substances")),
    Stop("poster", "poster", lambda _state, screen: screen.open("vape_trade")),
    Stop("access request", "access", lambda state, screen: screen.open(pupil_of(state))),
    Stop("handover", "handover", lambda state, screen: screen.open(pupil_of(state))),
    Stop("the same person", "person_merge", lambda state, screen: screen.open(pupil_of(state))),
    Stop("call", "call", _call),
    Stop("file", "file", lambda state, screen: screen.open(next(iter(state.files)))),
    Stop("table", "table", act=_held),
)
