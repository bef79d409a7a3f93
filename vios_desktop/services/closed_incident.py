"""What a closed incident refuses: nothing new hangs on it until somebody opens it again, with a reason.

What already ran goes on: an agreement that stayed open is carried out, moved and called about as before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.domain.closing import Closing
    from vios_desktop.domain.contact import Contact
    from vios_desktop.domain.incident import IncidentFacts
    from vios_desktop.services.ports import UnitOfWork


def standing_closing(work: UnitOfWork, incident_id: str) -> Closing | None:
    """The closing in force, if the incident is closed."""
    return next((closing for closing in work.closings.of_incident(incident_id) if closing.in_force), None)


def refuse_addition(work: UnitOfWork, incident_id: str | None) -> None:
    """Raise `ViosError("incident_closed_adding")` when something new would hang on a closed incident."""
    if incident_id is not None and standing_closing(work, incident_id) is not None:
        raise ViosError("incident_closed_adding")


def refuse_contact(work: UnitOfWork, contact: Contact) -> None:
    """Like `refuse_addition`; a contact about an agreement that still runs belongs to that agreement."""
    agreement = work.agreements.get(contact.agreement_id) if contact.agreement_id is not None else None
    if agreement is None or agreement.closed:
        refuse_addition(work, contact.incident_id)


def brings_items(old: IncidentFacts, new: IncidentFacts) -> bool:
    """True when other facts hold an item or a hand-over that was not there."""
    before = {item.id: len(item.handovers) for item in old.items}
    return any(len(item.handovers) > before.get(item.id, -1) for item in new.items)
