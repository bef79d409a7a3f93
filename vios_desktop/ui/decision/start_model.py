"""What the pages that begin a walk are given: the kinds to choose from, and walks that were left. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind of incident to choose. `why` is the line that made it a hit, where its title does not say so."""

    code: str
    title: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class KindGroup:
    code: str
    lines: tuple[KindLine, ...]


@dataclass(frozen=True, slots=True)
class KindList:
    """The kinds in their groups or, with a query, one group with what was found, best first."""

    query: str
    groups: tuple[KindGroup, ...]

    @property
    def lines(self) -> tuple[KindLine, ...]:
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def count(self) -> int:
        return len(self.lines)


@dataclass(frozen=True, slots=True)
class AlsoModel:
    """The list from which a further kind is added to a walk; `title` is what the walk is about so far."""

    title: str
    kinds: KindList


@dataclass(frozen=True, slots=True)
class WalkLine:
    """A walk that was left; `kind` is in words. Without a record it has no incident and nothing of it is kept."""

    incident_id: str
    number: str
    kind_code: str
    kind: str
    saved_at: datetime | None


@dataclass(frozen=True, slots=True)
class StartModel:
    kinds: KindList
    walks: tuple[WalkLine, ...]
    stale: bool
    without_account: bool = False
