"""The number of a partner, wherever it is asked for: that of "Wie kan wat", else the one in the school rules.

A number is kept once (docs/adr/0010). Where Wie kan wat has a contact with a number, that one counts and the
school rules show and change it there; a setting holds a number only while no partner has one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.social_map import OwnContact, own_contacts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vios_desktop.services.ports import UnitOfWork

SETTING_PREFIX: Final = "decision."
NAME_SUFFIX: Final = ".name"
PARTNER_OF: Final = {
    "wijkagent_phone": "police",
    "attendance_phone": "attendance",
    "youth_work_phone": "youth_work",
    "neighbourhood_team_phone": "neighbourhood_team",
    "municipality_phone": "municipality",
    "safety_house_phone": "safety_house",
    "health_phone": "health",
}
"""Setting of a number -> kind of partner that it is of."""


def read_own_contacts(work: UnitOfWork) -> tuple[OwnContact, ...]:
    """Everybody who can be called at a partner, by organisation."""
    return own_contacts(work.catalogues.partners(), work.social_map.contacts())


def own_numbers(work: UnitOfWork, settings: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Setting -> (number, name) of those that are known."""
    leading = _leading(work)
    found = {}
    for setting in settings:
        contact = leading.get(PARTNER_OF.get(setting, ""))
        if contact is not None:
            found[setting] = (contact.phone, contact.contact.name)
            continue
        number = work.school.setting(SETTING_PREFIX + setting) or ""
        name = work.school.setting(SETTING_PREFIX + setting + NAME_SUFFIX) or ""
        if number or name:
            found[setting] = (number, name)
    return found


def change_at_partner(
    work: UnitOfWork, setting: str, *, phone: str | None = None, name: str | None = None
) -> bool:
    """Change number or name at the partner; False where no partner has a number. The caller commits."""
    own = _leading(work).get(PARTNER_OF.get(setting, ""))
    if own is None:
        return False
    contact = own.contact
    new = replace(
        contact, phone=contact.phone if phone is None else phone, name=contact.name if name is None else name
    )
    work.social_map.put_contact(new)
    work.audit.record(
        AuditAction.SOCIAL_MAP_CHANGED,
        object_kind="partner_contact",
        object_id=new.id,
        object_hash=canonical_hash(new),
    )
    return True


def _leading(work: UnitOfWork) -> Mapping[str, OwnContact]:
    """Kind of partner -> its first contact with a number."""
    found: dict[str, OwnContact] = {}
    for contact in read_own_contacts(work):
        if contact.phone:
            found.setdefault(contact.kind, contact)
    return found
