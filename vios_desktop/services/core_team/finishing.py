"""What was typed at the table becomes records: agreements, gaps, evaluations, and who heard what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import uuid4

from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.core_team import Attendee, CoreTeamCase, FollowUp, Meeting
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.gap import GapFacts
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.vocabulary import (
    AgreementState,
    DisclosureKind,
    MeetingState,
    SharingLevel,
)
from vios_desktop.services.agreement_writing import add_agreement, add_gap
from vios_desktop.services.core_team.cases import known_case
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.session import Session

OWN = "school"
WHAT_WAS_SPOKEN = "Casus besproken in het kernteam"
"""What the register calls it, for its readers in Dutch."""
_ORDER = tuple(SharingLevel)


@dataclass(frozen=True, slots=True)
class Finished:
    """The receipt: what was written where. `disclosures` counts entries of the register."""

    meeting: Meeting
    agreements: tuple[Agreement, ...]
    followed_up: tuple[Agreement, ...]
    gaps: int
    disclosures: int


def finish(work: UnitOfWork, session: Session, meeting: Meeting, expected_version: int) -> Finished:
    """Inside a running unit of work; the caller has checked the rights and the state, and commits."""
    cases = {told.case_id: known_case(work, told.case_id) for told in meeting.cases}
    agreements = tuple(
        add_agreement(
            work,
            session,
            AgreementFacts(
                text=typed.text.strip(),
                due_on=typed.due_on,
                owner_kind=typed.owner_kind,
                owner_name=typed.owner_name.strip(),
                owner_account=session.account.id if typed.owner_kind == OWN else None,
                core_team=True,
                agreed_on=meeting.held_on,
                person_id=cases[typed.case_id].person_id if typed.case_id in cases else None,
                meeting_id=meeting.id,
                case_id=typed.case_id,
                feedback_to=typed.feedback_to.strip(),
            ),
        )
        for typed in meeting.typed.agreements
    )
    found_on = min(meeting.held_on, session.clock.today())  # a meeting may be held before its day
    for gap in meeting.typed.gaps:
        facts = GapFacts(gap.text, found_on, gap.asked_kinds, meeting_id=meeting.id, case_id=gap.case_id)
        add_gap(work, session, facts)
    followed = tuple(
        changed
        for follow_up in meeting.typed.follow_ups
        if (changed := _follow_up(work, session, follow_up)) is not None
    )
    told = 0
    for on_agenda in meeting.cases:
        told += _write_told(work, session, meeting, cases[on_agenda.case_id])
    now = session.clock.now()
    fixed = replace(
        meeting,
        state=MeetingState.FINISHED,
        finished_at=now,
        updated_at=now,
        updated_by=session.account.id,
        version=meeting.version + 1,
    )
    work.meetings.replace(fixed, expected_version)
    return Finished(fixed, agreements, followed, len(meeting.typed.gaps), told)


def listeners(attendees: Iterable[Attendee]) -> tuple[Attendee, ...]:
    """Who sat at the table from outside the school."""
    return tuple(a for a in attendees if a.present and a.partner_kind != OWN)


def _write_told(work: UnitOfWork, session: Session, meeting: Meeting, case: CoreTeamCase) -> int:
    """One entry of the register for each organisation that heard of the case, at the level it was told.

    A case that went a step up while the meeting was held counts as told at the higher level.
    """
    told = next(t for t in meeting.cases if t.case_id == case.id)
    heard = {(a.partner_kind, a.organisation): a for a in listeners(meeting.attendees)}
    for partner_kind, organisation in heard:
        entry = DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.SPOKEN,
            what=WHAT_WAS_SPOKEN,
            level=max(told.level, case.level, key=_ORDER.index),
            recipient=organisation,
            recipient_kind=partner_kind,
            basis=case.basis,
            purpose=case.purpose,
            necessity="\n".join(text for text in (case.necessity, case.proportion, case.subsidiarity) if text),
            informed=case.informed,
            informed_note=case.informed_note,
            made_at=session.clock.now(),
            made_by=session.account.id,
            person_ids=(case.person_id,) if case.person_id else (),
            consent_id=case.consent_id,
            object_id=meeting.id,
        )
        add_disclosure(work, session, entry)
    return len(heard)


def _follow_up(work: UnitOfWork, session: Session, follow_up: FollowUp) -> Agreement | None:
    """Evaluate an agreement of last time, or give it another day. One that was changed meanwhile is let be."""
    old = work.agreements.get(follow_up.agreement_id)
    if old is None or (follow_up.kept is None and follow_up.new_due_on is None):
        return None
    now, today, by = session.clock.now(), session.clock.today(), session.account.id
    if follow_up.kept is not None:
        new = replace(
            old,
            state=AgreementState.EVALUATED,
            outcome=old.outcome or follow_up.note.strip(),
            closed_on=old.closed_on or today,
            kept=follow_up.kept,
            helped=follow_up.helped,
            evaluation=follow_up.note.strip(),
            evaluated_on=today,
            evaluated_by=by,
        )
    elif old.closed:
        return None
    else:
        new = replace(old, facts=replace(old.facts, due_on=follow_up.new_due_on))
    new = replace(new, updated_at=now, updated_by=by, version=old.version + 1)
    work.agreements.replace(new, old.version)
    pairs = [*changed_fields(old.facts, new.facts)]
    pairs += [p for p in changed_fields(old, new) if p[0] in ("state", "outcome", "closed_on", "kept", "helped")]
    pairs.append(("reason", "", follow_up.note.strip()))
    work.history.add(FieldChange("agreement", new.id, new.version, n, a, b, now, by) for n, a, b in pairs)
    evaluated = new.state is AgreementState.EVALUATED
    work.audit.record(
        AuditAction.AGREEMENT_EVALUATED if evaluated else AuditAction.AGREEMENT_CHANGED,
        object_kind="agreement",
        object_id=new.id,
        object_hash=canonical_hash(new),
    )
    return new
