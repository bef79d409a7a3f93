"""The contact log: who was spoken to, when, and what was said."""

from __future__ import annotations

from dataclasses import replace

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.contact import Contact, check_contact
from vios_desktop.domain.errors import NotAllowedError, NotFoundError
from vios_desktop.domain.rights import Action
from vios_desktop.services.closed_incident import refuse_contact
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session


class ContactService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def log(self, contact: Contact, *, draft_id: str | None = None) -> Contact:
        """Keep a contact and drop its draft. It is never changed afterwards.

        Raises `ValidationError`, `NotAllowedError`, `ViosError("incident_closed_adding")`.
        """
        session = self._session
        session.require(Action.LOG_CONTACT)
        contact = replace(contact, created_by=session.account.id)
        check_contact(contact, session.clock.now())
        with session.begin() as work:
            add_contact(work, session, contact)
            remove_own_draft(work, session, draft_id)
            work.commit()
        return contact


def add_contact(work: UnitOfWork, session: Session, contact: Contact) -> None:
    """Add a checked contact inside a running unit of work; the caller commits and has checked `LOG_CONTACT`.

    Raises `ViosError("incident_closed_adding")` at a closed incident, unless its agreement still runs.
    """
    if contact.incident_id is not None:
        require_subject(work, session, contact.incident_id)
    _check_subjects(work, contact)
    refuse_contact(work, contact)
    work.contacts.add(contact)
    work.audit.record(
        AuditAction.CONTACT_LOGGED,
        object_kind="contact",
        object_id=contact.id,
        object_hash=canonical_hash(contact),
    )


def require_subject(work: UnitOfWork, session: Session, incident_id: str) -> None:
    """Raise `NotFoundError`, or `NotAllowedError` for an incident that this account may not see."""
    incident = work.incidents.get(incident_id)
    if incident is None:
        raise NotFoundError("incident")
    if not session.may(Action.VIEW_ALL_INCIDENTS) and not incident.is_own(session.account.id):
        raise NotAllowedError(Action.VIEW_ALL_INCIDENTS.value)


def _check_subjects(work: UnitOfWork, contact: Contact) -> None:
    """Whom and what it is about has to be there."""
    if contact.agreement_id is not None and work.agreements.get(contact.agreement_id) is None:
        raise NotFoundError("agreement")
    if contact.person_id is not None and work.persons.get(contact.person_id) is None:
        raise NotFoundError("person")
