"""A finished meeting with something under every point, and its minutes with pages as plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.services.core_team.table import TODAY, WEIGHED, a_pupil, anonymous_case, running
from tests.unit.services.register_desk import page_in_words
from vios_desktop.domain.core_team import (
    FollowUp,
    Meeting,
    PartnerNews,
    Typed,
    TypedAgreement,
    TypedGap,
)
from vios_desktop.domain.minutes import MinutesDocument, recipients_of
from vios_desktop.domain.person import Person
from vios_desktop.domain.read_through import MarkChoice, MarkRef
from vios_desktop.domain.vocabulary import AgendaKind, Domain, Kept, LegalBasis, SharingLevel
from vios_desktop.services.calendar_events import CalendarEvent
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.core_team.letting_out import Sharing
from vios_desktop.services.core_team.meetings import MeetingService
from vios_desktop.services.core_team.minutes import MinutesService
from vios_desktop.services.session import Session
from vios_desktop.texts import Texts

DOCUMENTS = tuple(MinutesDocument)
REASON = "Dit is geen naam van een leerling"
POLICE_SAID = "Zij kennen een oudere broer"
NOTES = {
    AgendaKind.OPENING: "Iedereen is er, behalve de politie.",
    AgendaKind.SIGNALS: "Het plein was rustig.",
    AgendaKind.PREVENTION: "Een les over vapen voor de onderbouw.",
    AgendaKind.COOPERATION: "Wij bellen elkaar eerder.",
}


def words_of(events: tuple[CalendarEvent, ...], _made_at: object) -> bytes:
    return repr(events).encode()


def minutes_of(session: Session) -> MinutesService:
    return MinutesService(session, page_in_words, words_of, Texts)  # type: ignore[arg-type]


def finished(session: Session, held_on: date = TODAY, person: Person | None = None, **changes: object) -> Meeting:
    """A case, an agreement about it, one for everybody, a gap, and news, also of the police."""
    if not CaseService(session).all():
        anonymous_case(session, person)
    meeting = running(session, held_on)
    case_id = meeting.cases[0].case_id if meeting.cases else None
    agreements = (
        TypedAgreement(
            "a-2", "Jongerenwerk loopt langs het plein", "youth_work", date(2026, 12, 8), "S. Fantasie"
        ),
        TypedAgreement(
            "a-1",
            "School praat met de leerling",
            "school",
            date(2026, 12, 1),
            "M. Fictief",
            "het kernteam",
            case_id,
        ),
    )
    typed = Typed(
        agreements, (TypedGap("g-1", "Geen plek voor een gesprek in de avond", ("youth_work",), case_id),)
    )
    ready = replace(
        meeting,
        place="Kamer van de directie",
        agenda=tuple(replace(item, notes=NOTES.get(item.kind, "")) for item in meeting.agenda),
        news=(
            PartnerNews("n-1", "youth_work", Domain.STREET, "Meer jongeren bij het station."),
            PartnerNews("n-2", "police", Domain.STREET, POLICE_SAID, from_police=True),
        ),
        cases=tuple(replace(told, notes="Er is zorg.", outcome="Wij praten eerst.") for told in meeting.cases),
        typed=typed,
        **changes,  # type: ignore[arg-type]
    )
    service = MeetingService(session)
    kept = service.keep(ready, meeting.version)
    return service.finish(kept.id, kept.version).meeting


def by_name(session: Session) -> tuple[Meeting, Person]:
    """A meeting at which the case was told by name, for weighed reasons."""
    person = a_pupil(session)
    case = anonymous_case(session, person)
    CaseService(session).set_level(case.id, SharingLevel.NAMED_REASONED, WEIGHED, case.version)
    return finished(session, person=person), person


def followed(session: Session) -> tuple[Meeting, Meeting]:
    """Two meetings: at the second one agreement of the first is kept, and the other gets a later day."""
    first = finished(session)
    meeting = running(session, date(2026, 12, 22))
    made = {a.facts.text: a.id for a in MeetingService(session).view(meeting.id).agreements}
    ready = replace(
        meeting,
        typed=Typed(
            follow_ups=(
                FollowUp(made["School praat met de leerling"], kept=Kept.YES, note="Het gesprek was goed."),
                FollowUp(
                    made["Jongerenwerk loopt langs het plein"],
                    new_due_on=date(2027, 1, 12),
                    note="De jongerenwerker was ziek.",
                ),
            )
        ),
    )
    service = MeetingService(session)
    kept = service.keep(ready, meeting.version)
    return first, service.finish(kept.id, kept.version).meeting


def handle_all(session: Session, meeting: Meeting, **choice: object) -> dict[MarkRef, MarkChoice]:
    """Every hit replaced, or what `choice` says."""
    draft = minutes_of(session).draft(meeting.id)
    made = MarkChoice(**choice)  # type: ignore[arg-type]
    return {ref: made for passage in draft.passages for ref, _mark in passage.refs()}


def sharing_of(meeting: Meeting, *, with_absent: bool = False) -> Sharing:
    recipients = tuple(one for one in recipients_of(meeting.attendees) if one.present or with_absent)
    return Sharing(recipients, LegalBasis.PUBLIC_TASK, "Samen de afspraken uitvoeren")
