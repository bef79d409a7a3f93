"""The kinds of records that can be limited: what is told of one in a list, and when one cannot be limited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.agreements import OPEN_STATES

if TYPE_CHECKING:
    from vios_desktop.services.ports.limited import Rows

KINDS: Final = (RecordKind.INCIDENT, RecordKind.SIGNAL)


@dataclass(frozen=True, slots=True)
class Head:
    """What a list tells of a limited record: codes, and the day. `kind` of a signal is its theme.

    `last_day` is the date after which a signal goes; an incident has none. `due` is the first day that an open
    agreement asks for attention: what stands in no list of agreements is told from here.
    """

    number: str
    kind: str
    subkind: str
    place: str
    day: date
    person_ids: frozenset[str]
    last_day: date | None = None
    due: date | None = None


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
    return Head(*codes, date.fromisoformat(row["occurred_on"]), persons, due=_due(rows))


def _due(rows: Rows) -> date | None:
    """Of the agreements that went along and are open, not in the trash, and awake by then."""
    trashed = {row["record_id"] for row in rows.get("trash_entry", ())}
    days = [
        max(day for day in (row["remind_on"] or row["due_on"], row["sleeps_until"]) if day)
        for row in rows.get("agreement", ())
        if row["state"] in OPEN_STATES and row["id"] not in trashed and (row["remind_on"] or row["due_on"])
    ]
    return date.fromisoformat(min(days)) if days else None


def own_reviews(rows: Rows) -> tuple[str, ...]:
    """Ids of the reviews that went along, newest first."""
    return tuple(row["id"] for row in sorted(rows.get("review", ()), key=lambda r: r["reviewed_at"], reverse=True))


def is_meant(rows: Rows, reference: str) -> bool:
    """Whether this names it: the number of an incident, the day of a signal ("3-11-2026")."""
    head = head_of(rows)
    day = head.day
    own = head.number if kind_of(rows) is RecordKind.INCIDENT else f"{day.day}-{day.month}-{day.year}"
    return reference in (own, day.isoformat() if not head.number else own)
