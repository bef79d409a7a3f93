"""The kinds of records that can be limited: what is told of one in a list, and when one cannot be limited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.ports.limited import Rows

KINDS: Final = (RecordKind.INCIDENT, RecordKind.SIGNAL)


@dataclass(frozen=True, slots=True)
class Head:
    """What a list tells of a limited record: codes, and the day. `kind` of a signal is its theme.

    `last_day` is the date after which a signal goes; an incident has none.
    """

    number: str
    kind: str
    subkind: str
    place: str
    day: date
    person_ids: frozenset[str]
    last_day: date | None = None


def kind_of(rows: Rows) -> RecordKind:
    return RecordKind.SIGNAL if rows.get("signal") else RecordKind.INCIDENT


def head_of(rows: Rows) -> Head:
    if kind_of(rows) is RecordKind.SIGNAL:
        row = rows["signal"][0]
        persons = frozenset(one for one in (row["person_id"],) if one)
        days = date.fromisoformat(row["observed_on"]), persons, date.fromisoformat(row["expires_on"])
        return Head("", row["theme"], "", row["place"], *days)
    row = rows["incident"][0]
    persons = frozenset(one["person_id"] for one in rows.get("incident_person", ()) if one["person_id"])
    codes = row["number"], row["kind"], row["subkind"], row["place"]
    return Head(*codes, date.fromisoformat(row["occurred_on"]), persons)


def is_meant(rows: Rows, reference: str) -> bool:
    """Whether this names it: the number of an incident, the day of a signal ("3-11-2026")."""
    head = head_of(rows)
    day = head.day
    own = head.number if kind_of(rows) is RecordKind.INCIDENT else f"{day.day}-{day.month}-{day.year}"
    return reference in (own, day.isoformat() if not head.number else own)


def require_limitable(work: UnitOfWork, kind: RecordKind, record_id: str) -> None:
    """Raises `NotFoundError`, `ViosError`: limit_holds_fixed, limit_signal_reviewed."""
    if kind is RecordKind.SIGNAL:
        if work.signals.get(record_id) is None:
            raise NotFoundError(kind.value)
        if any(record_id in review.signal_ids for review in work.reviews.around((record_id,), ())):
            raise ViosError("limit_signal_reviewed")
    else:
        if work.incidents.get(record_id) is None:
            raise NotFoundError(kind.value)
        if work.incidents.holds_fixed(record_id):
            raise ViosError("limit_holds_fixed")
