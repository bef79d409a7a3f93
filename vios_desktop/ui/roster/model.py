"""What the page of reading in a list shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final, Literal

from vios_desktop.domain.roster.columns import Column
from vios_desktop.domain.roster.partners import PartnerColumn
from vios_desktop.domain.vocabulary import PersonKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from vios_desktop.domain.roster.partner_plan import PartnerPlan
    from vios_desktop.domain.roster.plan import RosterPlan
    from vios_desktop.domain.roster.rows import RowProblem

Thing = Column | PartnerColumn
"""What VIOS reads of a list."""
Kind = PersonKind | Literal["partner"]
"""Whose list it is."""
PARTNER: Final = "partner"


class RosterStep(IntEnum):
    """In the order of the header."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    DONE = 3


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of the file that can be chosen."""

    place: int
    heading: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnsData:
    """`offered` are what VIOS reads of this kind of person, with the place that is chosen or None.

    `may_leave`: somebody of this kind is known already, so a whole list could say that they left.
    """

    sheets: tuple[str, ...]
    sheet: int
    columns: tuple[FileColumn, ...]
    offered: Mapping[Thing, int | None]
    left_out: tuple[str, ...]
    rows: int
    may_leave: bool

    @property
    def complete(self) -> bool:
        """Is there a column for all that a list is asked to have: the name, and the class of pupils?"""
        names = (Column.LAST_NAME, Column.FULL_NAME, PartnerColumn.ORGANISATION)
        named = any(self.offered.get(column) is not None for column in names)
        return named and (Column.CLASS_NAME not in self.offered or self.offered[Column.CLASS_NAME] is not None)


@dataclass(frozen=True, slots=True)
class PartnerCheckData:
    """What a list of partners would change. `answers` are per line, `kinds` codes of the catalogue with words."""

    plan: PartnerPlan
    problems: tuple[RowProblem, ...]
    answers: Mapping[int, str]
    kinds: Mapping[str, str]

    @property
    def changes(self) -> int:
        return self.plan.changes

    @property
    def must_confirm(self) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class CheckData:
    """What would change. `answers` are per line; `confirmed` is the tick where many would leave."""

    kind: PersonKind
    plan: RosterPlan
    problems: tuple[RowProblem, ...]
    answers: Mapping[int, str]
    left_on: date
    confirmed: bool

    @property
    def changes(self) -> int:
        plan = self.plan
        return len(plan.added) + len(plan.changed) + len(plan.leavers)

    @property
    def must_confirm(self) -> bool:
        return self.plan.many_leave and not self.confirmed
