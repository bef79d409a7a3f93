"""The school's own contacts beside what is known of partners; the knowledge itself needs no session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.rights import Action
from vios_desktop.services.school_rules import SETTING_PREFIX
from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class OwnContacts:
    """What the school has put down itself: numbers by setting, and organisations."""

    numbers: Mapping[str, str] = field(default_factory=dict)
    organisations: tuple[PartnerOrganisation, ...] = ()

    def of_kind(self, code: str) -> tuple[PartnerOrganisation, ...]:
        """The organisations of one kind of partner, a code of the catalogue; none for an empty code."""
        return tuple(one for one in self.organisations if code and one.kind == code)


class KnowledgeService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def own_contacts(self, settings: Iterable[str]) -> OwnContacts:
        """The numbers kept under these settings and all partner organisations; nothing about a pupil."""
        self._session.require(Action.READ_KNOWLEDGE)
        with self._session.begin() as work:
            found = {name: work.school.setting(SETTING_PREFIX + name) for name in settings}
            organisations = tuple(work.catalogues.partners())
        return OwnContacts({name: value for name, value in found.items() if value}, organisations)
