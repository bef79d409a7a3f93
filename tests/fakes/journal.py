"""Field history and the chained log in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tests.fakes.state import Desk
from vios_desktop.domain.audit import VIEWED_FOR_PACKAGE, AuditAction, AuditEntry, AuditLine, as_it_was, carried
from vios_desktop.domain.canonical import canonical_json
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.history import FieldChange
from vios_desktop.services.ports.register import LogStretch
from vios_desktop.services.queries import LogQuery


@dataclass(frozen=True, slots=True)
class FakeHistory:
    desk: Desk

    def add(self, changes: Iterable[FieldChange]) -> None:
        self.desk.state.history.extend(changes)

    def of(self, record_kind: str, record_id: str) -> Sequence[FieldChange]:
        return [c for c in self.desk.state.history if (c.record_kind, c.record_id) == (record_kind, record_id)]

    def of_many(self, record_kind: str, record_ids: Iterable[str]) -> dict[str, list[FieldChange]]:
        found = {record_id: list(self.of(record_kind, record_id)) for record_id in record_ids}
        return {record_id: changes for record_id, changes in found.items() if changes}


@dataclass(frozen=True, slots=True)
class FakeAudit:
    desk: Desk

    def record(
        self,
        action: AuditAction,
        *,
        object_kind: str = "",
        object_id: str = "",
        object_hash: str = "",
        detail: str = "",
        at: datetime | None = None,
        account_id: str | None = None,
    ) -> None:
        entries = self.desk.state.audit
        entry = AuditEntry(
            sequence=entries[-1].sequence + 1 if entries else 1,
            at=at or self.desk.now(),
            account_id=self.desk.account_id if account_id is None else account_id,
            action=action,
            object_kind=object_kind,
            object_id=object_id,
            object_hash=object_hash,
            detail=detail,
            previous_hash=entries[-1].entry_hash if entries else "",
            entry_hash="",
        )
        entries.append(replace(entry, entry_hash=_hash_of(entry)))

    def record_all(self, lines: Iterable[AuditLine]) -> None:
        for line in lines:
            self.record(
                line.action,
                object_kind=line.object_kind,
                object_id=line.object_id,
                object_hash=line.object_hash,
                detail=line.detail,
            )

    def entries(self, newest: int) -> Sequence[AuditEntry]:
        return list(reversed(self.desk.state.audit))[:newest]

    def last_of(self, action: AuditAction) -> AuditEntry | None:
        were = (as_it_was(entry) for entry in reversed(self.desk.state.audit))
        return next((entry for entry in were if entry.action is action), None)

    def count_of(self, action: AuditAction) -> int:
        return sum(entry.action is action for entry in self.desk.state.audit)

    def last_look(self, account_id: str, record_id: str) -> datetime | None:
        were = (as_it_was(entry) for entry in self.desk.state.audit if entry.object_id == record_id)
        looks = (one for one in were if (one.action, one.account_id) == (AuditAction.LIMITED_VIEWED, account_id))
        return max((one.at for one in looks if one.detail != VIEWED_FOR_PACKAGE), default=None)

    def incident_looks(self, account_id: str, incident_ids: Sequence[str]) -> Mapping[str, datetime]:
        viewed = (AuditAction.INCIDENT_VIEWED, account_id)
        looks = (one for one in self.desk.state.audit if (one.action, one.account_id) == viewed)
        return {one.object_id: one.at for one in looks if one.object_id in incident_ids}

    def page(self, query: LogQuery, most: int, before: int | None = None) -> Sequence[AuditEntry]:
        fitting = [e for e in self._fitting(query) if before is None or e.sequence < before]
        return list(reversed(fitting))[:most]

    def count(self, query: LogQuery) -> int:
        return len(self._fitting(query))

    def numbers(self, query: LogQuery) -> Sequence[int]:
        return [entry.sequence for entry in self._fitting(query)]

    def numbered(self, numbers: Sequence[int]) -> Sequence[AuditEntry]:
        return [entry for entry in self.desk.state.audit if entry.sequence in set(numbers)]

    def head(self) -> tuple[int, str]:
        entries = self.desk.state.audit
        return (entries[-1].sequence, entries[-1].entry_hash) if entries else (0, "")

    def stretch(self, before: datetime) -> LogStretch:
        entries = self.desk.state.audit
        kept = next((n for n, one in enumerate(entries) if one.at >= before), len(entries))
        return (
            LogStretch(kept, entries[kept - 1].sequence, entries[kept - 1].at) if kept else LogStretch(0, 0, None)
        )

    def shorten(self, stretch: LogStretch, detail: str) -> None:
        """Carries the last review alone: the store knows the rest."""
        reviewed = self.last_of(AuditAction.LOG_REVIEWED)
        entries = self.desk.state.audit
        entries[:] = [one for one in entries if one.sequence > stretch.last]
        said = f"count={stretch.count} last={stretch.last} until={stretch.until:%Y-%m-%d} {detail}"
        self.record(AuditAction.LOG_SHORTENED, object_kind="log", object_id=str(stretch.last), detail=said)
        if reviewed is not None and reviewed.sequence <= stretch.last:
            self.record_all([carried(reviewed)])

    def _fitting(self, query: LogQuery) -> list[AuditEntry]:
        return [
            entry
            for entry in self.desk.state.audit
            if query.account_id in ("", entry.account_id)
            and (not query.actions or entry.action in query.actions)
            and (query.starts_at is None or entry.at >= query.starts_at)
            and (query.ends_before is None or entry.at < query.ends_before)
            and (query.last is None or entry.sequence <= query.last)
        ]

    def verify(self, report: Callable[[int], None] = lambda _checked: None) -> int:
        previous = ""
        for entry in self.desk.state.audit:
            whole = entry.entry_hash == _hash_of(replace(entry, entry_hash=""))
            if entry.previous_hash != previous or not whole:
                raise ViosError("audit_chain_broken", sequence=entry.sequence)
            previous = entry.entry_hash
        report(len(self.desk.state.audit))
        return len(self.desk.state.audit)


def _hash_of(entry: AuditEntry) -> str:
    return hashlib.sha256(canonical_json(entry).encode("ascii")).hexdigest()
