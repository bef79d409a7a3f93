"""Reading in the list of pupils or staff: looked at first, applied in one transaction, and undone while it can be.

Nothing of the list is kept but what a person's record holds. An import is known by its lines in the log, and what
stood there before by the history of each person; there is no copy of the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction, AuditEntry, AuditLine
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.rights import Action
from vios_desktop.domain.roster.columns import ListTable, Mapped, has_names
from vios_desktop.domain.roster.plan import Moved, RosterPlan, leaver, person_of, plan
from vios_desktop.domain.roster.rows import ReadRoster, read_rows
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.partner_list import KIND as PARTNERS
from vios_desktop.services.partner_list import partner_lines, take_back
from vios_desktop.services.persons import KIND
from vios_desktop.services.queries import LogQuery

if TYPE_CHECKING:
    from vios_desktop.domain.person import Person
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.ports.lists import ListReader, ListSheet
    from vios_desktop.services.session import Session

UNDO_DAYS: Final = 30
BLOCK: Final = 250
_MARK: Final = "roster="
_PERSONS: Final = frozenset({AuditAction.PERSON_ADDED, AuditAction.PERSON_CHANGED})

T = TypeVar("T")
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class RosterChoices:
    """How a list is to be read. `answers` are per line who a person is (`domain.roster.plan`).

    `whole`: everybody of this kind is in it, so who is not has left on `left_on`.
    """

    kind: PersonKind
    mapped: Mapped
    whole: bool
    left_on: date
    answers: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class CheckedRoster:
    """What the list says and what it would change; nothing is written."""

    roster: ReadRoster
    plan: RosterPlan


@dataclass(frozen=True, slots=True)
class RosterResult:
    """Numbers of persons."""

    import_id: str
    added: int
    changed: int
    left: int


@dataclass(frozen=True, slots=True)
class LastRoster:
    """The last list that was read in and not undone, of the last thirty days.

    `persons` is how many records it changed; with `partners` these are organisations and contacts.
    """

    import_id: str
    read_at: datetime
    persons: int
    partners: bool = False


@dataclass(frozen=True, slots=True)
class UndoneRoster:
    """`kept` are persons that were changed or used since: they stay as they are."""

    put_back: int
    removed: int
    kept: int
    partners: bool = False


class RosterService:
    """`block` is how many persons are written at a time."""

    def __init__(self, session: Session, read_list: ListReader, *, block: int = BLOCK) -> None:
        self._session, self._read_list, self._block = session, read_list, block

    def read(self, content: bytes) -> Sequence[ListSheet]:
        """The sheets of a file. Raises as `ListReader`."""
        self._session.require(Action.IMPORT_RECORDS)
        return self._read_list(content)

    def knows_anybody(self, kind: PersonKind) -> bool:
        """Is somebody of this kind at the school, as far as VIOS knows?"""
        self._session.require(Action.IMPORT_RECORDS)
        with self._session.begin() as work:
            return bool(work.persons.standing(kind))

    def check(self, table: ListTable, choices: RosterChoices) -> CheckedRoster:
        """What reading this list in would change. Raises `ViosError("list_no_names")`."""
        self._session.require(Action.IMPORT_RECORDS)
        with self._session.begin() as work:
            return self._checked(work, table, choices)

    def apply(
        self,
        table: ListTable,
        choices: RosterChoices,
        seen: RosterPlan,
        progress: Progress = lambda _done, _all: None,
        cancelled: Cancelled = lambda: False,
    ) -> RosterResult:
        """Do what `seen` says, all of it or nothing.

        Raises `ViosError`: roster_changed (the records are not any more as they were seen), roster_stopped.
        """
        session = self._session
        session.require(Action.IMPORT_RECORDS)
        import_id, now = str(uuid4()), session.clock.now()
        with session.begin() as work:
            found = self._checked(work, table, choices).plan
            if found != seen:
                raise ViosError("roster_changed")
            moves = [*found.changed, *(leaver(person, choices.left_on) for person in found.leavers)]
            count, done = len(found.added) + len(moves), 0
            for rows in self._blocks(found.added):
                _go_on(progress, cancelled, done, count)
                _add(work, [person_of(row, choices.kind, str(uuid4())) for row in rows], import_id)
                done += len(rows)
            for block in self._blocks(moves):
                _go_on(progress, cancelled, done, count)
                _change(work, block, now, session.account.id, f"{_MARK}{import_id}")
                done += len(block)
            work.audit.record(
                AuditAction.ROSTER_READ,
                object_kind="roster",
                object_id=import_id,
                detail=f"kind={choices.kind.value} added={len(found.added)} changed={len(moves)}",
            )
            _go_on(progress, cancelled, done, count)
            work.commit()
        return RosterResult(import_id, len(found.added), len(found.changed), len(found.leavers))

    def last(self) -> LastRoster | None:
        """What can still be undone."""
        self._session.require(Action.IMPORT_RECORDS)
        with self._session.begin() as work:
            entry = self._last(work)
            if entry is None:
                return None
            partners = entry.detail.startswith(PARTNERS)
            lines = _partners_of(work, entry) if partners else _persons_of(work, entry)
            return LastRoster(entry.object_id, entry.at, len(lines), partners=partners)

    def undo(
        self,
        import_id: str,
        progress: Progress = lambda _done, _all: None,
        cancelled: Cancelled = lambda: False,
    ) -> UndoneRoster:
        """Take back the last list: who was added goes, who was changed is as before. All of it or nothing.

        Somebody who was changed or is named in a record since stays as they are. Raises `ViosError`:
        roster_not_undone for anything but the last list of the last thirty days, roster_stopped.
        """
        session = self._session
        session.require(Action.IMPORT_RECORDS)
        put_back = removed = done = 0
        with session.begin() as work:
            entry = self._last(work)
            if entry is None or entry.object_id != import_id:
                raise ViosError("roster_not_undone")
            if entry.detail.startswith(PARTNERS):
                return self._undo_partners(work, entry)
            sealed, lines = _limited_since(work, entry.at), _persons_of(work, entry)
            for block in self._blocks(lines):
                _go_on(progress, cancelled, done, len(lines))
                put_back += _put_back(work, block, session.clock.now(), session.account.id)
                removed += 0 if sealed else _remove(work, block)
                done += len(block)
            work.audit.record(AuditAction.ROSTER_UNDONE, object_kind="roster", object_id=import_id)
            _go_on(progress, cancelled, done, len(lines))
            work.commit()
        return UndoneRoster(put_back, removed, len(lines) - put_back - removed)

    def _undo_partners(self, work: UnitOfWork, entry: AuditEntry) -> UndoneRoster:
        session, lines = self._session, _partners_of(work, entry)
        put_back, removed = take_back(work, lines, session.clock.now(), session.account.id)
        work.audit.record(AuditAction.ROSTER_UNDONE, object_kind="roster", object_id=entry.object_id)
        work.commit()
        return UndoneRoster(put_back, removed, len(lines) - put_back - removed, partners=True)

    def _blocks(self, rows: Sequence[T]) -> Iterator[Sequence[T]]:
        """Persons are written a block at a time: between blocks progress is told and a stop is heard."""
        return (rows[start : start + self._block] for start in range(0, len(rows), self._block))

    def _checked(self, work: UnitOfWork, table: ListTable, choices: RosterChoices) -> CheckedRoster:
        if not has_names(choices.mapped):
            raise ViosError("list_no_names")
        roster = read_rows(table, choices.mapped, choices.kind, self._session.clock.today())
        persons = work.persons.standing(choices.kind)
        return CheckedRoster(roster, plan(roster, persons, choices.answers, whole=choices.whole))

    def _last(self, work: UnitOfWork) -> AuditEntry | None:
        """The line of the last list, unless it was undone or is too long ago."""
        since = self._session.clock.now() - timedelta(days=UNDO_DAYS)
        found = frozenset({AuditAction.ROSTER_READ, AuditAction.ROSTER_UNDONE})
        newest = work.audit.page(LogQuery(actions=found, starts_at=since), 1)
        return newest[0] if newest and newest[0].action is AuditAction.ROSTER_READ else None


def _go_on(progress: Progress, cancelled: Cancelled, done: int, count: int) -> None:
    if cancelled():
        raise ViosError("roster_stopped")
    progress(done, count)


def _add(work: UnitOfWork, persons: Sequence[Person], import_id: str) -> None:
    work.persons.add_all(persons)
    detail = f"{_MARK}{import_id}"
    work.audit.record_all(
        AuditLine(AuditAction.PERSON_ADDED, KIND, person.id, canonical_hash(person), detail) for person in persons
    )


def _change(work: UnitOfWork, moves: Sequence[Moved], now: datetime, account_id: str, detail: str) -> None:
    new = [replace(move.after, version=move.before.version + 1) for move in moves]
    work.persons.replace_all([(after, after.version - 1) for after in new])
    work.history.add(
        FieldChange(KIND, after.id, after.version, name, was, becomes, now, account_id)
        for move, after in zip(moves, new, strict=True)
        for name, was, becomes in changed_fields(move.before, after)
        if name != "version"
    )
    work.audit.record_all(
        AuditLine(AuditAction.PERSON_CHANGED, KIND, after.id, canonical_hash(after), detail) for after in new
    )


def _put_back(work: UnitOfWork, lines: Sequence[AuditEntry], now: datetime, account_id: str) -> int:
    """Those whom the list changed, and nobody since."""
    persons = _as_it_left_them(work, lines, AuditAction.PERSON_CHANGED)
    history = work.history.of_many(KIND, [person.id for person in persons])
    moves = [Moved(person, _before(person, history.get(person.id, ()))) for person in persons]
    _change(work, moves, now, account_id, "roster undone")
    return len(moves)


def _remove(work: UnitOfWork, lines: Sequence[AuditEntry]) -> int:
    """Those whom the list added, and whom nobody changed or named since."""
    persons = _as_it_left_them(work, lines, AuditAction.PERSON_ADDED)
    gone = work.persons.remove_all_unused([person.id for person in persons])
    work.audit.record_all(
        AuditLine(AuditAction.PERSON_REMOVED, KIND, person.id) for person in persons if person.id in gone
    )
    return len(gone)


def _as_it_left_them(work: UnitOfWork, lines: Sequence[AuditEntry], action: AuditAction) -> list[Person]:
    """The persons of these lines that are as the line says."""
    wanted = [line for line in lines if line.action is action]
    persons = work.persons.get_many([line.object_id for line in wanted])
    found = ((persons.get(line.object_id), line.object_hash) for line in wanted)
    return [person for person, as_left in found if person is not None and canonical_hash(person) == as_left]


def _partners_of(work: UnitOfWork, entry: AuditEntry) -> Sequence[AuditEntry]:
    query = LogQuery(entry.account_id, frozenset({AuditAction.SOCIAL_MAP_CHANGED}), last=entry.sequence)
    return partner_lines(work.audit.numbered(work.audit.numbers(query)), entry.object_id)


def _persons_of(work: UnitOfWork, entry: AuditEntry) -> Sequence[AuditEntry]:
    """The lines of the persons that this list added or changed: they stand before its own line."""
    query = LogQuery(entry.account_id, _PERSONS, last=entry.sequence)
    mark = f"{_MARK}{entry.object_id}"
    found: list[AuditEntry] = []
    for line in reversed(work.audit.numbered(work.audit.numbers(query))):
        if line.detail != mark:
            break
        found.append(line)
    return found


def _before(person: Person, history: Sequence[FieldChange]) -> Person:
    """The person without the last change."""
    last = [change for change in history if change.version == person.version]
    return replace(person, **{change.field: _READ[change.field](change.old) for change in last})


def _limited_since(work: UnitOfWork, at: datetime) -> bool:
    """Was a record limited since? It may name somebody, and nothing outside it says whom."""
    return work.audit.count(LogQuery(actions=frozenset({AuditAction.RECORD_LIMITED}), starts_at=at)) > 0


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


_READ: Final[Mapping[str, Callable[[str], Any]]] = {
    "class_name": str,
    "mentor": str,
    "function": str,
    "birth_date": _day,
    "left_on": _day,
    "birth_year": lambda text: int(text) if text else None,
}
"""The fields that a list changes, back from the text of the history."""
