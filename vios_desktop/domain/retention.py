"""How long records are kept (bewaartermijnen): the period of each class, what is due, and what was chosen.

No law gives a period for records of incidents (registration.md 2.5): the periods are data with their source, and
say whether they were verified. A period runs through its last day; a record is due from the day after.
"""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from vios_desktop.domain.school import school_year_of
from vios_desktop.domain.vocabulary import RecordKind

SOON_DAYS: Final = 60
"""How long before its day a record is shown already: time to think, no rule of law."""


class RecordClass(StrEnum):
    INCIDENT = "incident"
    SIGNAL = "signal"
    CASE = "case"
    BELONGING = "belonging"  # hangs on an incident or a case and goes with it
    CAMERA_IMAGE = "camera_image"
    PUPIL_FILE = "pupil_file"
    LOG = "log"
    REGISTER = "register"  # requests, breaches, and why a sealed report became nothing


class FilePart(StrEnum):
    """What hangs on a pupil or names a pupil and is no record of its own (`RecordKind`)."""

    CONSENT = "consent"
    HOUSEHOLD = "household"
    REQUEST = "request"
    DRAFT = "draft"
    LIMITED = "limited"  # a protected record of before they held the names themselves


class Handling(StrEnum):
    """What the program does at the end of the period."""

    LISTED = "listed"  # somebody looks at it and decides
    BY_ITSELF = "by_itself"  # it ends without a decision
    FOLLOWS = "follows"  # it goes with the record it hangs on
    SHOWN = "shown"  # the period is only told


class StartEvent(StrEnum):
    CLOSED = "closed"
    OBSERVED = "observed"
    LEFT_SCHOOL = "left_school"
    RECORDED = "recorded"


class Unit(StrEnum):
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    SCHOOL_YEARS = "school_years"  # whole ones after the school year of the start


class RetentionChoiceKind(StrEnum):
    """What can be decided about keeping a record."""

    EXTEND = "extend"
    HOLD = "hold"
    LIFT = "lift"
    DESTROY = "destroy"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Term:
    count: int
    unit: Unit

    def last_day(self, start: date) -> date:
        """The last day of the period. A day that its month lacks (29 February) is the last one of that month."""
        if self.unit is Unit.WEEKS:
            return start + timedelta(weeks=self.count)
        if self.unit is Unit.SCHOOL_YEARS:
            end = school_year_of(start)[1]
            return end.replace(year=end.year + self.count)
        months = self.count * (12 if self.unit is Unit.YEARS else 1)
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """`words` and `source` are Dutch and shown as they are. `verified`: read in the law or guideline itself."""

    record_class: RecordClass
    handling: Handling
    words: str
    source: str
    verified: bool
    start: StartEvent | None = None
    term: Term | None = None
    latest_start: StartEvent | None = None
    latest_term: Term | None = None

    def last_day(self, starts: Mapping[StartEvent, date]) -> date | None:
        """The last day of keeping, by the events that are known; None while none of them is."""
        ends = [
            term.last_day(starts[event])
            for event, term in ((self.start, self.term), (self.latest_start, self.latest_term))
            if event is not None and term is not None and event in starts
        ]
        return min(ends, default=None)


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """`grace_days`: how long a decision to destroy can be taken back."""

    grace_days: int
    rules: tuple[RetentionRule, ...]

    def rule(self, record_class: RecordClass) -> RetentionRule:
        return next(rule for rule in self.rules if rule.record_class is record_class)


def load_policy(text: str) -> RetentionPolicy:
    """From `resources/policy/retention.json`."""
    data = json.loads(text)
    return RetentionPolicy(int(data["grace_days"]), tuple(_rule(one) for one in data["rules"]))


def _rule(data: Mapping[str, Any]) -> RetentionRule:
    latest = data.get("at_latest")
    return RetentionRule(
        RecordClass(data["record_class"]),
        Handling(data["handling"]),
        data["words"],
        data["source"],
        bool(data["verified"]),
        StartEvent(data["start"]) if data["start"] else None,
        _term(data["term"]),
        StartEvent(latest["start"]) if latest else None,
        _term(latest["term"]) if latest else None,
    )


def _term(data: Mapping[str, Any] | None) -> Term | None:
    return Term(int(data["count"]), Unit(data["unit"])) if data else None


@dataclass(frozen=True, slots=True)
class RetentionChoice:
    """Something that was decided about keeping one record.

    `until` of an extension is its last day; of a decision to destroy a pupil's file the day on which the pupil
    had left, as it was then: the decision holds only while that stays so.
    """

    id: str
    record_kind: RecordKind
    record_id: str
    kind: RetentionChoiceKind
    reason: str
    until: date | None
    made_at: datetime
    made_by: str


class RetentionState(StrEnum):
    RUNNING = "running"
    SOON = "soon"
    DUE = "due"
    HELD = "held"
    GOING = "going"  # to be destroyed when the days of grace are over
    UNKNOWN = "unknown"  # no event is known that the period could start from


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for one record now. `hold` and `extension` are the choices in force; `destroy` too."""

    last_day: date | None
    hold: RetentionChoice | None = None
    extension: RetentionChoice | None = None
    destroy: RetentionChoice | None = None

    def state(self, today: date) -> RetentionState:
        """A hold comes before everything, also before a decision to destroy."""
        if self.hold is not None:
            return RetentionState.HELD
        if self.destroy is not None:
            return RetentionState.GOING
        if self.last_day is None:
            return RetentionState.UNKNOWN
        if today > self.last_day:
            return RetentionState.DUE
        soon = today > self.last_day - timedelta(days=SOON_DAYS)
        return RetentionState.SOON if soon else RetentionState.RUNNING


def standing(last_day: date | None, choices: Iterable[RetentionChoice]) -> Standing:
    """Fold the choices about one record, oldest first, into what holds now. An extension never shortens."""
    hold: RetentionChoice | None = None
    extension: RetentionChoice | None = None
    destroy: RetentionChoice | None = None
    for choice in choices:
        if choice.kind is RetentionChoiceKind.HOLD:
            hold = choice
        elif choice.kind is RetentionChoiceKind.LIFT:
            hold = None
        elif choice.kind is RetentionChoiceKind.EXTEND:
            extension, destroy = choice, None
        elif choice.kind is RetentionChoiceKind.DESTROY:
            destroy = choice
        else:
            destroy = None
    if last_day is not None and extension is not None and extension.until is not None:
        last_day = max(last_day, extension.until)
    return Standing(last_day, hold, extension, destroy)


@dataclass(frozen=True, slots=True)
class DestroyedRecord:
    """The id of what is gone for good: a restored backup is gone through with these."""

    record_id: str
    record_kind: RecordKind
    destroyed_at: datetime
    destroyed_by: str


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """One record that was destroyed with all that hung on it: ids and counts, nobody's name.

    `rule` is the period in Dutch, or "" when it was taken away by hand or ended by itself. `belonging` counts by
    the name of the kind what went with it.
    """

    record_kind: RecordKind
    record_id: str
    rule: str
    decided_by: str
    decided_on: date | None
    belonging: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DestructionCertificate:
    """The proof of one round of destroying (verklaring van vernietiging); never changed."""

    id: str
    made_at: datetime
    made_by: str
    lines: tuple[CertificateLine, ...]


@dataclass(frozen=True, slots=True)
class ErasedFact:
    """What stays of a destroyed incident for the trends: what sort, where, and the first day of its month."""

    kind: str
    place: str
    month: date
