"""Writes reviews and closings of the practice school at their moments, and what they do to signals."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.vocabulary import ReviewOutcome, SignalState

if TYPE_CHECKING:
    from vios_desktop.domain.closing import Closing
    from vios_desktop.domain.review import Review
    from vios_desktop.services.practice.writing import Writer

_KEPT_AFTER = timedelta(days=14)


class LearningWriter:
    """Adds its steps to those of `writer`."""

    def __init__(self, writer: Writer) -> None:
        self._writer, self._work = writer, writer.work

    def review(self, review: Review) -> None:
        self._writer.at(review.reviewed_at, lambda: self._add_review(review))

    def closing(self, closing: Closing) -> None:
        self._writer.at(closing.closed_at, lambda: self._add_closing(closing))

    def _add_review(self, review: Review) -> None:
        at, by = review.reviewed_at, review.reviewed_by
        self._work.reviews.add(review)
        follows = review.outcome is ReviewOutcome.FOLLOW
        state = SignalState.FOLLOWED if follows else SignalState.SETTLED
        for old in self._work.signals.get_many(review.signal_ids).values():
            until = review.follow_until + _KEPT_AFTER if review.follow_until else old.facts.expires_on
            facts = replace(old.facts, expires_on=max(until, old.facts.expires_on))
            new = replace(old, facts=facts, state=state, updated_at=at, updated_by=by, version=old.version + 1)
            pairs = (*changed_fields(old.facts, facts), ("state", old.state.value, state.value))
            self._work.signals.replace(new, old.version)
            self._history(new.id, new.version, pairs, at, by)
            self._log(AuditAction.SIGNAL_CHANGED, "signal", new.id, new, at, by)
        self._log(AuditAction.SIGNALS_REVIEWED, "review", review.id, review, at, by)

    def _add_closing(self, closing: Closing) -> None:
        self._work.closings.add(closing)
        at, by = closing.closed_at, closing.closed_by
        self._log(AuditAction.INCIDENT_CLOSED, "incident", closing.incident_id, closing, at, by)

    def _history(
        self,
        record_id: str,
        version: int,
        pairs: tuple[tuple[str, str, str], ...],
        at: datetime,
        by: str,
    ) -> None:
        self._work.history.add(
            FieldChange("signal", record_id, version, name, before, after, at, by) for name, before, after in pairs
        )

    def _log(self, action: AuditAction, kind: str, record_id: str, record: object, at: datetime, by: str) -> None:
        stamp = canonical_hash(record)
        self._work.audit.record(
            action, object_kind=kind, object_id=record_id, object_hash=stamp, at=at, account_id=by
        )
