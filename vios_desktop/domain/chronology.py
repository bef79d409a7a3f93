"""What happened around one pupil, line by line, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

LATE_AFTER_DAYS: Final = 7
"""Somebody who writes down what happened a week ago may remember it differently: a reader should know."""


class ChronicleKind(StrEnum):
    """What a line is about, in the order in which lines of one day stand."""

    INCIDENT = "incident"
    ITEM = "item"
    MEASURE = "measure"
    SIGNAL = "signal"
    REVIEW = "review"
    DECISION = "decision"
    CONTACT = "contact"
    LETTER = "letter"
    AGREEMENT = "agreement"
    FILE = "file"
    CLOSING = "closing"
    DISCLOSURE = "disclosure"


@dataclass(frozen=True, slots=True)
class ChronicleEntry:
    """One line. `opens` is the id of the record to open, and `opens_as` its kind where that is another one.

    An item, measure or closing opens its incident, a contact what it hangs on; one that hangs on nothing has no
    `opens`.

    What came from the police is marked `from_police`: it is read here, and never goes out.
    `code` is the word of the list that the line is named by (kind of incident, channel of a contact, owner of an
    agreement), `state` its state where it has one, `mark` what else a reader has to know
    of that state: of an incident the roles of this person in it.
    """

    kind: ChronicleKind
    record_id: str
    opens: str
    happened_on: date
    recorded_on: date
    code: str = ""
    text: str = ""
    note: str = ""
    state: str = ""
    mark: str = ""
    number: str = ""
    due_on: date | None = None
    by: str = ""
    from_police: bool = False
    opens_as: ChronicleKind | None = None

    @property
    def late(self) -> bool:
        """Whether it was recorded so long after it happened that a reader has to know."""
        return (self.recorded_on - self.happened_on).days >= LATE_AFTER_DAYS


@dataclass(frozen=True, slots=True)
class ChronicleFilter:
    """No kinds means all kinds; both days are included."""

    kinds: frozenset[ChronicleKind] = frozenset()
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def active(self) -> bool:
        return bool(self.kinds or self.starts_on or self.ends_on)

    def lets(self, entry: ChronicleEntry) -> bool:
        return (not self.kinds or entry.kind in self.kinds) and self.in_period(entry)

    def in_period(self, entry: ChronicleEntry) -> bool:
        after = self.starts_on is None or self.starts_on <= entry.happened_on
        return after and (self.ends_on is None or entry.happened_on <= self.ends_on)


def in_order(entries: Iterable[ChronicleEntry]) -> tuple[ChronicleEntry, ...]:
    """Newest first; of one day in the order of the kinds, and then of their ids, so that it is always the same."""
    places = {kind: place for place, kind in enumerate(ChronicleKind)}
    return tuple(sorted(entries, key=lambda e: (-e.happened_on.toordinal(), places[e.kind], e.record_id)))


def counted(entries: Sequence[ChronicleEntry]) -> dict[ChronicleKind, int]:
    """How many lines there are of each kind that is there, in the order of the kinds."""
    counts = {kind: sum(entry.kind is kind for entry in entries) for kind in ChronicleKind}
    return {kind: count for kind, count in counts.items() if count}
