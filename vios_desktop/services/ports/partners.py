"""The ports of what partners do and cannot do. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from vios_desktop.domain.gap import Gap
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.services.queries import GapQuery


class Gaps(Protocol):
    """Those in the trash are in none of the answers."""

    def add(self, gap: Gap) -> None: ...
    def get(self, gap_id: str) -> Gap | None: ...
    def get_trashed(self, gap_id: str) -> Gap | None:
        """One that is in the trash; None for any other."""
        ...

    def erase(self, gap_id: str) -> None:
        """Remove it and its history for good."""
        ...

    def replace(self, gap: Gap, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        ...

    def find(self, query: GapQuery) -> Sequence[Gap]:
        """By the day they were found, newest first."""
        ...


class SocialMaps(Protocol):
    def put_role(self, role: PartnerRole) -> None: ...
    def role(self, partner_id: str) -> PartnerRole | None: ...
    def roles(self) -> Sequence[PartnerRole]: ...
    def put_contact(self, contact: PartnerContact) -> None: ...
    def remove_contact(self, contact_id: str) -> None:
        """Only for one that a list just added: else none is removed, since old records keep the name."""
        ...

    def contacts(self) -> Sequence[PartnerContact]:
        """By partner, in their order; those who left included."""
        ...
