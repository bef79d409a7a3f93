"""What a review does to the signals it looked at, and how that is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.bundling import NO_PLACE
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.review import NoConcernChoice, Review
from vios_desktop.domain.signal import Signal, SignalFacts, last_expiry
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import RecordKind, ReviewOutcome, SignalState, SignalSubject
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session
from vios_desktop.services.signal_expiry import erase_for_good
from vios_desktop.services.signals import KEPT_IN_TRASH_DAYS

FOLLOW_GRACE_DAYS: Final = 14
"""A signal that is followed stays so long after the day of looking again, so that a holiday does not erase it."""
_KIND: Final = "signal"


def carry_out(
    work: UnitOfWork,
    session: Session,
    review: Review,
    signals: Sequence[Signal],
    choices: Mapping[str, NoConcernChoice],
) -> tuple[str, ...]:
    """Do it inside the unit of work of the review; the caller drops the returned blobs after its commit."""
    if review.outcome is not ReviewOutcome.NO_CONCERN:
        for signal in signals:
            _write(
                work, review, signal, _state_after(review), _expiry_after(review, signal, session.clock.today())
            )
        return ()
    blobs: list[str] = []
    for signal in signals:
        if choices[signal.id] is NoConcernChoice.DELETE:
            purge_on = session.clock.today() + timedelta(days=KEPT_IN_TRASH_DAYS)
            stamps = (review.reviewed_at, review.reviewed_by)
            work.trash.put(TrashEntry(RecordKind.SIGNAL, signal.id, *stamps, review.reason, purge_on))
            work.audit.record(AuditAction.RECORD_TRASHED, object_kind=_KIND, object_id=signal.id)
        else:
            blobs.extend(_anonymise(work, review, signal))
    return tuple(blobs)


def take_back(work: UnitOfWork, session: Session, review: Review, others: Sequence[Review]) -> int:
    """Undo it as far as it can be undone; `others` are the reviews that still stand, newest first.

    Returns how many signals do not come back.
    """
    gone = 0
    for signal_id in review.signal_ids:
        entry = work.trash.get(signal_id)
        if entry is not None and entry.trashed_at == review.reviewed_at and entry.trashed_by:
            work.trash.take_out(signal_id)
            work.audit.record(AuditAction.RECORD_RESTORED, object_kind=_KIND, object_id=signal_id)
        signal = work.signals.get(signal_id)
        if signal is None:
            gone += 1
            continue
        standing = next((other for other in others if signal_id in other.signal_ids), None)
        state = _state_after(standing) if standing is not None else SignalState.OPEN
        changed = replace(review, reviewed_at=session.clock.now(), reviewed_by=session.account.id)
        _write(work, changed, signal, state, _expiry_before(work, review, signal))
    return gone


def anonymised(facts: SignalFacts) -> SignalFacts:
    """What is left of a signal without anybody in it: what kind of thing, in which week, in which surroundings.

    Free text goes as a whole, for it may name people; the day becomes the Monday of its week, for one day and the
    record of the review would lead back to the pupil.
    """
    on_place = facts.subject_kind is SignalSubject.PLACE
    return SignalFacts(
        subject_kind=SignalSubject.PLACE,
        observed_on=facts.observed_on - timedelta(days=facts.observed_on.weekday()),
        domain=facts.domain,
        theme=facts.theme,
        facts="",
        other_explanation="",
        source=facts.source,
        certainty=facts.certainty,
        observer_name="",
        expires_on=facts.expires_on,
        place=facts.place if on_place and facts.place else NO_PLACE,
        life_area=facts.life_area,
        from_police=facts.from_police,
    )


def _anonymise(work: UnitOfWork, review: Review, signal: Signal) -> tuple[str, ...]:
    """The old one goes with its files and history; the new one has an id that nothing else knows."""
    blobs = erase_for_good(work, [signal.id])
    stamps = (review.reviewed_at, review.reviewed_by)
    work.signals.add(Signal(str(uuid4()), anonymised(signal.facts), SignalState.SETTLED, *stamps, *stamps))
    return blobs


def _state_after(review: Review) -> SignalState:
    return SignalState.FOLLOWED if review.outcome is ReviewOutcome.FOLLOW else SignalState.SETTLED


def _expiry_after(review: Review, signal: Signal, today: date) -> date:
    """A named person follows it until a day, so it stays until then and two weeks more, within the limit."""
    if review.follow_until is None:
        return signal.facts.expires_on
    wanted = min(review.follow_until + timedelta(days=FOLLOW_GRACE_DAYS), last_expiry(today))
    return max(signal.facts.expires_on, wanted)


def _expiry_before(work: UnitOfWork, review: Review, signal: Signal) -> date:
    """The day that the review moved, if nobody moved it since."""
    current = signal.facts.expires_on
    for change in work.history.of(_KIND, signal.id):
        moved = change.field == "expires_on" and change.changed_at == review.reviewed_at
        if moved and change.new == current.isoformat():
            return date.fromisoformat(change.old)
    return current


def _write(work: UnitOfWork, review: Review, old: Signal, state: SignalState, expires_on: date) -> None:
    at, by = review.reviewed_at, review.reviewed_by
    facts = replace(old.facts, expires_on=expires_on)
    new = replace(old, facts=facts, state=state, updated_at=at, updated_by=by, version=old.version + 1)
    pairs = list(changed_fields(old.facts, new.facts))
    if old.state is not state:
        pairs.append(("state", old.state.value, state.value))
    work.signals.replace(new, old.version)
    work.history.add(FieldChange(_KIND, new.id, new.version, name, was, now, at, by) for name, was, now in pairs)
    work.audit.record(
        AuditAction.SIGNAL_CHANGED, object_kind=_KIND, object_id=new.id, object_hash=canonical_hash(new)
    )
