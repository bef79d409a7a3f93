"""What the presenter of the page of a pupil hands to its view. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.domain.chronology import ChronicleEntry, ChronicleFilter, ChronicleKind

if TYPE_CHECKING:
    from vios_desktop.services.dossiers import Dossier
    from vios_desktop.services.school import SchoolView


@dataclass(frozen=True, slots=True)
class Rights:
    """What this account may do here; what is not allowed is not there."""

    manage: bool
    signal: bool
    shared: bool
    merge: bool
    trash: bool
    hand_over: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The dossier that is open. `older` is whether something happened before the period that is shown."""

    dossier: Dossier
    school: SchoolView
    rights: Rights
    chosen: ChronicleFilter
    entries: tuple[ChronicleEntry, ...]
    kinds: tuple[ChronicleKind, ...]
    older: bool

    @property
    def today(self) -> date:
        return self.dossier.today


Line = date | ChronicleEntry
"""The first day of a month stands above what happened in it."""


def lines_of(entries: Iterable[ChronicleEntry]) -> tuple[Line, ...]:
    """The entries in their order with the months between them."""
    lines: list[Line] = []
    month: date | None = None
    for entry in entries:
        first = entry.happened_on.replace(day=1)
        if first != month:
            lines.append(first)
            month = first
        lines.append(entry)
    return tuple(lines)


def kinds_in(entries: Iterable[ChronicleEntry]) -> tuple[ChronicleKind, ...]:
    """The kinds that are there, in their order."""
    there = {entry.kind for entry in entries}
    return tuple(kind for kind in ChronicleKind if kind in there)


def narrowed(entries: Sequence[ChronicleEntry], chosen: ChronicleFilter) -> tuple[ChronicleEntry, ...]:
    return tuple(entry for entry in entries if chosen.lets(entry))
