"""Whose agreement it is, as somebody at the desk would say it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.domain.agreement import Agreement, AgreementFacts

SCHOOL = "school"


def is_mine(agreement: Agreement, account_id: str) -> bool:
    """True for what this account has to do: it is named as owner, or made it for the school without a name."""
    facts = agreement.facts
    if facts.owner_account is not None:
        return facts.owner_account == account_id
    return facts.owner_kind == SCHOOL and not facts.owner_name and agreement.created_by == account_id


def owner_account(facts: AgreementFacts, account_id: str, display_name: str) -> str | None:
    """The account that has to do a new agreement: one's own where the school does it and nobody else is named."""
    named_me = facts.owner_name.strip().casefold() in ("", display_name.casefold())
    return account_id if facts.owner_kind == SCHOOL and named_me else None
