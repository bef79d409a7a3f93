"""What the list of agreements is narrowed to. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.agreement import CLOSED_STATES
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.agreements import OPEN_STATES
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.ui.agreements.ownership import is_mine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.domain.agreement import Agreement


class Which(StrEnum):
    """One of these is on: how the agreement stands."""

    OPEN = "open"
    LATE = "late"
    THIS_WEEK = "this_week"
    ASLEEP = "asleep"
    TO_EVALUATE = "to_evaluate"
    CLOSED = "closed"


class Whose(StrEnum):
    """None or one of these: who has to do it."""

    MINE = "mine"
    PARTNERS = "partners"


_AWAKE_OR_NOT = (Which.LATE, Which.THIS_WEEK, Which.ASLEEP)
"""What is open shows those that sleep as well; these do not mix them."""


@dataclass(frozen=True, slots=True)
class Filters:
    """They join with "and"; `partner` is a code of the catalogue of partners."""

    which: Which = Which.OPEN
    whose: Whose | None = None
    core_team: bool = False
    partner: str = ""
    text: str = ""

    @property
    def active(self) -> bool:
        return self != Filters()

    def query(self, today: date) -> AgreementQuery:
        """As far as the store can narrow it; `keeps` does the rest."""
        query = AgreementQuery(
            states=self._states(),
            core_team=True if self.core_team else None,
            waits_on_others=self._waits(),
            text=self.text.strip(),
        )
        if self.which is Which.LATE:
            return replace(query, due_to=today - timedelta(days=1))
        if self.which is Which.THIS_WEEK:
            return replace(query, due_from=today, due_to=today + timedelta(days=6 - today.weekday()))
        return query

    def keeps(
        self, agreement: Agreement, account_id: str, today: date, heads: Mapping[str, str] | None = None
    ) -> bool:
        """`heads` are kinds of partner that were merged, and what each goes by."""
        if self.which is Which.TO_EVALUATE and not agreement.asks_evaluation():
            return False
        if agreement.asleep(today) != (self.which is Which.ASLEEP) and self.which in _AWAKE_OR_NOT:
            return False
        if self.whose is Whose.MINE and not is_mine(agreement, account_id):
            return False
        known, kind = heads or {}, agreement.facts.owner_kind
        return not self.partner or known.get(kind, kind) == known.get(self.partner, self.partner)

    def _states(self) -> tuple[AgreementState, ...]:
        if self.which is Which.TO_EVALUATE:
            return (AgreementState.DONE,)
        return tuple(sorted(CLOSED_STATES)) if self.which is Which.CLOSED else OPEN_STATES

    def _waits(self) -> bool | None:
        """Decided by whose it is; "mine" and "of partners" at once is never asked."""
        return {None: None, Whose.MINE: False, Whose.PARTNERS: True}[self.whose]
