"""The school's own contacts beside what is known of partners; the knowledge itself needs no session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vios_desktop.domain.rights import Action
from vios_desktop.domain.social_map import OwnContact
from vios_desktop.services.partner_numbers import own_numbers, read_own_contacts
from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class OwnContacts:
    """What the school has put down itself: numbers by setting, and whom to call at its partners."""

    numbers: Mapping[str, str] = field(default_factory=dict)
    contacts: tuple[OwnContact, ...] = ()

    def of_kind(self, code: str) -> tuple[OwnContact, ...]:
        """Those at organisations of one kind of partner, a code of the catalogue; none for an empty code."""
        return tuple(one for one in self.contacts if code and one.kind == code)


class KnowledgeService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def own_contacts(self, settings: Iterable[str]) -> OwnContacts:
        """The numbers of these settings and everybody to call at a partner; nothing about a pupil."""
        self._session.require(Action.READ_KNOWLEDGE)
        with self._session.begin() as work:
            found = own_numbers(work, settings)
            contacts = read_own_contacts(work)
        return OwnContacts({name: number for name, (number, _who) in found.items() if number}, contacts)
