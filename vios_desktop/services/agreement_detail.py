"""One agreement with everything that was written about it: its moves with their reasons, and the contact log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.errors import NotAllowedError, NotFoundError
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.rights import Action
from vios_desktop.services.agreement_writing import KIND
from vios_desktop.services.agreements import AgreementLine, visible_rows
from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class AgreementDetail:
    """`names` are display names of accounts by account id; history and contacts are oldest first."""

    line: AgreementLine
    history: tuple[FieldChange, ...]
    contacts: tuple[Contact, ...]
    names: Mapping[str, str]


def view_agreement(session: Session, agreement_id: str) -> AgreementDetail:
    """The agreement as this account may see it. The view is logged.

    Raises `NotFoundError`, and `NotAllowedError` for an agreement of others without the right to manage all.
    """
    session.require(Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)
    with session.begin() as work:
        agreement = work.agreements.get(agreement_id)
        if agreement is None:
            raise NotFoundError(KIND)
        if not session.may(Action.MANAGE_ALL_AGREEMENTS) and not _is_own(agreement, session.account.id):
            raise NotAllowedError(Action.MANAGE_ALL_AGREEMENTS.value)
        today = session.clock.today()
        incident_id = agreement.facts.incident_id
        row = visible_rows(work, session, [incident_id]).get(incident_id) if incident_id else None
        number, kind = (row.number, row.kind) if row else ("", "")
        detail = AgreementDetail(
            line=AgreementLine(agreement, number, kind, agreement.days_late(today)),
            history=tuple(work.history.of(KIND, agreement_id)),
            contacts=tuple(work.contacts.of_agreement(agreement_id)),
            names={account.id: account.display_name for account in work.accounts.all()},
        )
        work.audit.record(
            AuditAction.AGREEMENTS_LISTED,
            object_kind=KIND,
            object_id=agreement_id,
            object_hash=canonical_hash(agreement),
            detail="count=1",
        )
        work.commit()
    return detail


def _is_own(agreement: Agreement, account_id: str) -> bool:
    return account_id in (agreement.created_by, agreement.facts.owner_account)
