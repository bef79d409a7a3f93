"""What the presenters hand to the view and get back from its forms: frozen data, no words and no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.vocabulary import AgreementState, ParentsTold, PersonKind, PersonRole

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.incident import IncidentPerson
    from vios_desktop.domain.person import AgeRange, Person
    from vios_desktop.services.closings import Lesson
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.incidents.filters import Filters

ADULT = 18
"""From this age on parents hear of it only with the pupil's own consent."""


class Form(StrEnum):
    """The inline forms under an incident; drafts are kept under these names."""

    AGREEMENT = "agreement"
    CLOSING = "closing"
    CANCELLING = "cancelling"
    CONTACT = "contact"
    HANDOVER = "handover"
    CLOSE_INCIDENT = "close_incident"
    REOPEN_INCIDENT = "reopen_incident"


class Done(StrEnum):
    """What was written, for the short word that says so."""

    STATUS_CHANGED = "status_changed"
    PARENTS_TOLD = "parents_told"
    AGREEMENT_MADE = "agreement_made"
    AGREEMENT_DONE = "agreement_done"
    AGREEMENT_CANCELLED = "agreement_cancelled"
    CONTACT_LOGGED = "contact_logged"
    HANDED_OVER = "handed_over"
    INCIDENT_CLOSED = "incident_closed"
    INCIDENT_REOPENED = "incident_reopened"


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids that fit the filters. `reread` says that rows shown before may be out of date.

    `whole` is false while these are the first ones and the others are looked for.
    """

    ids: tuple[str, ...]
    total: int
    filters: Filters
    school: SchoolView
    today: date
    reread: bool
    whole: bool = True

    @property
    def count(self) -> int | None:
        """How many fit; None while that is not known."""
        if self.whole:
            return len(self.ids)
        return None if self.filters.active else self.total


@dataclass(frozen=True, slots=True)
class Rights:
    """What this account may do on this screen."""

    record: bool = False
    advise: bool = False
    make_agreements: bool = False
    all_agreements: bool = False
    log_contact: bool = False
    write_letters: bool = False
    close: bool = False
    print: bool = False
    dossiers: bool = False
    limit: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """One incident as it is on the screen, with what is needed to put it in words."""

    detail: IncidentDetail
    school: SchoolView
    today: date
    account_id: str
    rights: Rights
    lessons: tuple[Lesson, ...] = ()

    @property
    def takes_new(self) -> bool:
        """False for a closed incident: nothing new hangs on it until it is opened again."""
        return self.detail.closed is None

    def may_close(self, agreement: Agreement) -> bool:
        """True for an open agreement that this account may change."""
        own = self.account_id in (agreement.created_by, agreement.facts.owner_account)
        allowed = self.rights.all_agreements or (own and self.rights.make_agreements)
        return allowed and agreement.state in (AgreementState.OPEN, AgreementState.IN_PROGRESS)


class ParentsState(StrEnum):
    """What is to be said about the parents of one involved person."""

    NONE = "none"
    TOLD = "told"
    CALL = "call"
    CHECK_AGE = "check_age"
    WITH_CONSENT = "with_consent"
    NOT_TOLD = "not_told"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One involved person. `age` is that of the day it happened; `pupil_id` where there is a page to go to."""

    entry_id: str
    name: str
    initials: str
    role: PersonRole
    kind: PersonKind
    class_name: str
    function: str
    age: AgeRange | None
    parents: ParentsState
    told_on: date | None
    told_by: str
    parents_note: str
    own_view: str
    may_tell: bool
    pupil_id: str = ""


def person_lines(shown: Shown) -> tuple[PersonLine, ...]:
    """Everybody involved, in the order of entry."""
    detail = shown.detail
    lines = []
    for entry in detail.incident.facts.persons:
        person = detail.persons.get(entry.person_id or "")
        parents = parents_state(entry, person, shown.today)
        lines.append(
            PersonLine(
                entry_id=entry.id,
                name=person.display_name if person else entry.description,
                initials=person.initials if person else "",
                role=entry.role,
                kind=person.kind if person else entry.person_kind,
                class_name=person.class_name if person else "",
                function=person.function if person else "",
                age=person.age_on(detail.incident.facts.occurred_on) if person else None,
                parents=parents,
                told_on=entry.parents_told_on,
                told_by=entry.parents_told_by,
                parents_note=entry.parents_note,
                own_view=entry.own_view,
                may_tell=detail.may_change
                and detail.closed is None
                and parents in (ParentsState.CALL, ParentsState.CHECK_AGE),
                pupil_id=person.id if person and shown.rights.dossiers and person.kind is PersonKind.PUPIL else "",
            )
        )
    return tuple(lines)


def parents_state(entry: IncidentPerson, person: Person | None, today: date) -> ParentsState:
    """Whether parents are to be called. From 18 on only with consent; the age that counts is today's."""
    if entry.parents_told is ParentsTold.TOLD:
        return ParentsState.TOLD
    if entry.parents_told is ParentsTold.NOT_TOLD:
        return ParentsState.NOT_TOLD
    kind = person.kind if person else entry.person_kind
    if kind is not PersonKind.PUPIL:
        return ParentsState.NONE
    if entry.parents_told is ParentsTold.NOT_NEEDED:
        return ParentsState.NOT_NEEDED
    if entry.person_id is None:
        return ParentsState.NONE
    age = person.age_on(today) if person else None
    if age is None or age.highest < ADULT:
        return ParentsState.CALL
    return ParentsState.WITH_CONSENT if age.lowest >= ADULT else ParentsState.CHECK_AGE
