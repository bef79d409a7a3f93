"""Retention (bewaartermijnen): what is due, why and since when; destroy, keep longer, hold; and the proof after.

A decision to destroy puts the record in the trash; after the days of grace the trash destroys it. Source of the
periods: registration.md 2.5, shown with what is not verified.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.backup_rotation import lapses_by
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
from vios_desktop.services.ports.backups import BackupPlace
from vios_desktop.services.ports.retention import KeptRecord
from vios_desktop.services.record_paper import PaperFile, PaperRenderer
from vios_desktop.services.trash import TrashService
from vios_desktop.services.trash_kinds import check_destroying

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.ports.backups import BackupFile
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

KIND: Final = "retention"
_CLASSES: Final = {RecordKind.INCIDENT: RecordClass.INCIDENT, RecordKind.CASE: RecordClass.CASE}


@dataclass(frozen=True, slots=True)
class RetentionLine:
    """A closed record with what holds for it. `record.kind` is "" for who sees no content."""

    record: KeptRecord
    rule: RetentionRule
    standing: Standing
    state: RetentionState
    goes_on: date | None = None  # when a decision to destroy becomes final


@dataclass(frozen=True, slots=True)
class BackupWithErased:
    """A backup that was made before something was destroyed. `lapses_by`: if one is made every month."""

    file: BackupFile
    lapses_by: date


@dataclass(frozen=True, slots=True)
class RetentionOverview:
    lines: tuple[RetentionLine, ...]
    rules: tuple[RetentionRule, ...]
    certificates: tuple[DestructionCertificate, ...]
    backups: tuple[BackupWithErased, ...]
    fact_count: int
    grace_days: int


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
            lines = self._lines(work, policy)
            certificates = tuple(work.retention.certificates())
            facts = len(work.retention.facts())
            work.audit.record(AuditAction.RETENTION_VIEWED, object_kind=KIND, detail=f"count={len(lines)}")
            work.commit()
        order = list(_ORDER)
        lines = sorted(lines, key=lambda line: (order.index(line.state), line.standing.last_day or date.max))
        backups = self._backups(certificates)
        return RetentionOverview(tuple(lines), policy.rules, certificates, backups, facts, policy.grace_days)

    def due_count(self) -> int:
        """How many records wait for a decision, for Vandaag. Nothing is logged."""
        self._session.require(Action.VIEW_RETENTION)
        with self._session.begin() as work:
            lines = self._lines(work, self._policy(), hanging=False)
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
            check_destroying(work, session, kind, record_id, line.rule.words)
            goes_on = session.clock.today() + timedelta(days=policy.grace_days)
            self._choose(work, line.record, RetentionChoiceKind.DESTROY, line.rule.words)
            now, by = session.clock.now(), session.account.id
            work.trash.put(TrashEntry(kind, record_id, now, by, line.rule.words, goes_on))
            work.commit()
        return goes_on

    def take_back(self, record_id: str) -> None:
        """Undo a decision to destroy within the days of grace. Raises `NotFoundError`, `NotAllowedError`."""
        self._session.require(Action.DECIDE_RETENTION)
        TrashService(self._session).restore(record_id)

    def keep_longer(self, kind: RecordKind, record_id: str, until: date, reason: str) -> None:
        """Raises `ValidationError` (no reason, or a day that is not after its period), `NotFoundError`."""
        with self._choosing(kind, record_id, reason) as (work, line):
            last = line.standing.last_day
            if until <= self._session.clock.today() or (last is not None and until <= last):
                raise ValidationError((FieldProblem("until", "day_too_early"),))
            self._choose(work, line.record, RetentionChoiceKind.EXTEND, reason, until)
            work.commit()

    def hold(self, kind: RecordKind, record_id: str, reason: str) -> None:
        """Nothing of it is erased, in any way, until the hold is lifted. Raises as `keep_longer`."""
        with self._choosing(kind, record_id, reason) as (work, line):
            self._choose(work, line.record, RetentionChoiceKind.HOLD, reason)
            work.commit()

    def lift(self, kind: RecordKind, record_id: str, reason: str) -> None:
        """Raises as `keep_longer`."""
        with self._choosing(kind, record_id, reason) as (work, line):
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
        self, kind: RecordKind, record_id: str, reason: str
    ) -> Iterator[tuple[UnitOfWork, RetentionLine]]:
        """A unit of work with the line that is decided about."""
        self._session.require(Action.DECIDE_RETENTION)
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "reason_missing"),))
        with self._session.begin() as work:
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
        for line in self._lines(work, policy):
            if (line.record.record_kind, line.record.record_id) == (kind, record_id):
                return line
        raise NotFoundError(kind.value)

    def _lines(self, work: UnitOfWork, policy: RetentionPolicy, *, hanging: bool = True) -> list[RetentionLine]:
        choices: dict[str, list[RetentionChoice]] = {}
        for choice in work.retention.all_choices():
            choices.setdefault(choice.record_id, []).append(choice)
        today, sees_kinds = self._session.clock.today(), self._session.may(Action.VIEW_ALL_INCIDENTS)
        lines = []
        for record in (*work.retention.incidents(hanging=hanging), *work.retention.cases()):
            rule = policy.rule(_CLASSES[record.record_kind])
            stands = standing(rule.last_day(_starts(record)), choices.get(record.record_id, ()))
            if stands.destroy is not None:  # brought back: those that go lie in the trash
                stands = replace(stands, destroy=None)
            shown = record if sees_kinds else replace(record, kind="")
            lines.append(RetentionLine(shown, rule, stands, stands.state(today)))
        return lines + self._going(work, policy, choices)

    def _going(
        self, work: UnitOfWork, policy: RetentionPolicy, choices: dict[str, list[RetentionChoice]]
    ) -> list[RetentionLine]:
        found = []
        for entry in work.trash.all():
            stands = standing(None, choices.get(entry.record_id, ()))
            if stands.destroy is None or entry.record_kind not in _CLASSES:
                continue
            rule = policy.rule(_CLASSES[entry.record_kind])
            day = stands.destroy.made_at.astimezone().date()
            record = KeptRecord(entry.record_kind, entry.record_id, "", "", day, day, None, {})
            incident = work.incidents.get_trashed(entry.record_id)
            if incident is not None:
                facts = incident.facts
                record = replace(record, number=incident.number, kind=facts.kind, day=facts.occurred_on)
            state = RetentionState.GOING
            found.append(RetentionLine(self._shown(record), rule, stands, state, entry.purge_on))
        return found

    def _shown(self, record: KeptRecord) -> KeptRecord:
        return record if self._session.may(Action.VIEW_ALL_INCIDENTS) else replace(record, kind="")

    def _backups(self, certificates: Sequence[DestructionCertificate]) -> tuple[BackupWithErased, ...]:
        """Those in the program's own folder that were made before the last destruction, oldest first."""
        last = max((certificate.made_at for certificate in certificates), default=None)
        if last is None:
            return ()
        files = self._session.vault.backups.files(BackupPlace.OWN)
        older = sorted((file for file in files if file.at < last), key=lambda file: file.at)
        return tuple(BackupWithErased(file, lapses_by(file.at)) for file in older)

    def _policy(self) -> RetentionPolicy:
        return load_policy(self._policy_text())


_ORDER: Final = (
    *(RetentionState.DUE, RetentionState.GOING, RetentionState.SOON, RetentionState.HELD),
    *(RetentionState.RUNNING, RetentionState.UNKNOWN),
)


def _starts(record: KeptRecord) -> dict[StartEvent, date]:
    starts = {StartEvent.CLOSED: record.closed_on}
    if record.left_on is not None:
        starts[StartEvent.LEFT_SCHOOL] = record.left_on
    return starts
