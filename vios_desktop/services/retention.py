"""Retention (bewaartermijnen): what is due, why and since when; destroy, keep longer, hold; and the proof after.

A decision to destroy puts the record in the trash; after the days of grace the trash destroys it. Source of the
periods: registration.md 2.5, shown with what is not verified.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.retention import (
    DestructionCertificate,
    RecordClass,
    RetentionChoice,
    RetentionChoiceKind,
    RetentionPolicy,
    RetentionRule,
    RetentionState,
    Standing,
    StartEvent,
    load_policy,
    standing,
)
from vios_desktop.domain.rights import Action
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.certificate_paper import certificate_paper
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.erased_copies import ErasedCopy, SecondPlaceCopies, own_copies, second_place_copies
from vios_desktop.services.ports.retention import KeptRecord
from vios_desktop.services.record_paper import PaperFile, PaperRenderer
from vios_desktop.services.trash import TrashService
from vios_desktop.services.trash_kinds import check_destroying

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

KIND: Final = "retention"
_CLASSES: Final = {
    RecordKind.INCIDENT: RecordClass.INCIDENT,
    RecordKind.CASE: RecordClass.CASE,
    RecordKind.PERSON: RecordClass.PUPIL_FILE,
}


@dataclass(frozen=True, slots=True)
class RetentionLine:
    """A closed record with what holds for it. `record.kind` and `record.name` are "" for who sees no content."""

    record: KeptRecord
    rule: RetentionRule
    standing: Standing
    state: RetentionState
    goes_on: date | None = None  # when a decision to destroy becomes final


@dataclass(frozen=True, slots=True)
class WaitingPupils:
    """Pupils whose period is over and whom something still names: how many, and of how many each kind does."""

    count: int
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RetentionOverview:
    lines: tuple[RetentionLine, ...]
    rules: tuple[RetentionRule, ...]
    certificates: tuple[DestructionCertificate, ...]
    copies: tuple[ErasedCopy, ...]
    fact_count: int
    grace_days: int
    waiting: WaitingPupils

    @property
    def destroyed_at(self) -> datetime | None:
        """When something was destroyed last."""
        return max((certificate.made_at for certificate in self.certificates), default=None)


class RetentionService:
    """`policy_text` is `resources/policy/retention.json`."""

    def __init__(
        self, session: Session, policy_text: Callable[[], str], render: PaperRenderer, texts: Callable[[], Texts]
    ) -> None:
        self._session, self._policy_text, self._render, self._texts = session, policy_text, render, texts

    def overview(self) -> RetentionOverview:
        """Everything of the page; the look is logged. Raises `NotAllowedError`."""
        session, policy = self._session, self._policy()
        session.require(Action.VIEW_RETENTION)
        with session.begin() as work:
            pupils = work.retention.pupils()
            lines = self._lines(work, policy, pupils)
            waiting = self._waiting(policy, pupils)
            certificates = tuple(work.retention.certificates())
            facts = len(work.retention.facts())
            work.audit.record(AuditAction.RETENTION_VIEWED, object_kind=KIND, detail=f"count={len(lines)}")
            work.commit()
        order = list(_ORDER)
        lines = sorted(lines, key=lambda line: (order.index(line.state), line.standing.last_day or date.max))
        found = RetentionOverview(
            *(tuple(lines), policy.rules, certificates, (), facts, policy.grace_days, waiting)
        )
        return replace(found, copies=own_copies(session.vault.backups, found.destroyed_at))

    def second_place_copies(self, destroyed_at: datetime | None) -> SecondPlaceCopies | None:
        """What still stands in the second place. Not on the data thread. Raises `NotAllowedError`."""
        self._session.require(Action.VIEW_RETENTION)
        return second_place_copies(self._session.vault.backups, destroyed_at)

    def due_count(self) -> int:
        """How many records wait for a decision, for Vandaag. Nothing is logged."""
        self._session.require(Action.VIEW_RETENTION)
        with self._session.begin() as work:
            pupils = work.retention.pupils(hanging=False)
            lines = self._lines(work, self._policy(), pupils, hanging=False)
            return sum(line.state is RetentionState.DUE for line in lines)

    def destroy(self, kind: RecordKind, record_id: str) -> date:
        """Decide to destroy it; the day on which that is final. Until then `take_back` undoes it.

        Raises `NotFoundError`, `NotAllowedError`, `ViosError`: retention_not_due, retention_held, and those of
        the trash: trash_open_agreements, trash_case_agreements, trash_case_in_meeting.
        """
        session, policy = self._session, self._policy()
        session.require(Action.DECIDE_RETENTION)
        with session.begin() as work:
            line = self._line(work, policy, kind, record_id)
            if line.state is RetentionState.HELD:
                raise ViosError("retention_held")
            if line.state is not RetentionState.DUE:
                raise ViosError("retention_not_due")
            goes_on = self._let_go(work, policy, line)
            work.commit()
        return goes_on

    def destroy_pupils(self) -> tuple[str, ...]:
        """As `destroy` of every pupil that waits for a decision, in one transaction; their ids."""
        session, policy = self._session, self._policy()
        session.require(Action.DECIDE_RETENTION)
        with session.begin() as work:
            pupils = [line for line in self._lines_of(work, policy, work.retention.pupils()) if line.state is _DUE]
            for line in pupils:
                self._let_go(work, policy, line)
            work.commit()
        return tuple(line.record.record_id for line in pupils)

    def _let_go(self, work: UnitOfWork, policy: RetentionPolicy, line: RetentionLine) -> date:
        session, record, words = self._session, line.record, line.rule.words
        check_destroying(work, session, record.record_kind, record.record_id, words)
        goes_on = session.clock.today() + timedelta(days=policy.grace_days)
        left_on = record.left_on if record.record_kind is RecordKind.PERSON else None
        self._choose(work, record, RetentionChoiceKind.DESTROY, words, left_on)
        now, by = session.clock.now(), session.account.id
        work.trash.put(TrashEntry(record.record_kind, record.record_id, now, by, words, goes_on))
        return goes_on

    def take_back(self, record_id: str) -> None:
        """Undo a decision to destroy within the days of grace. Raises `NotFoundError`, `NotAllowedError`."""
        self.take_all_back((record_id,))

    def take_all_back(self, record_ids: Sequence[str]) -> None:
        """As `take_back` of each."""
        self._session.require(Action.DECIDE_RETENTION)
        trash = TrashService(self._session)
        for record_id in record_ids:
            trash.restore(record_id)

    def keep_longer(
        self, kind: RecordKind, record_id: str, until: date, reason: str, *, draft_id: str | None = None
    ) -> None:
        """The draft of the reason goes with it.

        Raises `ValidationError` (no reason, or a day that is not after its period), `NotFoundError`.
        """
        with self._choosing(kind, record_id, reason, draft_id) as (work, line):
            last = line.standing.last_day
            if until <= self._session.clock.today() or (last is not None and until <= last):
                raise ValidationError((FieldProblem("until", "day_too_early"),))
            self._choose(work, line.record, RetentionChoiceKind.EXTEND, reason, until)
            work.commit()

    def hold(self, kind: RecordKind, record_id: str, reason: str, *, draft_id: str | None = None) -> None:
        """Nothing of it is erased, in any way, until the hold is lifted. Raises as `keep_longer`."""
        with self._choosing(kind, record_id, reason, draft_id) as (work, line):
            self._choose(work, line.record, RetentionChoiceKind.HOLD, reason)
            work.commit()

    def lift(self, kind: RecordKind, record_id: str, reason: str, *, draft_id: str | None = None) -> None:
        """Raises as `keep_longer`."""
        with self._choosing(kind, record_id, reason, draft_id) as (work, line):
            self._choose(work, line.record, RetentionChoiceKind.LIFT, reason)
            work.commit()

    def certificate_page(self, certificate_id: str) -> PaperFile:
        """The certificate as pages; nobody but who decided is named. Raises `NotFoundError`, `NotAllowedError`."""
        session = self._session
        session.require(Action.VIEW_RETENTION)
        with session.begin() as work:
            certificate = work.retention.certificate(certificate_id)
            if certificate is None:
                raise NotFoundError("certificate")
            names = {account.id: account.display_name for account in work.accounts.all()}
            paper = certificate_paper(certificate, names, work.school.get().name, self._texts())
            content = self._render(paper)
            work.audit.record(
                AuditAction.CERTIFICATE_PRINTED,
                object_kind="certificate",
                object_id=certificate_id,
                object_hash=hashlib.sha256(content).hexdigest(),
            )
            work.commit()
        return PaperFile(content, f"verklaring-van-vernietiging-{certificate.made_at:%Y-%m-%d}.pdf")

    @contextmanager
    def _choosing(
        self, kind: RecordKind, record_id: str, reason: str, draft_id: str | None
    ) -> Iterator[tuple[UnitOfWork, RetentionLine]]:
        """A unit of work with the line that is decided about, in which the draft of the reason goes."""
        self._session.require(Action.DECIDE_RETENTION)
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        with self._session.begin() as work:
            remove_own_draft(work, self._session, draft_id)
            yield work, self._line(work, self._policy(), kind, record_id)

    def _choose(
        self,
        work: UnitOfWork,
        record: KeptRecord,
        kind: RetentionChoiceKind,
        reason: str,
        until: date | None = None,
    ) -> None:
        session = self._session
        ids = (str(uuid4()), record.record_kind, record.record_id)
        by = session.clock.now(), session.account.id
        work.retention.add_choice(RetentionChoice(*ids, kind, reason.strip(), until, *by))
        work.audit.record(
            AuditAction.RETENTION_CHOSEN,
            object_kind=record.record_kind.value,
            object_id=record.record_id,
            detail=f"choice={kind.value}",
        )

    def _line(self, work: UnitOfWork, policy: RetentionPolicy, kind: RecordKind, record_id: str) -> RetentionLine:
        for line in self._lines(work, policy, work.retention.pupils()):
            if (line.record.record_kind, line.record.record_id) == (kind, record_id):
                return line
        raise NotFoundError(kind.value)

    def _lines(
        self, work: UnitOfWork, policy: RetentionPolicy, pupils: Sequence[KeptRecord], *, hanging: bool = True
    ) -> list[RetentionLine]:
        records = (*work.retention.incidents(hanging=hanging), *work.retention.cases(), *pupils)
        return self._lines_of(work, policy, records) + self._going(work, policy)

    def _lines_of(
        self, work: UnitOfWork, policy: RetentionPolicy, records: Sequence[KeptRecord]
    ) -> list[RetentionLine]:
        """Of what is there. A pupil whom something still names is in no list: that goes first."""
        every, today = work.retention.all_choices(), self._session.clock.today()
        by_record = _by_record(every)
        lines = []
        for record in records:
            rule = policy.rule(_CLASSES[record.record_kind])
            choices: Iterable[RetentionChoice] = by_record.get(record.record_id, ())
            if len(record.entries) > 1:  # about any entry of the pupil, as they were made
                choices = [choice for choice in every if choice.record_id in record.entries]
            stands = standing(rule.last_day(_starts(record)), choices)
            if record.needed and stands.hold is None:
                continue
            if stands.destroy is not None:  # brought back: those that go lie in the trash
                stands = replace(stands, destroy=None)
            state = stands.state(today)
            lines.append(RetentionLine(self._shown(record), rule, stands, state))
        return lines

    def _waiting(self, policy: RetentionPolicy, pupils: Sequence[KeptRecord]) -> WaitingPupils:
        rule, today = policy.rule(RecordClass.PUPIL_FILE), self._session.clock.today()
        over = [
            one
            for one in pupils
            if one.needed and (last := rule.last_day(_starts(one))) is not None and last < today
        ]
        kinds = Counter(kind for one in over for kind in one.needed)
        return WaitingPupils(len(over), dict(kinds.most_common()))

    def _going(self, work: UnitOfWork, policy: RetentionPolicy) -> list[RetentionLine]:
        found, choices = [], _by_record(work.retention.all_choices())
        pupils = {one.record_id: one for one in work.retention.pupils(hanging=False, trashed=True)}
        for entry in work.trash.all():
            stands = standing(None, choices.get(entry.record_id, ()))
            if stands.destroy is None or entry.record_kind not in _CLASSES:
                continue
            rule = policy.rule(_CLASSES[entry.record_kind])
            day = stands.destroy.made_at.astimezone().date()
            record = KeptRecord(entry.record_kind, entry.record_id, "", "", day, day, None, {})
            record = pupils.get(entry.record_id, record)
            incident = work.incidents.get_trashed(entry.record_id)
            if incident is not None:
                facts = incident.facts
                record = replace(record, number=incident.number, kind=facts.kind, day=facts.occurred_on)
            state = RetentionState.GOING
            found.append(RetentionLine(self._shown(record), rule, stands, state, entry.purge_on))
        return found

    def _shown(self, record: KeptRecord) -> KeptRecord:
        return record if self._session.may(Action.VIEW_ALL_INCIDENTS) else replace(record, kind="", name="")

    def _policy(self) -> RetentionPolicy:
        return load_policy(self._policy_text())


_DUE: Final = RetentionState.DUE
_ORDER: Final = (
    *(RetentionState.DUE, RetentionState.GOING, RetentionState.SOON, RetentionState.HELD),
    *(RetentionState.RUNNING, RetentionState.UNKNOWN),
)


def _by_record(choices: Sequence[RetentionChoice]) -> dict[str, list[RetentionChoice]]:
    found: dict[str, list[RetentionChoice]] = {}
    for choice in choices:
        found.setdefault(choice.record_id, []).append(choice)
    return found


def _starts(record: KeptRecord) -> dict[StartEvent, date]:
    starts = {StartEvent.CLOSED: record.closed_on}
    if record.left_on is not None:
        starts[StartEvent.LEFT_SCHOOL] = record.left_on
    return starts
