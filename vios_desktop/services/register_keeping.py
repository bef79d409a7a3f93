"""How long the registers are kept: the choice of the school, and taking out what is over it (ADR 28).

No source gives a period for them: nothing goes until one was chosen, and then only when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.register_cut import Register, RegisterCut
from vios_desktop.domain.retention import Term, Unit
from vios_desktop.domain.rights import Action
from vios_desktop.services.kept_years import choose_years, chosen_years

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

SETTING: Final = "register_period_years"


@dataclass(frozen=True, slots=True)
class RegisterKeeping:
    """`years`: None while the school chose none. `over` counts what ended on or before `until`, by register."""

    years: int | None
    until: date | None = None
    over: Mapping[Register, int] = field(default_factory=dict)
    last_cut: date | None = None

    @property
    def count(self) -> int:
        return sum(self.over.values())


class RegisterKeepingService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def standing(self) -> RegisterKeeping:
        """What holds now. Nothing is logged. Raises `NotAllowedError`."""
        self._session.require(Action.VIEW_RETENTION)
        with self._session.begin() as work:
            return self._standing(work)

    def due_count(self) -> int:
        """How many entries are over the period, for Vandaag. Nothing is logged. Raises `NotAllowedError`."""
        self._session.require(Action.DECIDE_RETENTION)
        with self._session.begin() as work:
            return self._standing(work).count

    def choose(self, years: int | None) -> None:
        """Keep entries so long from now on; None keeps them all. It takes nothing away itself.

        Raises `NotAllowedError`, `ValidationError` for a period that cannot be chosen.
        """
        choose_years(self._session, SETTING, years)

    def take_out(self) -> int:
        """Take out of the registers what is over the period; how many entries. It cannot be taken back.

        The log says how many of each. Raises `NotAllowedError`, `ViosError("registers_nothing_over")`.
        """
        session = self._session
        session.require(Action.DECIDE_RETENTION)
        with session.begin() as work:
            keeping = self._standing(work)
            if keeping.until is None or not keeping.count:
                raise ViosError("registers_nothing_over")
            now, by = session.clock.now(), session.account.id
            told = [f"years={keeping.years}", f"until={keeping.until.isoformat()}"]
            for register in Register:
                if keeping.over[register]:
                    count = work.registers.take_out(RegisterCut(register, keeping.until, now, by))
                    told.append(f"{register.value}={count}")
            work.audit.record(AuditAction.REGISTERS_SHORTENED, object_kind="register", detail=" ".join(told))
            work.commit()
        return keeping.count

    def _standing(self, work: UnitOfWork) -> RegisterKeeping:
        cuts = work.registers.cuts()
        last = max((cut.made_at.astimezone().date() for cut in cuts), default=None)
        years = chosen_years(work, SETTING)
        if years is None:
            return RegisterKeeping(None, last_cut=last)
        until = Term(-years, Unit.YEARS).last_day(self._session.clock.today()) - timedelta(days=1)
        over = {register: len(work.registers.over(register, until)) for register in Register}
        return RegisterKeeping(years, until, over, last)
