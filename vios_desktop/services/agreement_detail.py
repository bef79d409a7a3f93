"""One agreement with everything that was written about it: its moves with their reasons, and the contact log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.errors import NotAllowedError, NotFoundError
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.agreement_writing import KIND
from vios_desktop.services.agreements import AgreementLine, visible_rows
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class AgreementLink:
    """A record it belongs to: the pupil or case by name, the meeting or review by its day."""

    kind: RecordKind
    id: str
    name: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AgreementDetail:
    """`names` are display names of accounts by account id; history and contacts are oldest first.

    `links` lead to what this account may see.
    """

    line: AgreementLine
    history: tuple[FieldChange, ...]
    contacts: tuple[Contact, ...]
    names: Mapping[str, str]
    links: tuple[AgreementLink, ...] = ()


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
            links=tuple(_links(work, session, agreement.facts)),
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


def _links(work: UnitOfWork, session: Session, facts: AgreementFacts) -> Iterator[AgreementLink]:
    """In the order of the page; what is gone or in the trash is left out."""
    if facts.person_id is not None and session.may(Action.VIEW_PERSON):
        person = work.persons.get(facts.person_id)
        if person is not None:
            yield AgreementLink(RecordKind.PERSON, person.id, person.display_name)
    if facts.review_id is not None and session.may(Action.REVIEW_SIGNALS):
        review = work.reviews.get(facts.review_id)
        if review is not None:
            yield AgreementLink(RecordKind.REVIEW, review.id, day=review.reviewed_at.astimezone().date())
    if not session.may(Action.RUN_CORE_TEAM):
        return
    case = work.cases.get(facts.case_id) if facts.case_id is not None else None
    if case is not None:
        yield AgreementLink(RecordKind.CASE, case.id, case.title)
    meeting = work.meetings.get(facts.meeting_id) if facts.meeting_id is not None else None
    if meeting is not None:
        yield AgreementLink(RecordKind.MEETING, meeting.id, day=meeting.held_on)


def _is_own(agreement: Agreement, account_id: str) -> bool:
    return account_id in (agreement.created_by, agreement.facts.owner_account)
