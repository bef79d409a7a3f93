"""A closed incident and the service that watches its period, for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tests.fakes import resource_text
from tests.unit.services.world import FACTS, IN_PERIOD
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.retention import CertificateLine, DestructionCertificate
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.retention import RetentionService
from vios_desktop.services.session import Session
from vios_desktop.texts import Texts

AFTER: Final = 3 * 366
"""Days after which an incident that is closed now is due."""


def retention_of(session: Session) -> RetentionService:
    return RetentionService(
        session, lambda: resource_text("policy/retention.json"), lambda paper: repr(paper).encode(), Texts
    )


def closed_incident(session: Session) -> str:
    incident = IncidentService(session).record(replace(FACTS, occurred_on=IN_PERIOD))
    ClosingService(session).close(incident.id, ClosingFacts("Snel bellen"), incident.version)
    return incident.id


def a_certificate(session: Session) -> DestructionCertificate:
    line = CertificateLine(RecordKind.INCIDENT, "gone", "Regel", session.account.id, None, {"letter": 2})
    certificate = DestructionCertificate("certificate-1", session.clock.now(), session.account.id, (line,))
    with session.begin() as work:
        work.retention.add_certificate(certificate)
        work.commit()
    return certificate
