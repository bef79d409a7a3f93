"""Recording, changing, renewing and looking at signals. Nothing here makes an incident of one, or lets one out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import FieldProblem, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.person import Person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.signal import Signal, SignalFacts, check_signal, expiry_problem
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import RecordKind, SignalState
from vios_desktop.giving_way import in_stretches
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import SignalQuery
from vios_desktop.services.session import Session

KIND = "signal"
KEPT_IN_TRASH_DAYS = 30
_VIEW = (Action.VIEW_ALL_SIGNALS, Action.VIEW_OWN_SIGNALS)


@dataclass(frozen=True, slots=True)
class SignalLine:
    """A signal of a list with the pupil it is about, if it is about one."""

    signal: Signal
    person: Person | None


@dataclass(frozen=True, slots=True)
class SignalListing:
    """The lines that fit, newest first, and how many there are without the filters."""

    lines: tuple[SignalLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SignalDetail:
    """`names` are display names of accounts by id; the history is oldest first.

    `left` tells how it left the lists: None while it is in them.
    """

    signal: Signal
    person: Person | None
    names: Mapping[str, str]
    history: tuple[FieldChange, ...]
    may_change: bool
    left: TrashEntry | None = None


class SignalService:
    """A signal past its date is in no list. A named person may renew it with a reason; nothing else does."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, facts: SignalFacts, *, draft_id: str | None = None) -> Signal:
        """Keep a new signal and drop its draft. Raises `ValidationError` (nothing written), `NotAllowedError`."""
        session = self._session
        session.require(Action.RECORD_SIGNAL)
        check_signal(facts, session.clock.today())
        with session.begin() as work:
            signal = self.write_new(work, facts)
            remove_own_draft(work, session, draft_id)
            work.commit()
        return signal

    def write_new(self, work: UnitOfWork, facts: SignalFacts) -> Signal:
        """A new signal inside a running unit of work; the caller commits, checked the facts and has the right."""
        now, by = self._session.clock.now(), self._session.account.id
        signal = Signal(str(uuid4()), facts, SignalState.OPEN, now, by, now, by)
        work.signals.add(signal)
        _log(work, AuditAction.SIGNAL_RECORDED, signal)
        return signal

    def change(
        self, signal_id: str, facts: SignalFacts, expected_version: int, *, draft_id: str | None = None
    ) -> Signal:
        """Replace the facts, keep old and new value of every field. The date changes with `renew` alone.

        Raises `ValidationError`, `ConflictError`, `NotFoundError`, `NotAllowedError`.
        """
        with self._session.begin() as work:
            old = self._for_change(work, signal_id)
            check_signal(facts, self._session.clock.today(), old.facts)
            if facts.expires_on != old.facts.expires_on:
                raise ValidationError((FieldProblem("expires_on", "renew_needs_reason"),))
            new = self._stamped(replace(old, facts=facts))
            work.signals.replace(new, expected_version)
            work.history.add(_changes(old, new))
            remove_own_draft(work, self._session, draft_id)
            _log(work, AuditAction.SIGNAL_CHANGED, new)
            work.commit()
        return new

    def renew(
        self, signal_id: str, expires_on: date, reason: str, expected_version: int, *, draft_id: str | None = None
    ) -> Signal:
        """Keep it until another day, for a reason, and drop the draft of that.

        Also the only way back for one whose date has passed.

        Raises `ValidationError`, `ConflictError`, `NotFoundError` (gone for good), `NotAllowedError`.
        """
        session = self._session
        wrong = expiry_problem(expires_on, session.clock.today())
        if wrong is not None:
            raise ValidationError((FieldProblem("expires_on", wrong),))
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        with session.begin() as work:
            old = self._for_change(work, signal_id, left=True)
            new = self._stamped(replace(old, facts=replace(old.facts, expires_on=expires_on)))
            work.signals.replace(new, expected_version)
            told = FieldChange(
                KIND, new.id, new.version, "reason", "", reason.strip(), new.updated_at, new.updated_by
            )
            work.history.add((*_changes(old, new), told))
            work.trash.take_out(signal_id)
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.SIGNAL_RENEWED, new)
            work.commit()
        return new

    def take_away(self, signal_id: str, reason: str = "") -> Signal:
        """Into the trash, from which it comes back with `put_back` while its date has not passed."""
        session = self._session
        session.require(Action.USE_TRASH)
        with session.begin() as work:
            signal = self._for_change(work, signal_id)
            purge_on = session.clock.today() + timedelta(days=KEPT_IN_TRASH_DAYS)
            by = session.account.id
            work.trash.put(
                TrashEntry(RecordKind.SIGNAL, signal.id, session.clock.now(), by, reason.strip(), purge_on)
            )
            _log(work, AuditAction.RECORD_TRASHED, signal)
            work.commit()
        return signal

    def put_back(self, signal_id: str) -> None:
        """Out of the trash. Raises `NotFoundError`, and `ViosError("signal_past_date")`: that needs `renew`."""
        self._session.require(Action.USE_TRASH)
        with self._session.begin() as work:
            signal = self._for_change(work, signal_id, left=True)
            if work.trash.get(signal_id) is None:
                raise NotFoundError(KIND)
            if signal.expired(self._session.clock.today()):
                raise ViosError("signal_past_date")
            work.trash.take_out(signal_id)
            _log(work, AuditAction.RECORD_RESTORED, signal)
            work.commit()

    def find(self, query: SignalQuery) -> SignalListing:
        """Signals whose date has not passed, newest first. A search for words is logged, without the words."""
        self._session.require(*_VIEW)
        today = self._session.clock.today()
        own = "" if self._session.may(Action.VIEW_ALL_SIGNALS) else self._session.account.id
        from_day = max(query.expires_from or today, today)
        asked = replace(query, expires_from=from_day, recorded_by=own or query.recorded_by)
        everything = SignalQuery(expires_from=today, recorded_by=own)
        with self._session.begin() as work:
            found = work.signals.find(asked)
            total = len(found) if asked == everything else work.signals.count(everything)
            about = (one.facts.person_id for one in in_stretches(found))
            persons = work.persons.get_many(person_id for person_id in about if person_id)
            action = AuditAction.SIGNALS_SEARCHED if query.text.strip() else AuditAction.SIGNALS_LISTED
            work.audit.record(action, object_kind=KIND, detail=f"count={len(found)}")
            work.commit()
        lines = tuple(SignalLine(one, persons.get(one.facts.person_id or "")) for one in in_stretches(found))
        return SignalListing(lines, total)

    def ending(self, until: date) -> tuple[SignalLine, ...]:
        """Those that wait or are followed and whose date comes by this day, the first to end on top."""
        self._session.require(*_VIEW)
        own = "" if self._session.may(Action.VIEW_ALL_SIGNALS) else self._session.account.id
        today, states = self._session.clock.today(), (SignalState.OPEN, SignalState.FOLLOWED)
        query = SignalQuery(states=states, expires_from=today, expires_to=until, recorded_by=own)
        with self._session.begin() as work:
            found = sorted(work.signals.find(query), key=lambda one: (one.facts.expires_on, one.id))
            persons = work.persons.get_many(s.facts.person_id for s in found if s.facts.person_id)
            work.audit.record(AuditAction.SIGNALS_LISTED, object_kind=KIND, detail=f"count={len(found)}")
            work.commit()
        return tuple(SignalLine(signal, persons.get(signal.facts.person_id or "")) for signal in found)

    def left(self) -> tuple[SignalDetail, ...]:
        """Those whose date has passed and that are not erased yet: a named person may still renew them."""
        self._session.require(*_VIEW)
        with self._session.begin() as work:
            entries = [e for e in work.trash.all() if e.record_kind is RecordKind.SIGNAL and not e.trashed_by]
            found = [(work.signals.get_trashed(entry.record_id), entry) for entry in entries]
            seen = [(signal, entry) for signal, entry in found if signal is not None and self._may_see(signal)]
            persons = work.persons.get_many(s.facts.person_id for s, _entry in seen if s.facts.person_id)
            work.audit.record(AuditAction.SIGNALS_LISTED, object_kind=KIND, detail=f"count={len(seen)}")
            work.commit()
        return tuple(
            SignalDetail(s, persons.get(s.facts.person_id or ""), {}, (), self._may_change(s), entry)
            for s, entry in seen
        )

    def view(self, signal_id: str) -> SignalDetail:
        """One signal with its history; the view is logged. Raises `NotFoundError`, `NotAllowedError`."""
        self._session.require(*_VIEW)
        with self._session.begin() as work:
            signal, entry = self._one(work, signal_id)
            if not self._may_see(signal):
                raise NotAllowedError(Action.VIEW_ALL_SIGNALS.value)
            history = tuple(work.history.of(KIND, signal_id))
            person = work.persons.get(signal.facts.person_id) if signal.facts.person_id else None
            names = {account.id: account.display_name for account in work.accounts.all()}
            _log(work, AuditAction.SIGNAL_VIEWED, signal)
            work.commit()
        return SignalDetail(signal, person, names, history, self._may_change(signal), entry)

    def write_state(self, work: UnitOfWork, signal: Signal, state: SignalState) -> Signal:
        """Another state inside a running unit of work; the caller has asked for the right and commits."""
        new = self._stamped(replace(signal, state=state))
        work.signals.replace(new, signal.version)
        changed = FieldChange(
            *(KIND, new.id, new.version, "state", signal.state.value, state.value, new.updated_at, new.updated_by)
        )
        work.history.add((changed,))
        _log(work, AuditAction.SIGNAL_CHANGED, new)
        return new

    def _one(self, work: UnitOfWork, signal_id: str) -> tuple[Signal, TrashEntry | None]:
        """In the lists, or past its date and still to be renewed."""
        signal = work.signals.get(signal_id)
        entry = work.trash.get(signal_id) if signal is None else None
        if signal is None and entry is not None and not entry.trashed_by:
            signal = work.signals.get_trashed(signal_id)
        if signal is None:
            raise ViosError("signal_limited") if work.limited.get(signal_id) else NotFoundError(KIND)
        return signal, entry

    def _for_change(self, work: UnitOfWork, signal_id: str, *, left: bool = False) -> Signal:
        self._session.require(Action.CHANGE_ALL_SIGNALS, Action.CHANGE_OWN_SIGNALS)
        signal = work.signals.get(signal_id)
        if signal is None and left:
            signal = work.signals.get_trashed(signal_id)
        if signal is None:
            raise NotFoundError(KIND)
        if not self._may_change(signal):
            raise NotAllowedError(Action.CHANGE_ALL_SIGNALS.value)
        return signal

    def _may_see(self, signal: Signal) -> bool:
        own = signal.created_by == self._session.account.id
        return self._session.may(Action.VIEW_ALL_SIGNALS) or (own and self._session.may(Action.VIEW_OWN_SIGNALS))

    def _may_change(self, signal: Signal) -> bool:
        own = signal.created_by == self._session.account.id
        all_, mine = Action.CHANGE_ALL_SIGNALS, Action.CHANGE_OWN_SIGNALS
        return self._session.may(all_) or (own and self._session.may(mine))

    def _stamped(self, signal: Signal) -> Signal:
        now, by = self._session.clock.now(), self._session.account.id
        return replace(signal, updated_at=now, updated_by=by, version=signal.version + 1)


def signal_detail(work: UnitOfWork, signal_id: str) -> SignalDetail:
    """All of a signal, to be read and not changed. Raises `NotFoundError`."""
    signal = work.signals.get(signal_id)
    if signal is None:
        raise NotFoundError(KIND)
    person = work.persons.get(signal.facts.person_id) if signal.facts.person_id else None
    names = {account.id: account.display_name for account in work.accounts.all()}
    return SignalDetail(signal, person, names, tuple(work.history.of(KIND, signal_id)), may_change=False)


def _changes(old: Signal, new: Signal) -> Sequence[FieldChange]:
    return tuple(
        FieldChange(KIND, new.id, new.version, name, before, after, new.updated_at, new.updated_by)
        for name, before, after in changed_fields(old.facts, new.facts)
    )


def _log(work: UnitOfWork, action: AuditAction, signal: Signal) -> None:
    work.audit.record(action, object_kind=KIND, object_id=signal.id, object_hash=canonical_hash(signal))
