"""Closing, reopening, correcting a closed incident, and lessons that come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import founded_vault, session_for
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.incident import Incident, IncidentFacts
from vios_desktop.domain.vocabulary import IncidentStatus, Role
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.closings import ClosingService, Likeness
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session

FACTS = IncidentFacts(kind="vape_use", occurred_on=date(2026, 11, 20), place="toilet", facts="Er hing damp.")
LEARNED = ClosingFacts("Meteen bellen", "Een brief", "Toezicht bij het toilet")


@pytest.fixture
def session() -> Session:
    return session_for(Role.COORDINATOR, vault=founded_vault())


@pytest.fixture
def closings(session: Session) -> ClosingService:
    return ClosingService(session)


@pytest.fixture
def incident(session: Session) -> Incident:
    return IncidentService(session).record(FACTS)


def status_of(session: Session, incident: Incident) -> IncidentStatus:
    return IncidentService(session).view(incident.id).incident.status


def test_a_closed_incident_says_so(session: Session, closings: ClosingService, incident: Incident) -> None:
    closing = closings.close(incident.id, LEARNED, incident.version)
    detail = IncidentService(session).view(incident.id)
    assert detail.closed == closing
    assert detail.incident.status is IncidentStatus.EVALUATED
    assert detail.names == {"marit": "Marit Fictief"}
    with pytest.raises(ViosError):
        closings.close(incident.id, LEARNED, detail.incident.version)


def test_closing_asks_about_agreements_that_still_run(
    session: Session, closings: ClosingService, incident: Incident
) -> None:
    AgreementService(session).make(AgreementFacts("Ouders bellen", date(2026, 12, 1), incident_id=incident.id))
    with pytest.raises(ValidationError):
        closings.close(incident.id, LEARNED, incident.version)
    closings.close(incident.id, replace(LEARNED, open_ends="Marit belt"), incident.version)


def test_somebody_else_was_first(closings: ClosingService, incident: Incident) -> None:
    with pytest.raises(ConflictError):
        closings.close(incident.id, LEARNED, incident.version + 1)


def test_a_closed_one_changes_only_for_a_reason(
    session: Session, closings: ClosingService, incident: Incident
) -> None:
    closings.close(incident.id, LEARNED, incident.version)
    service = IncidentService(session)
    corrected = replace(FACTS, facts="Er hing damp en er lag een vape.")
    with pytest.raises(ViosError, match="incident_closed"):
        service.change(incident.id, corrected, incident.version + 1)
    with pytest.raises(ViosError, match="incident_closed"):
        service.set_status(incident.id, IncidentStatus.OPEN, incident.version + 1)
    new = service.change(incident.id, corrected, incident.version + 1, reason="De vape was vergeten")
    told = [c for c in service.history(incident.id).changes if c.field == "reason"]
    assert [(c.version, c.new) for c in told] == [(new.version, "De vape was vergeten")]
    assert service.view(incident.id).closed is not None


def test_undoing_and_reopening(session: Session, closings: ClosingService, incident: Incident) -> None:
    first = closings.close(incident.id, LEARNED, incident.version)
    closings.undo_close(first.id, incident.status)
    assert status_of(session, incident) is IncidentStatus.OPEN
    assert IncidentService(session).view(incident.id).closings == ()
    with pytest.raises(NotFoundError):
        closings.reopen(incident.id, "Het ging verder")

    now = IncidentService(session).view(incident.id).incident
    second = closings.close(incident.id, LEARNED, now.version)
    with pytest.raises(ValidationError):
        closings.reopen(incident.id, " ")
    opened = closings.reopen(incident.id, "Het ging verder")
    assert (opened.id, opened.reopen_reason, opened.in_force) == (second.id, "Het ging verder", False)
    assert status_of(session, incident) is IncidentStatus.IN_PROGRESS
    with pytest.raises(NotFoundError):
        closings.undo_close(second.id, IncidentStatus.OPEN)
    closings.undo_reopen(second.id)
    assert status_of(session, incident) is IncidentStatus.EVALUATED
    with pytest.raises(NotFoundError):
        closings.undo_reopen(second.id)


def close_with(session: Session, facts: IncidentFacts, helped: str) -> Incident:
    made = IncidentService(session).record(facts)
    ClosingService(session).close(made.id, ClosingFacts(helped), made.version)
    return made


def test_lessons_come_back_at_alike_incidents(
    session: Session, closings: ClosingService, incident: Incident
) -> None:
    same = close_with(session, replace(FACTS, place="yard"), "Ouders zelf laten bellen")
    near = close_with(session, replace(FACTS, kind="vape_trade"), "De concierge erbij")
    close_with(session, replace(FACTS, kind="vape_trade", place="yard"), "Elders")
    close_with(session, replace(FACTS, kind="theft"), "Iets anders")
    lessons = closings.lessons_for(incident.id)
    assert [(lesson.number, lesson.likeness) for lesson in lessons] == [
        (same.number, Likeness.SAME_KIND),
        (near.number, Likeness.SAME_PLACE),
    ]
    assert len(closings.lessons_for(incident.id, limit=1)) == 1


def test_lessons_are_found_by_the_beginnings_of_words(session: Session, closings: ClosingService) -> None:
    close_with(session, FACTS, "Ouders zelf laten bellen")
    assert len(closings.search_lessons("oud bel")) == 1
    assert closings.search_lessons("fiets") == ()
    assert len(closings.search_lessons()) == 1


def test_a_colleague_reads_lessons_of_own_incidents_only(session: Session) -> None:
    close_with(session, FACTS, "Ouders zelf laten bellen")
    joris = session_for(Role.COLLEAGUE, vault=session.vault, account_id="joris")  # type: ignore[arg-type]
    own = IncidentService(joris).record(FACTS)
    assert ClosingService(joris).lessons_for(own.id) == ()
    assert ClosingService(joris).search_lessons("oud") == ()


def test_an_incident_is_found_by_what_was_learned_from_it(session: Session) -> None:
    learned = close_with(session, FACTS, "Ouders zelf laten bellen")
    IncidentService(session).record(FACTS)
    assert IncidentService(session).find(IncidentQuery(text="laten bel")).ids == (learned.id,)
