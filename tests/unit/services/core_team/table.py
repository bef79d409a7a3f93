"""A case and a meeting with guests, for the tests of the kernteam."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.fakes import session_for
from vios_desktop.domain.core_team import Attendee, CoreTeamCase, Meeting
from vios_desktop.domain.person import Person
from vios_desktop.domain.sharing import SharingReasons
from vios_desktop.domain.vocabulary import Informed, LegalBasis, PersonKind, Role, SharingLevel
from vios_desktop.services.core_team.cases import CaseService, CaseSketch
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.session import Session

TODAY = date(2026, 11, 24)
SKETCH = CaseSketch(
    title="Druk van buiten",
    facts="Verkoop van vapes in de pauze. Er zijn tekenen van druk.",
    pattern="4 signalen van 3 collega's in 5 weken.",
    strengths="Komt elke dag.",
    question="Wie kan rustig praten over de druk?",
)
REASONS = SharingReasons(LegalBasis.PUBLIC_TASK, "Veilig naar school kunnen", Informed.YES)
WEIGHED = replace(REASONS, necessity="Zonder naam geen hulp.", proportion="Alleen de naam.", subsidiarity="Nee.")
SCHOOL = Attendee("school", "Het Voorbeeld College", "M. Fictief", present=True)
YOUTH = Attendee("youth_work", "Jongerenwerk Voorbeeld", "S. Fantasie", present=True)
POLICE = Attendee("police", "Politie Voorbeeldstad", "R. Bedacht", present=False)


def coordinator() -> Session:
    return session_for(Role.COORDINATOR)


def a_pupil(session: Session) -> Person:
    return PersonService(session).add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")


def anonymous_case(session: Session, person: Person | None = None) -> CoreTeamCase:
    cases = CaseService(session)
    about = {"person_id": person.id} if person else {"group_label": "hek"}
    case = cases.open(replace(SKETCH, **about))  # type: ignore[arg-type]
    return cases.set_level(case.id, SharingLevel.DEIDENTIFIED, REASONS, case.version)


def running(session: Session, held_on: date = TODAY) -> Meeting:
    """A meeting that is being held, confidentiality read, youth work at the table and the police not."""
    meetings = MeetingService(session)
    made = meetings.make(MeetingPlan(held_on))
    ready = replace(made, attendees=(SCHOOL, YOUTH, POLICE), confidentiality_read=True)
    kept = meetings.keep(ready, made.version)
    return meetings.hold(kept.id, kept.version)
