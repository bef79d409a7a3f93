"""Gaps and what partners do, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.fakes.state import Desk, add_new, replace_changed, require_known
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.social_map import PartnerContact, PartnerRole
from vios_desktop.services.queries import GapQuery


@dataclass(frozen=True, slots=True)
class FakeGaps:
    desk: Desk

    def add(self, gap: Gap) -> None:
        require_known(self.desk.state.agreements, gap.agreement_id)
        add_new(self.desk.state.gaps, gap)

    def get(self, gap_id: str) -> Gap | None:
        return None if gap_id in self.desk.state.trash else self.desk.state.gaps.get(gap_id)

    def get_trashed(self, gap_id: str) -> Gap | None:
        return self.desk.state.gaps.get(gap_id) if gap_id in self.desk.state.trash else None

    def erase(self, gap_id: str) -> None:
        self.desk.state.gaps.pop(gap_id, None)

    def replace(self, gap: Gap, expected_version: int) -> None:
        replace_changed(self.desk.state.gaps, gap, expected_version, "gap")

    def find(self, query: GapQuery) -> Sequence[Gap]:
        kept = (gap for gap in self.desk.state.gaps.values() if gap.id not in self.desk.state.trash)
        found = sorted((gap for gap in kept if _fits(gap, query)), key=lambda gap: gap.id)
        return sorted(found, key=lambda gap: (gap.found_on, gap.created_at), reverse=True)


@dataclass(frozen=True, slots=True)
class FakeSocialMap:
    desk: Desk

    def put_role(self, role: PartnerRole) -> None:
        require_known(self.desk.state.partners, role.partner_id)
        self.desk.state.partner_roles[role.partner_id] = role

    def role(self, partner_id: str) -> PartnerRole | None:
        return self.desk.state.partner_roles.get(partner_id)

    def roles(self) -> Sequence[PartnerRole]:
        return sorted(self.desk.state.partner_roles.values(), key=lambda role: role.partner_id)

    def put_contact(self, contact: PartnerContact) -> None:
        require_known(self.desk.state.partners, contact.partner_id)
        self.desk.state.partner_contacts[contact.id] = contact

    def remove_contact(self, contact_id: str) -> None:
        self.desk.state.partner_contacts.pop(contact_id, None)

    def contacts(self) -> Sequence[PartnerContact]:
        kept = self.desk.state.partner_contacts.values()
        return sorted(kept, key=lambda one: (one.partner_id, one.position, one.id))


def _fits(gap: Gap, query: GapQuery) -> bool:
    equal = ("meeting_id", "case_id", "agreement_id")
    return (
        (not query.states or gap.state in query.states)
        and (not query.asked_kind or query.asked_kind in gap.asked_kinds)
        and (query.found_from is None or gap.found_on >= query.found_from)
        and (query.found_to is None or gap.found_on <= query.found_to)
        and all(getattr(query, name) in (None, getattr(gap, name)) for name in equal)
    )
