"""What the school owes to persons: requests, breaches, demands, what is kept and what is protected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.fakes import session_for
from tests.fakes.limited import FakeRecordSeals
from tests.ui.walk.stop import Act, Stop, part
from tests.ui.walk.stops_daily import pupil_of, richest
from tests.unit.services.breaches_desk import lost
from tests.unit.services.requests_desk import about, asked
from vios_desktop.domain.person_request import RequestKind
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.shared_incidents import SharedIncident
from vios_desktop.ui.limited.page import LimitedPage
from vios_desktop.ui.retention.choice_form import ChoiceForm

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office

_WHY = "Er is een medewerker bij betrokken."


def _request(kind: RequestKind) -> Act:
    def open_one(office: Office, screen: Any) -> None:
        screen.presenter.open(asked(office.session, about(pupil_of(office.vault.state), kind)).id)

    return open_one


def _breach(office: Office, screen: Any) -> None:
    screen.presenter.open(lost(office.session).id)


def _demand(state: State, screen: Any) -> None:
    screen.visit(max(state.demands.values(), key=lambda demand: demand.received_on).id)


def _protected(office: Office, screen: Any) -> None:
    """One that I may read, and one that I may not."""
    state = office.vault.state
    mine = richest(state)
    office.desk.limited.limit(mine.id, (), _WHY)
    other = session_for(Role.COORDINATOR, vault=office.vault, account_id="sanne")
    theirs = next(i for i in state.incidents.values() if i.id != mine.id)
    LimitedService(other, FakeRecordSeals(office.vault)).limit(theirs.id, (), _WHY)
    screen.open()
    screen.entered()


def _protected_signal(office: Office, screen: Any) -> None:
    signal = next(iter(office.vault.state.signals))
    office.desk.limited.limit(signal, (), _WHY, RecordKind.SIGNAL)
    screen.open(signal)
    screen.entered()


def _break_glass(_office: Office, screen: Any) -> None:
    part(screen, LimitedPage).glass_button.click()


def _shared(office: Office, screen: Any) -> None:
    """As a colleague sees it, who has no office of its own in this walk."""
    screen.entered()
    desk, data = office.desk, screen.presenter.data
    rows = desk.incidents.rows(desk.incidents.find(IncidentQuery()).ids[:2])
    screen.page.show_page(
        replace(data, shared=tuple(SharedIncident(row, "Marit Fictief", data.now) for row in rows))
    )


def _empty(_office: Office, screen: Any) -> None:
    part(screen, ChoiceForm).save_button.click()


STOPS: tuple[Stop, ...] = (
    Stop("request", "requests", act=_request(RequestKind.ERASE)),
    Stop("request: answer, wrong", "requests", press=("Leg het antwoord vast", "Antwoord vastleggen"), on=True),
    Stop("request: who asks", "requests", press=("Annuleer", "Leg vast wie het vraagt"), on=True),
    Stop("request: longer", "requests", press=("Annuleer", "Twee maanden verlengen"), on=True),
    Stop("request: destroy", "requests", press=("Annuleer", "Vernietigen"), on=True),
    Stop("request: it stays", "requests", press=("Annuleer", "Blijft staan"), on=True),
    Stop("request: it stays, wrong", "requests", press=("Leg vast",), on=True),
    Stop("request: objection", "requests", act=_request(RequestKind.OBJECT)),
    Stop("breach", "breaches", act=_breach),
    Stop("breach: authority", "breaches", press=("Wel of niet gemeld",), on=True),
    Stop("breach: authority, wrong", "breaches", press=("Niet gemeld", "Bewaar het besluit"), on=True),
    Stop("breach: persons", "breaches", press=("Annuleer", "Wel of niet ingelicht"), on=True),
    Stop("breach: changed", "breaches", press=("Annuleer", "Vul aan of verbeter"), on=True),
    Stop("today with a breach", "today"),
    Stop("demand open", "demands", _demand),
    Stop("protected: the list", "limited", act=_protected),
    Stop("protected: the key", "limited", act=_break_glass, on=True),
    Stop("protected: the key, wrong", "limited", press=("Open met de herstelsleutel#1",), on=True),
    Stop("protected: the record", "limited", press=("Annuleer", "Lees"), on=True),
    Stop("protected: who may read", "limited", press=("Wie mag het lezen",), on=True),
    Stop("protected: a note", "limited", press=("Annuleer", "Aantekening"), on=True),
    Stop("protected: no more", "limited", press=("Annuleer", "Niet meer afschermen"), on=True),
    Stop("protected: a signal", "limited", act=_protected_signal),
    Stop("incidents with something protected", "incidents"),
    Stop("today with something protected", "today"),
    Stop("today with something shared", "today", act=_shared),
    Stop("retention: longer", "retention", press=("Langer bewaren",)),
    Stop("retention: longer, wrong", "retention", act=_empty, on=True),
)
