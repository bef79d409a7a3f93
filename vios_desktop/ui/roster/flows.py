"""What differs between a list of persons and one of partners: its columns, what is asked, and how it is applied.

A flow holds what was chosen so far. What it hands out to run elsewhere works on the choices of that moment. No Qt.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast

from vios_desktop.domain.roster.columns import Column, guess, not_read, order_of_days
from vios_desktop.domain.roster.days import read_day
from vios_desktop.domain.roster.partners import PartnerColumn, guess_partners, partner_not_read
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.partner_list import PartnerChoices
from vios_desktop.services.roster import RosterChoices
from vios_desktop.ui.roster.model import CheckData, PartnerCheckData

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from vios_desktop.domain.roster.columns import ListTable
    from vios_desktop.services.partner_list import CheckedPartners, PartnerListResult, PartnerListService
    from vios_desktop.services.roster import Cancelled, CheckedRoster, Progress, RosterResult, RosterService
    from vios_desktop.ui.roster.model import Thing

T = TypeVar("T")
_NAMES: Final = (Column.FIRST_NAME, Column.PREFIX, Column.LAST_NAME, Column.FULL_NAME)
_OFFERED: Final = {
    PersonKind.PUPIL: (*_NAMES, Column.CLASS_NAME, Column.BIRTH_DATE, Column.MENTOR),
    PersonKind.STAFF: (*_NAMES, Column.FUNCTION),
}


class ListFlow(Protocol):
    """One kind of list on its way from file to done. `found` is what was checked last."""

    found: Any
    things: tuple[Thing, ...]

    @property
    def mapped(self) -> Mapping[Thing, int]: ...
    @property
    def answers(self) -> Mapping[int, str]: ...
    def choose(self, mapped: Mapping[Thing, int]) -> None:
        """Other columns; answers do not fit any more."""
        ...

    def answer(self, answers: Mapping[int, str]) -> None: ...
    def guess(self, table: ListTable) -> Mapping[Thing, int]: ...
    def refuses(self, table: ListTable, place: int) -> bool: ...
    def examples(self, table: ListTable, place: int) -> tuple[str, ...]: ...
    def checking(self, table: ListTable) -> Callable[[], Any]:
        """Work that gives what is `found`."""
        ...

    def data(self, *, confirmed: bool) -> CheckData | PartnerCheckData: ...
    def applying(self, table: ListTable) -> Callable[[Progress, Cancelled], RosterResult | PartnerListResult]: ...


class PersonsFlow:
    """Pupils or staff. `left_on` and `whole` are chosen beside the columns."""

    def __init__(self, roster: RosterService, kind: PersonKind, today: Callable[[], date]) -> None:
        self._roster, self._today = roster, today
        self.choices = RosterChoices(kind, {}, whole=False, left_on=today(), answers={})
        self.things: tuple[Thing, ...] = _OFFERED[kind]
        self.found: CheckedRoster | None = None

    @property
    def mapped(self) -> Mapping[Thing, int]:
        return cast("Mapping[Thing, int]", self.choices.mapped)

    @property
    def answers(self) -> Mapping[int, str]:
        return self.choices.answers

    def choose(self, mapped: Mapping[Thing, int]) -> None:
        self.choices = replace(self.choices, mapped=cast("Mapping[Column, int]", mapped), answers={})

    def answer(self, answers: Mapping[int, str]) -> None:
        self.choices = replace(self.choices, answers=answers)

    def guess(self, table: ListTable) -> Mapping[Thing, int]:
        return cast("Mapping[Thing, int]", guess(table))

    def refuses(self, table: ListTable, place: int) -> bool:
        return not_read(table, place)

    def examples(self, table: ListTable, place: int) -> tuple[str, ...]:
        """As they stand there; birth dates as VIOS reads them, so that a month first is seen."""
        examples, mapped = table.examples(place), self.choices.mapped
        if mapped.get(Column.BIRTH_DATE) != place:
            return examples
        order, today = order_of_days(table, mapped), self._today()
        days = ((text, read_day(text, order, today)) for text in examples)
        return tuple(f"{day:%d-%m-%Y}" if day else f"{text} ?" for text, day in days)

    def checking(self, table: ListTable) -> Callable[[], CheckedRoster]:
        choices = self.choices
        return lambda: self._roster.check(table, choices)

    def data(self, *, confirmed: bool) -> CheckData:
        found, choices = _present(self.found), self.choices
        problems = found.roster.problems
        return CheckData(choices.kind, found.plan, problems, choices.answers, choices.left_on, confirmed)

    def applying(self, table: ListTable) -> Callable[[Progress, Cancelled], RosterResult]:
        choices, plan = self.choices, _present(self.found).plan
        return lambda progress, cancelled: self._roster.apply(table, choices, plan, progress, cancelled)


class PartnersFlow:
    """Organisations and whom to call there."""

    def __init__(self, partners: PartnerListService) -> None:
        self._partners = partners
        self.choices = PartnerChoices({}, {})
        self.things: tuple[Thing, ...] = tuple(PartnerColumn)
        self.found: CheckedPartners | None = None

    @property
    def mapped(self) -> Mapping[Thing, int]:
        return cast("Mapping[Thing, int]", self.choices.mapped)

    @property
    def answers(self) -> Mapping[int, str]:
        return self.choices.answers

    def choose(self, mapped: Mapping[Thing, int]) -> None:
        self.choices = PartnerChoices(cast("Mapping[PartnerColumn, int]", mapped), {})

    def answer(self, answers: Mapping[int, str]) -> None:
        self.choices = replace(self.choices, answers=answers)

    def guess(self, table: ListTable) -> Mapping[Thing, int]:
        return cast("Mapping[Thing, int]", guess_partners(table))

    def refuses(self, table: ListTable, place: int) -> bool:
        return partner_not_read(table, place)

    def examples(self, table: ListTable, place: int) -> tuple[str, ...]:
        return table.examples(place)

    def checking(self, table: ListTable) -> Callable[[], CheckedPartners]:
        choices = self.choices
        return lambda: self._partners.check(table, choices)

    def data(self, *, confirmed: bool) -> PartnerCheckData:
        del confirmed
        found = _present(self.found)
        return PartnerCheckData(found.plan, found.read.problems, self.choices.answers, found.kinds)

    def applying(self, table: ListTable) -> Callable[[Progress, Cancelled], PartnerListResult]:
        choices, plan = self.choices, _present(self.found).plan
        return lambda _progress, _cancelled: self._partners.apply(table, choices, plan)


def _present(found: T | None) -> T:
    if found is None:
        raise TypeError("nothing was checked yet")
    return found
