"""Changes of a meeting and what its screens show, as plain data. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.core_team import (
    AgendaItem,
    Attendee,
    FollowUp,
    Meeting,
    MeetingCase,
    PartnerNews,
    TypedAgreement,
    TypedGap,
)
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import AgendaKind, Domain
from vios_desktop.ui.widgets.status_data import StatusKind

if TYPE_CHECKING:
    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.services.core_team.meetings import MeetingView

POLICE: Final = "police"
SCHOOL: Final = "school"


@dataclass(frozen=True, slots=True)
class NewAgreement:
    """An agreement as it stands in the form; `due_typed` says that something was typed, understood or not."""

    text: str
    owner: str  # number of the one at the table, as text
    due_on: date | None
    feedback_to: str
    due_typed: bool = False


@dataclass(frozen=True, slots=True)
class NewGap:
    text: str
    asked_kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewNews:
    partner_kind: str
    domain: str
    text: str
    from_police: bool


def agreement_problems(new: NewAgreement) -> tuple[FieldProblem, ...]:
    """What is missing, in the order of the form: every agreement has one owner and one day."""
    found = []
    if not new.text.strip():
        found.append(FieldProblem("text", "agreement_text_missing"))
    if not new.owner:
        found.append(FieldProblem("owner", "owner_missing"))
    if new.due_on is None:
        found.append(FieldProblem("due_on", "date_not_understood" if new.due_typed else "date_missing"))
    return tuple(found)


def with_agreement(meeting: Meeting, new: NewAgreement, case_id: str | None) -> Meeting:
    """Raises `ValidationError` with everything that is missing."""
    problems = agreement_problems(new)
    if problems or new.due_on is None:
        raise ValidationError(problems)
    owner = meeting.attendees[int(new.owner)]
    made = TypedAgreement(
        str(uuid4()),
        new.text.strip(),
        owner.partner_kind,
        new.due_on,
        owner.name or owner.organisation,
        new.feedback_to,
        case_id,
    )
    return replace(meeting, typed=replace(meeting.typed, agreements=(*meeting.typed.agreements, made)))


def without_agreement(meeting: Meeting, agreement_id: str) -> Meeting:
    left = tuple(one for one in meeting.typed.agreements if one.id != agreement_id)
    return replace(meeting, typed=replace(meeting.typed, agreements=left))


def with_agreement_back(meeting: Meeting, agreement: TypedAgreement) -> Meeting:
    """Undo of `without_agreement`."""
    return replace(meeting, typed=replace(meeting.typed, agreements=(*meeting.typed.agreements, agreement)))


def with_gap(meeting: Meeting, new: NewGap, case_id: str | None) -> Meeting:
    made = TypedGap(str(uuid4()), new.text.strip(), new.asked_kinds, case_id)
    return replace(meeting, typed=replace(meeting.typed, gaps=(*meeting.typed.gaps, made)))


def without_gap(meeting: Meeting, gap_id: str) -> Meeting:
    left = tuple(one for one in meeting.typed.gaps if one.id != gap_id)
    return replace(meeting, typed=replace(meeting.typed, gaps=left))


def with_gap_back(meeting: Meeting, gap: TypedGap) -> Meeting:
    return replace(meeting, typed=replace(meeting.typed, gaps=(*meeting.typed.gaps, gap)))


def with_news(meeting: Meeting, new: NewNews) -> Meeting:
    """What the police told is marked by itself: it stays out of everything that goes out."""
    marked = new.from_police or new.partner_kind == POLICE
    made = PartnerNews(str(uuid4()), new.partner_kind, Domain(new.domain), new.text.strip(), marked)
    return replace(meeting, news=(*meeting.news, made))


def news_problems(new: NewNews) -> tuple[FieldProblem, ...]:
    found = []
    if not new.partner_kind:
        found.append(FieldProblem("partner_kind", "partner_missing"))
    if not new.domain:
        found.append(FieldProblem("domain", "domain_missing"))
    if not new.text.strip():
        found.append(FieldProblem("text", "news_text_missing"))
    return tuple(found)


def without_news(meeting: Meeting, news_id: str) -> Meeting:
    return replace(meeting, news=tuple(one for one in meeting.news if one.id != news_id))


def with_news_back(meeting: Meeting, news: PartnerNews) -> Meeting:
    return replace(meeting, news=(*meeting.news, news))


def with_follow_up(meeting: Meeting, follow_up: FollowUp) -> Meeting:
    """What the table says now takes the place of what it said before."""
    others = (one for one in meeting.typed.follow_ups if one.agreement_id != follow_up.agreement_id)
    return replace(meeting, typed=replace(meeting.typed, follow_ups=(*others, follow_up)))


def without_follow_up(meeting: Meeting, agreement_id: str) -> Meeting:
    left = tuple(one for one in meeting.typed.follow_ups if one.agreement_id != agreement_id)
    return replace(meeting, typed=replace(meeting.typed, follow_ups=left))


def with_item(
    meeting: Meeting, kind: AgendaKind, *, done: bool | None = None, notes: str | None = None
) -> Meeting:
    def changed(item: AgendaItem) -> AgendaItem:
        if item.kind is not kind:
            return item
        return replace(
            item, done=item.done if done is None else done, notes=item.notes if notes is None else notes
        )

    return replace(meeting, agenda=tuple(changed(item) for item in meeting.agenda))


def with_presence(meeting: Meeting, number: int) -> Meeting:
    """Present, then absent, then present: unknown is only at the beginning."""
    one = meeting.attendees[number]
    return with_attendee(meeting, number, replace(one, present=not one.present))


def with_attendee(meeting: Meeting, number: int, attendee: Attendee) -> Meeting:
    attendees = list(meeting.attendees)
    attendees[number] = attendee
    return replace(meeting, attendees=tuple(attendees))


def with_guest(meeting: Meeting, attendee: Attendee) -> Meeting:
    return replace(meeting, attendees=(*meeting.attendees, attendee))


def without_guest(meeting: Meeting, number: int) -> Meeting:
    kept = (one for place, one in enumerate(meeting.attendees) if place != number)
    return replace(meeting, attendees=tuple(kept))


def with_case_words(
    meeting: Meeting, case_id: str, *, notes: str | None = None, outcome: str | None = None
) -> Meeting:
    def changed(told: MeetingCase) -> MeetingCase:
        if told.case_id != case_id:
            return told
        return replace(
            told,
            notes=told.notes if notes is None else notes,
            outcome=told.outcome if outcome is None else outcome,
        )

    return replace(meeting, cases=tuple(changed(told) for told in meeting.cases))


def with_case(meeting: Meeting, told: MeetingCase) -> Meeting:
    return replace(meeting, cases=(*meeting.cases, told))


def without_case(meeting: Meeting, case_id: str) -> Meeting:
    return replace(meeting, cases=tuple(told for told in meeting.cases if told.case_id != case_id))


def with_case_moved(meeting: Meeting, case_id: str, step: int) -> Meeting:
    """One place up (-1) or down (1); at the end it stays."""
    cases = list(meeting.cases)
    place = next(n for n, told in enumerate(cases) if told.case_id == case_id)
    target = place + step
    if 0 <= target < len(cases):
        cases[place], cases[target] = cases[target], cases[place]
    return replace(meeting, cases=tuple(cases))


def spoken_owner(attendee: Attendee) -> str:
    """ "Jongerenwerk Voorbeeld, S. Fantasie"."""
    return ", ".join(part for part in (attendee.organisation, attendee.name) if part)


def owner_words(meeting: Meeting, agreement: TypedAgreement) -> str:
    """The organisation with the name, as long as they sit at the table; else the name alone."""
    mine = (one for one in meeting.attendees if one.partner_kind == agreement.owner_kind)
    owner = next((one for one in mine if agreement.owner_name in (one.name, one.organisation)), None)
    return spoken_owner(owner) if owner is not None else agreement.owner_name


def notes_of(meeting: Meeting, kind: AgendaKind) -> str:
    return next((item.notes for item in meeting.agenda if item.kind is kind), "")


def follow_up_of(meeting: Meeting, agreement_id: str) -> FollowUp | None:
    return next((one for one in meeting.typed.follow_ups if one.agreement_id == agreement_id), None)


def status_of(view: MeetingView, agreement: Agreement) -> StatusKind:
    """Where an agreement of before stands, with what the table said of it today counted in."""
    said = follow_up_of(view.meeting, agreement.id)
    if said is not None and said.kept is not None:
        return StatusKind.DONE
    if said is not None and said.new_due_on is not None:
        return StatusKind.RUNNING
    if agreement.closed:
        return StatusKind.NOTE
    return StatusKind.LATE if view.late.get(agreement.id) else StatusKind.RUNNING


def present(attendees: Sequence[Attendee]) -> int:
    return sum(1 for one in attendees if one.present)
