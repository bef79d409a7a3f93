"""A request of a person concerned and the service that keeps it, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from tests.fakes.desk import requests_of
from tests.unit.services.world import FACTS, IN_PERIOD, TODAY
from vios_desktop.domain.incident import Incident, IncidentPerson
from vios_desktop.domain.person_request import Asker, PersonRequest, RequestFacts, RequestKind
from vios_desktop.domain.retention import RetentionChoice, RetentionChoiceKind
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, RecordKind
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.session import Session

__all__ = ["ASKED", "about", "asked", "hold", "identified", "incident_with", "requests_of"]

ASKED: Final = RequestFacts(
    RequestKind.ERASE,
    Asker.PARENT,
    TODAY,
    about="De leerling",
    asker_name="Mevrouw Verzonnen",
    what="Alles wissen",
)


def about(person_id: str, kind: RequestKind = RequestKind.ERASE, received_on: date = TODAY) -> RequestFacts:
    return replace(ASKED, kind=kind, person_id=person_id, about="", received_on=received_on)


def asked(session: Session, facts: RequestFacts = ASKED) -> PersonRequest:
    return requests_of(session).record(facts)


def identified(session: Session, facts: RequestFacts = ASKED) -> PersonRequest:
    made = asked(session, facts)
    return requests_of(session).check_identity(made.id, TODAY, "Kent de mentor", made.version)


def incident_with(session: Session, *person_ids: str) -> Incident:
    """Each of them in it, in a role of their own."""
    persons = tuple(
        IncidentPerson(f"part-{number}", PersonRole.WITNESS, PersonKind.PUPIL, person_id)
        for number, person_id in enumerate(person_ids)
    )
    return IncidentService(session).record(replace(FACTS, occurred_on=IN_PERIOD, persons=persons))


def hold(session: Session, record_id: str) -> None:
    """Nothing of this incident is erased."""
    ids = ("hold-1", RecordKind.INCIDENT, record_id, RetentionChoiceKind.HOLD, "Klacht", None)
    with session.begin() as work:
        work.retention.add_choice(RetentionChoice(*ids, session.clock.now(), session.account.id))
        work.commit()
