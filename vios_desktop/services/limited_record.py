"""What a limited record is to one who is named: its line in a list, all of it, and what was done with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.services.ports.limited import PERSONS, PERSONS_PART

if TYPE_CHECKING:
    from vios_desktop.domain.dossier_file import DossierFile
    from vios_desktop.domain.history import FieldChange
    from vios_desktop.domain.review import Review
    from vios_desktop.domain.vocabulary import RecordKind
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.services.limited_kinds import Head
    from vios_desktop.services.ports.limited import Rows
    from vios_desktop.services.signals import SignalDetail

RECORD: Final = "record"
_FILE: Final = "file:"
_BYTES: Final = "bytes:"


class Deed(StrEnum):
    """What was done with a limited record."""

    LIMITED = "limited"
    NAMED = "named"
    GLASS_BROKEN = "glass_broken"
    NOTED = "noted"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True)
class LimitEvent:
    """Kept inside the sealed record: its reason may say as much as the record does. `at` is ISO 8601, UTC."""

    deed: Deed
    at: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class LimitedRecord:
    """A limited incident or signal as one who is named sees it: one of the two is there.

    `reviews` looked at this signal alone. `named` are ids of accounts, `lost` those of them whose key pair is new
    since; `names` are display names by id.
    """

    id: str
    incident: IncidentDetail | None
    signal: SignalDetail | None
    history: tuple[FieldChange, ...]
    files: tuple[DossierFile, ...]
    named: tuple[str, ...]
    lost: tuple[str, ...]
    events: tuple[LimitEvent, ...]
    names: Mapping[str, str]
    reviews: tuple[Review, ...] = ()

    @property
    def detail(self) -> IncidentDetail:
        """Raises ValueError for a signal."""
        if self.incident is None:
            raise ValueError("this is a signal")
        return self.incident


@dataclass(frozen=True, slots=True)
class LimitedLine:
    """One that this account can open; without kind and head when it is damaged.

    `glass` is the breaking of the glass by another that this account has not seen yet.
    """

    id: str
    kind: RecordKind | None
    head: Head | None
    named: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    glass: LimitEvent | None = None

    def asks(self, today: date) -> bool:
        """Whether an agreement that went along asks for attention: no list of agreements has it."""
        return self.head is not None and self.head.due is not None and self.head.due <= today

    def past(self, today: date) -> bool:
        """A signal whose date has passed: somebody who is named lifts the limit, and it goes as others do."""
        return self.head is not None and self.head.last_day is not None and self.head.last_day < today


@dataclass(frozen=True, slots=True)
class LimitedListing:
    """What this account can open, newest first; `more` is whether there is something that it cannot.

    `orphans` are those that no account opens any more: the recovery key alone does. `names` are display names.
    """

    lines: tuple[LimitedLine, ...]
    more: bool
    orphans: int
    names: Mapping[str, str]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(line.id for line in self.lines)


@dataclass(frozen=True, slots=True)
class Content:
    """What is sealed: the rows of the record, what was done with it, and the content of its files by id."""

    rows: Rows
    events: tuple[LimitEvent, ...]
    files: Mapping[str, bytes]

    @property
    def limited_at(self) -> datetime:
        """When the limit that holds now began."""
        return max(datetime.fromisoformat(event.at) for event in self.events if event.deed is Deed.LIMITED)

    def parts(self) -> dict[str, bytes]:
        """As they are sealed: the record, and each file and page apart, since lists read the first alone."""
        pages: dict[str, bytes] = {}
        rows = {
            name: [_without_bytes(name, place, row, pages) for place, row in enumerate(table)]
            for name, table in self.rows.items()
        }
        whole = {"rows": rows, "events": [asdict(event) for event in self.events]}
        parts = {RECORD: json.dumps(whole, ensure_ascii=False).encode("utf-8")}
        if PERSONS in self.rows:
            parts[PERSONS_PART] = b""
        return parts | pages | {f"{_FILE}{file_id}": body for file_id, body in self.files.items()}


def _without_bytes(table: str, place: int, row: Mapping[str, Any], pages: dict[str, bytes]) -> dict[str, Any]:
    """The row with None for bytes, which go to `pages` under where they stood."""
    found = {f"{_BYTES}{table}:{place}:{name}": value for name, value in row.items() if isinstance(value, bytes)}
    pages.update(found)
    return {name: None if isinstance(value, bytes) else value for name, value in row.items()}


def content_of(parts: Mapping[str, bytes]) -> Content:
    """Of the record part alone too: bytes in its rows are None then."""
    whole = json.loads(parts[RECORD])
    rows = whole["rows"]
    for name, body in parts.items():
        if name.startswith(_BYTES):
            table, place, column = name.removeprefix(_BYTES).split(":")
            rows[table][int(place)][column] = body
    events = tuple(LimitEvent(Deed(e["deed"]), e["at"], e["by"], e["reason"]) for e in whole["events"])
    files = {name.removeprefix(_FILE): body for name, body in parts.items() if name.startswith(_FILE)}
    return Content(rows, events, files)
