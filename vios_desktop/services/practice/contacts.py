"""Whom the practice school spoke to: parents, and the police where they were asked or told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from vios_desktop.domain.contact import Contact
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import ContactChannel, ContactWith, ParentsTold, PoliceState
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.recording import IncidentRecording
from vios_desktop.services.practice.texts import PracticeTexts


def make_contacts(
    texts: PracticeTexts,
    incidents: Iterable[IncidentRecording],
    persons: Mapping[str, Person],
    police_name: str,
    seed: int,
) -> tuple[Contact, ...]:
    """A call for every parent told, and one for the police; a few minutes before the incident was completed."""
    dice = Dice(seed, "contacts")
    made = []
    for incident in incidents:
        if incident.changed_at is None:
            continue
        called_at = max(incident.changed_at - timedelta(minutes=dice.between(2, 20)), incident.created_at)
        for entry in incident.final.persons:
            if entry.parents_told is ParentsTold.TOLD and entry.person_id is not None:
                summary = dice.pick(texts.agreements["calls"])
                name = f"Ouder van {persons[entry.person_id].first_name}"
                made.append(_with_parent(incident, entry, name, summary, seed))
        if incident.final.police is not PoliceState.NOT_INVOLVED:
            made.append(
                Contact(
                    id=practice_id(seed, "contact", incident.id, "police"),
                    with_whom=ContactWith.POLICE,
                    contacted_at=called_at,
                    channel=ContactChannel.PHONE,
                    summary=dice.pick(texts.agreements["advice"]),
                    name=police_name,
                    incident_id=incident.id,
                    created_by=incident.created_by,
                    from_police=True,
                )
            )
    return tuple(made)


def _with_parent(
    incident: IncidentRecording, entry: IncidentPerson, name: str, summary: str, seed: int
) -> Contact:
    called = entry.parents_note == "gebeld"
    return Contact(
        id=practice_id(seed, "contact", incident.id, entry.id),
        with_whom=ContactWith.PARENT,
        contacted_at=incident.changed_at or incident.created_at,
        channel=ContactChannel.PHONE if called else ContactChannel.CONVERSATION,
        summary=summary,
        name=name,
        incident_id=incident.id,
        person_id=entry.person_id,
        created_by=incident.created_by,
    )
