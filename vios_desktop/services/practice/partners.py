"""What the partners of the practice school do, whom to call there, and what none of them could take up."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.domain.vocabulary import GapState
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.practice.texts import Entry, PracticeTexts

_ROLE: Final = ("can_do", "cannot_do", "call_when", "asks_of_us", "responsible_for")
_AGREED_BEFORE: Final = 75  # days before the anchor
_BROUGHT_AFTER: Final = 21


def add_partners(work: UnitOfWork, texts: PracticeTexts, calendar: PracticeCalendar, seed: int) -> None:
    """Organisations, what was agreed with each, and whom to call there."""
    agreed_on = calendar.school_day_from(calendar.anchor - timedelta(days=_AGREED_BEFORE))
    for number, entry in enumerate(texts.partners["partners"]):
        partner_id = practice_id(seed, "partner", entry["kind"])
        work.catalogues.put_partner(
            PartnerOrganisation(partner_id, entry["kind"], entry["name"], "Verzonnen, voor de oefenschool")
        )
        contacts = entry["contacts"]
        for position, contact in enumerate(contacts):
            work.social_map.put_contact(_contact(contact, partner_id, position, seed))
        work.social_map.put_role(
            PartnerRole(
                partner_id,
                **{name: entry[name] for name in _ROLE},
                agreed_on=agreed_on,
                agreed_with=contacts[0]["name"] if contacts else entry["name"],
                review_on=_review_on(calendar, agreed_on, number),
            )
        )


def gap_entries(
    texts: PracticeTexts, calendar: PracticeCalendar, by: str, seed: int
) -> tuple[tuple[Gap, datetime | None], ...]:
    """Every gap as it stands, and when it got there; the oldest first."""
    return tuple(_gap(entry, number, calendar, by, seed) for number, entry in enumerate(texts.partners["gaps"]))


def _gap(entry: Entry, number: int, calendar: PracticeCalendar, by: str, seed: int) -> tuple[Gap, datetime | None]:
    found_on = calendar.school_day_from(calendar.anchor - timedelta(days=entry["days"]))
    state = GapState(entry["state"])
    brought_on = None if state is GapState.OPEN else found_on + timedelta(days=_BROUGHT_AFTER)
    closed_on = brought_on + timedelta(days=40) if brought_on and state is GapState.CLOSED else None
    changed_on = closed_on or brought_on
    gap = Gap(
        id=practice_id(seed, "gap", number),
        text=entry["text"],
        found_on=found_on,
        asked_kinds=tuple(entry["asked"]),
        state=state,
        created_at=dutch_moment(found_on, time(16, 50)),
        created_by=by,
        brought_on=brought_on,
        brought_to=entry.get("to", ""),
        outcome=entry.get("outcome", ""),
        closed_on=closed_on,
    )
    return gap, dutch_moment(changed_on, time(12, 5)) if changed_on else None


def _contact(entry: Entry, partner_id: str, position: int, seed: int) -> PartnerContact:
    return PartnerContact(
        id=practice_id(seed, "partner contact", partner_id, position),
        partner_id=partner_id,
        name=entry["name"],
        function=entry["function"],
        phone=entry["phone"],
        email=entry.get("email", ""),
        reachable=entry.get("reachable", ""),
        position=position,
        active=entry.get("active", True),
    )


def _review_on(calendar: PracticeCalendar, agreed_on: date, number: int) -> date:
    """Within the year; of one of them the day has passed."""
    days = 60 if number == 2 else 150 + 7 * number
    return calendar.school_day_from(agreed_on + timedelta(days=days))
