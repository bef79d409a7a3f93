"""Nothing new hangs on a closed incident until it is opened again; what already ran goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.services.world import (
    CALL,
    HANDOVER,
    VAPES,
    World,
    a_call,
    a_log,
    calls_of,
    make_world,
)
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.calls import Promise
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.session import Session

REFUSED = "incident_closed_adding"
LEARNED = ClosingFacts("Meteen bellen", "", "", "De mentor kijkt nog")


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


@pytest.fixture
def session(world: World) -> Session:
    return world.session


@pytest.fixture
def closed(world: World, session: Session) -> Incident:
    """The incident of the world: with vapes taken in, and with an agreement that still runs."""
    ClosingService(session).close(world.own.id, LEARNED, world.own.version)
    return IncidentService(session).view(world.own.id).incident


def test_no_agreement_and_none_comes_over_from_elsewhere(session: Session, closed: Incident) -> None:
    service = AgreementService(session)
    with pytest.raises(ViosError, match=REFUSED):
        service.make(replace(CALL, incident_id=closed.id))
    loose = service.make(CALL)
    with pytest.raises(ViosError, match=REFUSED):
        service.change(loose.id, replace(loose.facts, incident_id=closed.id), loose.version)


def test_no_hand_over_and_no_item_also_not_as_a_correction(session: Session, closed: Incident) -> None:
    service = IncidentService(session)
    with pytest.raises(ViosError, match=REFUSED):
        service.hand_over(closed.id, VAPES.id, HANDOVER, closed.version)
    handed = replace(VAPES, handovers=(HANDOVER,))
    for items in ((VAPES, replace(VAPES, id="another")), (handed,)):
        facts = replace(closed.facts, items=items)
        with pytest.raises(ViosError, match=REFUSED):
            service.change(closed.id, facts, closed.version, reason="Was vergeten")
    corrected = replace(closed.facts, facts="Er lagen vijf vapes.", items=(replace(VAPES, count=6),))
    assert service.change(closed.id, corrected, closed.version, reason="Verkeerd geteld").facts == corrected


def test_no_contact_and_no_file(session: Session, closed: Incident) -> None:
    with pytest.raises(ViosError, match=REFUSED):
        ContactService(session).log(a_call(closed.id, session))
    with pytest.raises(ViosError, match=REFUSED):
        calls_of(session).log(a_log(closed.id, session))
    with pytest.raises(ViosError, match=REFUSED):
        FileService(session).add(FileOwner(RecordKind.INCIDENT, closed.id), NewFile("brief.txt", b"Beste ouders"))
    assert not FileService(session).of(FileOwner(RecordKind.INCIDENT, closed.id)).may_add


def test_what_ran_goes_on_and_a_call_about_it_is_kept_with_its_promise(
    world: World, session: Session, closed: Incident
) -> None:
    running = world.own_agreement
    promise = Promise("Belt terug", date(2026, 12, 2), "veilig_thuis")
    log = a_log(closed.id, session, promise=promise, about=running)
    kept = calls_of(session).log(log)
    assert kept.promise is not None
    assert kept.promise.facts.incident_id == closed.id
    assert kept.agreement is not None
    assert kept.agreement.closed
    with pytest.raises(ViosError, match=REFUSED):
        ContactService(session).log(replace(kept.contact, id="later", promise_id=None))


def test_opened_again_it_takes_everything(session: Session, closed: Incident) -> None:
    ClosingService(session).reopen(closed.id, "De politie belde terug")
    incident = IncidentService(session).view(closed.id).incident
    AgreementService(session).make(AgreementFacts("Brief sturen", date(2026, 12, 2), incident_id=closed.id))
    ContactService(session).log(a_call(closed.id, session))
    IncidentService(session).hand_over(closed.id, VAPES.id, HANDOVER, incident.version)
    assert FileService(session).of(FileOwner(RecordKind.INCIDENT, closed.id)).may_add
