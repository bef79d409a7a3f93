"""Wie kan wat (sociale kaart): what a partner does, as agreed at this school, and whom to call there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartnerRole:
    """What was agreed with one organisation: what it can do, what it cannot, when to call, what it asks of us."""

    partner_id: str
    can_do: str = ""
    cannot_do: str = ""
    call_when: str = ""
    asks_of_us: str = ""
    responsible_for: str = ""
    agreed_on: date | None = None
    agreed_with: str = ""
    review_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class PartnerContact:
    """A person at a partner. `active` is False for one who left: old records keep the name."""

    id: str
    partner_id: str
    name: str
    function: str = ""
    phone: str = ""
    email: str = ""
    reachable: str = ""
    position: int = 0
    active: bool = True
